/// \file
#include "clientele/campaigns.hpp"

#include "clientele/columns.hpp"

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

Result<std::vector<Campaign>> campaigns_between(Connection& connection, const House& house, ShopId shop, Day ends_from,
                                                Day begins_by) {
  static const Query query(
      "SELECT " + columns_of(storage::campaign_table(), "campaign") +
      " FROM campaign INDEXED BY campaign_by_day WHERE shop_id = :shop AND last >= :ends AND first "
      "<= :begins AND NOT cancelled ORDER BY last, id");
  std::vector<Campaign> all;
  for (Rows rows(connection, query, shop.number(), std::int64_t{ends_from.number()}, std::int64_t{begins_by.number()});
       rows.next();)
    SHUKE_TRY(storage::campaign_table().read_row(rows.statement(), &all.emplace_back(), house.context()));
  return all;
}

}  // namespace shuke::clientele

/// \file
#include "clientele/points_run_out.hpp"

#include "clientele/points_by_hand.hpp"
#include "clientele/policies.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

bool runs_out(Connection& connection, CustomerId file, Day day) {
  static const Query query(
      R"(SELECT 1 FROM points_lot INDEXED BY points_lot_left WHERE customer_id = :customer AND "left" > 0)"
      " AND until < :day LIMIT 1");
  Rows rows(connection, query, file.number(), std::int64_t{day.number()});
  return rows.next();
}

Result<std::int64_t> run_out_points(Connection& connection, House& house, IdSource& ids, const OpenShop& shop,
                                    std::span<const CustomerId> files, Day day) {
  if (std::none_of(files.begin(), files.end(), [&](CustomerId file) { return runs_out(connection, file, day); }))
    return 0;
  SHUKE_ASSIGN(policy, house.policy_on(connection, shop.shop.policy, day));
  const CustomerId kept = files.front();
  KeptLots lots(connection, kept);
  std::vector<PointsEntry> rows;
  SHUKE_TRY(lots.run_out(
      row_by_hand(kept, shop.shop.id, PointsReason::expire, day, *policy), day, [&] { return ids.next<EntryId>(); },
      rows));
  SHUKE_TRY(write_rows(connection, kept, rows, lots));
  note_use(connection, *policy, day);
  std::int64_t points = 0;
  for (const PointsEntry& row : rows) points -= row.points;
  return points;
}

}  // namespace shuke::clientele

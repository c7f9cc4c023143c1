/// \file
#include "clientele/derived.hpp"

#include "clientele/cabinet.hpp"
#include "clientele/finding_index.hpp"
#include "clientele/lots.hpp"
#include "clientele/personal_days.hpp"
#include "clientele/sums.hpp"

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

bool is_ours(Connection& connection) {
  static const Query query("SELECT version FROM derived WHERE one = 1");
  Rows rows(connection, query);
  return rows.next() && rows.integer(0) == derived_version;
}

}  // namespace

void stamp_derived(Connection& connection) {
  static const Query query("INSERT OR REPLACE INTO derived (one, version) VALUES (1, :version)");
  storage::run(connection, query, derived_version);
}

Result<void> renew_derived(House& house) {
  bool ours = false;
  SHUKE_TRY(house.store().read([&](Connection& connection) -> Result<void> {
    ours = is_ours(connection);
    return {};
  }));
  if (ours) return {};
  return house.store().write([&](Connection& connection) -> Result<void> {
    if (is_ours(connection)) return {};  // another program was faster
    remake_sums(connection);
    remake_lots(connection);
    remake_terms(connection);
    remake_days(connection, house);
    remake_rows(connection, house);
    stamp_derived(connection);
    return {};
  });
}

}  // namespace shuke::clientele

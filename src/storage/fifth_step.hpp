/// \file
/// The fifth step of the schema: where customers' files stand, and what the customers are to the shop (FIL-1, FIL-2).
#pragma once

#include <string_view>

namespace shuke::storage {

inline constexpr std::string_view fifth = R"sql(
CREATE TABLE filed (
  customer_id INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  day INTEGER,
  sort_key TEXT,
  birthday_month INTEGER NOT NULL,
  birthday_year INTEGER NOT NULL,
  member INTEGER NOT NULL,
  spending TEXT,
  category TEXT,
  folder TEXT,
  number INTEGER NOT NULL,
  cycle TEXT,
  purchases INTEGER NOT NULL,
  net INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE filing_day (
  shop_id INTEGER NOT NULL,
  day INTEGER NOT NULL,
  policy TEXT,
  policy_version INTEGER NOT NULL,
  finished INTEGER NOT NULL,
  customers INTEGER NOT NULL,
  moved INTEGER NOT NULL,
  compared INTEGER NOT NULL,
  worth_much_from INTEGER,
  seal INTEGER NOT NULL,
  PRIMARY KEY (shop_id, day)
) STRICT, WITHOUT ROWID;

-- Lists in their orders; each index ends in the customer, so that equal keys are told apart.
CREATE INDEX filed_by_name ON filed (sort_key);
CREATE INDEX filed_by_net ON filed (net);
CREATE INDEX filed_by_place ON filed (shop_id, folder, number);
-- Who is worth much in a shop.
CREATE INDEX filed_of_shop_by_net ON filed (shop_id, net);
-- The axes by which lists are narrowed. Who was not judged yet has none of them, and costs nothing there.
CREATE INDEX filed_by_birthday_month ON filed (birthday_month, sort_key) WHERE birthday_month > 0;
CREATE INDEX filed_by_spending ON filed (spending, sort_key) WHERE day IS NOT NULL;
CREATE INDEX filed_by_category ON filed (category, sort_key) WHERE day IS NOT NULL;
CREATE INDEX filed_by_cycle ON filed (cycle, sort_key) WHERE day IS NOT NULL;
CREATE INDEX filed_by_folder ON filed (folder, sort_key) WHERE folder IS NOT NULL;
-- Who came last.
CREATE INDEX sum_by_last_day ON customer_sum (last_day) WHERE last_day IS NOT NULL;
)sql";

}  // namespace shuke::storage

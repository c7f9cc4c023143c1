/// \file
/// The fifth step of the schema: where customers' files stand, and what the customers are to the shop (FIL-1, FIL-2);
/// when their yearly days fall (CUS-10); which phones are shared (CUS-3).
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

ALTER TABLE identity ADD COLUMN shared INTEGER;

-- A customer's points of a year, without reading those before it; all that is asked lies in the index.
CREATE INDEX points_entry_by_day ON points_entry (customer_id, posted, counts_on, reason, points);
-- Rows that count on a later day than they were posted on: only between shops whose days differ.
CREATE INDEX points_entry_ahead ON points_entry (customer_id, counts_on) WHERE counts_on > posted;

-- Whose yearly days fall when (CUS-10). Not sealed: every row follows from the files, and verify says so. `falls` is a
-- month and day of the calendar in which the day is kept, `year` that of the first one; 0 when it is not known.
CREATE TABLE personal_day (
  customer_id INTEGER NOT NULL,
  no INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  falls INTEGER NOT NULL,
  year INTEGER NOT NULL,
  occasion INTEGER NOT NULL,
  relation TEXT NOT NULL,
  PRIMARY KEY (customer_id, no)
) STRICT, WITHOUT ROWID;

CREATE INDEX personal_day_falls ON personal_day (shop_id, falls, customer_id, no);

-- What waits in a shop, and what it has promised.
CREATE INDEX goods_order_waiting_in_shop ON goods_order (shop_id, state, business_day, id) WHERE state <= 3;
CREATE INDEX goods_order_promised_of_shop ON goods_order (shop_id, until, id) WHERE state = 0;
)sql";

}  // namespace shuke::storage

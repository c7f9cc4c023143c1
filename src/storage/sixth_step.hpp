/// \file
/// The sixth step of the schema: what was due at the till (MEM-7), points by lots (MEM-9), and the events of cards
/// (MEM-5).
#pragma once

#include <string_view>

namespace shuke::storage {

inline constexpr std::string_view sixth = R"sql(
ALTER TABLE sale_line ADD COLUMN price_rule TEXT;
ALTER TABLE sale_line ADD COLUMN due INTEGER;
ALTER TABLE sale_line ADD COLUMN price_mark INTEGER;
ALTER TABLE sale_line ADD COLUMN for_line INTEGER;
ALTER TABLE tender ADD COLUMN points INTEGER;

-- Pieces that had the price of a rule: those of a birthday are counted over all receipts and shops (MEM-7).
CREATE INDEX sale_line_by_rule ON sale_line (customer_id, price_rule, sale_id) WHERE price_rule IS NOT NULL;
-- What the manager looks at.
CREATE INDEX sale_line_marked ON sale_line (customer_id, sale_id) WHERE price_mark IS NOT NULL;
-- Goods that stand for others since an exchange (POS-2).
CREATE INDEX sale_line_exchanged ON sale_line (customer_id, sale_id) WHERE for_line IS NOT NULL;
-- The receipt that never was.
CREATE INDEX sale_voided ON sale (customer_id, of_sale_id) WHERE of_sale_id > 0;

ALTER TABLE points_entry ADD COLUMN until INTEGER;
ALTER TABLE points_entry ADD COLUMN word TEXT;
ALTER TABLE points_entry ADD COLUMN approver TEXT;

CREATE TABLE lot_use (
  customer_id INTEGER NOT NULL,
  points_entry_id INTEGER NOT NULL,
  use_no INTEGER NOT NULL,
  lot_customer_id INTEGER NOT NULL,
  lot_id INTEGER NOT NULL,
  points INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, points_entry_id, use_no)
) STRICT, WITHOUT ROWID;

CREATE INDEX lot_use_by_lot ON lot_use (lot_customer_id, lot_id);

-- What has become of each lot: follows from the ledger, and verify says so. "left" is what neither a debit has used nor
-- has been booked as run out.
CREATE TABLE points_lot (
  customer_id INTEGER NOT NULL,
  id INTEGER NOT NULL,
  "from" INTEGER NOT NULL,
  until INTEGER,
  points INTEGER NOT NULL,
  used INTEGER NOT NULL,
  lapsed INTEGER NOT NULL,
  "left" INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX points_lot_left ON points_lot (customer_id, until, "from", id) WHERE "left" > 0;
CREATE INDEX points_lot_running_out ON points_lot (until, customer_id) WHERE "left" > 0 AND until IS NOT NULL;

-- Whose part a file ever was.
CREATE INDEX customer_merge_by_other ON customer_merge (other_id);

ALTER TABLE customer_sum ADD COLUMN owed INTEGER NOT NULL DEFAULT 0;

CREATE TABLE card_event (
  id INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  day INTEGER NOT NULL,
  deed INTEGER NOT NULL,
  card TEXT NOT NULL,
  before TEXT,
  ground INTEGER NOT NULL,
  until INTEGER,
  sale_id INTEGER NOT NULL,
  count INTEGER NOT NULL,
  have INTEGER NOT NULL,
  need INTEGER NOT NULL,
  brand TEXT,
  approver TEXT,
  note TEXT,
  policy TEXT,
  policy_version INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, id)
) STRICT, WITHOUT ROWID;

-- What became of cards, for the manager.
CREATE INDEX card_event_of_shop ON card_event (shop_id, day, id);

-- A day through which the cards and points of a shop's customers were reviewed (MEM-5, MEM-9).
CREATE TABLE review_day (
  shop_id INTEGER NOT NULL,
  day INTEGER NOT NULL,
  policy TEXT,
  policy_version INTEGER NOT NULL,
  finished INTEGER NOT NULL,
  customers INTEGER NOT NULL,
  events INTEGER NOT NULL,
  run_out INTEGER NOT NULL,
  known INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (shop_id, day)
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace shuke::storage

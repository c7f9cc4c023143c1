/// \file
/// The schema, step by step. A step that was released is never changed; a new field is a new step.
#include "storage/fifth_step.hpp"
#include "storage/seventh_step.hpp"
#include "storage/sixth_step.hpp"
#include "storage/tables.hpp"

namespace shuke::storage {

namespace {

constexpr std::string_view first = R"sql(
CREATE TABLE site (
  one INTEGER NOT NULL,
  site INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (one)
) STRICT, WITHOUT ROWID;

CREATE TABLE shop (
  id INTEGER NOT NULL,
  ref TEXT NOT NULL,
  name TEXT,
  currency TEXT NOT NULL,
  zone TEXT NOT NULL,
  cut_over INTEGER NOT NULL,
  policy TEXT NOT NULL,
  currency_digits INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE associate (
  id INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  ref TEXT NOT NULL,
  name TEXT,
  "from" INTEGER,
  until INTEGER,
  seal INTEGER NOT NULL,
  PRIMARY KEY (shop_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy (
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  digest TEXT,
  holds_from INTEGER,
  document TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (name, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE request (
  shop_id INTEGER NOT NULL,
  deed TEXT NOT NULL,
  request TEXT NOT NULL,
  digest TEXT,
  result_id INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (shop_id, deed, request)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt (
  shop_id INTEGER NOT NULL,
  receipt TEXT NOT NULL,
  business_day INTEGER NOT NULL,
  till TEXT NOT NULL,
  customer_id INTEGER NOT NULL,
  sale_id INTEGER NOT NULL,
  digest TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (shop_id, receipt, business_day, till)
) STRICT, WITHOUT ROWID;

CREATE TABLE customer (
  id INTEGER NOT NULL,
  ref TEXT NOT NULL,
  standing INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  registered INTEGER,
  referred_by TEXT,
  name TEXT,
  salutation TEXT,
  sex TEXT,
  height_cm INTEGER,
  build TEXT,
  skin_tone TEXT,
  ethnicity TEXT,
  birthday INTEGER,
  about_age INTEGER,
  about_age_day INTEGER,
  email TEXT,
  address TEXT,
  profession TEXT,
  employer TEXT,
  post TEXT,
  retired INTEGER,
  personality TEXT,
  spending_habits TEXT,
  dress_preferences TEXT,
  leisure TEXT,
  living_habits TEXT,
  preferred_service TEXT,
  promotion_attitude TEXT,
  "values" TEXT,
  care_history TEXT,
  income TEXT,
  health_concerns TEXT,
  hobbies TEXT,
  first_met TEXT,
  features TEXT,
  wedding_anniversary INTEGER,
  seal INTEGER NOT NULL,
  PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE identity (
  customer_id INTEGER NOT NULL,
  identity_no INTEGER NOT NULL,
  id INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  value TEXT NOT NULL,
  "from" INTEGER,
  until INTEGER,
  note TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, identity_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
  customer_id INTEGER NOT NULL,
  consent_no INTEGER NOT NULL,
  id INTEGER NOT NULL,
  purpose INTEGER NOT NULL,
  channel INTEGER NOT NULL,
  given INTEGER NOT NULL,
  day INTEGER NOT NULL,
  associate TEXT,
  words TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, consent_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE family_member (
  customer_id INTEGER NOT NULL,
  member_no INTEGER NOT NULL,
  relation TEXT NOT NULL,
  name TEXT,
  birthday INTEGER,
  child INTEGER,
  note TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, member_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE garment_size (
  customer_id INTEGER NOT NULL,
  size_no INTEGER NOT NULL,
  garment TEXT NOT NULL,
  size TEXT NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, size_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE gift_given (
  customer_id INTEGER NOT NULL,
  gift_no INTEGER NOT NULL,
  day INTEGER NOT NULL,
  what TEXT NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, gift_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE sale (
  id INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  till TEXT,
  business_day INTEGER NOT NULL,
  receipt TEXT NOT NULL,
  at INTEGER NOT NULL,
  posted INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  purpose INTEGER NOT NULL,
  source INTEGER NOT NULL,
  associate_id INTEGER NOT NULL,
  of_sale_id INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sale_line (
  customer_id INTEGER NOT NULL,
  sale_id INTEGER NOT NULL,
  line_no INTEGER NOT NULL,
  sku TEXT NOT NULL,
  direction INTEGER NOT NULL,
  quantity INTEGER NOT NULL,
  unit TEXT,
  unit_price INTEGER,
  amount INTEGER,
  list_price INTEGER,
  price_source INTEGER NOT NULL,
  price_reason TEXT,
  approver TEXT,
  full_price INTEGER NOT NULL,
  gift INTEGER NOT NULL,
  service INTEGER NOT NULL,
  brand TEXT,
  category TEXT,
  style TEXT,
  size TEXT,
  of_receipt TEXT,
  of_day INTEGER,
  mark INTEGER NOT NULL,
  unmatched INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, sale_id, line_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE return_match (
  customer_id INTEGER NOT NULL,
  sale_id INTEGER NOT NULL,
  line_no INTEGER NOT NULL,
  match_no INTEGER NOT NULL,
  of_sale_id INTEGER NOT NULL,
  bought_by INTEGER NOT NULL,
  of_line_no INTEGER NOT NULL,
  quantity INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, sale_id, line_no, match_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE tender (
  customer_id INTEGER NOT NULL,
  sale_id INTEGER NOT NULL,
  tender_no INTEGER NOT NULL,
  kind TEXT NOT NULL,
  amount INTEGER NOT NULL,
  earns INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, sale_id, tender_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  id INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  sale_id INTEGER NOT NULL,
  day INTEGER NOT NULL,
  approver TEXT NOT NULL,
  reason TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE points_entry (
  id INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  reason INTEGER NOT NULL,
  points INTEGER NOT NULL,
  posted INTEGER NOT NULL,
  counts_on INTEGER NOT NULL,
  sale_id INTEGER NOT NULL,
  of_sale_id INTEGER NOT NULL,
  base INTEGER NOT NULL,
  policy TEXT,
  policy_version INTEGER NOT NULL,
  rule TEXT,
  note TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, id)
) STRICT, WITHOUT ROWID;

-- Found by their names.
CREATE UNIQUE INDEX shop_by_ref ON shop (ref);
CREATE UNIQUE INDEX associate_by_ref ON associate (shop_id, ref);
CREATE UNIQUE INDEX customer_by_ref ON customer (ref);
CREATE INDEX identity_by_value ON identity (kind, value);
CREATE UNIQUE INDEX claim_by_sale ON claim (sale_id);

-- A return finds what it brings back: the customer's purchases of an article, and what came back of them already.
CREATE INDEX sale_line_by_sku ON sale_line (customer_id, sku, sale_id) WHERE customer_id > 0 AND direction = 0;
CREATE INDEX return_match_by_line ON return_match (bought_by, of_sale_id, of_line_no);
CREATE INDEX points_entry_by_sale ON points_entry (customer_id, sale_id);
CREATE INDEX points_entry_by_origin ON points_entry (customer_id, of_sale_id) WHERE of_sale_id > 0;
)sql";

constexpr std::string_view second = R"sql(
ALTER TABLE customer ADD COLUMN observance INTEGER;

-- Which version of a policy a business day belongs to.
CREATE TABLE policy_use (
  name TEXT NOT NULL,
  day INTEGER NOT NULL,
  version INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (name, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE holiday_year (
  year INTEGER NOT NULL,
  digest TEXT,
  source TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (year)
) STRICT, WITHOUT ROWID;

CREATE TABLE holiday_day (
  year INTEGER NOT NULL,
  day_no INTEGER NOT NULL,
  day INTEGER NOT NULL,
  name TEXT NOT NULL,
  off INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (year, day_no)
) STRICT, WITHOUT ROWID;
)sql";

constexpr std::string_view third = R"sql(
CREATE TABLE goods_order (
  id INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  business_day INTEGER NOT NULL,
  at INTEGER NOT NULL,
  associate_id INTEGER NOT NULL,
  until INTEGER,
  deposit INTEGER,
  balance INTEGER,
  words TEXT,
  state INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE order_goods (
  customer_id INTEGER NOT NULL,
  order_id INTEGER NOT NULL,
  goods_no INTEGER NOT NULL,
  sku TEXT,
  category TEXT,
  brand TEXT,
  style TEXT,
  size TEXT,
  colour TEXT,
  quantity INTEGER NOT NULL,
  note TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, order_id, goods_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE order_step (
  customer_id INTEGER NOT NULL,
  order_id INTEGER NOT NULL,
  step_no INTEGER NOT NULL,
  state INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  business_day INTEGER NOT NULL,
  at INTEGER NOT NULL,
  associate_id INTEGER NOT NULL,
  until INTEGER,
  note TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, order_id, step_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit (
  id INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  business_day INTEGER NOT NULL,
  at INTEGER NOT NULL,
  associate_id INTEGER NOT NULL,
  not_bought TEXT,
  words TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_act (
  customer_id INTEGER NOT NULL,
  visit_id INTEGER NOT NULL,
  act_no INTEGER NOT NULL,
  act TEXT NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, visit_id, act_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_goods (
  customer_id INTEGER NOT NULL,
  visit_id INTEGER NOT NULL,
  goods_no INTEGER NOT NULL,
  sku TEXT,
  category TEXT,
  brand TEXT,
  style TEXT,
  size TEXT,
  colour TEXT,
  quantity INTEGER NOT NULL,
  note TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, visit_id, goods_no)
) STRICT, WITHOUT ROWID;

-- A step names the order alone.
CREATE UNIQUE INDEX goods_order_by_id ON goods_order (id);

-- Pages by day, of a customer and of a shop; open ones (states 0 to 3) apart, because what is over only grows.
CREATE INDEX goods_order_of_customer ON goods_order (customer_id, business_day, id);
CREATE INDEX goods_order_of_shop ON goods_order (shop_id, business_day, id);
CREATE INDEX goods_order_open_of_customer ON goods_order (customer_id, business_day, id) WHERE state <= 3;
CREATE INDEX goods_order_open_of_shop ON goods_order (shop_id, business_day, id) WHERE state <= 3;
-- What is kept, by the day until which it is.
CREATE INDEX goods_order_kept_of_customer ON goods_order (customer_id, until, id) WHERE state = 3;
CREATE INDEX goods_order_kept_of_shop ON goods_order (shop_id, until, id) WHERE state = 3;
CREATE INDEX visit_of_customer ON visit (customer_id, business_day, id);
CREATE INDEX visit_of_shop ON visit (shop_id, business_day, id);

-- Whether a visitor bought something.
CREATE INDEX sale_by_day ON sale (customer_id, business_day) WHERE customer_id > 0;
)sql";

constexpr std::string_view fourth = R"sql(
ALTER TABLE customer ADD COLUMN spelling TEXT;
ALTER TABLE customer ADD COLUMN merged_into INTEGER NOT NULL DEFAULT 0;

CREATE TABLE customer_sum (
  customer_id INTEGER NOT NULL,
  first_day INTEGER,
  last_day INTEGER,
  purchase_lines INTEGER NOT NULL,
  return_lines INTEGER NOT NULL,
  receipts INTEGER NOT NULL,
  return_receipts INTEGER NOT NULL,
  gross INTEGER NOT NULL,
  returns INTEGER NOT NULL,
  unmatched_lines INTEGER NOT NULL,
  points INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE profile_change (
  id INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  deed_id INTEGER NOT NULL,
  at INTEGER NOT NULL,
  day INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  associate_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  old_value TEXT,
  new_value TEXT,
  undoes INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE customer_merge (
  id INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  other_id INTEGER NOT NULL,
  parted INTEGER NOT NULL,
  at INTEGER NOT NULL,
  day INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  associate_id INTEGER NOT NULL,
  why TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE filing (
  customer_id INTEGER NOT NULL,
  no INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  folder TEXT NOT NULL,
  number INTEGER NOT NULL,
  day INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, no)
) STRICT, WITHOUT ROWID;

-- By what a customer is found (FIL-6). Not sealed: every row follows from the customer's file, and verify says so.
-- `recent` is the month of the last receipt, below zero so that the latest come first; 0 for none.
CREATE TABLE find_term (
  kind INTEGER NOT NULL,
  term TEXT NOT NULL,
  recent INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  reading TEXT NOT NULL,
  PRIMARY KEY (kind, term, recent, customer_id, reading)
) STRICT, WITHOUT ROWID;

-- A shop's receipts of one day.
CREATE INDEX sale_on_day ON sale (shop_id, business_day);
CREATE INDEX customer_by_whole ON customer (merged_into) WHERE merged_into > 0;
CREATE UNIQUE INDEX filing_by_number ON filing (shop_id, folder, number);

-- Of which version the rows are that follow from others (customer_sum, find_term): older ones are made anew.
CREATE TABLE derived (
  one INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (one)
) STRICT, WITHOUT ROWID;
)sql";

/// Tables whose rows are only ever added; the database itself refuses anything else.
constexpr std::string_view append_only[] = {"policy",    "request",      "receipt", "consent", "sale",
                                            "sale_line", "return_match", "tender",  "claim",   "points_entry"};
constexpr std::string_view append_only_since_second[] = {"policy_use"};
constexpr std::string_view append_only_since_fourth[] = {"customer_merge", "filing"};
constexpr std::string_view append_only_since_sixth[] = {"lot_use", "card_event"};
constexpr std::string_view append_only_since_seventh[] = {
    "shop_hours",    "open_window",    "special_window", "shift",         "shift_window", "assignment",
    "guest_step",    "promise_step",   "complaint_step", "feedback_step", "contact",      "refused_kind",
    "contact_topic", "contact_answer", "contact_wishes", "liked_time",    "own_interval"};
constexpr std::string_view append_only_since_third[] = {"order_goods", "order_step", "visit", "visit_act",
                                                        "visit_goods"};

/// A step, and triggers that keep the rows of some tables as they are.
std::string step(std::string_view tables, std::span<const std::string_view> kept) {
  std::string script(tables);
  for (const std::string_view table : kept) {
    for (const std::string_view change : {"UPDATE", "DELETE"}) {
      const std::string name(table);
      script += "CREATE TRIGGER " + name + "_no_" + (change == "UPDATE" ? "update" : "delete") + " BEFORE " +
                std::string(change) + " ON " + name + " BEGIN SELECT RAISE(ABORT, 'append-only'); END;\n";
    }
  }
  return script;
}

}  // namespace

std::span<const Migration> migrations() {
  static const std::string one = step(first, append_only), two = step(second, append_only_since_second),
                           three = step(third, append_only_since_third), four = step(fourth, append_only_since_fourth),
                           five = step(fifth, {}), six = step(sixth, append_only_since_sixth),
                           seven = step(seventh, append_only_since_seventh);
  static const Migration steps[] = {{1, one}, {2, two}, {3, three}, {4, four}, {5, five}, {6, six}, {7, seven}};
  return steps;
}

}  // namespace shuke::storage

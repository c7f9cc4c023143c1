/// \file
/// The seventh step of the schema: follow-ups. When shops are open and who is there, what customers are invited to,
/// what is open between them and the shop, the plans of days, and what came of contacts (FUP-2 to FUP-9, CMP-1). And
/// how long cards are left alone by time (MEM-10).
#pragma once

#include <string_view>

namespace shuke::storage {

inline constexpr std::string_view seventh = R"sql(
-- When shops are open, who is there, whose customers are whose.
CREATE TABLE shop_hours (
  id INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  "from" INTEGER NOT NULL,
  at INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (shop_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE open_window (
  shop_id INTEGER NOT NULL,
  shop_hours_id INTEGER NOT NULL,
  window_no INTEGER NOT NULL,
  weekday INTEGER NOT NULL,
  "from" INTEGER NOT NULL,
  until INTEGER,
  seal INTEGER NOT NULL,
  PRIMARY KEY (shop_id, shop_hours_id, window_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE special_window (
  shop_id INTEGER NOT NULL,
  shop_hours_id INTEGER NOT NULL,
  window_no INTEGER NOT NULL,
  day INTEGER NOT NULL,
  "from" INTEGER,
  until INTEGER,
  seal INTEGER NOT NULL,
  PRIMARY KEY (shop_id, shop_hours_id, window_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift (
  id INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  associate_id INTEGER NOT NULL,
  day INTEGER NOT NULL,
  at INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (shop_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_window (
  shop_id INTEGER NOT NULL,
  shift_id INTEGER NOT NULL,
  window_no INTEGER NOT NULL,
  "from" INTEGER NOT NULL,
  until INTEGER,
  seal INTEGER NOT NULL,
  PRIMARY KEY (shop_id, shift_id, window_no)
) STRICT, WITHOUT ROWID;

CREATE INDEX shift_on_day ON shift (shop_id, day, associate_id, id);

CREATE TABLE assignment (
  id INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  associate_id INTEGER NOT NULL,
  day INTEGER NOT NULL,
  at INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, id)
) STRICT, WITHOUT ROWID;

-- How customers like to be contacted.
CREATE TABLE contact_wishes (
  id INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  business_day INTEGER NOT NULL,
  at INTEGER NOT NULL,
  associate_id INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE liked_time (
  customer_id INTEGER NOT NULL,
  contact_wishes_id INTEGER NOT NULL,
  time_no INTEGER NOT NULL,
  "from" INTEGER NOT NULL,
  until INTEGER,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, contact_wishes_id, time_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE own_interval (
  customer_id INTEGER NOT NULL,
  contact_wishes_id INTEGER NOT NULL,
  interval_no INTEGER NOT NULL,
  kind TEXT NOT NULL,
  days INTEGER NOT NULL,
  since INTEGER,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, contact_wishes_id, interval_no)
) STRICT, WITHOUT ROWID;

-- What customers are invited to, and how far each has come with it.
CREATE TABLE campaign (
  id INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  ref TEXT NOT NULL,
  kind INTEGER NOT NULL,
  name TEXT,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  "from" INTEGER,
  until INTEGER,
  place TEXT,
  route TEXT,
  contact TEXT,
  bring TEXT,
  seats INTEGER,
  companions INTEGER NOT NULL,
  category TEXT,
  cancelled INTEGER NOT NULL,
  at INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (shop_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX campaign_by_ref ON campaign (shop_id, ref);
CREATE INDEX campaign_by_day ON campaign (shop_id, last, id);

CREATE TABLE guest_step (
  id INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  campaign_id INTEGER NOT NULL,
  state INTEGER NOT NULL,
  companions INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  business_day INTEGER NOT NULL,
  at INTEGER NOT NULL,
  associate_id INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX guest_step_of_campaign ON guest_step (campaign_id, customer_id, id);

-- What is open between customers and the shop. What is over only grows, so that what is open has indexes of its own.
CREATE TABLE promise (
  id INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  business_day INTEGER NOT NULL,
  at INTEGER NOT NULL,
  associate_id INTEGER NOT NULL,
  by INTEGER NOT NULL,
  due INTEGER NOT NULL,
  words TEXT,
  complaint_id INTEGER NOT NULL,
  contact_id INTEGER NOT NULL,
  state INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE promise_step (
  customer_id INTEGER NOT NULL,
  promise_id INTEGER NOT NULL,
  step_no INTEGER NOT NULL,
  state INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  business_day INTEGER NOT NULL,
  at INTEGER NOT NULL,
  associate_id INTEGER NOT NULL,
  due INTEGER,
  note TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, promise_id, step_no)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX promise_by_id ON promise (id);
CREATE INDEX promise_open ON promise (customer_id, due, id) WHERE state = 0;
CREATE INDEX promise_of_shop ON promise (shop_id, due, id);
CREATE INDEX promise_open_of_shop ON promise (shop_id, due, id) WHERE state = 0;

CREATE TABLE complaint (
  id INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  business_day INTEGER NOT NULL,
  at INTEGER NOT NULL,
  associate_id INTEGER NOT NULL,
  complainant TEXT,
  cause TEXT,
  sale_id INTEGER NOT NULL,
  sku TEXT,
  words TEXT,
  owner_id INTEGER NOT NULL,
  state INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE complaint_step (
  customer_id INTEGER NOT NULL,
  complaint_id INTEGER NOT NULL,
  step_no INTEGER NOT NULL,
  action INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  business_day INTEGER NOT NULL,
  at INTEGER NOT NULL,
  associate_id INTEGER NOT NULL,
  owner_id INTEGER NOT NULL,
  note TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, complaint_id, step_no)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX complaint_by_id ON complaint (id);
CREATE INDEX complaint_open ON complaint (customer_id, id) WHERE state = 0;
CREATE INDEX complaint_of_shop ON complaint (shop_id, business_day, id);
CREATE INDEX complaint_open_of_shop ON complaint (shop_id, business_day, id) WHERE state = 0;

CREATE TABLE feedback (
  id INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  business_day INTEGER NOT NULL,
  at INTEGER NOT NULL,
  associate_id INTEGER NOT NULL,
  about TEXT,
  words TEXT,
  contact_id INTEGER NOT NULL,
  state INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE feedback_step (
  customer_id INTEGER NOT NULL,
  feedback_id INTEGER NOT NULL,
  step_no INTEGER NOT NULL,
  state INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  business_day INTEGER NOT NULL,
  at INTEGER NOT NULL,
  associate_id INTEGER NOT NULL,
  "to" TEXT,
  note TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, feedback_id, step_no)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX feedback_by_id ON feedback (id);
CREATE INDEX feedback_open ON feedback (customer_id, id) WHERE state < 2;
CREATE INDEX feedback_of_shop ON feedback (shop_id, business_day, id);
CREATE INDEX feedback_open_of_shop ON feedback (shop_id, business_day, id) WHERE state < 2;

-- Contacts that came to their end.
CREATE TABLE contact (
  id INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  business_day INTEGER NOT NULL,
  began INTEGER NOT NULL,
  minutes INTEGER,
  associate_id INTEGER NOT NULL,
  channel INTEGER NOT NULL,
  purpose INTEGER NOT NULL,
  exempt INTEGER NOT NULL,
  planned_for INTEGER,
  outcome INTEGER NOT NULL,
  agreed_day INTEGER,
  agreed_from INTEGER,
  agreed_until INTEGER,
  reason TEXT,
  refused_purpose INTEGER,
  next_step TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE refused_kind (
  customer_id INTEGER NOT NULL,
  contact_id INTEGER NOT NULL,
  kind_no INTEGER NOT NULL,
  kind TEXT NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, contact_id, kind_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_topic (
  customer_id INTEGER NOT NULL,
  contact_id INTEGER NOT NULL,
  topic_no INTEGER NOT NULL,
  kind TEXT NOT NULL,
  cause INTEGER NOT NULL,
  part INTEGER NOT NULL,
  said TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, contact_id, topic_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_answer (
  customer_id INTEGER NOT NULL,
  contact_id INTEGER NOT NULL,
  answer_no INTEGER NOT NULL,
  kind TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT,
  words TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, contact_id, answer_no)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX contact_by_id ON contact (id);
CREATE INDEX contact_of_customer ON contact (customer_id, business_day, id);
-- What is to go on at a time agreed.
CREATE INDEX contact_agreed ON contact (customer_id, agreed_day) WHERE agreed_day IS NOT NULL;
CREATE INDEX contact_of_shop ON contact (shop_id, business_day, id);
-- Who wanted to hear no more.
CREATE INDEX contact_stopping ON contact (customer_id, id) WHERE outcome = 10;

-- The plans of days: what nobody has begun is replaced by the next plan of its day.
CREATE TABLE day_contact (
  customer_id INTEGER NOT NULL,
  id INTEGER NOT NULL,
  shop_id INTEGER NOT NULL,
  day INTEGER NOT NULL,
  place INTEGER NOT NULL,
  associate_id INTEGER NOT NULL,
  "from" INTEGER,
  channel INTEGER NOT NULL,
  purpose INTEGER NOT NULL,
  exempt INTEGER NOT NULL,
  priority INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  agreed_from INTEGER,
  agreed_until INTEGER,
  state INTEGER NOT NULL,
  begun INTEGER,
  begun_by INTEGER NOT NULL,
  policy TEXT,
  policy_version INTEGER NOT NULL,
  why TEXT,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE planned_topic (
  customer_id INTEGER NOT NULL,
  day_contact_id INTEGER NOT NULL,
  topic_no INTEGER NOT NULL,
  kind TEXT NOT NULL,
  cause INTEGER NOT NULL,
  part INTEGER NOT NULL,
  cause_day INTEGER NOT NULL,
  due INTEGER NOT NULL,
  last INTEGER,
  festival TEXT,
  selling INTEGER NOT NULL,
  first INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, day_contact_id, topic_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE planned_purchase (
  customer_id INTEGER NOT NULL,
  day_contact_id INTEGER NOT NULL,
  topic_no INTEGER NOT NULL,
  sale_no INTEGER NOT NULL,
  sale_id INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, day_contact_id, topic_no, sale_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE planned_slot (
  customer_id INTEGER NOT NULL,
  day_contact_id INTEGER NOT NULL,
  slot_no INTEGER NOT NULL,
  "from" INTEGER NOT NULL,
  until INTEGER,
  verdict INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id, day_contact_id, slot_no)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX day_contact_by_id ON day_contact (id);
CREATE INDEX day_contact_of_shop ON day_contact (shop_id, day, place, id);
CREATE INDEX day_contact_begun_of_shop ON day_contact (shop_id, day, place, id) WHERE state = 1;
-- What somebody is at, on whatever day it was planned.
CREATE INDEX day_contact_begun ON day_contact (customer_id, day) WHERE state = 1;

CREATE TABLE plan_day (
  shop_id INTEGER NOT NULL,
  day INTEGER NOT NULL,
  policy TEXT,
  policy_version INTEGER NOT NULL,
  finished INTEGER NOT NULL,
  from_minute INTEGER NOT NULL,
  weather INTEGER NOT NULL,
  customers INTEGER NOT NULL,
  contacts INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (shop_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE left_out_count (
  shop_id INTEGER NOT NULL,
  day INTEGER NOT NULL,
  count_no INTEGER NOT NULL,
  fate INTEGER NOT NULL,
  why INTEGER NOT NULL,
  count INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (shop_id, day, count_no)
) STRICT, WITHOUT ROWID;

-- Through which day time alone does nothing to somebody's cards. Who has no row is looked at by the next review.
CREATE TABLE card_sleep (
  customer_id INTEGER NOT NULL,
  until INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (customer_id)
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace shuke::storage

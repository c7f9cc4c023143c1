/// \file
#include "clientele/kept_plans.hpp"

#include "clientele/follow_up_rows.hpp"
#include "clientele/why_list.hpp"
#include "schema/describe.hpp"
#include "schema/json.hpp"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <iterator>
#include <span>

namespace shuke::clientele {

using storage::Connection;
using storage::DayContact;
using storage::PlanState;
using storage::Query;
using storage::Rows;

namespace {

/// So short that a till waits no longer than for another till.
constexpr std::size_t rows_per_write = 200;

Result<std::optional<DayContact>> load(Connection& connection, const House& house, CustomerId customer, ContactId id) {
  DayContact row;
  const std::int64_t key[] = {customer.number(), id.number()};
  SHUKE_ASSIGN(found, storage::day_contact_table().load(connection, key, &row, house.context()));
  return found ? std::optional(std::move(row)) : std::nullopt;
}

void remove(Connection& connection, CustomerId customer, ContactId id) {
  static const Query purchases("DELETE FROM planned_purchase WHERE customer_id = :customer AND day_contact_id = :id");
  static const Query topics("DELETE FROM planned_topic WHERE customer_id = :customer AND day_contact_id = :id");
  static const Query slots("DELETE FROM planned_slot WHERE customer_id = :customer AND day_contact_id = :id");
  static const Query contact("DELETE FROM day_contact WHERE customer_id = :customer AND id = :id");
  for (const Query* query : {&purchases, &topics, &slots, &contact})
    storage::run(connection, *query, customer.number(), id.number());
}

bool was_begun(const std::optional<DayContact>& row) { return row && row->state != PlanState::planned; }

/// What another program planned of the same since the day's rows were read, and has not ended; none: nothing.
Result<ContactId> planned_since(Connection& connection, const DayContact& row) {
  static const Query query(
      "SELECT day_contact.id FROM day_contact JOIN planned_topic ON planned_topic.customer_id = "
      "day_contact.customer_id AND planned_topic.day_contact_id = day_contact.id AND topic_no = 1 WHERE "
      "day_contact.customer_id = :customer AND day = :day AND shop_id = :shop AND kind = :kind AND cause = :cause AND "
      "part = :part AND state < 2 ORDER BY day_contact.id LIMIT 1");
  const storage::PlannedTopic& anchor = row.topics.front();
  Rows rows(connection, query, row.customer_id.number(), std::int64_t{row.day.number()}, row.shop_id.number(),
            anchor.kind.text(), anchor.cause, anchor.part);
  return rows.next() ? ContactId::of(rows.integer(0)) : ContactId();
}

/// Writes rows, unless somebody has begun what they are to replace; those that are there now. May be run again.
Result<std::vector<DayContact>> write_some(Connection& connection, const House& house,
                                           std::span<const DayContact> rows) {
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  std::vector<DayContact> written;
  for (DayContact row : rows) {
    std::optional<DayContact> before;
    if (!row.id) {
      SHUKE_ASSIGN(since, planned_since(connection, row));
      row.id = since;
    }
    if (row.id) {
      SHUKE_ASSIGN(known, load(connection, house, row.customer_id, row.id));
      before = std::move(known);
    }
    if (was_begun(before)) continue;
    if (!row.id) {
      SHUKE_ASSIGN(id, ids.next<ContactId>());
      row.id = id;
    }
    if (before != row) {
      if (before) remove(connection, row.customer_id, row.id);
      storage::day_contact_table().insert(connection, &row);
    }
    written.push_back(std::move(row));
  }
  ids.save(connection);
  return written;
}

}  // namespace

KeptPlan::Name KeptPlan::name_of(const DayContact& row) {
  const storage::PlannedTopic& anchor = row.topics.front();
  return {row.customer_id.number(), anchor.kind.text(), anchor.cause, anchor.part};
}

Result<KeptPlan> KeptPlan::read(Connection& connection, ShopId shop, Day day, const Zone& zone) {
  static const Query query(
      "SELECT day_contact.customer_id, day_contact.id, state, begun, begun_by, minutes, kind, cause, part FROM "
      "day_contact INDEXED BY day_contact_of_shop LEFT JOIN planned_topic ON planned_topic.customer_id = "
      "day_contact.customer_id AND planned_topic.day_contact_id = day_contact.id AND topic_no = 1 WHERE shop_id = "
      ":shop "
      "AND day = :day ORDER BY place, day_contact.id");
  KeptPlan plan;
  plan.shop_ = shop;
  for (Rows rows(connection, query, shop.number(), std::int64_t{day.number()}); rows.next();) {
    if (static_cast<PlanState>(rows.integer(2)) == PlanState::planned) {
      plan.planned_[{rows.integer(0), std::string(rows.text(6)), rows.integer(7), rows.integer(8)}] = rows.integer(1);
      continue;
    }
    ++plan.not_replaced_;
    if (rows.is_null(3)) continue;
    SHUKE_ASSIGN(begun, Instant::of_milliseconds(rows.integer(3)));
    const CivilTime civil = zone.civil_of(begun);
    if (civil.day == day) plan.begun_.push_back({rows.integer(4), minute_of(civil), static_cast<int>(rows.integer(5))});
  }
  return plan;
}

Result<void> KeptPlan::replace(House& house, std::vector<DayContact>& rows) {
  std::map<Name, std::int64_t> stale = planned_;
  for (DayContact& row : rows)
    if (const auto known = stale.find(name_of(row)); known != stale.end()) {
      SHUKE_ASSIGN(id, ContactId::of(known->second));
      row.id = id;
      stale.erase(known);
    }
  std::vector<DayContact> kept;
  for (std::size_t first = 0; first < rows.size(); first += rows_per_write) {
    const std::span some = std::span(rows).subspan(first, std::min(rows_per_write, rows.size() - first));
    std::vector<DayContact> written;
    SHUKE_TRY(house.store().write([&](Connection& connection) -> Result<void> {
      SHUKE_ASSIGN(done, write_some(connection, house, some));
      written = std::move(done);
      return {};
    }));
    kept.insert(kept.end(), std::make_move_iterator(written.begin()), std::make_move_iterator(written.end()));
  }
  not_replaced_ += static_cast<std::int64_t>(rows.size() - kept.size());
  rows = std::move(kept);
  return remove_stale(house, stale);
}

Result<void> KeptPlan::remove_stale(House& house, const std::map<Name, std::int64_t>& stale) {
  for (auto next = stale.begin(); next != stale.end();) {
    auto end = next;
    std::int64_t begun = 0;
    SHUKE_TRY(house.store().write([&](Connection& connection) -> Result<void> {
      end = next;
      begun = 0;
      for (std::size_t count = 0; end != stale.end() && count < rows_per_write; ++end, ++count) {
        SHUKE_ASSIGN(customer, CustomerId::of(std::get<0>(end->first)));
        SHUKE_ASSIGN(id, ContactId::of(end->second));
        SHUKE_ASSIGN(row, load(connection, house, customer, id));
        if (was_begun(row)) ++begun;
        else remove(connection, customer, id);
      }
      return {};
    }));
    not_replaced_ += begun;
    next = end;
  }
  return {};
}

Result<void> KeptPlan::finish(House& house, const PlanRequest& request, const PlanAnswer& answer) {
  storage::PlanDay day;
  day.shop_id = shop_;
  day.day = answer.day;
  day.policy = answer.policy;
  day.policy_version = answer.policy_version;
  day.finished = true;
  day.from_minute = request.from ? request.from->minutes() : 0;
  day.weather = request.weather;
  day.customers = answer.customers;
  day.contacts = answer.contacts + answer.begun;
  for (const LeftOutMark& one : answer.left) day.left.push_back({one.fate, one.why, one.count});
  static const Query counts("DELETE FROM left_out_count WHERE shop_id = :shop AND day = :day");
  static const Query days("DELETE FROM plan_day WHERE shop_id = :shop AND day = :day");
  return house.store().write([&](Connection& connection) -> Result<void> {
    for (const Query* query : {&counts, &days})
      storage::run(connection, *query, shop_.number(), std::int64_t{answer.day.number()});
    storage::plan_day_table().insert(connection, &day);
    return {};
  });
}

Result<DayContact> find_planned(Connection& connection, const House& house, ContactId id) {
  static const Query query("SELECT customer_id FROM day_contact WHERE id = :id");
  std::int64_t customer = 0;
  {
    Rows rows(connection, query, id.number());
    if (!rows.next())
      return error(Code::unknown, "contact.unknown", {{"value", std::to_string(id.number())}}, "contact_id", "FUP-5");
    customer = rows.integer(0);
  }
  SHUKE_ASSIGN(whose, CustomerId::of(customer));
  SHUKE_ASSIGN(row, load(connection, house, whose, id));
  if (!row || row->topics.empty()) return error(Code::damaged, "storage.orphan", {{"table", "day_contact"}});
  return *std::move(row);
}

Result<std::optional<storage::PlanDay>> plan_day_noted(Connection& connection, ShopId shop, Day day) {
  storage::PlanDay noted;
  const std::int64_t key[] = {shop.number(), day.number()};
  SHUKE_ASSIGN(found, storage::plan_day_table().load(connection, key, &noted, {}));
  return found ? std::optional(std::move(noted)) : std::nullopt;
}

std::string why_text(const std::vector<WhyMark>& marks) {
  const WhyList list{marks};
  return boost::json::serialize(schema::write_json(schema::record_info<WhyList>(), &list, {}));
}

Result<std::vector<WhyMark>> why_in(std::string_view text) {
  WhyList list;
  SHUKE_ASSIGN(value, schema::parse_json(text));
  if (!value.is_object()) return error(Code::damaged, "storage.orphan", {{"table", "day_contact"}});
  SHUKE_TRY(
      schema::read_json(schema::record_info<WhyList>(), &list, value.get_object(), {}, schema::Origin::ourselves));
  return std::move(list.why);
}

}  // namespace shuke::clientele

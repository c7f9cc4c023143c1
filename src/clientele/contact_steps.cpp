/// \file
#include "clientele/contact_steps.hpp"

#include "clientele/contacts.hpp"
#include "clientele/follow_up_rows.hpp"
#include "clientele/kept_plans.hpp"
#include "clientele/merging.hpp"
#include "clientele/once.hpp"
#include "clientele/people.hpp"
#include "clientele/planning.hpp"
#include "shuke/policy/beginning.hpp"

namespace shuke::clientele {

using storage::Connection;
using storage::DayContact;
using storage::PlanState;

DayMinute minute_on(const OpenShop& shop, Instant at) {
  const CivilTime civil = shop.zone.civil_of(at);
  return {civil.day, minute_of(civil)};
}

std::string text_of(const DayMinute& minute) {
  return minute.day.text() + ' ' + MinuteOfDay::of(minute.minute)->text();
}

namespace {

/// Error: refused, unless nobody is at it and it has not ended.
Result<void> check_is_planned(const DayContact& row) {
  if (row.state == PlanState::ended) return error(Code::refused, "contact.over", {}, "contact_id", "FUP-4");
  if (row.state == PlanState::begun) return error(Code::refused, "contact.begun", {}, "contact_id", "FUP-4");
  return {};
}

std::string_view message_of(LeftOutFor why) {
  switch (why) {
    case LeftOutFor::no_consent:
      return "contact.no_consent";
    case LeftOutFor::do_not_contact:
      return "contact.do_not_contact";
    case LeftOutFor::unreachable:
      return "contact.unreachable";
    case LeftOutFor::paused:
      return "contact.paused";
    case LeftOutFor::given_up:
    case LeftOutFor::tried_today:
      return "contact.tried_enough";
    default:
      break;
  }
  return "contact.gone";
}

std::string_view rule_of(LeftOutFor why) {
  return why == LeftOutFor::no_consent || why == LeftOutFor::unreachable ? "CUS-1" : "FUP-4";
}

Error refusal(const Beginning& beginning) {
  if (beginning.gone) return error(Code::refused, "contact.gone", {}, "contact_id", "FUP-5");
  if (*beginning.why == LeftOutFor::cap)
    return error(Code::refused, "contact.cap",
                 {{"contacts", std::to_string(beginning.cap->contacts)}, {"days", std::to_string(beginning.cap->days)}},
                 "contact_id", "FUP-5");
  if (*beginning.why != LeftOutFor::no_moment)
    return error(Code::refused, message_of(*beginning.why), {}, "contact_id", rule_of(*beginning.why));
  if (!beginning.next) return error(Code::refused, "contact.no_moment", {}, "at", "WHEN-ORD");
  return error(Code::refused, "contact.not_now", {{"next", text_of(*beginning.next)}}, "at", "WHEN-ORD");
}

}  // namespace

Result<void> check_day(const DayContact& row, const DayMinute& now) {
  if (row.day == now.day) return {};
  return error(Code::refused, "contact.other_day", {{"value", now.day.text()}, {"day", row.day.text()}}, "at", "FUP-5");
}

Result<void> check_gates(Connection& connection, House& house, const OpenShop& shop, const DayContact& row,
                         const DayMinute& now) {
  SHUKE_ASSIGN(noted, plan_day_noted(connection, shop.shop.id, row.day));
  SHUKE_ASSIGN(ready, ready_day(connection, house, shop, {row.day, 0, noted ? noted->weather : Weather::unknown}));
  SHUKE_ASSIGN(whole, whole_of(connection, row.customer_id));
  SHUKE_ASSIGN(day, person_day(connection, ready, whole));
  if (day.person.is_begun) return error(Code::refused, "contact.another_begun", {}, "contact_id", "FUP-4");
  std::vector<OccasionKey> topics;
  for (const storage::PlannedTopic& one : row.topics) topics.push_back({one.kind, one.cause, one.part});
  SHUKE_ASSIGN(beginning, may_begin(*ready.planning, day.person.facts, topics, row.channel, now.minute));
  if (!beginning.may()) return refusal(beginning);
  return {};
}

Result<DayContact> planned_in(Connection& connection, const House& house, const OpenShop& shop, ContactId id) {
  SHUKE_ASSIGN(row, find_planned(connection, house, id));
  if (row.shop_id == shop.shop.id) return row;
  return error(Code::unknown, "contact.unknown", {{"value", std::to_string(id.number())}}, "contact_id", "FUP-5");
}

void keep_state(Connection& connection, DayContact& row, PlanState state, std::optional<Instant> begun,
                AssociateId by) {
  row.state = state;
  row.begun = begun;
  row.begun_by = by;
  storage::day_contact_table().update(connection, &row);
}

Result<BeginAnswer> begin(Connection& connection, House& house, const BeginRequest& asked) {
  SHUKE_ASSIGN(shop, house.shop(connection, asked.shop));
  BeginRequest request = asked;
  request.shop = shop->shop.ref;
  Once once(*shop, "begin", request.request, request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) return BeginAnswer{request.contact_id, DueState::begun};
  SHUKE_ASSIGN(row, planned_in(connection, house, *shop, request.contact_id));
  SHUKE_TRY(check_is_planned(row));
  const DayMinute now = minute_on(*shop, *request.at);
  SHUKE_TRY(check_day(row, now));
  SHUKE_TRY(check_gates(connection, house, *shop, row, now));
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_ASSIGN(associate, associate_of(connection, ids, *shop, request.associate));
  keep_state(connection, row, PlanState::begun, request.at, associate);
  once.note(connection, row.id.number());
  ids.save(connection);
  return BeginAnswer{row.id, DueState::begun};
}

Result<BeginAnswer> give_back(Connection& connection, House& house, const GiveBackRequest& asked) {
  SHUKE_ASSIGN(shop, house.shop(connection, asked.shop));
  GiveBackRequest request = asked;
  request.shop = shop->shop.ref;
  Once once(*shop, "give_back", request.request, request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) return BeginAnswer{request.contact_id, DueState::planned};
  SHUKE_ASSIGN(row, planned_in(connection, house, *shop, request.contact_id));
  if (row.state == PlanState::ended) return error(Code::refused, "contact.over", {}, "contact_id", "FUP-4");
  if (row.state == PlanState::planned) return error(Code::refused, "contact.not_begun", {}, "contact_id", "FUP-4");
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_ASSIGN(associate, associate_of(connection, ids, *shop, request.associate));
  if (associate != row.begun_by)
    return error(Code::refused, "contact.begun_by_other", {{"value", request.associate}}, "associate", "FUP-4");
  keep_state(connection, row, PlanState::planned, std::nullopt, {});
  once.note(connection, row.id.number());
  ids.save(connection);
  return BeginAnswer{row.id, DueState::planned};
}

}  // namespace shuke::clientele

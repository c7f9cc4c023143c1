/// \file
/// What the rules on follow-ups say for themselves.
#include "shuke/policy/follow_ups.hpp"

namespace shuke {

namespace {

std::string_view message_of(Trigger trigger) {
  constexpr std::string_view messages[] = {
      "follow_up.trigger.personal_day", "follow_up.trigger.festival",  "follow_up.trigger.purchase",
      "follow_up.trigger.reached",      "follow_up.trigger.visit",     "follow_up.trigger.order_arrived",
      "follow_up.trigger.money_due",    "follow_up.trigger.stock",     "follow_up.trigger.membership",
      "follow_up.trigger.silence",      "follow_up.trigger.complaint", "follow_up.trigger.promise",
      "follow_up.trigger.event",        "follow_up.trigger.promotion", "follow_up.trigger.arrivals",
      "follow_up.trigger.interval"};
  return messages[static_cast<std::size_t>(trigger)];
}

std::string_view message_of(LeftOutFor why) {
  constexpr std::string_view messages[] = {"follow_up.left.no_consent",   "follow_up.left.do_not_contact",
                                           "follow_up.left.unreachable",  "follow_up.left.paused",
                                           "follow_up.left.given_up",     "follow_up.left.waived",
                                           "follow_up.left.series",       "follow_up.left.tried_today",
                                           "follow_up.left.no_moment",    "follow_up.left.better_day",
                                           "follow_up.left.cap",          "follow_up.left.not_beside",
                                           "follow_up.left.worse_moment", "follow_up.left.other_way",
                                           "follow_up.left.window_over"};
  return messages[static_cast<std::size_t>(why)];
}

std::string_view rule_of(LeftOutFor why) {
  switch (why) {
    case LeftOutFor::no_consent:
    case LeftOutFor::unreachable:
      return "CUS-1";
    case LeftOutFor::do_not_contact:
    case LeftOutFor::paused:
    case LeftOutFor::given_up:
    case LeftOutFor::tried_today:
      return "FUP-4";
    case LeftOutFor::waived:
      return "FUP-D";
    case LeftOutFor::no_moment:
      return "WHEN-ORD";
    case LeftOutFor::not_beside:
      return "FUP-A";
    case LeftOutFor::series:
    case LeftOutFor::better_day:
    case LeftOutFor::cap:
    case LeftOutFor::worse_moment:
    case LeftOutFor::other_way:
    case LeftOutFor::window_over:
      break;
  }
  return "FUP-5";
}

/// How far the trigger's day is away from the day of the contact.
Reason distance(const Occasion& occasion, Day day) {
  const std::int64_t since = day.number() - occasion.cause_day.number();
  const std::string_view message = since > 0   ? "follow_up.why.since"
                                   : since < 0 ? "follow_up.why.ahead"
                                               : "follow_up.why.today";
  Reason reason{occasion.kind->rule, message, {}};
  reason.arguments.push_back({"what", std::string(message_of(occasion.kind->trigger)), ArgumentKind::message});
  if (since != 0) reason.arguments.push_back({"days", std::to_string(since < 0 ? -since : since)});
  return reason;
}

}  // namespace

Reasons reasons_of(const PlannedContact& contact, Day day, std::string_view policy, std::int64_t version) {
  Reasons reasons = reasons_of(contact.slots.front().judgement, policy, version);
  std::vector<Reason> why;
  for (const Occasion& one : contact.topics) {
    why.push_back(distance(one, day));
    if (one.agreed) why.push_back({"FUP-4", "follow_up.why.agreed", {}});
    if (one.attempts > 0)
      why.push_back({"FUP-4", "follow_up.why.attempts", {{"attempts", std::to_string(one.attempts)}}});
  }
  reasons.reasons.insert(reasons.reasons.begin(), why.begin(), why.end());
  return reasons;
}

Reasons reasons_of(const LeftOut& left, std::string_view policy, std::int64_t version) {
  Reasons reasons{std::string(policy), version, {}};
  reasons.reasons.push_back({std::string(rule_of(left.why)), message_of(left.why), {}});
  if (left.cap) {
    auto& arguments = reasons.reasons.back().arguments;
    arguments.push_back({"contacts", std::to_string(left.cap->contacts)});
    arguments.push_back({"days", std::to_string(left.cap->days)});
  }
  if (left.moved_to) reasons.reasons.push_back({"FUP-5", "follow_up.moved_to", {{"day", left.moved_to->text()}}});
  return reasons;
}

}  // namespace shuke

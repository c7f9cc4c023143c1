/// \file
/// What the section `follow_ups` checks of itself.
#include "shuke/policy/follow_up_rules.hpp"

#include "policy/lists.hpp"
#include "schema/describe.hpp"

#include <algorithm>

namespace shuke {

namespace {

using policy::check_each;
using policy::check_once;
using policy::check_range;

constexpr std::int64_t year = 366;
constexpr std::int64_t ten_years = 3660;
constexpr std::int64_t most_priority = 1000;
constexpr std::int64_t minutes_of_a_week = 7 * 24 * 60;

/// A choice as documents write it.
std::string written(const FollowUpKind& kind, std::string_view name) {
  const auto& field = *schema::record_info<FollowUpKind>().find(name);
  return schema::text_of(field, field.get(&kind), {});
}

/// Something that only some triggers have: whether it is told, whether this trigger has it, and whether it needs it.
struct Belonging {
  std::string_view field;
  bool told;
  bool has;
  bool needs = false;
};

Result<void> check_belonging(const FollowUpKind& kind) {
  const Trigger trigger = kind.trigger;
  const bool goods = trigger == Trigger::purchase || trigger == Trigger::stock || trigger == Trigger::arrivals;
  const bool is_event = trigger == Trigger::event;
  const Belonging all[] = {{"days", !kind.days.empty(), trigger == Trigger::personal_day, true},
                           {"festivals", !kind.festivals.empty(), trigger == Trigger::festival},
                           {"matters", !kind.matters.empty(), trigger == Trigger::membership, true},
                           {"stage", kind.stage.has_value(), is_event, true},
                           {"after", bool{kind.after}, trigger == Trigger::reached, true},
                           {"categories", !kind.categories.empty(), goods},
                           {"not_categories", !kind.not_categories.empty(), goods},
                           {"gifts", kind.gifts, trigger == Trigger::purchase},
                           {"series", kind.series, trigger == Trigger::purchase},
                           {"unless_reached", bool{kind.unless_reached}, trigger == Trigger::promotion || is_event},
                           {"due_minutes", kind.due_minutes.has_value(), trigger == Trigger::complaint},
                           {"ahead_days", kind.ahead_days != 0, trigger == Trigger::membership}};
  for (const Belonging& one : all) {
    if (one.told && !one.has)
      return invalid("policy.not_for_trigger", {{"value", written(kind, "trigger")}}, one.field, "FUP-5");
    if (one.has && one.needs && !one.told) return invalid("field.required", {}, one.field, "FUP-5");
  }
  if (kind.selling == Selling::by_tone && trigger != Trigger::festival)
    return invalid("policy.not_for_trigger", {{"value", written(kind, "trigger")}}, "selling", "FUP-5");
  return {};
}

/// From when until when it is worth doing.
Result<void> check_span(const FollowUpKind& kind) {
  SHUKE_TRY(check_range(kind.due_days, -year, ten_years, "due_days"));
  if (kind.due_minutes) SHUKE_TRY(check_range(*kind.due_minutes, 0, minutes_of_a_week, "due_minutes"));
  SHUKE_TRY(check_range(kind.ahead_days, 0, year, "ahead_days"));
  if (kind.last_months) {
    if (kind.last_days) return invalid("policy.last_twice", {}, "last_months", "FUP-5");
    SHUKE_TRY(check_range(*kind.last_months, 1, 120, "last_months"));
  }
  if (!kind.last_days) return {};
  SHUKE_TRY(check_range(*kind.last_days, -year, ten_years, "last_days"));
  if (*kind.last_days >= kind.due_days) return {};
  return invalid("policy.out_of_order",
                 {{"from", std::to_string(kind.due_days)}, {"until", std::to_string(*kind.last_days)}}, "last_days",
                 "FUP-5");
}

Result<void> check_purpose(Purpose purpose, std::string_view field) {
  if (purpose == Purpose::service || purpose == Purpose::marketing) return {};
  return invalid("policy.contact_purpose", {}, field, "CUS-1");
}

Result<void> check_channels(const FollowUpKind& kind) {
  if (kind.channels.empty()) return invalid("field.required", {}, "channels", "CUS-1");
  SHUKE_TRY(check_once(kind.channels, "channels", "", [](const FollowUpChannel& one) {
    const auto& field = *schema::record_info<FollowUpChannel>().find("channel");
    return schema::text_of(field, field.get(&one), {});
  }));
  return check_each(kind.channels, "channels", [](const FollowUpChannel& one) -> Result<void> {
    if (one.channel == Channel::any) return invalid("policy.no_channel", {}, "", "CUS-1");
    return {};
  });
}

Result<void> check_kind(const FollowUpKind& kind) {
  SHUKE_TRY(policy::check_rule(kind.rule));
  SHUKE_TRY(check_belonging(kind));
  SHUKE_TRY(check_purpose(kind.purpose, "purpose"));
  if (kind.purpose_without_card) SHUKE_TRY(check_purpose(*kind.purpose_without_card, "purpose_without_card"));
  SHUKE_TRY(check_range(kind.priority, 0, most_priority, "priority"));
  SHUKE_TRY(check_span(kind));
  SHUKE_TRY(policy::check_window(kind));
  SHUKE_TRY(check_channels(kind));
  return check_range(kind.minutes, 1, policy::Minutes::of_a_day, "minutes");
}

Result<void> check_cap(const ContactCap& cap) {
  SHUKE_TRY(check_range(cap.days, 1, year, "days"));
  SHUKE_TRY(check_range(cap.contacts, 1, 1000, "contacts"));
  return cap.purpose ? check_purpose(*cap.purpose, "purpose") : Result<void>();
}

/// Error: invalid, when a kind names another that is not there.
Result<void> check_other(const FollowUpRules& rules, const Word& other, std::string_view field) {
  if (!other || find_kind(rules, other) != nullptr) return {};
  return invalid("policy.unknown_kind", {{"value", other.text()}}, field);
}

}  // namespace

const FollowUpKind* find_kind(const FollowUpRules& rules, const Word& word) {
  const auto found =
      std::find_if(rules.kinds.begin(), rules.kinds.end(), [&](const FollowUpKind& kind) { return kind.word == word; });
  return found == rules.kinds.end() ? nullptr : &*found;
}

Result<void> validate(const FollowUpRules& rules) {
  SHUKE_TRY(check_range(rules.attempts, 1, 100, "attempts"));
  SHUKE_TRY(check_range(rules.attempts_a_day, 1, rules.attempts, "attempts_a_day"));
  SHUKE_TRY(check_range(rules.pause_days, 1, ten_years, "pause_days"));
  SHUKE_TRY(check_range(rules.agreed_priority, 0, most_priority, "agreed_priority"));
  SHUKE_TRY(check_range(rules.agreed_days, 0, year, "agreed_days"));
  SHUKE_TRY(check_range(rules.per_half_hour, 1, 30, "per_half_hour"));
  SHUKE_TRY(check_each(rules.caps, "caps", check_cap));
  SHUKE_TRY(check_once(rules.kinds, "kinds", "word", [](const FollowUpKind& kind) { return kind.word.text(); }));
  SHUKE_TRY(check_each(rules.kinds, "kinds", check_kind));
  return check_each(rules.kinds, "kinds", [&](const FollowUpKind& kind) -> Result<void> {
    SHUKE_TRY(check_other(rules, kind.after, "after"));
    return check_other(rules, kind.unless_reached, "unless_reached");
  });
}

}  // namespace shuke

/// \file
#include "shuke/policy/contact_hours.hpp"

#include "policy/lists.hpp"
#include "schema/describe.hpp"

#include <algorithm>

namespace shuke {

namespace {

using policy::check_apart;
using policy::check_each;
using policy::check_once;
using policy::check_range;
using policy::check_rule;
using policy::check_which_days;
using policy::check_window;

Result<void> check_season(const HoursException& one) {
  if (one.season_from.has_value() != one.season_until.has_value())
    return invalid("field.required", {}, one.season_from ? "season_until" : "season_from");
  const auto check_day = [](const std::optional<YearlyDay>& day, std::string_view field) -> Result<void> {
    if (day && (day->calendar() != YearlyCalendar::solar || day->year()))
      return invalid("policy.season_day", {{"value", day->text()}}, field);
    return {};
  };
  SHUKE_TRY(check_day(one.season_from, "season_from"));
  return check_day(one.season_until, "season_until");
}

Result<void> check_exception(const HoursException& one) {
  const bool says_when = one.urgent || one.selling || one.first || one.about || one.from || one.until ||
                         one.season_from || one.season_until;
  if (!says_when) return invalid("policy.no_condition");
  SHUKE_TRY(check_window(one));
  return check_season(one);
}

Result<void> check_gate(const HoursGate& gate) {
  SHUKE_TRY(check_rule(gate.rule));
  return check_window(gate);
}

Result<void> check_band(const HoursBand& band) {
  SHUKE_TRY(check_rule(band.rule));
  SHUKE_TRY(check_window(band));
  return check_each(band.unless, "unless", check_exception);
}

Result<void> check_day(const HoursDay& day) {
  SHUKE_TRY(check_rule(day.rule));
  return check_each(day.unless, "unless", check_exception);
}

Result<void> check_people(const HoursOfPeople& people) {
  SHUKE_TRY(check_rule(people.rule));
  if (!people.retired) return invalid("policy.no_condition", {}, "retired");
  return check_window(people);
}

Result<void> check_weather(const RaisingWeather& raising) {
  if (raising.weather == Weather::unknown) return invalid("policy.weather_unknown");
  return {};
}

Result<void> check_profession(const HoursOfProfession& one) {
  SHUKE_TRY(check_rule(one.rule));
  if (one.hours.empty() && one.days.empty()) return invalid("policy.says_nothing");
  SHUKE_TRY(check_each(one.hours, "hours", [](const ProfessionHours& hours) { return check_window(hours); }));
  SHUKE_TRY(check_apart(one.hours, "hours"));
  SHUKE_TRY(check_each(one.days, "days", check_which_days<ProfessionDays>));
  if (one.other_days && one.days.empty()) return invalid("policy.only_with", {{"other", "days"}}, "other_days");
  return check_each(one.raised_by, "raised_by", check_weather);
}

}  // namespace

Result<void> validate(const ContactHoursRules& rules) {
  SHUKE_TRY(check_range(rules.weather_raises, 0, static_cast<int>(Verdict::best), "weather_raises"));
  SHUKE_TRY(check_range(rules.look_ahead_days, 1, 366, "look_ahead_days"));
  SHUKE_TRY(check_each(rules.gates, "gates", check_gate));
  SHUKE_TRY(check_each(rules.bands, "bands", check_band));
  SHUKE_TRY(check_apart(rules.bands, "bands"));
  SHUKE_TRY(check_each(rules.days, "days", check_day));
  SHUKE_TRY(check_once(rules.days, "days", "day", [](const HoursDay& one) {
    const auto& day = *schema::record_info<HoursDay>().find("day");
    return text_of(day, day.get(&one), {});
  }));
  SHUKE_TRY(check_each(rules.people, "people", check_people));
  SHUKE_TRY(check_each(rules.professions, "professions", check_profession));
  return check_once(rules.professions, "professions", "profession",
                    [](const HoursOfProfession& one) { return one.profession.text(); });
}

}  // namespace shuke

/// \file
/// Answers about days: lunar and solar, yearly, and all that is known of one (CUS-10, WHEN-DAY, FUP-B).
#include "clientele/grounds.hpp"
#include "schema/describe.hpp"

#include <map>

namespace shuke {

namespace clientele {

namespace {

/// A built-in policy, made ready.
struct BuiltIn {
  Policy policy;
  std::optional<ContactHours> hours;
};

using BuiltIns = std::map<std::string, BuiltIn, std::less<>>;

/// The built-in documents are read by a test; one that cannot be read here is a defect of the library.
const BuiltIns& built_ins() {
  static const BuiltIns all = [] {
    BuiltIns read;
    for (const ShippedPolicy& shipped : shipped_policies()) {
      Policy policy = parse_policy(shipped.document, Currency()).value();
      auto hours =
          contact_hours_of(policy, policy.contact_hours ? holidays_of(*policy.contact_hours) : Holidays::china());
      std::optional<ContactHours> ready;
      if (hours) ready = std::move(*hours);
      read.emplace(std::string(shipped.name), BuiltIn{std::move(policy), std::move(ready)});
    }
    return read;
  }();
  return all;
}

Result<const BuiltIn*> built_in(std::string_view policy) {
  const std::string_view name = policy.empty() ? default_policy : policy;
  SHUKE_TRY(shipped_policy(name));
  return &built_ins().find(name)->second;
}

FestivalMark mark_of(const FestivalDay& day) {
  const Festival& festival = *day.festival;
  return {festival.word, festival.en, festival.zh, festival.tone, day.number, festival.days};
}

/// Absent outside the table.
std::optional<YearlyDay> lunar_day(Day day) {
  const auto lunar = lunar_of(day);
  if (lunar.has_error()) return std::nullopt;
  return YearlyDay::of(YearlyCalendar::lunar, lunar->year, lunar->month, lunar->leap, lunar->day).value();
}

}  // namespace

Result<Grounds> built_in_grounds(std::string_view policy) {
  SHUKE_ASSIGN(known, built_in(policy));
  return Grounds{&known->policy, known->hours ? known->hours->holidays() : Holidays::china()};
}

Result<ContactHours> built_in_hours(std::string_view policy) {
  SHUKE_ASSIGN(known, built_in(policy));
  if (known->hours) return *known->hours;
  return contact_hours_of(known->policy, Holidays::china());  // says that there are none
}

Result<std::vector<FestivalMark>> festival_marks(const Policy& policy, Day day) {
  SHUKE_ASSIGN(festivals, festivals_on(policy.festivals, day));
  std::vector<FestivalMark> marks;
  for (const FestivalDay& one : festivals) marks.push_back(mark_of(one));
  return marks;
}

Result<DayAnswer> answer(const DayQuestion& question, const Grounds& grounds) {
  const Day day = *question.day;
  const WorkDay work = grounds.holidays.about(day);
  DayAnswer answer;
  answer.day = day;
  answer.weekday = static_cast<Weekday>(day.weekday());
  answer.lunar = lunar_day(day);
  answer.kind = work.kind;
  answer.first_after_break = work.first_after_break;
  answer.last_before_break = work.last_before_break;
  answer.holiday = work.holiday;
  answer.announced = grounds.holidays.announced(day.date().year);
  if (work.not_announced) answer.not_announced = *work.not_announced;
  if (answer.lunar) {
    SHUKE_ASSIGN(festivals, festival_marks(*grounds.policy, day));
    answer.festivals = std::move(festivals);
  }
  answer.policy = grounds.policy->name;
  answer.policy_version = grounds.policy->version;
  return answer;
}

}  // namespace clientele

Result<LunarAnswer> lunar(const LunarQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<LunarQuestion>(), &question, {}));
  auto lunar = lunar_of(*question.day);
  if (lunar.has_error()) return std::move(lunar).error().inside("day");
  return LunarAnswer{lunar->year, lunar->month, lunar->day, lunar->leap};
}

Result<SolarAnswer> solar(const SolarQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<SolarQuestion>(), &question, {}));
  const YearlyDay& asked = *question.day;
  if (asked.calendar() != YearlyCalendar::lunar || !asked.year())
    return invalid("solar.not_lunar", {}, "day", "CUS-10");
  auto date = solar_of({*asked.year(), asked.month(), asked.leap(), asked.day()});
  if (date.has_error()) return std::move(date).error().inside("day");
  return SolarAnswer{*date};
}

Result<YearlyAnswer> yearly(const YearlyQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<YearlyQuestion>(), &question, {}));
  if (*question.until < *question.from)
    return invalid("yearly.until_before_from", {{"from", question.from->text()}, {"until", question.until->text()}},
                   "until");
  auto exists = check_exists(*question.day);
  if (exists.has_error()) return std::move(exists).error().inside("day");
  SHUKE_ASSIGN(days, occurrences(*question.day, question.observance, *question.from, *question.until));
  YearlyAnswer answer;
  for (const Day day : days) answer.days.push_back({day});
  return answer;
}

Result<DayAnswer> day(const DayQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<DayQuestion>(), &question, {}));
  if (!question.shop.empty()) return error(Code::unknown, "question.needs_database", {}, "shop");
  SHUKE_ASSIGN(grounds, clientele::built_in_grounds(question.policy));
  return clientele::answer(question, grounds);
}

}  // namespace shuke

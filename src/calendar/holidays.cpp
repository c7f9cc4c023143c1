/// \file
/// What each day is, worked out once into a byte a day.
#include "shuke/calendar/holidays.hpp"

#include "calendar/holiday_checks.hpp"
#include "schema/describe.hpp"
#include "texts/documents.hpp"

#include <algorithm>
#include <map>

namespace shuke {

namespace {

/// What is known of a day: its DayKind in the two lowest bits, and whether that is firm.
using State = std::uint8_t;
constexpr State kind_bits = 3;
constexpr State announced_bit = 4;  ///< its year is announced, or a list names it
constexpr State listed_bit = 8;     ///< a list names it

constexpr State state(DayKind kind, int bits = 0) { return static_cast<State>(static_cast<int>(kind) | bits); }
constexpr DayKind kind_of(State s) { return static_cast<DayKind>(s & kind_bits); }

/// By the weekday alone. Numbers are days since 1970-01-01, a Thursday; one beside the range of Day is none.
constexpr State plain(std::int32_t number) {
  const int from_monday = (number % 7 + 7 + 3) % 7;
  return state(from_monday >= 5 ? DayKind::day_off : DayKind::working);
}

std::int32_t new_year_of(std::int64_t year) { return Day::of({static_cast<int>(year), 1, 1}).value().number(); }
std::int32_t last_day_of(std::int64_t year) { return Day::of({static_cast<int>(year), 12, 31}).value().number(); }

/// Checks each day's own fields, which a caller may have put together past the parsers.
Result<void> check_fields(std::span<const HolidayYear> years) {
  for (std::size_t y = 0; y < years.size(); ++y) {
    for (std::size_t d = 0; d < years[y].days.size(); ++d) {
      auto lawful = schema::check(schema::record_info<HolidayDay>(), &years[y].days[d], {});
      if (lawful.has_error())
        return std::move(lawful).error().inside("years[" + std::to_string(y) + "].days[" + std::to_string(d) + ']');
    }
  }
  return {};
}

}  // namespace

struct Holidays::Table {
  /// Rising, and each with days.
  std::vector<HolidayYear> years;
  /// The first day of `states`; days outside it are plain.
  std::int32_t first = 0;
  std::vector<State> states;
  /// Days that are named, rising.
  std::vector<std::pair<std::int32_t, std::string>> names;

  explicit Table(std::vector<HolidayYear> announced) : years(std::move(announced)) {
    if (years.empty()) return;
    lay_out();
    std::map<std::int32_t, std::string> named;
    for (const HolidayYear& year : years)  // rising: what a later year says of a December replaces what its own said
      for (const HolidayDay& day : year.days) enter(day, named);
    names.assign(named.begin(), named.end());
  }

  State state_of(std::int32_t number) const {
    const std::int64_t index = std::int64_t{number} - first;
    return index >= 0 && index < static_cast<std::int64_t>(states.size()) ? states[static_cast<std::size_t>(index)]
                                                                          : plain(number);
  }

  std::string_view name_of(std::int32_t number) const {
    const auto found = std::lower_bound(names.begin(), names.end(), number,
                                        [](const auto& entry, std::int32_t wanted) { return entry.first < wanted; });
    return found->second;
  }

  /// The earliest year that is not announced, of a day and those beside it.
  std::optional<int> first_not_announced(std::int32_t number) const {
    for (std::int32_t asked = number - 1; asked <= number + 1; ++asked) {
      if ((state_of(asked) & announced_bit) != 0) continue;
      if (const auto day = Day::of_number(asked)) return day->date().year;  // else beside the range of Day: no year
    }
    return std::nullopt;
  }

 private:
  State& at(std::int32_t number) { return states[static_cast<std::size_t>(number - first)]; }

  /// Plain days from the first day that the first year speaks of to the end of the last, marked in announced years.
  void lay_out() {
    first = new_year_of(years.front().year);
    for (const HolidayDay& day : years.front().days) first = std::min(first, day.day.number());
    const std::int32_t last = last_day_of(years.back().year);
    for (std::int32_t number = first; number <= last; ++number) states.push_back(plain(number));
    for (const HolidayYear& year : years)
      for (std::int32_t number = new_year_of(year.year); number <= last_day_of(year.year); ++number)
        at(number) |= announced_bit;
  }

  void enter(const HolidayDay& day, std::map<std::int32_t, std::string>& named) {
    at(day.day.number()) = state(day.off ? DayKind::day_off : DayKind::make_up, announced_bit | listed_bit);
    named[day.day.number()] = day.name;
  }
};

const Holidays& Holidays::china() {
  static const Holidays official = of(parse_holidays(embedded::china_json, HolidayFormat::shuke).value().years).value();
  return official;
}

Result<Holidays> Holidays::of(std::span<const HolidayYear> years) {
  SHUKE_TRY(calendar::check_years(years));
  SHUKE_TRY(check_fields(years));
  std::vector<HolidayYear> announced;
  for (const HolidayYear& year : years)
    if (!year.days.empty()) announced.push_back(year);
  std::sort(announced.begin(), announced.end(), [](const auto& a, const auto& b) { return a.year < b.year; });
  return Holidays(std::make_shared<const Table>(std::move(announced)));
}

Result<Holidays> Holidays::with(std::span<const HolidayYear> years) const {
  std::vector<HolidayYear> all(years.begin(), years.end());
  for (const HolidayYear& kept : table_->years) {
    const auto same_year = [&](const HolidayYear& year) { return year.year == kept.year; };
    if (std::none_of(years.begin(), years.end(), same_year)) all.push_back(kept);
  }
  return of(all);
}

bool Holidays::announced(int year) const {
  return std::any_of(table_->years.begin(), table_->years.end(),
                     [year](const HolidayYear& other) { return other.year == year; });
}

WorkDay Holidays::about(Day day) const {
  const std::int32_t number = day.number();
  const State before = table_->state_of(number - 1);
  const State here = table_->state_of(number);
  const State after = table_->state_of(number + 1);
  WorkDay told;
  told.kind = kind_of(here);
  if (told.kind != DayKind::day_off) {
    told.first_after_break = kind_of(before) == DayKind::day_off;
    told.last_before_break = kind_of(after) == DayKind::day_off;
  }
  if ((before & here & after & announced_bit) == 0) told.not_announced = table_->first_not_announced(number);
  if ((here & listed_bit) != 0) told.holiday = table_->name_of(number);
  return told;
}

}  // namespace shuke

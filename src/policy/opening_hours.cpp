/// \file
/// Counting opening time.
#include "shuke/policy/opening_hours.hpp"

#include <algorithm>

namespace shuke {

namespace {

constexpr int minutes_of_a_day = 24 * 60;
constexpr int days_looked_at = 366;

std::vector<TimeWindow> made_one(std::vector<TimeWindow> windows) {
  std::sort(windows.begin(), windows.end(), [](const TimeWindow& a, const TimeWindow& b) { return a.from < b.from; });
  std::vector<TimeWindow> apart;
  for (const TimeWindow& one : windows) {
    if (!apart.empty() && one.from <= apart.back().until) apart.back().until = std::max(apart.back().until, one.until);
    else apart.push_back(one);
  }
  return apart;
}

}  // namespace

OpeningHours::OpeningHours(std::vector<WeekHours> week, std::vector<SpecialHours> special)
    : week_(std::move(week)), special_(std::move(special)) {}

std::vector<TimeWindow> OpeningHours::on(Day day) const {
  std::vector<TimeWindow> windows;
  bool is_special = false;
  for (const SpecialHours& one : special_) {
    if (one.day != day) continue;
    is_special = true;
    if (one.window) windows.push_back(*one.window);
  }
  if (is_special) return made_one(std::move(windows));
  if (week_.empty()) return {TimeWindow{}};
  for (const WeekHours& one : week_)
    if (static_cast<int>(one.weekday) == day.weekday()) windows.push_back(one.window);
  return made_one(std::move(windows));
}

Result<DayMinute> OpeningHours::after(DayMinute since, std::int64_t minutes) const {
  std::int64_t left = minutes;
  DayMinute at = since;
  for (int looked = 0; looked < days_looked_at; ++looked) {
    for (const TimeWindow& window : on(at.day)) {
      const int begin = std::max(window.from, at.minute);
      if (begin >= window.until) continue;
      if (left <= window.until - begin - 1) return DayMinute{at.day, begin + static_cast<int>(left)};
      left -= window.until - begin;
    }
    SHUKE_ASSIGN(next, at.day.plus_days(1));
    at = {next, 0};
  }
  return at;
}

}  // namespace shuke

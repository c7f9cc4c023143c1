/// \file
/// When a shop is open. A week's hours, and days that are otherwise.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/day.hpp"
#include "shuke/policy/festivals.hpp"
#include "shuke/policy/verdict.hpp"

#include <optional>
#include <vector>

namespace shuke {

/// Hours of a day of the week; a shop that shuts at noon has two.
struct WeekHours {
  Weekday weekday = Weekday::monday;  ///< of each week
  TimeWindow window;                  ///< open then
};

/// A day that is not as its weekday; shut, when it has no window among them.
struct SpecialHours {
  Day day;                           ///< which
  std::optional<TimeWindow> window;  ///< open then; absent: shut
};

/// A minute of a day.
struct DayMinute {
  Day day;         ///< on the shop's clock
  int minute = 0;  ///< 0 to 1439

  friend auto operator<=>(const DayMinute&, const DayMinute&) = default;
};

/// The hours of a shop. A shop of which nothing is told is taken to be always open.
class SHUKE_CPP_API OpeningHours {
 public:
  OpeningHours() = default;
  /// In any order. Overlapping windows are one.
  OpeningHours(std::vector<WeekHours> week, std::vector<SpecialHours> special);

  /// The windows of a day in order of time, apart from each other; none when it is shut.
  std::vector<TimeWindow> on(Day day) const;

  /// The first moment at which so many minutes of opening time have passed since another. A shop that is shut for a
  /// year on end counts as open from then on. Errors: invalid (a moment out of the calendar).
  Result<DayMinute> after(DayMinute since, std::int64_t minutes) const;

 private:
  std::vector<WeekHours> week_;
  std::vector<SpecialHours> special_;
};

}  // namespace shuke

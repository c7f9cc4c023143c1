/// \file
/// Working days, days off, and the breaks between them (WHEN-DAY).
///
/// Public holidays and make-up working days cannot be computed: they are announced, year by year, and sometimes
/// amended. A year without announcement is *not announced*, which is not the same as a year without holidays: it goes
/// by plain weekdays, and every answer that rests on it says so.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/day.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace shuke {

/// A day about which an announcement says something.
struct HolidayDay {
  Day day;           ///< in the announced year, or in the December before it
  std::string name;  ///< of the holiday, as announced; of a make-up working day the holiday that it makes up for
  bool off = true;   ///< false: a make-up working day

  friend bool operator==(const HolidayDay&, const HolidayDay&) = default;
};

/// What was announced for a year.
struct HolidayYear {
  std::int64_t year = 0;         ///< 1900 to 2199
  std::string source;            ///< where it was announced, several divided by blanks; empty: not told
  std::vector<HolidayDay> days;  ///< in any order, none twice; empty: the year is not announced

  friend bool operator==(const HolidayYear&, const HolidayYear&) = default;
};

/// A document of announced years.
struct HolidayCalendar {
  std::vector<HolidayYear> years;  ///< in any order, none twice
  std::string note;                ///< what the document's author says of it; may be empty

  friend bool operator==(const HolidayCalendar&, const HolidayCalendar&) = default;
};

/// How a document of holidays is written.
enum class HolidayFormat : std::uint8_t {
  shuke = 0,  ///< ours, of several years: `{"years":[{"year":2027,"source":"…","days":[{"day":"2027-01-01",…}]}]}`
  holiday_cn = 1,  ///< one year as NateScarlet/holiday-cn publishes it: `{"year":2027,"papers":[…],"days":[…]}`
};

/// Reads a document; both formats are described in docs/formats.md. Errors: invalid, at the place in the document: no
/// JSON, a key that is not known or stands twice, a value missing or of a wrong type, no such day, a year outside 1900
/// to 2199, a year twice, a day that belongs to neither the year nor the December before, a day twice.
SHUKE_CPP_API Result<HolidayCalendar> parse_holidays(std::string_view document, HolidayFormat format);

/// What a day is to those who work by the calendar.
enum class DayKind : std::uint8_t {
  working = 0,  ///< a plain working day
  make_up = 1,  ///< a working day in exchange for a day off, mostly on a weekend
  day_off = 2,  ///< a weekend or a public holiday
};

/// What is known about a day (WHEN-DAY). A break is any number of days off in a row; a lone Sunday is one.
struct WorkDay {
  DayKind kind = DayKind::working;   ///< what the day itself is
  bool first_after_break = false;    ///< a working day, make-up included, and the day before is off
  bool last_before_break = false;    ///< a working day, make-up included, and the day after is off
  std::optional<int> not_announced;  ///< the earliest year that would have to be announced for a firm answer
  std::string_view holiday;  ///< name as announced, also of a make-up day; empty when nothing was. Lives as long
                             ///< as the Holidays it came from, or a copy of them

  friend bool operator==(const WorkDay&, const WorkDay&) = default;
};

/// The announced years, ready to be asked. Immutable; may be shared by threads; cheap to copy.
class SHUKE_CPP_API Holidays {
 public:
  /// The official calendar of China that this version of the library was built with, `calendars/china.json`.
  static const Holidays& china();

  /// Of these years alone; none is lawful. Errors: invalid, as those of `parse_holidays` about years and days, at
  /// `years[0].days[3].day`; field.required when a day has no name.
  static Result<Holidays> of(std::span<const HolidayYear> years);

  /// The same with some years replaced or added; one without days is not announced from then on. Errors: as of `of`.
  Result<Holidays> with(std::span<const HolidayYear> years) const;

  /// Whether the year's own list is there.
  bool announced(int year) const;

  /// What a day is. About a day of December on which the next year's list says something, that list is believed, and
  /// its own year need not be announced; what the next year may yet say of a December is not reckoned with. Of days
  /// outside the range of Day, beside its first and last, only the weekday counts.
  WorkDay about(Day day) const;

 private:
  struct Table;
  explicit Holidays(std::shared_ptr<const Table> table) : table_(std::move(table)) {}
  std::shared_ptr<const Table> table_;
};

}  // namespace shuke

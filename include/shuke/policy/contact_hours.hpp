/// \file
/// Section `contact_hours` of a policy document: which moments are good for calling on somebody (rules WHEN-…). What
/// the rules come to on a given day is decided in verdict.hpp.
///
/// All windows are half-open: a minute `from` belongs to them, `until` does not. One that lacks `from` begins with the
/// day, one that lacks `until` lasts to its end.
#pragma once

#include "shuke/api.hpp"
#include "shuke/calendar/holidays.hpp"
#include "shuke/model/instant.hpp"
#include "shuke/model/text.hpp"
#include "shuke/model/yearly_day.hpp"
#include "shuke/policy/festivals.hpp"
#include "shuke/policy/words.hpp"

#include <vector>

namespace shuke {

/// How good a moment is. A higher number is better. Reaches the C ABI.
enum class Verdict : std::uint8_t {
  forbidden = 0,  ///< not then
  avoid = 1,      ///< if there is no other time
  neutral = 2,    ///< nothing speaks against it
  good = 3,       ///< a good time
  best = 4,       ///< the best time
};

/// What a contact is about, as far as hours care. Reaches the C ABI.
enum class About : std::uint8_t {
  anything = 0,    ///< nothing that hours care about
  invitation = 1,  ///< it follows up an invitation that was made
  money = 2,       ///< money is due
};

/// The weather of a day. Reaches the C ABI.
enum class Weather : std::uint8_t {
  unknown = 0,  ///< not told
  fair = 1,     ///< nothing of note
  rain = 2,     ///< it rains
  hottest = 3,  ///< one of the hottest days
  coldest = 4,  ///< one of the coldest days
};

/// What a working day is to the breaks around it (WHEN-DAY).
enum class DayRole : std::uint8_t {
  first_working = 0,  ///< the first working day after a break
  other_working = 1,  ///< a working day between working days
  last_working = 2,   ///< the last working day before a break
  day_off = 3,        ///< weekends and public holidays
};

/// Whose official holidays the shop goes by.
enum class HolidaySource : std::uint8_t {
  imported = 0,  ///< only those the shop imported itself
  china = 1,     ///< those of China that come with the library, under those the shop imported
};

/// Another verdict under conditions; every condition that is given has to hold.
struct HoursException {
  std::optional<bool> urgent;             ///< the contact is urgent, or is not
  std::optional<bool> selling;            ///< it sells something, or does not
  std::optional<bool> first;              ///< it is the first about its matter, or is not
  std::optional<About> about;             ///< what it is about
  std::optional<MinuteOfDay> from;        ///< the moment lies in this window
  std::optional<MinuteOfDay> until;       ///< its end
  std::optional<YearlyDay> season_from;   ///< the day lies from this solar day on …
  std::optional<YearlyDay> season_until;  ///< … up to and with this one; may pass the turn of the year
  Verdict verdict{};                      ///< then this

  friend bool operator==(const HoursException&, const HoursException&) = default;
};

/// A window in which a contact is forbidden whatever else speaks for it (WHEN-T6, WHEN-T7).
struct HoursGate {
  std::string rule;                  ///< its id
  std::optional<About> about;        ///< only contacts about this; absent: all
  std::optional<MinuteOfDay> from;   ///< begin of the window
  std::optional<MinuteOfDay> until;  ///< its end
  bool agreed_passes = false;        ///< a specific time that the customer asked for passes it (WHEN-ORD)

  friend bool operator==(const HoursGate&, const HoursGate&) = default;
};

/// A part of the day and its verdict (WHEN-T1 to T5). Bands do not overlap; between them nothing is said.
struct HoursBand {
  std::string rule;                    ///< its id
  std::optional<MinuteOfDay> from;     ///< begin
  std::optional<MinuteOfDay> until;    ///< end
  Verdict verdict{};                   ///< unless one of these holds; the first that does counts
  std::vector<HoursException> unless;  ///< in order

  friend bool operator==(const HoursBand&, const HoursBand&) = default;
};

/// A role of days and its verdict (WHEN-MON, TUE, FRI). A role stands at most once.
struct HoursDay {
  std::string rule;                    ///< its id
  DayRole day{};                       ///< of which days it speaks
  Verdict verdict{};                   ///< unless one of these holds; the first that does counts
  std::vector<HoursException> unless;  ///< in order

  friend bool operator==(const HoursDay&, const HoursDay&) = default;
};

/// A window for people of whom something is known, beside all other rules (WHEN-T7 of the health policy).
struct HoursOfPeople {
  std::string rule;                  ///< its id
  bool retired = false;              ///< for those who have retired; must be true, there is no other sort yet
  std::optional<MinuteOfDay> from;   ///< begin
  std::optional<MinuteOfDay> until;  ///< end
  Verdict verdict{};                 ///< theirs

  friend bool operator==(const HoursOfPeople&, const HoursOfPeople&) = default;
};

/// Hours that a profession names.
struct ProfessionHours {
  std::optional<MinuteOfDay> from;   ///< begin
  std::optional<MinuteOfDay> until;  ///< end
  Verdict verdict{};                 ///< theirs

  friend bool operator==(const ProfessionHours&, const ProfessionHours&) = default;
};

/// Days that a profession names: days of the month, the month's last ones, or a day of the week; exactly one of them.
struct ProfessionDays {
  std::optional<std::int64_t> from_day;   ///< first day of the month, 1 to 31
  std::optional<std::int64_t> until_day;  ///< last day of the month, included
  std::optional<std::int64_t> last_days;  ///< so many at the month's end, 1 to 31
  std::optional<Weekday> weekday;         ///< this day of the week, whatever work is done on it
  Verdict verdict{};                      ///< theirs

  friend bool operator==(const ProfessionDays&, const ProfessionDays&) = default;
};

/// A weather that raises a profession's verdict.
struct RaisingWeather {
  Weather weather{};  ///< not `unknown`

  friend bool operator==(const RaisingWeather&, const RaisingWeather&) = default;
};

/// What is known of a profession's time (WHEN-P1 to P18). At least one of hours and days.
struct HoursOfProfession {
  std::string rule;                       ///< its id
  Word profession;                        ///< a word of `words.professions`
  std::vector<ProfessionHours> hours;     ///< hours it names; empty: it does not speak about hours
  std::vector<ProfessionDays> days;       ///< days it names; the first that fits counts; empty: none
  std::optional<Verdict> other_days;      ///< of the days it does not name; absent: it says nothing on them
  std::vector<RaisingWeather> raised_by;  ///< weather that raises the result

  friend bool operator==(const HoursOfProfession&, const HoursOfProfession&) = default;
};

/// Section `contact_hours` of a policy document.
struct ContactHoursRules {
  HolidaySource holidays{};                    ///< whose official holidays count (WHEN-DAY)
  Verdict good_enough{};                       ///< the least verdict at which a contact is placed without need
  Verdict unnamed_hours_at_best{};             ///< WHEN-PX: the most in hours that a profession does not name
  Verdict forbidden_if_urgent{};               ///< WHEN-PX: a profession's `forbidden` for urgent and opened matters
  std::int64_t weather_raises = 0;             ///< steps by which weather raises, 0 to 4 (WHEN-ORD)
  std::int64_t look_ahead_days = 0;            ///< how far the next good day is looked for, 1 to 366
  std::vector<HoursGate> gates;                ///< in the order in which they are named
  std::vector<HoursBand> bands;                ///< in any order
  std::vector<HoursDay> days;                  ///< in any order
  std::vector<HoursOfPeople> people;           ///< in any order
  std::vector<HoursOfProfession> professions;  ///< one for each profession of which something is known

  friend bool operator==(const ContactHoursRules&, const ContactHoursRules&) = default;
};

/// Errors: invalid, with the field: an empty window, overlapping bands or hours, a role or profession twice, days out
/// of order, a condition without content, a number out of range.
SHUKE_CPP_API Result<void> validate(const ContactHoursRules& rules);

}  // namespace shuke

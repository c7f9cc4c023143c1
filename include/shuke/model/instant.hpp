/// \file
/// Points in time. An Instant is UTC milliseconds; a CivilTime is what a clock on the wall shows; only a LocalClock
/// (the shop's zone, calendar/zone.hpp) maps one to the other. No clock is read anywhere in the library.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/day.hpp"

#include <variant>

namespace shuke {

/// What a clock on the wall shows.
struct CivilTime {
  Day day;                              ///< its date
  std::int32_t millisecond_of_day = 0;  ///< 0 to 86 399 999
  friend auto operator<=>(const CivilTime&, const CivilTime&) = default;
};

/// A point in time: UTC milliseconds since 1970-01-01T00:00Z, within the years of Day.
class Instant {
 public:
  static constexpr std::int64_t milliseconds_per_day = 86'400'000;  ///< of UTC, which has no leap seconds here

  /// The epoch, an instant like any other; absence is `std::optional<Instant>`.
  constexpr Instant() = default;

  /// From stored UTC milliseconds. Error: invalid when out of range.
  static Result<Instant> of_milliseconds(std::int64_t milliseconds) {
    const std::int64_t day = floor_day(milliseconds);
    if (Day::of_number(day).has_error())
      return invalid("instant.out_of_range", {{"value", std::to_string(milliseconds)}});
    return Instant(milliseconds);
  }

  /// UTC milliseconds since 1970-01-01T00:00Z.
  constexpr std::int64_t milliseconds() const { return milliseconds_; }
  /// The same in UTC's civil time.
  CivilTime utc() const {
    const std::int64_t day = floor_day(milliseconds_);
    return {*Day::of_number(day), static_cast<std::int32_t>(milliseconds_ - day * milliseconds_per_day)};
  }
  /// `2026-11-21T02:02:00Z`, with milliseconds when there are any.
  std::string text() const {
    const CivilTime civil = utc();
    const auto two = [](int n) {
      return std::string(1, static_cast<char>('0' + n / 10)) + static_cast<char>('0' + n % 10);
    };
    const int seconds = civil.millisecond_of_day / 1000, rest = civil.millisecond_of_day % 1000;
    std::string text =
        civil.day.text() + 'T' + two(seconds / 3600) + ':' + two(seconds / 60 % 60) + ':' + two(seconds % 60);
    if (rest != 0) text += '.' + std::string(1, static_cast<char>('0' + rest / 100)) + two(rest % 100);
    return text + 'Z';
  }

  friend constexpr auto operator<=>(Instant, Instant) = default;

 private:
  explicit constexpr Instant(std::int64_t milliseconds) : milliseconds_(milliseconds) {}
  static constexpr std::int64_t floor_day(std::int64_t milliseconds) {
    return milliseconds / milliseconds_per_day - (milliseconds % milliseconds_per_day < 0 ? 1 : 0);
  }
  std::int64_t milliseconds_ = 0;
};

/// What a moment's text says: an instant when it names its offset, else civil time of a place still to be told.
using Moment = std::variant<Instant, CivilTime>;

/// Reads ISO 8601: `2026-11-21T10:02`, with optional `:30` or `:30.250`, and `Z` or `+08:00`; a space may stand for the
/// `T`. Error: invalid when it is not written so, or there is no such day or time.
[[nodiscard]] inline Result<Moment> parse_moment(std::string_view text) {
  const auto unreadable = [&] { return invalid("instant.unreadable", {{"value", excerpt(text)}}); };
  if (text.size() < 16 || (text[10] != 'T' && text[10] != ' ')) return unreadable();
  SHUKE_ASSIGN(day, Day::parse(text.substr(0, 10)));
  std::string_view rest = text.substr(11);
  const auto number = [&rest](std::size_t width, int most, int& value) {
    if (rest.size() < width) return false;
    value = 0;
    for (const char c : rest.substr(0, width)) {
      if (c < '0' || c > '9') return false;
      value = value * 10 + (c - '0');
    }
    rest.remove_prefix(width);
    return value <= most;
  };
  const auto sign = [&rest](char c) {
    if (rest.empty() || rest.front() != c) return false;
    rest.remove_prefix(1);
    return true;
  };
  int hour = 0, minute = 0, second = 0, millisecond = 0;
  if (!number(2, 23, hour) || !sign(':') || !number(2, 59, minute)) return unreadable();
  if (sign(':')) {
    if (!number(2, 59, second)) return unreadable();
    if (sign('.') && !number(3, 999, millisecond)) return unreadable();
  }
  const std::int32_t of_day = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
  if (rest.empty()) return Moment(CivilTime{day, of_day});
  int offset_hour = 0, offset_minute = 0;
  const bool west = rest.front() == '-';
  if (!sign('Z')) {
    if (!(sign('+') || sign('-')) || !number(2, 18, offset_hour) || !sign(':') || !number(2, 59, offset_minute))
      return unreadable();
  }
  if (!rest.empty()) return unreadable();
  const std::int64_t offset = (offset_hour * 60 + offset_minute) * std::int64_t{60'000} * (west ? -1 : 1);
  SHUKE_ASSIGN(instant, Instant::of_milliseconds(day.number() * Instant::milliseconds_per_day + of_day - offset));
  return Moment(instant);
}

/// Maps civil time to instants: a place's zone.
class SHUKE_CPP_API LocalClock {
 public:
  virtual ~LocalClock() = default;
  /// The instant at which the clock on the wall shows this. Where it shows it twice, the first; where it skips it, as
  /// many minutes after the skip as the time lies into it. Error: invalid when out of range.
  virtual Result<Instant> instant_of(const CivilTime& civil) const = 0;
};

/// Minutes since midnight on the wall, 0 to 1439.
class MinuteOfDay {
 public:
  /// Midnight.
  constexpr MinuteOfDay() = default;
  /// Error: invalid when not within a day.
  static Result<MinuteOfDay> of(std::int64_t minute) {
    if (minute < 0 || minute > 1439) return invalid("minute.out_of_range", {{"value", std::to_string(minute)}});
    return MinuteOfDay(static_cast<std::int16_t>(minute));
  }
  /// Reads `04:30`. Error: invalid.
  static Result<MinuteOfDay> parse(std::string_view text) {
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : 100; };
    if (text.size() != 5 || text[2] != ':') return invalid("minute.unreadable", {{"value", excerpt(text)}});
    const int hour = digit(0) * 10 + digit(1), minute = digit(3) * 10 + digit(4);
    if (hour > 23 || minute > 59) return invalid("minute.unreadable", {{"value", excerpt(text)}});
    return of(hour * 60 + minute);
  }
  /// 0 to 1439.
  constexpr int minutes() const { return minute_; }
  /// `04:30`.
  std::string text() const {
    const auto two = [](int n) {
      return std::string(1, static_cast<char>('0' + n / 10)) + static_cast<char>('0' + n % 10);
    };
    return two(minute_ / 60) + ':' + two(minute_ % 60);
  }
  friend constexpr auto operator<=>(MinuteOfDay, MinuteOfDay) = default;

 private:
  explicit constexpr MinuteOfDay(std::int16_t minute) : minute_(minute) {}
  std::int16_t minute_ = 0;
};

}  // namespace shuke

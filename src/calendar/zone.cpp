/// \file
#include "shuke/calendar/zone.hpp"

#include "shuke/model/excerpt.hpp"

#include <absl/time/time.h>

namespace shuke {

struct Zone::Rules {
  absl::TimeZone zone;
};

namespace {

absl::CivilSecond second_of(const CivilTime& civil) {
  const YearMonthDay date = civil.day.date();
  const int seconds = civil.millisecond_of_day / 1000;
  return absl::CivilSecond(date.year, date.month, date.day, seconds / 3600, seconds / 60 % 60, seconds % 60);
}

/// Letters, digits, `_`, `+` and `-`, divided by slashes: the names of the IANA database hold nothing else.
bool is_name_of_place(std::string_view name) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/";
  return !name.empty() && name.front() != '/' && name.find_first_not_of(letters) == name.npos;
}

}  // namespace

Result<Zone> Zone::load(std::string_view name) {
  auto rules = std::make_shared<Rules>();
  const auto unknown = [&] { return invalid("zone.unknown", {{"value", excerpt(name)}}, "zone"); };
  // Abseil also takes paths of files, "localtime" and "libc:…" for whatever the machine is set to, and some forms of
  // fixed offsets: none of them is a place.
  if (!is_name_of_place(name) || name == "localtime" || name.starts_with("Fixed/")) return unknown();
  if (!absl::LoadTimeZone(std::string(name), &rules->zone)) return unknown();
  return Zone(std::move(rules));
}

CivilTime Zone::civil_of(Instant instant) const {
  const absl::TimeZone::CivilInfo info = rules_->zone.At(absl::FromUnixMillis(instant.milliseconds()));
  const absl::CivilSecond& cs = info.cs;
  const auto milliseconds = static_cast<std::int32_t>(((instant.milliseconds() % 1000) + 1000) % 1000);
  // An instant lies within the years of Day; its civil day may lie a day outside, and is held at the edge.
  const auto day = Day::of({static_cast<int>(cs.year()), cs.month(), cs.day()});
  return {day ? *day : instant.utc().day, ((cs.hour() * 60 + cs.minute()) * 60 + cs.second()) * 1000 + milliseconds};
}

Result<Instant> Zone::instant_of(const CivilTime& civil) const {
  const absl::TimeZone::TimeInfo info = rules_->zone.At(second_of(civil));
  return Instant::of_milliseconds(absl::ToUnixMillis(info.pre) + civil.millisecond_of_day % 1000);
}

Result<Instant> Zone::start_of_business_day(Day day, MinuteOfDay cut_over) const {
  const absl::TimeZone::TimeInfo info = rules_->zone.At(second_of({day, cut_over.minutes() * 60'000}));
  // A cut-over that is skipped is passed at the very moment of the change.
  const bool skipped = info.kind == absl::TimeZone::TimeInfo::SKIPPED;
  return Instant::of_milliseconds(absl::ToUnixMillis(skipped ? info.trans : info.pre));
}

Result<Day> Zone::business_day(Instant instant, MinuteOfDay cut_over) const {
  Day day = civil_of(instant).day;
  for (;;) {  // at most a step or two: the civil day is never further off
    SHUKE_ASSIGN(start, start_of_business_day(day, cut_over));
    if (start <= instant) break;
    SHUKE_ASSIGN(before, day.plus_days(-1));
    day = before;
  }
  for (;;) {
    SHUKE_ASSIGN(next, day.plus_days(1));
    SHUKE_ASSIGN(start, start_of_business_day(next, cut_over));
    if (start > instant) return day;
    day = next;
  }
}

}  // namespace shuke

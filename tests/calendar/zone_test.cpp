/// \file
/// Civil time of a place: what the wall shows, and which instant it means.
#include "shuke/calendar/zone.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

namespace shuke {
namespace {

using test::code;
using test::day;
using test::must;
using test::problem;

Instant utc(std::string_view text) { return std::get<Instant>(must(parse_moment(text))); }
CivilTime wall(std::string_view text) { return std::get<CivilTime>(must(parse_moment(text))); }

TEST(Zone, shows_the_wall_clock_of_its_place) {
  const struct {
    const char* zone;
    const char* instant;
    const char* wall;
  } cases[] = {
      {"Asia/Shanghai", "2026-11-21T02:02:30.250Z", "2026-11-21T10:02:30.250"},
      {"Asia/Shanghai", "2026-11-20T16:00Z", "2026-11-21T00:00"},
      {"Asia/Shanghai", "2026-11-20T15:59:59.999Z", "2026-11-20T23:59:59.999"},
      {"Asia/Shanghai", "1986-05-03T17:59Z", "1986-05-04T01:59"},  // summer time began …
      {"Asia/Shanghai", "1986-05-03T18:00Z", "1986-05-04T03:00"},
      {"Asia/Shanghai", "1991-07-01T00:00Z", "1991-07-01T09:00"},
      {"Asia/Shanghai", "1991-09-14T17:00Z", "1991-09-15T01:00"},  // … and ended for good
      {"Asia/Shanghai", "1992-07-01T00:00Z", "1992-07-01T08:00"},
      {"Asia/Kathmandu", "2026-01-01T00:00Z", "2026-01-01T05:45"},
      {"Europe/Berlin", "1969-12-31T23:59:59.999Z", "1970-01-01T00:59:59.999"},
      {"Europe/Berlin", "2026-03-29T00:59Z", "2026-03-29T01:59"},
      {"Europe/Berlin", "2026-03-29T01:00Z", "2026-03-29T03:00"},
      {"Europe/Berlin", "2026-10-25T00:30Z", "2026-10-25T02:30"},
      {"Europe/Berlin", "2026-10-25T01:30Z", "2026-10-25T02:30"},
      {"America/New_York", "2026-03-08T06:59Z", "2026-03-08T01:59"},
      {"America/New_York", "2026-03-08T07:00Z", "2026-03-08T03:00"},
      {"America/Sao_Paulo", "2018-11-04T02:59Z", "2018-11-03T23:59"},
      {"America/Sao_Paulo", "2018-11-04T03:00Z", "2018-11-04T01:00"},
      {"America/Havana", "2018-11-04T04:30Z", "2018-11-04T00:30"},
      {"America/Havana", "2018-11-04T05:30Z", "2018-11-04T00:30"},
      {"UTC", "2026-11-21T10:02Z", "2026-11-21T10:02"},
  };
  for (const auto& one : cases)
    EXPECT_EQ(must(Zone::load(one.zone)).civil_of(utc(one.instant)), wall(one.wall)) << one.zone << ' ' << one.instant;
}

TEST(Zone, a_time_shown_twice_means_the_first_and_a_skipped_one_as_long_after_the_skip) {
  const struct {
    const char* zone;
    const char* wall;
    const char* instant;
  } cases[] = {
      {"Europe/Berlin", "2026-10-25T01:59:59.999", "2026-10-24T23:59:59.999Z"},
      {"Europe/Berlin", "2026-10-25T02:00", "2026-10-25T00:00Z"},  // twice: the first
      {"Europe/Berlin", "2026-10-25T02:30:00.125", "2026-10-25T00:30:00.125Z"},
      {"Europe/Berlin", "2026-10-25T03:00", "2026-10-25T02:00Z"},
      {"Europe/Berlin", "2026-03-29T02:00", "2026-03-29T01:00Z"},  // skipped: 03:00
      {"Europe/Berlin", "2026-03-29T02:30:00.125", "2026-03-29T01:30:00.125Z"},
      {"Europe/Berlin", "2026-03-29T03:00", "2026-03-29T01:00Z"},
      {"America/New_York", "2026-11-01T01:30", "2026-11-01T05:30Z"},
      {"America/New_York", "2026-03-08T02:30", "2026-03-08T07:30Z"},
      {"America/Sao_Paulo", "2018-11-04T00:00", "2018-11-04T03:00Z"},
      {"America/Sao_Paulo", "2018-11-04T00:30", "2018-11-04T03:30Z"},
      {"America/Havana", "2018-11-04T00:00", "2018-11-04T04:00Z"},
      {"America/Havana", "2018-11-04T01:00", "2018-11-04T06:00Z"},
      {"Asia/Shanghai", "1986-05-04T02:30", "1986-05-03T18:30Z"},
      {"Asia/Shanghai", "1988-09-11T01:30", "1988-09-10T16:30Z"},
      {"Asia/Shanghai", "2026-11-21T10:02", "2026-11-21T02:02Z"},
  };
  for (const auto& one : cases)
    EXPECT_EQ(must(must(Zone::load(one.zone)).instant_of(wall(one.wall))).text(), utc(one.instant).text())
        << one.zone << ' ' << one.wall;
}

TEST(Zone, wall_and_instant_are_inverse_but_for_the_hour_shown_twice) {
  constexpr std::int64_t step = 10 * 60'000, hour = 3'600'000;
  for (const char* name : {"Europe/Berlin", "America/New_York", "America/Havana", "Asia/Shanghai"}) {
    const Zone zone = must(Zone::load(name));
    const bool shanghai = std::string_view(name) == "Asia/Shanghai";
    const std::int64_t from = utc(shanghai ? "1988-01-01T00:00Z" : "2018-01-01T00:00Z").milliseconds();
    int second_passes = 0;
    for (std::int64_t number = from; number < from + 365 * 24 * hour; number += step) {
      const Instant instant = must(Instant::of_milliseconds(number));
      const Instant back = must(zone.instant_of(zone.civil_of(instant)));
      if (back == instant) continue;
      ++second_passes;
      ASSERT_EQ(back.milliseconds(), number - hour) << name << ' ' << instant.text();
      ASSERT_EQ(zone.civil_of(back), zone.civil_of(instant)) << name << ' ' << instant.text();
    }
    EXPECT_EQ(second_passes, 6) << name << ": one hour of ten-minute steps a year";
  }
}

TEST(Zone, every_wall_time_that_is_not_skipped_comes_back) {
  const Zone zone = must(Zone::load("Europe/Berlin"));
  int skipped = 0;
  for (int of_year = 0; of_year < 365; ++of_year)
    for (std::int32_t minute = 0; minute < 24 * 60; minute += 10) {
      const CivilTime civil{must(day("2026-01-01").plus_days(of_year)), minute * 60'000 + 7};
      const CivilTime back = zone.civil_of(must(zone.instant_of(civil)));
      if (back == civil) continue;
      ++skipped;
      ASSERT_EQ(back, (CivilTime{civil.day, civil.millisecond_of_day + 3'600'000})) << civil.day.text();
    }
  EXPECT_EQ(skipped, 6);
}

TEST(Zone, refuses_what_is_no_place) {
  for (const std::string_view name :
       {std::string_view("Mars/Olympus"), std::string_view(""), std::string_view("localtime"),
        std::string_view("libc:localtime"), std::string_view("Fixed/UTC+08:00:00"),
        std::string_view("file:Europe/Berlin"), std::string_view("/usr/share/zoneinfo/Europe/Berlin"),
        std::string_view("../zoneinfo/Europe/Berlin"), std::string_view("Europe/../Asia/Shanghai"),
        std::string_view("Asia/Shanghai "), std::string_view(" Asia/Shanghai"), std::string_view("asia/shanghai!"),
        std::string_view("Asia"), std::string_view("Europe/"), std::string_view("Asia/Shanghai\0x", 15),
        std::string_view("上海")}) {
    const auto zone = Zone::load(name);
    EXPECT_EQ(problem(zone), "zone.unknown zone") << name;
    EXPECT_EQ(code(zone), Code::invalid) << name;
  }
}

TEST(Zone, takes_the_names_of_places) {
  for (const char* name :
       {"Asia/Shanghai", "America/Argentina/Buenos_Aires", "America/Port-au-Prince", "Etc/GMT+8", "UTC"})
    EXPECT_EQ(problem(Zone::load(name)), "") << name;
}

}  // namespace
}  // namespace shuke

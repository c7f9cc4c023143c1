/// \file
/// Business days through changes of clocks (POS-1): they follow each other without gap or overlap.
#include "shuke/calendar/zone.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

namespace shuke {
namespace {

using test::code;
using test::day;
using test::must;

Instant utc(std::string_view text) { return std::get<Instant>(must(parse_moment(text))); }
MinuteOfDay minute(std::string_view text) { return must(MinuteOfDay::parse(text)); }

TEST(BusinessDay, begins_when_the_wall_first_reaches_the_cut_over_POS_1) {
  const struct {
    const char* zone;
    const char* cut_over;
    const char* day;
    const char* start;
  } cases[] = {
      {"Asia/Shanghai", "00:00", "2026-11-21", "2026-11-20T16:00Z"},
      {"Asia/Shanghai", "04:30", "2026-11-21", "2026-11-20T20:30Z"},
      {"Asia/Shanghai", "23:59", "2026-11-21", "2026-11-21T15:59Z"},
      {"Asia/Shanghai", "02:30", "1986-05-04", "1986-05-03T18:00Z"},  // skipped: at the change itself
      {"Asia/Shanghai", "01:30", "1986-09-14", "1986-09-13T16:30Z"},  // shown twice: the first
      {"Europe/Berlin", "02:00", "2026-03-29", "2026-03-29T01:00Z"},
      {"Europe/Berlin", "02:30", "2026-03-29", "2026-03-29T01:00Z"},
      {"Europe/Berlin", "03:00", "2026-03-29", "2026-03-29T01:00Z"},
      {"Europe/Berlin", "03:01", "2026-03-29", "2026-03-29T01:01Z"},
      {"Europe/Berlin", "01:59", "2026-10-25", "2026-10-24T23:59Z"},
      {"Europe/Berlin", "02:30", "2026-10-25", "2026-10-25T00:30Z"},
      {"Europe/Berlin", "03:00", "2026-10-25", "2026-10-25T02:00Z"},
      {"America/New_York", "02:30", "2026-03-08", "2026-03-08T07:00Z"},
      {"America/New_York", "01:30", "2026-11-01", "2026-11-01T05:30Z"},
      {"America/Sao_Paulo", "00:00", "2018-11-04", "2018-11-04T03:00Z"},  // there is no midnight that day
      {"America/Sao_Paulo", "00:30", "2018-11-04", "2018-11-04T03:00Z"},
      {"America/Havana", "00:00", "2018-03-11", "2018-03-11T05:00Z"},  // nor here
      {"America/Havana", "00:00", "2018-11-04", "2018-11-04T04:00Z"},  // midnight comes twice
      {"America/Havana", "00:30", "2018-11-04", "2018-11-04T04:30Z"},
      {"Pacific/Apia", "00:00", "2011-12-31", "2011-12-30T10:00Z"},  // the 30th was left out
  };
  for (const auto& one : cases)
    EXPECT_EQ(must(must(Zone::load(one.zone)).start_of_business_day(day(one.day), minute(one.cut_over))).text(),
              utc(one.start).text())
        << one.zone << ' ' << one.day << ' ' << one.cut_over;
}

TEST(BusinessDay, of_an_instant_is_the_last_that_has_begun_POS_1) {
  const struct {
    const char* zone;
    const char* cut_over;
    const char* instant;
    const char* day;
  } cases[] = {
      {"Asia/Shanghai", "00:00", "2026-11-20T15:59:59.999Z", "2026-11-20"},
      {"Asia/Shanghai", "00:00", "2026-11-20T16:00Z", "2026-11-21"},
      {"Asia/Shanghai", "04:00", "2026-11-20T19:59:59.999Z", "2026-11-20"},  // 03:59 on the wall: still yesterday
      {"Asia/Shanghai", "04:00", "2026-11-20T20:00Z", "2026-11-21"},
      {"Asia/Shanghai", "02:00", "1986-05-03T17:59:59.999Z", "1986-05-03"},
      {"Asia/Shanghai", "02:00", "1986-05-03T18:00Z", "1986-05-04"},
      // Berlin, cut-over in the skipped hour: 01:59:59.999 is yesterday, 03:00 is today.
      {"Europe/Berlin", "02:30", "2026-03-29T00:59:59.999Z", "2026-03-28"},
      {"Europe/Berlin", "02:30", "2026-03-29T01:00Z", "2026-03-29"},
      // Berlin, cut-over in the hour shown twice: once the day has begun it does not end again.
      {"Europe/Berlin", "02:30", "2026-10-25T00:29:59.999Z", "2026-10-24"},
      {"Europe/Berlin", "02:30", "2026-10-25T00:30Z", "2026-10-25"},
      {"Europe/Berlin", "02:30", "2026-10-25T01:00Z", "2026-10-25"},  // 02:00 for the second time
      {"Europe/Berlin", "02:30", "2026-10-25T01:30Z", "2026-10-25"},
      {"America/New_York", "01:30", "2026-11-01T05:29Z", "2026-10-31"},
      {"America/New_York", "01:30", "2026-11-01T06:00Z", "2026-11-01"},
      {"America/Sao_Paulo", "00:00", "2018-11-04T02:59:59.999Z", "2018-11-03"},
      {"America/Sao_Paulo", "00:00", "2018-11-04T03:00Z", "2018-11-04"},
      {"America/Havana", "00:30", "2018-11-04T04:29Z", "2018-11-03"},
      {"America/Havana", "00:30", "2018-11-04T04:30Z", "2018-11-04"},
      {"America/Havana", "00:30", "2018-11-04T05:00Z", "2018-11-04"},  // 00:00 for the second time
      {"Pacific/Apia", "00:00", "2011-12-30T09:59:59.999Z", "2011-12-29"},
      {"Pacific/Apia", "00:00", "2011-12-30T10:00Z", "2011-12-31"},
  };
  for (const auto& one : cases)
    EXPECT_EQ(must(must(Zone::load(one.zone)).business_day(utc(one.instant), minute(one.cut_over))), day(one.day))
        << one.zone << ' ' << one.instant << ' ' << one.cut_over;
}

struct Place {
  const char* zone;
  const char* from;
  const char* cut_over;
};

class BusinessDays : public testing::TestWithParam<Place> {};

TEST_P(BusinessDays, hold_every_instant_once_and_in_order_POS_1) {
  const Zone zone = must(Zone::load(GetParam().zone));
  const MinuteOfDay cut_over = minute(GetParam().cut_over);
  const Day first = day(GetParam().from);
  const Instant begin = must(zone.start_of_business_day(first, cut_over));
  Day expected = first;
  Instant end = must(zone.start_of_business_day(must(expected.plus_days(1)), cut_over));
  constexpr std::int64_t step = 10 * 60'000;
  for (std::int64_t number = begin.milliseconds(); expected < must(first.plus_days(730)); number += step) {
    const Instant instant = must(Instant::of_milliseconds(number));
    while (end <= instant) {
      expected = must(expected.plus_days(1));
      end = must(zone.start_of_business_day(must(expected.plus_days(1)), cut_over));
    }
    ASSERT_EQ(must(zone.business_day(instant, cut_over)), expected) << instant.text();
  }
}

TEST_P(BusinessDays, begin_one_after_the_other_POS_1) {
  const Zone zone = must(Zone::load(GetParam().zone));
  const MinuteOfDay cut_over = minute(GetParam().cut_over);
  Instant last = must(zone.start_of_business_day(day(GetParam().from), cut_over));
  for (int i = 1; i <= 730; ++i) {
    const Day next = must(day(GetParam().from).plus_days(i));
    const Instant start = must(zone.start_of_business_day(next, cut_over));
    const std::int64_t hours = (start.milliseconds() - last.milliseconds()) / 3'600'000;
    const bool left_out = std::string_view(GetParam().zone) == "Pacific/Apia" && next.text().starts_with("2011-12-3");
    ASSERT_TRUE(left_out || (hours >= 23 && hours <= 25)) << next.text() << " begins after " << hours << " hours";
    ASSERT_LE(last, start) << next.text();
    if (start > last) {
      ASSERT_LE(must(zone.business_day(must(Instant::of_milliseconds(start.milliseconds() - 1)), cut_over)),
                must(next.plus_days(-1)));
    }
    ASSERT_GE(must(zone.business_day(start, cut_over)), next) << "a day that is left out has no instant";
    last = start;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Places, BusinessDays,
    testing::Values(Place{"Europe/Berlin", "2026-01-01", "02:30"}, Place{"Europe/Berlin", "2026-01-01", "00:00"},
                    Place{"America/New_York", "2026-01-01", "01:30"}, Place{"America/Sao_Paulo", "2017-06-01", "00:00"},
                    Place{"America/Havana", "2017-01-01", "00:30"}, Place{"Asia/Shanghai", "1986-01-01", "01:30"},
                    Place{"Australia/Lord_Howe", "2026-01-01", "01:45"}, Place{"Pacific/Apia", "2011-01-01", "00:00"},
                    Place{"Pacific/Apia", "2011-01-01", "04:00"}));

TEST(BusinessDay, beyond_the_range_is_an_error_and_no_other_day) {
  const Zone zone = must(Zone::load("Asia/Shanghai"));
  EXPECT_EQ(code(zone.business_day(utc("1900-01-01T00:00Z"), minute("12:00"))), Code::invalid)
      << "31 December 1899 there";
  EXPECT_EQ(code(zone.business_day(utc("2199-12-31T23:59Z"), minute("00:00"))), Code::invalid)
      << "1 January 2200 there";
  EXPECT_EQ(must(zone.business_day(utc("1900-01-02T00:00Z"), minute("00:00"))), day("1900-01-02"));
  EXPECT_EQ(must(zone.business_day(utc("2199-12-30T12:00Z"), minute("00:00"))), day("2199-12-30"));
}

}  // namespace
}  // namespace shuke

/// \file
/// Points in time, the text of moments, and minutes of the day.
#include "shuke/model/instant.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace shuke {
namespace {

using test::code;
using test::day;
using test::must;
using test::problem;

constexpr std::int64_t day_ms = 86'400'000;

std::int64_t milliseconds(std::string_view text) { return std::get<Instant>(must(parse_moment(text))).milliseconds(); }

std::string text_of(std::int64_t number) { return must(Instant::of_milliseconds(number)).text(); }

TEST(Instant, is_written_in_utc_with_milliseconds_when_there_are_any) {
  EXPECT_EQ(Instant().text(), "1970-01-01T00:00:00Z");
  EXPECT_EQ(text_of(1), "1970-01-01T00:00:00.001Z");
  EXPECT_EQ(text_of(-1), "1969-12-31T23:59:59.999Z");
  EXPECT_EQ(text_of(-day_ms), "1969-12-31T00:00:00Z");
  EXPECT_EQ(text_of(-day_ms - 1), "1969-12-30T23:59:59.999Z");
  EXPECT_EQ(text_of(1'000'000'000'250), "2001-09-09T01:46:40.250Z");
}

TEST(Instant, text_reads_back_as_the_same_instant) {
  for (std::int64_t number = -40 * 365 * day_ms; number < 60 * 365 * day_ms; number += 86'399'977 * 13)
    ASSERT_EQ(milliseconds(text_of(number)), number);
}

TEST(Instant, lies_within_the_years_of_day) {
  const std::int64_t first = day("1900-01-01").number() * day_ms, end = (day("2199-12-31").number() + 1) * day_ms;
  EXPECT_EQ(text_of(first), "1900-01-01T00:00:00Z");
  EXPECT_EQ(text_of(end - 1), "2199-12-31T23:59:59.999Z");
  for (const std::int64_t number :
       {first - 1, end, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()})
    EXPECT_EQ(problem(Instant::of_milliseconds(number)), "instant.out_of_range") << number;
}

TEST(Moment, without_an_offset_is_what_the_wall_shows) {
  const struct {
    const char* text;
    std::int32_t millisecond_of_day;
  } cases[] = {{"2026-11-21T10:02", 36'120'000},
               {"2026-11-21 10:02", 36'120'000},
               {"2026-11-21T10:02:30", 36'150'000},
               {"2026-11-21T10:02:30.250", 36'150'250},
               {"2026-11-21T00:00", 0},
               {"2026-11-21T23:59:59.999", 86'399'999},
               {"2026-11-21 23:59:59.001", 86'399'001}};
  for (const auto& one : cases) {
    const Moment moment = must(parse_moment(one.text));
    ASSERT_TRUE(std::holds_alternative<CivilTime>(moment)) << one.text;
    EXPECT_EQ(std::get<CivilTime>(moment), (CivilTime{day("2026-11-21"), one.millisecond_of_day})) << one.text;
  }
}

TEST(Moment, with_an_offset_is_an_instant) {
  EXPECT_EQ(milliseconds("1970-01-01T00:00Z"), 0);
  EXPECT_EQ(milliseconds("1970-01-01T08:00+08:00"), 0);
  EXPECT_EQ(milliseconds("1969-12-31T19:00-05:00"), 0);
  EXPECT_EQ(milliseconds("1970-01-01 05:45:00.007+05:45"), 7);
  EXPECT_EQ(milliseconds("1969-12-31T23:59:59.999Z"), -1);
  EXPECT_EQ(milliseconds("1970-01-01T00:30+01:00"), -1'800'000) << "an offset may lead before the epoch";
  EXPECT_EQ(milliseconds("2026-11-21T00:00-00:30") - milliseconds("2026-11-21T00:00Z"), 1'800'000);
  EXPECT_EQ(milliseconds("2026-11-21T00:00Z"), day("2026-11-21").number() * day_ms);
}

TEST(Moment, an_offset_may_lead_out_of_the_range) {
  EXPECT_EQ(problem(parse_moment("1900-01-01T00:00+00:01")), "instant.out_of_range");
  EXPECT_EQ(problem(parse_moment("2199-12-31T23:59-00:01")), "instant.out_of_range");
  EXPECT_EQ(problem(parse_moment("1900-01-01T00:01+00:01")), "");
}

TEST(Moment, impossible_days_are_refused_as_days) {
  EXPECT_EQ(problem(parse_moment("2026-02-29T10:02")), "day.no_such_day");
  EXPECT_EQ(problem(parse_moment("2026-11-2xT10:02")), "day.unreadable");
}

TEST(Moment, anything_else_is_unreadable) {
  for (const char* text : {"",
                           "2026-11-21",
                           "2026-11-21T",
                           "2026-11-21T10",
                           "2026-11-21T1:02",
                           "2026-11-21T10:2",
                           "2026-11-21t10:02",
                           "2026-11-21_10:02",
                           "2026-11-21  10:02",
                           "2026-11-21T24:00",
                           "2026-11-21T23:60",
                           "2026-11-21T23:59:60",
                           "2026-11-21T10:02:",
                           "2026-11-21T10:02:3",
                           "2026-11-21T10:02:30.",
                           "2026-11-21T10:02:30.25",
                           "2026-11-21T10:02:30.2500",
                           "2026-11-21T10:02:30,250",
                           "2026-11-21T10:02z",
                           "2026-11-21T10:02ZZ",
                           "2026-11-21T10:02Z+08:00",
                           "2026-11-21T10:02+0800",
                           "2026-11-21T10:02+08",
                           "2026-11-21T10:02+8:00",
                           "2026-11-21T10:02+19:00",
                           "2026-11-21T10:02+08:60",
                           "2026-11-21T10:02+08:00 ",
                           "2026-11-21T-1:02",
                           "2026-11-21T10:02 "})
    EXPECT_EQ(problem(parse_moment(text)), "instant.unreadable") << text;
}

TEST(Moment, a_fraction_belongs_to_seconds_only) {
  // Taken as milliseconds it would be 02:00.250, in ISO 8601 it is a quarter of a minute: neither is guessed.
  EXPECT_EQ(problem(parse_moment("2026-11-21T10:02.250")), "instant.unreadable");
}

TEST(MinuteOfDay, every_minute_has_one_text_and_reads_back) {
  for (int minute = 0; minute < 1440; ++minute) {
    const MinuteOfDay made = must(MinuteOfDay::of(minute));
    ASSERT_EQ(made.minutes(), minute);
    ASSERT_EQ(made.text().size(), 5U);
    ASSERT_EQ(must(MinuteOfDay::parse(made.text())), made);
  }
  EXPECT_EQ(must(MinuteOfDay::of(0)).text(), "00:00");
  EXPECT_EQ(must(MinuteOfDay::of(270)).text(), "04:30");
  EXPECT_EQ(must(MinuteOfDay::of(1439)).text(), "23:59");
}

TEST(MinuteOfDay, lies_within_a_day) {
  for (const std::int64_t minute : {std::int64_t{-1}, std::int64_t{1440}, std::int64_t{65536},
                                    std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()})
    EXPECT_EQ(problem(MinuteOfDay::of(minute)), "minute.out_of_range") << minute;
  for (const char* text :
       {"24:00", "23:60", "4:30", "04:3", "04-30", "04:30:00", " 4:30", "-1:30", "ab:cd", "0a:00", "00:0a", ""})
    EXPECT_EQ(problem(MinuteOfDay::parse(text)), "minute.unreadable") << text;
}

}  // namespace
}  // namespace shuke

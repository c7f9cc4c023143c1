/// \file
/// Documents of holidays: what is read, and what is refused at which place.
#include "shuke/calendar/holidays.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

namespace shuke {
namespace {

using test::day;
using test::must;
using test::problem;

std::string refused(std::string_view document, HolidayFormat format = HolidayFormat::shuke) {
  return problem(parse_holidays(document, format));
}
std::string refused_public(std::string_view document) { return refused(document, HolidayFormat::holiday_cn); }

/// A document of ours with these days in 2027.
std::string ours(const std::string& days) { return R"({"years":[{"year":2027,"days":[)" + days + "]}]}"; }
/// A public document with these days in 2027.
std::string published(const std::string& days) { return R"({"year":2027,"papers":[],"days":[)" + days + "]}"; }

TEST(HolidayDocuments, of_ours_are_read) {
  const HolidayCalendar read = must(parse_holidays(
      R"({"note":"for a test","years":[
          {"year":2027,"source":"https://example.org","days":[{"day":"2026-12-31","name":"元旦","off":true},
                                                              {"day":"2027-01-02","name":"元旦","off":false}]},
          {"year":2028,"days":[]}]})",
      HolidayFormat::shuke));
  const HolidayCalendar expected{
      {{2027, "https://example.org", {{day("2026-12-31"), "元旦", true}, {day("2027-01-02"), "元旦", false}}},
       {2028, "", {}}},
      "for a test"};
  EXPECT_EQ(read, expected);
}

TEST(HolidayDocuments, of_the_public_form_are_read) {
  const HolidayCalendar read = must(parse_holidays(
      R"({"$schema":"https://example.org/schema.json","$id":"https://example.org/2027.json","year":2027,
          "papers":["https://example.org/1","https://example.org/2"],
          "days":[{"name":"元旦","date":"2027-01-01","isOffDay":true},
                  {"name":"元旦","date":"2027-01-02","isOffDay":false}]})",
      HolidayFormat::holiday_cn));
  const HolidayCalendar expected{{{2027,
                                   "https://example.org/1 https://example.org/2",
                                   {{day("2027-01-01"), "元旦", true}, {day("2027-01-02"), "元旦", false}}}},
                                 ""};
  EXPECT_EQ(read, expected);
  EXPECT_EQ(must(parse_holidays(published(""), HolidayFormat::holiday_cn)), (HolidayCalendar{{{2027, "", {}}}, ""}))
      << "without days: not announced, and lawful";
}

TEST(HolidayDocuments, both_forms_lead_to_the_same_answers) {
  const auto one = must(parse_holidays(ours(R"({"day":"2027-01-01","name":"元旦","off":true})"), HolidayFormat::shuke));
  const auto other = must(
      parse_holidays(published(R"({"date":"2027-01-01","name":"元旦","isOffDay":true})"), HolidayFormat::holiday_cn));
  EXPECT_EQ(one, other);
  EXPECT_EQ(must(Holidays::china().with(one.years)).about(day("2027-01-01")).holiday, "元旦");
}

TEST(HolidayDocuments, of_ours_are_refused_at_the_place_that_is_wrong) {
  EXPECT_EQ(refused(""), "json.syntax");
  EXPECT_EQ(refused("[]"), "json.not_an_object");
  EXPECT_EQ(refused("{}"), "field.required years");
  EXPECT_EQ(refused(R"({"years":{}})"), "json.wrong_type years");
  EXPECT_EQ(refused(R"({"years":[2027]})"), "json.not_an_object years[0]");
  EXPECT_EQ(refused(R"({"years":[{"year":2027}],"year":2027})"), "json.unknown_key year");
  EXPECT_EQ(refused(R"({"years":[],"years":[]})"), "json.duplicate_key years");
  EXPECT_EQ(refused(R"({"years":[{"days":[]}]})"), "field.required years[0].year");
  EXPECT_EQ(refused(R"({"years":[]})"), "field.required years");
  EXPECT_EQ(refused(R"({"years":[{"year":2027}]})"), "") << "not announced";
  EXPECT_EQ(refused(R"({"years":[{"year":"2027","days":[]}]})"), "json.wrong_type years[0].year");
  EXPECT_EQ(refused(R"({"years":[{"year":1899,"days":[]}]})"), "day.out_of_range years[0].year");
  EXPECT_EQ(refused(R"({"years":[{"year":4294969323,"days":[]}]})"), "day.out_of_range years[0].year");
  EXPECT_EQ(refused(R"({"years":[{"year":2027,"days":[]},{"year":2026,"days":[]},{"year":2027,"days":[]}]})"),
            "holidays.year_twice years[2].year");
  EXPECT_EQ(refused(ours("{}")), "field.required years[0].days[0].day");
  EXPECT_EQ(refused(ours(R"({"day":"2027-01-01","off":true})")), "field.required years[0].days[0].name");
  EXPECT_EQ(refused(ours(R"({"day":"2027-01-01","name":"","off":true})")), "field.required years[0].days[0].name");
  EXPECT_EQ(refused(ours(R"({"day":"2027-01-01","name":"元旦"})")), "field.required years[0].days[0].off");
  EXPECT_EQ(refused(ours(R"({"day":"2027-01-01","name":"元旦","off":1})")), "json.wrong_type years[0].days[0].off");
  EXPECT_EQ(refused(ours(R"({"day":"2027-02-29","name":"元旦","off":true})")), "day.no_such_day years[0].days[0].day");
  EXPECT_EQ(refused(ours(R"({"day":"1 January","name":"元旦","off":true})")), "day.unreadable years[0].days[0].day");
  EXPECT_EQ(refused(ours(R"({"day":"2027-01-01","name":"元旦","off":true,"isOffDay":true})")),
            "json.unknown_key years[0].days[0].isOffDay");
  EXPECT_EQ(refused(ours(R"({"day":"2028-01-01","name":"元旦","off":true})")),
            "holidays.other_year years[0].days[0].day");
  EXPECT_EQ(refused(ours(R"({"day":"2026-11-30","name":"元旦","off":true})")),
            "holidays.other_year years[0].days[0].day");
  EXPECT_EQ(refused(ours(R"({"day":"2027-01-01","name":"元旦","off":true},{"day":"2027-01-02","name":"元旦","off":true},
                            {"day":"2027-01-01","name":"元旦","off":false})")),
            "holidays.day_twice years[0].days[2].day");
  EXPECT_EQ(refused(published("")), "json.unknown_key year") << "the other form";
}

TEST(HolidayDocuments, of_the_public_form_are_refused_at_the_place_that_is_wrong) {
  EXPECT_EQ(refused_public("null"), "json.not_an_object");
  EXPECT_EQ(refused_public("{}"), "field.required year");
  EXPECT_EQ(refused_public(R"({"year":2027,"papers":"","days":[]})"), "json.wrong_type papers");
  EXPECT_EQ(refused_public(R"({"year":2027,"papers":[1],"days":[]})"), "json.wrong_type papers[0]");
  EXPECT_EQ(refused_public("{\"year\":2027,\"papers\":[\"\\u0001\"],\"days\":[]}"), "text.control_character papers[0]");
  EXPECT_EQ(refused_public(R"({"papers":[],"days":[]})"), "field.required year");
  EXPECT_EQ(refused_public(R"({"year":2027})"), "") << "not announced";
  EXPECT_EQ(refused_public(R"({"year":2200,"papers":[],"days":[]})"), "day.out_of_range year");
  EXPECT_EQ(refused_public(R"({"year":2027,"papers":[],"days":[],"$ref":""})"), "json.unknown_key [\"$ref\"]");
  EXPECT_EQ(refused_public(published(R"({"date":"2027-01-01","name":"元旦"})")), "field.required days[0].isOffDay");
  EXPECT_EQ(refused_public(published(R"({"date":"2027-13-01","name":"元旦","isOffDay":true})")),
            "day.no_such_day days[0].date");
  EXPECT_EQ(refused_public(published(R"({"date":"2025-12-31","name":"元旦","isOffDay":true})")),
            "holidays.other_year days[0].date");
  EXPECT_EQ(refused_public(published(R"({"date":"2027-01-01","name":"a","isOffDay":true},
                                        {"date":"2027-01-01","name":"b","isOffDay":true})")),
            "holidays.day_twice days[1].date");
  EXPECT_EQ(refused_public(ours("")), "json.unknown_key years") << "the other form";
}

}  // namespace
}  // namespace shuke

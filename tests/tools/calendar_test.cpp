// calendar lunar, solar, yearly, day, import: questions about days, with and without a database.
#include "tools/counter.hpp"

#include "pages/table.hpp"

namespace shuke::tools::test {
namespace {

using Calendar = Counter;

/// The line of an upright table that begins with this name.
std::string row(const std::string& table, const std::string& name) {
  for (const std::string& line : lines_of(table))
    if (line.starts_with(name + "  ")) return line.substr(line.find_first_not_of(' ', name.size()));
  return "no row " + name + " in:\n" + table;
}

TEST_F(Calendar, LunarAndSolarAreTheseDocuments) {
  EXPECT_EQ(shuke({"calendar", "lunar", "2026-02-17", "--json"}).out,
            "{\"year\":2026,\"month\":1,\"day\":1,\"leap\":false}\n");
  EXPECT_EQ(shuke({"calendar", "solar", "lunar:2026-01-01", "--json"}).out, "{\"date\":\"2026-02-17\"}\n");
  EXPECT_TRUE(is_empty());
}

TEST_F(Calendar, ALunarDayIsSaidInWords) {
  EXPECT_EQ(shuke({"calendar", "lunar", "2026-02-17"}).out, "lunar 2026, month 1, day 1\n");
  EXPECT_EQ(shuke({"calendar", "lunar", "2026-02-17", "--lang", "zh-CN"}).out, "农历2026年正月初一\n");
  EXPECT_EQ(shuke({"calendar", "lunar", "2025-08-22"}).out, "lunar 2025, leap month 6, day 29\n");
  EXPECT_EQ(shuke({"calendar", "lunar", "2025-08-22", "--lang", "zh-CN"}).out, "农历2025年闰六月廿九\n");
  EXPECT_EQ(shuke({"calendar", "lunar", "2026-02-16", "--lang", "zh-CN"}).out, "农历2025年腊月廿九\n");
  EXPECT_EQ(shuke({"calendar", "solar", "lunar:2026-01-01"}).out, "2026-02-17, Tuesday\n");
  EXPECT_EQ(shuke({"calendar", "solar", "lunar:2026-01-01", "--lang", "zh-CN"}).out, "2026-02-17，星期二\n");
}

TEST_F(Calendar, ADayThatIsNotIsAnError) {
  const Ran early = shuke({"calendar", "lunar", "1899-01-01"});
  EXPECT_EQ(early.code, 1);
  EXPECT_EQ(early.err, "shuke: day: 1899-01-01 does not exist\n");
  const Ran leap = shuke({"calendar", "solar", "lunar:2026-06L-01", "--json"});
  EXPECT_EQ(leap.code, 1);
  EXPECT_EQ(leap.json().at("error").at("field"), "day");
  EXPECT_EQ(leap.json().at("error").at("text"), "day: 2026 has no leap month 6; it has none at all");
  EXPECT_EQ(shuke({"calendar", "solar", "2026-06-01"}).code, 1);
}

TEST_F(Calendar, AYearlyDayIsListed) {
  const Words birthday{"calendar", "yearly", "lunar:1987-06L-07", "--from", "2026-01-01", "--until", "2027-12-31"};
  const auto lines = lines_of(shuke(birthday).out);
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[2], "2026-07-20         Monday");
  EXPECT_EQ(lines[3], "2027-07-10         Saturday");
  EXPECT_EQ(
      shuke({"calendar", "yearly", "--json", "--from", "2026-01-01", "--until", "2027-12-31", "--", "--03-05"}).out,
      "{\"days\":[\"2026-03-05\",\"2027-03-05\"]}\n");
  EXPECT_EQ(shuke({"calendar", "yearly", "lunar:1987-06L-07", "--observance", "solar_date", "--json", "--from",
                   "2026-01-01", "--until", "2026-12-31"})
                .out,
            "{\"days\":[\"2026-08-01\"]}\n");
  EXPECT_EQ(shuke({"calendar", "yearly", "2030-01-01", "--from", "2026-01-01", "--until", "2026-12-31"}).out,
            "It falls on no day in this time.\n");
}

TEST_F(Calendar, ADayStandsUpright) {
  const Ran make_up = shuke({"calendar", "day", "2026-10-10"});
  EXPECT_EQ(lines_of(make_up.out).at(0), "2026-10-10        Saturday");
  EXPECT_EQ(row(make_up.out, "lunar day"), "lunar 2026, month 9, day 1");
  EXPECT_EQ(row(make_up.out, "work"), "a make-up working day");
  EXPECT_EQ(row(make_up.out, "official holiday"), "国庆节");
  EXPECT_EQ(row(make_up.out, "for contacts"), "last working day before a break (WHEN-FRI)");
  EXPECT_EQ(row(make_up.out, "holidays of 2026"), "announced");
  EXPECT_EQ(row(make_up.out, "policy"), "fashion, version 1");
  const Ran festival = shuke({"calendar", "day", "2026-09-25", "--lang", "zh-CN"});
  EXPECT_EQ(row(festival.out, "工作"), "休息日");
  EXPECT_EQ(row(festival.out, "节日"), "中秋节：可以问候、推荐和邀约");
}

TEST_F(Calendar, ADaySaysWhichHolidaysAreNotAnnounced) {
  EXPECT_EQ(row(shuke({"calendar", "day", "2031-10-09"}).out, "holidays of 2031"),
            "not announced yet; plain weekdays were taken");
  const Ran turn = shuke({"calendar", "day", "2026-12-31"});
  EXPECT_EQ(row(turn.out, "holidays of 2026"), "announced");
  EXPECT_EQ(row(turn.out, "holidays of 2027"), "not announced yet; plain weekdays were taken");
}

TEST_F(Calendar, ADayFitsATerminal) {
  for (const char* day : {"2026-10-10", "2031-10-10", "2026-02-17", "2026-04-05"})
    for (const char* language : {"en", "zh-CN"})
      for (const std::string& line : lines_of(shuke({"calendar", "day", day, "--lang", language}).out)) {
        EXPECT_LE(pages::width(line), 80U) << line;
        EXPECT_EQ(line.find("tool."), std::string::npos) << line;
      }
}

TEST_F(Calendar, ImportedHolidaysCountWhereTheDatabaseIs) {
  write("2027.json", R"({"years":[{"year":2027,"days":[{"day":"2027-01-01","name":"元旦","off":true}]}]})");
  EXPECT_EQ(shuke({"calendar", "import", "2027.json"}).code, 3) << "there is no database to keep them in";
  EXPECT_FALSE(exists("shuke.db"));
  ASSERT_EQ(shuke({"init"}).code, 0);
  EXPECT_EQ(shuke({"calendar", "import", "2027.json", "--json"}).out, "{\"years\":1,\"days\":1,\"changed\":1}\n");
  EXPECT_EQ(shuke({"calendar", "import", "2027.json"}).out, "Kept: years 1, days in them 1; years new or changed 0.\n");
  EXPECT_EQ(shuke({"calendar", "day", "2027-01-01", "--json"}).json().at("holiday"), "元旦");
  EXPECT_EQ(shuke({"calendar", "import", "2027.json", "--format", "ics"}).code, 2);
}

/// The database that stands in the folder is used if it is there; one that is named has to be.
TEST_F(Calendar, ADatabaseIsNeededOnlyWhenItIsNamed) {
  const std::vector<Words> calls{{"calendar", "lunar", "2026-02-17"},
                                 {"calendar", "solar", "lunar:2026-01-01"},
                                 {"calendar", "yearly", "2000-01-01", "--from", "2026-01-01", "--until", "2026-12-31"},
                                 {"calendar", "day", "2026-02-17"}};
  for (Words call : calls) {
    EXPECT_EQ(shuke(call).code, 0) << call[1];
    call.insert(call.end(), {"--db", "other.db"});
    EXPECT_EQ(shuke(call).code, 3) << call[1];
    EXPECT_TRUE(is_empty()) << call[1];
  }
  write("shuke.db", "no database");
  EXPECT_EQ(shuke({"calendar", "day", "2026-02-17"}).code, 3) << "it is there, and cannot be read";
}

}  // namespace
}  // namespace shuke::tools::test

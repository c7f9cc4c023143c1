// When yearly days fall, and the rows that say so (CUS-10).
#include "clientele/personal_days.hpp"
#include "clientele/damage.hpp"
#include "clientele/merged.hpp"
#include "shuke/calendar/yearly.hpp"

#include <random>

namespace shuke::clientele::test {
namespace {

YearlyDay yearly(std::string_view text) { return must(YearlyDay::parse(text)); }

/// Whether a birthday that is kept so falls on a day, as the index is asked.
bool falls(const YearlyDay& birthday, Observance observance, Day on) {
  Customer file;
  file.hard.birthday = birthday;
  file.hard.observance = observance;
  const auto days = personal_days(file);
  const auto falling = must(falling_on(on));
  return !days.empty() && std::any_of(falling.begin(), falling.end(), [&](const FallsOn& one) {
    return one.falls == days[0].falls && days[0].year <= one.year;
  });
}

bool falls(std::string_view birthday, std::string_view on, Observance observance = Observance::own_calendar) {
  return falls(yearly(birthday), observance, day(on));
}

TEST(PersonalDays, ASolarDayFallsOnItsDateAndTheLeapDayOnThe28thInOtherYears) {
  EXPECT_TRUE(falls("--03-05", "2026-03-05"));
  EXPECT_FALSE(falls("--03-05", "2026-03-06"));
  EXPECT_TRUE(falls("--02-29", "2028-02-29"));
  EXPECT_FALSE(falls("--02-29", "2028-02-28"));
  EXPECT_TRUE(falls("--02-29", "2027-02-28"));
  EXPECT_FALSE(falls("--02-29", "2027-03-01"));
  EXPECT_TRUE(falls("--02-28", "2027-02-28"));
}

TEST(PersonalDays, ALunarDayFallsByItsCalendarAndTheOrdinaryMonthStandsInForALeapMonth) {
  EXPECT_TRUE(falls("lunar:--06-01", "2025-06-25")) << "2025 has a leap month 6";
  EXPECT_FALSE(falls("lunar:--06-01", "2025-07-25")) << "which is not the ordinary one";
  EXPECT_TRUE(falls("lunar:--06L-01", "2025-07-25"));
  EXPECT_FALSE(falls("lunar:--06L-01", "2025-06-25")) << "it has its own this year";
  EXPECT_TRUE(falls("lunar:--06L-01", "2026-07-14")) << "and in 2026 the ordinary month stands in";
  EXPECT_FALSE(falls("lunar:--05L-01", "2026-07-14"));
}

TEST(PersonalDays, TheLastDayOfAShortLunarMonthStandsInForIts30th) {
  // The twelfth month of the lunar year 2024 has 29 days: the eve of Spring Festival is 2025-01-28.
  EXPECT_TRUE(falls("lunar:--12-30", "2025-01-28"));
  EXPECT_TRUE(falls("lunar:--12-29", "2025-01-28"));
  EXPECT_FALSE(falls("lunar:--12-30", "2025-01-27"));
  // That of 2023 has 30, to 2024-02-09.
  EXPECT_TRUE(falls("lunar:--12-30", "2024-02-09"));
  EXPECT_FALSE(falls("lunar:--12-30", "2024-02-08"));
}

TEST(PersonalDays, TheFirstYearIsTheFirstAndASolarDateMayBeKept) {
  EXPECT_FALSE(falls("2020-03-05", "2019-03-05"));
  EXPECT_TRUE(falls("2020-03-05", "2020-03-05"));
  // lunar 1987-06L-07 was 1987-08-01.
  EXPECT_TRUE(falls("lunar:1987-06L-07", "2026-08-01", Observance::solar_date));
  EXPECT_FALSE(falls("lunar:1987-06L-07", "2026-08-01"));
  EXPECT_TRUE(falls("lunar:1987-06L-07", "2026-07-20"));
}

// Whatever the calendar says of a day in a year, the index says of that day in the same way, and of its neighbours not.
TEST(PersonalDays, AgreeWithTheCalendar) {
  std::mt19937 random(20261122);
  const auto below = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
  int found = 0;
  for (int round = 0; round < 400; ++round) {
    const bool lunar = below(2) == 1, leap = lunar && below(3) == 0;
    const int month = below(12) + 1;
    const auto year = below(2) == 0 ? std::optional(1950 + below(80)) : std::nullopt;
    const auto kept = YearlyDay::of(lunar ? YearlyCalendar::lunar : YearlyCalendar::solar, year, month, leap,
                                    below(4) == 0 ? 29 + below(2) : below(30) + 1);
    if (kept.has_error() || check_exists(*kept).has_error()) continue;
    const auto observance = year && below(3) == 0 ? Observance::solar_date : Observance::own_calendar;
    const std::vector<Day> days = must(occurrences(*kept, observance, day("1990-01-01"), day("2040-12-31")));
    for (const Day one : days) {
      if (one > day("2040-12-31")) continue;
      ++found;
      EXPECT_TRUE(falls(*kept, observance, one)) << kept->text() << " on " << one.text();
      for (const int shift : {-1, 1, 29, 30}) {
        const Day other = must(one.plus_days(shift));
        const bool is_one = std::find(days.begin(), days.end(), other) != days.end();
        EXPECT_EQ(falls(*kept, observance, other), is_one) << kept->text() << " on " << other.text();
      }
    }
  }
  EXPECT_GT(found, 1000);
}

TEST(PersonalDays, OutsideTheLunarTableNothingIsGuessed) {
  EXPECT_EQ(code(falling_on(day("2101-01-29"))), Code::invalid);
  EXPECT_TRUE(falling_on(day("2101-01-28")).has_value());
}

class PersonalDayRows : public Merging {
 protected:
  /// `no/occasion/falls/year` of all rows of a customer.
  std::string rows(const std::string& ref) const {
    SQLite::Database database(file(), SQLite::OPEN_READONLY);
    SQLite::Statement query(database,
                            "SELECT no || '/' || occasion || '/' || relation || '/' || falls || '/' || year FROM "
                            "personal_day JOIN customer ON customer.id = customer_id WHERE ref = ? ORDER BY no");
    query.bind(1, ref);
    std::string text;
    while (query.executeStep()) text += (text.empty() ? "" : " ") + query.getColumn(0).getString();
    return text;
  }
  void enrol_with(const std::string& ref, const std::string& birthday) {
    EnrolRequest request = test::person(ref);
    if (!birthday.empty()) request.hard.birthday = yearly(birthday);
    must(shop().enrol(request));
  }
  ChangeRequest changed(const std::string& ref) {
    ChangeRequest request;
    request.request = "c" + std::to_string(++requests_);
    request.customer = ref;
    request.at = moment("2026-03-02T10:00");
    return request;
  }

 private:
  int requests_ = 0;
};

TEST_F(PersonalDayRows, FollowEveryChangeOfAFile) {
  enrol_with("C1", "1988-03-05");
  EXPECT_EQ(rows("C1"), "0/0//305/1988");
  ChangeRequest change = changed("C1");
  change.hard.birthday = yearly("lunar:1987-06L-07");
  change.soft.wedding_anniversary = yearly("--05-20");
  change.family = {{word("mother"), "妈", yearly("lunar:--01-15"), std::nullopt, ""},
                   {word("child"), "小宝", yearly("2019-04-01"), std::nullopt, ""}};
  must(shop().change(change));
  EXPECT_EQ(rows("C1"), "0/0//110607/1987 1/2//520/0 2/1/mother/100115/0 3/1/child/401/2019");
  change = changed("C1");
  change.hard.observance = Observance::solar_date;
  must(shop().change(change));
  EXPECT_EQ(rows("C1"), "0/0//801/1987 1/2//520/0 2/1/mother/100115/0 3/1/child/401/2019");
  change = changed("C1");
  change.clear = {{"family[1]"}, {"birthday"}, {"observance"}};
  must(shop().change(change));
  EXPECT_EQ(rows("C1"), "1/2//520/0 2/1/mother/100115/0");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PersonalDayRows, OfAMinorThereAreNone) {
  EnrolRequest request = test::person("C1");
  request.consent_sensitive = day("2026-01-05");
  request.family = {{word("child"), "小宝", yearly("2019-04-01"), true, ""},
                    {word("spouse"), "", yearly("--06-01"), {}, ""}};
  must(shop().enrol(request));
  EXPECT_EQ(rows("C1"), "3/1/spouse/601/0");
}

TEST_F(PersonalDayRows, AreThoseOfTheWholePersonWhileFilesAreOne) {
  enrol_with("C1", "");
  enrol_with("C2", "1988-03-05");
  enrol_with("C3", "1990-09-09");
  merge("C1", "C2");
  EXPECT_EQ(rows("C1"), "0/0//305/1988") << "the kept file leaves it blank";
  EXPECT_EQ(rows("C2"), "");
  merge("C1", "C3");
  EXPECT_EQ(rows("C1"), "0/0//305/1988") << "the first that knows it";
  ChangeRequest change = changed("C3");
  change.hard.birthday = yearly("1991-01-01");
  must(shop().change(change));
  EXPECT_EQ(rows("C1"), "0/0//101/1991") << "what is written down of any of them is written into the kept file";
  part("C1", "C2");
  EXPECT_EQ(rows("C2"), "0/0//305/1988");
  EXPECT_EQ(rows("C1"), "0/0//101/1991");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PersonalDayRows, AreMadeAnewForAnotherVersion) {
  enrol_with("C1", "");
  enrol_with("C2", "1988-03-05");
  merge("C1", "C2");
  close();
  SQLite::Database(file(), SQLite::OPEN_READWRITE).exec("DELETE FROM personal_day; DELETE FROM derived");
  shop();
  EXPECT_EQ(rows("C1"), "0/0//305/1988");
  EXPECT_THAT(differences(), IsEmpty());
}

class PersonalDayDamage : public Damage {};

TEST_F(PersonalDayDamage, RowsThatDoNotFollowFromAFileAreNamed) {
  const std::int64_t c1 = number("SELECT id FROM customer WHERE ref = 'C1'");
  const std::string named = "personal_day " + std::to_string(c1) + " verify.days";
  EXPECT_THAT(after("INSERT INTO personal_day VALUES (" + std::to_string(c1) + ", 7, 1, 305, 0, 0, '')"),
              ElementsAre(named));
  EXPECT_THAT(after("INSERT INTO personal_day VALUES (77, 7, 1, 305, 0, 0, '')"),
              ElementsAre("personal_day 77 verify.days"));
}

}  // namespace
}  // namespace shuke::clientele::test

// Official holidays that a shop keeps: known at once, by everybody (WHEN-DAY).
#include "clientele/shop.hpp"

namespace shuke::clientele::test {
namespace {

HolidayDay off(std::string_view on, std::string name = "元旦") { return {day(on), std::move(name), true}; }
HolidayDay make_up(std::string_view on, std::string name = "元旦") { return {day(on), std::move(name), false}; }

/// What the shop keeps of 2027: a Friday and the weekend after it, made up for on a Sunday before.
HolidayYear new_year() {
  return {2027, "https://example.org/2027", {off("2027-01-01"), off("2027-01-02"), off("2027-01-03")}};
}

class HolidaysKept : public Till {
 protected:
  HolidaysAnswer keep(std::vector<HolidayYear> years) { return must(shop().holidays({std::move(years)})); }
  DayAnswer about(std::string_view on) { return about(shop(), on); }
  static DayAnswer about(Clientele& shop, std::string_view on) {
    DayQuestion question;
    question.day = day(on);
    return must(shop.day(question));
  }
  /// The rules for a first selling call at half past ten, the deciding one first.
  static std::vector<std::string> rules(Clientele& shop, const std::string& on) {
    std::vector<std::string> all;
    for (const RuleMark& mark : must(shop.hours({on + "T10:30", {}})).rules) all.push_back(mark.rule);
    return all;
  }
  /// What a bad list is told; nothing may change.
  std::string refused(const std::vector<HolidayYear>& years) {
    shop();
    const Unchanged look(file());
    return problem(shop().holidays({years}));
  }
};

TEST_F(HolidaysKept, a_year_is_known_at_once) {
  EXPECT_EQ(about("2026-12-31").not_announced, 2027);
  EXPECT_FALSE(about("2026-12-31").last_before_break);
  EXPECT_THAT(rules(shop(), "2026-12-31"), ElementsAre("WHEN-TUE", "WHEN-T2"));

  EXPECT_EQ(keep({new_year()}), (HolidaysAnswer{1, 3, 1}));
  EXPECT_EQ(about("2026-12-31").not_announced, std::nullopt);
  EXPECT_TRUE(about("2026-12-31").last_before_break);
  EXPECT_THAT(rules(shop(), "2026-12-31"), ElementsAre("WHEN-FRI", "WHEN-T2"));
  const DayAnswer holiday = about("2027-01-01");
  EXPECT_EQ(holiday.kind, DayKind::day_off);
  EXPECT_EQ(holiday.holiday, "元旦");
  EXPECT_TRUE(holiday.announced);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(HolidaysKept, also_by_programs_that_were_there_before) {
  shop();
  Clientele other = must(Clientele::open(url()));
  EXPECT_THAT(rules(other, "2026-12-31"), ElementsAre("WHEN-TUE", "WHEN-T2"));
  EXPECT_EQ(about(other, "2027-01-01").kind, DayKind::working);
  keep({new_year()});
  EXPECT_THAT(rules(other, "2026-12-31"), ElementsAre("WHEN-FRI", "WHEN-T2"));
  EXPECT_EQ(about(other, "2027-01-01").kind, DayKind::day_off);

  keep({{2027, "", {off("2027-01-04")}}});
  EXPECT_THAT(rules(other, "2026-12-31"), ElementsAre("WHEN-TUE", "WHEN-T2"));
  EXPECT_EQ(about(other, "2027-01-04").kind, DayKind::day_off);
  SlotsQuestion slots;
  slots.day = day("2027-01-04");
  EXPECT_EQ(must(other.slots(slots)).not_announced, std::nullopt);
}

TEST_F(HolidaysKept, contact_hours_that_were_made_ready_do_not_learn_it) {
  const ContactHours before = must(shop().contact_hours("", day("2026-12-31")));
  keep({new_year()});
  EXPECT_EQ(must(before.verdict(day("2026-12-31"), 630, {}, {})).not_announced, 2027);
  const ContactHours after = must(shop().contact_hours("", day("2026-12-31")));
  EXPECT_EQ(must(after.verdict(day("2026-12-31"), 630, {}, {})).not_announced, std::nullopt);
}

TEST_F(HolidaysKept, a_list_takes_the_place_of_the_one_before) {
  keep({new_year()});
  EXPECT_EQ(keep({{2027, "", {off("2027-01-04"), make_up("2027-01-09")}}}), (HolidaysAnswer{1, 2, 1}));
  EXPECT_EQ(about("2027-01-01").kind, DayKind::working) << "a Friday of which the new list says nothing";
  EXPECT_EQ(about("2027-01-04").kind, DayKind::day_off);
  EXPECT_EQ(about("2027-01-09").kind, DayKind::make_up) << "a Saturday";
  EXPECT_EQ(number("SELECT count(*) FROM holiday_day"), 2);
  EXPECT_THAT(differences(), IsEmpty());
}

// The library knows 2026; what the shop keeps goes before it.
TEST_F(HolidaysKept, it_counts_more_than_what_the_library_knows) {
  EXPECT_EQ(about("2026-10-01").holiday, "国庆节");
  keep({{2026, "", {off("2026-11-24", "店休")}}});
  EXPECT_EQ(about("2026-10-01").kind, DayKind::working);
  EXPECT_EQ(about("2026-11-24").holiday, "店休");
  EXPECT_THAT(rules(shop(), "2026-11-24"), ElementsAre("WHEN-DAY", "WHEN-T2"));
}

TEST_F(HolidaysKept, a_year_emptied_is_not_announced) {
  keep({new_year()});
  EXPECT_EQ(keep({{2027, "", {}}}), (HolidaysAnswer{1, 0, 1}));
  EXPECT_FALSE(about("2027-01-01").announced);
  EXPECT_EQ(about("2027-01-01").kind, DayKind::working);
  EXPECT_EQ(about("2026-12-31").not_announced, 2027);

  keep({{2026, "", {}}});
  EXPECT_FALSE(about("2026-10-01").announced) << "also one that the library knows";
  EXPECT_EQ(about("2026-10-01").kind, DayKind::working);
  EXPECT_EQ(about("2026-10-01").not_announced, 2026);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(HolidaysKept, the_same_again_changes_nothing) {
  keep({new_year()});
  {
    const Unchanged look(file());
    EXPECT_EQ(keep({new_year()}), (HolidaysAnswer{1, 3, 0}));
  }
  EXPECT_EQ(keep({new_year(), {2028, "", {off("2028-01-01")}}}), (HolidaysAnswer{2, 4, 1})) << "one of them is new";
  keep({{2027, "", {}}});
  const Unchanged look(file());
  EXPECT_EQ(keep({{2027, "", {}}}), (HolidaysAnswer{1, 0, 0}));
}

TEST_F(HolidaysKept, another_source_is_a_change) {
  keep({new_year()});
  HolidayYear amended = new_year();
  amended.source += " https://example.org/amended";
  EXPECT_EQ(keep({amended}).changed, 1);
}

TEST_F(HolidaysKept, bad_lists_are_refused_and_change_nothing) {
  EXPECT_EQ(refused({}), "field.required years");
  EXPECT_EQ(refused({{1899, "", {}}}), "day.out_of_range years[0].year");
  EXPECT_EQ(refused({{2200, "", {}}}), "day.out_of_range years[0].year");
  EXPECT_EQ(refused({{2027, "", {off("2028-01-01")}}}), "holidays.other_year years[0].days[0].day");
  EXPECT_EQ(refused({{2027, "", {off("2026-11-30")}}}), "holidays.other_year years[0].days[0].day");
  EXPECT_EQ(refused({{2027, "", {off("2027-01-01"), make_up("2027-01-01")}}}),
            "holidays.day_twice years[0].days[1].day");
  EXPECT_EQ(refused({new_year(), new_year()}), "holidays.year_twice years[1].year");
  EXPECT_EQ(refused({{2027, "", {off("2027-01-01", "")}}}), "field.required years[0].days[0].name");
  // A good year beside a bad one is not kept either.
  EXPECT_EQ(refused({new_year(), {2028, "", {off("2027-01-01")}}}), "holidays.other_year years[1].days[0].day");
  EXPECT_EQ(about("2027-01-01").kind, DayKind::working);
}

TEST_F(HolidaysKept, the_december_before_may_stand_in_a_list) {
  keep({{2027, "", {off("2026-12-31"), off("2027-01-01")}}});
  EXPECT_EQ(about("2026-12-31").kind, DayKind::day_off);
  EXPECT_TRUE(about("2026-12-30").last_before_break);
}

}  // namespace
}  // namespace shuke::clientele::test

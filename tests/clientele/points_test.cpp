// A customer's points on a day: which year counts, at its edges (MEM-8, MEM-9).
#include "clientele/shop.hpp"

namespace shuke::clientele::test {
namespace {

class Points : public Till {
 protected:
  Points() { enrol("C1"); }
  /// A sale of so many yuan on a day at noon.
  void bought(const std::string& on, const std::string& amount) {
    sell(receipt("R-" + on, on + "T12:00", "C1", {line("A", "1", amount)}));
  }
  std::int64_t in_year(std::string_view on) { return points("C1", on).earned_in_year; }
};

TEST_F(Points, the_year_begins_after_the_same_day_a_year_ago_MEM_8) {
  bought("2025-06-15", "5.00");
  EXPECT_EQ(in_year("2025-06-14"), 0);
  EXPECT_EQ(in_year("2025-06-15"), 5);
  EXPECT_EQ(in_year("2026-06-14"), 5);
  EXPECT_EQ(in_year("2026-06-15"), 0);
  EXPECT_EQ(points("C1", "2026-06-15").year_from, day("2025-06-16"));
  EXPECT_EQ(points("C1", "2026-06-15").day, day("2026-06-15"));
  EXPECT_EQ(points("C1", "2026-06-15").spendable, 5) << "the balance has no window";
}

// (2024-02-28, 2025-02-28]: the leap day lies in it, the 28th a year ago does not.
TEST_F(Points, a_years_end_is_clamped_to_the_months_end_MEM_8) {
  bought("2024-02-28", "1.00");
  bought("2024-02-29", "10.00");
  bought("2024-03-01", "100.00");
  bought("2025-02-28", "1000.00");
  EXPECT_EQ(in_year("2025-02-27"), 111);
  EXPECT_EQ(in_year("2025-02-28"), 1110);
  EXPECT_EQ(points("C1", "2025-02-28").year_from, day("2024-02-29"));
  EXPECT_EQ(in_year("2025-03-01"), 1000);
  // (2023-02-28, 2024-02-29]: the day before the leap day is not a year's beginning.
  EXPECT_EQ(points("C1", "2024-02-29").year_from, day("2023-03-01"));
  EXPECT_EQ(in_year("2024-02-29"), 11);
}

TEST_F(Points, nothing_qualifies_before_a_first_card_MEM_9) {
  bought("2026-03-01", "50000.00");
  EXPECT_EQ(points("C1", "2026-03-01").qualifying, 0);
  EXPECT_EQ(points("C1", "2026-03-01").earned_in_year, 50'000);
}

TEST_F(Points, a_year_is_never_below_zero_though_its_returns_be_more_MEM_8) {
  bought("2025-01-10", "80.00");
  bought("2026-01-09", "20.00");
  // Two years later the unmatched return is in the year, what it was taken from is not.
  EXPECT_EQ(take_back(receipt("B-1", "2027-01-01T10:00", "C1", {line("Z", "1", "70.00")})).points, -70);
  EXPECT_EQ(points("C1", "2027-01-01").spendable, 30);
  EXPECT_EQ(in_year("2027-01-01"), 0);
}

TEST_F(Points, of_nobody_known_or_on_no_day) {
  const Unchanged look(file());
  EXPECT_EQ(problem(shop().points({"C2", day("2026-03-01")})), "customer.unknown customer");
  EXPECT_EQ(code(shop().points({"C2", day("2026-03-01")})), Code::unknown);
  EXPECT_EQ(problem(shop().points({"C1", std::nullopt})), "field.required day");
  EXPECT_EQ(problem(shop().points({"", day("2026-03-01")})), "field.required customer");
  EXPECT_EQ(problem(shop().points({"\xff", day("2026-03-01")})), "text.not_utf8 customer");
}

TEST_F(Points, who_bought_nothing_has_none) {
  PointsAnswer none{0, 0, 0, day("2026-03-01"), day("2025-03-02")};
  none.policy = "fashion";
  none.policy_version = 1;
  EXPECT_EQ(points("C1", "2026-03-01"), none);
}

TEST_F(Points, at_the_calendars_ends_there_is_no_year_to_ask_for) {
  EXPECT_EQ(code(shop().points({"C1", day("1900-01-01")})), Code::invalid);
  EXPECT_EQ(points("C1", "2199-12-31").spendable, 0);
}

}  // namespace
}  // namespace shuke::clientele::test

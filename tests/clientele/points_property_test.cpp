// A year's points are read without the years before: whatever was bought, brought back and posted late, on every day
// they are what all rows of the ledger come to (MEM-8, MEM-9).
#include "clientele/merged.hpp"

#include <random>

namespace shuke::clientele::test {
namespace {

class PointsOfAllRows : public Merging {
 protected:
  PointsOfAllRows() {
    enrol("C1");
    how().zone = "Pacific/Honolulu";
    add_shop("far");
  }
  /// What the rows of a file come to by a day: in the year that ends with it, and in all.
  std::pair<std::int64_t, std::int64_t> added_up(const std::string& ref, Day from, Day until) const {
    const std::string rows =
        "SELECT coalesce(sum(points), 0) FROM points_entry WHERE customer_id = " + std::to_string(id(ref).number()) +
        " AND posted <= " + std::to_string(until.number());
    const std::string year = " AND reason <= 2 AND counts_on BETWEEN " + std::to_string(from.number()) + " AND " +
                             std::to_string(until.number());
    return {std::max<std::int64_t>(number(rows + year), 0), number(rows)};
  }
  void expect_all_rows(const std::string& on, const std::string& note) {
    const PointsAnswer told = points("C1", on);
    const auto [in_year, spendable] = added_up("C1", told.year_from, day(on));
    EXPECT_EQ(told.earned_in_year, in_year) << note << ' ' << on;
    EXPECT_EQ(told.spendable, spendable) << note << ' ' << on;
    const FileAnswer file = must(shop().file({"C1", day(on), 0}));
    EXPECT_EQ(file.points_in_year, in_year) << note << ' ' << on;
    EXPECT_EQ(file.points_spendable, spendable) << note << ' ' << on;
  }
};

TEST_F(PointsOfAllRows, on_every_day_MEM_8) {
  const unsigned seed = 20260331;
  std::mt19937 random(seed);
  const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
  const Day first = day("2026-01-05");
  for (int i = 0; i < 150; ++i) {
    const Day on = must(first.plus_days(i * 8));
    Receipt one = receipt("R" + std::to_string(i), on.text() + "T10:00", "C1", {line("A", "1", "")});
    if (below(4) == 0) one.lines.front().direction = Direction::in;
    one.lines.front().amount = yuan(std::to_string(1 + below(500)) + ".00");
    if (below(3) == 0) one.posted_at = moment(must(on.plus_days(below(60))).text() + "T12:00");
    must(must(shop().import_receipts({&one, 1})).at(0).answer);
  }
  for (int i = -2; i < 150 * 8 + 400; i += 1 + below(9))
    if (const Day on = must(first.plus_days(i)); on >= first)
      expect_all_rows(on.text(), "seed " + std::to_string(seed));
  EXPECT_THAT(differences(), IsEmpty());
}

// Bought in Shanghai on the first day of a year of points, brought back an hour later where it is the day before: the
// row counts on a later day than it was posted on.
TEST_F(PointsOfAllRows, of_a_row_that_counts_later_than_it_was_posted_MEM_8) {
  sell(receipt("R-1", "2026-03-02T01:00", "C1", {line("A", "2", "80.00")}));
  Receipt back = receipt("B-1", "2026-03-02T02:00", "C1", {line("A", "1", "")});
  back.shop = "far";
  EXPECT_EQ(take_back(back).points, -40);
  ASSERT_EQ(number("SELECT count(*) FROM points_entry WHERE counts_on > posted"), 1);
  for (const char* on : {"2026-03-01", "2026-03-02", "2027-03-01", "2027-03-02", "2027-03-03"}) expect_all_rows(on, "");
  EXPECT_EQ(points("C1", "2027-03-01").year_from, day("2026-03-02"));
  EXPECT_EQ(points("C1", "2027-03-01").earned_in_year, 40);
}

}  // namespace
}  // namespace shuke::clientele::test

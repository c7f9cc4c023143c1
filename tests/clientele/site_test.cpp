// Where ids are made, and moving there.
#include "clientele/shop.hpp"

namespace shuke::clientele::test {
namespace {

using Site = Till;

TEST_F(Site, asking_writes_nothing) {
  how().site = 9;
  shop();
  const Unchanged look(file());
  EXPECT_EQ(must(shop().site({})).site, 9);
  EXPECT_EQ(must(shop().site({})).ids_made, 1);  // the shop's own
}

TEST_F(Site, a_new_site_makes_the_ids_from_then_on_and_the_count_goes_on) {
  how().site = 9;
  enrol("C1");  // the shop, then the customer, their consent
  EXPECT_EQ(must(shop().site({})).ids_made, 3);
  const SiteAnswer moved = must(shop().site({4}));
  EXPECT_EQ(moved.site, 4);
  EXPECT_EQ(moved.ids_made, 3);
  const ReceiptAnswer answer = sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "1", "9.00")}));
  EXPECT_EQ(answer.sale_id.site(), 4);
  EXPECT_EQ(answer.sale_id.counter(), 4);
  EXPECT_EQ(answer.customer_id.site(), 9);
  EXPECT_EQ(must(shop().site({})).ids_made, 5);  // and its points
  close();
  EXPECT_EQ(must(shop().site({})).site, 4);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Site, the_same_or_none_that_there_is_changes_nothing) {
  how().site = 9;
  shop();
  const Unchanged look(file());
  EXPECT_EQ(problem(shop().site({9})), "site.same site");
  EXPECT_EQ(code(shop().site({9})), Code::conflict);
  for (const std::int64_t site : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{65'536}, INT64_MAX}) {
    EXPECT_EQ(problem(shop().site({site})), "site.out_of_range site") << site;
    EXPECT_EQ(code(shop().site({site})), Code::invalid) << site;
  }
}

TEST_F(Site, both_ends_of_the_range_are_sites) {
  how().site = 65'535;
  shop();
  EXPECT_EQ(must(shop().site({1})).site, 1);
  EXPECT_EQ(must(shop().site({65'535})).site, 65'535);
}

// Ids made later may be smaller numbers then; what was earlier is told by their count.
TEST_F(Site, after_moving_to_a_lower_site_returns_and_points_come_out_the_same) {
  how().site = 500;
  enrol("C1");
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "1", "100.00")}));
  must(shop().site({2}));
  sell(receipt("R-2", "2026-03-01T10:00", "C1", {line("A", "1", "40.00")}));  // the same moment: later by its count
  // The latest purchase comes back first, so the second one (MEM-7).
  EXPECT_EQ(take_back(receipt("B-1", "2026-03-02T10:00", "C1", {line("A", "1", "")})).total, yuan("-40.00"));
  must(shop().site({1}));
  const ReceiptAnswer first = take_back(back("B-2", "2026-03-02T11:00", "C1", "R-1", {line("A", "1", "")}));
  EXPECT_EQ(first.total, yuan("-100.00"));
  EXPECT_EQ(first.points, -100);
  // 80 were earned; without a receipt and without a purchase left, as much goes as if 30.00 had been sold (MEM-9).
  sell(receipt("R-3", "2026-03-03T10:00", "C1", {line("B", "1", "80.00")}));
  EXPECT_EQ(take_back(receipt("B-3", "2026-03-04T10:00", "C1", {line("A", "1", "30.00")})).points, -30);
  EXPECT_EQ(points("C1", "2026-03-04").spendable, 50);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Site, a_receipt_number_used_again_at_the_same_moment_means_the_one_recorded_last) {
  how().site = 500;
  enrol("C1");
  Receipt one = receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "1", "100.00")}), two = one;
  one.till = "1";
  two.till = "2";
  two.lines[0].amount = yuan("40.00");
  sell(one);
  must(shop().site({2}));
  sell(two);
  EXPECT_EQ(take_back(back("B-1", "2026-03-02T10:00", "C1", "R-1", {line("A", "1", "")})).total, yuan("-40.00"));
}

}  // namespace
}  // namespace shuke::clientele::test

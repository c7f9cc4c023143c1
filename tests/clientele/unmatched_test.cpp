// Returns without a receipt: matched to the latest earlier purchases, the rest kept as unmatched (MEM-9).
#include "clientele/shop.hpp"

namespace shuke::clientele::test {
namespace {

class Unmatched : public Till {
 protected:
  Unmatched() { enrol("C1"); }
  ReceiptAnswer bring(std::string number, std::string at, std::vector<SaleLine> lines) {
    return take_back(receipt(std::move(number), std::move(at), "C1", std::move(lines)));
  }
};

TEST_F(Unmatched, the_latest_earlier_purchases_come_back_first_MEM_9) {
  sell(receipt("R-2", "2026-03-02T10:00", "C1", {line("A", "2", "50.00")}));
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "1", "10.00")}));  // recorded later, but earlier
  sell(receipt("R-3", "2026-03-09T10:00", "C1", {line("A", "1", "99.00")}));  // after the return
  EXPECT_EQ(bring("B-1", "2026-03-05T10:00", {line("A", "1", "")}).total, yuan("-25.00"));
  const ReceiptAnswer over_two = bring("B-2", "2026-03-05T11:00", {line("A", "2", "")});
  EXPECT_EQ(over_two.total, yuan("-35.00"));
  EXPECT_EQ(over_two.points, -25 - 10);
  EXPECT_EQ(over_two.unmatched_lines, 0);
  EXPECT_EQ(refused_return(receipt("B-3", "2026-03-05T12:00", "C1", {line("A", "1", "")})),
            "return.needs_amount lines[0].amount");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Unmatched, purchases_in_another_shop_are_the_customers_too) {
  add_shop("second");
  Receipt there = receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "1", "10.00")});
  there.shop = "second";
  sell(there);
  EXPECT_EQ(bring("B-1", "2026-03-05T10:00", {line("A", "1", "")}).total, yuan("-10.00"));
}

TEST_F(Unmatched, other_customers_and_walk_ins_purchases_are_not_found) {
  enrol("C2");
  sell(receipt("R-1", "2026-03-01T10:00", "C2", {line("A", "1", "10.00")}));
  sell(receipt("R-2", "2026-03-01T10:00", "", {line("A", "1", "10.00")}));
  EXPECT_EQ(bring("B-1", "2026-03-05T10:00", {line("A", "1", "10.00")}).unmatched_lines, 1);
  const ReceiptAnswer walk_in = take_back(receipt("B-2", "2026-03-05T10:00", "", {line("A", "1", "10.00")}));
  EXPECT_EQ(walk_in.unmatched_lines, 1);
  EXPECT_FALSE(walk_in.customer_id);
}

// Two of three are covered: 2 × 10.00 by their sale, the third share of 60.00 as if sold on its own day.
TEST_F(Unmatched, what_is_partly_covered_needs_an_amount_and_the_rest_counts_as_sold_then_MEM_9) {
  sell(receipt("R-0", "2026-02-01T10:00", "C1", {line("Z", "1", "500.00")}));
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "2", "20.00")}));
  EXPECT_EQ(refused_return(receipt("B-1", "2026-03-05T10:00", "C1", {line("A", "3", "")})),
            "return.needs_amount lines[0].amount");
  const ReceiptAnswer answer = bring("B-1", "2026-03-05T10:00", {line("A", "3", "60.00")});
  EXPECT_EQ(answer.total, yuan("-60.00"));
  EXPECT_EQ(answer.unmatched_lines, 1);
  EXPECT_EQ(answer.points, -20 - 20);
  EXPECT_EQ(row("C1").unmatched_lines, 1);
  EXPECT_EQ(number("SELECT unmatched FROM sale_line WHERE direction = 1"), 1000);
  EXPECT_EQ(number("SELECT sum(quantity) FROM return_match"), 2000);
  // The sale's part counts on the sale's day, the unmatched part on the return's own (MEM-8).
  EXPECT_EQ(number("SELECT counts_on FROM points_entry WHERE reason = 1"), day("2026-03-01").number());
  EXPECT_EQ(number("SELECT counts_on FROM points_entry WHERE reason = 2"), day("2026-03-05").number());
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Unmatched, points_go_as_if_the_sum_had_been_sold_in_whole_yuan_of_the_receipt_MEM_9) {
  sell(receipt("R-0", "2026-02-01T10:00", "C1", {line("Z", "1", "500.00")}));
  // 0.60 + 0.60 on one receipt is one whole yuan.
  EXPECT_EQ(bring("B-1", "2026-03-05T10:00", {line("A", "1", "0.60"), line("B", "1", "0.60")}).points, -1);
  EXPECT_EQ(bring("B-2", "2026-03-05T10:00", {line("A", "1", "0.60")}).points, 0);
  EXPECT_EQ(bring("B-3", "2026-03-05T10:00", {line("P", "1", "90.00", "postage")}).points, 0);
  Receipt of_staff = receipt("B-4", "2026-03-05T10:00", "C1", {line("A", "1", "90.00")});
  of_staff.purpose = SalePurpose::staff;
  EXPECT_EQ(take_back(of_staff).points, 0) << "staff earn nothing, so nothing goes (POS-5)";
}

TEST_F(Unmatched, points_never_fall_below_zero_MEM_9) {
  EXPECT_EQ(bring("B-1", "2026-03-01T10:00", {line("A", "1", "100.00")}).points, 0) << "there is nothing to take";
  sell(receipt("R-1", "2026-03-02T10:00", "C1", {line("B", "1", "30.00")}));
  EXPECT_EQ(bring("B-2", "2026-03-03T10:00", {line("A", "1", "100.00")}).points, -30);
  EXPECT_EQ(bring("B-3", "2026-03-04T10:00", {line("A", "1", "100.00")}).points, 0);
  EXPECT_EQ(points("C1", "2026-03-04").spendable, 0);
  EXPECT_THAT(differences(), IsEmpty());
}

// A sale that comes back takes all it earned, though some of that is gone already: below zero nothing more is taken,
// and nothing given.
TEST_F(Unmatched, a_balance_below_zero_is_left_as_it_is_MEM_9) {
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("B", "1", "100.00")}));
  EXPECT_EQ(bring("B-1", "2026-03-02T10:00", {line("A", "1", "60.00")}).points, -60);
  EXPECT_EQ(take_back(back("B-2", "2026-03-03T10:00", "C1", "R-1", {line("B", "1", "")})).points, -100);
  EXPECT_EQ(bring("B-3", "2026-03-04T10:00", {line("A", "1", "30.00")}).points, 0);
  EXPECT_EQ(points("C1", "2026-03-04").spendable, -60);
  EXPECT_THAT(differences(), IsEmpty());
}

// Rows of later days are in the books already: what is taken between may not push a later day below zero.
TEST_F(Unmatched, points_never_fall_below_zero_on_any_later_day_either_MEM_9) {
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("B", "1", "100.00")}));
  take_back(back("B-1", "2026-03-20T10:00", "C1", "R-1", {line("B", "1", "")}));  // 100 until the 19th, then 0
  EXPECT_EQ(bring("B-2", "2026-03-10T10:00", {line("A", "1", "40.00")}).points, 0);
  sell(receipt("R-2", "2026-03-15T10:00", "C1", {line("C", "1", "25.00")}));  // 125 on the 15th, 25 from the 20th on
  EXPECT_EQ(bring("B-3", "2026-03-10T11:00", {line("A", "1", "40.00")}).points, -25);
  for (const char* on : {"2026-03-10", "2026-03-15", "2026-03-20"}) EXPECT_GE(points("C1", on).spendable, 0) << on;
  EXPECT_EQ(points("C1", "2026-03-20").spendable, 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Unmatched, what_was_earned_later_is_not_taken_before_MEM_9) {
  sell(receipt("R-1", "2026-03-20T10:00", "C1", {line("B", "1", "100.00")}));
  EXPECT_EQ(bring("B-1", "2026-03-10T10:00", {line("A", "1", "40.00")}).points, 0);
  EXPECT_EQ(points("C1", "2026-03-10").spendable, 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Unmatched, what_is_set_right_by_hand_later_changes_no_earlier_receipt_MEM_9) {
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("B", "1", "10.00")}));
  bring("B-1", "2026-03-02T10:00", {line("A", "1", "40.00")});
  AdjustRequest gift;
  gift.request = "A-1";
  gift.at = moment("2026-02-01T10:00");
  gift.customer = "C1";
  gift.points = 500;
  gift.reason = word("goodwill");
  gift.associate = "W1";
  must(shop().adjust(gift));
  EXPECT_EQ(points("C1", "2026-03-02").spendable, 500);
  EXPECT_THAT(differences(), IsEmpty());
}

// History is kept as it was: what the till refuses stays there as unmatched.
TEST_F(Unmatched, imported_returns_are_kept_as_they_were_MEM_9) {
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "1", "10.00")}));
  Receipt history = receipt("B-1", "2026-03-02T10:00", "C1", {line("A", "2", "20.00"), line("A", "1", "10.00")});
  for (SaleLine& line : history.lines) {
    line.direction = Direction::in;
    line.of_receipt = "R-1";
  }
  history.lines[1].of_receipt = "R-0";
  const std::vector<Recorded> recorded = must(shop().import_receipts({&history, 1}));
  EXPECT_EQ(must(recorded.at(0).answer).unmatched_lines, 2);
  EXPECT_FALSE(recorded.at(0).known);
  EXPECT_EQ(must(recorded.at(0).answer).points, -10) << "nothing was left to take for what is unmatched";
  EXPECT_TRUE(must(shop().import_receipts({&history, 1})).at(0).known);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Unmatched, a_write_off_is_marked_and_no_unmatched_return) {
  Receipt gone = receipt("B-1", "2026-03-02T10:00", "", {line("A", "5", "0.00")});
  gone.lines[0].direction = Direction::in;
  EXPECT_EQ(must(must(shop().import_receipts({&gone, 1})).at(0).answer).unmatched_lines, 0);
  EXPECT_EQ(number("SELECT mark FROM sale_line"), static_cast<int>(LineMark::write_off));
}

TEST_F(Unmatched, one_receipt_both_ways_is_kept_from_a_history_POS_2) {
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "1", "100.00")}));
  Receipt swap = receipt("X-1", "2026-03-02T10:00", "C1", {line("A", "1", ""), line("B", "1", "130.00")});
  swap.lines[0].direction = Direction::in;
  const ReceiptAnswer answer = must(must(shop().import_receipts({&swap, 1})).at(0).answer);
  EXPECT_EQ(answer.total, yuan("30.00"));
  EXPECT_EQ(answer.points, 130 - 100);
  EXPECT_EQ(number("SELECT kind FROM sale WHERE receipt = 'X-1'"), static_cast<int>(SaleKind::exchange));
  EXPECT_EQ(row("C1").receipts, 2);
  EXPECT_EQ(row("C1").return_receipts, 1);
  EXPECT_THAT(differences(), IsEmpty());
}

}  // namespace
}  // namespace shuke::clientele::test

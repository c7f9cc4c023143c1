// Returns with the receipt they were bought on (POS-1, POS-3, MEM-7, MEM-9).
#include "clientele/shop.hpp"

namespace shuke::clientele::test {
namespace {

class TakeBack : public Till {
 protected:
  TakeBack() {
    enrol("C1");
    enrol("C2");
  }
  /// R-1 of C1: three pieces for 100.00 and postage of 12.00; it earned 100.
  void three_pieces() {
    sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "3", "100.00"), line("P", "1", "12.00", "postage")}));
  }
  ReceiptAnswer bring(std::string number, std::string at, std::string_view pieces, std::string sku = "A") {
    return take_back(back(std::move(number), std::move(at), "C1", "R-1", {line(std::move(sku), pieces, "")}));
  }
};

TEST_F(TakeBack, all_of_a_sale_takes_back_all_it_earned_MEM_9) {
  three_pieces();
  const ReceiptAnswer answer = bring("B-1", "2026-03-05T10:00", "3");
  EXPECT_EQ(answer.total, yuan("-100.00"));
  EXPECT_EQ(answer.points, -100);
  EXPECT_EQ(answer.unmatched_lines, 0);
  EXPECT_EQ(points("C1", "2026-03-05").spendable, 0);
  const OverviewRow file = row("C1");
  EXPECT_EQ(file.gross, yuan("112.00"));
  EXPECT_EQ(file.returns, yuan("-100.00"));
  EXPECT_EQ(file.net, yuan("12.00"));
}

// ⌊100·33.33/100⌋ = 33, ⌊100·66.66/100⌋ = 66, then all 100.
TEST_F(TakeBack, pieces_come_back_at_shares_that_sum_up_exactly_MEM_7_MEM_9) {
  three_pieces();
  const std::pair<const char*, std::int64_t> expected[] = {{"-33.33", -33}, {"-33.33", -33}, {"-33.34", -34}};
  for (int i = 0; i < 3; ++i) {
    const ReceiptAnswer answer = bring("B-" + std::to_string(i), "2026-03-05T10:00", "1");
    EXPECT_EQ(answer.total, yuan(expected[i].first)) << i;
    EXPECT_EQ(answer.points, expected[i].second) << i;
  }
  EXPECT_EQ(row("C1").net, yuan("12.00"));
}

TEST_F(TakeBack, a_return_is_posted_on_its_day_and_counts_on_its_sales_MEM_8) {
  three_pieces();
  bring("B-1", "2026-04-10T10:00", "1");
  sell(receipt("R-2", "2026-04-20T10:00", "C1", {line("B", "1", "50.00")}));
  EXPECT_EQ(points("C1", "2026-04-09").spendable, 100);
  EXPECT_EQ(points("C1", "2026-04-10").spendable, 67);
  EXPECT_EQ(points("C1", "2027-02-28").earned_in_year, 117);
  EXPECT_EQ(points("C1", "2027-03-01").earned_in_year, 50) << "the return leaves the window with its sale";
  EXPECT_EQ(points("C1", "2027-03-01").spendable, 117);
}

TEST_F(TakeBack, more_than_is_left_is_refused_MEM_9) {
  three_pieces();
  const Receipt four = back("B-1", "2026-03-05T10:00", "C1", "R-1", {line("A", "4", "")});
  EXPECT_EQ(refused_return(four), "return.more_than_bought lines[0].quantity");
  EXPECT_EQ(code(shop().take_back(four)), Code::refused);
  bring("B-1", "2026-03-05T10:00", "2");
  EXPECT_EQ(refused_return(back("B-2", "2026-03-05T11:00", "C1", "R-1", {line("A", "2", "60.00")})),
            "return.more_than_bought lines[0].quantity");
  bring("B-2", "2026-03-05T11:00", "1");
  EXPECT_EQ(refused_return(back("B-3", "2026-03-05T12:00", "C1", "R-1", {line("A", "0.001", "")})),
            "return.more_than_bought lines[0].quantity");
}

TEST_F(TakeBack, lines_of_one_receipt_see_what_those_before_them_took_MEM_9) {
  three_pieces();
  EXPECT_EQ(refused_return(back("B-1", "2026-03-05T10:00", "C1", "R-1", {line("A", "2", ""), line("A", "2", "")})),
            "return.more_than_bought lines[1].quantity");
  const ReceiptAnswer both =
      take_back(back("B-1", "2026-03-05T10:00", "C1", "R-1", {line("A", "1", ""), line("A", "2", "")}));
  EXPECT_EQ(both.total, yuan("-100.00"));
  EXPECT_EQ(both.points, -100);
}

TEST_F(TakeBack, the_same_again_gets_the_same_answer_and_writes_nothing_POS_1) {
  three_pieces();
  const Receipt one = back("B-1", "2026-03-05T10:00", "C1", "R-1", {line("A", "1", "")});
  const ReceiptAnswer first = take_back(one);
  take_back(back("B-2", "2026-03-05T10:00", "C1", "R-1", {line("A", "1", "")}));
  const Unchanged look(file());
  EXPECT_EQ(take_back(one), first);
  Receipt by_line = one;  // said of the line instead of the receipt
  by_line.of_receipt = "";
  by_line.lines[0].of_receipt = "R-1";
  EXPECT_EQ(take_back(by_line), first);
  Receipt two = one;
  two.lines[0].quantity = quantity("2");
  EXPECT_EQ(refused_return(two), "receipt.other_content receipt");
}

TEST_F(TakeBack, what_was_not_bought_there_is_refused_MEM_9) {
  three_pieces();
  EXPECT_EQ(refused_return(back("B-1", "2026-03-05T10:00", "C1", "R-1", {line("B", "1", "10.00")})),
            "return.more_than_bought lines[0].quantity");
  EXPECT_EQ(refused_return(back("B-1", "2026-03-05T10:00", "C1", "R-0", {line("A", "1", "")})),
            "receipt.unknown lines[0].of_receipt");
  EXPECT_EQ(code(shop().take_back(back("B-1", "2026-03-05T10:00", "C1", "R-0", {line("A", "1", "")}))), Code::unknown);
}

TEST_F(TakeBack, units_have_to_agree_POS_3) {
  Receipt tea = receipt("R-1", "2026-03-01T10:00", "C1", {line("T", "250", "100.00")});
  tea.lines[0].unit = "g";
  sell(tea);
  Receipt pieces = back("B-1", "2026-03-05T10:00", "C1", "R-1", {line("T", "1", "")});
  EXPECT_EQ(refused_return(pieces), "return.more_than_bought lines[0].quantity");
  pieces.lines[0].unit = "g";
  pieces.lines[0].quantity = quantity("62.5");
  EXPECT_EQ(take_back(pieces).total, yuan("-25.00"));
  // Without a receipt, too: grams of tea are found, pieces of it are not.
  Receipt loose = receipt("B-2", "2026-03-05T10:00", "C1", {line("T", "1", "")});
  EXPECT_EQ(refused_return(loose), "return.needs_amount lines[0].amount");
  loose.lines[0].unit = "g";
  EXPECT_EQ(take_back(loose).total, yuan("-0.40"));
}

TEST_F(TakeBack, another_customers_receipt_is_refused) {
  three_pieces();
  const Receipt theirs = back("B-1", "2026-03-05T10:00", "C2", "R-1", {line("A", "1", "")});
  EXPECT_EQ(refused_return(theirs), "return.other_customer lines[0].of_receipt");
  EXPECT_EQ(code(shop().take_back(theirs)), Code::refused);
  sell(receipt("R-2", "2026-03-01T11:00", "", {line("A", "1", "9.00")}));
  EXPECT_EQ(refused_return(back("B-1", "2026-03-05T10:00", "C2", "R-2", {line("A", "1", "")})),
            "return.other_customer lines[0].of_receipt")
      << "a walk-in's receipt is claimed first";
}

TEST_F(TakeBack, without_a_customer_the_return_is_its_receipts) {
  three_pieces();
  const ReceiptAnswer members = take_back(back("B-1", "2026-03-05T10:00", "", "R-1", {line("A", "1", "")}));
  EXPECT_TRUE(members.customer_id);
  EXPECT_EQ(members.points, -33);
  EXPECT_EQ(row("C1").return_lines, 1);
  sell(receipt("R-2", "2026-03-01T11:00", "", {line("A", "1", "9.00")}));
  const ReceiptAnswer walk_in = take_back(back("B-2", "2026-03-05T10:00", "", "R-2", {line("A", "1", "")}));
  EXPECT_FALSE(walk_in.customer_id);
  EXPECT_EQ(walk_in.total, yuan("-9.00"));
  EXPECT_EQ(walk_in.points, 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(TakeBack, goods_of_two_customers_do_not_come_back_on_one_receipt) {
  three_pieces();
  sell(receipt("R-2", "2026-03-01T11:00", "C2", {line("A", "1", "9.00")}));
  Receipt both = receipt("B-1", "2026-03-05T10:00", "", {line("A", "1", ""), line("A", "1", "")});
  both.lines[0].of_receipt = "R-1";
  both.lines[1].of_receipt = "R-2";
  EXPECT_EQ(refused_return(both), "return.other_customer lines[1].of_receipt");
}

TEST_F(TakeBack, goods_of_two_receipts_may_come_back_on_one_MEM_9) {
  three_pieces();
  sell(receipt("R-2", "2026-03-02T10:00", "C1", {line("A", "1", "9.90")}));
  Receipt both = receipt("B-1", "2026-03-05T10:00", "C1", {line("A", "1", ""), line("A", "1", "")});
  both.lines[0].of_receipt = "R-2";
  both.lines[1].of_receipt = "R-1";
  const ReceiptAnswer answer = take_back(both);
  EXPECT_EQ(answer.total, yuan("-43.23"));
  EXPECT_EQ(answer.points, -33 - 9);
  EXPECT_EQ(number("SELECT count(*) FROM points_entry WHERE reason = 1"), 2) << "one for each sale";
}

TEST_F(TakeBack, a_number_used_again_means_its_latest_earlier_receipt_or_that_of_a_day_POS_1) {
  three_pieces();  // R-1 on 1 March
  sell(receipt("R-1", "2026-03-03T10:00", "C1", {line("A", "1", "50.00")}));
  sell(receipt("R-1", "2026-03-09T10:00", "C1", {line("A", "1", "70.00")}));
  EXPECT_EQ(bring("B-1", "2026-03-05T10:00", "1").total, yuan("-50.00")) << "that of the 9th is yet to come";
  Receipt of_day = back("B-2", "2026-03-05T10:00", "C1", "R-1", {line("A", "3", "")});
  of_day.of_day = day("2026-03-01");
  EXPECT_EQ(take_back(of_day).total, yuan("-100.00"));
  of_day.receipt = "B-3";
  of_day.of_day = day("2026-03-02");
  EXPECT_EQ(refused_return(of_day), "receipt.unknown lines[0].of_receipt");
  of_day.of_day = day("2026-03-09");
  EXPECT_EQ(refused_return(of_day), "receipt.unknown lines[0].of_receipt") << "nothing comes back before it was sold";
  EXPECT_EQ(bring("B-4", "2026-03-09T10:00", "1").total, yuan("-70.00")) << "the same minute may be earlier";
}

TEST_F(TakeBack, a_receipt_is_looked_for_in_its_own_shop_POS_1) {
  add_shop("second");
  three_pieces();
  Receipt elsewhere = back("B-1", "2026-03-05T10:00", "C1", "R-1", {line("A", "1", "")});
  elsewhere.shop = "second";
  EXPECT_EQ(refused_return(elsewhere), "receipt.unknown lines[0].of_receipt");
}

TEST_F(TakeBack, postage_and_gifts_take_back_nothing_MEM_9) {
  Receipt sale = receipt("R-1", "2026-03-01T10:00", "C1",
                         {line("A", "1", "100.00"), line("P", "1", "12.00", "postage"), line("G", "1", "0.00")});
  sale.lines[2].gift = true;
  EXPECT_EQ(sell(sale).points, 100);
  const ReceiptAnswer postage = bring("B-1", "2026-03-05T10:00", "1", "P");
  EXPECT_EQ(postage.total, yuan("-12.00"));
  EXPECT_EQ(postage.points, 0);
  const ReceiptAnswer gift = bring("B-2", "2026-03-05T10:00", "1", "G");
  EXPECT_EQ(gift.total, yuan("0.00"));
  EXPECT_EQ(gift.points, 0);
  EXPECT_EQ(bring("B-3", "2026-03-05T10:00", "1").points, -100);
}

// 200.00, half of it paid with points: E = 100 on P = 200.00, so half the goods take back 50.
TEST_F(TakeBack, what_was_earned_on_a_part_is_taken_back_by_the_goods_share_MEM_9) {
  Receipt sale = receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "2", "200.00")});
  sale.tenders = {tender("cash", "100.00", true), tender("points", "100.00", false)};
  EXPECT_EQ(sell(sale).points, 100);
  EXPECT_EQ(bring("B-1", "2026-03-05T10:00", "1").points, -50);
  EXPECT_EQ(bring("B-2", "2026-03-05T10:00", "1").points, -50);
}

TEST_F(TakeBack, what_is_paid_back_may_be_other_than_its_share_and_points_go_by_the_goods_MEM_9) {
  three_pieces();
  const ReceiptAnswer less = take_back(back("B-1", "2026-03-05T10:00", "C1", "R-1", {line("A", "1", "20.00")}));
  EXPECT_EQ(less.total, yuan("-20.00"));
  EXPECT_EQ(less.points, -33);
}

TEST_F(TakeBack, values_that_are_not_lawful) {
  three_pieces();
  Receipt none = back("B-1", "2026-03-05T10:00", "C1", "R-1", {line("A", "0", "")});
  EXPECT_EQ(refused_return(none), "line.no_quantity lines[0].quantity");
  none.lines[0] = line("A", "1", "-1.00");
  EXPECT_EQ(refused_return(none), "line.negative_amount lines[0].amount");
  none.lines.clear();
  EXPECT_EQ(refused_return(none), "field.required lines");
  Receipt day_alone = receipt("B-1", "2026-03-05T10:00", "C1", {line("A", "1", "")});
  day_alone.of_day = day("2026-03-01");
  EXPECT_EQ(refused_return(day_alone), "line.day_without_receipt lines[0].of_day");
  EXPECT_EQ(refused_return(back("B-1", "2026-03-05T10:00", "C9", "R-1", {line("A", "1", "")})),
            "customer.unknown customer");
}

}  // namespace
}  // namespace shuke::clientele::test

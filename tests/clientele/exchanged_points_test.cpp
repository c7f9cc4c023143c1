// Goods that were paid with points can be exchanged: the points stay with the piece that takes their place, and go back
// once, into their own lots, when it comes back (POS-2, MEM-9).
#include "clientele/points_shop.hpp"

namespace shuke::clientele::test {
namespace {

class ExchangedPoints : public PointsShop {
 protected:
  /// 1 000 were brought over, 600 of them paid 6.00 of the two A, 100.00; 94.00 of it earned 94.
  ExchangedPoints() {
    enrol("C1");
    rules(twelve_months);
    must(shop().opening(opening("O-1", "2026-03-01", 1000)));
    Receipt bought = receipt("R-1", "2026-03-02T12:00", "C1", {line("A", "2", "100.00")});
    bought.tenders = {points_tender(600, "6.00")};
    sell(bought);
  }
  static SaleLine in(std::string sku, std::string_view pieces) {
    SaleLine one = line(std::move(sku), pieces, "");
    one.direction = Direction::in;
    return one;
  }
  static SaleLine instead(std::string sku, std::string_view pieces, std::int64_t of, std::string_view amount = "") {
    SaleLine one = line(std::move(sku), pieces, amount);
    one.for_line = of;
    return one;
  }
  ReceiptAnswer exchanged(const std::string& number, const std::string& on, const std::string& of,
                          std::vector<SaleLine> lines, std::vector<Tender> tenders = {}) {
    Receipt receipt = test::receipt(number, on + "T17:00", "C1", std::move(lines));
    receipt.of_receipt = of;
    receipt.tenders = std::move(tenders);
    return must(shop().exchange(receipt));
  }
  ReceiptAnswer returned(const std::string& number, const std::string& on, const std::string& of,
                         const std::string& sku, const std::string& pieces) {
    return take_back(back(number, on + "T18:00", "C1", of, {line(sku, pieces, "")}));
  }
  VoidAnswer voided(const std::string& number, const std::string& on, const std::string& of) {
    VoidRequest request;
    request.receipt = number;
    request.at = moment(on + "T19:00");
    request.of_receipt = of;
    request.reason = "typed twice";
    return must(shop().void_receipt(request));
  }
};

TEST_F(ExchangedPoints, a_swap_moves_none_and_the_new_piece_gives_them_back_POS_2) {
  const ReceiptAnswer swap = exchanged("X-1", "2026-03-05", "R-1", {in("A", "1"), instead("B", "1", 1)});
  EXPECT_EQ(swap.total, yuan("0.00"));
  EXPECT_EQ(swap.points, 0);
  EXPECT_EQ(swap.redeemed, 0);
  EXPECT_EQ(spendable("2026-03-05"), 494);
  EXPECT_THAT(movements(), ElementsAre("opening 1000", "redeem -600", "earn 94", "give_back 300", "redeem -300",
                                       "earn 47", "take_back -47"));
  EXPECT_THAT(lots(), ElementsAre("600 0 400", "47 0 47", "0 0 47"));
  const ReceiptAnswer first = returned("B-1", "2026-03-06", "X-1", "B", "1");
  EXPECT_EQ(first.redeemed, -300);
  EXPECT_EQ(first.points, -47);
  EXPECT_THAT(lots(), ElementsAre("300 0 700", "47 0 47", "47 0 0"));
  const ReceiptAnswer second = returned("B-2", "2026-03-07", "R-1", "A", "1");
  EXPECT_EQ(second.redeemed, -300);
  EXPECT_EQ(second.points, -47);
  EXPECT_EQ(spendable("2026-03-07"), 1000);
  EXPECT_THAT(lots(), ElementsAre("0 0 1000", "94 0 0", "47 0 0"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(ExchangedPoints, over_several_exchanges_MEM_9) {
  exchanged("X-1", "2026-03-05", "R-1", {in("A", "2"), instead("B", "2", 1)});
  exchanged("X-2", "2026-03-06", "X-1", {in("B", "1"), instead("C", "1", 1)});
  exchanged("X-3", "2026-03-07", "X-2", {in("C", "1"), instead("D", "1", 1)});
  EXPECT_EQ(spendable("2026-03-07"), 494);
  EXPECT_EQ(returned("B-1", "2026-03-08", "X-3", "D", "1").redeemed, -300);
  EXPECT_EQ(returned("B-2", "2026-03-08", "X-1", "B", "1").redeemed, -300);
  EXPECT_EQ(spendable("2026-03-08"), 1000);
  EXPECT_THAT(differences(), IsEmpty());
}

// 60.00 stands for 50.00 and earns 10; 20.00 keeps two fifths of the 300 and gives 180 back.
TEST_F(ExchangedPoints, a_dearer_piece_keeps_all_and_a_cheaper_one_its_share_POS_2) {
  const ReceiptAnswer dearer = exchanged("X-1", "2026-03-05", "R-1", {in("A", "1"), instead("B", "1", 1, "60.00")});
  EXPECT_EQ(dearer.total, yuan("10.00"));
  EXPECT_EQ(dearer.redeemed, 0);
  EXPECT_EQ(dearer.points, 10);
  const ReceiptAnswer cheaper = exchanged("X-2", "2026-03-06", "R-1", {in("A", "1"), instead("C", "1", 1, "20.00")});
  EXPECT_EQ(cheaper.total, yuan("-30.00"));
  EXPECT_EQ(cheaper.redeemed, -180);
  EXPECT_EQ(cheaper.points, 18 - 47);  // ⌊47·20/50⌋ = 18
  EXPECT_EQ(returned("B-1", "2026-03-07", "X-2", "C", "1").redeemed, -120);
  EXPECT_EQ(returned("B-2", "2026-03-07", "X-1", "B", "1").redeemed, -300);
  EXPECT_EQ(spendable("2026-03-07"), 1000);
  EXPECT_THAT(differences(), IsEmpty());
}

// D beside the swap was paid with 200 points of its own: each piece gives back what paid for it.
TEST_F(ExchangedPoints, goods_beside_it_have_their_own_MEM_9) {
  const ReceiptAnswer swap =
      exchanged("X-1", "2026-03-05", "R-1", {in("A", "1"), instead("B", "1", 1), line("D", "1", "20.00")},
                {points_tender(200, "2.00")});
  EXPECT_EQ(swap.redeemed, 200);
  EXPECT_EQ(swap.points, 18);
  EXPECT_EQ(returned("B-1", "2026-03-06", "X-1", "D", "1").redeemed, -200);
  EXPECT_EQ(returned("B-2", "2026-03-06", "X-1", "B", "1").redeemed, -300);
  EXPECT_EQ(returned("B-3", "2026-03-06", "R-1", "A", "1").redeemed, -300);
  EXPECT_EQ(spendable("2026-03-06"), 1000);
  EXPECT_THAT(differences(), IsEmpty());
}

// 400 that were brought over paid first, then 94 that R-1 had earned, then 6 of a present: the last come back first
// (MEM-9), whatever the piece was exchanged for.
TEST_F(ExchangedPoints, they_stay_in_the_order_in_which_they_were_taken_MEM_9) {
  must(shop().adjust(adjusting("J-1", "2026-03-03", 206)));
  Receipt bought = receipt("R-2", "2026-03-04T12:00", "C1", {line("A", "2", "100.00")});
  bought.tenders = {points_tender(500, "5.00")};
  sell(bought);
  exchanged("X-1", "2026-03-05", "R-2", {in("A", "2"), instead("B", "2", 1)});
  EXPECT_EQ(returned("B-1", "2026-03-06", "X-1", "B", "1").redeemed, -250);
  EXPECT_EQ(lots()[0], "850 0 150");
  EXPECT_EQ(lots()[1], "0 0 94");
  EXPECT_EQ(lots()[2], "0 0 206");
  EXPECT_THAT(differences(), IsEmpty());
}

// Points that were owed meanwhile are not paid by what only changes its piece.
TEST_F(ExchangedPoints, a_swap_pays_no_debts_MEM_9) {
  must(shop().adjust(adjusting("J-1", "2026-03-03", -600)));
  ASSERT_EQ(spendable("2026-03-03"), -106);
  exchanged("X-1", "2026-03-05", "R-1", {in("A", "2"), instead("B", "2", 1)});
  EXPECT_EQ(spendable("2026-03-05"), -106);
  EXPECT_THAT(differences(), IsEmpty());
  EXPECT_EQ(returned("B-1", "2026-03-06", "X-1", "B", "2").redeemed, -600);
  EXPECT_EQ(spendable("2026-03-06"), 400);
  EXPECT_THAT(differences(), IsEmpty());
}

// The lot ran out while the piece was out: what it gives back runs out at once.
TEST_F(ExchangedPoints, they_keep_their_own_last_day_MEM_9) {
  exchanged("X-1", "2027-03-05", "R-1", {in("A", "2"), instead("B", "2", 1)});
  EXPECT_EQ(spendable("2027-03-05"), 0);
  EXPECT_EQ(returned("B-1", "2027-03-06", "X-1", "B", "2").redeemed, -600);
  EXPECT_EQ(spendable("2027-03-06"), 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(ExchangedPoints, a_void_of_it_is_as_if_nobody_had_exchanged_anything_POS_2) {
  const auto before = lots();
  exchanged("X-1", "2026-03-05", "R-1", {in("A", "1"), instead("B", "1", 1, "60.00"), line("D", "1", "20.00")},
            {points_tender(200, "2.00")});
  returned("B-1", "2026-03-06", "X-1", "D", "1");
  VoidRequest request;
  request.receipt = "V-1";
  request.at = moment("2026-03-06T19:00");
  request.of_receipt = "X-1";
  request.reason = "typed twice";
  {
    const Unchanged look(file());
    const auto refused = shop().void_receipt(request);
    EXPECT_EQ(problem(refused), "void.came_back of_receipt");
    EXPECT_THAT(refused.error().arguments, testing::Contains(testing::Pair("other", "B-1")));
  }
  voided("V-0", "2026-03-06", "B-1");
  EXPECT_EQ(must(shop().void_receipt(request)).total, yuan("-30.00"));
  auto after = lots();
  ASSERT_GE(after.size(), before.size());
  for (std::size_t i = before.size(); i < after.size(); ++i)
    EXPECT_THAT(after[i], testing::EndsWith(" 0 0")) << "nothing is left of what never was";
  after.resize(before.size());
  EXPECT_EQ(after, before);
  EXPECT_EQ(spendable("2026-03-06"), 494);
  EXPECT_EQ(row("C1").net, yuan("100.00"));
  EXPECT_EQ(row("C1").receipts, 1);
  EXPECT_THAT(differences(), IsEmpty());
  EXPECT_EQ(returned("B-2", "2026-03-07", "R-1", "A", "2").redeemed, -600);
  EXPECT_EQ(spendable("2026-03-07"), 1000);
  EXPECT_THAT(differences(), IsEmpty());
}

// What one exchange took was reckoned on the one before it: that is not voided under it.
TEST_F(ExchangedPoints, an_earlier_exchange_of_the_same_purchase_is_voided_after_the_later_one_POS_2) {
  exchanged("X-1", "2026-03-05", "R-1", {in("A", "1"), instead("B", "1", 1)});
  exchanged("X-2", "2026-03-06", "R-1", {in("A", "1"), instead("C", "1", 1)});
  VoidRequest request;
  request.receipt = "V-1";
  request.at = moment("2026-03-06T19:00");
  request.of_receipt = "X-1";
  request.reason = "typed twice";
  {
    const Unchanged look(file());
    const auto refused = shop().void_receipt(request);
    EXPECT_EQ(problem(refused), "void.exchanged_since of_receipt");
    EXPECT_THAT(refused.error().arguments, testing::Contains(testing::Pair("other", "X-2")));
  }
  voided("V-0", "2026-03-06", "X-2");
  must(shop().void_receipt(request));
  EXPECT_EQ(spendable("2026-03-06"), 494);
  EXPECT_THAT(differences(), IsEmpty());
}

}  // namespace
}  // namespace shuke::clientele::test

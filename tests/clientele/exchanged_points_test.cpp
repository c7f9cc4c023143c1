// Goods that were paid with points can be exchanged: the points stay with the piece that takes their place, and go back
// once, into their own lots, when it comes back. Anew they pay for what goods cost beyond what they stand for alone
// (POS-2, MEM-9).
#include "clientele/points_shop.hpp"

#include <limits>

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

/// What goes out for goods of a purchase, and how many points at most can pay for it anew.
struct Anew {
  const char* what;
  std::vector<SaleLine> lines;
  std::int64_t most;
};

class PaidAnew : public ExchangedPoints {
 protected:
  PaidAnew() { must(shop().adjust(adjusting("J-1", "2026-03-03", 5000))); }

  static SaleLine postage(std::string sku, std::string_view amount, std::int64_t of = 0) {
    SaleLine one = line(std::move(sku), "1", amount, "postage");
    if (of > 0) one.for_line = of;
    return one;
  }
  static SaleLine postage_in() {
    SaleLine one = in("P", "1");
    one.category = word("postage");
    return one;
  }
  static SaleLine dress(SaleLine one) {
    one.category = word("dress");
    return one;
  }
  /// Two A for 100.00, of which points pay 6.00, and 20.00 of postage.
  void buy(const std::string& number) {
    Receipt bought = receipt(number, "2026-03-04T12:00", "C1", {line("A", "2", "100.00"), postage("P", "20.00")});
    bought.tenders = {points_tender(600, "6.00")};
    sell(bought);
  }
  static Receipt swap(const std::string& number, const std::string& of, const Anew& row, std::int64_t points) {
    Receipt receipt = test::receipt(number, "2026-03-05T17:00", "C1", row.lines);
    receipt.of_receipt = of;
    if (points > 0) receipt.tenders = {points_tender(points, Money::of(points, Currency()).text())};
    return receipt;
  }
  std::string refused(const Receipt& receipt) {
    const Unchanged look(file());
    return problem(shop().exchange(receipt));
  }
  /// All that went out on the exchange, and then all that is left of the purchase.
  void bring_all_back(const std::string& exchange, const std::string& of, const Anew& row) {
    Receipt gone = back("B-" + exchange, "2026-03-06T18:00", "C1", exchange, {});
    std::int64_t pieces = 2, letters = 1;
    for (const SaleLine& one : row.lines) {
      if (one.direction == Direction::out) gone.lines.push_back(line(one.sku, one.quantity.text(), ""));
      else (one.sku == "A" ? pieces : letters) -= one.quantity.number() / 1000;
    }
    take_back(gone);
    Receipt left = back("B-" + of, "2026-03-07T18:00", "C1", of, {});
    if (pieces > 0) left.lines.push_back(line("A", std::to_string(pieces), ""));
    if (letters > 0) left.lines.push_back(line("P", "1", ""));
    if (!left.lines.empty()) take_back(left);
  }
  void bring_back_all_of(const std::string& purchase) {
    take_back(back("B-" + purchase, "2026-03-07T18:00", "C1", purchase, {line("A", "2", ""), line("P", "1", "")}));
  }
  /// Plays a row with so many points; afterwards everything comes back, and every point lies where it lay.
  void play(const std::string& number, const Anew& row, std::int64_t points) {
    const auto before = lots();
    buy("R-" + number);
    must(shop().exchange(swap("X-" + number, "R-" + number, row, points)));
    bring_all_back("X-" + number, "R-" + number, row);
    auto after = lots();
    ASSERT_GE(after.size(), before.size());
    for (std::size_t i = before.size(); i < after.size(); ++i)
      EXPECT_THAT(after[i], testing::EndsWith(" 0 0")) << "what was earned meanwhile is taken back";
    after.resize(before.size());
    EXPECT_EQ(after, before);
    EXPECT_THAT(differences(), IsEmpty());
  }
};

// Points pay anew for what payable goods cost beyond what they stand for, and for no more than is due.
TEST_F(PaidAnew, below_at_and_above_what_goods_cost_beyond_what_they_stand_for_POS_2_MEM_9) {
  const Anew rows[] = {
      {"a swap alone, and postage", {in("A", "1"), instead("B", "1", 1), postage("Q", "20.00")}, 0},
      {"half of what comes in, and postage", {in("A", "2"), instead("B", "1", 1), postage("Q", "60.00")}, 0},
      {"postage for postage, and more of it", {postage_in(), postage("Q", "20.00", 1), postage("S", "5.00")}, 0},
      {"goods for postage, and postage",
       {postage_in(), dress(instead("B", "1", 1, "20.00")), postage("Q", "20.00")},
       0},
      {"dearer goods for postage", {postage_in(), dress(instead("B", "1", 1, "23.00")), postage("Q", "20.00")}, 300},
      {"dearer postage for goods", {in("A", "1"), postage("Q", "53.00", 1), line("D", "1", "2.00")}, 200},
      {"a dearer piece", {in("A", "1"), instead("B", "1", 1, "53.00"), postage("Q", "20.00")}, 300},
      {"a dearer piece and another",
       {in("A", "1"), instead("B", "1", 1, "53.00"), line("D", "1", "2.00"), postage("Q", "20.00")},
       500},
      {"a dearer piece and a cheaper one",
       {in("A", "2"), instead("B", "1", 1, "60.00"), instead("C", "1", 1, "43.00"), postage("Q", "20.00")},
       300},
      {"two dearer pieces for two lines",
       {in("A", "1"), postage_in(), instead("B", "1", 1, "52.00"), dress(instead("C", "1", 2, "24.00"))},
       600},
      {"a cheaper piece, whose rest pays for another",
       {in("A", "1"), instead("B", "1", 1, "40.00"), line("D", "1", "30.00"), postage("Q", "5.00")},
       2500},
      {"goods that stand for nothing", {in("A", "1"), line("D", "1", "55.00"), postage("Q", "20.00")}, 2500},
  };
  int number = 10;
  for (const Anew& row : rows) {
    SCOPED_TRACE(row.what);
    const std::string origin = "R-" + std::to_string(++number);
    buy(origin);
    EXPECT_EQ(refused(swap("X-0", origin, row, row.most + 100)),
              row.most == 0 ? "points.redeem.no_goods tenders.points" : "points.above_most tenders.points");
    bring_back_all_of(origin);
    for (const std::int64_t points : {row.most - 100, row.most})
      if (points >= 0) play(std::to_string(++number), row, points);
  }
}

// The limit looks at the goods alone: whatever is wrong with the points is told as on any receipt.
TEST_F(PaidAnew, bad_input_says_what_is_wrong_and_changes_nothing_MEM_9) {
  const Anew row{"", {in("A", "1"), instead("B", "1", 1, "53.00"), postage("Q", "20.00")}, 300};
  buy("R-2");
  const auto with = [&](std::vector<Tender> tenders) {
    Receipt receipt = swap("X-1", "R-2", row, 0);
    receipt.tenders = std::move(tenders);
    return receipt;
  };
  EXPECT_EQ(refused(with({points_tender(150, "1.50")})), "points.not_in_steps tenders.points");
  EXPECT_EQ(refused(with({points_tender(300, "2.00")})), "points.other_worth tenders.amount");
  EXPECT_EQ(refused(with({points_tender(0, "0.00")})), "points.not_positive tenders[0].points");
  EXPECT_EQ(refused(with({points_tender(-100, "1.00")})), "points.not_positive tenders[0].points");
  EXPECT_EQ(refused(with({points_tender(200, "2.00"), points_tender(200, "2.00")})),
            "points.above_most tenders.points");
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(refused(with({points_tender(most, "1.00"), points_tender(most, "1.00")})), "value.overflow");
  Receipt nowhere = with({points_tender(300, "3.00")});
  nowhere.lines[1].for_line = 9;
  EXPECT_EQ(refused(nowhere), "exchange.no_such_line lines[1].for_line");
  const auto left = lots();
  must(shop().exchange(with({points_tender(100, "1.00"), points_tender(200, "2.00")})));
  EXPECT_NE(lots(), left);
  EXPECT_THAT(differences(), IsEmpty());
}

}  // namespace
}  // namespace shuke::clientele::test

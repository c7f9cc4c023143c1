// Points as a tender: what they pay, why no more, and how they come back (MEM-9).
#include "clientele/past_the_deeds.hpp"
#include "clientele/points_shop.hpp"

namespace shuke::clientele::test {
namespace {

class PointsPaid : public PointsShop {
 protected:
  PointsPaid() { enrol("C1"); }

  std::string refused(const Receipt& receipt) { return refused_sale(receipt); }
  /// Gives somebody a card by hand.
  void card(const std::string& on, const std::string& name) {
    CardRequest request;
    request.request = "K-" + on;
    request.customer = "C1";
    request.deed = CardAction::grant;
    request.card = word(name);
    request.ground = CardGround::floor;
    request.approver = "W1";
    request.note = "guest";
    request.at = moment(on + "T09:00");
    must(shop().card(request));
  }
};

TEST_F(PointsPaid, they_pay_their_worth_and_earn_nothing_MEM_9) {
  rules(twelve_months);
  bought("R-1", "2026-03-10", "500.00");
  const ReceiptAnswer answer = paid("R-2", "2026-03-11", "10.00", 300, "3.00");
  EXPECT_EQ(answer.points, 7);
  EXPECT_EQ(answer.redeemed, 300);
  EXPECT_EQ(answer.total, yuan("10.00"));
  EXPECT_EQ(spendable("2026-03-11"), 207);
  EXPECT_EQ(points("C1", "2026-03-11").earned_in_year, 507);  // paying does not lower it
  EXPECT_THAT(movements(), ElementsAre("earn 500", "redeem -300", "earn 7"));
  EXPECT_EQ(paid("R-2", "2026-03-11", "10.00", 300, "3.00"), answer);
  EXPECT_EQ(spendable("2026-03-11"), 207);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsPaid, what_cannot_be_paid_with_them_is_refused_with_the_numbers_MEM_9) {
  rules(std::string(twelve_months) + R"(, "redeem_least": 200, "redeem_most_basis_points": 5000)");
  bought("R-1", "2026-03-10", "500.00");
  EXPECT_EQ(refused(paying("R-2", "2026-03-11", "10.00", 150, "1.50")), "points.not_in_steps tenders.points");
  EXPECT_EQ(refused(paying("R-2", "2026-03-11", "10.00", 100, "1.00")), "points.below_least tenders.points");
  EXPECT_EQ(refused(paying("R-2", "2026-03-11", "10.00", 600, "6.00")), "points.above_most tenders.points");
  EXPECT_EQ(refused(paying("R-2", "2026-03-11", "3.00", 200, "2.00")), "points.redeem.below_least tenders.points");
  EXPECT_EQ(refused(paying("R-2", "2026-03-11", "10.00", 300, "2.00")), "points.other_worth tenders.amount");
  EXPECT_EQ(refused(paying("R-2", "2026-03-11", "10.00", 0, "0.00")), "points.not_positive tenders[0].points");
  EXPECT_EQ(refused(paying("R-2", "2026-03-11", "10.00", 300, "3.00", "")), "points.of_nobody customer");
  Receipt postage = paying("R-2", "2026-03-11", "10.00", 300, "3.00");
  postage.lines.front().category = word("postage");
  EXPECT_EQ(refused(postage), "points.redeem.no_goods tenders.points");
  EXPECT_EQ(paid("R-2", "2026-03-11", "10.00", 500, "5.00").redeemed, 500);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsPaid, a_shop_that_takes_none_says_so_MEM_9) {
  rules(R"("points": 1, "per": "1", "staff_earns": false, "excluded": [], "window": "rolling", "window_months": 12)");
  bought("R-1", "2026-03-10", "500.00");
  EXPECT_EQ(refused(paying("R-2", "2026-03-11", "10.00", 300, "3.00")), "points.redeem.not_offered tenders.points");
}

TEST_F(PointsPaid, a_return_takes_no_tender_of_points) {
  rules(twelve_months);
  bought("R-1", "2026-03-10", "500.00");
  Receipt goods = back("B-1", "2026-03-12T10:00", "C1", "R-1", {line("A", "1", "")});
  goods.tenders = {points_tender(100, "1.00")};
  EXPECT_EQ(refused_return(goods), "points.paid_on_a_return tenders[0].points");
}

TEST_F(PointsPaid, who_holds_no_card_cannot_pay_with_them_until_one_is_granted_MEM_9) {
  must(shop().sell(receipt("R-1", "2026-03-10T10:00", "C1", {line("A", "1", "500.00")})));
  EXPECT_EQ(refused(paying("R-2", "2026-03-11", "10.00", 300, "3.00")), "points.redeem.no_card tenders.points");
  card("2026-03-11", "silver");
  EXPECT_EQ(paid("R-2", "2026-03-11", "10.00", 300, "3.00").redeemed, 300);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsPaid, points_count_for_cards_from_the_first_grant_MEM_9) {
  must(shop().sell(receipt("R-1", "2026-03-10T10:00", "C1", {line("A", "1", "500.00")})));
  EXPECT_EQ(points("C1", "2026-03-12").qualifying, 0);
  card("2026-03-11", "regular");
  must(shop().sell(receipt("R-2", "2026-03-12T10:00", "C1", {line("A", "1", "70.00")})));
  EXPECT_EQ(points("C1", "2026-03-12").qualifying, 70);
  EXPECT_EQ(points("C1", "2026-03-10").qualifying, 0);
  EXPECT_EQ(must(shop().file({"C1", day("2026-03-12"), 0})).points_qualifying, 70);
}

TEST_F(PointsPaid, goods_that_come_back_bring_them_back_into_their_own_lots_MEM_9) {
  rules(twelve_months);
  bought("R-1", "2026-03-10", "150.00");
  bought("R-2", "2026-04-10", "150.00");
  Receipt sale = receipt("R-3", "2026-04-11T10:00", "C1", {line("A", "3", "9.00")});
  sale.tenders = {points_tender(200, "2.00")};
  sell(sale);  // earns 7
  EXPECT_THAT(lots(), ElementsAre("150 0 0", "50 0 100", "0 0 7"));
  // ⌊200·3/9⌋ = 66, the last taken first; and ⌊7·3/9⌋ = 2 are taken back.
  const ReceiptAnswer one = brought_back("B-1", "2026-04-12", "R-3");
  EXPECT_EQ(one.redeemed, -66);
  EXPECT_EQ(one.points, -2);
  EXPECT_THAT(lots(), ElementsAre("134 0 16", "0 0 150", "2 0 5"));
  EXPECT_EQ(brought_back("B-2", "2026-04-13", "R-3", "2").redeemed, -134);
  EXPECT_THAT(lots(), ElementsAre("0 0 150", "0 0 150", "7 0 0"));
  EXPECT_EQ(spendable("2026-04-13"), 300);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsPaid, what_comes_back_into_a_lot_that_ran_out_runs_out_again_at_once_MEM_9) {
  rules(twelve_months);
  bought("R-1", "2026-03-10", "200.00");
  paid("R-2", "2027-03-09", "10.00", 200, "2.00");  // on its last day; earns 8
  EXPECT_EQ(brought_back("B-2", "2027-03-10", "R-2").redeemed, -200);
  EXPECT_THAT(movements(),
              ElementsAre("earn 200", "redeem -200", "earn 8", "give_back 200", "expire -200", "take_back -8"));
  EXPECT_EQ(spendable("2027-03-10"), 0);
  EXPECT_EQ(points("C1", "2027-03-10").balance, 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsPaid, what_comes_back_pays_first_what_is_owed_MEM_9) {
  rules(twelve_months);
  bought("R-1", "2026-03-10", "300.00");
  paid("R-2", "2026-03-11", "3.00", 300, "3.00");
  brought_back("B-1", "2026-03-12", "R-1");
  EXPECT_EQ(points("C1", "2026-03-12").owed, 300);
  brought_back("B-2", "2026-03-13", "R-2");
  EXPECT_EQ(points("C1", "2026-03-13").owed, 0);
  EXPECT_EQ(spendable("2026-03-13"), 0);
  EXPECT_EQ(number("SELECT sum(\"left\") FROM points_lot"), 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsPaid, none_that_ran_out_are_paid_with_though_nobody_booked_it_MEM_9) {
  rules(twelve_months);
  bought("R-1", "2026-03-10", "200.00");
  EXPECT_EQ(refused(paying("R-2", "2027-03-10", "10.00", 100, "1.00")), "points.redeem.below_least tenders.points");
}

TEST_F(PointsPaid, of_a_day_before_it_was_booked_they_can_be_paid_with_after_all_MEM_9) {
  rules(twelve_months);
  bought("R-1", "2026-03-10", "200.00");
  EXPECT_EQ(run_out("C1", "2027-03-15"), 200);
  paid("R-2", "2027-03-09", "10.00", 100, "1.00");  // a till that was off the net; earns 9
  EXPECT_THAT(lots(), ElementsAre("100 100 0", "0 0 9"));
  EXPECT_EQ(points("C1", "2027-03-15").balance, 9);
  EXPECT_EQ(spendable("2027-03-15"), 9);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsPaid, what_was_paid_elsewhere_is_believed_and_moves_no_more_than_is_there_MEM_9) {
  rules(twelve_months);
  bought("R-1", "2026-03-10", "30.00");
  const Receipt elsewhere = paying("R-2", "2026-03-11", "10.00", 250, "4.00");
  const ReceiptAnswer answer = must(must(shop().import_receipts({&elsewhere, 1})).at(0).answer);
  EXPECT_EQ(answer.redeemed, 30);
  EXPECT_EQ(answer.points, 6);
  EXPECT_EQ(brought_back("B-2", "2026-03-12", "R-2").redeemed, -30);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsPaid, more_days_earn_more_and_returns_in_parts_take_back_just_that_MEM_9) {
  rules(std::string(twelve_months) + R"(, "combination": "best", "multipliers": [
        {"word": "double", "en": "Double", "zh": "双倍", "days": [{"from_day": 8, "until_day": 8}],
         "categories": ["coat"], "times_basis_points": 20000}])");
  Receipt sale =
      receipt("R-1", "2026-03-08T10:00", "C1", {line("A", "3", "10.00", "coat"), line("B", "3", "10.00", "dress")});
  EXPECT_EQ(sell(sale).points, 30);
  EXPECT_EQ(take_back(back("B-1", "2026-03-09T10:00", "C1", "R-1", {line("A", "1", "")})).points, -6);
  EXPECT_EQ(take_back(back("B-2", "2026-03-09T11:00", "C1", "R-1", {line("B", "3", "")})).points, -10);
  EXPECT_EQ(take_back(back("B-3", "2026-03-09T12:00", "C1", "R-1", {line("A", "2", "")})).points, -14);
  EXPECT_EQ(spendable("2026-03-09"), 0);
  EXPECT_THAT(differences(), IsEmpty());
}

// Of four lots the first two pay; the third is not even looked at, whatever has become of it.
TEST_F(PointsPaid, only_the_lots_that_pay_are_read_MEM_9) {
  rules(twelve_months);
  for (const auto& [number, on] : {std::pair("R-4", "2026-03-13"), std::pair("R-1", "2026-03-10"),
                                   std::pair("R-3", "2026-03-12"), std::pair("R-2", "2026-03-11")})
    bought(number, on, "200.00");
  close();
  {
    PastTheDeeds database(file());
    database.exec(
        "UPDATE points_lot SET used = 300 WHERE id = (SELECT id FROM points_lot ORDER BY \"from\" LIMIT 1 OFFSET 2)");
  }
  EXPECT_EQ(paid("R-5", "2026-03-14", "100.00", 400, "4.00").redeemed, 400);
  EXPECT_EQ(
      number("SELECT sum(used) FROM points_lot WHERE \"from\" < (SELECT \"from\" FROM points_lot WHERE used = 300)"),
      400);
  EXPECT_EQ(code(shop().sell(paying("R-6", "2026-03-14", "100.00", 100, "1.00"))), Code::damaged);
}

// What was earned later and runs out sooner pays first; what lasts for ever pays last, whichever file it lies in.
TEST_F(PointsPaid, they_pay_in_their_order_over_all_files_MEM_9) {
  enrol("C2");
  bought("R-1", "2025-12-01", "200.00");  // for ever, by the rules of that day
  rules(twelve_months);
  bought("R-2", "2026-03-10", "200.00", "", "C2");  // until 2027-03-09
  bought("R-3", "2026-03-09", "200.00");            // until 2027-03-08
  merge("C1", "C2");
  const auto used = [&](const std::string& on) {
    return number("SELECT used FROM points_lot WHERE \"from\" = " + std::to_string(day(on).number()));
  };
  paid("R-4", "2026-03-11", "100.00", 300, "3.00");
  EXPECT_EQ(used("2026-03-09"), 200);
  EXPECT_EQ(used("2026-03-10"), 100);
  EXPECT_EQ(used("2025-12-01"), 0);
  paid("R-5", "2026-03-11", "4.00", 200, "2.00");
  EXPECT_EQ(used("2026-03-10"), 200);
  EXPECT_EQ(number("SELECT coalesce(sum(used), 0) FROM points_lot WHERE until = " +
                   std::to_string(day("2027-03-10").number())),
            97)
      << "what R-4 earned pays before what lasts for ever";
  EXPECT_EQ(used("2025-12-01"), 3);
  EXPECT_THAT(differences(), IsEmpty());
}

}  // namespace
}  // namespace shuke::clientele::test

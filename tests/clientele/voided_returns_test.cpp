// A void of a return is as if nothing had been brought back, one of an exchange as if nobody had exchanged anything:
// in pieces, money, points and their lots, figures, files and places of a birthday (POS-2, MEM-7, MEM-9).
#include "clientele/past_the_deeds.hpp"
#include "clientele/points_shop.hpp"
#include "clientele/priced.hpp"

namespace shuke::clientele::test {
namespace {

class VoidedReturns : public PointsShop {
 protected:
  VoidedReturns() {
    enrol("C1");
    enrol("C2");
  }
  static VoidRequest undo(std::string number, const std::string& on, std::string of) {
    VoidRequest request;
    request.receipt = std::move(number);
    request.at = moment(on + "T18:00");
    request.of_receipt = std::move(of);
    request.reason = "the wrong customer";
    return request;
  }
  VoidAnswer voided(const std::string& number, const std::string& on, const std::string& of) {
    return must(shop().void_receipt(undo(number, on, of)));
  }
  std::string refused(const std::string& number, const std::string& on, const std::string& of) {
    const Unchanged look(file());
    return problem(shop().void_receipt(undo(number, on, of)));
  }
  static SaleLine in(SaleLine line) {
    line.direction = Direction::in;
    return line;
  }
  static SaleLine instead(std::string sku, std::string_view pieces, std::int64_t of, std::string_view amount = "") {
    SaleLine one = line(std::move(sku), pieces, amount);
    one.for_line = of;
    return one;
  }
  ReceiptAnswer exchanged(const std::string& number, const std::string& on, const std::string& of,
                          std::vector<SaleLine> lines) {
    Receipt receipt = test::receipt(number, on + "T17:00", "C1", std::move(lines));
    receipt.of_receipt = of;
    return must(shop().exchange(receipt));
  }
  /// What is told of a customer on a day, without the version of anything.
  std::string told(const std::string& on, const std::string& ref = "C1") {
    const FileAnswer file = must(shop().file({ref, day(on), 200}));
    const OverviewRow row = must(shop().overview({ref, "", 1})).rows.at(0);
    return boost::json::serialize(schema::write_json(schema::record_info<FileAnswer>(), &file, {})) +
           boost::json::serialize(schema::write_json(schema::record_info<OverviewRow>(), &row, {}));
  }
};

TEST_F(VoidedReturns, pieces_money_points_and_figures_are_as_before_POS_2) {
  rules(twelve_months);
  sell(
      receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "3", "100.50", "coat"), line("P", "1", "12.00", "postage")}));
  const std::string before = told("2026-03-09");
  const auto lots_before = lots();
  const ReceiptAnswer back = brought_back("B-1", "2026-03-02", "R-1", "2");
  EXPECT_EQ(back.total, yuan("-67.00"));
  EXPECT_EQ(back.points, -66);
  const VoidAnswer answer = voided("V-1", "2026-03-02", "B-1");
  EXPECT_EQ(answer.of_sale_id, back.sale_id);
  EXPECT_EQ(answer.total, yuan("67.00"));
  EXPECT_EQ(answer.points, 66);
  EXPECT_EQ(told("2026-03-09"), before);
  EXPECT_EQ(lots(), lots_before);
  EXPECT_THAT(movements(), ElementsAre("earn 100", "take_back -66", "take_back 66"));
  EXPECT_EQ(points("C1", "2027-03-01").earned_in_year, 0) << "they count on the day of the sale";
  EXPECT_THAT(differences(), IsEmpty());
  // All of it may be brought back later, and is paid back to the cent.
  EXPECT_EQ(brought_back("B-2", "2026-03-03", "R-1", "3").total, yuan("-100.50"));
  EXPECT_EQ(spendable("2026-03-03"), 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(VoidedReturns, once_and_the_same_again_gets_the_first_answer_POS_1) {
  bought("R-1", "2026-03-01", "100.00");
  brought_back("B-1", "2026-03-02", "R-1");
  const VoidAnswer first = voided("V-1", "2026-03-02", "B-1");
  {
    const Unchanged look(file());
    EXPECT_EQ(voided("V-1", "2026-03-02", "B-1").sale_id, first.sale_id);
    EXPECT_EQ(voided("V-1", "2026-03-02", "B-1").points, 100);
  }
  EXPECT_EQ(refused("V-2", "2026-03-02", "B-1"), "void.voided_already of_receipt");
  EXPECT_EQ(refused("V-2", "2026-03-02", "V-1"), "void.of_a_void of_receipt");
  voided("V-3", "2026-03-02", "R-1");
  EXPECT_EQ(spendable("2026-03-02"), 0);
  EXPECT_THAT(differences(), IsEmpty());
}

// What goes out on the void of a return was not sold by it.
TEST_F(VoidedReturns, nothing_is_bought_by_it_POS_2) {
  bought("R-1", "2026-03-01", "100.00");
  brought_back("B-1", "2026-03-02", "R-1");
  voided("V-1", "2026-03-02", "B-1");
  EXPECT_EQ(refused_return(back("B-2", "2026-03-03T10:00", "C1", "V-1", {line("A", "1", "")})),
            "receipt.unknown lines[0].of_receipt");
  EXPECT_EQ(take_back(receipt("B-2", "2026-03-03T10:00", "C1", {line("A", "1", "")})).total, yuan("-100.00"));
  EXPECT_EQ(refused_return(receipt("B-3", "2026-03-03T11:00", "C1", {line("A", "1", "")})),
            "return.needs_amount lines[0].amount");
  EXPECT_EQ(row("C1").purchase_lines, 1);
  EXPECT_EQ(row("C1").return_lines, 1);
}

// Three at 33.50 came back as 33, 33 and 34 points; without the first the other two are worth ⌊100·67/100.50⌋ = 66.
TEST_F(VoidedReturns, what_came_back_beside_it_takes_what_it_would_have_taken_MEM_9) {
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "3", "100.50")}));
  for (int i = 1; i <= 3; ++i) brought_back("B-" + std::to_string(i), "2026-03-02", "R-1");
  EXPECT_EQ(voided("V-1", "2026-03-03", "B-1").points, 34);
  EXPECT_EQ(brought_back("B-4", "2026-03-04", "R-1").points, -34);
  EXPECT_EQ(spendable("2026-03-04"), 0);
  EXPECT_THAT(differences(), IsEmpty());
}

// 100.00 for three: 33.33, 33.33 and 33.34 are paid back, and never more than 100.00 whichever of them is voided.
TEST_F(VoidedReturns, all_is_paid_back_to_the_cent_and_no_more_MEM_7) {
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "3", "100.00")}));
  EXPECT_EQ(brought_back("B-1", "2026-03-02", "R-1").total, yuan("-33.33"));
  EXPECT_EQ(brought_back("B-2", "2026-03-02", "R-1").total, yuan("-33.33"));
  EXPECT_EQ(brought_back("B-3", "2026-03-02", "R-1").total, yuan("-33.34"));
  voided("V-1", "2026-03-03", "B-1");
  voided("V-2", "2026-03-03", "B-2");
  EXPECT_EQ(brought_back("B-4", "2026-03-04", "R-1").total, yuan("-33.32"));
  EXPECT_EQ(brought_back("B-5", "2026-03-04", "R-1").total, yuan("-33.34"));
  EXPECT_EQ(row("C1").net, yuan("0.00"));
  EXPECT_EQ(row("C1").points, 0);
  EXPECT_THAT(differences(), IsEmpty());
}

// 300 of the 500 brought over paid 3.00 of 10.00; the other 7.00 earned 7.
TEST_F(VoidedReturns, points_that_were_given_back_are_paid_with_again_MEM_9) {
  rules(twelve_months);
  must(shop().opening(opening("O-1", "2026-03-01", 500)));
  paid("R-1", "2026-03-02", "10.00", 300, "3.00");
  const auto before = lots();
  ASSERT_THAT(before, ElementsAre("300 0 200", "0 0 7"));
  brought_back("B-1", "2026-03-03", "R-1");
  ASSERT_THAT(lots(), ElementsAre("0 0 500", "7 0 0"));
  EXPECT_EQ(voided("V-1", "2026-03-03", "B-1").points, 7 - 300);
  EXPECT_EQ(lots(), before);
  EXPECT_EQ(spendable("2026-03-03"), 207);
  brought_back("B-2", "2026-03-04", "R-1");
  EXPECT_THAT(lots(), ElementsAre("0 0 500", "7 0 0"));
  EXPECT_THAT(movements(), ElementsAre("opening 500", "redeem -300", "earn 7", "give_back 300", "take_back -7",
                                       "take_back 7", "give_back -300", "give_back 300", "take_back -7"));
  EXPECT_THAT(differences(), IsEmpty());
}

/// The 300 that R-1 was paid with came back, and paid R-2; then it turned out that they had not.
class SpentMeanwhile : public VoidedReturns {
 protected:
  void spend(const std::string& below_zero) {
    rules(std::string(twelve_months) + R"(, "below_zero": ")" + below_zero + '"');
    must(shop().opening(opening("O-1", "2026-03-01", 300)));
    paid("R-1", "2026-03-02", "10.00", 300, "3.00");
    brought_back("B-1", "2026-03-03", "R-1");
    paid("R-2", "2026-03-04", "10.00", 300, "3.00");
    ASSERT_EQ(spendable("2026-03-04"), 7);
  }
};

TEST_F(SpentMeanwhile, they_are_owed_where_the_rules_allow_it_MEM_9) {
  spend("allow");
  EXPECT_EQ(voided("V-1", "2026-03-05", "B-1").points, 7 - 300);
  EXPECT_EQ(spendable("2026-03-05"), 14 - 300);
  EXPECT_THAT(differences(), IsEmpty());
  brought_back("B-2", "2026-03-06", "R-1");  // gives back 300, takes back 7
  EXPECT_EQ(spendable("2026-03-06"), 7);
  brought_back("B-3", "2026-03-07", "R-2");
  EXPECT_EQ(spendable("2026-03-07"), 300) << "as if nothing had been sold";
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(SpentMeanwhile, what_was_owed_and_is_paid_is_there_again_MEM_9) {
  spend("allow");
  voided("V-1", "2026-03-05", "B-1");
  bought("R-3", "2026-03-06", "1000.00");  // pays the 286
  EXPECT_EQ(spendable("2026-03-06"), 714);
  brought_back("B-2", "2026-03-07", "R-1");
  EXPECT_EQ(spendable("2026-03-07"), 714 + 300 - 7);
  brought_back("B-3", "2026-03-07", "R-2");
  EXPECT_EQ(spendable("2026-03-07"), 1300);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(SpentMeanwhile, as_many_as_there_are_are_taken_where_the_rules_say_so_MEM_9) {
  spend("clamp");
  EXPECT_EQ(voided("V-1", "2026-03-05", "B-1").points, 7 - 14);
  EXPECT_EQ(spendable("2026-03-05"), 0);
  brought_back("B-2", "2026-03-06", "R-1");
  EXPECT_EQ(spendable("2026-03-06"), 7) << "14 again, less 7";
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(SpentMeanwhile, it_is_refused_where_the_rules_say_so_MEM_9) {
  spend("refuse");
  EXPECT_EQ(refused("V-1", "2026-03-05", "B-1"), "points.too_few points");
}

// The return took 100 that had been spent; the next sale paid 80 of what was owed for them.
TEST_F(VoidedReturns, points_owed_for_it_and_paid_by_now_are_there_again_MEM_9) {
  rules(twelve_months);
  bought("R-1", "2026-03-01", "100.00");
  paid("R-2", "2026-03-02", "1.00", 100, "1.00");
  brought_back("B-1", "2026-03-03", "R-1");
  ASSERT_EQ(spendable("2026-03-03"), -100);
  bought("R-3", "2026-03-04", "80.00");
  ASSERT_EQ(spendable("2026-03-04"), -20);
  EXPECT_EQ(voided("V-1", "2026-03-05", "B-1").points, 100);
  EXPECT_EQ(spendable("2026-03-05"), 80);
  EXPECT_EQ(points("C1", "2026-03-05").earned_in_year, 180);
  EXPECT_EQ(points("C1", "2027-03-01").earned_in_year, 80);
  EXPECT_THAT(differences(), IsEmpty());
  EXPECT_EQ(brought_back("B-2", "2026-03-06", "R-1").points, -100);
  EXPECT_EQ(spendable("2026-03-06"), -20);
  EXPECT_EQ(brought_back("B-3", "2026-03-07", "R-2").redeemed, -100);
  EXPECT_EQ(spendable("2026-03-07"), 80);
  EXPECT_THAT(differences(), IsEmpty());
}

// Points of 1 March can be used until the last of February: they run out while they are taken back, and are there
// again.
TEST_F(VoidedReturns, points_keep_their_own_last_day_MEM_9) {
  rules(twelve_months);
  bought("R-1", "2026-03-01", "100.00");
  brought_back("B-1", "2026-03-02", "R-1");
  voided("V-1", "2026-03-03", "B-1");
  EXPECT_EQ(spendable("2027-02-28"), 100);
  EXPECT_EQ(spendable("2027-03-01"), 0);
  brought_back("B-2", "2026-04-02", "R-1");
  voided("V-2", "2027-03-05", "B-2");
  EXPECT_EQ(spendable("2027-03-05"), 0);
  EXPECT_THAT(movements(), ElementsAre("earn 100", "take_back -100", "take_back 100", "take_back -100", "take_back 100",
                                       "expire -100"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(VoidedReturns, of_goods_that_no_receipt_is_known_for_MEM_9) {
  rules(twelve_months);
  bought("R-1", "2026-03-01", "100.00");
  const std::string before = told("2026-03-09");
  const auto lots_before = lots();
  EXPECT_EQ(take_back(receipt("B-1", "2026-03-02T10:00", "C1", {line("Z", "1", "40.00")})).points, -40);
  EXPECT_EQ(row("C1").unmatched_lines, 1);
  EXPECT_EQ(voided("V-1", "2026-03-03", "B-1").points, 40);
  EXPECT_EQ(told("2026-03-09"), before);
  EXPECT_EQ(lots(), lots_before);
  EXPECT_THAT(differences(), IsEmpty());
}

// What is told of a day before the void is told as it was (CUS-6).
TEST_F(VoidedReturns, a_file_of_an_earlier_day_still_has_the_return_CUS_6) {
  bought("R-1", "2026-03-01", "100.00");
  brought_back("B-1", "2026-03-02", "R-1");
  const FileAnswer then = must(shop().file({"C1", day("2026-03-04"), 20}));
  voided("V-1", "2026-03-05", "B-1");
  EXPECT_EQ(must(shop().file({"C1", day("2026-03-04"), 20})), then);
  const FileAnswer now = must(shop().file({"C1", day("2026-03-05"), 20}));
  EXPECT_EQ(now.net, yuan("100.00"));
  EXPECT_EQ(now.points_spendable, 100);
  ASSERT_EQ(now.purchases.size(), 1u);
  EXPECT_EQ(now.purchases[0].returned, Quantity());
}

TEST_F(VoidedReturns, of_a_walk_in_and_of_staff_POS_5) {
  bought("R-1", "2026-03-01", "100.00", "", "");
  Receipt goods = back("B-1", "2026-03-02T10:00", "", "R-1", {line("A", "1", "")});
  take_back(goods);
  voided("V-1", "2026-03-03", "B-1");
  EXPECT_EQ(take_back(back("B-2", "2026-03-04T10:00", "", "R-1", {line("A", "1", "")})).total, yuan("-100.00"));
  Receipt staff = receipt("R-2", "2026-03-01T10:00", "C1", {line("A", "1", "100.00")});
  staff.purpose = SalePurpose::staff;
  sell(staff);
  const std::string before = told("2026-03-09");
  brought_back("B-3", "2026-03-02", "R-2");
  voided("V-2", "2026-03-02", "B-3");
  EXPECT_EQ(told("2026-03-09"), before);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(VoidedReturns, of_a_file_that_is_part_of_another_by_now_CUS_3) {
  bought("R-1", "2026-03-01", "100.00", "", "C2");
  brought_back("B-1", "2026-03-02", "R-1", "1", "C2");
  merge("C1", "C2");
  EXPECT_EQ(voided("V-1", "2026-03-11", "B-1").points, 100);
  EXPECT_EQ(spendable("2026-03-11"), 100);
  EXPECT_THAT(differences(), IsEmpty());
}

// Two coats open the card; one that comes back takes that away, and its void brings it again.
TEST_F(VoidedReturns, cards_find_themselves_anew_MEM_5) {
  SaleLine coats = line("A", "2", "400.00", "coat");
  coats.brand = word("north");
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {coats}));
  const auto claim = [&](const std::string& on) {
    CardsQuestion question;
    question.customer = "C1";
    question.day = day(on);
    return must(shop().cards(question)).next;
  };
  ASSERT_EQ(claim("2026-03-01"), word("regular"));
  brought_back("B-1", "2026-03-02", "R-1");
  ASSERT_EQ(claim("2026-03-02"), Word());
  voided("V-1", "2026-03-03", "B-1");
  EXPECT_EQ(claim("2026-03-03"), word("regular"));
  EXPECT_EQ(must(shop().review({"", day("2026-03-04")})).events, 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(VoidedReturns, verify_names_what_is_no_void_of_it_POS_2) {
  bought("R-1", "2026-03-01", "100.00");
  brought_back("B-1", "2026-03-02", "R-1");
  voided("V-1", "2026-03-03", "B-1");
  close();
  {
    PastTheDeeds database(file());
    database.exec("UPDATE sale SET kind = 1, of_sale_id = 0 WHERE kind = 3");
  }
  EXPECT_THAT(differences(), testing::Not(IsEmpty()));
}

class VoidedPlaces : public Priced {};

TEST_F(VoidedPlaces, of_a_birthday_are_used_again_MEM_7) {
  sell(receipt("R-1", "2026-03-08T10:00", "C1", {sold("A", "2", "399.00", "638.40", "birthday")}));
  const auto left = [&] {
    return must(shop().quote(asking("C1", birthday, {goods("B", "1", "399.00")}))).birthday_pieces;
  };
  ASSERT_EQ(left(), 0);
  take_back(back("B-1", "2026-03-08T11:00", "C1", "R-1", {line("A", "1", "")}));
  ASSERT_EQ(left(), 1);
  VoidRequest request;
  request.receipt = "V-1";
  request.at = moment("2026-03-08T12:00");
  request.of_receipt = "B-1";
  request.reason = "typed twice";
  must(shop().void_receipt(request));
  EXPECT_EQ(left(), 0);
  EXPECT_THAT(differences(), IsEmpty());
}

}  // namespace
}  // namespace shuke::clientele::test

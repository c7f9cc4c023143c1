// Points set right by hand and brought over, and the ledger page by page (MEM-9).
#include "clientele/points_shop.hpp"

namespace shuke::clientele::test {
namespace {

class PointsByHand : public PointsShop {
 protected:
  PointsByHand() {
    enrol("C1");
    rules(twelve_months);
  }
  std::string refused_adjust(const AdjustRequest& request) {
    const Unchanged look(file());
    return problem(shop().adjust(request));
  }
  std::string refused_opening(const OpeningRequest& request) {
    const Unchanged look(file());
    return problem(shop().opening(request));
  }
};

TEST_F(PointsByHand, adding_makes_a_lot_that_lasts_as_if_it_had_been_earned_MEM_9) {
  AdjustRequest asked = adjusting("A-1", "2026-03-10", 50);
  asked.note = "the zip broke";
  const PointsMovedAnswer answer = must(shop().adjust(asked));
  EXPECT_EQ(answer.points, 50);
  EXPECT_EQ(answer.day, day("2026-03-10"));
  EXPECT_EQ(answer.until, day("2027-03-09"));
  EXPECT_EQ(answer.policy, "fashion");
  EXPECT_EQ(answer.policy_version, 2);
  EXPECT_EQ(answer.rule, "MEM-9");
  EXPECT_EQ(answer.customer_id, id("C1"));
  EXPECT_EQ(spendable("2026-03-10"), 50);
  EXPECT_EQ(points("C1", "2026-03-10").earned_in_year, 0);  // it was not earned
  const LedgerRow told = must(shop().ledger({"C1", "", 10})).rows.at(0);
  EXPECT_EQ(told.word, word("goodwill"));
  EXPECT_EQ(told.approver, "W1");
  EXPECT_EQ(told.note, "the zip broke");
  EXPECT_EQ(told.shop, "main");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsByHand, the_same_request_again_gets_the_first_answer_and_another_is_a_conflict) {
  const PointsMovedAnswer first = must(shop().adjust(adjusting("A-1", "2026-03-10", 50)));
  enrol("C2");
  merge("C2", "C1");
  const Unchanged look(file());
  EXPECT_EQ(must(shop().adjust(adjusting("A-1", "2026-03-10", 50))), first);
  EXPECT_EQ(problem(shop().adjust(adjusting("A-1", "2026-03-10", 51))), "request.other_content request");
}

TEST_F(PointsByHand, taking_goes_as_the_rules_say_MEM_9) {
  bought("R-1", "2026-03-10", "30.00");
  EXPECT_EQ(must(shop().adjust(adjusting("A-1", "2026-03-11", -50))).points, -50);
  EXPECT_EQ(points("C1", "2026-03-11").owed, 20);
  rules(std::string(twelve_months) + R"(, "below_zero": "clamp")", "", 3, "2026-04-01");
  bought("R-2", "2026-04-01", "50.00");
  EXPECT_EQ(must(shop().adjust(adjusting("A-2", "2026-04-02", -50))).points, -30);
  EXPECT_EQ(refused_adjust(adjusting("A-3", "2026-04-02", -50)), "points.too_few points");
  rules(std::string(twelve_months) + R"(, "below_zero": "refuse")", "", 4, "2026-05-01");
  bought("R-3", "2026-05-01", "50.00");
  EXPECT_EQ(refused_adjust(adjusting("A-4", "2026-05-02", -51)), "points.too_few points");
  EXPECT_EQ(must(shop().adjust(adjusting("A-5", "2026-05-02", -50))).points, -50);
  EXPECT_EQ(spendable("2026-05-02"), 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsByHand, of_a_day_before_it_was_booked_they_can_be_taken_of_what_ran_out_MEM_9) {
  bought("R-1", "2026-03-10", "100.00");
  EXPECT_EQ(run_out("C1", "2027-03-20"), 100);
  EXPECT_EQ(must(shop().adjust(adjusting("A-1", "2027-03-05", -30))).points, -30);
  EXPECT_THAT(movements(), ElementsAre("earn 100", "adjust -30", "expire 30", "expire -100"));
  EXPECT_THAT(lots(), ElementsAre("30 70 0"));
  EXPECT_EQ(points("C1", "2027-03-20").balance, 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsByHand, what_is_wrong_is_refused_and_changes_nothing_MEM_9) {
  EXPECT_EQ(refused_adjust(adjusting("A-1", "2026-03-10", 0)), "points.adjust_nothing points");
  EXPECT_EQ(refused_adjust(adjusting("A-1", "2026-03-10", 5, "C9")), "customer.unknown customer");
  AdjustRequest asked = adjusting("A-1", "2026-03-10", 5);
  asked.reason = word("because");
  EXPECT_EQ(refused_adjust(asked), "policy.undefined_word reason");
  asked = adjusting("A-1", "2026-03-10", 5);
  asked.associate.clear();
  EXPECT_EQ(refused_adjust(asked), "field.required associate");
  asked = adjusting("A-1", "2026-03-10", 5);
  asked.shop = "elsewhere";
  EXPECT_EQ(refused_adjust(asked), "shop.unknown shop");
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  must(shop().adjust(adjusting("A-2", "2026-03-10", most)));
  EXPECT_EQ(refused_adjust(adjusting("A-3", "2026-03-10", 1)), "value.overflow");
  EXPECT_EQ(refused_adjust(adjusting("A-3", "2026-03-10", -most - 1)), "value.overflow points");
}

TEST_F(PointsByHand, a_balance_is_brought_over_once_MEM_9) {
  const PointsMovedAnswer answer = must(shop().opening(opening("O-1", "2026-02-01", 120)));
  EXPECT_EQ(answer.until, day("2027-01-31"));
  EXPECT_EQ(must(shop().opening(opening("O-1", "2026-02-01", 120))), answer);
  EXPECT_EQ(refused_opening(opening("O-2", "2026-02-02", 120)), "points.opening_twice customer");
  enrol("C2");
  EXPECT_EQ(refused_opening(opening("O-3", "2026-02-02", 0, "C2")), "points.not_positive points");
  EXPECT_EQ(refused_opening(opening("O-3", "2026-02-02", -5, "C2")), "points.not_positive points");
  OpeningRequest until = opening("O-3", "2026-02-02", 5, "C2");
  until.until = day("2026-02-01");
  EXPECT_EQ(refused_opening(until), "points.until_before_from until");
  until.until = day("2026-02-02");
  EXPECT_EQ(must(shop().opening(until)).until, day("2026-02-02"));
  EXPECT_EQ(spendable("2026-02-02", "C2"), 5);
  EXPECT_EQ(spendable("2026-02-03", "C2"), 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsByHand, the_ledger_is_told_page_by_page_with_what_it_came_to_MEM_9) {
  enrol("C2");
  for (int i = 0; i < 5; ++i)
    bought("R-" + std::to_string(i), "2026-03-1" + std::to_string(i), "10.00", "", i % 2 == 0 ? "C1" : "C2");
  merge("C1", "C2");
  brought_back("B-1", "2026-03-20", "R-4");
  const LedgerAnswer all = must(shop().ledger({"C2", "", 100}));
  ASSERT_EQ(all.rows.size(), 6U);
  EXPECT_EQ(all.next, "");
  EXPECT_EQ(all.balance, 40);
  EXPECT_EQ(all.rows[0].points, -10);
  EXPECT_EQ(all.rows[0].receipt, "B-1");
  EXPECT_EQ(all.rows[0].of_receipt, "R-4");
  EXPECT_EQ(all.rows[0].counts_on, day("2026-03-14"));
  EXPECT_EQ(all.rows[1].balance, 50);
  EXPECT_EQ(all.rows[5].balance, 10);
  EXPECT_EQ(all.rows[5].until, day("2027-03-09"));
  std::vector<LedgerRow> rows;
  std::string after;
  int pages = 0;
  do {
    const LedgerAnswer page = must(shop().ledger({"C1", after, 2}));
    rows.insert(rows.end(), page.rows.begin(), page.rows.end());
    after = page.next;
    ++pages;
  } while (!after.empty());
  EXPECT_EQ(pages, 3);
  EXPECT_EQ(rows, all.rows);
  EXPECT_EQ(problem(shop().ledger({"C1", "", 0})), "value.out_of_range limit");
  EXPECT_EQ(problem(shop().ledger({"C1", "", 1001})), "value.out_of_range limit");
  EXPECT_EQ(problem(shop().ledger({"C1", "2026-03-01/x/1", 5})), "page.unreadable after");
  EXPECT_EQ(problem(shop().ledger({"C9", "", 5})), "customer.unknown customer");
}

}  // namespace
}  // namespace shuke::clientele::test

// The story of points and cards, as of a day and page by page (MEM-5, MEM-8, MEM-9).
#include "clientele/shop.hpp"
#include "shuke/texts/texts.hpp"

#include <functional>

namespace shuke::clientele::test {
namespace {

class Explain : public Till {
 protected:
  Explain() {
    enrol("C1");
    sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "4", "100.00"), line("B", "1", "20.50")}));
    sell(receipt("R-2", "2026-03-05T10:00", "C1", {line("C", "1", "30.00")}));
    take_back(back("B-1", "2026-03-09T10:00", "C1", "R-1", {line("A", "1", "")}));
  }
  ExplainAnswer explained(std::string_view on, std::string after = {}, std::int64_t limit = 256) {
    ExplainQuestion question;
    question.customer = "C1";
    question.day = day(on);
    question.after = std::move(after);
    question.limit = limit;
    return must(shop().explain(question));
  }
  /// `day receipt points balance`, step by step.
  static std::vector<std::string> steps(const ExplainAnswer& answer) {
    std::vector<std::string> all;
    for (const ExplainStep& one : answer.rows)
      all.push_back(one.day.text() + ' ' + one.receipt + ' ' + std::to_string(one.points) + ' ' +
                    std::to_string(one.balance));
    return all;
  }
};

// 100.00 + 20.50 earn 120 points; a quarter of 100.00 comes back: ⌊120 · 25.00 ÷ 120.50⌋ = 24.
TEST_F(Explain, tells_every_row_with_the_balance_after_it_MEM_9) {
  const ExplainAnswer answer = explained("2026-03-31");
  EXPECT_THAT(steps(answer), ElementsAre("2026-03-01 R-1 120 120", "2026-03-05 R-2 30 150", "2026-03-09 B-1 -24 126"));
  EXPECT_EQ(answer.balance, 126);
  EXPECT_EQ(answer.balance, points("C1", "2026-03-31").spendable);
  EXPECT_EQ(answer.next, "");
  EXPECT_EQ(answer.rows[0].rule, "MEM-9");
  EXPECT_EQ(answer.rows[0].policy, "fashion");
  EXPECT_EQ(answer.rows[0].policy_version, 1);
  EXPECT_EQ(answer.rows[0].base, yuan("120.50"));
  EXPECT_EQ(answer.rows[0].shop, "main");
  EXPECT_EQ(answer.rows[2].of_receipt, "R-1");
  EXPECT_EQ(answer.rows[2].counts_on, day("2026-03-01")) << "MEM-8: posted on its own day, it counts on the sale's";
}

TEST_F(Explain, is_the_story_as_it_was_at_the_end_of_a_day) {
  EXPECT_THAT(steps(explained("2026-02-28")), IsEmpty());
  EXPECT_EQ(explained("2026-02-28").balance, 0);
  EXPECT_THAT(steps(explained("2026-03-08")), ElementsAre("2026-03-01 R-1 120 120", "2026-03-05 R-2 30 150"));
  EXPECT_EQ(explained("2026-03-09").balance, 126);
}

TEST_F(Explain, comes_in_pages_that_go_on_with_the_balance) {
  const ExplainAnswer first = explained("2026-03-31", "", 2);
  EXPECT_THAT(steps(first), ElementsAre("2026-03-01 R-1 120 120", "2026-03-05 R-2 30 150"));
  EXPECT_EQ(first.balance, 126) << "of all pages together";
  ASSERT_NE(first.next, "");
  const ExplainAnswer second = explained("2026-03-31", first.next, 2);
  EXPECT_THAT(steps(second), ElementsAre("2026-03-09 B-1 -24 126"));
  EXPECT_EQ(second.next, "");
  EXPECT_EQ(explained("2026-03-31", "", 3).next, "") << "a page that is exactly full is the last";
}

TEST_F(Explain, of_one_person_with_two_files_is_one_story_CUS_3) {
  enrol("C2");
  sell(receipt("R-3", "2026-03-03T10:00", "C2", {line("A", "1", "7.00")}));
  MergeRequest one_person;
  one_person.request = "M-1";
  one_person.customer = "C1";
  one_person.other = "C2";
  one_person.at = moment("2026-03-10T10:00");
  must(shop().merge(one_person));
  EXPECT_THAT(steps(explained("2026-03-05")),
              ElementsAre("2026-03-01 R-1 120 120", "2026-03-03 R-3 7 127", "2026-03-05 R-2 30 157"));
}

TEST_F(Explain, says_each_step_in_words_in_both_languages) {
  for (const ExplainStep& step : explained("2026-03-31").rows)
    for (const Reason& reason : reasons_of(step).reasons)
      for (const Language language : {Language::en, Language::zh_CN}) {
        const std::string words = text(reason, language);
        EXPECT_NE(words, reason.message) << "there is no such message";
        EXPECT_EQ(words.find('{'), std::string::npos) << words;
      }
  EXPECT_EQ(text(reasons_of(explained("2026-03-31").rows[2]).reasons.front(), Language::en),
            "goods of receipt R-1 came back on receipt B-1: 24 points went back, for 25.00 returned in all");
}

TEST_F(Explain, every_reason_for_which_points_move_has_words) {
  for (int reason = 0; reason <= static_cast<int>(PointsReason::opening); ++reason) {
    ExplainStep step;
    step.reason = static_cast<PointsReason>(reason);
    step.points = std::numeric_limits<std::int64_t>::min();
    step.base = yuan("0.00");
    const std::string words = text(reasons_of(step).reasons.front(), Language::en);
    EXPECT_NE(words.find("9223372036854775808"), std::string::npos) << words;
  }
}

TEST_F(Explain, of_nobody_of_no_day_and_of_no_page) {
  const Unchanged look(file());
  const auto asked = [this](const std::function<void(ExplainQuestion&)>& change) {
    ExplainQuestion question;
    question.customer = "C1";
    question.day = day("2026-03-01");
    change(question);
    return problem(shop().explain(question));
  };
  EXPECT_EQ(asked([](ExplainQuestion& one) { one.customer = "C9"; }), "customer.unknown customer");
  EXPECT_EQ(asked([](ExplainQuestion& one) { one.customer.clear(); }), "field.required customer");
  EXPECT_EQ(asked([](ExplainQuestion& one) { one.day.reset(); }), "field.required day");
  EXPECT_EQ(asked([](ExplainQuestion& one) { one.after = "x"; }), "page.unreadable after");
  EXPECT_EQ(asked([](ExplainQuestion& one) { one.limit = 0; }), "value.out_of_range limit");
  EXPECT_EQ(asked([](ExplainQuestion& one) { one.limit = 1001; }), "value.out_of_range limit");
}

}  // namespace
}  // namespace shuke::clientele::test

// The overview by its five axes: each filter leaves those on its side of the line (FIL-1, FIL-2, FIL-4).
#include "clientele/judged.hpp"
#include "shuke/texts/texts.hpp"

#include <random>

namespace shuke::clientele::test {
namespace {

class OverviewFilters : public FiledShop {
 protected:
  /// Those whom a filter leaves. `set` changes the question.
  template <class Set>
  std::vector<std::string> left(Set set) {
    OverviewQuestion question;
    set(question);
    return refs(rows(question));
  }
  template <class Set>
  std::string refused(Set set) {
    OverviewQuestion question;
    set(question);
    const Unchanged look(file());
    return problem(shop().overview(question));
  }
  /// A spends much on coats, B little on bags, C was judged and bought nothing, N was not judged yet.
  void four() {
    known("A", "林夏", "1988-03-05");
    known("B", "王秀英", "--04-01");
    known("C", "", "");
    known("N", "单立文", "1990-03-31");
    judge("A", "high", "coat", "in_cycle", 5, 900'000);
    judge("B", "low", "bag", "lost", 1, 10'000);
    judge("C", "low", "", "", 0, 0);
    place("A", "outerwear", 1);
    place("B", "accessories", 1);
    place("C", "other", 1);
    place("N", "other", 2);
    file("A", [](storage::Filed& filed) { filed.member = true; });
  }
};

TEST_F(OverviewFilters, a_row_tells_where_the_file_stands_and_what_was_judged) {
  four();
  compared("2026-11-20", 500'000);
  const OverviewRow judged = row("A"), not_yet = row("N");
  EXPECT_EQ(judged.name, "林夏");
  EXPECT_EQ(judged.birthday, must(YearlyDay::parse("1988-03-05")));
  EXPECT_EQ(judged.main_category, word("coat"));
  EXPECT_EQ(judged.folder, word("outerwear"));
  EXPECT_EQ(judged.number, 1);
  EXPECT_EQ(judged.spending, word("high"));
  EXPECT_EQ(judged.cycle, word("in_cycle"));
  EXPECT_EQ(judged.active, std::optional(true));
  EXPECT_TRUE(judged.member);
  EXPECT_EQ(judged.net_in_window, yuan("9000.00"));
  EXPECT_EQ(judged.filed_on, day("2026-11-20"));
  EXPECT_EQ(not_yet.folder, word("other"));
  EXPECT_EQ(not_yet.number, 2);
  EXPECT_FALSE(not_yet.spending || not_yet.cycle || not_yet.main_category);
  EXPECT_FALSE(not_yet.active || not_yet.net_in_window || not_yet.filed_on || not_yet.member);
}

TEST_F(OverviewFilters, each_leaves_those_who_fit_and_nobody_who_is_not_judged) {
  four();
  compared("2026-11-20", 500'000);
  using Question = OverviewQuestion;
  EXPECT_THAT(left([](Question& q) { q.spending = word("high"); }), ElementsAre("A"));
  EXPECT_THAT(left([](Question& q) { q.spending = word("low"); }), ElementsAre("B", "C"));
  EXPECT_THAT(left([](Question& q) { q.spending = word("very_high"); }), IsEmpty());
  EXPECT_THAT(left([](Question& q) { q.category = word("bag"); }), ElementsAre("B"));
  EXPECT_THAT(left([](Question& q) { q.folder = word("other"); }), ElementsAre("C", "N")) << "paper is not judged";
  EXPECT_THAT(left([](Question& q) { q.cycle = word("lost"); }), ElementsAre("B"));
  EXPECT_THAT(left([](Question& q) { q.active = true; }), ElementsAre("A"));
  EXPECT_THAT(left([](Question& q) { q.active = false; }), ElementsAre("B", "C"));
  EXPECT_THAT(left([](Question& q) { q.member = true; }), ElementsAre("A"));
  EXPECT_THAT(left([](Question& q) { q.member = false; }), ElementsAre("B", "C", "N"));
  EXPECT_THAT(left([](Question& q) { q.birthday_month = 3; }), ElementsAre("A", "N"));
  EXPECT_THAT(left([](Question& q) { q.birthday_month = 4; }), ElementsAre("B"));
  EXPECT_THAT(left([](Question& q) { q.birthday_month = 12; }), IsEmpty());
  EXPECT_THAT(left([](Question& q) { q.birthday_month = 3, q.member = true; }), ElementsAre("A"));
  EXPECT_THAT(left([](Question& q) { q.customer = "A", q.member = false; }), IsEmpty()) << "one customer, too";
}

// FIL-4: often from the policy's three purchases on, worth much from the least amount of the upper part on.
TEST_F(OverviewFilters, active_is_who_reaches_both_lines) {
  for (const char* ref : {"A", "B", "C", "D"}) known(ref, "");
  judge("A", "low", "", "", 3, 1000);
  judge("B", "low", "", "", 2, 1000);
  judge("C", "low", "", "", 3, 999);
  judge("D", "low", "", "", 4, 1001);
  EXPECT_EQ(row("A").active, std::nullopt) << "nobody was compared yet";
  EXPECT_THAT(left([](OverviewQuestion& q) { q.active = false; }), IsEmpty());
  compared("2026-11-19", 1);
  compared("2026-11-20", 1000);
  compared("2026-11-21", 5000, false);  // begun, not finished
  EXPECT_THAT(left([](OverviewQuestion& q) { q.active = true; }), ElementsAre("A", "D"));
  EXPECT_THAT(left([](OverviewQuestion& q) { q.active = false; }), ElementsAre("B", "C"));
  compared("2026-11-22", std::nullopt);
  EXPECT_THAT(left([](OverviewQuestion& q) { q.active = true; }), IsEmpty()) << "nobody has an amount above zero";
  EXPECT_EQ(row("D").active, std::optional(false));
}

TEST_F(OverviewFilters, a_shop_is_its_own_cabinet) {
  shop();
  close();
  add_shop("east");
  known("A", "林夏");
  EnrolRequest elsewhere = person("B");
  elsewhere.shop = "east";
  must(shop().enrol(elsewhere));
  EXPECT_THAT(left([](OverviewQuestion& q) { q.shop = "east"; }), ElementsAre("B"));
  EXPECT_THAT(left([](OverviewQuestion& q) { q.shop = "main"; }), ElementsAre("A"));
  EXPECT_THAT(left([](OverviewQuestion&) {}), ElementsAre("A", "B"));
  EXPECT_EQ(refused([](OverviewQuestion& q) { q.shop = "west"; }), "shop.unknown shop");
}

TEST_F(OverviewFilters, words_that_no_policy_knows_are_refused_with_those_that_it_does) {
  known("A", "林夏");
  using Question = OverviewQuestion;
  EXPECT_EQ(refused([](Question& q) { q.spending = word("gold"); }), "word.unknown spending");
  EXPECT_EQ(refused([](Question& q) { q.category = word("tea"); }), "word.unknown category");
  EXPECT_EQ(refused([](Question& q) { q.folder = word("coat"); }), "word.unknown folder") << "it is in outerwear";
  EXPECT_EQ(refused([](Question& q) { q.cycle = word("sleeping"); }), "word.unknown cycle");
  EXPECT_EQ(refused([](Question& q) { q.birthday_month = 13; }), "value.out_of_range birthday_month");
  EXPECT_EQ(refused([](Question& q) { q.birthday_month = -1; }), "value.out_of_range birthday_month");
  EXPECT_THAT(left([](Question& q) { q.folder = word("suit"); }), IsEmpty()) << "a folder of its own category";
  OverviewQuestion question;
  question.spending = word("gold");
  const auto answer = shop().overview(question);
  EXPECT_EQ(text(answer.error(), Language::en),
            "spending: gold is not a word of the policy; known: very_high, high, middle, low (FIL-1)");
}

/// Whether a row fits a question, by what it says of itself.
bool fits(const OverviewRow& row, const OverviewQuestion& question) {
  if (question.spending && row.spending != question.spending) return false;
  if (question.category && row.main_category != question.category) return false;
  if (question.folder && row.folder != question.folder) return false;
  if (question.cycle && row.cycle != question.cycle) return false;
  if (question.active && row.active != question.active) return false;
  if (question.member && row.member != *question.member) return false;
  if (question.birthday_month == 0) return true;
  return row.birthday && row.birthday->month() == question.birthday_month;
}

TEST_F(OverviewFilters, together_they_leave_what_each_row_says_of_itself) {
  std::mt19937 dice(20261122);
  const auto one_of = [&](std::vector<std::string> all) { return all[dice() % all.size()]; };
  const std::vector<std::string> levels{"very_high", "high", "low"}, categories{"coat", "bag", ""},
      folders{"outerwear", "accessories", "other"}, steps{"in_cycle", "lost", ""};
  for (int i = 0; i < 40; ++i) {
    const std::string ref = "C" + std::to_string(i);
    known(ref, one_of({"", "林夏", "王秀英", "曾志伟"}), one_of({"", "--03-05", "1990-04-01"}));
    if (dice() % 3 > 0) judge(ref, one_of(levels), one_of(categories), one_of(steps), dice() % 5, dice() % 2 * 1000);
    if (dice() % 4 > 0) place(ref, one_of(folders), i + 1);
    if (dice() % 3 == 0) file(ref, [](storage::Filed& filed) { filed.member = true; });
  }
  compared("2026-11-20", 1000);
  const std::vector<OverviewRow> all = rows({});
  ASSERT_EQ(all.size(), 40U);
  for (int round = 0; round < 120; ++round) {
    OverviewQuestion question;
    question.order = static_cast<OverviewOrder>(dice() % 5);
    if (dice() % 3 == 0) question.spending = word(one_of(levels));
    if (dice() % 4 == 0) question.category = word(one_of({"coat", "bag"}));
    if (dice() % 3 == 0) question.folder = word(one_of(folders));
    if (dice() % 4 == 0) question.cycle = word(one_of({"in_cycle", "lost"}));
    if (dice() % 4 == 0) question.active = dice() % 2 == 0;
    if (dice() % 4 == 0) question.member = dice() % 2 == 0;
    if (dice() % 4 == 0) question.birthday_month = dice() % 2 == 0 ? 3 : 4;
    std::vector<OverviewRow> expected;
    for (const OverviewRow& row : all)
      if (fits(row, question)) expected.push_back(row);
    const auto found = rows(question, 1 + dice() % 5);
    EXPECT_THAT(found, testing::UnorderedElementsAreArray(expected)) << "round " << round;
  }
}

}  // namespace
}  // namespace shuke::clientele::test

// How customers are sorted, and what they have at home (CUS-8, FIL-1 to FIL-4).
#include "policy/cases.hpp"
#include "shuke/policy/policy.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <limits>
#include <map>
#include <random>
#include <sstream>

namespace shuke {
namespace {

using test::code;
using test::day;
using test::must;
using test::problem;

Money yuan(std::string_view text) { return must(Money::parse(text, Currency())); }
Word word(std::string_view text) { return must(Word::parse(text)); }

const Policy& shipped(const std::string& name = "fashion") {
  static std::map<std::string, Policy> policies;
  const auto found = policies.find(name);
  if (found != policies.end()) return found->second;
  return policies.emplace(name, must(parse_policy(must(shipped_policy(name)), Currency()))).first->second;
}

const FilingRules& rules_of(const std::string& name = "fashion") { return *must(filing_of(shipped(name))); }

/// The words of a text between blanks.
std::vector<std::string> words_in(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string one; stream >> one;) words.push_back(one);
  return words;
}

std::vector<Day> days_in(const std::string& text) {
  std::vector<Day> days;
  for (const std::string& one : test::parts(text)) days.push_back(day(one));
  return days;
}

std::string spending(const test::Case& one) {
  return must(spending_level(rules_of(one["policy"]), yuan(one["given"])))->word.text();
}

std::string window(const test::Case& one) {
  const DaySpan days = must(filing_window(rules_of(one["policy"]), day(one["on"])));
  return days.from.text() + " to " + days.until.text();
}

/// `coat 300.00 2026-05-01`.
CategorySum sum_of(const std::string& text) {
  const auto words = words_in(text);
  return {word(words.at(0)), yuan(words.at(1)), day(words.at(2))};
}

std::string main_of(const test::Case& one) {
  std::vector<CategorySum> sums;
  for (const std::string& text : test::parts(one["given"])) sums.push_back(sum_of(text));
  const Policy& policy = shipped(one["policy"]);
  const MainCategory main = must(main_category(*policy.filing, sums, policy.words.categories));
  return (main.category ? main.category.text() : "none") + " in " + main.folder.text() + (main.tied ? ", tied" : "");
}

std::string folder(const test::Case& one) { return folder_of(rules_of(one["policy"]), word(one["given"])).text(); }

std::string rhythm(const test::Case& one) {
  const Rhythm found = rhythm_of(rules_of(one["policy"]), days_in(one["given"]));
  return std::to_string(found.days) + (found.own ? " of their own" : " by the policy");
}

std::string cycle(const test::Case& one) {
  const auto days = days_in(one["given"]);
  ActivityFacts facts;
  facts.day = day(one["on"]);
  facts.purchase_days = days;
  const Activity found = must(activity_of(rules_of(one["policy"]), facts));
  if (found.step == nullptr) return found.days_since_last ? "no step" : "never bought";
  return found.step->word.text() + ' ' + std::to_string(*found.days_since_last) + " of " +
         std::to_string(found.rhythm.days);
}

/// `3 purchases + 500.00 + 5 lower of 11`.
std::string activity(const test::Case& one) {
  const auto told = test::parts(one["given"]);
  const auto others = words_in(told.at(2));
  ActivityFacts facts;
  facts.purchases = std::stoll(told.at(0));
  facts.net = yuan(told.at(1));
  facts.lower = std::stoll(others.at(0));
  facts.customers = std::stoll(others.at(3));
  const Activity found = must(activity_of(rules_of(one["policy"]), facts));
  EXPECT_EQ(found.active, found.often && found.worth_much);
  return found.active ? "active" : found.often ? "often" : found.worth_much ? "worth much" : "neither";
}

/// `green_tea L1 250 g 2026-01-01`; a dash for pieces.
KeptGoods goods_of(const std::string& text) {
  const auto words = words_in(text);
  const std::string unit = words.at(3) == "-" ? "" : words.at(3);
  return {word(words.at(0)), words.at(1), unit, day(words.at(4)), must(Quantity::parse(words.at(2)))};
}

/// The rules of a policy; `tea stated` are those of `tea` without a use of one's own.
FilingRules stock_rules(const std::string& name) {
  const bool stated = name.ends_with(" stated");
  FilingRules rules = rules_of(stated ? name.substr(0, name.size() - 7) : name);
  if (stated) rules.own_use_from.reset();
  return rules;
}

std::string stock(const test::Case& one) {
  std::vector<KeptGoods> goods;
  for (const std::string& text : test::parts(one["given"])) goods.push_back(goods_of(text));
  std::string told;
  for (const Stock& each : must(stock_of(stock_rules(one["policy"]), goods, day(one["on"]))))
    told += (told.empty() ? "" : " + ") + each.sku + ' ' + each.left.text() + ' ' +
            (each.unit.empty() ? "-" : each.unit) + " left for " + std::to_string(each.days_left) + " days until " +
            each.used_up.text();
  return told;
}

std::string class_of(const test::Case& one) {
  return customer_class(rules_of(one["policy"]), one["given"] == "bought")->word.text();
}

TEST(Filing, is_as_the_table_says) {
  const std::map<std::string, std::function<std::string(const test::Case&)>> questions{
      {"spending", spending}, {"window", window}, {"main category", main_of},
      {"folder", folder},     {"rhythm", rhythm}, {"cycle", cycle},
      {"activity", activity}, {"stock", stock},   {"class", class_of}};
  for (const test::Case& one : test::cases("filing.csv"))
    EXPECT_EQ(questions.at(one["question"])(one), one["expected"]) << one.place() << ": " << one["given"];
}

TEST(Spending, another_currency_is_refused_FIL_1) {
  EXPECT_EQ(problem(spending_level(rules_of(), Money::of(1, must(Currency::parse("JPY"))))), "money.two_currencies");
}

TEST(MainCategory, carries_the_numbers_that_decided_FIL_2) {
  const CategorySum sums[] = {sum_of("coat 300.00 2026-05-01"), sum_of("dress 299.99 2026-06-01")};
  const MainCategory main = must(main_category(rules_of(), sums, shipped().words.categories));
  EXPECT_EQ(main, (MainCategory{word("coat"), word("outerwear"), yuan("300.00"), day("2026-05-01"), false}));
  EXPECT_EQ(must(main_category(rules_of(), {}, {})),
            (MainCategory{Word(), word("other"), std::nullopt, std::nullopt, false}));
}

TEST(MainCategory, goods_without_a_category_do_not_compete_FIL_2) {
  const CategorySum sums[] = {{Word(), yuan("900.00"), day("2026-05-01")}, sum_of("dress 1.00 2026-05-01")};
  EXPECT_EQ(must(main_category(rules_of(), sums, {})).category, word("dress"));
  EXPECT_EQ(must(main_category(rules_of(), std::span(sums, 1), {})).folder, word("other"));
}

TEST(MainCategory, two_currencies_are_refused_FIL_2) {
  CategorySum sums[] = {sum_of("coat 300.00 2026-05-01"), sum_of("dress 299.99 2026-06-01")};
  sums[1].net = Money::of(-1, must(Currency::parse("JPY")));
  EXPECT_EQ(problem(main_category(rules_of(), sums, {})), "money.two_currencies");
}

TEST(Rhythm, looks_at_the_latest_days_alone_FIL_4) {
  FilingRules rules = rules_of();
  std::vector<Day> days;
  for (int i = 0; i < 40; ++i) days.push_back(must(day("2020-01-01").plus_days(100 * i)));
  for (int i = 1; i <= rules.rhythm_of_last - 1; ++i) days.push_back(must(days[39].plus_days(2 * i)));
  EXPECT_EQ(rhythm_of(rules, days), (Rhythm{2, true, 24})) << "23 gaps of two days, and none of a hundred";
  EXPECT_EQ(rhythm_of(rules, std::span(days).last(24)), rhythm_of(rules, days)) << "older ones need not be handed in";
  rules.rhythm_of_last = 3;
  EXPECT_EQ(rhythm_of(rules, std::span(days).first(41)), (Rhythm{51, true, 3})) << "gaps of 100 and 2";
}

TEST(Activity, carries_the_numbers_that_decided_FIL_4) {
  const Day days[] = {day("2026-01-01"), day("2026-02-01"), day("2026-03-01"), day("2026-09-01")};
  const Activity found = must(activity_of(rules_of(), {day("2026-04-01"), days, 3, yuan("500.00"), 8, 3}));
  EXPECT_EQ(found.rhythm, (Rhythm{30, true, 3})) << "31 and 28 days; the purchase in September is still to come";
  EXPECT_EQ(found.days_since_last, 31);
  EXPECT_EQ(found.step, &rules_of().cycle[1]);
  EXPECT_EQ(found.purchases, 3);
  EXPECT_EQ(found.purchases_needed, 3);
  EXPECT_EQ(found.lower_percent, 42) << "three of seven others";
  EXPECT_EQ(found.lower_percent_needed, 50);
  EXPECT_TRUE(found.often);
  EXPECT_FALSE(found.worth_much);
  EXPECT_FALSE(found.active);
}

TEST(Activity, the_upper_part_is_a_figure_of_the_policy_FIL_4) {
  FilingRules rules = rules_of();
  const auto worth_much = [&](std::int64_t lower) {
    return must(activity_of(rules, {day("2026-04-01"), {}, 3, yuan("1.00"), 11, lower})).worth_much;
  };
  rules.active_upper_percent = 20;
  EXPECT_FALSE(worth_much(7));
  EXPECT_TRUE(worth_much(8));
  rules.active_upper_percent = 100;
  EXPECT_TRUE(worth_much(0));
}

TEST(Activity, refuses_numbers_that_contradict_each_other_FIL_4) {
  const auto judged = [](std::int64_t purchases, std::string_view net, std::int64_t customers, std::int64_t lower) {
    return problem(activity_of(rules_of(), {day("2026-04-01"), {}, purchases, yuan(net), customers, lower}));
  };
  EXPECT_EQ(judged(0, "1.00", 1, 0), "");
  EXPECT_EQ(judged(-1, "1.00", 1, 0), "filing.negative_purchases purchases");
  EXPECT_EQ(judged(0, "1.00", 0, 0), "filing.lower_out_of_range lower") << "this one is among the customers";
  EXPECT_EQ(judged(0, "1.00", 3, 3), "filing.lower_out_of_range lower") << "nobody is lower than themselves";
  EXPECT_EQ(judged(0, "1.00", 3, 2), "");
  EXPECT_EQ(judged(0, "1.00", 3, -1), "filing.lower_out_of_range lower");
  EXPECT_EQ(judged(0, "0.00", 3, 4), "filing.lower_out_of_range lower");
  EXPECT_EQ(judged(0, "0.00", 0, 0), "");
  EXPECT_EQ(judged(0, "0.00", -1, 0), "filing.lower_out_of_range lower");
}

TEST(Stock, tells_since_when_and_by_which_figures_FIL_3) {
  const KeptGoods goods[] = {goods_of("oolong L2 100 g 2026-01-01"), goods_of("oolong L2 50 g 2026-03-01")};
  const auto found = must(stock_of(rules_of("tea"), goods, day("2026-03-02")));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].category, word("oolong"));
  EXPECT_EQ(found[0].since, day("2026-03-01"));
  EXPECT_EQ(found[0].bought, must(Quantity::parse("50")));
  ASSERT_NE(found[0].rule, nullptr);
  EXPECT_EQ(found[0].rule->days, 40);
}

TEST(Stock, tells_how_its_use_is_known_FIL_3) {
  const KeptGoods goods[] = {goods_of("flower_tea L3 100 g 2026-01-01"), goods_of("flower_tea L3 100 g 2026-01-23"),
                             goods_of("tea_snack S1 2 - 2026-01-01"), goods_of("tea_snack S1 2 - 2026-01-04")};
  const auto before = must(stock_of(rules_of("tea"), goods, day("2026-01-22"))).at(1);
  EXPECT_EQ(before.use_from, UseFrom::stated);
  EXPECT_EQ(before.daily_use.text(), "3.333");
  EXPECT_EQ(before.purchases, 1);
  const auto after = must(stock_of(rules_of("tea"), goods, day("2026-01-23"))).at(1);
  EXPECT_EQ(after.use_from, UseFrom::learnt);
  EXPECT_EQ(after.daily_use.text(), "4.545");
  EXPECT_EQ(after.purchases, 2);
  EXPECT_EQ(after.rule->category, word("flower_tea")) << "the bounds come from there";
  const auto snack = must(stock_of(rules_of("tea"), goods, day("2026-01-23"))).at(0);
  EXPECT_EQ(snack.use_from, UseFrom::learnt);
  EXPECT_EQ(snack.daily_use.text(), "0.667") << "two thirds, rounded half up";
  EXPECT_EQ(snack.rule, nullptr);
}

TEST(Stock, is_learnt_from_as_many_purchases_as_the_policy_says_FIL_3) {
  const KeptGoods goods[] = {goods_of("green_tea L1 250 g 2026-01-01"), goods_of("green_tea L1 250 g 2026-02-10"),
                             goods_of("green_tea L1 250 g 2026-03-22")};
  FilingRules rules = rules_of("tea");
  const auto use = [&](std::size_t purchases) {
    return must(stock_of(rules, std::span(goods, purchases), day("2026-04-01"))).at(0).daily_use.text();
  };
  rules.own_use_from = 3;
  EXPECT_EQ(use(2), "5");
  EXPECT_EQ(use(3), "6.25");
  rules.own_use_from = 4;
  EXPECT_EQ(use(3), "5");
}

TEST(Stock, is_learnt_without_bounds_where_the_policy_has_none_FIL_3) {
  FilingRules rules = rules_of("tea");
  const auto use = [&](const std::string& second) {
    const KeptGoods goods[] = {goods_of("green_tea L1 250 g 2026-01-01"), goods_of("green_tea L1 1 g " + second)};
    return must(stock_of(rules, goods, day(second))).at(0).daily_use.text();
  };
  EXPECT_EQ(use("2026-01-02"), "10");
  EXPECT_EQ(use("2027-01-01"), "2.5");
  rules.own_use_most_basis_points.reset();
  EXPECT_EQ(use("2026-01-02"), "250");
  EXPECT_EQ(use("2027-01-01"), "2.5");
  rules.own_use_least_basis_points.reset();
  EXPECT_EQ(use("2027-01-01"), "0.685") << "250 g in 365 days";
}

TEST(Stock, ends_with_the_calendar_at_the_latest_FIL_3) {
  const KeptGoods goods[] = {goods_of("vitamin V1 80995 - 2026-01-01")};
  const auto found = must(stock_of(rules_of("health"), goods, day("2026-01-01")));
  EXPECT_EQ(found.at(0).used_up, day("2199-12-31"));
  EXPECT_EQ(found.at(0).days_left, day("2199-12-31").number() - day("2026-01-01").number());
}

TEST(Stock, what_does_not_fit_is_an_overflow_and_no_number_FIL_3) {
  KeptGoods most = goods_of("vitamin V1 1 - 2026-01-01");
  most.quantity = must(Quantity::of(std::numeric_limits<std::int64_t>::max()));
  const KeptGoods two[] = {most, most};
  EXPECT_EQ(code(stock_of(rules_of("health"), two, day("2026-01-01"))), Code::overflow);
  EXPECT_EQ(must(stock_of(rules_of("health"), std::span(two, 1), day("2026-01-01"))).at(0).used_up, day("2199-12-31"));
  KeptGoods later = goods_of("vitamin V1 1 - 2026-01-02");
  later.quantity = must(Quantity::of(1));
  const KeptGoods learnt[] = {most, later};
  EXPECT_EQ(code(stock_of(rules_of("health"), learnt, day("2026-01-02"))), Code::overflow);
}

// Whatever was bought: nothing is ever left that was not bought, nothing is left for ever, and a day later there is
// neither more nor an earlier end.
TEST(Stock, is_never_negative_and_never_grows_by_waiting_FIL_3) {
  std::mt19937 random(20'260'601);
  for (int round = 0; round < 400; ++round) {
    std::vector<KeptGoods> goods;
    for (std::size_t i = random() % 8; i > 0; --i) {
      KeptGoods one = goods_of(random() % 2 == 0 ? "oolong L2 1 g 2026-01-01" : "flower_tea L3 1 g 2026-01-01");
      one.day = must(one.day.plus_days(random() % 90));
      one.quantity = must(Quantity::of(random() % 300'000));
      goods.push_back(one);
    }
    std::map<std::string, Stock> before;
    for (int ahead = 90; ahead < 400; ahead += 7) {
      const Day on = must(day("2026-01-01").plus_days(ahead));
      for (const Stock& one : must(stock_of(rules_of("tea"), goods, on))) {
        EXPECT_LE(one.left, one.bought);
        EXPECT_GE(one.days_left, 0);
        EXPECT_EQ(one.days_left > 0, one.used_up > on);
        EXPECT_TRUE(one.days_left == 0 || one.left.number() > 0);
        if (const auto found = before.find(one.sku); found != before.end()) {
          EXPECT_LE(one.left, found->second.left);
          EXPECT_EQ(one.used_up, found->second.used_up);
        }
        before.insert_or_assign(one.sku, one);
      }
    }
  }
}

TEST(Filing, every_shipped_policy_has_five_axes_two_classes_and_labels_FIL_1) {
  for (const ShippedPolicy& policy : shipped_policies()) {
    const FilingRules& rules = rules_of(std::string(policy.name));
    ASSERT_EQ(rules.axes.size(), 5U);
    for (std::size_t i = 0; i < rules.axes.size(); ++i) EXPECT_EQ(rules.axes[i].axis, static_cast<FilingAxis>(i));
    EXPECT_EQ(customer_class(rules, true)->word.text(), "A");
    EXPECT_EQ(customer_class(rules, false)->word.text(), "B");
    EXPECT_EQ(problem(validate(rules)), "");
  }
}

TEST(Filing, a_policy_without_the_section_says_so) {
  Policy policy = shipped("tea");
  policy.filing.reset();
  EXPECT_EQ(problem(filing_of(policy)), "policy.no_section policy");
  EXPECT_EQ(code(filing_of(policy)), Code::refused);
  EXPECT_EQ(test::slot(filing_of(policy).error(), "section"), "filing");
}

}  // namespace
}  // namespace shuke

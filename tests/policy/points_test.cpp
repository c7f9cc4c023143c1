/// \file
/// What receipts earn with multipliers, how long points last, what can be paid with them, and which lots are used,
/// row by row (MEM-9).
#include "policy/points_cases.hpp"
#include "shuke/texts/texts.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <set>

namespace shuke {
namespace {

using test::code;
using test::day;
using test::must;
using test::points_rules;
using test::problem;
using test::row_of;
using test::slot;
using test::sold_lines;
using test::word;
using test::yuan;

constexpr auto most = std::numeric_limits<std::int64_t>::max();

EarningFacts facts_of(const test::Case& row) {
  EarningFacts facts;
  facts.day = day(row["day"]);
  for (const auto one : test::pieces_of(row["who"], " ")) {
    if (one == "staff") facts.purpose = SalePurpose::staff;
    else if (one != "none") facts.card = word(one);
  }
  return facts;
}

/// `190 = 120 + 70`; of one group the sum alone.
std::string told(const Earning& earning) {
  std::string groups;
  for (const EarningGroup& group : earning.groups)
    groups += (groups.empty() ? " = " : " + ") + std::to_string(group.points);
  return std::to_string(earning.points) + (earning.groups.size() > 1 ? groups : "");
}

std::string earned(const test::Case& row) {
  std::vector<Tender> tenders;
  if (row.has("what")) tenders = {{word("points"), yuan(row["what"]), false}, {word("cash"), yuan("5.00"), true}};
  return told(must(earning_of(points_rules(row["policy"]), facts_of(row), sold_lines(row["lines"]), tenders)));
}

std::string taken_back(const test::Case& row) {
  const auto lines = sold_lines(row["lines"]);
  const Earning earning = must(earning_of(points_rules(row["policy"]), facts_of(row), lines, {}));
  std::vector<Quantity> returned;
  for (const std::string& one : test::parts(row["what"])) returned.push_back(must(Quantity::parse(one)));
  const auto amounts = returned_by_group(earning, lines, returned);
  return amounts.has_error() ? "refused" : std::to_string(must(taken_back_in_all(earning, *amounts)));
}

std::string last_day(const test::Case& row) {
  const auto last = last_day_of_points(points_rules(row["policy"]), day(row["day"]));
  if (last.has_error()) return "refused";
  return *last ? (*last)->text() : "never";
}

std::string name_of(RedeemLimit limit) {
  static const char* const names[] = {"not_offered", "no_card", "no_goods", "below_least", "balance", "goods", "share"};
  return names[static_cast<std::size_t>(limit)];
}

/// What can be redeemed, or what is worth what the customer wants to pay.
std::string redeemed(const test::Case& row) {
  const PointsRules rules = points_rules(row["policy"]);
  const auto words = test::pieces_of(row["what"], " ");
  RedeemFacts facts{row["who"] == "none" ? Word() : word(row["who"]), test::whole(words.at(1))};
  const Redeemable answer = must(redeemable(rules, facts, sold_lines(row["lines"])));
  if (words.size() > 2) {
    const auto value = redeemed_value(rules, answer, test::whole(words.at(3)));
    return value.has_error() ? "refused" : value->text();
  }
  return std::to_string(answer.points) + (answer.points > 0 ? " worth " + answer.value.text() : "") + ' ' +
         name_of(answer.limit);
}

/// The last event alone may be refused, and then nothing has changed.
std::string played(const test::Case& row) {
  test::LotStory story(points_rules(row["policy"]));
  const auto events = test::pieces_of(row["what"], " / ");
  for (const auto event : events) {
    const PointsAccount before = story.account();
    const Result<void> done = story.play(event);
    if (!done.has_error()) continue;
    EXPECT_EQ(event, events.back()) << row.place() << ": " << problem(done);
    EXPECT_EQ(story.account(), before) << row.place();
    return "refused";
  }
  return story.told(day(row["day"]));
}

TEST(Points, every_row_of_the_table_MEM_9) {
  const std::map<std::string, std::string (*)(const test::Case&)> kinds{
      {"earn", earned}, {"return", taken_back}, {"last_day", last_day}, {"redeem", redeemed}, {"lots", played}};
  for (const test::Case& row : test::cases("points.csv"))
    EXPECT_EQ(kinds.at(row["about"])(row), row["expected"]) << row.place();
}

TEST(Points, the_table_holds_at_least_ninety_rows_and_every_limit) {
  std::map<std::string, int> rows;
  std::set<std::string> limits;
  for (const test::Case& row : test::cases("points.csv")) {
    ++rows[row["about"]];
    if (row["about"] == "redeem") limits.insert(row["expected"].substr(row["expected"].rfind(' ') + 1));
  }
  int sum = 0;
  for (const auto& [about, count] : rows) sum += count;
  EXPECT_GE(sum, 90);
  for (const RedeemLimit limit :
       {RedeemLimit::not_offered, RedeemLimit::no_card, RedeemLimit::no_goods, RedeemLimit::below_least,
        RedeemLimit::balance, RedeemLimit::goods, RedeemLimit::share})
    EXPECT_TRUE(limits.contains(name_of(limit))) << name_of(limit);
}

TEST(PointsEarning, tells_the_groups_and_what_they_go_by_MEM_9) {
  const auto lines = sold_lines("100.00 vitamin + 12.00 postage + 50.00 device + in 9.00 device + 1.00 herbal");
  const Earning earning = must(earning_of(points_rules("health"), {day("2026-11-07"), word("gold")}, lines, {}));
  ASSERT_EQ(earning.groups.size(), 2U);
  EXPECT_EQ(earning.group_of, (std::vector<std::int32_t>{0, -1, 1, -1, 0}));
  EXPECT_EQ(earning.groups[0].multipliers, std::vector<std::uint32_t>{0});
  EXPECT_EQ(earning.groups[1].multipliers, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(earning.groups[0].times_basis_points, 12'000);
  EXPECT_EQ(earning.groups[1].times_basis_points, 7'000);
  EXPECT_EQ(earning.groups[0].paid, yuan("101.00"));
  EXPECT_EQ(earning.base, yuan("151.00"));
}

TEST(PointsEarning, without_multipliers_is_what_a_sale_earns_MEM_9) {
  const PointsRules rules = points_rules("fashion");
  const auto lines = sold_lines("399.99 coat + 12.00 postage + 0.01 dress");
  const Tender tenders[] = {{word("points"), yuan("50.50"), false}};
  const Earning earning = must(earning_of(rules, {day("2026-11-07"), Word()}, lines, tenders));
  const Earned plain = must(earned_by(rules, SalePurpose::own, lines, tenders));
  EXPECT_EQ(earning.points, plain.points);
  EXPECT_EQ(earning.base, plain.base);
}

TEST(PointsEarning, of_other_lines_is_refused_MEM_9) {
  const auto lines = sold_lines("100.00 coat + 1.00 dress");
  const Earning earning = must(earning_of(points_rules("fashion"), {day("2026-11-07"), Word()}, lines, {}));
  const Quantity one[] = {Quantity()};
  EXPECT_EQ(problem(returned_by_group(earning, lines, one)), "points.other_lines");
  EXPECT_EQ(problem(returned_by_group(earning, std::span(lines).first(1), one)), "points.other_lines");
  EXPECT_EQ(problem(taken_back_in_all(earning, std::vector<Money>{})), "points.other_lines");
  EXPECT_EQ(problem(taken_back_in_all(earning, std::vector{yuan("101.01")})), "points.returned_out_of_range");
}

TEST(PointsEarning, what_does_not_fit_is_an_overflow_and_no_number) {
  const EarningFacts facts{day("2026-11-07"), Word()};
  std::vector<SaleLine> lines = sold_lines("0.00 coat");
  lines[0].amount = Money::of(most / 10'000 + 1, Currency());
  EXPECT_EQ(code(earning_of(points_rules("fashion"), facts, lines, {})), Code::overflow);
  lines[0].amount = Money::of(most / 10'000, Currency());
  EXPECT_EQ(must(earning_of(points_rules("fashion"), facts, lines, {})).points, most / 1'000'000);
  EXPECT_EQ(code(earning_of(points_rules("fashion x20000:category=coat"), facts, lines, {})), Code::overflow);
  PointsRules generous = points_rules("fashion");
  generous.points = 2'000'000;
  EXPECT_EQ(code(earning_of(generous, facts, lines, {})), Code::overflow);
  lines.push_back(lines[0]);
  lines[0].amount = Money::of(most, Currency());
  EXPECT_EQ(code(earning_of(points_rules("fashion"), facts, lines, {})), Code::overflow);
}

TEST(PointsLots, a_later_policy_leaves_the_last_day_of_a_lot_alone_MEM_9) {
  PointsAccount account;
  const auto earn = [&](const char* policy, const char* on, std::int64_t row) {
    const auto until = must(last_day_of_points(points_rules(policy), day(on)));
    apply(account, must(credit(account, {row_of(row), day(on), until, 100})));
  };
  earn("fashion", "2026-01-10", 1);
  earn("fashion expiry=months:1", "2026-02-10", 2);
  EXPECT_EQ(must(spendable_on(account, day("2026-03-09"))), 200);
  EXPECT_EQ(must(spendable_on(account, day("2026-03-10"))), 100) << "the lot of the stricter rule has run out alone";
  EXPECT_EQ(must(spendable_on(account, day("2199-12-31"))), 100);
}

TEST(PointsLots, what_runs_out_is_booked_once_MEM_9) {
  PointsAccount account;
  apply(account, must(credit(account, {row_of(1), day("2026-01-10"), day("2026-12-31"), 100})));
  EXPECT_EQ(run_out(account, day("2026-12-31")), PointsMove()) << "on its last day it has not";
  const PointsMove over = run_out(account, day("2027-01-01"));
  EXPECT_EQ(over.lapsed, (std::vector<PointsUse>{{row_of(1), 100}}));
  EXPECT_EQ(must(booked(account)), 100);
  apply(account, over);
  EXPECT_EQ(must(booked(account)), 0);
  EXPECT_EQ(run_out(account, day("2027-01-02")), PointsMove());
}

TEST(PointsLots, a_lot_that_is_used_after_all_is_no_longer_booked_as_run_out_MEM_9) {
  PointsAccount account;
  apply(account, must(credit(account, {row_of(1), day("2026-01-10"), day("2026-12-31"), 100})));
  apply(account, run_out(account, day("2027-01-01")));
  const PointsMove late = must(redeem(account, 30, day("2026-12-31")));
  EXPECT_EQ(late.unlapsed, (std::vector<PointsUse>{{row_of(1), 30}}));
  EXPECT_EQ(must(points_of(late)), -30);
  apply(account, late);
  EXPECT_EQ(account.lots[0].lapsed, 70);
  EXPECT_EQ(must(booked(account)), 0);
}

TEST(PointsLots, what_runs_out_next_is_told_MEM_9) {
  PointsAccount account;
  EXPECT_EQ(must(next_to_run_out(account, day("2026-01-10"))), std::nullopt);
  const char* const last_days[] = {"2027-12-31", "2026-12-31", "2026-12-31", ""};
  for (std::int64_t row = 1; row <= 4; ++row) {
    const std::string_view last = last_days[row - 1];
    const auto until = last.empty() ? std::nullopt : std::optional(day(last));
    apply(account, must(credit(account, {row_of(row), day("2026-01-10"), until, 10 * row})));
  }
  const auto next = [&](const char* on) { return must(next_to_run_out(account, day(on))); };
  EXPECT_EQ(next("2026-12-31"), (NextToRunOut{day("2026-12-31"), 50}));
  EXPECT_EQ(next("2027-01-01"), (NextToRunOut{day("2027-12-31"), 10}));
  EXPECT_EQ(next("2028-01-01"), std::nullopt) << "what is left lasts for ever";
}

TEST(PointsLots, refuse_what_cannot_be_with_the_place_and_the_number) {
  PointsAccount account;
  const PointsLot lot{row_of(1), day("2026-01-10"), std::nullopt, 100};
  apply(account, must(credit(account, lot)));
  EXPECT_EQ(problem(credit(account, lot)), "points.lot_twice id");
  EXPECT_EQ(problem(credit(account, {row_of(2), day("2026-01-10"), std::nullopt, -1})), "points.not_positive points");
  EXPECT_EQ(problem(credit(account, {row_of(2), day("2026-01-10"), day("2026-01-09"), 1})),
            "points.until_before_from until");
  EXPECT_EQ(problem(take(account, 0, day("2026-01-10"), BelowZero::allow)), "points.not_positive points");
  const auto many = redeem(account, 101, day("2026-01-10"));
  EXPECT_EQ(code(many), Code::refused);
  EXPECT_EQ(slot(many.error(), "there"), "100");
  const PointsUse elsewhere[] = {{row_of(9), 10}};
  EXPECT_EQ(code(give_back(account, elsewhere, 0, 10)), Code::damaged);
  const PointsUse unused[] = {{row_of(1), 10}};
  EXPECT_EQ(code(give_back(account, unused, 0, 10)), Code::damaged) << "nothing of the lot is used";
  EXPECT_EQ(problem(give_back(account, unused, -1, 0)), "points.given_back_out_of_range points");
}

TEST(PointsLots, take_back_from_a_lot_that_is_not_there_takes_of_the_others_MEM_9) {
  PointsAccount account;
  apply(account, must(credit(account, {row_of(1), day("2026-01-10"), std::nullopt, 100})));
  const PointsMove move = must(take_back(account, row_of(7), 30, day("2026-02-01"), BelowZero::refuse));
  EXPECT_EQ(move.uses, (std::vector<PointsUse>{{row_of(1), 30}}));
}

TEST(PointsLots, sums_that_do_not_fit_are_an_overflow) {
  PointsAccount account;
  for (std::int64_t row = 1; row <= 2; ++row)
    apply(account, must(credit(account, {row_of(row), day("2026-01-10"), day("2026-12-31"), most})));
  EXPECT_EQ(code(spendable_on(account, day("2026-01-10"))), Code::overflow);
  EXPECT_EQ(code(booked(account)), Code::overflow);
  EXPECT_EQ(code(next_to_run_out(account, day("2026-01-10"))), Code::overflow);
  PointsAccount owing{{}, most};
  EXPECT_EQ(code(take(owing, 1, day("2026-01-10"), BelowZero::allow)), Code::overflow);
  const PointsRules rules = points_rules("fashion");
  const PointsAdjustment least{std::numeric_limits<std::int64_t>::min(), word("correction"), "M1", ""};
  EXPECT_EQ(code(adjust(rules, owing, least, row_of(3), day("2026-01-10"))), Code::overflow);
}

TEST(PointsAdjustment, names_who_and_why_MEM_9) {
  const PointsRules rules = points_rules("fashion");
  const auto told = [&](PointsAdjustment one) { return adjust(rules, {}, one, row_of(1), day("2026-05-01")); };
  EXPECT_EQ(problem(told({50, word("goodwill"), "", ""})), "field.required who");
  EXPECT_EQ(problem(told({50, Word(), "M1", ""})), "field.required reason");
  EXPECT_EQ(problem(told({0, word("goodwill"), "M1", ""})), "points.adjust_nothing points");
  const auto whim = told({50, word("whim"), "M1", ""});
  EXPECT_EQ(problem(whim), "policy.undefined_word reason");
  EXPECT_EQ(slot(whim.error(), "known"), "correction, goodwill, present");
}

TEST(Redeemable, tells_the_numbers_that_were_compared_MEM_9) {
  const auto lines = sold_lines("20.00 green_tea + 12.00 postage");
  const Redeemable answer = must(redeemable(points_rules("tea"), {word("regular"), 1234}, lines));
  EXPECT_EQ(answer.spendable, 1234);
  EXPECT_EQ(answer.goods, yuan("20.00"));
  EXPECT_EQ(answer.share, yuan("16.00"));
  EXPECT_EQ(answer.least, 500);
  EXPECT_EQ(answer.step, 100);
  EXPECT_EQ(answer.value, yuan("12.00"));
}

TEST(Redeemable, of_amounts_that_do_not_fit_is_an_overflow_or_no_limit) {
  const PointsRules rules = points_rules("fashion");
  auto lines = sold_lines("0.00 coat + 0.01 coat");
  lines[0].amount = Money::of(most, Currency());
  EXPECT_EQ(code(redeemable(rules, {word("gold"), most}, lines)), Code::overflow);
  lines.pop_back();
  const PointsRules cheap = points_rules("fashion redeem=100:0.01");
  const Redeemable answer = must(redeemable(cheap, {word("gold"), 1'000'000}, lines));
  EXPECT_EQ(answer.points, 1'000'000) << "goods that are worth more points than there are numbers limit nothing";
}

TEST(Redeemable, amounts_of_two_currencies_are_refused) {
  auto lines = sold_lines("1.00 coat");
  lines[0].amount = Money::of(100, must(Currency::parse("JPY")));
  EXPECT_EQ(problem(redeemable(points_rules("fashion"), {word("gold"), 100}, lines)), "money.two_currencies");
}

TEST(Redeemable, every_limit_has_words_in_both_languages_and_no_slot_stays_empty) {
  for (int limit = 0; limit <= static_cast<int>(RedeemLimit::share); ++limit) {
    Redeemable answer;
    answer.limit = static_cast<RedeemLimit>(limit);
    const Reasons reasons = reasons_of(answer, "tea", 3);
    ASSERT_EQ(reasons.reasons.size(), 1U);
    EXPECT_EQ(reasons.policy, "tea");
    EXPECT_EQ(reasons.policy_version, 3);
    EXPECT_EQ(reasons.reasons[0].rule, "MEM-9");
    for (const Language language : {Language::en, Language::zh_CN}) {
      const std::string words = text(reasons.reasons[0], language);
      EXPECT_EQ(words.find('{'), words.npos) << words;
      EXPECT_EQ(words.find("points.redeem"), words.npos) << words;
    }
  }
}

}  // namespace
}  // namespace shuke

// Which card a customer holds and can have, what is missing, and which events are due (MEM-1 to MEM-11).
#include "policy/cards.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <limits>

namespace shuke {
namespace {

using test::CardStory;
using test::code;
using test::day;
using test::history_of;
using test::must;
using test::problem;
using test::story_of;

Word word(std::string_view text) { return must(Word::parse(text)); }

CardRules shipped(const std::string& name) {
  return *must(cards_of(must(parse_policy(must(shipped_policy(name)), Currency()))));
}

void lay_windows(CardRules& rules, PointsWindow window) {
  for (Card& card : rules.cards)
    for (CardCondition& one : card.enter)
      if (one.count == CardCount::points) {
        one.window = window;
        one.months.reset();
      }
}

/// A shipped section; `fashion with …` is that of the fashion shop with one thing altered.
CardRules rules_of(const std::string& name) {
  CardRules rules = shipped(name.substr(0, name.find(' ')));
  if (name.ends_with("with brand A")) rules.default_brand = word("A");
  if (name.ends_with("with calendar")) lay_windows(rules, PointsWindow::calendar);
  if (name.ends_with("with membership_year")) lay_windows(rules, PointsWindow::membership_year);
  return rules;
}

std::string_view name_of(CardDeed deed) {
  constexpr std::string_view names[] = {"eligible", "lapsed",   "withdrawn", "applied",    "declined",
                                        "granted",  "renewed",  "grace",     "downgraded", "expired",
                                        "frozen",   "unfrozen", "replaced",  "ended",      "basis_undone"};
  return names[static_cast<std::size_t>(deed)];
}

std::string told(std::span<const CardEvent> history) {
  std::string text;
  for (const CardEvent& event : history)
    text += (text.empty() ? "" : " + ") + event.day.text() + ' ' + std::string(name_of(event.deed)) + ' ' +
            event.card.text();
  return text;
}

CardStanding standing(const CardRules& rules, const CardStory& story, Day on) {
  return must(standing_on(rules, history_of(rules, story, on), story.facts(), on));
}

std::string told_held(const CardStanding& found) {
  if (!found.held) return "no card";
  std::string text = found.held.text();
  const auto& earned = found.state.earned;
  if (earned && earned->card == found.held && earned->until) text += " until " + earned->until->text();
  if (earned && earned->grace) text += "; in grace until " + earned->grace->text();
  if (earned && earned->told) text += "; basis undone";
  return text + (found.state.frozen ? "; frozen" : "");
}

std::string state(const test::Case& one) {
  const CardStanding found = standing(rules_of(one["policy"]), story_of(one["given"]), day(one["on"]));
  EXPECT_TRUE(found.due.empty()) << "the history was reviewed through the day";
  std::string text = told_held(found);
  if (!found.next) return text;
  if (found.state.claim->applied) return text + "; applied for " + found.next.text();
  return text + "; can have " + found.next.text() + " until " + found.next_until->text();
}

std::string events(const test::Case& one) {
  return told(history_of(rules_of(one["policy"]), story_of(one["given"]), day(one["on"])));
}

std::string number(const CardGap& gap, std::int64_t value) {
  return gap.condition->amount ? Money::of(value, Currency()).text() : std::to_string(value);
}

std::string told(const CardGap& gap) {
  constexpr std::string_view names[] = {"brand_pieces", "receipt_amount", "points",
                                        "spending",     "purchase_days",  "held_card"};
  std::string text(names[static_cast<std::size_t>(gap.condition->count)]);
  text += ' ' + number(gap, gap.have) + " of " + number(gap, gap.need) + " missing " + number(gap, gap.missing);
  if (gap.brand) text += " of " + gap.brand.text();
  if (gap.leaves_on) text += " loses " + number(gap, gap.leaves) + " on " + gap.leaves_on->text();
  return text + (gap.holding ? "" : " and not held");
}

std::string missing(const test::Case& one) {
  const CardRules rules = rules_of(one["policy"]);
  const std::string card = one["question"].substr(std::string("missing ").size());
  std::string text;
  for (const CardGap& gap : standing(rules, story_of(one["given"]), day(one["on"])).gaps)
    if (gap.card->word.text() == card) text += (text.empty() ? "" : " + ") + told(gap);
  return text;
}

std::string price(const test::Case& one) {
  const CardRules rules = rules_of(one["policy"]);
  const auto history = history_of(rules, story_of(one["given"]), day("2030-01-01"));
  const std::string sale = one["question"].substr(std::string("price ").size());
  const Word card = must(card_for_price(rules, history, day(one["on"]), test::receipt_id(sale)));
  return card ? card.text() : "none";
}

TEST(Cards, are_as_the_table_says) {
  const std::map<std::string, std::function<std::string(const test::Case&)>> questions{
      {"state", state}, {"events", events}, {"missing", missing}, {"price", price}};
  for (const test::Case& one : test::cases("cards.csv")) {
    const std::string question = one["question"].substr(0, one["question"].find(' '));
    EXPECT_EQ(questions.at(question)(one), one["expected"]) << one.place() << ": " << one["given"];
  }
}

// ---- What a decision carries ---------------------------------------------------------------------------------------

TEST(Cards, an_event_carries_its_numbers_and_its_receipt_MEM_2) {
  const CardRules rules = rules_of("fashion");
  const CardStory story = story_of(
      "buy R1 2026-03-01 coat 1 100.00 A + buy R2 2026-03-02 coat 1 120.00 A + buy R3 2026-03-02 coat 1 9.00 B");
  const auto history = history_of(rules, story, day("2026-03-02"));
  ASSERT_EQ(history.size(), 1U);
  EXPECT_EQ(history[0].sale_id, test::receipt_id("R2")) << "the second piece earned it";
  EXPECT_EQ(history[0].count, CardCount::brand_pieces);
  EXPECT_EQ(history[0].have, 2);
  EXPECT_EQ(history[0].need, 2);
  EXPECT_EQ(history[0].brand, word("A"));
  EXPECT_EQ(history[0].until, day("2026-04-01"));
  const Reasons reasons = reasons_of(history[0], Currency(), "fashion", 1);
  EXPECT_EQ(reasons.policy, "fashion");
  ASSERT_EQ(reasons.reasons.size(), 2U);
  EXPECT_EQ(reasons.reasons[0].rule, "MEM-5");
  EXPECT_EQ(reasons.reasons[1].rule, "MEM-2");
}

TEST(Cards, a_standing_says_what_is_missing_MEM_11) {
  const CardRules rules = rules_of("fashion");
  const CardStory story = story_of("buy R1 2026-03-01 coat 1 799.99 A");
  const Reasons reasons = reasons_of(standing(rules, story, day("2026-03-01")), Currency(), "fashion", 3);
  EXPECT_EQ(reasons.policy_version, 3);
  std::vector<std::string> messages;
  for (const Reason& reason : reasons.reasons) messages.push_back(reason.rule + ' ' + std::string(reason.message));
  EXPECT_EQ(messages,
            (std::vector<std::string>{
                "MEM-1 cards.said.no_card", "MEM-11 cards.missing.brand_pieces", "MEM-8 cards.missing.leaves",
                "MEM-11 cards.missing.receipt_amount", "MEM-8 cards.missing.leaves", "MEM-3 cards.missing.holding",
                "MEM-11 cards.missing.points", "MEM-3 cards.missing.holding", "MEM-11 cards.missing.points"}));
}

// ---- What shops may choose that none of the shipped ones does ------------------------------------------------------

/// The fashion shop, keeping silver by 10 000 points looked at each day, and gold by holding silver for 24 months.
CardRules daily_rules() {
  CardRules rules = rules_of("fashion");
  Card& silver = rules.cards[1];
  silver.form = CardForm::waived;
  silver.keep = silver.enter;
  silver.keep[0].least = 10'000;
  silver.keep[0].holding.clear();
  silver.downgrade = CardDowngrade::one_step;
  Card& gold = rules.cards[2];
  CardCondition held;
  held.count = CardCount::held_card;
  held.least = 24;
  held.holding = {{word("silver")}};
  gold.enter = {held};
  return rules;
}

TEST(Cards, without_a_term_what_keeps_a_card_is_looked_at_each_day_MEM_10) {
  const CardRules rules = daily_rules();
  ASSERT_EQ(problem(validate(rules)), "");
  const CardStory story =
      story_of("give regular 2025-01-01 floor + points R1 2025-02-01 12000 + points R2 2025-03-01 8000");
  EXPECT_EQ(told(history_of(rules, story, day("2026-12-31"))),
            "2025-01-01 granted regular + 2025-03-01 eligible silver + 2025-03-01 granted silver + "
            "2026-02-02 downgraded regular")
      << "on 2026-02-01 only 8000 are left, which is seen on the day after";
}

TEST(Cards, a_card_held_for_long_opens_another_one_MEM_3) {
  const CardRules rules = daily_rules();
  const CardStory story = story_of("give silver 2024-02-29 floor");
  const auto next = [&](std::string_view on) { return standing(rules, story, day(on)).next; };
  EXPECT_EQ(next("2026-02-27"), Word());
  EXPECT_EQ(next("2026-02-28"), word("gold")) << "24 months after 29 February";
  const auto gaps = standing(rules, story, day("2026-01-28")).gaps;
  ASSERT_EQ(gaps.size(), 1U);
  EXPECT_EQ(gaps[0].have, 22);
  EXPECT_EQ(gaps[0].missing, 2);
}

TEST(Cards, a_freeze_breaks_the_time_for_which_a_card_was_held_MEM_5) {
  const CardRules rules = daily_rules();
  const CardStory story =
      story_of("give silver 2024-01-01 floor + freeze silver 2025-01-01 + unfreeze silver 2025-01-02");
  EXPECT_EQ(standing(rules, story, day("2026-12-31")).next, Word());
  EXPECT_EQ(standing(rules, story, day("2027-01-02")).next, word("gold"));
}

/// The fashion shop, giving silver without a form to whoever has held regular for two months.
CardRules waiting_rules() {
  CardRules rules = rules_of("fashion");
  CardCondition held;
  held.count = CardCount::held_card;
  held.least = 2;
  held.holding = {{word("regular")}};
  rules.cards[1].form = CardForm::waived;
  rules.cards[1].enter = {held};
  return rules;
}

/// The same, asking for a purchase within a month from the day on which silver is had.
CardRules waiting_and_buying_rules() {
  CardRules rules = waiting_rules();
  CardCondition bought;
  bought.count = CardCount::purchase_days;
  bought.least = 1;
  bought.window = PointsWindow::rolling;
  bought.months = 1;
  rules.cards[1].keep = {bought};
  rules.cards[1].downgrade = CardDowngrade::one_step;
  return rules;
}

/// What comes of a story that is reviewed on each of some days, and on each of them again.
std::string told_day_by_day(const CardRules& rules, const CardStory& story, Day from, Day until) {
  std::vector<CardEvent> history = history_of(rules, story, from);
  for (Day on = from; on <= until; on = must(on.plus_days(1)))
    for (int times = 0; times < 2; ++times)
      for (CardEvent& event : must(review(rules, history, story.facts(), on))) history.push_back(std::move(event));
  return told(history);
}

TEST(Cards, a_card_that_came_by_waiting_does_not_undo_what_was_waited_for_MEM_10) {
  const CardRules rules = waiting_rules();
  ASSERT_EQ(problem(validate(rules)), "");
  const CardStory story = story_of("give regular 2026-01-10 floor");
  const std::string expected = "2026-01-10 granted regular + 2026-03-10 eligible silver + 2026-03-10 granted silver";
  EXPECT_EQ(told(history_of(rules, story, day("2026-12-31"))), expected) << "nothing came back";
  EXPECT_EQ(told_day_by_day(rules, story, day("2026-03-09"), day("2026-04-12")), expected);
}

// What opens a card keeps it, too: on 10 March regular had been held for two months, so that silver is lost by what
// held on the 11th.
TEST(Cards, a_card_that_came_by_waiting_is_lost_by_the_day_after_MEM_10) {
  const CardRules rules = waiting_and_buying_rules();
  ASSERT_EQ(problem(validate(rules)), "");
  const CardStory story = story_of("give regular 2026-01-10 floor");
  const std::string expected =
      "2026-01-10 granted regular + 2026-03-10 eligible silver + 2026-03-10 granted silver + "
      "2026-03-12 downgraded regular";
  EXPECT_EQ(told(history_of(rules, story, day("2026-05-11"))), expected);
  EXPECT_EQ(told_day_by_day(rules, story, day("2026-03-09"), day("2026-05-11")), expected);
  EXPECT_EQ(told(history_of(rules, story, day("2026-05-12"))),
            expected + " + 2026-05-12 eligible silver + 2026-05-12 granted silver")
      << "two months of regular again";
}

TEST(Cards, a_freeze_leaves_what_was_waited_for_until_its_day_MEM_5) {
  CardRules rules = waiting_rules();
  rules.cards[1].form = CardForm::required;
  const std::string waited = "give regular 2026-01-10 floor + freeze regular 2026-03-10";
  const auto next = [&](std::string_view given, std::string_view on) {
    return standing(rules, story_of(std::string(given)), day(on)).next;
  };
  EXPECT_EQ(next(waited, "2026-03-10"), word("silver")) << "what could be had in the morning";
  EXPECT_EQ(next(waited, "2026-04-09"), word("silver")) << "30 days after the condition last held";
  EXPECT_EQ(next(waited, "2026-04-10"), Word());
  EXPECT_EQ(next("give regular 2026-01-10 floor + freeze regular 2026-03-09", "2026-03-10"), Word()) << "a day short";
  EXPECT_EQ(
      next("give regular 2026-01-10 floor + freeze regular 2026-03-10 + unfreeze regular 2026-03-10", "2026-04-10"),
      Word())
      << "the time begins again";
}

TEST(Cards, a_freeze_withdraws_no_application_of_its_day_MEM_5) {
  CardRules rules = waiting_rules();
  rules.cards[1].form = CardForm::required;
  const CardStory story =
      story_of("give regular 2026-01-10 floor + apply silver 2026-03-10 + freeze regular 2026-03-10");
  EXPECT_EQ(told(history_of(rules, story, day("2026-12-31"))),
            "2026-01-10 granted regular + 2026-03-10 eligible silver + 2026-03-10 applied silver + "
            "2026-03-10 frozen regular")
      << "once applied, only returns withdraw it";
}

TEST(Cards, a_card_held_through_the_day_before_opens_none_MEM_3) {
  const CardRules rules = waiting_rules();
  EXPECT_EQ(told(history_of(rules, story_of("give regular 2026-01-10 floor until 2026-03-09"), day("2026-12-31"))),
            "2026-01-10 granted regular + 2026-03-10 ended regular");
  EXPECT_EQ(told(history_of(rules, story_of("give regular 2026-01-10 floor until 2026-03-10"), day("2026-12-31"))),
            "2026-01-10 granted regular + 2026-03-10 eligible silver + 2026-03-10 granted silver + "
            "2026-03-11 ended regular");
}

// ---- Deeds that do not follow --------------------------------------------------------------------------------------

std::string refused(const std::string& given, const std::string& deed) {
  const CardRules rules = rules_of("fashion");
  const CardEvent event = story_of(deed).deeds.at(0);
  CardState state = must(state_of(rules, history_of(rules, story_of(given), event.day)));
  const CardState before = state;
  const std::string found = problem(take(rules, state, event));
  EXPECT_TRUE(found.empty() || state == before) << "what was refused changed something";
  return found;
}

TEST(Cards, a_deed_that_does_not_follow_is_refused_MEM_5) {
  const std::string bought = "buy R1 2026-03-01 coat 1 800.00 A";
  const std::string applied = bought + " + apply regular 2026-03-02";
  const std::string held = applied + " + grant regular 2026-03-03";
  EXPECT_EQ(refused(bought, "apply regular 2026-03-02"), "");
  EXPECT_EQ(refused("", "apply regular 2026-03-02"), "cards.not_eligible deed");
  EXPECT_EQ(refused(bought, "apply silver 2026-03-02"), "cards.not_eligible deed");
  EXPECT_EQ(refused(applied, "apply regular 2026-03-02"), "cards.applied_already deed");
  EXPECT_EQ(refused(bought, "grant regular 2026-03-02"), "cards.not_applied deed");
  EXPECT_EQ(refused("", "grant regular 2026-03-02"), "cards.not_eligible deed");
  EXPECT_EQ(refused("", "decline regular 2026-03-02"), "cards.not_eligible deed");
  EXPECT_EQ(refused("", "give platinum 2026-03-02 floor"), "cards.unknown card");
  EXPECT_EQ(refused("", "give gold 2026-03-02 floor until 2026-03-01"), "cards.until_before until");
  EXPECT_EQ(refused("", "give gold 2026-03-02 floor until 2026-03-02"), "");
  EXPECT_EQ(refused("", "freeze regular 2026-03-02"), "cards.not_held deed");
  EXPECT_EQ(refused(held, "unfreeze regular 2026-03-04"), "cards.not_frozen deed");
  EXPECT_EQ(refused(held + " + freeze regular 2026-03-03", "freeze regular 2026-03-04"), "cards.frozen_already deed");
  EXPECT_EQ(refused(held, "replace silver 2026-03-04"), "cards.not_held deed");
  EXPECT_EQ(refused(held, "renew silver 2026-03-04"), "cards.not_earned deed");
  EXPECT_EQ(refused("", "end regular 2026-03-04"), "cards.not_held deed");
}

TEST(Cards, no_event_comes_before_the_last_one_MEM_5) {
  const CardRules rules = rules_of("fashion");
  CardState state = must(state_of(rules, story_of("give gold 2026-03-02 floor").deeds));
  EXPECT_EQ(problem(take(rules, state, story_of("freeze gold 2026-03-01").deeds[0])), "cards.day_before day");
  EXPECT_EQ(problem(state_of(rules, story_of("give gold 2026-03-02 floor + freeze gold 2026-03-01").deeds)),
            "cards.day_before history[1].day");
}

TEST(Cards, a_card_given_by_hand_says_who_and_why_MEM_5) {
  const CardRules rules = rules_of("fashion");
  CardEvent given = story_of("give gold 2026-03-02 floor").deeds[0];
  CardState state;
  given.note.clear();
  EXPECT_EQ(problem(take(rules, state, given)), "field.required note");
  given.approver.clear();
  EXPECT_EQ(problem(take(rules, state, given)), "field.required approver");
}

TEST(Cards, a_history_by_older_rules_is_read_all_the_same_MEM_5) {
  const CardStory story = story_of("give gold 2026-03-02 floor");
  const auto history = history_of(rules_of("fashion"), story, day("2026-03-02"));
  CardRules fewer = rules_of("fashion");
  fewer.cards.resize(1);
  const CardStanding found = must(standing_on(fewer, history, story.facts(), day("2026-03-05")));
  EXPECT_EQ(found.held, word("gold"));
}

// ---- Numbers at the end of their range -----------------------------------------------------------------------------

TEST(Cards, what_does_not_fit_is_an_overflow_and_no_number) {
  const CardRules rules = rules_of("fashion");
  CardStory story = story_of("give regular 2025-01-01 floor + points R1 2026-01-01 1 + points R2 2026-01-01 1");
  story.points[0].points = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(code(standing_on(rules, story.deeds, story.facts(), day("2026-01-01"))), Code::overflow);
  CardStory bought = story_of("buy R1 2026-01-01 coat 1 1.00 A + buy R1 2026-01-01 coat 1 1.00 A");
  bought.lines[0].amount = Money::of(std::numeric_limits<std::int64_t>::max(), Currency());
  EXPECT_EQ(code(standing_on(rules, {}, bought.facts(), day("2026-01-01"))), Code::overflow);
}

TEST(Cards, two_currencies_are_refused) {
  CardStory bought = story_of("buy R1 2026-01-01 coat 1 1.00 A + buy R1 2026-01-01 coat 1 1.00 B");
  bought.lines[0].amount = Money::of(5, must(Currency::parse("JPY")));
  EXPECT_EQ(problem(standing_on(rules_of("fashion"), {}, bought.facts(), day("2026-01-01"))), "money.two_currencies");
}

TEST(Cards, a_policy_without_the_section_says_so) {
  Policy policy = must(parse_policy(must(shipped_policy("tea")), Currency()));
  policy.cards.reset();
  EXPECT_EQ(problem(cards_of(policy)), "policy.no_section policy");
}

TEST(Cards, every_shipped_policy_has_three_lawful_cards_MEM_1) {
  for (const ShippedPolicy& policy : shipped_policies()) {
    const CardRules rules = rules_of(std::string(policy.name));
    EXPECT_EQ(problem(validate(rules)), "");
    ASSERT_EQ(rules.cards.size(), 3U);
    EXPECT_EQ(rank_of(rules, word("regular")), 0);
    EXPECT_EQ(rank_of(rules, word("gold")), 2);
    EXPECT_EQ(rank_of(rules, Word()), -1);
  }
}

}  // namespace
}  // namespace shuke

// What holds of cards whatever was bought, brought back and decided (MEM-5, MEM-8, MEM-10).
#include "policy/cards.hpp"

#include <gtest/gtest.h>

#include <random>

namespace shuke {
namespace {

using test::CardStory;
using test::day;
using test::must;

Word word(std::string_view text) { return must(Word::parse(text)); }

CardRules rules_of(std::string_view name) {
  return *must(cards_of(must(parse_policy(must(shipped_policy(name)), Currency()))));
}

/// Every kind of rule at once: terms, daily keeping, years of the calendar, cards held for long.
CardRules mixed_rules() {
  CardRules rules = rules_of("tea");
  rules.eligible_days = 5;
  rules.cards[1].term_months.reset();
  rules.cards[1].grace_days = 3;
  rules.cards[2].form = CardForm::required;
  rules.cards[2].downgrade = CardDowngrade::to_earned;
  CardCondition held;
  held.count = CardCount::held_card;
  held.least = 5;
  held.holding = {{word("silver")}};
  rules.cards[2].enter.push_back(held);
  return rules;
}

CardRules calendar_rules() {
  CardRules rules = mixed_rules();
  for (Card& card : rules.cards)
    for (auto* conditions : {&card.enter, &card.keep})
      for (CardCondition& one : *conditions)
        if (one.months) {
          one.window = one.count == CardCount::points ? PointsWindow::membership_year : PointsWindow::calendar;
          one.months.reset();
        }
  return rules;
}

/// Cards that come by waiting and without a form: having one ends what was waited for.
CardRules waiting_rules() {
  CardRules rules = mixed_rules();
  rules.cards[1].enter.push_back(rules.cards[2].enter.back());
  rules.cards[1].enter.back().least = 2;
  rules.cards[1].enter.back().holding = {{word("regular")}};
  rules.cards[2].form = CardForm::waived;
  return rules;
}

constexpr int days_of_a_story = 700;
const Day first_day = day("2026-01-01");

Day day_at(std::int64_t offset) { return must(first_day.plus_days(offset)); }

class Chance {
 public:
  explicit Chance(unsigned seed) : random_(seed) {}
  std::int64_t below(std::int64_t limit) { return static_cast<std::int64_t>(random_() % static_cast<unsigned>(limit)); }

 private:
  std::mt19937 random_;
};

/// A sale with its points, some of it late, some of it brought back.
void buy(CardStory& story, Chance& chance, std::int64_t number) {
  CardLine line;
  line.sale_id = must(SaleId::make(1, number));
  const std::int64_t at = chance.below(days_of_a_story);
  line.day = day_at(at);
  line.posted = day_at(at + (chance.below(6) == 0 ? chance.below(40) : 0));
  line.category = word(chance.below(5) == 0 ? "fee" : "oolong");
  line.brand = word(chance.below(2) == 0 ? "A" : "B");
  line.quantity = must(Quantity::of(1000 * (1 + chance.below(3))));
  line.amount = Money::of(100 * (1 + chance.below(400)), Currency());
  line.full_price = chance.below(3) > 0;
  const std::int64_t points = chance.below(2500);
  story.points.push_back({line.posted, line.day, line.sale_id, points});
  if (chance.below(4) == 0) {
    const Day back = must(line.posted.plus_days(chance.below(60)));
    line.returns.push_back({back, line.quantity, line.amount});
    story.points.push_back({back, line.day, line.sale_id, -points});
  }
  story.lines.push_back(line);
}

CardStory random_story(unsigned seed) {
  Chance chance(seed);
  CardStory story;
  const std::int64_t sales = 2 + chance.below(14);
  for (std::int64_t i = 1; i <= sales; ++i) buy(story, chance, i);
  return story;
}

using Actions = std::vector<std::pair<Day, std::int64_t>>;

/// Days on which somebody does something, and what; a deed that does not follow is not done.
Actions random_actions(unsigned seed) {
  Chance chance(seed + 77);
  Actions actions;
  for (std::int64_t at = chance.below(60); at < days_of_a_story; at += 1 + chance.below(60))
    actions.emplace_back(day_at(at), chance.below(8));
  return actions;
}

CardEvent deed_of(const CardRules& rules, const CardState& state, Day day, std::int64_t what) {
  constexpr CardDeed deeds[] = {CardDeed::applied,  CardDeed::applied, CardDeed::granted,  CardDeed::granted,
                                CardDeed::declined, CardDeed::frozen,  CardDeed::unfrozen, CardDeed::granted};
  CardEvent event;
  event.day = day;
  event.deed = deeds[static_cast<std::size_t>(what)];
  event.card = state.claim ? state.claim->card : held_card(rules, state);
  event.approver = "A7";
  event.note = "as agreed";
  if (what == 7) {
    event.card = word("silver");
    event.ground = day.number() % 2 == 0 ? CardGround::floor : CardGround::pin;
    event.until = must(day.plus_days(40));
  } else if (event.deed == CardDeed::granted && state.claim) {
    event.sale_id = state.claim->sale_id;
    if (const Card* card = find_card(rules, event.card)) event.until = must(term_end(*card, day));
  }
  return event;
}

void catch_up(const CardRules& rules, std::vector<CardEvent>& history, const CardFacts& facts, Day day) {
  for (CardEvent& event : must(review(rules, history, facts, day))) history.push_back(std::move(event));
}

/// What is known on a day and no more.
CardStory known_on(const CardStory& story, Day day) {
  CardStory known;
  for (CardLine line : story.lines) {
    if (line.posted > day) continue;
    std::erase_if(line.returns, [&](const CardReturn& back) { return back.posted > day; });
    known.lines.push_back(std::move(line));
  }
  for (const CardPoints& row : story.points)
    if (row.posted <= day) known.points.push_back(row);
  return known;
}

/// Plays a story, reviewing every so many days by what is known on the day; `reviewed` tells the last review.
std::vector<CardEvent> played(const CardRules& rules, const CardStory& story, const Actions& actions, int every,
                              bool tell_reviewed) {
  std::vector<CardEvent> history;
  std::optional<Day> reviewed;
  auto action = actions.begin();
  for (int at = 0; at < days_of_a_story + 100; ++at) {
    const Day today = day_at(at);
    const bool acts = action != actions.end() && action->first == today;
    if (!acts && at % every != 0 && at != days_of_a_story + 99) continue;
    const CardStory known = known_on(story, today);
    CardFacts facts = known.facts();
    if (tell_reviewed) facts.reviewed = reviewed;
    catch_up(rules, history, facts, today);
    reviewed = today;
    if (!acts) continue;
    CardState state = must(state_of(rules, history));
    const CardEvent deed = deed_of(rules, state, today, action++->second);
    if (take(rules, state, deed).has_value()) history.push_back(deed);
    catch_up(rules, history, known.facts(), today);
  }
  return history;
}

std::string told(std::span<const CardEvent> history) {
  std::string text;
  for (const CardEvent& event : history)
    text += event.day.text() + ' ' + std::to_string(static_cast<int>(event.deed)) + ' ' + event.card.text() + '\n';
  return text;
}

void expect_same_history(const CardRules& rules, unsigned seed) {
  const CardStory story = random_story(seed);
  const Actions actions = random_actions(seed);
  const auto daily = played(rules, story, actions, 1, true);
  const auto weekly = played(rules, story, actions, 7, false);
  const auto once = played(rules, story, actions, 100'000, false);
  EXPECT_EQ(told(daily), told(weekly)) << "seed " << seed;
  EXPECT_EQ(told(daily), told(once)) << "seed " << seed;
  EXPECT_TRUE(daily == weekly && daily == once) << "seed " << seed << ": the same events with other numbers";
}

TEST(CardReview, late_is_the_same_as_day_by_day_MEM_5) {
  std::size_t longest = 0;
  for (unsigned seed = 1; seed <= 12; ++seed) {
    expect_same_history(mixed_rules(), seed);
    longest = std::max(longest, played(mixed_rules(), random_story(seed), random_actions(seed), 7, false).size());
  }
  EXPECT_GT(longest, 8U) << "the stories are too dull to prove anything";
}

TEST(CardReview, late_is_the_same_as_day_by_day_with_cards_that_come_by_waiting_MEM_5) {
  for (unsigned seed = 1; seed <= 12; ++seed) expect_same_history(waiting_rules(), seed);
}

TEST(CardReview, late_is_the_same_as_day_by_day_in_years_that_end_at_once_MEM_8) {
  for (unsigned seed = 1; seed <= 2; ++seed) expect_same_history(calendar_rules(), seed);
}

TEST(CardReview, late_is_the_same_as_day_by_day_with_the_shipped_rules_MEM_5) {
  for (const char* name : {"fashion", "health", "tea"})
    for (unsigned seed = 100; seed < 103; ++seed) expect_same_history(rules_of(name), seed);
}

/// Whoever recomputes an event begins with the one before it, be it of the same day.
/// \return how many events there were
std::size_t expect_each_event_follows(const CardRules& rules, unsigned seed) {
  const CardStory story = random_story(seed);
  const auto history = must(review(rules, {}, story.facts(), day_at(days_of_a_story)));
  for (std::size_t known = 0; known < history.size(); ++known) {
    const auto due = must(review(rules, std::span(history).first(known), story.facts(), history[known].day));
    const auto first = std::span(due).first(std::min<std::size_t>(due.size(), 1));
    EXPECT_EQ(told(first), told(std::span(history).subspan(known, 1))) << "seed " << seed;
    EXPECT_TRUE(first.empty() || first.front() == history[known]) << "seed " << seed << ": with other numbers";
  }
  return history.size();
}

TEST(CardReview, each_event_follows_from_those_before_it_MEM_5) {
  std::size_t events = 0;
  for (unsigned seed = 220; seed < 232; ++seed)
    for (const CardRules& rules : {mixed_rules(), waiting_rules()}) events += expect_each_event_follows(rules, seed);
  EXPECT_GT(events, 100U) << "the stories are too dull to prove anything";
}

TEST(CardReview, a_second_one_finds_nothing_MEM_5) {
  for (unsigned seed = 200; seed < 210; ++seed) {
    const CardRules rules = mixed_rules();
    const CardStory story = random_story(seed);
    for (int at = 0; at <= days_of_a_story; at += 70) {
      std::vector<CardEvent> history;
      catch_up(rules, history, story.facts(), day_at(at));
      EXPECT_EQ(told(must(review(rules, history, story.facts(), day_at(at)))), "") << "seed " << seed;
      EXPECT_EQ(must(standing_on(rules, history, story.facts(), day_at(at))).state,
                must(standing_on(rules, {}, story.facts(), day_at(at))).state)
          << "what is due and what was written come to the same";
    }
  }
}

int rank_of_best(const CardRules& rules, const CardStory& story, Day day) {
  const CardStanding found = must(standing_on(rules, {}, story.facts(), day));
  return std::max(rank_of(rules, found.held), rank_of(rules, found.next));
}

/// Without terms: a term that begins earlier ends earlier, too.
CardRules rules_without_loss() {
  CardRules rules = rules_of("tea");
  for (Card& card : rules.cards) {
    card.keep.clear();
    card.term_months.reset();
    card.grace_days = 0;
    card.downgrade = CardDowngrade::none;
  }
  return rules;
}

/// Everything reaches the books on its day: a card that is had earlier than a late receipt would leave that receipt's
/// points before the first card (MEM-9).
void post_at_once(CardStory& story) {
  for (CardLine& line : story.lines) line.posted = line.day;
  for (CardPoints& row : story.points)
    if (row.points > 0) row.posted = row.counts_on;
}

// Who buys more never has less, and is never further from the next card.
TEST(CardStanding, another_purchase_takes_nothing_away_MEM_2) {
  int better = 0;
  for (unsigned seed = 300; seed < 324; ++seed) {
    const CardRules rules = rules_without_loss();
    CardStory story = random_story(seed);
    post_at_once(story);
    const CardStory before = story;
    Chance chance(seed);
    buy(story, chance, 99);
    post_at_once(story);
    story.lines.back().returns.clear();
    std::erase_if(story.points, [](const CardPoints& row) { return row.sale_id.counter() == 99 && row.points < 0; });
    for (int at = 0; at < days_of_a_story; at += 40) {
      const int without = rank_of_best(rules, before, day_at(at)), with = rank_of_best(rules, story, day_at(at));
      EXPECT_GE(with, without) << "seed " << seed << " on " << day_at(at).text();
      better += with > without ? 1 : 0;
    }
  }
  EXPECT_GT(better, 0) << "no purchase made a difference";
}

TEST(CardStanding, the_order_of_facts_does_not_matter_MEM_8) {
  for (unsigned seed = 400; seed < 420; ++seed) {
    const CardRules rules = mixed_rules();
    CardStory story = random_story(seed);
    const auto history = must(review(rules, {}, story.facts(), day_at(days_of_a_story)));
    std::reverse(story.lines.begin(), story.lines.end());
    std::reverse(story.points.begin(), story.points.end());
    EXPECT_EQ(must(review(rules, {}, story.facts(), day_at(days_of_a_story))), history);
  }
}

}  // namespace
}  // namespace shuke

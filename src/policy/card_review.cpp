/// \file
/// Which events are due, day by day.
#include "policy/card_counts.hpp"

#include <algorithm>

namespace shuke {

namespace {

using policy::CardCounts;
using policy::Way;

/// Plays the days on which something can happen, one after the other.
class Course {
 public:
  Course(const CardRules& rules, const CardFacts& facts, CardState state)
      : rules_(rules), counts_(rules, facts), state_(std::move(state)) {}

  /// The first day of which something is known; absent: nothing is.
  std::optional<Day> first() const {
    std::vector<Day> posted = counts_.posted();
    const auto least = std::min_element(posted.begin(), posted.end());
    return least == posted.end() ? std::nullopt : std::optional(*least);
  }

  Result<void> run(Day from, Day until) {
    find_moments(from, until);
    for (std::optional<Day> day = from; day && *day <= until; day = next_after(*day)) {
      SHUKE_TRY(turn(*day));
      SHUKE_TRY(look_at_basis(*day));
      SHUKE_TRY(look_at_claims(*day));
    }
    return {};
  }

  std::vector<CardEvent> events() && { return std::move(events_); }

 private:
  // ---- Days on which something can happen --------------------------------------------------------------------------

  /// Those after a day, up to another one, on which the facts alone make it so.
  void find_moments(Day from, Day until) {
    if (counts_.has_years()) return;  // each day is one
    const auto earliest = from.plus_days(-rules_.eligible_days - 1);
    const auto add = [&](Day day) {
      if (day <= until && (earliest.has_error() || day >= *earliest)) add_moments(moments_, day);
    };
    for (const Day day : counts_.changes()) add(day);
    for (const Day day : counts_.posted()) add(day);
    std::sort(moments_.begin(), moments_.end());
  }

  /// What changes on a day is seen on it, in what is looked at the day after, and in what may be had for days after.
  void add_moments(std::vector<Day>& days, Day day) const {
    for (const std::int64_t after : {std::int64_t{0}, std::int64_t{1}, rules_.eligible_days, rules_.eligible_days + 1})
      if (const auto moment = day.plus_days(after); moment.has_value()) days.push_back(*moment);
  }

  void add_of_state(std::vector<Day>& days) const {
    for (const HeldSince& held : state_.held) {
      add_moments(days, held.day);
      // What was held before it can have been held on that day, too: it is gone the day after.
      if (const auto after = held.day.plus_days(1); after.has_value()) add_moments(days, *after);
      for (const Card& card : rules_.cards)
        for (const CardCondition& one : card.enter)
          if (one.count == CardCount::held_card)
            if (const auto day = held.day.plus_months(static_cast<int>(std::min<std::int64_t>(*one.least, 9999)));
                day.has_value())
              add_moments(days, *day);
    }
    for (const auto& [card, day] : state_.not_before) add_moments(days, day);
    if (state_.last) add_moments(days, *state_.last);
    if (state_.given && state_.given->until) add_moments(days, *state_.given->until);
    if (!state_.earned) return;
    if (state_.earned->until) add_moments(days, *state_.earned->until);
    if (state_.earned->grace) add_moments(days, *state_.earned->grace);
  }

  std::optional<Day> next_after(Day day) const {
    if (counts_.has_years()) {
      const auto next = day.plus_days(1);
      return next.has_value() ? std::optional(*next) : std::nullopt;
    }
    std::vector<Day> days;
    add_of_state(days);
    if (const auto at = std::upper_bound(moments_.begin(), moments_.end(), day); at != moments_.end())
      days.push_back(*at);
    std::optional<Day> next;
    for (const Day one : days)
      if (one > day && (!next || one < *next)) next = one;
    return next;
  }

  Result<void> add(CardEvent event) {
    SHUKE_TRY(take(rules_, state_, event));
    events_.push_back(std::move(event));
    return {};
  }

  // ---- What has run its time ---------------------------------------------------------------------------------------

  /// By what was posted before the day: whoever asks in the morning and whoever asks at night hear the same.
  Result<void> turn(Day day) {
    if (state_.given && state_.given->until && *state_.given->until < day) SHUKE_TRY(end_given(day));
    if (!state_.earned || state_.earned->since >= day) return {};
    const Card* card = find_card(rules_, state_.earned->card);
    if (card == nullptr) return {};  // a card of an older version of the rules stays as it is
    if (state_.earned->grace) return turn_grace(*card, day);
    if (state_.earned->until) return *state_.earned->until < day ? turn_term(*card, day) : Result<void>();
    if (card->keep.empty()) return {};
    SHUKE_ASSIGN(kept, is_kept(*card, day));
    return kept ? Result<void>() : not_kept(*card, day);
  }

  Result<void> end_given(Day day) {
    CardEvent event;
    event.day = day;
    event.deed = CardDeed::ended;
    event.card = event.before = state_.given->card;
    event.ground = state_.given->ground;
    return add(std::move(event));
  }

  Result<bool> is_kept(const Card& card, Day day) const {
    if (card.keep.empty()) return true;
    SHUKE_ASSIGN(before, day.plus_days(-1));
    return counts_.keeps(card, state_, before, before);
  }

  Result<void> turn_term(const Card& card, Day day) {
    SHUKE_ASSIGN(kept, is_kept(card, day));
    if (!kept || card.renewal == CardRenewal::on_request) return not_kept(card, day);
    return renew(card, day);
  }

  Result<void> turn_grace(const Card& card, Day day) {
    SHUKE_ASSIGN(kept, is_kept(card, day));
    if (kept && card.renewal == CardRenewal::automatic) return renew(card, day);
    return *state_.earned->grace < day ? lose(card, day) : Result<void>();
  }

  /// The next term follows the one before it, however late in grace it was earned.
  Result<void> renew(const Card& card, Day day) {
    CardEvent event;
    event.day = day;
    event.deed = CardDeed::renewed;
    event.card = card.word;
    if (state_.earned->until) {
      SHUKE_ASSIGN(from, state_.earned->until->plus_days(1));
      SHUKE_ASSIGN(until, term_end(card, from));
      event.until = until;
    }
    return add(std::move(event));
  }

  /// The numbers of the first condition to keep the card.
  Result<void> count_keep(const Card& card, CardEvent& event) const {
    if (card.keep.empty()) return {};
    SHUKE_ASSIGN(before, event.day.plus_days(-1));
    SHUKE_ASSIGN(counted, counts_.count(card.keep.front(), state_, before, before));
    event.count = card.keep.front().count;
    event.have = counted.value;
    event.need = threshold(card.keep.front());
    event.brand = counted.brand;
    return {};
  }

  Result<void> not_kept(const Card& card, Day day) {
    if (card.grace_days == 0) return lose(card, day);
    CardEvent event;
    event.day = day;
    event.deed = CardDeed::grace;
    event.card = card.word;
    SHUKE_ASSIGN(until, day.plus_days(card.grace_days - 1));
    event.until = until;
    SHUKE_TRY(count_keep(card, event));
    return add(std::move(event));
  }

  Result<void> lose(const Card& card, Day day) {
    SHUKE_ASSIGN(lower, card_below(card, day));
    CardEvent event;
    event.day = day;
    event.deed = lower == nullptr ? CardDeed::expired : CardDeed::downgraded;
    event.card = lower == nullptr ? card.word : lower->word;
    event.before = card.word;
    SHUKE_TRY(count_keep(card, event));
    if (lower != nullptr) {
      SHUKE_ASSIGN(until, term_end(*lower, day));
      event.until = until;
    }
    return add(std::move(event));
  }

  Result<const Card*> card_below(const Card& card, Day day) const {
    if (card.downgrade == CardDowngrade::none) return nullptr;
    SHUKE_ASSIGN(before, day.plus_days(-1));
    for (int rank = rank_of(rules_, card.word) - 1; rank >= 0; --rank) {
      const Card& lower = rules_.cards[static_cast<std::size_t>(rank)];
      if (card.downgrade == CardDowngrade::one_step) return &lower;
      SHUKE_ASSIGN(holds, counts_.keeps(lower, state_, before, before));
      if (holds) return &lower;
    }
    return nullptr;
  }

  // ---- What can be had ---------------------------------------------------------------------------------------------

  Result<void> look_at_basis(Day day) {
    if (!state_.earned || !state_.earned->basis || state_.earned->told) return {};
    SHUKE_ASSIGN(way, way_in_days(state_.earned->card, *state_.earned->basis, day));
    if (way) return {};
    CardEvent event;
    event.day = day;
    event.deed = CardDeed::basis_undone;
    event.card = state_.earned->card;
    return add(std::move(event));
  }

  Result<std::optional<Way>> way_in_days(const Word& word, DaySpan days, Day known) const {
    const Card* card = find_card(rules_, word);
    if (card == nullptr) return std::optional<Way>(Way{});  // a card of an older version: nothing is known against it
    return counts_.last_way_in(*card, state_, days, known);
  }

  /// The way to a card by which it can be had on a day, as far as was known by another.
  Result<std::optional<Way>> way_to(const Card& card, Day day, Day known) const {
    SHUKE_ASSIGN(days, policy::claim_days(rules_, state_, card.word, day));
    return counts_.last_way_in(card, state_, days, known);
  }

  /// While a card is frozen or pinned no other one can newly be had.
  bool is_open(const Card& card) const {
    if (rank_of(rules_, card.word) <= rank_of(rules_, held_card(rules_, state_))) return false;
    const bool is_blocked = state_.frozen || (state_.given && state_.given->ground == CardGround::pin);
    return !is_blocked || (state_.claim && state_.claim->card == card.word);
  }

  Result<std::optional<Way>> best_way(Day day) const {
    for (auto card = rules_.cards.rbegin(); card != rules_.cards.rend(); ++card) {
      if (!is_open(*card)) continue;
      SHUKE_ASSIGN(way, way_to(*card, day, day));
      if (way) return way;
    }
    return std::optional<Way>();
  }

  Result<void> look_at_claims(Day day) {
    for (bool more = true; more;) {
      SHUKE_ASSIGN(moved, look_at_claim(day));
      more = moved;
    }
    return {};
  }

  /// Whether something happened, so that it has to be looked at again.
  Result<bool> look_at_claim(Day day) {
    if (state_.claim && state_.claim->applied) return look_at_application(day);
    SHUKE_ASSIGN(best, best_way(day));
    const int claimed = state_.claim ? rank_of(rules_, state_.claim->card) : -1;
    const int reached = best ? rank_of(rules_, best->card->word) : -1;
    if (state_.claim && (reached < claimed || !best)) return end_claim(day);
    if (!best) return false;
    if (reached > claimed) SHUKE_TRY(tell_eligible(*best, day));
    if (best->card->form == CardForm::required || state_.frozen) return reached > claimed;
    SHUKE_TRY(grant(*best, day));
    return true;
  }

  Result<bool> look_at_application(Day day) {
    SHUKE_ASSIGN(way, way_in_days(state_.claim->card, state_.claim->basis, day));
    if (way) return false;
    SHUKE_TRY(add(end_of_claim(day, CardDeed::withdrawn)));
    return true;
  }

  CardEvent end_of_claim(Day day, CardDeed deed) const {
    CardEvent event;
    event.day = day;
    event.deed = deed;
    event.card = state_.claim->card;
    return event;
  }

  /// Returns that were posted on this day undid it; else its time is over.
  Result<bool> end_claim(Day day) {
    SHUKE_ASSIGN(before, day.plus_days(-1));
    const Card* card = find_card(rules_, state_.claim->card);
    std::optional<Way> without;
    if (card != nullptr) {
      SHUKE_ASSIGN(way, way_to(*card, day, before));
      without = way;
    }
    CardEvent event = end_of_claim(day, without ? CardDeed::withdrawn : CardDeed::lapsed);
    if (!without) event.until = before;
    SHUKE_TRY(add(std::move(event)));
    return true;
  }

  CardEvent event_of(const Way& way, Day day, CardDeed deed) const {
    CardEvent event;
    event.day = day;
    event.deed = deed;
    event.card = way.card->word;
    event.sale_id = way.counted.sale_id;
    event.count = way.condition->count;
    event.have = way.counted.value;
    event.need = threshold(*way.condition);
    event.brand = way.counted.brand;
    return event;
  }

  Result<void> tell_eligible(const Way& way, Day day) {
    CardEvent event = event_of(way, day, CardDeed::eligible);
    SHUKE_ASSIGN(until, way.on.plus_days(rules_.eligible_days));
    event.until = until;
    return add(std::move(event));
  }

  Result<void> grant(const Way& way, Day day) {
    CardEvent event = event_of(way, day, CardDeed::granted);
    event.before = held_card(rules_, state_);
    event.sale_id = state_.claim->sale_id;
    SHUKE_ASSIGN(until, term_end(*way.card, day));
    event.until = until;
    return add(std::move(event));
  }

  const CardRules& rules_;
  CardCounts counts_;
  CardState state_;
  std::vector<Day> moments_;
  std::vector<CardEvent> events_;
};

}  // namespace

Result<std::vector<CardEvent>> review(const CardRules& rules, std::span<const CardEvent> history,
                                      const CardFacts& facts, Day day) {
  const auto later = std::find_if(history.begin(), history.end(), [&](const auto& one) { return one.day > day; });
  SHUKE_ASSIGN(state, state_of(rules, std::span(history.begin(), later)));
  std::optional<Day> from = state.last;
  if (facts.reviewed && (!from || *facts.reviewed > *from)) from = facts.reviewed;
  Course course(rules, facts, std::move(state));
  if (!from) from = course.first();
  if (from) SHUKE_TRY(course.run(*from, day));
  return std::move(course).events();
}

}  // namespace shuke

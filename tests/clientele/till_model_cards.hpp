/// \file
/// What becomes of a person's cards, day by day, in the plainest way (MEM-1 to MEM-5, MEM-8, MEM-10): each day is
/// played, each condition counted anew from all that was bought.
#pragma once

#include "clientele/till_model_counts.hpp"

namespace shuke::clientele::test {

class ModelCards : private ModelCounts {
 public:
  struct Given {
    Word card;
    CardGround ground;
    std::optional<Day> until;
  };

  ModelCards(const CardRules& rules, const ModelFacts& facts, Day begin) : ModelCounts(rules, facts), day_(begin) {}

  /// Plays each day up to this one, the last one once more. \param step where in the story that is
  void look(Day today, int step) {
    step_ = step;
    for (; day_ < today; day_ = days_after(day_, 1)) play();
    play();
  }
  /// Something was bought, or came back.
  void forget_counts() { ways_.clear(); }

  const std::vector<ModelEvent>& events() const { return events_; }
  Word held() const { return held_now(); }
  bool frozen() const { return frozen_; }
  const std::optional<Given>& given() const { return given_; }
  std::optional<Day> first_grant() const { return first_grant_; }
  const std::set<int>& earning_sales() const { return earning_sales_; }
  /// The card that a receipt of a day gets prices and points by, by what was known before a step; empty: none.
  Word card_on(Day day, int before_step) const {
    Word card;
    for (const Held& one : held_)
      if (one.day <= day && one.step < before_step) card = one.frozen ? Word() : one.card;
    return card;
  }
  /// What counts towards a condition today.
  Number counted(const CardCondition& one) const { return count(one, day_, day_).value; }

  // ---- What people do; false: it cannot be done ---------------------------------------------------------------------

  bool apply() {
    if (!claim_ || claim_->applied) return false;
    claim_->applied = true;
    claim_->basis = days_of_claim(*find(claim_->card));
    return write(CardDeed::applied, claim_->card);
  }
  bool say_no(CardDeed deed) {
    if (!claim_) return false;
    const Word card = claim_->card;
    claim_.reset();
    not_before_until(card, days_after(day_, rules_.declined_days));
    return write(deed, card);
  }
  bool grant() {
    if (!claim_ || frozen_) return false;
    const Card& card = *find(claim_->card);
    if (!claim_->applied && card.form == CardForm::required) return false;
    take_grant(card);
    return true;
  }
  bool give(const Word& card, CardGround ground, std::optional<Day> until) {
    given_ = Given{card, ground, until};
    if (!first_grant_) first_grant_ = day_;
    if (claim_ && rank(claim_->card) <= rank(held_now())) claim_.reset();
    return write(CardDeed::granted, card, until, ground);
  }
  bool renew() {
    if (!earned_ || !earned_->until || day_ < days_after(*earned_->until, -rules_.eligible_days)) return false;
    const Card& card = *find(earned_->card);
    if (!card.keep.empty() && !keeps(card, day_)) return false;
    take_renewal(card);
    return true;
  }
  bool freeze(bool freezes) {
    if (!held_now() || frozen_ == freezes) return false;
    frozen_ = freezes;
    return write(freezes ? CardDeed::frozen : CardDeed::unfrozen, held_now());
  }
  bool replace() { return held_now() ? write(CardDeed::replaced, held_now()) : false; }
  bool end() {
    const Word card = held_now();
    if (!card) return false;
    earned_.reset();
    given_.reset();
    claim_.reset();
    for (const Card& one : rules_.cards) not_before_until(one.word, days_after(day_, rules_.declined_days));
    return write(CardDeed::ended, card);
  }
  bool end_given() {
    if (!given_) return false;
    const Given given = *given_;
    given_.reset();
    return write(CardDeed::ended, given.card, std::nullopt, given.ground);
  }

 private:
  struct Earned {
    Word card;
    Day since;
    std::optional<Day> until, grace;
    std::optional<DaySpan> basis;
    bool told = false;
  };
  struct Claim {
    Word card;
    int sale = 0;
    bool applied = false;
    DaySpan basis{};
  };
  struct Way {
    Day on;
    int sale;
  };

  const Card* find(const Word& word) const {
    for (const Card& card : rules_.cards)
      if (card.word == word) return &card;
    return nullptr;
  }
  int rank(const Word& word) const {
    for (std::size_t i = 0; i < rules_.cards.size(); ++i)
      if (rules_.cards[i].word == word) return static_cast<int>(i);
    return -1;
  }
  /// The given one when it is a pin, or no lower than the earned one.
  Word held_now() const {
    const Word earned = earned_ ? earned_->card : Word();
    if (!given_) return earned;
    return given_->ground == CardGround::pin || rank(given_->card) >= rank(earned) ? given_->card : earned;
  }
  bool write(CardDeed deed, const Word& card, std::optional<Day> until = {}, CardGround ground = CardGround::earned,
             int sale = 0) {
    events_.push_back({day_, deed, card, until, ground, sale, step_});
    ways_.clear();
    if (!held_now()) frozen_ = false;
    const Held now{day_, held_now(), frozen_, step_, is_morning_};
    const bool same = held_.empty() ? !now.card : held_.back().card == now.card && held_.back().frozen == now.frozen;
    if (!same) held_.push_back(now);
    return true;
  }
  void not_before_until(const Word& card, Day day) {
    const auto [at, is_new] = not_before_.try_emplace(card, day);
    if (!is_new) at->second = std::max(at->second, day);
  }

  // ---- Ways to a card
  // ------------------------------------------------------------------------------------------------

  std::optional<Way> way_in(const Card& card, Day on, Day known) const {
    for (const CardCondition& one : card.enter) {
      if (!holding(one, on)) continue;
      const Count counted = count(one, on, known);
      if (counted.value >= threshold_of(one)) return Way{on, counted.sale};
    }
    return {};
  }
  /// By all that is known now. Remembered until something happens.
  const std::optional<Way>& way_now(const Card& card, Day on) {
    const auto [at, is_new] = ways_.try_emplace({&card, on});
    if (is_new) at->second = way_in(card, on, day_);
    return at->second;
  }
  std::optional<Way> last_way(const Card& card, const DaySpan& days) {
    for (Day on = days.until; on >= days.from; on = days_after(on, -1))
      if (const auto& way = way_now(card, on)) return way;
    return {};
  }
  std::optional<Way> last_way_known_before(const Card& card, const DaySpan& days) const {
    for (Day on = days.until; on >= days.from; on = days_after(on, -1))
      if (const auto way = way_in(card, on, days_after(day_, -1))) return way;
    return {};
  }
  bool keeps(const Card& card, Day on) const {
    for (const auto* conditions : {&card.keep, &card.enter})
      for (const CardCondition& one : *conditions)
        if (count(one, on, on).value >= threshold_of(one)) return true;
    return false;
  }
  DaySpan days_of_claim(const Card& card) const {
    const Day from = days_after(day_, -rules_.eligible_days);
    const auto refused = not_before_.find(card.word);
    return {refused == not_before_.end() ? from : std::max(from, refused->second), day_};
  }

  // ---- A day --------------------------------------------------------------------------------------------------------

  void play() {
    is_morning_ = true;
    turn();
    is_morning_ = false;
    look_at_basis();
    while (look_at_claim()) {
    }
  }
  /// What has run its time, by what was posted before the day (MEM-10).
  void turn() {
    if (given_ && given_->until && *given_->until < day_) end_given();
    if (!earned_ || earned_->since >= day_) return;
    const Card& card = *find(earned_->card);
    const bool kept = card.keep.empty() || keeps(card, days_after(day_, -1));
    if (earned_->grace) {
      if (kept && card.renewal == CardRenewal::automatic) take_renewal(card);
      else if (*earned_->grace < day_) lose(card);
    } else if (earned_->until) {
      if (*earned_->until >= day_) return;
      if (kept && card.renewal == CardRenewal::automatic) take_renewal(card);
      else keep_not(card);
    } else if (!kept) {
      keep_not(card);
    }
  }
  static std::optional<Day> term(const Card& card, Day from) {
    if (!card.term_months) return {};
    return days_after(months_after(from, *card.term_months), -1);
  }
  void take_renewal(const Card& card) {
    earned_->grace.reset();
    if (earned_->until) earned_->until = term(card, days_after(*earned_->until, 1));
    write(CardDeed::renewed, card.word, earned_->until);
  }
  void keep_not(const Card& card) {
    if (card.grace_days == 0) return lose(card);
    earned_->grace = days_after(day_, card.grace_days - 1);
    write(CardDeed::grace, card.word, earned_->grace);
  }
  void lose(const Card& card) {
    const Card* lower = nullptr;
    for (int i = rank(card.word) - 1; i >= 0 && lower == nullptr && card.downgrade != CardDowngrade::none; --i) {
      const Card& one = rules_.cards[static_cast<std::size_t>(i)];
      if (card.downgrade == CardDowngrade::one_step || keeps(one, days_after(day_, -1))) lower = &one;
    }
    // What was lost counts for nothing from before the loss.
    for (const Card& one : rules_.cards)
      if (rank(one.word) > (lower == nullptr ? -1 : rank(lower->word))) not_before_until(one.word, day_);
    if (lower == nullptr) {
      earned_.reset();
      write(CardDeed::expired, card.word);
    } else {
      earned_ = Earned{lower->word, day_, term(*lower, day_), {}, {}};
      write(CardDeed::downgraded, lower->word, earned_->until);
    }
  }
  void look_at_basis() {
    if (!earned_ || !earned_->basis || earned_->told || last_way(*find(earned_->card), *earned_->basis)) return;
    earned_->told = true;
    write(CardDeed::basis_undone, earned_->card);
  }
  bool is_open(const Card& card) const {
    if (rank(card.word) <= rank(held_now())) return false;
    const bool is_blocked = frozen_ || (given_ && given_->ground == CardGround::pin);
    return !is_blocked || (claim_ && claim_->card == card.word);
  }
  /// What can be had; whether something happened.
  bool look_at_claim() {
    if (claim_ && claim_->applied) {
      if (last_way(*find(claim_->card), claim_->basis)) return false;
      return end_claim(CardDeed::withdrawn, std::nullopt);
    }
    const Card* best = nullptr;
    std::optional<Way> way;
    for (const Card& card : rules_.cards)
      if (is_open(card))
        if (const auto one = last_way(card, days_of_claim(card))) best = &card, way = one;
    if (claim_ && (best == nullptr || rank(best->word) < rank(claim_->card))) {
      const Card& card = *find(claim_->card);
      const Day before = days_after(day_, -1);
      if (last_way_known_before(card, days_of_claim(card))) return end_claim(CardDeed::withdrawn, std::nullopt);
      return end_claim(CardDeed::lapsed, before);
    }
    if (best == nullptr) return false;
    const bool is_new = !claim_ || rank(best->word) > rank(claim_->card);
    if (is_new) {
      claim_ = Claim{best->word, way->sale};
      write(CardDeed::eligible, best->word, days_after(way->on, rules_.eligible_days), CardGround::earned, way->sale);
    }
    if (best->form == CardForm::required || frozen_) return is_new;
    take_grant(*best);
    return true;
  }
  bool end_claim(CardDeed deed, std::optional<Day> until) {
    const Word card = claim_->card;
    claim_.reset();
    return write(deed, card, until);
  }
  void take_grant(const Card& card) {
    const Claim claim = *claim_;
    earned_ = Earned{card.word, day_, term(card, day_), {}, claim.applied ? claim.basis : days_of_claim(card)};
    claim_.reset();
    if (!first_grant_) first_grant_ = day_;
    if (claim.sale != 0) earning_sales_.insert(claim.sale);
    write(CardDeed::granted, card.word, earned_->until, CardGround::earned, claim.sale);
  }

  Day day_;
  int step_ = 0;
  bool is_morning_ = false;  ///< what has run its time is looked at, before anything else of the day
  std::optional<Earned> earned_;
  std::optional<Given> given_;
  std::optional<Claim> claim_;
  bool frozen_ = false;
  std::map<Word, Day> not_before_;
  std::vector<ModelEvent> events_;
  std::map<std::pair<const Card*, Day>, std::optional<Way>> ways_;
};

}  // namespace shuke::clientele::test

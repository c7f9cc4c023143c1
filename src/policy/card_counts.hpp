/// \file
/// What conditions of cards count for one customer.
#pragma once

#include "shuke/policy/card_standing.hpp"

namespace shuke::policy {

/// What something came to in a window.
struct Counted {
  std::int64_t value = 0;  ///< never below zero; amounts in minor units
  Word brand;              ///< of `brand_pieces`: the one with the most pieces; of equal ones the first by name
  SaleId sale_id;          ///< the latest receipt that counts; of `receipt_amount` the one with the highest amount
};

/// A way to get a card, and what was counted for it.
struct Way {
  const Card* card = nullptr;
  const CardCondition* condition = nullptr;
  Counted counted;
  Day on;  ///< last day on which it held
};

/// Counts for one customer: `on` is the day whose window is counted, `known` the day by which things were posted.
class CardCounts {
 public:
  CardCounts(const CardRules& rules, const CardFacts& facts);

  /// What a condition counts. Errors: invalid (two currencies, the end of the calendar), overflow.
  Result<Counted> count(const CardCondition& condition, const CardState& state, Day on, Day known) const;
  /// Whether one of the cards that it asks for was held at some time of the day, and gave what it gives.
  bool holding(const CardCondition& condition, const CardState& state, Day on) const;
  /// The first way to get a card that held on a day; absent: none did.
  Result<std::optional<Way>> way_in(const Card& card, const CardState& state, Day on, Day known) const;
  /// The same for the last day of several on which one held.
  Result<std::optional<Way>> last_way_in(const Card& card, const CardState& state, DaySpan days, Day known) const;
  /// Whether one of the conditions to keep or to get a card held, whatever else was held.
  Result<bool> keeps(const Card& card, const CardState& state, Day on, Day known) const;
  /// First day after `on` on which less is counted because something leaves the window; absent: on none.
  Result<std::optional<Day>> leaving(const CardCondition& condition, const CardState& state, Day on) const;

  /// Days on which something begins or ceases to count, in order.
  const std::vector<Day>& changes() const;
  /// Days on which something was posted, in no order.
  std::vector<Day> posted() const;
  /// Whether a condition goes by years that begin at once for everything in them.
  bool has_years() const;

 private:
  std::vector<Day> days_to_look_at(const CardState& state, DaySpan days) const;

  const CardRules& rules_;
  const CardFacts& facts_;
  std::vector<const CardLine*>
      goods_;  ///< the lines that can count; they are asked for once for each condition and day
  mutable std::optional<std::vector<Day>> changes_;
};

/// Days on which a condition has to have held for a card to be had on a day: so many before it, but none that somebody
/// said no to; empty when all are such. Errors: invalid (the end of the calendar).
Result<DaySpan> claim_days(const CardRules& rules, const CardState& state, const Word& card, Day day);

/// The days of a condition's window that ends with `on`. Errors: invalid (the end of the calendar).
Result<DaySpan> window_of(const CardCondition& condition, const CardState& state, Day on);

}  // namespace shuke::policy

/// \file
/// What happened at a till, kept in memory and without SQL, for tests that play random years of it: what was bought,
/// what came back, and how points moved. What follows for cards stands in till_model_cards.hpp, what follows for points
/// in till_model_points.hpp. Slow, plain, and written from the rules (MEM-1 to MEM-10, POS-2, CUS-2), not from `src`;
/// of the policy it takes the figures alone.
#pragma once

#include "clientele/shop.hpp"

#include <deque>

namespace shuke::clientele::test {

using Number = std::int64_t;

/// A part of a line that came back.
struct ModelReturn {
  Day posted;
  Number thousandths = 0;
  Number minor = 0;
  int by = 0;                   ///< the receipt that brought it
  bool for_another = false;     ///< something went out in its place
  std::optional<Day> undone{};  ///< when that receipt was voided: it did not come back (POS-2)
};

/// A line that went out.
struct ModelLine {
  SaleLine told;           ///< as the till told it, with what it took over in an exchange
  Number thousandths = 0;  ///< how much of it
  Number minor = 0;        ///< paid for it
  Day since;               ///< on which it counts for cards: of goods that stand for others the day of those (POS-2)
  int with = 0;            ///< the receipt with which it counts for cards: likewise
  std::vector<ModelReturn> returns{};

  Number back() const {
    Number sum = 0;
    for (const ModelReturn& one : returns) sum += one.undone ? 0 : one.thousandths;
    return sum;
  }
  Number refunded() const {
    Number sum = 0;
    for (const ModelReturn& one : returns) sum += one.undone ? 0 : one.minor;
    return sum;
  }
  /// Of an amount for the line the share of what has come back so far: exact in sum (MEM-7).
  Number share_back_of(Number amount) const { return amount * back() / thousandths; }
  Number share_back() const { return share_back_of(minor); }
};

/// What comes back of a line.
struct ModelIn {
  int sale = 0;
  std::size_t line = 0;
  Number thousandths = 0;
  Number minor = 0;  ///< the share of it; found by the model
};

/// So many points of a lot.
struct ModelUse {
  std::size_t lot = 0;
  Number points = 0;
};

/// Points in lots, in the order in which those were first taken of.
struct ModelHoldings {
  std::vector<ModelUse> lots{};

  void add(const std::vector<ModelUse>& uses, int sign = 1) {
    for (const ModelUse& one : uses) {
      const auto at = std::find_if(lots.begin(), lots.end(), [&](const ModelUse& held) { return held.lot == one.lot; });
      (at == lots.end() ? lots.emplace_back(ModelUse{one.lot, 0}) : *at).points += sign * one.points;
    }
  }
  Number points() const {
    Number sum = 0;
    for (const ModelUse& one : lots) sum += one.points;
    return sum;
  }
  bool has(std::size_t lot) const {
    return std::any_of(lots.begin(), lots.end(), [&](const ModelUse& one) { return one.lot == lot; });
  }
  /// Takes so many out, of the lot that was taken of last first.
  std::vector<ModelUse> take_out(Number points) {
    std::vector<ModelUse> out;
    for (auto held = lots.rbegin(); held != lots.rend() && points > 0; ++held) {
      const Number part = std::min(points, held->points);
      if (part <= 0) continue;
      held->points -= part;
      points -= part;
      out.push_back({held->lot, part});
    }
    return out;
  }
};

/// Lines that earn by the same multipliers.
struct ModelGroup {
  std::vector<std::size_t> multipliers;
  std::vector<std::size_t> lines;
  Number times = 10'000;
  Number paid = 0, base = 0, points = 0;
};

/// Points of a receipt that count on one day.
struct ModelEarned {
  Number points = 0;
  Day counts_on{};
  int root = 0;                   ///< whose points they are: of a mere swap those of the sale before it (POS-2)
  std::vector<Number> weights{};  ///< by line, what they were earned by
  std::size_t lot = 0;
  Number taken_back = 0;
  ModelHoldings taken{};  ///< of which lots
};

/// Points that pay for a receipt: its own, or those that stay with goods which stand for others.
struct ModelPaid {
  Number points = 0;
  std::vector<Number> weights{};  ///< by line, what they pay for
};

/// What a receipt did to another one's points.
struct ModelUndone {
  int sale = 0;
  std::optional<std::size_t> earned{};  ///< took back these; absent: gave back what paid for it
  ModelHoldings lots{};
};

/// A receipt.
struct ModelSale {
  int number = 0;  ///< in the order in which they were written down
  std::string receipt{};
  std::optional<int> buyer{};  ///< a person; absent: a walk-in
  bool exchange = false, staff = false, is_void = false, voided = false;
  Day day{}, posted{};
  Day claimed{};  ///< of a walk-in's receipt that somebody claimed: when
  std::vector<ModelLine> lines{};
  std::vector<ModelIn> ins{};
  std::vector<ModelEarned> earned{};
  std::vector<ModelGroup> groups{};  ///< as it earned; none: it earned by what was paid in all
  std::vector<ModelPaid> paid{};
  Number given_back = 0;
  ModelHoldings paid_of{};  ///< of which lots, as far as it was not given back
  Number redeemed = 0;      ///< paid with points of its own
  Number bonus = 0;         ///< paid with money that earns nothing
  std::vector<ModelUndone> undid{};

  bool came_back() const {
    return std::any_of(lines.begin(), lines.end(), [](const ModelLine& one) { return one.back() > 0; });
  }
  bool all_came_back() const {
    return std::all_of(lines.begin(), lines.end(), [](const ModelLine& one) { return one.back() == one.thousandths; });
  }
};

/// A row of the ledger that a sale or a return made.
struct ModelMovement {
  Day posted;
  Day counts_on;
  Number points = 0;
  int root = 0;  ///< whose points they are
};

/// Points that came together and run out together.
struct ModelLot {
  Day from;
  std::optional<Day> until;
  Number points = 0, used = 0, lapsed = 0;

  Number left() const { return points - used; }
  bool usable_on(Day day) const { return !until || day <= *until; }
};

/// An event of a card, as far as it is compared.
struct ModelEvent {
  Day day;
  CardDeed deed{};
  Word card;
  std::optional<Day> until{};
  CardGround ground = CardGround::earned;
  int sale = 0;  ///< the receipt that earned it, by its number; 0: none
  int step = 0;  ///< of the story, in which it was known

  std::string text() const {
    return day.text() + ' ' + std::to_string(static_cast<int>(deed)) + ' ' + card.text() +
           (until ? " until " + until->text() : "") + (ground == CardGround::earned ? "" : " by hand");
  }
};

inline Day days_after(Day day, Number days) { return must(day.plus_days(days)); }
inline Day months_after(Day day, Number months) { return must(day.plus_months(static_cast<int>(months))); }

/// MEM-8: the days after the same day so many months before, up to and with it.
inline DaySpan rolling_months(Day on, Number months) { return {days_after(months_after(on, -months), 1), on}; }

inline Day first_of_year(Day day) { return must(Day::of({day.date().year, 1, 1})); }

/// Since the last anniversary of the first card; empty before it.
inline DaySpan membership_year(Day on, std::optional<Day> first) {
  if (!first || on < *first) return {days_after(on, 1), on};
  Number years = 0;
  while (months_after(*first, 12 * (years + 1)) <= on) ++years;
  return {months_after(*first, 12 * years), on};
}

inline DaySpan model_window(PointsWindow window, Number months, Day on, std::optional<Day> first) {
  if (window == PointsWindow::calendar) return {first_of_year(on), on};
  return window == PointsWindow::rolling ? rolling_months(on, months) : membership_year(on, first);
}

/// What was bought by somebody, and what it moved.
struct ModelFacts {
  std::vector<const ModelSale*> bought{};
  std::vector<ModelMovement> moved{};
};

}  // namespace shuke::clientele::test

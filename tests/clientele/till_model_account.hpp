/// \file
/// What somebody has in points, by lots: what is taken of which, what comes back, what runs out (MEM-9).
#pragma once

#include "clientele/till_model.hpp"

namespace shuke::clientele::test {

/// What somebody has, by lots.
struct ModelAccount {
  std::vector<ModelLot> lots{};
  Number owed = 0;

  /// New points pay what is owed first. \return which lot
  std::size_t add(Day from, std::optional<Day> until, Number points) {
    ModelLot lot{from, until, points};
    lot.used = std::min(owed, points);
    owed -= lot.used;
    lots.push_back(lot);
    return lots.size() - 1;
  }
  /// Takes of some lots first, run out or not, of each at most so many; then of all that have not run out: the soonest
  /// last day, then the oldest. \return what was taken; absent: it is refused
  std::optional<std::vector<ModelUse>> take(Number points, Day on, BelowZero below_zero,
                                            const std::vector<ModelUse>& first = {}) {
    const std::vector<ModelLot> before = lots;
    std::vector<ModelUse> order = first, taken;
    for (const std::size_t i : in_order(on)) order.push_back({i, points});
    for (const ModelUse& one : order) {
      ModelLot& lot = lots[one.lot];
      const Number part = std::min({points, one.points, lot.left()});
      if (part <= 0) continue;
      lot.used += part;
      lot.lapsed = std::min(lot.lapsed, lot.left());
      points -= part;
      taken.push_back({one.lot, part});
    }
    if (points > 0 && below_zero == BelowZero::refuse) {
      lots = before;
      return {};
    }
    if (points > 0 && below_zero == BelowZero::allow) owed += points;
    return taken;
  }
  /// Puts points back into lots: what is owed keeps it, and what has run out runs out again.
  void put_back(const std::vector<ModelUse>& uses, Day on) {
    for (const ModelUse& one : uses) {
      ModelLot& lot = lots[one.lot];
      const Number kept = std::min(owed, one.points);
      owed -= kept;
      lot.used -= one.points - kept;
      if (!lot.usable_on(on)) lot.lapsed = lot.left();
    }
  }
  /// Lots that have not run out, in the order in which they are used.
  std::vector<std::size_t> in_order(Day on) const {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < lots.size(); ++i)
      if (lots[i].usable_on(on)) order.push_back(i);
    const auto key = [&](std::size_t i) {
      return std::tuple(!lots[i].until, lots[i].until.value_or(Day()), lots[i].from, i);
    };
    std::sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) { return key(one) < key(other); });
    return order;
  }
  Number run_out(Day day) {
    Number points = 0;
    for (ModelLot& lot : lots)
      if (!lot.usable_on(day)) points += lot.left() - lot.lapsed, lot.lapsed = lot.left();
    return points;
  }
  Number spendable(Day day) const {
    Number sum = -owed;
    for (const ModelLot& lot : lots)
      if (lot.usable_on(day)) sum += lot.left();
    return sum;
  }
  Number balance() const {
    Number sum = -owed;
    for (const ModelLot& lot : lots) sum += lot.left() - lot.lapsed;
    return sum;
  }
  /// The soonest last day of points that are left, and how many they are.
  std::pair<std::optional<Day>, Number> next_to_run_out(Day day) const {
    std::pair<std::optional<Day>, Number> next{};
    for (const ModelLot& lot : lots) {
      if (!lot.until || *lot.until < day || lot.left() == 0 || (next.first && *next.first < *lot.until)) continue;
      if (next.first != lot.until) next = {lot.until, 0};
      next.second += lot.left();
    }
    return next;
  }
};

}  // namespace shuke::clientele::test

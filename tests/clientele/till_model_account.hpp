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
  /// Takes of a lot first, run out or not, then of the others that have not run out: the soonest last day, then the
  /// oldest. \return what was taken; absent: it is refused
  std::optional<std::vector<ModelUse>> take(Number points, Day on, BelowZero below_zero,
                                            std::optional<std::size_t> own = {}) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < lots.size(); ++i)
      if (lots[i].usable_on(on) && i != own) order.push_back(i);
    const auto key = [&](std::size_t i) {
      return std::tuple(!lots[i].until, lots[i].until.value_or(Day()), lots[i].from, i);
    };
    std::sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) { return key(one) < key(other); });
    if (own) order.insert(order.begin(), *own);
    const std::vector<ModelLot> before = lots;
    std::vector<ModelUse> taken;
    for (const std::size_t i : order) {
      ModelLot& lot = lots[i];
      const Number part = std::min(points, lot.left());
      if (part <= 0) continue;
      lot.used += part;
      lot.lapsed = std::min(lot.lapsed, lot.left());
      points -= part;
      taken.push_back({i, part});
    }
    if (points > 0 && below_zero == BelowZero::refuse) {
      lots = before;
      return {};
    }
    if (points > 0 && below_zero == BelowZero::allow) owed += points;
    return taken;
  }
  /// Gives back what paid, the last taken first: what is owed keeps it, and what has run out runs out again.
  void give_back(const std::vector<ModelUse>& paid, Number before, Number points, Day on) {
    Number skip = before;
    for (auto use = paid.rbegin(); use != paid.rend() && points > 0; ++use) {
      const Number passed = std::min(skip, use->points), part = std::min(points, use->points - passed);
      skip -= passed;
      points -= part;
      if (part == 0) continue;
      ModelLot& lot = lots[use->lot];
      const Number kept = std::min(owed, part);
      owed -= kept;
      lot.used -= part - kept;
      if (!lot.usable_on(on)) lot.lapsed = lot.left();
    }
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

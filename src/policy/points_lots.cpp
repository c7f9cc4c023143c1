/// \file
#include "shuke/policy/points_lots.hpp"

#include "shuke/model/checked.hpp"

#include <algorithm>
#include <tuple>

namespace shuke {

namespace {

constexpr std::string_view rule = "MEM-9";

Result<void> add(std::int64_t& sum, std::int64_t more) {
  SHUKE_ASSIGN(next, checked_add(sum, more));
  sum = next;
  return {};
}

Result<void> check_positive(std::int64_t points) {
  if (points > 0) return {};
  return invalid("points.not_positive", {{"value", std::to_string(points)}}, "points", rule);
}

template <class Account>
auto* find_lot(Account& account, EntryId id) {
  const auto found =
      std::find_if(account.lots.begin(), account.lots.end(), [&](const PointsLot& lot) { return lot.id == id; });
  return found == account.lots.end() ? nullptr : &*found;
}

/// What stands first is used first: the soonest last day, then the oldest; without a last day last.
bool goes_before(const PointsLot* one, const PointsLot* other) {
  const auto key = [](const PointsLot& lot) {
    return std::tuple(!lot.until.has_value(), lot.until.value_or(Day()), lot.from, lot.id);
  };
  return key(*one) < key(*other);
}

/// Takes points of a lot. Those of them that are booked as run out are no longer.
void use(const PointsLot& lot, std::int64_t points, PointsMove& move) {
  if (points == 0) return;
  move.uses.push_back({lot.id, points});
  const std::int64_t needed = lot.lapsed - (lot.left() - points);
  if (needed > 0) move.unlapsed.push_back({lot.id, needed});
}

/// Takes points of the lots that have not run out, in their order, but not of `except`; what is still missing then.
std::int64_t use_in_order(const PointsAccount& account, std::int64_t points, Day day, EntryId except,
                          PointsMove& move) {
  std::vector<const PointsLot*> lots;
  for (const PointsLot& lot : account.lots)
    if (lot.left() > 0 && lot.usable_on(day) && lot.id != except) lots.push_back(&lot);
  std::sort(lots.begin(), lots.end(), goes_before);
  for (const PointsLot* lot : lots) {
    const std::int64_t part = std::min(points, lot->left());
    use(*lot, part, move);
    points -= part;
    if (points == 0) break;
  }
  return points;
}

Error too_few(std::int64_t points, std::int64_t there) {
  return error(Code::refused, "points.too_few", {{"value", std::to_string(points)}, {"there", std::to_string(there)}},
               "points", rule);
}

Result<void> run_short(const PointsAccount& account, std::int64_t points, std::int64_t missing, BelowZero below_zero,
                       PointsMove& move) {
  if (missing == 0 || below_zero == BelowZero::clamp) return {};
  if (below_zero == BelowZero::refuse) return too_few(points, points - missing);
  SHUKE_TRY(checked_add(account.owed, missing));
  move.owed = missing;
  return {};
}

Result<Day> last_day_of_year(int year, const std::optional<YearlyDay>& day) {
  if (!day) return Day::of({year, 12, 31});
  return Day::of({year, day->month(), std::min(day->day(), Day::days_in_month(year, day->month()))});
}

}  // namespace

Result<std::optional<Day>> last_day_of_points(const PointsRules& rules, Day earned) {
  if (rules.expiry == PointsExpiry::never) return std::optional<Day>();
  if (rules.expiry == PointsExpiry::months) {
    SHUKE_ASSIGN(next, earned.plus_months(static_cast<int>(*rules.expiry_months)));
    SHUKE_ASSIGN(last, next.plus_days(-1));
    return std::optional(last);
  }
  const int year = earned.date().year + static_cast<int>(*rules.expiry_years);
  SHUKE_ASSIGN(last, last_day_of_year(year, rules.expiry_day));
  return std::optional(last);
}

Result<std::int64_t> spendable_on(const PointsAccount& account, Day day) {
  std::int64_t sum = -account.owed;
  for (const PointsLot& lot : account.lots)
    if (lot.usable_on(day)) SHUKE_TRY(add(sum, lot.left()));
  return sum;
}

Result<std::int64_t> booked(const PointsAccount& account) {
  std::int64_t sum = -account.owed;
  for (const PointsLot& lot : account.lots) SHUKE_TRY(add(sum, lot.left() - lot.lapsed));
  return sum;
}

Result<PointsMove> credit(const PointsAccount& account, const PointsLot& lot) {
  SHUKE_TRY(check_positive(lot.points));
  if (lot.until && *lot.until < lot.from)
    return invalid("points.until_before_from", {{"value", lot.until->text()}, {"from", lot.from.text()}}, "until",
                   rule);
  if (find_lot(account, lot.id) != nullptr)
    return invalid("points.lot_twice", {{"value", std::to_string(lot.id.number())}}, "id", rule);
  PointsMove move;
  move.lot = lot;
  move.lot->used = move.lot->lapsed = 0;
  const std::int64_t paid = std::min(account.owed, lot.points);
  use(*move.lot, paid, move);
  move.owed = -paid;
  return move;
}

Result<PointsMove> redeem(const PointsAccount& account, std::int64_t points, Day day) {
  SHUKE_TRY(check_positive(points));
  SHUKE_ASSIGN(there, spendable_on(account, day));
  if (points > there) return too_few(points, std::max<std::int64_t>(there, 0));
  PointsMove move;
  use_in_order(account, points, day, EntryId(), move);
  return move;
}

Result<PointsMove> take(const PointsAccount& account, std::int64_t points, Day day, BelowZero below_zero) {
  return take_back(account, EntryId(), points, day, below_zero);
}

Result<PointsMove> take_back(const PointsAccount& account, EntryId own, std::int64_t points, Day day,
                             BelowZero below_zero) {
  SHUKE_TRY(check_positive(points));
  PointsMove move;
  std::int64_t missing = points;
  if (const PointsLot* lot = own ? find_lot(account, own) : nullptr) {
    const std::int64_t part = std::min(points, lot->left());
    use(*lot, part, move);
    missing -= part;
  }
  if (missing > 0) missing = use_in_order(account, missing, day, own, move);
  SHUKE_TRY(run_short(account, points, missing, below_zero, move));
  return move;
}

Result<PointsMove> give_back(const PointsAccount& account, std::span<const PointsUse> uses, std::int64_t before,
                             std::int64_t in_all) {
  std::int64_t taken = 0;
  for (const PointsUse& one : uses) SHUKE_TRY(add(taken, one.points));
  if (before < 0 || before > in_all || in_all > taken)
    return invalid(
        "points.given_back_out_of_range",
        {{"before", std::to_string(before)}, {"value", std::to_string(in_all)}, {"most", std::to_string(taken)}},
        "points", rule);
  PointsMove move;
  std::int64_t behind = 0, owed = account.owed;  // `behind`: taken of lots that were taken of later
  for (auto one = uses.rbegin(); one != uses.rend(); behind += one++->points) {
    const std::int64_t part = std::min(in_all, behind + one->points) - std::max(before, behind);
    if (part <= 0) continue;
    const PointsLot* lot = find_lot(account, one->lot);
    if (lot == nullptr || lot->used < part)
      return error(Code::damaged, "points.lot_missing", {{"value", std::to_string(one->lot.number())}}, {}, rule);
    move.returns.push_back({one->lot, part});
    const std::int64_t paid = std::min(owed, part);
    if (paid > 0) move.uses.push_back({one->lot, paid});
    owed -= paid;
  }
  move.owed = owed - account.owed;
  return move;
}

Result<PointsMove> restore(const PointsAccount& account, std::span<const PointsUse> uses, std::int64_t points,
                           std::int64_t debt) {
  PointsAccount rest = account;
  const std::int64_t paid = std::min(account.owed, debt);
  rest.owed -= paid;
  SHUKE_ASSIGN(move, give_back(rest, uses, 0, points));
  move.owed -= paid;
  return move;
}

Result<PointsMove> take_again(const PointsAccount& account, std::span<const PointsUse> given, std::int64_t points,
                              Day day, BelowZero below_zero) {
  SHUKE_TRY(check_positive(points));
  PointsMove move;
  std::int64_t missing = points;
  for (const PointsUse& one : given) {
    const PointsLot* lot = find_lot(account, one.lot);
    if (lot == nullptr) continue;
    const std::int64_t part = std::min({missing, one.points, lot->left()});
    use(*lot, part, move);
    missing -= part;
  }
  if (missing == 0) return move;
  PointsAccount rest = account;
  apply(rest, move);
  missing = use_in_order(rest, missing, day, EntryId(), move);
  SHUKE_TRY(run_short(account, points, missing, below_zero, move));
  return move;
}

PointsMove run_out(const PointsAccount& account, Day day) {
  PointsMove move;
  for (const PointsLot& lot : account.lots)
    if (!lot.usable_on(day) && lot.left() > lot.lapsed) move.lapsed.push_back({lot.id, lot.left() - lot.lapsed});
  return move;
}

Result<std::int64_t> points_of(const PointsMove& move) {
  std::int64_t sum = move.lot ? move.lot->points : 0;
  for (const PointsUse& one : move.uses) SHUKE_TRY(add(sum, -one.points));
  for (const PointsUse& one : move.returns) SHUKE_TRY(add(sum, one.points));
  SHUKE_TRY(add(sum, -move.owed));
  return sum;
}

void apply(PointsAccount& account, const PointsMove& move) {
  if (move.lot) account.lots.push_back(*move.lot);
  const auto change = [&](const std::vector<PointsUse>& parts, std::int64_t PointsLot::*number, int sign) {
    for (const PointsUse& one : parts)
      if (PointsLot* lot = find_lot(account, one.lot)) lot->*number += sign * one.points;
  };
  change(move.returns, &PointsLot::used, -1);
  change(move.uses, &PointsLot::used, 1);
  change(move.unlapsed, &PointsLot::lapsed, -1);
  change(move.lapsed, &PointsLot::lapsed, 1);
  account.owed += move.owed;
}

Result<std::optional<NextToRunOut>> next_to_run_out(const PointsAccount& account, Day day) {
  std::optional<NextToRunOut> next;
  for (const PointsLot& lot : account.lots) {
    if (!lot.until || *lot.until < day || lot.left() == 0 || (next && *lot.until > next->last_day)) continue;
    if (!next || *lot.until < next->last_day) next = NextToRunOut{*lot.until, 0};
    SHUKE_TRY(add(next->points, lot.left()));
  }
  return next;
}

namespace {

Result<void> check_adjustment(const PointsRules& rules, const PointsAdjustment& adjustment) {
  if (adjustment.points == 0) return invalid("points.adjust_nothing", {}, "points", rule);
  if (adjustment.who.empty()) return invalid("field.required", {}, "who", rule);
  if (!adjustment.reason) return invalid("field.required", {}, "reason", rule);
  std::string known;
  for (const PointsAdjustmentReason& one : rules.adjustment_reasons) {
    if (one.word == adjustment.reason) return {};
    known += (known.empty() ? "" : ", ") + one.word.text();
  }
  if (known.empty()) return {};  // a list of words that was left out is open to any
  return invalid("policy.undefined_word",
                 {{"value", adjustment.reason.text()}, {"list", "points.adjustment_reasons"}, {"known", known}},
                 "reason", rule);
}

}  // namespace

Result<PointsMove> adjust(const PointsRules& rules, const PointsAccount& account, const PointsAdjustment& adjustment,
                          EntryId id, Day day) {
  SHUKE_TRY(check_adjustment(rules, adjustment));
  if (adjustment.points < 0) {
    std::int64_t points;
    if (__builtin_sub_overflow(0, adjustment.points, &points))
      return error(Code::overflow, "value.overflow", {}, "points", rule);
    return take(account, points, day, rules.below_zero);
  }
  SHUKE_ASSIGN(until, last_day_of_points(rules, day));
  return credit(account, {id, day, until, adjustment.points});
}

}  // namespace shuke

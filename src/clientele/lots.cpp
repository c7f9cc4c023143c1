/// \file
#include "clientele/lots.hpp"

#include "shuke/model/checked.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::KeptLot;

bool makes_lot(PointsReason reason, std::int64_t points) {
  const bool adds = reason == PointsReason::earn || reason == PointsReason::opening || reason == PointsReason::adjust;
  return adds && points > 0;
}

namespace {

/// Decides what a booking does to an account that holds the lots it can touch.
Result<PointsMove> decide(const PointsAccount& account, const Booking& booking, EntryId id) {
  const PointsEntry& row = booking.row;
  if (row.reason == PointsReason::adjust && booking.rules != nullptr)
    return adjust(*booking.rules, account, {row.points, row.word, row.approver, row.note}, id, booking.day);
  if (makes_lot(row.reason, row.points)) return credit(account, {id, row.counts_on, row.until, row.points});
  if (row.points > 0) {
    const std::int64_t points = row.points - booking.carried - booking.debt;
    return restore(account, booking.paid, points, booking.debt);
  }
  switch (row.reason) {
    case PointsReason::redeem:
      if (booking.below_zero == BelowZero::refuse) return redeem(account, -row.points, booking.day);
      return take(account, -row.points, booking.day, booking.below_zero);
    case PointsReason::take_back:
      return take_back(account, booking.own.lot_id, -row.points, booking.day, booking.below_zero);
    case PointsReason::give_back:
      return take_again(account, booking.paid, -row.points, booking.day, booking.below_zero);
    default:
      return take(account, -row.points, booking.day, booking.below_zero);
  }
}

/// MEM-9: for goods of no known receipt never more than is there.
Result<std::int64_t> points_there(const PointsAccount& account, Day day, std::int64_t points) {
  SHUKE_ASSIGN(there, spendable_on(account, day));
  return std::min(points, std::max<std::int64_t>(there, 0));
}

}  // namespace

void Lots::forget() {
  at_hand_.clear();
  usable_on_.clear();
  owed_.reset();
  owed_more_ = 0;
}

Result<void> Lots::have_owed() {
  if (owed_) return {};
  SHUKE_ASSIGN(owed, read_owed());
  owed_ = std::max<std::int64_t>(owed, 0);  // after a parting, what one file owed may have been paid by the other
  return {};
}

Result<void> Lots::have_usable(Day day, std::int64_t points) {
  if (usable_on_.contains(day)) return {};
  const auto left = [&](const KeptLot& lot) {
    const auto known = at_hand_.find(lot.id);
    const KeptLot& now = known == at_hand_.end() ? lot : known->second.lot;
    return now.points - now.used;
  };
  std::int64_t needed;  // what is owed is missing, too
  if (__builtin_add_overflow(points, owed_.value_or(0) + owed_more_, &needed)) needed = all_of_them;
  SHUKE_ASSIGN(lots, read_usable({day, needed, left}));
  for (const KeptLot& lot : lots) have(lot);
  if (needed == all_of_them) usable_on_.insert(day);
  return {};
}

Result<void> Lots::have_lots_of(const Booking& booking) {
  const PointsEntry& row = booking.row;
  SHUKE_TRY(have_owed());
  if (makes_lot(row.reason, row.points)) return {};
  std::int64_t missing = -row.points;
  const auto look_at = [&](const LotUse& of) -> Result<void> {
    if (!at_hand_.contains(of.lot_id)) {
      SHUKE_ASSIGN(lot, read(of));
      if (lot) have(*lot);
    }
    return {};
  };
  for (std::size_t i = 0; i < booking.paid.size(); ++i)
    SHUKE_TRY(look_at({booking.paid_of[i], booking.paid[i].lot, 0}));
  if (row.points > 0) return {};
  for (const PointsUse& one : booking.paid)
    if (const auto lot = at_hand_.find(one.lot); lot != at_hand_.end())
      missing -= std::min({missing, one.points, lot->second.lot.points - lot->second.lot.used});
  if (booking.own.lot_id) {
    SHUKE_TRY(look_at(booking.own));
    if (const auto own = at_hand_.find(booking.own.lot_id); own != at_hand_.end())
      missing -= std::min(missing, own->second.lot.points - own->second.lot.used);
  }
  return missing > 0 ? have_usable(booking.day, -row.points) : Result<void>();
}

PointsAccount Lots::account() const {
  PointsAccount account;
  for (const auto& [id, one] : at_hand_)
    account.lots.push_back({id, one.lot.from, one.lot.until, one.lot.points, one.lot.used, one.lot.lapsed});
  account.owed = owed_.value_or(0) + owed_more_;
  return account;
}

void Lots::take_over(const PointsAccount& account, const PointsEntry& row) {
  for (const PointsLot& lot : account.lots) {
    const auto [found, is_new] = at_hand_.try_emplace(lot.id);
    AtHand& one = found->second;
    if (is_new) {
      one.is_new = true;
      one.lot.customer_id = row.customer_id;
      one.lot.id = lot.id;
      one.lot.from = lot.from;
      one.lot.until = lot.until;
      one.lot.points = lot.points;
    }
    one.changed = one.changed || is_new || one.lot.used != lot.used || one.lot.lapsed != lot.lapsed;
    one.lot.used = lot.used;
    one.lot.lapsed = lot.lapsed;
    one.lot.left = lot.left() - lot.lapsed;
  }
  owed_more_ = account.owed - owed_.value_or(0);
}

void Lots::add_uses(std::span<const PointsUse> parts, int sign, PointsEntry& row) const {
  for (const PointsUse& part : parts) {
    const auto lot = at_hand_.find(part.lot);
    const CustomerId file = lot == at_hand_.end() ? row.customer_id : lot->second.lot.customer_id;
    row.uses.push_back({file, part.lot, sign * part.points});
  }
}

Result<void> Lots::add_run_out(const PointsEntry& like, std::span<const PointsUse> parts, int sign,
                               const NextEntry& next, std::vector<PointsEntry>& rows) {
  if (parts.empty()) return {};
  PointsEntry row = like;
  SHUKE_ASSIGN(id, next());
  row.id = id;
  row.reason = PointsReason::expire;
  row.points = 0;
  for (const PointsUse& part : parts) {
    SHUKE_ASSIGN(sum, checked_add(row.points, -sign * part.points));
    row.points = sum;
  }
  row.counts_on = row.posted;
  row.of_sale_id = SaleId();
  row.base = 0;
  row.until.reset();
  row.word = Word();
  row.approver.clear();
  row.note.clear();
  row.uses.clear();
  add_uses(parts, sign, row);
  rows.push_back(std::move(row));
  return {};
}

Result<std::optional<PointsEntry>> Lots::carry(const Booking& booking, const PointsAccount& account,
                                               PointsEntry& row) const {
  if (booking.carried == 0) return std::optional<PointsEntry>();
  PointsAccount free_of_debts = account;  // nothing is there in between that could pay any
  free_of_debts.owed = 0;
  const std::int64_t before = booking.row.points - booking.carried - booking.debt;
  SHUKE_ASSIGN(kept, give_back(free_of_debts, booking.paid, before, before + booking.carried));
  std::reverse(kept.returns.begin(), kept.returns.end());  // in the order in which they were taken: it stays theirs
  PointsEntry going_on = row;
  going_on.reason = PointsReason::redeem;
  going_on.points = -booking.carried;
  going_on.base = booking.carried_base;
  going_on.uses.clear();
  add_uses(kept.returns, 1, going_on);
  add_uses(kept.returns, -1, row);
  SHUKE_ASSIGN(points, checked_add(row.points, booking.carried));
  row.points = points;
  return std::optional(std::move(going_on));
}

PointsMove Lots::run_out_again(const PointsMove& move, Day day) const {
  PointsAccount returned;
  for (const PointsLot& lot : account().lots)
    if (std::any_of(move.returns.begin(), move.returns.end(), [&](const PointsUse& one) { return one.lot == lot.id; }))
      returned.lots.push_back(lot);
  return shuke::run_out(returned, day);
}

Result<std::int64_t> Lots::spendable_on(Day day) {
  SHUKE_TRY(have_owed());
  SHUKE_TRY(have_usable(day, all_of_them));
  return shuke::spendable_on(account(), day);
}

Result<std::int64_t> Lots::spendable_up_to(std::int64_t points, Day day) {
  SHUKE_TRY(have_owed());
  SHUKE_TRY(have_usable(day, points));
  return shuke::spendable_on(account(), day);
}

Result<void> Lots::book(const Booking& asked, const NextEntry& next, std::vector<PointsEntry>& rows) {
  Booking booking = asked;
  PointsEntry& row = booking.row;
  SHUKE_TRY(have_lots_of(booking));
  PointsAccount account = this->account();
  if (row.reason == PointsReason::take_back_unmatched && row.points < 0) {
    SHUKE_ASSIGN(there, points_there(account, booking.day, -row.points));
    row.points = -there;
  }
  if (row.points == 0) return {};
  if (makes_lot(row.reason, row.points)) {
    SHUKE_ASSIGN(id, next());
    row.id = id;
  }
  SHUKE_ASSIGN(move, decide(account, booking, row.id));
  SHUKE_ASSIGN(points, points_of(move));
  if (points == 0 && booking.carried == 0) return {};  // the rules take what is there, and nothing is
  row.points = points;
  if (move.lot) row.until = move.lot->until;
  if (!row.id) {
    SHUKE_ASSIGN(id, next());
    row.id = id;
  }
  add_uses(move.returns, -1, row);
  add_uses(move.uses, 1, row);
  SHUKE_ASSIGN(going_on, carry(asked, account, row));
  apply(account, move);
  take_over(account, row);
  rows.push_back(row);
  if (going_on) {
    SHUKE_ASSIGN(id, next());
    going_on->id = id;
    rows.push_back(std::move(*going_on));
  }
  SHUKE_TRY(add_run_out(row, move.unlapsed, -1, next, rows));
  const PointsMove again = run_out_again(move, booking.day);
  apply(account, again);
  take_over(account, row);
  return add_run_out(row, again.lapsed, 1, next, rows);
}

Result<void> Lots::run_out(const PointsEntry& like, Day day, const NextEntry& next, std::vector<PointsEntry>& rows) {
  SHUKE_ASSIGN(lots, read_run_out(day));
  if (lots.empty()) return {};
  for (const KeptLot& lot : lots) have(lot);
  SHUKE_TRY(have_owed());
  PointsAccount account = this->account();
  const PointsMove move = shuke::run_out(account, day);
  SHUKE_TRY(add_run_out(like, move.lapsed, 1, next, rows));
  apply(account, move);
  take_over(account, like);
  return {};
}

}  // namespace shuke::clientele

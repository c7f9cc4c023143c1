/// \file
/// Lots of points: which points a debit uses, which run out, and which come back (MEM-9).
///
/// Whatever adds points makes a **lot**, with the last day on which it can be used, fixed by the policy of that day for
/// good. What is **left** of a lot is what no debit has used. A debit uses lots that have not run out on its own
/// business day, the soonest last day first, then the oldest; lots without a last day come last. That a lot has run out
/// follows from its last day; the row that books it can come late, or be undone when a debit of an earlier day, a
/// return or goods paid with points reach the lot after all. So it does not matter when running out is booked.
///
///     lot made ── debit, take_back ──▸ used            used ── give_back ──▸ left again
///        └─ left, last day over: run_out ──▸ lapsed    lapsed ── a use of it ──▸ no longer lapsed
///
/// What is taken beyond all lots is **owed**, if the policy allows it, and whatever adds or gives back points pays it
/// first. At any
/// time: booked rows = Σ (points − used − lapsed) − owed.
///
/// A decision is a **move**: what changes in the account. Nothing changes until `apply` is called with it.
#pragma once

#include "shuke/model/ids.hpp"
#include "shuke/policy/points.hpp"

#include <optional>
#include <span>
#include <vector>

namespace shuke {

/// Points that came together and run out together.
struct PointsLot {
  EntryId id;                ///< the ledger's row that made it
  Day from;                  ///< business day on which they were earned, brought over or given
  std::optional<Day> until;  ///< last day on which they can be used; absent: for ever
  std::int64_t points = 0;   ///< how many they were; above zero
  std::int64_t used = 0;     ///< taken by debits and not given back; 0 to `points`
  std::int64_t lapsed = 0;   ///< booked as run out; 0 to `points` − `used`

  std::int64_t left() const { return points - used; }                ///< run out or not
  bool usable_on(Day day) const { return !until || day <= *until; }  ///< has not run out on the day
  friend bool operator==(const PointsLot&, const PointsLot&) = default;
};

/// A customer's points, by lots. Lots of which nothing is used any more and nothing is left may be left out, unless
/// something of what used them can still come back.
struct PointsAccount {
  std::vector<PointsLot> lots;  ///< in the order in which they were made
  std::int64_t owed = 0;        ///< taken beyond what there was; 0 or more

  friend bool operator==(const PointsAccount&, const PointsAccount&) = default;
};

/// So many points of a lot.
struct PointsUse {
  EntryId lot;              ///< the row that made it
  std::int64_t points = 0;  ///< above zero

  friend bool operator==(const PointsUse&, const PointsUse&) = default;
};

/// What a decision changes. Its row moves −Σ uses + Σ returns − owed + the new lot's points; `unlapsed` and `lapsed`
/// are rows of their own, with the reason `expire`.
struct PointsMove {
  std::optional<PointsLot> lot;     ///< a new one
  std::vector<PointsUse> uses;      ///< taken of which lots, in the order of taking
  std::vector<PointsUse> returns;   ///< given back to which lots, the last taken first
  std::vector<PointsUse> lapsed;    ///< run out, to be booked
  std::vector<PointsUse> unlapsed;  ///< booked as run out, which the move needs again
  std::int64_t owed = 0;            ///< more owed than before; below zero when some was paid

  friend bool operator==(const PointsMove&, const PointsMove&) = default;
};

/// The last day of points earned on a day while these rules hold: that before the same day so many months later,
/// 31 December, or the fixed day (29 February is 28 February in other years). Absent: they last for ever.
/// Errors: invalid (beyond the calendar).
SHUKE_CPP_API Result<std::optional<Day>> last_day_of_points(const PointsRules& rules, Day earned);

/// What can be spent on a day: what is left of lots that have not run out, less what is owed; may be below zero, as far
/// as the rules allow. Errors: overflow.
SHUKE_CPP_API Result<std::int64_t> spendable_on(const PointsAccount& account, Day day);

/// What the rows booked so far come to. Errors: overflow.
SHUKE_CPP_API Result<std::int64_t> booked(const PointsAccount& account);

/// Adds a lot, of which what is owed is paid first. `used` and `lapsed` of it are set to
/// nothing. Errors: invalid (no points, the last day before the first, a lot of that row is there).
SHUKE_CPP_API Result<PointsMove> credit(const PointsAccount& account, const PointsLot& lot);

/// Points paid with: never more than can be spent on the day. Errors: invalid (not above zero), refused (not so many),
/// overflow.
SHUKE_CPP_API Result<PointsMove> redeem(const PointsAccount& account, std::int64_t points, Day day);

/// Points taken by hand. What is not there is owed, refused or left, as the rules say. Errors: invalid (not above
/// zero), refused, overflow.
SHUKE_CPP_API Result<PointsMove> take(const PointsAccount& account, std::int64_t points, Day day, BelowZero below_zero);

/// Points taken back because goods came back: first of the lot that the sale made, run out or not, then as `take`. A
/// lot that is not among the account's has nothing left. Errors: as `take`.
SHUKE_CPP_API Result<PointsMove> take_back(const PointsAccount& account, EntryId own, std::int64_t points, Day day,
                                           BelowZero below_zero);

/// Points given back because goods paid with them came back: to the lots they were taken of, the last taken first.
/// `uses` is what the payment took, `before` what was given back of it already, `in_all` what is to be given back
/// together. What is owed is paid with them before they can run out. Whoever gives back to a lot that has run out books
/// at once what runs out again (`run_out`). Errors: invalid (before > in_all, or more than was taken), damaged (a lot
/// that is not there, or of which less was used), overflow.
SHUKE_CPP_API Result<PointsMove> give_back(const PointsAccount& account, std::span<const PointsUse> uses,
                                           std::int64_t before, std::int64_t in_all);

/// Points that were taken, for goods that came back or paid with, are there again: first what is still owed for them,
/// at most `debt`, then `points` of the lots that they were taken of, the last one first. What is owed for anything
/// else is paid with those. Moves fewer points than both together where less is owed than `debt`. Errors: as
/// `give_back`.
SHUKE_CPP_API Result<PointsMove> restore(const PointsAccount& account, std::span<const PointsUse> uses,
                                         std::int64_t points, std::int64_t debt);

/// Points that were given back are paid with again: first of the lots they were given back to, run out or not, then as
/// `take`. Errors: as `take`.
SHUKE_CPP_API Result<PointsMove> take_again(const PointsAccount& account, std::span<const PointsUse> given,
                                            std::int64_t points, Day day, BelowZero below_zero);

/// What has run out by a day and is not booked yet: what is left of each lot whose last day is over.
SHUKE_CPP_API PointsMove run_out(const PointsAccount& account, Day day);

/// What a move's own row says: by how much it changes the balance, without what runs out or is undone of that.
/// Errors: overflow.
SHUKE_CPP_API Result<std::int64_t> points_of(const PointsMove& move);

/// Changes the account as the move says. Only for moves that were decided on this very account.
SHUKE_CPP_API void apply(PointsAccount& account, const PointsMove& move);

/// Points that run out next.
struct NextToRunOut {
  Day last_day;             ///< on which they can be used
  std::int64_t points = 0;  ///< how many; above zero

  friend bool operator==(const NextToRunOut&, const NextToRunOut&) = default;
};

/// The points with the soonest last day, not before `day`; absent when none that are left ever run out. Errors:
/// overflow.
SHUKE_CPP_API Result<std::optional<NextToRunOut>> next_to_run_out(const PointsAccount& account, Day day);

/// Points set right by hand.
struct PointsAdjustment {
  std::int64_t points = 0;  ///< added, or taken when below zero; not zero
  Word reason;              ///< one of the rules' `adjustment_reasons`
  std::string who;          ///< ref of the associate who did it
  std::string note;         ///< what else is told; may be empty

  friend bool operator==(const PointsAdjustment&, const PointsAdjustment&) = default;
};

/// Decides an adjustment: points added are a lot that lasts as long as if it had been earned on the day; points taken
/// go by `below_zero`. `id` is the row that is written. Errors: invalid (zero points, nobody who did it, a reason that
/// the rules do not have), refused, overflow.
SHUKE_CPP_API Result<PointsMove> adjust(const PointsRules& rules, const PointsAccount& account,
                                        const PointsAdjustment& adjustment, EntryId id, Day day);

}  // namespace shuke

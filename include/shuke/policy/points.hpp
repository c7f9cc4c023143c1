/// \file
/// Points: what a sale earns, what a return takes back, and which days make up "within one year" (MEM-8, MEM-9).
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/points_entry.hpp"
#include "shuke/model/sale.hpp"
#include "shuke/policy/points_rules.hpp"

#include <span>

namespace shuke {

/// How the year is laid in which points count (MEM-8).
enum class PointsWindow : std::uint8_t {
  rolling = 0,          ///< the last months up to and with the day
  calendar = 1,         ///< since 1 January
  membership_year = 2,  ///< since the last anniversary of the first card
};

/// A category whose lines earn nothing, and why.
struct ExcludedCategory {
  Word category;    ///< a word of the policy
  std::string why;  ///< for people

  friend bool operator==(const ExcludedCategory&, const ExcludedCategory&) = default;
};

/// Section `points` of a policy document (MEM-9).
struct PointsRules {
  std::int64_t points = 0;                      ///< so many points …
  std::optional<Money> per;                     ///< … for each whole amount of this, paid on one receipt; above zero
  bool staff_earns = false;                     ///< whether sales to staff earn (POS-5)
  std::vector<ExcludedCategory> excluded;       ///< categories that earn nothing
  PointsWindow window = PointsWindow::rolling;  ///< how the year is laid in which points count
  std::int64_t window_months = 0;               ///< length of a rolling window; 1 to 120
  std::vector<PointsMultiplier> multipliers;    ///< what earns more than once; no word twice
  PointsCombination combination = PointsCombination::best;  ///< what several of them come to
  PointsExpiry expiry = PointsExpiry::never;                ///< how long points last that are earned now
  std::optional<std::int64_t> expiry_months;                ///< with `months`: 1 to 120
  std::optional<std::int64_t> expiry_years;                 ///< with `year_end`: of so many years later, 0 to 10; with
                                                            ///< `fixed`: 1 to 10
  std::optional<YearlyDay> expiry_day;                      ///< with `fixed`: the last day, solar and without a year
  PointsRedemption redemption;                              ///< how they are paid with
  BelowZero below_zero = BelowZero::allow;                  ///< when more is taken than there is
  std::vector<PointsAdjustmentReason> adjustment_reasons;   ///< why they are set right by hand; no word twice

  friend bool operator==(const PointsRules&, const PointsRules&) = default;
};

/// Errors: invalid, with the field: a number out of range, a word or a category twice, a field without the one it has a
/// meaning beside, days that are none, a step of points that is worth no whole minor units.
SHUKE_CPP_API Result<void> validate(const PointsRules& rules);

/// True when lines of this category earn nothing.
SHUKE_CPP_API bool excluded(const PointsRules& rules, const Word& category);

/// What a receipt's outgoing lines earn.
struct Earned {
  std::int64_t points = 0;  ///< E of MEM-9
  Money base;               ///< paid for lines that earn, less tenders that do not; what the points were computed from
  friend bool operator==(const Earned&, const Earned&) = default;
};

/// Points of a sale when no multiplier holds: whole multiples of `per` in what was paid on the receipt for lines of
/// earning categories, without the tenders that do not earn. Never negative. With multipliers: `earning_of`
/// (points_earning.hpp). Errors: overflow.
SHUKE_CPP_API Result<Earned> earned_by(const PointsRules& rules, SalePurpose purpose, std::span<const SaleLine> lines,
                                       std::span<const Tender> tenders);

/// What was paid for the outgoing lines that can earn: P of MEM-9. Errors: overflow.
SHUKE_CPP_API Result<Money> earning_amount(const PointsRules& rules, std::span<const SaleLine> lines);

/// Of a sale that earned `earned` points on an amount of `paid`, the points taken back in all once `returned` of that
/// amount has come back in all: ⌊E·R/P⌋, and E when R = P (MEM-9). Arguments are minor units, 0 ≤ R ≤ P. Zero when
/// nothing was paid. Errors: invalid (R > P or negative), overflow.
SHUKE_CPP_API Result<std::int64_t> taken_back_in_all(std::int64_t earned, std::int64_t returned, std::int64_t paid);

/// Part of an amount that belongs to `part` of `whole` pieces once `before` of them have gone: exact in sum, because it
/// is the difference of two cumulative shares, each rounded down, and the last piece takes the rest (MEM-7). Errors:
/// invalid, overflow.
SHUKE_CPP_API Result<Money> share(Money amount, Quantity whole, Quantity before, Quantity part);

/// The days of a window: both ends included; empty (`from` after `until`) when there is none.
struct DaySpan {
  Day from;                                                             ///< first day
  Day until;                                                            ///< last day
  bool contains(Day day) const { return from <= day && day <= until; }  ///< whether a day lies in it
  friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

/// The rolling window of so many months (1 to 120) that ends with `day`: (day − months, day], clamped to month ends
/// (MEM-8). Errors: invalid (out of the calendar's range).
SHUKE_CPP_API Result<DaySpan> rolling_window(std::int64_t months, Day day);

/// The window that ends with `day`: rolling (day − 12 months, day], clamped to month ends: for 2025-02-28 the days from
/// 2024-02-29 to 2025-02-28. A membership year needs the day of the first card; without one it is empty (MEM-8).
/// Errors: invalid (out of the calendar's range).
SHUKE_CPP_API Result<DaySpan> window_until(const PointsRules& rules, Day day, std::optional<Day> first_card);

/// A customer's points on a day.
struct PointsBalance {
  std::int64_t earned_in_year =
      0;                        ///< net of returns, by the day each sale counts on, posted by the day; not below zero
  std::int64_t qualifying = 0;  ///< the part of it that counts for cards: from the first card on; 0 before one
  std::int64_t spendable = 0;   ///< all that was posted by the day
  friend bool operator==(const PointsBalance&, const PointsBalance&) = default;
};

/// Sums ledger rows to the balance on a day; rows posted later do not count. `first_card` absent: no card was granted.
/// Rows are handed in one after the other, so that a long ledger needs no memory.
class SHUKE_CPP_API PointsSum {
 public:
  /// Errors: as window_until.
  static Result<PointsSum> on(const PointsRules& rules, Day day, std::optional<Day> first_card);
  /// Adds a row. Error: overflow.
  Result<void> add(const PointsEntry& entry);
  PointsBalance balance() const;                     ///< of the rows so far
  const DaySpan& window() const { return window_; }  ///< the year that counts

 private:
  PointsSum(DaySpan window, Day day, std::optional<Day> first_card)
      : window_(window), day_(day), first_card_(first_card) {}
  DaySpan window_;
  Day day_;
  std::optional<Day> first_card_;
  PointsBalance sums_;
};

}  // namespace shuke

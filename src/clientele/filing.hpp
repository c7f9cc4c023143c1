/// \file
/// By what customers are sorted, worked out from the lines of their receipts (FIL-1, FIL-2, FIL-4).
///
///     lines ──kept_of, add──> Kept ──judge──> Judgement
///
/// Whoever opens one file and whoever sorts those of a whole shop both come here, so that both say the same.
#pragma once

#include "clientele/house.hpp"

#include <set>

namespace shuke::clientele {

/// What was kept of a line that went out: its quantity, and its share of what was paid (MEM-7). Errors: overflow.
Result<std::pair<Quantity, Money>> kept_of(Quantity bought, Quantity returned, Money paid);

/// What somebody bought and kept in the policy's window.
struct Kept {
  std::vector<CategorySum> sums;  ///< one for each category
  Money net;                      ///< of all of them
  std::set<Day> days;             ///< on which it was bought
};

/// Nothing yet.
Kept nothing_kept(Currency currency);

/// Adds what was kept of a line; nothing of it, and it does not count as bought. Errors: overflow.
Result<void> add(Kept& kept, const Word& category, Day day, const std::pair<Quantity, Money>& line);

/// Where a file belongs, and how its customer buys.
struct Judgement {
  Word spending;                                ///< level of spending
  MainCategory main;                            ///< main category and folder
  Word cycle;                                   ///< step of the cycle; empty: has never bought
  std::int64_t rhythm_days = 0;                 ///< days between purchases
  std::optional<std::int64_t> days_since_last;  ///< since the last one; absent: none

  friend bool operator==(const Judgement&, const Judgement&) = default;
};

/// Judges by the facts of a day, without comparing with others. \param purchase_days the latest days with a kept
/// purchase, as many as the rhythm looks at. Errors: overflow.
Result<Judgement> judge(const FilingRules& rules, std::span<const Label> categories, const Kept& kept,
                        std::span<const Day> purchase_days, Day day);

/// Whether a customer is active (FIL-4): buys often, and is worth at least what the comparison says.
/// \param worth_much_from minor units; absent: nobody is worth much
bool is_active(const FilingRules& rules, std::int64_t purchases, std::int64_t net,
               const std::optional<std::int64_t>& worth_much_from);

/// A shop's latest comparison that was finished by a day; none when there is none. Errors: damaged.
Result<std::optional<storage::FilingDay>> comparison_by(storage::Connection& connection, ShopId shop, Day day);

}  // namespace shuke::clientele

/// \file
/// What a person's cards are judged by, read from the books (MEM-2, MEM-8, MEM-9).
///
///     rules, state, days ──needs_of──> days of receipts ──card_facts──> lines, points
#pragma once

#include "clientele/house.hpp"
#include "clientele/merging.hpp"
#include "shuke/policy/card_standing.hpp"

namespace shuke::clientele {

/// Days of receipts that can matter. Spans do not touch each other and are in order.
struct CardNeeds {
  std::vector<DaySpan> lines;   ///< of goods that were bought
  std::vector<DaySpan> points;  ///< of rows of the ledger, by the day on which they count

  bool none() const { return lines.empty() && points.empty(); }  ///< whether nothing has to be read
};

/// What looking at each of some days asks for. What the state was at its last event is what it is on the first of them.
/// \param from the first day that is looked at; absent: the first of which anything is known
CardNeeds needs_of(const CardRules& rules, const CardState& state, std::optional<Day> from, Day until);

/// Facts that hold their own rows.
struct CardFactRows {
  std::vector<CardLine> lines;     ///< of goods that count; what staff bought and gifts are left out
  std::vector<CardPoints> points;  ///< earned and taken back

  /// Borrowed. \param reviewed see CardFacts
  CardFacts facts(std::optional<Day> reviewed) const { return {lines, points, reviewed}; }
  /// The first day on which something was posted; absent: nothing was.
  std::optional<Day> first_posted() const;
};

/// The facts of all files of a person, in a number of queries that depends on the number of files and of spans alone;
/// of receipts alone whose id was made before the one with the counter `before`. Receipts of walk-ins count from the
/// day on which they were claimed, what was made void came back on the day of the void. Errors: damaged, invalid.
Result<CardFactRows> card_facts(storage::Connection& connection, const House& house, const CardRules& rules,
                                std::span<const CustomerId> files, const CardNeeds& needs,
                                std::int64_t before = as_it_is);

}  // namespace shuke::clientele

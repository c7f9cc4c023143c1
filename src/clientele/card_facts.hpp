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

/// SQL for the columns of a line and of what came back of it, which `CardLines` reads, from `sale`, `sale_line`,
/// `return_match` and `came_back`. \param posted SQL for the day on which it counts as posted
std::string card_line_columns(std::string_view posted);
/// SQL that joins to `sale` its lines that can count, and what came back of each; `:before` is a counter.
std::string card_line_joins();
/// How many columns those are.
inline constexpr int card_line_column_count = 13;

/// Reads such rows: all of a line come one after the other.
class CardLines {
 public:
  CardLines(const House& house, const CardRules& rules) : house_(house), rules_(rules) {}

  /// Adds a row, whose columns begin with `first`, to the lines of a person. Errors: invalid.
  Result<void> add(const storage::Rows& rows, int first, std::vector<CardLine>& lines);

 private:
  bool counts(const storage::Rows& rows, int first) const;

  const House& house_;
  const CardRules& rules_;
  std::int64_t sale_ = 0, line_no_ = 0;  ///< of the last line
  bool counted_ = false;                 ///< whether it was added
};

/// SQL for the columns of a row of the ledger, which `card_points_in` reads.
inline constexpr std::string_view card_points_columns = "posted, counts_on, sale_id, of_sale_id, points";
/// How many columns those are.
inline constexpr int card_points_column_count = 5;

/// A row of the ledger. Errors: invalid.
Result<CardPoints> card_points_in(const storage::Rows& rows, int first);

}  // namespace shuke::clientele

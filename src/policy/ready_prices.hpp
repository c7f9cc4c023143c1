/// \file
/// Price rules made ready, and what their conditions say of a receipt and of goods.
#pragma once

#include "shuke/policy/prices.hpp"

#include <string_view>
#include <vector>

namespace shuke {

namespace policy {

/// A rule with its lists in order, so that a question is looked up and not searched.
struct ReadyPriceRule {
  explicit ReadyPriceRule(const PriceRule& from);
  /// Whether one of the rule's days is this one.
  bool holds_on(Day day) const;
  /// Whether goods of this category are the rule's.
  bool takes(std::string_view category) const;
  /// Basis points off for this card and category.
  std::int64_t off(std::string_view card, std::string_view category) const;

  const PriceRule* rule;
  std::vector<std::string_view> cards, categories, not_categories;  // sorted
  std::uint32_t weekdays = 0;                                       // bit n: weekday n
  std::uint32_t month_days = 0;                                     // bit n: day n of the month
  std::int64_t last_days = 0;
};

}  // namespace policy

struct Prices::Ready {
  explicit Ready(PriceRules from);
  Ready(const Ready&) = delete;  // the lists lend their texts from `rules`
  Ready& operator=(const Ready&) = delete;

  /// `given` when the customer and the day meet the conditions of a rule.
  PriceReason of_receipt(const policy::ReadyPriceRule& rule, const Basket& basket) const;
  /// `given` when the goods of a line do, too.
  PriceReason of_goods(const policy::ReadyPriceRule& rule, const BasketLine& line, bool excluded_goods,
                       bool whole_pieces) const;
  /// True for categories that no rule and no discount touches.
  bool is_excluded(std::string_view category) const;
  /// Whole pieces of a quantity; 0 for what is measured, and for parts of a piece (POS-3).
  std::int64_t pieces_of(const BasketLine& line) const;

  PriceRules rules;
  std::vector<policy::ReadyPriceRule> ready;
  std::vector<std::string_view> excluded, piece_units;  // sorted
  std::optional<std::uint32_t> limited;                 // the rule that limits pieces
};

}  // namespace shuke

/// \file
/// Price rules made ready, and what their conditions say of a receipt and of goods.
#pragma once

#include "policy/rounding.hpp"
#include "shuke/policy/prices.hpp"

#include <string_view>
#include <vector>

namespace shuke {

namespace policy {

/// The categories that rules name, by number: a line's category is looked up once, and rules ask for its number.
class NamedCategories {
 public:
  explicit NamedCategories(const PriceRules& rules);
  /// From 0; all that no rule names have one number, the last.
  std::uint32_t number_of(std::string_view category) const;
  /// How many numbers there are.
  std::uint32_t count() const { return static_cast<std::uint32_t>(names_.size()) + 1; }

 private:
  std::vector<std::string_view> names_;  // the shorter ones first
  std::vector<std::uint32_t> first_;     // where those of a length begin: of the same length there are few
};

/// A rule made ready.
struct ReadyPriceRule {
  /// A percentage of its own.
  struct Exception {
    std::string_view card;                  ///< empty: any
    std::optional<std::uint32_t> category;  ///< absent: any
    std::int64_t off;                       ///< basis points
  };

  ReadyPriceRule(const PriceRule& from, const NamedCategories& named);
  /// Whether one of the rule's days is this one.
  bool holds_on(Day day) const;
  /// Basis points off for this card and the category with this number.
  std::int64_t off(std::string_view card, std::uint32_t category) const;

  const PriceRule* rule;
  std::vector<std::string_view> cards;  // sorted
  std::vector<bool> takes;              // by a category's number: whether such goods are the rule's
  std::vector<Exception> unless;
  std::uint32_t weekdays = 0;    // bit n: weekday n
  std::uint32_t month_days = 0;  // bit n: day n of the month
  std::int64_t last_days = 0;
};

// What is asked for each line stands here, to be woven into the loop that asks.

inline std::uint32_t NamedCategories::number_of(std::string_view category) const {
  if (category.size() + 1 < first_.size())
    for (std::uint32_t at = first_[category.size()]; at < first_[category.size() + 1]; ++at)
      if (names_[at] == category) return at;
  return static_cast<std::uint32_t>(names_.size());
}

inline std::int64_t ReadyPriceRule::off(std::string_view card, std::uint32_t category) const {
  for (const Exception& one : unless)
    if ((!one.category || one.category == category) && (one.card.empty() || one.card == card)) return one.off;
  return rule->off_basis_points;
}

}  // namespace policy

struct Prices::Ready {
  explicit Ready(PriceRules from);
  Ready(const Ready&) = delete;  // the lists lend their texts from `rules`
  Ready& operator=(const Ready&) = delete;

  /// `given` when the customer and the day meet the conditions of a rule.
  PriceReason of_receipt(const policy::ReadyPriceRule& rule, const Basket& basket) const;
  /// `given` when the goods of a line do, too. `category` is the number of the line's.
  PriceReason of_goods(const policy::ReadyPriceRule& rule, const BasketLine& line, std::uint32_t category,
                       bool whole_pieces) const;
  /// True for categories that no rule and no discount touches.
  bool is_excluded(std::string_view category) const { return excluded[categories.number_of(category)]; }
  /// Whole pieces of a quantity; 0 for what is measured, and for parts of a piece (POS-3).
  std::int64_t pieces_of(const BasketLine& line) const;

  PriceRules rules;
  policy::NamedCategories categories;
  std::vector<policy::ReadyPriceRule> ready;
  std::vector<bool> excluded;                 // by a category's number
  std::vector<std::string_view> piece_units;  // sorted
  std::optional<std::uint32_t> limited;       // the rule that limits pieces
  policy::Roundings to_minor, to_unit;        // of what is asked, and of what rules make of it
};

inline PriceReason Prices::Ready::of_goods(const policy::ReadyPriceRule& ready_rule, const BasketLine& line,
                                           std::uint32_t category, bool whole_pieces) const {
  const PriceRule& rule = *ready_rule.rule;
  if (line.gift) return PriceReason::gift;
  if (line.service && !rule.services_too) return PriceReason::service;
  if (excluded[category] || !ready_rule.takes[category]) return PriceReason::category;
  if (line.source == PriceSource::override_) return PriceReason::by_hand;
  if (!line.full_price && !rule.reduced_too) return PriceReason::not_full_price;
  if (!line.list_price && line.source != PriceSource::list) return PriceReason::no_list_price;
  return rule.pieces && !whole_pieces ? PriceReason::no_whole_pieces : PriceReason::given;
}

}  // namespace shuke

/// \file
/// Section `prices` of a policy document: who pays less, for what, on which days. What the rules come to for a basket
/// is decided in prices.hpp.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/error.hpp"
#include "shuke/model/text.hpp"
#include "shuke/policy/festivals.hpp"
#include "shuke/policy/piece_unit.hpp"

#include <optional>
#include <vector>

namespace shuke {

/// A category of a list of a price rule.
struct PriceCategory {
  Word category;  ///< a word of the policy

  friend bool operator==(const PriceCategory&, const PriceCategory&) = default;
};

/// A card of a list of a price rule.
struct PriceCard {
  Word card;  ///< as the customer's card is called

  friend bool operator==(const PriceCard&, const PriceCard&) = default;
};

/// Days on which a price rule holds: days of the month, the month's last ones, or a day of the week; exactly one of
/// them.
struct PriceDays {
  std::optional<std::int64_t> from_day;   ///< first day of the month, 1 to 31
  std::optional<std::int64_t> until_day;  ///< last day of the month, included
  std::optional<std::int64_t> last_days;  ///< so many at the month's end, 1 to 31
  std::optional<Weekday> weekday;         ///< this day of the week

  friend bool operator==(const PriceDays&, const PriceDays&) = default;
};

/// Another percentage for a card, a category, or a card in a category.
struct PriceException {
  Word card;                          ///< of those who hold this card; empty: whatever they hold
  Word category;                      ///< on goods of this category; empty: on all
  std::int64_t off_basis_points = 0;  ///< hundredths of a percent off the list price, 0 to 10 000

  friend bool operator==(const PriceException&, const PriceException&) = default;
};

/// Who pays less, for what, and when. Every condition that is given has to hold (MEM-6).
struct PriceRule {
  Word word;                                  ///< its name in data: `birthday`
  std::string en;                             ///< in English
  std::string zh;                             ///< in Simplified Chinese
  std::string rule;                           ///< the rule of the domain it comes from; empty when none
  bool member = false;                        ///< only those who hold a card
  std::vector<PriceCard> cards;               ///< with `member`: only these; empty: any
  bool birthday = false;                      ///< only on the customer's birthday
  std::vector<PriceDays> days;                ///< one of these holds; empty: every day
  std::vector<PriceCategory> categories;      ///< only these; empty: all but `not_categories`
  std::vector<PriceCategory> not_categories;  ///< not these; empty when `categories` is told
  bool reduced_too = false;                   ///< also on lines that are not at full price (MEM-7)
  bool services_too = false;                  ///< also on work (POS-4)
  std::int64_t off_basis_points = 0;          ///< hundredths of a percent off the list price, 1 to 10 000 …
  std::vector<PriceException> unless;         ///< … unless one of these fits; the first that does counts
  std::optional<std::int64_t> pieces;  ///< with `birthday`: so many pieces of one birthday, over all receipts and
                                       ///< shops, 1 to 100; absent: without limit. Of one rule at most

  friend bool operator==(const PriceRule&, const PriceRule&) = default;
};

/// Section `prices` of a policy document.
struct PriceRules {
  std::int64_t round_to = 1;               ///< a rule's prices are multiples of this: 1, 10 or 100 minor units (MEM-7)
  std::optional<std::int64_t> drop_below;  ///< 抹零: what the bill has beyond a multiple of 10 or 100 minor units is
                                           ///< dropped; absent: nothing is
  bool staff = false;                      ///< whether the rules hold for sales to staff (POS-5)
  std::int64_t birthday_change_days = 0;   ///< a changed birthday gives no birthday price for so many days, that of the
                                           ///< change included; 0 to 3660 (CUS-10)
  bool discount_services = false;          ///< whether a discount on the receipt goes over work, too
  std::vector<PriceCategory> excluded;     ///< categories that no rule and no discount touches: gift cards, postage
  std::vector<PieceUnit> piece_units;      ///< units that count whole things, beside none (POS-3)
  std::vector<PriceRule> rules;            ///< of equal prices the first rule's is given

  friend bool operator==(const PriceRules&, const PriceRules&) = default;
};

/// Errors: invalid, with the field: a word twice, a number out of range, a condition without the one it goes with, days
/// out of order, two rules that limit pieces.
SHUKE_CPP_API Result<void> validate(const PriceRules& rules);

}  // namespace shuke

/// \file
/// What each piece of a basket costs, by which rule, and why by no other (MEM-6, MEM-7, POS-3, POS-4).
///
/// Lines of one basket with the same article, unit, prices and marks are the same *goods*, and priced together. Each
/// piece has a single price: what is asked for it already, or the list price less what one rule takes off; the best
/// for the customer, of equal ones the price asked, then the first rule's. A rule that limits pieces is given to
/// those pieces with which the whole basket costs least; if there are several such choices, to the fewest pieces, then
/// to goods that stand first on the receipt. The price of all pieces of some goods under one rule is rounded once, half
/// up, and spread over them by largest remainder.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/day.hpp"
#include "shuke/model/money.hpp"
#include "shuke/model/reason.hpp"
#include "shuke/model/sale.hpp"
#include "shuke/policy/price_rules.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace shuke {

/// A line of a basket. Texts are borrowed.
struct BasketLine {
  std::string_view sku;                    ///< the article
  Quantity quantity;                       ///< above zero
  std::string_view unit;                   ///< of the quantity; empty: pieces (POS-3)
  UnitPrice unit_price;                    ///< what is asked for one unit before any rule; 0 or more
  std::optional<UnitPrice> list_price;     ///< what rules take off from; absent: `unit_price`, when that is the list's
  PriceSource source = PriceSource::list;  ///< where `unit_price` comes from (POS-4)
  bool full_price = true;                  ///< counts as sold at full price (MEM-7)
  bool gift = false;                       ///< given for nothing: costs nothing, whatever is asked
  bool service = false;                    ///< work, not goods
  std::string_view category;               ///< a word of the policy; empty when not told
};

/// What is bought, and what is known of who buys it. Borrowed.
struct Basket {
  Currency currency;                       ///< of all amounts
  Day day;                                 ///< business day
  std::span<const BasketLine> lines;       ///< in the receipt's order; may be empty
  std::optional<Money> discount;           ///< off the whole receipt, after all rules; 0 or more; absent: none
  std::string_view card;                   ///< the customer's card on the day; empty: none, or no customer
  SalePurpose purpose = SalePurpose::own;  ///< whom it is for (POS-5)
  bool birthday = false;                   ///< the day is the customer's birthday (CUS-10)
  std::optional<Day> birthday_changed;     ///< when the birthday was changed last; absent: never
  std::int64_t birthday_pieces_used = 0;   ///< pieces of this birthday on earlier receipts of all shops, less those
                                           ///< brought back; 0 or more (MEM-7)
};

/// Why a rule gives a price, or does not. Where several hold, the one that stands first here is told. Reaches the C
/// ABI.
enum class PriceReason : std::uint8_t {
  given = 0,             ///< its price is paid
  to_staff = 1,          ///< a sale to staff, for which the rules do not hold (POS-5)
  no_card = 2,           ///< the customer holds no card
  other_card = 3,        ///< the customer's card is none of the rule's
  not_birthday = 4,      ///< the day is not the customer's birthday
  birthday_changed = 5,  ///< it is, since a change that is too recent (CUS-10)
  not_the_day = 6,       ///< the rule does not hold on this day
  gift = 7,              ///< gifts cost nothing anyway
  service = 8,           ///< it is work
  category = 9,          ///< it is not in the rule's categories
  by_hand = 10,          ///< the price was set by hand (POS-4)
  not_full_price = 11,   ///< it is not at full price (MEM-7)
  no_list_price = 12,    ///< the price is a promotion's, and the list price to take off from is not told
  no_whole_pieces = 13,  ///< the rule counts pieces, and this is no whole number of them (POS-3)
  better_price = 14,     ///< another price is as good or better
  limit_used_up = 15,    ///< the pieces of the rule are given to others, or were on earlier receipts (MEM-7)
};

/// What a rule says of a group.
struct PriceVerdict {
  std::uint32_t rule = 0;                ///< which, from 0 in the policy's order
  PriceReason why = PriceReason::given;  ///< gives the price, or why it does not
  std::optional<Money> price{};          ///< what the group would cost by it; absent when its conditions do not hold
  std::int64_t off_basis_points = 0;     ///< what it takes off, for this card and category; 0 without a price
};

/// Pieces of the same goods that have the same price, by the same rule.
struct PricedGroup {
  std::uint32_t goods = 0;            ///< the first line with these goods, from 0
  std::optional<std::uint32_t> rule;  ///< which rule gave it, from 0; absent: it costs what is asked
  Quantity quantity;                  ///< how much
  std::int64_t pieces = 0;            ///< how many whole pieces; 0 for goods by measure (POS-3)
  Money asked{};                      ///< what is asked for so much before any rule
  Money amount{};                     ///< what it costs
};

/// The part of a group that lies on one line. Of whole pieces each costs `amount ÷ pieces`, rounded down, and so many
/// from the first on as remain a minor unit more.
struct PricedPortion {
  std::uint32_t line = 0;   ///< from 0
  std::uint32_t group = 0;  ///< in `groups`
  Quantity quantity;        ///< how much of the group
  std::int64_t pieces = 0;  ///< how many whole pieces; 0 for goods by measure
  Money amount{};           ///< what it costs, before the discount on the receipt
  Money paid{};             ///< what is to pay for it; never below zero
};

/// What a line costs: `price = amount + discount + dropped`.
struct PricedLine {
  std::uint32_t first_portion = 0;  ///< in `portions`
  std::uint32_t portions = 0;       ///< how many; 1 or 2
  Money price{};                    ///< sum of its portions
  Money discount{};                 ///< its share of the discount on the receipt
  Money dropped{};                  ///< its share of what the bill was rounded down by
  Money amount{};                   ///< to pay; never below zero
};

/// Room in which prices are worked out; nothing in it means anything to others.
struct PriceRoom {
  /// The best price of some goods, the limited rule apart.
  struct Choice {
    std::optional<std::uint32_t> rule{};  ///< absent: what is asked
    std::int64_t amount = 0;              ///< minor units
  };
  /// Lines with the same goods.
  struct Goods {
    UnitPrice price{};             ///< what is asked for one
    std::uint32_t first_line = 0;  ///< in the receipt's order
    std::uint32_t first = 0;       ///< its lines are order[first] …
    std::uint32_t last = 0;        ///< … to order[last − 1]
    std::uint32_t group = 0;       ///< its first group
    std::uint32_t rates = 0;       ///< what rules say of it begins here in `rates`
    std::int64_t quantity = 0;     ///< thousandths
    std::int64_t pieces = 0;       ///< whole pieces; 0 by measure
    std::int64_t limited = 0;      ///< pieces that get the limited rule's price
    std::int64_t placed = 0;       ///< pieces that lie in a portion already
    std::int64_t asked = 0;        ///< what is asked for all of them
    Choice best{};                 ///< of all of them
  };
  /// What a rule says of some goods.
  struct Rate {
    PriceReason why = PriceReason::given;  ///< whether its conditions hold
    std::int64_t off = 0;                  ///< basis points
    std::int64_t all = 0;                  ///< what all of the goods cost by it, when they hold
  };
  /// The least that goods from some on can cost, and with how few limited pieces.
  struct Best {
    std::int64_t cost = 0;    ///< minor units
    std::int64_t pieces = 0;  ///< limited ones
    friend auto operator<=>(const Best&, const Best&) = default;
  };
  /// What one of several gets of an amount.
  struct Share {
    std::int64_t weight = 0;     ///< its size
    std::int64_t part = 0;       ///< what it gets
    std::int64_t remainder = 0;  ///< what rounding down left
    std::uint32_t place = 0;     ///< which one it is
  };
  std::vector<std::uint32_t> order;     ///< lines, those with the same goods together
  std::vector<Goods> goods;             ///< in the order in which they stand on the receipt
  std::vector<std::int64_t> whole;      ///< by line: whole pieces; 0 by measure
  std::vector<std::uint32_t> goods_of;  ///< by line
  std::vector<PriceReason> receipt;     ///< by rule
  std::vector<Rate> rates;              ///< by goods and rule
  std::vector<std::int64_t> costs;      ///< by goods and limited pieces
  std::vector<Best> best;               ///< by goods and limited pieces that are left
  std::vector<Share> shares;            ///< of the amount that is spread just now
  std::vector<std::int64_t> measured;   ///< by line: what goods by measure cost
};

/// What a basket costs, and why. An object that is used again keeps its room, so that nothing is allocated for the
/// next basket of that size.
struct BasketPrice {
  std::vector<PricedLine> lines;          ///< one for each line of the basket
  std::vector<PricedPortion> portions;    ///< by line, the limited rule's pieces first
  std::vector<PricedGroup> groups;        ///< in the order in which goods stand on the receipt
  std::vector<PriceVerdict> verdicts;     ///< of all groups, see `verdicts_of`; empty until `explain`
  Money asked{};                          ///< sum of what is asked for the groups
  Money price{};                          ///< sum of what they cost
  Money discount{};                       ///< taken off the receipt
  Money dropped{};                        ///< odd cents dropped (抹零)
  Money total{};                          ///< to pay: price − discount − dropped
  std::int64_t birthday_pieces = 0;       ///< pieces on this receipt that get the price of a rule that limits them
  std::int64_t birthday_pieces_left = 0;  ///< so many more could have got it; 0 without such a rule
  PriceRoom room;                         ///< where it was worked out
};

/// The rules of a policy on prices, made ready. Copies share what was made; it never changes, and many threads may ask
/// at once, each for an answer of its own.
class SHUKE_CPP_API Prices {
 public:
  /// Rules that `validate` takes.
  explicit Prices(PriceRules rules);

  /// What the basket costs, written into `answer`, in which everything is replaced; after an error it holds nothing of
  /// meaning. The same basket gives the same answer, and another piece never makes it cost less.
  /// Errors: invalid (a quantity of zero, a negative price, discount or number of pieces, a discount in another
  /// currency or above what it can be taken from), with the field: `lines[0].quantity`; overflow.
  Result<void> price(const Basket& basket, BasketPrice& answer) const;

  /// Adds what each rule says of each group of an answer that `price` has just given for the same basket.
  void explain(const Basket& basket, BasketPrice& answer) const;

  /// The rules, in the order in which verdicts count them.
  const PriceRules& rules() const;

  struct Ready;  ///< what is prepared once

 private:
  std::shared_ptr<const Ready> ready_;
};

/// What each rule says of a group of an answer that was explained, in the policy's order. Borrowed from the answer.
SHUKE_CPP_API std::span<const PriceVerdict> verdicts_of(const BasketPrice& answer, const PricedGroup& group);

/// Id of the message that says why a rule gives a price, or does not.
SHUKE_CPP_API std::string_view message_of(PriceReason why);

/// Why a group costs what it does: one reason for each rule, in the policy's order. Rules are named by their words.
SHUKE_CPP_API Reasons reasons_of(const PriceRules& rules, const BasketPrice& answer, const PricedGroup& group,
                                 std::string_view policy, std::int64_t version);

/// The rule of the domain that a price rule comes from; MEM-6 for one that tells none. Borrowed from the rule.
SHUKE_CPP_API std::string_view domain_rule(const PriceRule& rule);

/// What one rule says, by the name by which people know it. `price` and `off` stand for nothing where it has none.
SHUKE_CPP_API Reason price_reason(std::string rule_of_domain, std::string name, PriceReason why,
                                  std::optional<Money> price, std::int64_t off_basis_points);

}  // namespace shuke

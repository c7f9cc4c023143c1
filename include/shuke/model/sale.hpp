/// \file
/// What happened at the till: receipts with their lines and tenders (POS-1 to POS-5).
#pragma once

#include "shuke/model/ids.hpp"
#include "shuke/model/instant.hpp"
#include "shuke/model/money.hpp"
#include "shuke/model/text.hpp"

#include <optional>
#include <vector>

namespace shuke {

/// What a receipt is. Reaches the disk.
enum class SaleKind : std::uint8_t {
  sale = 0,      ///< goods went out
  return_ = 1,   ///< goods came back
  exchange = 2,  ///< both, on one receipt (POS-2)
  void_ = 3,     ///< makes an earlier receipt as if it had never been (POS-2)
};

/// Whom a sale is for (POS-5). Reaches the disk.
enum class SalePurpose : std::uint8_t {
  own = 0,    ///< for the buyer
  gift = 1,   ///< as a present: no wear questions, no size learning
  staff = 2,  ///< to staff: no points, outside the figures
};

/// By which door a receipt came. Reaches the disk.
enum class SaleSource : std::uint8_t {
  till = 0,      ///< recorded when it happened, checked against what was bought
  imported = 1,  ///< from another system's history: kept as it was, flagged where it is odd
};

/// Which way goods went. Reaches the disk.
enum class Direction : std::uint8_t {
  out = 0,  ///< to the customer
  in = 1,   ///< back to the shop
};

/// Where a line's price came from (POS-4). Reaches the disk.
enum class PriceSource : std::uint8_t {
  list = 0,       ///< the list price
  promotion = 1,  ///< a promotion's price
  override_ = 2,  ///< set by hand, with a reason and an approver
  card = 3,       ///< a member's price
};

/// What is odd about a line that was kept all the same. Reaches the disk.
enum class LineMark : std::uint8_t {
  none = 0,        ///< nothing
  zero_price = 1,  ///< goods for nothing that are not said to be a gift
  not_goods = 2,   ///< postage, fees, adjustments: in a category that earns no points
  write_off = 3,   ///< goods taken off the stock at no price and without a customer
};

/// How what was paid for a line stands to what the rules on prices come to; told to the manager, never refused (MEM-7).
/// Reaches the disk.
enum class PriceMark : std::uint8_t {
  less = 1,        ///< less was paid than the rules come to
  more = 2,        ///< more was paid
  not_due = 3,     ///< the price of a rule that does not hold for this line
  over_limit = 4,  ///< the price of a rule whose pieces were used up
};

/// A part of a returned line that was found among earlier purchases: how much of which line it brings back.
struct ReturnMatch {
  SaleId sale_id;            ///< the receipt it was bought on
  CustomerId bought_by;      ///< whose receipt that is; the key under which it lies
  std::int64_t line_no = 0;  ///< its line there, from 1
  Quantity quantity;         ///< how much of that line
  Money amount;              ///< that share of what was paid for the line (MEM-7)

  friend bool operator==(const ReturnMatch&, const ReturnMatch&) = default;
};

/// A line of a receipt. Quantities and amounts are never negative; the direction says which way they count.
struct SaleLine {
  std::string sku;                               ///< the article, text whatever it looks like (`46776E`)
  Direction direction = Direction::out;          ///< which way the goods went
  Quantity quantity;                             ///< above zero
  std::string unit;                              ///< unit of the quantity; empty: pieces (POS-3)
  std::optional<UnitPrice> unit_price;           ///< price of one unit before discounts; absent when not told
  std::optional<Money> amount;                   ///< paid for the line, after discounts; required in a sale
  std::optional<UnitPrice> list_price;           ///< the list price of one unit; absent when not told
  PriceSource price_source = PriceSource::list;  ///< where the price came from (POS-4)
  std::string price_reason;                      ///< why the price was overridden, or which promotion (POS-4)
  std::string approver;                          ///< ref of the associate who approved it
  bool full_price = true;                        ///< counts as sold at full price (MEM-7)
  bool gift = false;                             ///< given for nothing with the purchase
  bool service = false;                          ///< work, not goods
  Word brand;                                    ///< a word of the policy
  Word category;                                 ///< a word of the policy
  std::string style;                             ///< style number (款号)
  std::string size;                              ///< as on the label
  std::string of_receipt;                        ///< in: the receipt it was bought on; empty when not told
  std::optional<Day> of_day;                     ///< in: the business day of that receipt; absent: its latest
  LineMark mark = LineMark::none;                ///< set by the library
  Quantity unmatched;                            ///< in: how much was found on no earlier receipt; set by the library
  std::vector<ReturnMatch> matches;              ///< in: what it brings back; set by the library
  Word price_rule{};  ///< out: the price rule that gave the price, as the quote told it; empty: none, or not told
                      ///< (MEM-7)
  std::optional<Money> due{};  ///< out: what the rules come to for the line; absent: it cannot be told; set by
                               ///< the library
  std::optional<PriceMark> price_mark{};  ///< out: how what was paid differs from it; absent: it does not, or it cannot
                                          ///< be told; set by the library
  std::optional<std::int64_t> for_line{};  ///< out, on an exchange: the line coming in that it takes the place of, from
                                           ///< 1; its price and allowance carry over (POS-2); absent: none

  friend bool operator==(const SaleLine&, const SaleLine&) = default;
};

/// A means of payment on a receipt (POS-4).
struct Tender {
  Word kind;                    ///< a word of the policy: cash, card, points, bonus
  std::optional<Money> amount;  ///< required
  bool earns = true;            ///< false for points and bonus money: that part of the sale earns nothing (MEM-9)
  std::optional<std::int64_t> points{};  ///< so many of the customer's points are redeemed for `amount`; above zero

  friend bool operator==(const Tender&, const Tender&) = default;
};

/// A receipt as it is kept. Never changed: a correction is another receipt.
struct Sale {
  SaleId id;               ///< our own
  CustomerId customer_id;  ///< none for a walk-in
  ShopId shop_id;          ///< where it happened
  std::string till;        ///< which till; empty when the shop has one
  Day business_day;        ///< the day it belongs to (POS-1)
  std::string receipt;     ///< its number
  Instant at;              ///< when it happened
  Day posted;              ///< the business day on which it reached the books; later than `business_day` when late
  SaleKind kind = SaleKind::sale;          ///< sale, return, exchange or void
  SalePurpose purpose = SalePurpose::own;  ///< whom it is for (POS-5)
  SaleSource source = SaleSource::till;    ///< by which door it came
  AssociateId associate_id;                ///< who served; none when not told
  SaleId of_sale_id;                       ///< void: the receipt that never was
  std::vector<SaleLine> lines;             ///< at least one, in the receipt's order
  std::vector<Tender> tenders;             ///< empty: not told, and all of it earns

  friend bool operator==(const Sale&, const Sale&) = default;
};

/// A walk-in's receipt claimed by a customer afterwards (CUS-2): once, with an approver. The sale stays where it is.
struct Claim {
  ClaimId id;              ///< our own
  CustomerId customer_id;  ///< whose purchase it was
  SaleId sale_id;          ///< a receipt without a customer
  Day day;                 ///< business day of the claim
  std::string approver;    ///< ref of the associate who approved it
  std::string reason;      ///< what was told

  friend bool operator==(const Claim&, const Claim&) = default;
};

}  // namespace shuke

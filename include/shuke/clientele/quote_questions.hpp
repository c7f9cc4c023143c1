/// \file
/// What the question for prices takes and gives (MEM-6, MEM-7, MEM-9, MEM-11), and the one for what was paid otherwise.
/// Nothing is written by either.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/card_event.hpp"
#include "shuke/model/reason.hpp"
#include "shuke/model/sale.hpp"
#include "shuke/policy/points_redemption.hpp"
#include "shuke/policy/prices.hpp"

#include <optional>
#include <vector>

namespace shuke {

/// Asks what a basket costs, by which rules, and what it brings.
struct QuoteQuestion {
  std::string shop;                        ///< ref; empty: the first
  std::string customer;                    ///< ref; empty: nobody is known
  std::optional<Day> day;                  ///< required: the business day
  SalePurpose purpose = SalePurpose::own;  ///< whom it is for (POS-5)
  std::vector<SaleLine> lines;             ///< at least one, as a sale has them, but without an amount, which is asked
                                           ///< for; `unit_price` is required
  std::optional<Money> discount;           ///< off the whole receipt, after all rules; absent: none
  std::string explain;                     ///< a language, `en` or `zh-CN`: texts are told; empty: none are

  friend bool operator==(const QuoteQuestion&, const QuoteQuestion&) = default;
};

/// A part of a line that has one price, so that a till can sell it as a line of its own.
struct QuotePart {
  Word price_rule;         ///< which rule gave it, to be told with the sale; empty: it costs what is asked
  Quantity quantity;       ///< how much of the line
  std::int64_t pieces{};   ///< how many whole pieces; 0 for goods by measure (POS-3)
  Money price;             ///< before the discount on the receipt
  Money amount;            ///< to pay; the parts add up to the line
  bool full_price = true;  ///< counts as sold at full price, as its line does (MEM-7)

  friend bool operator==(const QuotePart&, const QuotePart&) = default;
};

/// What a line costs: `price = amount + discount + dropped`.
struct QuoteLine {
  std::int64_t line_no = 0;      ///< from 1
  Money asked;                   ///< before any rule
  Money price;                   ///< by the rules
  Money discount;                ///< its share of the discount on the receipt
  Money dropped;                 ///< its share of the odd cents dropped (抹零)
  Money amount;                  ///< to pay
  std::vector<QuotePart> parts;  ///< one or two, the limited rule's pieces first

  friend bool operator==(const QuoteLine&, const QuoteLine&) = default;
};

/// What a rule says of a part of a line.
struct QuoteReason {
  std::int64_t line_no = 0;           ///< from 1
  std::int64_t part_no = 0;           ///< of its parts, from 1
  Word price_rule;                    ///< which
  std::string name;                   ///< its name in the language of `explain`; empty without one
  PriceReason why{};                  ///< gives the price, or why it does not
  std::int64_t off_basis_points = 0;  ///< what it takes off; 0 when its conditions do not hold
  std::optional<Money> price;         ///< what the goods that are priced together would cost by it; absent when its
                                      ///< conditions do not hold
  std::string rule;                   ///< the rule of the domain
  std::string policy;                 ///< the policy's name
  std::int64_t policy_version = 0;    ///< its version
  std::string text;                   ///< the same in words, with `explain`

  friend bool operator==(const QuoteReason&, const QuoteReason&) = default;
};

/// What is missing for a card by one of the ways to it, before this basket is paid (MEM-11).
struct QuoteGap {
  Word card;                     ///< which card
  std::string name;              ///< its name in the language of `explain`; empty without one
  CardCount count{};             ///< what is counted
  bool keep = false;             ///< to keep the card that is held; else to get it
  std::int64_t have = 0;         ///< counted on the day; amounts in minor units
  std::int64_t need = 0;         ///< the threshold
  std::int64_t missing = 0;      ///< between them
  bool holding = true;           ///< a card that it asks for is held
  std::optional<Day> leaves_on;  ///< first day on which something no longer counts; absent: nothing leaves
  std::int64_t leaves = 0;       ///< so much less is counted then
  Word brand;                    ///< of pieces of one brand: the one with the most; empty: none

  friend bool operator==(const QuoteGap&, const QuoteGap&) = default;
};

/// A line of a text.
struct TextLine {
  std::string text;  ///< as it is printed

  friend bool operator==(const TextLine&, const TextLine&) = default;
};

/// What a basket costs and brings.
struct QuoteAnswer {
  Day day;                                ///< the day asked for
  std::string policy;                     ///< the policy's name
  std::int64_t policy_version = 0;        ///< its version on that day
  Word card;                              ///< whose price it is; empty: none is held, or it is frozen
  bool birthday = false;                  ///< the day is the customer's birthday (CUS-10)
  Money asked;                            ///< before any rule
  Money price;                            ///< by the rules
  Money discount;                         ///< off the whole receipt
  Money dropped;                          ///< odd cents dropped
  Money total;                            ///< to pay
  std::int64_t points = 0;                ///< the receipt would earn when no points are paid with (MEM-9)
  std::int64_t spendable = 0;             ///< the customer's points
  std::int64_t redeem_points = 0;         ///< the most points that it can be paid with
  Money redeem_value;                     ///< what they are worth
  RedeemLimit redeem_limit{};             ///< why no more
  std::int64_t birthday_pieces = 0;       ///< of it that have the price of a rule that limits them (MEM-7)
  std::int64_t birthday_pieces_left = 0;  ///< so many more could
  std::vector<QuoteLine> lines;           ///< as they were asked for
  std::vector<QuoteReason> reasons;       ///< by line, part and rule
  std::vector<QuoteGap> gaps;             ///< what is missing for cards; nothing when nobody is known
  Word next_card;                         ///< that can be had now; empty: none
  std::string next_name;                  ///< its name in the language of `explain`
  std::optional<Day> next_until;          ///< last day on which it can be applied for
  std::vector<TextLine> receipt_text;     ///< with `explain`: for the receipt, 32 columns; often nothing

  friend bool operator==(const QuoteAnswer&, const QuoteAnswer&) = default;
};

/// Asks for lines that were not paid as the rules come to (MEM-7), a page at a time.
struct DeviationsQuestion {
  std::string shop;          ///< ref; empty: the first
  std::optional<Day> from;   ///< first business day; absent: from the beginning
  std::optional<Day> until;  ///< last business day; absent: to the end
  std::string after;         ///< `next` of the page before; empty: the first page
  std::int64_t limit = 256;  ///< rows per page, 1 to 1000

  friend bool operator==(const DeviationsQuestion&, const DeviationsQuestion&) = default;
};

/// A line that was not paid as the rules come to. Receipts that were voided are not told.
struct DeviationRow {
  SaleId sale_id;                    ///< our id of the receipt
  Day day;                           ///< its business day
  std::string receipt;               ///< its number
  std::string till;                  ///< which till; empty when the shop has one
  std::string customer;              ///< ref; empty: a walk-in
  std::string associate;             ///< ref of who served; empty when not told
  std::int64_t line_no = 0;          ///< from 1
  std::string sku;                   ///< the article
  Quantity quantity;                 ///< how much
  std::string unit;                  ///< of the quantity; empty: pieces
  Word price_rule;                   ///< that the till said gave the price; empty: none
  Money paid;                        ///< for the line
  Money due;                         ///< what the rules come to
  PriceMark mark = PriceMark::less;  ///< how they differ
  std::string approver;              ///< ref of the associate who approved the price; empty when not told
  std::string price_reason;          ///< what was told about it

  friend bool operator==(const DeviationRow&, const DeviationRow&) = default;
};

/// A page of them.
struct DeviationsAnswer {
  std::vector<DeviationRow> rows;  ///< in order of business day, then customer and receipt
  std::string next;                ///< `after` of the next page; empty: this is the last

  friend bool operator==(const DeviationsAnswer&, const DeviationsAnswer&) = default;
};

/// The prices of one customer on one day, read once and asked often. What happens afterwards, they do not learn.
struct BuyerPrices {
  Prices prices;                          ///< the rules of the shop's policy on that day
  std::string policy;                     ///< its name
  std::int64_t policy_version = 0;        ///< its version
  Currency currency;                      ///< of all amounts
  Day day;                                ///< business day
  Word card;                              ///< whose price it is; empty: none
  bool birthday = false;                  ///< the day is the birthday
  std::optional<Day> birthday_changed;    ///< the last change of it by the day; absent: never
  std::int64_t birthday_pieces_used = 0;  ///< of this birthday, on all receipts so far (MEM-7)
};

/// The basket of a buyer, without lines. Its texts are borrowed.
SHUKE_CPP_API Basket basket_of(const BuyerPrices& buyer, SalePurpose purpose = SalePurpose::own);

/// The reason that a row of an answer stands for, which `text` puts into words.
SHUKE_CPP_API Reason reason_of(const QuoteReason& reason);

/// What a receipt of 32 columns may say about the next card, which `text` puts into words line by line; nothing when
/// nothing is missing or nobody is known.
SHUKE_CPP_API std::vector<Reason> receipt_words(const QuoteAnswer& answer);

}  // namespace shuke

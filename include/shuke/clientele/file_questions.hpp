/// \file
/// Finding customers, and reading what the shop knows of one (FIL-3, FIL-6).
#pragma once

#include "shuke/clientele/order_requests.hpp"
#include "shuke/clientele/requests.hpp"
#include "shuke/policy/filing_rules.hpp"

namespace shuke {

/// By what a customer was found; in the order in which a cashier would mean them.
enum class FoundBy : std::uint8_t {
  ref = 0,           ///< the shop's own name for them
  phone = 1,         ///< a whole telephone number
  card = 2,          ///< the number of a card
  wechat = 3,        ///< a WeChat name
  wecom = 4,         ///< a WeCom external user id
  last_digits = 5,   ///< the last digits of a telephone number
  name = 6,          ///< their name
  part_of_name = 7,  ///< a later part of it
  letters = 8,       ///< the reading of their name
  initials = 9,      ///< first letters of it
  old_card = 10,     ///< the number of a card that is theirs no longer: it was lost, say, and replaced (MEM-5)
};

/// How well it fits.
enum class Match : std::uint8_t {
  exact = 0,   ///< all of it, or the last digits as they were asked for
  prefix = 1,  ///< it begins with what was asked
};

/// Looks for customers by whatever the cashier has: a number or its last digits, a card, an account, a name or a part
/// of it, its pinyin or initials (FIL-6).
struct FindQuestion {
  std::string query;        ///< what was typed; required
  std::int64_t limit = 20;  ///< customers at most, 1 to 100

  friend bool operator==(const FindQuestion&, const FindQuestion&) = default;
};

/// Somebody who was found. No more of them is told than a cashier needs to tell them apart.
struct FindRow {
  CustomerId customer_id;       ///< our id; of merged files that of the one that is kept
  std::string customer;         ///< ref
  std::string name;             ///< full name; empty when not known
  std::string phone;            ///< their first phone as `138****5678`; empty when none
  FoundBy by = FoundBy::ref;    ///< by what they were found
  Match match = Match::exact;   ///< how well it fits
  std::optional<Day> last_day;  ///< business day of their last receipt; absent when none
  std::optional<Day> ended;     ///< by an old card: last day on which its number was theirs; absent else
  std::string card_now;  ///< by an old card: the end of the number that is theirs now, `****8002`; empty: none is

  friend bool operator==(const FindRow&, const FindRow&) = default;
};

/// Those who were found: whole matches before beginnings, among them who came lately first (FIL-6).
struct FindAnswer {
  std::vector<FindRow> rows;  ///< the likeliest first
  bool more = false;          ///< there are others; a longer query tells them apart

  friend bool operator==(const FindAnswer&, const FindAnswer&) = default;
};

/// Opens a customer's file as it is on a day (CUS-6, FIL-3).
struct FileQuestion {
  std::string customer;      ///< ref; required
  std::optional<Day> day;    ///< required; what was recorded on later business days is not in it
  std::int64_t recent = 20;  ///< how many of the latest purchases, visits and orders are told each, 0 to 200

  friend bool operator==(const FileQuestion&, const FileQuestion&) = default;
};

/// The ref of another file of the same person.
struct PartRef {
  std::string customer;  ///< ref

  friend bool operator==(const PartRef&, const PartRef&) = default;
};

/// A field that is not filled.
struct MissingField {
  std::string field;  ///< its name; `phone`, `wechat` for what is found among identities

  friend bool operator==(const MissingField&, const MissingField&) = default;
};

/// Something worth asking, and what for (CUS-5).
struct AskMark {
  std::string field;        ///< what to ask for
  Word follow_up;           ///< the kind of follow-up that needs it
  std::int64_t worth = 0;   ///< 0 to 100: how much it is worth to know
  std::string question_en;  ///< how one may ask, in English
  std::string question_zh;  ///< how one may ask, in Simplified Chinese

  friend bool operator==(const AskMark&, const AskMark&) = default;
};

/// A line of a receipt of theirs.
struct PurchaseRow {
  SaleId sale_id;                          ///< our id of the receipt
  std::int64_t line_no = 0;                ///< its line, from 1
  Day day;                                 ///< business day
  std::string shop;                        ///< ref of the shop
  std::string receipt;                     ///< its number
  Direction direction = Direction::out;    ///< bought, or brought back
  SalePurpose purpose = SalePurpose::own;  ///< whom it was for (POS-5)
  std::string sku;                         ///< the article
  Word category;                           ///< a word of the policy
  Word brand;                              ///< a word of the policy
  std::string style;                       ///< style number
  std::string size;                        ///< as on the label
  Quantity quantity;                       ///< how much
  std::string unit;                        ///< empty: pieces
  std::optional<Money> amount;             ///< paid, or paid back
  Quantity returned;                       ///< of what was bought: how much came back by the day told
  std::optional<Day> since{};  ///< of goods that others were exchanged for: the day on which those were bought;
                               ///< supplies and habits go by it (POS-2); absent: the day itself

  friend bool operator==(const PurchaseRow&, const PurchaseRow&) = default;
};

/// Asks for the lines of a customer's receipts, the latest day first, a page at a time.
struct PurchasesQuestion {
  std::string customer;      ///< ref; required
  std::optional<Day> until;  ///< last business day that is told; absent: all days
  std::string after;         ///< `next` of the page before; empty: the first page
  std::int64_t limit = 100;  ///< receipts per page, 1 to 1000

  friend bool operator==(const PurchasesQuestion&, const PurchasesQuestion&) = default;
};

/// A page of purchases.
struct PurchasesAnswer {
  std::vector<PurchaseRow> rows;  ///< the latest day first
  std::string next;               ///< `after` of the next page; empty: this is the last

  friend bool operator==(const PurchasesAnswer&, const PurchasesAnswer&) = default;
};

/// Something they still have at home (FIL-3).
struct StockRow {
  std::string sku;             ///< the article
  Word category;               ///< a word of the policy
  std::string unit;            ///< unit of the quantity; empty: pieces
  Day bought;                  ///< business day of the purchase
  Quantity left;               ///< how much is left on the day asked for, if it is used as fast as is thought
  std::optional<Day> used_up;  ///< day on which it will be used up; absent: the policy does not say
  UseFrom use_from{};          ///< how it is known how fast it is used
  Quantity daily_use;          ///< so much in a day, rounded half up to thousandths

  friend bool operator==(const StockRow&, const StockRow&) = default;
};

/// A customer's file as it is on a day. Sensitive facts are in it only while they consent to them (CUS-1).
struct FileAnswer {
  CustomerId customer_id;                       ///< our id
  std::string customer;                         ///< ref
  Day day;                                      ///< the day asked for
  Standing standing = Standing::known;          ///< how well the shop knows them on that day
  std::string shop;                             ///< ref of the shop that opened the file
  Day since;                                    ///< business day on which the file was opened
  std::optional<Day> registered;                ///< day of the first consent for service
  std::string referred_by;                      ///< ref of the customer who brought them
  std::string salutation_en;                    ///< how to address them by the policy, where the file has no own way
  std::string salutation_zh;                    ///< the same in Chinese
  std::int64_t completeness = 0;                ///< percent, 0 to 100 (CUS-5)
  bool has_bought = false;                      ///< class A; else class B (CUS-8)
  Word spending;                                ///< level of the policy by net amount in its window (FIL-1)
  Word main_category;                           ///< the category they spend most on; empty: none (FIL-2)
  Word folder;                                  ///< the folder that the file belongs into (FIL-2)
  Word filed_folder;                            ///< the folder in which it stands on paper; empty: in none
  std::optional<std::int64_t> number;           ///< its number there, from 1; absent: it has none
  std::optional<bool> active;                   ///< buys often and much (FIL-4); absent: nobody has compared customers
  std::optional<Day> compared_on;               ///< day of the comparison `active` goes by; absent as `active`
  Word cycle;                                   ///< step of the policy's cycle (FIL-4)
  std::int64_t rhythm_days = 0;                 ///< days between purchases, as far as one can tell (FIL-4)
  std::optional<std::int64_t> days_since_last;  ///< since the last purchase; absent: none
  std::optional<Day> first_day;                 ///< business day of the first receipt
  std::optional<Day> last_day;                  ///< business day of the last receipt
  std::int64_t receipts = 0;                    ///< receipts with something bought
  Money gross;                                  ///< paid for what went out
  Money returns;                                ///< paid back; zero or negative
  Money net;                                    ///< both together
  std::int64_t points_in_year = 0;              ///< earned, net of returns (MEM-8)
  std::int64_t points_qualifying = 0;           ///< what counts for cards (MEM-9)
  std::int64_t points_spendable = 0;            ///< balance (MEM-9)
  HardProfile hard;                             ///< CUS-3
  SoftProfile soft;                             ///< CUS-4
  std::vector<Identity> identities;             ///< those that are theirs on the day
  std::vector<Consent> consents;                ///< the latest word on each purpose and channel
  std::vector<FamilyMember> family;             ///< CUS-4
  std::vector<GarmentSize> sizes;               ///< CUS-4
  std::vector<GiftGiven> gifts;                 ///< CUS-4
  std::vector<MissingField> missing;            ///< fields that count and are not filled (CUS-5)
  std::vector<AskMark> asks;                    ///< what to ask next, the worthiest first
  std::vector<PurchaseRow> purchases;           ///< the latest, the latest day first
  std::vector<StockRow> stock;                  ///< what they have at home (FIL-3)
  std::vector<VisitRow> visits;                 ///< by the day asked for, of all their files, the latest first (CUS-11)
  std::int64_t visits_in_all = 0;               ///< how many there are, with those that are not told
  std::vector<OrderRow> orders;                 ///< as they stood on that day, those made last first (CUS-11)
  std::int64_t orders_in_all = 0;               ///< how many there are, with those that are not told
  std::vector<PartRef> parts;                   ///< other files of the same person
  std::string policy;                           ///< name of the policy that decided
  std::int64_t policy_version = 0;              ///< its version

  friend bool operator==(const FileAnswer&, const FileAnswer&) = default;
};

}  // namespace shuke

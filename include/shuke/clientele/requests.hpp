/// \file
/// What deeds and questions take and give: the same names and fields in C++, C, Python and JSON lines.
///
/// Money and quantities are decimal strings in JSON, ids decimal strings, points and counts integers. `customer`,
/// `shop` and `associate` are the shop's own refs; what ends in `_id` is ours. Refs, SKUs and receipt numbers are text,
/// whatever they look like. An answer holds only what its rows fix, so that the same request always gets the same
/// answer.
#pragma once

#include "shuke/model/card_event.hpp"
#include "shuke/model/customer.hpp"
#include "shuke/model/sale.hpp"
#include "shuke/model/shop.hpp"

namespace shuke {

/// Makes a database with its first shop, or adds a shop to one. The same again changes nothing.
struct InitRequest {
  std::string shop = "main";           ///< ref of the shop
  std::string name;                    ///< as people call it; empty: its ref
  std::string currency = "CNY";        ///< ISO 4217; the same for all shops of a database
  std::string zone = "Asia/Shanghai";  ///< IANA time zone
  MinuteOfDay cut_over;                ///< when a business day ends; default midnight (POS-1)
  std::string policy = "fashion";      ///< policy document that it follows
  std::optional<std::int64_t> site;  ///< 1 to 65535: no two databases whose rows may meet have the same; absent: 1 for
                                     ///< a new database, for one that is there its own

  friend bool operator==(const InitRequest&, const InitRequest&) = default;
};

/// What a database is.
struct InitAnswer {
  std::string shop;                 ///< ref of the shop that was asked for
  ShopId shop_id;                   ///< its id
  std::int64_t site = 0;            ///< where this database makes its ids
  std::string currency;             ///< ISO 4217
  std::string policy;               ///< the policy's name
  std::int64_t policy_version = 0;  ///< the version in force at the shop's making

  friend bool operator==(const InitAnswer&, const InitAnswer&) = default;
};

/// Asks where this database makes its ids, or gives a copied file a site of its own before it writes.
struct SiteRequest {
  std::optional<std::int64_t> site;  ///< the new site, 1 to 65535; absent: only asks

  friend bool operator==(const SiteRequest&, const SiteRequest&) = default;
};

/// Where this database makes its ids.
struct SiteAnswer {
  std::int64_t site = 0;      ///< 1 to 65535
  std::int64_t ids_made = 0;  ///< how many ids this file has made, at all its sites

  friend bool operator==(const SiteAnswer&, const SiteAnswer&) = default;
};

/// What to do about a phone, card or account that somebody else's file has already (CUS-3).
enum class SameIdentity : std::uint8_t {
  ask = 0,       ///< the request is refused and says whose file it is, so that one can ask
  shared = 1,    ///< both have it: a phone of a household
  reissued = 2,  ///< it is theirs from now on, and the other's no longer
};

/// Registers a customer with their consent (CUS-1), or one who was only known by ref.
struct EnrolRequest {
  std::string request;                             ///< id of this request; empty: the ref is its key
  std::string ref;                                 ///< the shop's own name for the customer
  std::string shop;                                ///< ref of the shop; empty: the first
  std::string associate;                           ///< ref of the associate who enrols; empty: not told
  std::optional<Day> consent_service;              ///< day on which they agreed to be served; required (CUS-1)
  std::optional<Day> consent_marketing;            ///< day on which they agreed to offers; absent: not given
  std::optional<Day> consent_profiling;            ///< … to conclusions from their behaviour; absent: not given
  std::optional<Day> consent_sensitive;            ///< … to keeping sensitive facts; absent: those are refused
  std::string consent_words;                       ///< the words it was asked and given in
  std::string referred_by;                         ///< ref of the customer who brought them (MEM-14)
  Phone phone;                                     ///< a telephone number, in any spelling
  std::string card;                                ///< number of a card from another system
  std::string wechat;                              ///< WeChat name
  std::string wecom;                               ///< WeCom external user id
  SameIdentity same_identity = SameIdentity::ask;  ///< when one of these is in another file
  HardProfile hard;                                ///< CUS-3; its fields stand among these
  SoftProfile soft;                                ///< CUS-4; its fields stand among these
  std::vector<FamilyMember> family;                ///< CUS-4
  std::vector<GarmentSize> sizes;                  ///< CUS-4

  friend bool operator==(const EnrolRequest&, const EnrolRequest&) = default;
};

/// A customer was registered.
struct EnrolAnswer {
  CustomerId customer_id;  ///< our id
  std::string customer;    ///< their ref

  friend bool operator==(const EnrolAnswer&, const EnrolAnswer&) = default;
};

/// A receipt to record: a sale, a return, or both on one. Its key is shop, till, business day and number (POS-1).
struct Receipt {
  std::string shop;                        ///< ref; empty: the first shop
  std::string till;                        ///< which till; empty when there is one
  std::string receipt;                     ///< its number
  std::optional<Instant> at;               ///< when it happened; required
  std::optional<Instant> posted_at;        ///< when it reached the books, if later; absent: at once (POS-1)
  std::string customer;                    ///< ref; empty: a walk-in
  std::string associate;                   ///< ref of who served; empty: not told
  SalePurpose purpose = SalePurpose::own;  ///< whom it is for (POS-5)
  std::string of_receipt;                  ///< take_back: the receipt the goods were bought on; empty: not told
  std::optional<Day> of_day;               ///< take_back: that receipt's business day; absent: its latest
  std::vector<SaleLine> lines;             ///< at least one
  std::vector<Tender> tenders;             ///< empty: not told

  friend bool operator==(const Receipt&, const Receipt&) = default;
};

/// What a receipt did to the customer's cards (MEM-5).
struct CardMark {
  Word card;                           ///< which
  CardDeed deed = CardDeed::eligible;  ///< what happened
  std::optional<Day> until;            ///< see CardEvent::until

  friend bool operator==(const CardMark&, const CardMark&) = default;
};

/// A receipt was recorded.
struct ReceiptAnswer {
  SaleId sale_id;                    ///< our id
  CustomerId customer_id;            ///< the customer; none for a walk-in
  Day business_day;                  ///< the day it belongs to
  Money total;                       ///< paid, less what was paid back
  std::int64_t points = 0;           ///< points it earned, less those it took back
  std::int64_t unmatched_lines = 0;  ///< returned lines that no earlier purchase covers wholly
  std::vector<CardMark> cards{};     ///< what it did to the customer's cards, in order
  std::int64_t redeemed = 0;         ///< points paid with on it, less those it gave back (MEM-9)

  friend bool operator==(const ReceiptAnswer&, const ReceiptAnswer&) = default;
};

/// Asks for a customer's points on a day (MEM-8, MEM-9).
struct PointsQuestion {
  std::string customer;    ///< ref
  std::optional<Day> day;  ///< required

  friend bool operator==(const PointsQuestion&, const PointsQuestion&) = default;
};

/// A customer's points on a day.
struct PointsAnswer {
  std::int64_t earned_in_year = 0;  ///< net of returns, posted by the day (MEM-8)
  std::int64_t qualifying = 0;      ///< what counts for cards; 0 before a first one (MEM-9)
  std::int64_t spendable = 0;  ///< what is left and has not run out on the day, less what is owed; may be below zero
  Day day;                     ///< the day asked for
  Day year_from;               ///< first day of the year that counts
  std::int64_t balance = 0;    ///< what the rows posted by the day come to, run out or not
  std::int64_t owed = 0;       ///< taken beyond what there was, and filled up by what comes next (MEM-9)
  std::optional<Day> runs_out_on{};  ///< last day of the points that run out next; absent: none ever do
  std::int64_t runs_out = 0;         ///< how many of them run out then
  std::string policy{};              ///< name of the policy by which the year is laid
  std::int64_t policy_version = 0;   ///< its version

  friend bool operator==(const PointsAnswer&, const PointsAnswer&) = default;
};

/// In which order an overview stands (FIL-2). Equal ones always stand in the same order.
enum class OverviewOrder : std::uint8_t {
  ref = 0,            ///< by ref, by its bytes
  name = 1,           ///< by name as it reads, surnames as surnames; those without a name last
  net_in_window = 2,  ///< the highest net amount in the window first; who is not judged yet has none
  last_day = 3,       ///< the latest receipt first; those without one last
  place = 4,          ///< as files stand: by cabinet, folder and number; those without a place last
};

/// Asks for customers and what they bought, a page at a time. Each filter leaves those whom it names; who is not judged
/// yet has no level, category, step or activity, and fits no filter on these (FIL-1).
struct OverviewQuestion {
  std::string customer;      ///< only this one; empty: all
  std::string after;         ///< `next` of the page before, or a ref in order of ref; empty: the first page
  std::int64_t limit = 256;  ///< customers per page, 1 to 1000
  OverviewOrder order = OverviewOrder::ref;  ///< see there
  std::string shop{};                        ///< ref of a shop: those in its cabinet; empty: all
  Word spending{};                           ///< a level of the policy; empty: any
  Word category{};                           ///< a category of the policy: the main one; empty: any
  Word folder{};                             ///< where the file stands on paper; empty: any
  Word cycle{};                              ///< a step of the policy; empty: any
  std::optional<bool> active{};              ///< whether they are active; absent: either
  std::optional<bool> member{};              ///< whether they hold a card; absent: either
  std::int64_t birthday_month = 0;           ///< 1 to 12; 0: any, and those without a birthday

  friend bool operator==(const OverviewQuestion&, const OverviewQuestion&) = default;
};

/// What one customer bought and returned, and where their file stands. Sales to staff are outside these figures
/// (POS-5). What `filed_on` judged is as of that day; it is absent for those who are not judged yet.
struct OverviewRow {
  std::string ref;                      ///< the shop's own name for the customer
  std::int64_t purchase_lines = 0;      ///< lines that went out
  std::int64_t return_lines = 0;        ///< lines that came back
  std::int64_t receipts = 0;            ///< receipts with something bought
  Money gross;                          ///< paid for what went out
  Money returns;                        ///< paid back; zero or negative
  Money net;                            ///< gross and returns together
  std::optional<Day> first_day;         ///< business day of the first receipt; absent when there is none
  std::optional<Day> last_day;          ///< … of the last
  std::int64_t return_receipts = 0;     ///< receipts with something returned
  std::int64_t unmatched_lines = 0;     ///< returned lines that no earlier purchase covers wholly
  std::int64_t points = 0;              ///< balance of all points posted so far
  Standing standing = Standing::known;  ///< how well the shop knows them (CUS-1)
  std::string name;                     ///< empty: not known
  std::optional<YearlyDay> birthday;    ///< solar or lunar; absent: not known
  Word main_category;                   ///< what they spent most on; empty: none, or not judged yet (FIL-2)
  Word folder;                          ///< where the file stands on paper; empty: nowhere yet
  std::int64_t number = 0;              ///< its number in that folder; 0: none yet
  Word spending;                        ///< level; empty: not judged yet (FIL-1)
  Word cycle;                           ///< step of the cycle; empty: has never bought, or not judged yet (FIL-4)
  std::optional<bool> active;           ///< by the shop's latest comparison; absent: not judged yet (FIL-4)
  bool member = false;                  ///< holds a card (FIL-1)
  std::optional<Money> net_in_window;   ///< net amount in the window; absent: not judged yet
  std::optional<Day> filed_on;          ///< as of which day they were judged; absent: not yet

  friend bool operator==(const OverviewRow&, const OverviewRow&) = default;
};

/// A page of the overview.
struct OverviewAnswer {
  std::vector<OverviewRow> rows;  ///< in the order that was asked for
  std::string next;               ///< `after` of the next page; empty: this is the last

  friend bool operator==(const OverviewAnswer&, const OverviewAnswer&) = default;
};

/// Asks for every row to be checked and every balance recomputed.
struct VerifyQuestion {
  std::int64_t most = 100;  ///< differences to name at most, 1 to 10000; all are counted

  friend bool operator==(const VerifyQuestion&, const VerifyQuestion&) = default;
};

/// Something in the database that is not as it was written.
struct Difference {
  std::string table;  ///< where
  std::string key;    ///< the row's key, its parts joined by `/`
  std::string what;   ///< id of the message that says what is wrong
  std::string rule;   ///< the rule it breaks; empty when none

  friend bool operator==(const Difference&, const Difference&) = default;
};

/// What `verify` found.
struct VerifyAnswer {
  std::int64_t rows = 0;                ///< rows that were read and checked
  std::int64_t sales = 0;               ///< receipts whose points were recomputed
  std::int64_t difference_count = 0;    ///< how many differences there are
  std::vector<Difference> differences;  ///< the first of them

  friend bool operator==(const VerifyAnswer&, const VerifyAnswer&) = default;
};

}  // namespace shuke

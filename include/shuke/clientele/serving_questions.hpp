/// \file
/// Yesterday, today and tomorrow of a shop, and serving whoever comes in (FIL-5).
#pragma once

#include "shuke/clientele/calendar_questions.hpp"
#include "shuke/clientele/file_questions.hpp"
#include "shuke/clientele/order_requests.hpp"
#include "shuke/policy/serving_rules.hpp"

namespace shuke {

/// Which of the three days an agenda's row is about.
enum class AgendaPart : std::uint8_t {
  yesterday = 0,  ///< the civil day before, also when the shop was shut on it: whom to follow up
  today = 1,      ///< the day itself: who is expected, and who came already
  tomorrow = 2,   ///< the civil day after: what to prepare
};

/// What a row of an agenda is about.
enum class AgendaKind : std::uint8_t {
  bought = 0,           ///< goods went out to them that day
  visited = 1,          ///< they came that day, and nothing went out to them
  arrived = 2,          ///< their order is there and waits for them
  promised = 3,         ///< an order promised by that day is not there yet; today also one promised by an earlier day
  kept = 4,             ///< goods are kept for them; tomorrow: with that day the keeping ends
  asked = 5,            ///< they are owed an answer
  birthday = 6,         ///< their birthday
  family_birthday = 7,  ///< the birthday of one of their family; children's are not told
  anniversary = 8,      ///< their wedding day comes back
};

/// Asks what yesterday, today and tomorrow bring, a page at a time: yesterday's rows first, then today's.
struct AgendaQuestion {
  std::string shop;                ///< ref of the shop; empty: the first
  std::optional<Day> day;          ///< today; required
  std::optional<AgendaPart> part;  ///< only of this day; absent: of all three
  std::string after;               ///< `next` of the page before; empty: the first page
  std::int64_t limit = 256;        ///< rows looked at for a page, 1 to 1000

  friend bool operator==(const AgendaQuestion&, const AgendaQuestion&) = default;
};

/// A way by which a customer agreed to be reached.
struct ChannelMark {
  Channel channel = Channel::any;  ///< never `any`

  friend bool operator==(const ChannelMark&, const ChannelMark&) = default;
};

/// Goods in a row of an agenda.
struct AgendaGoods {
  std::string sku;     ///< the article; empty when not told
  Word category;       ///< a word of the policy
  Word brand;          ///< a word of the policy
  std::string style;   ///< style number
  std::string size;    ///< as on the label
  std::string colour;  ///< as the customer calls it
  Quantity quantity;   ///< how much; 0: not told
  std::string unit;    ///< of the quantity; empty: pieces
  std::string note;    ///< what else matters

  friend bool operator==(const AgendaGoods&, const AgendaGoods&) = default;
};

/// Somebody to think of. Nothing sensitive is in it (CUS-1).
struct AgendaRow {
  AgendaPart part = AgendaPart::yesterday;  ///< which day
  AgendaKind kind = AgendaKind::bought;     ///< what it is about
  CustomerId customer_id;                   ///< our id; of merged files that of the one that is kept
  std::string customer;                     ///< ref
  std::string name;                         ///< full name; empty when not known
  std::string phone;                        ///< their first phone as `138****5678`; empty when none
  Day day;                                  ///< of the purchase, visit or yearly day; of an order, when it was made
  OrderId order_id;                         ///< of an order, reservation or enquiry
  std::optional<Day> until;                 ///< promised by, or kept until and with that day
  std::optional<Money> balance;             ///< of an order: to be paid when it is picked up
  std::vector<AgendaGoods> goods;           ///< what they bought, looked at or want; ten at most
  std::int64_t more_goods = 0;              ///< how many further ones are not told here
  std::vector<VisitAct> did;                ///< what a visitor did
  Word not_bought;                          ///< why a visitor bought nothing; a word of the policy (CUS-8)
  std::string words;                        ///< what the customer said
  Word relation;                            ///< of a family birthday: whose; a word of the policy
  bool opened = false;                      ///< they opened it themselves and may be told of it (FUP-4, WHEN-ORD)
  bool service = false;                     ///< agreed to be contacted for service, by the channels told (CUS-1)
  bool marketing = false;                   ///< agreed to offers and invitations by some channel (CUS-1)
  std::vector<ChannelMark> channels;        ///< by which ways for service

  friend bool operator==(const AgendaRow&, const AgendaRow&) = default;
};

/// A page of an agenda. Yesterday's customers and tomorrow's yearly days are told to be contacted: those who agreed to
/// no contact for service are left out (CUS-1). Everything else is told as what it is, a fact of the shop.
struct AgendaAnswer {
  Day day;                                    ///< today
  std::string shop;                           ///< ref of the shop
  std::vector<AgendaRow> rows;                ///< by day, then by kind in the order in which a shop needs them
  std::int64_t left_out = 0;                  ///< of this page: customers who agreed to no contact and are not told
  std::vector<FestivalMark> festivals;        ///< festivals that today belongs to (FUP-B)
  std::vector<FestivalMark> festivals_ahead;  ///< and those of tomorrow
  std::string policy;                         ///< name of the policy that decided
  std::int64_t policy_version = 0;            ///< its version
  std::string next;                           ///< `after` of the next page; empty: this is the last

  friend bool operator==(const AgendaAnswer&, const AgendaAnswer&) = default;
};

/// Opens the file of who stands before one (FIL-5, FIL-6).
struct VisitorQuestion {
  std::string query;        ///< as in `find_question`: whatever they say or show; required
  std::string shop;         ///< ref of the shop they came to; empty: the first
  std::optional<Day> day;   ///< of the visit; required
  std::int64_t limit = 20;  ///< customers at most when several fit, 1 to 100

  friend bool operator==(const VisitorQuestion&, const VisitorQuestion&) = default;
};

/// A yearly day that falls on the day asked for (CUS-10).
struct PersonalDayMark {
  AgendaKind kind = AgendaKind::birthday;  ///< birthday, family birthday or anniversary
  Word relation;                           ///< of a family birthday: whose; a word of the policy

  friend bool operator==(const PersonalDayMark&, const PersonalDayMark&) = default;
};

/// An article to speak of, and the numbers that say why (FIL-5).
struct RecommendationMark {
  std::string sku;                            ///< the article
  Word category;                              ///< a word of the policy
  std::string size;                           ///< which they would need; empty: not known, or it has none
  SizeSource size_from = SizeSource::none;    ///< how that is known
  RecommendedFor why = RecommendedFor::news;  ///< the reason
  std::string rule;                           ///< the rule that it comes from
  std::int64_t days_bought = 0;               ///< of an article they know: days on which they bought and kept it
  std::optional<Day> last_bought;             ///< the latest of them
  std::optional<Day> used_up;                 ///< used up: the first day without it
  std::int64_t in_category = 0;               ///< news: days on which they bought of the category
  std::int64_t others = 0;                    ///< news: receipts of others on which it was sold lately

  friend bool operator==(const RecommendationMark&, const RecommendationMark&) = default;
};

/// Today's visitor: who it is, what was, what was promised, what may be spoken of. Without anybody who fits it is
/// empty; when several fit, only `candidates` is filled. Nothing sensitive is in it (CUS-1).
struct VisitorAnswer {
  Day day;                              ///< of the visit
  std::string shop;                     ///< ref of the shop they came to
  CustomerId customer_id;               ///< our id; none when nobody or several fit
  std::string customer;                 ///< ref
  std::string name;                     ///< full name; empty when not known
  std::string salutation;               ///< how they want to be addressed; empty: not told
  std::string salutation_en;            ///< how to address them by the policy, where the file has no own way
  std::string salutation_zh;            ///< the same in Chinese
  std::string phone;                    ///< their first phone as `138****5678`; empty when none
  Standing standing = Standing::known;  ///< how well the shop knows them
  std::optional<Day> since;             ///< business day on which the file was opened
  std::optional<Day> last_visit;        ///< the latest day before this one on which they came
  std::optional<Day> last_purchase;     ///< the latest day, to this one, on which they bought what they kept
  bool profiling_refused = false;       ///< no conclusions are drawn: those fields are empty (CUS-1)
  Word spending;                        ///< conclusion: level of spending (FIL-1)
  Word cycle;                           ///< conclusion: step of their cycle (FIL-4)
  std::vector<PurchaseRow> purchases;   ///< lines of the latest receipts, the latest first
  std::vector<OrderRow> promises;       ///< open orders, reservations and enquiries, the oldest first
  std::vector<PersonalDayMark> days;    ///< yearly days that fall on this day
  std::vector<StockRow> stock;          ///< conclusion: at home and soon used up (FIL-3)
  std::vector<RecommendationMark> recommendations;  ///< conclusion: what to speak of, the likeliest first
  std::vector<AskMark> asks;                        ///< what to ask, the worthiest first (CUS-5)
  std::vector<FindRow> candidates;                  ///< several fit: the likeliest first
  bool more = false;                                ///< and there are others
  std::string policy;                               ///< name of the policy by which was recommended
  std::int64_t policy_version = 0;                  ///< its version

  friend bool operator==(const VisitorAnswer&, const VisitorAnswer&) = default;
};

}  // namespace shuke

/// \file
/// What deeds and questions about cards take and give (MEM-1 to MEM-5, MEM-10, MEM-11).
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/card_event.hpp"
#include "shuke/model/instant.hpp"
#include "shuke/policy/points.hpp"

#include <string>
#include <vector>

namespace shuke {

/// What somebody does with a card. Reaches the C ABI.
enum class CardAction : std::uint8_t {
  apply = 0,     ///< the customer fills in the form
  withdraw = 1,  ///< the customer takes the application back, or does not want what can be had
  decline = 2,   ///< the shop says no
  grant = 3,     ///< the shop gives the card: the one applied for, or one by hand
  renew = 4,     ///< the member asks for the next term
  freeze = 5,    ///< it gives nothing until it is unfrozen
  unfreeze = 6,  ///< it gives again what it gave
  replace = 7,   ///< it was lost, and another piece of plastic takes its place
  end = 8,       ///< somebody ends it
};

/// Does something with a customer's card.
struct CardRequest {
  std::string customer;                    ///< ref; required
  std::optional<CardAction> deed;          ///< what; required
  std::optional<Instant> at;               ///< when; required. It holds from that business day on
  Word card;                               ///< which; empty: the one it can only be. A floor and a pin name theirs
  CardGround ground = CardGround::earned;  ///< grant, end: on what ground it is held
  std::optional<Day> until;                ///< of a floor or a pin: its last day; absent: without end
  std::string approver;                    ///< ref of the associate who decided; required but for `apply`
  std::string note;                        ///< why, or what the form says; required of a floor and a pin
  std::string lost;                        ///< replace: number of the card that was lost; empty: none was kept here
  std::string number;                      ///< replace: number of the new one; empty: it is kept nowhere
  std::string request;                     ///< the caller's name for this request; required
  std::string shop;                        ///< ref of the shop; empty: the first

  friend bool operator==(const CardRequest&, const CardRequest&) = default;
};

/// Something was done with a card.
struct CardAnswer {
  CardEventId event_id;           ///< of what happened
  CustomerId customer_id;         ///< whose card it is
  Day day;                        ///< from which on it holds
  CardDeed deed{};                ///< what happened
  Word card;                      ///< to which card
  std::optional<Day> until;       ///< see CardEvent::until
  Word held;                      ///< the card that is held then, frozen or not; empty: none
  bool frozen = false;            ///< it gives nothing
  std::string policy;             ///< name of the policy that decided
  std::int64_t policy_version{};  ///< its version

  friend bool operator==(const CardAnswer&, const CardAnswer&) = default;
};

/// Asks what a customer is to the shop on a day.
struct CardsQuestion {
  std::string customer;      ///< ref; required
  std::optional<Day> day;    ///< required
  std::string shop;          ///< ref of the shop whose policy counts; empty: the first
  std::int64_t limit = 100;  ///< so many events at most, the latest; 0 to 1000
  std::string explain;       ///< a language, `en` or `zh-CN`: reasons are told in words; empty: none are

  friend bool operator==(const CardsQuestion&, const CardsQuestion&) = default;
};

/// How far one way to a card, or to keep it, has come (MEM-11). Amounts are in minor units.
struct CardGapRow {
  Word card;                     ///< which card
  bool keep = false;             ///< a way to keep it; else to get it
  CardCount count{};             ///< what is counted
  std::int64_t have = 0;         ///< what it comes to
  std::int64_t need = 0;         ///< the threshold
  std::int64_t missing = 0;      ///< between them; 0: reached
  bool holding = true;           ///< a card that it asks for is held
  std::string asks_for;          ///< the cards one of which it asks for, divided by commas; empty: none
  Word brand;                    ///< of pieces of a brand: the one with the most; empty: none
  std::optional<Day> leaves_on;  ///< first day on which something no longer counts; absent: on none
  std::int64_t leaves = 0;       ///< so much less is counted then
  friend bool operator==(const CardGapRow&, const CardGapRow&) = default;
};

/// Why something is so, in the words of the language asked for.
struct CardReason {
  std::string rule;  ///< id of the rule
  std::string text;  ///< what it says

  friend bool operator==(const CardReason&, const CardReason&) = default;
};

/// What became of a card.
struct CardEventRow {
  CardEventId event_id;             ///< our id; none: it is due and not written yet
  std::string customer;             ///< ref of whose
  std::string shop;                 ///< ref of the shop where it was decided; empty: not decided yet
  Day day;                          ///< from which on it holds
  CardDeed deed{};                  ///< what happened
  Word card;                        ///< to which card
  Word before;                      ///< the card held before; empty: none, or it does not matter
  CardGround ground{};              ///< on what ground it is or was held
  std::optional<Day> until;         ///< see CardEvent::until
  SaleId sale_id;                   ///< the receipt that earned it; none when there is no such one
  CardCount count{};                ///< what was counted
  std::int64_t have = 0;            ///< what it came to; amounts in minor units
  std::int64_t need = 0;            ///< the threshold; 0: nothing was counted
  Word brand;                       ///< of pieces of a brand: which
  std::string approver;             ///< ref of the associate who decided; empty: the rules did
  std::string note;                 ///< why, in the associate's words
  std::string policy;               ///< name of the policy that decided
  std::int64_t policy_version{};    ///< its version
  std::vector<CardReason> reasons;  ///< with `explain`: why

  friend bool operator==(const CardEventRow&, const CardEventRow&) = default;
};

/// What a customer is to the shop on a day, with everything that is due by then.
struct CardsAnswer {
  CustomerId customer_id;            ///< whose
  Day day;                           ///< as of which
  Word card;                         ///< held, frozen or not; empty: none
  bool frozen = false;               ///< it gives nothing
  Word earned;                       ///< the card that was earned; empty: none
  std::optional<Day> since;          ///< first day of the earned card
  std::optional<Day> until;          ///< last day of its term; absent: without end
  std::optional<Day> grace;          ///< last day of grace; absent: not in grace
  bool kept = true;                  ///< a term that ended on this day would be followed by another one
  Word given;                        ///< the card that was given by hand; empty: none
  std::optional<CardGround> ground;  ///< as a floor or a pin; absent: none was given
  std::optional<Day> given_until;    ///< its last day; absent: without end
  Word next;                         ///< can be had, or was applied for; empty: none
  std::optional<Day> next_until;     ///< last day on which it can be applied for; absent: none, or applied
  bool applied = false;              ///< somebody applied for it
  std::vector<CardGapRow> gaps;      ///< each way to each card above the one held, then each to keep the earned one
  std::vector<CardEventRow> events;  ///< what became of the cards by the day, the earliest first
  std::vector<CardEventRow> due;     ///< what is due by the day and not written yet
  std::vector<CardReason> reasons;   ///< with `explain`: what is held, what can be had, what is missing
  std::string policy;                ///< name of the policy that decided; of one without cards nothing is told
  std::int64_t policy_version = 0;   ///< its version

  friend bool operator==(const CardsAnswer&, const CardsAnswer&) = default;
};

/// Asks for what became of cards, for the manager.
struct CardEventsQuestion {
  std::string shop;              ///< ref of the shop where it was decided; empty: the first
  std::optional<Day> from;       ///< first day; absent: from the beginning
  std::optional<Day> until;      ///< last day; absent: to the end
  std::optional<CardDeed> deed;  ///< only this; absent: everything
  std::string after;             ///< `next` of the page before; empty: the first page
  std::int64_t limit = 256;      ///< rows per page, 1 to 1000
  std::string explain;           ///< a language, `en` or `zh-CN`: reasons are told in words; empty: none are

  friend bool operator==(const CardEventsQuestion&, const CardEventsQuestion&) = default;
};

/// A page of what became of cards.
struct CardEventsAnswer {
  std::vector<CardEventRow> rows;  ///< in order of day, then id
  std::string next;                ///< `after` of the next page; empty: this is the last

  friend bool operator==(const CardEventsAnswer&, const CardEventsAnswer&) = default;
};

/// Reviews the cards of a shop's customers.
struct ReviewRequest {
  std::string shop;        ///< ref of the shop whose customers they are; empty: the first
  std::optional<Day> day;  ///< through which; required; not before the latest day of an earlier review

  friend bool operator==(const ReviewRequest&, const ReviewRequest&) = default;
};

/// The cards of a shop's customers were reviewed.
struct ReviewAnswer {
  Day day;                          ///< through which
  std::string shop;                 ///< ref of the shop
  std::int64_t customers = 0;       ///< who were looked at; several files of one person are one
  std::int64_t events = 0;          ///< what became of their cards by this review
  std::int64_t run_out = 0;         ///< points that ran out by it
  std::string policy;               ///< name of the policy of the day
  std::int64_t policy_version = 0;  ///< its version

  friend bool operator==(const ReviewAnswer&, const ReviewAnswer&) = default;
};

}  // namespace shuke

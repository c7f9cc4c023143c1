/// \file
/// What follows from the rules on cards for one customer: which card is held, which can be had, what is missing for the
/// next one, and which events are due (MEM-5, MEM-8 to MEM-11).
///
/// What is counted as of a day are the sales of that day's window, net of what had come back by the day on which it is
/// looked at: a take-back is posted on its own day and counts on its sale's (MEM-8). So a day that is looked at later
/// comes out as it did on the day itself.
///
///     no claim ──review: eligible──► eligible ──apply: applied──► applied ──grant: granted──► held
///        ▲                            │   │                        │
///        ├──review: lapsed────────────┘   └─review, form waived:   ├─review, deed: withdrawn──► no claim
///        └──review, deed: withdrawn───┘     granted──► held        └─decline: declined────────► no claim
///
///     held ──review: grace──► in grace ──review: downgraded──► held (a lower one)
///      ▲ │                      │   └────review: expired─────► none
///      │ └──renew, review:      │
///      │    renewed──► held     │      held ──freeze: frozen──► frozen ──unfreeze: unfrozen──► held
///      └───review: renewed──────┘      held ──replace: replaced──► held;  held ──end: ended──► none
///
/// Beside what is earned, one card can be given by hand, as a floor or a pin, until a day or without end.
#pragma once

#include "shuke/model/reason.hpp"
#include "shuke/policy/cards.hpp"

#include <map>
#include <span>
#include <vector>

namespace shuke {

// ---- Facts ---------------------------------------------------------------------------------------------------------

/// A part of a line that came back.
struct CardReturn {
  Day posted;                   ///< when it came back
  Quantity quantity;            ///< how much of the line
  Money amount;                 ///< that share of what was paid (MEM-7)
  std::optional<Day> undone{};  ///< when it turned out that it had not: its receipt was voided (POS-2); absent: it had
};

/// A line of a receipt that went out. A void is a return of all of it on the day of the void.
struct CardLine {
  SaleId sale_id;                   ///< its receipt; of goods that stand for others since an exchange that of those
  Day day;                          ///< business day of that receipt, on which it counts (POS-2)
  Day posted;                       ///< when it reached the books, or was claimed; not before `day`
  Word brand;                       ///< empty when not told
  Word category;                    ///< empty when not told
  std::string unit;                 ///< of the quantity; empty: pieces (POS-3)
  Quantity quantity;                ///< sold
  Money amount;                     ///< paid for it
  bool full_price = true;           ///< sold at full price
  bool gift = false;                ///< given for nothing with the purchase
  bool staff = false;               ///< the receipt is a sale to staff (POS-5)
  std::vector<CardReturn> returns;  ///< what came back of it
};

/// A row of the points ledger that a sale or a return made.
struct CardPoints {
  Day posted;               ///< when it was posted
  Day counts_on;            ///< on which it counts: the sale's day
  SaleId sale_id;           ///< the sale that it belongs to; of a take-back the one that had earned the points
  std::int64_t points = 0;  ///< negative when they went away
};

/// What a customer's cards are judged by. In any order.
struct CardFacts {
  std::span<const CardLine> lines{};     ///< of all times that matter
  std::span<const CardPoints> points{};  ///< likewise
  std::optional<Day> reviewed{};  ///< day through which the history was reviewed; absent: through its last event.
                                  ///< Nothing may have been posted before it since then
};

// ---- What the events come to ---------------------------------------------------------------------------------------

/// A card that is held because it was earned.
struct EarnedCard {
  Word card;                     ///< which
  Day since;                     ///< first day
  std::optional<Day> until;      ///< last day of the term; absent: without end
  std::optional<Day> grace;      ///< last day of grace; absent: not in grace
  std::optional<DaySpan> basis;  ///< on one of these days the condition has to have held; absent: it is not asked
  bool told = false;             ///< that returns undid the basis
  friend bool operator==(const EarnedCard&, const EarnedCard&) = default;
};

/// A card that was given by hand.
struct GivenCard {
  Word card;                              ///< which
  CardGround ground = CardGround::floor;  ///< floor or pin
  Day since;                              ///< first day
  std::optional<Day> until;               ///< last day; absent: without end
  friend bool operator==(const GivenCard&, const GivenCard&) = default;
};

/// A card that can be had, or was applied for.
struct CardClaim {
  Word card;             ///< which
  Day since;             ///< when it could first be had, or the application's day
  bool applied = false;  ///< whether somebody applied
  SaleId sale_id;        ///< the receipt that earned it; none when there is no such one
  DaySpan basis;         ///< applied: on one of these days the condition has to have held
  friend bool operator==(const CardClaim&, const CardClaim&) = default;
};

/// What is held from a day on.
struct HeldSince {
  Day day;                 ///< first day
  Word card;               ///< empty: none
  bool frozen = false;     ///< gives nothing
  bool whole_day = false;  ///< time alone brought it about, as its first day began: what was held before it was not
                           ///< held on that day any more; else somebody or something did, and both were
  friend bool operator==(const HeldSince&, const HeldSince&) = default;
};

/// What a history of events comes to.
struct CardState {
  std::optional<EarnedCard> earned;   ///< held because it was earned
  std::optional<GivenCard> given;     ///< held because it was given by hand
  std::optional<CardClaim> claim;     ///< the one that can be had or was applied for
  bool frozen = false;                ///< what is held gives nothing
  std::optional<Day> first_grant;     ///< points count for cards from here on (MEM-9); absent: never granted
  std::vector<SaleId> earning_sales;  ///< sales that earned a card; their points count, too
  std::map<Word, Day> not_before;     ///< days before these do not count towards the card
  std::vector<HeldSince> held;        ///< in order of day
  std::optional<Day> last;            ///< day of the last event
  friend bool operator==(const CardState&, const CardState&) = default;
};

/// The card that is held, frozen or not: the given one when it is a pin or ranks above the earned one. Empty: none.
SHUKE_CPP_API Word held_card(const CardRules& rules, const CardState& state);

/// Adds an event; an error leaves the state as it was. Errors: refused (`day`: before the last event), unknown
/// (`card`), invalid (`until`: before its day), refused (`deed`: does not follow what came before it, which the message
/// tells), invalid (`approver`, `note`: a card given by hand has both, one that somebody ends the first; `until`: grace
/// has one).
SHUKE_CPP_API Result<void> take(const CardRules& rules, CardState& state, const CardEvent& event);

/// What a history comes to, its events in the order in which they happened. It is read by these rules; cards, ranks and
/// forms of older ones are believed. Errors: as `take`, with the event's place.
SHUKE_CPP_API Result<CardState> state_of(const CardRules& rules, std::span<const CardEvent> history);

/// The card whose price a sale gets: what is held on the day and not frozen. None for the sale that earned the card
/// (MEM-2). Errors: as `state_of`.
SHUKE_CPP_API Result<Word> card_for_price(const CardRules& rules, std::span<const CardEvent> history, Day day,
                                          SaleId sale);

// ---- Decisions -----------------------------------------------------------------------------------------------------

/// The events that are due by a day and not in the history, in the order in which they happen. On each day: what given
/// by hand has passed ends; the earned card is renewed, gets grace, is lowered or expires, by what was posted before
/// the day; the manager is told of a basis that was undone; an application is withdrawn, a claim lapses; what can be
/// had is told, the highest card; a card without a form is granted. None of it waits for the day on which it is asked:
/// asking each day and asking once afterwards make the same history. Whoever writes an event of their own writes first
/// what is due by its day. Events after the day are not looked at. Errors: refused, invalid (a history that contradicts
/// itself; two currencies; the end of the calendar), overflow.
SHUKE_CPP_API Result<std::vector<CardEvent>> review(const CardRules& rules, std::span<const CardEvent> history,
                                                    const CardFacts& facts, Day day);

/// How far one condition has come on a day (MEM-11).
struct CardGap {
  const Card* card = nullptr;                ///< borrowed from the rules
  const CardCondition* condition = nullptr;  ///< likewise
  bool keep = false;                         ///< a condition to keep the card; else to get it
  std::int64_t have = 0;                     ///< counted on the day, amounts in minor units
  std::int64_t need = 0;                     ///< the threshold
  std::int64_t missing = 0;                  ///< between them; 0 when it is reached
  bool holding = true;                       ///< a card that it asks for is held
  Word brand;                                ///< of `brand_pieces`: the one with the most pieces; empty: none
  SaleId sale_id;                            ///< the latest receipt that counts; none when there is none
  std::optional<Day> leaves_on;              ///< first day on which something no longer counts; absent: nothing leaves
  std::int64_t leaves = 0;                   ///< so much less is counted then

  bool holds() const { return missing == 0 && holding; }  ///< whether it holds on the day
};

/// What a customer is to the shop on a day.
struct CardStanding {
  Day day;                        ///< which
  CardState state;                ///< with everything that is due
  Word held;                      ///< the card that is held, frozen or not; empty: none
  Word next;                      ///< that can be had, or was applied for; empty: none
  std::optional<Day> next_until;  ///< last day on which it can be applied for as things stand; absent: none, or applied
  std::vector<CardEvent> due;     ///< what is due by the day, as `review`
  std::vector<CardGap> gaps;      ///< of each card above the one held, lowest first, each way to get it
  std::vector<CardGap> keeping;   ///< of the earned card, each way to keep it
  bool kept = true;               ///< a term that ended on this day would be followed by another one
};

/// Errors: as `review`.
SHUKE_CPP_API Result<CardStanding> standing_on(const CardRules& rules, std::span<const CardEvent> history,
                                               const CardFacts& facts, Day day);

// ---- Reasons -------------------------------------------------------------------------------------------------------

/// Why an event happened. `currency` is that of the amounts.
SHUKE_CPP_API Reasons reasons_of(const CardEvent& event, Currency currency, std::string_view policy,
                                 std::int64_t version);

/// What is held, what can be had and until when, then what is missing by each way that does not hold. Names of cards
/// are the words of the policy.
SHUKE_CPP_API Reasons reasons_of(const CardStanding& standing, Currency currency, std::string_view policy,
                                 std::int64_t version);

}  // namespace shuke

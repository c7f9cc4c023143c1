/// \file
/// Section `cards` of a policy document: which cards there are, what one has to do to get and to keep each, and what
/// counts for it (MEM-1 to MEM-5, MEM-8, MEM-10).
///
/// A card is a word of the document. Its rank is its place in the list, the lowest first. What follows from the rules
/// for one customer is told in card_standing.hpp.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/card_event.hpp"
#include "shuke/model/money.hpp"
#include "shuke/policy/piece_unit.hpp"
#include "shuke/policy/points.hpp"

#include <optional>
#include <vector>

namespace shuke {

/// A category whose goods count for cards.
struct CardGoods {
  Word category;  ///< a word of the policy

  friend bool operator==(const CardGoods&, const CardGoods&) = default;
};

/// A card that a condition asks for.
struct HeldCard {
  Word card;  ///< one of the section's cards

  friend bool operator==(const HeldCard&, const HeldCard&) = default;
};

/// One way to get or to keep a card: something counted in a window comes to a threshold.
struct CardCondition {
  CardCount count{};                   ///< what is counted
  std::optional<std::int64_t> least;   ///< threshold of what is counted in numbers; 1 to 1 000 000 000
  std::optional<Money> amount;         ///< threshold of what is counted in money; above zero
  std::optional<PointsWindow> window;  ///< how the window is laid; absent for `held_card` alone
  std::optional<std::int64_t> months;  ///< length of a rolling window, 1 to 120; or `days`
  std::optional<std::int64_t> days;    ///< length of a rolling window, 1 to 3660: (day − days, day]
  std::vector<HeldCard> holding;       ///< one of these has to be held, too; none: it does not matter

  friend bool operator==(const CardCondition&, const CardCondition&) = default;
};

/// Whether a card needs a form.
enum class CardForm : std::uint8_t {
  required = 0,  ///< who is eligible applies, and the shop grants or declines
  waived = 1,    ///< who is eligible has it
};

/// What becomes of a card that is not kept.
enum class CardDowngrade : std::uint8_t {
  none = 0,       ///< it expires
  one_step = 1,   ///< the next lower card takes its place; the lowest expires
  to_earned = 2,  ///< the highest lower card whose conditions hold takes its place; without one it expires
};

/// How a term is followed by the next one.
enum class CardRenewal : std::uint8_t {
  automatic = 0,   ///< by itself, when the card is kept
  on_request = 1,  ///< when the member asks for it
};

/// A card.
struct Card {
  Word word;                                      ///< its name in data: `silver`
  std::string en;                                 ///< in English
  std::string zh;                                 ///< in Simplified Chinese
  CardForm form = CardForm::required;             ///< whether a form is needed
  std::vector<CardCondition> enter;               ///< any of them opens it; none: it is granted by hand alone
  std::vector<CardCondition> keep;                ///< any of them keeps it, as does one of `enter`; none: never lost
  std::optional<std::int64_t> term_months;        ///< length of a term, 1 to 120; absent: without end
  std::int64_t grace_days = 0;                    ///< days that it goes on when not kept; 0 to 366
  CardRenewal renewal = CardRenewal::automatic;   ///< how a term is followed by the next one
  CardDowngrade downgrade = CardDowngrade::none;  ///< what becomes of it when it is not kept

  friend bool operator==(const Card&, const Card&) = default;
};

/// Section `cards` of a policy document.
struct CardRules {
  std::vector<CardGoods> goods;        ///< categories that count
  Word default_brand;                  ///< of goods without a brand; empty: they do not count as pieces of a brand
  std::int64_t eligible_days = 0;      ///< days for which a card can be had after its condition last held; 0 to 366
  std::int64_t declined_days = 0;      ///< days after somebody said no that do not count towards the card; 0 to 3660
  std::vector<Card> cards;             ///< lowest first
  std::vector<PieceUnit> piece_units;  ///< units that count whole things, beside none (POS-3)

  friend bool operator==(const CardRules&, const CardRules&) = default;
};

/// Errors: invalid, with the field: a number out of range, a word twice, a threshold or window that the count does not
/// have, a condition that can never hold, thresholds out of order between cards, more needed to keep a card than to get
/// it, rules on terms that can never speak.
SHUKE_CPP_API Result<void> validate(const CardRules& rules);

/// The card of that name; null when the rules have none. Borrowed from them.
SHUKE_CPP_API const Card* find_card(const CardRules& rules, const Word& word);

/// Place of a card in the list, 0 for the lowest; −1 for a word that the rules do not have, and for none.
SHUKE_CPP_API int rank_of(const CardRules& rules, const Word& word);

/// The threshold of a condition, amounts in minor units.
SHUKE_CPP_API std::int64_t threshold(const CardCondition& condition);

/// Last day of a term that begins on `from`; absent when the card has no terms. Errors: invalid (beyond the calendar).
SHUKE_CPP_API Result<std::optional<Day>> term_end(const Card& card, Day from);

}  // namespace shuke

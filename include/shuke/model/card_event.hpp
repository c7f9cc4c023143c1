/// \file
/// What became of a customer's cards: events that are only ever added (MEM-5, MEM-10).
#pragma once

#include "shuke/model/day.hpp"
#include "shuke/model/ids.hpp"
#include "shuke/model/text.hpp"

#include <optional>

namespace shuke {

/// What happened to a card. Reaches the disk.
enum class CardDeed : std::uint8_t {
  eligible = 0,      ///< the customer can have it
  lapsed = 1,        ///< for too long the condition did not hold, and nobody applied
  withdrawn = 2,     ///< returns undid the condition; or somebody took the application back
  applied = 3,       ///< the form was filled in
  declined = 4,      ///< the shop said no
  granted = 5,       ///< the customer has it
  renewed = 6,       ///< kept for another term, or kept after all (续籍)
  grace = 7,         ///< not kept; it goes on for the days of grace
  downgraded = 8,    ///< a lower card took its place
  expired = 9,       ///< it ended by itself, and no other took its place
  frozen = 10,       ///< it gives nothing until it is unfrozen
  unfrozen = 11,     ///< it gives again what it gave
  replaced = 12,     ///< it was lost, and another piece of plastic took its place
  ended = 13,        ///< somebody ended it; of a floor or a pin: its last day passed
  basis_undone = 14  ///< returns undid what it was granted for: it stays, and the manager is told
};

/// On what ground a card is held. Reaches the disk.
enum class CardGround : std::uint8_t {
  earned = 0,  ///< a condition of the policy held
  floor = 1,   ///< by hand: at least this card, whatever is earned
  pin = 2,     ///< by hand: exactly this card, whatever is earned
};

/// What a card's condition counts. Reaches the disk.
enum class CardCount : std::uint8_t {
  brand_pieces = 0,    ///< whole pieces of one brand at full price
  receipt_amount = 1,  ///< the amount at full price on one receipt
  points = 2,          ///< points that count for cards (MEM-9)
  spending = 3,        ///< the amount paid for goods
  purchase_days = 4,   ///< days with a kept purchase
  held_card = 5,       ///< whole months for which certain cards were held without a break
};

/// One event in the life of a customer's cards.
struct CardEvent {
  Day day;                                 ///< business day from which on it holds
  CardDeed deed = CardDeed::eligible;      ///< what happened
  Word card;                               ///< which card; of a downgrade the lower one
  Word before;                             ///< granted, downgraded, expired, ended: the card held before; empty: none
  CardGround ground = CardGround::earned;  ///< granted, ended: on what ground it was or is held
  std::optional<Day> until;  ///< eligible, lapsed: last day on which it can, could be had; granted, renewed,
                             ///< downgraded: last day of the term; grace: last day of grace; absent: without end
  SaleId sale_id;            ///< eligible, granted: the receipt that earned it; none when there is no such one
  CardCount count = CardCount::brand_pieces;  ///< eligible, granted, grace: what was counted
  std::int64_t have = 0;                      ///< what was counted came to this; amounts in minor units
  std::int64_t need = 0;                      ///< the policy's threshold; zero: nothing was counted
  Word brand;                                 ///< of `brand_pieces`: which
  std::string approver;                       ///< ref of the associate who decided; empty: the rules did
  std::string note;                           ///< why, in the associate's words; never in an error
  CardEventId id;                             ///< our own; none until it is written
  CustomerId customer_id;                     ///< whose; none until it is written
  ShopId shop_id;                             ///< where it was decided; none until it is written
  std::string policy;                         ///< name of the policy that decided; empty until it is written
  std::int64_t policy_version = 0;            ///< its version

  friend bool operator==(const CardEvent&, const CardEvent&) = default;
};

}  // namespace shuke

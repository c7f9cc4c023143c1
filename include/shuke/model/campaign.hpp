/// \file
/// What a shop invites its customers to: events, promotions, new goods (FUP-B, FUP-D, FUP-E, FUP-O).
///
/// Of each customer who was chosen for one it is kept how far they have come. For an event:
///
///     chosen ──coming──▶ coming ──came──▶ came
///       │  ▲               ├────absent──▶ absent
///       │  └────chosen─────┤
///       ├──────declined────┴──declined──▶ declined ──coming──▶ coming
///       └──────came───────────────────▶ came
///
/// For promotions and new goods it is enough to be chosen; `declined` takes the choice back.
#pragma once

#include "shuke/model/ids.hpp"
#include "shuke/model/instant.hpp"
#include "shuke/model/text.hpp"

#include <optional>

namespace shuke {

using CampaignId = Id<struct CampaignTag>;    ///< an event, a promotion, new goods
using GuestStepId = Id<struct GuestStepTag>;  ///< how far a customer has come with one

/// What it is. Reaches the disk.
enum class CampaignKind : std::uint8_t {
  event = 0,      ///< people meet on a day: a talk, a tasting, an outing
  promotion = 1,  ///< something is to be had for less, or with more
  arrivals = 2,   ///< new goods
};

/// How far a customer has come with it. Reaches the disk.
enum class GuestState : std::uint8_t {
  chosen = 0,    ///< to be told of it
  coming = 1,    ///< said that they come
  declined = 2,  ///< do not want to, or are not chosen any more
  came = 3,      ///< were there
  absent = 4,    ///< said that they come, and did not
};

/// An arrow of the diagram above.
struct GuestArrow {
  GuestState from;  ///< the state before
  GuestState to;    ///< the state after
};

/// The whole diagram of events.
inline constexpr GuestArrow guest_arrows[] = {
    {GuestState::chosen, GuestState::coming},   {GuestState::chosen, GuestState::declined},
    {GuestState::chosen, GuestState::came},     {GuestState::coming, GuestState::chosen},
    {GuestState::coming, GuestState::declined}, {GuestState::coming, GuestState::came},
    {GuestState::coming, GuestState::absent},   {GuestState::declined, GuestState::coming}};

/// Whether a state can follow another with this kind.
constexpr bool can_follow(CampaignKind kind, GuestState from, GuestState to) {
  if (kind != CampaignKind::event)
    return (from == GuestState::chosen && to == GuestState::declined) ||
           (from == GuestState::declined && to == GuestState::chosen);
  for (const GuestArrow& arrow : guest_arrows)
    if (arrow.from == from && arrow.to == to) return true;
  return false;
}

/// An event, a promotion, or new goods. Replaced as a whole when its ref is told again.
struct Campaign {
  CampaignId id;                            ///< our own
  ShopId shop_id;                           ///< of which shop
  std::string ref;                          ///< the shop's own name for it; unique in the shop
  CampaignKind kind = CampaignKind::event;  ///< what it is; never changes
  std::string name;                         ///< as customers are told; empty: its ref
  Day first;                                ///< first day; of an event the day
  Day last;                                 ///< last day; not before the first
  std::optional<MinuteOfDay> from;          ///< event: when it begins
  std::optional<MinuteOfDay> until;         ///< event: when it ends
  std::string place;                        ///< event: where
  std::string route;                        ///< event: how to get there
  std::string contact;                      ///< event: whom to ask
  std::string bring;                        ///< event: what to bring
  std::optional<std::int64_t> seats;        ///< event: how many can come; absent: as many as like
  std::int64_t companions = 0;              ///< event: how many a guest may bring
  Word category;                            ///< goods of this category, a word of the policy; none: of several
  bool cancelled = false;                   ///< does not take place
  Instant at;                               ///< when this was said

  friend bool operator==(const Campaign&, const Campaign&) = default;
};

/// A step of a customer with a campaign. The last one holds.
struct GuestStep {
  GuestStepId id;                         ///< our own
  CustomerId customer_id;                 ///< who
  CampaignId campaign_id;                 ///< with which
  GuestState state = GuestState::chosen;  ///< the state reached
  std::int64_t companions = 0;            ///< coming, came: how many they bring
  ShopId shop_id;                         ///< of which shop
  Day business_day;                       ///< the day to which it belongs (POS-1)
  Instant at;                             ///< when
  AssociateId associate_id;               ///< by whom; none when not told

  friend bool operator==(const GuestStep&, const GuestStep&) = default;
};

}  // namespace shuke

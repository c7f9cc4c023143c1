/// \file
/// What deeds and questions of events, promotions and new goods, and of their guests, take and give (FUP-B, FUP-D,
/// FUP-E, FUP-O).
///
/// Each deed has a request id as its key within its shop: the same again gets the same answer, other content is a
/// conflict.
#pragma once

#include "shuke/model/campaign.hpp"

#include <vector>

namespace shuke {

/// Makes an event, a promotion, or new goods known; of a ref that is known, replaces all that was said of it.
struct CampaignRequest {
  std::string request;                ///< id of this request; required
  std::string shop;                   ///< ref of the shop; empty: the first
  std::string ref;                    ///< the shop's own name for it; required
  std::optional<CampaignKind> kind;   ///< what it is; required; never changes
  std::string name;                   ///< as customers are told; empty: its ref
  std::optional<Day> first;           ///< first day; of an event the day; required
  std::optional<Day> last;            ///< last day, not before the first; absent: the first
  std::optional<MinuteOfDay> from;    ///< event: when it begins
  std::optional<MinuteOfDay> until;   ///< event: when it ends
  std::string place;                  ///< event: where
  std::string route;                  ///< event: how to get there
  std::string contact;                ///< event: whom to ask
  std::string bring;                  ///< event: what to bring
  std::optional<std::int64_t> seats;  ///< event: how many can come, 1 or more; absent: as many as like
  std::int64_t companions = 0;        ///< event: how many a guest may bring
  Word category;                      ///< goods of this category, a word of the policy; none: of several
  bool cancelled = false;             ///< does not take place
  std::optional<Instant> at;          ///< when this is said; required

  friend bool operator==(const CampaignRequest&, const CampaignRequest&) = default;
};

/// A campaign was written down.
struct CampaignAnswer {
  CampaignId campaign_id;  ///< our id, the same as long as the ref is

  friend bool operator==(const CampaignAnswer&, const CampaignAnswer&) = default;
};

/// Takes a customer one step with a campaign, along an arrow of model/campaign.hpp. The first step is `chosen`; with an
/// event also `coming` or `came`, of who comes by themselves.
struct GuestRequest {
  std::string request;              ///< id of this request; required
  std::string shop;                 ///< ref of the shop; empty: the first
  std::string campaign;             ///< ref of with which; required
  std::string customer;             ///< ref of who; required
  std::optional<GuestState> state;  ///< the state reached; required
  std::int64_t companions = 0;      ///< coming, came: how many they bring, as far as the event lets them
  std::optional<Instant> at;        ///< when; required; not before the step before it
  std::string associate;            ///< ref of by whom; one who was not known becomes known by ref

  friend bool operator==(const GuestRequest&, const GuestRequest&) = default;
};

/// A step was taken.
struct GuestAnswer {
  GuestStepId guest_step_id;  ///< our id
  Day business_day;           ///< the day to which it belongs (POS-1)

  friend bool operator==(const GuestAnswer&, const GuestAnswer&) = default;
};

/// Asks for campaigns of a shop, a page at a time.
struct CampaignsQuestion {
  std::string shop;          ///< ref of the shop; empty: the first
  std::optional<Day> from;   ///< those that end on this day or later; absent: all
  std::optional<Day> until;  ///< those that begin on this day or earlier; absent: all
  std::string after;         ///< `next` of the page before; empty: the first page
  std::int64_t limit = 256;  ///< rows per page, 1 to 1000

  friend bool operator==(const CampaignsQuestion&, const CampaignsQuestion&) = default;
};

/// A campaign as it stands.
struct CampaignRow {
  CampaignId campaign_id;                   ///< our id
  std::string ref;                          ///< the shop's own name for it
  CampaignKind kind = CampaignKind::event;  ///< what it is
  std::string name;                         ///< as customers are told; empty: its ref
  Day first;                                ///< first day; of an event the day
  Day last;                                 ///< last day
  std::optional<MinuteOfDay> from;          ///< event: when it begins
  std::optional<MinuteOfDay> until;         ///< event: when it ends
  std::string place;                        ///< event: where
  std::string route;                        ///< event: how to get there
  std::string contact;                      ///< event: whom to ask
  std::string bring;                        ///< event: what to bring
  std::optional<std::int64_t> seats;        ///< event: how many can come; absent: as many as like
  std::int64_t companions = 0;              ///< event: how many a guest may bring
  Word category;                            ///< goods of this category
  bool cancelled = false;                   ///< does not take place
  Instant at;                               ///< when this was said

  friend bool operator==(const CampaignRow&, const CampaignRow&) = default;
};

/// A page of campaigns.
struct CampaignsAnswer {
  std::vector<CampaignRow> rows;  ///< in order of their last day, then id
  std::string next;               ///< `after` of the next page; empty: this is the last

  friend bool operator==(const CampaignsAnswer&, const CampaignsAnswer&) = default;
};

/// Asks for the guests of a campaign, a page at a time.
struct GuestsQuestion {
  std::string shop;                 ///< ref of the shop; empty: the first
  std::string campaign;             ///< ref of which; required
  std::optional<GuestState> state;  ///< only those who came as far as this; absent: all
  std::string after;                ///< `next` of the page before; empty: the first page
  std::int64_t limit = 256;         ///< rows per page, 1 to 1000

  friend bool operator==(const GuestsQuestion&, const GuestsQuestion&) = default;
};

/// How far a customer has come with a campaign. Somebody with several files is one guest.
struct GuestRow {
  std::string customer;                   ///< ref of who, of the file that is kept
  GuestState state = GuestState::chosen;  ///< the last state reached
  std::int64_t companions = 0;            ///< how many they bring
  Day business_day;                       ///< the day to which that step belongs
  Instant at;                             ///< when it was taken
  std::string associate;                  ///< ref of by whom; empty when not told

  friend bool operator==(const GuestRow&, const GuestRow&) = default;
};

/// A page of guests.
struct GuestsAnswer {
  std::vector<GuestRow> rows;         ///< in an order of their files that stays
  std::optional<std::int64_t> seats;  ///< event: how many can come; absent: as many as like
  std::int64_t taken = 0;             ///< event: seats of who come or came, with those they bring
  std::string next;                   ///< `after` of the next page; empty: this is the last

  friend bool operator==(const GuestsAnswer&, const GuestsAnswer&) = default;
};

}  // namespace shuke

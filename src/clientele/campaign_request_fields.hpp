/// \file
/// Field tables of clientele/campaign_requests.hpp.
#pragma once

#include "schema/campaign_fields.hpp"
#include "schema/fields.hpp"
#include "shuke/clientele/campaign_requests.hpp"

namespace shuke::schema {

template <>
struct Fields<CampaignRequest> {
  static constexpr std::string_view name = "campaign_request";
  static constexpr std::string_view doc =
      "Makes an event, a promotion, or new goods known; of a ref that is known, replaces all that was said of it.";
  static constexpr auto rows = std::tuple(
      field<&CampaignRequest::request>(1, "request", required, "0.1", "Id of this request."),
      field<&CampaignRequest::shop>(2, "shop", none, "0.1", "Ref of the shop; empty: the first."),
      field<&CampaignRequest::ref>(3, "ref", required, "0.1", "The shop's own name for it."),
      field<&CampaignRequest::kind>(4, "kind", required, "0.1", "What it is; never changes."),
      field<&CampaignRequest::name>(5, "name", none, "0.1", "As customers are told; empty: its ref."),
      field<&CampaignRequest::first>(6, "first", required, "0.1", "First day; of an event the day."),
      field<&CampaignRequest::last>(7, "last", none, "0.1", "Last day, not before the first; absent: the first."),
      field<&CampaignRequest::from>(8, "from", none, "0.1", "Event: when it begins."),
      field<&CampaignRequest::until>(9, "until", none, "0.1", "Event: when it ends."),
      field<&CampaignRequest::place>(10, "place", none, "0.1", "Event: where."),
      field<&CampaignRequest::route>(11, "route", none, "0.1", "Event: how to get there."),
      field<&CampaignRequest::contact>(12, "contact", none, "0.1", "Event: whom to ask."),
      field<&CampaignRequest::bring>(13, "bring", none, "0.1", "Event: what to bring."),
      field<&CampaignRequest::seats>(14, "seats", none, "0.1",
                                     "Event: how many can come, 1 or more; absent: as many as like."),
      field<&CampaignRequest::companions>(15, "companions", none, "0.1", "Event: how many a guest may bring."),
      field<&CampaignRequest::category>(16, "category", none, "0.1",
                                        "Goods of this category, a word of the policy; none: of several.", "",
                                        "categories"),
      field<&CampaignRequest::cancelled>(17, "cancelled", none, "0.1", "Does not take place."),
      field<&CampaignRequest::at>(18, "at", required, "0.1", "When this is said."));
};

template <>
struct Fields<CampaignAnswer> {
  static constexpr std::string_view name = "campaign_answer";
  static constexpr std::string_view doc = "A campaign was written down.";
  static constexpr auto rows = std::tuple(
      field<&CampaignAnswer::campaign_id>(1, "campaign_id", none, "0.1", "Our id, the same as long as the ref is."));
};

template <>
struct Fields<GuestRequest> {
  static constexpr std::string_view name = "guest_request";
  static constexpr std::string_view doc =
      "Takes a customer one step with a campaign, along an arrow of model/campaign.hpp. The first step is chosen; with "
      "an event also coming or came, of who comes by themselves.";
  static constexpr auto rows =
      std::tuple(field<&GuestRequest::request>(1, "request", required, "0.1", "Id of this request."),
                 field<&GuestRequest::shop>(2, "shop", none, "0.1", "Ref of the shop; empty: the first."),
                 field<&GuestRequest::campaign>(3, "campaign", required, "0.1", "Ref of with which."),
                 field<&GuestRequest::customer>(4, "customer", required, "0.1", "Ref of who."),
                 field<&GuestRequest::state>(5, "state", required, "0.1", "The state reached."),
                 field<&GuestRequest::companions>(6, "companions", none, "0.1",
                                                  "Coming, came: how many they bring, as far as the event lets them."),
                 field<&GuestRequest::at>(7, "at", required, "0.1", "When; not before the step before it."),
                 field<&GuestRequest::associate>(8, "associate", none, "0.1",
                                                 "Ref of by whom; one who was not known becomes known by ref."));
};

template <>
struct Fields<GuestAnswer> {
  static constexpr std::string_view name = "guest_answer";
  static constexpr std::string_view doc = "A step was taken.";
  static constexpr auto rows = std::tuple(
      field<&GuestAnswer::guest_step_id>(1, "guest_step_id", none, "0.1", "Our id."),
      field<&GuestAnswer::business_day>(2, "business_day", none, "0.1", "The day to which it belongs.", "POS-1"));
};

template <>
struct Fields<CampaignsQuestion> {
  static constexpr std::string_view name = "campaigns_question";
  static constexpr std::string_view doc = "Asks for campaigns of a shop, a page at a time.";
  static constexpr auto rows = std::tuple(
      field<&CampaignsQuestion::shop>(1, "shop", none, "0.1", "Ref of the shop; empty: the first."),
      field<&CampaignsQuestion::from>(2, "from", none, "0.1", "Those that end on this day or later; absent: all."),
      field<&CampaignsQuestion::until>(3, "until", none, "0.1",
                                       "Those that begin on this day or earlier; absent: all."),
      field<&CampaignsQuestion::after>(4, "after", none, "0.1", "Next of the page before; empty: the first page."),
      field<&CampaignsQuestion::limit>(5, "limit", none, "0.1", "Rows per page, 1 to 1000."));
};

template <>
struct Fields<CampaignRow> {
  static constexpr std::string_view name = "campaign_row";
  static constexpr std::string_view doc = "A campaign as it stands.";
  static constexpr auto rows = std::tuple(
      field<&CampaignRow::campaign_id>(1, "campaign_id", none, "0.1", "Our id."),
      field<&CampaignRow::ref>(2, "ref", none, "0.1", "The shop's own name for it."),
      field<&CampaignRow::kind>(3, "kind", none, "0.1", "What it is."),
      field<&CampaignRow::name>(4, "name", none, "0.1", "As customers are told; empty: its ref."),
      field<&CampaignRow::first>(5, "first", none, "0.1", "First day; of an event the day."),
      field<&CampaignRow::last>(6, "last", none, "0.1", "Last day."),
      field<&CampaignRow::from>(7, "from", none, "0.1", "Event: when it begins."),
      field<&CampaignRow::until>(8, "until", none, "0.1", "Event: when it ends."),
      field<&CampaignRow::place>(9, "place", none, "0.1", "Event: where."),
      field<&CampaignRow::route>(10, "route", none, "0.1", "Event: how to get there."),
      field<&CampaignRow::contact>(11, "contact", none, "0.1", "Event: whom to ask."),
      field<&CampaignRow::bring>(12, "bring", none, "0.1", "Event: what to bring."),
      field<&CampaignRow::seats>(13, "seats", none, "0.1", "Event: how many can come; absent: as many as like."),
      field<&CampaignRow::companions>(14, "companions", none, "0.1", "Event: how many a guest may bring."),
      field<&CampaignRow::category>(15, "category", none, "0.1", "Goods of this category.", "", "categories"),
      field<&CampaignRow::cancelled>(16, "cancelled", none, "0.1", "Does not take place."),
      field<&CampaignRow::at>(17, "at", none, "0.1", "When this was said."));
};

template <>
struct Fields<CampaignsAnswer> {
  static constexpr std::string_view name = "campaigns_answer";
  static constexpr std::string_view doc = "A page of campaigns.";
  static constexpr auto rows = std::tuple(
      field<&CampaignsAnswer::rows>(1, "rows", none, "0.1", "In order of their last day, then id."),
      field<&CampaignsAnswer::next>(2, "next", none, "0.1", "After of the next page; empty: this is the last."));
};

template <>
struct Fields<GuestsQuestion> {
  static constexpr std::string_view name = "guests_question";
  static constexpr std::string_view doc = "Asks for the guests of a campaign, a page at a time.";
  static constexpr auto rows = std::tuple(
      field<&GuestsQuestion::shop>(1, "shop", none, "0.1", "Ref of the shop; empty: the first."),
      field<&GuestsQuestion::campaign>(2, "campaign", required, "0.1", "Ref of which."),
      field<&GuestsQuestion::state>(3, "state", none, "0.1", "Only those who came as far as this; absent: all."),
      field<&GuestsQuestion::after>(4, "after", none, "0.1", "Next of the page before; empty: the first page."),
      field<&GuestsQuestion::limit>(5, "limit", none, "0.1", "Rows per page, 1 to 1000."));
};

template <>
struct Fields<GuestRow> {
  static constexpr std::string_view name = "guest_row";
  static constexpr std::string_view doc =
      "How far a customer has come with a campaign. Somebody with several files is one guest.";
  static constexpr auto rows =
      std::tuple(field<&GuestRow::customer>(1, "customer", none, "0.1", "Ref of who, of the file that is kept."),
                 field<&GuestRow::state>(2, "state", none, "0.1", "The last state reached."),
                 field<&GuestRow::companions>(3, "companions", none, "0.1", "How many they bring."),
                 field<&GuestRow::business_day>(4, "business_day", none, "0.1", "The day to which that step belongs."),
                 field<&GuestRow::at>(5, "at", none, "0.1", "When it was taken."),
                 field<&GuestRow::associate>(6, "associate", none, "0.1", "Ref of by whom; empty when not told."));
};

template <>
struct Fields<GuestsAnswer> {
  static constexpr std::string_view name = "guests_answer";
  static constexpr std::string_view doc = "A page of guests.";
  static constexpr auto rows = std::tuple(
      field<&GuestsAnswer::rows>(1, "rows", none, "0.1", "In an order of their files that stays."),
      field<&GuestsAnswer::seats>(2, "seats", none, "0.1", "Event: how many can come; absent: as many as like."),
      field<&GuestsAnswer::taken>(3, "taken", none, "0.1", "Event: seats of who come or came, with those they bring."),
      field<&GuestsAnswer::next>(4, "next", none, "0.1", "After of the next page; empty: this is the last."));
};

}  // namespace shuke::schema

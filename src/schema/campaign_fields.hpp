/// \file
/// Field tables of model/campaign.hpp, and the names of its closed choices.
#pragma once

#include "schema/fields.hpp"
#include "shuke/model/campaign.hpp"

namespace shuke::schema {

template <>
struct Choices<CampaignKind> {
  static constexpr ChoiceName names[] = {{0, "event", "People meet on a day."},
                                         {1, "promotion", "Something is to be had for less, or with more."},
                                         {2, "arrivals", "New goods."}};
};

template <>
struct Choices<GuestState> {
  static constexpr ChoiceName names[] = {{0, "chosen", "To be told of it."},
                                         {1, "coming", "Said that they come."},
                                         {2, "declined", "Do not want to."},
                                         {3, "came", "Were there."},
                                         {4, "absent", "Said that they come, and did not."}};
};

template <>
struct Fields<Campaign> {
  static constexpr std::string_view name = "campaign";
  static constexpr std::string_view doc = "An event, a promotion, or new goods.";
  static constexpr auto rows = std::tuple(
      field<&Campaign::id>(1, "id", computed, "0.1", "Our id."),
      field<&Campaign::shop_id>(2, "shop_id", required, "0.1", "Of which shop."),
      field<&Campaign::ref>(3, "ref", required, "0.1", "The shop's own name for it."),
      field<&Campaign::kind>(4, "kind", required, "0.1", "What it is."),
      field<&Campaign::name>(5, "name", none, "0.1", "As customers are told; empty: its ref."),
      field<&Campaign::first>(6, "first", required, "0.1", "First day; of an event the day.", "FUP-E"),
      field<&Campaign::last>(7, "last", required, "0.1", "Last day."),
      field<&Campaign::from>(8, "from", none, "0.1", "Event: when it begins.", "FUP-E"),
      field<&Campaign::until>(9, "until", none, "0.1", "Event: when it ends.", "FUP-E"),
      field<&Campaign::place>(10, "place", none, "0.1", "Event: where.", "FUP-E"),
      field<&Campaign::route>(11, "route", none, "0.1", "Event: how to get there.", "FUP-E"),
      field<&Campaign::contact>(12, "contact", none, "0.1", "Event: whom to ask.", "FUP-E"),
      field<&Campaign::bring>(13, "bring", none, "0.1", "Event: what to bring.", "FUP-E"),
      field<&Campaign::seats>(14, "seats", none, "0.1", "Event: how many can come; absent: as many as like.", "FUP-E"),
      field<&Campaign::companions>(15, "companions", none, "0.1", "Event: how many a guest may bring.", "FUP-E"),
      field<&Campaign::category>(16, "category", none, "0.1", "Goods of this category; none: of several."),
      field<&Campaign::cancelled>(17, "cancelled", none, "0.1", "Does not take place."),
      field<&Campaign::at>(18, "at", required, "0.1", "When this was said."));
};

template <>
struct Fields<GuestStep> {
  static constexpr std::string_view name = "guest_step";
  static constexpr std::string_view doc = "A step of a customer with a campaign.";
  static constexpr auto rows = std::tuple(
      field<&GuestStep::id>(1, "id", computed, "0.1", "Our id."),
      field<&GuestStep::customer_id>(2, "customer_id", required, "0.1", "Who."),
      field<&GuestStep::campaign_id>(3, "campaign_id", required, "0.1", "With which."),
      field<&GuestStep::state>(4, "state", required, "0.1", "The state reached.", "FUP-E"),
      field<&GuestStep::companions>(5, "companions", none, "0.1", "How many they bring.", "FUP-E"),
      field<&GuestStep::shop_id>(6, "shop_id", required, "0.1", "Of which shop."),
      field<&GuestStep::business_day>(7, "business_day", required, "0.1", "The day to which it belongs.", "POS-1"),
      field<&GuestStep::at>(8, "at", required, "0.1", "When."),
      field<&GuestStep::associate_id>(9, "associate_id", none, "0.1", "By whom."));
};

}  // namespace shuke::schema

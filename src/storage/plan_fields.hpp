/// \file
/// Field tables of storage/plans.hpp.
#pragma once

#include "policy/contact_hours_fields.hpp"
#include "policy/follow_up_choices.hpp"
#include "schema/choices.hpp"
#include "storage/plans.hpp"

namespace shuke::schema {

template <>
struct Choices<storage::PlanState> {
  static constexpr ChoiceName names[] = {{0, "planned", "Nobody has begun it."},
                                         {1, "begun", "Somebody is at it."},
                                         {2, "ended", "What came of it is written down."}};
};

template <>
struct Fields<storage::PlannedPurchase> {
  static constexpr std::string_view name = "planned_purchase";
  static constexpr std::string_view doc = "A receipt that a topic is about.";
  static constexpr bool bare = true;
  using PlannedPurchase = storage::PlannedPurchase;
  static constexpr auto rows = std::tuple(field<&PlannedPurchase::sale_id>(1, "sale_id", required, "0.1", "Which."));
};

template <>
struct Fields<storage::PlannedTopic> {
  static constexpr std::string_view name = "planned_topic";
  static constexpr std::string_view doc = "A topic of a planned contact.";
  using PlannedTopic = storage::PlannedTopic;
  static constexpr auto rows = std::tuple(
      field<&PlannedTopic::kind>(1, "kind", required, "0.1", "The kind of follow-up.", "FUP-5"),
      field<&PlannedTopic::cause>(2, "cause", required, "0.1", "Number of the record or day that caused it."),
      field<&PlannedTopic::part>(3, "part", none, "0.1", "Which, where one cause has several."),
      field<&PlannedTopic::cause_day>(4, "cause_day", required, "0.1", "The trigger's day."),
      field<&PlannedTopic::due>(5, "due", required, "0.1", "First day on which it is worth doing."),
      field<&PlannedTopic::last>(6, "last", none, "0.1", "Last such day."),
      field<&PlannedTopic::festival>(7, "festival", none, "0.1", "Of a named day: which."),
      field<&PlannedTopic::selling>(8, "selling", none, "0.1", "Whether it sells."),
      field<&PlannedTopic::first>(9, "first", none, "0.1", "Nothing was said about it before."),
      field<&PlannedTopic::attempts>(10, "attempts", none, "0.1", "In vain so far.", "FUP-4"),
      field<&PlannedTopic::purchases>(11, "purchases", none, "0.1", "Receipts that it is about."));
};

template <>
struct Fields<storage::PlannedSlot> {
  static constexpr std::string_view name = "planned_slot";
  static constexpr std::string_view doc = "When a planned contact may begin.";
  using PlannedSlot = storage::PlannedSlot;
  static constexpr auto rows =
      std::tuple(field<&PlannedSlot::from>(1, "from", required, "0.1", "From then."),
                 field<&PlannedSlot::until>(2, "until", none, "0.1", "To then; absent: until midnight."),
                 field<&PlannedSlot::verdict>(3, "verdict", required, "0.1", "How good it is.", "WHEN-ORD"));
};

template <>
struct Fields<storage::DayContact> {
  static constexpr std::string_view name = "day_contact";
  static constexpr std::string_view doc = "A contact of a day's plan.";
  using DayContact = storage::DayContact;
  static constexpr auto rows =
      std::tuple(field<&DayContact::customer_id>(1, "customer_id", computed, "0.1", "With whom."),
                 field<&DayContact::id>(2, "id", computed, "0.1", "Our id."),
                 field<&DayContact::shop_id>(3, "shop_id", computed, "0.1", "Of which shop."),
                 field<&DayContact::day>(4, "day", required, "0.1", "For which day."),
                 field<&DayContact::place>(5, "place", computed, "0.1", "In the order of the day's list."),
                 field<&DayContact::associate_id>(6, "associate_id", computed, "0.1", "Whose it is.", "FUP-6"),
                 field<&DayContact::from>(7, "from", computed, "0.1", "A good time for it."),
                 field<&DayContact::channel>(8, "channel", required, "0.1", "By which way."),
                 field<&DayContact::purpose>(9, "purpose", required, "0.1", "For which purpose.", "CUS-1"),
                 field<&DayContact::exempt>(10, "exempt", computed, "0.1", "The caps do not hold for it.", "FUP-5"),
                 field<&DayContact::priority>(11, "priority", computed, "0.1", "The highest first.", "FUP-5"),
                 field<&DayContact::minutes>(12, "minutes", computed, "0.1", "How long it takes."),
                 field<&DayContact::agreed_from>(13, "agreed_from", computed, "0.1",
                                                 "The time agreed with the customer.", "FUP-4"),
                 field<&DayContact::agreed_until>(14, "agreed_until", computed, "0.1", "Its end.", "FUP-4"),
                 field<&DayContact::state>(15, "state", computed, "0.1", "How far it has come.", "FUP-4"),
                 field<&DayContact::begun>(16, "begun", computed, "0.1", "When it was begun last."),
                 field<&DayContact::begun_by>(17, "begun_by", computed, "0.1", "By whom."),
                 field<&DayContact::policy>(18, "policy", computed, "0.1", "Name of the policy that decided."),
                 field<&DayContact::policy_version>(19, "policy_version", computed, "0.1", "Its version."),
                 field<&DayContact::why>(20, "why", computed | personal, "0.1", "The reasons, as JSON."),
                 field<&DayContact::topics>(21, "topics", computed, "0.1", "What it is about.", "FUP-5"),
                 field<&DayContact::slots>(22, "slots", computed, "0.1", "When it may begin.", "WHEN-ORD"));
};

template <>
struct Fields<storage::LeftOutCount> {
  static constexpr std::string_view name = "left_out_count";
  static constexpr std::string_view doc = "How many occasions were left out for what.";
  using LeftOutCount = storage::LeftOutCount;
  static constexpr auto rows =
      std::tuple(field<&LeftOutCount::fate>(1, "fate", required, "0.1", "What became of them.", "FUP-5"),
                 field<&LeftOutCount::why>(2, "why", required, "0.1", "Why.", "FUP-5"),
                 field<&LeftOutCount::count>(3, "count", required, "0.1", "How many."));
};

template <>
struct Fields<storage::PlanDay> {
  static constexpr std::string_view name = "plan_day";
  static constexpr std::string_view doc = "A day that was planned.";
  using PlanDay = storage::PlanDay;
  static constexpr auto rows =
      std::tuple(field<&PlanDay::shop_id>(1, "shop_id", computed, "0.1", "The shop."),
                 field<&PlanDay::day>(2, "day", computed, "0.1", "The day."),
                 field<&PlanDay::policy>(3, "policy", computed, "0.1", "Name of the policy that decided."),
                 field<&PlanDay::policy_version>(4, "policy_version", computed, "0.1", "Its version."),
                 field<&PlanDay::finished>(5, "finished", computed, "0.1", "Whether all of it was written."),
                 field<&PlanDay::from_minute>(6, "from_minute", computed, "0.1", "What lay before it was over."),
                 field<&PlanDay::weather>(7, "weather", computed, "0.1", "As it was told."),
                 field<&PlanDay::customers>(8, "customers", computed, "0.1", "Who were looked at."),
                 field<&PlanDay::contacts>(9, "contacts", computed, "0.1", "How many were planned."),
                 field<&PlanDay::left>(10, "left", computed, "0.1", "What was left out.", "FUP-5"));
};

}  // namespace shuke::schema

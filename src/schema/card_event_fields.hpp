/// \file
/// Field table of model/card_event.hpp.
#pragma once

#include "schema/choices.hpp"
#include "schema/fields.hpp"
#include "shuke/model/card_event.hpp"

namespace shuke::schema {

template <>
struct Fields<CardEvent> {
  static constexpr std::string_view name = "card_event";
  static constexpr std::string_view doc = "An event in the life of a customer's cards.";
  static constexpr auto rows = std::tuple(
      field<&CardEvent::id>(1, "id", computed, "0.1", "Our id."),
      field<&CardEvent::customer_id>(2, "customer_id", computed, "0.1", "Whose."),
      field<&CardEvent::shop_id>(3, "shop_id", computed, "0.1", "The shop where it was decided."),
      field<&CardEvent::day>(4, "day", required, "0.1", "Business day from which on it holds.", "MEM-5"),
      field<&CardEvent::deed>(5, "deed", required, "0.1", "What happened.", "MEM-5"),
      field<&CardEvent::card>(6, "card", required, "0.1", "Which card; of a downgrade the lower one.", "MEM-1"),
      field<&CardEvent::before>(7, "before", none, "0.1", "The card held before.", "MEM-5"),
      field<&CardEvent::ground>(8, "ground", none, "0.1", "On what ground it is or was held.", "MEM-10"),
      field<&CardEvent::until>(9, "until", none, "0.1", "Last day of the term, of grace, or to apply.", "MEM-10"),
      field<&CardEvent::sale_id>(10, "sale_id", none, "0.1", "The receipt that earned it.", "MEM-2"),
      field<&CardEvent::count>(11, "count", none, "0.1", "What was counted.", "MEM-2"),
      field<&CardEvent::have>(12, "have", none, "0.1", "What it came to; amounts in minor units."),
      field<&CardEvent::need>(13, "need", none, "0.1", "The threshold; 0: nothing was counted."),
      field<&CardEvent::brand>(14, "brand", none, "0.1", "Of pieces of a brand: which.", "MEM-2"),
      field<&CardEvent::approver>(15, "approver", none, "0.1", "Ref of the associate who decided.", "MEM-5"),
      field<&CardEvent::note>(16, "note", personal, "0.1", "Why, in the associate's words."),
      field<&CardEvent::policy>(17, "policy", computed, "0.1", "Name of the policy that decided."),
      field<&CardEvent::policy_version>(18, "policy_version", computed, "0.1", "Its version."));
};

}  // namespace shuke::schema

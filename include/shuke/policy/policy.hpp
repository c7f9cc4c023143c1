/// \file
/// What a shop decides, as data: policy documents (JSON) and their sections. Decisions are pure functions of a section
/// and of facts; they see no database and no clock.
#pragma once

#include "shuke/api.hpp"
#include "shuke/policy/cards.hpp"
#include "shuke/policy/contact_hours.hpp"
#include "shuke/policy/festivals.hpp"
#include "shuke/policy/filing_rules.hpp"
#include "shuke/policy/follow_up_rules.hpp"
#include "shuke/policy/points.hpp"
#include "shuke/policy/price_rules.hpp"
#include "shuke/policy/profile_rules.hpp"
#include "shuke/policy/serving_rules.hpp"
#include "shuke/policy/talking_points.hpp"
#include "shuke/policy/verdict.hpp"
#include "shuke/policy/words.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace shuke {

class Prices;

/// A policy document, read and checked.
struct Policy {
  std::string name;                                ///< `fashion`
  std::int64_t version = 1;                        ///< rises with every change; decisions carry it
  std::optional<Day> holds_from;                   ///< first business day on which it holds
  PointsRules points;                              ///< section `points`
  Words words;                                     ///< section `words`; empty when left out
  std::optional<ContactHoursRules> contact_hours;  ///< section `contact_hours`; absent: the policy says nothing of
                                                   ///< hours, and nothing may be asked of them
  FestivalRules festivals;                         ///< section `festivals`; empty when left out
  std::optional<ProfileRules> profile;             ///< section `profile`; absent: the policy says nothing of files
  std::optional<FilingRules> filing;               ///< section `filing`; absent: the policy sorts nobody
  std::optional<CardRules> cards;                  ///< section `cards`; absent: the policy has no cards
  std::optional<PriceRules> prices;                ///< section `prices`; absent: the policy says nothing of prices
  std::optional<ServingRules> serving;             ///< section `serving`; absent: nothing is recommended to visitors
  std::optional<FollowUpRules> follow_ups;         ///< section `follow_ups`; absent: nothing is followed up
  TalkingPoints talking_points;                    ///< section `talking_points`; what is empty is as built in

  friend bool operator==(const Policy&, const Policy&) = default;
};

/// Reads a document strictly: unknown, duplicate and missing keys, wrong types, unlawful values, and references to
/// words that its section `words` does not have, are errors. Their `field` is a JSON pointer to the place,
/// `/contact_hours/bands/2/until`. `currency` is that of the amounts in it. Error: invalid.
SHUKE_CPP_API Result<Policy> parse_policy(std::string_view document, Currency currency);

/// Errors: invalid, with a JSON pointer: what the sections refer to and `words` does not have.
SHUKE_CPP_API Result<void> validate(const Policy& policy);

/// The built-in policy that is taken where none is named.
inline constexpr std::string_view default_policy = "fashion";

/// A document that is built into the library.
struct ShippedPolicy {
  std::string_view name;      ///< `fashion`
  std::string_view document;  ///< its text
};

/// All of them, in order of name.
SHUKE_CPP_API std::span<const ShippedPolicy> shipped_policies();

/// The text of a document that is built into the library, by its name (`fashion`). Error: unknown.
SHUKE_CPP_API Result<std::string_view> shipped_policy(std::string_view name);

/// JSON Schema (draft-07) of policy documents, for editors: indented by two spaces, the same text each time. It refuses
/// no document that `parse_policy` takes; it does not know of rules across fields and of days that do not exist.
SHUKE_CPP_API std::string policy_schema_text();

/// A page in Markdown on every key of policy documents: what it takes, whether it is required, what it means, and the
/// rule that it comes from.
SHUKE_CPP_API std::string policy_reference_text();

/// The contact hours of a policy, made ready with these holidays. Error: refused (it has no section `contact_hours`).
SHUKE_CPP_API Result<ContactHours> contact_hours_of(const Policy& policy, Holidays holidays);

/// The section `profile` of a policy, borrowed from it. Error: refused (it has none).
SHUKE_CPP_API Result<const ProfileRules*> profile_of(const Policy& policy);

/// The section `filing` of a policy, borrowed from it. Error: refused (it has none).
SHUKE_CPP_API Result<const FilingRules*> filing_of(const Policy& policy);

/// The section `cards` of a policy, borrowed from it. Error: refused (it has none).
SHUKE_CPP_API Result<const CardRules*> cards_of(const Policy& policy);

/// The prices of a policy, made ready (prices.hpp). Error: refused (it has no section `prices`).
SHUKE_CPP_API Result<Prices> prices_of(const Policy& policy);

/// The section `serving` of a policy, borrowed from it. Error: refused (it has none).
SHUKE_CPP_API Result<const ServingRules*> serving_of(const Policy& policy);

/// The section `follow_ups` of a policy, borrowed from it. Error: refused (it has none).
SHUKE_CPP_API Result<const FollowUpRules*> follow_ups_of(const Policy& policy);

/// What is said in follow-ups: what is built in, with what the policy puts in its place.
SHUKE_CPP_API TalkingPoints talking_points_of(const Policy& policy);

/// The holidays that a policy goes by, before the shop has imported any (WHEN-DAY).
SHUKE_CPP_API Holidays holidays_of(const ContactHoursRules& rules);

}  // namespace shuke

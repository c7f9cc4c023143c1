/// \file
/// What a shop decides, as data: policy documents (JSON) and their sections. Decisions are pure functions of a section
/// and of facts; they see no database and no clock.
#pragma once

#include "shuke/api.hpp"
#include "shuke/policy/points.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace shuke {

/// A policy document, read and checked.
struct Policy {
  std::string name;               ///< `fashion`
  std::int64_t version = 1;       ///< rises with every change; decisions carry it
  std::optional<Day> holds_from;  ///< first business day on which it holds
  PointsRules points;             ///< section `points`

  friend bool operator==(const Policy&, const Policy&) = default;
};

/// Reads a document strictly: unknown, duplicate and missing keys, wrong types and unlawful values are errors that name
/// their place. `currency` is that of the amounts in it. Error: invalid.
SHUKE_CPP_API Result<Policy> parse_policy(std::string_view document, Currency currency);

/// The text of a document that is built into the library, by its name (`fashion`). Error: unknown.
SHUKE_CPP_API Result<std::string_view> shipped_policy(std::string_view name);

/// JSON Schema (draft-07) of policy documents, for editors: indented by two spaces, the same text each time. It refuses
/// no document that `parse_policy` takes; it does not know of rules across fields and of days that do not exist.
SHUKE_CPP_API std::string policy_schema_text();

/// A page in Markdown on every key of policy documents: what it takes, whether it is required, what it means, and the
/// rule that it comes from.
SHUKE_CPP_API std::string policy_reference_text();

}  // namespace shuke

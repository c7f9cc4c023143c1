/// \file
/// Queries about a list of ids: one text for any number of them, so that it is prepared once.
#pragma once

#include <ranges>
#include <string>
#include <string_view>

namespace shuke::clientele {

/// SQL for a table `wanted (id)` of the ids in the list bound as `:ids`; it follows `WITH` or `WITH RECURSIVE`.
inline constexpr std::string_view wanted_ids = "wanted (id) AS (SELECT value FROM json_each(:ids))";

/// Ids as a query takes many: a JSON list of numbers, for `json_each`.
std::string list_of(const std::ranges::range auto& ids) {
  std::string text = "[";
  for (const auto id : ids) text += (text.size() == 1 ? "" : ",") + std::to_string(id.number());
  return text + ']';
}

}  // namespace shuke::clientele

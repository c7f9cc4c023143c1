/// \file
/// Slots of sentences: which there are, and how they are filled.
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace shuke::policy {

/// Slots of whom and by whom; of every sentence that is not a note.
inline constexpr std::string_view people_slots[] = {"salutation", "associate", "shop"};
/// And of what a topic is about.
inline constexpr std::string_view topic_slots[] = {"salutation", "associate", "shop",  "goods",   "date",  "until",
                                                   "event",      "time",      "place", "route",   "bring", "festival",
                                                   "balance",    "points",    "card",  "new_card"};
/// Of what is recalled from earlier talks.
inline constexpr std::string_view note_slots[] = {"said"};

/// Values by slot; what is not known is not in it.
using SlotValues = std::map<std::string_view, std::string>;

/// Hands each piece of a pattern to `take(piece, is_slot)`. A brace that is not closed, or stands alone, is a slot
/// without a lawful name.
template <class Take>
void each_piece(std::string_view pattern, Take take) {
  while (!pattern.empty()) {
    const auto open = pattern.find_first_of("{}");
    if (open != 0) take(pattern.substr(0, open), false);
    if (open == pattern.npos) return;
    const auto close = pattern[open] == '{' ? pattern.find('}', open) : pattern.npos;
    const bool is_whole = close != pattern.npos;
    take(is_whole ? pattern.substr(open + 1, close - open - 1) : pattern.substr(open), true);
    pattern = is_whole ? pattern.substr(close + 1) : std::string_view();
  }
}

/// The slots of a pattern.
inline std::set<std::string_view> slots_of(std::string_view pattern) {
  std::set<std::string_view> slots;
  each_piece(pattern, [&](std::string_view piece, bool is_slot) {
    if (is_slot) slots.insert(piece);
  });
  return slots;
}

/// A pattern with its slots filled; absent when a value is not known.
inline std::optional<std::string> filled(std::string_view pattern, const SlotValues& values) {
  std::optional<std::string> text("");
  each_piece(pattern, [&](std::string_view piece, bool is_slot) {
    if (!text) return;
    const auto value = is_slot ? values.find(piece) : values.end();
    if (is_slot && value == values.end()) text.reset();
    else *text += is_slot ? std::string_view(value->second) : piece;
  });
  return text;
}

}  // namespace shuke::policy

/// \file
/// Windows of the day in the lists of a request.
#pragma once

#include "shuke/model/error.hpp"
#include "shuke/model/instant.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace shuke::clientele {

/// `09:00–12:00`; to midnight `18:00–24:00`.
inline std::string text_of(MinuteOfDay from, const std::optional<MinuteOfDay>& until) {
  return from.text() + "–" + (until ? until->text() : "24:00");
}

/// A window of a list, and which it is.
struct PlacedWindow {
  std::int64_t day;  ///< windows of different days never meet
  MinuteOfDay from;
  std::optional<MinuteOfDay> until;
  std::size_t index;  ///< in the list as it was told

  bool before(const PlacedWindow& other) const { return std::tie(day, from) < std::tie(other.day, other.from); }
};

/// Each window ends after it begins, and those of a day lie apart. Error: invalid, with the list's element.
inline Result<void> check_apart(std::vector<PlacedWindow> windows, std::string_view list, std::string_view rule) {
  const auto at = [&](const PlacedWindow& one) { return std::string(list) + '[' + std::to_string(one.index) + ']'; };
  std::stable_sort(windows.begin(), windows.end(),
                   [](const PlacedWindow& a, const PlacedWindow& b) { return a.before(b); });
  for (std::size_t i = 0; i < windows.size(); ++i) {
    const PlacedWindow& one = windows[i];
    if (one.until && *one.until <= one.from)
      return invalid("roster.until_before", {{"value", text_of(one.from, one.until)}}, at(one) + ".until", rule);
    if (i == 0 || windows[i - 1].day != one.day) continue;
    const PlacedWindow& earlier = windows[i - 1];
    if (!earlier.until || *earlier.until >= one.from)
      return invalid("roster.windows_overlap",
                     {{"first", text_of(earlier.from, earlier.until)}, {"second", text_of(one.from, one.until)}},
                     at(one), rule);
  }
  return {};
}

/// The same of a list whose windows are all of one day.
template <class Window>
Result<void> check_apart(const std::vector<Window>& list, std::string_view name, std::string_view rule) {
  std::vector<PlacedWindow> windows;
  for (std::size_t i = 0; i < list.size(); ++i) windows.push_back({0, list[i].from, list[i].until, i});
  return check_apart(std::move(windows), name, rule);
}

/// Windows in their order: told in another one they are the same.
template <class Window>
void put_in_order(std::vector<Window>& windows) {
  std::sort(windows.begin(), windows.end(), [](const Window& a, const Window& b) { return a.from < b.from; });
}

}  // namespace shuke::clientele

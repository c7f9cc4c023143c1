/// \file
/// What sections check of their lists.
#pragma once

#include "shuke/model/error.hpp"
#include "shuke/model/instant.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace shuke::policy {

/// The place of an element: `bands[2]`.
inline std::string place(std::string_view list, std::size_t index) {
  return std::string(list) + '[' + std::to_string(index) + ']';
}

/// Error: invalid, when two elements of a list have the same key, at the second one's `field`.
template <class List, class Key>
Result<void> check_once(const List& list, std::string_view name, std::string_view field, Key key) {
  std::set<std::string> seen;
  std::size_t index = 0;
  for (const auto& element : list) {
    const std::string value = key(element);
    if (!seen.insert(value).second)
      return Result<void>(invalid("policy.word_twice", {{"value", value}}, field).inside(place(name, index)));
    ++index;
  }
  return {};
}

/// Checks each element of a list; an error names its place.
template <class List, class Check>
Result<void> check_each(const List& list, std::string_view name, Check check) {
  std::size_t index = 0;
  for (const auto& element : list) {
    Result<void> done = check(element);
    if (done.has_error()) return std::move(done).error().inside(place(name, index));
    ++index;
  }
  return {};
}

/// Error: invalid, when a number is out of its range.
inline Result<void> check_range(std::int64_t value, std::int64_t least, std::int64_t most, std::string_view field) {
  if (value < least || value > most)
    return invalid("policy.out_of_range",
                   {{"value", std::to_string(value)}, {"least", std::to_string(least)}, {"most", std::to_string(most)}},
                   field);
  return {};
}

/// Error: invalid, when something is told that has a meaning only beside something else, and that is not.
inline Result<void> check_only_with(bool told, bool other_told, std::string_view field, std::string_view other) {
  if (!told || other_told) return {};
  return invalid("policy.only_with", {{"other", std::string(other)}}, field);
}

/// Error: invalid, when the id of a rule is not written in capitals, digits and dashes.
inline Result<void> check_rule(const std::string& rule) {
  const auto lawful = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'; };
  if (!std::all_of(rule.begin(), rule.end(), lawful)) return invalid("policy.rule_id", {{"value", rule}}, "rule");
  return {};
}

/// Error: invalid, unless exactly one is told of days of the month, the month's last ones, and a day of the week.
template <class Days>
Result<void> check_which_days(const Days& days) {
  const bool a_range = days.from_day || days.until_day;
  if (int{a_range} + int{days.last_days.has_value()} + int{days.weekday.has_value()} != 1)
    return invalid("policy.which_days");
  if (days.last_days) return check_range(*days.last_days, 1, 31, "last_days");
  if (days.weekday) return {};
  if (!days.from_day || !days.until_day) return invalid("field.required", {}, days.from_day ? "until_day" : "from_day");
  SHUKE_TRY(check_range(*days.from_day, 1, 31, "from_day"));
  SHUKE_TRY(check_range(*days.until_day, 1, 31, "until_day"));
  if (*days.until_day < *days.from_day)
    return invalid("policy.out_of_order",
                   {{"from", std::to_string(*days.from_day)}, {"until", std::to_string(*days.until_day)}}, "until_day");
  return {};
}

/// A half-open window of minutes of a day, 0 ≤ from < until ≤ 1440.
struct Minutes {
  static constexpr int of_a_day = 24 * 60;
  int from = 0;
  int until = of_a_day;
  bool contains(int minute) const { return from <= minute && minute < until; }
};

inline Minutes minutes_of(const std::optional<MinuteOfDay>& from, const std::optional<MinuteOfDay>& until) {
  return {from ? from->minutes() : 0, until ? until->minutes() : Minutes::of_a_day};
}

/// Error: invalid, when a window holds no minute.
template <class Window>
Result<void> check_window(const Window& window) {
  const Minutes minutes = minutes_of(window.from, window.until);
  if (minutes.from < minutes.until) return {};
  return invalid("policy.empty_window",
                 {{"from", window.from ? window.from->text() : "00:00"}, {"until", window.until->text()}}, "until");
}

/// Error: invalid, when two windows of a list share a minute, at the later one.
template <class List>
Result<void> check_apart(const List& list, std::string_view name) {
  for (std::size_t i = 0; i < list.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const Minutes one = minutes_of(list[j].from, list[j].until), other = minutes_of(list[i].from, list[i].until);
      if (one.until <= other.from || other.until <= one.from) continue;
      return Result<void>(invalid("policy.overlap", {{"other", place(name, j)}}).inside(place(name, i)));
    }
  return {};
}

}  // namespace shuke::policy

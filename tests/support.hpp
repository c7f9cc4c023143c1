/// \file
/// Small things that many tests need to speak about results.
#pragma once

#include "shuke/model/day.hpp"
#include "shuke/model/error.hpp"

#include <optional>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace shuke {

inline void PrintTo(const Day& day, std::ostream* out) { *out << day.text(); }

namespace test {

/// What is wrong with a result: the message's id, and the field behind a blank; "" when nothing is.
template <class T>
std::string problem(const Result<T>& result) {
  if (!result.has_error()) return "";
  const Error& e = result.error();
  return std::string(e.message) + (e.field.empty() ? "" : " " + e.field);
}

/// The code of a result's error; absent when there is none.
template <class T>
std::optional<Code> code(const Result<T>& result) {
  return result.has_error() ? std::optional(result.error().code) : std::nullopt;
}

/// The value of a result that has to have one; ends the test when it has none.
template <class T>
T must(Result<T> result) {
  if (result.has_error()) throw std::runtime_error("unexpected error: " + problem(result));
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

/// A day that exists.
inline Day day(std::string_view text) { return must(Day::parse(text)); }

/// The value of a message's slot; "(none)" when the message has no such slot.
inline std::string slot(const Error& error, std::string_view name) {
  for (const Argument& argument : error.arguments)
    if (argument.first == name) return argument.second;
  return "(none)";
}

}  // namespace test
}  // namespace shuke

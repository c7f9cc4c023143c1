/// \file
/// What went wrong, in a form that programs compare and texts turn into words.
#pragma once

#include <boost/system/result.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace shuke {

/// What kind of thing went wrong. The numbers are part of the C ABI and are never reused.
enum class Code : std::int32_t {
  invalid = -1,          ///< a value is not lawful, or values contradict each other
  unknown = -2,          ///< names something that is not in the database
  conflict = -3,         ///< the same request id or receipt, or the same ref, with other content
  refused = -4,          ///< a rule of the domain forbids it (consent, more returned than bought)
  overflow = -5,         ///< a sum or product does not fit into 64 bits
  busy = -6,             ///< another program held the database for longer than the wait allowed
  full = -7,             ///< the disk or the file is full
  denied = -8,           ///< no permission for the file or its folder
  missing = -9,          ///< there is no such file
  not_a_database = -10,  ///< the file is no database of this library
  newer = -11,           ///< the file was written by a newer version of this library
  damaged = -12,         ///< the file's pages are damaged
  io = -13,              ///< the file could not be read or written
  memory = -14,          ///< memory ran out
  misuse = -15,          ///< the call itself is wrong: a stale handle, a null pointer, two threads at once
  internal = -16,        ///< a defect of this library
};

/// A named value inside a message; the name is that of the slot in the message's pattern.
using Argument = std::pair<std::string_view, std::string>;

/// An error as a value: which kind, at which field, by which rule, and the message with its numbers.
/// The words come from the message catalogues (`shuke::text`), in the reader's language.
/// Personal values are never arguments.
struct Error {
  Code code = Code::internal;       ///< what kind of thing went wrong
  std::string_view message;         ///< id of the message in the catalogues; static storage
  std::vector<Argument> arguments;  ///< values for the message's slots
  std::string field;                ///< path of the field, `lines[0].quantity`; empty when it is about no field
  std::string_view rule;            ///< id of the rule, `MEM-8`; empty when none; static storage

  /// The same error, said of a field further out: `quantity` inside `lines[0]` is `lines[0].quantity`.
  [[nodiscard]] Error inside(std::string_view outer) const& { return Error(*this).inside(outer); }
  /// The same for an error that is given away.
  [[nodiscard]] Error inside(std::string_view outer) && {
    if (field.empty()) field = outer;
    else if (field.front() == '[') field.insert(0, outer);
    else field.insert(0, std::string(outer) + '.');
    return std::move(*this);
  }

  friend bool operator==(const Error&, const Error&) = default;
};

/// A value, or the reason there is none.
template <class T>
using Result = boost::system::result<T, Error>;

/// An error with its message, slot values, and optionally field and rule.
[[nodiscard]] inline Error error(Code code, std::string_view message, std::vector<Argument> arguments = {},
                                 std::string_view field = {}, std::string_view rule = {}) {
  return Error{code, message, std::move(arguments), std::string(field), rule};
}

/// The most common one: a value that is not lawful.
[[nodiscard]] inline Error invalid(std::string_view message, std::vector<Argument> arguments = {},
                                   std::string_view field = {}, std::string_view rule = {}) {
  return error(Code::invalid, message, std::move(arguments), field, rule);
}

/// Called by `Result::value()` when there is none; code that asks without looking first is wrong.
[[noreturn]] inline void throw_exception_from_error(const Error& e, const boost::source_location&) {
  throw std::logic_error(std::string(e.message));
}

/// Leaves the function with the error of a Result, if it holds one.
#define SHUKE_TRY(expression)                                                                            \
  do {                                                                                                   \
    if (auto shuke_tried = (expression); shuke_tried.has_error()) return std::move(shuke_tried).error(); \
  } while (false)

/// Declares `name` with the value of a Result, or leaves the function with its error.
#define SHUKE_ASSIGN(name, expression)                                     \
  auto shuke_result_##name = (expression);                                 \
  if (shuke_result_##name.has_error()) return shuke_result_##name.error(); \
  auto name = std::move(*shuke_result_##name)

}  // namespace shuke

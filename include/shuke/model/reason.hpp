/// \file
/// Why a decision came out as it did, in a form that programs compare and texts turn into words.
#pragma once

#include "shuke/model/error.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace shuke {

/// How a reason's argument becomes words.
enum class ArgumentKind : std::uint8_t {
  literal,  ///< as it is: a number, a time, a day
  message,  ///< the id of a message of the catalogues
};

/// A named value inside a reason; the name is that of the slot in the message's pattern.
struct ReasonArgument {
  std::string_view name;                      ///< the slot; static storage
  std::string value;                          ///< what fills it
  ArgumentKind kind = ArgumentKind::literal;  ///< how it is said

  friend bool operator==(const ReasonArgument&, const ReasonArgument&) = default;
};

/// One rule that spoke, and the numbers it went by. Personal values are never arguments.
struct Reason {
  std::string rule;                       ///< its id, `WHEN-T1`
  std::string_view message;               ///< id of the message in the catalogues; static storage
  std::vector<ReasonArgument> arguments;  ///< values for the message's slots

  friend bool operator==(const Reason&, const Reason&) = default;
};

/// All that a decision can say for itself: by which policy it was made, and every rule that spoke, the deciding one
/// first.
struct Reasons {
  std::string policy;               ///< name of the policy document
  std::int64_t policy_version = 0;  ///< its version
  std::vector<Reason> reasons;      ///< the deciding one first

  friend bool operator==(const Reasons&, const Reasons&) = default;
};

}  // namespace shuke

/// \file
/// Words for people: errors and headings in their language.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/error.hpp"
#include "shuke/model/reason.hpp"

#include <cstdint>

namespace shuke {

/// A language that the catalogues hold. Reaches the C ABI.
enum class Language : std::uint8_t {
  en = 0,     ///< English
  zh_CN = 1,  ///< Simplified Chinese
};

/// The language of a tag such as `zh-CN`, `zh_CN.UTF-8` or `en`; English for any other.
SHUKE_CPP_API Language language_of(std::string_view tag);

/// A message of the catalogues with its slots filled in. A message that is missing is its id.
SHUKE_CPP_API std::string text(std::string_view message, const std::vector<Argument>& arguments, Language language);

/// A reason as one line, without its rule's id: what the rule said, with its numbers.
SHUKE_CPP_API std::string text(const Reason& reason, Language language);

/// An error as one line: the field if there is one, what is wrong, what would be right, the rule.
SHUKE_CPP_API std::string text(const Error& error, Language language);

/// A code as it stands in JSON and in Python: `not_a_database`.
SHUKE_CPP_API std::string_view code_name(Code code);

}  // namespace shuke

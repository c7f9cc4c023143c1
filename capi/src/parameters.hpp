/// \file
/// What comes in through a C call: pointers that must be there, text with a length, structs with a size.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "handles.hpp"

namespace shuke::capi {

/// Error: misuse.
inline Result<void> not_null(const void* pointer, std::string_view name) {
  if (pointer == nullptr) return misuse("capi.null", name);
  return {};
}

/// An out-parameter that must be there, emptied. Error: misuse.
template <class Value>
Result<void> empty_out(Value* out, std::string_view name) {
  if (out == nullptr) return misuse("capi.null", name);
  *out = Value();
  return {};
}

/// Empties an out-parameter that may be left out.
template <class Value>
void empty_optional_out(Value* out) {
  if (out != nullptr) *out = Value();
}

/// Lends text that its owner keeps.
inline void lend_text(const char** text, std::int64_t* length, const std::string& kept) {
  *text = kept.c_str();
  if (length != nullptr) *length = static_cast<std::int64_t>(kept.size());
}

/// Text with its length in bytes, or up to its NUL. Error: misuse (NULL with a length, a length below -1).
inline Result<std::string_view> text_in(const char* text, std::int64_t length, std::string_view name) {
  if (text == nullptr && length == 0) return std::string_view();
  if (text == nullptr) return misuse("capi.null", name);
  if (length == -1) return std::string_view(text);
  if (length < 0) return misuse("capi.length", name, {{"length", std::to_string(length)}});
  return std::string_view(text, static_cast<std::size_t>(length));
}

/// No struct of ours will ever be longer; a size above it was never set.
inline constexpr std::size_t longest_struct = 4096;

/// Error: misuse.
inline Result<void> check_size(std::size_t size, std::size_t first_size, std::string_view name) {
  if (size >= first_size && size <= longest_struct) return {};
  return misuse("capi.struct_size", name,
                {{"size", std::to_string(size)},
                 {"least", std::to_string(first_size)},
                 {"most", std::to_string(longest_struct)}});
}

/// Copies a caller's struct over the defaults. One that is shorter than the first version of the struct is refused; of
/// one that is longer than ours, the part that we do not know must be zero. Error: misuse.
template <class Struct>
Result<Struct> struct_in(const Struct* given, Struct defaults, std::size_t first_size, std::string_view name) {
  if (given == nullptr) return defaults;
  const std::size_t size = given->struct_size;
  const auto* bytes = reinterpret_cast<const unsigned char*>(given);
  SHUKE_TRY(check_size(size, first_size, name));
  for (std::size_t i = sizeof(Struct); i < size; ++i)
    if (bytes[i] != 0)
      return misuse("capi.struct_newer", name,
                    {{"size", std::to_string(size)}, {"known", std::to_string(sizeof(Struct))}});
  std::memcpy(&defaults, given, std::min(size, sizeof(Struct)));
  defaults.struct_size = sizeof(Struct);
  return defaults;
}

/// Fills a caller's struct as far as it has room. Error: misuse (NULL, shorter than the first version of the struct).
template <class Struct>
Result<void> struct_out(Struct* out, Struct filled, std::size_t first_size, std::string_view name) {
  SHUKE_TRY(not_null(out, name));
  const std::size_t size = out->struct_size;
  SHUKE_TRY(check_size(size, first_size, name));
  filled.struct_size = out->struct_size;
  std::memcpy(out, &filled, std::min(size, sizeof(Struct)));
  return {};
}

}  // namespace shuke::capi

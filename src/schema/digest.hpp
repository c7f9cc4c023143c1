/// \file
/// Records as bytes that say the same for the same content, and their SHA-256.
///
/// The bytes of a record are, in order of field id, every scalar that differs from a new record's value and every list
/// that is not empty. A field added later therefore changes no digest of records that do not use it. The form reaches
/// the disk (digests of requests, seals of rows) and never changes.
#pragma once

#include "schema/record_info.hpp"

#include <array>

namespace shuke::schema {

/// A SHA-256.
using Digest = std::array<unsigned char, 32>;

/// What of a record goes into its bytes.
enum class Scope {
  request,  ///< what a caller stated: no computed fields, with lists
  row,      ///< what one database row holds: computed fields too, no lists
};

/// Appends the bytes of a record.
void append_bytes(const RecordInfo& info, const void* record, Scope scope, std::string& bytes);

/// SHA-256 of bytes.
Digest digest_of(std::string_view bytes);

/// The digest of what a caller stated.
Digest digest_of(const RecordInfo& info, const void* record);

/// 63 bits of the digest, for the seal of a row: tells accidents from truth, and is no protection against forgery.
std::int64_t seal_of(std::string_view bytes);

/// The bytes of a digest as they are stored.
inline std::string_view bytes_of(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

}  // namespace shuke::schema

/// \file
#include "schema/digest.hpp"

#include <openssl/evp.h>

#include <stdexcept>

namespace shuke::schema {

namespace {

void append_number(std::uint64_t number, std::size_t size, std::string& bytes) {
  char little_endian[8];
  for (std::size_t i = 0; i < size; ++i) little_endian[i] = static_cast<char>(number >> (8 * i) & 0xFF);
  bytes.append(little_endian, size);
}

void append_cell(std::uint16_t id, const Cell& cell, std::string& bytes) {
  append_number(id, 2, bytes);
  if (const auto* number = std::get_if<std::int64_t>(&cell)) {
    bytes.push_back('i');
    append_number(static_cast<std::uint64_t>(*number), 8, bytes);
  } else if (const auto* text = std::get_if<std::string_view>(&cell)) {
    bytes.push_back('t');
    append_number(text->size(), 4, bytes);
    bytes.append(*text);
  } else {
    bytes.push_back('0');
  }
}

void append_list(const FieldInfo& field, const void* record, Scope scope, std::string& bytes) {
  const std::size_t size = field.size(record);
  if (size == 0) return;
  append_number(field.id, 2, bytes);
  bytes.push_back('l');
  append_number(size, 4, bytes);
  for (std::size_t i = 0; i < size; ++i) {
    append_bytes(*field.type->element(), field.at(record, i), scope, bytes);
    append_number(0, 2, bytes);  // no field has id 0: the end of an element
  }
}

/// Fetched once: looking the algorithm up costs more than a short digest.
const EVP_MD* sha256() {
  static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA2-256", nullptr);
  return algorithm;
}

}  // namespace

void append_bytes(const RecordInfo& info, const void* record, Scope scope, std::string& bytes) {
  for (const FieldInfo& field : info.fields) {
    if (scope == Scope::request && field.has(computed)) continue;
    if (field.kind() == Kind::list) {
      if (scope == Scope::request) append_list(field, record, scope, bytes);
      continue;
    }
    const Cell cell = field.get(record);
    if (cell != field.initial) append_cell(field.id, cell, bytes);
  }
}

Digest digest_of(std::string_view bytes) {
  Digest digest;
  unsigned int length = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, sha256(), nullptr) != 1 || length != digest.size())
    throw std::runtime_error("SHA-256 is not available");
  return digest;
}

Digest digest_of(const RecordInfo& info, const void* record) {
  std::string bytes;
  append_bytes(info, record, Scope::request, bytes);
  return digest_of(bytes);
}

std::int64_t seal_of(std::string_view bytes) {
  const Digest digest = digest_of(bytes);
  std::uint64_t seal = 0;
  for (std::size_t i = 0; i < 8; ++i) seal = seal << 8 | digest[i];
  return static_cast<std::int64_t>(seal >> 1);
}

}  // namespace shuke::schema

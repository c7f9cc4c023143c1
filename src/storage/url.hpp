/// \file
/// Where a database is, as a URL: `sqlite:PATH[?KEY=VALUE]`.
///
/// PATH is a file's path, relative or absolute, in UTF-8. `%XX` stands for one byte; `%25`, `%3F` are the two that must
/// be written so. Keys: `exclusive=1` and `wal=1` choose the journal (journal.hpp) and exclude each other.
#pragma once

#include "shuke/model/error.hpp"
#include "storage/journal.hpp"

#include <string>
#include <string_view>

namespace shuke::storage {

/// A URL taken apart.
struct Url {
  std::string path;  ///< decoded; not empty, without NUL
  Journal journal = Journal::truncate;

  friend bool operator==(const Url&, const Url&) = default;
};

/// Reads a URL. Every error is Code::invalid at field `url`. Of a URL whose scheme is not known only the scheme is
/// repeated in the message, since the rest may hold a password.
[[nodiscard]] Result<Url> parse_url(std::string_view text);

}  // namespace shuke::storage

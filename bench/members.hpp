/// \file
/// A shop with very many members, written through the library's tables, because so many sales would take longer than
/// all cases together.
#pragma once

#include "ground.hpp"

namespace shuke::bench {

/// A shop that goes by the policy for tea shops, where cards have terms and points run out. Every member holds a card,
/// has four rows in the ledger of the last year, with a lot each, and one receipt. They were reviewed through
/// `reviewed()`; rows lie as deeds would have left them then, but nobody is known to be left alone by time: so lie
/// those of a file that comes from an older version of the schema.
class Members {
 public:
  Members(const Ground& ground, std::size_t size);
  const std::filesystem::path& file() const { return file_; }
  static Day reviewed() { return must(Day::parse("2026-03-01")); }

  /// A day's sales after the last review: one member in two hundred comes for a receipt of one line.
  void trade(const std::filesystem::path& file, Day day) const;

 private:
  std::filesystem::path file_;
};

/// The one of a size; made when it is first asked for, and there as long as the program. Not to be written.
const Members& members_of(const Ground& ground, std::size_t size);

}  // namespace shuke::bench

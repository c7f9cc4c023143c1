/// \file
/// How a database file keeps a transaction whole when the power goes.
#pragma once

#include <cstdint>

namespace shuke::storage {

/// How the pages of an unfinished transaction are kept.
enum class Journal : std::uint8_t {
  /// A journal beside the file, cut to nothing at each commit. Several programs may have the file open. The default:
  /// deleting the journal instead is not synced and can undo a commit, and keeping it keeps erased personal data.
  truncate,
  /// A write-ahead log for one program alone: the others find the file busy for as long as it is open.
  exclusive_wal,
  /// A write-ahead log with an index in shared memory. Several programs, readers do not wait for a writer.
  shared_wal,
};

/// Whether this SQLite (`sqlite3_libversion_number()`: major * 1 000 000 + minor * 1000 + patch) may share a
/// write-ahead log between programs. Before 3.51.3 two of them can reset the log at once and damage the file; the
/// correction went back to 3.44.6 and 3.50.7, and holds for what follows on those two branches.
[[nodiscard]] bool shared_wal_is_safe(int version) noexcept;

}  // namespace shuke::storage

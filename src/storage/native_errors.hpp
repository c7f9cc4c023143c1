/// \file
/// What the operating system and SQLite report, as errors of this library.
///
/// A table maps numbers to codes and messages; the texts of the driver never leave, since they may quote values.
#pragma once

#include "shuke/model/error.hpp"

#include <chrono>
#include <string>

namespace shuke::storage {

/// What an error is about.
struct Circumstances {
  std::string file;                   ///< named in the messages
  std::chrono::milliseconds wait{0};  ///< how long a deed may wait, named when it was too short
  int largest_row = 0;                ///< in bytes, named when a value was too big
};

/// The error of a system call on `file`, from its errno.
[[nodiscard]] Error of_system(int number, const std::string& file);

/// The error of an SQLite result code, extended or primary. `number` is the errno behind it (`sqlite3_system_errno`),
/// 0 when there is none or it is not known.
[[nodiscard]] Error of_sqlite(int code, int number, const Circumstances& about);

}  // namespace shuke::storage

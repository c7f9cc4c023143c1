/// \file
/// The rows that the library has written, in the order in which it wrote them, so that bare statements can write the
/// very same bytes again in the same transactions.
#pragma once

#include "bare.hpp"

#include <deque>

namespace shuke::bench {

/// Rows of one transaction, packed, since all of a large import are held in memory.
struct Batch {
  std::string rows;          ///< for each row the number of its table, then its cells
  std::int64_t counter = 0;  ///< the last id given out
};

/// What was recorded, ready to be written by bare statements.
class Recording {
 public:
  /// Reads all sales made after the counter `after`, `sales_per_batch` to a transaction, with the customers made for
  /// them.
  static Recording read(const std::filesystem::path& file, std::int64_t after, std::int64_t sales_per_batch);

  const std::deque<Batch>& batches() const { return batches_; }
  /// The seal of the site's row when all is written.
  std::int64_t site_seal() const { return site_seal_; }

 private:
  std::deque<Batch> batches_;
  std::int64_t site_seal_ = 0;
};

/// Writes batches of a recording.
class BareWriter {
 public:
  BareWriter(BareDatabase& database, const Recording& recording);
  /// One transaction.
  void write(const Batch& batch);

 private:
  const Recording& recording_;
  BareStatement begin_, commit_, site_;
  std::vector<BareStatement> inserts_;
};

/// Whether both files hold the same rows in every table: their counts and the sums of their seals.
bool same_rows(const std::filesystem::path& one, const std::filesystem::path& other);

}  // namespace shuke::bench

/// \file
/// What a review does not know yet: about whom something was written since the last one, and whose points run out.
///
/// Both are found by indexes, a page of them at a time, so that a till waits no longer than for another till. What is
/// written meanwhile has ids above those that this review knows, and is news to the next one.
#pragma once

#include "clientele/house.hpp"

#include <vector>

namespace shuke::clientele {

/// What was written about a person since an id was made.
struct News {
  std::optional<Day> posted;  ///< the first day on which something was posted, claimed or joined; absent: nothing was
  bool joined = false;        ///< files of theirs became one or two
};

/// What was written about the person with these files after the id `known`. Error: damaged.
Result<News> news_of(storage::Connection& connection, std::span<const CustomerId> files, std::int64_t known);

/// The files that are kept of those about whom receipts, claims or merges were written after the id `known`, in order,
/// each once. Of files that were parted since, those that left are not among them. Errors: damaged, and those of
/// reading.
Result<std::vector<std::int64_t>> written_about(House& house, std::int64_t known);

/// The files that are kept of those who have points of which a day is the first on which they cannot be used, or a
/// later one, in order, each once. Errors: damaged, and those of reading.
Result<std::vector<std::int64_t>> who_has_run_out(House& house, Day day);

}  // namespace shuke::clientele

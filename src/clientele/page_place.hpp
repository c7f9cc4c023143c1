/// \file
/// Where a page of a list by days begins.
#pragma once

#include "shuke/model/day.hpp"

#include <limits>
#include <string>

namespace shuke::clientele {

/// The last row that was told: the next page begins after it.
struct PagePlace {
  std::int64_t day = std::numeric_limits<std::int64_t>::min();  ///< its day's number; before all days: the first page
  std::int64_t id = 0;                                          ///< what orders the rows of a day

  friend auto operator<=>(const PagePlace&, const PagePlace&) = default;
};

/// As `next` of a page tells it: `2026-03-01/140737488355330`.
std::string text_of(Day day, std::int64_t id);
/// What was told as `after`; empty: the first page. Error: invalid (`after`).
Result<PagePlace> page_place(const std::string& after);
/// Error: invalid (`limit`), unless it is from 1 to 1000.
Result<void> check_page_limit(std::int64_t limit);

}  // namespace shuke::clientele

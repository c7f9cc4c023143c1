/// \file
/// Where a page of a list begins, as its `after` and the `next` of the page before tell it, and how long it may be.
#pragma once

#include "shuke/model/day.hpp"

#include <limits>
#include <span>
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

/// Of lists that are ordered by more than that, whole numbers with slashes between them: `3/0/20778/1407`.
std::string place_text(std::span<const std::int64_t> numbers);
/// Reads exactly as many as there is room for. Error: invalid (`after`).
Result<void> read_place(const std::string& after, std::span<std::int64_t> numbers);
/// The same behind a day: `2026-03-01/123/450`. \return the day. Error: invalid (`after`).
Result<Day> read_dated_place(const std::string& after, std::span<std::int64_t> numbers);
/// What is wrong with a place that nobody was told.
Error unreadable_place(const std::string& after);

/// Error: invalid (`limit`), unless it is from `least` to `most`.
Result<void> check_page_limit(std::int64_t limit, std::int64_t least = 1, std::int64_t most = 1000);

}  // namespace shuke::clientele

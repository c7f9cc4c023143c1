#include "pages/sheet.hpp"

#include <algorithm>
#include <numeric>

namespace shuke::pages {

namespace {

constexpr std::size_t narrowest = 2;  ///< holds any character

/// The widest column that is wider than it has to be; null when none is.
std::size_t* widest_of(std::vector<std::size_t>& widths, const std::vector<std::size_t>& least) {
  std::size_t* widest = nullptr;
  for (std::size_t i = 0; i < widths.size(); ++i)
    if (widths[i] > least[i] && (widest == nullptr || widths[i] > *widest)) widest = &widths[i];
  return widest;
}

}  // namespace

Grid without_empty_columns(Grid grid) {
  for (std::size_t i = grid.columns.size(); i-- > 0;) {
    if (std::ranges::any_of(grid.rows, [&](const auto& row) { return !row[i].empty(); })) continue;
    const auto at = static_cast<std::ptrdiff_t>(i);
    grid.columns.erase(grid.columns.begin() + at);
    for (auto& row : grid.rows) row.erase(row.begin() + at);
  }
  return grid;
}

std::vector<std::size_t> column_widths(const Grid& grid, std::size_t room, std::size_t gap) {
  std::vector<std::size_t> least;
  for (const TableColumn& column : grid.columns) least.push_back(std::max(width(column.header), narrowest));
  std::vector<std::size_t> widths = least;
  for (const auto& row : grid.rows)
    for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i)
      widths[i] = std::max(widths[i], std::min(width(row[i]), room));
  if (widths.empty()) return widths;
  for (std::size_t i = 0; i < widths.size(); ++i)
    if (grid.columns[i].whole) least[i] = widths[i];
  std::size_t sum = std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1));
  for (std::size_t* widest = nullptr; sum > room && (widest = widest_of(widths, least)) != nullptr; --sum) --*widest;
  return widths;
}

}  // namespace shuke::pages

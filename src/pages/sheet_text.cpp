#include "pages/sheet_text.hpp"

#include "pages/wrap.hpp"

#include <algorithm>
#include <utility>

namespace shuke::pages {
namespace {

constexpr std::size_t gap = 2;

/// A row as so many rows of the table as its tallest cell has lines.
void add_row(Table& table, const std::vector<std::string>& row, const std::vector<std::size_t>& widths) {
  std::vector<std::vector<std::string>> cells;
  std::size_t tallest = 1;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    cells.push_back(wrapped(i < row.size() ? row[i] : std::string(), widths[i]));
    tallest = std::max(tallest, cells.back().size());
  }
  for (std::size_t line = 0; line < tallest; ++line) {
    std::vector<std::string> shown;
    for (const auto& cell : cells) shown.push_back(line < cell.size() ? cell[line] : std::string());
    table.add(std::move(shown));
  }
}

void append_grid(std::string& out, const Grid& grid, std::size_t columns) {
  if (!grid.heading.empty()) append_wrapped(out, grid.heading, 0, columns);
  if (grid.rows.empty()) return append_wrapped(out, grid.nothing, 0, columns);
  const auto widths = column_widths(grid, columns, gap);
  std::vector<TableColumn> narrowed = grid.columns;
  for (std::size_t i = 0; i < narrowed.size(); ++i) narrowed[i].longest = widths[i];
  Table table(std::move(narrowed));
  for (const auto& row : grid.rows) add_row(table, row, widths);
  out += table.text();
}

}  // namespace

void append_wrapped(std::string& out, std::string_view text, std::size_t indent, std::size_t columns) {
  bool first = true;
  for (const std::string& line : wrapped(text, columns - indent)) {
    if (!std::exchange(first, false) && !line.empty()) out.append(indent, ' ');
    out.append(line).append("\n");
  }
}

void append_facts(std::string& out, const std::vector<Fact>& facts, std::size_t columns) {
  std::size_t widest = 0;
  for (const Fact& fact : facts) widest = std::max(widest, width(fact.label));
  for (const Fact& fact : facts) {
    out.append(visible(fact.label)).append(widest - width(fact.label) + gap, ' ');
    append_wrapped(out, fact.value, widest + gap, columns);
  }
}

void append_section(std::string& out, const Section& section, std::size_t columns) {
  if (!section.tells() && section.nothing.empty()) return;
  out += '\n';
  append_wrapped(out, section.heading, 0, columns);
  for (std::size_t i = 0; i < columns; ++i) out += "═";
  out += '\n';
  append_facts(out, section.facts, columns);
  bool first = section.facts.empty();
  for (const Grid& grid : section.grids) {
    if (grid.rows.empty() && grid.nothing.empty()) continue;
    if (!std::exchange(first, false)) out += '\n';
    append_grid(out, grid, columns);
  }
  if (!section.tells()) append_wrapped(out, section.nothing, 0, columns);
}

}  // namespace shuke::pages

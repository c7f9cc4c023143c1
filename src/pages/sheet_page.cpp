#include "pages/sheet_page.hpp"

#include <algorithm>
#include <numeric>

namespace shuke::pages {
namespace {

/// Characters of one width that stand beside each other on A4 between the margins, and what the space between two
/// columns takes of them.
constexpr std::size_t room = 116;
constexpr std::size_t gap = 3;
/// How much wider than its widest cell a column becomes where there is room.
constexpr std::size_t slack = 5;
/// Tables of so many rows stand on one page.
constexpr std::size_t kept_together = 8;
/// A value that is wider than this takes the whole width of the page.
constexpr std::size_t half_a_line = 34;

std::string_view class_of(const TableColumn& column) { return column.align == Align::right ? "number" : ""; }

/// The columns' widths with the space between them: where there is room all of them get a little more, and the last one
/// what is left.
std::vector<std::size_t> roomy_widths(const Grid& grid) {
  auto widths = column_widths(grid, room, gap);
  for (std::size_t& each : widths) each += gap;
  const std::size_t sum = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
  if (widths.empty() || sum >= room) return widths;
  const std::size_t more = std::min(slack, (room - sum) / widths.size());
  for (std::size_t& each : widths) each += more;
  widths.back() += room - sum - more * widths.size();
  return widths;
}

/// The columns' shares of the width, in thousandths.
void write_columns(Html& html, const Grid& grid) {
  const auto widths = roomy_widths(grid);
  const std::size_t sum = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
  html.open("colgroup");
  for (const std::size_t each : widths) {
    const std::size_t share = each * 1000 / sum;
    html.leaf("col", {{"style", "width:" + std::to_string(share / 10) + '.' + std::to_string(share % 10) + '%'}});
  }
  html.close();
}

void write_row(Html& html, const Grid& grid, const std::vector<std::string>& row) {
  html.line().open("tr");
  for (std::size_t i = 0; i < grid.columns.size(); ++i)
    html.value("td", i < row.size() ? std::string_view(row[i]) : std::string_view(),
               {{"class", class_of(grid.columns[i])}});
  html.close();
}

void write_table(Html& html, const Grid& grid) {
  html.line().open("table", {{"class", grid.rows.size() <= kept_together ? "short" : ""}});
  if (!grid.heading.empty()) html.element("caption", grid.heading);
  write_columns(html, grid);
  html.line().open("thead").open("tr");
  for (const TableColumn& column : grid.columns)
    html.element("th", column.header, {{"class", class_of(column)}, {"scope", "col"}});
  html.close().close();
  html.line().open("tbody");
  for (const auto& row : grid.rows) write_row(html, grid, row);
  html.close().close();
}

void write_grid(Html& html, const Grid& grid) {
  if (!grid.rows.empty()) return write_table(html, grid);
  if (grid.nothing.empty()) return;
  if (!grid.heading.empty()) html.line().element("h3", grid.heading);
  html.line().element("p", grid.nothing, {{"class", "nothing"}});
}

}  // namespace

std::string sheet_paper(const Sheet& sheet) {
  return "@page { size: A4; margin: 14mm 12mm 16mm 14mm; @bottom-left { content: " + style_string(sheet.foot) +
         "; font: 8pt sans-serif; color: #444; } @bottom-right { content: counter(page) \" / \" counter(pages); "
         "font: 8pt sans-serif; color: #444; } }\n";
}

void write_facts(Html& html, const std::vector<Fact>& facts, std::string_view kind) {
  if (facts.empty()) return;
  html.line().open("dl", {{"class", kind}});
  for (const Fact& fact : facts) {
    html.line().open("div", {{"class", width(fact.value) > half_a_line ? "wide" : ""}});
    html.element("dt", fact.label).value("dd", fact.value).close();
  }
  html.close();
}

void write_section(Html& html, const Section& section, std::string_view kind) {
  if (!section.tells() && section.nothing.empty()) return;
  html.line().open("section", {{"class", kind}}).element("h2", section.heading);
  write_facts(html, section.facts, "facts");
  for (const Grid& grid : section.grids) write_grid(html, grid);
  if (!section.tells()) html.line().element("p", section.nothing, {{"class", "nothing"}});
  html.close();
}

}  // namespace shuke::pages

#include "pages/customer_page.hpp"

#include "pages/html.hpp"

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
/// A title that is wider than this is written smaller.
constexpr std::size_t long_title = 60;
/// A value that is wider than this takes the whole width of the page.
constexpr std::size_t half_a_line = 34;

constexpr std::string_view style = R"css(html { font-size: 9pt; }
header { display: flex; justify-content: space-between; align-items: flex-start; gap: 8mm;
  border-bottom: 0.6mm solid #000; padding-bottom: 2.5mm; }
h1 { font-size: 18pt; line-height: 1.25; }
h1.long { font-size: 11pt; }
header .who { flex: 1; min-width: 0; }
header .place { max-width: 70mm; border: 0.35mm solid #000; padding: 1.5mm 3mm; font-size: 12pt; font-weight: 600; }
header .shop { color: #444; }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); border-bottom: 0.2mm solid #bbb; margin-bottom: 3mm; }
.figures div { padding: 1.5mm 2mm 1.5mm 0; break-inside: avoid; }
.figures dt { color: #444; font-size: 8pt; }
.figures dd { font-size: 11pt; font-weight: 600; line-height: 1.3; }
section { margin-bottom: 5mm; }
h2 { font-size: 12pt; background: #eee; border-left: 1.2mm solid #000; padding: 0.8mm 2mm; margin-bottom: 1.5mm; }
.next { border: 0.35mm solid #000; padding: 2mm 2.5mm; }
.next h2 { background: none; border: 0; padding: 0; margin-bottom: 0.5mm; }
.next .facts div { grid-column: 1 / -1; border-bottom: 0; }
.next tbody tr:last-child td { border-bottom: 0; }
.facts { display: grid; grid-template-columns: 1fr 1fr; grid-auto-flow: row dense; column-gap: 6mm; }
.facts div { display: flex; gap: 2mm; padding: 0.7mm 0; border-bottom: 0.2mm solid #ddd; break-inside: avoid; }
.facts .wide { grid-column: 1 / -1; }
table { font-size: 8.5pt; }
.number + td, .number + th { padding-left: 4mm; }
table.short { break-inside: avoid; }
.facts dt { flex: 0 0 30mm; color: #444; }
html:lang(en) .facts dt { flex-basis: 34mm; }
.facts dd { flex: 1; min-width: 0; }
caption { text-align: left; font-weight: 600; padding: 2.5mm 0 0.5mm; }
.nothing { color: #555; padding: 1mm 0; }
h3 { font-size: 9pt; padding: 2.5mm 0 0; }
)css";

/// The page's size and what stands at its foot.
std::string paper(const Sheet& sheet) {
  return "@page { size: A4; margin: 14mm 12mm 16mm 14mm; @bottom-left { content: " + style_string(sheet.foot) +
         "; font: 8pt sans-serif; color: #444; } @bottom-right { content: counter(page) \" / \" counter(pages); "
         "font: 8pt sans-serif; color: #444; } }\n";
}

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

void write_head(Html& html, const Sheet& sheet, const std::string& shop) {
  html.line().open("header").open("div", {{"class", "who"}});
  if (!shop.empty()) html.value("p", shop, {{"class", "shop"}});
  html.value("h1", sheet.title, {{"class", width(sheet.title) > long_title ? "long" : ""}});
  html.value("p", sheet.subtitle).close();
  if (!sheet.place.empty()) html.value("p", sheet.place, {{"class", "place"}});
  html.close();
  write_facts(html, sheet.figures, "figures");
}

/// Numbers before the headings, by which people know the five sections.
void number_headings(Sheet& sheet) {
  for (std::size_t i = 0; i < sheet.parts.size(); ++i) sheet.parts[i].heading.insert(0, std::to_string(i + 1) + ". ");
}

}  // namespace

std::string customer_page(const FileAnswer& file, const Words& words, const PageOptions& options,
                          const FileAdditions& additions) {
  Sheet sheet = customer_sheet(file, words, options, additions);
  number_headings(sheet);
  std::string page;
  Html html(page, options.language, sheet.title + " · " + file.customer, paper(sheet) + std::string(style));
  write_head(html, sheet, options.shop);
  if (sheet.next.tells()) write_section(html, sheet.next, "next");
  for (const Section& part : sheet.parts) write_section(html, part, {});
  html.end();
  return page;
}

}  // namespace shuke::pages

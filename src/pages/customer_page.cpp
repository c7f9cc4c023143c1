#include "pages/customer_page.hpp"

#include "pages/sheet_page.hpp"

namespace shuke::pages {
namespace {

/// A title that is wider than this is written smaller.
constexpr std::size_t long_title = 60;
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
  Html html(page, options.language, sheet.title + " · " + file.customer, sheet_paper(sheet) + std::string(style));
  write_head(html, sheet, options.shop);
  if (sheet.next.tells()) write_section(html, sheet.next, "next");
  for (const Section& part : sheet.parts) write_section(html, part, {});
  html.end();
  return page;
}

}  // namespace shuke::pages

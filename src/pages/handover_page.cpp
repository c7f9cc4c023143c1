#include "pages/handover_page.hpp"

#include "pages/sheet_page.hpp"
#include "pages/sheet_text.hpp"

#include <algorithm>

namespace shuke::pages {
namespace {

constexpr std::size_t least_columns = 40;

constexpr std::string_view style = R"css(@page { margin: 10mm 11mm 13mm; }
html { font-size: 8.5pt; line-height: 1.22; }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 8mm;
  border-bottom: 0.6mm solid #000; padding-bottom: 1.5mm; }
h1 { font-size: 16pt; line-height: 1.2; }
header p { font-size: 11pt; font-weight: 600; }
.figures { display: grid; grid-template-columns: repeat(8, auto); column-gap: 4mm;
  border-bottom: 0.2mm solid #bbb; margin-bottom: 1.5mm; }
.figures div { padding: 0.7mm 0; break-inside: avoid; }
.figures dt { color: #444; font-size: 7.5pt; }
.figures dd { font-size: 10.5pt; font-weight: 600; }
section { margin-bottom: 1.6mm; }
h2 { font-size: 9pt; background: #eee; border-left: 1.2mm solid #000; padding: 0.2mm 2mm; margin-bottom: 0.2mm; }
.empty { display: flex; align-items: baseline; gap: 3mm; margin-bottom: 0.8mm; }
.empty h2 { flex: 0 0 58mm; margin: 0; }
.nothing { color: #444; }
table { font-size: 8pt; }
th, td { padding: 0.35mm 1mm; }
th { font-size: 7.5pt; border-bottom-width: 0.2mm; }
table.short { break-inside: avoid; }
.number + td, .number + th { padding-left: 3mm; }
.facts div { display: flex; gap: 2mm; padding: 0.6mm 1mm; }
.facts dt { font-weight: 600; }
.hands { break-inside: avoid; margin-top: 2.5mm; }
.hands .line { border-bottom: 0.2mm solid #000; height: 7mm; }
.hands .who { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; margin-top: 3mm; }
.hands .who div { display: flex; align-items: flex-end; gap: 2mm; height: 9mm; }
.hands .who span { flex: 1; border-bottom: 0.2mm solid #000; }
)css";

void write_head(Html& html, const Sheet& sheet) {
  html.line().open("header").element("h1", sheet.title).value("p", sheet.subtitle).close();
  write_facts(html, sheet.figures, "figures");
}

/// What has nothing to tell takes one line.
void write_part(Html& html, const Section& part) {
  if (part.tells()) return write_section(html, part, {});
  html.line().open("section", {{"class", "empty"}}).element("h2", part.heading);
  html.element("p", part.nothing, {{"class", "nothing"}}).close();
}

/// Room for a remark, and for the names of both.
void write_hands(Html& html, const Wording& wording) {
  html.line().open("section", {{"class", "hands"}}).element("h2", wording.say("page.handover.remarks"));
  for (int line = 0; line < 2; ++line) html.element("div", "", {{"class", "line"}});
  html.line().open("div", {{"class", "who"}});
  for (const char* who : {"page.handover.gives", "page.handover.takes"})
    html.open("div").text(wording.say(who)).element("span", "").close();
  html.close().close();
}

}  // namespace

std::string handover_page(const HandoverAnswer& answer, const Words& words, const PageOptions& options) {
  const Sheet sheet = handover_sheet(answer, words, options);
  std::string page;
  Html html(page, options.language, sheet.title + " · " + sheet.subtitle, sheet_paper(sheet) + std::string(style));
  write_head(html, sheet);
  for (const Section& part : sheet.parts) write_part(html, part);
  write_hands(html, Wording(words, options));
  html.end();
  return page;
}

std::string handover_text(const HandoverAnswer& answer, const Words& words, const PageOptions& options,
                          std::size_t columns) {
  columns = std::max(columns, least_columns);
  const Sheet sheet = handover_sheet(answer, words, options);
  std::string out;
  append_wrapped(out, sheet.title + " · " + sheet.subtitle, 0, columns);
  out += '\n';
  append_facts(out, sheet.figures, columns);
  for (const Section& part : sheet.parts) {
    if (part.tells()) {
      append_section(out, part, columns);
      continue;
    }
    out += '\n';
    append_wrapped(out, part.heading + " · " + part.nothing, 0, columns);
  }
  out += '\n';
  append_wrapped(out, sheet.foot, 0, columns);
  return out;
}

}  // namespace shuke::pages

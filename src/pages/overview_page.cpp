#include "pages/overview_page.hpp"

#include "pages/table.hpp"

#include <array>

namespace shuke::pages {
namespace {

/// A column of the overview: the message of its heading, its share of the width in percent, and its side.
struct Column {
  std::string_view heading;
  std::string_view share;
  Align align = Align::left;
};

constexpr std::array columns{Column{"page.overview.ref", "9%"},
                             Column{"page.overview.name", "13%"},
                             Column{"page.overview.standing", "7%"},
                             Column{"page.overview.main_category", "8%"},
                             Column{"page.overview.birthday", "15%"},
                             Column{"page.overview.receipts", "7%", Align::right},
                             Column{"page.overview.gross", "9%", Align::right},
                             Column{"page.overview.returns", "8%", Align::right},
                             Column{"page.overview.net", "9%", Align::right},
                             Column{"page.overview.points", "7%", Align::right},
                             Column{"page.overview.last_day", "8%"}};

// Characters of one width, beyond which a cell would make its row too tall.
constexpr std::size_t ref_room = 30;
constexpr std::size_t name_room = 48;

constexpr std::string_view style = R"css(html { font-size: 8.5pt; }
header { display: flex; justify-content: space-between; align-items: baseline; margin-bottom: 2mm; }
h1 { font-size: 15pt; }
.sums td { border-top: 0.35mm solid #000; border-bottom: 0; font-weight: 600; }
.nothing { padding: 2mm 0; }
@media screen { body { max-width: 297mm; } }
)css";

std::string paper(const Wording& wording, Day day) {
  std::string foot = wording.options().shop;
  foot += (foot.empty() ? "" : " · ") + wording.say("page.as_of", {{"day", day.text()}});
  return "@page { size: A4 landscape; margin: 12mm 12mm 14mm; @bottom-left { content: " + style_string(foot) +
         "; font: 8pt sans-serif; color: #444; } @bottom-right { content: counter(page) \" / \" counter(pages); "
         "font: 8pt sans-serif; color: #444; } }\n";
}

std::string_view class_of(const Column& column) { return column.align == Align::right ? "number" : ""; }

void write_head(Html& html, const Wording& wording, const std::string& sign) {
  html.line().open("table").open("colgroup");
  for (const Column& column : columns) html.leaf("col", {{"style", "width:" + std::string(column.share)}});
  html.close().line().open("thead").open("tr");
  for (const Column& column : columns)
    html.element("th", wording.say(column.heading, {{"currency", sign}}),
                 {{"class", class_of(column)}, {"scope", "col"}});
  html.close().close().line().open("tbody");
}

void write_row(Html& html, const std::array<std::string, columns.size()>& cells) {
  html.line().open("tr");
  for (std::size_t i = 0; i < columns.size(); ++i) html.value("td", cells[i], {{"class", class_of(columns[i])}});
  html.close();
}

}  // namespace

OverviewPage::OverviewPage(std::string& out, Day day, Currency currency, const Words& words, const PageOptions& options)
    : wording_(words, options),
      html_(out, options.language, wording_.say("page.overview"), paper(wording_, day) + std::string(style)) {
  sums_.gross = sums_.returns = sums_.net = Money::of(0, currency);
  html_.line().open("header").element("h1", wording_.say("page.overview"));
  if (!options.shop.empty()) html_.value("p", options.shop);
  html_.element("p", wording_.say("page.as_of", {{"day", day.text()}})).close();
  write_head(html_, wording_, wording_.sign(currency));
}

Result<OverviewPage::Sums> OverviewPage::with(const Sums& sums, const OverviewRow& row) {
  SHUKE_ASSIGN(customers, checked_add(sums.customers, 1));
  SHUKE_ASSIGN(receipts, checked_add(sums.receipts, row.receipts));
  SHUKE_ASSIGN(points, checked_add(sums.points, row.points));
  SHUKE_ASSIGN(gross, sums.gross.plus(row.gross));
  SHUKE_ASSIGN(returns, sums.returns.plus(row.returns));
  SHUKE_ASSIGN(net, sums.net.plus(row.net));
  return Sums{customers, receipts, points, gross, returns, net};
}

Result<void> OverviewPage::add(const OverviewEntry& entry) {
  const OverviewRow& row = entry.row;
  SHUKE_ASSIGN(sums, with(sums_, row));
  sums_ = sums;
  const bool registered = row.standing == Standing::registered;
  write_row(html_,
            {cut(row.ref, ref_room), cut(entry.name, name_room),
             wording_.say(registered ? "page.overview.registered" : "page.overview.known"),
             wording_.word("categories", entry.main_category), entry.birthday ? wording_.yearly(*entry.birthday) : "",
             grouped(row.receipts), grouped(row.gross.text()), grouped(row.returns.text()), grouped(row.net.text()),
             grouped(row.points), wording_.day(row.last_day)});
  return {};
}

void OverviewPage::end() {
  html_.line().open("tr", {{"class", "sums"}});
  html_.element("td", wording_.say("page.overview.sum", {{"customers", grouped(sums_.customers)}}), {{"colspan", "5"}});
  for (const std::string& sum : {grouped(sums_.receipts), grouped(sums_.gross.text()), grouped(sums_.returns.text()),
                                 grouped(sums_.net.text()), grouped(sums_.points)})
    html_.element("td", sum, {{"class", "number"}});
  html_.element("td", "").end();
}

}  // namespace shuke::pages

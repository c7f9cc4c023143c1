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

constexpr std::array columns{Column{"page.overview.place", "10%"},
                             Column{"page.overview.ref", "6%"},
                             Column{"page.overview.name", "8%"},
                             Column{"page.overview.standing", "6%"},
                             Column{"page.overview.birthday", "14%"},
                             Column{"page.overview.main_category", "6%"},
                             Column{"page.overview.spending", "5%"},
                             Column{"page.overview.activity", "7%"},
                             Column{"page.overview.receipts", "5%", Align::right},
                             Column{"page.overview.gross", "7%", Align::right},
                             Column{"page.overview.returns", "7%", Align::right},
                             Column{"page.overview.net", "7%", Align::right},
                             Column{"page.overview.points", "5%", Align::right},
                             Column{"page.overview.last_day", "7%"}};
constexpr std::size_t columns_of_words = 8;  ///< the sums stand under those that follow

// Characters of one width, beyond which a cell would make its row too tall.
constexpr std::size_t ref_room = 30;
constexpr std::size_t name_room = 48;
constexpr std::size_t place_room = 48;

constexpr std::string_view style = R"css(html { font-size: 8pt; line-height: 1.3; }
th, td { padding: 0.9mm 1mm; }
th { font-size: 7.5pt; }
td:last-child { white-space: nowrap; }
header { display: flex; justify-content: space-between; align-items: baseline; margin-bottom: 2mm; }
h1 { font-size: 15pt; }
.sums td { border-top: 0.35mm solid #000; border-bottom: 0; font-weight: 600; }
.chosen { margin-bottom: 2mm; }
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

/// What a customer is to the shop, the most first.
std::string standing_of(const Wording& wording, const OverviewRow& row) {
  if (row.member) return wording.say("page.overview.member");
  return wording.say(row.standing == Standing::registered ? "page.overview.registered" : "page.overview.known");
}

std::string activity_of(const Wording& wording, const OverviewRow& row) {
  const std::string step = wording.word(wording.options().cycles, row.cycle);
  if (!row.active.value_or(false)) return step;
  return step.empty() ? wording.say("page.overview.active") : wording.say("page.overview.active_in", {{"step", step}});
}

}  // namespace

std::string place_of(const Wording& wording, const OverviewRow& row) {
  if (!row.folder) return {};
  const std::string folder = wording.folder(row.folder);
  if (row.number == 0) return folder;
  return wording.say("page.place", {{"folder", folder}, {"number", std::to_string(row.number)}});
}

OverviewPage::OverviewPage(std::string& out, Day day, Currency currency, const Words& words, const PageOptions& options,
                           std::string_view chosen)
    : wording_(words, options),
      html_(out, options.language, wording_.say("page.overview"), paper(wording_, day) + std::string(style)) {
  sums_.gross = sums_.returns = sums_.net = Money::of(0, currency);
  html_.line().open("header").element("h1", wording_.say("page.overview"));
  if (!options.shop.empty()) html_.value("p", options.shop);
  html_.element("p", wording_.say("page.as_of", {{"day", day.text()}})).close();
  if (!chosen.empty()) html_.line().value("p", chosen, {{"class", "chosen"}});
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

Result<void> OverviewPage::add(const OverviewRow& row) {
  SHUKE_ASSIGN(sums, with(sums_, row));
  sums_ = sums;
  write_row(html_,
            {cut(place_of(wording_, row), place_room), cut(row.ref, ref_room), cut(row.name, name_room),
             standing_of(wording_, row), row.birthday ? wording_.yearly(*row.birthday) : "",
             wording_.word("categories", row.main_category), wording_.word(wording_.options().levels, row.spending),
             activity_of(wording_, row), grouped(row.receipts), grouped(row.gross.text()), grouped(row.returns.text()),
             grouped(row.net.text()), grouped(row.points), wording_.day(row.last_day)});
  return {};
}

void OverviewPage::end() {
  html_.line().open("tr", {{"class", "sums"}});
  html_.element("td", wording_.say("page.overview.sum", {{"customers", grouped(sums_.customers)}}),
                {{"colspan", std::to_string(columns_of_words)}});
  for (const std::string& sum : {grouped(sums_.receipts), grouped(sums_.gross.text()), grouped(sums_.returns.text()),
                                 grouped(sums_.net.text()), grouped(sums_.points)})
    html_.element("td", sum, {{"class", "number"}});
  html_.element("td", "").end();
}

}  // namespace shuke::pages

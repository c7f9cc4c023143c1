#include "pages/customer_sheet.hpp"

#include "pages/activity_section.hpp"
#include "schema/describe.hpp"

#include <algorithm>

namespace shuke::pages {
namespace {

using schema::FieldInfo;
using schema::RecordInfo;

template <class Record>
const RecordInfo& described() {
  return schema::record_info<Record>();
}

void add_fact(std::vector<Fact>& facts, std::string label, std::string value) {
  if (!value.empty()) facts.push_back({std::move(label), std::move(value)});
}

/// The filled fields of a record.
void add_facts(std::vector<Fact>& facts, const Wording& wording, const RecordInfo& info, const void* record) {
  for (const FieldInfo& field : info.fields)
    add_fact(facts, wording.label(info.name, field.name), wording.value(info, field, record));
}

bool is_number(const FieldInfo& field) {
  return field.kind() == schema::Kind::integer || field.kind() == schema::Kind::quantity;
}

/// A list of records with all that a person wrote into them.
template <class Record>
Grid grid_of(const Wording& wording, std::string_view heading, const std::vector<Record>& list) {
  const RecordInfo& info = described<Record>();
  Grid grid{wording.say(heading), {}, {}, {}};
  for (const FieldInfo& field : info.fields) {
    if (field.has(schema::computed)) continue;
    grid.columns.push_back({wording.label(info.name, field.name), is_number(field) ? Align::right : Align::left});
  }
  for (const Record& record : list) {
    auto& row = grid.rows.emplace_back();
    for (const FieldInfo& field : info.fields)
      if (!field.has(schema::computed)) row.push_back(wording.value(info, field, &record));
  }
  return without_empty_columns(std::move(grid));
}

std::string joined(const std::vector<std::string>& names, std::string_view between) {
  std::string line;
  for (const std::string& name : names) {
    if (name.empty()) continue;
    if (!line.empty()) line += between;
    line += name;
  }
  return line;
}

// ---- The head -------------------------------------------------------------------------------------------------------

std::string days(const Wording& wording, std::int64_t number) {
  return wording.say(number == 1 ? "page.one_day" : "page.days", {{"days", grouped(number)}});
}

std::string class_of(const Wording& wording, const FileAnswer& file) {
  return wording.say(file.has_bought ? "page.file.class_a" : "page.file.class_b");
}

/// Where they stand in their cycle, and after how many days (FIL-4).
std::string activity_of(const Wording& wording, const FileAnswer& file) {
  const std::string active = file.active.value_or(false) ? wording.say("page.file.active_yes") : std::string();
  return joined({wording.word(wording.options().cycles, file.cycle), active}, wording.say("page.comma"));
}

std::vector<Fact> figures_of(const Wording& wording, const FileAnswer& file) {
  std::vector<Fact> figures;
  const auto add = [&](std::string_view label, std::string value) {
    add_fact(figures, wording.say(label), std::move(value));
  };
  add("page.file.class", class_of(wording, file));
  add("page.file.completeness", wording.say("page.percent", {{"percent", std::to_string(file.completeness)}}));
  add("page.file.spending", wording.word(wording.options().levels, file.spending));
  add("page.file.net", wording.money(file.net));
  add("page.file.receipts", grouped(file.receipts));
  add("page.file.points_spendable", grouped(file.points_spendable));
  add("page.file.activity", activity_of(wording, file));
  if (file.rhythm_days > 0) add("page.file.rhythm", days(wording, file.rhythm_days));
  if (file.days_since_last) add("page.file.since_last", days(wording, *file.days_since_last));
  add("page.file.main_category", wording.word("categories", file.main_category));
  add("page.file.points_in_year", grouped(file.points_in_year));
  add("page.file.points_qualifying", grouped(file.points_qualifying));
  return figures;
}

std::string subtitle_of(const Wording& wording, const FileAnswer& file) {
  const bool registered = file.standing == Standing::registered;
  return joined({salutation_of(file, wording.language()), wording.say("page.file.ref", {{"ref", file.customer}}),
                 wording.say(registered ? "page.file.registered" : "page.file.known"),
                 wording.say("page.as_of", {{"day", file.day.text()}})},
                " · ");
}

std::string foot_of(const Wording& wording, const FileAnswer& file) {
  return joined(
      {wording.options().shop, wording.say("page.file.ref", {{"ref", file.customer}}),
       wording.say("page.as_of", {{"day", file.day.text()}}),
       wording.say("page.policy", {{"policy", file.policy}, {"version", std::to_string(file.policy_version)}})},
      " · ");
}

// ---- What to ask next -----------------------------------------------------------------------------------------------

Grid asks_of(const Wording& wording, const FileAnswer& file) {
  Grid grid{
      {}, {{wording.say("page.ask.field")}, {wording.say("page.ask.for")}, {wording.say("page.ask.how")}}, {}, {}};
  for (const AskMark& ask : file.asks)
    grid.rows.push_back({wording.file_field(ask.field), wording.word("follow_ups", ask.follow_up),
                         wording.language() == Language::zh_CN ? ask.question_zh : ask.question_en});
  return grid;
}

Section next_of(const Wording& wording, const FileAnswer& file) {
  std::vector<std::string> missing;
  for (const MissingField& each : file.missing) missing.push_back(wording.file_field(each.field));
  Section next{wording.say("page.file.next"), {}, {asks_of(wording, file)}, {}};
  add_fact(next.facts, wording.say("page.file.missing"), joined(missing, wording.say("page.list_comma")));
  return next;
}

// ---- The five sections of FIL-3 -------------------------------------------------------------------------------------

std::string parts_of(const Wording& wording, const FileAnswer& file) {
  std::vector<std::string> refs;
  for (const PartRef& part : file.parts) refs.push_back(part.customer);
  return joined(refs, wording.say("page.list_comma"));
}

Section personal_of(const Wording& wording, const FileAnswer& file) {
  Section section{wording.say("page.file.personal"), {}, {}, wording.say("page.file.no_personal")};
  add_facts(section.facts, wording, described<HardProfile>(), &file.hard);
  add_facts(section.facts, wording, described<SoftProfile>(), &file.soft);
  add_fact(section.facts, wording.say("page.file.shop"), file.shop);
  add_fact(section.facts, wording.say("page.file.since"), file.since.text());
  add_fact(section.facts, wording.say("page.file.consent_day"), wording.day(file.registered));
  add_fact(section.facts, wording.say("page.file.referred_by"), file.referred_by);
  add_fact(section.facts, wording.say("page.file.parts"), parts_of(wording, file));
  section.grids = {grid_of(wording, "page.file.identities", file.identities),
                   grid_of(wording, "page.file.family", file.family), grid_of(wording, "page.file.sizes", file.sizes),
                   grid_of(wording, "page.file.gifts", file.gifts),
                   grid_of(wording, "page.file.consents", file.consents)};
  return section;
}

/// What is to be said of a line beside its figures.
std::string remark_of(const Wording& wording, const PurchaseRow& row) {
  const bool back = row.direction == Direction::in;
  std::string returned;
  if (row.returned.number() > 0)
    returned = wording.say("page.purchase.returned", {{"quantity", wording.quantity(row.returned, row.unit)}});
  const std::string purpose = row.purpose == SalePurpose::gift    ? wording.say("page.purchase.gift")
                              : row.purpose == SalePurpose::staff ? wording.say("page.purchase.staff")
                                                                  : std::string();
  return joined({back ? wording.say("page.purchase.back") : std::string(), returned, purpose},
                wording.say("page.comma"));
}

std::string amount_of(const PurchaseRow& row) {
  if (!row.amount) return {};
  const bool back = row.direction == Direction::in && row.amount->minor() > 0;
  return (back ? "-" : "") + grouped(row.amount->text());
}

Grid purchases_of(const Wording& wording, const FileAnswer& file) {
  const std::string sign = wording.sign(file.net.currency());
  Grid grid{wording.say("page.file.purchases"),
            {day_column(wording.say("page.purchase.day")),
             {wording.say("page.purchase.receipt")},
             {wording.say("page.purchase.sku")},
             {wording.say("page.purchase.category")},
             {wording.say("page.purchase.style")},
             {wording.say("page.purchase.quantity"), Align::right},
             {wording.say("page.purchase.amount", {{"currency", sign}}), Align::right},
             {wording.say("page.purchase.remark")}},
            {},
            wording.say("page.file.no_purchases")};
  for (const PurchaseRow& row : file.purchases)
    grid.rows.push_back({row.day.text(), joined({row.shop == file.shop ? std::string() : row.shop, row.receipt}, " / "),
                         row.sku, wording.word("categories", row.category),
                         joined({row.brand.text(), row.style, row.size}, "/"), wording.quantity(row.quantity, row.unit),
                         amount_of(row), remark_of(wording, row)});
  return without_empty_columns(std::move(grid));
}

/// How much of it they use in a day, and whether that was learnt from them.
std::string daily_use_of(const Wording& wording, const StockRow& row) {
  if (row.daily_use.number() == 0) return {};
  const std::string use = wording.quantity(row.daily_use, row.unit);
  return row.use_from == UseFrom::learnt ? wording.say("page.stock.learnt", {{"use", use}}) : use;
}

Grid stock_of(const Wording& wording, const FileAnswer& file) {
  Grid grid{wording.say("page.file.stock"),
            {{wording.say("page.purchase.sku")},
             {wording.say("page.purchase.category")},
             day_column(wording.say("page.stock.bought")),
             {wording.say("page.stock.left"), Align::right},
             {wording.say("page.stock.daily_use"), Align::right},
             day_column(wording.say("page.stock.used_up"))},
            {},
            wording.say("page.file.no_stock")};
  for (const StockRow& row : file.stock)
    grid.rows.push_back({row.sku, wording.word("categories", row.category), row.bought.text(),
                         wording.quantity(row.left, row.unit), daily_use_of(wording, row), wording.day(row.used_up)});
  return without_empty_columns(std::move(grid));
}

Section purchase_card_of(const Wording& wording, const FileAnswer& file) {
  Section section{wording.say("page.file.purchase_card"), {}, {}, {}};
  const auto add = [&](std::string_view label, std::string value) {
    add_fact(section.facts, wording.say(label), std::move(value));
  };
  if (file.has_bought) {
    add("page.file.first_day", wording.day(file.first_day));
    add("page.file.last_day", wording.day(file.last_day));
    add("page.file.gross", wording.money(file.gross));
    add("page.file.returns", wording.money(file.returns));
  }
  section.grids = {stock_of(wording, file), purchases_of(wording, file)};
  return section;
}

Section activity_records_of(const Wording& wording, const FileAnswer& file, const std::vector<Grid>& more) {
  Section section{wording.say("page.file.activity_records"),
                  {},
                  {visits_of(wording, file), orders_of(wording, file)},
                  wording.say("page.file.no_records")};
  section.grids.insert(section.grids.end(), more.begin(), more.end());
  return section;
}

/// Where the file stands, and where it belongs when that is another folder.
std::string full_place_of(const Wording& wording, const FileAnswer& file) {
  std::string place = place_of(wording, file);
  if (!file.number || !file.folder || file.folder == file.filed_folder) return place;
  return wording.say("page.place_moves", {{"place", std::move(place)}, {"folder", wording.folder(file.folder)}});
}

Section given(const Wording& wording, std::string_view heading, const std::vector<Grid>& grids) {
  return {wording.say(heading), {}, grids, wording.say("page.file.no_records")};
}

}  // namespace

std::string place_of(const Wording& wording, const FileAnswer& file) {
  if (file.number)
    return wording.say("page.place",
                       {{"folder", wording.folder(file.filed_folder)}, {"number", std::to_string(*file.number)}});
  return file.folder ? wording.folder(file.folder) : std::string();
}

std::string salutation_of(const FileAnswer& file, Language language) {
  if (!file.hard.salutation.empty()) return file.hard.salutation;
  return language == Language::zh_CN ? file.salutation_zh : file.salutation_en;
}

Sheet customer_sheet(const FileAnswer& file, const Words& words, const PageOptions& options,
                     const FileAdditions& additions) {
  const Wording wording(words, options);
  Sheet sheet;
  sheet.title = file.hard.name.empty() ? file.customer : file.hard.name;
  sheet.subtitle = subtitle_of(wording, file);
  sheet.place = full_place_of(wording, file);
  sheet.foot = foot_of(wording, file);
  sheet.figures = figures_of(wording, file);
  sheet.next = next_of(wording, file);
  sheet.parts = {personal_of(wording, file), given(wording, "page.file.phone_records", additions.phone_records),
                 given(wording, "page.file.product_use", additions.product_use),
                 activity_records_of(wording, file, additions.activity), purchase_card_of(wording, file)};
  return sheet;
}

}  // namespace shuke::pages

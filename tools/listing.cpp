#include "listing.hpp"

#include "exchange/csv.hpp"
#include "exchange/deeds.hpp"
#include "pages/table.hpp"
#include "schema/json.hpp"

#include <boost/json/serialize.hpp>

namespace shuke::tools {
namespace {

using schema::RecordInfo;

const RecordInfo& row_info() { return *exchange::find_deed("overview")->answer->find("rows")->type->element(); }

/// A row's fields as text, in the order in which they are described.
std::vector<std::string> cells_of(const OverviewRow& row, const schema::Context& context) {
  std::vector<std::string> cells;
  for (const schema::FieldInfo& field : row_info().fields) cells.push_back(text_of(field, field.get(&row), context));
  return cells;
}

class CsvListing : public Listing {
 public:
  CsvListing(Output& out, Currency currency) : out_(out), context_{currency, nullptr} {}
  void add(const OverviewRow& row) override {
    begin();
    out_.print(exchange::csv_line(cells_of(row, context_)));
  }
  void end() override { begin(); }

 private:
  /// The header waits for the first row or the end, so that a question that fails prints nothing.
  void begin() {
    if (std::exchange(begun_, true)) return;
    std::vector<std::string> names;
    for (const schema::FieldInfo& field : row_info().fields) names.emplace_back(field.name);
    out_.print(exchange::csv_line(names));
  }

  Output& out_;
  schema::Context context_;
  bool begun_ = false;
};

class JsonListing : public Listing {
 public:
  JsonListing(Output& out, Currency currency) : out_(out), context_{currency, nullptr} {}
  void add(const OverviewRow& row) override {
    out_.print(begun_ ? ",\n" : "{\"rows\":[\n");
    begun_ = true;
    out_.print(harmless_json(boost::json::serialize(schema::write_json(row_info(), &row, context_))));
  }
  void end() override { out_.print(begun_ ? "\n]}\n" : "{\"rows\":[]}\n"); }

 private:
  Output& out_;
  schema::Context context_;
  bool begun_ = false;
};

std::string text_of_day(const std::optional<Day>& day) { return day ? day->text() : std::string(); }

class TableListing : public Listing {
 public:
  TableListing(const Call& call, Currency currency) : call_(call), currency_(currency), table_(empty_table()) {}
  void add(const OverviewRow& row) override {
    any_ = true;
    table_.add({row.ref, std::to_string(row.receipts), row.gross.text(), row.returns.text(), row.net.text(),
                std::to_string(row.points), text_of_day(row.first_day), text_of_day(row.last_day)});
    if (table_.rows() == rows_at_once) flush();
  }
  void end() override {
    if (!any_) call_.out->print(call_.say("tool.overview.nobody") + '\n');
    else if (table_.rows() > 0) flush();
  }

 private:
  /// A table is held until it is printed; a long list is several, so that its length does not matter.
  static constexpr std::size_t rows_at_once = 1000;
  static constexpr std::size_t longest_ref = 24;

  pages::Table empty_table() const {
    const auto heading = [&](std::string_view id) {
      return call_.say(id, {{"currency", std::string(currency_.code())}});
    };
    using pages::Align;
    return pages::Table({{heading("tool.overview.ref"), Align::left, longest_ref},
                         {heading("tool.overview.receipts"), Align::right},
                         {heading("tool.overview.gross"), Align::right},
                         {heading("tool.overview.returns"), Align::right},
                         {heading("tool.overview.net"), Align::right},
                         {heading("tool.overview.points"), Align::right},
                         {heading("tool.overview.first_day"), Align::left},
                         {heading("tool.overview.last_day"), Align::left}});
  }
  void flush() { call_.out->print(std::exchange(table_, empty_table()).text()); }

  const Call& call_;
  Currency currency_;
  pages::Table table_;
  bool any_ = false;
};

/// One customer, a figure a line.
class UprightListing : public Listing {
 public:
  UprightListing(const Call& call, Currency currency) : call_(call), context_{currency, nullptr} {}
  void add(const OverviewRow& row) override {
    pages::Table table({{call_.say("tool.overview.customer"), pages::Align::left}, {row.ref, pages::Align::right}});
    for (const schema::FieldInfo& field : row_info().fields)
      if (field.name != "ref") table.add({name_of(field), value_of(field, row)});
    call_.out->print(table.text());
  }
  void end() override {}

 private:
  std::string name_of(const schema::FieldInfo& field) const {
    return call_.say("tool.overview." + std::string(field.name), {{"currency", std::string(context_.currency.code())}});
  }
  std::string value_of(const schema::FieldInfo& field, const OverviewRow& row) const {
    const std::string text = text_of(field, field.get(&row), context_);
    return field.kind() == schema::Kind::choice ? call_.say("tool.overview.is_" + text) : text;
  }

  const Call& call_;
  schema::Context context_;
};

}  // namespace

std::unique_ptr<Listing> listing_for(const Call& call, Currency currency) {
  if (call.json) return std::make_unique<JsonListing>(*call.out, currency);
  if (call.has("csv")) return std::make_unique<CsvListing>(*call.out, currency);
  if (call.has("REF")) return std::make_unique<UprightListing>(call, currency);
  return std::make_unique<TableListing>(call, currency);
}

}  // namespace shuke::tools

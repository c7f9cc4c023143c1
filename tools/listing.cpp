#include "listing.hpp"

#include "exchange/csv.hpp"
#include "exchange/deeds.hpp"
#include "narrowing.hpp"
#include "pages/overview_page.hpp"
#include "pages/table.hpp"
#include "paper.hpp"
#include "schema/json.hpp"

#include <boost/json/serialize.hpp>

#include <array>

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
  CsvListing(const Call& call, Currency currency) : call_(call), paper_(call, "csv"), context_{currency, nullptr} {}
  Result<void> add(const OverviewRow& row) override {
    begin();
    ++rows_;
    exchange::append_csv_row(text_, cells_of(row, context_));
    return paper_.take(text_);
  }
  Result<void> end() override {
    begin();
    SHUKE_TRY(paper_.close(text_));
    paper_.say(call_.say("tool.overview.done", {{"customers", std::to_string(rows_)}, {"file", call_.value("csv")}}));
    return {};
  }

 private:
  /// The header waits for the first row or the end, so that a question that fails prints nothing.
  void begin() {
    if (std::exchange(begun_, true)) return;
    std::vector<std::string> names;
    for (const schema::FieldInfo& field : row_info().fields) names.emplace_back(field.name);
    exchange::append_csv_row(text_, names);
  }

  const Call& call_;
  Paper paper_;
  schema::Context context_;
  std::string text_;
  std::int64_t rows_ = 0;
  bool begun_ = false;
};

/// A page to print. Its beginning waits as that of the CSV does.
class PageListing : public Listing {
 public:
  PageListing(const Call& call, Day day, Currency currency, std::unique_ptr<const Reading> reading,
              const std::string& chosen)
      : call_(call),
        paper_(call, "html"),
        reading_(std::move(reading)),
        page_(text_, day, currency, reading_->policy.words, reading_->options, chosen) {}
  Result<void> add(const OverviewRow& row) override {
    ++rows_;
    SHUKE_TRY(page_.add(row));
    return paper_.take(text_);
  }
  Result<void> end() override {
    page_.end();
    SHUKE_TRY(paper_.close(text_));
    paper_.say(call_.say("tool.overview.done", {{"customers", std::to_string(rows_)}, {"file", call_.value("html")}}));
    return {};
  }

 private:
  const Call& call_;
  Paper paper_;
  std::unique_ptr<const Reading> reading_;
  std::string text_;
  pages::OverviewPage page_;
  std::int64_t rows_ = 0;
};

class JsonListing : public Listing {
 public:
  JsonListing(Output& out, Currency currency) : out_(out), context_{currency, nullptr} {}
  Result<void> add(const OverviewRow& row) override {
    out_.print(begun_ ? ",\n" : "{\"rows\":[\n");
    begun_ = true;
    out_.print(harmless_json(boost::json::serialize(schema::write_json(row_info(), &row, context_))));
    return {};
  }
  Result<void> end() override {
    out_.print(begun_ ? "\n]}\n" : "{\"rows\":[]}\n");
    return {};
  }

 private:
  Output& out_;
  schema::Context context_;
  bool begun_ = false;
};

/// A row in the words of its reader.
class InWords {
 public:
  InWords(const Call& call, Currency currency, std::unique_ptr<const Reading> reading)
      : call_(call),
        context_{currency, nullptr},
        reading_(std::move(reading)),
        wording_(reading_->policy.words, reading_->options) {}

  std::string heading(std::string_view column) const {
    return call_.say("tool.overview.column." + std::string(column),
                     {{"currency", std::string(context_.currency.code())}});
  }
  /// A field, or `place`: the folder and the number in it.
  std::string cell(std::string_view column, const OverviewRow& row) const {
    if (column == "place") return pages::place_of(wording_, row);
    if (column == "folder") return wording_.folder(row.folder);
    if (column == "main_category") return wording_.word("categories", row.main_category);
    if (column == "spending") return wording_.word(reading_->options.levels, row.spending);
    if (column == "cycle") return wording_.word(reading_->options.cycles, row.cycle);
    if (column == "birthday") return row.birthday ? wording_.yearly(*row.birthday) : std::string();
    const schema::FieldInfo& field = *row_info().find(column);
    const std::string text = text_of(field, field.get(&row), context_);
    if (text.empty()) return text;
    if (field.kind() == schema::Kind::choice) return call_.say("tool.overview.is_" + text);
    return field.kind() == schema::Kind::boolean ? call_.say(text == "true" ? "page.yes" : "page.no") : text;
  }

 private:
  const Call& call_;
  schema::Context context_;
  std::unique_ptr<const Reading> reading_;
  pages::Wording wording_;
};

/// A column of the table at a terminal.
struct Column {
  std::string_view name;    ///< its heading is `tool.overview.column.<name>`
  bool wide_only = false;   ///< there is room for it on wide terminals alone
  std::size_t longest = 0;  ///< beyond which it is cut; 0: never
  pages::Align align = pages::Align::left;
};

constexpr auto right = pages::Align::right;
constexpr std::array columns{Column{"ref", false, 14},
                             Column{"name", false, 16},
                             Column{"place", true, 24},
                             Column{"spending", true, 10},
                             Column{"cycle", true, 10},
                             Column{"receipts", false, 0, right},
                             Column{"gross", true, 0, right},
                             Column{"returns", true, 0, right},
                             Column{"net", false, 0, right},
                             Column{"points", false, 0, right},
                             Column{"last_day"}};
constexpr std::size_t wide = 110;     ///< columns of a terminal from which on all columns have room
constexpr std::size_t widest = 1000;  ///< a terminal is as wide as it is

class TableListing : public Listing {
 public:
  TableListing(const Call& call, InWords words)
      : call_(call),
        words_(std::move(words)),
        wide_(columns_of_standard_output(widest) >= wide),
        table_(empty_table()) {}
  Result<void> add(const OverviewRow& row) override {
    any_ = true;
    std::vector<std::string> cells;
    for (const Column& column : columns)
      if (is_shown(column)) cells.push_back(words_.cell(column.name, row));
    table_.add(std::move(cells));
    if (table_.rows() == rows_at_once) flush();
    return {};
  }
  Result<void> end() override {
    if (!any_) call_.out->print(call_.say("tool.overview.nobody") + '\n');
    else if (table_.rows() > 0) flush();
    return {};
  }

 private:
  /// A table is held until it is printed; a long list is several, so that its length does not matter.
  static constexpr std::size_t rows_at_once = 1000;

  bool is_shown(const Column& column) const { return wide_ || !column.wide_only; }
  pages::Table empty_table() const {
    std::vector<pages::TableColumn> headings;
    for (const Column& column : columns)
      if (is_shown(column)) headings.push_back({words_.heading(column.name), column.align, column.longest});
    return pages::Table(std::move(headings));
  }
  void flush() { call_.out->print(std::exchange(table_, empty_table()).text()); }

  const Call& call_;
  InWords words_;
  bool wide_;
  pages::Table table_;
  bool any_ = false;
};

/// One customer, a figure a line.
class UprightListing : public Listing {
 public:
  UprightListing(const Call& call, InWords words) : call_(call), words_(std::move(words)) {}
  Result<void> add(const OverviewRow& row) override {
    pages::Table table({{words_.heading("customer"), pages::Align::left}, {row.ref, pages::Align::right}});
    for (const schema::FieldInfo& field : row_info().fields)
      if (field.name != "ref") table.add({words_.heading(field.name), words_.cell(field.name, row)});
    call_.out->print(table.text());
    return {};
  }
  Result<void> end() override { return {}; }

 private:
  const Call& call_;
  InWords words_;
};

/// Words of rows are those of the shop that was asked for, on the day for which a page is made, else now.
Result<std::unique_ptr<const Reading>> reading_of(const Call& call, Clientele& clientele,
                                                  const OverviewQuestion& question, Day day) {
  return reading_for(call, clientele, question.shop.empty() ? clientele.shop().ref : question.shop, day);
}

Result<std::unique_ptr<Listing>> page_for(const Call& call, Clientele& clientele, const OverviewQuestion& question) {
  SHUKE_ASSIGN(day, day_of(call));
  SHUKE_ASSIGN(reading, reading_of(call, clientele, question, day));
  const std::string chosen = chosen_in_words(pages::Wording(reading->policy.words, reading->options), question);
  return std::unique_ptr<Listing>(
      std::make_unique<PageListing>(call, day, clientele.currency(), std::move(reading), chosen));
}

Result<std::unique_ptr<Listing>> table_for(const Call& call, Clientele& clientele, const OverviewQuestion& question) {
  SHUKE_ASSIGN(latest, Day::of({Day::last_year, 12, 31}));
  SHUKE_ASSIGN(reading, reading_of(call, clientele, question, latest));
  InWords words(call, clientele.currency(), std::move(reading));
  if (call.has("REF")) return std::unique_ptr<Listing>(std::make_unique<UprightListing>(call, std::move(words)));
  return std::unique_ptr<Listing>(std::make_unique<TableListing>(call, std::move(words)));
}

}  // namespace

Result<std::unique_ptr<Listing>> listing_for(const Call& call, Clientele& clientele, const OverviewQuestion& question) {
  if (call.has("html")) return page_for(call, clientele, question);
  if (call.json) return std::unique_ptr<Listing>(std::make_unique<JsonListing>(*call.out, clientele.currency()));
  if (call.has("csv")) return std::unique_ptr<Listing>(std::make_unique<CsvListing>(call, clientele.currency()));
  return table_for(call, clientele, question);
}

}  // namespace shuke::tools

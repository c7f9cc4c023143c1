/// \file
#include "exchange/sales_rows.hpp"

#include "exchange/utf8.hpp"
#include "schema/describe.hpp"

#include <algorithm>
#include <array>

namespace shuke::exchange {

namespace {

/// Slots of our own format: the required columns, then the optional ones, then those that only a rejects file has.
enum Slot : std::size_t { receipt, at, customer, sku, quantity, amount, associate, shop, till, kind, line_field };
constexpr std::array<std::string_view, 6> required_columns = {"receipt", "at", "customer", "sku", "quantity", "amount"};
constexpr std::array<std::string_view, 19> optional_columns = {
    "associate", "shop",  "till", "kind",       "unit_price", "unit", "full_price", "price_source", "gift",  "brand",
    "category",  "style", "size", "of_receipt", "of_day",     "line", "field",      "value",        "reason"};
constexpr std::size_t line_field_count = 11;

/// Columns of the public file "Online Retail", and what a rejects file has before them.
enum RetailSlot : std::size_t { invoice, code, description, pieces, date, price, buyer, country };
constexpr std::array<std::string_view, 8> retail_columns = {"InvoiceNo",   "StockCode", "Description", "Quantity",
                                                            "InvoiceDate", "UnitPrice", "CustomerID",  "Country"};
constexpr std::array<std::string_view, 4> reject_columns = {"line", "field", "value", "reason"};

/// Codes of that file that are no goods, and the category they are kept in.
struct NotGoods {
  std::string_view code;
  std::string_view category;
};
constexpr NotGoods not_goods[] = {
    {"POST", "postage"}, {"DOT", "postage"}, {"C2", "postage"},       {"M", "fee"},        {"m", "fee"}, {"B", "fee"},
    {"S", "fee"},        {"CRUK", "fee"},    {"BANK CHARGES", "fee"}, {"AMAZONFEE", "fee"}};

std::string_view category_of(std::string_view stock_code) {
  for (const NotGoods& one : not_goods)
    if (one.code == stock_code) return one.category;
  return stock_code.starts_with("gift_") ? "gift_card" : "";
}

std::string shortened(std::string_view text) { return std::string(beginning(text, 80)); }

RowProblem problem_of(std::string_view field, std::string_view value, Error problem) {
  return {std::string(field), shortened(value), std::move(problem)};
}

/// A number without its sign.
std::string_view magnitude(std::string_view text) { return text.starts_with('-') ? text.substr(1) : text; }

/// Quantity, amount and direction of our own format: a negative quantity means return, too; signs must agree.
std::optional<RowProblem> read_figures(std::string_view kind_text, std::string_view quantity_text,
                                       std::string_view amount_text, Currency currency, SaleLine& line) {
  if (!kind_text.empty() && kind_text != "sale" && kind_text != "return")
    return problem_of("kind", kind_text, invalid("import.kind", {{"value", shortened(kind_text)}}, "kind"));
  const auto parsed = Quantity::parse(magnitude(quantity_text));
  if (parsed.has_error()) return problem_of("quantity", quantity_text, parsed.error());
  const auto paid = Money::parse_rounded(magnitude(amount_text), currency);
  if (paid.has_error()) return problem_of("amount", amount_text, paid.error());
  if (paid->minor() < 0)  // two signs
    return problem_of(
        "amount", amount_text,
        invalid("value.not_a_decimal",
                {{"value", shortened(amount_text)}, {"digits", std::to_string(UnitPrice::digits)}}, "amount"));
  if (parsed->number() == 0)
    return problem_of("quantity", quantity_text, invalid("line.no_quantity", {}, "quantity", "POS-3"));
  const bool minus = quantity_text.starts_with('-');
  const bool minus_paid = amount_text.starts_with('-') && paid->minor() != 0;
  const bool back = minus || kind_text == "return";
  if ((minus && kind_text == "sale") || (minus_paid && !minus) || (minus && !minus_paid && paid->minor() != 0))
    return problem_of("amount", amount_text,
                      invalid("import.signs",
                              {{"quantity", shortened(quantity_text)}, {"amount", shortened(amount_text)}}, "amount"));
  line.direction = back ? Direction::in : Direction::out;
  line.quantity = *parsed;
  line.amount = *paid;
  return {};
}

}  // namespace

SalesRows::SalesRows(Columns columns, const ImportRequest& request, Currency currency, ClockOf clock_of)
    : columns_(std::move(columns)),
      format_(request.format),
      shop_(request.shop),
      currency_(currency),
      clock_of_(std::move(clock_of)) {
  if (format_ != SalesFormat::shuke) return;
  const schema::RecordInfo& line = schema::record_info<SaleLine>();
  const auto add = [&](std::size_t slot, std::string_view name) {
    if (columns_.has(slot)) line_fields_.emplace_back(slot, line.find(name));
  };
  add(Slot::sku, "sku");
  for (std::size_t i = 0; i < line_field_count; ++i)
    add(Slot::line_field + i, optional_columns[Slot::line_field - required_columns.size() + i]);
}

Result<SalesRows> SalesRows::open(CsvReader& reader, const ImportRequest& request, Currency currency,
                                  ClockOf clock_of) {
  const bool ours = request.format == SalesFormat::shuke;
  auto columns = ours ? Columns::read(reader, required_columns, optional_columns)
                      : Columns::read(reader, retail_columns, reject_columns);
  if (columns.has_error()) return std::move(columns).error();
  return SalesRows(std::move(*columns), request, currency, std::move(clock_of));
}

Result<void> SalesRows::read_text(std::string_view text, std::string_view name, std::string& to) const {
  auto lawful = check_text(text);
  if (lawful.has_error()) return std::move(lawful).error().inside(name);
  to = text;
  return {};
}

Result<void> SalesRows::read_moment(std::string_view text, SalesRow& to) {
  if (text == last_moment_ && to.shop == last_shop_ && !text.empty()) {
    to.at = last_at_;
    to.dated = true;
    return {};
  }
  auto moment = parse_moment(text);
  if (moment.has_error()) return std::move(moment).error().inside("at");
  if (const auto* instant = std::get_if<Instant>(&*moment)) {
    to.at = *instant;
  } else {
    SHUKE_ASSIGN(clock, clock_of_(to.shop));
    SHUKE_ASSIGN(local, clock->instant_of(std::get<CivilTime>(*moment)));
    to.at = local;
  }
  to.dated = true;
  last_moment_ = text;
  last_shop_ = to.shop;
  last_at_ = to.at;
  return {};
}

/// Of a row with a flaw in one field: the moment, if all that says whose line it is can be relied on.
void SalesRows::read_place(const Row& row, SalesRow& to) {
  if (row.fields.size() != columns_.size()) return;
  for (const std::string* key : {&to.receipt, &to.shop, &to.till})
    if (check_text(*key).has_error() || key->find("\uFFFD") != std::string::npos) return;
  if (clock_of_(to.shop).has_error()) return;
  // What is no moment leaves the day unknown; the flaw is the row's problem.
  (void)read_moment(
      columns_.field(row, format_ == SalesFormat::shuke ? std::size_t{Slot::at} : std::size_t{RetailSlot::date}), to);
}

std::optional<RowProblem> SalesRows::read(const Row& row, SalesRow& to) {
  to = SalesRow();
  to.shop = shop_;
  const bool ours = format_ == SalesFormat::shuke;
  auto flaw = columns_.check(row);
  // Whose receipt the row is of is read first, so that a problem of the row can reject the receipt whole.
  to.receipt = columns_.field(row, ours ? std::size_t{Slot::receipt} : std::size_t{RetailSlot::invoice});
  if (ours && !columns_.field(row, Slot::shop).empty()) to.shop = columns_.field(row, Slot::shop);
  if (ours) to.till = columns_.field(row, Slot::till);
  if (flaw.has_error()) {
    read_place(row, to);
    const std::string_view value =
        row.flaw && row.flaw_index < row.fields.size() ? row.fields[row.flaw_index] : std::string_view();
    std::string field = flaw.error().field;
    return problem_of(field, value, std::move(flaw).error());
  }
  if (to.receipt.empty()) {
    const std::string_view name = ours ? "receipt" : "InvoiceNo";
    return problem_of(name, "", invalid("field.required", {}, name, "POS-1"));
  }
  return ours ? read_shuke(row, to) : read_online_retail(row, to);
}

std::optional<RowProblem> SalesRows::read_shuke(const Row& row, SalesRow& to) {
  const auto text = [&](std::size_t slot) { return columns_.field(row, slot); };
  struct Plain {
    std::size_t slot;
    std::string_view name;
    std::string* to;
  };
  const auto read_plain = [&](std::initializer_list<Plain> fields) -> std::optional<RowProblem> {
    for (const Plain& one : fields) {
      auto done = read_text(text(one.slot), one.name, *one.to);
      if (done.has_error()) return problem_of(one.name, text(one.slot), std::move(done).error());
    }
    return {};
  };
  // What says whose line it is comes first.
  if (auto problem = read_plain({{Slot::receipt, "receipt", &to.receipt}, {Slot::till, "till", &to.till}}))
    return problem;
  auto clock = clock_of_(to.shop);
  if (clock.has_error()) return problem_of("shop", to.shop, std::move(clock).error());
  auto moment = read_moment(text(Slot::at), to);
  if (moment.has_error()) return problem_of("at", text(Slot::at), std::move(moment).error());
  if (auto problem =
          read_plain({{Slot::customer, "customer", &to.customer}, {Slot::associate, "associate", &to.associate}}))
    return problem;
  if (text(Slot::sku).empty()) return problem_of("sku", "", invalid("field.required", {}, "sku"));
  const schema::Context context{currency_, nullptr};
  for (const auto& [slot, field] : line_fields_) {
    if (text(slot).empty()) continue;
    auto done = schema::set_text(*field, &to.line, text(slot), context);
    if (done.has_error()) return problem_of(field->name, text(slot), std::move(done).error());
  }
  if (auto problem = read_figures(text(Slot::kind), text(Slot::quantity), text(Slot::amount), currency_, to.line))
    return problem;
  if (to.line.direction == Direction::out && (!to.line.of_receipt.empty() || to.line.of_day))
    return problem_of("of_receipt", to.line.of_receipt, invalid("line.out_of_a_receipt", {}, "of_receipt", "POS-2"));
  if (to.line.of_day && to.line.of_receipt.empty())
    return problem_of("of_day", to.line.of_day->text(), invalid("line.day_without_receipt", {}, "of_day", "POS-1"));
  return {};
}

std::optional<RowProblem> SalesRows::read_online_retail(const Row& row, SalesRow& to) {
  const auto text = [&](std::size_t slot) { return columns_.field(row, slot); };
  const std::string_view count = text(RetailSlot::pieces), unit_price = text(RetailSlot::price);
  auto moment = read_moment(text(RetailSlot::date), to);
  if (moment.has_error()) return problem_of("InvoiceDate", text(RetailSlot::date), std::move(moment).error());
  auto done = read_text(text(RetailSlot::buyer), "CustomerID", to.customer);
  if (done.has_error()) return problem_of("CustomerID", text(RetailSlot::buyer), std::move(done).error());
  done = read_text(text(RetailSlot::code), "StockCode", to.line.sku);
  if (done.has_error() || to.line.sku.empty())
    return problem_of("StockCode", text(RetailSlot::code),
                      done.has_error() ? std::move(done).error() : invalid("field.required", {}, "StockCode"));
  const auto quantity_read = Quantity::parse(magnitude(count));
  if (quantity_read.has_error()) return problem_of("Quantity", count, quantity_read.error());
  if (quantity_read->number() == 0)
    return problem_of("Quantity", count, invalid("line.no_quantity", {}, "Quantity", "POS-3"));
  const auto price_read = UnitPrice::parse(unit_price);
  if (price_read.has_error()) return problem_of("UnitPrice", unit_price, price_read.error());
  if (price_read->number() < 0)
    return problem_of(
        "UnitPrice", unit_price,
        invalid("import.signs", {{"quantity", shortened(count)}, {"amount", shortened(unit_price)}}, "UnitPrice"));
  const auto paid = Money::product(*price_read, *quantity_read, currency_);
  if (paid.has_error()) return problem_of("UnitPrice", unit_price, paid.error());
  const auto category = Word::parse(category_of(to.line.sku));
  to.line.category = *category;
  to.line.unit_price = *price_read;
  to.line.quantity = *quantity_read;
  to.line.amount = *paid;
  to.line.direction = count.starts_with('-') || to.receipt.starts_with('C') ? Direction::in : Direction::out;
  return {};
}

std::string SalesRows::column(std::string_view name) const {
  constexpr std::pair<std::string_view, std::string_view> retail_names[] = {
      {"receipt", "InvoiceNo"}, {"at", "InvoiceDate"},    {"customer", "CustomerID"},
      {"sku", "StockCode"},     {"quantity", "Quantity"}, {"amount", "UnitPrice"}};
  if (format_ == SalesFormat::online_retail)
    for (const auto& [ours, theirs] : retail_names)
      if (ours == name) return std::string(theirs);
  return std::string(name);
}

std::vector<std::string> SalesRows::header() const {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const std::string_view name = columns_.name(i);
    if (std::find(reject_columns.begin(), reject_columns.end(), name) == reject_columns.end()) names.emplace_back(name);
  }
  return names;
}

std::vector<std::string> SalesRows::fields(const Row& row) const {
  std::vector<std::string> fields;
  for (std::size_t i = 0; i < row.fields.size(); ++i) {
    const std::string_view name = columns_.name(i);
    if (std::find(reject_columns.begin(), reject_columns.end(), name) == reject_columns.end())
      fields.push_back(row.fields[i]);
  }
  return fields;
}

}  // namespace shuke::exchange

/// \file
/// Customers from a table: columns of our own, or another system's by a mapping.
#include "exchange/columns.hpp"
#include "exchange/customer_rows.hpp"
#include "exchange/foreign_values.hpp"
#include "exchange/spreadsheet_cell.hpp"
#include "exchange/utf8.hpp"
#include "schema/describe.hpp"
#include "shuke/texts/texts.hpp"

#include <algorithm>

namespace shuke::exchange {

namespace {

using Names = std::vector<std::string_view>;

bool contains(std::span<const std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// What stands in a column for our field; `column` is null for one of our own.
Result<std::string> value_of(const MappedColumn* column, std::string_view text) {
  if (column == nullptr) return std::string(unguarded(text));
  const std::string_view found = trimmed(text);
  if (found.empty()) return std::string();
  const auto digits = static_cast<std::size_t>(column->digits.value_or(0));
  if (!column->words.empty()) {
    for (const MappedWord& word : column->words)
      if (word.from == found) return word.to;
    return invalid("customers.unmapped_word");
  }
  switch (column->as) {
    case Reading::phone:
      return phone_text(found, digits);
    case Reading::excel_date:
      return serial_day(found, SerialSystem::from_1900);
    case Reading::excel_date_1904:
      return serial_day(found, SerialSystem::from_1904);
    case Reading::chinese_day:
      return written_day(found, false);
    case Reading::lunar_day:
      return written_day(found, true);
    case Reading::yes_no:
      return yes_or_no(found);
    case Reading::text:
      if (digits > 0) return whole_number(found, digits);
      break;
    case Reading::day:
      break;
  }
  return std::string(found);
}

class CustomerTable final : public CustomerRows {
 public:
  CustomerTable(std::istream& input, Encoding encoding, const Mapping* mapping, const schema::Context& context)
      : reader_(input, encoding), mapping_(mapping), context_(context) {}

  Result<void> open();

  Result<bool> next(CustomerRow& row) override;
  std::int64_t bytes_read() const override { return static_cast<std::int64_t>(reader_.bytes_read()); }
  std::string column(std::string_view field) const override;
  std::string header() const override;
  std::string before(std::int64_t line, const RowProblem& problem) const override;
  std::string after() const override { return "\n"; }

 private:
  /// A column that becomes a field.
  struct Filled {
    std::size_t slot;
    const schema::FieldInfo* field;
    const MappedColumn* mapped;
  };
  void fill_own(Names& required, Names& optional);
  void fill_mapped(Names& required, Names& optional);
  std::optional<RowProblem> read(EnrolRequest& to) const;
  bool is_of_rejects(std::string_view name) const {
    return contains(reject_columns, name) && !contains(own_names_, name);
  }

  CsvReader reader_;
  const Mapping* mapping_;
  schema::Context context_;
  std::optional<Columns> columns_;
  std::vector<Filled> filled_;
  Names own_names_;  ///< names of the columns that are no rejects file's
  EnrolRequest constants_;
  Row row_;
};

void CustomerTable::fill_own(Names& required, Names& optional) {
  const auto fields = column_fields();
  const auto add = [&](bool musts, Names& names) {
    for (const schema::FieldInfo* field : fields) {
      if (field->has(schema::required) != musts) continue;
      filled_.push_back({filled_.size(), field, nullptr});
      names.push_back(field->name);
    }
  };
  add(true, required);
  add(false, optional);
}

void CustomerTable::fill_mapped(Names& required, Names& optional) {
  const schema::RecordInfo& info = schema::record_info<EnrolRequest>();
  for (const MappedColumn& column : mapping_->columns) {
    filled_.push_back({filled_.size(), info.find(column.field), &column});
    required.push_back(column.column);
  }
  for (const IgnoredColumn& ignored : mapping_->ignore) optional.push_back(ignored.column);
}

Result<void> CustomerTable::open() {
  Names required, optional;
  if (mapping_ == nullptr) fill_own(required, optional);
  else fill_mapped(required, optional);
  own_names_ = required;
  own_names_.insert(own_names_.end(), optional.begin(), optional.end());
  for (const std::string_view name : reject_columns)
    if (!contains(own_names_, name)) optional.push_back(name);
  SHUKE_ASSIGN(columns, Columns::read(reader_, required, optional));
  columns_ = std::move(columns);
  if (mapping_ == nullptr) return {};
  const schema::RecordInfo& info = schema::record_info<EnrolRequest>();
  for (const MappedConstant& constant : mapping_->constants)
    SHUKE_TRY(schema::set_text(*info.find(constant.field), &constants_, constant.value, context_));
  return {};
}

std::optional<RowProblem> CustomerTable::read(EnrolRequest& to) const {
  if (auto whole = columns_->check(row_); whole.has_error()) {
    std::string field = whole.error().field;
    return RowProblem{std::move(field), {}, std::move(whole).error()};
  }
  for (const Filled& one : filled_) {
    const std::string_view text = columns_->field(row_, one.slot);
    if (text.empty()) continue;
    auto value = value_of(one.mapped, text);
    auto done = value ? schema::set_text(*one.field, &to, *value, context_) : Result<void>(value.error());
    if (done.has_error())
      return RowProblem{column(one.field->name),
                        one.field->has(schema::personal) ? std::string() : std::string(beginning(text, 80)),
                        std::move(done).error()};
  }
  return {};
}

Result<bool> CustomerTable::next(CustomerRow& row) {
  SHUKE_ASSIGN(more, reader_.next(row_));
  if (!more) return false;
  row.line = static_cast<std::int64_t>(row_.line);
  row.request = constants_;
  row.problem = read(row.request);
  std::vector<std::string> fields;
  for (std::size_t i = 0; i < row_.fields.size(); ++i)
    if (!is_of_rejects(columns_->name(i))) fields.push_back(row_.fields[i]);
  row.source = csv_line(fields);
  row.source.pop_back();
  return true;
}

std::string CustomerTable::column(std::string_view field) const {
  for (const Filled& one : filled_)
    if (one.field->name == field && one.mapped != nullptr) return one.mapped->column;
  return std::string(field);
}

std::string CustomerTable::header() const {
  std::vector<std::string> names(std::begin(reject_columns), std::end(reject_columns));
  for (std::size_t i = 0; i < columns_->size(); ++i)
    if (!is_of_rejects(columns_->name(i))) names.emplace_back(columns_->name(i));
  return csv_line(names);
}

std::string CustomerTable::before(std::int64_t line, const RowProblem& problem) const {
  const std::vector<std::string> head = {std::to_string(line), problem.field, problem.value, reason_of(problem)};
  std::string row = csv_line(head);
  row.back() = ',';
  return row;
}

}  // namespace

std::string reason_of(const RowProblem& problem) {
  Error plain = problem.problem;
  plain.field.clear();  // a column of its own
  return text(plain, Language::en);
}

std::string shown_value(const EnrolRequest& request, std::string_view field, const schema::Context& context) {
  const schema::FieldInfo* found = schema::record_info<EnrolRequest>().find(field);
  if (found == nullptr || found->kind() == schema::Kind::list || found->has(schema::personal)) return {};
  return std::string(beginning(schema::text_of(*found, found->get(&request), context), 80));
}

Result<std::unique_ptr<CustomerRows>> open_table(std::istream& input, Encoding encoding, const Mapping* mapping,
                                                 const schema::Context& context) {
  auto table = std::make_unique<CustomerTable>(input, encoding, mapping, context);
  SHUKE_TRY(table->open());
  return std::unique_ptr<CustomerRows>(std::move(table));
}

}  // namespace shuke::exchange

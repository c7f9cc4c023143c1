#include "exchange/columns.hpp"

#include "exchange/utf8.hpp"

#include <algorithm>

namespace shuke::exchange {
namespace {

using Names = std::vector<std::string_view>;

bool contains(std::span<const std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// A column name as a message shows it: whole unless it is very long, and to be seen even when it is empty.
std::string shown(std::string_view name) {
  constexpr std::size_t longest = 60;
  if (name.empty()) return "\"\"";
  return std::string(beginning(name, longest)) + (name.size() > longest ? "…" : "");
}

std::string joined(std::span<const std::string_view> names) {
  std::string text;
  for (std::string_view name : names) text += (text.empty() ? "" : ", ") + shown(name);
  return text;
}

Names repeated(const Names& header) {
  Names found;
  for (std::size_t i = 0; i < header.size(); ++i)
    if (contains(std::span(header).first(i), header[i]) && !contains(found, header[i])) found.push_back(header[i]);
  return found;
}

/// Names of the one list that the other does not have.
Names without(std::span<const std::string_view> names, std::span<const std::string_view> others) {
  Names left;
  for (std::string_view name : names)
    if (!contains(others, name)) left.push_back(name);
  return left;
}

Result<void> check_names(const Names& header, std::span<const std::string_view> required, const Names& allowed) {
  const Names missing = without(required, header);
  if (missing.size() == required.size() && !required.empty())
    return invalid("csv.not_a_header", {{"required", joined(required)}});
  if (const Names names = repeated(header); !names.empty())
    return invalid("csv.duplicate_columns", {{"columns", joined(names)}});
  if (const Names names = without(header, allowed); !names.empty())
    return invalid("csv.unknown_columns", {{"columns", joined(names)}, {"allowed", joined(allowed)}});
  if (!missing.empty())
    return invalid("csv.missing_columns", {{"columns", joined(missing)}, {"required", joined(required)}});
  return {};
}

}  // namespace

Result<Columns> Columns::read(CsvReader& reader, std::span<const std::string_view> required,
                              std::span<const std::string_view> optional) {
  Row row;
  SHUKE_ASSIGN(found, reader.next(row));
  if (!found) return invalid("csv.no_header", {{"required", joined(required)}});
  if (row.flaw) return *row.flaw;
  const Names header(row.fields.begin(), row.fields.end());
  Names allowed(required.begin(), required.end());
  allowed.insert(allowed.end(), optional.begin(), optional.end());
  SHUKE_TRY(check_names(header, required, allowed));

  Columns columns;
  for (std::string_view name : allowed) {
    const auto place = std::find(header.begin(), header.end(), name);
    columns.index_of_slot_.push_back(place == header.end() ? absent : static_cast<std::size_t>(place - header.begin()));
  }
  columns.names_ = std::move(row.fields);
  return columns;
}

std::string_view Columns::name(std::size_t index) const {
  return index < names_.size() ? std::string_view(names_[index]) : std::string_view();
}

std::string_view Columns::field(const Row& row, std::size_t slot) const {
  const std::size_t index = index_of_slot_[slot];
  return index < row.fields.size() ? std::string_view(row.fields[index]) : std::string_view();
}

Result<void> Columns::check(const Row& row) const {
  if (row.flaw) return Error(*row.flaw).inside(name(row.flaw_index));
  if (row.fields.size() == size()) return {};
  return invalid("csv.field_count",
                 {{"found", std::to_string(row.fields.size())}, {"expected", std::to_string(size())}});
}

}  // namespace shuke::exchange

/// \file
#include "deed_rows.hpp"

#include <algorithm>
#include <stdexcept>

namespace shuke::bench {

namespace {

/// Tables whose rows are nobody's, and that deeds write to.
const std::set<std::string> common{"site", "policy_use", "associate", "request"};

std::vector<std::string> table_names(BareDatabase& database) {
  BareStatement select = database.prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid");
  std::vector<std::string> names;
  while (select.step()) names.emplace_back(select.text(0));
  return names;
}

std::string owner_column(const std::string& table) { return table == "customer" ? "id" : "customer_id"; }

TableReader::Layout layout_of(BareDatabase& database, const std::string& table) {
  TableReader::Layout layout{table, {}, {}};
  BareStatement select = database.prepare("SELECT name, pk FROM pragma_table_info('" + table + "')");
  std::map<std::int64_t, std::size_t> key;
  while (select.step()) {
    if (select.integer(1) > 0) key.emplace(select.integer(1), layout.columns.size());
    layout.columns.emplace_back(select.text(0));
  }
  for (const auto& [place, column] : key) layout.key.push_back(column);
  const auto owner = std::find(layout.columns.begin(), layout.columns.end(), owner_column(table));
  layout.owned = owner != layout.columns.end() && !common.contains(table);
  layout.side_by_side = layout.owned && layout.columns[layout.key.front()] == *owner;
  return layout;
}

std::string select_of(const TableReader::Layout& table) {
  std::string columns;
  for (const std::string& column : table.columns) columns += (columns.empty() ? "\"" : ", \"") + column + '"';
  return "SELECT " + columns + " FROM " + table.name;
}

Cell cell_of(const BareStatement& row, int column) {
  if (row.is_null(column)) return {};
  if (row.is_text(column)) return std::string(row.text(column));
  return row.integer(column);
}

void bind(BareStatement& statement, int parameter, const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) statement.bind(parameter, *number);
  else if (const auto* text = std::get_if<std::string>(&cell)) statement.bind(parameter, std::string_view(*text));
  else statement.bind_null(parameter);
}

/// `"a" = ?` for columns, with something between them.
std::string equations(const std::vector<std::string>& columns, const std::string& between) {
  std::string text;
  for (const std::string& column : columns) text += (text.empty() ? "\"" : between + '"') + column + "\" = ?";
  return text;
}

std::vector<std::string> key_columns(const TableReader::Layout& table) {
  std::vector<std::string> columns;
  for (const std::size_t at : table.key) columns.push_back(table.columns[at]);
  return columns;
}

std::string insert_of(const TableReader::Layout& table) {
  std::string marks;
  for (std::size_t i = 0; i < table.columns.size(); ++i) marks += marks.empty() ? "?" : ", ?";
  return "INSERT INTO " + table.name + " VALUES (" + marks + ")";
}

}  // namespace

TableReader::TableReader(const std::filesystem::path& file)
    : database_(file, ""), customer_(database_.prepare("SELECT id FROM customer WHERE ref = ?")) {
  for (const std::string& name : table_names(database_)) {
    Layout layout = layout_of(database_, name);
    if (!layout.owned && !common.contains(name)) continue;
    const std::string all = select_of(layout);
    of_all_.push_back(database_.prepare(all));
    of_customer_.push_back(
        database_.prepare(layout.owned ? all + " WHERE " + owner_column(name) + " = ?" : all + " WHERE ? > 0"));
    tables_.push_back(std::move(layout));
  }
}

void TableReader::add_rows(std::size_t table, std::optional<std::int64_t> customer, KeyedRows& rows) {
  BareStatement& select = customer ? of_customer_[table] : of_all_[table];
  if (customer) select.bind(1, *customer);
  while (select.step()) {
    std::vector<Cell> key{static_cast<std::int64_t>(table)}, row;
    for (int column = 0; column < select.columns(); ++column) row.push_back(cell_of(select, column));
    for (const std::size_t at : tables_[table].key) key.push_back(row[at]);
    rows.emplace(std::move(key), std::move(row));
  }
}

KeyedRows TableReader::rows_of(std::int64_t customer) {
  KeyedRows rows;
  for (std::size_t table = 0; table < tables_.size(); ++table) add_rows(table, customer, rows);
  return rows;
}

KeyedRows TableReader::rows_side_by_side(std::int64_t customer) {
  KeyedRows rows;
  for (std::size_t table = 0; table < tables_.size(); ++table)
    if (tables_[table].side_by_side) add_rows(table, customer, rows);
  return rows;
}

KeyedRows TableReader::rows_apart() {
  KeyedRows rows;
  for (std::size_t table = 0; table < tables_.size(); ++table)
    if (!tables_[table].side_by_side) add_rows(table, std::nullopt, rows);
  return rows;
}

std::int64_t TableReader::customer(const std::string& ref) {
  customer_.bind(1, std::string_view(ref));
  if (!customer_.step()) throw std::logic_error("no such customer");
  const std::int64_t id = customer_.integer(0);
  customer_.reset();
  return id;
}

std::map<std::string, std::int64_t> TableReader::counts() {
  std::map<std::string, std::int64_t> counts;
  for (const Layout& table : tables_) {
    BareStatement count = database_.prepare("SELECT count(*) FROM " + table.name);
    count.step();
    counts[table.name] = count.integer(0);
  }
  return counts;
}

DeedRows DeedRows::record(const std::filesystem::path& file, std::size_t count,
                          const std::function<std::string(std::size_t)>& ref_of,
                          const std::function<void(std::size_t)>& deed) {
  DeedRows all;
  TableReader reader(file);
  for (std::size_t at = 0; at < count; ++at) {
    const std::int64_t customer = reader.customer(ref_of(at));
    all.customers_.insert(customer);
    const KeyedRows before = reader.rows_of(customer);
    deed(at);
    all.deeds_.push_back(all.difference(reader, before, reader.rows_of(customer)));
  }
  return all;
}

std::size_t DeedRows::statement(std::string sql) {
  const auto known = std::find(sql_.begin(), sql_.end(), sql);
  const auto at = static_cast<std::size_t>(known - sql_.begin());
  if (known == sql_.end()) sql_.push_back(std::move(sql));
  return at;
}

/// Of a row that was changed, what was changed is written.
DeedRows::Deed DeedRows::difference(const TableReader& tables, const KeyedRows& before, const KeyedRows& after) {
  Deed deed;
  const auto table_of = [&](const std::vector<Cell>& key) -> const TableReader::Layout& {
    return tables.tables()[static_cast<std::size_t>(std::get<std::int64_t>(key[0]))];
  };
  for (const auto& [key, row] : before)
    if (!after.contains(key)) {
      const auto& table = table_of(key);
      deed.push_back({statement("DELETE FROM " + table.name + " WHERE " + equations(key_columns(table), " AND ")),
                      {key.begin() + 1, key.end()}});
    }
  for (const auto& [key, row] : after) {
    const auto& table = table_of(key);
    const auto old = before.find(key);
    if (old == before.end()) {
      deed.push_back({statement(insert_of(table)), row});
      continue;
    }
    std::vector<std::string> changed;
    std::vector<Cell> cells;
    for (std::size_t column = 0; column < row.size(); ++column)
      if (row[column] != old->second[column]) {
        changed.push_back(table.columns[column]);
        cells.push_back(row[column]);
      }
    if (changed.empty()) continue;
    cells.insert(cells.end(), key.begin() + 1, key.end());
    deed.push_back({statement("UPDATE " + table.name + " SET " + equations(changed, ", ") + " WHERE " +
                              equations(key_columns(table), " AND ")),
                    std::move(cells)});
  }
  return deed;
}

bool DeedRows::same_rows(const std::filesystem::path& one, const std::filesystem::path& other) const {
  TableReader first(one), second(other);
  return first.counts() == second.counts() && first.rows_apart() == second.rows_apart() &&
         std::all_of(customers_.begin(), customers_.end(), [&](std::int64_t customer) {
           return first.rows_side_by_side(customer) == second.rows_side_by_side(customer);
         });
}

BareDeeds::BareDeeds(BareDatabase& database, const DeedRows& rows)
    : begin_(database.prepare("BEGIN IMMEDIATE")), commit_(database.prepare("COMMIT")) {
  for (const std::string& sql : rows.sql()) statements_.push_back(database.prepare(sql));
}

void BareDeeds::write(const DeedRows::Deed& deed) {
  begin_.run();
  for (const DeedRows::Written& written : deed) {
    BareStatement& statement = statements_[written.statement];
    for (std::size_t i = 0; i < written.cells.size(); ++i) bind(statement, static_cast<int>(i) + 1, written.cells[i]);
    statement.run();
  }
  commit_.run();
}

}  // namespace shuke::bench

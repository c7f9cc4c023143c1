/// \file
#include "storage/table.hpp"

#include "schema/digest.hpp"

#include <algorithm>
#include <stdexcept>

namespace shuke::storage {

using schema::Cell;
using schema::FieldInfo;

namespace {

std::string quoted(std::string_view name) { return '"' + std::string(name) + '"'; }

/// `"a", "b"` of names, each through `form`.
template <class Form>
std::string listed(const std::vector<std::string>& names, std::string_view separator, Form form) {
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += separator;
    text += form(name);
  }
  return text;
}

std::string assigned(const std::string& name) { return quoted(name) + " = :" + name; }
std::string parameter(const std::string& name) { return ':' + name; }

void bind_cell(Statement& statement, int position, const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) statement.bind(position, *number);
  else if (const auto* text = std::get_if<std::string_view>(&cell)) statement.bind(position, *text);
  // What is not bound is NULL.
}

bool is_text(const FieldInfo& field) {
  return field.kind() == schema::Kind::text || field.kind() == schema::Kind::word;
}

Cell column_cell(const Statement& statement, int column, const FieldInfo& field) {
  if (statement.is_null(column)) return {};
  if (is_text(field)) {
    const std::string_view text = statement.text(column);
    return text.empty() ? Cell() : Cell(text);
  }
  return statement.integer(column);
}

/// A new record of a description, destroyed with its holder.
std::unique_ptr<void, void (*)(void*)> make(const schema::RecordInfo& info) { return {info.create(), info.destroy}; }

}  // namespace

Table::Table(const TableShape& shape) : name_(shape.name), record_(shape.record), sealed_(shape.sealed) {
  for (const std::string_view field : shape.key) {
    own_key_.push_back(record_->find(field));
    if (own_key_.back() == nullptr) throw std::logic_error("a table's key names no field");
    key_columns_.emplace_back(field);
  }
  top_key_size_ = key_columns_.size();
  make_columns();
  for (const auto& child : shape.children) children_.emplace_back(child, *this);
  make_page_query();
}

Table::Table(const TableShape::Child& child, const Table& parent)
    : name_(child.table), record_(nullptr), sealed_(parent.sealed_), top_key_size_(parent.top_key_size_) {
  for (const std::string& column : parent.key_columns_)
    outer_columns_.push_back(column == "id" ? std::string(parent.record_->name) + "_id" : column);
  list_ = parent.record_->find(child.field);
  if (list_ == nullptr || list_->kind() != schema::Kind::list) throw std::logic_error("a child table names no list");
  record_ = list_->type->element();
  outer_columns_.emplace_back(child.position);
  key_columns_ = outer_columns_;
  make_columns();
  for (const auto& inner : child.children) children_.emplace_back(inner, *this);
  make_page_query();
}

void Table::make_columns() {
  columns_ = outer_columns_;
  for (const FieldInfo& field : record_->fields) {
    if (field.kind() == schema::Kind::list) continue;
    fields_.push_back(&field);
    columns_.emplace_back(field.name);
  }
  columns_.emplace_back("seal");
  for (const std::string& key : key_columns_)
    key_places_.push_back(static_cast<int>(std::find(columns_.begin(), columns_.end(), key) - columns_.begin()));
  make_queries();
}

void Table::make_queries() {
  const std::string all = listed(columns_, ", ", quoted);
  const std::string key = listed(key_columns_, ", ", quoted);
  insert_ = std::make_unique<Query>("INSERT INTO " + name_ + " (" + all + ") VALUES (" +
                                    listed(columns_, ", ", parameter) + ")");
  // Every column is set, the key to itself, so that parameters stand in the same order as in the insert.
  update_ = std::make_unique<Query>("UPDATE " + name_ + " SET " + listed(columns_, ", ", assigned) + " WHERE " +
                                    listed(key_columns_, " AND ", assigned));
  const std::vector<std::string> top(key_columns_.begin(),
                                     key_columns_.begin() + static_cast<std::ptrdiff_t>(top_key_size_));
  select_ = std::make_unique<Query>("SELECT " + all + " FROM " + name_ + " WHERE " + listed(top, " AND ", assigned) +
                                    " ORDER BY " + key);
  remove_ = std::make_unique<Query>("DELETE FROM " + name_ + " WHERE " + listed(top, " AND ", assigned));
}

void Table::make_page_query() {
  const std::string key = listed(key_columns_, ", ", quoted);
  std::string selected = listed(columns_, ", ", quoted);
  for (const Table& child : children_) {
    std::string of_this_row;
    for (std::size_t i = 0; i < key_columns_.size(); ++i)
      of_this_row += (i == 0 ? "" : " AND ") + child.name_ + '.' + quoted(child.outer_columns_[i]) + " = " + name_ +
                     '.' + quoted(key_columns_[i]);
    selected += ", (SELECT count(*) FROM " + child.name_ + " WHERE " + of_this_row + ')';
  }
  const std::string from = "SELECT " + selected + " FROM " + name_, order = " ORDER BY " + key + " LIMIT :page_size";
  first_page_ = std::make_unique<Query>(from + order);
  page_ =
      std::make_unique<Query>(from + " WHERE (" + key + ") > (" + listed(key_columns_, ", ", parameter) + ')' + order);
}

std::vector<std::int64_t> Table::key_of(const void* record) const {
  std::vector<std::int64_t> key;
  for (const FieldInfo* field : own_key_) key.push_back(std::get<std::int64_t>(field->get(record)));
  return key;
}

bool Table::in_key(const FieldInfo& field) const {
  return std::find(own_key_.begin(), own_key_.end(), &field) != own_key_.end();
}

std::vector<std::int64_t> Table::list_sizes(const void* record) const {
  std::vector<std::int64_t> sizes;
  for (const Table& child : children_) sizes.push_back(static_cast<std::int64_t>(child.list_->size(record)));
  return sizes;
}

std::int64_t Table::seal(std::span<const std::int64_t> outer, const void* record,
                         std::span<const std::int64_t> list_sizes) const {
  std::string bytes;
  bytes.reserve(512);  // most rows are shorter
  bytes += name_;
  bytes.push_back('\0');
  for (const std::int64_t number : outer) bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
  schema::append_bytes(*record_, record, schema::Scope::row, bytes);
  // An empty list says nothing, so that a list added later changes no seal of rows that do not use it.
  for (std::size_t i = 0; i < list_sizes.size(); ++i) {
    if (list_sizes[i] == 0) continue;
    const std::int64_t list[] = {children_[i].list_->id, list_sizes[i]};
    bytes.append(reinterpret_cast<const char*>(list), sizeof list);
  }
  return schema::seal_of(bytes);
}

void Table::bind_row(Statement& statement, std::span<const std::int64_t> outer, const void* record) const {
  int position = 0;
  for (const std::int64_t number : outer) statement.bind(++position, number);
  for (const FieldInfo* field : fields_) {
    const Cell cell = field->get(record);
    const bool absent_key = std::holds_alternative<std::monostate>(cell) && in_key(*field);
    bind_cell(statement, ++position, absent_key ? Cell(std::string_view()) : cell);
  }
  if (sealed_) statement.bind(++position, seal(outer, record, list_sizes(record)));
}

void Table::insert_row(Connection& connection, std::span<const std::int64_t> outer, const void* record) const {
  Rows rows(connection, *insert_);
  bind_row(rows.statement(), outer, record);
  rows.next();
}

void Table::insert_children(Connection& connection, std::span<const std::int64_t> key, const void* record) const {
  for (const Table& child : children_) {
    std::vector<std::int64_t> inner(key.begin(), key.end());
    inner.push_back(0);
    for (std::size_t i = 0; i < child.list_->size(record); ++i) {
      inner.back() = static_cast<std::int64_t>(i) + 1;
      const void* element = child.list_->at(record, i);
      child.insert_row(connection, inner, element);
      child.insert_children(connection, inner, element);
    }
  }
}

void Table::insert(Connection& connection, const void* record) const {
  insert_row(connection, {}, record);
  if (!children_.empty()) insert_children(connection, key_of(record), record);  // a key of text has no children
}

void Table::update(Connection& connection, const void* record) const {
  Rows rows(connection, *update_);
  bind_row(rows.statement(), {}, record);
  rows.next();
}

void Table::append(Connection& connection, const void* record, std::string_view list, std::size_t count) const {
  for (const Table& child : children_) {
    if (child.list_->name != list) continue;
    std::vector<std::int64_t> inner = key_of(record);
    inner.push_back(0);
    const std::size_t size = child.list_->size(record);
    for (std::size_t i = size - count; i < size; ++i) {
      inner.back() = static_cast<std::int64_t>(i) + 1;
      child.insert_row(connection, inner, child.list_->at(record, i));
      child.insert_children(connection, inner, child.list_->at(record, i));
    }
  }
}

void Table::rewrite(Connection& connection, const void* record, std::string_view list) const {
  for (const Table& child : children_) {
    if (child.list_->name != list) continue;
    {
      Rows rows(connection, *child.remove_);
      int position = 0;
      for (const std::int64_t part : key_of(record)) rows.statement().bind(++position, part);
      rows.next();
    }
    append(connection, record, list, child.list_->size(record));
  }
}

Result<void> Table::read_row(const Statement& statement, void* record, const schema::Context& context,
                             int others) const {
  int column = others + static_cast<int>(outer_columns_.size());
  for (const FieldInfo* field : fields_) {
    const Cell cell = column_cell(statement, column++, *field);
    if (cell != field->initial) SHUKE_TRY(field->set(record, cell, context));
  }
  return {};
}

std::string Table::scratch_ddl() const {
  return "CREATE TABLE " + name_ + " (" + listed(columns_, ", ", quoted) + ", PRIMARY KEY (" +
         listed(key_columns_, ", ", quoted) + ")) WITHOUT ROWID;";
}

Result<bool> Table::load(Connection& connection, std::span<const std::int64_t> key, void* record,
                         const schema::Context& context) const {
  {
    Rows rows(connection, *select_);
    for (std::size_t i = 0; i < key.size(); ++i) rows.statement().bind(static_cast<int>(i) + 1, key[i]);
    if (!rows.next()) return false;
    SHUKE_TRY(read_row(rows.statement(), record, context));
  }
  std::vector<const FieldInfo*> path;
  SHUKE_TRY(load_children(connection, key, record, context, path));
  return true;
}

Result<void> Table::load_children(Connection& connection, std::span<const std::int64_t> key, void* record,
                                  const schema::Context& context, std::vector<const FieldInfo*>& path) const {
  for (const Table& child : children_) {
    path.push_back(child.list_);
    {
      // One query for all descendants of the record at this depth, whatever their parents.
      Rows rows(connection, *child.select_);
      for (std::size_t i = 0; i < key.size(); ++i) rows.statement().bind(static_cast<int>(i) + 1, key[i]);
      while (rows.next()) {
        void* parent = record;
        int column = static_cast<int>(key.size());
        for (std::size_t depth = 0; depth + 1 < path.size(); ++depth) {
          const std::int64_t position = rows.integer(column++);
          if (position < 1 || position > static_cast<std::int64_t>(path[depth]->size(parent)))
            return error(Code::damaged, "storage.orphan", {{"table", child.name_}});
          parent = path[depth]->at(parent, static_cast<std::size_t>(position) - 1);
        }
        if (rows.integer(column) != static_cast<std::int64_t>(child.list_->size(parent)) + 1)
          return error(Code::damaged, "storage.orphan", {{"table", child.name_}});
        SHUKE_TRY(child.read_row(rows.statement(), child.list_->type->append(child.list_->in(parent)), context));
      }
    }
    SHUKE_TRY(child.load_children(connection, key, record, context, path));
    path.pop_back();
  }
  return {};
}

Key Table::row_key(const Statement& statement) const {
  Key key;
  for (std::size_t i = 0; i < key_places_.size(); ++i) {
    const int column = key_places_[i];
    const bool text = !own_key_.empty() && is_text(*own_key_[i]);
    if (text) key.emplace_back(std::string(statement.text(column)));
    else key.emplace_back(statement.integer(column));
  }
  return key;
}

void Table::check_row(const Statement& statement, const Key& key, const schema::Context& context,
                      const Report& report) const {
  std::vector<std::int64_t> outer, list_sizes;
  for (std::size_t i = 0; i < outer_columns_.size(); ++i) outer.push_back(std::get<std::int64_t>(key[i]));
  const int seal_column = static_cast<int>(columns_.size()) - 1;
  for (std::size_t i = 0; i < children_.size(); ++i)
    list_sizes.push_back(statement.integer(seal_column + 1 + static_cast<int>(i)));
  const auto record = make(*record_);
  auto read = read_row(statement, record.get(), context);
  if (read.has_error()) report(*this, key, read.error());
  else if (statement.integer(seal_column) != seal(outer, record.get(), list_sizes))
    report(*this, key, error(Code::damaged, "verify.seal"));
}

std::size_t Table::check_page(Connection& connection, Key& key, std::size_t limit, const schema::Context& context,
                              const Report& report) const {
  Rows rows(connection, key.empty() ? *first_page_ : *page_);
  int position = 0;
  for (const KeyPart& part : key)
    std::visit([&](const auto& value) { rows.statement().bind(++position, value); }, part);
  rows.statement().bind(++position, static_cast<std::int64_t>(limit));
  std::size_t count = 0;
  for (; rows.next(); ++count) {
    key = row_key(rows.statement());
    check_row(rows.statement(), key, context, report);
  }
  return count;
}

}  // namespace shuke::storage

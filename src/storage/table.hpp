/// \file
/// Records as database rows, over RecordInfo alone.
///
/// A **Table** lays one record's scalars into the columns of the same names; a list of records becomes a child table
/// whose key is its parent's key and a position from 1. Every row ends in a **seal**: 63 bits of the SHA-256 of the
/// row's table, key, content and how long its lists are, by which `verify` tells a damaged row from a true one and
/// misses an element that is gone.
#pragma once

#include "schema/record_info.hpp"
#include "storage/connection.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace shuke::storage {

/// A part of a row's key, as it is stored.
using KeyPart = std::variant<std::int64_t, std::string>;
using Key = std::vector<KeyPart>;

/// What a Table is made of.
struct TableShape {
  std::string_view name;
  const schema::RecordInfo* record;
  std::vector<std::string_view> key;  ///< fields of the record that make its primary key, integers, in order
  struct Child {
    std::string_view field;     ///< the list
    std::string_view table;     ///< where its elements lie
    std::string_view position;  ///< name of the position's column
    std::vector<Child> children;
  };
  std::vector<Child> children;
  bool sealed = true;  ///< false: rows that do not outlive the program get no seal
};

/// One table and its children, with the SQL for their rows. Made once, lives as long as the program.
class Table {
 public:
  explicit Table(const TableShape& shape);
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  /// Writes a new record with all its lists.
  void insert(Connection& connection, const void* record) const;
  /// Writes the scalars of a record over its row; its lists' rows stay as they are. The record has to hold its lists as
  /// they are or will be stored, because the seal counts them.
  void update(Connection& connection, const void* record) const;
  /// Adds the last `count` elements of a list of a record whose row is there; `update` seals the row for its new
  /// length.
  void append(Connection& connection, const void* record, std::string_view list, std::size_t count) const;
  /// Writes the elements of a list of a record whose row is there over those that are stored; `update` seals the row
  /// for its new length.
  void rewrite(Connection& connection, const void* record, std::string_view list) const;
  /// Reads the record with this key and all its lists into a new record; false when there is none. Error: invalid, when
  /// a stored value is not lawful (the file is damaged).
  Result<bool> load(Connection& connection, std::span<const std::int64_t> key, void* record,
                    const schema::Context& context) const;

  /// Reads a row of this table from a run of a query that selects `columns()` in their order, behind `others` columns
  /// of its own. Error: invalid.
  Result<void> read_row(const Statement& statement, void* record, const schema::Context& context, int others = 0) const;
  /// `CREATE TABLE` for scratch databases; the schema proper is written by hand, in migrations.
  std::string scratch_ddl() const;

  /// Called for a row whose stored values are not lawful or do not fit its seal: the row's table and key.
  using Report = std::function<void(const Table& table, const Key& key, const Error& problem)>;
  /// Reads at most `limit` rows of this one table (no children) after `key` (empty: from the start), checks each, and
  /// moves `key` on; the number of rows read, so that fewer than `limit` is the end.
  std::size_t check_page(Connection& connection, Key& key, std::size_t limit, const schema::Context& context,
                         const Report& report) const;

  std::string_view name() const { return name_; }
  const schema::RecordInfo& record() const { return *record_; }
  /// Names of the key's columns, a position last in a child.
  const std::vector<std::string>& key_columns() const { return key_columns_; }
  /// Names of all columns in order: the key's of a parent, the record's, the seal.
  const std::vector<std::string>& columns() const { return columns_; }
  /// The child tables.
  const std::deque<Table>& children() const { return children_; }

  Table(const TableShape::Child& child, const Table& parent);

 private:
  void make_columns();
  void make_queries();
  void make_page_query();
  void bind_row(Statement& statement, std::span<const std::int64_t> outer, const void* record) const;
  std::int64_t seal(std::span<const std::int64_t> outer, const void* record,
                    std::span<const std::int64_t> list_sizes) const;
  std::vector<std::int64_t> list_sizes(const void* record) const;
  void check_row(const Statement& statement, const Key& key, const schema::Context& context,
                 const Report& report) const;
  void insert_row(Connection& connection, std::span<const std::int64_t> outer, const void* record) const;
  void insert_children(Connection& connection, std::span<const std::int64_t> key, const void* record) const;
  Result<void> load_children(Connection& connection, std::span<const std::int64_t> key, void* record,
                             const schema::Context& context, std::vector<const schema::FieldInfo*>& path) const;
  std::vector<std::int64_t> key_of(const void* record) const;
  bool in_key(const schema::FieldInfo& field) const;
  /// The key of the row that a page query stands on; its first `outer` parts are the parent's key and the position.
  Key row_key(const Statement& statement) const;

  std::string name_;
  const schema::RecordInfo* record_;
  std::vector<const schema::FieldInfo*> own_key_;  ///< of a top table: the fields of its key
  std::vector<std::string> outer_columns_;         ///< of a child: its parent's key and its position
  std::vector<std::string> key_columns_;
  std::vector<const schema::FieldInfo*> fields_;  ///< the scalars
  std::vector<int> key_places_;                   ///< where in `columns_` the columns of the key stand
  std::vector<std::string> columns_;
  const schema::FieldInfo* list_ = nullptr;  ///< of a child: the list in its parent
  bool sealed_ = true;
  std::size_t top_key_size_ = 0;  ///< how many key columns come from the top table
  std::deque<Table> children_;
  std::unique_ptr<Query> insert_, update_, select_, remove_, first_page_, page_;
};

}  // namespace shuke::storage

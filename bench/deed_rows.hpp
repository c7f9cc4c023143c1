/// \file
/// What each of many deeds has written, so that bare statements can write the same in as many transactions. Knows
/// nothing of the library's tables: a customer's rows after a deed are compared with those before it, so that a row of
/// a table that comes tomorrow is written, too.
#pragma once

#include "bare.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <variant>

namespace shuke::bench {

using Cell = std::variant<std::monostate, std::int64_t, std::string>;
/// Rows of all tables: the number of the table and the row's key, to the row.
using KeyedRows = std::map<std::vector<Cell>, std::vector<Cell>>;

/// The tables of a database, as SQLite tells them.
class TableReader {
 public:
  explicit TableReader(const std::filesystem::path& file);

  /// All rows that are a customer's, and those of the few tables whose rows are nobody's.
  KeyedRows rows_of(std::int64_t customer);
  /// Those of them that lie together, so that they are found without reading a whole table.
  KeyedRows rows_side_by_side(std::int64_t customer);
  /// All rows of the other tables.
  KeyedRows rows_apart();
  /// The id of a ref; the program ends when there is none.
  std::int64_t customer(const std::string& ref);
  /// How many rows each table has.
  std::map<std::string, std::int64_t> counts();

  /// A table with its columns, those of the key in their order.
  struct Layout {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::size_t> key;
    bool owned = false;         ///< whether its rows are a customer's
    bool side_by_side = false;  ///< whether those of a customer lie together
  };
  const std::vector<Layout>& tables() const { return tables_; }

 private:
  /// The rows of one table: a customer's, or all when none is named.
  void add_rows(std::size_t table, std::optional<std::int64_t> customer, KeyedRows& rows);

  BareDatabase database_;
  std::vector<Layout> tables_;
  std::vector<BareStatement> of_customer_, of_all_;
  BareStatement customer_;
};

/// The rows that deeds have written.
class DeedRows {
 public:
  /// A row that was written: what of all statements, and with what.
  struct Written {
    std::size_t statement;
    std::vector<Cell> cells;
  };
  using Deed = std::vector<Written>;

  /// Does `count` deeds on a database: `deed` does the i-th, which is for the customer of that ref.
  static DeedRows record(const std::filesystem::path& file, std::size_t count,
                         const std::function<std::string(std::size_t)>& ref_of,
                         const std::function<void(std::size_t)>& deed);

  const std::vector<std::string>& sql() const { return sql_; }
  const std::vector<Deed>& deeds() const { return deeds_; }
  /// Whether both files hold the same rows of everybody the deeds were for, cell by cell, and as many of all others.
  bool same_rows(const std::filesystem::path& one, const std::filesystem::path& other) const;

 private:
  Deed difference(const TableReader& tables, const KeyedRows& before, const KeyedRows& after);
  std::size_t statement(std::string sql);

  std::vector<std::string> sql_;
  std::vector<Deed> deeds_;
  std::set<std::int64_t> customers_;
};

/// Writes them again.
class BareDeeds {
 public:
  BareDeeds(BareDatabase& database, const DeedRows& rows);
  /// One deed, one transaction.
  void write(const DeedRows::Deed& deed);

 private:
  BareStatement begin_, commit_;
  std::vector<BareStatement> statements_;
};

}  // namespace shuke::bench

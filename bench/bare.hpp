/// \file
/// Bare SQLite: what a careful program would write without this library. The same file, settings and transactions, one
/// prepared statement per SQL text; nothing is checked but that SQLite does as it is told.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace shuke::bench {

/// A prepared statement. Parameters count from 1, columns from 0.
class BareStatement {
 public:
  BareStatement(sqlite3* database, const std::string& sql);

  void bind(int parameter, std::int64_t value);
  /// Borrowed until the statement has run.
  void bind(int parameter, std::string_view value);
  void bind_null(int parameter);
  /// False at the end; the statement is then ready for its next run.
  bool step();
  /// Ends a run before its last row.
  void reset();
  /// Runs a statement that returns nothing.
  void run() {
    while (step()) {
    }
  }
  bool is_null(int column) const;
  bool is_text(int column) const;
  std::int64_t integer(int column) const;
  std::string_view text(int column) const;
  int columns() const;
  int parameters() const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// An open database with the library's settings.
class BareDatabase {
 public:
  /// `title`: the case whose statements are printed at the end, each text once; empty: they are not.
  BareDatabase(const std::filesystem::path& file, std::string title);

  BareStatement prepare(const std::string& sql);

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::string title_;
  std::unique_ptr<sqlite3, Close> database_;
};

/// The settings that every bare database gets, as SQL.
extern const std::string_view bare_settings;

/// The statements of each case, in the order in which they were first prepared.
struct BareSql {
  std::string title;
  std::vector<std::string> statements;
};
const std::vector<BareSql>& bare_sql();

}  // namespace shuke::bench

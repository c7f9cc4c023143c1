/// \file
/// A connection to an SQLite database, over SQLiteCpp.
#pragma once

#include "storage/connection.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <absl/container/flat_hash_map.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace shuke::storage {

class SqliteConnection;

/// A prepared statement. Owns copies of the text bound to it; their room is kept from run to run.
class SqliteStatement final : public Statement {
 public:
  SqliteStatement(SqliteConnection& connection, const std::string& sql);

  void bind(int parameter, std::nullptr_t) override;
  void bind(int parameter, std::int64_t value) override;
  void bind(int parameter, std::string_view value) override;
  void bind(int parameter, Blob value) override;
  bool step() override;
  void reset() noexcept override;
  bool is_null(int column) const override;
  std::int64_t integer(int column) const override;
  std::string_view text(int column) const override;
  std::string_view blob(int column) const override;
  int columns() const override;

  void start();
  [[nodiscard]] bool running() const { return running_; }
  [[nodiscard]] const std::string& sql() const { return statement_.getQuery(); }

 private:
  std::string& copied(int parameter, std::string_view value);

  SqliteConnection& connection_;
  SQLite::Statement statement_;
  std::vector<std::string> copies_;  ///< one per parameter, never resized: SQLite keeps pointers into them
  bool running_ = false;
};

/// An open database and its transaction. Everything throws as SQLiteCpp does, unless it says otherwise.
class SqliteConnection final : public Connection {
 public:
  /// Opens a file, or with an empty name a temporary database, hardened against what a file may contain.
  SqliteConnection(const std::string& file, int flags);

  Statement& prepared(const Query& query) override;
  void execute(const std::string& script) override;
  std::int64_t changes() const override;

  /// Opens a transaction, and ends one first that could not be rolled back before. A writing one takes SQLite's write
  /// lock at once.
  void begin(bool writing);
  void commit();
  /// Ends the transaction, if there is one still (after SQLITE_FULL there may not be). Never fails.
  void rollback() noexcept;
  [[nodiscard]] bool in_transaction() const noexcept;
  /// True when the transaction has written anything.
  [[nodiscard]] bool has_written() const noexcept;
  /// Runs of queries that have not been reset.
  [[nodiscard]] int open_runs() const noexcept { return open_runs_; }

  /// How long SQLite waits for the locks of others before it says that it is busy.
  void wait_at_most(std::chrono::milliseconds wait);
  /// The errno behind the last failure, 0 when none is known.
  [[nodiscard]] int system_error() const noexcept;
  [[nodiscard]] SQLite::Database& database() noexcept { return database_; }

 private:
  friend class SqliteStatement;
  void run(SQLite::Statement& statement);

  SQLite::Database database_;
  SQLite::Statement begin_reading_;
  SQLite::Statement begin_writing_;
  SQLite::Statement commit_;
  SQLite::Statement rollback_;
  absl::flat_hash_map<const Query*, std::unique_ptr<SqliteStatement>> statements_;
  int open_runs_ = 0;
};

}  // namespace shuke::storage

#include "storage/sqlite_connection.hpp"

#include "storage/sqlite_settings.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <climits>
#include <new>
#include <stdexcept>

namespace shuke::storage {
namespace {

SQLite::Database opened(const std::string& file, int flags) {
  SQLite::Database database(file, flags | SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE);
  harden(database);
  return database;
}

sqlite3_stmt* prepare(sqlite3* database, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                      &statement, nullptr);
  if (code != SQLITE_OK) throw SQLite::Exception(database, code);
  return statement;
}

}  // namespace

void SqliteStatement::Finalize::operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }

SqliteStatement::SqliteStatement(SqliteConnection& connection, const std::string& sql)
    : connection_(connection),
      sql_(sql),
      statement_(prepare(database(), sql_)),
      copies_(static_cast<std::size_t>(sqlite3_bind_parameter_count(statement_.get()))),
      columns_(sqlite3_column_count(statement_.get())) {}

sqlite3* SqliteStatement::database() const { return connection_.database().getHandle(); }

void SqliteStatement::check(int code) const {
  if (code != SQLITE_OK) throw SQLite::Exception(database(), code);
}

void SqliteStatement::start() {
  running_ = true;
  ++connection_.open_runs_;
}

void SqliteStatement::reset() noexcept {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
  has_row_ = done_ = false;
  if (running_) --connection_.open_runs_;
  running_ = false;
}

std::string& SqliteStatement::copied(int parameter, std::string_view value) {
  if (value.size() > INT_MAX) throw SQLite::Exception("", SQLITE_TOOBIG);
  if (parameter < 1 || static_cast<std::size_t>(parameter) > copies_.size()) throw SQLite::Exception("", SQLITE_RANGE);
  std::string& copy = copies_[static_cast<std::size_t>(parameter) - 1];
  copy.assign(value);
  return copy;
}

void SqliteStatement::bind(int parameter, std::nullptr_t) { check(sqlite3_bind_null(statement_.get(), parameter)); }

void SqliteStatement::bind(int parameter, std::int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), parameter, value));
}

void SqliteStatement::bind(int parameter, std::string_view value) {
  const std::string& copy = copied(parameter, value);
  check(sqlite3_bind_text(statement_.get(), parameter, copy.data(), static_cast<int>(copy.size()), SQLITE_STATIC));
}

void SqliteStatement::bind(int parameter, Blob value) {
  const std::string& copy = copied(parameter, value.bytes);
  check(sqlite3_bind_blob(statement_.get(), parameter, copy.data(), static_cast<int>(copy.size()), SQLITE_STATIC));
}

bool SqliteStatement::step() {
  // Outside a transaction a statement would commit by itself: after one has failed and was rolled back on the way, or
  // when its rows have outlived it.
  if (!connection_.in_transaction()) throw std::logic_error("no transaction");
  if (done_) return false;
  const int code = sqlite3_step(statement_.get());
  has_row_ = code == SQLITE_ROW;
  done_ = code == SQLITE_DONE;
  if (!has_row_ && !done_) throw SQLite::Exception(database(), code);
  return has_row_;
}

void SqliteStatement::check_cell(int column) const {
  if (!has_row_) throw SQLite::Exception("no row", SQLITE_MISUSE);
  if (column < 0 || column >= columns_) throw SQLite::Exception("no such column", SQLITE_RANGE);
}

bool SqliteStatement::is_null(int column) const {
  check_cell(column);
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t SqliteStatement::integer(int column) const {
  check_cell(column);
  return sqlite3_column_int64(statement_.get(), column);
}

std::string_view SqliteStatement::text(int column) const {
  check_cell(column);
  const auto* characters = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  // There is nothing only for NULL, or when memory ran out on the way to text.
  if (characters == nullptr && !is_null(column)) throw std::bad_alloc();
  return {characters, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string_view SqliteStatement::blob(int column) const {
  check_cell(column);
  const void* bytes = sqlite3_column_blob(statement_.get(), column);
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

int SqliteStatement::columns() const { return columns_; }

SqliteConnection::SqliteConnection(const std::string& file, int flags)
    : database_(opened(file, flags)),
      begin_reading_(database_, "BEGIN"),
      begin_writing_(database_, "BEGIN IMMEDIATE"),
      commit_(database_, "COMMIT"),
      rollback_(database_, "ROLLBACK") {}

Statement& SqliteConnection::prepared(const Query& query) {
  std::unique_ptr<SqliteStatement>& known = statements_[&query];
  if (known && known->running()) throw std::logic_error("this query is in use");
  // A new query may stand where another has gone.
  if (!known || known->sql() != query.sql) known = std::make_unique<SqliteStatement>(*this, query.sql);
  known->start();
  return *known;
}

void SqliteConnection::execute(const std::string& script) {
  if (!in_transaction()) throw std::logic_error("no transaction");
  database_.exec(script);
}

std::int64_t SqliteConnection::changes() const { return sqlite3_changes64(database_.getHandle()); }

void SqliteConnection::run(SQLite::Statement& statement) {
  const int code = statement.tryExecuteStep();
  if (code != SQLITE_DONE) {
    const SQLite::Exception failure(database_.getHandle(), code);
    statement.tryReset();
    throw failure;
  }
  statement.tryReset();
}

void SqliteConnection::begin(bool writing) {
  rollback();
  run(writing ? begin_writing_ : begin_reading_);
}

void SqliteConnection::commit() { run(commit_); }

void SqliteConnection::rollback() noexcept {
  if (!in_transaction()) return;
  rollback_.tryExecuteStep();
  rollback_.tryReset();
}

bool SqliteConnection::in_transaction() const noexcept { return sqlite3_get_autocommit(database_.getHandle()) == 0; }

bool SqliteConnection::has_written() const noexcept {
  return sqlite3_txn_state(database_.getHandle(), "main") == SQLITE_TXN_WRITE;
}

void SqliteConnection::wait_at_most(std::chrono::milliseconds wait) {
  database_.setBusyTimeout(static_cast<int>(wait.count()));
}

int SqliteConnection::system_error() const noexcept { return sqlite3_system_errno(database_.getHandle()); }

}  // namespace shuke::storage

#include "storage/sqlite_connection.hpp"

#include "storage/sqlite_settings.hpp"

#include <SQLiteCpp/Column.h>
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

}  // namespace

SqliteStatement::SqliteStatement(SqliteConnection& connection, const std::string& sql)
    : connection_(connection),
      statement_(connection.database(), sql),
      copies_(static_cast<std::size_t>(statement_.getBindParameterCount())) {}

void SqliteStatement::start() {
  running_ = true;
  ++connection_.open_runs_;
}

void SqliteStatement::reset() noexcept {
  statement_.tryReset();
  statement_.clearBindings();
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

void SqliteStatement::bind(int parameter, std::nullptr_t) { statement_.bind(parameter); }

void SqliteStatement::bind(int parameter, std::int64_t value) { statement_.bind(parameter, value); }

void SqliteStatement::bind(int parameter, std::string_view value) {
  statement_.bindNoCopy(parameter, copied(parameter, value));
}

void SqliteStatement::bind(int parameter, Blob value) {
  const std::string& copy = copied(parameter, value.bytes);
  statement_.bindNoCopy(parameter, copy.data(), static_cast<int>(copy.size()));
}

bool SqliteStatement::step() {
  // Outside a transaction a statement would commit by itself: after one has failed and was rolled back on the way, or
  // when its rows have outlived it.
  if (!connection_.in_transaction()) throw std::logic_error("no transaction");
  return !statement_.isDone() && statement_.executeStep();
}

bool SqliteStatement::is_null(int column) const { return statement_.isColumnNull(column); }

std::int64_t SqliteStatement::integer(int column) const { return statement_.getColumn(column).getInt64(); }

std::string_view SqliteStatement::text(int column) const {
  const SQLite::Column value = statement_.getColumn(column);
  const char* characters = value.getText(nullptr);
  // There is nothing only for NULL, or when memory ran out on the way to text.
  if (characters == nullptr && !value.isNull()) throw std::bad_alloc();
  return {characters, static_cast<std::size_t>(value.getBytes())};
}

std::string_view SqliteStatement::blob(int column) const {
  const SQLite::Column value = statement_.getColumn(column);
  const void* bytes = value.getBlob();
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(value.getBytes())};
}

int SqliteStatement::columns() const { return statement_.getColumnCount(); }

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

#include "storage/schema_version.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <array>
#include <string_view>

namespace shuke::storage {
namespace {

/// SQLite's own handle of the file: it reads without disturbing the locks of the process.
sqlite3_file& file_of(SqliteConnection& connection) {
  sqlite3_file* file = nullptr;
  SQLite::Database& database = connection.database();
  database.check(sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file));
  return *file;
}

std::int64_t size_of(SqliteConnection& connection) {
  sqlite3_file& file = file_of(connection);
  sqlite3_int64 size = 0;
  connection.database().check(file.pMethods->xFileSize(&file, &size));
  return size;
}

std::int64_t pragma(SqliteConnection& connection, const char* name) {
  return connection.database().execAndGet(std::string("PRAGMA ") + name).getInt64();
}

}  // namespace

bool is_foreign(SqliteConnection& connection) {
  using namespace std::string_view_literals;
  constexpr std::string_view magic = "SQLite format 3\0"sv;
  constexpr std::string_view ours = "shke";  // big-endian, at byte 68 of the header
  constexpr std::size_t ours_at = 68;
  if (size_of(connection) == 0) return false;

  std::array<char, 100> header{};
  sqlite3_file& file = file_of(connection);
  const int code = file.pMethods->xRead(&file, header.data(), static_cast<int>(header.size()), 0);
  if (code != SQLITE_IOERR_SHORT_READ) connection.database().check(code);
  const std::string_view text(header.data(), header.size());
  // A crash while the file was made can leave it so; SQLite undoes that.
  if (text.find_first_not_of('\0') == std::string_view::npos) return false;
  return !text.starts_with(magic) || text.substr(ours_at, ours.size()) != ours;
}

SchemaUpdate::State SchemaUpdate::look() {
  // The first of these also undoes what a crash has left unfinished; only then does the size tell anything.
  const std::int64_t application = pragma(connection_, "application_id");
  const std::int64_t version = pragma(connection_, "user_version");
  return {size_of(connection_) == 0, application, version};
}

int SchemaUpdate::newest() const { return options_.migrations.empty() ? 0 : options_.migrations.back().to; }

Result<void> SchemaUpdate::acceptable(const State& state) const {
  if (state.empty && options_.create) return {};
  if (state.empty) return error(Code::missing, "storage.missing", {{"file", file_}});
  if (state.application != our_application)
    return error(Code::not_a_database, "storage.not_a_database", {{"file", file_}});
  if (state.version > newest())
    return error(Code::newer, "storage.newer",
                 {{"file", file_}, {"version", std::to_string(state.version)}, {"newest", std::to_string(newest())}});
  if (state.version < 0) return error(Code::damaged, "storage.damaged", {{"file", file_}, {"code", "0"}});
  return {};
}

Result<void> SchemaUpdate::check() { return acceptable(look()); }

Result<bool> SchemaUpdate::apply() {
  const State before = look();
  SHUKE_TRY(acceptable(before));
  if (!before.empty && before.version == newest()) return false;
  connection_.begin(true);
  // Others may have been faster, if the lock file was not the same for all.
  const State now = look();
  SHUKE_TRY(acceptable(now));
  run_steps(now);
  connection_.commit();
  return now.empty;
}

void SchemaUpdate::run_steps(const State& from) {
  for (const Migration& step : options_.migrations) {
    if (step.to > from.version) connection_.execute(std::string(step.script));
  }
  connection_.execute("PRAGMA user_version=" + std::to_string(newest()));
  if (from.empty) connection_.execute("PRAGMA application_id=" + std::to_string(our_application));
  SQLite::Statement orphans(connection_.database(), "PRAGMA foreign_key_check");
  if (orphans.executeStep()) throw SQLite::Exception("", SQLITE_CONSTRAINT_FOREIGNKEY);
}

Result<void> without_gaps(std::span<const Migration> migrations) {
  int expected = 1;
  for (const Migration& step : migrations) {
    if (step.to != expected)
      return error(Code::misuse, "storage.migrations",
                   {{"expected", std::to_string(expected)}, {"found", std::to_string(step.to)}});
    ++expected;
  }
  return {};
}

}  // namespace shuke::storage

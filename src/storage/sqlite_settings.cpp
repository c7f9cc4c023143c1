#include "storage/sqlite_settings.hpp"

#include <SQLiteCpp/Column.h>
#include <sqlite3.h>

#include <string_view>

namespace shuke::storage {
namespace {

struct Switch {
  int which;
  int on;
};

constexpr Switch switches[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_DQS_DDL, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
    {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
};

struct Limit {
  int which;
  int largest;
};

/// Far above what the library's own statements need, far below what a hostile schema could ask for. ATTACHED is 0,
/// hence VACUUM is not available.
constexpr Limit limits[] = {
    {SQLITE_LIMIT_LENGTH, largest_row_bytes},
    {SQLITE_LIMIT_SQL_LENGTH, 256 << 10},
    {SQLITE_LIMIT_COLUMN, 500},
    {SQLITE_LIMIT_EXPR_DEPTH, 200},
    {SQLITE_LIMIT_COMPOUND_SELECT, 50},
    {SQLITE_LIMIT_VDBE_OP, 250'000},
    {SQLITE_LIMIT_FUNCTION_ARG, 32},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 1000},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
};

}  // namespace

void harden(SQLite::Database& database) {
  sqlite3* handle = database.getHandle();
  for (const Switch& each : switches) database.check(sqlite3_db_config(handle, each.which, each.on, nullptr));
  for (const Limit& each : limits) sqlite3_limit(handle, each.which, each.largest);
}

void tune(SQLite::Database& database) {
  // FULL: a commit is on the disk before it is acknowledged. Sorting stays in memory, so that personal data does not
  // reach a temporary file outside the shop's folder.
  database.exec(
      "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY;"
      "PRAGMA mmap_size=0; PRAGMA cache_size=-16000;");
}

void tune_scratch(SQLite::Database& database) {
  // A defensive connection keeps its journal.
  sqlite3* handle = database.getHandle();
  database.check(sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr));
  database.exec("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA temp_store=FILE; PRAGMA cache_size=-16000;");
  database.check(sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr));
}

void claim(SQLite::Database& database, Journal journal) {
  if (journal == Journal::exclusive_wal) database.exec("PRAGMA locking_mode=EXCLUSIVE");
}

bool has_wal(SQLite::Database& database) { return database.execAndGet("PRAGMA journal_mode").getString() == "wal"; }

Result<void> set_journal(SQLite::Database& database, Journal journal, const std::string& file) {
  const std::string wanted = journal == Journal::truncate ? "truncate" : "wal";
  const std::string kept = database.execAndGet("PRAGMA journal_mode=" + wanted).getString();
  if (kept != wanted) return error(Code::refused, "storage.journal", {{"file", file}, {"journal", wanted}});
  return {};
}

}  // namespace shuke::storage

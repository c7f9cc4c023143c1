/// \file
#include "bare.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <stdexcept>

namespace shuke::bench {

const std::string_view bare_settings =
    "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY; "
    "PRAGMA mmap_size=0; PRAGMA cache_size=-16000; PRAGMA journal_mode=TRUNCATE; PRAGMA foreign_keys=ON;";

namespace {

std::vector<BareSql>& known_sql() {
  static std::vector<BareSql> all;
  return all;
}

void remember(const std::string& title, const std::string& sql) {
  if (title.empty()) return;
  auto& all = known_sql();
  auto place = std::find_if(all.begin(), all.end(), [&](const BareSql& one) { return one.title == title; });
  if (place == all.end()) place = all.insert(all.end(), {title, {}});
  auto& statements = place->statements;
  if (std::find(statements.begin(), statements.end(), sql) == statements.end()) statements.push_back(sql);
}

void check(int code, sqlite3* database) {
  if (code != SQLITE_OK) throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(database));
}

}  // namespace

const std::vector<BareSql>& bare_sql() { return known_sql(); }

BareStatement::BareStatement(sqlite3* database, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v3(database, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr), database);
  statement_.reset(statement);
}

void BareStatement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void BareStatement::bind(int parameter, std::int64_t value) { sqlite3_bind_int64(statement_.get(), parameter, value); }

void BareStatement::bind(int parameter, std::string_view value) {
  sqlite3_bind_text(statement_.get(), parameter, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
}

void BareStatement::bind_null(int parameter) { sqlite3_bind_null(statement_.get(), parameter); }

bool BareStatement::step() {
  if (sqlite3_step(statement_.get()) == SQLITE_ROW) return true;
  check(sqlite3_reset(statement_.get()), sqlite3_db_handle(statement_.get()));
  return false;
}

void BareStatement::reset() { sqlite3_reset(statement_.get()); }

bool BareStatement::is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

bool BareStatement::is_text(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_TEXT; }

std::int64_t BareStatement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string_view BareStatement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

int BareStatement::columns() const { return sqlite3_column_count(statement_.get()); }
int BareStatement::parameters() const { return sqlite3_bind_parameter_count(statement_.get()); }

BareDatabase::BareDatabase(const std::filesystem::path& file, std::string title) : title_(std::move(title)) {
  sqlite3* database = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  database_.reset(database);
  check(code, database);
  check(sqlite3_exec(database, std::string(bare_settings).c_str(), nullptr, nullptr, nullptr), database);
}

void BareDatabase::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

BareStatement BareDatabase::prepare(const std::string& sql) {
  remember(title_, sql);
  return {database_.get(), sql};
}

}  // namespace shuke::bench

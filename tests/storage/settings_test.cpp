#include "storage/sqlite_settings.hpp"

#include "storage/fixtures.hpp"
#include "storage/sqlite_connection.hpp"

#include <sqlite3.h>

#include <string>

namespace shuke::storage {
namespace {

std::string asked(Store& store, const std::string& sql) {
  const auto answer = store.read([&](Connection& connection) -> Result<std::string> {
    const Query query(sql);
    Rows rows(connection, query);
    return rows.next() ? std::string(rows.text(0)) : std::string("none");
  });
  return answer.has_error() ? std::string(answer.error().message) : *answer;
}

struct Setting {
  std::string pragma;
  std::string value;
};

TEST(Settings, OfAFile) {
  const test::TemporaryFolder folder;
  const Setting common[] = {
      {"foreign_keys", "1"},
      {"synchronous", "2"},
      {"secure_delete", "1"},
      {"trusted_schema", "0"},
      {"mmap_size", "0"},
      {"cell_size_check", "1"},
      {"temp_store", "2"},
      {"cache_size", "-16000"},
      {"user_version", "1"},
      {"encoding", "UTF-8"},
      {"application_id", "1936223077"},
      {"writable_schema", "0"},
  };
  const Setting modes[] = {{"", "truncate normal"}, {"?exclusive=1", "wal exclusive"}};
  for (const auto& [suffix, mode] : modes) {
    const auto store = test::opened(folder.file("shop.db"), test::making(), suffix);
    for (const auto& [pragma, value] : common) EXPECT_EQ(asked(*store, "PRAGMA " + pragma), value) << pragma;
    EXPECT_EQ(asked(*store, "PRAGMA journal_mode") + " " + asked(*store, "PRAGMA locking_mode"), mode);
  }
}

TEST(Settings, OfAScratch) {
  const auto scratch = Store::scratch("CREATE TABLE t(x)");
  ASSERT_TRUE(scratch.has_value());
  const Setting settings[] = {{"journal_mode", "off"},
                              {"synchronous", "0"},
                              {"temp_store", "1"},
                              {"cache_size", "-16000"},
                              {"trusted_schema", "0"}};
  for (const auto& [pragma, value] : settings) EXPECT_EQ(asked(**scratch, "PRAGMA " + pragma), value) << pragma;
}

TEST(Settings, MakeAHostileSchemaHarmless) {
  const test::TemporaryFolder folder;
  const auto store = test::opened(folder.file("shop.db"));
  const auto refused = [&](const std::string& script) {
    return store
        ->write([&](Connection& connection) -> Result<void> {
          connection.execute(script);
          return {};
        })
        .has_error();
  };
  EXPECT_FALSE(refused("CREATE TABLE t(x)"));
  EXPECT_TRUE(refused("UPDATE sqlite_schema SET sql = ''")) << "not even after asking for it:";
  EXPECT_TRUE(refused("PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = ''"));
  EXPECT_TRUE(refused("INSERT INTO t VALUES(\"no such column\")")) << "double quotes are names";
  EXPECT_TRUE(refused("CREATE TABLE u(x CHECK(x <> \"no such column\"))"));
  EXPECT_TRUE(refused("ATTACH ':memory:' AS other"));
  EXPECT_TRUE(refused("SELECT load_extension('x')"));
  EXPECT_FALSE(refused("INSERT INTO t VALUES(1)"));
}

TEST(Settings, LowerTheLimits) {
  SqliteConnection connection("", SQLITE_OPEN_CREATE);
  sqlite3* handle = connection.database().getHandle();
  SQLite::Database plain("", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  for (int limit = SQLITE_LIMIT_LENGTH; limit <= SQLITE_LIMIT_TRIGGER_DEPTH; ++limit) {
    EXPECT_LT(sqlite3_limit(handle, limit, -1), sqlite3_limit(plain.getHandle(), limit, -1)) << limit;
  }
  EXPECT_EQ(sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, -1), 0);
  EXPECT_GE(sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, -1), 1'100'000);
  int on = 0;
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, -1, &on);
  EXPECT_EQ(on, 1);
}

TEST(Settings, ForeignKeysHold) {
  const test::TemporaryFolder folder;
  const auto store = test::opened(folder.file("shop.db"));
  const auto ended = store->write([](Connection& connection) -> Result<void> {
    connection.execute("CREATE TABLE reply(note INTEGER REFERENCES note(id)) STRICT; INSERT INTO reply VALUES(99);");
    return {};
  });
  ASSERT_TRUE(ended.has_error());
  EXPECT_EQ(ended.error().message, "storage.constraint");
}

TEST(Settings, ErasedValuesLeaveTheFile) {
  const test::TemporaryFolder folder;
  const std::string file = folder.file("shop.db");
  const std::string name = "A-NAME-THAT-IS-NOWHERE-ELSE";
  const auto store = test::opened(file);
  ASSERT_FALSE(test::add_note(*store, name).has_error());
  ASSERT_TRUE(test::content(file).find(name) != std::string::npos);
  const auto erased = store->write([](Connection& connection) -> Result<void> {
    connection.execute("DELETE FROM note");
    return {};
  });
  ASSERT_FALSE(erased.has_error());
  for (const auto& each : std::filesystem::directory_iterator(folder.path())) {
    EXPECT_EQ(test::content(each.path()).find(name), std::string::npos) << each.path();
  }
}

}  // namespace
}  // namespace shuke::storage

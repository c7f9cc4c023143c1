#include "storage/fixtures.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace shuke::storage {
namespace {

using namespace std::chrono_literals;
using test::opened;
using test::TemporaryFolder;

constexpr std::array steps{
    Migration{1,
              "CREATE TABLE note(id INTEGER PRIMARY KEY, words TEXT) STRICT; INSERT INTO note(words) VALUES('first');"},
    Migration{2, "ALTER TABLE note ADD COLUMN colour TEXT; UPDATE note SET colour = 'red';"},
    Migration{3, "CREATE INDEX note_by_colour ON note(colour); INSERT INTO note(words) VALUES('third');"},
};

StoreOptions up_to(std::size_t version, bool create = true) {
  return {.create = create, .wait = 10s, .migrations = std::span(steps).first(version)};
}

std::int64_t version_of(const std::string& file) {
  return test::other_program(file).execAndGet("PRAGMA user_version").getInt64();
}

std::int64_t tables_of(const std::string& file) {
  return test::other_program(file).execAndGet("SELECT count(*) FROM sqlite_schema").getInt64();
}

TEST(Migrate, BringsAnOlderFileUpToDate) {
  const TemporaryFolder folder;
  const std::string file = folder.file("shop.db");
  for (const std::string suffix : {"", "?exclusive=1"}) {
    std::filesystem::remove(file);
    opened(file, up_to(1), suffix);
    EXPECT_EQ(version_of(file), 1);
    const auto store = opened(file, up_to(3, false), suffix);
    EXPECT_FALSE(store->created());
    const auto red = store->read([](Connection& connection) -> Result<std::int64_t> {
      return test::number(connection, "SELECT count(*) FROM note WHERE colour = 'red'");
    });
    EXPECT_EQ(*red, 1);
    EXPECT_EQ(test::count_notes(*store), 2);
  }
  EXPECT_EQ(version_of(file), 3);
}

TEST(Migrate, DoesNothingTwice) {
  const TemporaryFolder folder;
  const std::string file = folder.file("shop.db");
  opened(file, up_to(3));
  const std::string before = test::content(file);
  opened(file, up_to(3));
  EXPECT_TRUE(test::content(file) == before);
}

TEST(Migrate, ChangesNothingWhenAStepFails) {
  const TemporaryFolder folder;
  const std::string file = folder.file("shop.db");
  opened(file, up_to(1));
  const std::array failing{steps[0], steps[1], Migration{3, "CREATE TABLE fresh(x); CREATE TABLE note(x);"}};
  const auto store = Store::open("sqlite:" + file, {.wait = 10s, .migrations = failing});
  ASSERT_TRUE(store.has_error());
  EXPECT_EQ(store.error(), error(Code::internal, "storage.driver", {{"code", "1"}}));
  EXPECT_EQ(version_of(file), 1);
  EXPECT_EQ(tables_of(file), 1);
  EXPECT_EQ(test::count_notes(*opened(file, up_to(3))), 2) << "and the right steps still apply";
}

TEST(Migrate, MakesNothingWhenAStepFails) {
  const TemporaryFolder folder;
  const std::string file = folder.file("shop.db");
  const std::array failing{steps[0], Migration{2, "INSERT INTO nowhere VALUES(1)"}};
  EXPECT_TRUE(Store::open("sqlite:" + file, {.create = true, .migrations = failing}).has_error());
  EXPECT_EQ(std::filesystem::file_size(file), 0U);
  EXPECT_TRUE(opened(file, up_to(1))->created());
}

TEST(Migrate, LeavesNoRowThatRefersToNothing) {
  const TemporaryFolder folder;
  const std::string file = folder.file("shop.db");
  const std::array failing{
      steps[0],
      Migration{2, "CREATE TABLE reply(note INTEGER REFERENCES note(id)) STRICT; INSERT INTO reply VALUES(99);"}};
  const auto store = Store::open("sqlite:" + file, {.create = true, .migrations = failing});
  ASSERT_TRUE(store.has_error());
  EXPECT_EQ(store.error().message, "storage.constraint");
  EXPECT_EQ(std::filesystem::file_size(file), 0U);
}

TEST(Migrate, RefusesANewerFile) {
  const TemporaryFolder folder;
  const std::string file = folder.file("shop.db");
  opened(file, up_to(3));
  const std::string before = test::content(file);
  const auto store = Store::open("sqlite:" + file, up_to(2));
  ASSERT_TRUE(store.has_error());
  EXPECT_EQ(store.error(), error(Code::newer, "storage.newer", {{"file", file}, {"version", "3"}, {"newest", "2"}}));
  EXPECT_TRUE(test::content(file) == before);
}

TEST(Migrate, RefusesStepsWithGaps) {
  const TemporaryFolder folder;
  const std::string file = folder.file("shop.db");
  const std::array gap{steps[0], steps[2]};
  const std::array late{steps[1]};
  const auto first = Store::open("sqlite:" + file, {.create = true, .migrations = gap});
  ASSERT_TRUE(first.has_error());
  EXPECT_EQ(first.error(), error(Code::misuse, "storage.migrations", {{"expected", "2"}, {"found", "3"}}));
  EXPECT_TRUE(Store::open("sqlite:" + file, {.create = true, .migrations = late}).has_error());
  EXPECT_FALSE(std::filesystem::exists(file));
}

TEST(Migrate, LetsOneOfManyProcessesMakeTheFile) {
  const TemporaryFolder folder;
  const std::string file = folder.file("shop.db");
  constexpr int made = 1;
  constexpr int found = 2;
  const auto open_it = [&] {
    const auto store = Store::open("sqlite:" + file, up_to(3));
    if (store.has_error()) return 0;
    return (*store)->created() ? made : found;
  };
  std::array<int, 6> answers{};
  {
    std::vector<std::unique_ptr<test::Child>> children;
    for ([[maybe_unused]] const int each : answers) children.push_back(std::make_unique<test::Child>(open_it));
    for (std::size_t i = 0; i < answers.size(); ++i) answers[i] = children[i]->status();
  }
  EXPECT_EQ(std::ranges::count(answers, made), 1);
  EXPECT_EQ(std::ranges::count(answers, found), 5);
  EXPECT_EQ(test::count_notes(*opened(file, up_to(3))), 2);
}

TEST(Migrate, IsUndoneWhenTheProcessDiesOnTheWay) {
  const TemporaryFolder folder;
  const std::string file = folder.file("shop.db");
  opened(file, up_to(1));
  const std::string before = test::content(file);
  test::Child dying([&]() -> int {
    SQLite::Database database(file, SQLite::OPEN_READWRITE);
    // A cache of one page spills the unfinished transaction into the file.
    database.exec("PRAGMA cache_size=1; BEGIN IMMEDIATE; PRAGMA user_version=3; CREATE TABLE big(x);");
    for (int i = 0; i < 50; ++i) database.exec("INSERT INTO big VALUES(randomblob(4000))");
    ::_exit(0);
  });
  ASSERT_EQ(dying.status(), 0);
  ASSERT_TRUE(test::content(file) != before) << "the transaction must have reached the file";
  const auto store = opened(file, up_to(2));
  EXPECT_EQ(test::count_notes(*store), 1);
  EXPECT_EQ(tables_of(file), 1);
}

}  // namespace
}  // namespace shuke::storage

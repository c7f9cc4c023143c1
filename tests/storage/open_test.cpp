#include "storage/fixtures.hpp"
#include "storage/journal.hpp"

#include <sqlite3.h>

#include <string>

namespace shuke::storage {
namespace {

using namespace std::chrono_literals;
using test::making;
using test::opened;
using test::TemporaryFolder;

Error refusal(const std::string& file, const StoreOptions& options = making(), const std::string& suffix = "") {
  const auto store = Store::open("sqlite:" + file + suffix, options);
  return store.has_error() ? store.error() : Error{};
}

StoreOptions finding() { return {.wait = 200ms, .migrations = test::notes}; }

TEST(Open, MakesAFileOnlyWhenAsked) {
  const TemporaryFolder folder;
  const std::string file = folder.file("shop.db");
  EXPECT_EQ(refusal(file, finding()), error(Code::missing, "storage.missing", {{"file", file}}));
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
  EXPECT_TRUE(opened(file)->created());
  EXPECT_FALSE(opened(file)->created());
  EXPECT_FALSE(opened(file, finding())->created());
}

TEST(Open, TakesAnEmptyFileForNoFile) {
  const TemporaryFolder folder;
  const std::string file = folder.file("shop.db");
  test::write_file(file, "");
  EXPECT_EQ(refusal(file, finding()).code, Code::missing);
  EXPECT_TRUE(opened(file)->created());
}

TEST(Open, MarksTheFileAsOurs) {
  const TemporaryFolder folder;
  const std::string file = folder.file("shop.db");
  opened(file);
  const std::string header = test::content(file).substr(0, 100);
  EXPECT_EQ(header.substr(68, 4), "shke");
  EXPECT_EQ(header.substr(60, 4), std::string("\0\0\0\1", 4));
}

TEST(Open, RefusesWhatIsNoDatabaseAndLeavesNothingBesideIt) {
  const TemporaryFolder folder;
  const std::string file = folder.file("photo.jpg");
  const std::string contents[] = {"x", std::string(5000, 'x'), "SQLite format 3",
                                  std::string("SQLite format 3\0", 16) + std::string(4080, '\0')};
  for (const std::string& content : contents) {
    test::write_file(file, content);
    EXPECT_EQ(refusal(file), error(Code::not_a_database, "storage.not_a_database", {{"file", file}}));
    EXPECT_TRUE(test::content(file) == content);
    EXPECT_FALSE(std::filesystem::exists(file + "-lock"));
  }
}

TEST(Open, RefusesZeros) {
  const TemporaryFolder folder;
  const std::string file = folder.file("zeros");
  test::write_file(file, std::string(8192, '\0'));
  EXPECT_EQ(refusal(file).code, Code::not_a_database);
}

TEST(Open, RefusesTheDatabaseOfAnotherProgram) {
  const TemporaryFolder folder;
  const std::string file = folder.file("other.db");
  for (const std::string id : {"0", "1936221028", "-1"}) {
    std::filesystem::remove(file);
    test::other_program(file).exec("PRAGMA application_id=" + id + "; CREATE TABLE theirs(x)");
    const std::string before = test::content(file);
    EXPECT_EQ(refusal(file).code, Code::not_a_database) << id;
    EXPECT_TRUE(test::content(file) == before);
    EXPECT_FALSE(std::filesystem::exists(file + "-lock"));
  }
}

TEST(Open, UndoesACreationThatWasCutShort) {
  for (const bool zeros : {false, true}) {
    const TemporaryFolder folder;
    const std::string file = folder.file("shop.db");
    test::Child dying([&]() -> int {
      SQLite::Database database = test::other_program(file);
      // A cache of one page spills the unfinished transaction into the file.
      database.exec("PRAGMA cache_size=1; BEGIN IMMEDIATE; PRAGMA application_id=1936223077; CREATE TABLE note(x);");
      for (int i = 0; i < 50; ++i) database.exec("INSERT INTO note VALUES(randomblob(4000))");
      ::_exit(0);
    });
    ASSERT_EQ(dying.status(), 0);
    const auto size = std::filesystem::file_size(file);
    ASSERT_GT(size, 4096U) << "the transaction must have reached the file";
    if (zeros) test::write_file(file, std::string(size, '\0'));  // when the power goes, perhaps only the size has
    const auto store = opened(file);
    EXPECT_TRUE(store->created());
    EXPECT_EQ(test::count_notes(*store), 0);
  }
}

TEST(Open, SaysThatATruncatedFileIsDamaged) {
  const TemporaryFolder folder;
  const std::string file = folder.file("shop.db");
  {
    const auto store = opened(file);
    for (int i = 0; i < 20; ++i) ASSERT_FALSE(test::add_note(*store, std::string(3000, 'x')).has_error());
  }
  std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
  EXPECT_EQ(refusal(file).code, Code::damaged);
}

TEST(Open, RefusesFoldersAndDevices) {
  const TemporaryFolder folder;
  EXPECT_EQ(refusal(folder.path()), invalid("storage.folder", {{"file", folder.path()}}));
  EXPECT_EQ(refusal(folder.path() + "/").message, "storage.folder");
  ASSERT_EQ(::mkfifo(folder.file("pipe").c_str(), 0666), 0);
  EXPECT_EQ(refusal(folder.file("pipe")), invalid("storage.not_a_file", {{"file", folder.file("pipe")}}));
}

TEST(Open, NeedsItsFolder) {
  const TemporaryFolder folder;
  EXPECT_EQ(refusal(folder.file("none/shop.db")),
            error(Code::missing, "storage.missing", {{"file", folder.file("none")}}));
  test::write_file(folder.file("plain"), "x");
  EXPECT_EQ(refusal(folder.file("plain/shop.db")).code, Code::missing);
}

int status_as_ordinary_user(const std::string& file) {
  return test::as_ordinary_user([&] { return test::status_of(Store::open("sqlite:" + file, making(200ms))); });
}

constexpr int denied = -static_cast<int>(Code::denied);

TEST(Open, NeedsPermissionForFileAndFolder) {
  const TemporaryFolder folder;
  const std::string file = folder.file("shop.db");
  opened(file);
  ::chmod(file.c_str(), 0666);
  EXPECT_EQ(status_as_ordinary_user(file), 0);
  ::chmod(file.c_str(), 0444);
  EXPECT_EQ(status_as_ordinary_user(file), denied);
  ::chmod(file.c_str(), 0);
  EXPECT_EQ(status_as_ordinary_user(file), denied);

  ::chmod(file.c_str(), 0666);
  ::chmod(folder.path().c_str(), 0555);
  EXPECT_EQ(status_as_ordinary_user(file), denied) << "there is no room for a journal";
  EXPECT_EQ(status_as_ordinary_user(folder.file("new.db")), denied);
  ::chmod(folder.path().c_str(), 0666);
  EXPECT_EQ(status_as_ordinary_user(file), denied);
  ::chmod(folder.path().c_str(), 0777);
}

TEST(Open, LeavesPermissionsToTheUmask) {
  const TemporaryFolder folder;
  const mode_t before = ::umask(0027);
  opened(folder.file("shop.db"));
  ::umask(before);
  struct stat status {};
  ASSERT_EQ(::stat(folder.file("shop.db").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0640U);
}

TEST(Open, ByALinkFindsTheSameLock) {
  const TemporaryFolder folder;
  opened(folder.file("shop.db"));
  std::filesystem::create_symlink(folder.file("shop.db"), folder.file("link.db"));
  const auto store = opened(folder.file("link.db"));
  EXPECT_FALSE(test::add_note(*store, "a").has_error());
  EXPECT_TRUE(std::filesystem::exists(folder.file("shop.db-lock")));
  EXPECT_FALSE(std::filesystem::exists(folder.file("link.db-lock")));
}

TEST(Open, TakesEveryNameForAPlainFile) {
  const TemporaryFolder folder;
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  for (const std::string name : {":memory:", "file:shop.db%3Fmode=memory", "熟客 shop.db"}) opened(name);
  std::filesystem::current_path(before);
  EXPECT_TRUE(std::filesystem::exists(folder.file(":memory:")));
  EXPECT_TRUE(std::filesystem::exists(folder.file("file:shop.db?mode=memory")));
  EXPECT_TRUE(std::filesystem::exists(folder.file("熟客 shop.db")));
}

TEST(Open, ReportsTheUrlFirst) {
  EXPECT_EQ(refusal("none/shop.db", {}, "?wal=0").message, "storage.url_value");
  const auto bare = Store::open("shop.db", making());
  ASSERT_TRUE(bare.has_error());
  EXPECT_EQ(bare.error().message, "storage.url_bare");
}

TEST(Open, SharesAWriteAheadLogOnlyWhereThatIsSafe) {
  const TemporaryFolder folder;
  const std::string file = folder.file("shop.db");
  if (!shared_wal_is_safe(sqlite3_libversion_number())) {
    EXPECT_EQ(refusal(file, making(), "?wal=1"),
              error(Code::refused, "storage.shared_wal", {{"version", sqlite3_libversion()}}, "url"));
    EXPECT_FALSE(std::filesystem::exists(file));
    return;
  }
  const auto one = opened(file, making(), "?wal=1");
  const auto two = opened(file, making(), "?wal=1");
  EXPECT_FALSE(test::add_note(*one, "a").has_error());
  EXPECT_EQ(test::count_notes(*two), 1);
}

TEST(Open, ExclusivelyKeepsOthersOut) {
  const TemporaryFolder folder;
  const std::string file = folder.file("shop.db");
  {
    const auto sole = opened(file, making(), "?exclusive=1");
    EXPECT_TRUE(sole->created());
    EXPECT_FALSE(test::add_note(*sole, "a").has_error());
    EXPECT_FALSE(std::filesystem::exists(file + "-shm")) << "a sole owner shares no memory";
    EXPECT_EQ(refusal(file, making(100ms)).code, Code::busy);
    EXPECT_EQ(refusal(file, making(100ms), "?exclusive=1").code, Code::busy);
    EXPECT_FALSE(test::add_note(*sole, "b").has_error());
  }
  const auto store = opened(file, making(200ms));
  EXPECT_EQ(test::count_notes(*store), 2);
  EXPECT_FALSE(test::add_note(*store, "c").has_error());
  EXPECT_FALSE(std::filesystem::exists(file + "-wal"));
}

TEST(Open, TurnsToExclusiveAndBack) {
  const TemporaryFolder folder;
  const std::string file = folder.file("shop.db");
  for (const std::string suffix : {"", "?exclusive=1", "?exclusive=1", ""}) {
    EXPECT_FALSE(test::add_note(*opened(file, making(), suffix), "a").has_error());
  }
  EXPECT_EQ(test::count_notes(*opened(file)), 4);
}

}  // namespace
}  // namespace shuke::storage

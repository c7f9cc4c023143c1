#include "storage/fixtures.hpp"

#include <sys/mount.h>

#include <cstring>
#include <string>

namespace shuke::storage {
namespace {

using test::add_note;
using test::count_notes;
using test::opened;

/// A small disk of its own in a folder.
class SmallDisk {
 public:
  explicit SmallDisk(const std::string& folder) : folder_(folder) {
    mounted_ = ::mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=512k") == 0;
    if (!mounted_) reason_ = std::strerror(errno);
  }
  ~SmallDisk() {
    if (mounted_) ::umount(folder_.c_str());
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  [[nodiscard]] bool mounted() const { return mounted_; }
  [[nodiscard]] const std::string& reason() const { return reason_; }

 private:
  std::string folder_;
  std::string reason_;
  bool mounted_ = false;
};

std::string integrity(Store& store) {
  const auto answer = store.read([](Connection& connection) -> Result<std::string> {
    static const Query check("PRAGMA integrity_check");
    Rows rows(connection, check);
    return rows.next() ? std::string(rows.text(0)) : std::string();
  });
  return answer.has_error() ? std::string(answer.error().message) : *answer;
}

TEST(Full, ADiskWithoutRoomUndoesTheDeedAndTheDatabaseStaysWhole) {
  const test::TemporaryFolder folder;
  const SmallDisk disk(folder.path());
  if (!disk.mounted()) GTEST_SKIP() << "a small disk cannot be mounted here: " << disk.reason();
  const std::string file = folder.file("shop.db");
  const auto store = opened(file);
  Result<void> ended;
  std::int64_t written = 0;
  while (!(ended = add_note(*store, std::string(20'000, 'x'))).has_error()) ++written;
  EXPECT_EQ(ended.error(), error(Code::full, "storage.full", {{"file", file}}));
  EXPECT_GT(written, 5);
  EXPECT_EQ(count_notes(*store), written);
  EXPECT_EQ(integrity(*store), "ok");
}

TEST(Full, ADiskThatHasRoomAgainIsWrittenAgain) {
  const test::TemporaryFolder folder;
  const SmallDisk disk(folder.path());
  if (!disk.mounted()) GTEST_SKIP() << "a small disk cannot be mounted here: " << disk.reason();
  const std::string ballast = folder.file("ballast");
  const auto store = opened(folder.file("shop.db"));
  ASSERT_FALSE(add_note(*store, "before").has_error());
  test::write_file(ballast, std::string(600'000, 'x'));
  const auto ended = add_note(*store, std::string(50'000, 'x'));
  ASSERT_TRUE(ended.has_error());
  EXPECT_EQ(ended.error().code, Code::full);
  EXPECT_EQ(count_notes(*store), 1);
  std::filesystem::remove(ballast);
  EXPECT_FALSE(add_note(*store, std::string(50'000, 'x')).has_error());
  EXPECT_EQ(count_notes(*store), 2);
  EXPECT_EQ(integrity(*store), "ok");
}

TEST(Full, ADiskWithoutRoomMakesNoDatabase) {
  const test::TemporaryFolder folder;
  const SmallDisk disk(folder.path());
  if (!disk.mounted()) GTEST_SKIP() << "a small disk cannot be mounted here: " << disk.reason();
  test::write_file(folder.file("ballast"), std::string(600'000, 'x'));
  const std::string file = folder.file("shop.db");
  const auto store = Store::open("sqlite:" + file, test::making());
  ASSERT_TRUE(store.has_error());
  EXPECT_EQ(store.error().code, Code::full);
  std::filesystem::remove(folder.file("ballast"));
  EXPECT_TRUE(opened(file)->created());
}

TEST(Full, AFileAtItsLimitUndoesTheDeed) {
  const test::TemporaryFolder folder;
  const std::string file = folder.file("shop.db");
  const auto store = opened(file);
  ASSERT_FALSE(add_note(*store, "before").has_error());
  const auto ended = store->write([](Connection& connection) -> Result<void> {
    connection.execute("PRAGMA max_page_count=10");
    for (int i = 0; i < 100; ++i) connection.execute("INSERT INTO note(words) VALUES(hex(zeroblob(4000)))");
    return {};
  });
  ASSERT_TRUE(ended.has_error());
  EXPECT_EQ(ended.error(), error(Code::full, "storage.full", {{"file", file}}));
  EXPECT_EQ(count_notes(*store), 1);
  EXPECT_FALSE(add_note(*store, "after").has_error());
}

}  // namespace
}  // namespace shuke::storage

#include "storage/fixtures.hpp"

#include <sqlite3.h>

#include <map>
#include <string>
#include <utility>

namespace shuke::storage {
namespace {

/// What the faulty disk has been told, and what it stands in for.
struct Fault {
  int calls_left = -1;  ///< writes, syncs and cuts that still succeed; negative: all
  int code = SQLITE_IOERR_WRITE;
  sqlite3_vfs* real = nullptr;
};
Fault fault;

bool strikes() {
  if (fault.calls_left > 0) --fault.calls_left;
  else return fault.calls_left == 0;
  return false;
}

/// The methods of one kind of file, three of which may fail. A file of that kind points to the first member.
struct FaultyMethods {
  sqlite3_io_methods faulty;
  const sqlite3_io_methods* real;
};

const sqlite3_io_methods& real_methods(const sqlite3_file* file) {
  return *reinterpret_cast<const FaultyMethods*>(file->pMethods)->real;
}

int faulty_write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
  return strikes() ? fault.code : real_methods(file).xWrite(file, bytes, size, at);
}

int faulty_sync(sqlite3_file* file, int how) {
  return strikes() ? SQLITE_IOERR_FSYNC : real_methods(file).xSync(file, how);
}

int faulty_truncate(sqlite3_file* file, sqlite3_int64 size) {
  return strikes() ? SQLITE_IOERR_TRUNCATE : real_methods(file).xTruncate(file, size);
}

const sqlite3_io_methods* made_faulty(const sqlite3_io_methods* real) {
  static std::map<const sqlite3_io_methods*, FaultyMethods> known;
  FaultyMethods& methods = known.try_emplace(real, FaultyMethods{*real, real}).first->second;
  methods.faulty.xWrite = faulty_write;
  methods.faulty.xSync = faulty_sync;
  methods.faulty.xTruncate = faulty_truncate;
  return &methods.faulty;
}

int faulty_open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* opened) {
  const int code = fault.real->xOpen(fault.real, name, file, flags, opened);
  if (code == SQLITE_OK) file->pMethods = made_faulty(file->pMethods);
  return code;
}

/// While this lives, what SQLite opens lies on a disk that can be told to fail.
class FaultyDisk {
 public:
  FaultyDisk() {
    fault = {};
    fault.real = sqlite3_vfs_find(nullptr);
    vfs_ = *fault.real;
    vfs_.zName = "faulty";
    vfs_.pNext = nullptr;
    vfs_.xOpen = faulty_open;
    sqlite3_vfs_register(&vfs_, 1);
  }
  ~FaultyDisk() {
    sqlite3_vfs_unregister(&vfs_);
    sqlite3_vfs_register(fault.real, 1);
  }
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;

  /// Lets `calls` succeed and fails all that follow.
  static void fail_after(int calls, int code) {
    fault.calls_left = calls;
    fault.code = code;
  }
  static void mend() { fault.calls_left = -1; }

 private:
  sqlite3_vfs vfs_{};
};

/// Two rows, on several pages.
Result<void> add_two(Store& store) {
  return store.write([](Connection& connection) -> Result<void> {
    static const Query insert("INSERT INTO note(words) VALUES(:words)");
    run(connection, insert, std::string(9000, 'x'));
    run(connection, insert, std::string(9000, 'y'));
    return {};
  });
}

std::string integrity(const std::string& file) {
  return test::other_program(file).execAndGet("PRAGMA integrity_check").getString();
}

/// What came of letting something fail at every call in turn, until one is not reached.
struct Outcome {
  int calls = 0;  ///< how many there are
  int kept = 0;   ///< how often the change was reported as failed and is there all the same
};

/// Lets a deed fail. Whatever is reported, all of it is there or nothing; what was reported as done is there.
Outcome fail_everywhere(const std::string& suffix, int code, Code expected) {
  Outcome outcome;
  for (bool done = false; !done; ++outcome.calls) {
    const test::TemporaryFolder folder;
    const std::string file = folder.file("shop.db");
    std::int64_t count = 0;
    {
      const auto store = test::opened(file, test::making(), suffix);
      EXPECT_FALSE(test::add_note(*store, "before").has_error());
      FaultyDisk::fail_after(outcome.calls, code);
      const auto ended = add_two(*store);
      FaultyDisk::mend();
      done = !ended.has_error();
      const Code said = done ? expected : ended.error().code;
      EXPECT_TRUE(said == expected || said == Code::io) << static_cast<int>(said) << " at " << outcome.calls;
      count = test::count_notes(*store);
      EXPECT_TRUE(count == 3 || (count == 1 && !done)) << count << " rows at " << outcome.calls;
      if (!done && count == 3) ++outcome.kept;
      EXPECT_FALSE(test::add_note(*store, "after").has_error()) << outcome.calls;
    }
    EXPECT_EQ(test::count_notes(*test::opened(file)), count + 1) << outcome.calls;
    EXPECT_EQ(integrity(file), "ok") << outcome.calls;
  }
  return outcome;
}

TEST(FaultyDisk, LosesAWholeDeedOrNothing) {
  const FaultyDisk disk;
  for (const auto& [code, expected] : {std::pair(SQLITE_IOERR_WRITE, Code::io), std::pair(SQLITE_FULL, Code::full)}) {
    const Outcome outcome = fail_everywhere("", code, expected);
    EXPECT_GT(outcome.calls, 8);
    EXPECT_LE(outcome.kept, 1) << "only the last sync comes after the change has taken hold";
  }
}

TEST(FaultyDisk, LosesAWholeDeedOrNothingOfASoleOwner) {
  const FaultyDisk disk;
  const Outcome outcome = fail_everywhere("?exclusive=1", SQLITE_IOERR_WRITE, Code::io);
  EXPECT_GT(outcome.calls, 4);
  EXPECT_LE(outcome.kept, 1);
}

TEST(FaultyDisk, MakesAWholeDatabaseOrNone) {
  const FaultyDisk disk;
  Outcome outcome;
  for (bool done = false; !done; ++outcome.calls) {
    const test::TemporaryFolder folder;
    const std::string file = folder.file("shop.db");
    FaultyDisk::fail_after(outcome.calls, SQLITE_FULL);
    done = Store::open("sqlite:" + file, test::making()).has_value();
    FaultyDisk::mend();
    const auto store = test::opened(file);
    EXPECT_FALSE(done && store->created()) << outcome.calls;
    if (!done && !store->created()) ++outcome.kept;
    EXPECT_FALSE(test::add_note(*store, "a").has_error()) << outcome.calls;
    EXPECT_EQ(integrity(file), "ok") << outcome.calls;
  }
  EXPECT_GT(outcome.calls, 4);
  EXPECT_LE(outcome.kept, 1);
}

}  // namespace
}  // namespace shuke::storage

#include "storage/native_errors.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <cerrno>

namespace shuke::storage {
namespace {

const Circumstances about{"shop.db", std::chrono::milliseconds(250), 1000};

TEST(NativeErrors, MapEveryCodeByTable) {
  struct Row {
    int native;
    int number;
    Code code;
    std::string_view message;
  };
  constexpr Row rows[] = {
      {SQLITE_BUSY, 0, Code::busy, "storage.busy"},
      {SQLITE_BUSY_SNAPSHOT, 0, Code::busy, "storage.busy"},
      {SQLITE_BUSY_RECOVERY, 0, Code::busy, "storage.busy"},
      {SQLITE_LOCKED, 0, Code::busy, "storage.busy"},
      {SQLITE_LOCKED_SHAREDCACHE, 0, Code::busy, "storage.busy"},
      {SQLITE_PROTOCOL, 0, Code::busy, "storage.busy"},
      {SQLITE_FULL, 0, Code::full, "storage.full"},
      {SQLITE_PERM, 0, Code::denied, "storage.denied"},
      {SQLITE_READONLY, 0, Code::denied, "storage.denied"},
      {SQLITE_READONLY_DIRECTORY, 0, Code::denied, "storage.denied"},
      {SQLITE_READONLY_DBMOVED, 0, Code::missing, "storage.moved"},
      {SQLITE_AUTH, 0, Code::denied, "storage.denied"},
      {SQLITE_NOTADB, 0, Code::not_a_database, "storage.not_a_database"},
      {SQLITE_CORRUPT, 0, Code::damaged, "storage.damaged"},
      {SQLITE_CORRUPT_INDEX, 0, Code::damaged, "storage.damaged"},
      {SQLITE_IOERR_CORRUPTFS, EIO, Code::damaged, "storage.damaged"},
      {SQLITE_IOERR_READ, EIO, Code::io, "storage.io"},
      {SQLITE_IOERR_FSYNC, 0, Code::io, "storage.io"},
      {SQLITE_IOERR_FSYNC, ENOENT, Code::io, "storage.io"},  // a number that the rollback has left
      {SQLITE_IOERR_WRITE, ENOSPC, Code::full, "storage.full"},
      {SQLITE_IOERR_WRITE, EDQUOT, Code::full, "storage.full"},
      {SQLITE_IOERR_WRITE, EFBIG, Code::full, "storage.full"},
      {SQLITE_IOERR_NOMEM, ENOSPC, Code::memory, "storage.memory"},
      {SQLITE_CANTOPEN, 0, Code::io, "storage.io"},
      {SQLITE_CANTOPEN, EMFILE, Code::io, "storage.io"},
      {SQLITE_CANTOPEN, ENOENT, Code::missing, "storage.missing"},
      {SQLITE_CANTOPEN, EACCES, Code::denied, "storage.denied"},
      {SQLITE_CANTOPEN, EROFS, Code::denied, "storage.denied"},
      {SQLITE_NOMEM, 0, Code::memory, "storage.memory"},
      {SQLITE_TOOBIG, 0, Code::invalid, "storage.too_big"},
      {SQLITE_CONSTRAINT_UNIQUE, 0, Code::internal, "storage.constraint"},
      {SQLITE_ERROR, 0, Code::internal, "storage.driver"},
      {SQLITE_MISUSE, EACCES, Code::internal, "storage.driver"},  // a number left over from an earlier failure
      {-1, 0, Code::internal, "storage.driver"},
  };
  for (const Row& row : rows) {
    const Error mapped = of_sqlite(row.native, row.number, about);
    EXPECT_EQ(mapped.code, row.code) << row.native;
    EXPECT_EQ(mapped.message, row.message) << row.native;
  }
}

TEST(NativeErrors, SayWhatTheReaderNeeds) {
  EXPECT_EQ(of_sqlite(SQLITE_BUSY, 0, about).arguments,
            (std::vector<Argument>{{"file", "shop.db"}, {"wait_ms", "250"}}));
  EXPECT_EQ(of_sqlite(SQLITE_CONSTRAINT_UNIQUE, 0, about).arguments, (std::vector<Argument>{{"code", "2067"}}));
  EXPECT_EQ(of_sqlite(SQLITE_TOOBIG, 0, about).arguments, (std::vector<Argument>{{"largest", "1000"}}));
  EXPECT_EQ(of_sqlite(SQLITE_IOERR_READ, EIO, about).arguments,
            (std::vector<Argument>{{"file", "shop.db"}, {"code", "266"}}));
  EXPECT_TRUE(of_sqlite(SQLITE_NOMEM, 0, about).arguments.empty());
}

TEST(NativeErrors, MapTheNumbersOfSystemCalls) {
  struct Row {
    int number;
    Code code;
  };
  constexpr Row rows[] = {
      {ENOENT, Code::missing}, {ENOTDIR, Code::missing},      {EACCES, Code::denied}, {EPERM, Code::denied},
      {EROFS, Code::denied},   {ENOSPC, Code::full},          {EDQUOT, Code::full},   {EISDIR, Code::invalid},
      {ELOOP, Code::invalid},  {ENAMETOOLONG, Code::invalid}, {ENOMEM, Code::memory}, {EIO, Code::io},
      {EMFILE, Code::io},
  };
  for (const Row& row : rows) EXPECT_EQ(of_system(row.number, "f").code, row.code) << row.number;
  EXPECT_EQ(of_system(EIO, "f"), error(Code::io, "storage.system", {{"file", "f"}, {"code", std::to_string(EIO)}}));
}

}  // namespace
}  // namespace shuke::storage

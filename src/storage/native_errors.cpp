#include "storage/native_errors.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace shuke::storage {
namespace {

/// What the message of a row has to say beside its words.
enum class Says { nothing, file, file_and_code, file_and_wait, code, largest_row };

struct Row {
  int native;
  Code code;
  std::string_view message;
  Says says = Says::file;
};

/// Extended codes that mean something else than their primary code does; looked up first.
constexpr std::array extended_codes{
    Row{SQLITE_READONLY_DBMOVED, Code::missing, "storage.moved"},
    Row{SQLITE_IOERR_NOMEM, Code::memory, "storage.memory", Says::nothing},
    Row{SQLITE_IOERR_CORRUPTFS, Code::damaged, "storage.damaged", Says::file_and_code},
};

constexpr std::array primary_codes{
    Row{SQLITE_BUSY, Code::busy, "storage.busy", Says::file_and_wait},
    Row{SQLITE_LOCKED, Code::busy, "storage.busy", Says::file_and_wait},
    Row{SQLITE_PROTOCOL, Code::busy, "storage.busy", Says::file_and_wait},
    Row{SQLITE_FULL, Code::full, "storage.full"},
    Row{SQLITE_PERM, Code::denied, "storage.denied"},
    Row{SQLITE_READONLY, Code::denied, "storage.denied"},
    Row{SQLITE_AUTH, Code::denied, "storage.denied"},
    Row{SQLITE_NOTADB, Code::not_a_database, "storage.not_a_database"},
    Row{SQLITE_CORRUPT, Code::damaged, "storage.damaged", Says::file_and_code},
    Row{SQLITE_IOERR, Code::io, "storage.io", Says::file_and_code},
    Row{SQLITE_CANTOPEN, Code::io, "storage.io", Says::file_and_code},
    Row{SQLITE_NOMEM, Code::memory, "storage.memory", Says::nothing},
    Row{SQLITE_TOOBIG, Code::invalid, "storage.too_big", Says::largest_row},
    Row{SQLITE_CONSTRAINT, Code::internal, "storage.constraint", Says::code},
};

constexpr std::array system_numbers{
    Row{ENOENT, Code::missing, "storage.missing"}, Row{ENOTDIR, Code::missing, "storage.missing"},
    Row{EACCES, Code::denied, "storage.denied"},   Row{EPERM, Code::denied, "storage.denied"},
    Row{EROFS, Code::denied, "storage.denied"},    Row{ENOSPC, Code::full, "storage.full"},
    Row{EDQUOT, Code::full, "storage.full"},       Row{EFBIG, Code::full, "storage.full"},
    Row{EISDIR, Code::invalid, "storage.folder"},  Row{ENAMETOOLONG, Code::invalid, "storage.path"},
    Row{ELOOP, Code::invalid, "storage.path"},     Row{ENOMEM, Code::memory, "storage.memory", Says::nothing},
};

constexpr Row any_system_number{0, Code::io, "storage.system", Says::file_and_code};
constexpr Row any_code{0, Code::internal, "storage.driver", Says::code};

template <std::size_t n>
const Row* row_of(int native, const std::array<Row, n>& table) {
  const auto found = std::ranges::find(table, native, &Row::native);
  return found == table.end() ? nullptr : &*found;
}

Error as_error(const Row& row, int native, const Circumstances& about) {
  switch (row.says) {
    case Says::nothing:
      return error(row.code, row.message);
    case Says::file:
      return error(row.code, row.message, {{"file", about.file}});
    case Says::file_and_code:
      return error(row.code, row.message, {{"file", about.file}, {"code", std::to_string(native)}});
    case Says::file_and_wait:
      return error(row.code, row.message, {{"file", about.file}, {"wait_ms", std::to_string(about.wait.count())}});
    case Says::code:
      return error(row.code, row.message, {{"code", std::to_string(native)}});
    case Says::largest_row:
      return error(row.code, row.message, {{"largest", std::to_string(about.largest_row)}});
  }
  return error(Code::internal, "storage.internal");
}

}  // namespace

Error of_system(int number, const std::string& file) {
  const Row* row = row_of(number, system_numbers);
  return as_error(row != nullptr ? *row : any_system_number, number, Circumstances{file});
}

Error of_sqlite(int code, int number, const Circumstances& about) {
  if (const Row* row = row_of(code, extended_codes)) return as_error(*row, code, about);
  const int primary = code & 0xff;
  // These two say only that a system call failed; its own number says why. After a failed commit the number may be that
  // of a later call, so it is believed only where it can mean nothing else.
  if (primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN) {
    const Row* row = row_of(number, system_numbers);
    if (row != nullptr && (primary == SQLITE_CANTOPEN || row->code == Code::full)) return as_error(*row, number, about);
  }
  const Row* row = row_of(primary, primary_codes);
  return as_error(row != nullptr ? *row : any_code, code, about);
}

}  // namespace shuke::storage

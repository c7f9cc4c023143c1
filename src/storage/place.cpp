#include "storage/place.hpp"

#include "storage/native_errors.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace shuke::storage {
namespace {

/// Asks with the effective user, as opening does.
Result<void> permitted(const std::string& path, int how) {
  if (::faccessat(AT_FDCWD, path.c_str(), how, AT_EACCESS) != 0) return of_system(errno, path);
  return {};
}

Result<void> is_database_file(const std::string& path, const struct stat& status) {
  if (S_ISDIR(status.st_mode)) return invalid("storage.folder", {{"file", path}});
  if (!S_ISREG(status.st_mode)) return invalid("storage.not_a_file", {{"file", path}});
  // SQLite takes a single byte for an empty file and would write over it.
  if (status.st_size == 1) return error(Code::not_a_database, "storage.not_a_database", {{"file", path}});
  return permitted(path, R_OK | W_OK);
}

}  // namespace

Result<std::string> locate(const std::string& path, bool create) {
  std::error_code failed;
  const std::filesystem::path absolute = std::filesystem::absolute(path, failed);
  if (failed) return of_system(failed.value(), path);
  const std::filesystem::path whole = std::filesystem::weakly_canonical(absolute, failed);
  if (failed) return of_system(failed.value(), path);
  if (!whole.has_filename()) return invalid("storage.folder", {{"file", path}});

  struct stat status {};
  const bool exists = ::stat(whole.c_str(), &status) == 0;
  if (!exists && (errno != ENOENT || !create)) return of_system(errno, whole.string());
  if (exists) SHUKE_TRY(is_database_file(whole.string(), status));
  SHUKE_TRY(permitted(whole.parent_path().string(), W_OK | X_OK));
  return whole.string();
}

}  // namespace shuke::storage

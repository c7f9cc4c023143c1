/// \file
#include "exchange/new_file.hpp"

#include "exchange/files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <utility>

namespace shuke::exchange {

namespace {

constexpr std::size_t most_waiting = std::size_t{256} << 10;

/// A file that a database keeps beside itself, whether or not it is there now.
bool belongs_to_database(const std::string& path) {
  for (const std::string_view ending : {"-journal", "-wal", "-shm", "-lock"})
    if (path.ends_with(ending) && is_database(path.substr(0, path.size() - ending.size()))) return true;
  return false;
}

Error unwritable(int problem, const std::string& path) {
  const std::vector<Argument> file{{"file", path}};
  if (problem == ENOENT || problem == ENOTDIR) return error(Code::missing, "export.no_folder", file, "file");
  if (problem == EACCES || problem == EPERM || problem == EROFS)
    return error(Code::denied, "export.unwritable", file, "file");
  if (problem == ENOSPC || problem == EDQUOT || problem == EFBIG)
    return error(Code::full, "storage.full", file, "file");
  return error(Code::io, "export.unwritable", file, "file");
}

/// What must not be lost by being written over.
Result<void> check_target(const std::string& path) {
  if (path == "-") return invalid("export.standard_output", {}, "file");
  std::error_code problem;
  const auto status = std::filesystem::status(path, problem);
  if (std::filesystem::is_directory(status)) return error(Code::io, "import.a_folder", {{"file", path}}, "file");
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
    return invalid("export.not_a_file", {{"file", path}}, "file");
  if (is_database(path) || belongs_to_database(path)) return invalid("export.is_database", {{"file", path}}, "file");
  return {};
}

}  // namespace

Result<NewFile> NewFile::open(const std::string& path) {
  SHUKE_TRY(check_target(path));
  std::string part = path + ".part-XXXXXX";
  const int descriptor = ::mkostemp(part.data(), O_CLOEXEC);  // readable by its owner alone
  if (descriptor < 0) return unwritable(errno, path);
  return NewFile(path, std::move(part), descriptor);
}

NewFile::NewFile(NewFile&& other) noexcept
    : path_(std::move(other.path_)),
      part_(std::exchange(other.part_, {})),
      descriptor_(std::exchange(other.descriptor_, -1)),
      waiting_(std::move(other.waiting_)),
      size_(other.size_) {}

NewFile::~NewFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!part_.empty()) ::unlink(part_.c_str());
}

Error NewFile::failed(int problem) const { return unwritable(problem, path_); }

Result<void> NewFile::write(std::string_view bytes) {
  waiting_ += bytes;
  size_ += static_cast<std::int64_t>(bytes.size());
  return waiting_.size() < most_waiting ? Result<void>() : flush();
}

Result<void> NewFile::flush() {
  for (std::string_view left = waiting_; !left.empty();) {
    const ssize_t written = ::write(descriptor_, left.data(), left.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return failed(errno);
    left.remove_prefix(static_cast<std::size_t>(written));
  }
  waiting_.clear();
  return {};
}

Result<std::int64_t> NewFile::finish() {
  SHUKE_TRY(flush());
  if (::fsync(descriptor_) != 0) return failed(errno);
  if (::close(std::exchange(descriptor_, -1)) != 0) return failed(errno);
  if (::rename(part_.c_str(), path_.c_str()) != 0) return failed(errno);
  part_.clear();
  return size_;
}

}  // namespace shuke::exchange

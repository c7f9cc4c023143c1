/// \file
/// Where tests of many thousand deeds keep their databases.
#pragma once

#include "storage/fixtures.hpp"

#include <cstdlib>
#include <optional>

namespace shuke::clientele::test {

using storage::test::TemporaryFolder;

/// A folder that is in memory where there is such a place: thousands of small deeds ask a disk for too much.
class FolderInMemory {
 public:
  FolderInMemory() {
    const char* before = std::getenv("TMPDIR");
    const std::string kept = before == nullptr ? "" : before;
    if (::access("/dev/shm", W_OK) == 0) ::setenv("TMPDIR", "/dev/shm", 1);
    folder_.emplace();
    before == nullptr ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", kept.c_str(), 1);
  }
  std::string file(const std::string& name) const { return folder_->file(name); }

 private:
  std::optional<TemporaryFolder> folder_;
};

}  // namespace shuke::clientele::test

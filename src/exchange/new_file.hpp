/// \file
/// A file that is there when it is whole.
#pragma once

#include "shuke/model/error.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace shuke::exchange {

/// Writes to a file beside the one that is meant, which only its owner can read, and puts it into its place at the end.
/// What was not finished goes with the object; a program that is killed may leave `NAME.part-XXXXXX`.
class NewFile {
 public:
  /// Errors, in order: invalid (standard output, a database or what belongs to one, a device), io (a folder), missing
  /// (its folder), denied, full.
  static Result<NewFile> open(const std::string& path);
  NewFile(NewFile&& other) noexcept;
  NewFile& operator=(NewFile&&) = delete;
  ~NewFile();

  /// Adds bytes; they may wait in memory. Errors: full, io.
  Result<void> write(std::string_view bytes);
  /// Puts the file into its place, on the disk; the size it has. Errors: full, denied, io.
  Result<std::int64_t> finish();

 private:
  NewFile(std::string path, std::string part, int descriptor)
      : path_(std::move(path)), part_(std::move(part)), descriptor_(descriptor) {}
  Result<void> flush();
  Error failed(int problem) const;

  std::string path_, part_;
  int descriptor_ = -1;
  std::string waiting_;
  std::int64_t size_ = 0;
};

}  // namespace shuke::exchange

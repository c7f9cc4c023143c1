/// \file
/// The file that rejected rows go to.
#pragma once

#include "shuke/model/error.hpp"

#include <fstream>
#include <string>
#include <string_view>

namespace shuke::exchange {

/// A file that is made anew, unless it is one that must not be lost. Without a path it takes nothing.
class RejectsFile {
 public:
  explicit RejectsFile(std::string path) : path_(std::move(path)) {}

  bool is_wanted() const { return !path_.empty(); }
  /// Error: invalid, when the rejects would overwrite a file that is read: `-` is standard input, empty none.
  Result<void> check_is_not(const std::string& input) const;
  /// Makes the file with its first row. Errors: invalid (it is a database), io.
  Result<void> open(std::string_view header);
  void add(std::string_view bytes) { file_ << bytes; }
  /// Error: io, when something did not arrive.
  Result<void> finish();

 private:
  std::string path_;
  std::ofstream file_;
};

}  // namespace shuke::exchange

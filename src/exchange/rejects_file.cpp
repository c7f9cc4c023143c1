/// \file
#include "exchange/rejects_file.hpp"

#include "exchange/files.hpp"

#include <filesystem>

namespace shuke::exchange {

Result<void> RejectsFile::check_is_not(const std::string& input) const {
  if (!is_wanted() || input.empty()) return {};
  std::error_code ignored;
  if (std::filesystem::equivalent(path_, input == "-" ? "/dev/stdin" : input, ignored))
    return invalid("import.rejects_is_input", {}, "rejects");
  return {};
}

Result<void> RejectsFile::open(std::string_view header) {
  if (!is_wanted()) return {};
  if (is_database(path_)) return invalid("import.rejects_is_database", {{"file", path_}}, "rejects");
  file_.open(path_, std::ios::binary | std::ios::trunc);
  add(header);
  return finish();
}

Result<void> RejectsFile::finish() {
  if (!is_wanted()) return {};
  file_.flush();
  if (!file_) return error(Code::io, "import.rejects_unwritable", {{"file", path_}}, "rejects");
  return {};
}

}  // namespace shuke::exchange

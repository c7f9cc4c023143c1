/// \file
/// The project's own text files, read once, for the tests of the house rules.
#pragma once

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace shuke::house {

/// A text file; its path begins at the top folder: `src/storage/store.hpp`.
struct File {
  std::string path;
  std::vector<std::string> lines;

  bool below(std::string_view folder) const { return path.starts_with(folder); }
  bool is(std::initializer_list<std::string_view> endings) const {
    return std::any_of(endings.begin(), endings.end(), [&](auto ending) { return path.ends_with(ending); });
  }
  bool is_header() const { return is({".hpp", ".h"}); }
  bool is_cpp_or_c() const { return is({".hpp", ".h", ".cpp", ".c"}); }
  bool is_public_header() const { return is_header() && (below("include/") || below("capi/include/")); }
  /// Written by hand line by line: sources and scripts, not documents and tables.
  bool is_code() const { return is_cpp_or_c() || is({".py"}) || below("scripts/"); }
};

inline std::filesystem::path top() { return SHUKE_SOURCE_DIR; }

inline File read(const std::filesystem::path& path) {
  File file{path.lexically_relative(top()).generic_string(), {}};
  std::ifstream stream(path);
  for (std::string line; std::getline(stream, line);) file.lines.push_back(line);
  return file;
}

inline bool is_ours(const std::filesystem::directory_entry& entry) {
  constexpr std::uintmax_t large = 1'000'000;  // data, not text to read
  const File name{entry.path().lexically_relative(top()).generic_string(), {}};
  return entry.is_regular_file() && entry.file_size() < large &&
         (name.is_code() || name.below(".ci/") ||
          name.is({".md", ".json", ".jsonl", ".csv", ".sql", ".map", ".cmake", "CMakeLists.txt"}));
}

/// Build folders, caches and hidden folders (but .ci) hold nothing of ours.
inline bool is_foreign(const std::filesystem::path& folder) {
  const auto name = folder.filename().string();
  return name == "build" || name == "__pycache__" || (name.starts_with('.') && name != ".ci");
}

inline std::vector<File> read_all() {
  std::vector<File> all;
  for (std::filesystem::recursive_directory_iterator entry(top()), end; entry != end; ++entry) {
    if (entry->is_directory() && is_foreign(entry->path())) entry.disable_recursion_pending();
    else if (is_ours(*entry)) all.push_back(read(entry->path()));
  }
  if (all.empty()) throw std::logic_error("no sources found below " SHUKE_SOURCE_DIR);
  std::sort(all.begin(), all.end(), [](const File& a, const File& b) { return a.path < b.path; });
  return all;
}

inline const std::vector<File>& files() {
  static const std::vector<File> all = read_all();
  return all;
}

inline bool is_word_character(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

}  // namespace shuke::house

/// \file
#include "exchange/files.hpp"

#include <filesystem>
#include <fstream>

namespace shuke::exchange {

Error cannot_open(const std::string& path) {
  std::error_code problem;
  const auto status = std::filesystem::status(path, problem);
  if (!std::filesystem::exists(status)) return error(Code::missing, "import.no_file", {{"file", path}}, "file");
  if (std::filesystem::is_directory(status)) return error(Code::io, "import.a_folder", {{"file", path}}, "file");
  return error(Code::denied, "import.unreadable", {{"file", path}}, "file");
}

Result<std::string> read_document(const std::string& path) {
  constexpr std::size_t most = std::size_t{16} << 20;
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path)) return cannot_open(path);
  std::string text;
  char piece[4096];
  while (file.read(piece, sizeof piece) || file.gcount() > 0) {
    text.append(piece, static_cast<std::size_t>(file.gcount()));
    if (text.size() > most)
      return invalid("json.too_large", {{"bytes", std::to_string(text.size())}, {"most", std::to_string(most)}},
                     "file");
  }
  if (file.bad()) return error(Code::io, "import.unreadable", {{"file", path}}, "file");
  return text;
}

bool is_database(const std::string& path) {
  constexpr std::string_view first = "SQLite format 3";
  std::string bytes(first.size(), '\0');
  std::ifstream file(path, std::ios::binary);
  return file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())) && bytes == first;
}

}  // namespace shuke::exchange

/// \file
/// Case tables: CSV files that a shop manager can read, check and add to.
#pragma once

#include "exchange/csv.hpp"
#include "support.hpp"

#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace shuke::test {

/// A row of a table, by the names of its header.
class Case {
 public:
  Case(std::uint64_t line, std::map<std::string, std::string> cells) : line_(line), cells_(std::move(cells)) {}
  const std::string& operator[](const std::string& column) const { return cells_.at(column); }
  bool has(const std::string& column) const { return !cells_.at(column).empty(); }
  /// Where the row stands and what it is about.
  std::string place() const {
    return "line " + std::to_string(line_) + " " + cells_.at("rule") + " " + cells_.at("comment");
  }

 private:
  std::uint64_t line_;
  std::map<std::string, std::string> cells_;
};

/// Reads tests/policy/cases/`name`. A row that is not as wide as the header ends the test.
inline std::vector<Case> cases(const std::string& name) {
  std::ifstream file(std::string(SHUKE_SOURCE_DIR) + "/tests/policy/cases/" + name, std::ios::binary);
  if (!file) throw std::runtime_error("no such table: " + name);
  exchange::CsvReader reader(file, exchange::Encoding::utf8);
  exchange::Row row;
  std::vector<std::string> header;
  std::vector<Case> all;
  while (must(reader.next(row))) {
    if (row.flaw) throw std::runtime_error(name + ": a flaw in line " + std::to_string(row.line));
    if (header.empty()) {
      header = row.fields;
      continue;
    }
    if (row.fields.size() != header.size())
      throw std::runtime_error(name + ": wrong width of line " + std::to_string(row.line));
    std::map<std::string, std::string> cells;
    for (std::size_t i = 0; i < header.size(); ++i) cells[header[i]] = row.fields[i];
    all.emplace_back(row.line, std::move(cells));
  }
  if (all.empty()) throw std::runtime_error(name + " holds no cases");
  return all;
}

/// The parts of `a + b + c`; none of an empty text.
inline std::vector<std::string> parts(std::string_view text) {
  std::vector<std::string> all;
  while (!text.empty()) {
    const auto end = text.find(" + ");
    all.emplace_back(text.substr(0, end));
    text.remove_prefix(end == text.npos ? text.size() : end + 3);
  }
  return all;
}

}  // namespace shuke::test

/// \file
/// The rows of tests/policy/cases/find.csv (FIL-6): which place somebody takes among the customers of a small shop who
/// are found by a query. All rows with the same word in `shop` are of one shop, and every name in them is a customer
/// there.
#pragma once

#include "exchange/csv.hpp"
#include "support.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace shuke::test {

/// A customer: the name, and its spelling; empty when nobody said.
struct Named {
  std::string name;
  std::string spelling;
  friend auto operator<=>(const Named&, const Named&) = default;
};

/// A row: the place, counted from 1, of somebody among those found; 0 when they are not found.
struct FindCase {
  std::uint64_t line = 0;
  std::string shop;
  Named customer;
  std::string query;
  std::size_t rank = 0;
  /// What a failing test says of the row.
  std::string place() const { return "line " + std::to_string(line) + " FIL-6 " + customer.name + " by " + query; }
};

/// The rows of the file, without the lines that begin with `#`.
/// \param sources the folder of the sources
inline std::vector<FindCase> find_cases(const std::string& sources) {
  std::ifstream file(sources + "/tests/policy/cases/find.csv", std::ios::binary);
  if (!file) throw std::runtime_error("no such table: find.csv");
  exchange::CsvReader reader(file, exchange::Encoding::utf8);
  exchange::Row row;
  std::vector<FindCase> all;
  bool is_header = true;
  while (must(reader.next(row))) {
    if (std::exchange(is_header, false) || row.fields.front().starts_with('#')) continue;
    if (row.flaw || row.fields.size() != 5)
      throw std::runtime_error("find.csv: wrong width of line " + std::to_string(row.line));
    const auto& cells = row.fields;
    const std::size_t rank = cells[4] == "-" ? 0 : std::stoul(cells[4]);
    all.push_back({row.line, cells[0], {cells[1], cells[2]}, cells[3], rank});
  }
  if (all.empty()) throw std::runtime_error("find.csv holds no cases");
  return all;
}

/// The customers of a shop, each once.
inline std::vector<Named> customers_of(const std::vector<FindCase>& cases, const std::string& shop) {
  std::vector<Named> all;
  for (const FindCase& one : cases)
    if (one.shop == shop && std::find(all.begin(), all.end(), one.customer) == all.end()) all.push_back(one.customer);
  return all;
}

}  // namespace shuke::test

/// \file
/// A whole text read by CsvReader, for the tests of this folder.
#pragma once

#include "exchange/csv.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace shuke::exchange {

using Fields = std::vector<std::string>;

/// What a reader made of a text, row by row, until its end or an error.
struct Reading {
  std::vector<Fields> rows;
  std::vector<std::uint64_t> lines;
  std::vector<std::string> flaws;  ///< message ids; empty where there is none
  std::optional<Error> failure;

  friend bool operator==(const Reading&, const Reading&) = default;
  /// For messages of failed tests.
  friend void PrintTo(const Reading& reading, std::ostream* out) {
    for (std::size_t i = 0; i < reading.rows.size(); ++i)
      *out << "\nline " << reading.lines[i] << ": " << testing::PrintToString(reading.rows[i]) << ' '
           << reading.flaws[i];
    if (reading.failure) *out << "\nfailure: " << reading.failure->message;
  }
};

inline Reading read_all(CsvReader& reader) {
  Reading reading;
  Row row;
  for (;;) {
    const auto more = reader.next(row);
    if (more.has_error()) reading.failure = more.error();
    if (more.has_error() || !*more) return reading;
    reading.rows.push_back(row.fields);
    reading.lines.push_back(row.line);
    reading.flaws.emplace_back(row.flaw ? row.flaw->message : "");
  }
}

inline Reading read_text(const std::string& text, CsvLimits limits = {}, Encoding encoding = Encoding::utf8) {
  std::istringstream in(text);
  CsvReader reader(in, encoding, limits);
  return read_all(reader);
}

/// The value of a message's slot; `(none)` when the message has no such slot.
inline std::string slot(const Error& error, std::string_view name) {
  for (const Argument& argument : error.arguments)
    if (argument.first == name) return argument.second;
  return "(none)";
}

}  // namespace shuke::exchange

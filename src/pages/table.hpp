/// \file
/// Tables for people at a terminal, aligned by the width that characters take there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace shuke::pages {

/// The text as it may be shown: control characters, line breaks, bidirectional controls and bytes that are no UTF-8
/// are spelled out (`\u001B`) or replaced by U+FFFD, so that a value can neither drive the terminal nor break a table.
[[nodiscard]] std::string visible(std::string_view text);

/// Columns that `visible(text)` takes on a terminal: 2 for East Asian wide and fullwidth characters, 0 for combining
/// and formatting ones, else 1. Characters of ambiguous width count 1, as terminals set to UTF-8 show them; what a
/// terminal makes of joined emoji is its own affair.
[[nodiscard]] std::size_t width(std::string_view text);

/// The visible text, cut to at most `columns` columns; a cut one ends in `…`.
[[nodiscard]] std::string cut(std::string_view text, std::size_t columns);

/// To which side a column's cells are pushed.
enum class Align : std::uint8_t {
  left,   ///< words
  right,  ///< numbers
};

/// One column of a table.
struct TableColumn {
  std::string header;
  Align align = Align::left;
  std::size_t longest = 0;  ///< columns of the terminal beyond which a cell is cut; 0: never
  bool whole = false;       ///< its cells are never broken apart; for days
};

/// A table: a header, a line under it, the rows; two spaces between columns, none at the end of a line. A column is as
/// wide as its widest cell, so the whole table is held until it is printed.
class Table {
 public:
  explicit Table(std::vector<TableColumn> columns);

  /// Adds a row. Missing cells are empty; surplus ones have no column and are left away.
  void add(std::vector<std::string> cells);

  [[nodiscard]] std::size_t rows() const { return rows_.size(); }
  /// The whole table, each line with its line feed.
  [[nodiscard]] std::string text() const;

 private:
  struct Cell {
    std::string shown;
    std::size_t width = 0;
  };
  using Cells = std::vector<Cell>;

  Cell fit(std::size_t column, std::string_view text);
  void append_line(std::string& out, const Cells& cells) const;
  std::size_t total_width() const;

  std::vector<TableColumn> columns_;
  std::vector<std::size_t> widths_;  ///< of the widest cell so far
  Cells header_;
  std::vector<Cells> rows_;
};

}  // namespace shuke::pages

/// \file
/// Which field of a row is which: the header of a table, checked against the columns it may and must have.
#pragma once

#include "exchange/csv.hpp"
#include "shuke/model/error.hpp"

#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace shuke::exchange {

/// The columns of one file. They may stand in any order; names are compared exactly.
///
/// A **slot** is the number by which the caller knows a column: first the required ones, then the optional ones, each
/// in the order in which they were handed in.
class Columns {
 public:
  /// Reads the header: the first row of the file. Errors, all of code `invalid`, in this order: those of the reader; a
  /// flaw of the row; `csv.no_header` (an empty file); `csv.not_a_header` (none of the required columns is named: it
  /// is probably a row of data, so its values are not repeated); `csv.duplicate_columns`, `csv.unknown_columns`,
  /// `csv.missing_columns`, each with all the names it is about and those that are allowed.
  [[nodiscard]] static Result<Columns> read(CsvReader& reader, std::span<const std::string_view> required,
                                            std::span<const std::string_view> optional);

  /// Fields that each row must have.
  [[nodiscard]] std::size_t size() const { return names_.size(); }
  /// Name of the column at an index of the row; for reports about a field. Empty beyond the last.
  [[nodiscard]] std::string_view name(std::size_t index) const;
  /// Whether the file has the column of a slot.
  [[nodiscard]] bool has(std::size_t slot) const { return index_of_slot_[slot] != absent; }
  /// Field of a row by slot; empty when the file has no such column, or the row no such field. Borrowed from the row.
  [[nodiscard]] std::string_view field(const Row& row, std::size_t slot) const;
  /// What is wrong with a row as a whole: its flaw, with the column's name as `field`, else `csv.field_count`.
  [[nodiscard]] Result<void> check(const Row& row) const;

 private:
  static constexpr std::size_t absent = std::numeric_limits<std::size_t>::max();

  std::vector<std::string> names_;          ///< as the header has them
  std::vector<std::size_t> index_of_slot_;  ///< `absent` for optional columns that the file does not have
};

}  // namespace shuke::exchange

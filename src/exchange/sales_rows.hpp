/// \file
/// What the columns of a sales file say: one row is one line of a receipt.
#pragma once

#include "exchange/columns.hpp"
#include "schema/record_info.hpp"
#include "shuke/exchange/import.hpp"

#include <functional>

namespace shuke::exchange {

/// A row, read: its receipt, and the line.
struct SalesRow {
  std::string shop;  ///< ref; the import's own shop when the row names none
  std::string till;
  std::string receipt;
  Instant at;
  bool dated = false;    ///< `at` could be read
  std::string customer;  ///< ref; empty: a walk-in
  std::string associate;
  SaleLine line;
};

/// What is wrong with a row: the column, and why.
struct RowProblem {
  std::string field;
  std::string value;
  Error problem;
};

/// Reads the rows of one file by its format.
class SalesRows {
 public:
  /// Reads the header. Errors: as Columns::read. `clock_of` gives a shop's zone by its ref.
  using ClockOf = std::function<Result<const LocalClock*>(std::string_view shop)>;
  static Result<SalesRows> open(CsvReader& reader, const ImportRequest& request, Currency currency, ClockOf clock_of);

  /// Reads one row into `to`; the problem when it cannot be. Receipt, shop, till and moment are filled as far as they
  /// can be read, even then, so that the rest of the receipt can be found.
  std::optional<RowProblem> read(const Row& row, SalesRow& to);

  /// The file's own name of one of our columns, for reports.
  std::string column(std::string_view name) const;
  /// The names of the file's columns, for the header of the rejects file; without those that a rejects file has before
  /// them.
  std::vector<std::string> header() const;
  /// The fields of a row under that header.
  std::vector<std::string> fields(const Row& row) const;

 private:
  SalesRows(Columns columns, const ImportRequest& request, Currency currency, ClockOf clock_of);
  std::optional<RowProblem> read_shuke(const Row& row, SalesRow& to);
  std::optional<RowProblem> read_online_retail(const Row& row, SalesRow& to);
  Result<void> read_text(std::string_view text, std::string_view name, std::string& to) const;
  Result<void> read_moment(std::string_view text, SalesRow& to);
  void read_place(const Row& row, SalesRow& to);

  Columns columns_;
  SalesFormat format_;
  std::string shop_;
  Currency currency_;
  ClockOf clock_of_;
  std::vector<std::pair<std::size_t, const schema::FieldInfo*>>
      line_fields_;          ///< columns that are fields of a line as they are
  std::string last_moment_;  ///< lines of a receipt stand together: their moment is looked up once
  std::string last_shop_;
  Instant last_at_;
};

}  // namespace shuke::exchange

/// \file
/// The rows of a file of customers, each an enrolment.
#pragma once

#include "exchange/mapping.hpp"
#include "exchange/sales_rows.hpp"
#include "exchange/text_source.hpp"
#include "shuke/exchange/customers_import.hpp"

#include <memory>

namespace shuke::exchange {

/// A row, read.
struct CustomerRow {
  std::int64_t line = 0;              ///< line of the file on which it begins, from 1
  EnrolRequest request;               ///< as far as it could be read
  std::optional<RowProblem> problem;  ///< why it could not; its field is the file's
  std::string source;                 ///< as the rejects file is to hold it, without its line break
};

/// Reads a file of customers, whatever its form.
class CustomerRows {
 public:
  virtual ~CustomerRows() = default;
  /// The next row; false at the end of the file. Errors: invalid (the file as a whole), io, memory.
  virtual Result<bool> next(CustomerRow& row) = 0;
  /// Bytes read so far.
  virtual std::int64_t bytes_read() const = 0;
  /// The file's own name of one of our fields, for reports.
  virtual std::string column(std::string_view field) const = 0;
  /// What a rejects file begins with.
  virtual std::string header() const = 0;
  /// What stands before a rejected row's source, and behind it.
  virtual std::string before(std::int64_t line, const RowProblem& problem) const = 0;
  virtual std::string after() const = 0;
};

/// The columns that a rejects file has before the others.
constexpr std::string_view reject_columns[] = {"line", "field", "value", "reason"};

/// The reason of a reject in English, without its field.
std::string reason_of(const RowProblem& problem);
/// What may be shown of a field: nothing of one that tells who somebody is.
std::string shown_value(const EnrolRequest& request, std::string_view field, const schema::Context& context);

/// Reads the header of a table. `mapping`: none for our own columns; borrowed. Errors: invalid.
Result<std::unique_ptr<CustomerRows>> open_table(std::istream& input, Encoding encoding, const Mapping* mapping,
                                                 const schema::Context& context);
/// JSON lines.
std::unique_ptr<CustomerRows> open_json_lines(std::istream& input, Encoding encoding, const schema::Context& context);

}  // namespace shuke::exchange

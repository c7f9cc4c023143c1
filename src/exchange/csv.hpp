/// \file
/// CSV as RFC 4180 has it, read and written by libcsv: rows out of a stream of any length, in bounded memory.
///
/// Read: fields are divided by commas and enclosed in quotes where they hold commas, quotes (doubled) or line breaks;
/// spaces belong to the field; lines end with LF, CR LF or CR; blank lines are skipped.
///
/// A fault that stays within one line is a **flaw** of that row, so that the caller rejects this row and goes on. A
/// fault that may have swallowed other rows (a closing quote is missing) is an **error** of the file: whoever went on
/// behind it would keep a receipt of which some lines went unseen.
#pragma once

#include "exchange/text_source.hpp"
#include "shuke/model/error.hpp"

#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace shuke::exchange {

/// What the reader keeps in memory, whatever the file holds; it is about `row_bytes` plus a few chunks.
struct CsvLimits {
  std::size_t chunk_bytes = 64 * 1024;      ///< read at once, at least 1; the first time at least 16
  std::size_t field_bytes = 64 * 1024;      ///< of UTF-8; a longer field is cut to this and its row is flawed
  std::size_t row_bytes = 4 * 1024 * 1024;  ///< with quotes and commas; a longer row is an error of the file
  std::size_t fields = 1000;                ///< in a row; further ones are left away and the row is flawed
};

/// One row. Handed to the reader again and again, it keeps its memory.
struct Row {
  std::uint64_t line = 0;           ///< physical line on which the row starts, from 1; breaks inside quotes count
  std::vector<std::string> fields;  ///< valid UTF-8; of a flawed row, what can be shown of it
  std::optional<Error> flaw;        ///< the first reason to reject this row; none when it is in order
  std::size_t flaw_index = 0;       ///< index of the field the flaw is about; `fields.size()` when it is not there
};

/// Reads rows one by one.
///
/// Flaws, all of code `invalid` (a row shows its first; all fields are there unless said otherwise):
/// `csv.bad_text` (what is not a character is shown as U+FFFD), `csv.control_character` (NUL, and all but tab and line
/// break), `csv.field_too_long` (cut), `csv.too_many_fields` (cut), `csv.stray_quote` (only the fields before it).
class CsvReader {
 public:
  /// Borrows the stream.
  CsvReader(std::istream& in, Encoding encoding, CsvLimits limits = {});
  CsvReader(CsvReader&&) noexcept;
  CsvReader& operator=(CsvReader&&) noexcept;
  ~CsvReader();

  /// Puts the next row into `row`; false at the end of the file. After an error it says the same error again.
  /// Errors: `io` (`csv.read_failed`), `memory`, `invalid` for the file as a whole: `csv.row_too_long`,
  /// `csv.broken_quotes`, `csv.unclosed_quote`, `csv.utf16`.
  [[nodiscard]] Result<bool> next(Row& row);

  /// Bytes taken from the stream so far; for a progress bar.
  [[nodiscard]] std::uint64_t bytes_read() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Appends a row and a line feed to `out`. Quotes stand only around fields that need them: those with a comma, a quote
/// or a line break, with a blank or tab at an end (other readers trim them), and the empty field that is alone in its
/// row (it would be a blank line). Values stay as they are: nothing is put before `=`, `+`, `-` or `@` to keep a
/// spreadsheet from taking the text for a formula, because the file would then no longer say what the shop said.
void append_csv_row(std::string& out, std::span<const std::string> fields);

/// The same row as a text of its own, with its line feed.
[[nodiscard]] std::string csv_line(std::span<const std::string> fields);

/// Writes rows to a stream as `append_csv_row` forms them. Whether they arrived is for the stream to say at the end.
class CsvWriter {
 public:
  /// Borrows the stream.
  explicit CsvWriter(std::ostream& out) : out_(out) {}
  void write(std::span<const std::string> fields);

 private:
  std::ostream& out_;
  std::string line_;
};

}  // namespace shuke::exchange

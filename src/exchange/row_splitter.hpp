/// \file
/// Text into rows: libcsv's callbacks on one side, a queue of rows on the other.
#pragma once

#include "exchange/csv.hpp"

#include <csv.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace shuke::exchange {

/// Splits pieces of text into rows. One piece in with `take`, its rows out with `pop` until there is none, and so on;
/// `finish` after the last piece, and `pop` once more.
///
/// libcsv is fed line by line, because it does not tell where in its input a row ended: so every row ends with a call.
///
///                      start_row                     on_row
///     between rows ───────────────────▶ in a row ─────────────▶ between rows
///                                          │ flaw_quote            ▲
///                                          ▼                       │ end of the line
///                                       skipping ──────────────────┘
///
/// All room is taken at the start: the callbacks run inside a C library, so they must not throw, so not allocate.
class RowSplitter {
 public:
  /// `longest_piece` bounds the pieces that `take` may be given.
  RowSplitter(const CsvLimits& limits, Encoding encoding, std::size_t longest_piece);
  RowSplitter(const RowSplitter&) = delete;
  RowSplitter& operator=(const RowSplitter&) = delete;
  ~RowSplitter();

  /// Takes the next piece. All rows of the piece before have been popped.
  [[nodiscard]] Result<void> take(std::string_view piece);
  /// Takes the end of the file, which ends a last row without line break.
  [[nodiscard]] Result<void> finish();
  /// Puts the oldest row into `row`; false when more text is needed.
  [[nodiscard]] bool pop(Row& row);

  /// The line that comes next, from 1.
  [[nodiscard]] std::uint64_t line() const { return line_; }

 private:
  enum class Flaw : std::uint8_t { none, bad_text, control_character, field_too_long, too_many_fields, stray_quote };
  enum class Place : std::uint8_t { between_rows, in_a_row, skipping };

  struct Mark {
    std::uint64_t line = 0;
    std::size_t fields = 0;
    Flaw flaw = Flaw::none;
    std::size_t flaw_index = 0;
  };

  static Flaw flaw_of(std::string_view field);

  Result<void> take_line(std::string_view line);
  Result<void> parse(std::string_view line);
  Result<void> flaw_quote(bool line_ends);
  void start_row();
  static void call_on_field(void* text, std::size_t length, void* self);
  static void call_on_row(int line_end, void* self);
  void on_field(std::string_view field) noexcept;
  void on_row() noexcept;
  void note(Flaw flaw) noexcept;
  void reset_parser();
  void forget_popped();
  Error describe(const Mark& mark, const std::vector<std::string>& fields) const;

  CsvLimits limits_;
  Encoding encoding_;
  csv_parser parser_{};

  Place place_ = Place::between_rows;
  std::uint64_t line_ = 1;     ///< the physical line being read
  bool after_cr_ = false;      ///< a line feed that comes now belongs to the line before
  std::size_t row_bytes_ = 0;  ///< of the row being read, as they stand in the text
  Mark row_;                   ///< the row being read, as far as it is known

  std::string bytes_;                 ///< the fields of finished rows and of the row being read, one behind the other
  std::vector<std::size_t> lengths_;  ///< of each of these fields
  std::vector<Mark> rows_;            ///< finished rows, oldest first
  std::size_t popped_rows_ = 0;
  std::size_t popped_fields_ = 0;
  std::size_t popped_bytes_ = 0;
};

}  // namespace shuke::exchange

#include "exchange/csv.hpp"

#include "exchange/row_splitter.hpp"

#include <csv.h>

namespace shuke::exchange {

struct CsvReader::State {
  State(std::istream& in, Encoding encoding, const CsvLimits& limits)
      : source(in, encoding, limits.chunk_bytes), rows(limits, encoding, source.longest_piece()) {}

  /// Brings the next piece of text to the splitter, or the end of the file.
  Result<void> feed() {
    SHUKE_ASSIGN(piece, source.next());
    if (!piece.empty()) return rows.take(piece);
    at_end = true;
    return rows.finish();
  }

  Result<bool> next(Row& row) {
    while (!rows.pop(row)) {
      if (failure) return *failure;
      if (at_end) return false;
      if (auto fed = feed(); fed.has_error()) failure = fed.error();
    }
    return true;
  }

  TextSource source;
  RowSplitter rows;
  std::optional<Error> failure;
  bool at_end = false;
};

CsvReader::CsvReader(std::istream& in, Encoding encoding, CsvLimits limits)
    : state_(std::make_unique<State>(in, encoding, limits)) {}
CsvReader::CsvReader(CsvReader&&) noexcept = default;
CsvReader& CsvReader::operator=(CsvReader&&) noexcept = default;
CsvReader::~CsvReader() = default;

Result<bool> CsvReader::next(Row& row) { return state_->next(row); }

std::uint64_t CsvReader::bytes_read() const { return state_->source.bytes_read(); }

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool needs_quotes(std::string_view field) {
  if (field.empty()) return false;
  if (is_blank(field.front()) || is_blank(field.back())) return true;
  return field.find_first_of(",\"\r\n") != field.npos || field.starts_with("\xEF\xBB\xBF");
}

void append_quoted(std::string& out, std::string_view field) {
  const std::size_t start = out.size();
  out.resize(start + 2 * field.size() + 2);
  const std::size_t length = csv_write(out.data() + start, out.size() - start, field.data(), field.size());
  out.resize(start + length);
}

}  // namespace

void append_csv_row(std::string& out, std::span<const std::string> fields) {
  const bool alone_and_empty = fields.size() == 1 && fields.front().empty();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) out += ',';
    if (alone_and_empty || needs_quotes(fields[i])) append_quoted(out, fields[i]);
    else out += fields[i];
  }
  out += '\n';
}

std::string csv_line(std::span<const std::string> fields) {
  std::string line;
  append_csv_row(line, fields);
  return line;
}

void CsvWriter::write(std::span<const std::string> fields) {
  line_.clear();
  append_csv_row(line_, fields);
  out_.write(line_.data(), static_cast<std::streamsize>(line_.size()));
}

}  // namespace shuke::exchange

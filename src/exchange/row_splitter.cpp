#include "exchange/row_splitter.hpp"

#include "exchange/utf8.hpp"

#include <algorithm>

namespace shuke::exchange {
namespace {

constexpr unsigned char options = CSV_STRICT | CSV_STRICT_FINI;

/// libcsv trims blanks around fields by itself; in RFC 4180 they belong to the field.
int is_no_space(unsigned char) { return 0; }

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

/// Cuts text behind each CR and each LF. Both are searched ahead and remembered, so that a text without CR is searched
/// for one only once.
class LineCutter {
 public:
  explicit LineCutter(std::string_view text) : text_(text), cr_(find('\r')), lf_(find('\n')) {}

  bool done() const { return at_ == text_.size(); }

  std::string_view next() {
    if (cr_ < at_) cr_ = find('\r');
    if (lf_ < at_) lf_ = find('\n');
    const std::size_t end = std::min(std::min(cr_, lf_) + 1, text_.size());
    const std::string_view line = text_.substr(at_, end - at_);
    at_ = end;
    return line;
  }

 private:
  std::size_t find(char c) const { return std::min(text_.find(c, at_), text_.size()); }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t cr_;
  std::size_t lf_;
};

bool is_plain(char c) { return c >= 0x20 && c < 0x7F; }

}  // namespace

RowSplitter::RowSplitter(const CsvLimits& limits, Encoding encoding, std::size_t longest_piece)
    : limits_(limits), encoding_(encoding) {
  bytes_.reserve(limits.row_bytes + longest_piece);
  lengths_.reserve(limits.fields + longest_piece + 1);
  rows_.reserve(longest_piece + 1);
  reset_parser();
}

RowSplitter::~RowSplitter() { csv_free(&parser_); }

void RowSplitter::reset_parser() {
  csv_free(&parser_);
  csv_init(&parser_, options);
  csv_set_space_func(&parser_, is_no_space);
  csv_set_blk_size(&parser_, limits_.field_bytes);  // grows by what a field may take, not by 128 bytes
}

void RowSplitter::forget_popped() {
  bytes_.erase(0, popped_bytes_);
  lengths_.erase(lengths_.begin(), lengths_.begin() + static_cast<std::ptrdiff_t>(popped_fields_));
  rows_.clear();
  popped_bytes_ = popped_fields_ = popped_rows_ = 0;
}

Result<void> RowSplitter::take(std::string_view piece) {
  forget_popped();
  for (LineCutter lines(piece); !lines.done();) SHUKE_TRY(take_line(lines.next()));
  return {};
}

/// Takes the rest of a line or a part of it. The LF of CR LF comes as a line of its own and does not count as one.
Result<void> RowSplitter::take_line(std::string_view line) {
  const bool second_half = after_cr_ && line == "\n";
  if (place_ != Place::skipping) SHUKE_TRY(parse(line));
  else if (is_line_end(line.back())) place_ = Place::between_rows;
  if (is_line_end(line.back()) && !second_half) ++line_;
  after_cr_ = line.back() == '\r';
  return {};
}

/// Hands a line to libcsv as far as the row's bound allows: a fault within the bound is found wherever chunks end.
Result<void> RowSplitter::parse(std::string_view line) {
  if (place_ == Place::between_rows) {
    if (is_line_end(line.front())) return {};
    start_row();
  }
  const std::string_view part = line.substr(0, limits_.row_bytes - row_bytes_);
  row_bytes_ += part.size();
  if (csv_parse(&parser_, part.data(), part.size(), call_on_field, call_on_row, this) < part.size())
    return csv_error(&parser_) == CSV_EPARSE ? flaw_quote(is_line_end(line.back()))
                                             : Result<void>(error(Code::memory, "csv.out_of_memory"));
  if (part.size() == line.size()) return {};
  return invalid("csv.row_too_long",
                 {{"line", std::to_string(row_.line)}, {"limit", std::to_string(limits_.row_bytes)}});
}

void RowSplitter::start_row() {
  place_ = Place::in_a_row;
  row_ = Mark{.line = line_};
  row_bytes_ = 0;
}

void RowSplitter::call_on_field(void* text, std::size_t length, void* self) {
  static_cast<RowSplitter*>(self)->on_field({static_cast<const char*>(text), length});
}

void RowSplitter::call_on_row(int, void* self) { static_cast<RowSplitter*>(self)->on_row(); }

void RowSplitter::on_field(std::string_view field) noexcept {
  if (row_.fields == limits_.fields) return note(Flaw::too_many_fields);
  note(field.size() > limits_.field_bytes ? Flaw::field_too_long : flaw_of(field));
  field = beginning(field, limits_.field_bytes);
  bytes_.append(field);
  lengths_.push_back(field.size());
  ++row_.fields;
}

void RowSplitter::on_row() noexcept {
  rows_.push_back(row_);
  place_ = Place::between_rows;
}

/// Remembers the first flaw of a row, about the field that comes next.
void RowSplitter::note(Flaw flaw) noexcept {
  if (row_.flaw != Flaw::none) return;
  row_.flaw = flaw;
  row_.flaw_index = row_.fields;
}

/// What fields are made of is checked here, where each lies in one piece however the chunks fell.
RowSplitter::Flaw RowSplitter::flaw_of(std::string_view field) {
  if (std::all_of(field.begin(), field.end(), is_plain)) return Flaw::none;
  for (std::size_t at = 0; at < field.size();) {
    const std::int32_t c = next_character(field, at);
    if (c < 0) return Flaw::bad_text;
    if (is_forbidden(c)) return Flaw::control_character;
  }
  return Flaw::none;
}

/// libcsv met a quote where none may be. The rest of the line is lost with it; rows are not, unless the row has crossed
/// a line: then nobody knows which of the lines behind its first are rows of their own.
Result<void> RowSplitter::flaw_quote(bool line_ends) {
  if (row_.line != line_)
    return invalid("csv.broken_quotes", {{"line", std::to_string(line_)}, {"start", std::to_string(row_.line)}});
  note(Flaw::stray_quote);
  on_row();
  reset_parser();
  if (!line_ends) place_ = Place::skipping;
  return {};
}

Result<void> RowSplitter::finish() {
  forget_popped();
  if (place_ != Place::in_a_row || csv_fini(&parser_, call_on_field, call_on_row, this) == 0) return {};
  return invalid("csv.unclosed_quote", {{"line", std::to_string(row_.line)}});
}

bool RowSplitter::pop(Row& row) {
  if (popped_rows_ == rows_.size()) return false;
  const Mark& mark = rows_[popped_rows_++];
  row.line = mark.line;
  row.fields.resize(mark.fields);
  for (std::string& field : row.fields) {
    const std::size_t length = lengths_[popped_fields_++];
    field.assign(bytes_, popped_bytes_, length);
    popped_bytes_ += length;
  }
  row.flaw.reset();
  if (mark.flaw == Flaw::none) return true;
  row.flaw = describe(mark, row.fields);
  row.flaw_index = mark.flaw_index;
  for (std::string& field : row.fields) field = with_replacements(field);
  return true;
}

Error RowSplitter::describe(const Mark& mark, const std::vector<std::string>& fields) const {
  const std::string column = std::to_string(mark.flaw_index + 1);
  switch (mark.flaw) {
    case Flaw::bad_text:
      return invalid("csv.bad_text", {{"column", column}, {"encoding", std::string(name_of(encoding_))}});
    case Flaw::control_character:
      return invalid("csv.control_character",
                     {{"column", column}, {"character", first_forbidden(fields[mark.flaw_index])}});
    case Flaw::field_too_long:
      return invalid("csv.field_too_long", {{"column", column}, {"limit", std::to_string(limits_.field_bytes)}});
    case Flaw::too_many_fields:
      return invalid("csv.too_many_fields", {{"limit", std::to_string(limits_.fields)}});
    case Flaw::none:
    case Flaw::stray_quote:
      break;
  }
  return invalid("csv.stray_quote", {{"column", column}});
}

}  // namespace shuke::exchange

#include "pages/table.hpp"

#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace shuke::pages {
namespace {

constexpr std::string_view ellipsis = "…";
constexpr std::string_view rule = "─";
constexpr std::size_t gap = 2;

/// Calls `visit(character)` for each; bytes that are no UTF-8 come as U+FFFD.
template <class Visit>
void for_each_character(std::string_view text, Visit visit) {
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  const icu::UnicodeString characters = icu::UnicodeString::fromUTF8(piece);
  for (std::int32_t at = 0; at < characters.length(); at = characters.moveIndex32(at, 1))
    visit(characters.char32At(at));
}

bool must_be_spelled(UChar32 c) {
  const auto kind = u_charType(c);
  return kind == U_CONTROL_CHAR || kind == U_LINE_SEPARATOR || kind == U_PARAGRAPH_SEPARATOR ||
         u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL);
}

std::string spelled(UChar32 c) {
  std::array<char, 16> name{};
  std::snprintf(name.data(), name.size(), "\\u%04X", static_cast<unsigned>(c));
  return name.data();
}

std::string shown(UChar32 c) {
  if (must_be_spelled(c)) return spelled(c);
  std::string bytes;
  icu::UnicodeString(c).toUTF8String(bytes);
  return bytes;
}

/// Marks that sit on the character before them, formatting characters, and the inner letters of a Hangul syllable.
bool takes_no_room(UChar32 c) {
  constexpr UChar32 soft_hyphen = 0xAD;
  const auto kind = u_charType(c);
  if (kind == U_NON_SPACING_MARK || kind == U_ENCLOSING_MARK) return true;
  if (kind == U_FORMAT_CHAR) return c != soft_hyphen;
  const auto syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  return syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO;
}

std::size_t width_of(UChar32 c) {
  if (c >= 0x20 && c < 0x7F) return 1;
  if (must_be_spelled(c)) return spelled(c).size();
  if (takes_no_room(c)) return 0;
  const auto kind = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return kind == U_EA_WIDE || kind == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::string visible(std::string_view text) {
  std::string result;
  for_each_character(text, [&](UChar32 c) { result += shown(c); });
  return result;
}

std::size_t width(std::string_view text) {
  std::size_t sum = 0;
  for_each_character(text, [&](UChar32 c) { sum += width_of(c); });
  return sum;
}

std::string cut(std::string_view text, std::size_t columns) {
  if (width(text) <= columns) return visible(text);
  if (columns == 0) return {};
  std::string result;
  std::size_t used = 1;  // the ellipsis
  for_each_character(text, [&](UChar32 c) {
    used += width_of(c);
    if (used <= columns) result += shown(c);
  });
  return result.append(ellipsis);
}

Table::Table(std::vector<TableColumn> columns) : columns_(std::move(columns)), widths_(columns_.size()) {
  for (std::size_t i = 0; i < columns_.size(); ++i) header_.push_back(fit(i, columns_[i].header));
}

/// The text as a cell of a column, which grows to hold it.
Table::Cell Table::fit(std::size_t column, std::string_view text) {
  const std::size_t longest = columns_[column].longest;
  Cell cell;
  cell.shown = longest == 0 ? visible(text) : cut(text, longest);
  cell.width = width(cell.shown);
  widths_[column] = std::max(widths_[column], cell.width);
  return cell;
}

void Table::add(std::vector<std::string> cells) {
  cells.resize(columns_.size());
  Cells row;
  for (std::size_t i = 0; i < cells.size(); ++i) row.push_back(fit(i, cells[i]));
  rows_.push_back(std::move(row));
}

std::size_t Table::total_width() const {
  std::size_t sum = 0;
  for (std::size_t each : widths_) sum += each + (sum > 0 ? gap : 0);
  return sum;
}

void Table::append_line(std::string& out, const Cells& cells) const {
  std::size_t blanks = 0;  // held back until something follows them
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t missing = widths_[i] - cells[i].width;
    if (columns_[i].align == Align::right) blanks += missing;
    if (!cells[i].shown.empty()) out.append(std::exchange(blanks, 0), ' ');
    out += cells[i].shown;
    if (columns_[i].align == Align::left) blanks += missing;
    blanks += gap;
  }
  out += '\n';
}

std::string Table::text() const {
  std::string out;
  append_line(out, header_);
  for (std::size_t i = total_width(); i > 0; --i) out += rule;
  out += '\n';
  for (const Cells& row : rows_) append_line(out, row);
  return out;
}

}  // namespace shuke::pages

#include "pages/wrap.hpp"

#include "pages/table.hpp"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>

namespace shuke::pages {
namespace {

/// Pieces between which a line may end. Where ICU lacks its rules, the whole text is one.
std::vector<std::string> pieces_of(const icu::UnicodeString& text, icu::BreakIterator* breaks) {
  std::vector<std::string> pieces;
  std::int32_t from = 0;
  const auto add = [&](std::int32_t to) {
    if (to > from) text.tempSubStringBetween(from, to).toUTF8String(pieces.emplace_back());
    from = to;
  };
  if (breaks != nullptr) {
    breaks->setText(text);
    for (std::int32_t at = breaks->first(); at != icu::BreakIterator::DONE; at = breaks->next()) add(at);
  }
  add(text.length());
  return pieces;
}

std::string without_end_blanks(std::string line) { return line.erase(line.find_last_not_of(' ') + 1); }

/// Puts pieces into lines.
class Lines {
 public:
  explicit Lines(std::size_t columns) : columns_(columns) {}

  bool fits(const std::string& piece) const { return used_ + width(without_end_blanks(piece)) <= columns_; }
  void add(const std::string& piece) {
    line_ += piece;
    used_ += width(piece);
  }
  void end_line() {
    if (!line_.empty()) lines_.push_back(without_end_blanks(std::move(line_)));
    line_.clear();
    used_ = 0;
  }
  std::vector<std::string> take() {
    end_line();
    if (lines_.empty()) lines_.emplace_back();
    return std::move(lines_);
  }

 private:
  std::size_t columns_;
  std::size_t used_ = 0;
  std::string line_;
  std::vector<std::string> lines_;
};

/// Adds a piece that is longer than a line, character by character.
void add_long(Lines& lines, const std::string& piece, icu::BreakIterator* characters) {
  for (const std::string& character : pieces_of(icu::UnicodeString::fromUTF8(piece), characters)) {
    if (!lines.fits(character)) lines.end_line();
    lines.add(character);
  }
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
  UErrorCode problem = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), problem));
  const std::unique_ptr<icu::BreakIterator> characters(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), problem));
  const bool ready = U_SUCCESS(problem) != 0;
  Lines lines(columns);
  for (const std::string& piece :
       pieces_of(icu::UnicodeString::fromUTF8(visible(text)), ready ? breaks.get() : nullptr)) {
    if (!lines.fits(piece)) lines.end_line();
    if (lines.fits(piece)) lines.add(piece);
    else add_long(lines, piece, ready ? characters.get() : nullptr);
  }
  return lines.take();
}

}  // namespace shuke::pages

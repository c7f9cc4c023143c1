/// \file
/// Text that people wrote, words that the policy defines, and phone numbers.
#pragma once

#include "shuke/model/error.hpp"
#include "shuke/model/excerpt.hpp"

#include <algorithm>
#include <compare>
#include <iterator>
#include <string>
#include <string_view>

namespace shuke {

/// The longest text a field holds, in bytes of UTF-8. Part of the file format: a longer one is refused, never cut.
inline constexpr std::size_t longest_text = 4000;

/// Checks that text is lawful: UTF-8 without surrogates, no control characters but tab and newline, at most
/// `most` bytes. Errors: invalid; the value itself is never quoted.
[[nodiscard]] inline Result<void> check_text(std::string_view text, std::size_t most = longest_text) {
  if (text.size() > most)
    return invalid("text.too_long", {{"bytes", std::to_string(text.size())}, {"most", std::to_string(most)}});
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = text.substr(i);
    const std::size_t length = character_bytes(rest);
    if (length == 0) return invalid("text.not_utf8", {{"byte", std::to_string(i + 1)}});
    if (begins_with_control(rest) && rest.front() != '\t' && rest.front() != '\n')
      return invalid("text.control_character", {{"byte", std::to_string(i + 1)}});
    i += length;
  }
  return {};
}

/// A word that the shop's policy defines (a profession, a category, a reason): lawful text without spaces at its ends,
/// full-width ones included. Empty means absent.
class Word {
 public:
  /// None.
  Word() = default;
  /// Error: invalid when it is no lawful text, or has spaces at its ends.
  static Result<Word> parse(std::string_view text) {
    SHUKE_TRY(check_text(text));
    constexpr std::string_view blanks[] = {" ", "\t", "\n", "\u3000"};  // the last is the full-width space
    const auto at_an_end = [&](std::string_view blank) { return text.starts_with(blank) || text.ends_with(blank); };
    if (std::any_of(std::begin(blanks), std::end(blanks), at_an_end)) return invalid("word.spaces");
    Word word;
    word.text_ = text;
    return word;
  }
  const std::string& text() const { return text_; }          ///< the word itself; empty when absent
  explicit operator bool() const { return !text_.empty(); }  ///< false when absent
  friend auto operator<=>(const Word&, const Word&) = default;

 private:
  std::string text_;
};

/// A document: lawful text of up to 1 MiB. Empty means absent.
class LongText {
 public:
  /// None.
  LongText() = default;
  /// Error: invalid when it is no lawful text, or longer than 1 MiB.
  static Result<LongText> parse(std::string_view text) {
    SHUKE_TRY(check_text(text, std::size_t{1} << 20));
    LongText document;
    document.text_ = text;
    return document;
  }
  const std::string& text() const { return text_; }          ///< the document itself; empty when absent
  explicit operator bool() const { return !text_.empty(); }  ///< false when absent
  friend auto operator<=>(const LongText&, const LongText&) = default;

 private:
  std::string text_;
};

/// A telephone number in one spelling: digits only for numbers of the shop's country, `+` and digits for others.
class Phone {
 public:
  /// None.
  Phone() = default;
  /// Reads any usual spelling: `138 0000 4472`, `+86-138-0000-4472`, `(021) 6888 1234`, full-width digits. `+86` and
  /// `0086` are taken off. Error: invalid when it has letters, not 5 to 15 digits, or a second country's prefix behind
  /// `+86`; the number is not quoted.
  static Result<Phone> parse(std::string_view text) {
    SHUKE_ASSIGN(digits, digits_of(text));
    bool abroad = digits.starts_with('+');
    if (digits.starts_with("00")) {
      digits.replace(0, 2, "+");
      abroad = true;
    }
    if (digits.starts_with("+86")) {
      digits.erase(0, 3);
      abroad = false;
      if (digits.starts_with("00")) return invalid("phone.two_prefixes");
    }
    const std::size_t count = digits.size() - (abroad ? 1 : 0);
    if (count < 5 || count > 15) return invalid("phone.digits", {{"digits", std::to_string(count)}});
    Phone phone;
    phone.text_ = digits;
    return phone;
  }
  const std::string& text() const { return text_; }          ///< the one spelling; empty for none
  explicit operator bool() const { return !text_.empty(); }  ///< false for none
  /// `138****4472`: for lists that do not need it whole. Four digits or more are hidden: of numbers shorter than 11 the
  /// first ones, too, and all of those shorter than 8.
  std::string masked() const {
    const std::size_t size = text_.size();
    if (size < 8) return std::string(size, '*');
    return text_.substr(0, size < 11 ? 0 : 3) + "****" + text_.substr(size - 4);
  }
  friend auto operator<=>(const Phone&, const Phone&) = default;

 private:
  static Result<std::string> digits_of(std::string_view text) {
    SHUKE_TRY(check_text(text));
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      const std::string_view rest = text.substr(i);
      if (c >= '0' && c <= '9') {
        digits += c;
      } else if (rest.size() >= 3 && rest.starts_with("\xEF\xBC") && rest[2] >= '\x90' && rest[2] <= '\x99') {
        digits += static_cast<char>('0' + (rest[2] - '\x90'));  // full-width ０–９
        i += 2;
      } else if (c == '+' && digits.empty()) {
        digits += '+';
      } else if (c != ' ' && c != '-' && c != '(' && c != ')' && c != '.') {
        return invalid("phone.letters");
      }
    }
    return digits;
  }
  std::string text_;
};

}  // namespace shuke

/// \file
#include "exchange/foreign_values.hpp"

#include "shuke/model/day.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace shuke::exchange {

namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_zeros(std::string_view text) { return text.find_first_not_of('0') == text.npos; }

/// Takes what stands at the beginning away, if it does.
bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

/// Takes the first of some words away; its place among them, -1 for none.
template <std::size_t N>
int take_one(std::string_view& text, const std::string_view (&words)[N]) {
  for (std::size_t i = 0; i < N; ++i)
    if (take(text, words[i])) return static_cast<int>(i);
  return -1;
}

/// A small number; nothing when it is none.
std::optional<int> number(std::string_view digits) {
  int value = 0;
  if (!is_digits(digits) || digits.size() > 8) return std::nullopt;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// A decimal number as a spreadsheet writes it: digits, where the point stands in them, and whether it has a power.
struct Decimal {
  std::string digits;
  std::size_t whole = 0;  ///< how many digits stand before the point; more than there are: the last ones are gone
};

std::optional<Decimal> decimal(std::string_view text) {
  constexpr int most = 64;
  const std::size_t power_at = text.find_first_of("eE");
  std::string_view mantissa = text.substr(0, power_at);
  const std::size_t point = mantissa.find('.');
  const std::string_view before = mantissa.substr(0, point);
  const std::string_view behind = point == mantissa.npos ? std::string_view() : mantissa.substr(point + 1);
  if (!is_digits(before) || (point != mantissa.npos && !is_digits(behind))) return std::nullopt;
  Decimal read{std::string(before) + std::string(behind), before.size()};
  if (power_at == text.npos) return read;
  std::string_view power = text.substr(power_at + 1);
  take(power, "+");
  const auto places = number(power);
  if (!places || *places > most) return std::nullopt;
  read.whole += static_cast<std::size_t>(*places);
  return read;
}

Error lost_digits() { return invalid("customers.lost_digits"); }

std::string padded(std::string digits, std::size_t size) {
  if (digits.size() < size) digits.insert(0, size - digits.size(), '0');
  return digits;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks[] = {" ", "\t", "\n", "\r", "\u3000", "\u00A0"};
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view blank : blanks) {
      while (take(text, blank)) more = true;
      for (; text.ends_with(blank); more = true) text.remove_suffix(blank.size());
    }
  }
  return text;
}

Result<std::string> whole_number(std::string_view text, std::size_t digits) {
  const auto read = decimal(text);
  if (!read) return invalid("customers.not_a_number");
  if (read->whole > read->digits.size()) return lost_digits();
  const std::string_view all = read->digits;
  if (!is_zeros(all.substr(read->whole))) return invalid("customers.not_a_number");
  return padded(std::string(all.substr(0, read->whole)), digits);
}

Result<std::string> phone_text(std::string_view text, std::size_t digits) {
  const auto read = decimal(text);
  const bool rounded = text.find_first_of("eE") != text.npos;
  // A point between groups of digits is a way to write numbers: 021.6888. Only one before zeros ends a quantity.
  const bool quantity =
      read && (rounded || (read->whole >= 5 && is_zeros(std::string_view(read->digits).substr(read->whole))));
  if (!quantity) return std::string(text);
  return whole_number(text, digits);
}

Result<std::string> serial_day(std::string_view text, SerialSystem system) {
  const bool from_1900 = system == SerialSystem::from_1900;
  const std::string_view whole = text.substr(0, text.find('.'));
  const std::string_view time = whole.size() == text.size() ? std::string_view("0") : text.substr(whole.size() + 1);
  if (!is_digits(whole) || !is_digits(time)) return invalid("customers.not_a_serial");
  const Error none = invalid("customers.no_such_serial", {{"least", from_1900 ? "1" : "0"}});
  constexpr int false_leap_day = 60;
  const auto serial = number(whole);
  if (!serial || (from_1900 && (*serial < 1 || *serial == false_leap_day))) return none;
  SHUKE_ASSIGN(first, from_1900 ? Day::of({1900, 1, 1}) : Day::of({1904, 1, 1}));
  const int counted = !from_1900 ? *serial : *serial < false_leap_day ? *serial - 1 : *serial - 2;
  const auto day = first.plus_days(counted);
  return day ? Result<std::string>(day->text()) : none;
}

namespace {

/// Full-width digits and strokes as ASCII.
std::string narrow(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool wide = text.size() - i >= 3 && text[i] == '\xEF' && text[i + 1] == '\xBC' && text[i + 2] >= '\x8D' &&
                      text[i + 2] <= '\x99';
    if (wide) {
      plain += static_cast<char>('-' + (text[i + 2] - '\x8D'));
      i += 2;
    } else if (text[i] != ' ') {
      plain += text[i];
    }
  }
  return plain;
}

/// A written date while it is read.
struct WrittenDay {
  std::optional<int> year;
  int month = 0, day = 0;
  bool lunar = false, leap = false;

  std::string text() const {
    const auto two = [](int n) { return padded(std::to_string(n), 2); };
    return std::string(lunar ? "lunar:" : "") + (year ? padded(std::to_string(*year), 4) + '-' : "--") + two(month) +
           (leap ? "L-" : "-") + two(day);
  }
};

constexpr std::string_view numerals[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};

/// Digits at the beginning, at most `most`.
std::optional<int> take_digits(std::string_view& text, std::size_t most) {
  std::size_t size = 0;
  while (size < text.size() && size < most && is_digits(text.substr(size, 1))) ++size;
  const auto value = number(text.substr(0, size));
  text.remove_prefix(size);
  return value;
}

/// 一 to 九十九, as far as a month or day needs it.
std::optional<int> take_numerals(std::string_view& text) {
  const int first = take_one(text, numerals) + 1;
  if (!take(text, "十")) return first == 0 ? std::nullopt : std::optional(first);
  return std::max(first, 1) * 10 + take_one(text, numerals) + 1;
}

std::optional<int> take_month(std::string_view& text, WrittenDay& to) {
  if (take(text, "闰") || take(text, "閏")) to.lunar = to.leap = true;
  constexpr std::string_view old_names[] = {"正", "冬", "腊", "臘"};
  constexpr int months[] = {1, 11, 12, 12};
  if (const int named = take_one(text, old_names); named >= 0) {
    to.lunar = true;
    return months[named];
  }
  if (auto digits = take_digits(text, 2)) return digits;
  return take_numerals(text);
}

std::optional<int> take_day(std::string_view& text, WrittenDay& to) {
  if (auto digits = take_digits(text, 2)) return digits;
  if (take(text, "初")) {
    to.lunar = true;
    return take_numerals(text);
  }
  if (take(text, "廿")) {
    to.lunar = true;
    return 20 + take_one(text, numerals) + 1;
  }
  return take_numerals(text);
}

/// 1988年3月5日 and its kin: year, month and day with what divides them.
bool read_parts(std::string_view text, WrittenDay& to) {
  constexpr std::string_view strokes[] = {"-", "/", "."};
  std::string_view rest = text;
  int stroke = -1;
  const auto year = take_digits(rest, 4);
  if (year && text.size() - rest.size() == 4 && (take(rest, "年") || (stroke = take_one(rest, strokes)) >= 0)) {
    to.year = year;
  } else {
    rest = text;
  }
  const auto month = take_month(rest, to);
  const bool divided = stroke >= 0 ? take(rest, strokes[stroke]) : take(rest, "月");
  const auto day = take_day(rest, to);
  if (!month || !divided || !day) return false;
  if (stroke < 0 && !take(rest, "日")) take(rest, "号");
  to.month = *month;
  to.day = *day;
  return rest.empty();
}

/// 19880305.
bool read_eight_digits(std::string_view text, WrittenDay& to) {
  if (text.size() != 8 || !is_digits(text)) return false;
  to.year = number(text.substr(0, 4));
  to.month = *number(text.substr(4, 2));
  to.day = *number(text.substr(6, 2));
  return true;
}

/// A text without the time of day behind its last blank.
std::string_view without_time(std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  if (blank == text.npos) return text;
  const std::string_view time = text.substr(blank + 1);
  const bool is_time = time.find(':') != time.npos && time.find_first_not_of("0123456789:.") == time.npos;
  return is_time ? trimmed(text.substr(0, blank)) : text;
}

}  // namespace

Result<std::string> written_day(std::string_view text, bool lunar) {
  const std::string plain = narrow(without_time(text));
  std::string_view rest = plain;
  WrittenDay read;
  read.lunar = lunar;
  constexpr std::string_view lunar_names[] = {"农历", "農曆", "阴历", "陰曆", "旧历", "lunar:"};
  constexpr std::string_view solar_names[] = {"公历", "公曆", "阳历", "陽曆", "新历"};
  if (take_one(rest, lunar_names) >= 0) read.lunar = true;
  else if (take_one(rest, solar_names) >= 0) read.lunar = false;
  if (!read_eight_digits(rest, read) && !read_parts(rest, read)) return invalid("customers.unreadable_day");
  return read.text();
}

Result<std::string> yes_or_no(std::string_view text) {
  constexpr std::string_view yes[] = {"是", "有", "1", "true", "TRUE", "yes", "Yes", "YES", "y", "Y"};
  constexpr std::string_view no[] = {"否", "无", "無", "不", "0", "false", "FALSE", "no", "No", "NO", "n", "N"};
  if (std::find(std::begin(yes), std::end(yes), text) != std::end(yes)) return "true";
  if (std::find(std::begin(no), std::end(no), text) != std::end(no)) return "false";
  return invalid("customers.not_yes_no");
}

}  // namespace shuke::exchange

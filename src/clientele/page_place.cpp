/// \file
#include "clientele/page_place.hpp"

#include "shuke/model/excerpt.hpp"

#include <charconv>

namespace shuke::clientele {

namespace {

/// False unless the text is just these numbers.
bool read_numbers(std::string_view text, std::span<std::int64_t> numbers) {
  const char *at = text.data(), *end = at + text.size();
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto [stop, problem] = std::from_chars(at, end, numbers[i]);
    const bool is_last = i + 1 == numbers.size();
    if (problem != std::errc() || (is_last ? stop != end : stop == end || *stop != '/')) return false;
    at = is_last ? stop : stop + 1;
  }
  return true;
}

}  // namespace

std::string text_of(Day day, std::int64_t id) { return day.text() + '/' + std::to_string(id); }

Result<PagePlace> page_place(const std::string& after) {
  if (after.empty()) return PagePlace{};
  PagePlace place;
  SHUKE_ASSIGN(day, read_dated_place(after, {&place.id, 1}));
  place.day = day.number();
  return place;
}

std::string place_text(std::span<const std::int64_t> numbers) {
  std::string text;
  for (const std::int64_t number : numbers) text += (text.empty() ? "" : "/") + std::to_string(number);
  return text;
}

Result<void> read_place(const std::string& after, std::span<std::int64_t> numbers) {
  if (!read_numbers(after, numbers)) return unreadable_place(after);
  return {};
}

Result<Day> read_dated_place(const std::string& after, std::span<std::int64_t> numbers) {
  const std::string_view text = after;
  const std::size_t slash = text.find('/');
  if (slash == text.npos) return unreadable_place(after);
  const auto day = Day::parse(text.substr(0, slash));
  if (day.has_error() || !read_numbers(text.substr(slash + 1), numbers)) return unreadable_place(after);
  return *day;
}

Error unreadable_place(const std::string& after) {
  return invalid("page.unreadable", {{"value", excerpt(after)}}, "after");
}

Result<void> check_page_limit(std::int64_t limit, std::int64_t least, std::int64_t most) {
  if (limit >= least && limit <= most) return {};
  return invalid("value.out_of_range", {{"least", std::to_string(least)}, {"most", std::to_string(most)}}, "limit");
}

}  // namespace shuke::clientele

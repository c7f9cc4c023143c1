/// \file
#include "clientele/page_place.hpp"

#include "shuke/model/excerpt.hpp"

#include <charconv>

namespace shuke::clientele {

std::string text_of(Day day, std::int64_t id) { return day.text() + '/' + std::to_string(id); }

Result<PagePlace> page_place(const std::string& after) {
  if (after.empty()) return PagePlace{};
  const std::size_t slash = after.find('/');
  const auto unreadable = [&] { return invalid("page.unreadable", {{"value", excerpt(after)}}, "after"); };
  if (slash == std::string::npos) return unreadable();
  const auto day = Day::parse(std::string_view(after).substr(0, slash));
  std::int64_t id = 0;
  const char *begin = after.data() + slash + 1, *end = after.data() + after.size();
  const auto [stop, problem] = std::from_chars(begin, end, id);
  if (day.has_error() || problem != std::errc() || stop != end) return unreadable();
  return PagePlace{day->number(), id};
}

Result<void> check_page_limit(std::int64_t limit) {
  if (limit >= 1 && limit <= 1000) return {};
  return invalid("value.out_of_range", {{"least", "1"}, {"most", "1000"}}, "limit");
}

}  // namespace shuke::clientele

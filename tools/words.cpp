#include "words.hpp"

#include "pages/table.hpp"

#include <array>
#include <sstream>

namespace shuke::tools {
namespace {

/// A word of a message that lists words, counted from 1; the number itself where the list is too short.
std::string listed(const Call& call, std::string_view message, std::int64_t number) {
  std::istringstream list(call.say(message));
  std::string word;
  for (std::int64_t i = 0; i < number; ++i)
    if (!(list >> word)) return std::to_string(number);
  return word;
}

}  // namespace

std::string weekday_in_words(const Call& call, Day day) {
  static constexpr std::array names{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  return call.say(std::string("tool.weekday.") + names.at(static_cast<std::size_t>(day.weekday() - 1)));
}

std::string lunar_in_words(const Call& call, std::int64_t year, std::int64_t month, bool leap, std::int64_t day) {
  return call.say(leap ? "tool.lunar.leap_date" : "tool.lunar.date",
                  {{"year", std::to_string(year)},
                   {"month", listed(call, "tool.lunar.months", month)},
                   {"day", listed(call, "tool.lunar.days", day)}});
}

std::string choice_in_words(const Call& call, std::string_view prefix, const schema::RecordInfo& info,
                            const void* record, std::string_view field_name) {
  const schema::FieldInfo& field = *info.find(field_name);
  return call.say(std::string(prefix) + '.' + text_of(field, field.get(record), {}));
}

std::string wrapped(const std::string& text, std::size_t indent) {
  constexpr std::size_t columns = 80;
  std::istringstream words(text);
  std::string lines;
  std::size_t column = indent;
  for (std::string word; words >> word;) {
    const std::size_t width = pages::width(word);
    const bool first = lines.empty();
    const bool fits = column + (first ? 0 : 1) + width <= columns;
    if (!first) lines += fits ? " " : '\n' + std::string(indent, ' ');
    column = (fits ? column + (first ? 0 : 1) : indent) + width;
    lines += word;
  }
  return lines;
}

}  // namespace shuke::tools

#include "words.hpp"

#include "pages/table.hpp"
#include "pages/wrap.hpp"

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

std::string hanging(std::string_view head, std::string_view sentence) {
  constexpr std::size_t columns = 80;
  std::string lines(head);
  const std::size_t indent = pages::width(head);
  bool first = true;
  for (const std::string& part : pages::wrapped(sentence, columns - std::min(indent, columns / 2))) {
    lines += (first ? "" : std::string(indent, ' ')) + part + '\n';
    first = false;
  }
  return lines;
}

}  // namespace shuke::tools

#include "command.hpp"

#include <charconv>

namespace shuke::tools {

const std::vector<Option>& global_options() {
  static const std::vector<Option> options{
      {Form::value, "db", "URL"},  {Form::flag, "json", ""},        {Form::value, "lang", "en|zh-CN"},
      {Form::value, "wait", "MS"}, {Form::flag, "no-progress", ""},
  };
  return options;
}

const std::vector<std::string>& Call::values(std::string_view option) const {
  static const std::vector<std::string> none;
  const auto found = given.find(option);
  return found == given.end() ? none : found->second;
}

std::string Call::value(std::string_view option, std::string_view otherwise) const {
  const auto& all = values(option);
  return all.empty() ? std::string(otherwise) : all.front();
}

Result<std::int64_t> whole_number(const Call& call, std::string_view option, std::int64_t otherwise,
                                  std::int64_t least) {
  if (!call.has(option)) return otherwise;
  const std::string text = call.value(option);
  std::int64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size() || number < least)
    return wrong("tool.not_a_number",
                 {{"option", std::string(option)}, {"value", text}, {"least", std::to_string(least)}});
  return number;
}

}  // namespace shuke::tools

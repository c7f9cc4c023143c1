#include "help.hpp"

#include "commands.hpp"
#include "pages/table.hpp"

#include <algorithm>

namespace shuke::tools {
namespace {

/// What stands left, and what is said about it.
using Lines = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t indent = 2;
constexpr std::size_t gap = 2;

std::string in_two_columns(const Lines& lines) {
  std::size_t widest = 0;
  for (const auto& [left, right] : lines) widest = std::max(widest, pages::width(left));
  std::string text;
  for (const auto& [left, right] : lines)
    text += std::string(indent, ' ') + left + std::string(widest - pages::width(left) + gap, ' ') + right + '\n';
  return text;
}

std::string section(std::string_view heading, const std::string& body, Language language) {
  return body.empty() ? "" : '\n' + text(heading, {}, language) + '\n' + body;
}

/// `--day DAY`, `--json`, `REF`; a word that has to stand there as it is: `sales`.
std::string spelled(const Option& option) {
  const bool literal = !option.value.empty() && option.value.front() >= 'a';
  if (option.form == Form::word) return std::string(literal ? option.value : option.name);
  return "--" + std::string(option.name) + (option.value.empty() ? "" : " " + std::string(option.value));
}

/// The way a command is called: what must be there first, then a word for all the rest.
std::string usage(const Command& command, Language language) {
  std::string line = "shuke " + std::string(command.name);
  for (const Option& option : command.options) {
    if (option.form != Form::word && !option.required) continue;
    line += option.required ? ' ' + spelled(option) : " [" + spelled(option) + ']';
  }
  return line + ' ' + text("tool.help.options_word", {}, language);
}

std::string said_of(const std::vector<Option>& options, const std::string& prefix, Language language) {
  Lines lines;
  for (const Option& option : options)
    lines.emplace_back(spelled(option), text(prefix + std::string(option.name), {}, language));
  return in_two_columns(lines);
}

/// `tool.calendar_lunar` of `calendar lunar`.
std::string message_of(std::string_view name) {
  std::string message = "tool." + std::string(name);
  std::ranges::replace(message, ' ', '_');
  return message;
}

/// Commands and groups by the word that has to be written next.
std::string said_of_names(const std::vector<std::string_view>& names, Language language) {
  Lines lines;
  for (const std::string_view name : names) lines.emplace_back(last_word(name), text(message_of(name), {}, language));
  return in_two_columns(lines);
}

std::string said_of_exit_codes(Language language) {
  Lines lines;
  for (const int code : {worked, refused, wrong_call, out_of_reach, differences, defect})
    lines.emplace_back(std::to_string(code), text("tool.exit." + std::to_string(code), {}, language));
  return in_two_columns(lines);
}

std::string line(std::string_view content) { return std::string(indent, ' ') + std::string(content) + '\n'; }

/// How what follows these words is called: a command of the program, or of a group.
std::string usage_after(const std::string& words, Language language) {
  return words + ' ' + text("tool.help.command_word", {}, language) + ' ' +
         text("tool.help.options_word", {}, language);
}

std::string page_of_program(Language language) {
  return text("tool.help.program", {}, language) + '\n' +
         section("tool.help.usage", line(usage_after("shuke", language)), language) +
         section("tool.help.commands", said_of_names(names_of_program(), language), language) +
         section("tool.help.global_options", said_of(global_options(), "tool.global.", language), language) +
         section("tool.help.exit_codes", said_of_exit_codes(language), language) +
         section("tool.help.example", line("shuke import sales samples/sales.csv"), language);
}

std::string page_of_group(const std::string& group, Language language) {
  const auto names = names_of_group(group);
  return text(message_of(group), {}, language) + '\n' +
         section("tool.help.usage", line(usage_after("shuke " + group, language)), language) +
         section("tool.help.commands", said_of_names(names, language), language) +
         section("tool.help.global_options", said_of(global_options(), "tool.global.", language), language) +
         section("tool.help.example", line(find_command(names.front())->example), language);
}

std::string page_of(const Command& command, Language language) {
  const std::string message = message_of(command.name);
  return text(message, {}, language) + '\n' + section("tool.help.usage", line(usage(command, language)), language) +
         section("tool.help.options", said_of(command.options, message + '.', language), language) +
         section("tool.help.global_options", said_of(global_options(), "tool.global.", language), language) +
         section("tool.help.example", line(command.example), language);
}

}  // namespace

std::string help_page(const std::string& name, Language language) {
  if (name.empty()) return page_of_program(language);
  const Command* command = find_command(name);
  return command == nullptr ? page_of_group(name, language) : page_of(*command, language);
}

}  // namespace shuke::tools

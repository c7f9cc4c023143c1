// The only file that knows CLI11: it finds out which option each argument belongs to, and we do the rest, so that the
// words are ours.
#include "options.hpp"

#include "commands.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdlib>

namespace shuke::tools {
namespace {

/// A tag that the environment names: the first that is set decides, as the C library does it.
std::string language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* tag = std::getenv(name); tag != nullptr && *tag != '\0') return tag;
  return {};
}

std::string spelled(const Option& option) {
  return option.form == Form::word ? std::string(option.name) : "--" + std::string(option.name);
}

/// Where to read on about a command, a group or, by an empty name, the program.
std::string hint(std::string_view name) { return "shuke " + (name.empty() ? "" : std::string(name) + ' ') + "--help"; }

/// Tells CLI11 of an option. It only collects: how often and with which values is for `check` to say.
void declare(CLI::App& app, const Option& option) {
  if (option.form == Form::flag) {
    app.add_flag(spelled(option))->disable_flag_override();
    return;
  }
  app.add_option(spelled(option))
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

/// The command or group of that name, made when it is not there yet.
CLI::App& word_below(CLI::App& app, std::string_view word) {
  const std::string name(word);
  const auto there = app.get_subcommands([&](const CLI::App* sub) { return sub->get_name() == name; });
  if (!there.empty()) return *there.front();
  CLI::App* made = app.add_subcommand(name);
  made->fallthrough();
  made->require_subcommand(0, 1);
  return *made;
}

void declare_all(CLI::App& app) {
  app.require_subcommand(0, 1);
  for (const Option& option : global_options()) declare(app, option);
  for (const Command* command : commands()) {
    CLI::App& first = word_below(app, first_word(command->name));
    CLI::App& sub = is_in_group(*command) ? word_below(first, last_word(command->name)) : first;
    for (const Option& option : command->options) declare(sub, option);
  }
}

void collect(const CLI::App& app, const std::vector<Option>& options, Call& call) {
  for (const Option& option : options) {
    const CLI::Option* found = app.get_option(spelled(option));
    if (found->count() > 0) call.given[std::string(option.name)] = found->results();
  }
}

/// The command or group that stands on the line, as its words: `calendar lunar`, `calendar`; empty when none does.
std::string chosen(const CLI::App& app) {
  const auto below = app.get_subcommands();
  if (below.empty()) return {};
  const std::string rest = chosen(*below.front());
  return below.front()->get_name() + (rest.empty() ? "" : ' ' + rest);
}

/// What CLI11 collected for the command on the line.
const CLI::App& innermost(const CLI::App& app) {
  const auto below = app.get_subcommands();
  return below.empty() ? app : innermost(*below.front());
}

/// The commands of a group, or by an empty name all commands and groups.
std::string names_in(std::string_view group) {
  std::string names;
  for (const std::string_view name : group.empty() ? names_of_program() : names_of_group(group))
    names += (names.empty() ? "" : ", ") + std::string(name);
  return names;
}

/// An argument that no option and no command wanted.
Error superfluous(const std::string& argument, const std::string& name) {
  if (argument.starts_with('-')) return wrong("tool.unknown_option", {{"option", argument}, {"help", hint(name)}});
  if (find_command(name) != nullptr) return wrong("tool.superfluous", {{"argument", argument}, {"help", hint(name)}});
  const std::string command = name.empty() ? argument : name + ' ' + argument;
  return wrong("tool.unknown_command", {{"command", command}, {"known", names_in(name)}});
}

/// What CLI11 complains about. It names an option that lacks its value first, with its dashes, and a flag that was
/// given one first, without them.
Error complaint(const CLI::ParseError& problem, const CLI::App& app) {
  const auto left = app.remaining(true);
  if (dynamic_cast<const CLI::ExtrasError*>(&problem) != nullptr && !left.empty())
    return superfluous(left.front(), chosen(app));
  const std::string what = problem.what();
  const std::string option = what.substr(0, what.find_first_of(": "));
  if (!option.starts_with("--")) return wrong("tool.takes_no_value", {{"option", "--" + option}});
  return wrong("tool.no_value", {{"option", option}, {"help", hint(chosen(app))}});
}

bool is_choice(std::string_view value) { return !value.empty() && value.front() >= 'a' && value.front() <= 'z'; }

bool is_among(std::string_view choices, std::string_view value) {
  while (!value.empty() && value.find('|') == value.npos) {
    const auto end = std::min(choices.find('|'), choices.size());
    if (choices.substr(0, end) == value) return true;
    if (end == choices.size()) return false;
    choices.remove_prefix(end + 1);
  }
  return false;
}

bool is_an_option(const std::string& text, const Command& command) {
  const auto is = [&](const Option& option) { return option.form != Form::word && text == spelled(option); };
  return std::ranges::any_of(command.options, is) || std::ranges::any_of(global_options(), is);
}

/// How often, and with which values.
Result<void> check(const Option& option, const Call& call) {
  const auto& values = call.values(option.name);
  if (option.form == Form::flag || option.form == Form::values) return {};
  if (values.size() > 1) return wrong("tool.given_twice", {{"option", spelled(option)}});
  for (const std::string& value : values) {
    if (option.form == Form::value && is_an_option(value, *call.command))
      return wrong("tool.no_value", {{"option", spelled(option)}, {"help", hint(call.command->name)}});
    if (is_choice(option.value) && !is_among(option.value, value))
      return wrong("tool.no_choice",
                   {{"option", spelled(option)}, {"value", value}, {"choices", std::string(option.value)}});
  }
  return {};
}

/// A whole request from a file needs none of its parts, and takes none beside it.
Result<void> check_required(const Option& option, const Call& call, bool whole_request) {
  if (option.required && !whole_request && !call.has(option.name))
    return wrong("tool.missing_option", {{"option", spelled(option)}, {"help", hint(call.command->name)}});
  return {};
}

Result<void> check_all(const Call& call) {
  for (const Option& option : global_options()) SHUKE_TRY(check(option, call));
  const bool whole_request = call.has("input") || call.has("json-input");
  for (const Option& option : call.command->options) {
    SHUKE_TRY(check(option, call));
    SHUKE_TRY(check_required(option, call, whole_request));
  }
  return {};
}

/// A plain path is taken as a file of SQLite; `sqlite:` and other schemes are for the library to judge.
std::string url_of(const std::string& place) {
  const auto end = place.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
  const bool has_scheme = end != std::string::npos && end > 0 && place[end] == ':';
  return has_scheme ? place : "sqlite:" + place;
}

Result<void> set_globals(Call& call) {
  call.url = url_of(call.value("db", "sqlite:shuke.db"));
  call.database_named = call.has("db");
  call.json = call.has("json");
  call.progress = !call.has("no-progress");
  SHUKE_ASSIGN(wait, whole_number(call, "wait", call.open.wait.count(), 0));
  call.open.wait = std::chrono::milliseconds(wait);
  return {};
}

Result<Call> call_of(const CLI::App& app, const Manner& manner) {
  Call call;
  call.language = manner.language;
  const std::string name = chosen(app);
  call.command = find_command(name);
  if (call.command == nullptr) return wrong("tool.no_command", {{"known", names_in(name)}});
  collect(app, global_options(), call);
  collect(innermost(app), call.command->options, call);
  SHUKE_TRY(check_all(call));
  SHUKE_TRY(set_globals(call));
  return call;
}

}  // namespace

Manner manner_of(const std::vector<std::string>& arguments) {
  constexpr std::string_view joined = "--lang=";
  Manner manner{language_of(language_of_environment()), false};
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--json") manner.json = true;
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) manner.language = language_of(arguments[i + 1]);
    if (arguments[i].starts_with(joined)) manner.language = language_of(arguments[i].substr(joined.size()));
  }
  return manner;
}

Result<std::variant<Call, HelpWanted>> understand(std::vector<std::string> arguments, const Manner& manner) {
  CLI::App app;
  declare_all(app);
  std::ranges::reverse(arguments);  // CLI11 takes them from the back
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    return HelpWanted{chosen(app)};
  } catch (const CLI::ParseError& problem) {
    return complaint(problem, app);
  }
  SHUKE_ASSIGN(call, call_of(app, manner));
  return call;
}

}  // namespace shuke::tools

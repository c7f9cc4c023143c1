/// \file
/// What a command is, and what it is run with. A command is described once, in the file that runs it; its options on
/// the command line, its help page and the fields of its request all come from that description.
#pragma once

#include "output.hpp"
#include "shuke/clientele/clientele.hpp"
#include "shuke/texts/texts.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace shuke::tools {

/// How an option is written.
enum class Form : std::uint8_t {
  flag,    ///< `--json`
  value,   ///< `--day 2026-11-24`, at most once
  values,  ///< `--line …`, as often as needed
  word,    ///< `C1`: known by its place
};

/// An option, or a word known by its place. Its text in the catalogues is `tool.<command>.<name>`.
struct Option {
  Form form;
  std::string_view name;  ///< `day` is written `--day`
  std::string_view
      value;  ///< what stands for its value in the help; in small letters, the values it may have: `net|ref`
  bool required = false;
  std::string_view field = {};  ///< field of the request that it fills; empty: the one of its own name, if there is one
};

/// In the place of a field: the command reads this option itself.
inline constexpr std::string_view no_field = "-";

struct Call;

/// A command. Its text in the catalogues is `tool.<name>`, with `_` in the place of a blank.
struct Command {
  std::string_view name;  ///< `points`; `calendar lunar` is the command `lunar` of the group `calendar`
  std::vector<Option> options;
  std::string_view example;              ///< a whole command line
  Result<int> (*run)(const Call& call);  ///< the exit code, or what went wrong
};

/// Options that every command takes, before or after its name.
const std::vector<Option>& global_options();

/// Exit codes. Part of what scripts rely on (docs/command-line.md).
enum Exit : int {
  worked = 0,
  refused = 1,       ///< the data is wrong, or a rule forbids it
  wrong_call = 2,    ///< the command line is wrong
  out_of_reach = 3,  ///< the database or a file cannot be read or written
  differences = 4,   ///< `verify` found some
  defect = 5,        ///< of shuke itself
};

/// A command line that was understood.
struct Call {
  const Command* command = nullptr;
  std::map<std::string, std::vector<std::string>, std::less<>> given;  ///< by the option's name, in order
  std::string url;
  bool database_named = false;  ///< by `--db`; else the one that stands here by default is meant
  OpenOptions open;
  Language language = Language::en;
  bool json = false;
  bool progress = true;
  Output* out = nullptr;

  bool has(std::string_view option) const { return given.contains(option); }
  /// The option's values; none when it is not given.
  const std::vector<std::string>& values(std::string_view option) const;
  /// The option's value, or the other when it is not given.
  std::string value(std::string_view option, std::string_view otherwise = {}) const;
  /// A message of the catalogues in the language of this call.
  std::string say(std::string_view message, const std::vector<Argument>& arguments = {}) const {
    return text(message, arguments, language);
  }
};

/// An error of the call itself.
inline Error wrong(std::string_view message, std::vector<Argument> arguments = {}) {
  return error(Code::misuse, message, std::move(arguments));
}

/// The option's value as a whole number of at least `least`. Error: misuse.
Result<std::int64_t> whole_number(const Call& call, std::string_view option, std::int64_t otherwise,
                                  std::int64_t least);

}  // namespace shuke::tools

/// \file
/// The command line: words and options into a Call.
#pragma once

#include "command.hpp"

#include <variant>

namespace shuke::tools {

/// What can be told of a command line before it is understood: in which language and form to complain about it.
struct Manner {
  Language language = Language::en;
  bool json = false;
};

/// `--lang`, else LC_ALL, LC_MESSAGES or LANG, whichever is set first.
Manner manner_of(const std::vector<std::string>& arguments);

/// Somebody asked for help.
struct HelpWanted {
  std::string name;  ///< of a command or a group of commands; empty: about the program
};

/// Understands a command line (without the program's name). Error: misuse, with what would be right.
Result<std::variant<Call, HelpWanted>> understand(std::vector<std::string> arguments, const Manner& manner);

}  // namespace shuke::tools

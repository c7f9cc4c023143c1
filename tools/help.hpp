/// \file
/// Help pages, made of the commands' descriptions and the catalogues.
#pragma once

#include "command.hpp"

namespace shuke::tools {

/// The help page of a command or a group of commands; an empty name gives that of the program.
std::string help_page(const std::string& name, Language language);

}  // namespace shuke::tools

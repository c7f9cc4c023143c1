/// \file
/// Help pages, made of the commands' descriptions and the catalogues.
#pragma once

#include "command.hpp"

namespace shuke::tools {

/// About a command; about the program when there is none.
std::string help_page(const Command* command, Language language);

}  // namespace shuke::tools

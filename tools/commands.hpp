/// \file
/// The commands that there are. Each stands in a file of its own, next to its kin.
#pragma once

#include "command.hpp"

#include <span>

namespace shuke::tools {

extern const Command init_command, site_command, version_command;     // database.cpp
extern const Command enrol_command, sell_command, take_back_command;  // deeds.cpp
extern const Command points_command, verify_command;                  // questions.cpp
extern const Command import_command;                                  // import.cpp
extern const Command overview_command;                                // overview.cpp
extern const Command batch_command;                                   // batch.cpp

/// All of them, in the order in which a shop meets them.
std::span<const Command* const> commands();

/// Null when there is none.
const Command* find_command(std::string_view name);

}  // namespace shuke::tools

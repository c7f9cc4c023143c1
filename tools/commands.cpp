#include "commands.hpp"

#include <array>

namespace shuke::tools {

std::span<const Command* const> commands() {
  static const std::array all{&init_command,   &site_command,      &enrol_command,  &import_command,
                              &sell_command,   &take_back_command, &points_command, &overview_command,
                              &verify_command, &batch_command,     &version_command};
  return all;
}

const Command* find_command(std::string_view name) {
  for (const Command* command : commands())
    if (command->name == name) return command;
  return nullptr;
}

}  // namespace shuke::tools

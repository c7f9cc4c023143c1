/// \file
/// Parts of follow-ups that several commands tell.
#pragma once

#include "command.hpp"

namespace shuke::tools {

/// A heading, and under it how many occasions were left out for what; empty when none was.
std::string lines_of(const Call& call, const std::vector<LeftOutMark>& left);

/// Reasons in words, each once: those of follow-ups, or what the hours have to say.
std::string reasons_of(const Call& call, const std::vector<WhyMark>& reasons, bool of_follow_up);

/// When a contact may begin: at most three of the best times, each with its last minute.
std::string times_of(const Call& call, const std::vector<SlotMark>& slots);

}  // namespace shuke::tools

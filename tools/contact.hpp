/// \file
/// The contact that `hours` asks about.
#pragma once

#include "command.hpp"

namespace shuke::tools {

/// Reads `--agreed` and `--prefers`, whose windows of the day no field takes as one text. Errors: misuse, invalid.
Result<void> read_windows(const Call& call, ContactAsked& contact);

/// `2026-11-24, Tuesday · Teacher · fashion, version 1`. A profession is told only when the call did.
std::string heading(const Call& call, Clientele* clientele, Day day, const ContactAsked& contact,
                    const std::string& policy, std::int64_t version);

}  // namespace shuke::tools

/// \file
/// Answers and errors as they leave the tool.
#pragma once

#include "command.hpp"
#include "progress.hpp"
#include "schema/record_info.hpp"

namespace shuke::tools {

/// Says what went wrong, as a line on standard error, or as a JSON document on standard output when that was asked for
/// and nothing stands there yet. Returns the exit code of such an error.
int complain(const Error& problem, Language language, bool json, Output& out);

/// The same as a warning: one line on standard error.
void warn(std::string_view line);

/// Prints an answer as the one JSON document of the call.
void print_json(const Call& call, const schema::RecordInfo& info, const void* answer, const schema::Context& context);

/// Standard error as a place for progress, unless the call wants none.
Screen screen_of(const Call& call);

/// The same for work whose answer comes bit by bit: none while that scrolls by on a terminal, where it is progress
/// enough.
Screen screen_beside_output(const Call& call);

/// What amounts and moments of an open database need to be written.
schema::Context context_of_amounts(const Clientele& clientele);

}  // namespace shuke::tools

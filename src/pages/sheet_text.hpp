/// \file
/// Parts of a sheet as text for a terminal, in lines of at most `columns` columns as `width` counts.
#pragma once

#include "pages/sheet.hpp"

namespace shuke::pages {

/// Text that goes on in further lines under itself.
void append_wrapped(std::string& out, std::string_view text, std::size_t indent, std::size_t columns);

/// Labels on the left, values beside them.
void append_facts(std::string& out, const std::vector<Fact>& facts, std::size_t columns);

/// A section under its heading; nothing when it tells nothing and has no quiet line.
void append_section(std::string& out, const Section& section, std::size_t columns);

}  // namespace shuke::pages

/// \file
/// Parts of a sheet as they stand in a document for A4.
#pragma once

#include "pages/html.hpp"
#include "pages/sheet.hpp"

namespace shuke::pages {

/// A style sheet's rule for the page's size and what stands at its foot.
[[nodiscard]] std::string sheet_paper(const Sheet& sheet);

/// Facts as a list of the class `kind`; nothing without facts.
void write_facts(Html& html, const std::vector<Fact>& facts, std::string_view kind);

/// A section with its heading, of the class `kind`; nothing when it tells nothing and has no quiet line.
void write_section(Html& html, const Section& section, std::string_view kind);

}  // namespace shuke::pages

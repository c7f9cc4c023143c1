/// \file
/// The handover book on paper: a shop's day for whoever takes over (FUP-1).
#pragma once

#include "pages/sheet.hpp"
#include "pages/wording.hpp"
#include "shuke/clientele/handover_questions.hpp"

namespace shuke::pages {

/// What the page of a day tells: the day's numbers, then a section for each list. A section of which not all rows are
/// told says how many there are; one without rows says so in its heading's line.
[[nodiscard]] Sheet handover_sheet(const HandoverAnswer& answer, const Words& words, const PageOptions& options);

/// The sheet as a document of its own on A4, with room for remarks and for who hands over and who takes over.
[[nodiscard]] std::string handover_page(const HandoverAnswer& answer, const Words& words, const PageOptions& options);

/// The sheet as text for a terminal, in lines of at most `columns` columns as `width` counts; at least 40.
[[nodiscard]] std::string handover_text(const HandoverAnswer& answer, const Words& words, const PageOptions& options,
                                        std::size_t columns = 80);

}  // namespace shuke::pages

/// \file
/// Breaking text into lines for a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace shuke::pages {

/// The visible text in lines of at most `columns` columns as `width` counts, broken where its script allows (at blanks,
/// between Chinese characters, not before a full stop); a word that is longer than a line is broken anywhere. Blanks at
/// the end of a line are left away. At least one line, which may be empty. A character that is wider than a line stands
/// alone in one.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

}  // namespace shuke::pages

/// \file
/// Cells of tables that people open in a spreadsheet.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and a formula may send away what
/// stands beside it. Names are typed in by anybody. Hence our own tables have an apostrophe before such a cell, which
/// makes it text, and take it off when they come back: `unguarded(guarded(x)) == x` for every x. A telephone number is
/// left alone: `+` and digits compute nothing, and other programs dial what stands there.
#pragma once

#include <string>
#include <string_view>

namespace shuke::exchange {

/// A value as a cell.
[[nodiscard]] std::string guarded(std::string value);
/// The value of a cell; borrowed from it.
[[nodiscard]] std::string_view unguarded(std::string_view cell);

}  // namespace shuke::exchange

/// \file
/// What a message catalogue is.
#pragma once

#include "shuke/texts/texts.hpp"

#include <functional>
#include <map>
#include <string>

namespace shuke::texts {

/// Patterns by message id; `{name}` in a pattern is a slot.
using Catalogue = std::map<std::string, std::string, std::less<>>;

/// The catalogue of a language, read once.
const Catalogue& catalogue(Language language);

/// A pattern with its slots filled; a slot without an argument stays as it is.
std::string filled(std::string_view pattern, const std::vector<Argument>& arguments);

}  // namespace shuke::texts

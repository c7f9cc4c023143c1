/// \file
/// The database engine's own look at its pages and indexes.
#pragma once

#include "storage/connection.hpp"

#include <vector>

namespace shuke::storage {

/// What the engine finds wrong, in its own words (which name tables and pages, never values); empty when nothing.
std::vector<std::string> self_check(Connection& connection);

}  // namespace shuke::storage

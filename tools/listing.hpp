/// \file
/// Rows of the overview as a table for people, as CSV or as JSON, written while they come.
#pragma once

#include "command.hpp"

#include <memory>

namespace shuke::tools {

/// Where rows go.
class Listing {
 public:
  virtual ~Listing() = default;
  virtual void add(const OverviewRow& row) = 0;
  /// After the last row.
  virtual void end() = 0;
};

/// The one that the call asks for: `--csv`, `--json`, else a table; for a single customer the table stands upright.
std::unique_ptr<Listing> listing_for(const Call& call, Currency currency);

}  // namespace shuke::tools

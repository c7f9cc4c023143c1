/// \file
/// Rows of the overview as a table for people, as a page, as CSV or as JSON, written while they come.
#pragma once

#include "command.hpp"

#include <memory>

namespace shuke::tools {

/// Where rows go.
class Listing {
 public:
  virtual ~Listing() = default;
  /// Errors: overflow (of a page's sums), invalid, io (the file they go to).
  virtual Result<void> add(const OverviewRow& row) = 0;
  /// After the last row. Errors: as add.
  virtual Result<void> end() = 0;
};

/// The one that the call asks for: `--csv`, `--html`, `--json`, else a table; for a single customer the table stands
/// upright. `call` and `clientele` outlive it. Errors: unknown (shop), invalid (day), damaged.
Result<std::unique_ptr<Listing>> listing_for(const Call& call, Clientele& clientele, const OverviewQuestion& question);

}  // namespace shuke::tools

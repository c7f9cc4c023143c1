/// \file
/// Queries about the people of a slice: customers whose ids lie behind one and up to another, with the files that were
/// merged into theirs (CUS-3). The rows of a slice lie together, so that a table is read in one run from a place on.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// A slice of the customers, as queries are bound to it.
struct PeopleSlice {
  std::int64_t after = 0;  ///< behind this id
  std::int64_t last = 0;   ///< up to and with this one
  bool has_parts = false;  ///< some of them have more than one file
};

/// One question in two texts: where nobody has parts, a table is read along its key; else each file is looked up. The
/// first column is the person's id, the second that of the file; the next ones are `columns`. Parameters: `:after`,
/// `:last`, then those of `columns`, `joins` and `condition` in the order in which they appear in `condition_order`.
class SliceQuery {
 public:
  /// \param table the table with a `customer_id` that is read
  /// \param columns what is told, from it and what is joined to it
  /// \param joins tables that belong to its rows; may be empty
  /// \param condition on all of them
  SliceQuery(std::string_view table, std::string_view columns, std::string_view joins, std::string_view condition,
             std::string_view index = {});

  const storage::Query& of(const PeopleSlice& slice) const { return slice.has_parts ? with_parts_ : alone_; }

 private:
  storage::Query alone_, with_parts_;
};

/// Whether some file was merged into one of a slice.
bool has_parts(storage::Connection& connection, const PeopleSlice& slice);

}  // namespace shuke::clientele

/// \file
/// The columns of a table in a query, in the order in which the table reads them again.
#pragma once

#include "storage/table.hpp"

namespace shuke::clientele {

/// SQL for them. \param from what the query calls the table
inline std::string columns_of(const storage::Table& table, std::string_view from) {
  std::string columns;
  for (const std::string& column : table.columns())
    columns += (columns.empty() ? "" : ", ") + std::string(from) + ".\"" + column + '"';
  return columns;
}

}  // namespace shuke::clientele

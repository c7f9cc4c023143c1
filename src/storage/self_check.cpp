/// \file
#include "storage/self_check.hpp"

namespace shuke::storage {

std::vector<std::string> self_check(Connection& connection) {
  static const Query query("PRAGMA integrity_check(20)");
  std::vector<std::string> problems;
  for (Rows rows(connection, query); rows.next();)
    if (rows.text(0) != "ok") problems.emplace_back(rows.text(0));
  return problems;
}

}  // namespace shuke::storage

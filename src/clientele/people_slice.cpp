/// \file
#include "clientele/people_slice.hpp"

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

/// Both texts begin with the bounds, so that their parameters come in the same order.
constexpr std::string_view bounds = "WITH RECURSIVE bounds (after, last) AS (SELECT :after, :last)";
constexpr std::string_view parts =
    ", part (whole, file) AS (SELECT id, id FROM bounds CROSS JOIN customer ON customer.id > bounds.after AND "
    "customer.id <= bounds.last AND customer.merged_into = 0 UNION SELECT part.whole, customer.id FROM part CROSS JOIN "
    "customer INDEXED BY customer_by_whole ON customer.merged_into = part.file AND customer.merged_into > 0)";

std::string read_along(std::string_view table, std::string_view columns, std::string_view joins,
                       std::string_view condition, std::string_view index) {
  const std::string key = std::string(table) + ".customer_id";
  return std::string(bounds) + " SELECT " + key + ", " + key + ", " + std::string(columns) + " FROM " +
         std::string(table) + std::string(index) + ' ' + std::string(joins) + " WHERE " + key +
         " > (SELECT after FROM bounds) AND " + key + " <= (SELECT last FROM bounds) AND " + std::string(condition);
}

std::string looked_up(std::string_view table, std::string_view columns, std::string_view joins,
                      std::string_view condition, std::string_view index) {
  return std::string(bounds) + std::string(parts) + " SELECT part.whole, part.file, " + std::string(columns) +
         " FROM part CROSS JOIN " + std::string(table) + std::string(index) + " ON " + std::string(table) +
         ".customer_id = part.file " + std::string(joins) + " WHERE " + std::string(condition);
}

std::string hint(std::string_view index) { return index.empty() ? "" : " INDEXED BY " + std::string(index); }

}  // namespace

SliceQuery::SliceQuery(std::string_view table, std::string_view columns, std::string_view joins,
                       std::string_view condition, std::string_view index)
    : alone_(read_along(table, columns, joins, condition, hint(index))),
      with_parts_(looked_up(table, columns, joins, condition, hint(index))) {}

bool has_parts(Connection& connection, const PeopleSlice& slice) {
  static const Query query(
      "SELECT 1 FROM customer INDEXED BY customer_by_whole WHERE merged_into > 0 AND merged_into > :after AND "
      "merged_into <= :last LIMIT 1");
  return Rows(connection, query, slice.after, slice.last).next();
}

}  // namespace shuke::clientele

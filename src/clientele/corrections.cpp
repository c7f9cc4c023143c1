/// \file
#include "clientele/corrections.hpp"

#include "clientele/exchanges.hpp"
#include "clientele/kept_sales.hpp"
#include "clientele/voids.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

bool is_only_void(Connection& connection, const Sale& voiding) {
  static const Query query(
      "SELECT count(*) FROM sale INDEXED BY sale_voided WHERE customer_id = :customer AND of_sale_id = :sale AND "
      "of_sale_id > 0");
  Rows rows(connection, query, voiding.customer_id.number(), voiding.of_sale_id.number());
  return rows.next() && rows.integer(0) == 1;
}

Result<bool> is_lawful_void(Connection& connection, const House& house, const Sale& voiding) {
  Sale sale;
  const std::int64_t key[] = {voiding.customer_id.number(), voiding.of_sale_id.number()};
  SHUKE_ASSIGN(found, storage::sale_table().load(connection, key, &sale, house.context()));
  return found && is_void_of(voiding, sale) && is_only_void(connection, voiding);
}

bool stands_for_something(const Sale& sale) {
  return std::any_of(sale.lines.begin(), sale.lines.end(),
                     [](const SaleLine& line) { return line.for_line.has_value(); });
}

}  // namespace

Result<std::optional<Fault>> fault_of(Connection& connection, const House& house, const Sale& sale) {
  const bool is_void = sale.kind == SaleKind::void_;
  if (is_void != bool(sale.of_sale_id)) return std::optional(Fault{"sale", "verify.void", "POS-2"});
  if (is_void) {
    SHUKE_ASSIGN(lawful, is_lawful_void(connection, house, sale));
    if (!lawful) return std::optional(Fault{"sale", "verify.void", "POS-2"});
  }
  if (stands_for_something(sale) && (sale.kind != SaleKind::exchange || check_exchange(sale.lines).has_error()))
    return std::optional(Fault{"sale_line", "verify.exchange", "POS-2"});
  if (sale.customer_id) return std::optional<Fault>();
  SHUKE_ASSIGN(claimant, claimant_of(connection, sale.id));
  if (claimant && (sale.kind != SaleKind::sale || sale.purpose == SalePurpose::staff))
    return std::optional(Fault{"claim", "verify.claim", "CUS-2"});
  return std::optional<Fault>();
}

}  // namespace shuke::clientele

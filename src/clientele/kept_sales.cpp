/// \file
#include "clientele/kept_sales.hpp"

#include <limits>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

std::string kept(std::string_view sale, std::string_view by) {
  const std::string own(sale);
  return "(" + own + ".kind <> 3 AND NOT EXISTS (SELECT 1 FROM sale AS voiding INDEXED BY sale_voided WHERE " +
         "voiding.customer_id = " + own + ".customer_id AND voiding.of_sale_id = " + own +
         ".id AND voiding.of_sale_id > 0" + std::string(by) + "))";
}

}  // namespace

std::string kept_sale(std::string_view sale) { return kept(sale, {}); }

std::string kept_sale_by_day(std::string_view sale) { return kept(sale, " AND voiding.business_day <= :known_on"); }

Result<CustomerId> claimant_of(Connection& connection, SaleId sale) {
  static const Query query("SELECT customer_id FROM claim INDEXED BY claim_by_sale WHERE sale_id = :sale");
  Rows rows(connection, query, sale.number());
  return rows.next() ? CustomerId::of(rows.integer(0)) : Result<CustomerId>(CustomerId());
}

Result<CustomerId> account_of(Connection& connection, CustomerId customer, SaleId sale) {
  return customer ? Result<CustomerId>(customer) : claimant_of(connection, sale);
}

CameBack came_back(Connection& connection, CustomerId customer, SaleId sale) {
  static const Query goods("SELECT 1 FROM return_match WHERE bought_by = :customer AND of_sale_id = :sale LIMIT 1");
  static const Query voiding(
      "SELECT 1 FROM sale INDEXED BY sale_voided WHERE customer_id = :customer AND of_sale_id = :sale AND "
      "of_sale_id > 0");
  return {Rows(connection, goods, customer.number(), sale.number()).next(),
          Rows(connection, voiding, customer.number(), sale.number()).next()};
}

bool is_staffs(Connection& connection, const Sale& back) {
  static const Query query("SELECT purpose FROM sale WHERE customer_id = :customer AND id = :sale");
  if (back.kind != SaleKind::return_) return false;
  for (const SaleLine& line : back.lines) {
    if (line.unmatched.number() > 0) return false;
    for (const ReturnMatch& match : line.matches) {
      Rows rows(connection, query, match.bought_by.number(), match.sale_id.number());
      if (!rows.next() || rows.integer(0) != static_cast<std::int64_t>(SalePurpose::staff)) return false;
    }
  }
  return true;
}

Result<Sale> named_receipt(Connection& connection, const House& house, const ReceiptName& name, Instant by) {
  static const Query query(
      "SELECT receipt.customer_id, receipt.sale_id FROM receipt "
      "CROSS JOIN sale ON sale.customer_id = receipt.customer_id AND sale.id = receipt.sale_id "
      "WHERE receipt.shop_id = :shop AND receipt.receipt = :number AND receipt.till = :till "
      "AND receipt.business_day BETWEEN :from_day AND :until_day AND sale.at <= :at ORDER BY sale.at DESC, " +
      counter_of("sale.id") + " DESC LIMIT 1");
  constexpr std::int64_t far = std::numeric_limits<std::int32_t>::max();
  std::int64_t key[2] = {};
  {
    Rows rows(connection, query, name.shop.number(), name.receipt, name.till,
              name.day ? std::int64_t{name.day->number()} : -far, name.day ? std::int64_t{name.day->number()} : far,
              by.milliseconds());
    if (!rows.next())
      return error(Code::unknown, "receipt.unknown", {{"value", std::string(name.receipt)}}, {}, "POS-1");
    key[0] = rows.integer(0);
    key[1] = rows.integer(1);
  }
  Sale sale;
  SHUKE_ASSIGN(found, storage::sale_table().load(connection, key, &sale, house.context()));
  if (!found) return error(Code::damaged, "storage.orphan", {{"table", "receipt"}});
  return sale;
}

}  // namespace shuke::clientele

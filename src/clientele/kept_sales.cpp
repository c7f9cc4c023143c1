/// \file
#include "clientele/kept_sales.hpp"

#include "clientele/id_list.hpp"

#include <limits>
#include <set>

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

std::string kept_back(std::string_view match, std::string_view by) {
  const std::string own(match);
  return "NOT EXISTS (SELECT 1 FROM sale AS unsaid INDEXED BY sale_voided WHERE unsaid.customer_id = " + own +
         ".customer_id AND unsaid.of_sale_id = " + own + ".sale_id AND unsaid.of_sale_id > 0" + std::string(by) + ")";
}

}  // namespace

std::string kept_sale(std::string_view sale) { return kept(sale, {}); }

std::string kept_sale_by_day(std::string_view sale) { return kept(sale, " AND voiding.business_day <= :known_on"); }

std::string kept_match(std::string_view match) { return kept_back(match, {}); }

std::string kept_match_before(std::string_view match) {
  return kept_back(match, " AND " + counter_of("unsaid.id") + " < :before");
}

Result<CustomerId> claimant_of(Connection& connection, SaleId sale) {
  static const Query query("SELECT customer_id FROM claim INDEXED BY claim_by_sale WHERE sale_id = :sale");
  Rows rows(connection, query, sale.number());
  return rows.next() ? CustomerId::of(rows.integer(0)) : Result<CustomerId>(CustomerId());
}

Result<CustomerId> account_of(Connection& connection, CustomerId customer, SaleId sale) {
  return customer ? Result<CustomerId>(customer) : claimant_of(connection, sale);
}

CameBack came_back(Connection& connection, CustomerId customer, SaleId sale) {
  static const Query goods(
      "SELECT back.receipt FROM return_match CROSS JOIN sale AS back ON back.customer_id = return_match.customer_id "
      "AND "
      "back.id = return_match.sale_id WHERE bought_by = :customer AND return_match.of_sale_id = :sale AND back.kind <> "
      "3 "
      "AND " +
      kept_match() + " ORDER BY " + counter_of("back.id") + " DESC LIMIT 1");
  static const Query voiding(
      "SELECT 1 FROM sale INDEXED BY sale_voided WHERE customer_id = :customer AND of_sale_id = :sale AND "
      "of_sale_id > 0");
  CameBack back;
  if (Rows rows(connection, goods, customer.number(), sale.number()); rows.next()) back.by = rows.text(0);
  back.voided = Rows(connection, voiding, customer.number(), sale.number()).next();
  return back;
}

std::string exchanged_since(Connection& connection, const Sale& back) {
  static const Query query(
      "SELECT other.receipt FROM return_match AS own CROSS JOIN return_match ON return_match.bought_by = own.bought_by "
      "AND return_match.of_sale_id = own.of_sale_id CROSS JOIN sale AS other ON other.customer_id = "
      "return_match.customer_id AND other.id = return_match.sale_id WHERE own.customer_id = :customer AND own.sale_id "
      "= "
      ":sale AND other.kind = 2 AND " +
      counter_of("other.id") + " > " + counter_of("own.sale_id") + " AND " + kept_match() +
      " AND EXISTS (SELECT 1 FROM sale_line WHERE sale_line.customer_id = other.customer_id AND sale_line.sale_id = "
      "other.id AND sale_line.for_line = return_match.line_no) ORDER BY " +
      counter_of("other.id") + " DESC LIMIT 1");
  Rows rows(connection, query, back.customer_id.number(), back.id.number());
  return rows.next() ? std::string(rows.text(0)) : std::string();
}

bool is_staffs(Connection& connection, const Sale& back) {
  static const Query query(
      "SELECT 1 FROM json_each(:files) AS file CROSS JOIN json_each(:sales) AS bought CROSS JOIN sale ON "
      "sale.customer_id = file.value AND sale.id = bought.value WHERE sale.purpose <> 2 LIMIT 1");
  if (back.kind != SaleKind::return_) return false;
  std::set<CustomerId> files;
  std::set<SaleId> sales;
  for (const SaleLine& line : back.lines) {
    if (line.unmatched.number() > 0) return false;
    for (const ReturnMatch& match : line.matches) {
      files.insert(match.bought_by);
      sales.insert(match.sale_id);
    }
  }
  return !Rows(connection, query, std::string_view(list_of(files)), std::string_view(list_of(sales))).next();
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

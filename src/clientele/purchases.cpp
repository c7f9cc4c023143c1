/// \file
#include "clientele/purchases.hpp"

#include "clientele/kept_sales.hpp"
#include "clientele/page_cut.hpp"

#include <algorithm>
#include <set>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

std::string first_bought(std::string_view what) {
  return "CASE WHEN sale_line.for_line IS NULL THEN NULL ELSE (WITH RECURSIVE origin(customer_id, sale_id, line_no) AS "
         "("
         "SELECT bought_by, of_sale_id, of_line_no FROM return_match WHERE return_match.customer_id = "
         "sale_line.customer_id AND return_match.sale_id = sale_line.sale_id AND return_match.line_no = "
         "sale_line.for_line UNION SELECT bought_by, of_sale_id, of_line_no FROM origin CROSS JOIN sale_line AS line "
         "ON "
         "line.customer_id = origin.customer_id AND line.sale_id = origin.sale_id AND line.line_no = origin.line_no "
         "CROSS JOIN return_match ON return_match.customer_id = line.customer_id AND return_match.sale_id = "
         "line.sale_id AND return_match.line_no = line.for_line) SELECT " +
         std::string(what) +
         " FROM origin CROSS JOIN sale AS first ON first.customer_id = origin.customer_id AND first.id = "
         "origin.sale_id ORDER BY first.business_day, " +
         counter_of("first.id") + " LIMIT 1) END";
}

namespace {

/// Where the receipts of a file are looked for.
enum class Looked { own, claimed };

/// Receipts lie in the index by customer and day, so that the latest are read first and the reading ends with the page.
/// Those that were claimed are few and lie elsewhere (CUS-2).
std::string from_of(Looked where) {
  if (where == Looked::claimed)
    return std::string(claimed_sales) +
           " CROSS JOIN sale_line ON sale_line.customer_id = 0 AND sale_line.sale_id = sale.id WHERE "
           "claim.customer_id = :customer AND claim.day <= :known_on";
  return "sale INDEXED BY sale_by_day CROSS JOIN sale_line ON sale_line.customer_id = sale.customer_id AND "
         "sale_line.sale_id = sale.id WHERE sale.customer_id = :customer AND sale.customer_id > 0";
}

std::string lines_query(Looked where, std::string_view condition) {
  return "SELECT sale.id, sale.business_day, sale.shop_id, sale.receipt, sale.purpose, sale_line.line_no, "
         "sale_line.direction, sale_line.sku, sale_line.category, sale_line.brand, sale_line.style, sale_line.size, "
         "sale_line.quantity, sale_line.unit, sale_line.amount, (" +
         std::string(returned_by_day) + "), " + "(" + first_bought("first.business_day") + ") FROM " + from_of(where) +
         " AND sale.purpose <> 2 AND " + std::string(condition) + " AND " + kept_sale_by_day() +
         " ORDER BY sale.business_day DESC, " + counter_of("sale.id") + " DESC, sale_line.line_no";
}

const std::string& ref_of(const House& house, std::int64_t shop) {
  static const std::string none;
  for (const OpenShop& open : house.shops())
    if (open.shop.id.number() == shop) return open.shop.ref;
  return none;
}

Word word_in(const Rows& rows, int column) {
  if (rows.is_null(column)) return {};
  auto word = Word::parse(rows.text(column));
  return word ? *word : Word();
}

std::string text_in(const Rows& rows, int column) {
  return rows.is_null(column) ? std::string() : std::string(rows.text(column));
}

Result<PurchaseRow> row_in(const Rows& rows, const House& house) {
  PurchaseRow row;
  SHUKE_ASSIGN(sale, SaleId::of(rows.integer(0)));
  SHUKE_ASSIGN(day, Day::of_number(rows.integer(1)));
  SHUKE_ASSIGN(quantity, Quantity::of(rows.integer(12)));
  SHUKE_ASSIGN(returned, Quantity::of(rows.integer(15)));
  row.sale_id = sale;
  row.day = day;
  row.shop = ref_of(house, rows.integer(2));
  row.receipt = rows.text(3);
  row.purpose = static_cast<SalePurpose>(rows.integer(4));
  row.line_no = rows.integer(5);
  row.direction = static_cast<Direction>(rows.integer(6));
  row.sku = rows.text(7);
  row.category = word_in(rows, 8);
  row.brand = word_in(rows, 9);
  row.style = text_in(rows, 10);
  row.size = text_in(rows, 11);
  row.quantity = quantity;
  row.unit = text_in(rows, 13);
  if (!rows.is_null(14)) row.amount = Money::of(rows.integer(14), house.currency());
  row.returned = returned;
  if (!rows.is_null(16)) {
    SHUKE_ASSIGN(since, Day::of_number(rows.integer(16)));
    row.since = since;
  }
  return row;
}

ReceiptMark mark_of(const PurchaseRow& row) { return {row.day, row.sale_id.counter()}; }

/// Reads lines of `most` receipts; more than that are not looked at.
Result<void> read(Rows& rows, const House& house, std::int64_t most, std::vector<PurchaseRow>& to) {
  PageCut cut(most);
  SaleId last;
  while (rows.next()) {
    SHUKE_ASSIGN(row, row_in(rows, house));
    if (row.sale_id != last && !cut.takes()) break;
    last = row.sale_id;
    to.push_back(std::move(row));
  }
  return {};
}

/// Lines of several files in one order, of at most `most` receipts.
ReceiptLines in_order(std::vector<PurchaseRow> rows, PageCut cut) {
  std::sort(rows.begin(), rows.end(), [](const PurchaseRow& a, const PurchaseRow& b) {
    const ReceiptMark one = mark_of(a), other = mark_of(b);
    return one != other ? one > other : a.line_no < b.line_no;
  });
  ReceiptLines lines;
  for (PurchaseRow& row : rows) {
    const bool another = lines.rows.empty() || lines.rows.back().sale_id != row.sale_id;
    if (another && !cut.takes()) break;
    lines.rows.push_back(std::move(row));
  }
  if (cut.more() && !lines.rows.empty()) lines.last = mark_of(lines.rows.back());
  return lines;
}

}  // namespace

Result<ReceiptLines> lines_before(Connection& connection, const House& house, std::span<const CustomerId> files,
                                  const ReceiptMark& before, Day known_on, std::int64_t most) {
  static const std::string before_mark = "(sale.business_day < :day OR (sale.business_day = :day AND " +
                                         counter_of("sale.id") + " < :counter)) AND sale.business_day <= :day";
  static const Query own(lines_query(Looked::own, before_mark)), claimed(lines_query(Looked::claimed, before_mark));
  const PageCut cut(most);
  std::vector<PurchaseRow> rows;
  for (const CustomerId file : files)
    for (const Query* query : {&own, &claimed}) {
      Rows found(connection, *query, std::int64_t{known_on.number()}, file.number(), std::int64_t{before.day.number()},
                 before.counter);
      SHUKE_TRY(read(found, house, cut.reads(), rows));
    }
  return in_order(std::move(rows), cut);
}

Result<ReceiptLines> lines_between(Connection& connection, const House& house, std::span<const CustomerId> files,
                                   const DaySpan& days) {
  static const Query own(lines_query(Looked::own, "sale.business_day BETWEEN :from_day AND :until_day"));
  static const Query claimed(lines_query(Looked::claimed, "sale.business_day BETWEEN :from_day AND :until_day"));
  constexpr std::int64_t all = std::numeric_limits<std::int64_t>::max() - 1;
  std::vector<PurchaseRow> rows;
  for (const CustomerId file : files)
    for (const Query* query : {&own, &claimed}) {
      const std::int64_t from = days.from.number(), until = days.until.number();
      Rows found(connection, *query, until, file.number(), from, until);
      SHUKE_TRY(read(found, house, all, rows));
    }
  return in_order(std::move(rows), PageCut(all));
}

std::string purchase_days_query(std::string_view file, BoughtFor whom) {
  const std::string kept =
      std::string(whom == BoughtFor::themselves ? " AND sale.purpose = 0" : " AND sale.purpose <> 2") +
      " AND sale.business_day <= :known_on AND " + kept_sale_by_day() +
      " AND EXISTS (SELECT 1 FROM sale_line WHERE sale_line.customer_id = sale.customer_id AND sale_line.sale_id = "
      "sale.id AND sale_line.direction = 0 AND sale_line.quantity > (" +
      std::string(returned_by_day) + ")) ORDER BY sale.business_day DESC LIMIT :most";
  const std::string days = "SELECT DISTINCT sale.business_day AS day FROM ";
  return "SELECT DISTINCT day FROM (SELECT day FROM (" + days +
         "sale INDEXED BY sale_by_day WHERE sale.customer_id = " + std::string(file) + " AND sale.customer_id > 0" +
         kept + ") UNION ALL SELECT day FROM (" + days + std::string(claimed_sales) +
         " WHERE claim.customer_id = " + std::string(file) + " AND claim.day <= :known_on" + kept +
         ")) ORDER BY day DESC LIMIT :most";
}

std::vector<Day> purchase_days(Connection& connection, std::span<const CustomerId> files, Day until, std::int64_t most,
                               BoughtFor whom) {
  static const Query of_all(purchase_days_query(":customer"));
  static const Query of_own(purchase_days_query(":customer", BoughtFor::themselves));
  const Query& query = whom == BoughtFor::themselves ? of_own : of_all;
  std::set<Day> days;
  for (const CustomerId file : files)
    for (Rows rows(connection, query, file.number(), std::int64_t{until.number()}, most); rows.next();)
      if (const auto day = Day::of_number(rows.integer(0))) days.insert(*day);
  std::vector<Day> latest(days.rbegin(), days.rend());
  if (static_cast<std::int64_t>(latest.size()) > most) latest.resize(static_cast<std::size_t>(most));
  return latest;
}

}  // namespace shuke::clientele

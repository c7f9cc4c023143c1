/// \file
#include "clientele/page_cut.hpp"
#include "clientele/page_place.hpp"
#include "clientele/price_marks.hpp"

#include <array>
#include <limits>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

/// Day, customer, receipt and line: the order of the pages.
using Place = std::array<std::int64_t, 4>;

/// Where a page begins.
Result<Place> place_in(const std::string& after) {
  Place place{std::numeric_limits<std::int64_t>::min(), -1, 0, 0};
  if (!after.empty()) SHUKE_TRY(read_place(after, place));
  return place;
}

std::string text_in(const Rows& rows, int column) {
  return rows.is_null(column) ? std::string() : std::string(rows.text(column));
}

/// The receipts of the shop's days are gone through in an index, and each is looked for in the index of marked lines;
/// only what comes onto the page is read.
const Query& page_query() {
  static const Query query(
      "WITH page AS (SELECT sale.business_day AS day, sale.customer_id AS customer, sale.id AS id, line.line_no AS no "
      "FROM sale INDEXED BY sale_on_day CROSS JOIN sale_line AS line INDEXED BY sale_line_marked ON line.customer_id = "
      "sale.customer_id AND line.sale_id = sale.id AND line.price_mark IS NOT NULL WHERE sale.shop_id = :shop AND "
      "sale.business_day >= :from_day AND sale.business_day <= :until_day AND (sale.business_day, sale.customer_id, "
      "sale.id, line.line_no) > (:day, :customer, :sale, :line) AND NOT EXISTS (SELECT 1 FROM sale AS undone INDEXED "
      "BY sale_voided WHERE undone.customer_id = sale.customer_id AND undone.of_sale_id = sale.id AND "
      "undone.of_sale_id > 0) ORDER BY 1, 2, 3, 4 LIMIT :limit) "
      "SELECT page.day, page.customer, page.id, page.no, sale.receipt, sale.till, customer.ref, associate.ref, "
      "line.sku, "
      "line.quantity, line.unit, line.price_rule, line.amount, line.due, line.price_mark, line.approver, "
      "line.price_reason FROM page CROSS JOIN sale ON sale.customer_id = page.customer AND sale.id = page.id CROSS "
      "JOIN "
      "sale_line AS line ON line.customer_id = page.customer AND line.sale_id = page.id AND line.line_no = page.no "
      "LEFT "
      "JOIN customer ON customer.id = page.customer LEFT JOIN associate ON associate.shop_id = sale.shop_id AND "
      "associate.id = sale.associate_id ORDER BY 1, 2, 3, 4");
  return query;
}

Result<DeviationRow> row_in(const Rows& rows, Currency currency) {
  DeviationRow row;
  SHUKE_ASSIGN(day, Day::of_number(rows.integer(0)));
  SHUKE_ASSIGN(sale, SaleId::of(rows.integer(2)));
  SHUKE_ASSIGN(quantity, Quantity::of(rows.integer(9)));
  SHUKE_ASSIGN(rule, Word::parse(text_in(rows, 11)));
  row.day = day;
  row.sale_id = sale;
  row.line_no = rows.integer(3);
  row.receipt = rows.text(4);
  row.till = text_in(rows, 5);
  row.customer = text_in(rows, 6);
  row.associate = text_in(rows, 7);
  row.sku = rows.text(8);
  row.quantity = quantity;
  row.unit = text_in(rows, 10);
  row.price_rule = rule;
  row.paid = Money::of(rows.integer(12), currency);
  row.due = Money::of(rows.integer(13), currency);
  row.mark = static_cast<PriceMark>(rows.integer(14));
  row.approver = text_in(rows, 15);
  row.price_reason = text_in(rows, 16);
  return row;
}

}  // namespace

Result<DeviationsAnswer> deviations(Connection& connection, const House& house, const DeviationsQuestion& question,
                                    const OpenShop& shop) {
  SHUKE_ASSIGN(after, place_in(question.after));
  const std::int64_t from = question.from ? question.from->number() : std::numeric_limits<std::int32_t>::min();
  const std::int64_t until = question.until ? question.until->number() : std::numeric_limits<std::int32_t>::max();
  PageCut cut(question.limit);
  DeviationsAnswer answer;
  Place last = after;
  for (Rows rows(connection, page_query(), shop.shop.id.number(), std::max(from, after[0]), until, after[0], after[1],
                 after[2], after[3], cut.reads());
       rows.next() && cut.takes();) {
    SHUKE_ASSIGN(row, row_in(rows, house.currency()));
    answer.rows.push_back(std::move(row));
    last = {rows.integer(0), rows.integer(1), rows.integer(2), rows.integer(3)};
  }
  if (cut.more()) answer.next = place_text(last);
  return answer;
}

}  // namespace shuke::clientele

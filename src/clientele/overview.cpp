/// \file
#include "clientele/overview.hpp"

#include "clientele/people.hpp"
#include "shuke/model/checked.hpp"

namespace shuke::clientele {

using storage::Query;
using storage::Rows;

namespace {

/// One customer's receipts, a row each: how many lines and how much went out and came back. A receipt's own sum was
/// checked when it was recorded; sums over receipts are checked here. The condition stands on the customer's own table
/// and no limit on a subquery of it: then rows come in the order of their keys, nothing is sorted, and a page ends by
/// reading no further.
std::string overview_query(std::string_view customers) {
  return "SELECT customer.id, customer.ref, customer.standing, sale.business_day,"
         " coalesce(sum(sale_line.direction = 0), 0), coalesce(sum(sale_line.direction = 1), 0),"
         " coalesce(sum(CASE sale_line.direction WHEN 0 THEN sale_line.amount END), 0),"
         " coalesce(sum(CASE sale_line.direction WHEN 1 THEN sale_line.amount END), 0),"
         " coalesce(sum(sale_line.unmatched > 0 AND sale_line.mark <> 3), 0) FROM customer"
         " LEFT JOIN sale ON sale.customer_id = customer.id AND sale.purpose <> 2"
         " LEFT JOIN sale_line ON sale_line.customer_id = sale.customer_id AND sale_line.sale_id = sale.id WHERE " +
         std::string(customers) + " GROUP BY customer.ref, sale.id ORDER BY customer.ref, sale.id";
}

Result<void> add(std::int64_t& sum, std::int64_t more) {
  SHUKE_ASSIGN(next, checked_add(sum, more));
  sum = next;
  return {};
}

Result<void> add_money(Money& sum, std::int64_t minor) {
  SHUKE_ASSIGN(next, sum.plus(Money::of(minor, sum.currency())));
  sum = next;
  return {};
}

OverviewRow new_row(const Rows& rows, Currency currency) {
  OverviewRow row;
  row.ref = rows.text(1);
  row.standing = static_cast<Standing>(rows.integer(2));
  row.gross = row.returns = row.net = Money::of(0, currency);
  return row;
}

Result<void> add_receipt(OverviewRow& row, const Rows& rows) {
  if (rows.is_null(3)) return {};
  SHUKE_ASSIGN(day, Day::of_number(rows.integer(3)));
  row.first_day = row.first_day ? std::min(*row.first_day, day) : day;
  row.last_day = row.last_day ? std::max(*row.last_day, day) : day;
  SHUKE_TRY(add(row.purchase_lines, rows.integer(4)));
  SHUKE_TRY(add(row.return_lines, rows.integer(5)));
  SHUKE_TRY(add(row.receipts, rows.integer(4) > 0 ? 1 : 0));
  SHUKE_TRY(add(row.return_receipts, rows.integer(5) > 0 ? 1 : 0));
  SHUKE_TRY(add_money(row.gross, rows.integer(6)));
  SHUKE_TRY(add_money(row.returns, -rows.integer(7)));
  return add(row.unmatched_lines, rows.integer(8));
}

/// The balances of a page's customers, in order of ref, each of those that have any.
Result<void> add_points(storage::Connection& connection, std::span<OverviewRow> page, const Query& query,
                        std::string_view first) {
  auto row = page.begin();
  Rows rows(connection, query, first);
  while (rows.next()) {
    while (row != page.end() && row->ref != rows.text(0)) ++row;
    if (row == page.end()) break;
    row->points = rows.integer(1);
  }
  return {};
}

constexpr std::string_view customers_after = "customer.ref > :after";
constexpr std::string_view one_customer = "customer.ref = :ref";

std::string points_query(std::string_view customers) {
  return "SELECT customer.ref, sum(points_entry.points) FROM customer"
         " CROSS JOIN points_entry ON points_entry.customer_id = customer.id WHERE " +
         std::string(customers) + " GROUP BY customer.ref ORDER BY customer.ref";
}

}  // namespace

Result<OverviewAnswer> overview(storage::Connection& connection, const House& house, const OverviewQuestion& question) {
  static const Query all(overview_query(customers_after)), one(overview_query(one_customer));
  static const Query all_points(points_query(customers_after)), one_points(points_query(one_customer));
  if (question.limit < 1 || question.limit > 1000)
    return invalid("value.out_of_range", {{"least", "1"}, {"most", "1000"}}, "limit");
  const bool single = !question.customer.empty();
  if (single) {
    SHUKE_ASSIGN(known, find_customer(connection, question.customer));
    if (!known) return error(Code::unknown, "customer.unknown", {{"value", question.customer}}, "customer");
  }
  const std::string_view from = single ? question.customer : question.after;
  OverviewAnswer answer;
  {
    Rows rows(connection, single ? one : all, from);
    while (rows.next()) {
      if (answer.rows.empty() || answer.rows.back().ref != rows.text(1)) {
        if (static_cast<std::int64_t>(answer.rows.size()) == question.limit) break;
        answer.rows.push_back(new_row(rows, house.currency()));
      }
      SHUKE_TRY(add_receipt(answer.rows.back(), rows));
    }
  }
  for (OverviewRow& row : answer.rows) {
    SHUKE_ASSIGN(net, row.gross.plus(row.returns));
    row.net = net;
  }
  SHUKE_TRY(add_points(connection, answer.rows, single ? one_points : all_points, from));
  if (!single && static_cast<std::int64_t>(answer.rows.size()) == question.limit) answer.next = answer.rows.back().ref;
  return answer;
}

}  // namespace shuke::clientele

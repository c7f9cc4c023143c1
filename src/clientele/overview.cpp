/// \file
#include "clientele/overview.hpp"

#include "clientele/merging.hpp"
#include "clientele/people.hpp"
#include "clientele/sums.hpp"

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

/// A customer that is told of, and what the receipts of their own file come to.
struct Listed {
  CustomerId whole;
  OverviewRow row;
  storage::CustomerSum own;
  bool has_parts = false;  ///< other files' receipts belong to it
};

/// One query for a page: a file, whether it has parts, and its sums, if it has any.
std::string listing(std::string_view condition) {
  return "SELECT customer.id, customer.ref, customer.standing, EXISTS (SELECT 1 FROM customer AS part WHERE "
         "part.merged_into = customer.id AND part.merged_into > 0), first_day, last_day, coalesce(purchase_lines, 0), "
         "coalesce(return_lines, 0), coalesce(receipts, 0), coalesce(return_receipts, 0), coalesce(gross, 0), "
         "coalesce(returns, 0), coalesce(unmatched_lines, 0), coalesce(points, 0) FROM customer LEFT JOIN "
         "customer_sum ON customer_sum.customer_id = customer.id WHERE " +
         std::string(condition);
}

/// Files that are parts of others are not listed; what they come to is told with the whole.
const Query& customers_after() {
  static const Query query(
      listing("customer.merged_into = 0 AND customer.ref > :after ORDER BY customer.ref LIMIT "
              ":limit"));
  return query;
}

const Query& one_customer() {
  static const Query query(listing("customer.id = :customer"));
  return query;
}

Result<std::optional<Day>> day_in(const Rows& rows, int column) {
  if (rows.is_null(column)) return std::optional<Day>();
  SHUKE_ASSIGN(day, Day::of_number(rows.integer(column)));
  return std::optional(day);
}

Result<void> list(Rows&& rows, std::vector<Listed>& listed) {
  while (rows.next()) {
    SHUKE_ASSIGN(whole, CustomerId::of(rows.integer(0)));
    SHUKE_ASSIGN(first_day, day_in(rows, 4));
    SHUKE_ASSIGN(last_day, day_in(rows, 5));
    Listed& one = listed.emplace_back();
    one.whole = whole;
    one.row.ref = rows.text(1);
    one.row.standing = static_cast<Standing>(rows.integer(2));
    one.has_parts = rows.integer(3) != 0;
    one.own = {whole,           first_day,        last_day,         rows.integer(6),  rows.integer(7), rows.integer(8),
               rows.integer(9), rows.integer(10), rows.integer(11), rows.integer(12), rows.integer(13)};
  }
  return {};
}

Result<void> fill(OverviewRow& row, const storage::CustomerSum& sum, Currency currency) {
  row.purchase_lines = sum.purchase_lines;
  row.return_lines = sum.return_lines;
  row.receipts = sum.receipts;
  row.return_receipts = sum.return_receipts;
  row.gross = Money::of(sum.gross, currency);
  row.returns = Money::of(sum.returns, currency);
  SHUKE_ASSIGN(net, row.gross.plus(row.returns));
  row.net = net;
  row.first_day = sum.first_day;
  row.last_day = sum.last_day;
  row.unmatched_lines = sum.unmatched_lines;
  row.points = sum.points;
  return {};
}

Result<CustomerId> asked_for(Connection& connection, const std::string& ref) {
  SHUKE_ASSIGN(known, find_customer(connection, ref));
  if (!known) return error(Code::unknown, "customer.unknown", {{"value", ref}}, "customer");
  return known;
}

}  // namespace

Result<OverviewAnswer> overview(Connection& connection, const House& house, const OverviewQuestion& question) {
  if (question.limit < 1 || question.limit > 1000)
    return invalid("value.out_of_range", {{"least", "1"}, {"most", "1000"}}, "limit");
  std::vector<Listed> listed;
  const bool single = !question.customer.empty();
  if (single) {
    SHUKE_ASSIGN(whole, asked_for(connection, question.customer));
    SHUKE_TRY(list(Rows(connection, one_customer(), whole.number()), listed));
  } else {
    SHUKE_TRY(list(Rows(connection, customers_after(), std::string_view(question.after), question.limit), listed));
  }
  OverviewAnswer answer;
  for (Listed& one : listed) {
    if (one.has_parts) {
      SHUKE_ASSIGN(sum, sum_of_person(connection, one.whole));
      one.own = sum;
    }
    SHUKE_TRY(fill(one.row, one.own, house.currency()));
    answer.rows.push_back(std::move(one.row));
  }
  if (!single && static_cast<std::int64_t>(answer.rows.size()) == question.limit) answer.next = answer.rows.back().ref;
  return answer;
}

}  // namespace shuke::clientele

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

/// A customer that is told of, and the file that is kept of them.
struct Listed {
  CustomerId whole;
  OverviewRow row;
};

/// Files that are parts of others are not listed; what they come to is told with the whole.
const Query& customers_after() {
  static const Query query(
      "SELECT id, ref, standing FROM customer WHERE merged_into = 0 AND ref > :after ORDER BY ref LIMIT :limit");
  return query;
}

const Query& one_customer() {
  static const Query query("SELECT id, ref, standing FROM customer WHERE id = :customer");
  return query;
}

Result<void> list(Rows&& rows, std::vector<Listed>& listed) {
  while (rows.next()) {
    SHUKE_ASSIGN(whole, CustomerId::of(rows.integer(0)));
    Listed& one = listed.emplace_back();
    one.whole = whole;
    one.row.ref = rows.text(1);
    one.row.standing = static_cast<Standing>(rows.integer(2));
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
    SHUKE_ASSIGN(sum, sum_of_person(connection, one.whole));
    SHUKE_TRY(fill(one.row, sum, house.currency()));
    answer.rows.push_back(std::move(one.row));
  }
  if (!single && static_cast<std::int64_t>(answer.rows.size()) == question.limit) answer.next = answer.rows.back().ref;
  return answer;
}

}  // namespace shuke::clientele

/// \file
/// The ledger, a page at a time. Each file's rows lie in an index by the day on which they were posted, so that a page
/// reads no more than its rows of each file; where the next one begins, and what the rows before come to, goes along
/// in `next`.
#include "clientele/points_told.hpp"

#include "clientele/merging.hpp"
#include "clientele/page_cut.hpp"
#include "clientele/page_place.hpp"
#include "clientele/people.hpp"
#include "shuke/model/checked.hpp"

#include <algorithm>
#include <limits>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

/// Where a page begins: behind the row of this day and counter, and what all rows from there on come to.
struct Place {
  std::int64_t day = std::numeric_limits<std::int64_t>::max();
  std::int64_t counter = std::numeric_limits<std::int64_t>::max();
  std::int64_t balance = 0;
};

/// `2026-03-01/123/450`, as `next` gives it.
std::string place_after(const LedgerRow& row) {
  std::int64_t before = 0;
  if (__builtin_sub_overflow(row.balance, row.points, &before)) before = 0;
  return text_of(row.posted, row.entry_id.counter()) + '/' + std::to_string(before);
}

Result<Place> place_in(const std::string& after) {
  std::int64_t numbers[2] = {};
  SHUKE_ASSIGN(day, read_dated_place(after, numbers));
  return Place{day.number(), numbers[0], numbers[1]};
}

/// What all rows of all files come to.
Result<std::int64_t> balance_of(Connection& connection, std::span<const CustomerId> files) {
  static const Query query("SELECT points FROM customer_sum WHERE customer_id = :customer");
  std::int64_t balance = 0;
  for (const CustomerId file : files) {
    Rows rows(connection, query, file.number());
    if (!rows.next()) continue;
    SHUKE_ASSIGN(sum, checked_add(balance, rows.integer(0)));
    balance = sum;
  }
  return balance;
}

std::string text_in(const Rows& rows, int column) {
  return rows.is_null(column) ? std::string() : std::string(rows.text(column));
}

Result<LedgerRow> row_in(const Rows& rows) {
  LedgerRow row;
  SHUKE_ASSIGN(id, EntryId::of(rows.integer(0)));
  SHUKE_ASSIGN(posted, Day::of_number(rows.integer(3)));
  SHUKE_ASSIGN(counts_on, Day::of_number(rows.integer(4)));
  row.entry_id = id;
  row.reason = static_cast<PointsReason>(rows.integer(1));
  row.points = rows.integer(2);
  row.posted = posted;
  row.counts_on = counts_on;
  if (!rows.is_null(5)) {
    SHUKE_ASSIGN(until, Day::of_number(rows.integer(5)));
    row.until = until;
  }
  row.policy = text_in(rows, 6);
  row.policy_version = rows.integer(7);
  row.rule = text_in(rows, 8);
  if (!rows.is_null(9)) {
    SHUKE_ASSIGN(word, Word::parse(rows.text(9)));
    row.word = word;
  }
  row.approver = text_in(rows, 10);
  row.note = text_in(rows, 11);
  row.shop = text_in(rows, 12);
  row.receipt = text_in(rows, 13);
  row.of_receipt = text_in(rows, 14);
  return row;
}

/// The rows of a file behind a place, at most so many. A walk-in's receipt that was claimed stays where it is (CUS-2).
Result<void> add_rows(Connection& connection, CustomerId file, const Place& after, std::int64_t most,
                      std::vector<LedgerRow>& page) {
  static const Query query(
      "SELECT entry.id, entry.reason, entry.points, entry.posted, entry.counts_on, entry.until, entry.policy,"
      " entry.policy_version, entry.rule, entry.word, entry.approver, entry.note,"
      " (SELECT ref FROM shop WHERE shop.id = entry.shop_id),"
      " (SELECT receipt FROM sale WHERE sale.customer_id IN (entry.customer_id, 0) AND sale.id = entry.sale_id"
      " AND entry.sale_id > 0),"
      " (SELECT sale.receipt FROM return_match AS back CROSS JOIN sale ON sale.customer_id = back.bought_by AND"
      " sale.id = back.of_sale_id WHERE back.customer_id = entry.customer_id AND back.sale_id = entry.sale_id AND"
      " back.of_sale_id = entry.of_sale_id AND entry.of_sale_id > 0 LIMIT 1)"
      " FROM points_entry AS entry INDEXED BY points_entry_by_day WHERE entry.customer_id = :customer AND"
      " entry.posted <= :day AND (entry.posted < :day OR " +
      counter_of("entry.id") + " < :counter) ORDER BY entry.posted DESC, " + counter_of("entry.id") +
      " DESC LIMIT :most");
  for (Rows rows(connection, query, file.number(), after.day, after.counter, most); rows.next();) {
    SHUKE_ASSIGN(row, row_in(rows));
    page.push_back(std::move(row));
  }
  return {};
}

/// Tells each row what it and all before it come to.
Result<void> tell_balances(std::int64_t balance, std::vector<LedgerRow>& page) {
  for (LedgerRow& row : page) {
    row.balance = balance;
    if (__builtin_sub_overflow(balance, row.points, &balance)) return error(Code::overflow, "value.overflow");
  }
  return {};
}

}  // namespace

Result<LedgerAnswer> ledger(Connection& connection, const House&, const LedgerQuestion& question) {
  SHUKE_ASSIGN(customer, find_customer(connection, question.customer));
  if (!customer) return error(Code::unknown, "customer.unknown", {{"value", question.customer}}, "customer");
  SHUKE_ASSIGN(files, files_of(connection, customer));
  LedgerAnswer answer;
  SHUKE_ASSIGN(balance, balance_of(connection, files));
  answer.balance = balance;
  Place after{.balance = balance};
  if (!question.after.empty()) {
    SHUKE_ASSIGN(place, place_in(question.after));
    after = place;
  }
  const PageCut cut(question.limit);
  for (const CustomerId file : files) SHUKE_TRY(add_rows(connection, file, after, cut.reads(), answer.rows));
  std::sort(answer.rows.begin(), answer.rows.end(), [](const LedgerRow& one, const LedgerRow& other) {
    return std::pair(one.posted, one.entry_id.counter()) > std::pair(other.posted, other.entry_id.counter());
  });
  const bool more = static_cast<std::int64_t>(answer.rows.size()) > question.limit;
  if (more) answer.rows.resize(static_cast<std::size_t>(question.limit));
  SHUKE_TRY(tell_balances(after.balance, answer.rows));
  if (more) answer.next = place_after(answer.rows.back());
  return answer;
}

}  // namespace shuke::clientele

/// \file
#include "clientele/ledger.hpp"

#include "clientele/exchanges.hpp"
#include "clientele/kept_sales.hpp"
#include "clientele/merging.hpp"
#include "shuke/model/checked.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Query;
using storage::Rows;

PointsEntry ReceiptPoints::entry(const Sale& sale, PointsReason reason, std::int64_t points,
                                 const Policy& policy) const {
  PointsEntry entry;
  entry.customer_id = sale.customer_id;
  entry.shop_id = sale.shop_id;
  entry.reason = reason;
  entry.points = points;
  entry.posted = sale.posted;
  entry.counts_on = sale.business_day;
  entry.sale_id = sale.id;
  entry.policy = policy.name;
  entry.policy_version = policy.version;
  entry.rule = "MEM-9";
  return entry;
}

Result<void> ReceiptPoints::earn(const Sale& sale, std::vector<PointsEntry>& entries) {
  // POS-2: what stands for goods that came in goes on with their points, and earns by what it costs beyond them alone.
  SHUKE_ASSIGN(carried, carried_points(sale, policy_.points));
  SHUKE_ASSIGN(earned, earned_by(policy_.points, sale.purpose, carried.lines, sale.tenders));
  std::int64_t points = earned.points;
  for (const PointsEntry& taken : entries) {
    SHUKE_ASSIGN(going_on, carried.of(taken.of_sale_id, -taken.points));
    SHUKE_ASSIGN(sum, checked_add(points, going_on));
    points = sum;
  }
  if (points == 0) return {};
  PointsEntry own = entry(sale, PointsReason::earn, points, policy_);
  SHUKE_ASSIGN(base, checked_add(earned.base.minor(), carried.carried));
  own.base = base;
  entries.insert(entries.begin(), std::move(own));
  return {};
}

namespace {

/// Difference, or Code::overflow: rows of a damaged file may hold anything.
Result<std::int64_t> checked_subtract(std::int64_t a, std::int64_t b) {
  std::int64_t difference;
  if (__builtin_sub_overflow(a, b, &difference)) return error(Code::overflow, "value.overflow");
  return difference;
}

/// What one sale has earned, what was taken back of it before a receipt, and by which policy.
struct SalePoints {
  std::int64_t earned = 0;
  std::int64_t taken_back = 0;
  Day counts_on;
  std::string policy;
  std::int64_t policy_version = 0;
};

/// `account`: in whose ledger the sale stands; `customer`: under whom it lies.
Result<SalePoints> points_of(storage::Connection& connection, CustomerId account, CustomerId customer, SaleId origin,
                             SaleId before) {
  static const Query earned(
      "SELECT points, counts_on, policy, policy_version FROM points_entry "
      "WHERE customer_id = :customer AND sale_id = :sale AND reason = 0");
  // By the receipts that brought the goods back, whoever's file they are in: it was the same person's then (CUS-3).
  static const Query taken(
      "SELECT entry.points FROM "
      "(SELECT DISTINCT customer_id, sale_id FROM return_match WHERE bought_by = :customer AND of_sale_id = :sale) "
      "AS back CROSS JOIN points_entry AS entry ON entry.customer_id = back.customer_id "
      "AND entry.sale_id = back.sale_id WHERE entry.of_sale_id = :sale AND entry.reason = 1 AND " +
      counter_of("entry.sale_id") + " < :before");
  SalePoints points;
  {
    Rows rows(connection, earned, account.number(), origin.number());
    if (!rows.next()) return points;
    points.earned = rows.integer(0);
    SHUKE_ASSIGN(counts_on, Day::of_number(rows.integer(1)));
    points.counts_on = counts_on;
    points.policy = rows.text(2);
    points.policy_version = rows.integer(3);
  }
  for (Rows rows(connection, taken, customer.number(), origin.number(), before.counter()); rows.next();) {
    SHUKE_ASSIGN(sum, checked_subtract(points.taken_back, rows.integer(0)));
    points.taken_back = sum;
  }
  return points;
}

Result<void> add(std::int64_t& sum, std::int64_t more) {
  SHUKE_ASSIGN(next, checked_add(sum, more));
  sum = next;
  return {};
}

/// The share of a sale's earning lines that quantities come to: cumulative per line, so that it never drifts.
Result<Money> share_of_lines(const Sale& origin, const PointsRules& rules,
                             const std::map<std::int64_t, std::int64_t>& quantities) {
  Money sum = Money::of(0, rules.per->currency());
  for (const auto& [line_no, thousandths] : quantities) {
    if (line_no < 1 || line_no > static_cast<std::int64_t>(origin.lines.size()))
      return error(Code::damaged, "storage.orphan", {{"table", "return_match"}});
    const SaleLine& line = origin.lines[static_cast<std::size_t>(line_no) - 1];
    if (!line.amount || excluded(rules, line.category)) continue;
    SHUKE_ASSIGN(quantity, Quantity::of(thousandths));
    SHUKE_ASSIGN(part, share(*line.amount, line.quantity, Quantity(), quantity));
    SHUKE_ASSIGN(more, sum.plus(part));
    sum = more;
  }
  return sum;
}

}  // namespace

Result<Money> ReceiptPoints::returned_before(const Sale& sale, const Sale& origin, const PointsRules& rules) {
  static const Query query(
      "SELECT of_line_no, quantity FROM return_match WHERE bought_by = :customer AND of_sale_id = :sale AND " +
      counter_of("sale_id") + " < :before");
  std::map<std::int64_t, std::int64_t> quantities;
  for (Rows rows(connection_, query, origin.customer_id.number(), origin.id.number(), sale.id.counter()); rows.next();)
    SHUKE_TRY(add(quantities[rows.integer(0)], rows.integer(1)));
  for (const SaleLine& line : sale.lines)
    for (const ReturnMatch& match : line.matches)
      if (match.sale_id == origin.id) SHUKE_TRY(add(quantities[match.line_no], match.quantity.number()));
  return share_of_lines(origin, rules, quantities);
}

Result<void> ReceiptPoints::take_back(const Sale& sale, CustomerId bought_by, SaleId origin_id,
                                      std::vector<PointsEntry>& entries) {
  SHUKE_ASSIGN(account, account_of(connection_, bought_by, origin_id));
  if (!account) return {};
  SHUKE_ASSIGN(points, points_of(connection_, account, bought_by, origin_id, sale.id));
  if (points.earned == 0) return {};
  SHUKE_ASSIGN(policy, house_.policy(connection_, points.policy, points.policy_version));
  Sale origin;
  const std::int64_t key[] = {bought_by.number(), origin_id.number()};
  SHUKE_ASSIGN(found, storage::sale_table().load(connection_, key, &origin, house_.context()));
  if (!found) return error(Code::damaged, "storage.orphan", {{"table", "return_match"}});
  SHUKE_ASSIGN(paid, earning_amount(policy->points, origin.lines));
  SHUKE_ASSIGN(returned, returned_before(sale, origin, policy->points));
  SHUKE_ASSIGN(in_all, taken_back_in_all(points.earned, returned.minor(), paid.minor()));
  SHUKE_ASSIGN(moved, checked_subtract(points.taken_back, in_all));
  if (moved == 0) return {};
  PointsEntry taken = entry(sale, PointsReason::take_back, moved, *policy);
  taken.counts_on = points.counts_on;  // MEM-8: posted on the return's day, counts on its sale's
  taken.of_sale_id = origin_id;
  taken.base = returned.minor();
  entries.push_back(std::move(taken));
  return {};
}

Result<std::vector<ReceiptPoints::Posted>> ReceiptPoints::posted_before(const Sale& sale) {
  static const Query query("SELECT posted, " + counter_of("id") +
                           ", points FROM points_entry WHERE customer_id = :customer AND " + counter_of("id") +
                           " < :before");
  std::vector<Posted> all;
  SHUKE_ASSIGN(files, files_of(connection_, sale.customer_id, sale.id.counter()));
  for (const CustomerId file : files)
    for (Rows rows(connection_, query, file.number(), sale.id.counter()); rows.next();)
      all.push_back({rows.integer(0), rows.integer(1), rows.integer(2)});
  std::sort(all.begin(), all.end());
  return all;
}

Result<std::int64_t> ReceiptPoints::lowest_balance_from(const Sale& sale, const std::vector<PointsEntry>& entries) {
  std::int64_t balance = 0, later_low = 0, later = 0;
  for (const PointsEntry& own : entries) SHUKE_TRY(add(balance, own.points));
  SHUKE_ASSIGN(all, posted_before(sale));
  for (const Posted& row : all) {
    if (row.day <= sale.posted.number()) {
      SHUKE_TRY(add(balance, row.points));
    } else {
      SHUKE_TRY(add(later, row.points));
      later_low = std::min(later_low, later);
    }
  }
  return checked_add(balance, later_low);
}

Result<void> ReceiptPoints::take_back_unmatched(const Sale& sale, std::vector<PointsEntry>& entries) {
  Sale as_if_sold;  // MEM-9: as if the same amount had been sold on the return's own day
  for (const SaleLine& line : sale.lines) {
    if (line.direction != Direction::in || line.unmatched.number() == 0 || !line.amount) continue;
    SHUKE_ASSIGN(matched, Quantity::of(line.quantity.number() - line.unmatched.number()));
    SHUKE_ASSIGN(amount, share(*line.amount, line.quantity, matched, line.unmatched));
    as_if_sold.lines.emplace_back().amount = amount;
    as_if_sold.lines.back().category = line.category;
  }
  if (as_if_sold.lines.empty()) return {};
  SHUKE_ASSIGN(earned, earned_by(policy_.points, sale.purpose, as_if_sold.lines, {}));
  if (earned.points == 0) return {};
  SHUKE_ASSIGN(lowest, lowest_balance_from(sale, entries));
  const std::int64_t points = std::min(earned.points, std::max<std::int64_t>(lowest, 0));
  if (points == 0) return {};
  entries.push_back(entry(sale, PointsReason::take_back_unmatched, -points, policy_));
  entries.back().base = earned.base.minor();
  return {};
}

Result<std::vector<PointsEntry>> ReceiptPoints::of(const Sale& sale) {
  std::vector<PointsEntry> entries;
  if (!sale.customer_id) return entries;
  std::map<SaleId, CustomerId> origins;
  for (const SaleLine& line : sale.lines)
    for (const ReturnMatch& match : line.matches) origins.emplace(match.sale_id, match.bought_by);
  for (const auto& [origin, bought_by] : origins) SHUKE_TRY(take_back(sale, bought_by, origin, entries));
  SHUKE_TRY(earn(sale, entries));
  SHUKE_TRY(take_back_unmatched(sale, entries));
  return entries;
}

namespace {

Result<PointsEntry> movement(const Rows& rows) {
  PointsEntry entry;
  entry.reason = static_cast<PointsReason>(rows.integer(0));
  entry.points = rows.integer(1);
  SHUKE_ASSIGN(posted, Day::of_number(rows.integer(2)));
  SHUKE_ASSIGN(counts_on, Day::of_number(rows.integer(3)));
  entry.posted = posted;
  entry.counts_on = counts_on;
  return entry;
}

/// Adds rows to a sum, and takes them out of what is left for the years before.
Result<void> sum_rows(Rows& rows, PointsSum& sum, std::int64_t& before) {
  while (rows.next()) {
    SHUKE_ASSIGN(entry, movement(rows));
    SHUKE_TRY(sum.add(entry));
    SHUKE_ASSIGN(left, checked_subtract(before, entry.points));
    before = left;
  }
  return {};
}

}  // namespace

Result<void> sum_ledger(storage::Connection& connection, CustomerId file, PointsSum& sum) {
  static const Query kept("SELECT points FROM customer_sum WHERE customer_id = :customer");
  static const Query since(
      "SELECT reason, points, posted, counts_on FROM points_entry INDEXED BY points_entry_by_day "
      "WHERE customer_id = :customer AND posted >= :first_day");
  static const Query ahead(
      "SELECT reason, points, posted, counts_on FROM points_entry INDEXED BY points_entry_ahead "
      "WHERE customer_id = :customer AND counts_on > posted AND counts_on >= :first_day AND posted < :first_day");
  const Day first = sum.window().from;
  std::int64_t before = 0;
  if (Rows rows(connection, kept, file.number()); rows.next()) before = rows.integer(0);
  {
    Rows rows(connection, since, file.number(), std::int64_t{first.number()});
    SHUKE_TRY(sum_rows(rows, sum, before));
  }
  {
    Rows rows(connection, ahead, file.number(), std::int64_t{first.number()});
    SHUKE_TRY(sum_rows(rows, sum, before));
  }
  PointsEntry carried;
  carried.reason = PointsReason::opening;  // whatever moved them, they are in no year that counts
  carried.points = before;
  SHUKE_ASSIGN(ages_ago, Day::of({Day::first_year, 1, 1}));
  carried.posted = carried.counts_on = ages_ago;
  return sum.add(carried);
}

}  // namespace shuke::clientele

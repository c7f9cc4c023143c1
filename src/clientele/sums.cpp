/// \file
#include "clientele/sums.hpp"

#include "clientele/finding_index.hpp"
#include "clientele/kept_sales.hpp"
#include "clientele/lots.hpp"
#include "clientele/merging.hpp"
#include "shuke/model/sale.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace shuke::clientele {

using storage::Connection;
using storage::CustomerSum;
using storage::Query;
using storage::Rows;

namespace {

constexpr std::array figures{&CustomerSum::purchase_lines,  &CustomerSum::return_lines, &CustomerSum::receipts,
                             &CustomerSum::return_receipts, &CustomerSum::gross,        &CustomerSum::returns,
                             &CustomerSum::unmatched_lines, &CustomerSum::points,       &CustomerSum::owed};

bool add_figure(std::int64_t& sum, std::int64_t more) {
  if (!__builtin_add_overflow(sum, more, &sum)) return true;
  sum = more > 0 ? std::numeric_limits<std::int64_t>::max() : std::numeric_limits<std::int64_t>::min();
  return false;
}

bool take_figure(std::int64_t& sum, std::int64_t less) {
  if (!__builtin_sub_overflow(sum, less, &sum)) return true;
  sum = less > 0 ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
  return false;
}

/// What adding up needs to know of a line.
struct Line {
  std::int64_t direction, amount, unmatched, mark;
};

Line line_of(const SaleLine& line) {
  return {static_cast<std::int64_t>(line.direction), line.amount ? line.amount->minor() : 0, line.unmatched.number(),
          static_cast<std::int64_t>(line.mark)};
}

/// Adds a line of a receipt whose sum so far is `sum`.
bool add_line(CustomerSum& sum, const Line& line) {
  if (line.unmatched > 0 && line.mark != static_cast<std::int64_t>(LineMark::write_off)) ++sum.unmatched_lines;
  if (line.direction == static_cast<std::int64_t>(Direction::out)) {
    ++sum.purchase_lines;
    sum.receipts = 1;
    return add_figure(sum.gross, line.amount);
  }
  ++sum.return_lines;
  sum.return_receipts = 1;
  // Paid back: below zero. The smallest number has no counterpart, and no lawful amount is below zero.
  return line.amount >= 0 && add_figure(sum.returns, -line.amount);
}

/// A sum of nothing.
CustomerSum nothing(CustomerId customer) {
  CustomerSum sum;
  sum.customer_id = customer;
  return sum;
}

Error overflow() { return error(Code::overflow, "value.overflow"); }

/// Whether the sums of all files of a person still fit. Errors: overflow, damaged.
Result<void> check_person(Connection& connection, CustomerId whole, const CustomerSum& more) {
  SHUKE_ASSIGN(files, files_of(connection, whole));
  if (files.size() == 1) return {};
  SHUKE_ASSIGN(sum, sum_of_person(connection, whole));
  return add(sum, more) ? Result<void>() : overflow();
}

/// Adds the receipts of a run of customers, line after line, in order of their keys.
class Adding {
 public:
  explicit Adding(std::map<std::int64_t, AddedUp>& all) : all_(all) {}

  void line(const Rows& rows) {
    if (customer_ != rows.integer(0) || sale_ != rows.integer(1)) {
      end_receipt();
      customer_ = rows.integer(0);
      sale_ = rows.integer(1);
      const auto day = Day::of_number(rows.integer(2));
      if (day) receipt_.first_day = receipt_.last_day = *day;
      else fits_ = false;
    }
    if (rows.is_null(3)) return;
    fits_ = add_line(receipt_, {rows.integer(3), rows.integer(4), rows.integer(5), rows.integer(6)}) && fits_;
  }
  void end_receipt() {
    if (customer_ != 0) {
      AddedUp& own = all_[customer_];
      own.fits = add(own.sum, receipt_) && own.fits && fits_;
    }
    customer_ = 0;
    receipt_ = CustomerSum();
    fits_ = true;
  }

 private:
  std::map<std::int64_t, AddedUp>& all_;
  std::int64_t customer_ = 0, sale_ = 0;
  CustomerSum receipt_;
  bool fits_ = true;
};

}  // namespace

CustomerSum sum_of(const Sale& sale, std::int64_t points, std::int64_t owed) {
  CustomerSum sum = nothing(sale.customer_id);
  sum.points = points;
  sum.owed = owed;
  if (sale.purpose == SalePurpose::staff) return sum;
  sum.first_day = sum.last_day = sale.business_day;
  for (const SaleLine& line : sale.lines) add_line(sum, line_of(line));  // what a receipt comes to was checked with it
  return sum;
}

bool add(CustomerSum& sum, const CustomerSum& more) {
  if (more.first_day) sum.first_day = sum.first_day ? std::min(*sum.first_day, *more.first_day) : more.first_day;
  if (more.last_day) sum.last_day = sum.last_day ? std::max(*sum.last_day, *more.last_day) : more.last_day;
  bool fits = true;
  for (const auto figure : figures) fits = add_figure(sum.*figure, more.*figure) && fits;
  return fits;
}

Result<std::optional<CustomerSum>> kept_sum(Connection& connection, CustomerId customer) {
  CustomerSum sum;
  const std::int64_t key = customer.number();
  SHUKE_ASSIGN(found, storage::sum_table().load(connection, std::span(&key, 1), &sum, {}));
  return found ? std::optional(sum) : std::nullopt;
}

namespace {

Result<SumChange> with(Connection& connection, const CustomerSum& more) {
  SHUKE_ASSIGN(before, kept_sum(connection, more.customer_id));
  SumChange change{before, before.value_or(nothing(more.customer_id))};
  if (!add(change.after, more)) return overflow();
  SHUKE_TRY(check_person(connection, more.customer_id, more));
  return change;
}

}  // namespace

Result<SumChange> with_receipt(Connection& connection, const Sale& sale, std::int64_t points, std::int64_t owed) {
  return with(connection, sum_of(sale, points, owed));
}

Result<SumChange> with_points(Connection& connection, CustomerId customer, std::int64_t points, std::int64_t owed) {
  CustomerSum more = nothing(customer);
  more.points = points;
  more.owed = owed;
  return with(connection, more);
}

namespace {

/// Gives a sum the first and last day of what a customer bought beside one sale. Error: damaged.
Result<void> find_days(Connection& connection, const Sale& without, CustomerSum& sum) {
  static const Query query(
      "SELECT min(day), max(day) FROM (SELECT business_day AS day FROM sale INDEXED BY sale_by_day WHERE customer_id = "
      ":customer AND customer_id > 0 AND purpose <> 2 AND id <> :sale AND " +
      kept_sale() + " UNION ALL SELECT sale.business_day FROM " + std::string(claimed_sales) +
      " WHERE claim.customer_id = :customer AND sale.purpose <> 2 AND sale.id <> :sale AND " + kept_sale() + ")");
  sum.first_day.reset();
  sum.last_day.reset();
  Rows rows(connection, query, sum.customer_id.number(), without.id.number());
  if (!rows.next() || rows.is_null(0)) return {};
  SHUKE_ASSIGN(first, Day::of_number(rows.integer(0)));
  SHUKE_ASSIGN(last, Day::of_number(rows.integer(1)));
  sum.first_day = first;
  sum.last_day = last;
  return {};
}

}  // namespace

Result<SumChange> without_sale(Connection& connection, const Sale& sale, std::int64_t points, std::int64_t owed) {
  SHUKE_ASSIGN(before, kept_sum(connection, sale.customer_id));
  SumChange change{before, before.value_or(nothing(sale.customer_id))};
  CustomerSum moved = nothing(sale.customer_id);
  moved.points = points;
  moved.owed = owed;
  if (!add(change.after, moved)) return overflow();
  SHUKE_TRY(check_person(connection, sale.customer_id, moved));
  const CustomerSum gone = sum_of(sale, 0, 0);
  for (const auto figure : figures)
    if (__builtin_sub_overflow(change.after.*figure, gone.*figure, &(change.after.*figure))) return overflow();
  const bool at_an_end = gone.first_day && (gone.first_day == change.after.first_day ||  //
                                            gone.last_day == change.after.last_day);
  if (at_an_end) SHUKE_TRY(find_days(connection, sale, change.after));
  return change;
}

void keep(Connection& connection, const SumChange& change) {
  const storage::Table& table = storage::sum_table();
  const CustomerSum before = change.before.value_or(nothing(change.after.customer_id));
  if (change.after == before) return;
  if (change.before) table.update(connection, &change.after);
  else table.insert(connection, &change.after);
  move_terms(connection, change.after.customer_id, month_of(before.last_day), month_of(change.after.last_day));
}

Result<CustomerSum> sum_of_person(Connection& connection, CustomerId whole) {
  SHUKE_ASSIGN(files, files_of(connection, whole));
  CustomerSum sum = nothing(whole);
  for (const CustomerId file : files) {
    SHUKE_ASSIGN(own, kept_sum(connection, file));
    if (own && !add(sum, *own)) return overflow();
  }
  return sum;
}

Result<void> check_joined(Connection& connection, CustomerId whole, CustomerId other) {
  SHUKE_ASSIGN(sum, sum_of_person(connection, whole));
  SHUKE_ASSIGN(more, sum_of_person(connection, other));
  return add(sum, more) ? Result<void>() : overflow();
}

std::map<std::int64_t, AddedUp> add_up(Connection& connection, std::int64_t after, std::int64_t last) {
  // No sums in SQL: one that does not fit would end the whole question.
  static const Query lines(
      "SELECT sale.customer_id, sale.id, sale.business_day, sale_line.direction, coalesce(sale_line.amount, 0),"
      " sale_line.unmatched, sale_line.mark FROM sale LEFT JOIN sale_line"
      " ON sale_line.customer_id = sale.customer_id AND sale_line.sale_id = sale.id"
      " WHERE sale.customer_id > :after AND sale.customer_id <= :last AND sale.purpose <> 2 AND " +
      kept_sale() + " ORDER BY sale.customer_id, sale.id");
  static const Query claimed(
      "SELECT claim.customer_id, sale.id, sale.business_day, sale_line.direction, coalesce(sale_line.amount, 0),"
      " sale_line.unmatched, sale_line.mark FROM " +
      std::string(claimed_sales) +
      " LEFT JOIN sale_line ON sale_line.customer_id = 0 AND sale_line.sale_id = sale.id"
      " WHERE claim.customer_id > :after AND claim.customer_id <= :last AND sale.purpose <> 2 AND " +
      kept_sale() + " ORDER BY claim.customer_id, sale.id");
  static const Query points(
      "SELECT customer_id, points, reason FROM points_entry WHERE customer_id > :after AND customer_id <= :last");
  static const Query uses(
      "SELECT customer_id, points FROM lot_use WHERE customer_id > :after AND customer_id <= :last");
  std::map<std::int64_t, AddedUp> all;
  Adding adding(all);
  for (const Query* query : {&lines, &claimed})
    for (Rows rows(connection, *query, after, last); rows.next();) adding.line(rows);
  adding.end_receipt();
  for (Rows rows(connection, points, after, last); rows.next();) {
    AddedUp& own = all[rows.integer(0)];
    own.fits = add_figure(own.sum.points, rows.integer(1)) && own.fits;
    // What a row owes is what it moves and does neither put into a lot nor take of one (MEM-9).
    if (!makes_lot(static_cast<PointsReason>(rows.integer(2)), rows.integer(1)))
      own.fits = take_figure(own.sum.owed, rows.integer(1)) && own.fits;
  }
  for (Rows rows(connection, uses, after, last); rows.next();) {
    AddedUp& own = all[rows.integer(0)];
    own.fits = take_figure(own.sum.owed, rows.integer(1)) && own.fits;
  }
  for (auto& [customer, own] : all) {
    if (auto id = CustomerId::of(customer)) own.sum.customer_id = *id;
    else own.fits = false;
  }
  return all;
}

void remake_sums(Connection& connection) {
  static const Query remove("DELETE FROM customer_sum");
  static const Query page("SELECT max(id) FROM (SELECT id FROM customer WHERE id > :after ORDER BY id LIMIT 1000)");
  storage::run(connection, remove);
  for (std::int64_t after = 0;;) {
    std::int64_t last = 0;
    {
      Rows rows(connection, page, after);
      if (!rows.next() || rows.is_null(0)) return;
      last = rows.integer(0);
    }
    for (const auto& [customer, own] : add_up(connection, after, last))
      if (own.sum != nothing(own.sum.customer_id)) storage::sum_table().insert(connection, &own.sum);
    after = last;
  }
}

}  // namespace shuke::clientele

/// \file
/// How an earlier day is told: what is kept is how things are now, and the movements that were posted since are taken
/// back out of it. For today that is nothing.
#include "clientele/points_told.hpp"

#include "clientele/card_history.hpp"
#include "clientele/merging.hpp"
#include "clientele/people.hpp"
#include "shuke/model/checked.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::KeptLot;
using storage::Query;
using storage::Rows;

namespace {

/// Difference, or Code::overflow: rows of a damaged file may hold anything.
Result<std::int64_t> checked_subtract(std::int64_t a, std::int64_t b) {
  std::int64_t difference;
  if (__builtin_sub_overflow(a, b, &difference)) return error(Code::overflow, "value.overflow");
  return difference;
}

Result<void> add(std::int64_t& sum, std::int64_t more) {
  SHUKE_ASSIGN(next, checked_add(sum, more));
  sum = next;
  return {};
}

Result<void> take(std::int64_t& sum, std::int64_t less) {
  SHUKE_ASSIGN(next, checked_subtract(sum, less));
  sum = next;
  return {};
}

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
    SHUKE_TRY(take(before, entry.points));
  }
  return {};
}

/// Adds a file's ledger to a sum. Rows that were posted before the sum's year, and count in no day of it, are not read:
/// together they are what was kept of all, less the others.
Result<void> sum_ledger(Connection& connection, CustomerId file, PointsSum& sum) {
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

/// Points that receipts earned, or go on with: those of one of them that count on one day, as far as they are of the
/// goods of another one.
struct EarnedRows {
  SaleId sale;
  std::int64_t counts_on = 0;  ///< number of the day
  SaleId of;                   ///< of whose goods; none: of its own

  friend bool operator==(const EarnedRows&, const EarnedRows&) = default;
};

/// What the sales earned, and the exchanges in whose goods it goes on: that of a mere swap is the sale's before it
/// (POS-2), and so is what is there again for goods that had not come back.
Result<std::vector<EarnedRows>> with_swaps(Connection& connection, std::span<const CustomerId> files,
                                           std::span<const SaleId> sales) {
  static const Query own(
      "SELECT sale_id, counts_on, of_sale_id FROM points_entry WHERE customer_id = :customer AND sale_id = :sale AND "
      "reason = 0 AND of_sale_id = 0");
  static const Query swapped(
      "SELECT sale_id, counts_on, of_sale_id FROM points_entry WHERE customer_id = :customer AND of_sale_id = :sale "
      "AND "
      "of_sale_id > 0 AND reason = 0 AND counts_on = :day");
  std::vector<EarnedRows> all;
  const auto add = [&](Rows rows) -> Result<void> {
    while (rows.next()) {
      SHUKE_ASSIGN(sale, SaleId::of(rows.integer(0)));
      SHUKE_ASSIGN(of, SaleId::of(rows.integer(2)));
      const EarnedRows earned{sale, rows.integer(1), of};
      if (std::find(all.begin(), all.end(), earned) == all.end()) all.push_back(earned);
    }
    return {};
  };
  for (const SaleId sale : sales)
    for (const CustomerId file : files) SHUKE_TRY(add(Rows(connection, own, file.number(), sale.number())));
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const CustomerId file : files)
      SHUKE_TRY(add(Rows(connection, swapped, file.number(), all[i].sale.number(), all[i].counts_on)));
  return all;
}

/// What the sales that earned a card come to in the year, as far as they were before the first grant (MEM-9).
Result<std::int64_t> points_of_earning_sales(Connection& connection, std::span<const CustomerId> files,
                                             std::span<const EarnedRows> sales, Day first_grant, const DaySpan& window,
                                             Day day) {
  static const Query earned(
      "SELECT reason, points, posted, counts_on FROM points_entry WHERE customer_id = :customer AND sale_id = :sale "
      "AND "
      "reason = 0 AND counts_on = :day AND of_sale_id = :of");
  static const Query taken(
      "SELECT reason, points, posted, counts_on FROM points_entry WHERE customer_id = :customer AND of_sale_id = :sale"
      " AND of_sale_id > 0 AND reason = 1 AND counts_on = :day");
  std::int64_t points = 0;
  const auto sum = [&](Rows rows) -> Result<void> {
    while (rows.next()) {
      SHUKE_ASSIGN(entry, movement(rows));
      const bool counts = entry.posted <= day && entry.counts_on < first_grant && window.contains(entry.counts_on);
      if (counts) SHUKE_TRY(add(points, entry.points));
    }
    return {};
  };
  for (const CustomerId file : files)
    for (const EarnedRows& one : sales) {
      SHUKE_TRY(sum(Rows(connection, earned, file.number(), one.sale.number(), one.counts_on, one.of.number())));
      SHUKE_TRY(sum(Rows(connection, taken, file.number(), one.sale.number(), one.counts_on)));
    }
  return points;
}

/// The year's sums with those of the cards of the person.
class YearOfPoints {
 public:
  YearOfPoints(Connection& connection, const House& house, std::span<const CustomerId> files, const Policy& policy,
               Day day)
      : connection_(connection), house_(house), files_(files), policy_(policy), day_(day) {}

  Result<void> read(PointsOnDay& points) {
    SHUKE_ASSIGN(history, card_history(connection_, house_, files_, as_it_is));
    std::erase_if(history, [&](const CardEvent& event) { return event.day > day_; });
    const std::optional<Day> first = first_grant(history);
    SHUKE_ASSIGN(sum, PointsSum::on(policy_.points, day_, first));
    for (const CustomerId file : files_) SHUKE_TRY(sum_ledger(connection_, file, sum));
    points.sums = sum.balance();
    points.window = sum.window();
    return first ? add_earning_sales(history, *first, sum, points) : Result<void>();
  }

 private:
  Result<void> add_earning_sales(std::span<const CardEvent> history, Day first, PointsSum sum, PointsOnDay& points) {
    if (!policy_.cards) return {};
    SHUKE_ASSIGN(state, state_of(*policy_.cards, history));
    SHUKE_ASSIGN(sales, with_swaps(connection_, files_, state.earning_sales));
    SHUKE_ASSIGN(more, points_of_earning_sales(connection_, files_, sales, first, sum.window(), day_));
    if (more == 0) return {};
    PointsEntry row;  // as if they had been bought on the day of the grant
    row.reason = PointsReason::earn;
    row.points = more;
    row.posted = row.counts_on = first;
    SHUKE_TRY(sum.add(row));
    points.sums.qualifying = sum.balance().qualifying;
    return {};
  }

  Connection& connection_;
  const House& house_;
  std::span<const CustomerId> files_;
  const Policy& policy_;
  Day day_;
};

/// A person's lots as they were at the end of a day.
class LotsOfDay {
 public:
  LotsOfDay(Connection& connection, std::span<const CustomerId> files, Day day)
      : connection_(connection), files_(files), day_(day) {}

  Result<void> read(PointsOnDay& points) {
    SHUKE_ASSIGN(owed, owed_of(connection_, files_));
    owed_ = owed;
    for (const CustomerId file : files_) SHUKE_TRY(have_moved_later(file));
    const bool all_needed = parted();
    if (all_needed) SHUKE_TRY(have_usable());
    for (const CustomerId file : files_) SHUKE_TRY(take_rows_out(file));
    for (const CustomerId file : files_) SHUKE_TRY(take_uses_out(file));
    return all_needed ? tell_all(points) : tell(points);
  }

 private:
  /// Whether lots of these files may have been used by others, so that rows and lots do not come to the same.
  bool parted() const {
    static const Query query(
        "SELECT 1 FROM customer_merge WHERE customer_id = :file AND parted = 1 UNION ALL"
        " SELECT 1 FROM customer_merge WHERE other_id = :file AND parted = 1 LIMIT 1");
    return std::any_of(files_.begin(), files_.end(),
                       [&](CustomerId file) { return Rows(connection_, query, file.number()).next(); });
  }

  Result<void> have_usable() {
    SHUKE_ASSIGN(usable, usable_lots(connection_, files_, day_));
    for (const KeptLot& lot : usable) lots_.try_emplace(lot.id, lot);
    return {};
  }

  /// What was left of all lots is what the rows come to and what was owed. So of the lots that were not moved since,
  /// only those have to be read that had run out and were not booked, and those that run out next.
  Result<void> tell(PointsOnDay& points) {
    static const Query out(
        R"(SELECT id, "left" FROM points_lot INDEXED BY points_lot_left WHERE customer_id = :customer AND "left" > 0)"
        " AND until < :day");
    points.owed = std::max<std::int64_t>(owed_, 0);
    points.spendable = points.sums.spendable;
    for (const auto& [id, lot] : lots_)
      if (lot.until && *lot.until < day_) SHUKE_TRY(take(points.spendable, left_of(lot)));
    for (const CustomerId file : files_)
      for (Rows rows(connection_, out, file.number(), std::int64_t{day_.number()}); rows.next();)
        if (!has_moved(rows.integer(0))) SHUKE_TRY(take(points.spendable, rows.integer(1)));
    for (const auto& [id, lot] : lots_)
      if (lot.until && *lot.until >= day_ && left_of(lot) > 0 && is_ours(lot))
        SHUKE_TRY(add_next(*lot.until, left_of(lot), points.next));
    for (const CustomerId file : files_) SHUKE_TRY(read_next(file, points.next));
    return {};
  }

  Result<void> read_next(CustomerId file, std::optional<NextToRunOut>& next) {
    static const Query query(
        R"(SELECT id, until, "left" FROM points_lot INDEXED BY points_lot_left WHERE customer_id = :customer AND)"
        R"( "left" > 0 AND until >= :day ORDER BY until)");
    for (Rows rows(connection_, query, file.number(), std::int64_t{day_.number()}); rows.next();) {
      SHUKE_ASSIGN(until, Day::of_number(rows.integer(1)));
      if (next && next->last_day < until) return {};
      if (!has_moved(rows.integer(0))) SHUKE_TRY(add_next(until, rows.integer(2), next));
    }
    return {};
  }

  static Result<void> add_next(Day until, std::int64_t left, std::optional<NextToRunOut>& next) {
    if (next && next->last_day < until) return {};
    if (!next || until < next->last_day) next = NextToRunOut{until, 0};
    return add(next->points, left);
  }

  bool has_moved(std::int64_t number) const {
    const auto id = EntryId::of(number);
    return id && lots_.contains(*id);
  }
  bool is_ours(const KeptLot& lot) const {
    return std::find(files_.begin(), files_.end(), lot.customer_id) != files_.end();
  }
  static std::int64_t left_of(const KeptLot& lot) { return lot.points - lot.used - lot.lapsed; }

  /// The lots that were made or moved later are those on whom something has to be undone.
  Result<void> have_moved_later(CustomerId file) {
    SHUKE_ASSIGN(lots, lots_moved_after(connection_, file, day_));
    for (const KeptLot& lot : lots) lots_.try_emplace(lot.id, lot);
    return {};
  }

  Result<void> take_rows_out(CustomerId file) {
    static const Query query(
        "SELECT id, reason, points FROM points_entry INDEXED BY points_entry_by_day"
        " WHERE customer_id = :customer AND posted > :day");
    for (Rows rows(connection_, query, file.number(), std::int64_t{day_.number()}); rows.next();) {
      SHUKE_ASSIGN(id, EntryId::of(rows.integer(0)));
      const std::int64_t points = rows.integer(2);
      if (!makes_lot(static_cast<PointsReason>(rows.integer(1)), points)) SHUKE_TRY(add(owed_, points));
      else if (const auto lot = lots_.find(id); lot != lots_.end()) lot->second.points = 0;
    }
    return {};
  }

  Result<void> take_uses_out(CustomerId file) {
    static const Query query(
        "SELECT lot_use.lot_id, lot_use.points, entry.reason FROM points_entry AS entry INDEXED BY points_entry_by_day"
        " CROSS JOIN lot_use ON lot_use.customer_id = entry.customer_id AND lot_use.points_entry_id = entry.id"
        " WHERE entry.customer_id = :customer AND entry.posted > :day");
    for (Rows rows(connection_, query, file.number(), std::int64_t{day_.number()}); rows.next();) {
      SHUKE_ASSIGN(id, EntryId::of(rows.integer(0)));
      SHUKE_TRY(add(owed_, rows.integer(1)));
      const auto lot = lots_.find(id);
      if (lot == lots_.end()) continue;
      const bool runs_out = rows.integer(2) == static_cast<std::int64_t>(PointsReason::expire);
      SHUKE_TRY(take(runs_out ? lot->second.lapsed : lot->second.used, rows.integer(1)));
    }
    return {};
  }

  /// Tells it from all lots that could be used on the day, booked as run out by then or not.
  Result<void> tell_all(PointsOnDay& points) {
    PointsAccount account;
    account.owed = points.owed = std::max<std::int64_t>(owed_, 0);
    for (const auto& [id, lot] : lots_)
      if (is_ours(lot)) account.lots.push_back({id, lot.from, lot.until, lot.points, lot.used, 0});
    SHUKE_ASSIGN(spendable, spendable_on(account, day_));
    points.spendable = spendable;
    // Of a lot that was used before it was posted, less than nothing was left then.
    std::erase_if(account.lots, [](const PointsLot& lot) { return lot.left() <= 0; });
    SHUKE_ASSIGN(next, next_to_run_out(account, day_));
    points.next = next;
    return {};
  }

  Connection& connection_;
  std::span<const CustomerId> files_;
  Day day_;
  std::map<EntryId, KeptLot> lots_;
  std::int64_t owed_ = 0;
};

}  // namespace

Result<PointsOnDay> points_on(Connection& connection, const House& house, std::span<const CustomerId> files,
                              const Policy& policy, Day day) {
  PointsOnDay points;
  SHUKE_TRY(YearOfPoints(connection, house, files, policy, day).read(points));
  SHUKE_TRY(LotsOfDay(connection, files, day).read(points));
  return points;
}

Result<PointsAnswer> points(Connection& connection, House& house, const PointsQuestion& question) {
  SHUKE_ASSIGN(customer, find_customer(connection, question.customer));
  if (!customer) return error(Code::unknown, "customer.unknown", {{"value", question.customer}}, "customer");
  SHUKE_ASSIGN(policy, house.policy_on(connection, house.first().shop.policy, *question.day));
  SHUKE_ASSIGN(files, files_of(connection, customer));
  SHUKE_ASSIGN(told, points_on(connection, house, files, *policy, *question.day));
  PointsAnswer answer{told.sums.earned_in_year, told.sums.qualifying, told.spendable, *question.day, told.window.from};
  answer.balance = told.sums.spendable;
  answer.owed = told.owed;
  if (told.next) {
    answer.runs_out_on = told.next->last_day;
    answer.runs_out = told.next->points;
  }
  answer.policy = policy->name;
  answer.policy_version = policy->version;
  return answer;
}

}  // namespace shuke::clientele

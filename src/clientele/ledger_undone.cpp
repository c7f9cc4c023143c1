/// \file
/// What earlier receipts did to the points of a sale of which goods come back, or turn out not to have come back
/// (POS-2, MEM-9).
#include "clientele/ledger.hpp"

#include "clientele/kept_sales.hpp"
#include "shuke/model/checked.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Query;
using storage::Rows;

namespace {

/// SQL for the receipts that brought goods of the sale `:sale` back, whoever's file they are in: it was the same
/// person's then (CUS-3); and for the voids of those.
constexpr std::string_view undoing_receipts =
    "(SELECT customer_id, sale_id FROM return_match WHERE bought_by = :customer AND of_sale_id = :sale UNION "
    "SELECT unsaid.customer_id, unsaid.id FROM return_match AS back CROSS JOIN sale AS unsaid INDEXED BY sale_voided "
    "ON "
    "unsaid.customer_id = back.customer_id AND unsaid.of_sale_id = back.sale_id AND unsaid.of_sale_id > 0 WHERE "
    "back.bought_by = :customer AND back.of_sale_id = :sale) AS back CROSS JOIN points_entry AS entry ON "
    "entry.customer_id = back.customer_id AND entry.sale_id = back.sale_id AND entry.of_sale_id = :sale AND ";

/// SQL for rows of the ledger that were made before a receipt.
std::string made_before() { return " AND " + counter_of("entry.sale_id") + " < :before"; }

/// Points that are there again for goods that turned out not to have come back, in a lot of their own, when nobody
/// knows of another one.
std::string is_of_void() {
  return "(SELECT kind FROM sale WHERE sale.customer_id = entry.customer_id AND sale.id = entry.sale_id) = 3";
}

/// The receipt that is voided, as far as its rows are found by it.
Sale unsaid_by(const Sale& voiding) {
  Sale unsaid;
  unsaid.customer_id = voiding.customer_id;
  unsaid.id = voiding.of_sale_id;
  return unsaid;
}

}  // namespace

Result<std::int64_t> ReceiptPoints::undone(const Sale& origin, PointsReason by, std::optional<Day> counts_on,
                                           SaleId before) {
  static const Query taken("SELECT entry.points, entry.counts_on FROM " + std::string(undoing_receipts) +
                           "(entry.reason = 1 OR entry.reason = 0 AND " + is_of_void() + ")" + made_before());
  static const Query given("SELECT entry.points, entry.counts_on FROM " + std::string(undoing_receipts) +
                           "entry.reason IN (4, 6)" + made_before());
  std::int64_t sum = 0;
  const Query& query = by == PointsReason::take_back ? taken : given;
  for (Rows rows(connection_, query, origin.customer_id.number(), origin.id.number(), before.counter()); rows.next();) {
    if (counts_on && rows.integer(1) != counts_on->number()) continue;
    SHUKE_ASSIGN(more, checked_add(sum, rows.integer(0)));
    sum = more;
  }
  return sum;
}

Result<void> ReceiptPoints::hold(Rows& rows, Holdings& held) {
  while (rows.next()) {
    SHUKE_ASSIGN(customer, CustomerId::of(rows.integer(0)));
    SHUKE_ASSIGN(lot, EntryId::of(rows.integer(1)));
    const auto at = std::find_if(held.begin(), held.end(), [&](const LotUse& one) { return one.lot_id == lot; });
    LotUse& one = at == held.end() ? held.emplace_back(LotUse{customer, lot, 0}) : *at;
    SHUKE_ASSIGN(more, checked_add(one.points, rows.integer(2)));
    one.points = more;
  }
  return {};
}

Result<void> ReceiptPoints::add_moved(const Sale& origin, PointsReason reason, std::optional<Day> counts_on,
                                      SaleId before, Holdings& held) {
  // What a row gives back, or takes, that it also pays debts with is no part of it.
  static const Query query(
      "SELECT lot_use.lot_customer_id, lot_use.lot_id, lot_use.points FROM " + std::string(undoing_receipts) +
      "entry.reason = :reason AND (:day IS NULL OR entry.counts_on = :day)" + made_before() +
      " CROSS JOIN lot_use ON lot_use.customer_id = entry.customer_id AND lot_use.points_entry_id = entry.id AND "
      "(lot_use.points < 0) = (entry.points > 0) ORDER BY " +
      counter_of("entry.id") + ", lot_use.use_no");
  const std::optional<std::int64_t> day = counts_on ? std::optional<std::int64_t>(counts_on->number()) : std::nullopt;
  Rows rows(connection_, query, origin.customer_id.number(), origin.id.number(), static_cast<std::int64_t>(reason), day,
            before.counter());
  return hold(rows, held);
}

Result<void> ReceiptPoints::add_own(const Sale& receipt, PointsReason reason, SaleId of_sale, Holdings& held) {
  static const Query query(
      "SELECT lot_use.lot_customer_id, lot_use.lot_id, lot_use.points FROM points_entry AS entry CROSS JOIN lot_use ON "
      "lot_use.customer_id = entry.customer_id AND lot_use.points_entry_id = entry.id AND "
      "(lot_use.points < 0) = (entry.points > 0) WHERE entry.customer_id = :customer AND entry.sale_id = :sale AND "
      "entry.reason = :reason AND (:of_sale = 0 OR entry.of_sale_id = :of_sale) ORDER BY " +
      counter_of("entry.id") + ", lot_use.use_no");
  Rows rows(connection_, query, receipt.customer_id.number(), receipt.id.number(), static_cast<std::int64_t>(reason),
            of_sale.number());
  return hold(rows, held);
}

void ReceiptPoints::put_in(const Holdings& held, Booking& booking) {
  std::int64_t in_lots = 0;
  for (const LotUse& one : held) {
    if (one.points <= 0) continue;
    booking.paid.push_back({one.lot_id, one.points});
    booking.paid_of.push_back(one.customer_id);
    in_lots = std::min(booking.row.points, in_lots + std::min(one.points, booking.row.points));
  }
  booking.debt = booking.row.points - in_lots;
}

Result<void> ReceiptPoints::read_unsaid(const Sale& voiding) {
  static const Query query(
      "SELECT DISTINCT bought_by, of_sale_id FROM return_match WHERE customer_id = :customer AND sale_id = :sale");
  if (voiding.kind != SaleKind::void_) return {};
  std::map<SaleId, CustomerId> of;
  for (Rows rows(connection_, query, voiding.customer_id.number(), voiding.of_sale_id.number()); rows.next();) {
    SHUKE_ASSIGN(customer, CustomerId::of(rows.integer(0)));
    SHUKE_ASSIGN(sale, SaleId::of(rows.integer(1)));
    of.emplace(sale, customer);
  }
  for (const auto& [id, bought_by] : of) {
    SHUKE_TRY(read_origin(voiding, id, bought_by));
    origins_[id].unsaid = true;
  }
  return {};
}

Result<Booking> ReceiptPoints::there_again(const Sale& voiding, const Origin& origin, const Made& made,
                                           std::int64_t points) {
  Booking again = booking(voiding, PointsReason::take_back, points, *made.policy);
  again.row.counts_on = made.counts_on;
  again.row.of_sale_id = origin.sale.id;
  Holdings held, own;
  SHUKE_TRY(add_moved(origin.sale, PointsReason::take_back, made.counts_on, voiding.id, held));
  SHUKE_TRY(add_own(unsaid_by(voiding), PointsReason::take_back, origin.sale.id, own));
  std::stable_partition(
      held.begin(), held.end(), [&](const LotUse& one) {  // what it took itself goes first, from behind
        return std::none_of(own.begin(), own.end(), [&](const LotUse& its) { return its.lot_id == one.lot_id; });
      });
  put_in(held, again);
  again.rest_until = made.until;
  return again;
}

Result<Booking> ReceiptPoints::paid_again(const Sale& voiding, const Origin& origin, std::int64_t points,
                                          const Policy& policy) {
  Booking again = booking(voiding, PointsReason::give_back, -points, policy);
  again.row.of_sale_id = origin.sale.id;
  Holdings given;
  SHUKE_TRY(add_own(unsaid_by(voiding), PointsReason::give_back, origin.sale.id, given));
  for (const LotUse& one : given) {
    if (one.points >= 0) continue;
    again.paid.push_back({one.lot_id, -one.points});
    again.paid_of.push_back(one.customer_id);
  }
  return again;
}

Result<void> ReceiptPoints::add_unmatched_again(const Sale& voiding, std::vector<Booking>& all) {
  static const Query query(
      "SELECT points, counts_on, base FROM points_entry WHERE customer_id = :customer AND sale_id = :sale AND reason = "
      "2");
  std::vector<Booking> found;
  for (Rows rows(connection_, query, voiding.customer_id.number(), voiding.of_sale_id.number()); rows.next();) {
    std::int64_t points;
    if (__builtin_sub_overflow(0, rows.integer(0), &points)) return error(Code::overflow, "value.overflow");
    SHUKE_ASSIGN(counts_on, Day::of_number(rows.integer(1)));
    Booking& again = found.emplace_back(booking(voiding, PointsReason::take_back_unmatched, points, policy_));
    again.row.counts_on = counts_on;
    again.row.base = rows.integer(2);
  }
  for (Booking& again : found) {
    Holdings held;
    SHUKE_TRY(add_own(unsaid_by(voiding), PointsReason::take_back_unmatched, SaleId(), held));
    put_in(held, again);
    all.push_back(std::move(again));
  }
  return {};
}

Result<std::vector<PointsEntry>> ReceiptPoints::of_void(const Sale& voiding, Lots& lots, const NextEntry& next) {
  std::vector<Booking> all;
  for (const auto& [id, origin] : origins_) {
    SHUKE_ASSIGN(given, given_back(voiding, origin));
    all.push_back(std::move(given));
    SHUKE_TRY(take_back(voiding, origin, all));
  }
  SHUKE_TRY(add_unmatched_again(voiding, all));
  std::stable_partition(all.begin(), all.end(), [](const Booking& one) { return one.row.points > 0; });
  std::vector<PointsEntry> rows;
  for (const Booking& one : all) SHUKE_TRY(book(one, lots, next, rows));
  return rows;
}

Result<void> ReceiptPoints::book(const Booking& booking, Lots& lots, const NextEntry& next,
                                 std::vector<PointsEntry>& rows) {
  if (booking.row.points == 0) return {};
  const std::size_t at = rows.size();
  SHUKE_TRY(lots.book(booking, next, rows));
  const std::int64_t moved = at < rows.size() ? rows[at].points : 0;
  if (booking.row.points < 0 || moved == booking.row.points) return {};
  return lots.book(rest_of(booking, booking.row.points - moved), next, rows);
}

Booking ReceiptPoints::rest_of(const Booking& booking, std::int64_t points) {
  Booking rest;
  rest.row = booking.row;
  rest.day = booking.day;
  rest.row.points = points;
  rest.row.reason = booking.row.reason == PointsReason::give_back ? PointsReason::adjust : PointsReason::earn;
  rest.row.until = booking.rest_until;
  return rest;
}

}  // namespace shuke::clientele

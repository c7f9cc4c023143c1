/// \file
#include "clientele/points_by_hand.hpp"

#include "clientele/merging.hpp"
#include "clientele/once.hpp"
#include "clientele/people.hpp"
#include "clientele/policies.hpp"
#include "clientele/sums.hpp"
#include "shuke/model/checked.hpp"

#include <limits>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

/// Both requests: who moves what, when and where.
template <class Request>
struct Asked {
  Request request;  ///< with the shop's own ref
  const OpenShop* shop = nullptr;
  Day day;
  CustomerId customer;
};

template <class Request>
Result<Asked<Request>> understood(Connection& connection, House& house, const Request& request) {
  Asked<Request> asked{request, nullptr, {}, {}};
  SHUKE_ASSIGN(shop, house.shop(connection, request.shop));
  asked.shop = shop;
  asked.request.shop = shop->shop.ref;
  SHUKE_ASSIGN(day, shop->zone.business_day(*request.at, shop->shop.cut_over));
  asked.day = day;
  SHUKE_ASSIGN(customer, find_customer(connection, request.customer));
  if (!customer) return error(Code::unknown, "customer.unknown", {{"value", request.customer}}, "customer");
  asked.customer = customer;
  return asked;
}

PointsMovedAnswer answer_of(const PointsEntry& row) {
  return {row.id, row.customer_id, row.posted, row.points, row.until, row.policy, row.policy_version, row.rule};
}

/// In whose file a row stands: mostly one of the customer's; after a parting it may be another one.
Result<CustomerId> file_of_row(Connection& connection, CustomerId customer, std::int64_t entry) {
  static const Query own("SELECT 1 FROM points_entry WHERE customer_id = :customer AND id = :id");
  static const Query any("SELECT customer_id FROM points_entry WHERE id = :id");
  SHUKE_ASSIGN(files, files_of(connection, customer));
  for (const CustomerId file : files)
    if (Rows rows(connection, own, file.number(), entry); rows.next()) return file;
  Rows rows(connection, any, entry);
  if (rows.next()) return CustomerId::of(rows.integer(0));
  return error(Code::damaged, "storage.orphan", {{"table", "points_entry"}});
}

/// The answer to a request that led to this row.
Result<PointsMovedAnswer> first_answer(Connection& connection, const House& house, CustomerId customer,
                                       std::int64_t entry) {
  SHUKE_ASSIGN(file, file_of_row(connection, customer, entry));
  PointsEntry row;
  const std::int64_t key[] = {file.number(), entry};
  SHUKE_TRY(storage::points_table().load(connection, key, &row, house.context()));
  return answer_of(row);
}

/// MEM-9: a balance is brought over once for each file.
Result<void> check_first_opening(Connection& connection, CustomerId customer) {
  static const Query query("SELECT posted, points FROM points_entry WHERE customer_id = :customer AND reason = 7");
  Rows rows(connection, query, customer.number());
  if (!rows.next()) return {};
  SHUKE_ASSIGN(day, Day::of_number(rows.integer(0)));
  return error(Code::refused, "points.opening_twice", {{"value", std::to_string(rows.integer(1))}, {"day", day.text()}},
               "customer", "MEM-9");
}

/// Books one movement, and writes it with what follows from it.
template <class Request>
Result<PointsMovedAnswer> move(Connection& connection, const Asked<Request>& asked, const Policy& policy,
                               Booking booking, Once& once) {
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  booking.row.approver = asked.request.associate;
  booking.row.note = asked.request.note;
  booking.day = asked.day;
  KeptLots lots(connection, asked.customer);
  std::vector<PointsEntry> rows;
  SHUKE_TRY(lots.book(
      booking, [&] { return ids.next<EntryId>(); }, rows));
  if (rows.empty())
    return error(Code::refused, "points.too_few", {{"value", std::to_string(-booking.row.points)}, {"there", "0"}},
                 "points", "MEM-9");
  SHUKE_TRY(associate_of(connection, ids, *asked.shop, asked.request.associate));
  SHUKE_TRY(write_rows(connection, asked.customer, rows, lots));
  note_use(connection, policy, asked.day);
  once.note(connection, rows.front().id.number());
  ids.save(connection);
  return answer_of(rows.front());
}

}  // namespace

PointsEntry row_by_hand(CustomerId customer, ShopId shop, PointsReason reason, Day day, const Policy& policy) {
  PointsEntry row;
  row.customer_id = customer;
  row.shop_id = shop;
  row.reason = reason;
  row.posted = row.counts_on = day;
  row.policy = policy.name;
  row.policy_version = policy.version;
  row.rule = "MEM-9";
  return row;
}

Result<void> write_rows(Connection& connection, CustomerId customer, std::span<const PointsEntry> rows,
                        KeptLots& lots) {
  std::int64_t points = 0;
  for (const PointsEntry& row : rows) {
    SHUKE_ASSIGN(sum, checked_add(points, row.points));
    points = sum;
  }
  SHUKE_ASSIGN(sums, with_points(connection, customer, points, lots.owed_more()));
  for (const PointsEntry& row : rows) storage::points_table().insert(connection, &row);
  keep(connection, sums);
  lots.write();
  return {};
}

Result<void> validate(const AdjustRequest& request, const schema::Context& context) {
  SHUKE_TRY(schema::check(schema::record_info<AdjustRequest>(), &request, context));
  if (request.points == 0) return invalid("points.adjust_nothing", {}, "points", "MEM-9");
  if (request.points == std::numeric_limits<std::int64_t>::min())
    return error(Code::overflow, "value.overflow", {}, "points", "MEM-9");
  return {};
}

Result<void> validate(const OpeningRequest& request, const schema::Context& context) {
  SHUKE_TRY(schema::check(schema::record_info<OpeningRequest>(), &request, context));
  if (request.points > 0) return {};
  return invalid("points.not_positive", {{"value", std::to_string(request.points)}}, "points", "MEM-9");
}

Result<PointsMovedAnswer> adjust(Connection& connection, House& house, const AdjustRequest& request) {
  SHUKE_ASSIGN(asked, understood(connection, house, request));
  Once once(*asked.shop, "adjust", request.request, asked.request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) return first_answer(connection, house, asked.customer, *before);
  SHUKE_ASSIGN(policy, house.policy_on(connection, asked.shop->shop.policy, asked.day));
  Booking booking;
  booking.row = row_by_hand(asked.customer, asked.shop->shop.id, PointsReason::adjust, asked.day, *policy);
  booking.row.points = request.points;
  booking.row.word = request.reason;
  booking.rules = &policy->points;
  return move(connection, asked, *policy, std::move(booking), once);
}

Result<PointsMovedAnswer> opening(Connection& connection, House& house, const OpeningRequest& request) {
  SHUKE_ASSIGN(asked, understood(connection, house, request));
  if (request.until && *request.until < asked.day)
    return invalid("points.until_before_from", {{"value", request.until->text()}, {"from", asked.day.text()}}, "until",
                   "MEM-9");
  Once once(*asked.shop, "opening", request.request, asked.request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) return first_answer(connection, house, asked.customer, *before);
  SHUKE_TRY(check_first_opening(connection, asked.customer));
  SHUKE_ASSIGN(policy, house.policy_on(connection, asked.shop->shop.policy, asked.day));
  Booking booking;
  booking.row = row_by_hand(asked.customer, asked.shop->shop.id, PointsReason::opening, asked.day, *policy);
  booking.row.points = request.points;
  SHUKE_ASSIGN(until, last_day_of_points(policy->points, asked.day));
  booking.row.until = request.until ? request.until : until;
  return move(connection, asked, *policy, std::move(booking), once);
}

}  // namespace shuke::clientele

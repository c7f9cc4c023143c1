/// \file
#include "clientele/claims.hpp"

#include "clientele/card_reviews.hpp"
#include "clientele/kept_sales.hpp"
#include "clientele/once.hpp"
#include "clientele/people.hpp"
#include "clientele/receipts.hpp"
#include "clientele/sums.hpp"
#include "shuke/model/checked.hpp"

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

Error refused(std::string_view why, const Sale& sale) {
  return error(Code::refused, why, {{"receipt", sale.receipt}, {"day", sale.business_day.text()}}, "receipt", "CUS-2");
}

/// Errors: refused. Whose a receipt is that is somebody's already is not told.
Result<void> check_claimable(Connection& connection, const Sale& sale) {
  if (sale.kind != SaleKind::sale) return refused("claim.no_sale", sale);
  if (sale.customer_id) return refused("claim.has_customer", sale);
  if (sale.purpose == SalePurpose::staff) return refused("claim.staff", sale);
  const CameBack back = came_back(connection, sale.customer_id, sale.id);
  if (back.voided) return refused("claim.voided", sale);
  SHUKE_ASSIGN(claimant, claimant_of(connection, sale.id));
  if (claimant) return refused("claim.claimed_already", sale);
  if (!back.by.empty()) return refused("claim.came_back", sale);
  return {};
}

Result<Claim> find_claim(Connection& connection, const House& house, std::int64_t id) {
  static const Query query("SELECT customer_id FROM claim WHERE id = :id");
  std::int64_t key[] = {0, id};
  {
    Rows rows(connection, query, id);
    if (!rows.next()) return error(Code::damaged, "storage.orphan", {{"table", "request"}});
    key[0] = rows.integer(0);
  }
  Claim claim;
  SHUKE_TRY(storage::claim_table().load(connection, key, &claim, house.context()));
  return claim;
}

/// What a claim was answered with, from its rows.
Result<ClaimAnswer> answer_of(Connection& connection, const House& house, const Claim& claim) {
  static const Query query(
      "SELECT points FROM points_entry WHERE customer_id = :customer AND sale_id = :sale AND reason = 0");
  Sale sale;
  const std::int64_t key[] = {0, claim.sale_id.number()};
  SHUKE_ASSIGN(found, storage::sale_table().load(connection, key, &sale, house.context()));
  if (!found) return error(Code::damaged, "storage.orphan", {{"table", "claim"}});
  SHUKE_ASSIGN(total, total_of(sale.lines, house.currency()));
  ClaimAnswer answer{claim.id, sale.id, claim.customer_id, claim.day, sale.business_day, total, 0};
  for (Rows rows(connection, query, claim.customer_id.number(), sale.id.number()); rows.next();) {
    SHUKE_ASSIGN(sum, checked_add(answer.points, rows.integer(0)));
    answer.points = sum;
  }
  return answer;
}

}  // namespace

Result<void> validate(const ClaimRequest& request, const schema::Context& context) {
  return schema::check(schema::record_info<ClaimRequest>(), &request, context);
}

Result<ClaimAnswer> claim(Connection& connection, House& house, const ClaimRequest& asked) {
  SHUKE_ASSIGN(shop, house.shop(connection, asked.shop));
  ClaimRequest request = asked;
  request.shop = shop->shop.ref;
  SHUKE_ASSIGN(day, shop->zone.business_day(*request.at, shop->shop.cut_over));
  SHUKE_ASSIGN(customer, find_customer(connection, request.customer));
  if (!customer) return error(Code::unknown, "customer.unknown", {{"value", request.customer}}, "customer");
  Once once(*shop, "claim", request.request, request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) {
    SHUKE_ASSIGN(made, find_claim(connection, house, *before));
    return answer_of(connection, house, made);
  }

  auto named =
      named_receipt(connection, house, {shop->shop.id, request.receipt, request.till, request.of_day}, *request.at);
  if (named.has_error()) return std::move(named).error().inside("receipt");
  SHUKE_TRY(check_claimable(connection, *named));
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  Sale becoming = in_name_of(*named, customer);
  becoming.posted = day;
  SHUKE_TRY(review_before(connection, house, ids, becoming, shop->shop.policy));
  SHUKE_ASSIGN(id, ids.next<ClaimId>());
  const Claim claim{id, customer, named->id, day, request.approver, request.reason};
  storage::claim_table().insert(connection, &claim);
  SHUKE_ASSIGN(sale, as_posted(connection, std::move(*named)));
  SHUKE_ASSIGN(policy, house.policy_on(connection, shop->shop.policy, sale.business_day));
  SHUKE_ASSIGN(posting, post(connection, house, ids, *policy, sale));
  SHUKE_ASSIGN(sums, with_receipt(connection, sale, posting.moved.balance, posting.lots.owed_more()));
  write_points(connection, posting);
  keep(connection, sums);
  once.note(connection, claim.id.number());
  SHUKE_TRY(review_after(connection, house, ids, sale, shop->shop.policy));
  ids.save(connection);
  return answer_of(connection, house, claim);
}

Result<Sale> as_posted(Connection& connection, Sale sale) {
  static const Query query("SELECT customer_id, day FROM claim INDEXED BY claim_by_sale WHERE sale_id = :sale");
  if (sale.customer_id) return sale;
  const bool voids = sale.kind == SaleKind::void_;
  Rows rows(connection, query, voids ? sale.of_sale_id.number() : sale.id.number());
  if (!rows.next()) return sale;
  SHUKE_ASSIGN(claimant, CustomerId::of(rows.integer(0)));
  SHUKE_ASSIGN(day, Day::of_number(rows.integer(1)));
  sale.customer_id = claimant;
  if (!voids) sale.posted = day;
  return sale;
}

}  // namespace shuke::clientele

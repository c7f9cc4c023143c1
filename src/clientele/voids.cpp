/// \file
#include "clientele/voids.hpp"

#include "clientele/card_reviews.hpp"
#include "clientele/kept_sales.hpp"
#include "clientele/ledger.hpp"
#include "clientele/people.hpp"
#include "clientele/policies.hpp"
#include "clientele/receipts.hpp"
#include "clientele/sums.hpp"
#include "schema/describe.hpp"
#include "schema/digest.hpp"
#include "shuke/model/checked.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

Error refused(std::string_view why, const Sale& sale) {
  return error(Code::refused, why, {{"receipt", sale.receipt}, {"day", sale.business_day.text()}}, "of_receipt",
               "POS-2");
}

/// … naming the receipt that is to be voided first.
Error refused_for(std::string_view why, const Sale& sale, std::string other) {
  Error refusal = refused(why, sale);
  refusal.arguments.emplace_back("other", std::move(other));
  return refusal;
}

/// Errors: refused, with what to do instead.
Result<void> check_voidable(Connection& connection, const Sale& sale) {
  if (sale.kind == SaleKind::void_) return refused("void.of_a_void", sale);
  CameBack back = came_back(connection, sale.customer_id, sale.id);
  if (back.voided) return refused("void.voided_already", sale);
  if (!back.by.empty()) return refused_for("void.came_back", sale, std::move(back.by));
  std::string exchange = exchanged_since(connection, sale);
  if (!exchange.empty()) return refused_for("void.exchanged_since", sale, std::move(exchange));
  return {};
}

/// The line that brings back all of a line; of one that came in, the line that gives all of it out again.
SaleLine undoing(const Sale& sale, std::size_t index, const VoidRequest& request) {
  SaleLine line = sale.lines[index];
  const bool went_out = line.direction == Direction::out;
  line.direction = went_out ? Direction::in : Direction::out;
  line.of_receipt = went_out ? sale.receipt : std::string();
  line.of_day = went_out ? std::optional(sale.business_day) : std::nullopt;
  line.unmatched = Quantity();
  line.price_reason = request.reason;
  line.approver = request.approver;
  line.mark = line.mark == LineMark::not_goods ? line.mark : LineMark::none;
  line.price_rule = {};
  line.due.reset();
  line.price_mark.reset();
  line.for_line.reset();
  line.matches.clear();
  if (went_out)
    line.matches.push_back({sale.id, sale.customer_id, static_cast<std::int64_t>(index) + 1, line.quantity,
                            line.amount.value_or(Money())});
  return line;
}

/// The void of a receipt, without its id and associate. It lies beside the sale, whoever's file that is part of by now.
Sale void_of(const Sale& sale, const VoidRequest& request, Day day, Day posted) {
  Sale voiding;
  voiding.customer_id = sale.customer_id;
  voiding.shop_id = sale.shop_id;
  voiding.till = request.till;
  voiding.receipt = request.receipt;
  voiding.at = *request.at;
  voiding.business_day = day;
  voiding.posted = posted;
  voiding.kind = SaleKind::void_;
  voiding.purpose = sale.purpose;
  voiding.of_sale_id = sale.id;
  for (std::size_t i = 0; i < sale.lines.size(); ++i) voiding.lines.push_back(undoing(sale, i, request));
  return voiding;
}

/// What a void was answered with, from its rows.
Result<VoidAnswer> answer_of(Connection& connection, const House& house, const BookedReceipt& booked) {
  static const Query query("SELECT points FROM points_entry WHERE customer_id = :customer AND sale_id = :sale");
  static const Query day_of("SELECT business_day FROM sale WHERE customer_id = :customer AND id = :sale");
  Sale voiding;
  const std::int64_t key[] = {booked.customer.number(), booked.sale.number()};
  SHUKE_ASSIGN(found, storage::sale_table().load(connection, key, &voiding, house.context()));
  if (!found) return error(Code::damaged, "storage.orphan", {{"table", "receipt"}});
  SHUKE_ASSIGN(account, account_of(connection, voiding.customer_id, voiding.of_sale_id));
  VoidAnswer answer;
  answer.sale_id = voiding.id;
  answer.of_sale_id = voiding.of_sale_id;
  answer.customer_id = account;
  answer.business_day = voiding.business_day;
  {
    Rows rows(connection, day_of, voiding.customer_id.number(), voiding.of_sale_id.number());
    if (!rows.next()) return error(Code::damaged, "storage.orphan", {{"table", "sale"}});
    SHUKE_ASSIGN(day, Day::of_number(rows.integer(0)));
    answer.of_day = day;
  }
  answer.later_day = answer.business_day > answer.of_day;
  SHUKE_ASSIGN(total, total_of(voiding.lines, house.currency()));
  answer.total = total;
  for (Rows rows(connection, query, account.number(), voiding.id.number()); rows.next();) {
    SHUKE_ASSIGN(sum, checked_add(answer.points, rows.integer(0)));
    answer.points = sum;
  }
  return answer;
}

storage::ReceiptPlace place_of(const Sale& voiding, const VoidRequest& request) {
  storage::ReceiptPlace place;
  place.shop_id = voiding.shop_id;
  place.receipt = request.receipt;
  place.business_day = voiding.business_day;
  place.till = request.till;
  place.digest = hexadecimal(schema::bytes_of(schema::digest_of(schema::record_info<VoidRequest>(), &request)));
  return place;
}

}  // namespace

Result<void> validate(const VoidRequest& request, const schema::Context& context) {
  SHUKE_TRY(schema::check(schema::record_info<VoidRequest>(), &request, context));
  return check_posted(*request.at, request.posted_at);
}

Result<VoidAnswer> void_receipt(Connection& connection, House& house, const VoidRequest& asked) {
  SHUKE_ASSIGN(shop, house.shop(connection, asked.shop));
  VoidRequest request = asked;
  request.shop = shop->shop.ref;
  if (request.of_till.empty()) request.of_till = request.till;
  SHUKE_ASSIGN(day, shop->zone.business_day(*request.at, shop->shop.cut_over));
  SHUKE_ASSIGN(posted, shop->zone.business_day(request.posted_at.value_or(*request.at), shop->shop.cut_over));
  Sale sale;
  sale.shop_id = shop->shop.id;
  sale.business_day = day;
  const storage::ReceiptPlace place = place_of(sale, request);
  SHUKE_ASSIGN(known, booked_receipt(connection, place));
  if (known) return answer_of(connection, house, *known);

  auto named = named_receipt(connection, house, {shop->shop.id, request.of_receipt, request.of_till, request.of_day},
                             *request.at);
  if (named.has_error()) return std::move(named).error().inside("of_receipt");
  sale = std::move(*named);
  SHUKE_TRY(check_voidable(connection, sale));
  Sale voiding = void_of(sale, request, day, posted);
  // A walk-in's receipt that was claimed moves the claimant's points and sums, although it lies where it was.
  SHUKE_ASSIGN(account, account_of(connection, sale.customer_id, sale.id));
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_TRY(review_before(connection, house, ids, in_name_of(voiding, account), shop->shop.policy));
  SHUKE_ASSIGN(id, ids.next<SaleId>());
  voiding.id = id;

  SHUKE_ASSIGN(policy, house.policy_on(connection, shop->shop.policy, day));
  SHUKE_ASSIGN(posting, post(connection, house, ids, *policy, in_name_of(voiding, account)));
  if (account) {
    SHUKE_ASSIGN(sums,
                 without_sale(connection, in_name_of(sale, account), posting.moved.balance, posting.lots.owed_more()));
    keep(connection, sums);
  }
  SHUKE_ASSIGN(associate, associate_of(connection, ids, *shop, request.associate));
  voiding.associate_id = associate;
  write_receipt(connection, voiding, place, posting);
  note_use(connection, *policy, day);
  SHUKE_TRY(review_after(connection, house, ids, in_name_of(voiding, account), shop->shop.policy));
  ids.save(connection);
  return answer_of(connection, house, {voiding.customer_id, voiding.id});
}

namespace {

/// Whether a line undoes the line of that index.
bool undoes(const SaleLine& line, const Sale& sale, std::size_t index) {
  const SaleLine& one = sale.lines[index];
  if (line.direction == one.direction || line.sku != one.sku || line.amount != one.amount ||
      line.quantity != one.quantity)
    return false;
  if (line.direction == Direction::out) return line.matches.empty();
  if (line.matches.size() != 1) return false;
  const ReturnMatch& match = line.matches.front();
  return match.sale_id == sale.id && match.bought_by == sale.customer_id &&
         match.line_no == static_cast<std::int64_t>(index) + 1 && match.quantity == one.quantity;
}

}  // namespace

bool is_void_of(const Sale& voiding, const Sale& sale) {
  if (sale.kind == SaleKind::void_ || sale.id != voiding.of_sale_id || sale.shop_id != voiding.shop_id) return false;
  if (sale.purpose != voiding.purpose || sale.lines.size() != voiding.lines.size() || !voiding.tenders.empty())
    return false;
  for (std::size_t i = 0; i < sale.lines.size(); ++i)
    if (!undoes(voiding.lines[i], sale, i)) return false;
  return true;
}

}  // namespace shuke::clientele

/// \file
#include "clientele/receipts.hpp"

#include "clientele/cabinet.hpp"
#include "clientele/card_reviews.hpp"
#include "clientele/exchanges.hpp"
#include "clientele/kept_sales.hpp"
#include "clientele/ledger.hpp"
#include "clientele/people.hpp"
#include "clientele/policies.hpp"
#include "clientele/price_marks.hpp"
#include "clientele/returns.hpp"
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

std::string line_path(std::size_t index) { return "lines[" + std::to_string(index) + ']'; }

Result<void> validate_line(const SaleLine& line, Door door) {
  if (line.quantity.number() == 0) return invalid("line.no_quantity", {}, "quantity", "POS-3");
  if (door == Door::sell && line.direction == Direction::in) return invalid("line.in_a_sale", {}, "direction", "POS-2");
  if (line.for_line && door != Door::exchange) return invalid("line.for_no_exchange", {}, "for_line", "POS-2");
  if (line.direction == Direction::out && !line.amount && !line.for_line)
    return invalid("field.required", {}, "amount", "POS-4");
  if (line.amount && line.amount->minor() < 0)
    return invalid("line.negative_amount", {{"value", line.amount->text()}}, "amount", "POS-4");
  if (line.direction == Direction::out && (!line.of_receipt.empty() || line.of_day))
    return invalid("line.out_of_a_receipt", {}, "of_receipt", "POS-2");
  if (line.of_day && line.of_receipt.empty()) return invalid("line.day_without_receipt", {}, "of_day", "POS-1");
  return {};
}

Result<void> validate_tender(Tender& tender, Door door) {
  if (tender.amount->minor() < 0)
    return invalid("line.negative_amount", {{"value", tender.amount->text()}}, "amount", "POS-4");
  if (!tender.points) return {};
  if (door == Door::take_back) return invalid("points.paid_on_a_return", {}, "points", "MEM-9");
  if (*tender.points <= 0)
    return invalid("points.not_positive", {{"value", std::to_string(*tender.points)}}, "points", "MEM-9");
  tender.earns = false;
  return {};
}

Result<void> validate_tenders(Receipt& receipt, Door door) {
  for (std::size_t i = 0; i < receipt.tenders.size(); ++i) {
    auto checked = validate_tender(receipt.tenders[i], door);
    if (checked.has_error()) return std::move(checked).error().inside("tenders[" + std::to_string(i) + ']');
  }
  return {};
}

SaleKind kind_of(std::span<const SaleLine> lines) {
  const auto comes_in = [](const SaleLine& line) { return line.direction == Direction::in; };
  if (std::none_of(lines.begin(), lines.end(), comes_in)) return SaleKind::sale;
  return std::all_of(lines.begin(), lines.end(), comes_in) ? SaleKind::return_ : SaleKind::exchange;
}

LineMark mark_of(const SaleLine& line, bool walk_in, const PointsRules& rules) {
  const bool free = line.amount && line.amount->minor() == 0;
  if (line.direction == Direction::in && walk_in && free && line.of_receipt.empty()) return LineMark::write_off;
  if (excluded(rules, line.category)) return LineMark::not_goods;
  return line.direction == Direction::out && free && !line.gift ? LineMark::zero_price : LineMark::none;
}

/// Everything of a sale but ids: when it was, where, and its lines.
Result<Sale> sale_of(const Receipt& receipt, const OpenShop& shop, Door door) {
  Sale sale;
  sale.shop_id = shop.shop.id;
  sale.till = receipt.till;
  sale.receipt = receipt.receipt;
  sale.at = *receipt.at;
  SHUKE_ASSIGN(day, shop.zone.business_day(*receipt.at, shop.shop.cut_over));
  SHUKE_ASSIGN(posted, shop.zone.business_day(receipt.posted_at.value_or(*receipt.at), shop.shop.cut_over));
  sale.business_day = day;
  sale.posted = posted;
  sale.kind = kind_of(receipt.lines);
  sale.purpose = receipt.purpose;
  sale.source = door == Door::import ? SaleSource::imported : SaleSource::till;
  sale.lines = receipt.lines;
  sale.tenders = receipt.tenders;
  return sale;
}

storage::ReceiptPlace place_of(const Sale& sale, const Receipt& receipt) {
  storage::ReceiptPlace place;
  place.shop_id = sale.shop_id;
  place.receipt = sale.receipt;
  place.business_day = sale.business_day;
  place.till = sale.till;
  place.digest = hexadecimal(schema::bytes_of(schema::digest_of(schema::record_info<Receipt>(), &receipt)));
  return place;
}

/// What a receipt was answered with, from its rows.
Result<ReceiptAnswer> answer_of(const Sale& sale, const PointsMoved& moved, Currency currency) {
  SHUKE_ASSIGN(total, total_of(sale.lines, currency));
  ReceiptAnswer answer{sale.id, sale.customer_id, sale.business_day, total, moved.points, 0, {}};
  answer.redeemed = moved.redeemed;
  for (const SaleLine& line : sale.lines)
    if (line.unmatched.number() > 0 && line.mark != LineMark::write_off) ++answer.unmatched_lines;
  return answer;
}

/// As much of a sale as its answer tells of. A till that is not sure sends a receipt again, and waits for it.
Result<Sale> told_sale(Connection& connection, const House& house, CustomerId customer, SaleId id) {
  static const Query query(
      "SELECT business_day, source, associate_id FROM sale WHERE customer_id = :customer AND id = :sale");
  static const Query lines(
      "SELECT direction, amount, unmatched, mark FROM sale_line WHERE customer_id = :customer AND "
      "sale_id = :sale ORDER BY line_no");
  Rows rows(connection, query, customer.number(), id.number());
  if (!rows.next()) return error(Code::damaged, "storage.orphan", {{"table", "receipt"}});
  Sale sale;
  sale.customer_id = customer;
  sale.id = id;
  SHUKE_ASSIGN(day, Day::of_number(rows.integer(0)));
  SHUKE_ASSIGN(associate, AssociateId::of(rows.integer(2)));
  sale.business_day = day;
  sale.source = static_cast<SaleSource>(rows.integer(1));
  sale.associate_id = associate;
  for (Rows found(connection, lines, customer.number(), id.number()); found.next();) {
    SaleLine& line = sale.lines.emplace_back();
    SHUKE_ASSIGN(unmatched, Quantity::of(found.integer(2)));
    line.direction = static_cast<Direction>(found.integer(0));
    if (!found.is_null(1)) line.amount = Money::of(found.integer(1), house.currency());
    line.unmatched = unmatched;
    line.mark = static_cast<LineMark>(found.integer(3));
  }
  return sale;
}

Result<ReceiptAnswer> first_answer(Connection& connection, const House& house, CustomerId customer, SaleId id) {
  static const Query query("SELECT reason, points FROM points_entry WHERE customer_id = :customer AND sale_id = :sale");
  SHUKE_ASSIGN(sale, told_sale(connection, house, customer, id));
  PointsMoved moved;
  for (Rows rows(connection, query, customer.number(), id.number()); rows.next();)
    SHUKE_TRY(add(moved, static_cast<PointsReason>(rows.integer(0)), rows.integer(1)));
  SHUKE_ASSIGN(answer, answer_of(sale, moved, house.currency()));
  SHUKE_ASSIGN(cards, marks_of(connection, sale));
  answer.cards = std::move(cards);
  return answer;
}

/// The answer to a receipt that was recorded before; none for a new one. Error: conflict.
Result<std::optional<ReceiptAnswer>> known_receipt(Connection& connection, const House& house,
                                                   const storage::ReceiptPlace& place) {
  SHUKE_ASSIGN(booked, booked_receipt(connection, place));
  if (!booked) return std::optional<ReceiptAnswer>();
  SHUKE_ASSIGN(answer, first_answer(connection, house, booked->customer, booked->sale));
  return std::optional(answer);
}

/// The customer a receipt is for: the one it names, else the one whose receipt its goods come back to.
Result<CustomerId> customer_of(Connection& connection, ReturnMatching& matching, const Sale& sale,
                               const Receipt& receipt, Door door) {
  if (!receipt.customer.empty()) {
    SHUKE_ASSIGN(known, find_customer(connection, receipt.customer));
    if (!known && door != Door::import)
      return error(Code::unknown, "customer.unknown", {{"value", receipt.customer}}, "customer");
    return known;
  }
  for (const SaleLine& line : sale.lines) {
    SHUKE_ASSIGN(theirs, matching.customer_of(sale, line));
    if (theirs) return theirs;
  }
  return CustomerId();
}

Result<void> match_lines(ReturnMatching& matching, Sale& sale) {
  for (std::size_t i = 0; i < sale.lines.size(); ++i) {
    SaleLine& line = sale.lines[i];
    if (line.direction != Direction::in) continue;
    auto matched = matching.match(sale, line);
    if (matched.has_error()) return std::move(matched).error().inside(line_path(i));
  }
  return {};
}

/// What the rules on prices say of what was paid (MEM-7). Of a walk-in nothing is looked up.
Result<void> mark_lines(Connection& connection, House& house, const Policy& policy, Sale& sale) {
  if (!has_prices_to_mark(policy, sale)) return {};
  std::vector<CustomerId> files;
  if (sale.customer_id) {
    SHUKE_ASSIGN(all, files_of(connection, sale.customer_id));
    files = std::move(all);
  }
  return mark_prices(connection, house, policy, files, sale);
}

}  // namespace

Result<Money> total_of(std::span<const SaleLine> lines, Currency currency) {
  Money paid = Money::of(0, currency), back = Money::of(0, currency);
  for (const SaleLine& line : lines) {
    Money& side = line.direction == Direction::out ? paid : back;
    SHUKE_ASSIGN(more, side.plus(line.amount.value_or(Money::of(0, currency))));
    side = more;
  }
  return paid.plus(Money::of(-back.minor(), currency));
}

Result<std::optional<BookedReceipt>> booked_receipt(Connection& connection, const storage::ReceiptPlace& place) {
  static const Query query(
      "SELECT customer_id, sale_id, digest FROM receipt "
      "WHERE shop_id = :shop AND receipt = :number AND business_day = :day AND till = :till");
  Rows rows(connection, query, place.shop_id.number(), std::string_view(place.receipt),
            std::int64_t{place.business_day.number()}, std::string_view(place.till));
  if (!rows.next()) return std::optional<BookedReceipt>();
  if (rows.text(2) != place.digest)
    return error(Code::conflict, "receipt.other_content",
                 {{"value", place.receipt}, {"day", place.business_day.text()}}, "receipt", "POS-1");
  SHUKE_ASSIGN(customer, CustomerId::of(rows.integer(0)));
  SHUKE_ASSIGN(sale, SaleId::of(rows.integer(1)));
  return std::optional(BookedReceipt{customer, sale});
}

Result<void> check_posted(Instant at, const std::optional<Instant>& posted_at) {
  if (!posted_at || *posted_at >= at) return {};
  return invalid("receipt.posted_before", {{"posted_at", posted_at->text()}, {"at", at.text()}}, "posted_at", "POS-1");
}

Sale in_name_of(Sale sale, CustomerId account) {
  sale.customer_id = account;
  return sale;
}

Result<void> add(PointsMoved& moved, PointsReason reason, std::int64_t points) {
  const bool of_payment = reason == PointsReason::redeem || reason == PointsReason::give_back;
  SHUKE_ASSIGN(balance, checked_add(moved.balance, points));
  moved.balance = balance;
  if (reason == PointsReason::expire) return {};
  std::int64_t& part = of_payment ? moved.redeemed : moved.points;
  if (of_payment ? __builtin_sub_overflow(part, points, &part) : __builtin_add_overflow(part, points, &part))
    return error(Code::overflow, "value.overflow");
  return {};
}

Result<Posting> post(Connection& connection, House& house, IdSource& ids, const Policy& policy, const Sale& sale) {
  Posting posting(connection, sale.customer_id);
  SHUKE_ASSIGN(entries,
               ReceiptPoints(connection, house, policy).of(sale, posting.lots, [&] { return ids.next<EntryId>(); }));
  for (const PointsEntry& entry : entries) SHUKE_TRY(add(posting.moved, entry.reason, entry.points));
  posting.entries = std::move(entries);
  return posting;
}

void write_points(Connection& connection, Posting& posting) {
  for (const PointsEntry& entry : posting.entries) storage::points_table().insert(connection, &entry);
  posting.lots.write();
}

void write_receipt(Connection& connection, const Sale& sale, storage::ReceiptPlace place, Posting& posting) {
  place.customer_id = sale.customer_id;
  place.sale_id = sale.id;
  storage::sale_table().insert(connection, &sale);
  storage::receipt_table().insert(connection, &place);
  write_points(connection, posting);
}

Result<Receipt> normalised(const Receipt& receipt, Door door, const schema::Context& context) {
  SHUKE_TRY(schema::check(schema::record_info<Receipt>(), &receipt, context));
  Receipt plain = receipt;
  const bool back = door == Door::take_back;
  if (!back && door != Door::exchange && (!plain.of_receipt.empty() || plain.of_day))
    return invalid("line.out_of_a_receipt", {}, "of_receipt", "POS-2");
  for (std::size_t i = 0; i < plain.lines.size(); ++i) {
    SaleLine& line = plain.lines[i];
    line.mark = LineMark::none;
    line.unmatched = Quantity();
    line.matches.clear();
    line.due.reset();
    line.price_mark.reset();
    if (back) line.direction = Direction::in;
    if (line.direction == Direction::in) {
      if (line.of_receipt.empty()) {
        line.of_receipt = plain.of_receipt;
        if (!line.of_day) line.of_day = plain.of_day;
      }
    }
    auto checked = validate_line(line, door);
    if (checked.has_error()) return std::move(checked).error().inside(line_path(i));
  }
  if (door == Door::exchange) SHUKE_TRY(check_exchange(plain.lines));
  plain.of_receipt.clear();
  plain.of_day.reset();
  SHUKE_TRY(validate_tenders(plain, door));
  SHUKE_TRY(check_posted(*plain.at, plain.posted_at));
  SHUKE_TRY(total_of(plain.lines, context.currency));
  return plain;
}

namespace {

/// One receipt being recorded, step by step; each step needs those before it.
///
///     find_place ──> known: answered again
///         └──> match ──> judge ──> number ──> write ──> review
///
/// Up to `write` only what time alone did to a card is written, which is true whatever becomes of the receipt.
class Recording {
 public:
  Recording(Connection& connection, House& house, IdSource& ids, const Receipt& asked, Door door)
      : connection_(connection), house_(house), ids_(ids), receipt_(asked), door_(door) {}

  Result<Outcome> run() {
    SHUKE_TRY(find_place());
    SHUKE_ASSIGN(known, known_receipt(connection_, house_, place_));
    if (known) return Outcome{*known, true};
    SHUKE_TRY(match());
    SHUKE_TRY(judge());
    SHUKE_TRY(number());
    SHUKE_ASSIGN(posting, post(connection_, house_, ids_, *policy_, sale_));
    SHUKE_ASSIGN(answer, answer_of(sale_, posting.moved, house_.currency()));
    SHUKE_TRY(write(posting));
    SHUKE_TRY(review(answer));
    return Outcome{std::move(answer), false};
  }

 private:
  Result<void> find_place() {
    SHUKE_ASSIGN(shop, house_.shop(connection_, receipt_.shop));
    shop_ = shop;
    receipt_.shop = shop->shop.ref;
    SHUKE_ASSIGN(sale, sale_of(receipt_, *shop, door_));
    sale_ = std::move(sale);
    place_ = place_of(sale_, receipt_);
    return {};
  }

  /// Whose it is, and what its goods bring back.
  Result<void> match() {
    ReturnMatching matching(connection_, house_, door_ == Door::import ? Strictness::history : Strictness::till);
    SHUKE_ASSIGN(customer, customer_of(connection_, matching, sale_, receipt_, door_));
    sale_.customer_id = customer;
    is_newcomer_ = !customer && !receipt_.customer.empty();
    SHUKE_TRY(match_lines(matching, sale_));
    if (door_ == Door::exchange) SHUKE_TRY(carry_terms(connection_, house_, sale_));
    if (door_ == Door::take_back && is_staffs(connection_, sale_)) sale_.purpose = SalePurpose::staff;
    return {};
  }

  /// What the policy says of its lines, by the cards of the day.
  Result<void> judge() {
    SHUKE_ASSIGN(policy, house_.policy_on(connection_, shop_->shop.policy, sale_.business_day));
    policy_ = policy;
    const bool is_walk_in = !sale_.customer_id && !is_newcomer_;
    for (SaleLine& line : sale_.lines) line.mark = mark_of(line, is_walk_in, policy->points);
    SHUKE_TRY(total_of(sale_.lines, house_.currency()));
    if (door_ == Door::import) return {};
    SHUKE_TRY(review_before(connection_, house_, ids_, sale_, shop_->shop.policy));
    return mark_lines(connection_, house_, *policy, sale_);
  }

  /// Gives out ids, in the order in which receipts have always had them.
  Result<void> number() {
    if (is_newcomer_) {
      SHUKE_ASSIGN(opened, known_by_ref(ids_, *shop_, receipt_.customer, sale_.business_day));
      sale_.customer_id = opened.id;
      newcomer_ = std::move(opened);
    }
    SHUKE_ASSIGN(id, ids_.next<SaleId>());
    sale_.id = id;
    return {};
  }

  Result<std::optional<SumChange>> change_of_sums(const Posting& posting) {
    if (!sale_.customer_id) return std::optional<SumChange>();
    SHUKE_ASSIGN(change, with_receipt(connection_, sale_, posting.moved.balance, posting.lots.owed_more()));
    return std::optional(std::move(change));
  }

  Result<void> write(Posting& posting) {
    SHUKE_ASSIGN(sums, change_of_sums(posting));
    SHUKE_ASSIGN(associate, associate_of(connection_, ids_, *shop_, receipt_.associate));
    sale_.associate_id = associate;
    if (newcomer_) {
      storage::customer_table().insert(connection_, &*newcomer_);
      SHUKE_TRY(open_row(connection_, house_, newcomer_->id, sale_.business_day.date().year));
    }
    write_receipt(connection_, sale_, place_, posting);
    if (sums) keep(connection_, *sums);
    note_use(connection_, *policy_, sale_.business_day);
    return {};
  }

  /// What came of the customer's cards.
  Result<void> review(ReceiptAnswer& answer) {
    if (door_ == Door::import) return {};
    SHUKE_ASSIGN(cards, review_after(connection_, house_, ids_, sale_, shop_->shop.policy));
    answer.cards = std::move(cards);
    return {};
  }

  Connection& connection_;
  House& house_;
  IdSource& ids_;
  Receipt receipt_;
  Door door_;
  const OpenShop* shop_ = nullptr;
  const Policy* policy_ = nullptr;  ///< of the business day
  Sale sale_;
  storage::ReceiptPlace place_;
  bool is_newcomer_ = false;  ///< a customer is named whom nobody knows yet
  std::optional<Customer> newcomer_;
};

}  // namespace

Result<Outcome> record(Connection& connection, House& house, IdSource& ids, const Receipt& asked, Door door) {
  return Recording(connection, house, ids, asked, door).run();
}

}  // namespace shuke::clientele

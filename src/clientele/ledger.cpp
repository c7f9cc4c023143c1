/// \file
#include "clientele/ledger.hpp"

#include "clientele/card_history.hpp"
#include "clientele/exchanges.hpp"
#include "clientele/kept_sales.hpp"
#include "clientele/merging.hpp"
#include "shuke/model/checked.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace shuke::clientele {

using storage::Query;
using storage::Rows;

namespace {

Result<void> add(std::int64_t& sum, std::int64_t more) {
  SHUKE_ASSIGN(next, checked_add(sum, more));
  sum = next;
  return {};
}

Result<std::vector<Quantity>> by_line(const Sale& origin, const std::map<std::int64_t, std::int64_t>& quantities) {
  std::vector<Quantity> lines(origin.lines.size());
  for (const auto& [line_no, thousandths] : quantities) {
    SHUKE_ASSIGN(quantity, Quantity::of(thousandths));
    lines[static_cast<std::size_t>(line_no) - 1] = quantity;  // it was looked at before
  }
  return lines;
}

bool asks_for_card(const PointsRules& rules) {
  return std::any_of(rules.multipliers.begin(), rules.multipliers.end(),
                     [](const PointsMultiplier& one) { return one.member; });
}

/// What so many lines earn: points and what they were computed from.
Result<Earned> earned_on(const PointsRules& rules, const EarningFacts& facts, std::span<const SaleLine> lines,
                         std::span<const Tender> tenders) {
  if (rules.multipliers.empty()) return earned_by(rules, facts.purpose, lines, tenders);
  SHUKE_ASSIGN(earning, earning_of(rules, facts, lines, tenders));
  return Earned{earning.points, earning.base};
}

/// What happens when there are too few points to be taken back. What was recorded elsewhere has happened.
BelowZero below_zero(const Sale& sale, const PointsRules& rules) {
  return sale.source == SaleSource::imported && rules.below_zero == BelowZero::refuse ? BelowZero::clamp
                                                                                      : rules.below_zero;
}

}  // namespace

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

Booking ReceiptPoints::booking(const Sale& sale, PointsReason reason, std::int64_t points, const Policy& policy) const {
  Booking booking;
  booking.row = entry(sale, reason, points, policy);
  booking.day = sale.business_day;
  booking.below_zero = below_zero(sale, policy_.points);
  return booking;
}

Result<Money> ReceiptPoints::share_of(const Origin& origin, Currency currency, const CountsLine& counts) {
  Money sum = Money::of(0, currency);
  for (const auto& [line_no, thousandths] : origin.returned) {
    if (line_no < 1 || line_no > static_cast<std::int64_t>(origin.sale.lines.size()))
      return error(Code::damaged, "storage.orphan", {{"table", "return_match"}});
    const SaleLine& line = origin.sale.lines[static_cast<std::size_t>(line_no) - 1];
    if (!line.amount || !counts(line)) continue;
    SHUKE_ASSIGN(quantity, Quantity::of(thousandths));
    SHUKE_ASSIGN(part, share(*line.amount, line.quantity, Quantity(), quantity));
    SHUKE_ASSIGN(more, sum.plus(part));
    sum = more;
  }
  return sum;
}

Result<void> ReceiptPoints::add_returned_before(const Sale& sale, Origin& origin) {
  static const Query query(
      "SELECT of_line_no, quantity FROM return_match WHERE bought_by = :customer AND of_sale_id = :sale AND " +
      counter_of("sale_id") + " < :before");
  for (Rows rows(connection_, query, origin.sale.customer_id.number(), origin.sale.id.number(), sale.id.counter());
       rows.next();)
    SHUKE_TRY(add(origin.returned[rows.integer(0)], rows.integer(1)));
  for (const SaleLine& line : sale.lines)
    for (const ReturnMatch& match : line.matches)
      if (match.sale_id == origin.sale.id) SHUKE_TRY(add(origin.returned[match.line_no], match.quantity.number()));
  return {};
}

Result<void> ReceiptPoints::read_origins(const Sale& sale) {
  std::map<SaleId, CustomerId> of;
  for (const SaleLine& line : sale.lines)
    for (const ReturnMatch& match : line.matches) of.emplace(match.sale_id, match.bought_by);
  for (const auto& [id, bought_by] : of) {
    Origin& origin = origins_[id];
    const std::int64_t key[] = {bought_by.number(), id.number()};
    SHUKE_ASSIGN(found, storage::sale_table().load(connection_, key, &origin.sale, house_.context()));
    if (!found) return error(Code::damaged, "storage.orphan", {{"table", "return_match"}});
    SHUKE_TRY(add_returned_before(sale, origin));
  }
  return {};
}

Result<std::optional<ReceiptPoints::Made>> ReceiptPoints::made_by(const Sale& origin, PointsReason reason,
                                                                  PointsReason undone_by, SaleId before) {
  static const Query row(
      "SELECT id, points, counts_on, policy, policy_version FROM points_entry "
      "WHERE customer_id = :customer AND sale_id = :sale AND reason = :reason");
  // By the receipts that brought the goods back, whoever's file they are in: it was the same person's then (CUS-3).
  static const Query undone(
      "SELECT entry.points FROM "
      "(SELECT DISTINCT customer_id, sale_id FROM return_match WHERE bought_by = :customer AND of_sale_id = :sale) "
      "AS back CROSS JOIN points_entry AS entry ON entry.customer_id = back.customer_id "
      "AND entry.sale_id = back.sale_id WHERE entry.of_sale_id = :sale AND entry.reason = :reason AND " +
      counter_of("entry.sale_id") + " < :before");
  Made made;
  SHUKE_ASSIGN(account, account_of(connection_, origin.customer_id, origin.id));
  if (!account) return std::optional<Made>();
  made.account = account;
  std::string policy;
  std::int64_t version = 0;
  {
    Rows rows(connection_, row, account.number(), origin.id.number(), static_cast<std::int64_t>(reason));
    if (!rows.next()) return std::optional<Made>();
    SHUKE_ASSIGN(id, EntryId::of(rows.integer(0)));
    SHUKE_ASSIGN(counts_on, Day::of_number(rows.integer(2)));
    made.id = id;
    made.points = rows.integer(1);
    made.counts_on = counts_on;
    policy = rows.text(3);
    version = rows.integer(4);
  }
  for (Rows rows(connection_, undone, origin.customer_id.number(), origin.id.number(),
                 static_cast<std::int64_t>(undone_by), before.counter());
       rows.next();)
    SHUKE_TRY(add(made.undone, rows.integer(0)));
  SHUKE_ASSIGN(by, house_.policy(connection_, policy, version));
  made.policy = by;
  return std::optional(made);
}

Result<Word> ReceiptPoints::card_of(const Sale& sale, const Policy& policy) {
  if (!policy.cards || !sale.customer_id) return Word();
  SHUKE_ASSIGN(files, files_of(connection_, sale.customer_id, sale.id.counter()));
  SHUKE_ASSIGN(history, card_history(connection_, house_, files, sale.id.counter()));
  return card_of_sale(policy, history, sale.business_day, sale.id);
}

Result<EarningFacts> ReceiptPoints::facts_of(const Sale& sale, const Policy& policy) {
  EarningFacts facts;
  facts.day = sale.business_day;
  facts.purpose = sale.purpose;
  if (!asks_for_card(policy.points)) return facts;
  SHUKE_ASSIGN(card, card_of(sale, policy));
  facts.card = card;
  return facts;
}

Result<Booking> ReceiptPoints::earned(const Sale& sale, std::span<const Booking> taken) {
  // POS-2: what stands for goods that came in goes on with their points, and earns by what it costs beyond them alone.
  SHUKE_ASSIGN(carried, carried_points(sale, policy_.points));
  SHUKE_ASSIGN(facts, facts_of(sale, policy_));
  SHUKE_ASSIGN(earned, earned_on(policy_.points, facts, carried.lines, sale.tenders));
  std::int64_t points = earned.points;
  std::set<std::pair<Day, SaleId>> swapped;  // whose points go on, and on which day they count
  for (const Booking& one : taken) {
    SHUKE_ASSIGN(going_on, carried.of(one.row.of_sale_id, -one.row.points));
    SHUKE_TRY(add(points, going_on));
    if (going_on > 0) swapped.emplace(one.row.counts_on, one.row.of_sale_id);
  }
  if (points == 0) return Booking();
  Booking more = booking(sale, PointsReason::earn, points, policy_);
  SHUKE_ASSIGN(base, checked_add(earned.base.minor(), carried.carried));
  more.row.base = base;
  if (earned.points == 0 && swapped.size() == 1)  // a mere swap changes no year's sum, nor whether they count for cards
    std::tie(more.row.counts_on, more.row.of_sale_id) = *swapped.begin();
  SHUKE_ASSIGN(until, last_day_of_points(policy_.points, more.row.counts_on));
  more.row.until = until;
  return more;
}

Result<std::int64_t> ReceiptPoints::taken_back_in_all_of(const Origin& origin, const Made& made, Money returned) {
  const PointsRules& rules = made.policy->points;
  if (!rules.multipliers.empty()) {
    SHUKE_ASSIGN(facts, facts_of(origin.sale, *made.policy));
    SHUKE_ASSIGN(earning, earning_of(rules, facts, origin.sale.lines, origin.sale.tenders));
    if (earning.points == made.points) {
      SHUKE_ASSIGN(quantities, by_line(origin.sale, origin.returned));
      SHUKE_ASSIGN(groups, returned_by_group(earning, origin.sale.lines, quantities));
      return taken_back_in_all(earning, groups);
    }
  }
  SHUKE_ASSIGN(paid, earning_amount(rules, origin.sale.lines));
  return taken_back_in_all(made.points, returned.minor(), paid.minor());
}

Result<Booking> ReceiptPoints::taken_back(const Sale& sale, const Origin& origin) {
  SHUKE_ASSIGN(made, made_by(origin.sale, PointsReason::earn, PointsReason::take_back, sale.id));
  if (!made || made->points == 0) return Booking();
  const PointsRules& rules = made->policy->points;
  SHUKE_ASSIGN(returned, share_of(origin, rules.per->currency(),
                                  [&](const SaleLine& line) { return !excluded(rules, line.category); }));
  SHUKE_ASSIGN(in_all, taken_back_in_all_of(origin, *made, returned));
  SHUKE_ASSIGN(left, checked_add(in_all, made->undone));  // what was taken back stands there below zero
  if (left <= 0) return Booking();
  Booking taken = booking(sale, PointsReason::take_back, -left, *made->policy);
  taken.row.counts_on = made->counts_on;  // MEM-8: posted on the return's day, counts on its sale's
  taken.row.of_sale_id = origin.sale.id;
  taken.row.base = returned.minor();
  taken.own = {made->account, made->id, 0};
  return taken;
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

Result<std::int64_t> ReceiptPoints::lowest_balance_from(const Sale& sale, std::span<const PointsEntry> own) {
  std::int64_t balance = 0, later_low = 0, later = 0;
  for (const PointsEntry& row : own) SHUKE_TRY(add(balance, row.points));
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

Result<Booking> ReceiptPoints::taken_back_unmatched(const Sale& sale, std::span<const PointsEntry> rows) {
  Sale as_if_sold;  // MEM-9: as if the same amount had been sold on the return's own day
  for (const SaleLine& line : sale.lines) {
    if (line.direction != Direction::in || line.unmatched.number() == 0 || !line.amount) continue;
    SHUKE_ASSIGN(matched, Quantity::of(line.quantity.number() - line.unmatched.number()));
    SHUKE_ASSIGN(amount, share(*line.amount, line.quantity, matched, line.unmatched));
    as_if_sold.lines.emplace_back().amount = amount;
    as_if_sold.lines.back().category = line.category;
  }
  if (as_if_sold.lines.empty()) return Booking();
  SHUKE_ASSIGN(facts, facts_of(sale, policy_));
  SHUKE_ASSIGN(earned, earned_on(policy_.points, facts, as_if_sold.lines, {}));
  if (earned.points == 0) return Booking();
  SHUKE_ASSIGN(lowest, lowest_balance_from(sale, rows));
  const std::int64_t points = std::min(earned.points, std::max<std::int64_t>(lowest, 0));
  if (points == 0) return Booking();
  Booking taken = booking(sale, PointsReason::take_back_unmatched, -points, policy_);
  taken.row.base = earned.base.minor();
  return taken;
}

Result<std::vector<PointsEntry>> ReceiptPoints::of(const Sale& sale, Lots& lots, const NextEntry& next) {
  std::vector<PointsEntry> rows;
  if (!sale.customer_id) {
    SHUKE_TRY(check_walk_in(sale));
    return rows;
  }
  origins_.clear();
  SHUKE_TRY(read_origins(sale));
  const auto book = [&](const Booking& one) {
    return one.row.points == 0 ? Result<void>() : lots.book(one, next, rows);
  };
  for (const auto& [id, origin] : origins_) {
    SHUKE_ASSIGN(given, given_back(sale, origin));
    SHUKE_TRY(book(given));
  }
  SHUKE_ASSIGN(paid, redeemed(sale, lots));
  SHUKE_TRY(book(paid));
  std::vector<Booking> taken;
  for (const auto& [id, origin] : origins_) {
    SHUKE_ASSIGN(one, taken_back(sale, origin));
    taken.push_back(std::move(one));
  }
  SHUKE_ASSIGN(more, earned(sale, taken));
  SHUKE_TRY(book(more));
  for (const Booking& one : taken) SHUKE_TRY(book(one));
  SHUKE_ASSIGN(unmatched, taken_back_unmatched(sale, rows));
  SHUKE_TRY(book(unmatched));
  return rows;
}

}  // namespace shuke::clientele

/// \file
#include "clientele/ledger.hpp"

#include "clientele/card_reviews.hpp"
#include "clientele/exchanges.hpp"
#include "clientele/kept_sales.hpp"
#include "clientele/merging.hpp"
#include "shuke/model/checked.hpp"

#include <algorithm>
#include <set>

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

Result<ReceiptPoints::Weighed> ReceiptPoints::weigh(const Origin& origin, Currency currency, const Weights& weights) {
  Weighed weighed;
  for (const std::int64_t one : weights) SHUKE_TRY(add(weighed.all, one));
  for (const auto& [line_no, thousandths] : origin.returned) {
    if (line_no < 1 || line_no > static_cast<std::int64_t>(weights.size()))
      return error(Code::damaged, "storage.orphan", {{"table", "return_match"}});
    const auto index = static_cast<std::size_t>(line_no) - 1;
    SHUKE_ASSIGN(quantity, Quantity::of(thousandths));
    SHUKE_ASSIGN(part,
                 share(Money::of(weights[index], currency), origin.sale.lines[index].quantity, Quantity(), quantity));
    SHUKE_TRY(add(weighed.returned, part.minor()));
  }
  return weighed;
}

Result<void> ReceiptPoints::add_returned_before(const Sale& sale, Origin& origin) {
  static const Query query(
      "SELECT of_line_no, quantity FROM return_match WHERE bought_by = :customer AND of_sale_id = :sale AND " +
      counter_of("sale_id") + " < :before AND " + kept_match_before() +
      " AND NOT (return_match.customer_id = :voided_of AND return_match.sale_id = :voided)");
  for (Rows rows(connection_, query, origin.sale.customer_id.number(), origin.sale.id.number(), sale.id.counter(),
                 sale.customer_id.number(), sale.of_sale_id.number());
       rows.next();)
    SHUKE_TRY(add(origin.returned[rows.integer(0)], rows.integer(1)));
  for (const SaleLine& line : sale.lines)
    for (const ReturnMatch& match : line.matches)
      if (match.sale_id == origin.sale.id) SHUKE_TRY(add(origin.returned[match.line_no], match.quantity.number()));
  return {};
}

Result<void> ReceiptPoints::read_origin(const Sale& sale, SaleId id, CustomerId bought_by) {
  Origin& origin = origins_[id];
  const std::int64_t key[] = {bought_by.number(), id.number()};
  SHUKE_ASSIGN(found, storage::sale_table().load(connection_, key, &origin.sale, house_.context()));
  if (!found) return error(Code::damaged, "storage.orphan", {{"table", "return_match"}});
  return add_returned_before(sale, origin);
}

Result<void> ReceiptPoints::read_origins(const Sale& sale) {
  std::map<SaleId, CustomerId> of;
  for (const SaleLine& line : sale.lines)
    for (const ReturnMatch& match : line.matches) of.emplace(match.sale_id, match.bought_by);
  for (const auto& [id, bought_by] : of) SHUKE_TRY(read_origin(sale, id, bought_by));
  return read_unsaid(sale);
}

Result<std::vector<ReceiptPoints::Made>> ReceiptPoints::made_by(const Sale& origin, PointsReason reason) {
  static const Query query(
      "SELECT id, points, counts_on, policy, policy_version, until, of_sale_id FROM points_entry "
      "WHERE customer_id = :customer AND sale_id = :sale AND reason = :reason ORDER BY " +
      counter_of("id"));
  std::vector<Made> all;
  SHUKE_ASSIGN(account, account_of(connection_, origin.customer_id, origin.id));
  if (!account) return all;
  std::vector<std::pair<std::string, std::int64_t>> policies;
  for (Rows rows(connection_, query, account.number(), origin.id.number(), static_cast<std::int64_t>(reason));
       rows.next();) {
    if (!all.empty() && origin.kind != SaleKind::exchange) break;  // only goods exchanged count on two days
    Made& made = all.emplace_back();
    made.account = account;
    SHUKE_ASSIGN(id, EntryId::of(rows.integer(0)));
    SHUKE_ASSIGN(counts_on, Day::of_number(rows.integer(2)));
    SHUKE_ASSIGN(of_sale, SaleId::of(rows.integer(6)));
    made.id = id;
    made.points = rows.integer(1);
    made.counts_on = counts_on;
    made.of_sale = of_sale;
    policies.emplace_back(rows.text(3), rows.integer(4));
    if (rows.is_null(5)) continue;
    SHUKE_ASSIGN(until, Day::of_number(rows.integer(5)));
    made.until = until;
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    SHUKE_ASSIGN(policy, house_.policy(connection_, policies[i].first, policies[i].second));
    all[i].policy = policy;
  }
  return all;
}

Result<Word> ReceiptPoints::card_of(const Sale& sale, const Policy& policy) {
  SHUKE_ASSIGN(claimant, claimant_of(connection_, sale.id));
  const CustomerId account = claimant ? claimant : sale.customer_id;
  if (!policy.cards || !account) return Word();
  SHUKE_ASSIGN(files, files_of(connection_, account, sale.id.counter()));
  // Nobody looked at the cards of who claimed it when it was a walk-in's: what time had done to them is found here.
  if (claimant) {
    SHUKE_ASSIGN(cards,
                 cards_through(connection_, house_, {files, &policy.name, sale.id.counter()}, sale.business_day));
    return card_of_sale(policy, cards.events, sale.business_day, sale.id);
  }
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

namespace {

/// What a receipt earns that counts on one day.
struct EarnedOn {
  std::int64_t points = 0, base = 0;
  std::set<SaleId> for_goods_of;  ///< whose points go on
};

}  // namespace

Result<std::vector<Booking>> ReceiptPoints::earned(const Sale& sale, std::span<const Booking> taken) {
  // POS-2: what stands for goods that came in goes on with their points, on their day, and earns by what it costs
  // beyond them alone.
  SHUKE_ASSIGN(carried, carried_points(sale, policy_.points));
  SHUKE_ASSIGN(facts, facts_of(sale, policy_));
  SHUKE_ASSIGN(own, earned_on(policy_.points, facts, carried.lines, sale.tenders));
  std::map<Day, EarnedOn> days;
  if (own.points > 0) days[sale.business_day] = {own.points, own.base.minor(), {}};
  for (const Booking& one : taken) {
    SHUKE_ASSIGN(going_on, carried.of(one.row.of_sale_id, -one.row.points));
    if (going_on == 0) continue;
    EarnedOn& day = days[one.row.counts_on];
    SHUKE_TRY(add(day.points, going_on));
    SHUKE_TRY(add(day.base, carried.parts[one.row.of_sale_id].carried));
    day.for_goods_of.insert(one.row.of_sale_id);
  }
  std::vector<Booking> all;
  for (const auto& [day, earned] : days) {
    Booking& more = all.emplace_back(booking(sale, PointsReason::earn, earned.points, policy_));
    more.row.base = earned.base;
    more.row.counts_on = day;
    const bool is_swap = own.points == 0 || day != sale.business_day;
    if (is_swap && earned.for_goods_of.size() == 1) more.row.of_sale_id = *earned.for_goods_of.begin();
    SHUKE_ASSIGN(until, last_day_of_points(policy_.points, day));
    more.row.until = until;
  }
  return all;
}

Result<bool> ReceiptPoints::earned_on_day(SaleId sale, CustomerId bought_by, Day day) {
  static const Query query(
      "SELECT 1 FROM points_entry WHERE customer_id = :customer AND sale_id = :sale AND reason = 0 AND counts_on = "
      ":day");
  SHUKE_ASSIGN(account, account_of(connection_, bought_by, sale));
  return Rows(connection_, query, account.number(), sale.number(), std::int64_t{day.number()}).next();
}

Result<ReceiptPoints::Weights> ReceiptPoints::weights_of(const Origin& origin, const Made& made) {
  const PointsRules& rules = made.policy->points;
  SHUKE_ASSIGN(carried, carried_points(origin.sale, rules));
  Weights weights(origin.sale.lines.size());
  std::map<SaleId, CustomerId> of;
  for (const SaleLine& line : origin.sale.lines)
    for (const ReturnMatch& match : line.matches) of.emplace(match.sale_id, match.bought_by);
  for (const auto& [sale, bought_by] : of) {
    SHUKE_ASSIGN(counts, earned_on_day(sale, bought_by, made.counts_on));
    for (std::size_t i = 0; counts && i < weights.size(); ++i)
      if (const auto part = carried.of_lines[i].find(sale); part != carried.of_lines[i].end())
        SHUKE_TRY(add(weights[i], part->second));
  }
  if (made.counts_on != origin.sale.business_day) return weights;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const SaleLine& line = carried.lines[i];
    const bool earns = line.direction == Direction::out && line.amount && !excluded(rules, line.category);
    if (earns) SHUKE_TRY(add(weights[i], line.amount->minor()));
  }
  return weights;
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

Result<std::optional<Booking>> ReceiptPoints::taken_back(const Sale& sale, const Origin& origin, const Made& made,
                                                         bool alone) {
  const PointsRules& rules = made.policy->points;
  std::int64_t returned = 0, in_all = 0;
  if (alone) {
    SHUKE_ASSIGN(amount, share_of(origin, rules.per->currency(),
                                  [&](const SaleLine& line) { return !excluded(rules, line.category); }));
    SHUKE_ASSIGN(all, taken_back_in_all_of(origin, made, amount));
    returned = amount.minor();
    in_all = all;
  } else {
    SHUKE_ASSIGN(weights, weights_of(origin, made));
    SHUKE_ASSIGN(weighed, weigh(origin, rules.per->currency(), weights));
    SHUKE_ASSIGN(all, shuke::taken_back_in_all(made.points, weighed.returned, weighed.all));
    returned = weighed.returned;
    in_all = all;
  }
  SHUKE_ASSIGN(before, undone(origin.sale, PointsReason::take_back,
                              alone ? std::nullopt : std::optional(made.counts_on), sale.id));
  SHUKE_ASSIGN(left, checked_add(in_all, before));  // what was taken back stands there below zero
  if (left < 0 && origin.unsaid) {
    SHUKE_ASSIGN(again, there_again(sale, origin, made, -left));
    again.row.base = returned;
    return std::optional(std::move(again));
  }
  if (left <= 0 || origin.unsaid) return std::optional<Booking>();
  Booking taken = booking(sale, PointsReason::take_back, -left, *made.policy);
  taken.row.counts_on = made.counts_on;  // MEM-8: posted on the return's day, counts on its sale's
  taken.row.of_sale_id = origin.sale.id;
  taken.row.base = returned;
  taken.own = {made.account, made.id, 0};
  return std::optional(std::move(taken));
}

Result<void> ReceiptPoints::take_back(const Sale& sale, const Origin& origin, std::vector<Booking>& taken) {
  SHUKE_ASSIGN(made, made_by(origin.sale, PointsReason::earn));
  for (const Made& one : made) {
    if (one.points == 0) continue;
    SHUKE_ASSIGN(booking, taken_back(sale, origin, one, made.size() == 1));
    if (booking) taken.push_back(std::move(*booking));
  }
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
  if (sale.kind == SaleKind::void_) return of_void(sale, lots, next);
  const auto book = [&](const Booking& one) { return ReceiptPoints::book(one, lots, next, rows); };
  for (const auto& [id, origin] : origins_) {
    SHUKE_ASSIGN(given, given_back(sale, origin));
    SHUKE_TRY(book(given));
  }
  SHUKE_ASSIGN(paid, redeemed(sale, lots));
  SHUKE_TRY(book(paid));
  std::vector<Booking> taken;
  for (const auto& [id, origin] : origins_) SHUKE_TRY(take_back(sale, origin, taken));
  SHUKE_ASSIGN(earned, this->earned(sale, taken));
  for (const Booking& one : earned) SHUKE_TRY(book(one));
  for (const Booking& one : taken) SHUKE_TRY(book(one));
  SHUKE_ASSIGN(unmatched, taken_back_unmatched(sale, rows));
  SHUKE_TRY(book(unmatched));
  return rows;
}

}  // namespace shuke::clientele

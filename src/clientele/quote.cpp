/// \file
#include "clientele/quote.hpp"

#include "clientele/card_facts.hpp"
#include "clientele/card_history.hpp"
#include "clientele/card_reviews.hpp"
#include "clientele/merging.hpp"
#include "clientele/people.hpp"
#include "clientele/points_told.hpp"
#include "clientele/price_facts.hpp"
#include "shuke/policy/points_earning.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;

namespace {

std::string line_path(std::size_t index) { return "lines[" + std::to_string(index) + ']'; }

/// Lines are as a sale has them, without what is asked for and without what only returns and exchanges have.
Result<void> check_line(const SaleLine& line) {
  if (line.amount) return invalid("quote.amount", {{"value", line.amount->text()}}, "amount", "MEM-7");
  if (line.direction == Direction::in) return invalid("quote.comes_back", {}, "direction", "MEM-7");
  if (!line.of_receipt.empty()) return invalid("quote.comes_back", {}, "of_receipt", "MEM-7");
  if (line.of_day) return invalid("quote.comes_back", {}, "of_day", "MEM-7");
  if (line.for_line) return invalid("quote.comes_back", {}, "for_line", "MEM-7");
  if (!line.unit_price) return invalid("field.required", {}, "unit_price", "POS-4");
  return {};
}

Result<void> check_lines(std::span<const SaleLine> lines) {
  for (std::size_t at = 0; at < lines.size(); ++at) {
    auto checked = check_line(lines[at]);
    if (checked.has_error()) return std::move(checked).error().inside(line_path(at));
  }
  return {};
}

/// What is known of the one who asks; of nobody, nothing.
struct Buyer {
  CustomerId customer;
  std::vector<CustomerId> files;
  std::vector<CardEvent> history;
  PriceFacts facts;
};

Result<Buyer> buyer_of(Connection& connection, House& house, const Policy& policy, std::string_view ref, Day day) {
  Buyer buyer;
  if (ref.empty()) return buyer;
  SHUKE_ASSIGN(customer, find_customer(connection, ref));
  if (!customer) return error(Code::unknown, "customer.unknown", {{"value", std::string(ref)}}, "customer");
  buyer.customer = customer;
  SHUKE_ASSIGN(files, files_of(connection, customer));
  buyer.files = std::move(files);
  SHUKE_ASSIGN(facts, birthday_facts(connection, house, *policy.prices, buyer.files, day));
  buyer.facts = facts;
  if (!policy.cards) return buyer;
  SHUKE_ASSIGN(history, history_by(connection, house, buyer.files, policy.name, day));
  SHUKE_ASSIGN(card, card_of_sale(policy, history, day, SaleId()));
  buyer.history = std::move(history);
  buyer.facts.card = card;
  return buyer;
}

Result<std::int64_t> spendable(Connection& connection, const House& house, const Policy& policy, const Buyer& buyer,
                               Day day) {
  SHUKE_ASSIGN(points, points_on(connection, house, buyer.files, policy, day));
  return points.spendable;
}

std::string name_in(std::string_view explain, const std::string& en, const std::string& zh) {
  if (explain.empty()) return {};
  return explain.starts_with("zh") ? zh : en;
}

/// Answers one question, part by part.
class Quote {
 public:
  Quote(const House& house, const QuoteQuestion& question, const Policy& policy, const Prices& prices,
        const Buyer& buyer)
      : question_(question), policy_(policy), prices_(prices), buyer_(buyer), currency_(house.currency()) {}

  /// Prices the basket. Errors: as Prices::price.
  Result<void> price() {
    std::vector<BasketLine> lines;
    for (const SaleLine& line : question_.lines) lines.push_back(basket_line(line));
    const Basket basket{.currency = currency_,
                        .day = *question_.day,
                        .lines = lines,
                        .discount = question_.discount,
                        .card = buyer_.facts.card.text(),
                        .purpose = question_.purpose,
                        .birthday = buyer_.facts.birthday,
                        .birthday_changed = buyer_.facts.birthday_changed,
                        .birthday_pieces_used = buyer_.facts.birthday_pieces_used};
    SHUKE_TRY(prices_.price(basket, priced_));
    prices_.explain(basket, priced_);
    tell_sums();
    return tell_lines(lines);
  }

  /// What the receipt would earn, and how much of it can be paid with points. Errors: overflow.
  Result<void> tell_points(std::int64_t spendable) {
    std::vector<SaleLine> lines = question_.lines;
    for (std::size_t at = 0; at < lines.size(); ++at) lines[at].amount = answer_.lines[at].amount;
    if (buyer_.customer) {
      const EarningFacts facts{*question_.day, buyer_.facts.card, question_.purpose};
      SHUKE_ASSIGN(earning, earning_of(policy_.points, facts, lines, {}));
      answer_.points = earning.points;
    }
    SHUKE_ASSIGN(most, redeemable(policy_.points, {buyer_.facts.card, spendable}, lines));
    answer_.spendable = spendable;
    answer_.redeem_points = most.points;
    answer_.redeem_value = most.value;
    answer_.redeem_limit = most.limit;
    return {};
  }

  /// What is missing for the cards, which the policy has (MEM-11). Errors: as standing_on.
  Result<void> tell_gaps(const CardFacts& facts) {
    SHUKE_ASSIGN(standing, standing_on(*policy_.cards, buyer_.history, facts, *question_.day));
    answer_.next_card = standing.next;
    answer_.next_name = name_of(standing.next);
    answer_.next_until = standing.next_until;
    for (const auto* gaps : {&standing.gaps, &standing.keeping})
      for (const CardGap& gap : *gaps)
        if (!gap.holds()) answer_.gaps.push_back(gap_in(gap));
    return {};
  }

  QuoteAnswer take() && { return std::move(answer_); }

 private:
  void tell_sums() {
    answer_.day = *question_.day;
    answer_.policy = policy_.name;
    answer_.policy_version = policy_.version;
    answer_.card = buyer_.facts.card;
    answer_.birthday = buyer_.facts.birthday;
    answer_.asked = priced_.asked;
    answer_.price = priced_.price;
    answer_.discount = priced_.discount;
    answer_.dropped = priced_.dropped;
    answer_.total = priced_.total;
    answer_.birthday_pieces = priced_.birthday_pieces;
    answer_.birthday_pieces_left = priced_.birthday_pieces_left;
  }

  /// Errors: overflow.
  Result<void> tell_lines(std::span<const BasketLine> lines) {
    for (std::size_t at = 0; at < lines.size(); ++at) {
      const PricedLine& priced = priced_.lines[at];
      QuoteLine& line = answer_.lines.emplace_back();
      line.line_no = static_cast<std::int64_t>(at) + 1;
      line.price = priced.price;
      line.discount = priced.discount;
      line.dropped = priced.dropped;
      line.amount = priced.amount;
      SHUKE_ASSIGN(asked, asked_for(lines[at]));
      line.asked = asked;
      for (std::uint32_t part = 0; part < priced.portions; ++part)
        add_part(line, priced_.portions[priced.first_portion + part]);
    }
    return {};
  }

  /// Each line for itself; goods that lie on several lines may come to another fen together.
  Result<Money> asked_for(const BasketLine& line) const {
    if (line.gift) return Money::of(0, currency_);
    return Money::product(line.unit_price, line.quantity, currency_);
  }

  void add_part(QuoteLine& line, const PricedPortion& portion) {
    const PricedGroup& group = priced_.groups[portion.group];
    QuotePart& part = line.parts.emplace_back();
    if (group.rule) part.price_rule = prices_.rules().rules[*group.rule].word;
    part.quantity = portion.quantity;
    part.pieces = portion.pieces;
    part.price = portion.amount;
    part.amount = portion.paid;
    part.full_price = question_.lines[portion.line].full_price;
    for (const PriceVerdict& verdict : verdicts_of(priced_, group)) add_reason(line, verdict);
  }

  void add_reason(const QuoteLine& line, const PriceVerdict& verdict) {
    const PriceRule& rule = prices_.rules().rules[verdict.rule];
    answer_.reasons.push_back({.line_no = line.line_no,
                               .part_no = static_cast<std::int64_t>(line.parts.size()),
                               .price_rule = rule.word,
                               .name = name_in(question_.explain, rule.en, rule.zh),
                               .why = verdict.why,
                               .off_basis_points = verdict.off_basis_points,
                               .price = verdict.price,
                               .rule = std::string(domain_rule(rule)),
                               .policy = policy_.name,
                               .policy_version = policy_.version,
                               .text = {}});
  }

  std::string name_of(const Word& word) const {
    const Card* card = find_card(*policy_.cards, word);
    return card == nullptr ? std::string() : name_in(question_.explain, card->en, card->zh);
  }

  QuoteGap gap_in(const CardGap& gap) const {
    return {.card = gap.card->word,
            .name = name_in(question_.explain, gap.card->en, gap.card->zh),
            .count = gap.condition->count,
            .keep = gap.keep,
            .have = gap.have,
            .need = gap.need,
            .missing = gap.missing,
            .holding = gap.holding,
            .leaves_on = gap.leaves_on,
            .leaves = gap.leaves,
            .brand = gap.brand};
  }

  const QuoteQuestion& question_;
  const Policy& policy_;
  const Prices& prices_;
  const Buyer& buyer_;
  Currency currency_;
  BasketPrice priced_;
  QuoteAnswer answer_;
};

/// From the last event on everything is looked at; of somebody without any, the day alone, for what they came to
/// earlier was told when they did.
Result<CardFactRows> facts_of_cards(Connection& connection, const House& house, const CardRules& rules,
                                    const Buyer& buyer, Day day) {
  SHUKE_ASSIGN(state, state_of(rules, buyer.history));
  const Day from = state.last ? std::min(*state.last, day) : day;
  return card_facts(connection, house, rules, buyer.files, needs_of(rules, state, from, day));
}

std::optional<Day> reviewed_by(const Buyer& buyer, Day day) {
  if (!buyer.history.empty()) return std::nullopt;
  const auto before = day.plus_days(-1);
  return before.has_value() ? std::optional(*before) : std::nullopt;
}

}  // namespace

Result<QuoteAnswer> quote(Connection& connection, House& house, const QuoteQuestion& question, const Policy& policy) {
  SHUKE_TRY(check_lines(question.lines));
  SHUKE_ASSIGN(prices, house.prices(policy));
  SHUKE_ASSIGN(buyer, buyer_of(connection, house, policy, question.customer, *question.day));
  Quote quote(house, question, policy, *prices, buyer);
  SHUKE_TRY(quote.price());
  SHUKE_ASSIGN(points, spendable(connection, house, policy, buyer, *question.day));
  SHUKE_TRY(quote.tell_points(points));
  if (buyer.customer && policy.cards) {
    SHUKE_ASSIGN(facts, facts_of_cards(connection, house, *policy.cards, buyer, *question.day));
    SHUKE_TRY(quote.tell_gaps(facts.facts(reviewed_by(buyer, *question.day))));
  }
  return std::move(quote).take();
}

Result<BuyerPrices> buyer_prices(Connection& connection, House& house, std::string_view customer, Day day,
                                 const Policy& policy) {
  SHUKE_ASSIGN(prices, house.prices(policy));
  SHUKE_ASSIGN(buyer, buyer_of(connection, house, policy, customer, day));
  return BuyerPrices{.prices = *prices,
                     .policy = policy.name,
                     .policy_version = policy.version,
                     .currency = house.currency(),
                     .day = day,
                     .card = buyer.facts.card,
                     .birthday = buyer.facts.birthday,
                     .birthday_changed = buyer.facts.birthday_changed,
                     .birthday_pieces_used = buyer.facts.birthday_pieces_used};
}

}  // namespace shuke::clientele

namespace shuke {

Basket basket_of(const BuyerPrices& buyer, SalePurpose purpose) {
  return {.currency = buyer.currency,
          .day = buyer.day,
          .lines = {},
          .discount = {},
          .card = buyer.card.text(),
          .purpose = purpose,
          .birthday = buyer.birthday,
          .birthday_changed = buyer.birthday_changed,
          .birthday_pieces_used = buyer.birthday_pieces_used};
}

}  // namespace shuke

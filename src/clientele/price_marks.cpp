/// \file
#include "clientele/price_marks.hpp"

#include "clientele/card_history.hpp"
#include "clientele/price_facts.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;

namespace {

bool tells_price(const SaleLine& line) {
  return line.direction == Direction::out && (line.unit_price || line.list_price) && !line.for_line;
}

/// What is known of who buys; of a walk-in nothing is asked.
Result<PriceFacts> facts_of(Connection& connection, const House& house, const Policy& policy,
                            std::span<const CustomerId> files, const Sale& sale, std::int64_t before) {
  if (files.empty()) return PriceFacts();
  Word card;
  if (policy.cards) {
    SHUKE_ASSIGN(history, card_history(connection, house, files, before));
    SHUKE_ASSIGN(held, card_of_sale(policy, history, sale.business_day, sale.id));
    card = held;
  }
  PriceFacts facts;
  if (asks_for_birthday(*policy.prices, card)) {
    SHUKE_ASSIGN(known, birthday_facts(connection, house, *policy.prices, files, sale.business_day, before));
    facts = known;
  }
  facts.card = card;
  return facts;
}

/// The outgoing lines of a receipt, priced.
class Pricing {
 public:
  Pricing(const Prices& prices, Currency currency, Sale& sale) : prices_(prices), sale_(sale) {
    basket_.currency = currency;
    basket_.day = sale.business_day;
    basket_.purpose = sale.purpose;
  }

  /// Marks the lines; none where the rules have no answer. Those that say they have the limited rule's price come
  /// first, so that its pieces are laid on them.
  void run(const PriceFacts& facts) {
    basket_.card = facts.card.text();
    basket_.birthday = facts.birthday;
    basket_.birthday_changed = facts.birthday_changed;
    basket_.birthday_pieces_used = facts.birthday_pieces_used;
    for (SaleLine& line : sale_.lines)
      if (tells_price(line)) lines_.push_back(&line);
    const std::vector<SaleLine*> as_they_stand = lines_;
    std::stable_partition(lines_.begin(), lines_.end(),
                          [&](const SaleLine* line) { return is_limited(line->price_rule); });
    put_in_basket();
    if (prices_.price(basket_, answer_).has_error()) return;
    for (std::size_t at = 0; at < lines_.size(); ++at) lines_[at]->due = answer_.lines[at].price;
    if (are_paid_as_due()) return;
    prices_.explain(basket_, answer_);
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      SaleLine& line = *lines_[at];
      if (line.amount != line.due) line.price_mark = mark_of(line, answer_.lines[at]);
    }
    lines_ = as_they_stand;
    if (!is_spread_discount()) return;
    for (SaleLine* line : lines_) line->price_mark.reset();
  }

 private:
  void put_in_basket() {
    asked_.clear();
    for (const SaleLine* line : lines_) asked_.push_back(basket_line(*line));
    basket_.lines = asked_;
  }

  bool is_limited(const Word& word) const {
    const auto rule = rule_of(word);
    return rule && prices_.rules().rules[*rule].pieces.has_value();
  }

  std::optional<std::size_t> rule_of(const Word& word) const {
    const auto& rules = prices_.rules().rules;
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const PriceRule& rule) { return word && rule.word == word; });
    return found == rules.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - rules.begin()));
  }

  /// What the rule that a line claims says of a part of it.
  PriceReason claimed(const PricedPortion& portion, std::size_t rule) const {
    return verdicts_of(answer_, answer_.groups[portion.group])[rule].why;
  }

  PriceMark mark_of(const SaleLine& line, const PricedLine& priced) const {
    if (line.price_rule) {
      const auto rule = rule_of(line.price_rule);
      if (!rule) return PriceMark::not_due;
      bool used_up = false;
      for (std::uint32_t at = 0; at < priced.portions; ++at) {
        const PriceReason why = claimed(answer_.portions[priced.first_portion + at], *rule);
        if (why == PriceReason::limit_used_up) used_up = true;
        else if (why != PriceReason::given && why != PriceReason::better_price) return PriceMark::not_due;
      }
      if (used_up) return PriceMark::over_limit;
    }
    return line.amount->minor() < line.due->minor() ? PriceMark::less : PriceMark::more;
  }

  bool are_paid_as_due() const {
    return std::all_of(lines_.begin(), lines_.end(), [](const SaleLine* line) { return line->amount == line->due; });
  }

  /// Whether the lines were paid as the policy spreads one amount over them, and drops odd cents.
  bool is_spread_discount() {
    const auto goes_out = [](const SaleLine& line) { return line.direction == Direction::out; };
    if (std::count_if(sale_.lines.begin(), sale_.lines.end(), goes_out) != std::ssize(lines_)) return false;
    std::int64_t paid = 0;
    for (const SaleLine* line : lines_)
      if (__builtin_add_overflow(paid, line->amount->minor(), &paid)) return false;
    const std::int64_t price = answer_.price.minor();
    const std::int64_t taken = price - paid - price % prices_.rules().drop_below.value_or(1);
    if (taken < 0) return false;
    basket_.discount = Money::of(taken, basket_.currency);
    put_in_basket();  // a discount goes over the lines as they stand
    if (prices_.price(basket_, answer_).has_error()) return false;
    std::size_t reduced = 0;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (answer_.lines[at].amount != *lines_[at]->amount) return false;
      if (answer_.lines[at].discount.minor() > 0) ++reduced;
    }
    return taken == 0 || reduced > 1;
  }

  const Prices& prices_;
  Sale& sale_;
  Basket basket_;
  std::vector<SaleLine*> lines_;   // that tell a price, in the order in which they are priced
  std::vector<BasketLine> asked_;  // the same
  BasketPrice answer_;
};

}  // namespace

bool has_prices_to_mark(const Policy& policy, const Sale& sale) {
  return policy.prices && std::any_of(sale.lines.begin(), sale.lines.end(), tells_price);
}

Result<void> mark_prices(Connection& connection, House& house, const Policy& policy, std::span<const CustomerId> files,
                         Sale& sale, std::int64_t before) {
  if (!has_prices_to_mark(policy, sale)) return {};
  SHUKE_ASSIGN(prices, house.prices(policy));
  SHUKE_ASSIGN(facts, facts_of(connection, house, policy, files, sale, before));
  Pricing(*prices, house.currency(), sale).run(facts);
  return {};
}

namespace {

/// Marks a sale as when it was recorded. Errors: damaged, invalid.
Result<void> mark_again(Connection& connection, House& house, const Shop& shop, Sale& sale) {
  SHUKE_ASSIGN(policy, house.policy_on(connection, shop.policy, sale.business_day));
  std::vector<CustomerId> files;
  if (sale.customer_id) {
    SHUKE_ASSIGN(then, files_of(connection, sale.customer_id, sale.id.counter()));
    files = std::move(then);
  }
  return mark_prices(connection, house, *policy, files, sale, sale.id.counter());
}

}  // namespace

bool has_its_prices(Connection& connection, House& house, const Sale& sale) {
  const auto shop = std::find_if(house.shops().begin(), house.shops().end(),
                                 [&](const OpenShop& open) { return open.shop.id == sale.shop_id; });
  if (shop == house.shops().end()) return true;
  Sale again = sale;
  for (SaleLine& line : again.lines) {
    line.due.reset();
    line.price_mark.reset();
  }
  if (sale.source == SaleSource::till && sale.kind != SaleKind::void_ &&
      mark_again(connection, house, shop->shop, again).has_error())
    return false;
  return again == sale;
}

}  // namespace shuke::clientele

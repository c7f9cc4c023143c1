/// \file
/// What a basket costs: its goods are priced, then the receipt's discount and its odd cents go over the lines.
#include "shuke/policy/prices.hpp"

#include "policy/pricing.hpp"
#include "policy/spread.hpp"

namespace shuke {

namespace {

Result<void> check_not_negative(std::int64_t number, int digits, std::string_view field) {
  if (number >= 0) return {};
  return invalid("price.negative", {{"value", decimal_text(number, digits, 0)}}, field, "POS-4");
}

/// What nearly every line is; the others are told what is wrong.
bool is_lawful(const BasketLine& line) {
  return line.quantity.number() > 0 && line.unit_price.number() >= 0 &&
         line.list_price.value_or(UnitPrice()).number() >= 0;
}

Result<void> check_line(const BasketLine& line) {
  if (line.quantity.number() == 0) return invalid("line.no_quantity", {}, "quantity", "POS-3");
  SHUKE_TRY(check_not_negative(line.unit_price.number(), UnitPrice::digits, "unit_price"));
  return check_not_negative(line.list_price.value_or(UnitPrice()).number(), UnitPrice::digits, "list_price");
}

Result<void> check_discount(const Basket& basket) {
  if (!basket.discount) return {};
  const Result<Money> sum = basket.discount->plus(Money::of(0, basket.currency));
  if (sum.has_error()) return Error(sum.error()).inside("discount");
  return check_not_negative(basket.discount->minor(), basket.currency.digits(), "discount");
}

Result<void> check(const Basket& basket) {
  for (std::size_t at = 0; at < basket.lines.size(); ++at) {
    if (is_lawful(basket.lines[at])) continue;
    Result<void> done = check_line(basket.lines[at]);
    if (done.has_error()) return std::move(done).error().inside("lines[" + std::to_string(at) + ']');
  }
  SHUKE_TRY(check_not_negative(basket.birthday_pieces_used, 0, "birthday_pieces_used"));
  return check_discount(basket);
}

/// The bill of a basket whose groups are priced.
class Bill {
 public:
  Bill(const Prices::Ready& prices, const Basket& basket, BasketPrice& answer)
      : prices_(prices), basket_(basket), answer_(answer), shares_(answer.room.shares) {}

  /// Error: invalid, a discount above what it can be taken from; overflow.
  Result<void> run() {
    SHUKE_TRY(add_up());
    SHUKE_TRY(discount());
    return drop();
  }

 private:
  Money money(std::int64_t minor) const { return Money::of(minor, basket_.currency); }

  Result<void> add_up() {
    std::int64_t asked = 0, whole = 0;
    for (const PricedGroup& group : answer_.groups)
      if (__builtin_add_overflow(asked, group.asked.minor(), &asked) ||
          __builtin_add_overflow(whole, group.amount.minor(), &whole))
        return error(Code::overflow, "value.overflow");
    answer_.asked = money(asked);
    answer_.price = money(whole);
    for (PricedLine& line : answer_.lines) {
      std::int64_t price = 0;  // a part of a sum that fits
      for (std::uint32_t at = 0; at < line.portions; ++at) {
        PricedPortion& portion = answer_.portions[line.first_portion + at];
        portion.paid = portion.amount;
        price += portion.amount.minor();
      }
      line.price = line.amount = money(price);
      line.discount = line.dropped = money(0);
    }
    return {};
  }

  /// Work, gifts and what no discount touches are left out; the policy may let work in.
  bool takes_discount(const BasketLine& line) const {
    return !line.gift && (!line.service || prices_.rules.discount_services) && !prices_.is_excluded(line.category);
  }

  /// The shares of a portion each, by what is to pay for it: a till may sell every portion as a line of its own.
  template <class Takes>
  std::int64_t share_out(Takes takes) {
    shares_.clear();
    std::int64_t sum = 0;
    for (std::uint32_t at = 0; at < answer_.portions.size(); ++at) {
      if (!takes(basket_.lines[answer_.portions[at].line])) continue;
      shares_.push_back({.weight = answer_.portions[at].paid.minor(), .place = at});
      sum += shares_.back().weight;
    }
    return sum;
  }

  /// Spreads an amount over the shares and takes each part off its line.
  Result<void> take_off(Money amount, Money PricedLine::*part) {
    SHUKE_TRY(policy::spread(amount.minor(), shares_));
    for (const PriceRoom::Share& share : shares_) {
      PricedPortion& portion = answer_.portions[share.place];
      PricedLine& line = answer_.lines[portion.line];
      portion.paid = money(portion.paid.minor() - share.part);
      line.*part = money((line.*part).minor() + share.part);
      line.amount = money(line.amount.minor() - share.part);
    }
    answer_.total = money(answer_.total.minor() - amount.minor());
    return {};
  }

  Result<void> discount() {
    answer_.total = answer_.price;
    answer_.discount = basket_.discount.value_or(money(0));
    if (answer_.discount.minor() == 0) return {};
    const std::int64_t most = share_out([this](const BasketLine& line) { return takes_discount(line); });
    if (answer_.discount.minor() > most)
      return invalid("price.discount_too_large", {{"value", answer_.discount.text()}, {"most", money(most).text()}},
                     "discount", "MEM-7");
    return take_off(answer_.discount, &PricedLine::discount);
  }

  Result<void> drop() {
    answer_.dropped = money(0);
    if (prices_.rules.drop_below) answer_.dropped = money(answer_.total.minor() % *prices_.rules.drop_below);
    if (answer_.dropped.minor() == 0) return {};
    share_out([](const BasketLine&) { return true; });
    return take_off(answer_.dropped, &PricedLine::dropped);
  }

  const Prices::Ready& prices_;
  const Basket& basket_;
  BasketPrice& answer_;
  std::vector<PriceRoom::Share>& shares_;
};

}  // namespace

Prices::Prices(PriceRules rules) : ready_(std::make_shared<const Ready>(std::move(rules))) {}

const PriceRules& Prices::rules() const { return ready_->rules; }

Result<void> Prices::price(const Basket& basket, BasketPrice& answer) const {
  SHUKE_TRY(check(basket));
  SHUKE_TRY(policy::Pricing(*ready_, basket, answer).run());
  return Bill(*ready_, basket, answer).run();
}

void Prices::explain(const Basket& basket, BasketPrice& answer) const {
  policy::Pricing(*ready_, basket, answer).explain();
}

std::span<const PriceVerdict> verdicts_of(const BasketPrice& answer, const PricedGroup& group) {
  const std::size_t rules = answer.verdicts.size() / answer.groups.size();
  return std::span(answer.verdicts).subspan(static_cast<std::size_t>(&group - answer.groups.data()) * rules, rules);
}

}  // namespace shuke

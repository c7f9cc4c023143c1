/// \file
/// Random receipts, recorded by the library and by the model: sales, returns, exchanges, voids, claims.
#pragma once

#include "clientele/till_stage.hpp"

namespace shuke::clientele::test {

class TillReceipts : public TillStage {
 protected:
  using TillStage::TillStage;

  ModelLine new_line() {
    static const char* const categories[] = {"coat", "coat", "dress", "device", "postage"};
    static const char* const brands[] = {"north", "north", "south", ""};
    ModelLine line;
    line.since = today_;
    line.told.sku = "A" + std::to_string(++numbers_);
    line.told.category = word(categories[below(5)]);
    line.told.brand = word(brands[below(4)]);
    line.told.full_price = !once_in(4);
    line.thousandths = 1000 * (1 + below(4));
    if (once_in(8)) line.told.unit = "m", line.thousandths = 1 + below(4000);
    line.minor = once_in(20) ? 1 + below(5) : 100 + below(30'000);
    if (once_in(15)) line.told.gift = true, line.minor = 0;
    line.told.quantity = must(Quantity::of(line.thousandths));
    line.told.amount = Money::of(line.minor, Currency());
    return line;
  }
  Receipt receipt_of(const ModelSale& sale) const {
    Receipt told;
    told.receipt = sale.receipt;
    told.at = now(sale.day);
    if (sale.posted != sale.day) told.posted_at = now(sale.posted);
    if (sale.buyer) told.customer = ref(*sale.buyer);
    if (sale.staff) told.purpose = SalePurpose::staff;
    return told;
  }
  ModelSale new_sale(char kind, std::optional<int> buyer) {
    ModelSale sale;
    sale.number = model().sales() + 1;
    sale.receipt = next_number(kind);
    sale.buyer = buyer;
    sale.day = sale.posted = today_;
    steps_of_sales_.push_back(2 * step_ + 1);
    return sale;
  }
  std::string told_of(const ModelSale& sale) const {
    std::string text = sale.receipt + (sale.buyer ? " of " + ref(*sale.buyer) : " of a walk-in") +
                       (sale.day == sale.posted ? "" : " on " + sale.day.text()) + (sale.staff ? " staff" : "");
    for (const ModelLine& line : sale.lines)
      text += " [" + line.told.quantity.text() + line.told.unit + ' ' + line.told.category.text() + ' ' +
              line.told.brand.text() + ' ' + std::to_string(line.minor) + (line.told.full_price ? "" : " reduced") +
              (line.told.gift ? " gift" : "") +
              (line.told.for_line ? " for " + std::to_string(*line.told.for_line) : "") + ']';
    return text;
  }
  static std::string told_of(const std::vector<ModelIn>& ins) {
    std::string text;
    for (const ModelIn& in : ins)
      text += " (" + std::to_string(in.thousandths) + " of " + std::to_string(in.sale) + '/' + std::to_string(in.line) +
              ')';
    return text;
  }

  void sell_something() {
    ModelSale sale = new_sale('R', once_in(6) ? std::nullopt : std::optional(below(persons)));
    if (once_in(10) && today_ > first_day_) sale.day = std::max(first_day_, days_after(today_, -1 - below(6)));
    sale.staff = once_in(12);
    for (int i = 1 + below(3); i > 0; --i) sale.lines.push_back(new_line());
    for (ModelLine& line : sale.lines) line.since = sale.day;
    if (sale.buyer && is_birthday(*sale.buyer, sale.day)) sale.lines.front().told.price_rule = word("birthday");
    Number redeems = 0;
    if (sale.buyer && once_in(2)) redeems = points_to_pay(model().redeemable(sale));
    if (redeems == 0 && once_in(8)) sale.bonus = below(3000);
    sell(std::move(sale), redeems);
  }
  /// So many as there can be, or fewer; now and then more.
  Number points_to_pay(Number most) {
    const Number step = model().step_of_points();
    if (once_in(12)) return most + step;
    return most > 0 && once_in(2) ? std::max(model().least_points(), most / 2 / step * step) : most;
  }
  /// Whether the rules let it is decided by `record`, when what comes back on the receipt is back.
  void pay_with(Number points, Receipt& told) {
    if (points == 0) return;
    told.tenders.push_back({word("points"), Money::of(model().worth(points), Currency()), false});
    told.tenders.back().points = points;
  }
  /// \return whether it was recorded
  bool sell(ModelSale sale, Number redeems) {
    Receipt told = receipt_of(sale);
    for (const ModelLine& line : sale.lines) told.lines.push_back(line.told);
    pay_with(redeems, told);
    if (sale.bonus > 0) told.tenders.push_back({word("bonus"), Money::of(sale.bonus, Currency()), false});
    note(told_of(sale) + " with " + std::to_string(redeems) + " points and bonus " + std::to_string(sale.bonus));
    if (sale.buyer) touch(*sale.buyer);
    const auto answer = shop().sell(told);
    const auto expected = model().record(std::move(sale), {}, redeems);
    expect_answer(answer, expected);
    return expected.has_value();
  }
  void expect_answer(const Result<ReceiptAnswer>& answer, const std::optional<ModelAnswer>& expected) {
    EXPECT_EQ(!answer.has_error(), expected.has_value()) << problem(answer);
    if (!expected) steps_of_sales_.resize(static_cast<std::size_t>(model().sales()));
    if (answer.has_error() || !expected) return;
    EXPECT_EQ(answer->points, expected->points);
    EXPECT_EQ(answer->redeemed, expected->redeemed);
  }

  /// Receipts of somebody, or of walk-ins, of which something is still out.
  std::vector<int> open_sales(std::optional<int> buyer) {
    std::vector<int> open;
    for (int n = std::max(1, model().sales() - 120); n <= model().sales(); ++n) {
      const ModelSale& sale = model().sale(n);
      const auto is_out = [](const ModelLine& line) { return line.back() < line.thousandths; };
      if (sale.buyer == buyer && !sale.voided && std::any_of(sale.lines.begin(), sale.lines.end(), is_out))
        open.push_back(n);
    }
    return open;
  }
  /// Any of them, and more often one whose points have moved in more than one way.
  int some_of(const std::vector<int>& open) {
    std::vector<int> rich;
    for (const int n : open)
      if (!model().sale(n).paid.empty() || model().sale(n).earned.size() > 1) rich.push_back(n);
    return rich.empty() || once_in(2) ? one_of(open) : one_of(rich);
  }
  /// Some of what is still out of a receipt, or all of it.
  void choose(int number, bool all, std::vector<ModelIn>& ins) {
    const ModelSale& sale = model().sale(number);
    for (std::size_t i = 0; i < sale.lines.size(); ++i) {
      const ModelLine& line = sale.lines[i];
      Number part = line.thousandths - line.back();
      if (part <= 0 || (!all && once_in(3))) continue;
      if (!all && once_in(2))
        part = line.told.unit.empty() ? 1000 * (1 + below(static_cast<int>(part / 1000)))
                                      : 1 + below(static_cast<int>(part));
      ins.push_back({number, i, part, 0});
    }
  }
  SaleLine coming_in(const ModelIn& in) {
    const ModelSale& sale = model().sale(in.sale);
    const SaleLine& bought = sale.lines[in.line].told;
    SaleLine line;
    line.direction = Direction::in;
    line.sku = bought.sku;
    line.unit = bought.unit;
    line.category = bought.category;
    line.quantity = must(Quantity::of(in.thousandths));
    line.of_receipt = sale.receipt;
    line.of_day = sale.day;
    return line;
  }

  void bring_back() {
    const std::optional<int> buyer = once_in(10) ? std::nullopt : std::optional(below(persons));
    std::vector<int> open = open_sales(buyer);
    if (open.empty()) return;
    std::vector<ModelIn> ins;
    const int first = some_of(open), second = some_of(open);
    choose(first, once_in(4), ins);
    if (first != second && once_in(4)) choose(second, false, ins);
    take_back(buyer, std::move(ins));
  }
  void take_back(std::optional<int> buyer, std::vector<ModelIn> ins) {
    if (ins.empty()) return;
    ModelSale back = new_sale('B', buyer);
    Receipt told = receipt_of(back);
    for (const ModelIn& in : ins) told.lines.push_back(coming_in(in));
    note(told_of(back) + told_of(ins));
    if (buyer) touch(*buyer);
    expect_answer(shop().take_back(told), model().record(std::move(back), std::move(ins), 0));
  }

  /// Of one receipt, or of two. Each line comes in of one of them: an article is sold once here, and so one line that
  /// brings back goods of two receipts is not among the stories.
  void exchange_something() {
    const int who = below(persons);
    std::vector<int> open = open_sales(who);
    std::erase_if(open, [&](int n) { return model().sale(n).staff; });
    if (open.empty()) return;
    std::vector<ModelIn> ins;
    choose(some_of(open), false, ins);
    if (once_in(4)) choose(some_of(open), false, ins);
    std::sort(ins.begin(), ins.end(),
              [](const ModelIn& a, const ModelIn& b) { return std::tie(a.sale, a.line) < std::tie(b.sale, b.line); });
    ins.erase(std::unique(ins.begin(), ins.end(),
                          [](const ModelIn& a, const ModelIn& b) { return a.sale == b.sale && a.line == b.line; }),
              ins.end());
    if (ins.empty()) return;
    ModelSale sale = new_sale('X', who);
    sale.exchange = true;
    Receipt told = receipt_of(sale);
    for (const ModelIn& in : ins) told.lines.push_back(coming_in(in));
    for (std::size_t i = 0; i < ins.size(); ++i)
      if (!once_in(6)) stand_in(ins[i], i, sale, told);
    if (sale.lines.empty() || once_in(3)) {
      sale.lines.push_back(new_line());
      told.lines.push_back(sale.lines.back().told);
    }
    const Number redeems = points_to_pay_on(sale, ins);
    pay_with(redeems, told);
    note(told_of(sale) + told_of(ins) + " with " + std::to_string(redeems) + " points");
    touch(who);
    expect_answer(shop().exchange(told), model().record(std::move(sale), std::move(ins), redeems));
  }
  /// About every third time that points can pay for something; seldom, too, when they cannot, and are refused.
  Number points_to_pay_on(const ModelSale& exchange, const std::vector<ModelIn>& ins) {
    const Number most = model().redeemable(exchange, ins);
    if (most == 0) return once_in(12) ? model().least_points() : 0;
    return once_in(3) ? points_to_pay(most) : 0;
  }
  /// New goods in the place of what comes in: at its price, or dearer, or cheaper.
  void stand_in(const ModelIn& in, std::size_t place, ModelSale& sale, Receipt& told) {
    const ModelLine& bought = model().sale(in.sale).lines[in.line];
    ModelLine line = new_line();
    line.told.unit = bought.told.unit;
    line.thousandths = in.thousandths;
    if (once_in(4)) line.thousandths = line.told.unit.empty() ? 1000 : 1 + below(static_cast<int>(in.thousandths));
    line.told.quantity = must(Quantity::of(line.thousandths));
    line.told.gift = false;
    line.told.full_price = true;
    if (once_in(2)) line.told.brand = Word();
    line.told.category = once_in(2) ? Word() : bought.told.category;
    const Number all = bought.minor * (bought.back() + in.thousandths) / bought.thousandths;
    const Number share = std::max<Number>(all - bought.refunded(), 0);
    const int price = bought.told.gift ? 0 : below(5) % 3;
    line.minor = share * line.thousandths / in.thousandths;
    if (price == 1) line.minor += 1 + below(20'000);
    if (price == 2) line.minor -= std::min<Number>(line.minor, 1 + below(10'000));
    line.told.for_line = static_cast<Number>(place) + 1;
    line.told.amount.reset();
    if (price == 1 || price == 2) line.told.amount = Money::of(line.minor, Currency());
    told.lines.push_back(line.told);
    line.since = bought.since;
    line.with = bought.with;
    if (!line.told.brand) line.told.brand = bought.told.brand;
    if (!line.told.category) line.told.category = bought.told.category;
    line.told.full_price = bought.told.full_price;
    line.told.gift = bought.told.gift;
    line.told.price_rule = bought.told.price_rule;
    sale.lines.push_back(std::move(line));
  }

  /// A sale, an exchange, a return, and now and then what cannot be.
  void void_something() {
    const std::optional<int> buyer = once_in(6) ? std::nullopt : std::optional(below(persons));
    std::vector<int> known;
    for (int n = std::max(1, model().sales() - 60); n <= model().sales(); ++n)
      if (model().sale(n).buyer == buyer && (model().can_be_voided(n) || once_in(8))) known.push_back(n);
    if (known.empty()) return;
    const int number = one_of(known);
    const bool can = model().can_be_voided(number);
    ModelSale voiding = new_sale('V', buyer);
    VoidRequest request;
    request.receipt = voiding.receipt;
    request.at = now(today_);
    request.of_receipt = model().sale(number).receipt;
    request.of_day = model().sale(number).day;
    request.reason = "rung up by mistake";
    note(told_of(voiding) + " of " + request.of_receipt + " (" + std::to_string(number) + ')');
    if (buyer) touch(*buyer);
    const auto answer = shop().void_receipt(request);
    const auto expected = can ? model().undo(std::move(voiding), number) : std::nullopt;
    EXPECT_EQ(!answer.has_error(), expected.has_value()) << problem(answer);
    if (!expected) return steps_of_sales_.resize(static_cast<std::size_t>(model().sales()));
    if (!answer.has_error()) {
      EXPECT_EQ(answer->points, *expected);
    }
  }

  void claim_something() {
    std::vector<int> open = open_sales(std::nullopt);
    if (open.empty()) return;
    const int number = one_of(open), who = below(persons);
    const ModelSale& sale = model().sale(number);
    ClaimRequest request;
    request.request = next_number('K');
    request.customer = ref(who);
    request.receipt = sale.receipt;
    request.of_day = sale.day;
    request.at = now(today_);
    request.approver = "A1";
    note(ref(who) + " claims " + sale.receipt);
    touch(who);
    const auto answer = shop().claim(request);
    const bool can = !sale.exchange && !sale.staff && !sale.came_back();
    EXPECT_EQ(!answer.has_error(), can) << problem(answer);
    if (!can) return;
    const Number points = model().claim(number, who, today_, steps_of_sales_[static_cast<std::size_t>(number) - 1]);
    if (!answer.has_error()) {
      EXPECT_EQ(answer->points, points);
    }
  }
};

}  // namespace shuke::clientele::test

/// \file
/// A till without SQL: what receipts, claims and corrections do to points and cards (MEM-9, POS-2, CUS-2).
#pragma once

#include "clientele/till_model_cards.hpp"
#include "clientele/till_model_earning.hpp"

namespace shuke::clientele::test {

/// What comes back of a line.
struct ModelIn {
  int sale = 0;
  std::size_t line = 0;
  Number thousandths = 0;
  Number minor = 0;  ///< the share of it; found by the model
};

/// What a receipt has to answer.
struct ModelAnswer {
  Number points = 0;
  Number redeemed = 0;
};

/// Somebody, and all that is theirs.
struct ModelPerson {
  ModelPerson(const CardRules& rules, Day begin) : cards(rules, facts, begin) {}
  ModelPerson(const ModelPerson&) = delete;
  ModelPerson& operator=(const ModelPerson&) = delete;

  ModelFacts facts;
  ModelAccount account;
  ModelCards cards;
  bool opened = false;  ///< a balance was brought over
};

class ModelTill : public ModelEarning {
 public:
  ModelTill(Policy policy, int persons, Day begin) : ModelEarning(policy.points), policy_(std::move(policy)) {
    for (int i = 0; i < persons; ++i) persons_.emplace_back(*policy_.cards, begin);
  }

  const CardRules& card_rules() const { return *policy_.cards; }
  int persons() const { return static_cast<int>(persons_.size()); }
  ModelPerson& person(int i) { return persons_[static_cast<std::size_t>(i)]; }
  ModelSale& sale(int number) { return sales_[static_cast<std::size_t>(number) - 1]; }
  int sales() const { return static_cast<int>(sales_.size()); }
  /// A new day, or something new on it: whatever becomes of cards by themselves.
  void look(Day today, int step) {
    step_ = step;
    for (ModelPerson& one : persons_) one.cards.look(today, step);
  }

  /// Records a receipt: `sale` with its outgoing lines, what comes back on it, and points that pay. \return nothing
  /// when the rules refuse it, and all is as it was
  std::optional<ModelAnswer> record(ModelSale sale, std::vector<ModelIn> ins, Number redeems) {
    for (ModelIn& in : ins) bring(in, sale.posted);
    std::optional<ModelAnswer> answer = ModelAnswer();
    if (sale.buyer) {
      ModelPerson& buyer = person(*sale.buyer);
      const ModelAccount before = buyer.account;
      answer = move_points(buyer, sale, ins, redeems);
      if (!answer) buyer.account = before;
    }
    if (!answer) {
      for (auto in = ins.rbegin(); in != ins.rend(); ++in) line_of(*in).returns.pop_back();
      return answer;
    }
    if (sale.buyer) person(*sale.buyer).cards.forget_counts();
    sales_.push_back(std::move(sale));
    if (sales_.back().buyer) person(*sales_.back().buyer).facts.bought.push_back(&sales_.back());
    return answer;
  }

  /// A walk-in's receipt is somebody's now: it earned by the rules of its own day, and is posted today (CUS-2).
  Number claim(int number, int who, Day today, int step_of_sale) {
    ModelSale& one = sale(number);
    ModelPerson& buyer = person(who);
    one.buyer = who;
    one.claimed = today;
    one.root = number;
    earn(one, amounts_of(one), one.bonus, buyer.cards.card_on(one.day, step_of_sale));
    post_earned(buyer, one, today);
    buyer.facts.bought.push_back(&one);
    buyer.cards.forget_counts();
    return one.earned;
  }

  /// Points set right by hand; how many moved, 0: refused.
  Number adjust(int who, Number points, Day today) {
    ModelAccount& account = person(who).account;
    if (points > 0) {
      account.add(today, last_day(today), points);
      return points;
    }
    const Number before = account.balance(), lapsed = lapsed_of(account);
    if (!account.take(-points, today, rules().below_zero)) return 0;
    return account.balance() + lapsed_of(account) - before - lapsed;
  }
  void open(int who, Number points, Day today) {
    person(who).account.add(today, last_day(today), points);
    person(who).opened = true;
  }
  Number run_out(Day today) {
    Number points = 0;
    for (ModelPerson& one : persons_) points += one.account.run_out(today);
    return points;
  }

  // ---- What is told -------------------------------------------------------------------------------------------------

  Number earned_in_year(int who, Day day) {
    return year(who, day, [](const ModelMovement&) { return true; });
  }
  Number qualifying(int who, Day day) {
    const ModelCards& cards = person(who).cards;
    return year(who, day, [&](const ModelMovement& one) {
      return cards.first_grant() && (one.counts_on >= *cards.first_grant() || cards.earning_sales().contains(one.root));
    });
  }
  /// Pieces of a person's birthday that were sold by its price and kept (MEM-7).
  Number pieces_by_rule(int who, const Word& rule, Day day) {
    Number pieces = 0;
    for (const ModelSale* one : person(who).facts.bought)
      for (const ModelLine& line : one->lines)
        if (!one->voided && one->day == day && line.told.price_rule == rule)
          pieces += (line.thousandths - line.back() + 999) / 1000;
    return pieces;
  }
  /// The most points that can pay for lines (MEM-9).
  Number redeemable(int who, const std::vector<ModelLine>& lines, Day day) {
    const PointsRedemption& redemption = rules().redemption;
    if (!redemption.without_card && !person(who).cards.card_on(day, step_ + 1)) return 0;
    Number goods = 0, receipt = 0;
    for (const ModelLine& line : lines) {
      receipt += line.minor;
      if (is_payable(line)) goods += line.minor;
    }
    const Number step = redemption.step.value_or(*redemption.points);
    const Number money = std::min(goods, receipt * redemption.most_of_receipt.value_or(10'000) / 10'000);
    Number most = std::max<Number>(person(who).account.spendable(day), 0) / step * step;
    while (most > 0 && worth(most) > money) most -= step;
    return goods == 0 || most < redemption.least.value_or(step) ? 0 : most;
  }

 private:
  static Number lapsed_of(const ModelAccount& account) {
    Number sum = 0;
    for (const ModelLot& lot : account.lots) sum += lot.lapsed;
    return sum;
  }
  template <class Counts>
  Number year(int who, Day day, Counts counts) {
    const DaySpan days = model_window(rules().window, rules().window_months, day, person(who).cards.first_grant());
    Number sum = 0;
    for (const ModelMovement& one : person(who).facts.moved)
      if (days.contains(one.counts_on) && counts(one)) sum += one.points;
    return std::max<Number>(sum, 0);
  }
  ModelLine& line_of(const ModelIn& in) { return sale(in.sale).lines[in.line]; }
  void bring(ModelIn& in, Day posted) {
    ModelLine& line = line_of(in);
    const Number before = line.share_back();
    line.returns.push_back({posted, in.thousandths, 0});
    in.minor = line.returns.back().minor = line.share_back() - before;
  }

  void post_earned(ModelPerson& who, ModelSale& sale, Day posted) {
    if (sale.earned == 0) return;
    sale.lot = who.account.add(sale.counts_on, last_day(sale.counts_on), sale.earned);
    who.facts.moved.push_back({posted, sale.counts_on, sale.earned, sale.root});
  }

  // ---- A receipt ----------------------------------------------------------------------------------------------------

  std::optional<ModelAnswer> move_points(ModelPerson& who, ModelSale& sale, const std::vector<ModelIn>& ins,
                                         Number redeems) {
    std::set<int> origins;
    for (const ModelIn& in : ins) origins.insert(in.sale);
    ModelAnswer answer;
    std::vector<Number> given;
    for (const int number : origins) {
      ModelSale& origin = this->sale(number);
      given.push_back(given_back_in_all(origin) - origin.given_back);
      who.account.give_back(origin.paid_with, origin.given_back, given.back(), sale.day);
      answer.redeemed -= given.back();
    }
    if (redeems > 0) {
      const auto uses = who.account.take(redeems, sale.day, BelowZero::refuse);
      if (!uses) return {};
      sale.paid_with = *uses;
      sale.redeemed = redeems;
      answer.redeemed += redeems;
    }
    std::map<int, Number> taken;
    for (const int number : origins)
      if (const Number more = taken_back_in_all(this->sale(number)) - this->sale(number).taken_back; more > 0)
        taken[number] = more;
    earn_with_carried(who, sale, ins, taken);
    if (sale.earned > 0) sale.lot = who.account.add(sale.counts_on, last_day(sale.counts_on), sale.earned);
    answer.points = sale.earned;
    std::map<int, Number> took;
    for (const auto& [number, points] : taken) {
      const Number owed = who.account.owed;
      const auto uses = who.account.take(points, sale.day, rules().below_zero, this->sale(number).lot);
      if (!uses) return {};
      Number& sum = took[number] = who.account.owed - owed;
      for (const ModelUse& one : *uses) sum += one.points;
      answer.points -= sum;
    }
    // From here on nothing is refused.
    if (sale.earned > 0) who.facts.moved.push_back({sale.posted, sale.counts_on, sale.earned, sale.root});
    std::size_t at = 0;
    for (const int number : origins) {
      ModelSale& origin = this->sale(number);
      origin.given_back += given[at++];
      if (!took.contains(number)) continue;
      origin.taken_back += took[number];
      who.facts.moved.push_back({sale.posted, origin.counts_on, -took[number], origin.root});
    }
    return answer;
  }

  /// POS-2: goods that stand for others go on with their points, and earn by what they cost beyond them alone.
  void earn_with_carried(ModelPerson& who, ModelSale& sale, const std::vector<ModelIn>& ins,
                         const std::map<int, Number>& taken) {
    std::vector<Number> left, amounts = amounts_of(sale);
    std::map<int, Number> back, carried;
    for (const ModelIn& in : ins) {
      left.push_back(earns(line_of(in)) ? in.minor : 0);
      back[in.sale] += left.back();
    }
    bool any = false;
    for (std::size_t i = 0; i < sale.lines.size(); ++i) {
      if (!sale.lines[i].told.for_line || !earns(sale.lines[i])) continue;
      const auto in = static_cast<std::size_t>(*sale.lines[i].told.for_line) - 1;
      const Number part = std::min(left[in], amounts[i]);
      left[in] -= part;
      amounts[i] -= part;
      carried[ins[in].sale] += part;
      any = true;
    }
    const Word card = who.cards.card_on(sale.day, step_ + 1);
    earn(sale, amounts, worth(sale.redeemed) + sale.bonus, card);
    sale.root = sale.number;
    if (!any) return;
    const Number beyond = sale.earned;
    std::set<std::pair<Day, int>> swapped;
    for (const auto& [number, points] : taken) {
      const Number going_on = back[number] == 0 ? 0 : points * carried[number] / back[number];
      sale.earned += going_on;
      if (going_on > 0) swapped.emplace(this->sale(number).counts_on, number);
    }
    if (beyond == 0 && swapped.size() == 1) {
      sale.counts_on = swapped.begin()->first;
      sale.root = this->sale(swapped.begin()->second).root;
    }
    sale.groups = groups_of(sale, amounts_of(sale), worth(sale.redeemed) + sale.bonus, card);
    if (points_of(sale.groups) != sale.earned) sale.groups.clear();
  }

  Policy policy_;
  std::deque<ModelPerson> persons_;
  std::deque<ModelSale> sales_;
  int step_ = 0;
};

}  // namespace shuke::clientele::test

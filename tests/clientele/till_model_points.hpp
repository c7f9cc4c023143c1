/// \file
/// A till without SQL: what receipts, claims and corrections do to points and cards (MEM-9, POS-2, CUS-2).
#pragma once

#include "clientele/till_model_cards.hpp"
#include "clientele/till_model_earning.hpp"

namespace shuke::clientele::test {

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
    const std::set<int> origins = origins_of(ins);
    return unless_refused(sale.buyer, origins, [&]() -> std::optional<ModelAnswer> {
      bring_all(sale, std::move(ins));
      ModelAnswer answer;
      if (sale.buyer && !move_points(person(*sale.buyer), sale, origins, redeems, answer)) return {};
      keep(std::move(sale));
      return answer;
    });
  }

  /// POS-2: nothing may have come back since, no other piece of what came in may have been exchanged for another one
  /// since, and a void is final.
  bool can_be_voided(int number) {
    const ModelSale& one = sale(number);
    if (one.is_void || one.voided || one.came_back()) return false;
    for (const ModelIn& in : one.ins)
      for (const ModelLine& line : sale(in.sale).lines)
        for (const ModelReturn& back : line.returns)
          if (back.by > number && back.for_another && !back.undone) return false;
    return true;
  }
  /// As if a receipt had never been. \return how many points moved; nothing when the rules refuse it
  std::optional<Number> undo(ModelSale voiding, int number) {
    std::set<int> origins{number};
    for (const ModelIn& in : sale(number).ins) origins.insert(in.sale);
    return unless_refused(voiding.buyer, origins, [&]() -> std::optional<Number> {
      ModelSale& one = sale(number);
      for (const int origin : origins)
        for (ModelLine& line : sale(origin).lines)
          for (ModelReturn& back : line.returns)
            if (back.by == number) back.undone = voiding.posted;
      for (std::size_t i = 0; i < one.lines.size(); ++i) {
        ModelIn in{number, i, one.lines[i].thousandths, 0};
        bring(in, voiding, false);
      }
      one.voided = voiding.is_void = true;
      Number before = 0;
      if (voiding.buyer) {
        ModelPerson& who = person(*voiding.buyer);
        before = who.account.balance();
        if (!undo_points(who, voiding, origins, number)) return {};
        before = who.account.balance() - before;
      }
      keep(std::move(voiding));
      return before;
    });
  }

  /// A walk-in's receipt is somebody's now: it earned by the rules of its own day, and is posted today (CUS-2).
  Number claim(int number, int who, Day today, int step_of_sale) {
    ModelSale& one = sale(number);
    ModelPerson& buyer = person(who);
    one.buyer = who;
    one.claimed = today;
    const Number points = earn(one, amounts_of(one), one.bonus, buyer.cards.card_on(one.day, step_of_sale));
    if (points > 0) one.earned = {{points, one.day, number}};
    post_earned(buyer, one, today);
    buyer.facts.bought.push_back(&one);
    buyer.cards.forget_counts();
    return points;
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
  /// The most points that can pay for a receipt (MEM-9), beside what its goods stand for (POS-2), with what somebody
  /// has now.
  Number redeemable(const ModelSale& sale) {
    const PointsRedemption& redemption = rules().redemption;
    ModelPerson& who = person(*sale.buyer);
    if (!redemption.without_card && !who.cards.card_on(sale.day, step_ + 1)) return 0;
    Number goods = 0, receipt = 0;
    for (const ModelLine& line : sale.lines) receipt += line.minor;
    for (const ModelIn& in : sale.ins) receipt -= in.minor;
    for (const Number one : payable_beyond(sale)) goods += one;
    receipt = std::max<Number>(receipt, 0);
    const Number money = std::min({goods, receipt, receipt * redemption.most_of_receipt.value_or(10'000) / 10'000});
    Number most = std::max<Number>(who.account.spendable(sale.day), 0) / step_of_points() * step_of_points();
    while (most > 0 && worth(most) > money) most -= step_of_points();
    return goods == 0 || most < least_points() ? 0 : most;
  }
  /// The same for a receipt on which something comes back, and brings back what paid for it before anything is paid.
  Number redeemable(ModelSale sale, std::vector<ModelIn> ins) {
    const std::set<int> origins = origins_of(ins);
    Number most = 0;
    unless_refused(sale.buyer, origins, [&]() -> std::optional<Number> {
      bring_all(sale, std::move(ins));
      ModelAnswer none;
      const Carried paid = carried_payment(sale);
      for (const int number : origins) give_back(person(*sale.buyer), sale, number, paid, none);
      most = redeemable(sale);
      return {};  // it was only asked
    });
    return most;
  }
  Number step_of_points() const { return rules().redemption.step.value_or(*rules().redemption.points); }
  Number least_points() const { return rules().redemption.least.value_or(step_of_points()); }

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
  static bool stands_for(const ModelSale& sale, std::size_t in) {
    return std::any_of(sale.lines.begin(), sale.lines.end(), [&](const ModelLine& line) {
      return line.told.for_line == std::optional(static_cast<Number>(in) + 1);
    });
  }
  static std::set<int> origins_of(const std::vector<ModelIn>& ins) {
    std::set<int> origins;
    for (const ModelIn& in : ins) origins.insert(in.sale);
    return origins;
  }
  void bring_all(ModelSale& sale, std::vector<ModelIn> ins) {
    for (std::size_t i = 0; i < ins.size(); ++i) bring(ins[i], sale, stands_for(sale, i));
    sale.ins = std::move(ins);
  }
  /// The cents that a voided return had paid back may be with another piece.
  void bring(ModelIn& in, const ModelSale& by, bool for_another) {
    ModelLine& line = line_of(in);
    const Number before = line.refunded();
    line.returns.push_back({by.posted, in.thousandths, 0, by.number, for_another});
    in.minor = line.returns.back().minor = std::max<Number>(line.share_back() - before, 0);
  }
  void keep(ModelSale sale) {
    sales_.push_back(std::move(sale));
    ModelSale& kept = sales_.back();
    for (ModelLine& line : kept.lines)
      if (!line.told.for_line) line.with = kept.number;
    if (!kept.buyer) return;
    person(*kept.buyer).cards.forget_counts();
    person(*kept.buyer).facts.bought.push_back(&kept);
  }
  /// When the deed comes to nothing, all is as it was.
  template <class Deed>
  auto unless_refused(std::optional<int> buyer, const std::set<int>& origins, Deed deed) -> decltype(deed()) {
    std::vector<ModelSale> sales;
    for (const int number : origins) sales.push_back(sale(number));
    const ModelAccount account = buyer ? person(*buyer).account : ModelAccount();
    const std::size_t moved = buyer ? person(*buyer).facts.moved.size() : 0;
    auto done = deed();
    if (done) return done;
    for (ModelSale& one : sales) sale(one.number) = std::move(one);
    if (!buyer) return done;
    person(*buyer).account = account;
    auto& rows = person(*buyer).facts.moved;
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(moved), rows.end());
    return done;
  }

  void post_earned(ModelPerson& who, ModelSale& sale, Day posted) {
    for (ModelEarned& one : sale.earned) {
      one.lot = who.account.add(one.counts_on, last_day(one.counts_on), one.points);
      who.facts.moved.push_back({posted, one.counts_on, one.points, one.root});
    }
  }

  // ---- Goods that stand for others ----------------------------------------------------------------------------------

  /// Of the money that comes in how much goes on in what takes its place, by sale (POS-2).
  struct Carried {
    std::map<int, Number> back, on;
    std::vector<std::map<int, Number>> of_lines;  ///< of what goes out
    std::vector<Number> beyond;                   ///< by line, what it costs more

    Number part_of(int sale, Number points) const {
      const auto all = back.find(sale), going_on = on.find(sale);
      if (all == back.end() || going_on == on.end() || all->second == 0) return 0;
      return points * going_on->second / all->second;
    }
    std::vector<Number> weights(int sale) const {
      std::vector<Number> of_sale;
      for (const auto& line : of_lines) of_sale.push_back(line.contains(sale) ? line.at(sale) : 0);
      return of_sale;
    }
  };
  template <class CountsIn, class CountsOut>
  Carried carried_by(const ModelSale& sale, CountsIn comes_in, CountsOut goes_out) {
    Carried carried;
    carried.beyond = amounts_of(sale);
    carried.of_lines.resize(sale.lines.size());
    std::vector<Number> left;
    for (const ModelIn& in : sale.ins) {
      left.push_back(comes_in(line_of(in)) ? in.minor : 0);
      carried.back[in.sale] += left.back();
    }
    for (std::size_t i = 0; i < sale.lines.size(); ++i) {
      if (!sale.lines[i].told.for_line || !goes_out(sale.lines[i])) continue;
      const auto in = static_cast<std::size_t>(*sale.lines[i].told.for_line) - 1;
      const Number part = std::min(left[in], carried.beyond[i]);
      left[in] -= part;
      carried.beyond[i] -= part;
      carried.on[sale.ins[in].sale] += part;
      carried.of_lines[i][sale.ins[in].sale] += part;
    }
    return carried;
  }
  Carried carried_goods(const ModelSale& sale) {
    const auto earning = [&](const ModelLine& line) { return earns(line); };
    return carried_by(sale, earning, earning);
  }
  Carried carried_payment(const ModelSale& sale) {
    return carried_by(
        sale, [&](const ModelLine& line) { return is_payable(line); }, [](const ModelLine&) { return true; });
  }
  /// By line, what points can pay for anew: what payable goods cost beyond what they stand for, whatever that is.
  std::vector<Number> payable_beyond(const ModelSale& sale) {
    const auto any = [](const ModelLine&) { return true; };
    std::vector<Number> beyond = carried_by(sale, any, any).beyond;
    for (std::size_t i = 0; i < beyond.size(); ++i)
      if (!is_payable(sale.lines[i])) beyond[i] = 0;
    return beyond;
  }

  // ---- A receipt ----------------------------------------------------------------------------------------------------

  /// Points of a receipt that are to be taken back.
  struct Taken {
    int sale;
    std::size_t earned;
    Number points;
  };

  /// \return whether the rules let it
  bool move_points(ModelPerson& who, ModelSale& sale, const std::set<int>& origins, Number redeems,
                   ModelAnswer& answer) {
    const Carried paid = carried_payment(sale);
    for (const int number : origins) give_back(who, sale, number, paid, answer);
    if (!pay(who, sale, redeems, answer)) return false;
    std::vector<Taken> taken;
    for (const int number : origins)
      for (std::size_t i = 0; i < this->sale(number).earned.size(); ++i)
        if (const Number more = to_take_back(number, i); more > 0) taken.push_back({number, i, more});
    earn_on_days(who, sale, taken);
    post_earned(who, sale, sale.posted);
    for (const ModelEarned& one : sale.earned) answer.points += one.points;
    return std::all_of(taken.begin(), taken.end(),
                       [&](const Taken& one) { return take_back(who, sale, one, answer.points); });
  }
  Number to_take_back(int number, std::size_t i) {
    ModelSale& origin = sale(number);
    return taken_back_in_all(origin, origin.earned[i]) - origin.earned[i].taken_back;
  }
  bool take_back(ModelPerson& who, ModelSale& by, const Taken& what, Number& points) {
    ModelEarned& earned = sale(what.sale).earned[what.earned];
    const Number owed = who.account.owed;
    const auto uses = who.account.take(what.points, by.day, rules().below_zero, {{earned.lot, what.points}});
    if (!uses) return false;
    Number took = who.account.owed - owed;
    for (const ModelUse& one : *uses) took += one.points;
    points -= took;
    earned.taken_back += took;
    earned.taken.add(*uses);
    by.undid.push_back({what.sale, what.earned, {*uses}});
    who.facts.moved.push_back({by.posted, earned.counts_on, -took, earned.root});
    return true;
  }
  /// What paid for goods that come back, but for what stays with those that take their place: that moves no lot.
  void give_back(ModelPerson& who, ModelSale& by, int number, const Carried& paid, ModelAnswer& answer) {
    ModelSale& origin = sale(number);
    const Number more = given_back_in_all(origin) - origin.given_back;
    if (more <= 0) return;
    const Number in_lots = std::min(more, origin.paid_of.points()), debt = more - in_lots;
    const Number going_on = std::min(paid.part_of(number, more), in_lots);
    const Number settled = std::min(who.account.owed, debt);
    who.account.owed -= settled;
    const std::vector<ModelUse> given = origin.paid_of.take_out(in_lots - going_on);
    who.account.put_back(given, by.day);
    std::vector<ModelUse> kept = origin.paid_of.take_out(going_on);
    ModelUndone undone{number, {}, {given}};
    undone.lots.add(kept);
    by.undid.push_back(std::move(undone));
    if (going_on > 0) by.paid.push_back({going_on, paid.weights(number)});
    std::reverse(kept.begin(), kept.end());  // as they were taken
    by.paid_of.add(kept);
    origin.given_back += more;
    answer.redeemed -= more - going_on - (debt - settled);
    answer.points += debt - settled;
    if (debt > settled) who.account.add(by.day, last_day(by.day), debt - settled);
  }
  bool pay(ModelPerson& who, ModelSale& sale, Number redeems, ModelAnswer& answer) {
    if (redeems == 0) return true;
    if (redeems % step_of_points() != 0 || redeems < least_points() || redeems > redeemable(sale)) return false;
    const auto uses = who.account.take(redeems, sale.day, BelowZero::refuse);
    if (!uses) return false;
    sale.paid.push_back({redeems, payable_beyond(sale)});
    sale.paid_of.add(*uses);
    sale.redeemed = redeems;
    answer.redeemed += redeems;
    return true;
  }

  /// POS-2: goods that stand for others go on with their points, on their day, and earn by what they cost beyond them
  /// alone, on the day of the receipt.
  void earn_on_days(ModelPerson& who, ModelSale& sale, const std::vector<Taken>& taken) {
    const Carried carried = carried_goods(sale);
    const Word card = who.cards.card_on(sale.day, step_ + 1);
    const Number earns_not = worth(sale.redeemed) + sale.bonus;
    const Number beyond = earn(sale, carried.beyond, earns_not, card);
    std::map<Day, ModelEarned> days;
    std::map<Day, std::set<int>> of;  // whose goods: those of one receipt, and nothing beyond them, are a mere swap
    const auto add = [&](Day day, Number points, int number) {
      if (points == 0) return;
      days[day].points += points;
      of[day].insert(number);
    };
    add(sale.day, beyond, sale.number);
    for (const Taken& one : taken) {
      const Day day = this->sale(one.sale).earned[one.earned].counts_on;
      const Number going_on = carried.part_of(one.sale, one.points);
      add(day, going_on, one.sale);
      if (going_on > 0) days[day].root = this->sale(one.sale).earned[one.earned].root;
    }
    for (auto& [day, one] : days) {
      one.counts_on = day;
      if (of[day].size() > 1 || of[day].contains(sale.number)) one.root = sale.number;
      one.weights = weights_on(day, sale, carried);
      sale.earned.push_back(std::move(one));
    }
    sale.groups = groups_of(sale, amounts_of(sale), earns_not, card);
    if (sale.earned.size() != 1 || points_of(sale.groups) != sale.earned[0].points) sale.groups.clear();
  }
  /// What of each line stands for goods whose points count on a day, and on the day of the receipt what is beyond.
  std::vector<Number> weights_on(Day day, const ModelSale& sale, const Carried& carried) {
    std::vector<Number> weights(sale.lines.size(), 0);
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (day == sale.day && earns(sale.lines[i])) weights[i] = carried.beyond[i];
      for (const auto& [number, part] : carried.of_lines[i]) {
        const auto& earned = this->sale(number).earned;
        if (std::any_of(earned.begin(), earned.end(), [&](const ModelEarned& one) { return one.counts_on == day; }))
          weights[i] += part;
      }
    }
    return weights;
  }

  // ---- A void -------------------------------------------------------------------------------------------------------

  /// First what is there again, then what is taken. \return whether the rules let it
  bool undo_points(ModelPerson& who, ModelSale& voiding, const std::set<int>& origins, int number) {
    ModelAnswer none;
    for (const int origin : origins)
      if (origin == number) give_back(who, voiding, number, Carried(), none);
      else take_not_back(who, voiding, origin, number);
    for (const int origin : origins) {
      if (origin != number && !pay_again(who, voiding, origin, number)) return false;
      if (origin != number) continue;
      for (std::size_t i = 0; i < sale(number).earned.size(); ++i) {
        const Number more = to_take_back(number, i);
        if (more > 0 && !take_back(who, voiding, {number, i, more}, none.points)) return false;
      }
    }
    return true;
  }
  /// What a voided receipt had done to a sale's payment, or to points it had earned.
  ModelHoldings undone_by(int number, int origin, std::optional<std::size_t> earned) {
    for (const ModelUndone& one : sale(number).undid)
      if (one.sale == origin && one.earned == earned) return one.lots;
    return {};
  }
  /// Points that were taken back are there again: in the lots that they were taken of, the voided receipt's own first;
  /// else they are no longer owed; else they are a lot of their own.
  void take_not_back(ModelPerson& who, ModelSale& voiding, int origin, int number) {
    for (std::size_t i = 0; i < sale(origin).earned.size(); ++i) {
      const Number points = -to_take_back(origin, i);
      if (points <= 0) continue;
      ModelEarned& earned = sale(origin).earned[i];
      const ModelHoldings own = undone_by(number, origin, i);
      ModelHoldings taken = earned.taken;  // which itself stays in the order in which lots were first taken of
      std::stable_partition(taken.lots.begin(), taken.lots.end(),
                            [&](const ModelUse& one) { return !own.has(one.lot); });
      const Number in_lots = std::min(points, taken.points()), debt = points - in_lots;
      const Number settled = std::min(who.account.owed, debt);
      who.account.owed -= settled;
      const std::vector<ModelUse> uses = taken.take_out(in_lots);
      earned.taken.add(uses, -1);
      who.account.put_back(uses, voiding.day);
      if (debt > settled) who.account.add(earned.counts_on, last_day(earned.counts_on), debt - settled);
      earned.taken_back -= points;
      who.facts.moved.push_back({voiding.posted, earned.counts_on, points, earned.root});
    }
  }
  /// Points that were given back are paid with again: of the lots that they went to, then of others.
  bool pay_again(ModelPerson& who, ModelSale& voiding, int number, int voided) {
    ModelSale& origin = sale(number);
    const Number points = origin.given_back - given_back_in_all(origin);
    if (points <= 0) return true;
    const Number owed = who.account.owed;
    const auto uses =
        who.account.take(points, voiding.day, rules().below_zero, undone_by(voided, number, std::nullopt).lots);
    if (!uses) return false;
    origin.given_back -= who.account.owed - owed;
    for (const ModelUse& one : *uses) origin.given_back -= one.points;
    origin.paid_of.add(*uses);
    return true;
  }

  Policy policy_;
  std::deque<ModelPerson> persons_;
  std::deque<ModelSale> sales_;
  int step_ = 0;
};

}  // namespace shuke::clientele::test

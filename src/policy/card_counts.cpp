/// \file
#include "policy/card_counts.hpp"

#include "shuke/model/checked.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <tuple>

namespace shuke::policy {

namespace {

/// What is left of a line once something came back.
struct Kept {
  std::int64_t thousandths = 0;
  Money amount;
};

Result<Kept> kept_of(const CardLine& line, Day known) {
  std::int64_t thousandths = line.quantity.number();
  Money returned = Money::of(0, line.amount.currency());
  for (const CardReturn& back : line.returns) {
    if (back.posted > known || (back.undone && *back.undone <= known)) continue;
    SHUKE_ASSIGN(left, checked_add(thousandths, -back.quantity.number()));
    SHUKE_ASSIGN(more, returned.plus(back.amount));
    thousandths = left;
    returned = more;
  }
  std::int64_t minor;
  if (__builtin_sub_overflow(line.amount.minor(), returned.minor(), &minor))
    return error(Code::overflow, "value.overflow", {}, "amount", "MEM-2");
  return Kept{thousandths, Money::of(minor, line.amount.currency())};
}

bool is_goods(const CardRules& rules, const CardLine& line) {
  if (line.gift || line.staff || line.amount.minor() <= 0) return false;
  return std::any_of(rules.goods.begin(), rules.goods.end(),
                     [&](const CardGoods& goods) { return goods.category == line.category; });
}

/// A receipt is later than another by its day, then by its id.
struct Latest {
  Day day;
  SaleId sale_id;
  void see(Day on, SaleId sale) {
    if (!sale_id || std::tuple(day, sale_id.number()) < std::tuple(on, sale.number())) *this = {on, sale};
  }
};

/// The scope of one count.
struct Scope {
  const CardRules& rules;
  std::span<const CardLine* const> goods;
  std::span<const CardPoints> points;
  const CardState& state;
  DaySpan window;
  Day known;
};

/// Calls with each line that counts in a window, and what is left of it.
template <class Take>
Result<void> each_kept(const Scope& scope, Take take) {
  for (const CardLine* line : scope.goods) {
    if (line->posted > scope.known || !scope.window.contains(line->day)) continue;
    SHUKE_ASSIGN(kept, kept_of(*line, scope.known));
    if (kept.thousandths > 0) SHUKE_TRY(take(*line, kept));
  }
  return {};
}

constexpr std::int64_t piece = 1000;  // thousandths

Result<Counted> count_pieces(const Scope& scope) {
  std::map<Word, std::pair<std::int64_t, Latest>> brands;
  SHUKE_TRY(each_kept(scope, [&](const CardLine& line, const Kept& kept) -> Result<void> {
    const Word& brand = line.brand ? line.brand : scope.rules.default_brand;
    const std::int64_t pieces = kept.thousandths / piece;
    if (!line.full_price || !brand || pieces == 0) return {};
    if (!counts_pieces(scope.rules.piece_units, line.unit)) return {};
    auto& [sum, latest] = brands[brand];
    SHUKE_ASSIGN(more, checked_add(sum, pieces));
    sum = more;
    latest.see(line.day, line.sale_id);
    return {};
  }));
  Counted most;
  for (const auto& [brand, sum] : brands)
    if (sum.first > most.value) most = {sum.first, brand, sum.second.sale_id};
  return most;
}

Result<Counted> count_receipt(const Scope& scope) {
  std::map<SaleId, std::pair<Money, Day>> receipts;
  SHUKE_TRY(each_kept(scope, [&](const CardLine& line, const Kept& kept) -> Result<void> {
    if (!line.full_price) return {};
    const auto at = receipts.try_emplace(line.sale_id, Money::of(0, kept.amount.currency()), line.day).first;
    SHUKE_ASSIGN(more, at->second.first.plus(kept.amount));
    at->second.first = more;
    return {};
  }));
  Counted highest;
  Latest latest;
  for (const auto& [sale, sum] : receipts) {
    if (sum.first.minor() < highest.value) continue;
    if (sum.first.minor() > highest.value) latest = {};
    latest.see(sum.second, sale);
    highest = {sum.first.minor(), {}, latest.sale_id};
  }
  return highest;
}

Result<Counted> count_spending(const Scope& scope) {
  std::optional<Money> sum;
  Latest latest;
  SHUKE_TRY(each_kept(scope, [&](const CardLine& line, const Kept& kept) -> Result<void> {
    SHUKE_ASSIGN(more, sum.value_or(Money::of(0, kept.amount.currency())).plus(kept.amount));
    sum = more;
    latest.see(line.day, line.sale_id);
    return {};
  }));
  return Counted{sum ? std::max<std::int64_t>(sum->minor(), 0) : 0, {}, latest.sale_id};
}

Result<Counted> count_days(const Scope& scope) {
  std::set<Day> days;
  Latest latest;
  SHUKE_TRY(each_kept(scope, [&](const CardLine& line, const Kept&) -> Result<void> {
    days.insert(line.day);
    latest.see(line.day, line.sale_id);
    return {};
  }));
  return Counted{static_cast<std::int64_t>(days.size()), {}, latest.sale_id};
}

/// Points count from the first card on, and those of the sales that earned one (MEM-9).
bool is_members(const CardState& state, const CardPoints& row) {
  if (!state.first_grant) return false;
  const auto& sales = state.earning_sales;
  return row.counts_on >= *state.first_grant ||
         (row.sale_id && std::find(sales.begin(), sales.end(), row.sale_id) != sales.end());
}

Result<Counted> count_points(const Scope& scope) {
  Counted sum;
  Latest latest;
  for (const CardPoints& row : scope.points) {
    if (row.posted > scope.known || !scope.window.contains(row.counts_on) || !is_members(scope.state, row)) continue;
    SHUKE_ASSIGN(more, checked_add(sum.value, row.points));
    sum.value = more;
    if (row.points > 0) latest.see(row.counts_on, row.sale_id);
  }
  return Counted{std::max<std::int64_t>(sum.value, 0), {}, latest.sale_id};
}

bool gives_one_of(const HeldSince& held, const std::vector<HeldCard>& cards) {
  return !held.frozen && std::find(cards.begin(), cards.end(), HeldCard{held.card}) != cards.end();
}

/// Since when one of the cards had been held without a break at some time of a day; absent: none was on it. What is
/// done later on the day takes nothing back: the card that comes by waiting ends what was waited for, and would undo
/// its own basis.
std::optional<Day> held_since(const std::vector<HeldCard>& cards, const CardState& state, Day on) {
  std::optional<Day> since;
  for (const HeldSince& held : state.held) {
    if (held.day > on) break;
    if (gives_one_of(held, cards)) since = since.value_or(held.day);
    else if (held.day < on || held.whole_day) since.reset();
  }
  return since;
}

std::int64_t months_between(Day from, Day until) {
  const auto one = from.date(), other = until.date();
  const std::int64_t months = (other.year - one.year) * 12 + (other.month - one.month);
  const auto whole = from.plus_months(static_cast<int>(months));
  return whole.has_value() && *whole <= until ? months : months - 1;
}

/// Adds the days on which something that counts on `day` ceases to: month ends are clamped, so that it may be a day
/// later than the same day of the month.
void add_end(std::vector<Day>& days, const CardCondition& condition, Day day) {
  const auto end = condition.days     ? day.plus_days(*condition.days)
                   : condition.months ? day.plus_months(static_cast<int>(*condition.months))
                                      : day.plus_days(0);
  if (end.has_error()) return;  // after the last day there is
  days.push_back(*end);
  if (const auto later = end->plus_days(1); later.has_value()) days.push_back(*later);
}

void sort_once(std::vector<Day>& days) {
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
}

template <class Take>
void each_condition(const CardRules& rules, Take take) {
  for (const Card& card : rules.cards) {
    for (const CardCondition& one : card.enter) take(one);
    for (const CardCondition& one : card.keep) take(one);
  }
}

}  // namespace

CardCounts::CardCounts(const CardRules& rules, const CardFacts& facts) : rules_(rules), facts_(facts) {
  for (const CardLine& line : facts.lines)
    if (is_goods(rules, line)) goods_.push_back(&line);
}

Result<DaySpan> claim_days(const CardRules& rules, const CardState& state, const Word& card, Day day) {
  SHUKE_ASSIGN(from, day.plus_days(-rules.eligible_days));
  const auto refused = state.not_before.find(card);
  return DaySpan{refused == state.not_before.end() ? from : std::max(from, refused->second), day};
}

Result<DaySpan> window_of(const CardCondition& condition, const CardState& state, Day on) {
  if (condition.days) {
    SHUKE_ASSIGN(from, on.plus_days(1 - *condition.days));
    return DaySpan{from, on};
  }
  PointsRules window;
  window.window = condition.window.value_or(PointsWindow::rolling);
  window.window_months = condition.months.value_or(0);
  return window_until(window, on, state.first_grant);
}

Result<Counted> CardCounts::count(const CardCondition& condition, const CardState& state, Day on, Day known) const {
  if (condition.count == CardCount::held_card) {
    const auto since = held_since(condition.holding, state, on);
    return Counted{since ? months_between(*since, on) : 0, {}, {}};
  }
  SHUKE_ASSIGN(window, window_of(condition, state, on));
  const Scope scope{rules_, goods_, facts_.points, state, window, known};
  switch (condition.count) {
    case CardCount::brand_pieces:
      return count_pieces(scope);
    case CardCount::receipt_amount:
      return count_receipt(scope);
    case CardCount::points:
      return count_points(scope);
    case CardCount::spending:
      return count_spending(scope);
    case CardCount::purchase_days:
    case CardCount::held_card:
      break;
  }
  return count_days(scope);
}

bool CardCounts::holding(const CardCondition& condition, const CardState& state, Day on) const {
  if (condition.holding.empty()) return true;
  const HeldSince* before = nullptr;
  for (const HeldSince& held : state.held) {
    if (held.day > on) break;
    if (held.day == on && gives_one_of(held, condition.holding)) return true;
    if (held.day < on) before = &held;
  }
  return before != nullptr && gives_one_of(*before, condition.holding);
}

Result<std::optional<Way>> CardCounts::way_in(const Card& card, const CardState& state, Day on, Day known) const {
  for (const CardCondition& condition : card.enter) {
    if (!holding(condition, state, on)) continue;
    SHUKE_ASSIGN(counted, count(condition, state, on, known));
    if (counted.value >= threshold(condition)) return std::optional(Way{&card, &condition, counted, on});
  }
  return std::optional<Way>();
}

Result<std::optional<Way>> CardCounts::last_way_in(const Card& card, const CardState& state, DaySpan days,
                                                   Day known) const {
  for (const Day on : days_to_look_at(state, days)) {
    SHUKE_ASSIGN(way, way_in(card, state, on, known));
    if (way) return way;
  }
  return std::optional<Way>();
}

Result<bool> CardCounts::keeps(const Card& card, const CardState& state, Day on, Day known) const {
  for (const auto* conditions : {&card.keep, &card.enter})
    for (const CardCondition& condition : *conditions) {
      SHUKE_ASSIGN(counted, count(condition, state, on, known));
      if (counted.value >= threshold(condition)) return true;
    }
  return false;
}

/// Latest first. A condition that holds ceases to on a day of change alone, so that the days before those, and the last
/// one, tell as much as all of them.
std::vector<Day> CardCounts::days_to_look_at(const CardState& state, DaySpan days) const {
  std::set<Day, std::greater<>> all;
  const auto see = [&](Result<Day> day) {
    if (day.has_value() && days.contains(*day)) all.insert(*day);
  };
  see(days.until);
  for (auto at = std::lower_bound(changes().begin(), changes().end(), days.from);
       at != changes().end() && *at <= days.until; ++at)
    see(at->plus_days(-1));
  for (const HeldSince& held : state.held) {
    see(held.day);
    see(held.day.plus_days(-1));
  }
  if (has_years())
    for (Result<Day> day = days.from; day.has_value() && *day <= days.until; day = day->plus_days(1)) see(day);
  return {all.begin(), all.end()};
}

Result<std::optional<Day>> CardCounts::leaving(const CardCondition& condition, const CardState& state, Day on) const {
  if (condition.count == CardCount::held_card) return std::optional<Day>();
  SHUKE_ASSIGN(now, count(condition, state, on, on));
  SHUKE_ASSIGN(window, window_of(condition, state, on));
  std::vector<Day> year_ends;
  if (condition.window != PointsWindow::rolling)
    if (const auto end = window.from.plus_months(12); end.has_value()) add_end(year_ends, condition, *end);
  const std::vector<Day>& ends = condition.window == PointsWindow::rolling ? changes() : year_ends;
  for (auto end = std::upper_bound(ends.begin(), ends.end(), on); end != ends.end(); ++end) {
    SHUKE_ASSIGN(then, count(condition, state, *end, on));
    if (then.value < now.value) return std::optional(*end);
  }
  return std::optional<Day>();
}

const std::vector<Day>& CardCounts::changes() const {
  if (changes_) return *changes_;
  std::vector<Day> days;
  for (const CardLine& line : facts_.lines) days.push_back(line.day);
  for (const CardPoints& row : facts_.points) days.push_back(row.counts_on);
  sort_once(days);
  const std::vector<Day> on = days;
  std::set<std::pair<std::int64_t, std::int64_t>> lengths;  // what is as long as another window ends with it
  each_condition(rules_, [&](const CardCondition& condition) {
    if (!lengths.emplace(condition.months.value_or(0), condition.days.value_or(0)).second) return;
    for (const Day day : on) add_end(days, condition, day);
  });
  sort_once(days);
  return changes_.emplace(std::move(days));
}

std::vector<Day> CardCounts::posted() const {
  std::vector<Day> days;
  for (const CardLine& line : facts_.lines) {
    days.push_back(line.posted);
    for (const CardReturn& back : line.returns) {
      days.push_back(back.posted);
      if (back.undone) days.push_back(*back.undone);
    }
  }
  for (const CardPoints& row : facts_.points) days.push_back(row.posted);
  return days;
}

bool CardCounts::has_years() const {
  bool found = false;
  each_condition(
      rules_, [&](const CardCondition& one) { found = found || (one.window && *one.window != PointsWindow::rolling); });
  return found;
}

}  // namespace shuke::policy

/// \file
#include "shuke/policy/points.hpp"

#include "shuke/model/checked.hpp"

#include <algorithm>

namespace shuke {

bool excluded(const PointsRules& rules, const Word& category) {
  return std::any_of(rules.excluded.begin(), rules.excluded.end(),
                     [&](const ExcludedCategory& one) { return one.category == category; });
}

Result<Money> earning_amount(const PointsRules& rules, std::span<const SaleLine> lines) {
  Money sum = Money::of(0, rules.per ? rules.per->currency() : Currency());
  for (const SaleLine& line : lines) {
    if (line.direction != Direction::out || !line.amount || excluded(rules, line.category)) continue;
    SHUKE_ASSIGN(more, sum.plus(*line.amount));
    sum = more;
  }
  return sum;
}

Result<Earned> earned_by(const PointsRules& rules, SalePurpose purpose, std::span<const SaleLine> lines,
                         std::span<const Tender> tenders) {
  SHUKE_ASSIGN(paid, earning_amount(rules, lines));
  for (const Tender& tender : tenders) {
    if (tender.earns || !tender.amount) continue;
    SHUKE_ASSIGN(less, paid.plus(Money::of(-tender.amount->minor(), tender.amount->currency())));
    paid = less;
  }
  Earned earned{0, Money::of(std::max<std::int64_t>(paid.minor(), 0), paid.currency())};
  if (purpose == SalePurpose::staff && !rules.staff_earns) return earned;
  std::int64_t points;
  if (__builtin_mul_overflow(earned.base.minor() / rules.per->minor(), rules.points, &points))
    return error(Code::overflow, "value.overflow", {}, "points", "MEM-9");
  earned.points = points;
  return earned;
}

Result<std::int64_t> taken_back_in_all(std::int64_t earned, std::int64_t returned, std::int64_t paid) {
  if (returned < 0 || returned > paid)
    return invalid("points.returned_out_of_range",
                   {{"returned", std::to_string(returned)}, {"paid", std::to_string(paid)}}, {}, "MEM-9");
  if (paid == 0) return 0;
  return multiply_divide_floor(earned, returned, paid);
}

Result<Money> share(Money amount, Quantity whole, Quantity before, Quantity part) {
  SHUKE_ASSIGN(after, checked_add(before.number(), part.number()));
  if (whole.number() == 0 || after > whole.number())
    return invalid("points.share_out_of_range", {{"part", part.text()}, {"whole", whole.text()}}, {}, "MEM-7");
  SHUKE_ASSIGN(upto, multiply_divide_floor(amount.minor(), after, whole.number()));
  SHUKE_ASSIGN(gone, multiply_divide_floor(amount.minor(), before.number(), whole.number()));
  return Money::of(upto - gone, amount.currency());
}

namespace {

/// The last anniversary of `start` up to and with `day`.
Result<Day> last_anniversary(Day start, Day day) {
  int years = day.date().year - start.date().year;
  SHUKE_ASSIGN(anniversary, start.plus_months(12 * years));
  if (anniversary <= day) return anniversary;
  return start.plus_months(12 * --years);
}

}  // namespace

Result<DaySpan> rolling_window(std::int64_t months, Day day) {
  SHUKE_ASSIGN(before, day.plus_months(-static_cast<int>(months)));
  SHUKE_ASSIGN(from, before.plus_days(1));
  return DaySpan{from, day};
}

Result<DaySpan> window_until(const PointsRules& rules, Day day, std::optional<Day> first_card) {
  switch (rules.window) {
    case PointsWindow::rolling:
      return rolling_window(rules.window_months, day);
    case PointsWindow::calendar: {
      SHUKE_ASSIGN(from, Day::of({day.date().year, 1, 1}));
      return DaySpan{from, day};
    }
    case PointsWindow::membership_year:
      break;
  }
  if (!first_card || *first_card > day) {
    SHUKE_ASSIGN(tomorrow, day.plus_days(1));
    return DaySpan{tomorrow, day};
  }
  SHUKE_ASSIGN(from, last_anniversary(*first_card, day));
  return DaySpan{from, day};
}

Result<PointsSum> PointsSum::on(const PointsRules& rules, Day day, std::optional<Day> first_card) {
  SHUKE_ASSIGN(window, window_until(rules, day, first_card));
  return PointsSum(window, day, first_card);
}

Result<void> PointsSum::add(const PointsEntry& entry) {
  if (entry.posted > day_) return {};
  SHUKE_ASSIGN(spendable, checked_add(sums_.spendable, entry.points));
  sums_.spendable = spendable;
  const bool of_sale = entry.reason == PointsReason::earn || entry.reason == PointsReason::take_back ||
                       entry.reason == PointsReason::take_back_unmatched;
  if (!of_sale || !window_.contains(entry.counts_on)) return {};
  SHUKE_ASSIGN(in_year, checked_add(sums_.earned_in_year, entry.points));
  sums_.earned_in_year = in_year;
  if (!first_card_ || entry.counts_on < *first_card_) return {};
  SHUKE_ASSIGN(qualifying, checked_add(sums_.qualifying, entry.points));
  sums_.qualifying = qualifying;
  return {};
}

PointsBalance PointsSum::balance() const {
  return {std::max<std::int64_t>(sums_.earned_in_year, 0), std::max<std::int64_t>(sums_.qualifying, 0),
          sums_.spendable};
}

}  // namespace shuke

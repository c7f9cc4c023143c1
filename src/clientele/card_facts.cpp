/// \file
#include "clientele/card_facts.hpp"

#include "clientele/purchases.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

Day first_of_all() {
  static const Day first = *Day::of({Day::first_year, 1, 1});
  return first;
}

Day earlier(Day day, std::int64_t days) {
  const auto before = day.plus_days(-days);
  return before.has_value() ? *before : first_of_all();
}

/// The first day of a condition's window that ends with a day, or one before it.
Day window_start(const CardCondition& condition, Day on) {
  if (condition.days) return earlier(on, *condition.days - 1);
  const bool rolls = condition.window == PointsWindow::rolling;
  const auto window = rolling_window(rolls ? condition.months.value_or(12) : 12, on);
  return window.has_value() ? window->from : first_of_all();
}

/// Finds the days of receipts by going over conditions.
class Needing {
 public:
  Needing(const CardRules& rules, const CardState& state) : rules_(rules), state_(state) {}

  /// Days on which the conditions of a card are looked at.
  void look(std::span<const CardCondition> conditions, Day from, Day until) {
    for (const CardCondition& condition : conditions) {
      if (condition.count == CardCount::held_card) continue;
      if (condition.count == CardCount::points && !can_have_points()) continue;
      auto& spans = condition.count == CardCount::points ? needs_.points : needs_.lines;
      spans.push_back({window_start(condition, from), until});
    }
  }

  CardNeeds joined() && {
    join(needs_.lines);
    join(needs_.points);
    return std::move(needs_);
  }

 private:
  /// Without a card none count, and one is granted unasked only where no form is needed.
  bool can_have_points() const {
    return state_.first_grant || std::any_of(rules_.cards.begin(), rules_.cards.end(),
                                             [](const Card& card) { return card.form == CardForm::waived; });
  }

  static void join(std::vector<DaySpan>& spans) {
    std::sort(spans.begin(), spans.end(),
              [](const DaySpan& one, const DaySpan& other) { return one.from < other.from; });
    std::vector<DaySpan> joined;
    for (const DaySpan& span : spans) {
      if (joined.empty() || span.from.number() > joined.back().until.number() + 1) joined.push_back(span);
      else joined.back().until = std::max(joined.back().until, span.until);
    }
    spans = std::move(joined);
  }

  const CardRules& rules_;
  const CardState& state_;
  CardNeeds needs_;
};

/// Whether the earned card stays whatever happens, so that nobody asks what leads to it or to one below it.
bool is_settled(const CardRules& rules, const CardState& state) {
  const Card* card = state.earned ? find_card(rules, state.earned->card) : nullptr;
  return card != nullptr && card->keep.empty() && !card->term_months;
}

}  // namespace

CardNeeds needs_of(const CardRules& rules, const CardState& state, std::optional<Day> from, Day until) {
  Needing needing(rules, state);
  const int settled = is_settled(rules, state) ? rank_of(rules, state.earned->card) : -1;
  // On a day the one before it is looked at, and all on which a card could be had that can still be applied for.
  const Day first = from ? earlier(*from, rules.eligible_days + 1) : first_of_all();
  for (const Card& card : rules.cards) {
    if (rank_of(rules, card.word) <= settled) continue;
    needing.look(card.enter, first, until);
    needing.look(card.keep, first, until);
  }
  const auto look_at_basis = [&](const Word& word, const DaySpan& basis) {
    if (const Card* card = find_card(rules, word)) needing.look(card->enter, basis.from, basis.until);
  };
  if (state.earned && state.earned->basis && !state.earned->told)
    look_at_basis(state.earned->card, *state.earned->basis);
  if (state.claim && state.claim->applied) look_at_basis(state.claim->card, state.claim->basis);
  return std::move(needing).joined();
}

std::optional<Day> CardFactRows::first_posted() const {
  std::optional<Day> first;
  const auto see = [&](Day day) { first = first ? std::min(*first, day) : day; };
  for (const CardLine& line : lines) see(line.posted);
  for (const CardPoints& row : points) see(row.posted);
  return first;
}

std::string card_line_columns(std::string_view posted) {
  // Goods that stand for others since an exchange count on the day on which those were bought (POS-2).
  return "sale.id, sale_line.line_no, coalesce(" + std::string(bought_since) + ", sale.business_day), " +
         std::string(posted) +
         ", sale_line.brand, sale_line.category, sale_line.unit, sale_line.quantity, sale_line.amount, "
         "sale_line.full_price, came_back.posted, return_match.quantity, return_match.amount";
}

std::string card_line_joins() {
  return " CROSS JOIN sale_line ON sale_line.customer_id = sale.customer_id AND sale_line.sale_id = sale.id AND "
         "sale_line.direction = 0 AND sale_line.gift = 0 AND sale_line.amount > 0 "
         "LEFT JOIN return_match ON return_match.bought_by = sale.customer_id AND return_match.of_sale_id = sale.id "
         "AND "
         "return_match.of_line_no = sale_line.line_no AND " +
         counter_of("return_match.sale_id") +
         " < :before LEFT JOIN sale AS came_back ON came_back.customer_id = return_match.customer_id AND "
         "came_back.id = return_match.sale_id ";
}

bool CardLines::counts(const Rows& rows, int first) const {
  const std::string_view category = rows.is_null(first + 5) ? std::string_view() : rows.text(first + 5);
  return std::any_of(rules_.goods.begin(), rules_.goods.end(),
                     [&](const CardGoods& goods) { return goods.category.text() == category; });
}

namespace {

Result<Word> word_in(const Rows& rows, int column) {
  if (rows.is_null(column)) return Word();
  return Word::parse(rows.text(column));
}

Result<CardLine> line_in(const Rows& rows, int first, Currency currency) {
  CardLine line;
  SHUKE_ASSIGN(sale, SaleId::of(rows.integer(first)));
  SHUKE_ASSIGN(day, Day::of_number(rows.integer(first + 2)));
  SHUKE_ASSIGN(posted, Day::of_number(rows.integer(first + 3)));
  SHUKE_ASSIGN(brand, word_in(rows, first + 4));
  SHUKE_ASSIGN(category, word_in(rows, first + 5));
  SHUKE_ASSIGN(quantity, Quantity::of(rows.integer(first + 7)));
  line.sale_id = sale;
  line.day = day;
  line.posted = posted;
  line.brand = brand;
  line.category = category;
  if (!rows.is_null(first + 6)) line.unit = rows.text(first + 6);
  line.quantity = quantity;
  line.amount = Money::of(rows.integer(first + 8), currency);
  line.full_price = rows.integer(first + 9) != 0;
  return line;
}

}  // namespace

Result<void> CardLines::add(const Rows& rows, int first, std::vector<CardLine>& lines) {
  if (sale_ != rows.integer(first) || line_no_ != rows.integer(first + 1)) {
    sale_ = rows.integer(first);
    line_no_ = rows.integer(first + 1);
    counted_ = counts(rows, first);
    if (!counted_) return {};
    SHUKE_ASSIGN(line, line_in(rows, first, house_.currency()));
    lines.push_back(std::move(line));
  }
  if (!counted_ || rows.is_null(first + 10)) return {};
  CardReturn back;
  SHUKE_ASSIGN(posted, Day::of_number(rows.integer(first + 10)));
  SHUKE_ASSIGN(quantity, Quantity::of(rows.integer(first + 11)));
  back.posted = posted;
  back.quantity = quantity;
  back.amount = Money::of(rows.integer(first + 12), house_.currency());
  lines.back().returns.push_back(back);
  return {};
}

Result<CardPoints> card_points_in(const Rows& rows, int first) {
  CardPoints row;
  SHUKE_ASSIGN(posted, Day::of_number(rows.integer(first)));
  SHUKE_ASSIGN(counts_on, Day::of_number(rows.integer(first + 1)));
  SHUKE_ASSIGN(sale, SaleId::of(rows.integer(first + 2)));
  SHUKE_ASSIGN(origin, SaleId::of(rows.integer(first + 3)));
  row.posted = posted;
  row.counts_on = counts_on;
  row.sale_id = origin ? origin : sale;
  row.points = rows.integer(first + 4);
  return row;
}

namespace {

Result<void> add_bought(Connection& connection, CardLines& reading, CustomerId file, const DaySpan& days,
                        std::int64_t before, std::vector<CardLine>& lines) {
  static const Query query("SELECT " + card_line_columns("sale.posted") + " FROM sale INDEXED BY sale_by_day" +
                           card_line_joins() +
                           "WHERE sale.customer_id = :customer AND sale.customer_id > 0 AND sale.purpose <> 2 AND "
                           "sale.business_day BETWEEN :from_day AND :until_day AND sale_line.for_line IS NULL AND " +
                           counter_of("sale.id") + " < :before");
  for (Rows rows(connection, query, before, file.number(), std::int64_t{days.from.number()},
                 std::int64_t{days.until.number()});
       rows.next();)
    SHUKE_TRY(reading.add(rows, 0, lines));
  return {};
}

/// Goods that stand for others since an exchange: they count on a day before that of their receipt.
Result<void> add_exchanged(Connection& connection, CardLines& reading, CustomerId file, std::int64_t before,
                           std::vector<CardLine>& lines) {
  static const Query query(
      "SELECT " + card_line_columns("sale.posted") +
      " FROM (SELECT DISTINCT customer_id, sale_id FROM sale_line INDEXED BY sale_line_exchanged WHERE customer_id = "
      ":customer AND for_line IS NOT NULL) AS swapped CROSS JOIN sale ON sale.customer_id = swapped.customer_id AND "
      "sale.id = swapped.sale_id" +
      card_line_joins() + "WHERE sale_line.for_line IS NOT NULL AND sale.purpose <> 2 AND " + counter_of("sale.id") +
      " < :before");
  for (Rows rows(connection, query, file.number(), before); rows.next();) SHUKE_TRY(reading.add(rows, 0, lines));
  return {};
}

/// Receipts of walk-ins that were claimed: they lie under no customer.
Result<void> add_claimed(Connection& connection, CardLines& reading, CustomerId file, std::int64_t before,
                         std::vector<CardLine>& lines) {
  static const Query query("SELECT " + card_line_columns("max(sale.posted, claim.day)") +
                           " FROM claim CROSS JOIN sale ON sale.customer_id = 0 AND sale.id = claim.sale_id" +
                           card_line_joins() + "WHERE claim.customer_id = :customer AND sale.purpose <> 2 AND " +
                           counter_of("claim.id") + " < :before");
  for (Rows rows(connection, query, before, file.number()); rows.next();) SHUKE_TRY(reading.add(rows, 0, lines));
  return {};
}

/// Few rows count on a day after that on which they were posted; they have an index of their own. `swaps` get the sales
/// whose points go on, by the exchange in whose goods they do.
Result<void> add_points(Connection& connection, CustomerId file, const DaySpan& days, std::int64_t before,
                        std::vector<CardPoints>& points, std::map<SaleId, SaleId>& swaps) {
  static const std::string condition =
      " AND reason IN (0, 1, 2) AND counts_on BETWEEN :first_day AND :last_day AND " + counter_of("id") + " < :before";
  static const Query since("SELECT " + std::string(card_points_columns) +
                           " FROM points_entry INDEXED BY points_entry_by_day "
                           "WHERE customer_id = :customer AND posted >= :first_day" +
                           condition);
  static const Query ahead("SELECT " + std::string(card_points_columns) +
                           " FROM points_entry INDEXED BY points_entry_ahead WHERE customer_id = :customer AND "
                           "counts_on > posted AND counts_on >= :first_day AND posted < :first_day" +
                           condition);
  for (const Query* query : {&since, &ahead})
    for (Rows rows(connection, *query, file.number(), std::int64_t{days.from.number()},
                   std::int64_t{days.until.number()}, before);
         rows.next();) {
      SHUKE_ASSIGN(row, card_points_in(rows, 0));
      points.push_back(row);
      SHUKE_ASSIGN(sale, SaleId::of(rows.integer(2)));
      if (row.points > 0 && row.sale_id != sale) swaps.emplace(sale, row.sale_id);
    }
  return {};
}

/// POS-2: the points of a mere swap are those of the sale before it, and so is what is taken back of them. They count
/// on one day, so that whoever reads some of their rows reads all.
void count_for_first_sale(std::vector<CardPoints>& points, const std::map<SaleId, SaleId>& swaps) {
  for (CardPoints& row : points)
    for (std::size_t i = 0; i < swaps.size(); ++i) {  // no more: rows of a damaged file may name each other
      const auto swap = swaps.find(row.sale_id);
      if (swap == swaps.end()) break;
      row.sale_id = swap->second;
    }
}

}  // namespace

Result<CardFactRows> card_facts(Connection& connection, const House& house, const CardRules& rules,
                                std::span<const CustomerId> files, const CardNeeds& needs, std::int64_t before) {
  CardFactRows all;
  std::map<SaleId, SaleId> swaps;
  for (const CustomerId file : files) {
    CardLines reading(house, rules);
    for (const DaySpan& days : needs.lines) SHUKE_TRY(add_bought(connection, reading, file, days, before, all.lines));
    if (!needs.lines.empty()) {
      SHUKE_TRY(add_exchanged(connection, reading, file, before, all.lines));
      SHUKE_TRY(add_claimed(connection, reading, file, before, all.lines));
    }
    for (const DaySpan& days : needs.points) SHUKE_TRY(add_points(connection, file, days, before, all.points, swaps));
  }
  count_for_first_sale(all.points, swaps);
  return all;
}

}  // namespace shuke::clientele

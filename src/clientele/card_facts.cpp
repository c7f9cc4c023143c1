/// \file
#include "clientele/card_facts.hpp"

#include "clientele/purchases.hpp"

#include <algorithm>
#include <map>

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

namespace {

/// SQL for the columns of a line, as `read_line` reads them. `day` and `posted` are SQL for the days on which it
/// counts, `receipt` for the sale with which it does.
std::string line_columns(std::string_view day, std::string_view posted, std::string_view receipt) {
  return "SELECT sale.id, sale_line.line_no, " + std::string(day) + ", " + std::string(posted) +
         ", sale_line.brand, sale_line.category, sale_line.unit, sale_line.quantity, sale_line.amount, "
         "sale_line.full_price, " +
         std::string(receipt) + ' ';
}

/// … of lines that stand for others since an exchange: they count as those do (POS-2).
std::string swapped_columns(std::string_view posted) {
  return line_columns("coalesce((" + first_bought("first.business_day") + "), sale.business_day)", posted,
                      "coalesce((" + first_bought("first.id") + "), sale.id)");
}

/// SQL that joins to `sale` its lines that can count.
constexpr std::string_view line_join =
    " CROSS JOIN sale_line ON sale_line.customer_id = sale.customer_id AND sale_line.sale_id = sale.id AND "
    "sale_line.direction = 0 AND sale_line.gift = 0 AND sale_line.amount > 0 ";

/// SQL for what came back of lines, from `return_match`; `:before` is a counter.
const std::string& returns_query() {
  static const std::string sql =
      " CROSS JOIN sale AS came_back ON came_back.customer_id = return_match.customer_id AND came_back.id = "
      "return_match.sale_id LEFT JOIN sale AS unsaid INDEXED BY sale_voided ON unsaid.customer_id = "
      "came_back.customer_id AND unsaid.of_sale_id = came_back.id AND unsaid.of_sale_id > 0 AND " +
      counter_of("unsaid.id") + " < :before WHERE " + counter_of("return_match.sale_id") + " < :before AND ";
  return sql;
}
constexpr std::string_view return_columns =
    "SELECT return_match.of_sale_id, return_match.of_line_no, came_back.posted, return_match.quantity, "
    "return_match.amount, unsaid.posted FROM ";

/// Reads the lines of one file, and then what came back of them: of most lines nothing did, so that one look into the
/// returns costs less than one for each line.
class LinesOfFile {
 public:
  LinesOfFile(Connection& connection, const House& house, const CardRules& rules, CustomerId file, std::int64_t before,
              std::vector<CardLine>& lines)
      : connection_(connection), house_(house), rules_(rules), file_(file), before_(before), lines_(lines) {}

  Result<void> read(std::span<const DaySpan> spans) {
    for (const DaySpan& days : spans) SHUKE_TRY(add_bought(days));
    SHUKE_TRY(add_exchanged());
    SHUKE_TRY(add_own_returns());
    places_.clear();
    SHUKE_TRY(add_claimed());
    return places_.empty() ? Result<void>() : add_claimed_returns();
  }

 private:
  Result<void> add_bought(const DaySpan& days) {
    static const Query query(
        line_columns("sale.business_day", "sale.posted", "sale.id") + "FROM sale INDEXED BY sale_by_day" +
        std::string(line_join) +
        "WHERE sale.customer_id = :customer AND sale.customer_id > 0 AND sale.kind <> 3 AND "
        "sale.purpose <> 2 AND sale.business_day BETWEEN :from_day AND :until_day AND sale_line.for_line IS NULL AND " +
        counter_of("sale.id") + " < :before");
    Rows rows(connection_, query, file_.number(), std::int64_t{days.from.number()}, std::int64_t{days.until.number()},
              before_);
    return add_lines(rows);
  }

  /// Goods that stand for others since an exchange: they count on the day on which those were bought, before that of
  /// their receipt, and with the receipt of those (POS-2).
  Result<void> add_exchanged() {
    static const Query query(
        swapped_columns("sale.posted") +
        "FROM (SELECT DISTINCT customer_id, sale_id FROM sale_line INDEXED BY sale_line_exchanged WHERE customer_id = "
        ":customer AND for_line IS NOT NULL) AS swapped CROSS JOIN sale ON sale.customer_id = swapped.customer_id AND "
        "sale.id = swapped.sale_id" +
        std::string(line_join) + "WHERE sale_line.for_line IS NOT NULL AND sale.purpose <> 2 AND " +
        counter_of("sale.id") + " < :before");
    Rows rows(connection_, query, file_.number(), before_);
    return add_lines(rows);
  }

  /// Receipts of walk-ins that were claimed: they lie under no customer.
  Result<void> add_claimed() {
    static const Query query(swapped_columns("max(sale.posted, claim.day)") +
                             "FROM claim CROSS JOIN sale ON sale.customer_id = 0 AND sale.id = claim.sale_id" +
                             std::string(line_join) + "WHERE claim.customer_id = :customer AND sale.purpose <> 2 AND " +
                             counter_of("claim.id") + " < :before");
    Rows rows(connection_, query, file_.number(), before_);
    return add_lines(rows);
  }

  Result<void> add_lines(Rows& rows) {
    while (rows.next()) {
      const CardGoods* goods = goods_of(rows);
      if (goods == nullptr) continue;
      places_.push_back({rows.integer(0), rows.integer(1), lines_.size()});
      CardLine& line = lines_.emplace_back();
      line.category = goods->category;
      SHUKE_TRY(read_line(rows, line));
    }
    return {};
  }

  /// What a line is counted as; nothing: it does not count.
  const CardGoods* goods_of(const Rows& rows) const {
    const std::string_view category = rows.is_null(5) ? std::string_view() : rows.text(5);
    const auto found = std::find_if(rules_.goods.begin(), rules_.goods.end(),
                                    [&](const CardGoods& goods) { return goods.category.text() == category; });
    return found == rules_.goods.end() ? nullptr : &*found;
  }

  Result<void> read_line(const Rows& rows, CardLine& line) const {
    SHUKE_ASSIGN(sale, SaleId::of(rows.integer(10)));
    SHUKE_ASSIGN(day, Day::of_number(rows.integer(2)));
    SHUKE_ASSIGN(posted, Day::of_number(rows.integer(3)));
    SHUKE_ASSIGN(quantity, Quantity::of(rows.integer(7)));
    line.sale_id = sale;
    line.day = day;
    line.posted = posted;
    if (!rows.is_null(4)) {
      SHUKE_ASSIGN(brand, Word::parse(rows.text(4)));
      line.brand = std::move(brand);
    }
    if (!rows.is_null(6)) line.unit = rows.text(6);
    line.quantity = quantity;
    line.amount = Money::of(rows.integer(8), house_.currency());
    line.full_price = rows.integer(9) != 0;
    return {};
  }

  Result<void> add_own_returns() {
    static const Query query(std::string(return_columns) + "return_match INDEXED BY return_match_by_line" +
                             returns_query() +
                             "return_match.bought_by = :customer AND return_match.of_sale_id BETWEEN :first AND :last");
    if (places_.empty()) return {};
    std::sort(places_.begin(), places_.end());
    Rows rows(connection_, query, before_, file_.number(), places_.front().sale, places_.back().sale);
    return add_returns(rows);
  }

  Result<void> add_claimed_returns() {
    static const Query query(std::string(return_columns) +
                             "claim CROSS JOIN return_match ON return_match.bought_by = 0 AND return_match.of_sale_id "
                             "= claim.sale_id" +
                             returns_query() + "claim.customer_id = :customer");
    std::sort(places_.begin(), places_.end());
    Rows rows(connection_, query, before_, file_.number());
    return add_returns(rows);
  }

  Result<void> add_returns(Rows& rows) {
    while (rows.next()) {
      const Place asked{rows.integer(0), rows.integer(1), 0};
      const auto found = std::lower_bound(places_.begin(), places_.end(), asked);
      if (found == places_.end() || found->sale != asked.sale || found->line_no != asked.line_no) continue;
      SHUKE_ASSIGN(posted, Day::of_number(rows.integer(2)));
      SHUKE_ASSIGN(quantity, Quantity::of(rows.integer(3)));
      CardReturn& back = lines_[found->line].returns.emplace_back();
      back.posted = posted;
      back.quantity = quantity;
      back.amount = Money::of(rows.integer(4), house_.currency());
      if (!rows.is_null(5)) {
        SHUKE_ASSIGN(undone, Day::of_number(rows.integer(5)));
        back.undone = undone;
      }
    }
    return {};
  }

  /// Where a line came from, and which of the lines it is.
  struct Place {
    std::int64_t sale, line_no;
    std::size_t line;
    friend auto operator<=>(const Place&, const Place&) = default;
  };

  Connection& connection_;
  const House& house_;
  const CardRules& rules_;
  CustomerId file_;
  std::int64_t before_;
  std::vector<CardLine>& lines_;
  std::vector<Place> places_;  ///< of the lines whose returns are not read yet
};

/// The columns of a row of the ledger, as `points_in` reads them.
constexpr std::string_view points_columns = "posted, counts_on, sale_id, of_sale_id, points";

Result<CardPoints> points_in(const Rows& rows) {
  CardPoints row;
  SHUKE_ASSIGN(posted, Day::of_number(rows.integer(0)));
  SHUKE_ASSIGN(counts_on, Day::of_number(rows.integer(1)));
  SHUKE_ASSIGN(sale, SaleId::of(rows.integer(2)));
  SHUKE_ASSIGN(origin, SaleId::of(rows.integer(3)));
  row.posted = posted;
  row.counts_on = counts_on;
  row.sale_id = origin ? origin : sale;
  row.points = rows.integer(4);
  return row;
}

/// The sales whose points go on, by the exchange in whose goods they do and the day on which they count.
using Swaps = std::map<std::pair<SaleId, Day>, SaleId>;

/// Few rows count on a day after that on which they were posted; they have an index of their own.
Result<void> add_points(Connection& connection, CustomerId file, const DaySpan& days, std::int64_t before,
                        std::vector<CardPoints>& points, Swaps& swaps) {
  static const std::string condition =
      " AND reason IN (0, 1, 2) AND counts_on BETWEEN :first_day AND :last_day AND " + counter_of("id") + " < :before";
  static const Query since("SELECT " + std::string(points_columns) +
                           " FROM points_entry INDEXED BY points_entry_by_day "
                           "WHERE customer_id = :customer AND posted >= :first_day" +
                           condition);
  static const Query ahead("SELECT " + std::string(points_columns) +
                           " FROM points_entry INDEXED BY points_entry_ahead WHERE customer_id = :customer AND "
                           "counts_on > posted AND counts_on >= :first_day AND posted < :first_day" +
                           condition);
  for (const Query* query : {&since, &ahead})
    for (Rows rows(connection, *query, file.number(), std::int64_t{days.from.number()},
                   std::int64_t{days.until.number()}, before);
         rows.next();) {
      SHUKE_ASSIGN(row, points_in(rows));
      points.push_back(row);
      SHUKE_ASSIGN(sale, SaleId::of(rows.integer(2)));
      if (row.points > 0 && row.sale_id != sale) swaps.emplace(std::pair(sale, row.counts_on), row.sale_id);
    }
  return {};
}

/// POS-2: the points of a mere swap are those of the sale before it, and so is what is taken back of them. They count
/// on one day, so that whoever reads some of their rows reads all.
void count_for_first_sale(std::vector<CardPoints>& points, const Swaps& swaps) {
  for (CardPoints& row : points)
    for (std::size_t i = 0; i < swaps.size(); ++i) {  // no more: rows of a damaged file may name each other
      const auto swap = swaps.find({row.sale_id, row.counts_on});
      if (swap == swaps.end()) break;
      row.sale_id = swap->second;
    }
}

}  // namespace

Result<CardFactRows> card_facts(Connection& connection, const House& house, const CardRules& rules,
                                std::span<const CustomerId> files, const CardNeeds& needs, std::int64_t before) {
  CardFactRows all;
  Swaps swaps;
  for (const CustomerId file : files) {
    if (!needs.lines.empty())
      SHUKE_TRY(LinesOfFile(connection, house, rules, file, before, all.lines).read(needs.lines));
    for (const DaySpan& days : needs.points) SHUKE_TRY(add_points(connection, file, days, before, all.points, swaps));
  }
  count_for_first_sale(all.points, swaps);
  return all;
}

}  // namespace shuke::clientele

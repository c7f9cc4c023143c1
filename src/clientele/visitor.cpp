/// \file
/// The file is opened as `file` opens it; what is recommended is decided by the policy, from two readings more: their
/// lines, and the latest receipts of the shop with what of it they ever bought.
#include "clientele/visitor.hpp"

#include "clientele/consents.hpp"
#include "clientele/finding.hpp"
#include "clientele/id_list.hpp"
#include "clientele/kept_sales.hpp"
#include "clientele/merging.hpp"
#include "clientele/opened_file.hpp"
#include "clientele/people_told.hpp"
#include "clientele/personal_days.hpp"
#include "clientele/promises.hpp"
#include "clientele/purchases.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

constexpr std::int64_t usual_receipts = 5;  ///< shown where the policy does not say how many
constexpr std::int64_t most_promises = 50;  ///< of one customer, more than a shop can keep

/// Serves one customer.
class Serving {
 public:
  Serving(Connection& connection, House& house, Day day, const OpenShop& shop, const Policy& policy)
      : connection_(connection), house_(house), day_(day), shop_(shop), policy_(policy) {}

  Result<void> run(const FindRow& found, VisitorAnswer& answer) {
    const std::int64_t recent = policy_.serving ? policy_.serving->purchases : usual_receipts;
    SHUKE_ASSIGN(file, open_file(connection_, house_, {found.customer, day_, recent}));
    SHUKE_ASSIGN(now, person(connection_, house_, file.customer_id));
    for (const Customer& one : now.files) files_.push_back(one.id);
    answer.profiling_refused = !allows(now, Purpose::profiling, {});
    SHUKE_TRY(tell_who(file, answer));
    SHUKE_TRY(tell_past(answer));
    SHUKE_TRY(tell_days(file, answer));
    answer.phone = found.phone;
    answer.purchases = std::move(file.purchases);
    answer.asks = std::move(file.asks);
    return answer.profiling_refused ? Result<void>() : conclude(file, answer);
  }

 private:
  Result<void> tell_who(const FileAnswer& file, VisitorAnswer& answer) {
    answer.customer_id = file.customer_id;
    answer.customer = file.customer;
    answer.name = file.hard.name;
    answer.salutation = file.hard.salutation;
    answer.salutation_en = file.salutation_en;
    answer.salutation_zh = file.salutation_zh;
    answer.standing = file.standing;
    answer.since = file.since;
    return {};
  }

  /// When they came, and what the shop owes them.
  Result<void> tell_past(VisitorAnswer& answer) {
    for (const CustomerId file : files_) {
      SHUKE_ASSIGN(came, last_came(file));
      if (came && (!answer.last_visit || *answer.last_visit < *came)) answer.last_visit = came;
      SHUKE_ASSIGN(promises, promises_to(connection_, house_, file, day_, most_promises));
      for (PromiseRow& one : promises) {
        one.row.customer = answer.customer;
        answer.promises.push_back(std::move(one.row));
      }
    }
    std::stable_sort(answer.promises.begin(), answer.promises.end(),
                     [](const OrderRow& one, const OrderRow& other) { return one.business_day < other.business_day; });
    const auto days = purchase_days(connection_, files_, day_, 1);
    if (!days.empty()) answer.last_purchase = days.front();
    return {};
  }

  /// The latest day before this one on which they came or had a receipt.
  Result<std::optional<Day>> last_came(CustomerId file) {
    static const Query query(
        "SELECT max(day) FROM (SELECT max(business_day) AS day FROM visit INDEXED BY visit_of_customer WHERE "
        "customer_id "
        "= :customer AND business_day < :day UNION ALL SELECT max(business_day) FROM sale INDEXED BY sale_by_day WHERE "
        "customer_id = :customer AND customer_id > 0 AND business_day < :day AND " +
        kept_sale() + " UNION ALL SELECT max(sale.business_day) FROM " + std::string(claimed_sales) +
        " WHERE claim.customer_id = :customer AND sale.business_day < :day AND " + kept_sale() + ")");
    Rows rows(connection_, query, file.number(), std::int64_t{day_.number()});
    if (!rows.next() || rows.is_null(0)) return std::optional<Day>();
    SHUKE_ASSIGN(day, Day::of_number(rows.integer(0)));
    return std::optional(day);
  }

  Result<void> tell_days(const FileAnswer& file, VisitorAnswer& answer) {
    SHUKE_ASSIGN(falling, falling_on(day_));
    Customer whole;
    whole.hard = file.hard;
    whole.soft = file.soft;
    whole.family = file.family;
    for (const PersonalDay& one : personal_days(whole)) {
      const bool falls = std::any_of(falling.begin(), falling.end(),
                                     [&](const FallsOn& on) { return on.falls == one.falls && one.year <= on.year; });
      if (falls) answer.days.push_back({kind_of(one.occasion), one.relation});
    }
    return {};
  }

  static AgendaKind kind_of(PersonalOccasion occasion) {
    if (occasion == PersonalOccasion::birthday) return AgendaKind::birthday;
    return occasion == PersonalOccasion::anniversary ? AgendaKind::anniversary : AgendaKind::family_birthday;
  }

  /// What follows from behaviour: not for those who refused it (CUS-1).
  Result<void> conclude(const FileAnswer& file, VisitorAnswer& answer) {
    answer.spending = file.spending;
    answer.cycle = file.cycle;
    if (!policy_.serving) return {};
    const ServingRules& rules = *policy_.serving;
    for (const StockRow& stock : file.stock)
      if (stock.used_up && is_soon(rules, *stock.used_up)) answer.stock.push_back(stock);
    SHUKE_ASSIGN(lines, own_lines(rules));
    const std::vector<ServedStock> stock = stock_in(file);
    const std::vector<ServedSize> sizes = sizes_in(file);
    const std::vector<Word> no_goods = what_is_no_goods();
    ServingFacts facts{day_, lines, stock, sizes, {}, {}, no_goods};
    SHUKE_TRY(read_sold(rules, categories_served(rules, facts)));
    facts.sold = sold_;
    facts.ever = ever_;
    for (Recommended& one : recommend(rules, facts)) answer.recommendations.push_back(mark_of(one));
    return {};
  }

  bool is_soon(const ServingRules& rules, Day used_up) const {
    const std::int64_t left = used_up.number() - day_.number();
    return left <= rules.soon_days && left >= -rules.past_days;
  }

  static RecommendationMark mark_of(const Recommended& one) {
    return {one.sku,         one.category,    one.size,
            one.size_from,   one.why,         one.why == RecommendedFor::used_up ? "FIL-3" : "FIL-5",
            one.days_bought, one.last_bought, one.used_up,
            one.in_category, one.others};
  }

  /// What was given for nothing is no habit.
  Result<std::vector<ServedLine>> own_lines(const ServingRules& rules) {
    SHUKE_ASSIGN(window, rolling_window(rules.history_months, day_));
    SHUKE_ASSIGN(rows, lines_between(connection_, house_, files_, window));
    std::vector<ServedLine> lines;
    for (const PurchaseRow& row : rows.rows) {
      const bool out = row.direction == Direction::out;
      if (out && row.amount && row.amount->minor() == 0) continue;
      lines.push_back({row.since.value_or(row.day), out, row.purpose == SalePurpose::own, row.sku, row.category,
                       row.size, row.quantity, row.returned});
    }
    return lines;
  }

  static std::vector<ServedStock> stock_in(const FileAnswer& file) {
    std::vector<ServedStock> all;
    for (const StockRow& stock : file.stock)
      if (stock.used_up) all.push_back({stock.sku, stock.category, *stock.used_up});
    return all;
  }

  static std::vector<ServedSize> sizes_in(const FileAnswer& file) {
    std::vector<ServedSize> all;
    for (const GarmentSize& size : file.sizes) all.push_back({size.garment, size.size});
    return all;
  }

  std::vector<Word> what_is_no_goods() const {
    std::vector<Word> words;
    if (policy_.filing)
      for (const FiledCategory& one : policy_.filing->not_filed) words.push_back(one.category);
    return words;
  }

  /// What the shop sold on its latest receipts of these categories, those of staff, gifts and work left out; and which
  /// of it they ever bought, in whatever shop. It reads no more receipts than the policy says, however many a day has.
  Result<void> read_sold(const ServingRules& rules, const std::vector<Word>& categories) {
    static const Query query(
        "WITH lately AS (SELECT customer_id, id FROM sale INDEXED BY sale_on_day WHERE shop_id = :shop AND "
        "business_day "
        "BETWEEN :from AND :day AND kind IN (0, 2) AND purpose <> 2 AND " +
        kept_sale() +
        " ORDER BY business_day DESC, customer_id DESC, id DESC LIMIT :most), lines AS MATERIALIZED (SELECT DISTINCT "
        "lately.id AS sale, sku, category, coalesce(size, '') "
        "AS size FROM lately CROSS JOIN sale_line ON sale_line.customer_id = lately.customer_id AND sale_line.sale_id "
        "= "
        "lately.id WHERE direction = 0 AND gift = 0 AND service = 0 AND category IN (SELECT value FROM "
        "json_each(:categories))), articles AS MATERIALIZED (SELECT sku, count(DISTINCT sale) AS receipts FROM lines "
        "GROUP BY sku), sizes AS (SELECT DISTINCT sku, category, size FROM lines) SELECT sizes.sku, category, size, "
        "receipts, EXISTS (SELECT 1 FROM json_each(:files) CROSS JOIN sale_line AS own INDEXED BY sale_line_by_sku ON "
        "own.customer_id = json_each.value AND own.customer_id > 0 AND own.direction = 0 AND own.sku = sizes.sku CROSS "
        "JOIN sale AS bought ON bought.customer_id = own.customer_id AND bought.id = own.sale_id WHERE " +
        kept_sale("bought") + ") OR EXISTS (SELECT 1 FROM json_each(:files) CROSS JOIN " + std::string(claimed_sales) +
        " CROSS JOIN sale_line AS own ON own.customer_id = 0 AND own.sale_id = sale.id WHERE claim.customer_id = "
        "json_each.value AND own.sku = sizes.sku AND " +
        kept_sale() + ") FROM sizes JOIN articles ON articles.sku = sizes.sku ORDER BY sizes.sku, category, size");
    if (categories.empty()) return {};
    SHUKE_ASSIGN(from, day_.plus_days(1 - rules.lately_days));
    for (Rows rows(connection_, query, shop_.shop.id.number(), std::int64_t{from.number()}, std::int64_t{day_.number()},
                   rules.lately_receipts, std::string_view(quoted(categories)), std::string_view(list_of(files_)));
         rows.next();) {
      SHUKE_ASSIGN(category, Word::parse(rows.text(1)));
      sold_.push_back({std::string(rows.text(0)), category, std::string(rows.text(2)), rows.integer(3)});
      if (rows.integer(4) != 0) ever_.push_back(sold_.back().sku);
    }
    return {};
  }

  /// A JSON list; words need no escapes.
  static std::string quoted(const std::vector<Word>& words) {
    std::string text = "[";
    for (const Word& word : words) text += (text.size() == 1 ? "\"" : ",\"") + word.text() + '"';
    return text + ']';
  }

  Connection& connection_;
  House& house_;
  Day day_;
  const OpenShop& shop_;
  const Policy& policy_;
  std::vector<CustomerId> files_;
  std::vector<SoldLately> sold_;   ///< in the shop, of the categories they buy most
  std::vector<std::string> ever_;  ///< articles of it that they have bought
};

/// The one who is meant: the only one who was found, or the only one of whom all was asked for. Null: none or several.
/// Who shows a card that was replaced may have found it: whose it was is told, and no more (MEM-5).
const FindRow* the_one(const FindAnswer& found) {
  if (!found.rows.empty() && found.rows.front().by == FoundBy::old_card) return nullptr;
  if (found.rows.size() == 1 && !found.more) return &found.rows.front();
  const auto exact = [](const FindRow& row) { return row.match == Match::exact && row.by != FoundBy::old_card; };
  if (std::count_if(found.rows.begin(), found.rows.end(), exact) != 1) return nullptr;
  return &*std::find_if(found.rows.begin(), found.rows.end(), exact);
}

}  // namespace

Result<VisitorAnswer> visitor(Connection& connection, House& house, const VisitorQuestion& question,
                              const OpenShop& shop, const Policy& policy) {
  SHUKE_ASSIGN(found, find(connection, house, {question.query, std::max(question.limit, std::int64_t{2})}));
  VisitorAnswer answer;
  answer.day = *question.day;
  answer.shop = shop.shop.ref;
  answer.policy = policy.name;
  answer.policy_version = policy.version;
  if (const FindRow* one = the_one(found)) {
    SHUKE_TRY(Serving(connection, house, *question.day, shop, policy).run(*one, answer));
    return answer;
  }
  const auto limit = static_cast<std::size_t>(question.limit);
  answer.more = found.more || found.rows.size() > limit;
  if (found.rows.size() > limit) found.rows.resize(limit);
  answer.candidates = std::move(found.rows);
  return answer;
}

}  // namespace shuke::clientele

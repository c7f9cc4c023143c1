/// \file
#include "clientele/opened_file.hpp"

#include "clientele/cabinet.hpp"
#include "clientele/changes.hpp"
#include "clientele/consents.hpp"
#include "clientele/file_rules.hpp"
#include "clientele/filing.hpp"
#include "clientele/identities.hpp"
#include "clientele/kept_sales.hpp"
#include "clientele/merging.hpp"
#include "clientele/order_pages.hpp"
#include "clientele/people.hpp"
#include "clientele/points_told.hpp"
#include "clientele/purchases.hpp"
#include "clientele/sums.hpp"
#include "schema/describe.hpp"
#include "shuke/model/excerpt.hpp"

#include <algorithm>
#include <charconv>

namespace shuke::clientele {

using schema::FieldInfo;
using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

constexpr std::size_t asks_at_once = 5;  ///< more than an associate would ask in one talk
constexpr std::int64_t above_any_counter = as_it_is;

/// The latest word on each purpose and channel, in their order.
std::vector<Consent> latest_words(std::vector<Consent> all) {
  std::sort(all.begin(), all.end(), [](const Consent& a, const Consent& b) {
    return std::tuple(a.purpose, a.channel, a.day, a.id.counter()) <
           std::tuple(b.purpose, b.channel, b.day, b.id.counter());
  });
  std::vector<Consent> latest;
  for (Consent& one : all) {
    const bool same = !latest.empty() && latest.back().purpose == one.purpose && latest.back().channel == one.channel;
    if (same) latest.back() = std::move(one);
    else latest.push_back(std::move(one));
  }
  return latest;
}

/// A field that counts for completeness, and whether it is filled (CUS-5).
struct Counted {
  std::string_view name;
  bool soft = false;
  bool filled = false;
};

bool has_identity(const Customer& file, IdentityKind kind) {
  return std::any_of(file.identities.begin(), file.identities.end(),
                     [&](const Identity& one) { return one.kind == kind; });
}

/// Fields of the hard profile first; an approximate age stands for a birthday, and phone and WeChat are looked for
/// among identities (CUS-3). What the customer did not agree to keep does not count (CUS-1).
std::vector<Counted> counted_fields(const Customer& file, bool sensitive_allowed) {
  std::vector<Counted> fields;
  for (const FieldInfo& field : schema::record_info<Customer>().fields) {
    if (!field.has(schema::hard) && !field.has(schema::soft)) continue;
    if (field.has(schema::sensitive) && !sensitive_allowed) continue;
    const bool list = field.kind() == schema::Kind::list;
    const bool filled = list ? field.size(&file) > 0 : field.get(&file) != field.initial;
    fields.push_back(
        {field.name, field.has(schema::soft), filled || (field.name == "birthday" && file.hard.about_age)});
  }
  fields.push_back({"phone", false, has_identity(file, IdentityKind::phone)});
  fields.push_back({"wechat", false, has_identity(file, IdentityKind::wechat)});
  return fields;
}

FilledFields share_of(std::span<const Counted> fields, bool soft) {
  FilledFields share;
  for (const Counted& field : fields) {
    if (field.soft != soft) continue;
    ++share.of;
    if (field.filled) ++share.filled;
  }
  return share;
}

/// Opens one file.
class Opening {
 public:
  Opening(Connection& connection, House& house, const FileQuestion& question)
      : connection_(connection), house_(house), question_(question), day_(*question.day) {}

  Result<FileAnswer> run() {
    SHUKE_TRY(find());
    SHUKE_TRY(read_profile());
    SHUKE_TRY(read_figures());
    SHUKE_TRY(read_purchases());
    SHUKE_TRY(read_visits_and_orders());
    if (policy_->filing) SHUKE_TRY(file_away(*policy_->filing));
    SHUKE_TRY(find_place());
    if (policy_->profile) SHUKE_TRY(judge_profile(*policy_->profile));
    return std::move(answer_);
  }

 private:
  Result<void> find() {
    SHUKE_ASSIGN(customer, find_customer(connection_, question_.customer));
    if (!customer) return error(Code::unknown, "customer.unknown", {{"value", question_.customer}}, "customer");
    SHUKE_ASSIGN(files, files_of(connection_, customer));
    files_ = std::move(files);
    SHUKE_ASSIGN(now, person(connection_, house_, customer));
    person_ = std::move(now);
    for (Customer& file : person_.files) {
      SHUKE_ASSIGN(then, file_on(connection_, house_, file.id, day_));
      file = std::move(then);
    }
    const Customer& kept = person_.files.front();
    if (kept.since > day_)
      return error(Code::unknown, "file.not_opened_yet", {{"value", question_.customer}, {"day", kept.since.text()}},
                   "day", "CUS-6");
    const auto shop = std::find_if(house_.shops().begin(), house_.shops().end(),
                                   [&](const OpenShop& open) { return open.shop.id == kept.shop_id; });
    shop_ = shop == house_.shops().end() ? &house_.first() : &*shop;
    SHUKE_ASSIGN(policy, house_.policy_on(connection_, shop_->shop.policy, day_));
    policy_ = policy;
    return {};
  }

  Result<void> read_profile() {
    SHUKE_ASSIGN(file, whole(person_, house_.context()));
    sensitive_ = allows(person_, Purpose::sensitive, {}, day_);
    if (!sensitive_) SHUKE_TRY(hide_sensitive(schema::record_info<Customer>(), &file));
    std::erase_if(file.identities, [&](const Identity& one) { return !holds_on(one, day_); });
    answer_.customer_id = file.id;
    answer_.customer = file.ref;
    answer_.day = day_;
    answer_.standing = file.standing;
    answer_.shop = shop_->shop.ref;
    answer_.since = file.since;
    answer_.registered = file.registered;
    answer_.referred_by = file.referred_by;
    answer_.hard = file.hard;
    answer_.soft = file.soft;
    answer_.identities = file.identities;
    answer_.consents = latest_words(file.consents);
    answer_.family = file.family;
    answer_.sizes = file.sizes;
    answer_.gifts = file.gifts;
    for (std::size_t i = 1; i < person_.files.size(); ++i) answer_.parts.push_back({person_.files[i].ref});
    answer_.policy = policy_->name;
    answer_.policy_version = policy_->version;
    file_ = std::move(file);
    return {};
  }

  /// Sums are kept up to the latest receipt; of an earlier day what came later is taken away.
  Result<void> read_figures() {
    SHUKE_ASSIGN(sum, sum_of_person(connection_, answer_.customer_id));
    if (was_corrected_later()) SHUKE_TRY(add_up_then(sum));
    else if (sum.last_day && *sum.last_day > day_) SHUKE_TRY(take_away_later(sum));
    answer_.first_day = sum.first_day;
    answer_.last_day = sum.last_day;
    answer_.receipts = sum.receipts;
    answer_.gross = Money::of(sum.gross, house_.currency());
    answer_.returns = Money::of(sum.returns, house_.currency());
    SHUKE_ASSIGN(net, answer_.gross.plus(answer_.returns));
    answer_.net = net;
    SHUKE_ASSIGN(points, points_on(connection_, house_, files_, *policy_, day_));
    answer_.points_in_year = points.sums.earned_in_year;
    answer_.points_qualifying = points.sums.qualifying;
    answer_.points_spendable = points.spendable;
    return {};
  }

  /// Whether a receipt of theirs was voided or claimed later, so that it is counted otherwise now than it was then.
  bool was_corrected_later() {
    static const Query query(
        "SELECT EXISTS (SELECT 1 FROM sale INDEXED BY sale_by_day WHERE customer_id = :customer AND customer_id > 0 "
        "AND "
        "business_day > :day AND kind = 3) OR EXISTS (SELECT 1 FROM claim WHERE customer_id = :customer AND day > "
        ":day) "
        "OR EXISTS (SELECT 1 FROM claim CROSS JOIN sale AS voiding INDEXED BY sale_voided ON voiding.customer_id = 0 "
        "AND "
        "voiding.of_sale_id = claim.sale_id AND voiding.of_sale_id > 0 WHERE claim.customer_id = :customer AND "
        "voiding.business_day > :day)");
    return std::any_of(files_.begin(), files_.end(), [&](CustomerId file) {
      Rows rows(connection_, query, file.number(), std::int64_t{day_.number()});
      return rows.next() && rows.integer(0) != 0;
    });
  }

  /// Adds up all receipts as they were on the day, which is seldom needed.
  Result<void> add_up_then(storage::CustomerSum& sum) {
    SHUKE_ASSIGN(ages_ago, Day::of({Day::first_year, 1, 1}));
    SHUKE_ASSIGN(all, lines_between(connection_, house_, files_, {ages_ago, day_}));
    sum = {};
    SaleId last;
    bool counted = false;
    for (const PurchaseRow& row : all.rows) {  // the latest day first
      if (row.sale_id != last) counted = false;
      last = row.sale_id;
      if (!sum.last_day) sum.last_day = row.day;
      sum.first_day = row.day;
      const bool out = row.direction == Direction::out;
      const std::int64_t amount = row.amount ? row.amount->minor() : 0;
      std::int64_t& side = out ? sum.gross : sum.returns;
      if (__builtin_add_overflow(side, out ? amount : -amount, &side)) return error(Code::overflow, "value.overflow");
      if (out && !std::exchange(counted, true)) ++sum.receipts;
    }
    return {};
  }

  Result<void> take_away_later(storage::CustomerSum& sum) {
    SHUKE_ASSIGN(tomorrow, day_.plus_days(1));
    SHUKE_ASSIGN(later, lines_between(connection_, house_, files_, {tomorrow, *sum.last_day}));
    SaleId last;
    bool counted = false;
    for (const PurchaseRow& row : later.rows) {
      if (row.sale_id != last) counted = false;
      last = row.sale_id;
      const bool out = row.direction == Direction::out;
      const std::int64_t amount = row.amount ? row.amount->minor() : 0;
      std::int64_t& side = out ? sum.gross : sum.returns;
      if (__builtin_sub_overflow(side, out ? amount : -amount, &side)) return error(Code::overflow, "value.overflow");
      if (out && !std::exchange(counted, true)) --sum.receipts;
    }
    SHUKE_ASSIGN(until, lines_before(connection_, house_, files_, {day_, above_any_counter}, day_, 1));
    sum.last_day = until.rows.empty() ? std::nullopt : std::optional(until.rows.front().day);
    if (!sum.last_day) sum.first_day.reset();
    return {};
  }

  Result<void> read_purchases() {
    if (question_.recent > 0) {
      SHUKE_ASSIGN(recent,
                   lines_before(connection_, house_, files_, {day_, above_any_counter}, day_, question_.recent));
      answer_.purchases = std::move(recent.rows);
      const auto most = static_cast<std::size_t>(question_.recent);
      if (answer_.purchases.size() > most) answer_.purchases.resize(most);
    }
    answer_.has_bought = !purchase_days(connection_, files_, day_, 1).empty();
    return {};
  }

  Result<void> read_visits_and_orders() {
    SHUKE_ASSIGN(visits, latest_visits(connection_, house_, files_, day_, question_.recent));
    answer_.visits = std::move(visits.rows);
    answer_.visits_in_all = visits.in_all;
    SHUKE_ASSIGN(orders, latest_orders(connection_, house_, files_, day_, question_.recent));
    answer_.orders = std::move(orders.rows);
    answer_.orders_in_all = orders.in_all;
    return {};
  }

  /// Where the file lies, how much and how often they buy, what is at home (FIL-1 to FIL-4).
  Result<void> file_away(const FilingRules& rules) {
    SHUKE_ASSIGN(window, filing_window(rules, day_));
    SHUKE_ASSIGN(lines, lines_between(connection_, house_, files_, window));
    Kept all = nothing_kept(house_.currency());
    std::vector<KeptGoods> goods;
    for (const PurchaseRow& row : lines.rows) {
      if (row.direction == Direction::in) continue;
      SHUKE_ASSIGN(kept, kept_of(row.quantity, row.returned, row.amount.value_or(Money::of(0, house_.currency()))));
      if (kept.first.number() == 0) continue;
      SHUKE_TRY(add(all, row.category, row.day, kept));
      if (row.purpose != SalePurpose::own) continue;
      if (std::find(bought_.begin(), bought_.end(), row.category) == bought_.end()) bought_.push_back(row.category);
      goods.push_back({row.category, row.sku, row.unit, row.since.value_or(row.day), kept.first});
    }
    SHUKE_TRY(tell_judgement(rules, all));
    SHUKE_ASSIGN(stock, stock_of(rules, goods, day_));
    for (const Stock& one : stock)
      answer_.stock.push_back(
          {one.sku, one.category, one.unit, one.since, one.left, one.used_up, one.use_from, one.daily_use});
    return compare(rules, all);
  }

  Result<void> tell_judgement(const FilingRules& rules, const Kept& kept) {
    const std::vector<Day> days = purchase_days(connection_, files_, day_, rules.rhythm_of_last);
    SHUKE_ASSIGN(judgement, judge(rules, policy_->words.categories, kept, days, day_));
    answer_.spending = judgement.spending;
    answer_.main_category = judgement.main.category;
    answer_.folder = judgement.main.folder;
    answer_.cycle = judgement.cycle;
    answer_.rhythm_days = judgement.rhythm_days;
    answer_.days_since_last = judgement.days_since_last;
    return {};
  }

  /// FIL-4: with others they were compared when files were sorted last.
  Result<void> compare(const FilingRules& rules, const Kept& kept) {
    SHUKE_ASSIGN(compared, comparison_by(connection_, person_.files.front().shop_id, day_));
    if (!compared) return {};
    answer_.compared_on = compared->day;
    answer_.active =
        is_active(rules, static_cast<std::int64_t>(kept.days.size()), kept.net.minor(), compared->worth_much_from);
    return {};
  }

  /// Where it stands on paper (FIL-2).
  Result<void> find_place() {
    SHUKE_ASSIGN(place, place_on(connection_, answer_.customer_id, day_));
    if (!place) return {};
    answer_.filed_folder = place->folder;
    answer_.number = place->number;
    return {};
  }

  Result<void> judge_profile(const ProfileRules& rules) {
    const std::vector<Counted> fields = counted_fields(file_, sensitive_);
    SHUKE_ASSIGN(percent, completeness(rules, share_of(fields, false), share_of(fields, true)));
    answer_.completeness = percent;
    std::vector<std::string_view> filled;
    for (const Counted& field : fields) {
      if (field.filled) filled.push_back(field.name);
      else answer_.missing.push_back({std::string(field.name)});
    }
    if (const auto* salutation = salutation_of(rules, file_.hard.sex)) {
      answer_.salutation_en = salutation->en;
      answer_.salutation_zh = salutation->zh;
    }
    AskFacts facts;
    // POS-5: nobody is asked how a present wears.
    facts.bought = answer_.has_bought && !purchase_days(connection_, files_, day_, 1, BoughtFor::themselves).empty();
    facts.marketing_allowed = allows(person_, Purpose::marketing, {}, day_);
    facts.sensitive_allowed = sensitive_;
    facts.bought_categories = bought_;
    facts.filled = filled;
    for (const Ask& ask : next_asks(rules, facts, asks_at_once))
      answer_.asks.push_back({ask.field.text(), ask.follow_up, ask.worth, ask.question_en, ask.question_zh});
    return {};
  }

  Connection& connection_;
  House& house_;
  const FileQuestion& question_;
  Day day_;
  std::vector<CustomerId> files_;
  Person person_;
  Customer file_;
  const OpenShop* shop_ = nullptr;
  const Policy* policy_ = nullptr;
  bool sensitive_ = false;
  std::vector<Word> bought_;  ///< categories they bought of in the window for themselves
  FileAnswer answer_;
};

/// A place between two pages: `2026-03-01/17`.
Result<ReceiptMark> mark_in(const std::string& after) {
  const auto refuse = [&] { return invalid("page.no_place", {{"value", excerpt(after)}}, "after"); };
  const std::size_t slash = after.find('/');
  const auto day = Day::parse(std::string_view(after).substr(0, slash));
  if (slash == after.npos || day.has_error()) return refuse();
  ReceiptMark mark{*day, 0};
  const auto [end, problem] = std::from_chars(after.data() + slash + 1, after.data() + after.size(), mark.counter);
  if (problem != std::errc() || end != after.data() + after.size() || mark.counter < 1) return refuse();
  return mark;
}

}  // namespace

Result<FileAnswer> open_file(Connection& connection, House& house, const FileQuestion& question) {
  return Opening(connection, house, question).run();
}

Result<PurchasesAnswer> purchases(Connection& connection, const House& house, const PurchasesQuestion& question) {
  SHUKE_ASSIGN(customer, find_customer(connection, question.customer));
  if (!customer) return error(Code::unknown, "customer.unknown", {{"value", question.customer}}, "customer");
  SHUKE_ASSIGN(files, files_of(connection, customer));
  SHUKE_ASSIGN(end, Day::of({Day::last_year, 12, 31}));
  const Day until = question.until.value_or(end);
  ReceiptMark before{until, above_any_counter};
  if (!question.after.empty()) {
    SHUKE_ASSIGN(mark, mark_in(question.after));
    before = std::min(before, mark);
  }
  SHUKE_ASSIGN(lines, lines_before(connection, house, files, before, until, question.limit));
  PurchasesAnswer answer;
  answer.rows = std::move(lines.rows);
  if (lines.last) answer.next = lines.last->day.text() + '/' + std::to_string(lines.last->counter);
  return answer;
}

}  // namespace shuke::clientele

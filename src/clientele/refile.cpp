/// \file
#include "clientele/refile.hpp"

#include "clientele/cabinet.hpp"
#include "clientele/filing.hpp"
#include "clientele/kept_sales.hpp"
#include "clientele/policies.hpp"
#include "clientele/purchases.hpp"

#include <algorithm>
#include <charconv>

namespace shuke::clientele {

using storage::Connection;
using storage::Filed;
using storage::FilingDay;
using storage::Query;
using storage::Rows;

namespace {

/// So short that a till waits no longer than for another till.
constexpr std::int64_t rows_per_slice = 500;

/// A customer of a slice.
struct Candidate {
  Filed row;
  Day since;                             ///< when the file was opened
  std::optional<YearlyDay> birthday;     ///< of the file that is kept
  std::optional<Observance> observance;  ///< how it is kept
  Kept kept;                             ///< what they bought in the window
  std::vector<Day> purchase_days;        ///< the latest ones
};

/// Customers that are judged in one transaction.
struct Slice {
  std::map<std::int64_t, Candidate> candidates;
  std::int64_t last = 0;    ///< where it ends
  std::int64_t judged = 0;  ///< who were judged
  bool more = false;        ///< there may be others behind it
};

/// Files of the customers of a slice, as `part (whole, file)`. They lie together by their key: the plus keeps them from
/// being looked for among all customers of the shop.
const std::string& parts_of_slice() {
  static const std::string sql =
      "WITH RECURSIVE part (whole, file) AS (SELECT customer_id, customer_id FROM filed WHERE customer_id > :after AND "
      "customer_id <= :last AND +shop_id = :shop UNION SELECT part.whole, customer.id FROM part CROSS JOIN customer "
      "INDEXED BY customer_by_whole ON customer.merged_into = part.file AND customer.merged_into > 0) ";
  return sql;
}

std::string columns_of(const storage::Table& table) {
  std::string sql;
  for (const std::string& column : table.columns())
    sql += (sql.empty() ? "" : ", ") + std::string(table.name()) + ".\"" + column + '"';
  return sql;
}

/// The least amount above zero that at least so many percent of the others with such an amount are below.
std::optional<std::int64_t> least_of_upper(Connection& connection, ShopId shop, std::int64_t compared,
                                           std::int64_t percent) {
  static const Query at("SELECT net FROM filed WHERE shop_id = :shop AND net > 0 ORDER BY net LIMIT 1 OFFSET :place");
  static const Query above("SELECT net FROM filed WHERE shop_id = :shop AND net > :net ORDER BY net LIMIT 1");
  if (compared == 0) return std::nullopt;
  const std::int64_t lower = (percent * (compared - 1) + 99) / 100;  // so many have to be below
  const auto amount_at = [&](std::int64_t place) {
    Rows rows(connection, at, shop.number(), place);
    return rows.next() ? rows.integer(0) : 0;
  };
  const std::int64_t amount = amount_at(lower);
  // Equal amounts are in or out together: of those that begin below the line, all are out.
  if (lower == 0 || amount_at(lower - 1) < amount) return amount;
  Rows rows(connection, above, shop.number(), amount);
  return rows.next() ? std::optional(rows.integer(0)) : std::nullopt;
}

std::int64_t count_compared(Connection& connection, ShopId shop) {
  static const Query query("SELECT count(*) FROM filed WHERE shop_id = :shop AND net > 0");
  Rows rows(connection, query, shop.number());
  return rows.next() ? rows.integer(0) : 0;
}

/// Adds days written one after the other, divided by commas.
Result<void> add_days(std::string_view text, std::vector<Day>& days) {
  while (!text.empty()) {
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc()) return error(Code::damaged, "storage.orphan", {{"table", "sale"}});
    SHUKE_ASSIGN(day, Day::of_number(number));
    days.push_back(day);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (!text.empty()) text.remove_prefix(1);
  }
  return {};
}

/// The work of one deed.
class Refiling {
 public:
  Refiling(House& house, const OpenShop& shop, Day day)
      : house_(house), shop_id_(shop.shop.id), policy_name_(shop.shop.policy), day_(day) {}

  Result<FilingDay> run(const Progress& progress) {
    SHUKE_TRY(write([&](Connection& connection) { return begin(connection); }));
    for (bool more = true; more;) {
      Slice slice;
      SHUKE_TRY(write([&](Connection& connection) { return judge_slice(connection, slice); }));
      more = slice.more;
      last_ = slice.last;
      customers_ += slice.judged;
      if (progress && !progress(customers_)) return error(Code::refused, "work.stopped");
    }
    FilingDay done;
    SHUKE_TRY(write([&](Connection& connection) { return finish(connection, done); }));
    return done;
  }

 private:
  template <class Work>
  Result<void> write(Work work) {
    return house_.store().write(work);
  }

  /// Error: refused, when files were sorted as of a later day, or are being sorted so.
  Result<void> check_latest(Connection& connection) {
    static const Query query("SELECT max(day) FROM filing_day WHERE shop_id = :shop");
    Rows rows(connection, query, shop_id_.number());
    if (!rows.next() || rows.is_null(0) || rows.integer(0) <= day_.number()) return {};
    SHUKE_ASSIGN(latest, Day::of_number(rows.integer(0)));
    return error(Code::refused, "refile.later_day", {{"day", latest.text()}, {"value", day_.text()}}, "day", "FIL-2");
  }

  /// What is noted of the day; what nobody noted is not found.
  Result<bool> noted(Connection& connection, FilingDay& day) {
    const std::int64_t key[] = {shop_id_.number(), day_.number()};
    return storage::filing_day_table().load(connection, key, &day, {});
  }

  Result<void> begin(Connection& connection) {
    SHUKE_ASSIGN(policy, house_.policy_on(connection, policy_name_, day_));
    SHUKE_ASSIGN(rules, filing_of(*policy));
    policy_ = policy;
    rules_ = rules;
    SHUKE_TRY(check_latest(connection));
    SHUKE_ASSIGN(window, filing_window(*rules_, day_));
    window_ = window;
    FilingDay begun;
    SHUKE_ASSIGN(known, noted(connection, begun));
    if (known) return {};
    begun.shop_id = shop_id_;
    begun.day = day_;
    begun.policy = policy_->name;
    begun.policy_version = policy_->version;
    storage::filing_day_table().insert(connection, &begun);
    note_use(connection, *policy_, day_);
    return {};
  }

  /// Begins after the slices that are done, however often it is run.
  Result<void> judge_slice(Connection& connection, Slice& slice) {
    SHUKE_TRY(check_latest(connection));
    slice = {};
    slice.last = last_;
    SHUKE_TRY(read_rows(connection, slice));
    if (slice.candidates.empty()) return {};
    SHUKE_TRY(read_lines(connection, slice));
    SHUKE_TRY(read_days(connection, slice));
    std::int64_t moved = 0;
    for (const auto& [customer, candidate] : slice.candidates) {
      if (candidate.since > day_) continue;
      SHUKE_TRY(file_one(connection, candidate, moved));
      ++slice.judged;
    }
    return note_moved(connection, moved);
  }

  Result<void> read_rows(Connection& connection, Slice& slice) {
    static const Query query("SELECT " + columns_of(storage::filed_table()) +
                             ", customer.since, customer.birthday, customer.observance FROM filed CROSS JOIN customer "
                             "ON customer.id = filed.customer_id WHERE filed.customer_id > :after ORDER BY "
                             "filed.customer_id LIMIT :limit");
    static const int since = static_cast<int>(storage::filed_table().columns().size());
    std::int64_t count = 0;
    for (Rows rows(connection, query, last_, rows_per_slice); rows.next(); ++count) {
      Candidate one;
      SHUKE_TRY(storage::filed_table().read_row(rows.statement(), &one.row, house_.context()));
      slice.last = one.row.customer_id.number();
      if (one.row.shop_id != shop_id_) continue;
      SHUKE_ASSIGN(first_day, Day::of_number(rows.integer(since)));
      one.since = first_day;
      if (!rows.is_null(since + 1)) {
        SHUKE_ASSIGN(birthday, YearlyDay::of_packed(rows.integer(since + 1)));
        one.birthday = birthday;
      }
      if (!rows.is_null(since + 2)) one.observance = static_cast<Observance>(rows.integer(since + 2));
      one.kept = nothing_kept(house_.currency());
      slice.candidates.emplace(slice.last, std::move(one));
    }
    slice.more = count == rows_per_slice;
    return {};
  }

  Result<void> read_lines(Connection& connection, Slice& slice) {
    static const std::string told =
        "part.whole, sale.business_day, sale_line.category, sale_line.quantity, coalesce(sale_line.amount, 0), (" +
        std::string(returned_by_day) + ")";
    static const std::string bought_in_window =
        "sale.purpose <> 2 AND sale_line.direction = 0 AND sale.business_day BETWEEN :from_day AND :known_on AND " +
        kept_sale_by_day();
    static const Query query(
        parts_of_slice() + "SELECT " + told +
        " FROM part CROSS JOIN sale INDEXED BY sale_by_day ON sale.customer_id = part.file AND sale.customer_id > 0 "
        "CROSS JOIN sale_line ON sale_line.customer_id = sale.customer_id AND sale_line.sale_id = sale.id WHERE " +
        bought_in_window + " UNION ALL SELECT " + told + " FROM part CROSS JOIN " + std::string(claimed_sales) +
        " CROSS JOIN sale_line ON sale_line.customer_id = 0 AND sale_line.sale_id = sale.id WHERE "
        "claim.customer_id = part.file AND claim.day <= :known_on AND " +
        bought_in_window);
    Word category;
    for (Rows rows(connection, query, last_, slice.last, shop_id_.number(), std::int64_t{window_.until.number()},
                   std::int64_t{window_.from.number()});
         rows.next();) {
      const std::string_view named = rows.is_null(2) ? std::string_view() : rows.text(2);
      if (named != category.text()) {
        SHUKE_ASSIGN(word, named.empty() ? Result<Word>(Word()) : Word::parse(named));
        category = std::move(word);
      }
      SHUKE_ASSIGN(day, Day::of_number(rows.integer(1)));
      SHUKE_ASSIGN(bought, Quantity::of(rows.integer(3)));
      SHUKE_ASSIGN(returned, Quantity::of(rows.integer(5)));
      SHUKE_ASSIGN(kept, kept_of(bought, returned, Money::of(rows.integer(4), house_.currency())));
      if (const auto whose = slice.candidates.find(rows.integer(0)); whose != slice.candidates.end())
        SHUKE_TRY(add(whose->second.kept, category, day, kept));
    }
    return {};
  }

  Result<void> read_days(Connection& connection, Slice& slice) {
    static const Query query(parts_of_slice() + "SELECT part.whole, (SELECT group_concat(day) FROM (" +
                             purchase_days_query("part.file") + ")) FROM part");
    for (Rows rows(connection, query, last_, slice.last, shop_id_.number(), std::int64_t{day_.number()},
                   rules_->rhythm_of_last);
         rows.next();)
      if (const auto whose = slice.candidates.find(rows.integer(0));
          whose != slice.candidates.end() && !rows.is_null(1))
        SHUKE_TRY(add_days(rows.text(1), whose->second.purchase_days));
    return {};
  }

  Result<void> file_one(Connection& connection, const Candidate& candidate, std::int64_t& moved) {
    SHUKE_ASSIGN(judgement, judge(*rules_, policy_->words.categories, candidate.kept, candidate.purchase_days, day_));
    Filed row = candidate.row;
    row.day = day_;
    row.spending = judgement.spending;
    row.category = judgement.main.category;
    row.cycle = judgement.cycle;
    row.purchases = static_cast<std::int64_t>(candidate.kept.days.size());
    row.net = candidate.kept.net.minor();
    SHUKE_TRY(mark_year(connection, candidate, row));
    if (row.folder != judgement.main.folder) {
      place(connection, row, judgement.main.folder, day_);
      ++moved;
    }
    if (row != candidate.row) storage::filed_table().update(connection, &row);
    return {};
  }

  /// A lunar birthday falls in another month of another year. That of a part is looked up, which is rare.
  Result<void> mark_year(Connection& connection, const Candidate& candidate, Filed& row) {
    const int year = day_.date().year;
    if (row.birthday_year == 0 || row.birthday_year == year) return {};
    if (!candidate.birthday) {
      SHUKE_ASSIGN(marks, marks_of(connection, house_, row.customer_id, year));
      mark(row, std::move(marks));
      return {};
    }
    row.birthday_month = month_of_birthday(*candidate.birthday, candidate.observance, year);
    row.birthday_year = year;
    return {};
  }

  Result<void> note_moved(Connection& connection, std::int64_t moved) {
    if (moved == 0) return {};
    FilingDay day;
    SHUKE_TRY(noted(connection, day));
    day.moved += moved;
    storage::filing_day_table().update(connection, &day);
    return {};
  }

  Result<void> finish(Connection& connection, FilingDay& done) {
    SHUKE_TRY(check_latest(connection));
    FilingDay before;
    SHUKE_TRY(noted(connection, before));
    done = before;
    done.finished = true;
    done.customers = customers_;
    done.compared = count_compared(connection, shop_id_);
    done.worth_much_from = least_of_upper(connection, shop_id_, done.compared, 100 - rules_->active_upper_percent);
    if (done != before) storage::filing_day_table().update(connection, &done);
    return {};
  }

  House& house_;
  ShopId shop_id_;
  std::string policy_name_;
  Day day_;
  const Policy* policy_ = nullptr;
  const FilingRules* rules_ = nullptr;
  DaySpan window_;
  std::int64_t last_ = 0;       ///< the last customer of the slices that are done
  std::int64_t customers_ = 0;  ///< who were judged in them
};

}  // namespace

Result<RefileAnswer> refile(House& house, const OpenShop& shop, Day day, const Progress& progress) {
  const std::string ref = shop.shop.ref;
  SHUKE_ASSIGN(done, Refiling(house, shop, day).run(progress));
  RefileAnswer answer{done.day,      ref,          done.customers, done.moved,
                      done.compared, std::nullopt, done.policy,    done.policy_version};
  if (done.worth_much_from) answer.worth_much_from = Money::of(*done.worth_much_from, house.currency());
  return answer;
}

}  // namespace shuke::clientele

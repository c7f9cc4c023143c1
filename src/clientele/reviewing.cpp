/// \file
#include "clientele/reviewing.hpp"

#include "clientele/card_reviews.hpp"
#include "clientele/points_run_out.hpp"
#include "clientele/policies.hpp"

#include <algorithm>
#include <set>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::ReviewDay;
using storage::Rows;

namespace {

/// So short that a till waits no longer than for another till.
constexpr std::int64_t rows_per_slice = 500;

/// A customer of a slice.
struct Candidate {
  std::vector<CustomerId> files;
  std::vector<CardEvent> events;
  std::optional<Day> posted;  ///< the first day on which something was posted that the last review did not know
  bool is_new = false;        ///< whether it has to be looked at from the last event on, because files were joined
};

/// Customers that are looked at in one transaction.
struct Slice {
  std::map<std::int64_t, Candidate> candidates;
  std::int64_t last = 0;  ///< where it ends
  bool more = false;      ///< there may be others behind it
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

/// The work of one deed.
class Reviewing {
 public:
  Reviewing(House& house, const OpenShop& shop, Day day)
      : house_(house), shop_(shop), shop_id_(shop.shop.id), policy_name_(shop.shop.policy), day_(day) {}

  Result<ReviewAnswer> run(const std::string& shop, const Progress& progress) {
    SHUKE_TRY(write([&](Connection& connection) { return begin(connection); }));
    ReviewAnswer answer;
    answer.day = day_;
    answer.shop = shop;
    for (bool more = true; more;) {
      Slice slice;
      SHUKE_TRY(write([&](Connection& connection) { return look_at_slice(connection, slice); }));
      answer.events += events_;
      answer.run_out += run_out_;
      more = slice.more;
      last_ = slice.last;
      answer.customers += static_cast<std::int64_t>(slice.candidates.size());
      if (progress && !progress(answer.customers)) return error(Code::refused, "work.stopped");
    }
    SHUKE_TRY(write([&](Connection& connection) { return finish(connection, answer); }));
    answer.policy = policy_->name;
    answer.policy_version = policy_->version;
    return answer;
  }

 private:
  template <class Work>
  Result<void> write(Work work) {
    return house_.store().write(work);
  }

  /// Error: refused, when a later day was reviewed, or is being reviewed.
  Result<void> check_latest(Connection& connection) {
    static const Query query("SELECT max(day) FROM review_day WHERE shop_id = :shop");
    Rows rows(connection, query, shop_id_.number());
    if (!rows.next() || rows.is_null(0) || rows.integer(0) <= day_.number()) return {};
    SHUKE_ASSIGN(latest, Day::of_number(rows.integer(0)));
    return error(Code::refused, "review.later_day", {{"day", latest.text()}, {"value", day_.text()}}, "day", "MEM-10");
  }

  Result<bool> noted(Connection& connection, Day day, ReviewDay& row) {
    const std::int64_t key[] = {shop_id_.number(), day.number()};
    return storage::review_day_table().load(connection, key, &row, {});
  }

  Result<void> begin(Connection& connection) {
    SHUKE_TRY(check_latest(connection));
    SHUKE_ASSIGN(policy, house_.policy_on(connection, policy_name_, day_));
    policy_ = policy;
    SHUKE_ASSIGN(ids, IdSource::open(connection));
    SHUKE_TRY(find_finished(connection, ids.site()));
    SHUKE_TRY(find_parted(connection));
    ReviewDay begun;
    SHUKE_ASSIGN(known, noted(connection, day_, begun));
    if (known) return {};
    begun.shop_id = shop_id_;
    begun.day = day_;
    begun.policy = policy_->name;
    begun.policy_version = policy_->version;
    begun.known = ids.site() << id_counter_bits | ids.made();
    storage::review_day_table().insert(connection, &begun);
    note_use(connection, *policy_, day_);
    return {};
  }

  /// The last review that was finished, by the same rules, and while ids were made for the same site.
  Result<void> find_finished(Connection& connection, std::int64_t site) {
    static const Query query(
        "SELECT day, known FROM review_day WHERE shop_id = :shop AND finished = 1 AND day <= :day ORDER BY day DESC "
        "LIMIT 1");
    Rows rows(connection, query, shop_id_.number(), std::int64_t{day_.number()});
    if (!rows.next() || rows.integer(1) >> id_counter_bits != site) return {};
    SHUKE_ASSIGN(day, Day::of_number(rows.integer(0)));
    known_ = rows.integer(1);
    finished_ = day;
    return {};
  }

  /// Files that stand alone again since then: nobody looked at them while they were part of others.
  Result<void> find_parted(Connection& connection) {
    static const Query query("SELECT other_id FROM customer_merge WHERE parted <> 0 AND id > :known");
    if (!finished_) return {};
    for (Rows rows(connection, query, known_); rows.next();) parted_.insert(rows.integer(0));
    return {};
  }

  /// Begins after the slices that are done, however often it is run.
  Result<void> look_at_slice(Connection& connection, Slice& slice) {
    SHUKE_TRY(check_latest(connection));
    slice = {};
    slice.last = last_;
    events_ = run_out_ = 0;
    SHUKE_TRY(read_customers(connection, slice));
    if (slice.candidates.empty()) return {};
    SHUKE_TRY(read_files(connection, slice));
    SHUKE_ASSIGN(ids, IdSource::open(connection));
    if (policy_->cards) SHUKE_TRY(look_at_cards(connection, ids, slice));
    SHUKE_TRY(look_at_points(connection, ids, slice));
    ids.save(connection);
    if (events_ != 0 || run_out_ != 0) SHUKE_TRY(note_done(connection));
    return {};
  }

  /// Books the points of the slice that have run out, of those who have any (MEM-9).
  Result<void> look_at_points(Connection& connection, IdSource& ids, const Slice& slice) {
    static const Query query(parts_of_slice() +
                             "SELECT DISTINCT whole FROM part CROSS JOIN points_lot INDEXED BY points_lot_left ON "
                             "points_lot.customer_id = part.file AND \"left\" > 0 AND until < :day");
    std::vector<std::int64_t> customers;
    for (Rows rows(connection, query, last_, slice.last, shop_id_.number(), std::int64_t{day_.number()}); rows.next();)
      customers.push_back(rows.integer(0));
    for (const std::int64_t customer : customers) {
      SHUKE_ASSIGN(points, run_out_points(connection, house_, ids, shop_, slice.candidates.at(customer).files, day_));
      run_out_ += points;
    }
    return {};
  }

  Result<void> look_at_cards(Connection& connection, IdSource& ids, Slice& slice) {
    SHUKE_TRY(read_events(connection, slice));
    SHUKE_TRY(read_news(connection, slice));
    SHUKE_ASSIGN(sleep, may_sleep(connection));
    for (const auto& [customer, candidate] : slice.candidates)
      if (!sleep || !sleeps(candidate)) SHUKE_TRY(look_at(connection, ids, candidate));
    return {};
  }

  Result<void> read_customers(Connection& connection, Slice& slice) {
    static const Query query(
        "SELECT customer_id, shop_id FROM filed WHERE customer_id > :after ORDER BY customer_id LIMIT :limit");
    std::int64_t count = 0;
    for (Rows rows(connection, query, last_, rows_per_slice); rows.next(); ++count) {
      slice.last = rows.integer(0);
      if (rows.integer(1) == shop_id_.number()) slice.candidates[slice.last];
    }
    slice.more = count == rows_per_slice;
    return {};
  }

  Result<void> read_files(Connection& connection, Slice& slice) {
    static const Query query(parts_of_slice() + "SELECT whole, file FROM part");
    for (Rows rows(connection, query, last_, slice.last, shop_id_.number()); rows.next();) {
      SHUKE_ASSIGN(file, CustomerId::of(rows.integer(1)));
      slice.candidates[rows.integer(0)].files.push_back(file);
    }
    return {};
  }

  Result<void> read_events(Connection& connection, Slice& slice) {
    static const Query query(parts_of_slice() + "SELECT " + card_event_columns() +
                             ", part.whole FROM part CROSS JOIN card_event ON card_event.customer_id = part.file");
    static const int whole = static_cast<int>(storage::card_event_table().columns().size());
    for (Rows rows(connection, query, last_, slice.last, shop_id_.number()); rows.next();)
      SHUKE_TRY(storage::card_event_table().read_row(
          rows.statement(), &slice.candidates[rows.integer(whole)].events.emplace_back(), house_.context()));
    for (auto& [customer, candidate] : slice.candidates)
      std::stable_sort(candidate.events.begin(), candidate.events.end(),
                       [](const auto& one, const auto& other) { return one.id.counter() < other.id.counter(); });
    return {};
  }

  /// What was written since the last review began. A claim counts from its own day; merges change what is one.
  Result<void> read_news(Connection& connection, Slice& slice) {
    static const Query query(
        parts_of_slice() +
        "SELECT whole, min(posted), max(joined) FROM (SELECT part.whole AS whole, sale.posted AS "
        "posted, 0 AS joined FROM part CROSS JOIN sale ON sale.customer_id = part.file AND sale.id "
        "> :known UNION ALL SELECT part.whole, claim.day, 0 FROM part CROSS JOIN claim ON "
        "claim.customer_id = part.file AND claim.id > :known UNION ALL SELECT part.whole, "
        "customer_merge.day, 1 FROM part CROSS JOIN customer_merge ON customer_merge.customer_id = "
        "part.file AND customer_merge.id > :known) GROUP BY whole");
    if (!finished_) return {};
    for (auto& [customer, candidate] : slice.candidates) candidate.is_new = parted_.contains(customer);
    for (Rows rows(connection, query, last_, slice.last, shop_id_.number(), known_); rows.next();) {
      Candidate& candidate = slice.candidates[rows.integer(0)];
      SHUKE_ASSIGN(posted, Day::of_number(rows.integer(1)));
      candidate.posted = posted;
      candidate.is_new = candidate.is_new || rows.integer(2) != 0;
    }
    return {};
  }

  /// Whether there was a review, by the rules that still hold.
  Result<bool> may_sleep(Connection& connection) {
    if (!finished_) return false;
    SHUKE_ASSIGN(then, house_.policy_on(connection, policy_name_, *finished_));
    return then == policy_;
  }

  bool sleeps(const Candidate& candidate) const {
    if (candidate.posted || candidate.is_new) return false;
    if (!candidate.events.empty() && candidate.events.back().id.number() > known_) return false;
    const auto sleep = cards_sleep(*policy_->cards, candidate.events, *finished_, day_);
    return sleep.has_value() && *sleep;
  }

  Result<void> look_at(Connection& connection, IdSource& ids, const Candidate& candidate) {
    CardsOf whose{candidate.files, &policy_name_};
    whose.from_last_event = candidate.is_new;
    if (finished_ && !candidate.is_new) whose.reviewed = std::min(*finished_, candidate.posted.value_or(*finished_));
    SHUKE_ASSIGN(cards, cards_through(connection, house_, whose, day_));
    if (cards.due().empty()) return {};
    events_ += static_cast<std::int64_t>(cards.due().size());
    SHUKE_TRY(ids.next<CardEventId>());  // a gap: what follows belongs to no receipt
    return write_due(connection, house_, ids, candidate.files.front(), shop_id_, cards);
  }

  Result<void> note_done(Connection& connection) {
    ReviewDay row;
    SHUKE_TRY(noted(connection, day_, row));
    row.events += events_;
    row.run_out += run_out_;
    storage::review_day_table().update(connection, &row);
    return {};
  }

  Result<void> finish(Connection& connection, const ReviewAnswer& answer) {
    SHUKE_TRY(check_latest(connection));
    ReviewDay before;
    SHUKE_TRY(noted(connection, day_, before));
    ReviewDay done = before;
    done.finished = true;
    done.customers = answer.customers;
    if (!(done == before)) storage::review_day_table().update(connection, &done);
    return {};
  }

  House& house_;
  const OpenShop& shop_;
  ShopId shop_id_;
  std::string policy_name_;
  Day day_;
  const Policy* policy_ = nullptr;
  std::optional<Day> finished_;    ///< through which everybody was looked at; absent: nobody knows
  std::int64_t known_ = 0;         ///< the last id that was there when that review began
  std::set<std::int64_t> parted_;  ///< who stands alone again since then
  std::int64_t last_ = 0;          ///< the last customer of the slices that are done
  std::int64_t events_ = 0;        ///< of this slice
  std::int64_t run_out_ = 0;       ///< likewise
};

}  // namespace

Result<ReviewAnswer> review_cards(House& house, const OpenShop& shop, Day day, const Progress& progress) {
  const std::string ref = shop.shop.ref;
  return Reviewing(house, shop, day).run(ref, progress);
}

}  // namespace shuke::clientele

/// \file
#include "clientele/reviewing.hpp"

#include "clientele/card_reviews.hpp"
#include "clientele/card_sleep.hpp"
#include "clientele/merging.hpp"
#include "clientele/points_run_out.hpp"
#include "clientele/policies.hpp"
#include "clientele/review_news.hpp"

#include <algorithm>
#include <set>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::ReviewDay;
using storage::Rows;

namespace {

/// So short that a till waits no longer than for another till: who is looked at in one transaction, and who is passed
/// over in it at most.
constexpr std::int64_t looks_per_slice = 500;
constexpr std::int64_t rows_per_slice = 20'000;

/// Somebody who is looked at.
struct Candidate {
  CustomerId whole;
  std::vector<CustomerId> files;
  bool cards = false;   ///< something can have become of their cards
  bool points = false;  ///< some of their points run out
};

/// Customers that are passed over in one transaction.
struct Slice {
  std::vector<Candidate> candidates;
  std::int64_t last = 0;   ///< where it ends
  std::int64_t count = 0;  ///< customers of the shop in it
  bool more = false;       ///< there may be others behind it
};

bool has(const std::vector<std::int64_t>& sorted, std::int64_t number) {
  return std::binary_search(sorted.begin(), sorted.end(), number);
}

/// The work of one deed.
class Reviewing {
 public:
  Reviewing(House& house, const OpenShop& shop, Day day)
      : house_(house), shop_(shop), shop_id_(shop.shop.id), policy_name_(shop.shop.policy), day_(day) {}

  Result<ReviewAnswer> run(const std::string& shop, const Progress& progress) {
    SHUKE_TRY(write([&](Connection& connection) { return begin(connection); }));
    SHUKE_TRY(find_whom());
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
      answer.customers += slice.count;
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
    SHUKE_TRY(find_rules_then(connection));
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

  /// By other rules than those of the last review nobody is known to sleep.
  Result<void> find_rules_then(Connection& connection) {
    asks_all_ = true;
    if (!finished_) return {};
    SHUKE_ASSIGN(then, house_.policy_on(connection, policy_name_, *finished_));
    asks_all_ = then != policy_;
    return {};
  }

  /// Whom to look at beside those whose sleep is over or not known.
  Result<void> find_whom() {
    if (policy_->cards && !asks_all_) {
      SHUKE_ASSIGN(written, written_about(house_, known_));
      written_ = std::move(written);
    }
    SHUKE_ASSIGN(run_out, who_has_run_out(house_, day_));
    running_out_ = std::move(run_out);
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
    SHUKE_ASSIGN(ids, IdSource::open(connection));
    for (Candidate& candidate : slice.candidates) {
      SHUKE_ASSIGN(files, files_of(connection, candidate.whole));
      candidate.files = std::move(files);
      if (candidate.cards) SHUKE_TRY(look_at_cards(connection, ids, candidate));
    }
    SHUKE_TRY(look_at_points(connection, ids, slice));
    ids.save(connection);
    if (events_ != 0 || run_out_ != 0) SHUKE_TRY(note_done(connection));
    return {};
  }

  /// Goes along the files of all shops, and along those that sleep.
  Result<void> read_customers(Connection& connection, Slice& slice) {
    static const Query filed(
        "SELECT customer_id, shop_id FROM filed WHERE customer_id > :after ORDER BY customer_id LIMIT :limit");
    static const Query asleep(
        "SELECT customer_id, until FROM card_sleep WHERE customer_id > :after ORDER BY customer_id");
    Rows rows(connection, filed, last_, rows_per_slice), sleeping(connection, asleep, last_);
    bool sleeps = sleeping.next();
    for (std::int64_t count = 0; rows.next();) {
      slice.last = rows.integer(0);
      while (sleeps && sleeping.integer(0) < slice.last) sleeps = sleeping.next();
      if (rows.integer(1) == shop_id_.number()) {
        ++slice.count;
        const bool known = sleeps && sleeping.integer(0) == slice.last && sleeping.integer(1) >= day_.number();
        SHUKE_TRY(add_candidate(slice, known));
      }
      const auto looks = static_cast<std::int64_t>(slice.candidates.size());
      slice.more = ++count == rows_per_slice || looks == looks_per_slice;
      if (looks == looks_per_slice) break;
    }
    return {};
  }

  /// Adds the customer at the end of the slice when there is something to look at. `asleep`: time does nothing by now.
  Result<void> add_candidate(Slice& slice, bool asleep) {
    Candidate candidate;
    candidate.cards = policy_->cards && (asks_all_ || !asleep || has(written_, slice.last));
    candidate.points = has(running_out_, slice.last);
    if (!candidate.cards && !candidate.points) return {};
    SHUKE_ASSIGN(whole, CustomerId::of(slice.last));
    candidate.whole = whole;
    slice.candidates.push_back(std::move(candidate));
    return {};
  }

  /// Books the points of the slice that have run out (MEM-9).
  Result<void> look_at_points(Connection& connection, IdSource& ids, const Slice& slice) {
    for (const Candidate& candidate : slice.candidates) {
      if (!candidate.points) continue;
      SHUKE_ASSIGN(points, run_out_points(connection, house_, ids, shop_, candidate.files, day_));
      run_out_ += points;
    }
    return {};
  }

  Result<void> look_at_cards(Connection& connection, IdSource& ids, const Candidate& candidate) {
    CardsOf whose{candidate.files, &policy_name_};
    if (finished_) {
      SHUKE_ASSIGN(news, news_of(connection, candidate.files, known_));
      whose.from_last_event = news.joined || parted_.contains(candidate.whole.number());
      if (!whose.from_last_event) whose.reviewed = std::min(*finished_, news.posted.value_or(*finished_));
    }
    SHUKE_ASSIGN(cards, cards_through(connection, house_, whose, day_));
    if (!cards.due().empty()) {
      events_ += static_cast<std::int64_t>(cards.due().size());
      SHUKE_TRY(ids.next<CardEventId>());  // a gap: what follows belongs to no receipt
      SHUKE_TRY(write_due(connection, house_, ids, candidate.whole, shop_id_, cards));
    }
    return keep_sleep(connection, candidate.whole,
                      cards.all ? cards_sleep_until(*policy_->cards, cards.events, day_) : std::nullopt);
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
  std::optional<Day> finished_;                      ///< through which everybody was looked at; absent: nobody knows
  std::int64_t known_ = 0;                           ///< the last id that was there when that review began
  bool asks_all_ = true;                             ///< everybody is looked at
  std::set<std::int64_t> parted_;                    ///< who stands alone again since then
  std::vector<std::int64_t> written_, running_out_;  ///< in order: about whom something was written since then; whose
                                                     ///< points run out
  std::int64_t last_ = 0;                            ///< the last customer of the slices that are done
  std::int64_t events_ = 0;                          ///< of this slice
  std::int64_t run_out_ = 0;                         ///< likewise
};

}  // namespace

Result<ReviewAnswer> review_cards(House& house, const OpenShop& shop, Day day, const Progress& progress) {
  const std::string ref = shop.shop.ref;
  return Reviewing(house, shop, day).run(ref, progress);
}

}  // namespace shuke::clientele

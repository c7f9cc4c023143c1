/// \file
#include "clientele/review_news.hpp"

#include "clientele/merging.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

/// So many entries of an index are passed over in some milliseconds.
constexpr std::int64_t entries_per_page = 20'000;

Result<void> add_whole(Connection& connection, std::int64_t number, std::vector<std::int64_t>& wholes) {
  SHUKE_ASSIGN(file, CustomerId::of(number));
  SHUKE_ASSIGN(whole, whole_of(connection, file));
  wholes.push_back(whole.number());
  return {};
}

Result<void> add_wholes(Connection& connection, const std::vector<std::int64_t>& files,
                        std::vector<std::int64_t>& wholes) {
  for (const std::int64_t file : files) SHUKE_TRY(add_whole(connection, file, wholes));
  return {};
}

void sort_once(std::vector<std::int64_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

/// Those of a page of customers who have receipts; `last` moves on to the end of the page.
Result<bool> add_buyers(Connection& connection, std::int64_t known, std::int64_t& last,
                        std::vector<std::int64_t>& wholes) {
  static const Query end(
      "SELECT max(customer_id) FROM (SELECT customer_id FROM sale INDEXED BY sale_by_day WHERE customer_id > :after "
      "AND "
      "customer_id > 0 ORDER BY customer_id LIMIT :limit)");
  static const Query query(
      "SELECT DISTINCT customer_id FROM sale INDEXED BY sale_by_day WHERE customer_id > :after AND customer_id <= "
      ":last AND customer_id > 0 AND id > :known");
  const std::int64_t after = last;
  {
    Rows rows(connection, end, after, entries_per_page);
    if (!rows.next() || rows.is_null(0)) return false;
    last = rows.integer(0);
  }
  std::vector<std::int64_t> files;
  for (Rows rows(connection, query, after, last, known); rows.next();) files.push_back(rows.integer(0));
  SHUKE_TRY(add_wholes(connection, files, wholes));
  return true;
}

/// There are few claims and merges, of all times.
Result<void> add_claimed_and_joined(Connection& connection, std::int64_t known, std::vector<std::int64_t>& wholes) {
  static const Query query(
      "SELECT customer_id FROM claim WHERE id > :known UNION SELECT customer_id FROM customer_merge WHERE id > :known");
  std::vector<std::int64_t> files;
  for (Rows rows(connection, query, known); rows.next();) files.push_back(rows.integer(0));
  return add_wholes(connection, files, wholes);
}

}  // namespace

Result<News> news_of(Connection& connection, std::span<const CustomerId> files, std::int64_t known) {
  // A claim counts from its own day; merges change what is one.
  static const Query query(
      "SELECT min(day), max(joined) FROM (SELECT posted AS day, 0 AS joined FROM sale WHERE customer_id = :customer "
      "AND id > :known UNION ALL SELECT day, 0 FROM claim WHERE customer_id = :customer AND id > :known UNION ALL "
      "SELECT day, 1 FROM customer_merge WHERE customer_id = :customer AND id > :known)");
  News news;
  for (const CustomerId file : files) {
    Rows rows(connection, query, file.number(), known);
    if (!rows.next() || rows.is_null(0)) continue;
    SHUKE_ASSIGN(day, Day::of_number(rows.integer(0)));
    news.posted = news.posted ? std::min(*news.posted, day) : day;
    news.joined = news.joined || rows.integer(1) != 0;
  }
  return news;
}

Result<std::vector<std::int64_t>> written_about(House& house, std::int64_t known) {
  std::vector<std::int64_t> wholes;
  std::int64_t last = 0;
  for (bool more = true; more;) {
    auto page = house.store().read([&](Connection& connection) -> Result<std::vector<std::int64_t>> {
      std::vector<std::int64_t> found;
      std::int64_t end = last;
      SHUKE_ASSIGN(any, add_buyers(connection, known, end, found));
      if (!any) SHUKE_TRY(add_claimed_and_joined(connection, known, found));
      more = any;
      last = end;
      return found;
    });
    if (page.has_error()) return std::move(page).error();
    wholes.insert(wholes.end(), page->begin(), page->end());
  }
  sort_once(wholes);
  return wholes;
}

Result<std::vector<std::int64_t>> who_has_run_out(House& house, Day day) {
  static const Query query(
      R"(SELECT DISTINCT until, customer_id FROM points_lot INDEXED BY points_lot_running_out WHERE "left" > 0 AND )"
      "until IS NOT NULL AND until < :day AND (until, customer_id) > (:until, :customer) ORDER BY until, customer_id "
      "LIMIT :limit");
  std::vector<std::int64_t> wholes;
  std::array<std::int64_t, 2> last{std::numeric_limits<std::int64_t>::min(), 0};
  for (std::size_t count = entries_per_page; count == entries_per_page;) {
    auto page = house.store().read([&](Connection& connection) -> Result<std::vector<std::int64_t>> {
      std::vector<std::int64_t> files, found;
      std::array<std::int64_t, 2> at = last;
      for (Rows rows(connection, query, std::int64_t{day.number()}, at[0], at[1], entries_per_page); rows.next();) {
        files.push_back(rows.integer(1));
        at = {rows.integer(0), rows.integer(1)};
      }
      SHUKE_TRY(add_wholes(connection, files, found));
      count = files.size();
      last = at;
      return found;
    });
    if (page.has_error()) return std::move(page).error();
    wholes.insert(wholes.end(), page->begin(), page->end());
  }
  sort_once(wholes);
  return wholes;
}

}  // namespace shuke::clientele

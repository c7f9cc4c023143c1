/// \file
#include "clientele/overview.hpp"

#include "clientele/id_list.hpp"
#include "clientele/merging.hpp"
#include "clientele/overview_filters.hpp"
#include "clientele/overview_places.hpp"
#include "clientele/page_place.hpp"
#include "clientele/people.hpp"
#include "clientele/sums.hpp"

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

/// A customer that is told of, and what the receipts of their own file come to.
struct Listed {
  CustomerId whole;
  OverviewRow row;
  storage::CustomerSum own;
  bool has_parts = false;  ///< other files' receipts belong to it
  OverviewPlace place;
};

/// One query for a page: a file, whether it has parts, its sums and where it is filed, if it has any.
/// \param keys what the place of the row is: cabinet, number, text, customer
/// \param from tables in the order in which they are read \param where which of their rows, and in which order
std::string listing(std::string_view keys, std::string_view from, std::string_view where, std::string_view order) {
  return "SELECT customer.id, customer.ref, customer.standing, EXISTS (SELECT 1 FROM customer AS part WHERE "
         "part.merged_into = customer.id AND part.merged_into > 0), customer_sum.first_day, customer_sum.last_day, "
         "coalesce(customer_sum.purchase_lines, 0), coalesce(customer_sum.return_lines, 0), "
         "coalesce(customer_sum.receipts, 0), coalesce(customer_sum.return_receipts, 0), "
         "coalesce(customer_sum.gross, 0), coalesce(customer_sum.returns, 0), coalesce(customer_sum.unmatched_lines, "
         "0), coalesce(customer_sum.points, 0), customer.name, "
         "customer.birthday, filed.category, filed.folder, coalesce(filed.number, 0), filed.spending, filed.cycle, "
         "coalesce(filed.member, 0), filed.day, coalesce(filed.purchases, 0), coalesce(filed.net, 0), filed.shop_id, " +
         std::string(keys) + " FROM " + std::string(from) +
         " LEFT JOIN customer_sum ON customer_sum.customer_id = customer.id WHERE customer.merged_into = 0 AND " +
         std::string(where) + filter_condition + std::string(order) + " LIMIT :limit";
}

constexpr std::string_view by_customer = "customer LEFT JOIN filed ON filed.customer_id = customer.id";

std::string filed_by(std::string_view index) {
  return "filed INDEXED BY " + std::string(index) + " CROSS JOIN customer ON customer.id = filed.customer_id";
}

const Query& one_customer() {
  static const Query query(listing("0, 0, '', 0", by_customer, "customer.id = :customer", ""));
  return query;
}

/// Files that are parts of others are not listed; what they come to is told with the whole.
const Query& by_ref() {
  static const Query query(
      listing("0, 0, customer.ref, 0", by_customer, "customer.ref > :text", " ORDER BY customer.ref"));
  return query;
}

/// By name, out of an index that begins with an axis, or with none. The tail are those without a name.
struct ByName {
  /// \param index which one \param only the condition that the index needs beside those of the filters
  ByName(std::string_view index, std::string_view only)
      : head(sql(index, "(filed.sort_key, filed.customer_id) > (:text, :key)", only)),
        tail(sql(index, "filed.sort_key IS NULL AND filed.customer_id > :key", only)) {}
  const Query head, tail;

 private:
  static std::string sql(std::string_view index, std::string_view where, std::string_view only) {
    return listing("0, 0, coalesce(filed.sort_key, ''), filed.customer_id", filed_by(index), where,
                   std::string(only) + " ORDER BY filed.sort_key, filed.customer_id");
  }
};

/// The queries by name out of the index that leaves out the most.
const ByName& by_name(const OverviewFilters& filters) {
  static const ByName month("filed_by_birthday_month", " AND filed.birthday_month = :month AND birthday_month > 0");
  static const ByName category("filed_by_category", " AND filed.category = :category AND filed.day IS NOT NULL");
  static const ByName folder("filed_by_folder", " AND filed.folder = :folder AND filed.folder IS NOT NULL");
  static const ByName spending("filed_by_spending", " AND filed.spending = :spending AND filed.day IS NOT NULL");
  static const ByName cycle("filed_by_cycle", " AND filed.cycle = :cycle AND filed.day IS NOT NULL");
  static const ByName all("filed_by_name", "");
  if (filters.birthday_month != 0) return month;
  if (!filters.category.empty()) return category;
  if (!filters.folder.empty()) return folder;
  if (!filters.spending.empty()) return spending;
  return filters.cycle.empty() ? all : cycle;
}

const Query& by_net() {
  static const Query query(listing("0, filed.net, '', filed.customer_id", filed_by("filed_by_net"),
                                   "(filed.net, filed.customer_id) < (:number, :key)",
                                   " ORDER BY filed.net DESC, filed.customer_id DESC"));
  return query;
}

/// The tail are those who stand nowhere yet.
const Query& by_place() {
  static const Query query(listing(
      "filed.shop_id, filed.number, filed.folder, filed.customer_id", filed_by("filed_by_place"),
      "filed.folder IS NOT NULL AND (filed.shop_id, filed.folder, filed.number, filed.customer_id) > (:cabinet, "
      ":text, :number, :key)",
      " ORDER BY filed.shop_id, filed.folder, filed.number, filed.customer_id"));
  return query;
}

const Query& without_place() {
  static const Query query(listing("0, 0, '', filed.customer_id",
                                   "filed CROSS JOIN customer ON customer.id = filed.customer_id",
                                   "filed.folder IS NULL AND filed.customer_id > :key", " ORDER BY filed.customer_id"));
  return query;
}

/// The files of the person, and the one that is kept, out of the rows that say which file is part of which.
constexpr std::string_view files_of_customer =
    "WITH RECURSIVE file (id) AS (SELECT customer.id UNION SELECT part.id FROM file CROSS JOIN customer AS part ON "
    "part.merged_into = file.id AND part.merged_into > 0) SELECT 1 FROM file CROSS JOIN customer_sum AS other ON "
    "other.customer_id = file.id WHERE ";
constexpr std::string_view whole_of_latest =
    "WITH RECURSIVE up (id, above) AS (SELECT file.id, file.merged_into FROM customer AS file WHERE file.id = "
    "latest.customer_id UNION SELECT file.id, file.merged_into FROM up CROSS JOIN customer AS file ON file.id = "
    "up.above) SELECT id FROM up WHERE above = 0";

/// The latest receipt of a person is that of one of their files, and that one alone stands for all of them.
const Query& by_last_day() {
  static const Query query(listing(
      "0, latest.last_day, '', latest.customer_id",
      "customer_sum AS latest INDEXED BY sum_by_last_day CROSS JOIN customer ON customer.id = (" +
          std::string(whole_of_latest) + ") LEFT JOIN filed ON filed.customer_id = customer.id",
      "latest.last_day IS NOT NULL AND (latest.last_day, latest.customer_id) < (:number, :key) AND NOT EXISTS (" +
          std::string(files_of_customer) +
          "(other.last_day, other.customer_id) > (latest.last_day, latest.customer_id))",
      " ORDER BY latest.last_day DESC, latest.customer_id DESC"));
  return query;
}

const Query& without_last_day() {
  static const Query query(
      listing("0, 0, '', customer.id", by_customer,
              "customer.id > :key AND NOT EXISTS (" + std::string(files_of_customer) + "other.last_day IS NOT NULL)",
              " ORDER BY customer.id"));
  return query;
}

template <class Value, class Make>
Result<std::optional<Value>> value_in(const Rows& rows, int column, Make make) {
  if (rows.is_null(column)) return std::optional<Value>();
  SHUKE_ASSIGN(value, make(rows.integer(column)));
  return std::optional<Value>(value);
}

Result<std::optional<Day>> day_in(const Rows& rows, int column) { return value_in<Day>(rows, column, Day::of_number); }

Result<std::optional<YearlyDay>> birthday_in(const Rows& rows, int column) {
  return value_in<YearlyDay>(rows, column, YearlyDay::of_packed);
}

Result<Word> word_in(const Rows& rows, int column) {
  if (rows.is_null(column) || rows.text(column).empty()) return Word();
  return Word::parse(rows.text(column));
}

Result<void> read_sum(const Rows& rows, Listed& one) {
  SHUKE_ASSIGN(first_day, day_in(rows, 4));
  SHUKE_ASSIGN(last_day, day_in(rows, 5));
  one.own = {one.whole,       first_day,        last_day,         rows.integer(6),  rows.integer(7), rows.integer(8),
             rows.integer(9), rows.integer(10), rows.integer(11), rows.integer(12), rows.integer(13)};
  return {};
}

/// What the latest filing judged.
Result<void> read_judged(const Rows& rows, const ActiveInShops& active, Currency currency, OverviewRow& row) {
  SHUKE_ASSIGN(filed_on, day_in(rows, 22));
  if (!filed_on) return {};
  SHUKE_ASSIGN(category, word_in(rows, 16));
  SHUKE_ASSIGN(spending, word_in(rows, 19));
  SHUKE_ASSIGN(cycle, word_in(rows, 20));
  row.filed_on = filed_on;
  row.main_category = category;
  row.spending = spending;
  row.cycle = cycle;
  row.net_in_window = Money::of(rows.integer(24), currency);
  if (const auto from = active.find(rows.integer(25)); from != active.end())
    row.active = rows.integer(23) >= from->second.purchases && rows.integer(24) >= from->second.net;
  return {};
}

Result<void> read_file(const Rows& rows, OverviewRow& row) {
  row.ref = rows.text(1);
  row.standing = static_cast<Standing>(rows.integer(2));
  if (!rows.is_null(14)) row.name = rows.text(14);
  SHUKE_ASSIGN(birthday, birthday_in(rows, 15));
  row.birthday = birthday;
  SHUKE_ASSIGN(folder, word_in(rows, 17));
  row.folder = folder;
  row.number = rows.integer(18);
  row.member = rows.integer(21) != 0;
  return {};
}

Result<void> fill(OverviewRow& row, const storage::CustomerSum& sum, Currency currency) {
  row.purchase_lines = sum.purchase_lines;
  row.return_lines = sum.return_lines;
  row.receipts = sum.receipts;
  row.return_receipts = sum.return_receipts;
  row.gross = Money::of(sum.gross, currency);
  row.returns = Money::of(sum.returns, currency);
  SHUKE_ASSIGN(net, row.gross.plus(row.returns));
  row.net = net;
  row.first_day = sum.first_day;
  row.last_day = sum.last_day;
  row.unmatched_lines = sum.unmatched_lines;
  row.points = sum.points;
  return {};
}

Result<CustomerId> asked_for(Connection& connection, const std::string& ref) {
  SHUKE_ASSIGN(known, find_customer(connection, ref));
  if (!known) return error(Code::unknown, "customer.unknown", {{"value", ref}}, "customer");
  return known;
}

/// Reads one page.
class Reading {
 public:
  Reading(Connection& connection, Currency currency, const OverviewQuestion& question, const OverviewFilters& filters,
          const ActiveInShops& active)
      : connection_(connection), currency_(currency), question_(question), filters_(filters), active_(active) {}

  Result<void> one(CustomerId customer) { return read(one_customer(), false, customer.number()); }

  Result<void> page_after(const OverviewPlace& place) {
    const std::string_view text = place.text;
    switch (question_.order) {
      case OverviewOrder::ref:
        return read(by_ref(), false, text);
      case OverviewOrder::name:
        if (!place.tail) SHUKE_TRY(read(by_name(filters_).head, false, text, place.customer));
        return read_tail(by_name(filters_).tail, place);
      case OverviewOrder::net_in_window:
        return read(by_net(), false, place.number, place.customer);
      case OverviewOrder::last_day:
        if (!place.tail) SHUKE_TRY(read(by_last_day(), false, place.number, place.customer));
        return read_tail(without_last_day(), place);
      case OverviewOrder::place:
        if (!place.tail) SHUKE_TRY(read(by_place(), false, place.shop, text, place.number, place.customer));
        return read_tail(without_place(), place);
    }
    return {};
  }

  std::vector<Listed>& listed() { return listed_; }
  std::int64_t left() const { return question_.limit - static_cast<std::int64_t>(listed_.size()); }

 private:
  /// The tail is in order of customers, and begins where the page has room behind all others.
  Result<void> read_tail(const Query& query, const OverviewPlace& place) {
    const std::int64_t after = place.tail ? place.customer : 0;
    return left() > 0 ? read(query, true, after) : Result<void>();
  }

  template <class... Keys>
  Result<void> read(const Query& query, bool tail, const Keys&... keys) {
    using Text = std::string_view;
    Rows rows(connection_, query, keys..., filters_.shop, Text(filters_.spending), Text(filters_.category),
              Text(filters_.folder), Text(filters_.cycle), filters_.member, filters_.birthday_month, filters_.active,
              Text(filters_.active_from), left());
    while (rows.next()) SHUKE_TRY(add(rows, tail));
    return {};
  }

  Result<void> add(const Rows& rows, bool tail) {
    SHUKE_ASSIGN(whole, CustomerId::of(rows.integer(0)));
    Listed& one = listed_.emplace_back();
    one.whole = whole;
    one.has_parts = rows.integer(3) != 0;
    one.place = {tail, rows.integer(26), rows.integer(27), std::string(rows.text(28)), rows.integer(29)};
    SHUKE_TRY(read_file(rows, one.row));
    SHUKE_TRY(read_sum(rows, one));
    return read_judged(rows, active_, currency_, one.row);
  }

  Connection& connection_;
  Currency currency_;
  const OverviewQuestion& question_;
  const OverviewFilters& filters_;
  const ActiveInShops& active_;
  std::vector<Listed> listed_;
};

/// Adds to those of a page who have several files what the others say: their sums, and a name and a birthday where the
/// files before know none. One query for all of them, with the files of each in the order of `files_of`.
Result<void> add_parts(Connection& connection, std::vector<Listed>& page) {
  static const Query parts(
      "WITH RECURSIVE file (whole, id, path) AS (SELECT value, value, '' FROM json_each(:wholes) UNION ALL SELECT "
      "file.whole, part.id, file.path || printf('%015d', (SELECT max(" +
      counter_of("customer_merge.id") +
      ") FROM customer_merge WHERE customer_merge.customer_id = file.id AND customer_merge.other_id = part.id)) FROM "
      "file CROSS JOIN customer AS part ON part.merged_into = file.id AND part.merged_into > 0) SELECT file.whole, "
      "file.id, customer.name, customer.birthday, first_day, last_day, coalesce(purchase_lines, 0), "
      "coalesce(return_lines, 0), coalesce(receipts, 0), coalesce(return_receipts, 0), coalesce(gross, 0), "
      "coalesce(returns, 0), coalesce(unmatched_lines, 0), coalesce(points, 0) FROM file CROSS JOIN customer ON "
      "customer.id = file.id LEFT JOIN customer_sum ON customer_sum.customer_id = file.id WHERE file.id <> file.whole "
      "ORDER BY file.whole, file.path");
  std::map<CustomerId, Listed*> wholes;
  for (Listed& one : page)
    if (one.has_parts) wholes[one.whole] = &one;
  if (wholes.empty()) return {};
  for (Rows rows(connection, parts, std::string_view(list_of(std::views::keys(wholes)))); rows.next();) {
    SHUKE_ASSIGN(whole, CustomerId::of(rows.integer(0)));
    Listed& one = *wholes.at(whole);
    if (one.row.name.empty() && !rows.is_null(2)) one.row.name = rows.text(2);
    if (!one.row.birthday) {
      SHUKE_ASSIGN(birthday, birthday_in(rows, 3));
      one.row.birthday = birthday;
    }
    Listed part;
    part.whole = one.whole;
    SHUKE_TRY(read_sum(rows, part));
    if (!add(one.own, part.own)) return error(Code::overflow, "value.overflow");
  }
  return {};
}

}  // namespace

Result<OverviewAnswer> overview(Connection& connection, House& house, const OverviewQuestion& question) {
  SHUKE_TRY(check_page_limit(question.limit));
  SHUKE_ASSIGN(place, place_after(question.order, question.after));
  SHUKE_ASSIGN(active, active_in_shops(connection, house));
  SHUKE_ASSIGN(filters, filters_of(connection, house, question, active));
  Reading reading(connection, house.currency(), question, filters, active);
  const bool single = !question.customer.empty();
  if (single) {
    SHUKE_ASSIGN(whole, asked_for(connection, question.customer));
    SHUKE_TRY(reading.one(whole));
  } else {
    SHUKE_TRY(reading.page_after(place));
  }
  SHUKE_TRY(add_parts(connection, reading.listed()));
  OverviewAnswer answer;
  for (Listed& one : reading.listed()) {
    SHUKE_TRY(fill(one.row, one.own, house.currency()));
    answer.rows.push_back(std::move(one.row));
  }
  if (!single && reading.left() == 0) answer.next = told(question.order, reading.listed().back().place);
  return answer;
}

}  // namespace shuke::clientele

/// \file
/// How a page is read. One range of an index that begins with its owner, a customer or a shop, goes on with a day and
/// the id, and so yields the page's rows in order and ends with its limit: the time does not grow with the history.
/// That is the table `page` of each query here. A first query joins it with the refs of customer, shop and associate,
/// further ones with a list's table by its key: one for each list, whatever the number of rows.
#include "clientele/order_pages.hpp"

#include "clientele/people.hpp"
#include "shuke/model/excerpt.hpp"

#include <charconv>
#include <limits>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;
using storage::Table;

namespace {

/// Where a page begins: after the row of this day and id.
struct Place {
  std::int64_t day = std::numeric_limits<std::int64_t>::min();
  std::int64_t id = 0;
};

/// `2026-03-01/140737488355330`, as `next` gives it.
std::string text_of(Day day, std::int64_t id) { return day.text() + '/' + std::to_string(id); }

Result<Place> place_in(const std::string& after) {
  if (after.empty()) return Place{};
  const std::size_t slash = after.find('/');
  const auto unreadable = [&] { return invalid("page.unreadable", {{"value", excerpt(after)}}, "after"); };
  if (slash == std::string::npos) return unreadable();
  const auto day = Day::parse(std::string_view(after).substr(0, slash));
  std::int64_t id = 0;
  const char *begin = after.data() + slash + 1, *end = after.data() + after.size();
  const auto [stop, problem] = std::from_chars(begin, end, id);
  if (day.has_error() || problem != std::errc() || stop != end) return unreadable();
  return Place{day->number(), id};
}

Result<void> check_limit(std::int64_t limit) {
  if (limit >= 1 && limit <= 1000) return {};
  return invalid("value.out_of_range", {{"least", "1"}, {"most", "1000"}}, "limit");
}

/// What a page is asked for. The parameters ?1 to ?7 of its queries, in this order.
struct PageAsked {
  std::int64_t owner = 0;            ///< a customer or a shop
  Place after;                       ///< two parameters
  std::int64_t last_day = 0;         ///< where a range of days ends, or on which day something has lapsed
  std::optional<std::int64_t> shop;  ///< of a customer's: only those of this shop
  std::optional<std::int64_t> kind;  ///< only these
  std::int64_t limit = 0;            ///< rows
};

/// Whose rows are asked for.
struct Owner {
  std::int64_t number = 0;
  bool is_customer = false;
};

/// The one place in which a question's customer becomes the key of what lies under them.
template <class Question>
Result<Owner> owner_of(Connection& connection, const Question& question, const OpenShop& shop) {
  if (question.customer.empty()) return Owner{shop.shop.id.number(), false};
  SHUKE_ASSIGN(customer, find_customer(connection, question.customer));
  if (!customer) return error(Code::unknown, "customer.unknown", {{"value", question.customer}}, "customer");
  return Owner{customer.number(), true};
}

/// A kind of page: its queries, made once. The columns of the table come first, then the refs of customer, shop and
/// associate, then what `more` selects.
struct PageQueries {
  Query rows;
  std::vector<std::unique_ptr<Query>> lists;  ///< of the table's children, in order

  PageQueries(const Table& table, std::string_view owner, const std::string& day, const std::string& condition,
              const std::string& more = {})
      : rows(page(table, owner, day, condition) + selected(table.columns(), "page") +
             ", customer.ref, shop.ref, associate.ref" + more +
             " FROM page CROSS JOIN customer ON customer.id = page.customer_id"
             " CROSS JOIN shop ON shop.id = page.shop_id"
             " LEFT JOIN associate ON associate.shop_id = page.shop_id AND associate.id = page.associate_id" +
             order(day)) {
    for (const Table& list : table.children()) {
      const auto& key = list.key_columns();
      lists.push_back(std::make_unique<Query>(page(table, owner, day, condition) + selected(list.columns(), "part") +
                                              " FROM page CROSS JOIN " + std::string(list.name()) +
                                              " AS part ON part.customer_id = page.customer_id AND part." + key[1] +
                                              " = page.id" + order(day) + ", part." + key[2]));
    }
  }

 private:
  static std::string page(const Table& table, std::string_view owner, const std::string& day,
                          const std::string& condition) {
    return "WITH page AS (SELECT * FROM " + std::string(table.name()) + " WHERE " + std::string(owner) + " = ?1 AND (" +
           day + ", id) > (?2, ?3) AND " + condition + " ORDER BY " + day + ", id LIMIT ?7) SELECT ";
  }
  static std::string selected(const std::vector<std::string>& columns, const std::string& from) {
    std::string text;
    for (const std::string& column : columns) text += (text.empty() ? "" : ", ") + from + ".\"" + column + '"';
    return text;
  }
  static std::string order(const std::string& day) { return " ORDER BY page." + day + ", page.id"; }
};

/// A run of a page's query.
Rows run_of(Connection& connection, const Query& query, const PageAsked& asked) {
  return Rows(connection, query, asked.owner, asked.after.day, asked.after.id, asked.last_day, asked.shop, asked.kind,
              asked.limit);
}

/// Reads the elements of a list of all rows of a page; both come in the same order.
template <class Row, class IdOf, class Element>
Result<void> read_list(Connection& connection, const House& house, const Query& query, const Table& table,
                       const PageAsked& asked, std::vector<Row>& page, IdOf id_of, std::vector<Element> Row::*list) {
  Rows rows = run_of(connection, query, asked);
  auto row = page.begin();
  while (rows.next()) {
    while (row != page.end() && id_of(*row) != rows.integer(1)) ++row;
    if (row == page.end()) return error(Code::damaged, "storage.orphan", {{"table", std::string(table.name())}});
    SHUKE_TRY(table.read_row(rows.statement(), &((*row).*list).emplace_back(), house.context()));
  }
  return {};
}

// ---- Orders ---------------------------------------------------------------------------------------------------------

OrderRow row_of(const Order& order, const Rows& rows, int refs, Day day) {
  OrderRow row;
  row.order_id = order.id;
  row.customer = rows.text(refs);
  row.shop = rows.text(refs + 1);
  if (!rows.is_null(refs + 2)) row.associate = rows.text(refs + 2);
  row.kind = order.kind;
  row.business_day = order.business_day;
  row.at = order.at;
  row.until = order.until;
  row.deposit = order.deposit;
  row.balance = order.balance;
  row.words = order.words;
  row.state = order.state;
  row.lapsed = has_lapsed(order.state, order.until, day);
  return row;
}

/// The queries of a question. Each condition on states stands in it as in the index that it is answered from; what
/// lapses before ?4 is over.
const PageQueries& queries_of(OrdersAsked which, bool of_customer) {
  static const std::string only = " AND (?5 IS NULL OR shop_id = ?5) AND (?6 IS NULL OR kind = ?6)";
  static const std::string everything = "1" + only, still_open = "state <= 3 AND NOT (state = 3 AND until < ?4)" + only,
                           over = "state = 3 AND until < ?4" + only;
  static const Table& table = storage::order_table();
  static const PageQueries all[][2] = {
      {{table, "shop_id", "business_day", everything}, {table, "customer_id", "business_day", everything}},
      {{table, "shop_id", "business_day", still_open}, {table, "customer_id", "business_day", still_open}},
      {{table, "shop_id", "until", over}, {table, "customer_id", "until", over}}};
  return all[static_cast<std::size_t>(which)][of_customer ? 1 : 0];
}

Result<void> read_orders(Connection& connection, const House& house, const PageQueries& queries, const PageAsked& asked,
                         Day day, std::vector<OrderRow>& page) {
  const Table& table = storage::order_table();
  Rows rows = run_of(connection, queries.rows, asked);
  while (rows.next()) {
    Order order;
    SHUKE_TRY(table.read_row(rows.statement(), &order, house.context()));
    page.push_back(row_of(order, rows, static_cast<int>(table.columns().size()), day));
  }
  return {};
}

// ---- Visits ---------------------------------------------------------------------------------------------------------

VisitRow row_of(const Visit& visit, const Rows& rows, int refs) {
  VisitRow row;
  row.visit_id = visit.id;
  row.customer = rows.text(refs);
  row.shop = rows.text(refs + 1);
  if (!rows.is_null(refs + 2)) row.associate = rows.text(refs + 2);
  row.business_day = visit.business_day;
  row.at = visit.at;
  row.not_bought = visit.not_bought;
  row.words = visit.words;
  row.bought = rows.integer(refs + 3) != 0;
  return row;
}

const PageQueries& queries_of_visits(bool of_customer) {
  static const std::string in_time = "business_day <= ?4 AND (?5 IS NULL OR shop_id = ?5)";
  // Goods went out on sales and exchanges (kinds 0 and 2). Left to itself the engine would read all receipts of the
  // customer by their key.
  static const std::string bought =
      ", EXISTS (SELECT 1 FROM sale INDEXED BY sale_by_day WHERE sale.customer_id = page.customer_id AND "
      "sale.customer_id > 0"
      " AND sale.business_day = page.business_day AND sale.shop_id = page.shop_id AND sale.kind IN (0, 2))";
  static const PageQueries all[] = {{storage::visit_table(), "shop_id", "business_day", in_time, bought},
                                    {storage::visit_table(), "customer_id", "business_day", in_time, bought}};
  return all[of_customer ? 1 : 0];
}

Result<void> read_visits(Connection& connection, const House& house, const PageQueries& queries, const PageAsked& asked,
                         std::vector<VisitRow>& page) {
  const Table& table = storage::visit_table();
  Rows rows = run_of(connection, queries.rows, asked);
  while (rows.next()) {
    Visit visit;
    SHUKE_TRY(table.read_row(rows.statement(), &visit, house.context()));
    page.push_back(row_of(visit, rows, static_cast<int>(table.columns().size())));
  }
  return {};
}

/// The first place on or after a day, unless a page begins later.
Place not_before(Place after, const std::optional<Day>& from) {
  if (!from || after.day >= from->number()) return after;
  return {from->number(), 0};
}

}  // namespace

Result<OrdersAnswer> orders(Connection& connection, const House& house, const OrdersQuestion& question,
                            const OpenShop& shop) {
  SHUKE_TRY(check_limit(question.limit));
  SHUKE_ASSIGN(after, place_in(question.after));
  SHUKE_ASSIGN(owner, owner_of(connection, question, shop));
  PageAsked asked{owner.number, after, question.day->number(), {}, {}, question.limit};
  if (!question.shop.empty()) asked.shop = shop.shop.id.number();
  if (question.kind) asked.kind = static_cast<std::int64_t>(*question.kind);
  const PageQueries& queries = queries_of(question.which, owner.is_customer);
  OrdersAnswer answer;
  SHUKE_TRY(read_orders(connection, house, queries, asked, *question.day, answer.rows));
  const auto id_of = [](const OrderRow& row) { return row.order_id.number(); };
  const Table& goods = storage::order_table().children()[0];
  SHUKE_TRY(read_list(connection, house, *queries.lists[0], goods, asked, answer.rows, id_of, &OrderRow::goods));
  if (static_cast<std::int64_t>(answer.rows.size()) < question.limit) return answer;
  const OrderRow& last = answer.rows.back();
  answer.next =
      text_of(question.which == OrdersAsked::lapsed ? *last.until : last.business_day, last.order_id.number());
  return answer;
}

Result<VisitsAnswer> visits(Connection& connection, const House& house, const VisitsQuestion& question,
                            const OpenShop& shop) {
  SHUKE_TRY(check_limit(question.limit));
  if (question.from && question.until && *question.until < *question.from)
    return invalid("policy.out_of_order", {{"from", question.from->text()}, {"until", question.until->text()}},
                   "until");
  SHUKE_ASSIGN(after, place_in(question.after));
  SHUKE_ASSIGN(owner, owner_of(connection, question, shop));
  PageAsked asked{owner.number,  not_before(after, question.from), std::numeric_limits<std::int64_t>::max(), {}, {},
                  question.limit};
  if (question.until) asked.last_day = question.until->number();
  if (!question.shop.empty()) asked.shop = shop.shop.id.number();
  const PageQueries& queries = queries_of_visits(owner.is_customer);
  VisitsAnswer answer;
  SHUKE_TRY(read_visits(connection, house, queries, asked, answer.rows));
  const auto id_of = [](const VisitRow& row) { return row.visit_id.number(); };
  const auto& lists = storage::visit_table().children();
  SHUKE_TRY(read_list(connection, house, *queries.lists[0], lists[0], asked, answer.rows, id_of, &VisitRow::did));
  SHUKE_TRY(read_list(connection, house, *queries.lists[1], lists[1], asked, answer.rows, id_of, &VisitRow::goods));
  if (static_cast<std::int64_t>(answer.rows.size()) < question.limit) return answer;
  answer.next = text_of(answer.rows.back().business_day, answer.rows.back().visit_id.number());
  return answer;
}

}  // namespace shuke::clientele

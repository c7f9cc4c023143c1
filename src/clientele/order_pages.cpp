/// \file
/// How a page is read. One range of an index that begins with its owner, a customer or a shop, goes on with a day and
/// the id, and so yields the page's rows in order and ends with its limit: the time does not grow with the history.
/// That is the table `page` of each query here. A first query joins it with the refs of customer, shop and associate,
/// further ones with a list's table by its key: one for each list, whatever the number of rows.
#include "clientele/order_pages.hpp"

#include "clientele/kept_sales.hpp"
#include "clientele/page_cut.hpp"
#include "clientele/page_place.hpp"
#include "clientele/people.hpp"

#include <algorithm>
#include <limits>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;
using storage::Table;

namespace {

/// What a page is asked for. The parameters ?1 to ?7 of its queries, in this order.
struct PageAsked {
  std::int64_t owner = 0;            ///< a customer or a shop
  PagePlace after;                   ///< two parameters
  std::int64_t last_day = 0;         ///< where a range of days ends, or on which day something has lapsed
  std::optional<std::int64_t> shop;  ///< of a customer's: only those of this shop
  std::optional<std::int64_t> kind;  ///< only these
  std::int64_t limit = 0;            ///< rows of the page
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

/// Which end of a range comes first.
enum class Comes : std::uint8_t { earliest_first, latest_first };

/// Whose pages, by which day, and which rows of them.
struct PageKind {
  std::string owner;      ///< column of the customer or the shop
  std::string day;        ///< column by which they are in order
  std::string condition;  ///< of their rows
  Comes comes = Comes::earliest_first;
};

/// A kind of page: its queries, made once. The columns of the table come first, then the refs of customer, shop and
/// associate, then what `more` selects; of a list whose elements were made somewhere by somebody the refs of that shop
/// and associate.
struct PageQueries {
  Query rows;
  std::vector<std::unique_ptr<Query>> lists;  ///< of the table's children, in order

  PageQueries(const Table& table, const PageKind& kind, const std::string& more = {})
      : rows(page(table, kind) + selected(table.columns(), "page") + ", customer.ref, shop.ref, associate.ref" + more +
             " FROM page CROSS JOIN customer ON customer.id = page.customer_id CROSS" + who("page") + order(kind)) {
    for (const Table& list : table.children()) {
      const auto &columns = list.columns(), &key = list.key_columns();
      const bool tells_who = std::find(columns.begin(), columns.end(), "associate_id") != columns.end();
      lists.push_back(std::make_unique<Query>(
          page(table, kind) + selected(columns, "part") + (tells_who ? ", shop.ref, associate.ref" : "") +
          " FROM page CROSS JOIN " + std::string(list.name()) +
          " AS part ON part.customer_id = page.customer_id AND part." + key[1] + " = page.id" +
          (tells_who ? " CROSS" + who("part") : "") + order(kind) + ", part." + key[2]));
    }
  }

 private:
  static std::string page(const Table& table, const PageKind& kind) {
    const bool earliest = kind.comes == Comes::earliest_first;
    return "WITH page AS (SELECT * FROM " + std::string(table.name()) + " WHERE " + kind.owner + " = ?1 AND (" +
           kind.day + ", id) " + (earliest ? '>' : '<') + " (?2, ?3) AND " + kind.condition + " ORDER BY " + kind.day +
           (earliest ? ", id" : " DESC, id DESC") + " LIMIT ?7) SELECT ";
  }
  /// Shop and associate of a row.
  static std::string who(const std::string& from) {
    return " JOIN shop ON shop.id = " + from + ".shop_id LEFT JOIN associate ON associate.shop_id = " + from +
           ".shop_id AND associate.id = " + from + ".associate_id";
  }
  static std::string selected(const std::vector<std::string>& columns, const std::string& from) {
    std::string text;
    for (const std::string& column : columns) text += (text.empty() ? "" : ", ") + from + ".\"" + column + '"';
    return text;
  }
  static std::string order(const PageKind& kind) {
    const std::string down = kind.comes == Comes::earliest_first ? "" : " DESC";
    return " ORDER BY page." + kind.day + down + ", page.id" + down;
  }
};

/// A run of a page's query.
Rows run_of(Connection& connection, const Query& query, const PageAsked& asked, std::int64_t limit) {
  return Rows(connection, query, asked.owner, asked.after.day, asked.after.id, asked.last_day, asked.shop, asked.kind,
              limit);
}

std::int64_t id_of(const OrderRow& row) { return row.order_id.number(); }
std::int64_t id_of(const VisitRow& row) { return row.visit_id.number(); }

/// Reads the elements of a list of all rows of a page; both come in the same order. `add(row, element, rows)` puts an
/// element where it belongs.
template <class Element, class Row, class Add>
Result<void> read_list(Connection& connection, const House& house, const Query& query, const Table& table,
                       const PageAsked& asked, std::vector<Row>& page, Add add) {
  Rows rows = run_of(connection, query, asked, asked.limit);
  auto row = page.begin();
  while (rows.next()) {
    while (row != page.end() && id_of(*row) != rows.integer(1)) ++row;
    if (row == page.end()) return error(Code::damaged, "storage.orphan", {{"table", std::string(table.name())}});
    Element element;
    SHUKE_TRY(table.read_row(rows.statement(), &element, house.context()));
    add(*row, std::move(element), rows);
  }
  return {};
}

/// Adds to a list of the row.
template <class Row, class Element>
auto into(std::vector<Element> Row::*list) {
  return [list](Row& row, Element element, const Rows&) { (row.*list).push_back(std::move(element)); };
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

void add_step(OrderRow& row, OrderStep step, const Rows& rows) {
  static const int refs = static_cast<int>(storage::order_table().children()[1].columns().size());
  OrderStepRow& told = row.steps.emplace_back();
  if (row.steps.size() > 1) told.from = row.steps[row.steps.size() - 2].to;
  told.to = step.state;
  told.business_day = step.business_day;
  told.at = step.at;
  told.shop = rows.text(refs);
  if (!rows.is_null(refs + 1)) told.associate = rows.text(refs + 1);
  told.until = step.until;
  told.note = std::move(step.note);
}

/// The queries of a question. Each condition on states stands in it as in the index that it is answered from; what
/// lapses before ?4 is over.
const PageQueries& queries_of(OrdersAsked which, bool of_customer) {
  static const std::string only = " AND (?5 IS NULL OR shop_id = ?5) AND (?6 IS NULL OR kind = ?6)";
  static const std::string everything = "1" + only, still_open = "state <= 3 AND NOT (state = 3 AND until < ?4)" + only,
                           over = "state = 3 AND until < ?4" + only;
  static const Table& table = storage::order_table();
  static const PageQueries all[][2] = {
      {{table, {"shop_id", "business_day", everything}}, {table, {"customer_id", "business_day", everything}}},
      {{table, {"shop_id", "business_day", still_open}}, {table, {"customer_id", "business_day", still_open}}},
      {{table, {"shop_id", "until", over}}, {table, {"customer_id", "until", over}}}};
  return all[static_cast<std::size_t>(which)][of_customer ? 1 : 0];
}

/// A page of orders with their lists; whether there is another one after it.
Result<bool> read_orders(Connection& connection, const House& house, const PageQueries& queries, const PageAsked& asked,
                         Day day, std::vector<OrderRow>& page) {
  const Table& table = storage::order_table();
  PageCut cut(asked.limit);
  for (Rows rows = run_of(connection, queries.rows, asked, cut.reads()); rows.next() && cut.takes();) {
    Order order;
    SHUKE_TRY(table.read_row(rows.statement(), &order, house.context()));
    page.push_back(row_of(order, rows, static_cast<int>(table.columns().size()), day));
  }
  const auto& lists = table.children();
  SHUKE_TRY(read_list<Goods>(connection, house, *queries.lists[0], lists[0], asked, page, into(&OrderRow::goods)));
  SHUKE_TRY(read_list<OrderStep>(connection, house, *queries.lists[1], lists[1], asked, page, add_step));
  return cut.more();
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

PageQueries visits_query(const std::string& owner, Comes comes) {
  // Goods went out on sales and exchanges (kinds 0 and 2). Left to itself the engine would read all receipts of the
  // customer by their key.
  static const std::string bought =
      ", EXISTS (SELECT 1 FROM sale INDEXED BY sale_by_day WHERE sale.customer_id = page.customer_id AND "
      "sale.customer_id > 0"
      " AND sale.business_day = page.business_day AND sale.shop_id = page.shop_id AND sale.kind IN (0, 2) AND " +
      kept_sale() + ") OR EXISTS (SELECT 1 FROM " + std::string(claimed_sales) +
      " WHERE claim.customer_id = page.customer_id AND sale.business_day = page.business_day AND sale.shop_id = "
      "page.shop_id AND " +
      kept_sale() + ")";
  return {storage::visit_table(),
          {owner, "business_day", "business_day <= ?4 AND (?5 IS NULL OR shop_id = ?5)", comes},
          bought};
}

const PageQueries& queries_of_visits(bool of_customer) {
  static const PageQueries all[] = {visits_query("shop_id", Comes::earliest_first),
                                    visits_query("customer_id", Comes::earliest_first)};
  return all[of_customer ? 1 : 0];
}

/// A page of visits with their lists; whether there is another one after it.
Result<bool> read_visits(Connection& connection, const House& house, const PageQueries& queries, const PageAsked& asked,
                         std::vector<VisitRow>& page) {
  const Table& table = storage::visit_table();
  PageCut cut(asked.limit);
  for (Rows rows = run_of(connection, queries.rows, asked, cut.reads()); rows.next() && cut.takes();) {
    Visit visit;
    SHUKE_TRY(table.read_row(rows.statement(), &visit, house.context()));
    page.push_back(row_of(visit, rows, static_cast<int>(table.columns().size())));
  }
  const auto& lists = table.children();
  SHUKE_TRY(read_list<VisitAct>(connection, house, *queries.lists[0], lists[0], asked, page, into(&VisitRow::did)));
  SHUKE_TRY(read_list<Goods>(connection, house, *queries.lists[1], lists[1], asked, page, into(&VisitRow::goods)));
  return cut.more();
}

/// The first place on or after a day, unless a page begins later.
PagePlace not_before(PagePlace after, const std::optional<Day>& from) {
  if (!from || after.day >= from->number()) return after;
  return {from->number(), 0};
}

// ---- What a file tells ----------------------------------------------------------------------------------------------

/// How many rows of a table the files have by a day. Both tables have an index by customer and day.
std::int64_t count_of(Connection& connection, const Query& query, std::span<const CustomerId> files, Day day) {
  std::int64_t count = 0;
  for (const CustomerId file : files)
    if (Rows rows(connection, query, file.number(), std::int64_t{day.number()}); rows.next()) count += rows.integer(0);
  return count;
}

/// The latest of a file by a day.
PageAsked latest_of(CustomerId file, Day day, std::int64_t most) {
  return {file.number(), {std::int64_t{day.number()} + 1, 0}, day.number(), {}, {}, most};
}

/// Rows of several files in one order, the latest first.
template <class Row>
void keep_latest(std::vector<Row>& rows, std::int64_t most) {
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return std::pair(a.business_day, id_of(a)) > std::pair(b.business_day, id_of(b));
  });
  if (static_cast<std::int64_t>(rows.size()) > most) rows.resize(static_cast<std::size_t>(most));
}

/// Takes back the steps that came after a day (CUS-6).
Result<void> put_back_to(Day day, OrderRow& row) {
  const auto later = [&](const OrderStepRow& step) { return step.business_day > day; };
  while (!row.steps.empty() && later(row.steps.back())) row.steps.pop_back();
  if (row.steps.empty()) return error(Code::damaged, "storage.orphan", {{"table", "order_step"}});
  row.state = row.steps.back().to;
  row.until.reset();
  for (const OrderStepRow& step : row.steps)
    if (step.until) row.until = step.until;
  row.lapsed = has_lapsed(row.state, row.until, day);
  return {};
}

}  // namespace

Result<FileVisits> latest_visits(Connection& connection, const House& house, std::span<const CustomerId> files, Day day,
                                 std::int64_t most) {
  static const Query count("SELECT count(*) FROM visit WHERE customer_id = :customer AND business_day <= :day");
  static const PageQueries queries = visits_query("customer_id", Comes::latest_first);
  FileVisits visits;
  visits.in_all = count_of(connection, count, files, day);
  for (const CustomerId file : files) {
    std::vector<VisitRow> rows;
    SHUKE_TRY(read_visits(connection, house, queries, latest_of(file, day, most), rows));
    std::move(rows.begin(), rows.end(), std::back_inserter(visits.rows));
  }
  keep_latest(visits.rows, most);
  return visits;
}

Result<FileOrders> latest_orders(Connection& connection, const House& house, std::span<const CustomerId> files, Day day,
                                 std::int64_t most) {
  static const Query count("SELECT count(*) FROM goods_order WHERE customer_id = :customer AND business_day <= :day");
  static const PageQueries queries(storage::order_table(), {"customer_id", "business_day", "1", Comes::latest_first});
  FileOrders orders;
  orders.in_all = count_of(connection, count, files, day);
  for (const CustomerId file : files) {
    std::vector<OrderRow> rows;
    SHUKE_TRY(read_orders(connection, house, queries, latest_of(file, day, most), day, rows));
    std::move(rows.begin(), rows.end(), std::back_inserter(orders.rows));
  }
  keep_latest(orders.rows, most);
  for (OrderRow& row : orders.rows) SHUKE_TRY(put_back_to(day, row));
  return orders;
}

Result<OrdersAnswer> orders(Connection& connection, const House& house, const OrdersQuestion& question,
                            const OpenShop& shop) {
  SHUKE_TRY(check_page_limit(question.limit));
  SHUKE_ASSIGN(after, page_place(question.after));
  SHUKE_ASSIGN(owner, owner_of(connection, question, shop));
  PageAsked asked{owner.number, after, question.day->number(), {}, {}, question.limit};
  if (!question.shop.empty()) asked.shop = shop.shop.id.number();
  if (question.kind) asked.kind = static_cast<std::int64_t>(*question.kind);
  const PageQueries& queries = queries_of(question.which, owner.is_customer);
  OrdersAnswer answer;
  SHUKE_ASSIGN(more, read_orders(connection, house, queries, asked, *question.day, answer.rows));
  if (!more) return answer;
  const OrderRow& last = answer.rows.back();
  answer.next =
      text_of(question.which == OrdersAsked::lapsed ? *last.until : last.business_day, last.order_id.number());
  return answer;
}

Result<VisitsAnswer> visits(Connection& connection, const House& house, const VisitsQuestion& question,
                            const OpenShop& shop) {
  SHUKE_TRY(check_page_limit(question.limit));
  if (question.from && question.until && *question.until < *question.from)
    return invalid("policy.out_of_order", {{"from", question.from->text()}, {"until", question.until->text()}},
                   "until");
  SHUKE_ASSIGN(after, page_place(question.after));
  SHUKE_ASSIGN(owner, owner_of(connection, question, shop));
  PageAsked asked{owner.number,  not_before(after, question.from), std::numeric_limits<std::int64_t>::max(), {}, {},
                  question.limit};
  if (question.until) asked.last_day = question.until->number();
  if (!question.shop.empty()) asked.shop = shop.shop.id.number();
  const PageQueries& queries = queries_of_visits(owner.is_customer);
  VisitsAnswer answer;
  SHUKE_ASSIGN(more, read_visits(connection, house, queries, asked, answer.rows));
  if (!more) return answer;
  answer.next = text_of(answer.rows.back().business_day, answer.rows.back().visit_id.number());
  return answer;
}

}  // namespace shuke::clientele

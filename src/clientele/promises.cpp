/// \file
/// Each query reads one range of an index, which ends with its limit, and joins the goods of those rows.
#include "clientele/promises.hpp"

#include <array>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

constexpr int first_of_goods = 12;

/// `page` selects rows of goods_order; `day` is the column by which they are in order.
std::string with_goods(const std::string& page, const std::string& day) {
  return "WITH page AS (" + page + ") SELECT page.customer_id, page." + day +
         ", page.id, page.shop_id, page.kind, page.business_day, page.at, page.until, page.deposit, page.balance, "
         "coalesce(page.words, ''), page.state, " +
         goods_columns("part") +
         ", part.goods_no, associate.ref FROM page LEFT JOIN order_goods AS part ON part.customer_id = "
         "page.customer_id AND part.order_id = page.id LEFT JOIN associate ON associate.shop_id = page.shop_id AND "
         "associate.id = page.associate_id ORDER BY page." +
         day + ", page.id, part.goods_no";
}

/// Conditions stand in it as in the index that it is answered from.
const Query& query_of(Waiting what) {
  static const auto query = [](const std::string& index, const std::string& state, const std::string& day) {
    return with_goods("SELECT * FROM goods_order INDEXED BY " + index + " WHERE shop_id = ?1 AND " + state + " AND (" +
                          day + ", id) > (?2, ?3) AND " + day + " <= ?4 ORDER BY " + day + ", id LIMIT ?5",
                      day);
  };
  static const std::array<Query, 4> all{
      Query(query("goods_order_waiting_in_shop", "state = 1 AND state <= 3", "business_day")),
      Query(query("goods_order_waiting_in_shop", "state = 2 AND state <= 3", "business_day")),
      Query(query("goods_order_kept_of_shop", "state = 3", "until")),
      Query(query("goods_order_promised_of_shop", "state = 0", "until"))};
  return all[static_cast<std::size_t>(what)];
}

std::optional<Money> money_in(const Rows& rows, int column, const House& house) {
  if (rows.is_null(column)) return std::nullopt;
  return Money::of(rows.integer(column), house.currency());
}

Result<OrderRow> order_in(const Rows& rows, const House& house) {
  OrderRow row;
  SHUKE_ASSIGN(id, OrderId::of(rows.integer(2)));
  SHUKE_ASSIGN(made, Day::of_number(rows.integer(5)));
  SHUKE_ASSIGN(at, Instant::of_milliseconds(rows.integer(6)));
  row.order_id = id;
  row.shop = shop_ref(house, rows.integer(3));
  row.kind = static_cast<OrderKind>(rows.integer(4));
  row.business_day = made;
  row.at = at;
  if (!rows.is_null(7)) {
    SHUKE_ASSIGN(until, Day::of_number(rows.integer(7)));
    row.until = until;
  }
  row.deposit = money_in(rows, 8, house);
  row.balance = money_in(rows, 9, house);
  row.words = rows.text(10);
  row.state = static_cast<OrderState>(rows.integer(11));
  if (!rows.is_null(first_of_goods + 9)) row.associate = rows.text(first_of_goods + 9);
  return row;
}

/// An order's goods come one after the other.
Result<std::vector<PromiseRow>> read(Rows&& rows, const House& house) {
  std::vector<PromiseRow> page;
  while (rows.next()) {
    if (page.empty() || page.back().row.order_id.number() != rows.integer(2)) {
      SHUKE_ASSIGN(file, CustomerId::of(rows.integer(0)));
      SHUKE_ASSIGN(row, order_in(rows, house));
      page.push_back({file, rows.integer(1), std::move(row)});
    }
    if (rows.is_null(first_of_goods + 8)) continue;
    SHUKE_ASSIGN(goods, goods_in(rows, first_of_goods));
    page.back().row.goods.push_back(std::move(goods));
  }
  return page;
}

}  // namespace

const std::string& shop_ref(const House& house, std::int64_t shop) {
  static const std::string none;
  for (const OpenShop& open : house.shops())
    if (open.shop.id.number() == shop) return open.shop.ref;
  return none;
}

std::string goods_columns(const std::string& table) {
  std::string columns;
  for (const char* column : {"sku", "category", "brand", "style", "size", "colour", "quantity", "note"})
    columns += (columns.empty() ? "" : ", ") + table + '.' + column;
  return columns;
}

Result<Goods> goods_in(const Rows& rows, int first) {
  const auto text = [&](int column) {
    return rows.is_null(first + column) ? std::string() : std::string(rows.text(first + column));
  };
  const auto word = [&](int column) {
    const auto read = Word::parse(text(column));
    return read ? *read : Word();
  };
  SHUKE_ASSIGN(quantity, Quantity::of(rows.integer(first + 6)));
  return Goods{text(0), word(1), word(2), text(3), text(4), text(5), quantity, text(7)};
}

Result<std::vector<PromiseRow>> waiting(Connection& connection, const House& house, Waiting what,
                                        const WaitingAsked& asked) {
  return read(
      Rows(connection, query_of(what), asked.shop, asked.after_day, asked.after_id, asked.last_day, asked.limit),
      house);
}

Result<std::vector<PromiseRow>> promises_to(Connection& connection, const House& house, CustomerId file, Day day,
                                            std::int64_t most) {
  static const Query query(
      with_goods("SELECT * FROM goods_order INDEXED BY goods_order_open_of_customer WHERE customer_id = ?1 AND state "
                 "<= 3 AND business_day <= ?2 ORDER BY business_day, id LIMIT ?3",
                 "business_day"));
  SHUKE_ASSIGN(page, read(Rows(connection, query, file.number(), std::int64_t{day.number()}, most), house));
  for (PromiseRow& one : page) one.row.lapsed = has_lapsed(one.row.state, one.row.until, day);
  return page;
}

}  // namespace shuke::clientele

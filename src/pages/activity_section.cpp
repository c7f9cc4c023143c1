#include "pages/activity_section.hpp"

#include "schema/describe.hpp"

namespace shuke::pages {
namespace {

void add(std::string& text, std::string_view between, std::string_view part) {
  if (part.empty()) return;
  if (!text.empty()) text += between;
  text += part;
}

/// `Latest visits`, or how many of how many stand under the heading.
std::string heading_of(const Wording& wording, std::string_view message, std::size_t shown, std::int64_t in_all) {
  const std::string heading = wording.say(message);
  if (in_all <= static_cast<std::int64_t>(shown)) return heading;
  return wording.say(
      "page.activity.of",
      {{"heading", heading}, {"shown", grouped(static_cast<std::int64_t>(shown))}, {"all", grouped(in_all)}});
}

/// The quiet line where none is shown of those that there are.
std::string not_shown(const Wording& wording, std::int64_t in_all) {
  return in_all == 0 ? std::string() : wording.say("page.activity.not_shown", {{"all", grouped(in_all)}});
}

std::string goods_line(const Wording& wording, const Goods& goods) {
  std::string line = goods.sku;
  for (const std::string& part : {goods.brand.text(), wording.word("categories", goods.category), goods.style,
                                  goods.size, goods.colour, goods.note})
    add(line, " / ", part);
  if (goods.quantity.number() > 0) add(line, "\u00A0×\u00A0", grouped(goods.quantity.text()));
  return line;
}

std::string acts_of(const Wording& wording, const VisitRow& visit) {
  std::string acts;
  for (const VisitAct& one : visit.did) add(acts, wording.say("page.list_comma"), wording.word("visits", one.act));
  return acts;
}

/// That they bought, or why they did not.
std::string outcome_of(const Wording& wording, const VisitRow& visit) {
  if (visit.bought) return wording.say("page.visit.bought");
  return visit.not_bought ? wording.word("not_bought", visit.not_bought) : wording.say("page.visit.not_bought");
}

/// A choice of an order, by the message `page.order.<field>.<choice>`.
std::string choice_of(const Wording& wording, const OrderRow& order, std::string_view field) {
  const schema::FieldInfo& info = *schema::record_info<OrderRow>().find(field);
  return wording.say("page.order." + std::string(field) + '.' + text_of(info, info.get(&order), {}));
}

/// `arrived 2026-11-08`: how far it had come, and on which day it came so far.
std::string state_of(const Wording& wording, const OrderRow& order) {
  if (order.lapsed) return wording.say("page.order.state.lapsed");
  const Day since = order.steps.empty() ? order.business_day : order.steps.back().business_day;
  return choice_of(wording, order, "state") + ' ' + since.text();
}

/// What is paid and to be paid, and what the customer said. A table of many narrow columns would break days apart.
std::string remark_of(const Wording& wording, const OrderRow& order) {
  std::string remark;
  const auto add_money = [&](std::string_view message, const std::optional<Money>& money) {
    if (money) add(remark, wording.say("page.comma"), wording.say(message, {{"money", wording.money(*money)}}));
  };
  add_money("page.order.deposit", order.deposit);
  add_money("page.order.balance", order.balance);
  add(remark, wording.say("page.comma"), order.words);
  return remark;
}

}  // namespace

std::string goods_lines(const Wording& wording, const std::vector<Goods>& goods) {
  std::string lines;
  for (const Goods& one : goods) add(lines, wording.say("page.list_comma"), goods_line(wording, one));
  return lines;
}

Grid visits_of(const Wording& wording, const FileAnswer& file) {
  Grid grid{heading_of(wording, "page.visit.visits", file.visits.size(), file.visits_in_all),
            {day_column(wording.say("page.visit.day")),
             {wording.say("page.visit.shop")},
             {wording.say("page.visit.did")},
             {wording.say("page.visit.goods")},
             {wording.say("page.visit.outcome")},
             {wording.say("page.visit.words")}},
            {},
            not_shown(wording, file.visits_in_all)};
  for (const VisitRow& row : file.visits)
    grid.rows.push_back({row.business_day.text(), row.shop == file.shop ? std::string() : row.shop,
                         acts_of(wording, row), goods_lines(wording, row.goods), outcome_of(wording, row), row.words});
  return without_empty_columns(std::move(grid));
}

Grid orders_of(const Wording& wording, const FileAnswer& file) {
  Grid grid{heading_of(wording, "page.order.orders", file.orders.size(), file.orders_in_all),
            {day_column(wording.say("page.order.made")),
             {wording.say("page.visit.shop")},
             {wording.say("page.order.kind")},
             {wording.say("page.order.goods")},
             day_column(wording.say("page.order.until")),
             {wording.say("page.order.state")},
             {wording.say("page.purchase.remark")}},
            {},
            not_shown(wording, file.orders_in_all)};
  for (const OrderRow& row : file.orders)
    grid.rows.push_back({row.business_day.text(), row.shop == file.shop ? std::string() : row.shop,
                         choice_of(wording, row, "kind"), goods_lines(wording, row.goods), wording.day(row.until),
                         state_of(wording, row), remark_of(wording, row)});
  return without_empty_columns(std::move(grid));
}

}  // namespace shuke::pages

// order add, step, list; visit add, list: what customers want, and when they came.
#include "commands.hpp"
#include "pages/table.hpp"
#include "report.hpp"
#include "request.hpp"
#include "words.hpp"

namespace shuke::tools {
namespace {

using pages::Align;

/// Does a deed and prints its answer: as its document, or as `say` puts it.
template <class Answer>
Result<int> answer_with(const Call& call, std::string_view deed, std::string (*say)(const Call&, const Done&)) {
  SHUKE_ASSIGN(done, do_deed(call, deed));
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else call.out->print(say(call, done));
  return worked;
}

std::string number_of(OrderId id) { return std::to_string(id.number()); }

std::string said_of_order(const Call& call, const Done& done) {
  const auto& request = *static_cast<const OrderRequest*>(done.request.get());
  const auto& answer = done.as<OrderAnswer>();
  return pages::visible(
             call.say("tool.order_add.done",
                      {{"kind", choice_in_words(call, "tool.order_kind", done.request.info(), &request, "kind")},
                       {"id", number_of(answer.order_id)},
                       {"customer", request.customer},
                       {"day", answer.business_day.text()}})) +
         '\n';
}

std::string said_of_step(const Call& call, const Done& done) {
  const auto& answer = done.as<OrderStepAnswer>();
  return call.say("tool.order_step.done",
                  {{"id", number_of(answer.order_id)},
                   {"state", choice_in_words(call, "tool.order_state", done.answer.info(), &answer, "state")}}) +
         '\n';
}

std::string said_of_visit(const Call& call, const Done& done) {
  const auto& request = *static_cast<const VisitRequest*>(done.request.get());
  return pages::visible(call.say("tool.visit_add.done", {{"customer", request.customer},
                                                         {"day", done.as<VisitAnswer>().business_day.text()}})) +
         '\n';
}

/// What of the goods was told: the article, or what they are; and how many.
std::string said_of(const Call& call, const Goods& goods) {
  std::string text = goods.sku;
  for (const std::string* part :
       {&goods.brand.text(), &goods.category.text(), &goods.style, &goods.size, &goods.colour})
    if (!part->empty()) text += (text.empty() ? "" : " ") + *part;
  if (text.empty()) text = goods.note;
  if (goods.quantity.number() == 0) return text;
  return call.say("tool.order_list.pieces", {{"goods", text}, {"quantity", goods.quantity.text()}});
}

/// All goods, or the customer's words where there are none.
std::string said_of(const Call& call, const std::vector<Goods>& goods, const std::string& words) {
  std::string text;
  for (const Goods& one : goods) text += (text.empty() ? "" : call.say("tool.order_list.and")) + said_of(call, one);
  return text.empty() ? words : text;
}

constexpr std::size_t columns_of_goods = 24;

/// The table, and how the next page is asked for if there is one.
std::string with_next(const Call& call, const pages::Table& table, const std::string& next, std::string_view none) {
  if (table.rows() == 0) return call.say(none) + '\n';
  return table.text() + (next.empty() ? "" : call.say("tool.order_list.next", {{"next", next}}) + '\n');
}

/// What followed an order's making, under it: when, by whom, from where to where.
void add_steps(const Call& call, pages::Table& table, const OrderRow& order) {
  static const schema::RecordInfo& info = *exchange::find_record("order_step_row");
  for (const OrderStepRow& step : order.steps) {
    if (!step.from) continue;
    const std::string from = choice_in_words(call, "tool.order_state", info, &step, "from"),
                      to = choice_in_words(call, "tool.order_state", info, &step, "to");
    table.add({step.business_day.text(), "", step.associate, "", step.note, step.until ? step.until->text() : "",
               call.say("tool.order_list.step", {{"from", from}, {"to", to}})});
  }
}

std::string said_of_orders(const Call& call, const Done& done) {
  static const schema::RecordInfo& info = *exchange::find_record("order_row");
  pages::Table table({{call.say("tool.order_list.made")},
                      {call.say("tool.order_list.id"), Align::right},
                      {call.say("tool.order_list.whose")},
                      {call.say("tool.order_list.what")},
                      {call.say("tool.order_list.goods"), Align::left, columns_of_goods},
                      {call.say("tool.order_list.until")},
                      {call.say("tool.order_list.state")}});
  const auto& answer = done.as<OrdersAnswer>();
  for (const OrderRow& row : answer.rows) {
    table.add({row.business_day.text(), number_of(row.order_id), row.customer,
               choice_in_words(call, "tool.order_kind", info, &row, "kind"), said_of(call, row.goods, row.words),
               row.until ? row.until->text() : "",
               row.lapsed ? call.say("tool.order_state.lapsed")
                          : choice_in_words(call, "tool.order_state", info, &row, "state")});
    if (call.has("steps")) add_steps(call, table, row);
  }
  return with_next(call, table, answer.next, "tool.order_list.none");
}

std::string said_of_visits(const Call& call, const Done& done) {
  pages::Table table({{call.say("tool.visit_list.day")},
                      {call.say("tool.visit_list.whose")},
                      {call.say("tool.visit_list.did")},
                      {call.say("tool.visit_list.goods"), Align::left, columns_of_goods},
                      {call.say("tool.visit_list.bought")},
                      {call.say("tool.visit_list.why_not")}});
  const auto& answer = done.as<VisitsAnswer>();
  for (const VisitRow& row : answer.rows) {
    std::string did;
    for (const VisitAct& one : row.did) did += (did.empty() ? "" : call.say("tool.order_list.and")) + one.act.text();
    table.add({row.business_day.text(), row.customer, did, said_of(call, row.goods, row.words),
               call.say(row.bought ? "tool.visit_list.yes" : "tool.visit_list.no"), row.not_bought.text()});
  }
  return with_next(call, table, answer.next, "tool.visit_list.none");
}

Result<int> run_add(const Call& call) { return answer_with<OrderAnswer>(call, "order", said_of_order); }
Result<int> run_step(const Call& call) { return answer_with<OrderStepAnswer>(call, "order_step", said_of_step); }
Result<int> run_list(const Call& call) { return answer_with<OrdersAnswer>(call, "orders", said_of_orders); }
Result<int> run_visit(const Call& call) { return answer_with<VisitAnswer>(call, "visit", said_of_visit); }
Result<int> run_visits(const Call& call) { return answer_with<VisitsAnswer>(call, "visits", said_of_visits); }

}  // namespace

const Command order_add_command{
    "order add",
    {{Form::value, "request", "ID", true},
     {Form::value, "customer", "REF", true},
     {Form::value, "kind", "order|enquiry|reservation", true},
     {Form::value, "at", "TIME", true},
     {Form::values, "goods", "FIELD=VALUE,…"},
     {Form::value, "words", "TEXT"},
     {Form::value, "until", "DAY"},
     {Form::value, "deposit", "AMOUNT"},
     {Form::value, "balance", "AMOUNT"},
     {Form::value, "associate", "REF"},
     {Form::value, "shop", "REF"},
     {Form::value, "input", "FILE"}},
    "shuke order add --request q1 --customer C1 --kind order --at 2026-11-21T10:02 --goods sku=A1",
    run_add};

const Command order_step_command{
    "order step",
    {{Form::word, "ORDER", "ORDER", true, "order_id"},
     {Form::word, "STEP", "STEP", true, "step"},
     {Form::value, "request", "ID", true},
     {Form::value, "at", "TIME", true},
     {Form::value, "until", "DAY"},
     {Form::value, "note", "TEXT"},
     {Form::value, "associate", "REF"},
     {Form::value, "shop", "REF"}},
    "shuke order step 140737488355332 extended --request s1 --at 2026-11-27T15:00 --until 2026-12-05",
    run_step};

const Command order_list_command{"order list",
                                 {{Form::value, "day", "DAY", true},
                                  {Form::value, "customer", "REF"},
                                  {Form::value, "shop", "REF"},
                                  {Form::value, "kind", "order|enquiry|reservation"},
                                  {Form::value, "which", "all|open|lapsed"},
                                  {Form::flag, "steps", "", false, no_field},
                                  {Form::value, "after", "PLACE"},
                                  {Form::value, "limit", "N"}},
                                 "shuke order list --day 2026-11-24 --which open",
                                 run_list};

const Command visit_add_command{
    "visit add",
    {{Form::value, "request", "ID", true},
     {Form::value, "customer", "REF", true},
     {Form::value, "at", "TIME", true},
     {Form::values, "did", "WORD"},
     {Form::values, "goods", "FIELD=VALUE,…"},
     {Form::value, "not-bought", "WORD"},
     {Form::value, "words", "TEXT"},
     {Form::value, "associate", "REF"},
     {Form::value, "shop", "REF"},
     {Form::value, "input", "FILE"}},
    "shuke visit add --request v1 --customer C1 --at 2026-11-21T10:02 --did tried_on --not-bought price",
    run_visit};

const Command visit_list_command{"visit list",
                                 {{Form::value, "customer", "REF"},
                                  {Form::value, "shop", "REF"},
                                  {Form::value, "from", "DAY"},
                                  {Form::value, "until", "DAY"},
                                  {Form::value, "after", "PLACE"},
                                  {Form::value, "limit", "N"}},
                                 "shuke visit list --customer C1",
                                 run_visits};

}  // namespace shuke::tools

// Orders, enquiries and reservations (CUS-11): which step can follow which, days at their ends, the same again.
#include "clientele/wanted.hpp"

namespace shuke::clientele::test {
namespace {

using enum OrderAction;

constexpr OrderAction every_action[] = {arrived, picked_up, answered, cancelled, released, extended};
constexpr std::string_view reserved_until = "2026-03-10", extended_until = "2026-03-20";

/// A state, the way to it, and what may follow. Written down from the rule, not from the table in order.hpp.
struct Station {
  OrderKind kind;
  std::vector<OrderAction> way;
  OrderState state;
  std::vector<std::pair<OrderAction, OrderState>> next;
};

const Station stations[] = {
    {OrderKind::order, {}, OrderState::placed, {{arrived, OrderState::arrived}, {cancelled, OrderState::cancelled}}},
    {OrderKind::order,
     {arrived},
     OrderState::arrived,
     {{picked_up, OrderState::picked_up}, {cancelled, OrderState::cancelled}}},
    {OrderKind::order, {arrived, picked_up}, OrderState::picked_up, {}},
    {OrderKind::order, {cancelled}, OrderState::cancelled, {}},
    {OrderKind::order, {arrived, cancelled}, OrderState::cancelled, {}},
    {OrderKind::enquiry, {}, OrderState::asked, {{answered, OrderState::answered}, {cancelled, OrderState::cancelled}}},
    {OrderKind::enquiry, {answered}, OrderState::answered, {}},
    {OrderKind::enquiry, {cancelled}, OrderState::cancelled, {}},
    {OrderKind::reservation,
     {},
     OrderState::reserved,
     {{picked_up, OrderState::picked_up}, {released, OrderState::released}, {extended, OrderState::reserved}}},
    {OrderKind::reservation,
     {extended},
     OrderState::reserved,
     {{picked_up, OrderState::picked_up}, {released, OrderState::released}, {extended, OrderState::reserved}}},
    {OrderKind::reservation, {picked_up}, OrderState::picked_up, {}},
    {OrderKind::reservation, {released}, OrderState::released, {}}};

class Orders : public Wants {
 protected:
  OrderId reservation(std::string request = "q1") {
    return take(wanted(std::move(request), OrderKind::reservation, "2026-03-01T10:00", reserved_until));
  }
  /// An order that has gone a way.
  OrderId at_station(const Station& station, const std::string& name) {
    const bool kept = station.kind == OrderKind::reservation;
    const OrderId id = take(wanted(name, station.kind, "2026-03-01T10:00", kept ? reserved_until : ""));
    for (std::size_t i = 0; i < station.way.size(); ++i)
      must(shop().order_step(asked(id, station.way[i], name + "-way-" + std::to_string(i), "2026-03-15")));
    return id;
  }
  static OrderStepRequest asked(OrderId id, OrderAction action, std::string request, std::string_view until) {
    return step(std::move(request), id, action, "2026-03-02T10:00", action == extended ? until : "");
  }
};

TEST_F(Orders, take_each_step_of_the_diagram_and_refuse_every_other) {
  int n = 0, refused_steps = 0;
  for (const Station& station : stations) {
    const auto follows = [&](OrderAction action) {
      return std::any_of(station.next.begin(), station.next.end(), [&](auto& one) { return one.first == action; });
    };
    const OrderId id = at_station(station, "n" + std::to_string(++n));
    for (const OrderAction action : every_action) {
      if (follows(action)) continue;
      ++refused_steps;
      const Unchanged look(file());
      const auto answer = shop().order_step(asked(id, action, "refused", extended_until));
      ASSERT_EQ(code(answer), Code::refused) << n;
      EXPECT_EQ(answer.error().rule, "CUS-11");
      EXPECT_EQ(answer.error().message, station.next.empty() ? "order.over" : "order.step_not_possible");
    }
    for (const auto& [action, state] : station.next) {
      const std::string name = "n" + std::to_string(++n);
      const OrderId another = at_station(station, name);
      EXPECT_EQ(must(shop().order_step(asked(another, action, name, extended_until))),
                (OrderStepAnswer{another, state}));
    }
  }
  EXPECT_EQ(refused_steps, 12 * 6 - 12);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Orders, refuse_a_step_by_naming_the_state_and_what_is_possible) {
  const OrderId id = reservation();
  const auto answer = shop().order_step(step("s", id, arrived, "2026-03-02T10:00"));
  ASSERT_TRUE(answer.has_error());
  EXPECT_EQ(shuke::test::slot(answer.error(), "state"), "reserved");
  EXPECT_EQ(shuke::test::slot(answer.error(), "possible"), "picked_up, released, extended");
}

TEST_F(Orders, are_listed_as_they_were_taken) {
  OrderRequest request = wanted("q1", OrderKind::order, "2026-03-01T10:00", "2026-03-05");
  request.associate = "W1";
  request.deposit = yuan("0.00");
  request.balance = yuan("99.90");
  request.words = "红色的";
  Goods coat;
  coat.category = word("coat");
  coat.brand = word("own");
  coat.style = "S-1";
  coat.size = "M";
  coat.colour = "红";
  coat.note = "长一点";
  request.goods = {coat, article("007", "2.5")};
  const OrderAnswer answer = must(shop().order(request));
  EXPECT_EQ(answer.business_day, day("2026-03-01"));

  const OrderRow row = only("2026-03-01");
  EXPECT_EQ(row.order_id, answer.order_id);
  EXPECT_EQ(row.customer, "C1");
  EXPECT_EQ(row.shop, "main");
  EXPECT_EQ(row.kind, OrderKind::order);
  EXPECT_EQ(row.business_day, day("2026-03-01"));
  EXPECT_EQ(row.at, moment("2026-03-01T10:00"));
  EXPECT_EQ(row.associate, "W1");
  EXPECT_EQ(row.goods, request.goods);
  EXPECT_EQ(row.until, day("2026-03-05"));
  EXPECT_EQ(row.deposit, yuan("0.00"));
  EXPECT_EQ(row.balance, yuan("99.90"));
  EXPECT_EQ(row.words, "红色的");
  EXPECT_EQ(row.state, OrderState::placed);
  EXPECT_FALSE(row.lapsed);
}

TEST_F(Orders, of_somebody_who_is_only_known_are_taken) {
  OrderRequest request = wanted("q1", OrderKind::enquiry, "2026-03-01T10:00");
  request.customer = "C2";
  request.goods.clear();
  request.words = "有没有蓝色的？";
  take(request);
  EXPECT_EQ(only("2026-03-01").customer, "C2");
}

TEST_F(Orders, lapse_when_their_last_day_is_over_without_a_write) {
  const OrderId id = reservation();
  const Unchanged look(file());
  for (const auto& [on, lapsed] : {std::pair{"2026-03-09", false}, {"2026-03-10", false}, {"2026-03-11", true}}) {
    EXPECT_EQ(only(on).lapsed, lapsed) << on;
    EXPECT_EQ(only(on).state, OrderState::reserved) << on;
    EXPECT_EQ(ids(orders_on(on, OrdersAsked::lapsed)).size(), lapsed ? 1U : 0U) << on;
    EXPECT_EQ(ids(orders_on(on, OrdersAsked::open)).size(), lapsed ? 0U : 1U) << on;
  }
  EXPECT_EQ(ids(orders_on("2026-03-11", OrdersAsked::lapsed)), std::vector{id});
}

TEST_F(Orders, that_lapsed_are_still_picked_up_released_or_kept_for_longer) {
  for (const OrderAction action : {picked_up, released, extended}) {
    const std::string name = "q" + std::to_string(static_cast<int>(action));
    const OrderId id = reservation(name);
    must(shop().order_step(step(name, id, action, "2026-03-11T10:00", action == extended ? extended_until : "")));
  }
  EXPECT_THAT(ids(orders_on("2026-03-11", OrdersAsked::lapsed)), IsEmpty());
  EXPECT_EQ(rows(orders_on("2026-03-21", OrdersAsked::lapsed)).size(), 1U)
      << "what was extended lapses after its new day";
}

TEST_F(Orders, promised_by_a_day_do_not_lapse_after_it) {
  take(wanted("q1", OrderKind::order, "2026-03-01T10:00", "2026-03-02"));
  EXPECT_FALSE(only("2026-03-03").lapsed);
  EXPECT_EQ(ids(orders_on("2026-03-03", OrdersAsked::open)).size(), 1U);
}

TEST_F(Orders, are_kept_until_the_day_they_are_made_at_the_earliest) {
  EXPECT_EQ(refused(wanted("q1", OrderKind::reservation, "2026-03-01T10:00", "2026-02-28")),
            "order.until_before until");
  take(wanted("q1", OrderKind::reservation, "2026-03-01T10:00", "2026-03-01"));
  take(wanted("q2", OrderKind::reservation, "2026-03-01T10:00", "2026-03-02"));
}

TEST_F(Orders, are_extended_to_a_later_day_only) {
  const OrderId id = reservation();
  const auto extend = [&](std::string_view until) { return step("s", id, extended, "2026-03-05T10:00", until); };
  EXPECT_EQ(refused(extend("2026-03-04")), "order.until_before until") << "before the day of the step";
  EXPECT_EQ(refused(extend("2026-03-09")), "order.no_later_day until");
  EXPECT_EQ(refused(extend("2026-03-10")), "order.no_later_day until");
  must(shop().order_step(extend("2026-03-11")));
  EXPECT_EQ(only("2026-03-11").until, day("2026-03-11"));
  EXPECT_FALSE(only("2026-03-11").lapsed);
  EXPECT_TRUE(only("2026-03-12").lapsed);
  EXPECT_EQ(number("SELECT count(*) FROM order_step WHERE until IS NOT NULL"), 2) << "the first day is kept, too";
}

TEST_F(Orders, take_steps_one_after_the_other) {
  const OrderId id = take(wanted("q1", OrderKind::order, "2026-03-01T10:00"));
  EXPECT_EQ(refused(step("s", id, arrived, "2026-03-01T09:59")), "order.step_before at");
  must(shop().order_step(step("s", id, arrived, "2026-03-01T10:00")));
  EXPECT_EQ(refused(step("t", id, picked_up, "2026-03-01T09:59")), "order.step_before at");
}

TEST_F(Orders, asked_for_again_get_the_first_answer_and_write_nothing) {
  const OrderRequest request = wanted("q1", OrderKind::reservation, "2026-03-01T10:00", reserved_until);
  const OrderAnswer answer = must(shop().order(request));
  const OrderStepRequest longer = step("s1", answer.order_id, extended, "2026-03-02T10:00", extended_until);
  const OrderStepAnswer kept = must(shop().order_step(longer));
  must(shop().order_step(step("s2", answer.order_id, picked_up, "2026-03-03T10:00")));
  const Unchanged look(file());
  EXPECT_EQ(must(shop().order(request)), answer);
  EXPECT_EQ(must(shop().order_step(longer)), kept) << "the state that this step reached, not the last";
  EXPECT_EQ(kept.state, OrderState::reserved);
}

TEST_F(Orders, asked_for_again_with_other_content_conflict) {
  OrderRequest request = wanted("q1", OrderKind::order, "2026-03-01T10:00");
  const OrderId id = take(request);
  request.words = "另一句";
  EXPECT_EQ(refused(request), "request.other_content request");
  must(shop().order_step(step("q1", id, arrived, "2026-03-02T10:00")));  // ids of requests are each deed's own
  EXPECT_EQ(refused(step("q1", id, cancelled, "2026-03-02T10:00")), "request.other_content request");
}

TEST_F(Orders, take_no_step_twice_by_another_request) {
  const OrderId id = take(wanted("q1", OrderKind::order, "2026-03-01T10:00"));
  must(shop().order_step(step("s1", id, arrived, "2026-03-02T10:00")));
  EXPECT_EQ(refused(step("s2", id, arrived, "2026-03-02T10:00")), "order.step_not_possible step");
}

TEST_F(Orders, are_picked_up_in_another_shop_on_its_own_business_day) {
  how().cut_over = MinuteOfDay();
  const OrderId id = take(wanted("q1", OrderKind::order, "2026-03-01T10:00"));
  must(shop().order_step(step("s1", id, arrived, "2026-03-02T10:00")));
  how().cut_over = must(MinuteOfDay::parse("05:00"));
  add_shop("late");
  OrderStepRequest there = step("s1", id, picked_up, "2026-03-03T04:59");
  there.shop = "late";
  there.associate = "L1";
  must(shop().order_step(there));
  const std::string last = " FROM order_step ORDER BY step_no DESC LIMIT 1";
  EXPECT_EQ(number("SELECT business_day" + last), day("2026-03-02").number());
  EXPECT_EQ(number("SELECT shop_id" + last), number("SELECT id FROM shop WHERE ref = 'late'"));
  EXPECT_EQ(number("SELECT associate_id" + last), number("SELECT id FROM associate WHERE ref = 'L1'"));
  EXPECT_EQ(only("2026-03-03").shop, "main");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Orders, belong_to_the_business_day_of_their_shop) {
  how().cut_over = must(MinuteOfDay::parse("05:00"));
  add_shop("late");
  OrderRequest request = wanted("q1", OrderKind::reservation, "2026-03-02T04:59", "2026-03-01");
  request.shop = "late";
  EXPECT_EQ(must(shop().order(request)).business_day, day("2026-03-01"));
  request = wanted("q2", OrderKind::reservation, "2026-03-02T05:00", "2026-03-01");
  request.shop = "late";
  EXPECT_EQ(refused(request), "order.until_before until");
}

// ---- What is refused ------------------------------------------------------------------------------------------------

TEST_F(Orders, of_nothing_or_of_nobody_are_refused) {
  const OrderRequest lawful = wanted("q1", OrderKind::order, "2026-03-01T10:00");
  const auto with = [&](auto change) {
    OrderRequest request = lawful;
    change(request);
    return refused(request);
  };
  EXPECT_EQ(with([](auto& one) { one.request = ""; }), "field.required request");
  EXPECT_EQ(with([](auto& one) { one.customer = ""; }), "field.required customer");
  EXPECT_EQ(with([](auto& one) { one.at.reset(); }), "field.required at");
  EXPECT_EQ(with([](auto& one) { one.kind.reset(); }), "field.required kind");
  EXPECT_EQ(with([](auto& one) { one.goods.clear(); }), "order.nothing goods");
  EXPECT_EQ(with([](auto& one) { one.goods.push_back(Goods()); }), "goods.nothing goods[1]");
  EXPECT_EQ(with([](auto& one) { one.goods = {article("", "3")}; }), "goods.nothing goods[0]") << "three of nothing";
  EXPECT_EQ(with([](auto& one) { one.kind = OrderKind::reservation; }), "field.required until");
  EXPECT_EQ(with([](auto& one) { one.customer = "C9"; }), "customer.unknown customer");
  EXPECT_EQ(with([](auto& one) { one.shop = "nowhere"; }), "shop.unknown shop");
  EXPECT_EQ(with([](auto& one) { one.words = "\x01"; }), "text.control_character words");
  take(lawful);
}

TEST_F(Orders, money_belongs_to_orders_and_is_not_negative) {
  const auto with = [&](OrderKind kind, std::string_view deposit, std::string_view balance) {
    OrderRequest request = wanted("q1", kind, "2026-03-01T10:00", "2026-03-05");
    if (!deposit.empty()) request.deposit = yuan(deposit);
    if (!balance.empty()) request.balance = yuan(balance);
    return request;
  };
  EXPECT_EQ(refused(with(OrderKind::order, "-0.01", "")), "order.negative_amount deposit");
  EXPECT_EQ(refused(with(OrderKind::order, "", "-0.01")), "order.negative_amount balance");
  EXPECT_EQ(refused(with(OrderKind::reservation, "5.00", "")), "order.money deposit");
  EXPECT_EQ(refused(with(OrderKind::enquiry, "", "5.00")), "order.money balance");
  OrderRequest dollars = with(OrderKind::order, "", "");
  dollars.deposit = Money::of(5, must(Currency::parse("USD")));
  EXPECT_EQ(refused(dollars), "money.other_currency deposit");
  take(with(OrderKind::order, "0.00", "0.00"));
}

TEST_F(Orders, steps_say_when_and_what_and_name_an_order) {
  const OrderId id = take(wanted("q1", OrderKind::order, "2026-03-01T10:00"));
  const OrderStepRequest lawful = step("s1", id, arrived, "2026-03-02T10:00");
  const auto with = [&](auto change) {
    OrderStepRequest request = lawful;
    change(request);
    return refused(request);
  };
  EXPECT_EQ(with([](auto& one) { one.request = ""; }), "field.required request");
  EXPECT_EQ(with([](auto& one) { one.at.reset(); }), "field.required at");
  EXPECT_EQ(with([](auto& one) { one.step.reset(); }), "field.required step");
  EXPECT_EQ(with([](auto& one) { one.until = day("2026-03-09"); }), "order.until_of_no_extension until");
  EXPECT_EQ(with([](auto& one) { one.step = extended; }), "field.required until");
  EXPECT_EQ(with([](auto& one) { one.order_id = OrderId(); }), "order.unknown order_id");
  EXPECT_EQ(with([&](auto& one) { one.order_id = must(OrderId::of(id.number() + 1)); }), "order.unknown order_id");
  EXPECT_EQ(with([](auto& one) { one.shop = "nowhere"; }), "shop.unknown shop");
  EXPECT_EQ(with([](auto& one) { one.note = "\x01"; }), "text.control_character note");
  must(shop().order_step(lawful));
}

}  // namespace
}  // namespace shuke::clientele::test

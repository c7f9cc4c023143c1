// Verify recomputes an order's state and last day from its steps, and looks for what orders and visits belong to.
#include "clientele/damage.hpp"

namespace shuke::clientele::test {
namespace {

using testing::Contains;
using testing::HasSubstr;

class OrdersVerified : public Damage {
 protected:
  /// An order of the copy, written over itself with right seals after a change.
  std::vector<std::string> after_change(const char* request, const std::function<void(Order& order)>& change) {
    Clientele shop = copy();
    const std::string where =
        " FROM goods_order WHERE id = (SELECT result_id FROM request WHERE deed = 'order' AND "
        "request = '" +
        std::string(request) + "')";
    const std::int64_t key[] = {std::stoll(text("SELECT customer_id" + where)), std::stoll(text("SELECT id" + where))};
    auto store = must(storage::Store::open("sqlite:" + copied(), {.migrations = storage::migrations()}));
    must(store->write([&](storage::Connection& connection) -> Result<void> {
      Order order;
      SHUKE_TRY(storage::order_table().load(connection, key, &order, {}));
      change(order);
      storage::order_table().update(connection, &order);
      static const storage::Query drop("DELETE FROM order_step WHERE customer_id = :customer AND order_id = :order");
      storage::run(connection, drop, key[0], key[1]);
      storage::order_table().append(connection, &order, "steps", order.steps.size());
      return {};
    }));
    return look(shop);
  }
};

TEST_F(OrdersVerified, what_is_as_it_was_written_is_clean) {
  EXPECT_THAT(after_change("q1", [](Order&) {}), IsEmpty());
  EXPECT_THAT(after_change("q2", [](Order&) {}), IsEmpty());
}

TEST_F(OrdersVerified, a_state_or_last_day_that_steps_do_not_give_is_named) {
  const std::pair<const char*, std::function<void(Order&)>> changes[] = {
      {"q2", [](Order& order) { order.state = OrderState::placed; }},
      {"q2", [](Order& order) { order.state = OrderState::picked_up; }},
      {"q2", [](Order& order) { order.until = day("2026-03-11"); }},
      {"q2", [](Order& order) { order.until.reset(); }},
      {"q2", [](Order& order) { order.kind = OrderKind::reservation; }},
      {"q2", [](Order& order) { order.business_day = day("2026-03-02"); }},
      {"q2", [](Order& order) { order.at = moment("2026-03-03T11:01"); }},
      {"q2", [](Order& order) { order.steps[1].at = moment("2026-03-03T10:59"); }},
      {"q2", [](Order& order) { order.steps[1].until = day("2026-03-10"); }},
      {"q2", [](Order& order) { order.steps[1].state = order.state = OrderState::picked_up; }},
      {"q1", [](Order& order) { order.until = order.steps[0].until; }},
      {"q1", [](Order& order) { order.steps[1].until.reset(); }}};
  for (const auto& [request, change] : changes) {
    EXPECT_THAT(after_change(request, change), ElementsAre(HasSubstr(" verify.order_steps")))
        << request << ' ' << &change - &changes[0].second;
  }
}

TEST_F(OrdersVerified, what_orders_and_visits_belong_to_has_to_be_there) {
  const auto found = after("DELETE FROM goods_order");
  EXPECT_THAT(found, Contains(HasSubstr("order_goods ")));
  EXPECT_THAT(found, Contains(HasSubstr("order_step ")));
  EXPECT_THAT(found, Contains(testing::AllOf(HasSubstr("request "), HasSubstr("/order/q1 verify.orphan"))));
  EXPECT_THAT(found, Contains(testing::AllOf(HasSubstr("request "), HasSubstr("/order_step/s1 verify.orphan"))));
  EXPECT_THAT(after("DELETE FROM visit"), Contains(HasSubstr("/visit/v1 verify.orphan")));
  for (const char* deed : {"order", "order_step"})
    EXPECT_THAT(after("DELETE FROM request WHERE deed = '" + std::string(deed) + "'"),
                Contains(testing::AllOf(HasSubstr("goods_order "), HasSubstr(" verify.orphan"))))
        << deed;
  EXPECT_THAT(after("DELETE FROM request WHERE deed = 'visit'"),
              ElementsAre(testing::AllOf(HasSubstr("visit "), HasSubstr(" verify.orphan"))));
  const auto without = after("DELETE FROM associate");
  for (const char* table : {"goods_order ", "visit "})
    EXPECT_THAT(without, Contains(testing::AllOf(testing::StartsWith(table), HasSubstr(" verify.orphan"))));
}

}  // namespace
}  // namespace shuke::clientele::test

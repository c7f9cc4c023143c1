// Lists of orders and visits: whose, which, page by page.
#include "clientele/wanted.hpp"

namespace shuke::clientele::test {
namespace {

class OrderPages : public Wants {
 protected:
  OrderPages() {
    add_shop("other");
    // Taken out of order: what is listed goes by the business day.
    first_ = order_of("C1", "", OrderKind::order, "2026-03-03T10:00");
    second_ = order_of("C2", "", OrderKind::reservation, "2026-03-01T10:00");
    third_ = order_of("C1", "other", OrderKind::enquiry, "2026-03-02T10:00");
    fourth_ = order_of("C1", "", OrderKind::reservation, "2026-03-02T10:00");
    fifth_ = order_of("C1", "", OrderKind::order, "2026-03-04T10:00");
    must(shop().order_step(step("s", fifth_, OrderAction::cancelled, "2026-03-05T10:00")));
  }
  OrderId order_of(std::string customer, std::string shop_ref, OrderKind kind, const std::string& at) {
    OrderRequest request = wanted(customer + shop_ref + at, kind, at);
    request.customer = std::move(customer);
    request.shop = std::move(shop_ref);
    // The later one is made, the sooner it ends.
    if (kind == OrderKind::reservation) request.until = at < "2026-03-02" ? day("2026-03-12") : day("2026-03-11");
    return take(request);
  }
  OrdersQuestion of(std::string customer, std::string shop_ref, OrdersAsked which = OrdersAsked::all,
                    std::string_view on = "2026-03-05") {
    OrdersQuestion question = orders_on(on, which);
    question.customer = std::move(customer);
    question.shop = std::move(shop_ref);
    return question;
  }
  OrderId first_, second_, third_, fourth_, fifth_;
};

TEST_F(OrderPages, are_of_a_customer_or_of_a_shop_in_order_of_day) {
  EXPECT_THAT(ids(of("", "")), ElementsAre(second_, fourth_, first_, fifth_)) << "the first shop's";
  EXPECT_THAT(ids(of("", "other")), ElementsAre(third_));
  EXPECT_THAT(ids(of("C1", "")), ElementsAre(third_, fourth_, first_, fifth_))
      << "in all shops; ids in order of making";
  EXPECT_THAT(ids(of("C1", "main")), ElementsAre(fourth_, first_, fifth_));
  EXPECT_THAT(ids(of("C2", "other")), IsEmpty());
}

TEST_F(OrderPages, are_of_one_kind_when_asked) {
  OrdersQuestion question = of("", "");
  question.kind = OrderKind::order;
  EXPECT_THAT(ids(question), ElementsAre(first_, fifth_));
  question = of("C1", "");
  question.kind = OrderKind::reservation;
  EXPECT_THAT(ids(question), ElementsAre(fourth_));
}

TEST_F(OrderPages, leave_out_what_is_over_when_open_ones_are_asked_for) {
  EXPECT_THAT(ids(of("", "", OrdersAsked::open)), ElementsAre(second_, fourth_, first_));
  EXPECT_THAT(ids(of("C1", "", OrdersAsked::open)), ElementsAre(third_, fourth_, first_));
  EXPECT_THAT(ids(of("", "", OrdersAsked::open, "2026-03-12")), ElementsAre(second_, first_)) << "one has lapsed";
}

TEST_F(OrderPages, tell_what_lapsed_in_order_of_its_last_day) {
  EXPECT_THAT(ids(of("", "", OrdersAsked::lapsed, "2026-03-13")), ElementsAre(fourth_, second_));
  EXPECT_THAT(ids(of("C1", "", OrdersAsked::lapsed, "2026-03-13")), ElementsAre(fourth_));
  EXPECT_THAT(ids(of("", "", OrdersAsked::lapsed, "2026-03-12")), ElementsAre(fourth_));
}

TEST_F(OrderPages, follow_one_another_without_gap_or_repetition) {
  for (const OrdersAsked which : {OrdersAsked::all, OrdersAsked::open, OrdersAsked::lapsed})
    for (const char* customer : {"", "C1"})
      for (std::int64_t limit = 1; limit <= 5; ++limit) {
        OrdersQuestion question = of(customer, "", which, "2026-03-13");
        const auto whole = rows(question);
        question.limit = limit;
        std::vector<OrderRow> paged;
        int pages = 0;
        do {
          const OrdersAnswer page = must(shop().orders(question));
          ASSERT_LE(page.rows.size(), static_cast<std::size_t>(limit));
          paged.insert(paged.end(), page.rows.begin(), page.rows.end());
          question.after = page.next;
          ASSERT_LT(++pages, 10);
        } while (!question.after.empty());
        EXPECT_EQ(paged, whole);
      }
}

TEST_F(OrderPages, go_on_after_a_reservation_that_was_extended_meanwhile) {
  OrdersQuestion question = of("", "", OrdersAsked::lapsed, "2026-03-13");
  question.limit = 1;
  question.after = must(shop().orders(question)).next;
  must(shop().order_step(step("x", fourth_, OrderAction::extended, "2026-03-13T10:00", "2026-04-30")));
  EXPECT_THAT(ids(question), ElementsAre(second_));
}

TEST_F(OrderPages, refuse_what_cannot_be_asked) {
  const auto with = [&](auto change) {
    OrdersQuestion question = of("", "");
    change(question);
    return problem(shop().orders(question));
  };
  EXPECT_EQ(with([](auto& one) { one.day.reset(); }), "field.required day");
  EXPECT_EQ(with([](auto& one) { one.customer = "C9"; }), "customer.unknown customer");
  EXPECT_EQ(with([](auto& one) { one.shop = "nowhere"; }), "shop.unknown shop");
  EXPECT_EQ(with([](auto& one) { one.limit = 0; }), "value.out_of_range limit");
  EXPECT_EQ(with([](auto& one) { one.limit = 1; }), "");
  EXPECT_EQ(with([](auto& one) { one.limit = 1000; }), "");
  EXPECT_EQ(with([](auto& one) { one.limit = 1001; }), "value.out_of_range limit");
  for (const char* after : {"x", "2026-03-01", "2026-03-01/", "2026-03-01/x", "2026-03-01/1x", "2026-02-30/1", "/1"})
    EXPECT_EQ(with([&](auto& one) { one.after = after; }), "page.unreadable after") << after;
}

class VisitPages : public Wants {
 protected:
  static VisitAct second_act(const std::string& request) { return {word(request == "a" ? "tried_on" : "asked")}; }
  VisitPages() {
    add_shop("other");
    for (const auto& [request, customer, at] : {std::tuple{"a", "C1", "2026-03-03T10:00"},
                                                {"b", "C2", "2026-03-01T10:00"},
                                                {"c", "C1", "2026-03-02T10:00"}}) {
      VisitRequest visit = came(request, customer, at);
      visit.words = request;
      visit.did = {{word("looked")}, second_act(request)};
      visit.goods = {article(request)};
      must(shop().visit(visit));
    }
    VisitRequest elsewhere = came("d", "C1", "2026-03-02T10:00");
    elsewhere.shop = "other";
    elsewhere.words = "d";
    must(shop().visit(elsewhere));
  }
  std::string words(const VisitsQuestion& question) {
    std::string all;
    for (const VisitRow& row : must(shop().visits(question)).rows) all += row.words;
    return all;
  }
  static VisitsQuestion of(std::string customer, std::string shop, std::string_view from = "",
                           std::string_view until = "") {
    VisitsQuestion question;
    question.customer = std::move(customer);
    question.shop = std::move(shop);
    if (!from.empty()) question.from = day(from);
    if (!until.empty()) question.until = day(until);
    return question;
  }
};

TEST_F(VisitPages, are_of_a_customer_or_to_a_shop_in_order_of_day) {
  EXPECT_EQ(words(of("", "")), "bca");
  EXPECT_EQ(words(of("", "other")), "d");
  EXPECT_EQ(words(of("C1", "")), "cda");
  EXPECT_EQ(words(of("C1", "main")), "ca");
  EXPECT_EQ(words(of("C2", "other")), "");
}

TEST_F(VisitPages, hold_both_ends_of_a_range_of_days) {
  EXPECT_EQ(words(of("", "", "2026-03-02")), "ca");
  EXPECT_EQ(words(of("", "", "", "2026-03-02")), "bc");
  EXPECT_EQ(words(of("C1", "", "2026-03-02", "2026-03-02")), "cd");
  EXPECT_EQ(words(of("", "", "2026-03-04")), "");
  EXPECT_EQ(problem(shop().visits(of("", "", "2026-03-02", "2026-03-01"))), "policy.out_of_order until");
}

TEST_F(VisitPages, follow_one_another_without_gap_or_repetition_each_with_its_lists) {
  for (const char* customer : {"", "C1"})
    for (std::int64_t limit = 1; limit <= 4; ++limit) {
      VisitsQuestion question = of(customer, "", "2026-03-01", "2026-03-03");
      const auto whole = must(shop().visits(question)).rows;
      question.limit = limit;
      std::vector<VisitRow> paged;
      int pages = 0;
      do {
        const VisitsAnswer page = must(shop().visits(question));
        paged.insert(paged.end(), page.rows.begin(), page.rows.end());
        question.after = page.next;
        ASSERT_LT(++pages, 10);
      } while (!question.after.empty());
      EXPECT_EQ(paged, whole);
      for (const VisitRow& row : paged) {
        if (row.shop == "other") {
          EXPECT_THAT(row.goods, IsEmpty());
          continue;
        }
        EXPECT_EQ(row.goods.at(0).sku, row.words);
        EXPECT_EQ(row.did.at(1), second_act(row.words));
      }
    }
}

TEST_F(VisitPages, refuse_what_cannot_be_asked) {
  EXPECT_EQ(problem(shop().visits(of("C9", ""))), "customer.unknown customer");
  EXPECT_EQ(problem(shop().visits(of("", "nowhere"))), "shop.unknown shop");
  VisitsQuestion question;
  question.limit = 0;
  EXPECT_EQ(problem(shop().visits(question)), "value.out_of_range limit");
  question.limit = 1001;
  EXPECT_EQ(problem(shop().visits(question)), "value.out_of_range limit");
  question = {};
  question.after = "2026-03-01";
  EXPECT_EQ(problem(shop().visits(question)), "page.unreadable after");
}

}  // namespace
}  // namespace shuke::clientele::test

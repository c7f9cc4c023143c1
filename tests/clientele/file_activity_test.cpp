// The steps that an order took, and what a file tells of visits and orders on a day (CUS-6, CUS-8, CUS-11, FIL-3).
#include "clientele/merged.hpp"
#include "clientele/wanted.hpp"

namespace shuke {

inline void PrintTo(const OrderStepRow& row, std::ostream* out) {
  *out << boost::json::serialize(schema::write_json(schema::record_info<OrderStepRow>(), &row, {}));
}

}  // namespace shuke

namespace shuke::clientele::test {
namespace {

class FileActivity : public Merging {
 protected:
  FileActivity() {
    enrol("C1");
    enrol("C2");
    add_shop("other");
  }
  OrderId take(const OrderRequest& request) { return must(shop().order(request)).order_id; }
  OrderId take_for(const std::string& customer, const std::string& at) {
    OrderRequest request = wanted(customer + at, OrderKind::order, at);
    request.customer = customer;
    return take(request);
  }
  void come(const std::string& customer, const std::string& at) {
    must(shop().visit(came(customer + at, customer, at)));
  }
  std::vector<OrderStepRow> steps(std::string_view on = "2026-03-31") {
    return must(shop().orders(orders_on(on))).rows.at(0).steps;
  }
  FileAnswer read(std::string_view on = "2026-03-31", std::int64_t recent = 20, const std::string& ref = "C1") {
    return must(shop().file({ref, day(on), recent}));
  }
  static std::vector<std::string> days(const auto& rows) {
    std::vector<std::string> all;
    for (const auto& row : rows) all.push_back(row.business_day.text());
    return all;
  }
};

TEST_F(FileActivity, an_order_tells_its_steps_from_where_to_where_when_and_by_whom_CUS_11) {
  OrderRequest request = wanted("o", OrderKind::reservation, "2026-03-01T10:00", "2026-03-05");
  request.associate = "A1";
  const OrderId order = take(request);
  OrderStepRequest longer = step("x", order, OrderAction::extended, "2026-03-04T11:00", "2026-03-09");
  longer.shop = "other";
  longer.associate = "A1";  // of the other shop: somebody else
  longer.note = "is away";
  must(shop().order_step(longer));
  must(shop().order_step(step("p", order, OrderAction::picked_up, "2026-03-06T12:00")));

  const std::vector<OrderStepRow> expected = {{std::nullopt, OrderState::reserved, day("2026-03-01"),
                                               moment("2026-03-01T10:00"), "main", "A1", day("2026-03-05"), ""},
                                              {OrderState::reserved, OrderState::reserved, day("2026-03-04"),
                                               moment("2026-03-04T11:00"), "other", "A1", day("2026-03-09"), "is away"},
                                              {OrderState::reserved, OrderState::picked_up, day("2026-03-06"),
                                               moment("2026-03-06T12:00"), "main", "", std::nullopt, ""}};
  EXPECT_EQ(steps(), expected);
}

TEST_F(FileActivity, each_order_of_a_page_has_its_own_steps_CUS_11) {
  const OrderId first = take_for("C1", "2026-03-01T10:00"), second = take_for("C1", "2026-03-02T10:00");
  take_for("C2", "2026-03-03T10:00");
  must(shop().order_step(step("a", first, OrderAction::arrived, "2026-03-04T10:00")));
  must(shop().order_step(step("c", second, OrderAction::cancelled, "2026-03-04T11:00")));
  const auto rows = must(shop().orders(orders_on("2026-03-31"))).rows;
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].steps.back().to, OrderState::arrived);
  EXPECT_EQ(rows[0].steps.back().from, OrderState::placed);
  EXPECT_EQ(rows[1].steps.back().to, OrderState::cancelled);
  EXPECT_EQ(rows[2].steps.size(), 1U);
}

TEST_F(FileActivity, a_file_tells_visits_the_latest_first_and_how_many_there_are_FIL_3) {
  VisitRequest visit = came("v", "C1", "2026-03-03T10:00");
  visit.did = {{word("tried_on")}};
  visit.goods = {article("A")};
  visit.not_bought = word("price");
  visit.words = "too long";
  must(shop().visit(visit));
  come("C1", "2026-03-01T10:00");
  come("C1", "2026-03-02T10:00");
  come("C2", "2026-03-02T10:00");
  const FileAnswer file = read();
  EXPECT_THAT(days(file.visits), ElementsAre("2026-03-03", "2026-03-02", "2026-03-01"));
  EXPECT_EQ(file.visits_in_all, 3);
  const VisitRow& row = file.visits.front();
  EXPECT_EQ(row.did, visit.did);
  EXPECT_EQ(row.goods, visit.goods);
  EXPECT_EQ(row.not_bought, word("price"));
  EXPECT_EQ(row.words, "too long");
  VisitsQuestion question;
  question.customer = "C1";
  EXPECT_TRUE(row == must(shop().visits(question)).rows.back()) << "the same facts as the question for visits";

  EXPECT_THAT(days(read("2026-03-31", 2).visits), ElementsAre("2026-03-03", "2026-03-02"));
  EXPECT_EQ(read("2026-03-31", 2).visits_in_all, 3);
  EXPECT_THAT(read("2026-03-31", 0).visits, IsEmpty());
  EXPECT_EQ(read("2026-03-31", 0).visits_in_all, 3);
  EXPECT_THAT(days(read("2026-03-02").visits), ElementsAre("2026-03-02", "2026-03-01")) << "those of that day, too";
  EXPECT_EQ(read("2026-03-02").visits_in_all, 2);
}

TEST_F(FileActivity, a_file_tells_orders_as_they_stood_on_the_day_CUS_6) {
  const OrderId kept = take(wanted("o", OrderKind::reservation, "2026-03-02T10:00", "2026-03-05"));
  must(shop().order_step(step("x", kept, OrderAction::extended, "2026-03-07T10:00", "2026-03-09")));
  must(shop().order_step(step("r", kept, OrderAction::released, "2026-03-11T10:00")));
  const auto on = [&](std::string_view day) {
    const FileAnswer file = read(day);
    EXPECT_EQ(file.orders.size(), 1U) << day;
    return file.orders.at(0);
  };
  EXPECT_EQ(read("2026-03-01").orders_in_all, 0);
  EXPECT_THAT(read("2026-03-01").orders, IsEmpty());
  EXPECT_EQ(on("2026-03-02").state, OrderState::reserved);
  EXPECT_EQ(on("2026-03-05").until, day("2026-03-05"));
  EXPECT_FALSE(on("2026-03-05").lapsed);
  EXPECT_TRUE(on("2026-03-06").lapsed);
  EXPECT_EQ(on("2026-03-06").steps.size(), 1U);
  EXPECT_FALSE(on("2026-03-07").lapsed);
  EXPECT_EQ(on("2026-03-07").until, day("2026-03-09"));
  EXPECT_TRUE(on("2026-03-10").lapsed);
  EXPECT_EQ(on("2026-03-11").state, OrderState::released);
  EXPECT_FALSE(on("2026-03-11").lapsed);
  EXPECT_TRUE(on("2026-03-31") == must(shop().orders(orders_on("2026-03-31"))).rows.at(0));
}

TEST_F(FileActivity, a_file_tells_what_all_files_of_the_person_tell_CUS_3) {
  come("C1", "2026-03-01T10:00");
  come("C2", "2026-03-02T10:00");
  come("C1", "2026-03-03T10:00");
  take_for("C2", "2026-03-02T10:00");
  take_for("C1", "2026-03-01T10:00");
  merge("C1", "C2");
  const FileAnswer file = read();
  EXPECT_THAT(days(file.visits), ElementsAre("2026-03-03", "2026-03-02", "2026-03-01"));
  EXPECT_THAT(days(file.orders), ElementsAre("2026-03-02", "2026-03-01"));
  EXPECT_EQ(file.visits_in_all, 3);
  EXPECT_EQ(file.orders_in_all, 2);
  EXPECT_THAT(days(read("2026-03-31", 1).visits), ElementsAre("2026-03-03"));
  EXPECT_THAT(days(read("2026-03-31", 1).orders), ElementsAre("2026-03-02"));
}

}  // namespace
}  // namespace shuke::clientele::test

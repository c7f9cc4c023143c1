// Visits (CUS-11) and why nothing was bought (CUS-8).
#include "clientele/orders.hpp"
#include "clientele/wanted.hpp"

namespace shuke::clientele::test {
namespace {

class Visits : public Wants {
 protected:
  VisitId record(const VisitRequest& request) { return must(shop().visit(request)).visit_id; }
  VisitRow only() {
    const auto rows = must(shop().visits({})).rows;
    EXPECT_EQ(rows.size(), 1U);
    return rows.at(0);
  }
};

TEST_F(Visits, are_listed_as_they_were_recorded) {
  VisitRequest request = came("v1", "C1", "2026-03-01T10:00");
  request.associate = "W1";
  request.did = {{word("looked")}, {word("tried_on")}};
  request.goods = {article("A", "0"), article("B", "2")};
  request.not_bought = word("price");
  request.words = "太贵了";
  const VisitAnswer answer = must(shop().visit(request));
  EXPECT_EQ(answer.business_day, day("2026-03-01"));
  const VisitRow row = only();
  EXPECT_EQ(row.visit_id, answer.visit_id);
  EXPECT_EQ(row.customer, "C1");
  EXPECT_EQ(row.shop, "main");
  EXPECT_EQ(row.business_day, day("2026-03-01"));
  EXPECT_EQ(row.at, moment("2026-03-01T10:00"));
  EXPECT_EQ(row.associate, "W1");
  EXPECT_EQ(row.did, request.did);
  EXPECT_EQ(row.goods, request.goods);
  EXPECT_EQ(row.not_bought, word("price"));
  EXPECT_EQ(row.words, "太贵了");
  EXPECT_FALSE(row.bought);
}

TEST_F(Visits, of_somebody_who_is_only_known_and_of_whom_nothing_else_is_told_are_recorded) {
  record(came("v1", "C2", "2026-03-01T10:00"));
  const VisitRow row = only();
  EXPECT_EQ(row.customer, "C2");
  EXPECT_THAT(row.did, IsEmpty());
  EXPECT_THAT(row.goods, IsEmpty());
}

TEST_F(Visits, bought_tells_of_goods_that_went_out_to_them_in_that_shop_on_that_day) {
  add_shop("other");
  record(came("v1", "C1", "2026-03-02T10:00"));
  const auto bought = [&] { return only().bought; };
  sell(receipt("R-1", "2026-03-01T23:59", "C1", {line("A", "2", "10.00")}));
  EXPECT_FALSE(bought()) << "the day before";
  sell(receipt("R-2", "2026-03-03T00:00", "C1", {line("A", "1", "10.00")}));
  EXPECT_FALSE(bought()) << "the day after";
  sell(receipt("R-3", "2026-03-02T10:30", "C2", {line("A", "1", "10.00")}));
  sell(receipt("R-4", "2026-03-02T10:30", "", {line("A", "1", "10.00")}));
  EXPECT_FALSE(bought()) << "somebody else";
  Receipt elsewhere = receipt("R-5", "2026-03-02T10:30", "C1", {line("A", "1", "10.00")});
  elsewhere.shop = "other";
  sell(elsewhere);
  EXPECT_FALSE(bought()) << "another shop";
  take_back(back("B-1", "2026-03-02T11:00", "C1", "R-1", {line("A", "1", "")}));
  EXPECT_FALSE(bought()) << "goods came back only";
  sell(receipt("R-6", "2026-03-02T00:00", "C1", {line("A", "1", "10.00")}));
  EXPECT_TRUE(bought()) << "in the first minute of the day";
}

TEST_F(Visits, bought_follows_the_business_day) {
  how().cut_over = must(MinuteOfDay::parse("05:00"));
  add_shop("late");
  VisitRequest visit = came("v1", "C1", "2026-03-02T23:00");
  visit.shop = "late";
  record(visit);
  Receipt after_midnight = receipt("R-1", "2026-03-03T04:59", "C1", {line("A", "1", "10.00")});
  after_midnight.shop = "late";
  sell(after_midnight);
  VisitsQuestion question;
  question.shop = "late";
  EXPECT_TRUE(must(shop().visits(question)).rows.at(0).bought);
}

TEST_F(Visits, asked_for_again_get_the_first_answer_and_with_other_content_conflict) {
  VisitRequest request = came("v1", "C1", "2026-03-01T10:00");
  const VisitAnswer answer = must(shop().visit(request));
  {
    const Unchanged look(file());
    EXPECT_EQ(must(shop().visit(request)), answer);
  }
  request.did = {{word("looked")}};
  EXPECT_EQ(refused(request), "request.other_content request");
}

TEST_F(Visits, that_are_not_lawful_are_refused) {
  const auto with = [&](auto change) {
    VisitRequest request = came("v1", "C1", "2026-03-01T10:00");
    change(request);
    return refused(request);
  };
  EXPECT_EQ(with([](auto& one) { one.request = ""; }), "field.required request");
  EXPECT_EQ(with([](auto& one) { one.customer = ""; }), "field.required customer");
  EXPECT_EQ(with([](auto& one) { one.at.reset(); }), "field.required at");
  EXPECT_EQ(with([](auto& one) { one.customer = "C9"; }), "customer.unknown customer");
  EXPECT_EQ(with([](auto& one) { one.shop = "nowhere"; }), "shop.unknown shop");
  EXPECT_EQ(with([](auto& one) { one.did = {VisitAct()}; }), "field.required did[0].act");
  EXPECT_EQ(with([](auto& one) { one.goods = {Goods()}; }), "goods.nothing goods[0]");
  EXPECT_EQ(with([](auto& one) { one.words = "\x01"; }), "text.control_character words");
}

TEST(VisitWords, are_those_of_the_list_and_any_where_there_is_none) {
  const std::vector<Label> list{{word("price"), "price", "价格"}, {word("allergy"), "allergy", "过敏"}};
  EXPECT_EQ(problem(check_word(word("price"), list, "not_bought", "CUS-8")), "");
  EXPECT_EQ(problem(check_word(Word(), list, "not_bought", "CUS-8")), "") << "nothing was told";
  EXPECT_EQ(problem(check_word(word("colour"), {}, "not_bought", "CUS-8")), "") << "open to any";
  const auto other = check_word(word("colour"), list, "not_bought", "CUS-8");
  EXPECT_EQ(problem(other), "word.unknown not_bought");
  EXPECT_EQ(code(other), Code::unknown);
  EXPECT_EQ(other.error().rule, "CUS-8");
  EXPECT_EQ(shuke::test::slot(other.error(), "known"), "price, allergy");
}

}  // namespace
}  // namespace shuke::clientele::test

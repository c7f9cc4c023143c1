// Serving whoever comes in (FIL-5).
#include "clientele/merged.hpp"
#include "clientele/wanted.hpp"

namespace shuke {

inline void PrintTo(const RecommendationMark& mark, std::ostream* out) {
  *out << boost::json::serialize(schema::write_json(schema::record_info<RecommendationMark>(), &mark, {}));
}

}  // namespace shuke

namespace shuke::clientele::test {
namespace {

constexpr const char* today = "2026-03-11";

class VisitorOf : public Merging {
 protected:
  void enrol_as(const std::string& ref, const std::string& name, const std::string& phone = "") {
    EnrolRequest request = test::person(ref);
    request.hard.name = name;
    request.hard.sex = word("female");
    if (!phone.empty()) request.phone = must(Phone::parse(phone));
    request.same_identity = SameIdentity::shared;
    must(shop().enrol(request));
  }
  static VisitorQuestion asked(std::string query, std::string_view on = today) {
    VisitorQuestion question;
    question.query = std::move(query);
    question.day = day(on);
    return question;
  }
  VisitorAnswer visitor(const std::string& query, std::string_view on = today) {
    return must(shop().visitor(asked(query, on)));
  }
  void bought(const std::string& customer, const std::string& on, const std::string& sku, std::string_view category,
              std::string size = "", SalePurpose purpose = SalePurpose::own) {
    if (customer.starts_with('O')) enrol(customer);
    SaleLine one = line(sku, "1", "10.00", category);
    one.size = std::move(size);
    Receipt receipt = test::receipt("R-" + std::to_string(++receipts_), on + "T10:00", customer, {one});
    receipt.purpose = purpose;
    sell(receipt);
  }
  void says(const std::string& customer, Purpose purpose, bool given) {
    ConsentRequest request;
    request.request = "k" + std::to_string(++requests_);
    request.customer = customer;
    request.purpose = purpose;
    request.given = given;
    request.day = day("2026-03-01");
    must(shop().consent(request));
  }
  void changes(ChangeRequest request) {
    request.request = "c" + std::to_string(++requests_);
    request.at = moment("2026-03-01T10:00");
    must(shop().change(request));
  }
  static std::vector<std::string> skus(const VisitorAnswer& answer) {
    std::vector<std::string> all;
    for (const RecommendationMark& one : answer.recommendations) all.push_back(one.sku);
    return all;
  }
  /// Two others buy an article of a category lately.
  void others_buy(const std::string& sku, std::string_view category, const std::string& size = "",
                  const std::string& on = "2026-03-05") {
    bought("O1", on, sku, category, size);
    bought("O2", on, sku, category, size);
  }

 private:
  int receipts_ = 0, requests_ = 0;
};

TEST_F(VisitorOf, WhoAloneFitsIsOpened) {
  enrol_as("C1", "林夏", "13800004472");
  bought("C1", "2026-03-01", "A1", "coat");
  for (const char* query : {"C1", "4472", "林夏", "linxia", "lx", "13800004472"}) {
    const VisitorAnswer answer = visitor(query);
    EXPECT_EQ(answer.customer, "C1") << query;
    EXPECT_TRUE(answer.candidates.empty()) << query;
  }
  const VisitorAnswer answer = visitor("4472");
  EXPECT_EQ(answer.name, "林夏");
  EXPECT_EQ(answer.salutation_zh, "女士");
  EXPECT_EQ(answer.phone, "138****4472");
  EXPECT_EQ(answer.since, day("2026-01-05"));
  EXPECT_EQ(answer.last_purchase, day("2026-03-01"));
  EXPECT_EQ(answer.last_visit, day("2026-03-01"));
  EXPECT_EQ(answer.purchases.size(), 1U);
  EXPECT_FALSE(answer.asks.empty());
  EXPECT_EQ(answer.policy, "fashion");
  EXPECT_EQ(answer.policy_version, 1);
}

TEST_F(VisitorOf, OfSeveralOnlyCandidatesAreTold) {
  enrol_as("C1", "林夏", "13800004472");
  enrol_as("C2", "林霞", "13900004472");
  VisitorAnswer answer = visitor("4472");
  EXPECT_EQ(answer.customer, "");
  EXPECT_FALSE(answer.customer_id);
  EXPECT_EQ(answer.candidates.size(), 2U);
  EXPECT_FALSE(answer.more);
  EXPECT_TRUE(answer.purchases.empty() && answer.asks.empty() && !answer.since);
  VisitorQuestion question = asked("4472");
  question.limit = 1;
  answer = must(shop().visitor(question));
  EXPECT_EQ(answer.customer, "") << "a limit makes nobody the only one";
  EXPECT_EQ(answer.candidates.size(), 1U);
  EXPECT_TRUE(answer.more);
}

TEST_F(VisitorOf, AnExactMatchAloneGoesBeforeBeginnings) {
  enrol_as("C1", "林夏");
  enrol_as("C12", "周航");
  EXPECT_EQ(visitor("C1").customer, "C1");
  enrol_as("C3", "林夏");
  EXPECT_EQ(visitor("林夏").candidates.size(), 2U) << "two of the same name";
}

// A card that was lost may be shown by whoever found it.
TEST_F(VisitorOf, AnOldCardOpensNoFileAndSaysWhoseItWas_MEM_5) {
  enrol_as("C1", "林夏");
  enrol_as("C2", "周航");
  IdentityAddRequest add;
  add.request = "A-1";
  add.customer = "C1";
  add.at = moment("2026-03-01T10:00");
  add.kind = IdentityKind::card;
  add.value = "VIP-8001";
  must(shop().identity_add(add));
  EXPECT_EQ(visitor("VIP-8001").customer, "C1");
  IdentityEndRequest end;
  end.request = "E-1";
  end.customer = "C1";
  end.at = moment("2026-03-02T10:00");
  end.kind = IdentityKind::card;
  end.value = "VIP-8001";
  must(shop().identity_end(end));
  const VisitorAnswer answer = visitor("VIP-8001");
  EXPECT_EQ(answer.customer, "");
  ASSERT_EQ(answer.candidates.size(), 1U);
  EXPECT_EQ(answer.candidates.front().customer, "C1");
  EXPECT_EQ(answer.candidates.front().by, FoundBy::old_card);
  add.request = "A-2";
  add.customer = "C2";
  add.at = moment("2026-03-03T10:00");
  must(shop().identity_add(add));
  EXPECT_EQ(visitor("VIP-8001").customer, "C2") << "the number is theirs now";
}

TEST_F(VisitorOf, NobodyIsNobody) {
  enrol_as("C1", "林夏");
  const VisitorAnswer answer = visitor("9999");
  EXPECT_EQ(answer.customer, "");
  EXPECT_TRUE(answer.candidates.empty());
}

TEST_F(VisitorOf, PromisesAreToldWithTheirDays) {
  enrol_as("C1", "林夏");
  const auto take = [&](const char* request, OrderKind kind, std::string_view until) {
    return must(shop().order(wanted(request, kind, "2026-03-01T10:00", until))).order_id;
  };
  const OrderId order = take("o1", OrderKind::order, "");
  must(shop().order_step(step("s1", order, OrderAction::arrived, "2026-03-05T10:00")));
  take("o2", OrderKind::reservation, "2026-03-10");
  take("o3", OrderKind::enquiry, "");
  const OrderId done = take("o4", OrderKind::enquiry, "");
  must(shop().order_step(step("s2", done, OrderAction::answered, "2026-03-05T10:00")));
  const auto promises = visitor("C1").promises;
  ASSERT_EQ(promises.size(), 3U);
  EXPECT_EQ(promises[0].state, OrderState::arrived);
  EXPECT_EQ(promises[0].goods.at(0).sku, "A");
  EXPECT_EQ(promises[1].until, day("2026-03-10"));
  EXPECT_TRUE(promises[1].lapsed);
  EXPECT_EQ(promises[2].state, OrderState::asked);
}

TEST_F(VisitorOf, TheLastVisitIsThatBeforeToday) {
  enrol_as("C1", "林夏");
  VisitRequest visit;
  visit.request = "v1";
  visit.customer = "C1";
  visit.at = moment("2026-03-08T10:00");
  must(shop().visit(visit));
  bought("C1", today, "A1", "coat");
  EXPECT_EQ(visitor("C1").last_visit, day("2026-03-08"));
  EXPECT_EQ(visitor("C1").last_purchase, day(today));
  EXPECT_EQ(visitor("C1", "2026-03-08").last_visit, std::nullopt);
}

TEST_F(VisitorOf, YearlyDaysOfTodayAreToldAndNoOthers) {
  enrol_as("C1", "林夏");
  ChangeRequest request;
  request.customer = "C1";
  request.hard.birthday = must(YearlyDay::parse("lunar:1990-01-23"));
  request.family = {{word("mother"), "", must(YearlyDay::parse("--03-12")), std::nullopt, ""}};
  changes(request);
  const auto days = visitor("C1").days;
  ASSERT_EQ(days.size(), 1U);
  EXPECT_EQ(days[0].kind, AgendaKind::birthday);
  EXPECT_EQ(visitor("C1", "2026-03-12").days.at(0).relation, word("mother"));
  EXPECT_TRUE(visitor("C1", "2026-03-13").days.empty());
}

TEST_F(VisitorOf, NewsComesFromTheShopsOwnReceiptsInTheirSize) {
  enrol_as("C1", "林夏");
  bought("C1", "2026-01-10", "A1", "coat", "M");
  others_buy("N1", "coat", "M");
  others_buy("N2", "coat", "L");
  others_buy("N3", "dress", "M");
  bought("O1", "2026-03-05", "N4", "coat", "M");
  others_buy("A1", "coat", "M");
  const VisitorAnswer answer = visitor("C1");
  ASSERT_THAT(skus(answer), ElementsAre("N1"));
  const RecommendationMark& one = answer.recommendations[0];
  EXPECT_EQ(one.why, RecommendedFor::news);
  EXPECT_EQ(one.rule, "FIL-5");
  EXPECT_EQ(one.size, "M");
  EXPECT_EQ(one.size_from, SizeSource::bought);
  EXPECT_EQ(one.in_category, 1);
  EXPECT_EQ(one.others, 2);
  ChangeRequest request;
  request.customer = "C1";
  request.sizes = {{word("coat"), "L"}};
  changes(request);
  EXPECT_THAT(skus(visitor("C1")), ElementsAre("N2"));
}

TEST_F(VisitorOf, LatelyEndsWithItsDaysAndBelongsToTheShop) {
  enrol_as("C1", "林夏");
  add_shop("other");
  bought("C1", "2026-01-10", "A1", "coat");
  others_buy("N1", "coat", "", "2026-02-10");  // the 30 days to 2026-03-11 begin with it
  others_buy("N2", "coat", "", "2026-02-09");
  others_buy("N3", "coat", "", "2026-03-12");
  EXPECT_THAT(skus(visitor("C1")), ElementsAre("N1"));
  VisitorQuestion question = asked("C1");
  question.shop = "other";
  EXPECT_THAT(skus(must(shop().visitor(question))), IsEmpty());
}

TEST_F(VisitorOf, WhatStaffBoughtGiftsAndWorkAreNoNews) {
  enrol_as("C1", "林夏");
  bought("C1", "2026-01-10", "A1", "coat");
  bought("O1", "2026-03-05", "N1", "coat", "", SalePurpose::staff);
  bought("O2", "2026-03-05", "N1", "coat");
  for (const char* number : {"G-1", "G-2"}) {
    SaleLine gift = line("N2", "1", "0.00", "coat"), work = line("N3", "1", "5.00", "coat");
    gift.gift = true;
    work.service = true;
    sell(receipt(number, "2026-03-05T10:00", "O1", {gift, work}));
  }
  EXPECT_THAT(skus(visitor("C1")), IsEmpty());
}

TEST_F(VisitorOf, WhatTheyEverBoughtOrBroughtBackIsNoNews) {
  enrol_as("C1", "林夏");
  bought("C1", "2020-01-10", "OLD", "coat");
  bought("C1", "2026-01-10", "A1", "coat");
  bought("C1", "2026-01-11", "B1", "coat");
  take_back(back("B-1", "2026-01-12T10:00", "C1", "R-3", {line("B1", "1", "")}));
  for (const char* sku : {"OLD", "A1", "B1", "N1"}) others_buy(sku, "coat");
  EXPECT_THAT(skus(visitor("C1")), ElementsAre("N1"));
}

TEST_F(VisitorOf, HabitsAndSuppliesComeFirst) {
  enrol_as("C1", "林夏");
  for (const char* on : {"2025-12-01", "2025-12-21", "2026-01-10"}) bought("C1", on, "H1", "shirt");
  others_buy("N1", "shirt");
  const VisitorAnswer answer = visitor("C1");
  ASSERT_THAT(skus(answer), ElementsAre("H1", "N1"));
  EXPECT_EQ(answer.recommendations[0].why, RecommendedFor::habit);
  EXPECT_EQ(answer.recommendations[0].days_bought, 3);
  EXPECT_EQ(answer.recommendations[0].last_bought, day("2026-01-10"));
}

TEST_F(VisitorOf, WhoRefusedProfilingGetsThePastAndNoConclusions) {
  how().policy = "tea";
  enrol_as("C1", "林夏");
  for (const char* on : {"2025-12-01", "2025-12-21", "2026-01-20"}) bought("C1", on, "T1", "dark_tea");
  others_buy("N1", "dark_tea");
  VisitorAnswer answer = visitor("C1");
  EXPECT_FALSE(answer.profiling_refused);
  EXPECT_FALSE(answer.recommendations.empty());
  EXPECT_TRUE(answer.spending && answer.cycle);
  says("C1", Purpose::profiling, false);
  answer = visitor("C1");
  EXPECT_TRUE(answer.profiling_refused);
  EXPECT_THAT(skus(answer), IsEmpty());
  EXPECT_TRUE(answer.stock.empty());
  EXPECT_FALSE(answer.spending || answer.cycle);
  EXPECT_EQ(answer.purchases.size(), 3U);
  EXPECT_FALSE(answer.asks.empty());
  says("C1", Purpose::profiling, true);
  EXPECT_FALSE(visitor("C1").recommendations.empty());
}

// A cake lasts 60 days; this one lasted 40, and so does the next.
TEST_F(VisitorOf, HowFastTheyUseItIsLearntFromTheirPurchases) {
  how().policy = "tea";
  enrol_as("C1", "林夏");
  bought("C1", "2026-01-01", "T1", "dark_tea");
  bought("C1", "2026-02-10", "T1", "dark_tea");
  const auto stock = [&](std::string_view on) { return must(shop().file({"C1", day(on), 20})).stock.at(0); };
  EXPECT_EQ(stock("2026-02-09").use_from, UseFrom::stated);
  EXPECT_EQ(stock("2026-02-09").used_up, day("2026-03-02"));
  const StockRow learnt = stock("2026-02-10");
  EXPECT_EQ(learnt.use_from, UseFrom::learnt);
  EXPECT_EQ(learnt.daily_use.text(), "0.025");
  EXPECT_EQ(learnt.left.text(), "1");
  EXPECT_EQ(learnt.used_up, day("2026-03-22"));
  EXPECT_TRUE(visitor("C1", "2026-03-11").stock.empty()) << "eleven days ahead";
  EXPECT_THAT(visitor("C1", "2026-03-12").stock, ElementsAre(stock("2026-03-12")));
  take_back(back("B-1", "2026-02-12T10:00", "C1", "R-2", {line("T1", "1", "")}));
  EXPECT_EQ(stock("2026-02-12").use_from, UseFrom::stated) << "it came back: bought once";
  EXPECT_EQ(stock("2026-02-12").used_up, day("2026-03-02"));
}

TEST_F(VisitorOf, WhatIsSoonUsedUpIsToldAndRecommended) {
  how().policy = "tea";
  enrol_as("C1", "林夏");
  bought("C1", "2026-01-10", "T1", "dark_tea");  // one lasts 60 days: to 2026-03-11
  bought("C1", "2026-03-01", "T2", "dark_tea");
  const VisitorAnswer answer = visitor("C1");
  ASSERT_EQ(answer.stock.size(), 1U);
  EXPECT_EQ(answer.stock[0].sku, "T1");
  ASSERT_THAT(skus(answer), ElementsAre("T1"));
  EXPECT_EQ(answer.recommendations[0].why, RecommendedFor::used_up);
  EXPECT_EQ(answer.recommendations[0].rule, "FIL-3");
  EXPECT_EQ(answer.recommendations[0].used_up, day("2026-03-11"));
}

TEST_F(VisitorOf, FilesOfOnePersonAreOneVisitor) {
  enrol_as("C1", "林夏");
  enrol_as("C2", "", "13800004472");
  bought("C2", "2026-01-10", "A1", "coat", "M");
  must(shop().order([] {
    OrderRequest request = wanted("o1", OrderKind::enquiry, "2026-03-01T10:00");
    request.customer = "C2";
    return request;
  }()));
  others_buy("N1", "coat", "M");
  others_buy("A1", "coat", "M");
  merge("C1", "C2");
  const VisitorAnswer answer = visitor("4472");
  EXPECT_EQ(answer.customer, "C1");
  EXPECT_EQ(answer.name, "林夏");
  EXPECT_EQ(answer.last_purchase, day("2026-01-10"));
  ASSERT_EQ(answer.promises.size(), 1U);
  EXPECT_EQ(answer.promises[0].customer, "C1");
  EXPECT_THAT(skus(answer), ElementsAre("N1"));
  EXPECT_EQ(answer.recommendations[0].size, "M");
}

TEST_F(VisitorOf, NothingSensitiveIsTold) {
  EnrolRequest request = test::person("C1");
  request.consent_sensitive = day("2026-01-05");
  request.soft.health_concerns = "高血压";
  request.soft.income = word("high");
  request.hard.ethnicity = "苗族";
  request.family = {{word("child"), "小宝", must(YearlyDay::parse("2019-03-11")), true, ""}};
  must(shop().enrol(request));
  const VisitorAnswer answer = visitor("C1");
  EXPECT_TRUE(answer.days.empty());
  const std::string text =
      boost::json::serialize(schema::write_json(schema::record_info<VisitorAnswer>(), &answer, {}));
  for (const char* secret : {"高血压", "苗族", "小宝"}) EXPECT_THAT(text, testing::Not(testing::HasSubstr(secret)));
}

TEST_F(VisitorOf, BadInputIsRefused) {
  enrol_as("C1", "林夏");
  const Unchanged look(file());
  EXPECT_EQ(code(shop().visitor(asked(""))), Code::invalid);
  EXPECT_EQ(code(shop().visitor(asked(std::string(300, 'x')))), Code::invalid);
  VisitorQuestion question = asked("C1");
  question.day.reset();
  EXPECT_EQ(code(shop().visitor(question)), Code::invalid);
  question = asked("C1");
  question.shop = "nowhere";
  EXPECT_EQ(code(shop().visitor(question)), Code::unknown);
  for (const std::int64_t limit : {0, 101}) {
    question = asked("C1");
    question.limit = limit;
    EXPECT_EQ(code(shop().visitor(question)), Code::invalid) << limit;
  }
  EXPECT_EQ(code(shop().visitor(asked("C1", "2025-01-01"))), Code::unknown) << "the file was opened later";
}

}  // namespace
}  // namespace shuke::clientele::test

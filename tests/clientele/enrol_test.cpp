// Registering customers: what is kept, and what the same request does a second time (CUS-1).
#include "clientele/shop.hpp"

#include "schema/describe.hpp"

namespace shuke::clientele::test {
namespace {

/// A customer's file as it is stored.
Customer stored(const std::string& url, CustomerId id) {
  auto store = must(storage::Store::open(url, {.migrations = storage::migrations()}));
  return must(store->read([&](storage::Connection& connection) -> Result<Customer> {
    Customer customer;
    const std::int64_t key = id.number();
    SHUKE_ASSIGN(found, storage::customer_table().load(connection, std::span(&key, 1), &customer, {}));
    EXPECT_TRUE(found);
    return customer;
  }));
}

YearlyDay yearly(std::string_view text) { return must(YearlyDay::parse(text)); }

/// Everything that can be told of a person.
EnrolRequest full() {
  EnrolRequest request = person("C1");
  request.associate = "小王";
  request.consent_marketing = day("2026-01-06");
  request.consent_profiling = day("2026-01-07");
  request.consent_sensitive = day("2026-01-08");
  request.consent_words = "可以给您打电话吗？好的。";
  request.phone = must(Phone::parse("+86 138-0000-4472"));
  request.card = "0042";
  request.wechat = "linxia";
  request.wecom = "wm_77";
  request.hard = {"林夏",
                  "林女士",
                  word("female"),
                  165,
                  word("average"),
                  word("fair"),
                  "汉",
                  yearly("lunar:1987-06L-07"),
                  38,
                  day("2026-01-05"),
                  "lin@example.com",
                  "上海市",
                  Observance::solar_date,
                  "Lin Xia"};
  request.soft = {word("teacher"), "第一中学", "班主任",     false,    word("quiet"),    "先看后买", "素色",
                  "登山",          "早起",     "少说话",     "不喜欢", "家庭",           "护理两次", word("middle"),
                  "过敏",          "书法",     "2026年庙会", "戴眼镜", yearly("--05-20")};
  request.family = {{word("child"), "小宝", yearly("2015-02-28"), true, "爱画画"}, {word("spouse"), "", {}, {}, ""}};
  request.sizes = {{word("coat"), "M"}, {word("trousers"), "27"}};
  return request;
}

class Enrol : public Till {
 protected:
  Customer file_of(CustomerId id) {
    close();
    return stored(url(), id);
  }
};

TEST_F(Enrol, a_whole_file_comes_back_as_it_was_told_CUS_3_CUS_4) {
  const EnrolRequest told = full();
  enrol("R0");
  EnrolRequest brought = told;
  brought.referred_by = "R0";
  const EnrolAnswer answer = must(shop().enrol(brought));
  EXPECT_EQ(answer.customer, "C1");
  const ShopId here = shop().shop().id;
  const Customer customer = file_of(answer.customer_id);
  EXPECT_EQ(customer.id, answer.customer_id);
  EXPECT_EQ(customer.ref, "C1");
  EXPECT_EQ(customer.standing, Standing::registered);
  EXPECT_EQ(customer.shop_id, here);
  EXPECT_EQ(customer.since, day("2026-01-05"));
  EXPECT_EQ(customer.registered, day("2026-01-05"));
  EXPECT_EQ(customer.referred_by, "R0");
  EXPECT_EQ(customer.hard, told.hard);
  EXPECT_EQ(customer.soft, told.soft);
  EXPECT_EQ(customer.family, told.family);
  EXPECT_EQ(customer.sizes, told.sizes);
  EXPECT_THAT(customer.gifts, IsEmpty());
  EXPECT_EQ(customer.hard.birthday->text(), "lunar:1987-06L-07");
}

TEST_F(Enrol, each_consent_is_a_fact_of_its_own_CUS_1) {
  const Customer customer = file_of(must(shop().enrol(full())).customer_id);
  const std::pair<Purpose, std::string> expected[] = {{Purpose::service, "2026-01-05"},
                                                      {Purpose::marketing, "2026-01-06"},
                                                      {Purpose::profiling, "2026-01-07"},
                                                      {Purpose::sensitive, "2026-01-08"}};
  ASSERT_EQ(customer.consents.size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) {
    const Consent& consent = customer.consents[i];
    EXPECT_EQ(consent.purpose, expected[i].first);
    EXPECT_EQ(consent.day, day(expected[i].second));
    EXPECT_TRUE(consent.given);
    EXPECT_EQ(consent.channel, Channel::any);
    EXPECT_EQ(consent.associate, "小王");
    EXPECT_EQ(consent.words, "可以给您打电话吗？好的。");
    EXPECT_TRUE(consent.id);
  }
  EXPECT_EQ(number("SELECT count(*) FROM associate WHERE ref = '小王'"), 1);
}

TEST_F(Enrol, only_consents_that_were_given_are_kept_CUS_1) {
  const Customer customer = file_of(must(shop().enrol(person("C1"))).customer_id);
  ASSERT_EQ(customer.consents.size(), 1U);
  EXPECT_EQ(customer.consents[0].purpose, Purpose::service);
}

TEST_F(Enrol, identities_are_rows_and_the_phone_has_one_spelling_CUS_3) {
  const Customer customer = file_of(must(shop().enrol(full())).customer_id);
  const std::pair<IdentityKind, std::string> expected[] = {{IdentityKind::phone, "13800004472"},
                                                           {IdentityKind::card, "0042"},
                                                           {IdentityKind::wechat, "linxia"},
                                                           {IdentityKind::wecom, "wm_77"}};
  ASSERT_EQ(customer.identities.size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(customer.identities[i].kind, expected[i].first);
    EXPECT_EQ(customer.identities[i].value, expected[i].second);
    EXPECT_EQ(customer.identities[i].from, day("2026-01-05"));
    EXPECT_FALSE(customer.identities[i].until);
  }
}

TEST_F(Enrol, a_phone_in_another_file_is_asked_about_and_may_be_shared_CUS_3) {
  EnrolRequest one = person("C1"), two = person("C2");
  one.phone = two.phone = must(Phone::parse("13800004472"));
  must(shop().enrol(one));
  {
    const Unchanged look(file());
    const auto refused = shop().enrol(two);
    EXPECT_EQ(problem(refused), "identity.taken_phone phone");
    EXPECT_EQ(refused.error().code, Code::conflict);
    EXPECT_EQ(refused.error().arguments, (std::vector<Argument>{{"other", "C1"}})) << "whose it is, and no number";
  }
  two.same_identity = SameIdentity::shared;
  must(shop().enrol(two));
  EXPECT_EQ(number("SELECT count(*) FROM identity WHERE value = '13800004472' AND until IS NULL"), 2);
}

TEST_F(Enrol, a_reissued_phone_ends_in_the_other_file_and_that_is_told_there_CUS_3) {
  EnrolRequest one = person("C1"), two = person("C2");
  one.phone = two.phone = must(Phone::parse("13800004472"));
  must(shop().enrol(one));
  two.consent_service = day("2026-03-01");
  two.same_identity = SameIdentity::reissued;
  must(shop().enrol(two));
  EXPECT_EQ(number("SELECT count(*) FROM identity WHERE value = '13800004472' AND until IS NULL"), 1);
  EXPECT_EQ(number("SELECT until FROM identity WHERE until IS NOT NULL"), day("2026-02-28").number());
  const auto told = must(shop().history({"C1", "", "", 10})).rows;
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told[0].field, "identities[0]");
}

TEST_F(Enrol, only_a_phone_can_be_shared_CUS_3) {
  EnrolRequest one = person("C1"), two = person("C2");
  one.card = two.card = "0042";
  must(shop().enrol(one));
  const Unchanged look(file());
  EXPECT_EQ(problem(shop().enrol(two)), "identity.taken card");
  two.same_identity = SameIdentity::shared;
  EXPECT_EQ(problem(shop().enrol(two)), "identity.not_shared card");
}

TEST_F(Enrol, who_was_known_by_sales_becomes_registered_and_keeps_them_CUS_1) {
  const Receipt old = receipt("R-1", "2025-12-01T10:00", "C1", {line("A", "2", "80.50")});
  must(must(shop().import_receipts({&old, 1})).at(0).answer);
  EXPECT_EQ(row("C1").standing, Standing::known);
  const CustomerId known = sell(receipt("R-2", "2025-12-02T10:00", "C1", {line("A", "1", "9.00")})).customer_id;
  const OverviewRow before = row("C1");
  const EnrolAnswer answer = must(shop().enrol(full()));
  EXPECT_EQ(answer.customer_id, known);
  const OverviewRow after = row("C1");
  OverviewRow expected = before;
  expected.standing = Standing::registered;
  expected.name = full().hard.name;
  expected.birthday = full().hard.birthday;
  expected.folder = word("other");
  expected.number = 1;
  expected.member = true;
  EXPECT_EQ(after, expected);
  EXPECT_EQ(after.points, 89);
  EXPECT_THAT(differences(), IsEmpty());
  const Customer customer = file_of(known);
  EXPECT_EQ(customer.since, day("2025-12-01")) << "the file was opened by the first sale";
  EXPECT_EQ(customer.registered, day("2026-01-05"));
  EXPECT_EQ(customer.hard, full().hard);
  EXPECT_EQ(customer.family, full().family);
  EXPECT_EQ(customer.identities.size(), 4U);
  EXPECT_EQ(customer.consents.size(), 4U);
}

TEST_F(Enrol, the_same_again_gets_the_same_answer_and_writes_nothing) {
  const EnrolAnswer first = must(shop().enrol(full()));
  const Unchanged look(file());
  EXPECT_EQ(must(shop().enrol(full())), first);
  close();
  EXPECT_EQ(must(shop().enrol(full())), first);
  EnrolRequest spelled = full();
  spelled.phone = must(Phone::parse("0086 (138) 0000 4472"));
  spelled.shop = "main";  // said outright
  EXPECT_EQ(must(shop().enrol(spelled)), first);
}

TEST_F(Enrol, a_request_of_its_own_is_the_key_when_it_is_told) {
  EnrolRequest request = person("C1");
  request.request = "req-1";
  const EnrolAnswer first = must(shop().enrol(request));
  const Unchanged look(file());
  EXPECT_EQ(must(shop().enrol(request)), first);
  EnrolRequest other_person = person("C2");
  other_person.request = "req-1";
  EXPECT_EQ(problem(shop().enrol(other_person)), "request.other_content request");
  EXPECT_EQ(code(shop().enrol(other_person)), Code::conflict);
}

TEST_F(Enrol, an_own_request_id_that_is_somebody_elses_ref_stands_in_nobodys_way) {
  EnrolRequest request = person("C1");
  request.request = "C2";
  must(shop().enrol(request));
  EXPECT_EQ(must(shop().enrol(person("C2"))).customer, "C2");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Enrol, a_word_more_is_other_content) {
  const EnrolRequest told = full();
  must(shop().enrol(told));
  const Unchanged look(file());
  const auto& info = schema::record_info<EnrolRequest>();
  for (const char* field : {"consent_words", "phone", "card", "name", "birthday", "hobbies", "retired", "associate"}) {
    EnrolRequest other = told;
    const schema::FieldInfo& changed = *info.find(std::string_view(field));
    const char* value = changed.kind() == schema::Kind::yearly_day ? "1987-06-07"
                        : changed.kind() == schema::Kind::boolean  ? "true"
                                                                   : "13900000000";
    must(schema::set_text(changed, &other, value, {}));
    EXPECT_EQ(problem(shop().enrol(other)), "request.other_content request") << field;
  }
  EnrolRequest smaller = told;
  smaller.family.pop_back();
  EXPECT_EQ(code(shop().enrol(smaller)), Code::conflict);
}

}  // namespace
}  // namespace shuke::clientele::test

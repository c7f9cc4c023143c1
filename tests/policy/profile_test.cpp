// How complete a file is, how people are addressed, and what to ask next (CUS-3, CUS-5, CUS-8).
#include "policy/cases.hpp"
#include "shuke/policy/policy.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>

namespace shuke {
namespace {

using test::code;
using test::must;
using test::problem;

Word word(std::string_view text) { return must(Word::parse(text)); }

ProfileRules shipped(std::string_view policy = "fashion") {
  return *must(profile_of(must(parse_policy(must(shipped_policy(policy)), Currency()))));
}

/// `3 of 11`.
FilledFields fields_of(const std::string& text) {
  const auto of = text.find(" of ");
  return {std::stoll(text.substr(0, of)), std::stoll(text.substr(of + 4))};
}

TEST(Completeness, is_as_the_table_says_CUS_5) {
  for (const test::Case& one : test::cases("completeness.csv")) {
    const auto percent = completeness(shipped(), fields_of(one["hard"]), fields_of(one["soft"]));
    EXPECT_EQ(std::to_string(must(percent)), one["percent"]) << one.place();
  }
}

TEST(Completeness, goes_by_the_weight_of_the_policy_CUS_5) {
  ProfileRules rules = shipped();
  const struct { std::int64_t weight, percent; } cases[] = {{0, 0}, {1, 1}, {50, 50}, {100, 100}};
  for (const auto& one : cases) {
    rules.hard_percent = one.weight;
    EXPECT_EQ(must(completeness(rules, {3, 3}, {0, 3})), one.percent);
  }
}

TEST(Completeness, lies_between_nothing_and_all_and_rises_with_every_field_CUS_5) {
  const ProfileRules rules = shipped();
  for (std::int64_t hard_of = 1; hard_of <= 13; ++hard_of)
    for (std::int64_t soft_of = 1; soft_of <= 19; ++soft_of)
      for (std::int64_t hard = 0; hard <= hard_of; ++hard) {
        std::int64_t before = 0;
        for (std::int64_t soft = 0; soft <= soft_of; ++soft) {
          const std::int64_t percent = must(completeness(rules, {hard, hard_of}, {soft, soft_of}));
          EXPECT_LE(before, percent);
          EXPECT_LE(percent, 100);
          const std::int64_t one_less = std::max<std::int64_t>(hard - 1, 0);
          EXPECT_LE(must(completeness(rules, {one_less, hard_of}, {soft, soft_of})), percent);
          before = percent;
        }
        EXPECT_EQ(before == 100, hard == hard_of) << "a hard field is worth more than half a percent";
      }
}

TEST(Completeness, refuses_counts_that_cannot_be_CUS_5) {
  const ProfileRules rules = shipped();
  EXPECT_EQ(problem(completeness(rules, {-1, 3}, {0, 3})), "profile.filled_out_of_range hard");
  EXPECT_EQ(problem(completeness(rules, {4, 3}, {0, 3})), "profile.filled_out_of_range hard");
  EXPECT_EQ(problem(completeness(rules, {0, 3}, {0, -1})), "profile.filled_out_of_range soft");
  EXPECT_EQ(problem(completeness(rules, {1, 0}, {5, 4})), "profile.filled_out_of_range hard") << "the first is told";
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(code(completeness(rules, {most, most}, {1, 2})), Code::overflow);
  EXPECT_EQ(code(completeness(rules, {1, 2}, {most, most})), Code::overflow);
}

TEST(Salutation, goes_by_sex_where_the_policy_says_it_CUS_3) {
  for (const ShippedPolicy& policy : shipped_policies()) {
    const ProfileRules rules = shipped(policy.name);
    ASSERT_NE(salutation_of(rules, word("female")), nullptr);
    ASSERT_NE(salutation_of(rules, word("male")), nullptr);
    EXPECT_EQ(salutation_of(rules, word("female"))->zh, "女士");
    EXPECT_EQ(salutation_of(rules, word("female"))->en, "Ms");
    EXPECT_EQ(salutation_of(rules, word("male"))->zh, "先生");
    EXPECT_EQ(salutation_of(rules, word("male"))->en, "Mr");
    EXPECT_EQ(salutation_of(rules, Word()), nullptr) << "nobody's sex is guessed";
    EXPECT_EQ(salutation_of(rules, word("other")), nullptr);
  }
}

Ask ask(std::string_view field, std::int64_t worth, AskWhen when = AskWhen::always, std::string_view category = {}) {
  return {word(field), word("care_3"), worth, when, word(category), "May I ask?", "可以问一下吗？"};
}

std::string names(const std::vector<Ask>& asks) {
  std::string text;
  for (const Ask& one : asks) text += (text.empty() ? "" : " ") + one.field.text() + ' ' + std::to_string(one.worth);
  return text;
}

TEST(NextAsks, come_by_worth_then_in_the_documents_order) {
  const ProfileRules rules{20, {}, {ask("phone", 40), ask("birthday", 60), ask("hobbies", 40), ask("family", 61)}};
  EXPECT_EQ(names(next_asks(rules, {}, 9)), "family 61 birthday 60 phone 40 hobbies 40");
  EXPECT_EQ(names(next_asks(rules, {}, 4)), "family 61 birthday 60 phone 40 hobbies 40");
  EXPECT_EQ(names(next_asks(rules, {}, 3)), "family 61 birthday 60 phone 40");
  EXPECT_EQ(names(next_asks(rules, {}, 1)), "family 61");
  EXPECT_EQ(names(next_asks(rules, {}, 0)), "");
}

TEST(NextAsks, a_field_is_asked_for_once_for_its_worthiest_reason_that_fits) {
  const ProfileRules rules{20, {}, {ask("sizes", 30), ask("sizes", 50, AskWhen::member), ask("phone", 40)}};
  EXPECT_EQ(names(next_asks(rules, {}, 9)), "phone 40 sizes 30");
  EXPECT_EQ(names(next_asks(rules, {.member = true}, 9)), "sizes 50 phone 40");
  EXPECT_EQ(names(next_asks(rules, {.member = true}, 2)), "sizes 50 phone 40") << "the second reason takes no place";
}

TEST(NextAsks, each_condition_holds_for_those_it_names_and_for_nobody_else_CUS_8) {
  const Word coat[] = {word("coat")}, shoes[] = {word("bag"), word("shoes")};
  const ProfileRules rules{
      20,
      {},
      {ask("phone", 1, AskWhen::always), ask("wechat", 1, AskWhen::bought), ask("wecom", 1, AskWhen::not_bought),
       ask("family", 1, AskWhen::member), ask("sizes", 1, AskWhen::bought_category, "shoes"),
       ask("gifts", 1, AskWhen::marketing_consent)}};
  EXPECT_EQ(names(next_asks(rules, {}, 9)), "phone 1 wecom 1");
  EXPECT_EQ(names(next_asks(rules, {.bought = true}, 9)), "phone 1 wechat 1");
  EXPECT_EQ(names(next_asks(rules, {.member = true}, 9)), "phone 1 wecom 1 family 1");
  EXPECT_EQ(names(next_asks(rules, {.marketing_allowed = true}, 9)), "phone 1 wecom 1 gifts 1");
  EXPECT_EQ(names(next_asks(rules, {.bought = true, .bought_categories = coat}, 9)), "phone 1 wechat 1");
  EXPECT_EQ(names(next_asks(rules, {.bought = true, .bought_categories = shoes}, 9)), "phone 1 wechat 1 sizes 1");
}

TEST(NextAsks, nobody_is_asked_for_what_is_sensitive_without_consent_CUS_1) {
  const ProfileRules rules{
      20, {}, {ask("health_concerns", 9), ask("income", 8), ask("ethnicity", 7), ask("family", 6)}};
  const std::string_view family[] = {"family"};
  EXPECT_EQ(names(next_asks(rules, {}, 9)), "family 6") << "also where the caller names nothing as sensitive";
  EXPECT_EQ(names(next_asks(rules, {.sensitive = family}, 9)), "");
  EXPECT_EQ(names(next_asks(rules, {.sensitive_allowed = true, .sensitive = family}, 9)),
            "health_concerns 9 income 8 ethnicity 7 family 6");
}

TEST(NextAsks, never_bring_what_is_filled_or_forbidden_by_any_shipped_policy) {
  std::mt19937 random(20'260'501);
  const auto one_in = [&](std::uint32_t count) { return random() % count == 0; };
  const std::vector<std::string_view> sensitive{"ethnicity", "income", "health_concerns"};
  std::size_t asked = 0;
  for (int round = 0; round < 600; ++round) {
    const ProfileRules rules = shipped(shipped_policies()[random() % 3].name);
    std::vector<std::string_view> filled;
    for (const std::string_view field : askable_fields())
      if (one_in(3)) filled.push_back(field);
    std::vector<Word> categories;
    for (const char* one : {"shoes", "teaware", "device"})
      if (one_in(2)) categories.push_back(word(one));
    const AskFacts facts{one_in(2), one_in(2), one_in(2), one_in(2), categories, filled, sensitive};
    const std::size_t most = random() % 20;
    const std::vector<Ask> asks = next_asks(rules, facts, most);
    EXPECT_LE(asks.size(), most);
    asked += asks.size();
    for (std::size_t i = 0; i < asks.size(); ++i) {
      const std::string& field = asks[i].field.text();
      EXPECT_EQ(std::count(filled.begin(), filled.end(), field), 0) << field;
      EXPECT_TRUE(facts.sensitive_allowed || std::count(sensitive.begin(), sensitive.end(), field) == 0) << field;
      EXPECT_TRUE(i == 0 || asks[i - 1].worth >= asks[i].worth);
      for (std::size_t j = 0; j < i; ++j) EXPECT_NE(asks[j].field, asks[i].field);
      EXPECT_FALSE(asks[i].when == AskWhen::not_bought && facts.bought);
      EXPECT_FALSE(asks[i].when == AskWhen::marketing_consent && !facts.marketing_allowed);
    }
  }
  EXPECT_GT(asked, 1000U);
}

TEST(AskableFields, are_those_that_count_and_the_lists_beside_them_CUS_5) {
  const auto fields = askable_fields();
  const auto has = [&](std::string_view name) { return std::count(fields.begin(), fields.end(), name); };
  for (const char* name : {"name", "birthday", "address", "profession", "health_concerns", "wedding_anniversary",
                           "phone", "wechat", "wecom", "family", "sizes", "gifts"})
    EXPECT_EQ(has(name), 1) << name;
  for (const char* name : {"about_age_day", "observance", "card", "id", "ref", ""}) EXPECT_EQ(has(name), 0) << name;
}

TEST(Profile, a_policy_without_the_section_says_so) {
  Policy policy = must(parse_policy(must(shipped_policy("tea")), Currency()));
  EXPECT_EQ(problem(profile_of(policy)), "");
  policy.profile.reset();
  EXPECT_EQ(problem(profile_of(policy)), "policy.no_section policy");
  EXPECT_EQ(code(profile_of(policy)), Code::refused);
  EXPECT_EQ(test::slot(profile_of(policy).error(), "section"), "profile");
}

}  // namespace
}  // namespace shuke

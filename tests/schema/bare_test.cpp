/// \file
/// A record of one scalar may be bare: in JSON a list of it is a list of scalars. Everything else stays as it is.
#include "schema/digest.hpp"
#include "schema/fields.hpp"
#include "schema/records.hpp"

#include <gtest/gtest.h>

namespace shuke::schema {
namespace {

namespace json = boost::json;

using test::must;
using test::problem;
using test::slot;

/// The same record twice: once it is bare, once it is not.
template <bool is_bare>
struct Rule {
  Word rule;
};

struct Step {
  std::int64_t points = 0;
};

struct Note {
  std::string text;
};

template <bool is_bare>
struct Plan {
  std::vector<Rule<is_bare>> rules;
  std::vector<Step> steps;
  std::vector<Note> notes;
};

}  // namespace

template <bool is_bare>
struct Fields<Rule<is_bare>> {
  static constexpr std::string_view name = "rule", doc = "One rule.";
  static constexpr bool bare = is_bare;
  static constexpr auto rows = std::tuple(field<&Rule<is_bare>::rule>(1, "rule", required, "0.1", "Its id.", "MEM-8"));
};

template <>
struct Fields<Step> {
  static constexpr std::string_view name = "step", doc = "One step.";
  static constexpr bool bare = true;
  static constexpr auto rows = std::tuple(field<&Step::points>(1, "points", required, "0.1", "From so many points."));
};

template <>
struct Fields<Note> {
  static constexpr std::string_view name = "note", doc = "What may be empty.";
  static constexpr bool bare = true;
  static constexpr auto rows = std::tuple(field<&Note::text>(1, "text", none, "0.1", "Its words."));
};

template <bool is_bare>
struct Fields<Plan<is_bare>> {
  static constexpr std::string_view name = "plan", doc = "Lists of bare records.";
  static constexpr auto rows = std::tuple(field<&Plan<is_bare>::rules>(1, "rules", required, "0.1", "Rules."),
                                          field<&Plan<is_bare>::steps>(2, "steps", none, "0.1", "Steps."),
                                          field<&Plan<is_bare>::notes>(3, "notes", none, "0.1", "Notes."));
};

namespace {

using BarePlan = Plan<true>;

Result<BarePlan> read_plan(std::string_view text) {
  BarePlan plan;
  SHUKE_TRY(read_json(record_info<BarePlan>(), &plan, must(parse_json(text)).get_object(), yuan()));
  return plan;
}

std::string problem_of(std::string_view text) { return problem(read_plan(text)); }

TEST(Bare, a_description_says_so) {
  EXPECT_TRUE(record_info<Rule<true>>().bare);
  EXPECT_FALSE(record_info<Rule<false>>().bare);
  EXPECT_FALSE(record_info<BarePlan>().bare);
}

TEST(Bare, a_list_is_a_list_of_scalars) {
  constexpr std::string_view text = R"({"rules":["MEM-8","MEM-9"],"steps":[0,-5],"notes":["x"]})";
  const BarePlan plan = must(read_plan(text));
  ASSERT_EQ(plan.rules.size(), 2U);
  EXPECT_EQ(plan.rules[1].rule.text(), "MEM-9");
  ASSERT_EQ(plan.steps.size(), 2U);
  EXPECT_EQ(plan.steps[1].points, -5);
  EXPECT_EQ(json::serialize(write_json(record_info<BarePlan>(), &plan, yuan())), text);
}

TEST(Bare, what_is_absent_within_a_list_is_null) {
  const BarePlan plan = must(read_plan(R"({"rules":["a"],"notes":[null,"","x"]})"));
  ASSERT_EQ(plan.notes.size(), 3U);
  EXPECT_EQ(plan.notes[2].text, "x");
  EXPECT_EQ(json::serialize(write_json(record_info<BarePlan>(), &plan, yuan())),
            R"({"rules":["a"],"notes":[null,null,"x"]})");
}

TEST(Bare, one_alone_stays_an_object) {
  Rule<true> rule;
  must(read_json(record_info<Rule<true>>(), &rule, must(parse_json(R"({"rule":"MEM-8"})")).get_object(), yuan()));
  EXPECT_EQ(rule.rule.text(), "MEM-8");
  EXPECT_EQ(json::serialize(write_json(record_info<Rule<true>>(), &rule, yuan())), R"({"rule":"MEM-8"})");
}

TEST(Bare, faults_name_the_place_in_the_list) {
  EXPECT_EQ(problem_of(R"({"rules":["a",7]})"), "json.wrong_type rules[1]");
  EXPECT_EQ(problem_of(R"({"rules":["a",["b"]]})"), "json.wrong_type rules[1]");
  EXPECT_EQ(problem_of(R"({"rules":["a",{"rule":"b"}]})"), "json.wrong_type rules[1]")
      << "there is one way to write it";
  EXPECT_EQ(problem_of(R"({"rules":["a"," b"]})"), "word.spaces rules[1]");
  EXPECT_EQ(problem_of(R"({"rules":["a",""]})"), "field.required rules[1]");
  EXPECT_EQ(problem_of(R"({"rules":["a",null]})"), "field.required rules[1]");
  EXPECT_EQ(problem_of(R"({"rules":["a"],"steps":[1,"2"]})"), "json.wrong_type steps[1]");
  EXPECT_EQ(problem_of(R"({"rules":["a"],"steps":[1.0]})"), "json.wrong_type steps[0]");
  EXPECT_EQ(problem_of(R"({"rules":"a"})"), "json.wrong_type rules");
}

TEST(Bare, messages_show_what_would_be_right) {
  EXPECT_EQ(slot(read_plan(R"({"rules":"a"})").error(), "expected"), R"(["…"])");
  EXPECT_EQ(slot(read_plan(R"({"rules":["a"],"steps":1})").error(), "expected"), "[123]");
  EXPECT_EQ(slot(read_plan(R"({"rules":["a"],"steps":["1"]})").error(), "expected"), "123");
  EXPECT_EQ(read_plan(R"({"rules":[""]})").error().rule, "MEM-8");
}

TEST(Bare, digests_do_not_change) {
  const Word word = must(Word::parse("MEM-8"));
  Plan<true> one;
  Plan<false> other;
  one.rules.push_back({word});
  other.rules.push_back({word});
  EXPECT_EQ(digest_of(record_info<Plan<true>>(), &one), digest_of(record_info<Plan<false>>(), &other));
  EXPECT_EQ(problem(check(record_info<Plan<true>>(), &one, yuan())), "");
}

}  // namespace
}  // namespace shuke::schema

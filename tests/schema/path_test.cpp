/// \file
/// Paths stay unambiguous whatever the keys are, and can be turned into JSON pointers.
#include "schema/path.hpp"

#include "schema/describe.hpp"
#include "schema/records.hpp"
#include "shuke/model/customer.hpp"

#include <gtest/gtest.h>

namespace shuke::schema {
namespace {

using test::must;
using test::problem;

TEST(PathPart, plain_keys_stand_alone_and_others_are_quoted) {
  EXPECT_EQ(path_part("window_months"), "window_months");
  EXPECT_EQ(path_part("A1"), "A1");
  EXPECT_EQ(path_part("a.b"), R"(["a.b"])");
  EXPECT_EQ(path_part("[0]"), R"(["[0]"])");
  EXPECT_EQ(path_part("a-b"), R"(["a-b"])");
  EXPECT_EQ(path_part("键"), R"(["键"])");
  EXPECT_EQ(path_part(R"(say "a\b")"), R"(["say \"a\\b\""])");
  EXPECT_EQ(path_part(""), R"([""])");
}

TEST(PathPart, errors_about_odd_keys_name_them_so) {
  EXPECT_EQ(problem(parse_json(R"({"a.b":1,"a.b":2})")), R"(json.duplicate_key ["a.b"])");
  EXPECT_EQ(problem(parse_json(R"({"x":[{"a b":{"c":1,"c":2}}]})")), R"(json.duplicate_key x[0]["a b"].c)");
  EXPECT_EQ(problem(parse_json(R"({"x":{"\"\\":1,"\"\\":2}})")), R"(json.duplicate_key x["\"\\"])");
  const auto unknown = [](std::string_view line) {
    return problem(read_new(record_info<Customer>(),
                            must(parse_json(R"({"ref":"C1","gifts":[)" + std::string(line) + "]}")).get_object()));
  };
  EXPECT_EQ(unknown(R"({"what.":1})"), R"(json.unknown_key gifts[0]["what."])");
  EXPECT_EQ(unknown(R"({"":1})"), R"(json.unknown_key gifts[0][""])");
}

TEST(JsonPointer, is_made_of_a_path) {
  const struct {
    const char *path, *pointer;
  } cases[] = {
      {"", ""},
      {"points", "/points"},
      {"points.excluded[0].category", "/points/excluded/0/category"},
      {R"(points["a/b"])", "/points/a~1b"},
      {R"(["a.b"].c)", "/a.b/c"},
      {R"(["a~b"]["c"][2])", "/a~0b/c/2"},
      {"[1][0].a", "/1/0/a"},
      {R"(x[""])", "/x/"},
      {R"(x["]"].y)", "/x/]/y"},
      // No paths: nothing is lost.
      {R"(x["a)", R"(/x/["a)"},
      {"x[1", "/x/[1"},
  };
  for (const auto& one : cases) EXPECT_EQ(json_pointer(one.path), one.pointer) << one.path;
}

TEST(JsonPointer, finds_every_key_again) {
  for (const std::string key : {"a", "a.b", "a/b", "~", "\"", "\\", "\\\"", "]", "\"]", "[0]", "键", " ", ""}) {
    std::string path = "points";
    append_part(path, path_part(key));
    boost::json::object inner{{key, 7}};
    const boost::json::value whole = {{"points", std::move(inner)}};
    boost::json::error_code missing;
    const auto* found = whole.find_pointer(json_pointer(path), missing);
    ASSERT_NE(found, nullptr) << path;
    EXPECT_EQ(*found, boost::json::value(7)) << path;
  }
}

}  // namespace
}  // namespace shuke::schema

/// \file
/// Reading JSON is strict: each fault is an error that names its place.
#include "schema/describe.hpp"
#include "schema/records.hpp"
#include "shuke/model/sale.hpp"

#include <gtest/gtest.h>

namespace shuke::schema {
namespace {

namespace json = boost::json;

using test::must;
using test::problem;
using test::slot;

json::string_view key_of(const FieldInfo& field) { return {field.name.data(), field.name.size()}; }

/// All that a caller may state.
json::object whole(const RecordInfo& info) {
  return as_caller(info, write_json(info, Record::filled(info).get(), yuan()));
}

TEST(Strict, a_whole_record_is_read) {
  each_record([](const RecordInfo& info) { EXPECT_EQ(problem(read_new(info, whole(info))), ""); });
}

TEST(Strict, a_missing_required_field_is_named_and_no_other_is_missed) {
  each_record([](const RecordInfo& info) {
    for (const FieldInfo& field : info.fields) {
      if (field.has(computed)) continue;
      json::object object = whole(info);
      object.erase(key_of(field));
      const std::string expected = field.has(required) ? "field.required " + std::string(field.name) : "";
      EXPECT_EQ(problem(read_new(info, object)), expected);
      object.emplace(key_of(field), nullptr);
      EXPECT_EQ(problem(read_new(info, object)), expected) << "null is absent";
    }
  });
}

TEST(Strict, an_empty_string_is_no_value_for_a_required_field) {
  each_record([](const RecordInfo& info) {
    for (const FieldInfo& field : info.fields) {
      if (!field.has(required)) continue;
      json::object object = whole(info);
      object.insert_or_assign(key_of(field), "");
      EXPECT_EQ(problem(read_new(info, object)), "field.required " + std::string(field.name));
    }
  });
}

TEST(Strict, an_empty_list_is_no_value_for_a_required_one) {
  each_record([](const RecordInfo& info) {
    for (const FieldInfo& field : info.fields) {
      if (field.kind() != Kind::list || field.has(computed)) continue;
      json::object object = whole(info);
      object.insert_or_assign(key_of(field), json::array());
      const auto read = read_new(info, object);
      EXPECT_EQ(problem(read), field.has(required) ? "field.required " + std::string(field.name) : "") << field.name;
      if (field.has(required)) {
        EXPECT_EQ(read.error().rule, field.rule);
      }
    }
  });
}

TEST(Strict, every_wrong_json_type_is_refused_at_its_field) {
  each_record([](const RecordInfo& info) {
    const json::value values[] = {true, 7, 7.0, -1.5, "7", json::array(), json::object(), std::uint64_t{1} << 63};
    for (const FieldInfo& field : info.fields) {
      if (field.has(computed)) continue;
      for (const json::value& value : values) {
        const Kind kind = field.kind();
        const bool fits = kind == Kind::boolean   ? value.is_bool()
                          : kind == Kind::integer ? value.is_int64()
                          : kind == Kind::list    ? value.is_array()
                                                  : value.is_string();
        if (fits) continue;
        json::object object = whole(info);
        object.insert_or_assign(key_of(field), value);
        const auto refused = read_new(info, object);
        ASSERT_EQ(problem(refused), "json.wrong_type " + std::string(field.name)) << json::serialize(value);
        EXPECT_NE(slot(refused.error(), "expected"), "") << "the message shows what would be right";
      }
    }
  });
}

TEST(Strict, computed_fields_are_refused_from_a_caller_and_taken_from_ourselves) {
  each_record([](const RecordInfo& info) {
    const json::object full = write_json(info, Record::filled(info).get(), yuan());
    EXPECT_EQ(problem(read_new(info, full, Origin::ourselves)), "");
    for (const FieldInfo& field : info.fields) {
      if (!field.has(computed)) continue;
      json::object object = whole(info);
      object.insert_or_assign(key_of(field), full.at(key_of(field)));
      EXPECT_EQ(problem(read_new(info, object)), "json.unknown_key " + std::string(field.name));
    }
  });
}

TEST(Strict, unknown_keys_are_named_with_those_that_are_known) {
  each_record([](const RecordInfo& info) {
    for (const Origin origin : {Origin::caller, Origin::ourselves}) {
      json::object object = whole(info);
      object.emplace("no_such_field", 1);
      const auto refused = read_new(info, object, origin);
      ASSERT_EQ(problem(refused), "json.unknown_key no_such_field");
      EXPECT_EQ(slot(refused.error(), "key"), "no_such_field");
      for (const FieldInfo& field : info.fields)
        if (!field.has(computed)) {
          EXPECT_NE(slot(refused.error(), "known").find(field.name), std::string::npos) << field.name;
        }
    }
  });
}

TEST(Strict, elements_of_lists_are_objects) {
  each_record([](const RecordInfo& info) {
    for (const FieldInfo& field : info.fields) {
      if (field.kind() != Kind::list || field.has(computed) || field.type->element()->bare) continue;
      json::object object = whole(info);
      object.at(key_of(field)).get_array().emplace_back("text");
      EXPECT_EQ(problem(read_new(info, object)), "json.not_an_object " + std::string(field.name) + "[2]");
    }
  });
}

/// What is wrong with a sale of two lines whose second is `line`.
std::string sale_problem(std::string_view line) {
  const std::string text =
      R"({"shop_id":"1","business_day":"2026-11-21","receipt":"R-7","at":"2026-11-21T02:02Z","posted":"2026-11-21",)"
      R"("lines":[{"sku":"A1","quantity":"2","amount":"798.00"},)" +
      std::string(line) + "]}";
  const auto parsed = parse_json(text);
  if (parsed.has_error()) return problem(parsed);
  return problem(read_new(record_info<Sale>(), parsed->get_object()));
}

TEST(SaleJson, faults_inside_lines_are_named_by_their_path) {
  EXPECT_EQ(sale_problem(R"({"sku":"A1","quantity":"1"})"), "");
  EXPECT_EQ(sale_problem(R"({"sku":"A1","quantity":1})"), "json.wrong_type lines[1].quantity");
  EXPECT_EQ(sale_problem(R"({"sku":"A1"})"), "field.required lines[1].quantity");
  EXPECT_EQ(sale_problem(R"({"sku":"A1","quantity":"1","quantity":"2"})"), "json.duplicate_key lines[1].quantity");
  EXPECT_EQ(sale_problem(R"({"sku":"A1","quantity":"1","colour":"red"})"), "json.unknown_key lines[1].colour");
  EXPECT_EQ(sale_problem(R"({"sku":"A1","quantity":"1","mark":"none"})"), "json.unknown_key lines[1].mark");
  EXPECT_EQ(sale_problem(R"({"sku":"A1","quantity":"-1"})"), "quantity.negative lines[1].quantity");
  EXPECT_EQ(sale_problem(R"({"sku":"A1","quantity":"1,5"})"), "value.not_a_decimal lines[1].quantity");
  EXPECT_EQ(sale_problem(R"({"sku":"A1","quantity":"1","amount":"0.005"})"), "value.not_a_decimal lines[1].amount");
  EXPECT_EQ(sale_problem(R"({"sku":"A1","quantity":"1","amount":"92233720368547758.08"})"),
            "value.overflow lines[1].amount");
  EXPECT_EQ(sale_problem(R"({"sku":"A1","quantity":"1","of_day":"2026-02-29"})"), "day.no_such_day lines[1].of_day");
  EXPECT_EQ(sale_problem(R"({"sku":"A1","quantity":"1","direction":"up"})"), "choice.unknown lines[1].direction");
  EXPECT_EQ(sale_problem(R"({"sku":"A\u0000","quantity":"1"})"), "text.control_character lines[1].sku");
  EXPECT_EQ(sale_problem("7"), "json.not_an_object lines[1]");
}

TEST(ParseJson, a_key_twice_in_one_object_is_refused_wherever_it_is) {
  EXPECT_EQ(problem(parse_json(R"({"a":1,"a":2})")), "json.duplicate_key a");
  EXPECT_EQ(problem(parse_json(R"({"a":1,"\u0061":2})")), "json.duplicate_key a")
      << "escapes are spellings of the same key";
  EXPECT_EQ(problem(parse_json(R"({"x":{"a":1},"y":[7,"z",null,true,1.5,[],{"b":0,"b":0}]})")),
            "json.duplicate_key y[6].b");
  EXPECT_EQ(problem(parse_json(R"([[1],[{"a":{"b":[{}, {"c":1,"c":1}]}}]])")), "json.duplicate_key [1][0].a.b[1].c");
  EXPECT_EQ(problem(parse_json(R"({"a":{"a":1},"b":{"a":1},"c":[{"a":1},{"a":1}]})")), "")
      << "other objects do not matter";
  EXPECT_EQ(problem(parse_json(R"({"":1,"":2})")), R"(json.duplicate_key [""])");
  const std::string long_key(5000, 'k');
  EXPECT_EQ(problem(parse_json("{\"" + long_key + "\":1,\"" + long_key + "\":2}")),
            "json.duplicate_key " + std::string(40, 'k'));
  EXPECT_EQ(problem(parse_json("{\"" + long_key + "a\":1,\"" + long_key + "b\":2}")), "");
}

TEST(ParseJson, messages_are_lawful_text_whatever_the_keys_are) {
  std::string key;
  for (int i = 0; i < 30; ++i) key += "键";
  for (const std::string& one : {key, std::string("\\u0001\\n")}) {
    const auto twice = parse_json("{\"" + one + "\":1,\"" + one + "\":2}");
    ASSERT_TRUE(twice.has_error());
    EXPECT_EQ(problem(check_text(slot(twice.error(), "key"))), "");
    EXPECT_EQ(problem(check_text(twice.error().field)), "");
    const auto unknown = read_new(record_info<Tender>(), must(parse_json("{\"" + one + "\":1}")).get_object());
    ASSERT_TRUE(unknown.has_error());
    EXPECT_EQ(problem(check_text(slot(unknown.error(), "key"))), "");
    EXPECT_EQ(problem(check_text(unknown.error().field)), "");
  }
}

TEST(ParseJson, takes_one_document_and_nothing_else) {
  for (const char* text : {"{}", " {} \n", "[1]", "7", "\"x\"", "null"})
    EXPECT_EQ(problem(parse_json(text)), "") << text;
  for (const char* text :
       {"", " ", "{", "}", "{} {}", "{}x", "{\"a\":1,}", "[1,]", "{a:1}", "{'a':1}", "{\"a\":NaN}", "// x\n{}", "01",
        "\xEF\xBB\xBF{}", "{\"a\":\"\xFF\"}", "{\"a\":\"\\uD800\"}", "{\"a\":\"\n\"}"})
    EXPECT_EQ(problem(parse_json(text)), "json.syntax") << text;
}

TEST(ParseJson, says_where_it_stopped) {
  const struct {
    const char *text, *line, *column, *byte;
  } cases[] = {
      {"{\"a\":x}", "1", "6", "6"},
      {"{}x", "1", "3", "3"},
      {"", "1", "1", "1"},
      {"{\n  \"a\": 1,\n  b\n}", "3", "3", "15"},
      {"{\r\n\"键\": x}", "2", "6", "11"},
      {"[1,\n", "2", "1", "5"},
      {"\"好\xFF\"", "1", "3", "5"},
  };
  for (const auto& one : cases) {
    const auto stopped = parse_json(one.text);
    ASSERT_EQ(problem(stopped), "json.syntax") << one.text;
    EXPECT_EQ(slot(stopped.error(), "line"), one.line) << one.text;
    EXPECT_EQ(slot(stopped.error(), "column"), one.column) << one.text;
    EXPECT_EQ(slot(stopped.error(), "byte"), one.byte) << one.text;
  }
}

TEST(ParseJson, depth_and_size_are_bounded) {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_EQ(problem(parse_json(nested(32))), "");
  EXPECT_EQ(problem(parse_json(nested(33))), "json.syntax");
  EXPECT_EQ(problem(parse_json(nested(1'000'000))), "json.syntax");
  constexpr std::size_t most = std::size_t{16} << 20;
  EXPECT_EQ(problem(parse_json(std::string(most - 2, ' ') + "{}")), "");
  EXPECT_EQ(problem(parse_json(std::string(most - 1, ' ') + "{}")), "json.too_large");
}

}  // namespace
}  // namespace shuke::schema

/// \file
/// JSON Schemas say what the reader takes: never less, and of structure no more.
#include "schema/json_schema.hpp"

#include "schema/fields.hpp"
#include "schema/mutations.hpp"
#include "schema/records.hpp"
#include "schema/reference_page.hpp"

#include <gtest/gtest.h>

namespace shuke::schema {
namespace {

namespace json = boost::json;

using test::must;
using test::problem;

enum class Side : std::uint8_t { left = 0, right = 1 };

struct Slot {
  Word word;
};

struct Hours {
  MinuteOfDay from;
  std::vector<Slot> slots;
  std::vector<Hours> others;
};

struct House {
  std::string name;
  std::optional<Side> door;
  Side window = Side::left;
  std::vector<Hours> hours;
  std::vector<Slot> slots;
};

}  // namespace

template <>
struct Choices<Side> {
  static constexpr ChoiceName names[] = {{0, "left", "On the left."}, {1, "right", "On the right."}};
};

template <>
struct Fields<Slot> {
  static constexpr std::string_view name = "slot", doc = "A word alone.";
  static constexpr bool bare = true;
  static constexpr auto rows = std::tuple(field<&Slot::word>(1, "word", required, "0.1", "The word."));
};

template <>
struct Fields<Hours> {
  static constexpr std::string_view name = "hours", doc = "When.";
  static constexpr auto rows = std::tuple(field<&Hours::from>(1, "from", required, "0.1", "From | on.", "MEM-8"),
                                          field<&Hours::slots>(2, "slots", none, "0.1", "Words."),
                                          field<&Hours::others>(3, "others", none, "0.1", "More of them."));
};

template <>
struct Fields<House> {
  static constexpr std::string_view name = "house", doc = "A house.";
  static constexpr auto rows = std::tuple(field<&House::name>(1, "name", computed, "0.1", "Its name."),
                                          field<&House::door>(2, "door", none, "0.1", "Where the door is."),
                                          field<&House::window>(3, "window", required, "0.1", "Where the window is."),
                                          field<&House::hours>(4, "hours", required, "0.1", "When it is open."),
                                          field<&House::slots>(5, "slots", none, "0.1", "Words."));
};

namespace {

TEST(JsonSchema, is_written_as_people_read_it) {
  EXPECT_EQ(pretty(json_schema(record_info<House>())), R"({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "house",
  "description": "A house.",
  "type": "object",
  "properties": {
    "door": {
      "description": "Where the door is.",
      "enum": ["left", "right", "", null]
    },
    "window": {
      "description": "Where the window is.",
      "enum": ["left", "right"]
    },
    "hours": {
      "description": "When it is open.",
      "type": "array",
      "minItems": 1,
      "items": {
        "$ref": "#/definitions/hours"
      }
    },
    "slots": {
      "description": "Words.",
      "type": ["array", "null"],
      "items": {
        "description": "The word.",
        "type": "string",
        "minLength": 1,
        "maxLength": 4000
      }
    }
  },
  "required": ["window", "hours"],
  "additionalProperties": false,
  "definitions": {
    "hours": {
      "description": "When.",
      "type": "object",
      "properties": {
        "from": {
          "description": "MEM-8: From | on.",
          "type": "string",
          "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"
        },
        "slots": {
          "description": "Words.",
          "type": ["array", "null"],
          "items": {
            "description": "The word.",
            "type": "string",
            "minLength": 1,
            "maxLength": 4000
          }
        },
        "others": {
          "description": "More of them.",
          "type": ["array", "null"],
          "items": {
            "$ref": "#/definitions/hours"
          }
        }
      },
      "required": ["from"],
      "additionalProperties": false
    }
  }
}
)");
}

TEST(JsonSchema, pretty_text_is_the_same_value) {
  for (const char* text :
       {"[]", "{}", "[[]]", "[{},[1,[]]]", R"({"a":{"\"":"\n"},"b":[{"c":null}],"d":[1,2.5,true]})"}) {
    const json::value value = must(parse_json(text));
    EXPECT_EQ(must(parse_json(pretty(value))), value) << pretty(value);
  }
}

/// The reader and the schema on every mutation of what a caller may send of a record.
void compare(const RecordInfo& info, const json::value& sent) {
  SchemaChecker schema(json_schema(info));
  EXPECT_TRUE(schema.accepts(sent)) << json::serialize(sent);
  ASSERT_EQ(problem(read_new(info, sent.as_object())), "");
  Mutations mutations(sent);
  mutations.add_object(info, "");
  for (const Mutation& one : mutations.all()) {
    const std::string refused = problem(read_new(info, one.document.as_object()));
    const bool accepted = schema.accepts(one.document);
    EXPECT_TRUE(accepted || !refused.empty()) << one.what << " is refused by the schema alone";
    if (!one.is_structural) continue;
    EXPECT_FALSE(accepted) << one.what;
    EXPECT_NE(refused, "") << one.what;
  }
}

TEST(JsonSchema, refuses_what_the_reader_refuses_in_records_of_the_model) {
  each_record([](const RecordInfo& info) {
    compare(info, as_caller(info, write_json(info, Record::filled(info).get(), yuan())));
  });
}

TEST(JsonSchema, knows_bare_records) {
  compare(record_info<House>(),
          must(parse_json(R"({"door":"left","window":"right","hours":[{"from":"04:30","slots":["a"]},)"
                          R"({"from":"23:59","others":[{"from":"00:00"}]}],"slots":["b","c"]})")));
}

TEST(JsonSchema, takes_every_spelling_that_the_reader_takes) {
  const struct {
    Kind kind;
    std::vector<const char*> texts;
  } cases[] = {
      {Kind::id, {"0", "007", "9223372036854775807", "-0"}},
      {Kind::money, {"0", "-1", "1.5", "1.50", "1.500000", "000.01", "-0.01"}},
      {Kind::unit_price, {"2.55", "2.5500", "-3"}},
      {Kind::quantity, {"0", "0.125", "-0", "-0.000", "12.1250"}},
      {Kind::day, {"1900-01-01", "2199-12-31", "2000-02-29"}},
      {Kind::yearly_day, {"1988-03-05", "--03-05", "--02-29", "lunar:1987-06L-07", "lunar:--06-30", "lunar:--12L-01"}},
      {Kind::minute_of_day, {"00:00", "19:59", "23:59"}},
      {Kind::instant,
       {"2026-11-21T10:02Z", "2026-11-21 10:02:30Z", "2026-11-21T10:02:30.250+08:00", "1970-01-02T00:00-18:59"}},
  };
  for (const auto& one : cases) {
    std::size_t fields = 0;
    each_record([&](const RecordInfo& info) {
      SchemaChecker schema(json_schema(info));
      const json::object whole = as_caller(info, write_json(info, Record::filled(info).get(), yuan()));
      for (const FieldInfo& field : info.fields) {
        if (field.kind() != one.kind || field.has(computed)) continue;
        ++fields;
        for (const char* text : one.texts) {
          json::object sent = whole;
          sent[json::string_view(field.name.data(), field.name.size())] = text;
          EXPECT_EQ(problem(read_new(info, sent)), "") << text;
          EXPECT_TRUE(schema.accepts(sent)) << field.name << ' ' << text;
        }
      }
    });
    if (one.kind != Kind::minute_of_day && one.kind != Kind::id) {
      EXPECT_GT(fields, 0U) << "no record of the model has one";
    }
  }
}

TEST(ReferencePage, has_a_table_for_each_record_and_links_those_within) {
  const Chapter chapters[] = {{"Houses", &record_info<House>()}, {"Hours", &record_info<Hours>()}};
  EXPECT_EQ(reference_page(chapters), R"(
## Houses

A house.

| field | kind | required | meaning | rule |
|---|---|---|---|---|
| `door` | choice |  | Where the door is. |  |
| `window` | choice | yes | Where the window is. |  |
| `hours` | list of <a href="#hours">hours</a> | yes | When it is open. |  |
| `slots` | list of: word |  | Words. |  |

`door` is one of:

- `left`: On the left.
- `right`: On the right.

`window` is one of:

- `left`: On the left.
- `right`: On the right.

<a id="hours"></a>

### hours

When.

| field | kind | required | meaning | rule |
|---|---|---|---|---|
| `from` | minute of day | yes | From \| on. | MEM-8 |
| `slots` | list of: word |  | Words. |  |
| `others` | list of <a href="#hours">hours</a> |  | More of them. |  |

## Hours

When.

| field | kind | required | meaning | rule |
|---|---|---|---|---|
| `from` | minute of day | yes | From \| on. | MEM-8 |
| `slots` | list of: word |  | Words. |  |
| `others` | list of <a href="#hours">hours</a> |  | More of them. |  |

## How values are written

| kind | written |
|---|---|
| choice | one of the names that stand below the table |
| word | a word that the policy defines, without spaces at its ends |
| minute of day | `"04:30"`, from `"00:00"` to `"23:59"` |
| list | `[…]`; one that is required has at least one element |
)");
}

}  // namespace
}  // namespace shuke::schema

/// \file
/// Every record through JSON and back, and every scalar through its text and back.
#include "schema/describe.hpp"
#include "schema/digest.hpp"
#include "schema/records.hpp"
#include "shuke/model/sale.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace shuke::schema {
namespace {

namespace json = boost::json;

using test::must;
using test::problem;

std::string text_of_json(const RecordInfo& info, const void* record) {
  return json::serialize(write_json(info, record, yuan()));
}

std::string row_bytes(const RecordInfo& info, const void* record) {
  std::string bytes;
  append_bytes(info, record, Scope::row, bytes);
  return bytes;
}

TEST(RoundTrip, a_full_record_comes_back_byte_for_byte) {
  each_record([](const RecordInfo& info) {
    const Record written = Record::filled(info), read(info);
    const std::string text = text_of_json(info, written.get());
    const json::value parsed = must(parse_json(text));
    must(read_json(info, read.get(), parsed.get_object(), yuan(), Origin::ourselves));
    EXPECT_EQ(text_of_json(info, read.get()), text);
    EXPECT_EQ(digest_of(info, read.get()), digest_of(info, written.get()));
    EXPECT_EQ(row_bytes(info, read.get()), row_bytes(info, written.get()));
  });
}

TEST(RoundTrip, every_field_of_a_full_record_is_in_its_json) {
  each_record([](const RecordInfo& info) {
    const Record record = Record::filled(info);
    const json::object object = write_json(info, record.get(), yuan());
    ASSERT_EQ(object.size(), info.fields.size());
    auto member = object.begin();
    for (const FieldInfo& field : info.fields) {  // in order of id
      EXPECT_EQ(std::string_view(member->key().data(), member->key().size()), field.name);
      EXPECT_EQ(member->value().is_array() ? member->value().get_array().size() : 2, 2U) << field.name;
      ++member;
    }
  });
}

TEST(RoundTrip, what_a_caller_may_state_comes_back_as_stated) {
  each_record([](const RecordInfo& info) {
    const Record full = Record::filled(info), read(info), again(info);
    const json::object stated = as_caller(info, write_json(info, full.get(), yuan()));
    must(read_json(info, read.get(), stated, yuan()));
    EXPECT_EQ(digest_of(info, read.get()), digest_of(info, full.get()));
    must(read_json(info, again.get(), as_caller(info, write_json(info, read.get(), yuan())), yuan()));
    EXPECT_EQ(text_of_json(info, again.get()), text_of_json(info, read.get()));
  });
}

TEST(RoundTrip, text_of_a_scalar_sets_it_to_the_same) {
  each_record([](const RecordInfo& info) {
    const Record record = Record::filled(info), other(info);
    for (const FieldInfo& field : info.fields) {
      if (field.kind() == Kind::list) continue;
      const std::string text = text_of(field, field.get(record.get()), yuan());
      EXPECT_NE(text, "") << field.name;
      EXPECT_EQ(problem(set_text(field, other.get(), text, yuan())), "") << field.name << ' ' << text;
      EXPECT_EQ(field.get(other.get()), field.get(record.get())) << field.name;
      EXPECT_EQ(text_of(field, field.get(other.get()), yuan()), text) << field.name;
      EXPECT_TRUE(field.type->same(field.in(record.get()), field.in(other.get()))) << field.name;
    }
  });
}

TEST(RoundTrip, empty_text_clears_what_can_be_absent_and_is_refused_elsewhere) {
  each_record([](const RecordInfo& info) {
    const Record record = Record::filled(info);
    for (const FieldInfo& field : info.fields) {
      if (field.kind() == Kind::list) continue;
      const Cell before = field.get(record.get());
      const auto cleared = set_text(field, record.get(), "", yuan());
      if (std::holds_alternative<std::monostate>(field.initial) || field.kind() == Kind::id) {
        EXPECT_EQ(problem(cleared), "") << field.name;
        EXPECT_EQ(field.get(record.get()), field.initial) << field.name;
      } else {
        EXPECT_EQ(problem(cleared), "field.required " + std::string(field.name));
        // A refused value leaves the field as it was.
        EXPECT_TRUE(std::holds_alternative<std::string_view>(before) || field.get(record.get()) == before)
            << field.name;
      }
    }
  });
}

TEST(RoundTrip, lists_grow_and_shrink_by_their_accessors) {
  each_record([](const RecordInfo& info) {
    const Record record(info);
    for (const FieldInfo& field : info.fields) {
      if (field.kind() != Kind::list) continue;
      const RecordInfo& element = *field.type->element();
      for (std::int64_t i = 0; i < 3; ++i) fill(element, field.type->append(field.in(record.get())), 100 * i);
      ASSERT_EQ(field.size(record.get()), 3U);
      const std::string first = text_of_json(element, field.at(record.get(), 0)),
                        last = text_of_json(element, field.at(record.get(), 2));
      field.type->remove(field.in(record.get()), 1);
      ASSERT_EQ(field.size(record.get()), 2U);
      EXPECT_EQ(text_of_json(element, field.at(record.get(), 0)), first) << field.name;
      EXPECT_EQ(text_of_json(element, field.at(record.get(), 1)), last) << field.name;
      EXPECT_EQ(problem(field.set(record.get(), Cell(std::int64_t{1}), yuan())),
                "field.is_a_list " + std::string(field.name));
    }
  });
}

TEST(Json, is_written_as_other_languages_can_read_it) {
  SaleLine line;
  line.sku = "46776E";
  line.quantity = must(Quantity::parse("2"));
  line.unit_price = must(UnitPrice::parse("399"));
  line.amount = must(Money::parse("798", Currency()));
  line.of_day = test::day("2026-11-20");
  line.gift = true;
  EXPECT_EQ(json::serialize(write_json(record_info<SaleLine>(), &line, yuan())),
            R"({"sku":"46776E","direction":"out","quantity":"2","unit_price":"399.00","amount":"798.00",)"
            R"("price_source":"list","full_price":true,"gift":true,"service":false,"of_day":"2026-11-20",)"
            R"("mark":"none","unmatched":"0"})");
}

TEST(Json, ids_are_strings_and_required_lists_are_written_when_empty) {
  Sale sale;
  sale.customer_id = must(CustomerId::of(std::numeric_limits<std::int64_t>::max()));
  const json::object object = write_json(record_info<Sale>(), &sale, yuan());
  EXPECT_EQ(object.at("customer_id"), json::value("9223372036854775807"));
  EXPECT_EQ(object.at("shop_id"), json::value("0"));
  EXPECT_EQ(object.at("lines"), json::value(json::array()));
  EXPECT_FALSE(object.contains("tenders"));
  EXPECT_EQ(object.at("at"), json::value("1970-01-01T00:00:00Z"));
}

TEST(Text, of_stored_numbers_that_are_not_lawful_is_the_number) {
  const RecordInfo& sale = record_info<Sale>();
  EXPECT_EQ(text_of(*sale.find("kind"), Cell(std::int64_t{99}), yuan()), "99");
  EXPECT_EQ(text_of(*sale.find("business_day"), Cell(std::int64_t{1'000'000}), yuan()), "1000000");
  EXPECT_EQ(text_of(*sale.find("at"), Cell(std::numeric_limits<std::int64_t>::max()), yuan()), "9223372036854775807");
  EXPECT_EQ(text_of(*sale.find("at"), Cell(), yuan()), "");
}

TEST(SetText, takes_booleans_as_spreadsheets_write_them) {
  SaleLine line;
  const FieldInfo& gift = *record_info<SaleLine>().find("gift");
  for (const char* yes : {"1", "true", "yes"}) {
    line.gift = false;
    EXPECT_EQ(problem(set_text(gift, &line, yes, yuan())), "");
    EXPECT_TRUE(line.gift) << yes;
  }
  for (const char* no : {"0", "false", "no"}) {
    line.gift = true;
    EXPECT_EQ(problem(set_text(gift, &line, no, yuan())), "");
    EXPECT_FALSE(line.gift) << no;
  }
  for (const char* neither : {"TRUE", "Yes", "2", "on", "y", " 1"})
    EXPECT_EQ(problem(set_text(gift, &line, neither, yuan())), "boolean.unreadable gift") << neither;
}

/// Berlin without its rules: two hours ahead of UTC.
struct TwoHoursAhead final : LocalClock {
  Result<Instant> instant_of(const CivilTime& civil) const override {
    return Instant::of_milliseconds(civil.day.number() * Instant::milliseconds_per_day + civil.millisecond_of_day -
                                    7'200'000);
  }
};

TEST(SetText, a_moment_without_an_offset_needs_the_shops_clock) {
  Sale sale;
  const TwoHoursAhead clock;
  const FieldInfo& at = *record_info<Sale>().find("at");
  EXPECT_EQ(problem(set_text(at, &sale, "2026-11-21T10:02", yuan())), "instant.no_offset at");
  EXPECT_EQ(problem(set_text(at, &sale, "2026-11-21T10:02", {Currency(), &clock})), "");
  EXPECT_EQ(sale.at.text(), "2026-11-21T08:02:00Z");
  EXPECT_EQ(problem(set_text(at, &sale, "2026-11-21T10:02+08:00", {Currency(), &clock})), "");
  EXPECT_EQ(sale.at.text(), "2026-11-21T02:02:00Z") << "a named offset wins over the clock";
}

}  // namespace
}  // namespace shuke::schema

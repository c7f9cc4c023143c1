/// \file
/// Personal values never appear in an error, by whichever door they came.
#include "schema/describe.hpp"
#include "schema/records.hpp"
#include "shuke/model/customer.hpp"

#include <gtest/gtest.h>

namespace shuke::schema {
namespace {

namespace json = boost::json;

using test::must;

/// Stands in every bad value below, and in nothing that a message could hold by itself.
constexpr std::string_view marker = "77301";

/// True when the result is an error; complains when that tells the value.
bool is_silent_error(const Result<void>& result, std::string_view field) {
  if (!result.has_error()) return false;
  for (const Argument& argument : result.error().arguments)
    EXPECT_EQ(argument.second.find(marker), std::string::npos)
        << field << ": " << result.error().message << " tells it in " << argument.first;
  EXPECT_EQ(result.error().field.find(marker), std::string::npos) << field;
  return true;
}

std::vector<std::string> bad_texts() {
  const std::string it(marker);
  return {it,
          "x" + it,
          " " + it + " ",
          it + "\xFF",
          it + "\x07",
          "-" + it,
          it + ".123456",
          "9999999999999999" + it,
          "1988-02-31 " + it,
          "1977-77-" + it,
          "lunar:" + it,
          it + std::string(4001, 'x')};
}

/// Bad numbers as they may lie in a damaged file. As a yearly day, the second is 30 February of a leap year.
std::vector<std::int64_t> bad_numbers() { return {77301, -77301, 7730177301, std::int64_t{2000} << 11 | 2 << 6 | 30}; }

TEST(Personal, values_are_not_told_when_text_is_refused) {
  each_record([](const RecordInfo& info) {
    const Record record = Record::filled(info);
    each_scalar(info, record.get(), [&](const FieldInfo& field, void* holder, const std::string& path) {
      if (!field.has(personal)) return;
      int refused = 0;
      for (const std::string& text : bad_texts())
        refused += is_silent_error(set_text(field, holder, text, yuan()), path);
      EXPECT_GT(refused, 0) << path << ": none of the values was bad";
    });
  });
}

TEST(Personal, values_are_not_told_when_json_is_refused) {
  each_record([](const RecordInfo& info) {
    const json::object whole = as_caller(info, write_json(info, Record::filled(info).get(), yuan()));
    for (const FieldInfo& field : info.fields) {
      if (!field.has(personal)) continue;
      int refused = 0;
      const auto attempt = [&](json::value value) {
        json::object object = whole;
        object.insert_or_assign(json::string_view(field.name.data(), field.name.size()), std::move(value));
        refused += is_silent_error(read_new(info, object), field.name);
      };
      for (const std::string& text : bad_texts()) attempt(json::value(text));
      for (const std::int64_t number : bad_numbers()) attempt(number);
      attempt(77301.5);
      attempt(json::array{marker});
      attempt(json::object{{"x", marker}});
      EXPECT_GT(refused, 0) << field.name;
    }
  });
}

TEST(Personal, values_are_not_told_when_stored_ones_are_damaged) {
  each_record([](const RecordInfo& info) {
    const Record record = Record::filled(info);
    each_scalar(info, record.get(), [&](const FieldInfo& field, void* holder, const std::string& path) {
      if (!field.has(personal)) return;
      for (const std::int64_t number : bad_numbers()) {
        const auto refused = field.set(holder, Cell(number), yuan());
        if (!is_silent_error(refused, path)) continue;
        for (const Argument& argument : refused.error().arguments)
          if (argument.first == "value") {
            EXPECT_EQ(argument.second, "***") << path;
          }
      }
      for (const std::string& text : bad_texts())
        if (field.kind() == Kind::text || field.kind() == Kind::word)
          is_silent_error(field.set(holder, Cell(std::string_view(text)), yuan()), path);
    });
  });
}

TEST(Personal, values_are_not_told_when_a_record_is_checked) {
  each_record([](const RecordInfo& info) {
    const Record record = Record::filled(info);
    each_scalar(info, record.get(), [&](const FieldInfo& field, void* holder, const std::string& path) {
      if (!field.has(personal) || field.kind() != Kind::text) return;
      auto& member = *static_cast<std::string*>(field.in(holder));
      const std::string before = member;
      member = std::string(marker) + "\xFF";
      EXPECT_TRUE(is_silent_error(check(info, record.get(), yuan()), path)) << path;
      member = before;
    });
  });
}

TEST(Personal, a_damaged_answer_is_masked) {
  Customer customer;
  const auto refused = record_info<Customer>().find("retired")->set(&customer, Cell(std::int64_t{77301}), yuan());
  ASSERT_TRUE(refused.has_error());
  EXPECT_EQ(test::slot(refused.error(), "value"), "***");
}

TEST(NotPersonal, values_are_quoted_so_that_the_fault_is_found) {
  Customer customer;
  const auto refused = set_text(*record_info<Customer>().find("about_age_day"), &customer, "2026-02-30", yuan());
  ASSERT_TRUE(refused.has_error());
  EXPECT_EQ(test::slot(refused.error(), "value"), "2026-02-30");
}

}  // namespace
}  // namespace shuke::schema

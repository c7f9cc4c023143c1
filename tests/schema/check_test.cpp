/// \file
/// What C++ callers put into records past the parsers is checked before it is believed.
#include "schema/describe.hpp"
#include "schema/records.hpp"
#include "shuke/model/customer.hpp"
#include "shuke/model/points_entry.hpp"
#include "shuke/model/sale.hpp"

#include <gtest/gtest.h>

namespace shuke::schema {
namespace {

using test::must;
using test::problem;
using test::slot;

TEST(Check, a_lawful_record_passes) {
  each_record([](const RecordInfo& info) {
    const Record record = Record::filled(info);
    EXPECT_EQ(problem(check(info, record.get(), yuan())), "");
  });
}

TEST(Check, bad_text_in_any_member_is_found_at_its_path) {
  each_record([](const RecordInfo& info) {
    const Record record = Record::filled(info);
    each_scalar(info, record.get(), [&](const FieldInfo& field, void* holder, const std::string& path) {
      if (field.kind() != Kind::text) return;
      auto& text = *static_cast<std::string*>(field.in(holder));
      const std::string before = text;
      text = "\xFFsecret";
      const auto bad = check(info, record.get(), yuan());
      EXPECT_EQ(problem(bad), "text.not_utf8 " + path);
      text = "sec\x07ret";
      EXPECT_EQ(problem(check(info, record.get(), yuan())), "text.control_character " + path);
      text = std::string(4001, 'x');
      EXPECT_EQ(problem(check(info, record.get(), yuan())), "text.too_long " + path);
      text.clear();
      EXPECT_EQ(problem(check(info, record.get(), yuan())), field.has(required) ? "field.required " + path : "");
      text = before;
    });
    EXPECT_EQ(problem(check(info, record.get(), yuan())), "");
  });
}

TEST(Check, an_enum_cast_from_a_number_it_does_not_have_is_found) {
  each_record([](const RecordInfo& info) {
    const Record record = Record::filled(info);
    each_scalar(info, record.get(), [&](const FieldInfo& field, void* holder, const std::string& path) {
      if (field.kind() != Kind::choice) return;
      auto* member = static_cast<unsigned char*>(field.in(holder));  // every choice is an enum of one byte
      const unsigned char before = *member;
      *member = 99;
      const auto bad = check(info, record.get(), yuan());
      EXPECT_EQ(problem(bad), "choice.unknown_number " + path);
      *member = before;
    });
  });
}

TEST(Check, an_amount_in_another_currency_is_found) {
  each_record([](const RecordInfo& info) {
    const Record record = Record::filled(info);
    const Context yen{must(Currency::parse("JPY")), nullptr}, pounds{must(Currency::parse("GBP")), nullptr};
    each_scalar(info, record.get(), [&](const FieldInfo& field, void* holder, const std::string& path) {
      if (field.kind() != Kind::money) return;
      for (const Context& other : {yen, pounds}) {
        must(field.set(holder, Cell(std::int64_t{1234}), other));
        const auto bad = check(info, record.get(), yuan());
        ASSERT_EQ(problem(bad), "money.other_currency " + path);
        EXPECT_EQ(slot(bad.error(), "currency"), "CNY");
      }
      must(field.set(holder, Cell(std::int64_t{1234}), yuan()));
      EXPECT_EQ(problem(check(info, record.get(), yuan())), "");
    });
  });
}

TEST(Check, a_required_list_or_value_that_is_missing_is_found) {
  each_record([](const RecordInfo& info) {
    for (const FieldInfo& field : info.fields) {
      if (!field.has(required)) continue;
      const Record record = Record::filled(info);
      if (field.kind() == Kind::list) {
        while (field.size(record.get()) > 0) field.type->remove(field.in(record.get()), 0);
      } else if (std::holds_alternative<std::monostate>(field.initial)) {
        must(field.set(record.get(), Cell(), yuan()));
      } else {
        continue;  // always has a value
      }
      EXPECT_EQ(problem(check(info, record.get(), yuan())), "field.required " + std::string(field.name));
    }
  });
}

TEST(Check, does_not_look_at_what_the_library_sets_itself) {
  Customer customer;
  customer.ref = "C1";
  customer.standing = static_cast<Standing>(99);
  EXPECT_EQ(problem(check(record_info<Customer>(), &customer, yuan())), "");
}

TEST(Set, refuses_stored_numbers_that_are_no_value_of_the_type) {
  Sale sale;
  SaleLine line;
  Customer customer;
  const RecordInfo &of_sale = record_info<Sale>(), &of_line = record_info<SaleLine>();
  const auto set = [](const RecordInfo& info, const char* field, void* record, std::int64_t number) {
    return problem(info.find(field)->set(record, Cell(number), yuan()));
  };
  EXPECT_EQ(set(of_line, "gift", &line, 2), "boolean.unreadable gift");
  EXPECT_EQ(set(of_line, "quantity", &line, -1), "quantity.negative quantity");
  EXPECT_EQ(set(of_line, "direction", &line, 2), "choice.unknown_number direction");
  EXPECT_EQ(set(of_sale, "customer_id", &sale, -1), "id.negative customer_id");
  EXPECT_EQ(set(of_sale, "business_day", &sale, 100'000), "day.out_of_range business_day");
  EXPECT_EQ(set(of_sale, "at", &sale, INT64_MAX), "instant.out_of_range at");
  EXPECT_EQ(set(record_info<Customer>(), "birthday", &customer, 1 << 25), "yearly_day.unreadable birthday");
  EXPECT_EQ(line, SaleLine()) << "a refused value changes nothing";
  EXPECT_EQ(sale, Sale());
  EXPECT_EQ(customer, Customer());
}

}  // namespace
}  // namespace shuke::schema

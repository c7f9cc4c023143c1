/// \file
/// Digests of records: the same for the same content, another for any other, and their form on the disk.
#include "schema/digest.hpp"

#include "schema/describe.hpp"
#include "schema/records.hpp"
#include "shuke/model/customer.hpp"
#include "shuke/model/sale.hpp"

#include <gtest/gtest.h>

#include <map>

namespace shuke::schema {
namespace {

using test::must;

std::string bytes(const RecordInfo& info, const void* record, Scope scope) {
  std::string out;
  append_bytes(info, record, scope, out);
  return out;
}

TEST(Digests, a_new_record_has_no_bytes) {
  each_record([](const RecordInfo& info) {
    const Record record(info);
    EXPECT_EQ(bytes(info, record.get(), Scope::request), "");
    EXPECT_EQ(bytes(info, record.get(), Scope::row), "");
  });
}

TEST(Digests, a_default_that_is_stated_changes_nothing) {
  each_record([](const RecordInfo& info) {
    const Record untouched(info);
    for (const FieldInfo& field : info.fields) {
      if (field.kind() == Kind::list) continue;
      const Record stated(info);
      must(field.set(stated.get(), field.initial, yuan()));
      EXPECT_EQ(digest_of(info, stated.get()), digest_of(info, untouched.get())) << field.name;
      EXPECT_EQ(bytes(info, stated.get(), Scope::row), "") << field.name;
    }
  });
}

TEST(Digests, any_single_field_changes_the_digest_and_each_in_its_own_way) {
  each_record([](const RecordInfo& info) {
    const Record record = Record::filled(info);
    std::map<Digest, std::string> seen{{digest_of(info, record.get()), "nothing"}};
    each_scalar(info, record.get(), [&](const FieldInfo& field, void* holder, const std::string& path) {
      const std::string before = text_of(field, field.get(holder), yuan());
      std::string after;
      for (std::int64_t salt = 200; after.empty() || after == before; ++salt) {
        after = sample(field, salt);
        if (field.kind() == Kind::boolean) after = before == "true" ? "false" : "true";
        if (field.kind() == Kind::choice && salt > 220) after = std::string(field.type->choices[0].name);
      }
      must(set_text(field, holder, after, yuan()));
      const auto [other, is_new] = seen.emplace(digest_of(info, record.get()), path);
      EXPECT_TRUE(is_new) << "a change of " << path << " looks like one of " << other->second;
      must(set_text(field, holder, before, yuan()));
    });
    EXPECT_EQ(seen.begin()->first.size(), 32U);
    EXPECT_EQ(seen.at(digest_of(info, record.get())), "nothing") << "every change was undone";
  });
}

TEST(Digests, one_value_in_different_fields_is_different_content) {
  each_record([](const RecordInfo& info) {
    std::map<Digest, std::string_view> seen;
    for (const FieldInfo& field : info.fields) {
      if ((field.kind() != Kind::text && field.kind() != Kind::word) || field.has(computed)) continue;
      const Record record(info);
      must(set_text(field, record.get(), "同", yuan()));
      const auto [other, is_new] = seen.emplace(digest_of(info, record.get()), field.name);
      EXPECT_TRUE(is_new) << field.name << " and " << other->second;
    }
  });
}

TEST(Digests, computed_fields_count_for_rows_and_not_for_requests) {
  each_record([](const RecordInfo& info) {
    for (const FieldInfo& field : info.fields) {
      if (field.kind() == Kind::list) continue;
      const Record record(info);
      must(set_text(field, record.get(), sample(field, 1), yuan()));
      EXPECT_EQ(bytes(info, record.get(), Scope::request).empty(), field.has(computed)) << field.name;
      EXPECT_NE(bytes(info, record.get(), Scope::row), "") << field.name;
    }
  });
}

TEST(Digests, lists_count_for_requests_with_their_length_and_not_for_rows) {
  each_record([](const RecordInfo& info) {
    for (const FieldInfo& field : info.fields) {
      if (field.kind() != Kind::list) continue;
      const Record record(info);
      std::map<Digest, std::size_t> seen{{digest_of(info, record.get()), 0}};
      for (std::size_t size = 1; size <= 3; ++size) {
        field.type->append(field.in(record.get()));
        EXPECT_EQ(seen.emplace(digest_of(info, record.get()), size).second, !field.has(computed))
            << field.name << " of " << size << " new elements";
        EXPECT_EQ(bytes(info, record.get(), Scope::row), "") << field.name;
      }
    }
  });
}

TEST(Digest, the_order_of_lines_is_content) {
  Sale one, other;
  one.lines.resize(2);
  one.lines[0].sku = "A";
  one.lines[1].sku = "B";
  other = one;
  std::swap(other.lines[0], other.lines[1]);
  EXPECT_NE(digest_of(record_info<Sale>(), &one), digest_of(record_info<Sale>(), &other));
}

TEST(Digest, a_value_belongs_to_its_element) {
  // {A,size}, {B} is not {A}, {B,size}.
  Customer one, other;
  one.sizes = {{must(Word::parse("coat")), "M"}, {must(Word::parse("dress")), ""}};
  other.sizes = {{must(Word::parse("coat")), ""}, {must(Word::parse("dress")), "M"}};
  EXPECT_NE(digest_of(record_info<Customer>(), &one), digest_of(record_info<Customer>(), &other));
}

std::string hex(std::string_view raw) {
  std::string text;
  for (const char c : raw) {
    constexpr std::string_view digits = "0123456789abcdef";
    text += digits[static_cast<unsigned char>(c) >> 4];
    text += digits[static_cast<unsigned char>(c) & 15];
  }
  return text;
}

TEST(Digest, bytes_on_the_disk_never_change) {
  const Tender tender{must(Word::parse("cash")), must(Money::parse("12.34", Currency())), false};
  EXPECT_EQ(hex(bytes(record_info<Tender>(), &tender, Scope::row)),
            "0100"
            "74"
            "04000000"
            "63617368"  // field 1, text of 4 bytes: cash
            "0200"
            "69"
            "d204000000000000"  // field 2, integer 1234
            "0300"
            "69"
            "0000000000000000");  // field 3, integer 0
  Sale sale;
  sale.customer_id = must(CustomerId::of(258));
  sale.posted = must(Day::of_number(-1));
  sale.tenders = {tender, Tender{}};
  EXPECT_EQ(hex(bytes(record_info<Sale>(), &sale, Scope::request)),
            "0200"
            "69"
            "0201000000000000"  // customer_id
            "0800"
            "69"
            "ffffffffffffffff"  // posted, the day before the epoch
            "0f00"
            "6c"
            "02000000"  // field 15, list of 2
            "0100740400000063617368"
            "020069d204000000000000"
            "0300690000000000000000"
            "0000"
            "0000");  // the second has nothing to say
}

TEST(Digest, an_optional_that_is_there_differs_from_none_even_at_zero) {
  Tender none, zero;
  zero.amount = Money();
  EXPECT_NE(digest_of(record_info<Tender>(), &none), digest_of(record_info<Tender>(), &zero));
  EXPECT_EQ(hex(bytes(record_info<Tender>(), &zero, Scope::row)),
            "020069"
            "0000000000000000");
}

TEST(Digest, is_sha_256) {
  // The vectors of FIPS 180.
  EXPECT_EQ(hex(bytes_of(digest_of("abc"))), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hex(bytes_of(digest_of(""))), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Seal, is_the_first_63_bits_of_the_digest) {
  EXPECT_EQ(seal_of("abc"), 0x5d3c0b5fc780e7f5);  // ba7816bf8f01cfea without its last bit
  for (int i = 0; i < 1000; ++i) EXPECT_GE(seal_of(std::to_string(i)), 0) << "a row stores it as a signed number";
}

}  // namespace
}  // namespace shuke::schema

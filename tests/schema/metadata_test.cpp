/// \file
/// The descriptions themselves: what every field has to say, and which fields the rules name.
#include "schema/describe.hpp"
#include "schema/records.hpp"
#include "shuke/model/customer.hpp"
#include "shuke/model/sale.hpp"

#include <gtest/gtest.h>

#include <set>

namespace shuke::schema {
namespace {

TEST(Metadata, ids_rise_through_embedded_records_too) {
  each_record([](const RecordInfo& info) {
    int last = 0;
    for (const FieldInfo& field : info.fields) {
      EXPECT_GT(field.id, last) << field.name;
      last = field.id;
      EXPECT_EQ(info.find(field.id), &field);
    }
    EXPECT_EQ(info.find(std::uint16_t{0}), nullptr);
    EXPECT_EQ(info.find(static_cast<std::uint16_t>(last + 1)), nullptr);
  });
}

TEST(Metadata, names_are_unique_and_written_in_one_way) {
  each_record([](const RecordInfo& info) {
    std::set<std::string_view> names;
    for (const FieldInfo& field : info.fields) {
      EXPECT_TRUE(names.insert(field.name).second) << field.name << " stands twice";
      EXPECT_EQ(field.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789"), field.name.npos) << field.name;
      EXPECT_EQ(info.find(field.name), &field);
    }
    EXPECT_EQ(info.find("no_such_field"), nullptr);
  });
}

TEST(Metadata, every_field_says_what_it_is_and_since_when) {
  each_record([](const RecordInfo& info) {
    EXPECT_FALSE(info.name.empty());
    EXPECT_TRUE(info.doc.ends_with('.')) << info.doc;
    for (const FieldInfo& field : info.fields) {
      EXPECT_TRUE(field.doc.ends_with('.')) << field.name << ": " << field.doc;
      EXPECT_FALSE(field.since.empty()) << field.name;
      EXPECT_EQ(field.since.find_first_not_of("0123456789."), field.since.npos) << field.name;
      if (field.kind() == Kind::list) EXPECT_NE(field.type->element(), nullptr) << field.name;
      else EXPECT_EQ(field.type->element, nullptr) << field.name;
    }
  });
}

TEST(Metadata, choices_have_unique_names_and_numbers) {
  each_record([](const RecordInfo& info) {
    for (const FieldInfo& field : info.fields) {
      EXPECT_EQ(field.type->choices.empty(), field.kind() != Kind::choice) << field.name;
      std::set<std::string_view> names;
      std::set<std::int64_t> numbers;
      for (const ChoiceName& choice : field.type->choices) {
        EXPECT_TRUE(names.insert(choice.name).second) << field.name << ' ' << choice.name;
        EXPECT_TRUE(numbers.insert(choice.value).second) << field.name << ' ' << choice.value;
        EXPECT_TRUE(choice.doc.ends_with('.')) << field.name << ' ' << choice.name;
      }
    }
  });
}

TEST(Metadata, flags_do_not_contradict_each_other) {
  each_record([](const RecordInfo& info) {
    for (const FieldInfo& field : info.fields) {
      EXPECT_FALSE(field.has(required) && field.has(computed)) << field.name << ": nobody could provide it";
      EXPECT_FALSE(field.has(hard) && field.has(soft)) << field.name;
      EXPECT_TRUE(!field.has(sensitive) || field.has(personal)) << field.name;
    }
  });
}

TEST(Metadata, a_new_record_holds_what_the_description_says) {
  each_record([](const RecordInfo& info) {
    const Record record(info);
    for (const FieldInfo& field : info.fields) {
      EXPECT_FALSE(std::holds_alternative<std::string_view>(field.initial)) << field.name;
      if (field.kind() == Kind::list) EXPECT_EQ(field.size(record.get()), 0U) << field.name;
      else EXPECT_EQ(field.get(record.get()), field.initial) << field.name;
    }
  });
}

TEST(Records, have_unique_names_and_come_after_what_they_contain) {
  std::set<std::string_view> names;
  std::set<const RecordInfo*> seen;
  for (const RecordInfo* info : model_records()) {
    EXPECT_TRUE(names.insert(info->name).second) << info->name;
    for (const FieldInfo& field : info->fields)
      if (field.kind() == Kind::list) {
        EXPECT_TRUE(seen.contains(field.type->element())) << info->name << '.' << field.name;
      }
    seen.insert(info);
  }
}

/// Names of the fields of a record that carry a flag.
std::set<std::string_view> flagged(const RecordInfo& info, Flag flag) {
  std::set<std::string_view> names;
  for (const FieldInfo& field : info.fields)
    if (field.has(flag)) names.insert(field.name);
  return names;
}

TEST(Customer, holds_the_hard_and_the_soft_profile_CUS_3_CUS_4) {
  const RecordInfo& info = record_info<Customer>();
  EXPECT_EQ(flagged(info, hard),
            (std::set<std::string_view>{"name", "salutation", "sex", "height_cm", "build", "skin_tone", "ethnicity",
                                        "birthday", "email", "address"}));
  EXPECT_EQ(flagged(info, soft), (std::set<std::string_view>{"profession",
                                                             "employer",
                                                             "post",
                                                             "retired",
                                                             "personality",
                                                             "spending_habits",
                                                             "dress_preferences",
                                                             "leisure",
                                                             "living_habits",
                                                             "preferred_service",
                                                             "promotion_attitude",
                                                             "values",
                                                             "care_history",
                                                             "income",
                                                             "health_concerns",
                                                             "hobbies",
                                                             "first_met",
                                                             "features",
                                                             "wedding_anniversary",
                                                             "family",
                                                             "sizes",
                                                             "gifts"}));
  for (const char* list : {"identities", "consents", "family", "sizes", "gifts"})
    EXPECT_EQ(info.find(list)->kind(), Kind::list) << list;
}

TEST(Customer, sensitive_are_health_ethnicity_income_and_children_CUS_1) {
  EXPECT_EQ(flagged(record_info<Customer>(), sensitive),
            (std::set<std::string_view>{"ethnicity", "income", "health_concerns"}));
  EXPECT_EQ(flagged(*record_info<Customer>().find("family")->type->element(), sensitive),
            (std::set<std::string_view>{"child"}));
}

TEST(Customer, embedded_fields_keep_their_meaning_under_ids_of_their_own) {
  const RecordInfo& inner = record_info<HardProfile>();
  const RecordInfo& outer = record_info<Customer>();
  Customer customer;
  customer.hard.name = "林夏";
  for (const FieldInfo& field : inner.fields) {
    const FieldInfo* found = outer.find(field.name);
    ASSERT_NE(found, nullptr) << field.name;
    EXPECT_EQ(found->id, field.id + 100) << field.name;
    EXPECT_EQ(found->flags, field.flags) << field.name;
    EXPECT_EQ(found->get(&customer), field.get(&customer.hard)) << field.name;
  }
  EXPECT_EQ(outer.find("name")->get(&customer), Cell(std::string_view("林夏")));
}

TEST(Kind, numbers_are_fixed_because_the_abi_shows_them) {
  const Kind kinds[] = {Kind::boolean,       Kind::integer, Kind::id,   Kind::money, Kind::unit_price,
                        Kind::quantity,      Kind::choice,  Kind::word, Kind::day,   Kind::yearly_day,
                        Kind::minute_of_day, Kind::instant, Kind::text, Kind::list};
  int number = 0;
  for (const Kind kind : kinds) EXPECT_EQ(static_cast<int>(kind), ++number);
  const Flag flags[] = {required, personal, sensitive, hard, soft, computed};
  std::uint32_t bit = 1;
  for (const Flag flag : flags) {
    EXPECT_EQ(static_cast<std::uint32_t>(flag), bit);
    bit *= 2;
  }
}

}  // namespace
}  // namespace shuke::schema

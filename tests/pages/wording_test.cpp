// Words of pages: every field and choice of a file has a label in both languages; days, amounts, quantities.
#include "pages/wording.hpp"

#include "sample_file.hpp"
#include "texts/catalogue.hpp"

#include <gtest/gtest.h>

namespace shuke::pages {
namespace {

using test::quantity;
using test::word;
using test::yearly;

const Words no_words;

/// In English and in Chinese.
struct Both {
  PageOptions en = test::in(Language::en), zh = test::in(Language::zh_CN);
  Words words = test::some_words();
  Wording in_english{words, en}, in_chinese{words, zh};
};

template <class Record>
void expect_labels() {
  const auto& info = schema::record_info<Record>();
  EXPECT_FALSE(info.fields.empty());
  for (const Language language : {Language::en, Language::zh_CN})
    for (const auto& field : info.fields) {
      const std::string message = "field." + std::string(info.name) + '.' + std::string(field.name);
      EXPECT_TRUE(texts::catalogue(language).contains(message)) << message;
      for (const auto& choice : field.type->choices)
        EXPECT_TRUE(texts::catalogue(language).contains(message + '.' + std::string(choice.name)))
            << message << '.' << choice.name;
    }
}

TEST(Wording, labels_every_field_and_choice_of_a_file) {
  expect_labels<HardProfile>();
  expect_labels<SoftProfile>();
  expect_labels<Identity>();
  expect_labels<Consent>();
  expect_labels<FamilyMember>();
  expect_labels<GarmentSize>();
  expect_labels<GiftGiven>();
}

TEST(Wording, names_a_field_whichever_part_of_the_file_has_it) {
  const Both say;
  EXPECT_EQ(say.in_english.file_field("build"), "Build");
  EXPECT_EQ(say.in_english.file_field("profession"), "Profession");
  EXPECT_EQ(say.in_english.file_field("phone"), "Phone");
  EXPECT_EQ(say.in_chinese.file_field("family"), "家庭成员");
  EXPECT_EQ(say.in_english.file_field("something_new"), "something_new");
}

TEST(Wording, says_yearly_days_in_their_calendar) {
  const Both say;
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {"lunar:1987-06L-07", "7th of leap month 6, 1987 (lunar)", "1987年闰六月初七（农历）"},
      {"lunar:--06L-21", "21st of leap month 6 (lunar)", "闰六月廿一（农历）"},
      {"lunar:1960-12-30", "30th of month 12, 1960 (lunar)", "1960年腊月三十（农历）"},
      {"lunar:--01-01", "1st of month 1 (lunar)", "正月初一（农历）"},
      {"1988-03-05", "5 March 1988 (solar)", "1988年3月5日（公历）"},
      {"--02-29", "29 February (solar)", "2月29日（公历）"},
      {"--12-31", "31 December (solar)", "12月31日（公历）"},
  };
  for (const auto& [day, english, chinese] : cases) {
    EXPECT_EQ(say.in_english.yearly(yearly(day)), english);
    EXPECT_EQ(say.in_chinese.yearly(yearly(day)), chinese);
  }
}

TEST(Wording, groups_digits) {
  const std::pair<std::int64_t, const char*> cases[] = {
      {0, "0"},          {999, "999"},        {1000, "1,000"},       {-999, "-999"},
      {-1000, "-1,000"}, {123456, "123,456"}, {1234567, "1,234,567"}};
  for (const auto& [number, text] : cases) EXPECT_EQ(grouped(number), text);
  EXPECT_EQ(grouped(std::string_view("1234.5678")), "1,234.5678");
  EXPECT_EQ(grouped(std::string_view("-100.00")), "-100.00");
}

TEST(Wording, says_amounts_with_the_sign_of_the_currency_or_its_code) {
  const Both say;
  EXPECT_EQ(say.in_chinese.money(Money::of(1'268'000, Currency())), "¥12,680.00");
  EXPECT_EQ(say.in_chinese.money(Money::of(-2'000, Currency())), "-¥20.00");
  EXPECT_EQ(say.in_english.money(Money::of(950, test::must(Currency::parse("GBP")))), "£9.50");
  EXPECT_EQ(say.in_english.money(Money::of(-950, test::must(Currency::parse("CHF")))), "-CHF\u00A09.50");
  EXPECT_EQ(say.in_english.money(Money::of(1200, test::must(Currency::parse("JPY")))), "JPY\u00A01,200");
}

TEST(Wording, says_how_much) {
  const Both say;
  EXPECT_EQ(say.in_chinese.quantity(quantity("2"), ""), "2件");
  EXPECT_EQ(say.in_english.quantity(quantity("2"), ""), "2");
  EXPECT_EQ(say.in_english.quantity(quantity("1250.5"), "g"), "1,250.5 g");
}

TEST(Wording, says_a_word_by_its_label_or_as_it_is) {
  const Both say;
  EXPECT_EQ(say.in_english.word("categories", word("coat")), "Coat");
  EXPECT_EQ(say.in_chinese.word("categories", word("coat")), "大衣");
  EXPECT_EQ(say.in_chinese.word("categories", word("hat")), "hat");
  EXPECT_EQ(say.in_chinese.word("no_such_list", word("coat")), "coat");
  EXPECT_EQ(say.in_chinese.word("categories", Word()), "");
}

TEST(Wording, knows_a_folder_by_its_own_name_before_that_of_the_category) {
  PageOptions options = test::in(Language::en);
  const Words words = test::some_words();
  EXPECT_EQ(Wording(words, options).folder(word("coat")), "Coat");
  options.folders = {{word("coat"), "Coats and jackets", "外套"}};
  EXPECT_EQ(Wording(words, options).folder(word("coat")), "Coats and jackets");
  EXPECT_EQ(Wording(words, options).folder(word("other")), "other");
}

TEST(Wording, says_what_a_field_holds) {
  const PageOptions options = test::in(Language::en);
  const Wording say(no_words, options);
  HardProfile hard;
  const auto& info = schema::record_info<HardProfile>();
  for (const auto& field : info.fields) EXPECT_EQ(say.value(info, field, &hard), "") << field.name;
  hard.observance = Observance::solar_date;
  EXPECT_EQ(say.value(info, *info.find("observance"), &hard), "on the solar date");
  Consent consent;
  const auto& consents = schema::record_info<Consent>();
  EXPECT_EQ(say.value(consents, *consents.find("given"), &consent), "agreed");
  consent.given = false;
  EXPECT_EQ(say.value(consents, *consents.find("given"), &consent), "withdrawn");
  SoftProfile soft;
  soft.retired = false;
  const auto& softs = schema::record_info<SoftProfile>();
  EXPECT_EQ(say.value(softs, *softs.find("retired"), &soft), "no") << "known not to be is not the same as not known";
}

}  // namespace
}  // namespace shuke::pages

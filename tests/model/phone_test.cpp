/// \file
/// Telephone numbers: one spelling for each, whatever was typed (CUS-3).
#include "shuke/model/text.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace shuke {
namespace {

using test::must;
using test::problem;

TEST(Phone, has_one_spelling) {
  const struct {
    const char* typed;
    const char* kept;
  } cases[] = {
      {"13800004472", "13800004472"},
      {"138 0000 4472", "13800004472"},
      {"138-0000-4472", "13800004472"},
      {"138.0000.4472", "13800004472"},
      {"+8613800004472", "13800004472"},
      {"+86-138-0000-4472", "13800004472"},
      {"+86 138 0000 4472", "13800004472"},
      {"(+86) 138 0000 4472", "13800004472"},
      {"008613800004472", "13800004472"},
      {"0086 138 0000 4472", "13800004472"},
      {"１３８００００４４７２", "13800004472"},
      {"138 ００００ 4472", "13800004472"},
      {" 13800004472 ", "13800004472"},
      {"(021) 6888 1234", "02168881234"},
      {"+86 021 6888 1234", "02168881234"},
      {"10086", "10086"},
      {"8613800004472", "8613800004472"},  // without + or 00 it may be any number
      {"+44 20 7946 0958", "+442079460958"},
      {"0044 20 7946 0958", "+442079460958"},
      {"+1 (212) 555-0100", "+12125550100"},
      {"+852 2345 6789", "+85223456789"},
  };
  for (const auto& one : cases) EXPECT_EQ(must(Phone::parse(one.typed)).text(), one.kept) << one.typed;
}

TEST(Phone, refuses_letters_and_numbers_of_no_phone) {
  for (const char* text : {"138x0000", "call me", "138/0000/4472", "138+0000", "13800004472#12", "1380000447O",
                           "+86+13800004472", "138，0000", "电话13800004472", "一三八"})
    EXPECT_EQ(problem(Phone::parse(text)), "phone.letters") << text;
  for (const char* text :
       {"", "+", "00", "+86", "0086", "1234", "+1234", "+86 1234", "1234567890123456", "+1234567890123456", "( ) -"})
    EXPECT_EQ(problem(Phone::parse(text)), "phone.digits") << text;
  EXPECT_EQ(problem(Phone::parse("12345")), "");
  EXPECT_EQ(problem(Phone::parse("123456789012345")), "");
  EXPECT_EQ(problem(Phone::parse("+123456789012345")), "");
  EXPECT_EQ(problem(Phone::parse("+86 0044 20 7946 0958")), "phone.two_prefixes");
  EXPECT_EQ(problem(Phone::parse("138\xFF")), "text.not_utf8");
  EXPECT_EQ(problem(Phone::parse(std::string_view("138\0", 4))), "text.control_character");
}

TEST(Phone, a_refusal_does_not_quote_the_number) {
  for (const char* text : {"13800004472x", "13800004472138000044721380", "13800004472\x01"}) {
    const auto refused = Phone::parse(text);
    ASSERT_TRUE(refused.has_error());
    for (const Argument& argument : refused.error().arguments)
      EXPECT_EQ(argument.second.find("4472"), std::string::npos);
  }
}

TEST(Phone, the_one_spelling_reads_back_as_itself) {
  std::mt19937 random(1987);
  constexpr std::string_view characters = "00001234568869+ -().";
  int read = 0;
  for (int i = 0; i < 50'000; ++i) {
    std::string text;
    for (auto length = 4 + random() % 16; length > 0; --length) text += characters[random() % characters.size()];
    const auto phone = Phone::parse(text);
    if (phone.has_error()) continue;
    ++read;
    ASSERT_EQ(must(Phone::parse(phone->text())), *phone) << text;
  }
  EXPECT_GT(read, 1000);
}

TEST(Phone, masked_shows_the_last_four_and_hides_at_least_four) {
  EXPECT_EQ(must(Phone::parse("13800004472")).masked(), "138****4472");
  EXPECT_EQ(must(Phone::parse("+442079460958")).masked(), "+44****0958");
  EXPECT_EQ(must(Phone::parse("68881234")).masked(), "****1234");
  EXPECT_EQ(must(Phone::parse("10086")).masked(), "*****");
  EXPECT_EQ(Phone().masked(), "");
  for (std::size_t length = 5; length <= 15; ++length) {
    const std::string masked = must(Phone::parse(std::string(length, '7'))).masked();
    const auto shown = static_cast<std::size_t>(std::count(masked.begin(), masked.end(), '7'));
    EXPECT_LE(shown + 4, length) << masked;
    EXPECT_LE(shown, 7U) << masked;
  }
}

TEST(Phone, is_none_at_first) {
  EXPECT_FALSE(Phone());
  EXPECT_TRUE(must(Phone::parse("10086")));
  EXPECT_EQ(Phone().text(), "");
}

}  // namespace
}  // namespace shuke

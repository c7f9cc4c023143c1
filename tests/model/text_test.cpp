/// \file
/// Lawful text, words of the policy, documents, and how messages quote.
#include "shuke/model/text.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

namespace shuke {
namespace {

using test::must;
using test::problem;
using test::slot;

using namespace std::string_view_literals;

TEST(CheckText, takes_every_character_that_is_no_control) {
  for (const auto text : {""sv, "a"sv, "tab\tand\nnewline"sv, "林夏"sv, "é"sv, "👗"sv, "\u00A0"sv, "\u0800"sv,
                          "\uD7FF"sv, "\uE000"sv, "\uFFFF"sv, "\U00010000"sv, "\U0010FFFF"sv, "\x7E"sv})
    EXPECT_EQ(problem(check_text(text)), "") << text;
}

TEST(CheckText, refuses_every_kind_of_bad_utf8) {
  for (const auto text : {"\x80"sv,
                          "\xBF"sv,  // a continuation without a lead
                          "\xC3"sv,
                          "\xE6\x9E"sv,
                          "\xF0\x9F\x91"sv,
                          "\xE6"sv,  // cut short
                          "\xC3z"sv,
                          "\xE6z\x97"sv,
                          "\xE6\x9Ez"sv,
                          "\xF0\x9F\x91z"sv,  // broken inside
                          "\xC3\xC3"sv,
                          "\xE6\x9E\xE6"sv,
                          "\xC0\x80"sv,
                          "\xC1\xBF"sv,
                          "\xE0\x80\x80"sv,
                          "\xE0\x9F\xBF"sv,
                          "\xF0\x80\x80\x80"sv,
                          "\xF0\x8F\xBF\xBF"sv,  // overlong
                          "\xED\xA0\x80"sv,
                          "\xED\xBF\xBF"sv,
                          "\xED\xA0\xBD\xED\xB1\x97"sv,  // surrogates, alone and as a pair
                          "\xF4\x90\x80\x80"sv,
                          "\xF5\x80\x80\x80"sv,
                          "\xF7\xBF\xBF\xBF"sv,  // above U+10FFFF
                          "\xF8\x88\x80\x80\x80"sv,
                          "\xFC\x84\x80\x80\x80\x80"sv,
                          "\xFE"sv,
                          "\xFF"sv}) {
    EXPECT_EQ(problem(check_text(text)), "text.not_utf8");
    const auto behind = check_text("林a" + std::string(text));
    ASSERT_EQ(problem(behind), "text.not_utf8");
    EXPECT_EQ(slot(behind.error(), "byte"), "5") << "the byte where the bad character begins, from 1";
  }
}

TEST(CheckText, refuses_control_characters_but_tab_and_newline) {
  for (int c = 0; c < 0x20; ++c) {
    const bool lawful = c == '\t' || c == '\n';
    EXPECT_EQ(problem(check_text("ab" + std::string(1, static_cast<char>(c)))), lawful ? "" : "text.control_character")
        << c;
  }
  EXPECT_EQ(problem(check_text("\x7F")), "text.control_character");
  for (int c = 0x80; c < 0xA0; ++c)  // C1
    EXPECT_EQ(problem(check_text(std::string("\xC2") + static_cast<char>(c))), "text.control_character") << c;
}

TEST(CheckText, holds_4000_bytes_and_refuses_4001) {
  EXPECT_EQ(problem(check_text(std::string(4000, 'a'))), "");
  const auto longer = check_text(std::string(4001, 'a'));
  ASSERT_EQ(problem(longer), "text.too_long");
  EXPECT_EQ(slot(longer.error(), "bytes"), "4001");
  EXPECT_EQ(slot(longer.error(), "most"), "4000");
  std::string characters;
  for (int i = 0; i < 1333; ++i) characters += "林";
  EXPECT_EQ(problem(check_text(characters + "a")), "") << "3999 + 1 bytes";
  EXPECT_EQ(problem(check_text(characters + "林")), "text.too_long") << "bytes count, not characters";
}

TEST(CheckText, never_quotes_the_text) {
  for (const auto text : {"secret\x80"sv, "secret\x01"sv}) {
    const auto refused = check_text(text);
    ASSERT_TRUE(refused.has_error());
    for (const Argument& argument : refused.error().arguments)
      EXPECT_EQ(argument.second.find("secret"), std::string::npos);
  }
}

TEST(Word, is_lawful_text_without_blanks_at_its_ends) {
  EXPECT_EQ(must(Word::parse("gift_card")).text(), "gift_card");
  EXPECT_EQ(must(Word::parse("大衣")).text(), "大衣");
  EXPECT_EQ(must(Word::parse("two words")).text(), "two words");
  for (const auto text : {" a"sv, "a "sv, " "sv, "\ta"sv, "a\n"sv, "\u3000a"sv, "a\u3000"sv})
    EXPECT_EQ(problem(Word::parse(text)), "word.spaces") << text;
  EXPECT_EQ(problem(Word::parse("\xFF")), "text.not_utf8");
  EXPECT_EQ(problem(Word::parse(std::string(4001, 'a'))), "text.too_long");
  EXPECT_EQ(must(Word::parse("")), Word());
  EXPECT_FALSE(Word());
  EXPECT_TRUE(must(Word::parse("a")));
}

TEST(LongText, holds_a_mebibyte) {
  EXPECT_EQ(must(LongText::parse(std::string(1 << 20, 'a'))).text().size(), std::size_t{1} << 20);
  EXPECT_EQ(problem(LongText::parse(std::string((1 << 20) + 1, 'a'))), "text.too_long");
  EXPECT_EQ(problem(LongText::parse("\x01")), "text.control_character");
  EXPECT_FALSE(LongText());
}

TEST(Excerpt, shows_whole_characters_of_at_most_40_bytes) {
  EXPECT_EQ(excerpt(""), "");
  EXPECT_EQ(excerpt("2026-02-30"), "2026-02-30");
  EXPECT_EQ(excerpt(std::string(40, 'a')), std::string(40, 'a'));
  EXPECT_EQ(excerpt(std::string(41, 'a')), std::string(40, 'a'));
  const std::string thirteen = "一二三四五六七八九十一二三";  // 39 bytes: a fourteenth would be cut in two
  EXPECT_EQ(excerpt(thirteen + "四"), thirteen);
  EXPECT_EQ(excerpt(thirteen + "4四"), thirteen + "4");
}

TEST(Excerpt, is_lawful_text_on_one_line_whatever_was_given) {
  EXPECT_EQ(excerpt("a\xFF\xE6\x9E"), "a???");
  EXPECT_EQ(excerpt("a\nb\tc\rd"), "a?b?c?d");
  EXPECT_EQ(excerpt("\xC2\x85"
                    "a"sv),
            "?a");
  EXPECT_EQ(excerpt("a\0b"sv), "a?b");
  for (int first = 0; first < 256; ++first)
    for (int second = 0; second < 256; ++second) {
      const std::string text{static_cast<char>(first), static_cast<char>(second), 'z'};
      ASSERT_EQ(problem(check_text(excerpt(text))), "") << first << ' ' << second;
    }
}

TEST(Excerpt, is_how_parsers_quote_foreign_text) {
  // A value of 14 Chinese characters must not leave half a character in the message.
  const std::string value = "一二三四五六七八九十一二三四";
  const auto refused = Day::parse(value);
  ASSERT_TRUE(refused.has_error());
  EXPECT_EQ(problem(check_text(slot(refused.error(), "value"))), "");
  EXPECT_EQ(slot(refused.error(), "value"), value.substr(0, 39));
}

}  // namespace
}  // namespace shuke

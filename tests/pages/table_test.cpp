// Tables for people: how wide text is, what is shown of it, how columns stand.
#include "pages/table.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace shuke::pages {
namespace {

TEST(Width, counts_columns_of_a_terminal) {
  const std::pair<std::string, std::size_t> cases[] = {
      {"", 0},
      {"abc", 3},
      {"熟客", 4},
      {"，。", 4},                // fullwidth punctuation
      {"Ａ１", 4},                // fullwidth letters
      {"ｱ", 1},                   // halfwidth
      {"한글", 4},                // Hangul syllables
      {"\u1112\u1161\u11AB", 2},  // the same in single letters
      {"é", 1},
      {"e\u0301", 1},  // a combining accent
      {"\u20AC", 1},
      {"a\u200Bb", 2},  // zero width space
      {"a\u00ADb", 3},  // soft hyphen
      {"😀", 2},
      {"\U00020000", 2},  // beyond the first plane
      {"…─", 2},          // ambiguous
      {"\x1B", 6},        // spelled \u001B
      {"\u202E", 6},
      {"\xFF", 1},  // U+FFFD
  };
  for (const auto& [text, columns] : cases) EXPECT_EQ(width(text), columns) << visible(text);
}

TEST(Visible, lets_no_value_drive_the_terminal) {
  EXPECT_EQ(visible("林夏 abc"), "林夏 abc");
  EXPECT_EQ(visible("\x1B[2J"), "\\u001B[2J");
  EXPECT_EQ(visible(std::string("a\0b", 3)), "a\\u0000b");
  EXPECT_EQ(visible("a\nb\tc\rd\x7F"), "a\\u000Ab\\u0009c\\u000Dd\\u007F");
  EXPECT_EQ(visible("\u009B1m"), "\\u009B1m");
  EXPECT_EQ(visible("\u202Ecba\u2066\u2028"), "\\u202Ecba\\u2066\\u2028");
  EXPECT_EQ(visible("ok\xE4\xBD"), "ok\uFFFD");
}

TEST(Cut, fits_text_into_columns) {
  EXPECT_EQ(cut("abcdef", 6), "abcdef");
  EXPECT_EQ(cut("abcdef", 5), "abcd…");
  EXPECT_EQ(cut("abcdef", 1), "…");
  EXPECT_EQ(cut("abcdef", 0), "");
  EXPECT_EQ(cut("外套毛衣", 8), "外套毛衣");
  EXPECT_EQ(cut("外套毛衣", 7), "外套毛…");
  EXPECT_EQ(cut("外套毛衣", 6), "外套…") << "half a character does not fit";
  EXPECT_EQ(cut("外a套bc", 5), "外a…") << "nothing comes behind what did not fit";
  EXPECT_EQ(cut("e\u0301e\u0301e\u0301", 2), "e\u0301…") << "accents stay with their letters";
  EXPECT_EQ(cut("a\x1B[2J", 5), "a…") << "no escape is cut in two";
}

TEST(Table, aligns_columns_by_width) {
  Table table({{"ref"}, {"商品"}, {.header = "net", .align = Align::right}});
  table.add({"C1", "羊毛外套", "1299.00"});
  table.add({"C0002", "scarf", "-9.00"});
  EXPECT_EQ(table.text(),
            "ref    商品          net\n"
            "────────────────────────\n"
            "C1     羊毛外套  1299.00\n"
            "C0002  scarf       -9.00\n");
  EXPECT_EQ(table.rows(), 2U);
}

TEST(Table, leaves_no_blanks_at_the_end_of_a_line) {
  Table table({{"a"}, {"long header"}});
  table.add({"x", ""});
  table.add({"", "y"});
  EXPECT_EQ(table.text(),
            "a  long header\n"
            "──────────────\n"
            "x\n"
            "   y\n");
}

TEST(Table, keeps_its_shape_whatever_the_values) {
  Table table({{"name"}, {.header = "n", .align = Align::right}});
  table.add({"a\nb", "1"});
  table.add({"\x1B[31m红", "22"});
  table.add({"e\u0301", "3"});
  std::istringstream lines(table.text());
  for (std::string line; std::getline(lines, line);) EXPECT_EQ(width(line), 16U) << line;
}

TEST(Table, cuts_what_is_longer_than_its_column_may_be) {
  Table table({{.header = "style", .longest = 7}, {"n"}});
  table.add({"羊毛大外套", "1"});
  EXPECT_EQ(table.text(),
            "style    n\n"
            "──────────\n"
            "羊毛大…  1\n");
}

TEST(Table, takes_rows_of_any_length) {
  Table table({{"a"}, {"b"}});
  table.add({"1"});
  table.add({"1", "2", "3"});
  EXPECT_EQ(table.text(), "a  b\n────\n1\n1  2\n");
}

TEST(Table, without_rows_is_its_header) { EXPECT_EQ(Table({{"a"}, {"b"}}).text(), "a  b\n────\n"); }

}  // namespace
}  // namespace shuke::pages

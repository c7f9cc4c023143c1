// Lines for a terminal: nothing is lost, nothing is too wide.
#include "pages/wrap.hpp"

#include "pages/sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace shuke::pages {
namespace {

using testing::ElementsAre;

TEST(Wrapped, breaks_where_a_script_allows) {
  EXPECT_THAT(wrapped("the quick brown fox", 9), ElementsAre("the quick", "brown fox"));
  EXPECT_THAT(wrapped("the quick brown fox", 19), ElementsAre("the quick brown fox"));
  EXPECT_THAT(wrapped("先看面料，再比价格", 8), ElementsAre("先看面", "料，再比", "价格"))
      << "no line begins with a comma";
  EXPECT_THAT(wrapped("", 8), ElementsAre(""));
}

TEST(Wrapped, breaks_long_words_anywhere) {
  EXPECT_THAT(wrapped("abcdefgh", 3), ElementsAre("abc", "def", "gh"));
  EXPECT_THAT(wrapped("ab cdefgh", 4), ElementsAre("ab", "cdef", "gh"));
  EXPECT_THAT(wrapped("e\u0301e\u0301e\u0301", 2), ElementsAre("e\u0301e\u0301", "e\u0301"));
  EXPECT_THAT(wrapped("大衣", 1), ElementsAre("大", "衣")) << "wider than a line, and not lost";
}

TEST(Wrapped, spells_out_what_drives_a_terminal) {
  EXPECT_THAT(wrapped("a\nb", 20), ElementsAre("a\\u000Ab"));
  for (const std::string& line : wrapped(std::string(100, '\x1B'), 20)) EXPECT_LE(width(line), 20U);
}

Grid grid(std::vector<TableColumn> columns, std::vector<std::vector<std::string>> rows) {
  return {{}, std::move(columns), std::move(rows), {}};
}

TEST(ColumnWidths, are_those_of_the_widest_cells) {
  EXPECT_THAT(column_widths(grid({{"a"}, {"heading"}}, {{"1234", "1"}, {"12345"}}), 40, 2), ElementsAre(5, 7));
  EXPECT_THAT(column_widths(grid({{"a"}}, {}), 40, 2), ElementsAre(2)) << "room for any character";
  EXPECT_THAT(column_widths(grid({}, {}), 40, 2), ElementsAre());
}

TEST(ColumnWidths, give_way_from_the_widest_on_but_not_below_their_headings) {
  const std::string ten(10, 'x'), thirty(30, 'x');
  EXPECT_THAT(column_widths(grid({{"a"}, {"b"}}, {{ten, thirty}}), 42, 2), ElementsAre(10, 30));
  EXPECT_THAT(column_widths(grid({{"a"}, {"b"}}, {{ten, thirty}}), 41, 2), ElementsAre(10, 29));
  EXPECT_THAT(column_widths(grid({{"a"}, {"b"}}, {{ten, thirty}}), 12, 2), ElementsAre(5, 5));
  EXPECT_THAT(column_widths(grid({{"abcdef"}, {"b"}}, {{ten, thirty}}), 12, 2), ElementsAre(6, 4));
  EXPECT_THAT(column_widths(grid({day_column("a"), {"b"}}, {{ten, thirty}}), 18, 2), ElementsAre(10, 6))
      << "a day is not broken apart";
  EXPECT_THAT(column_widths(grid({day_column("a"), {"b"}}, {{ten, thirty}}), 12, 2), ElementsAre(10, 2));
  EXPECT_THAT(column_widths(grid({{"abcdef"}, {"b"}}, {{ten, thirty}}), 3, 2), ElementsAre(6, 2));
}

}  // namespace
}  // namespace shuke::pages

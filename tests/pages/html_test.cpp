// Documents: what somebody typed is text and nothing else, and nothing is fetched.
#include "pages/html.hpp"

#include "sample_file.hpp"

#include <gtest/gtest.h>

namespace shuke::pages {
namespace {

using test::has;

TEST(Escaped, leaves_nothing_to_a_browser) {
  EXPECT_EQ(escaped("<b a=\"1\" c='2'>&"), "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;");
  EXPECT_EQ(escaped("&amp;"), "&amp;amp;") << "what was typed is what is read";
  EXPECT_EQ(escaped("林夏 O'Neill"), "林夏 O&#39;Neill");
  EXPECT_EQ(escaped("a\x1B\n\u202E\xFF"), "a\\u001B\\u000A\\u202E\uFFFD");
  EXPECT_EQ(escaped(""), "");
}

TEST(StyleString, cannot_end_itself) {
  EXPECT_EQ(style_string("No 7-8"), "\"No 7-8\"");
  EXPECT_EQ(style_string("\"}</style>\\"), "\"\\000022 \\00007D \\00003C \\00002F style\\00003E \\00005C \"")
      << "a blank ends each number";
  EXPECT_EQ(style_string("林😀"), "\"\\006797 \\01F600 \"");
}

TEST(Html, is_one_document_in_its_language) {
  std::string page;
  Html html(page, Language::zh_CN, "<title>", "p { margin: 0; }\n");
  html.open("p", {{"class", "a\"b"}, {"id", ""}}).text("1 < 2").close().end();
  EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">")) << page;
  EXPECT_TRUE(has(page, "<meta charset=\"utf-8\">"));
  EXPECT_TRUE(has(page, "<title>&lt;title&gt;</title>"));
  EXPECT_TRUE(has(page, "p { margin: 0; }"));
  EXPECT_TRUE(has(page, "<p class=\"a&quot;b\">1 &lt; 2</p>")) << "an attribute without a value is left away";
  EXPECT_TRUE(page.ends_with("</html>\n"));
  EXPECT_EQ(test::wrong_nesting(page), "");
  EXPECT_FALSE(test::reaches_out(page));
}

TEST(Html, sets_apart_what_may_be_written_from_right_to_left) {
  std::string page;
  Html(page, Language::en, "t", "").value("td", "שלום").end();
  EXPECT_TRUE(has(page, "<td><bdi>שלום</bdi></td>"));
}

TEST(Html, goes_on_when_what_is_written_was_taken_away) {
  std::string page;
  Html html(page, Language::en, "t", "");
  html.open("table");
  std::string whole;
  whole.swap(page);
  html.element("td", "1").end();
  EXPECT_EQ(test::wrong_nesting(whole + page), "");
}

TEST(CommonStyle, is_made_for_paper) {
  const std::string style(common_style());
  for (const char* rule : {"table-header-group", "tr { break-inside: avoid; }", "tabular-nums", "PingFang SC",
                           "Noto Sans CJK SC", "Microsoft YaHei", "overflow-wrap: anywhere"})
    EXPECT_TRUE(has(style, rule)) << rule;
}

}  // namespace
}  // namespace shuke::pages

// What the CSV reader takes for rows, and what the writer writes. Its flaws and errors: csv_faults_test.cpp.
#include "exchange/csv.hpp"

#include "exchange/reading.hpp"

#include <gtest/gtest.h>

namespace shuke::exchange {
namespace {

using Rows = std::vector<Fields>;
using Lines = std::vector<std::uint64_t>;
using Flaws = std::vector<std::string>;

struct Case {
  const char* what;
  std::string text;
  Rows rows;
  Lines lines;
};

TEST(CsvReader, splits_text_as_rfc_4180_says) {
  const Case cases[] = {
      {"nothing", "", {}, {}},
      {"one row without line break", "a,b", {{"a", "b"}}, {1}},
      {"LF", "a,b\nc,d\n", {{"a", "b"}, {"c", "d"}}, {1, 2}},
      {"CR LF", "a,b\r\nc,d\r\n", {{"a", "b"}, {"c", "d"}}, {1, 2}},
      {"CR", "a,b\rc,d\r", {{"a", "b"}, {"c", "d"}}, {1, 2}},
      {"empty fields", ",\na,\n,b\n", {{"", ""}, {"a", ""}, {"", "b"}}, {1, 2, 3}},
      {"empty field at the end of the file", "a,", {{"a", ""}}, {1}},
      {"one empty field in quotes", "\"\"\n", {{""}}, {1}},
      {"comma in quotes", "\"a,b\",c\n", {{"a,b", "c"}}, {1}},
      {"doubled quotes", "\"say \"\"yes\"\"\",\"\"\"\"\n", {{"say \"yes\"", "\""}}, {1}},
      {"LF in quotes", "\"a\nb\",c\nd,e\n", {{"a\nb", "c"}, {"d", "e"}}, {1, 3}},
      {"CR LF in quotes", "\"a\r\n\r\nb\",c\r\nd,e\r\n", {{"a\r\n\r\nb", "c"}, {"d", "e"}}, {1, 4}},
      {"CR in quotes", "\"a\rb\"\nc\n", {{"a\rb"}, {"c"}}, {1, 3}},
      {"spaces belong to the field", " a , b\t\n", {{" a ", " b\t"}}, {1}},
      {"blank lines", "\n\na\n\r\n\nb\n\n", {{"a"}, {"b"}}, {3, 6}},
      {"a line of spaces is a row", "a\n  \nb\n", {{"a"}, {"  "}, {"b"}}, {1, 2, 3}},
      {"quotes at the end of the file", "a,\"b\"", {{"a", "b"}}, {1}},
      {"rows of different lengths", "a\nb,c\n", {{"a"}, {"b", "c"}}, {1, 2}},
      {"byte order mark", "\xEF\xBB\xBF\"a\",b\n", {{"a", "b"}}, {1}},
      {"only a byte order mark", "\xEF\xBB\xBF", {}, {}},
      {"a second byte order mark is text",
       "\xEF\xBB\xBF\xEF\xBB\xBF"
       "a\n",
       {{"\xEF\xBB\xBF"
         "a"}},
       {1}},
      {"Chinese", "林夏,\"外套,红\"\n", {{"林夏", "外套,红"}}, {1}},
      {"what looks like a formula", "=1+1,@a,-5\n", {{"=1+1", "@a", "-5"}}, {1}},
  };
  for (const Case& each : cases) {
    const Reading reading = read_text(each.text);
    EXPECT_EQ(reading.rows, each.rows) << each.what;
    EXPECT_EQ(reading.lines, each.lines) << each.what;
    EXPECT_EQ(reading.flaws, Flaws(each.rows.size(), "")) << each.what;
    EXPECT_FALSE(reading.failure) << each.what;
  }
}

TEST(CsvReader, says_the_end_again_and_again) {
  std::istringstream in("a\n");
  CsvReader reader(in, Encoding::utf8);
  Row row;
  EXPECT_TRUE(reader.next(row).value());
  EXPECT_FALSE(reader.next(row).value());
  EXPECT_FALSE(reader.next(row).value());
  EXPECT_EQ(reader.bytes_read(), 2U);
}

TEST(CsvReader, reads_gb18030) {
  const Encoding gb = Encoding::gb18030;
  EXPECT_EQ(read_text("\xC1\xD6\xCF\xC4,\"\xCD\xE2\xCC\xD7\"\n", {}, gb).rows, (Rows{{"林夏", "外套"}}));
  EXPECT_EQ(read_text("\x95\x32\x82\x36\n", {}, gb).rows, (Rows{{"\xF0\xA0\x80\x80"}})) << "four bytes";
  EXPECT_EQ(read_text("\x84\x31\x95\x33"
                      "a\n",
                      {}, gb)
                .rows,
            (Rows{{"a"}}))
      << "byte order mark";
  EXPECT_EQ(read_text("\x84\x31\xA4\x37\n", {}, gb).flaws, Flaws{""}) << "a genuine U+FFFD is text";
}

TEST(Encodings, are_known_by_name) {
  EXPECT_EQ(encoding_named("utf-8"), Encoding::utf8);
  EXPECT_EQ(encoding_named("gb18030"), Encoding::gb18030);
  EXPECT_EQ(encoding_named("latin1"), std::nullopt);
  EXPECT_EQ(name_of(Encoding::gb18030), "gb18030");
}

TEST(CsvWriter, quotes_what_needs_quotes_and_nothing_else) {
  const std::pair<Fields, std::string> cases[] = {
      {{"a", "b c", ""}, "a,b c,\n"},
      {{"a,b"}, "\"a,b\"\n"},
      {{"say \"yes\""}, "\"say \"\"yes\"\"\"\n"},
      {{"a\nb", "a\rb"}, "\"a\nb\",\"a\rb\"\n"},
      {{" a", "a\t"}, "\" a\",\"a\t\"\n"},
      {{""}, "\"\"\n"},
      {{"", ""}, ",\n"},
      {{"=1+1", "林夏"}, "=1+1,林夏\n"},
      {{"\xEF\xBB\xBF"
        "a"},
       "\"\xEF\xBB\xBF"
       "a\"\n"},
  };
  for (const auto& [fields, line] : cases) {
    EXPECT_EQ(csv_line(fields), line);
    EXPECT_EQ(read_text(line).rows, Rows{fields});
  }
}

TEST(CsvWriter, writes_row_after_row) {
  std::ostringstream out;
  CsvWriter writer(out);
  writer.write(Fields{"ref", "net"});
  writer.write(Fields{"C1", "1,5"});
  EXPECT_EQ(out.str(), "ref,net\nC1,\"1,5\"\n");
}

}  // namespace
}  // namespace shuke::exchange

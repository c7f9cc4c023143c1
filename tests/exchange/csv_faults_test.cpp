// What the CSV reader takes for flaws of a row, and what for errors of the file.
#include "exchange/csv.hpp"

#include "exchange/reading.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <streambuf>

namespace shuke::exchange {
namespace {

using namespace std::string_literals;
using Rows = std::vector<Fields>;
using Lines = std::vector<std::uint64_t>;
using Flaws = std::vector<std::string>;

Row first_row(const std::string& text, CsvLimits limits = {}, Encoding encoding = Encoding::utf8) {
  std::istringstream in(text);
  CsvReader reader(in, encoding, limits);
  Row row;
  EXPECT_TRUE(reader.next(row).value());
  return row;
}

TEST(CsvReader, goes_on_behind_a_row_with_a_flaw) {
  const Reading reading = read_text("a,b\nc,\xFF\nd,e\nf,5\" pipe,g\nh,\"i\"j,k\nl,\x01\nm,n\n");
  EXPECT_EQ(reading.rows,
            (Rows{{"a", "b"}, {"c", "\xEF\xBF\xBD"}, {"d", "e"}, {"f"}, {"h"}, {"l", "\x01"}, {"m", "n"}}));
  EXPECT_EQ(reading.flaws,
            (Flaws{"", "csv.bad_text", "", "csv.stray_quote", "csv.stray_quote", "csv.control_character", ""}));
  EXPECT_EQ(reading.lines, (Lines{1, 2, 3, 4, 5, 6, 7}));
  EXPECT_FALSE(reading.failure);
}

TEST(CsvReader, flaws_bytes_that_are_not_utf8) {
  for (const std::string bytes : {"\x80", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE4\xBD", "\xFF"}) {
    const Row row = first_row("x,ok" + bytes + ",y\n");
    ASSERT_TRUE(row.flaw) << testing::PrintToString(bytes);
    EXPECT_EQ(row.flaw->message, "csv.bad_text");
    EXPECT_EQ(row.flaw->code, Code::invalid);
    EXPECT_EQ(slot(*row.flaw, "column"), "2");
    EXPECT_EQ(slot(*row.flaw, "encoding"), "utf-8");
    EXPECT_EQ(row.flaw_index, 1U);
    EXPECT_EQ(row.fields[1].substr(0, 5), "ok\xEF\xBF\xBD");
    EXPECT_EQ(row.fields[2], "y");
  }
}

TEST(CsvReader, flaws_control_characters_other_than_tab_and_line_break) {
  for (const auto& [text, name] : {std::pair("\0"s, "U+0000"), std::pair("\x1B"s, "U+001B"),
                                   std::pair("\x7F"s, "U+007F"), std::pair("\xC2\x9B"s, "U+009B")}) {
    const Row row = first_row("\"a\t\r\nb" + text + "\",c\n");
    ASSERT_TRUE(row.flaw) << name;
    EXPECT_EQ(row.flaw->message, "csv.control_character");
    EXPECT_EQ(slot(*row.flaw, "character"), name);
    EXPECT_EQ(slot(*row.flaw, "column"), "1");
  }
  EXPECT_FALSE(first_row("\"a\tb\r\nc\n\",d\te\n").flaw);
  EXPECT_FALSE(first_row("\xC2\xA0~ \n").flaw) << "a no-break space is no control character";
}

TEST(CsvReader, tells_the_first_of_several_flaws) {
  const Row row = first_row("a,\x01,\xFF\n");
  EXPECT_EQ(row.flaw->message, "csv.control_character");
  EXPECT_EQ(row.flaw_index, 1U);
}

TEST(CsvReader, forgets_a_flaw_with_the_next_row) {
  std::istringstream in("\xFF\nb\n");
  CsvReader reader(in, Encoding::utf8);
  Row row;
  ASSERT_TRUE(reader.next(row).value());
  ASSERT_TRUE(row.flaw);
  ASSERT_TRUE(reader.next(row).value());
  EXPECT_FALSE(row.flaw);
}

TEST(CsvReader, cuts_a_field_beyond_its_limit) {
  const CsvLimits limits{.field_bytes = 10};
  EXPECT_FALSE(first_row("1234567890,b\n", limits).flaw);
  const Row row = first_row("12345678901,b\n", limits);
  ASSERT_TRUE(row.flaw);
  EXPECT_EQ(row.flaw->message, "csv.field_too_long");
  EXPECT_EQ(slot(*row.flaw, "limit"), "10");
  EXPECT_EQ(slot(*row.flaw, "column"), "1");
  EXPECT_EQ(row.fields, (Fields{"1234567890", "b"}));
  EXPECT_EQ(first_row("外套外套\n", limits).fields, Fields{"外套外"}) << "no character is cut in two";
}

TEST(CsvReader, cuts_a_field_of_a_megabyte_and_goes_on) {
  const Reading reading = read_text("a,\"" + std::string(1'000'000, 'x') + "\"\nb,c\n");
  ASSERT_EQ(reading.rows.size(), 2U);
  EXPECT_EQ(reading.rows[0][1].size(), 65536U);
  EXPECT_EQ(reading.flaws, (Flaws{"csv.field_too_long", ""}));
  EXPECT_EQ(reading.rows[1], (Fields{"b", "c"}));
}

TEST(CsvReader, keeps_no_more_fields_than_its_limit) {
  const CsvLimits limits{.fields = 3};
  EXPECT_FALSE(first_row("a,b,c\n", limits).flaw);
  const Row row = first_row("a,b,c,d,e\n", limits);
  ASSERT_TRUE(row.flaw);
  EXPECT_EQ(row.flaw->message, "csv.too_many_fields");
  EXPECT_EQ(slot(*row.flaw, "limit"), "3");
  EXPECT_EQ(row.fields, (Fields{"a", "b", "c"}));
  EXPECT_EQ(row.flaw_index, 3U);
}

TEST(CsvReader, ends_at_a_row_beyond_its_limit) {
  const CsvLimits limits{.row_bytes = 20};
  EXPECT_FALSE(read_text("a\n\"" + std::string(17, 'x') + "\"\n", limits).failure) << "20 bytes with the line break";
  const Reading reading = read_text("a\n\"" + std::string(18, 'x') + "\"\n", limits);
  ASSERT_TRUE(reading.failure);
  EXPECT_EQ(reading.failure->message, "csv.row_too_long");
  EXPECT_EQ(slot(*reading.failure, "line"), "2");
  EXPECT_EQ(slot(*reading.failure, "limit"), "20");
  EXPECT_EQ(reading.rows, Rows{{"a"}}) << "rows before the error are handed out";
}

/// A beginning, and then the same text over and over, as much as anybody reads.
class EndlessBuffer : public std::streambuf {
 public:
  EndlessBuffer(std::string beginning, std::string repeated)
      : beginning_(std::move(beginning)), repeated_(std::move(repeated)) {}

 protected:
  int_type underflow() override {
    std::string& text = begun_ ? repeated_ : beginning_;
    begun_ = true;
    setg(text.data(), text.data(), text.data() + text.size());
    return traits_type::to_int_type(text.front());
  }

 private:
  std::string beginning_;
  std::string repeated_;
  bool begun_ = false;
};

TEST(CsvReader, does_not_read_a_row_without_end_to_its_end) {
  for (const auto& [beginning, repeated] : {std::pair("a\n\"", "b,c\n"), std::pair("a\nx", "b,c,")}) {
    EndlessBuffer buffer(beginning, repeated);
    std::istream in(&buffer);
    CsvReader reader(in, Encoding::utf8);
    const Reading reading = read_all(reader);
    ASSERT_TRUE(reading.failure);
    EXPECT_EQ(reading.failure->message, "csv.row_too_long");
    EXPECT_EQ(slot(*reading.failure, "line"), "2");
    EXPECT_LE(reader.bytes_read(), 4U * 1024 * 1024 + 64 * 1024);
  }
}

TEST(CsvReader, ends_at_a_quote_that_may_have_swallowed_rows) {
  const Reading reading = read_text("a,b\n1,\"open\n2,x\n3,\"y\",z\n4,w\n");
  ASSERT_TRUE(reading.failure);
  EXPECT_EQ(reading.failure->message, "csv.broken_quotes");
  EXPECT_EQ(reading.failure->code, Code::invalid);
  EXPECT_EQ(slot(*reading.failure, "line"), "4");
  EXPECT_EQ(slot(*reading.failure, "start"), "2");
  EXPECT_EQ(reading.rows, (Rows{{"a", "b"}}));
}

TEST(CsvReader, ends_at_a_file_that_ends_inside_quotes) {
  const Reading reading = read_text("a\nb,\"c\nd\n");
  ASSERT_TRUE(reading.failure);
  EXPECT_EQ(reading.failure->message, "csv.unclosed_quote");
  EXPECT_EQ(slot(*reading.failure, "line"), "2");
}

TEST(CsvReader, skips_the_rest_of_a_line_with_a_stray_quote_and_no_more) {
  EXPECT_EQ(read_text("a\"b,\"c\r\nd,e\r\n").rows, (Rows{{}, {"d", "e"}}));
  EXPECT_EQ(read_text("a\"b,\"c\rd,e\r").rows, (Rows{{}, {"d", "e"}}));
  EXPECT_EQ(read_text("a,\"b\" ,c\nd\n").rows, (Rows{{"a"}, {"d"}})) << "a blank behind a quote";
  EXPECT_EQ(read_text("a,b\"").rows, (Rows{{"a"}})) << "at the end of the file";
  EXPECT_EQ(slot(*first_row("a,b\"c,d\n").flaw, "column"), "2");
}

TEST(CsvReader, says_an_error_again) {
  std::istringstream in("\"a");
  CsvReader reader(in, Encoding::utf8);
  Row row;
  const Error error = reader.next(row).error();
  EXPECT_EQ(reader.next(row).error(), error);
}

class FailingBuffer : public std::streambuf {
 protected:
  int_type underflow() override {
    if (given_) throw std::runtime_error("the disk is gone");
    given_ = true;
    setg(text_, text_, text_ + sizeof text_ - 1);
    return traits_type::to_int_type(*text_);
  }

 private:
  char text_[5] = "a\nb\n";
  bool given_ = false;
};

TEST(CsvReader, reports_a_stream_that_cannot_be_read) {
  FailingBuffer buffer;
  std::istream in(&buffer);
  CsvReader reader(in, Encoding::utf8, {.chunk_bytes = 1});
  const Reading reading = read_all(reader);
  ASSERT_TRUE(reading.failure);
  EXPECT_EQ(reading.failure->code, Code::io);
  EXPECT_EQ(reading.failure->message, "csv.read_failed");

  std::istringstream closed("a\n");
  closed.setstate(std::ios::failbit);
  CsvReader of_closed(closed, Encoding::utf8);
  EXPECT_EQ(read_all(of_closed).failure->code, Code::io);
}

TEST(CsvReader, refuses_utf16) {
  EXPECT_EQ(read_text("\xFF\xFE"
                      "a\0\n\0"s)
                .failure->message,
            "csv.utf16");
  EXPECT_EQ(read_text("\xFE\xFF\0a\0\n"s).failure->message, "csv.utf16");
}

TEST(CsvReader, flaws_bytes_that_are_not_gb18030) {
  const Encoding gb = Encoding::gb18030;
  for (const std::string bytes : {"\x81", "\xFF", "\x81\x30\x81", "\x80"}) {
    const Reading reading = read_text("a,x" + bytes + "\n\xC1\xD6,b\n", {}, gb);
    EXPECT_EQ(reading.flaws, (Flaws{"csv.bad_text", ""})) << testing::PrintToString(bytes);
    EXPECT_EQ(reading.rows.back(), (Fields{"林", "b"}));
  }
  const Row cut_off = first_row("a,\xC1", {}, gb);
  ASSERT_TRUE(cut_off.flaw) << "a character cut off by the end of the file";
  EXPECT_EQ(slot(*cut_off.flaw, "encoding"), "gb18030");
}

}  // namespace
}  // namespace shuke::exchange

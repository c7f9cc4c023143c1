// What always holds of the CSV reader: where chunks fall changes nothing, and what is written is read again.
#include "exchange/csv.hpp"

#include "exchange/reading.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace shuke::exchange {
namespace {

constexpr std::size_t first_chunk = 16;

/// Everything that is awkward at a border between two chunks.
const std::string tricky =
    "\"a\r\nb\",\"say \"\"yes\"\"\",林夏\r\n"
    "\r\n"
    ",\"\",\n"
    "x\"y,z\r\n"
    "\"p\"q,\"r\r\n"
    "\xF0\xA0\x80\x80,\"外\r套\",\xE4\xBD,\xFF\n"
    "long field that is cut,\x1B,\r"
    "\"\"\"\"\"\"\r\r\n"
    "last,\"line\"";

CsvLimits chunks_of(std::size_t bytes) { return {.chunk_bytes = bytes, .field_bytes = 12, .row_bytes = 4096}; }

TEST(CsvChunks, change_nothing_wherever_they_fall) {
  const std::string text = std::string(first_chunk, '\n') + tricky;  // the first chunk ends where the sample starts
  const Reading whole = read_text(text, chunks_of(4096));
  ASSERT_FALSE(whole.failure);
  ASSERT_EQ(whole.rows.size(), 8U);
  ASSERT_EQ(std::count(whole.flaws.begin(), whole.flaws.end(), ""), 4);
  for (std::size_t bytes = 1; bytes <= text.size(); ++bytes)
    EXPECT_EQ(read_text(text, chunks_of(bytes)), whole) << "chunks of " << bytes << " bytes";
}

TEST(CsvChunks, change_nothing_in_gb18030) {
  const std::string text =
      std::string(first_chunk, '\n') +
      "\xC1\xD6\xCF\xC4,\"\x95\x32\x82\x36\r\n\"\n\x81,b\n\x84\x31\xA4\x37,\x81\x30\x81\nc,\xCD\xE2\n";
  const Reading whole = read_text(text, chunks_of(4096), Encoding::gb18030);
  ASSERT_EQ(whole.rows.size(), 4U);
  ASSERT_EQ(whole.flaws, (std::vector<std::string>{"", "csv.bad_text", "csv.bad_text", ""}));
  for (std::size_t bytes = 1; bytes <= text.size(); ++bytes)
    EXPECT_EQ(read_text(text, chunks_of(bytes), Encoding::gb18030), whole) << "chunks of " << bytes << " bytes";
}

TEST(CsvChunks, lose_no_byte_order_mark_that_is_text) {
  const std::string text = std::string(first_chunk, '\n') +
                           "\xEF\xBB\xBF"
                           "a\n";
  EXPECT_EQ(read_text(text, chunks_of(first_chunk)).rows, std::vector<Fields>{{"\xEF\xBB\xBF"
                                                                               "a"}});
}

TEST(CsvChunks, change_no_error) {
  for (const std::string text : {"a,b\nc,\"d\ne\nf\",g\"\n", "a\nb,\"c\n\n", "a\n\"b\nc\"d\n"}) {
    const std::string padded = std::string(first_chunk, '\n') + text;
    const Reading whole = read_text(padded);
    ASSERT_TRUE(whole.failure || !whole.flaws.back().empty()) << text;
    for (std::size_t bytes = 1; bytes <= padded.size(); ++bytes)
      EXPECT_EQ(read_text(padded, {.chunk_bytes = bytes}), whole) << text << " in chunks of " << bytes << " bytes";
  }
}

/// Tables at random, and the ways in which one table may be written.
class Author {
 public:
  explicit Author(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_); }

  std::string field() {
    static const std::string parts[] = {"a", "7", " ", ",", "\"", "\n", "\r\n", "\r", "\t", "林", "\xF0\xA0\x80\x80",
                                        "=", "é"};
    std::string text;
    for (std::size_t i = below(6); i > 0; --i) text += parts[below(std::size(parts))];
    return text;
  }

  Fields row() {
    Fields fields(1 + below(4));
    for (std::string& each : fields) each = field();
    return fields;
  }

  std::string line_end() {
    static const std::string ends[] = {"\n", "\r\n", "\r"};
    return ends[below(std::size(ends))];
  }

  /// The row with quotes where they must be and, now and then, where they need not be.
  std::string written(const Fields& fields) {
    std::string text;
    for (const std::string& each : fields) {
      const bool must = each.find_first_of(",\"\r\n") != each.npos || (fields.size() == 1 && each.empty());
      text += (text.empty() && &each == &fields.front()) ? "" : ",";
      text += must || below(3) == 0 ? quoted(each) : each;
    }
    return text;
  }

 private:
  static std::string quoted(const std::string& field) {
    std::string text = "\"";
    for (const char c : field) text += c == '"' ? "\"\"" : std::string(1, c);
    return text + '"';
  }

  std::mt19937 random_;
};

/// Lines that a text ends, counting CR LF once.
std::uint64_t line_ends_in(const std::string& text) {
  std::uint64_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' && i > 0 && text[i - 1] == '\r') continue;
    count += text[i] == '\n' || text[i] == '\r';
  }
  return count;
}

TEST(CsvRoundTrip, whatever_is_written_is_read_again) {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    Author author(seed);
    Reading expected;
    std::string text;
    for (std::size_t i = author.below(20); i > 0; --i) {
      expected.rows.push_back(author.row());
      append_csv_row(text, expected.rows.back());
    }
    const Reading reading = read_text(text, {.chunk_bytes = 1 + author.below(40)});
    EXPECT_EQ(reading.rows, expected.rows) << "seed " << seed << "\n" << text;
    EXPECT_EQ(reading.flaws, std::vector<std::string>(expected.rows.size())) << "seed " << seed;
    EXPECT_FALSE(reading.failure) << "seed " << seed;
  }
}

TEST(CsvRoundTrip, quotes_and_line_ends_are_a_matter_of_taste) {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    Author author(seed);
    Reading expected;
    std::string text;
    for (std::size_t i = author.below(20); i > 0; --i) {
      if (author.below(4) == 0) text += "\r\n\n";
      expected.rows.push_back(author.row());
      expected.lines.push_back(1 + line_ends_in(text));
      expected.flaws.emplace_back();
      text += author.written(expected.rows.back()) + (i % 5 == 0 ? "\r\n" : "\n");
    }
    EXPECT_EQ(read_text(text, {.chunk_bytes = 1 + author.below(40)}), expected) << "seed " << seed << "\n" << text;
  }
}

TEST(CsvReader, takes_any_bytes_without_harm) {
  for (unsigned seed = 1; seed <= 2000; ++seed) {
    Author author(seed);
    static const std::string parts[] = {"a",  ",",  ",",    "\"",       "\"",          "\n",
                                        "\r", "\0", "\x81", "\xC1\xD6", "\xE6\x9E\x97"};
    std::string text;
    for (std::size_t i = author.below(80); i > 0; --i) text += parts[author.below(std::size(parts))];
    const Encoding encoding = seed % 2 == 0 ? Encoding::utf8 : Encoding::gb18030;
    const CsvLimits small{.chunk_bytes = 1 + author.below(8), .field_bytes = 6, .row_bytes = 24, .fields = 4};
    const CsvLimits large{.chunk_bytes = 1024, .field_bytes = 6, .row_bytes = 24, .fields = 4};
    EXPECT_EQ(read_text(text, small, encoding), read_text(text, large, encoding)) << "seed " << seed << "\n" << text;
  }
}

}  // namespace
}  // namespace shuke::exchange

#include "storage/url.hpp"

#include <gtest/gtest.h>

#include <ostream>

namespace shuke::storage {

static void PrintTo(const Url& url, std::ostream* out) {
  *out << url.path << " journal " << static_cast<int>(url.journal);
}

namespace {

struct Lawful {
  std::string_view text;
  Url url;
};

TEST(Url, NamesAFileAndAJournal) {
  const Lawful rows[] = {
      {"sqlite:shop.db", {"shop.db"}},
      {"sqlite:./a/b.db", {"./a/b.db"}},
      {"sqlite:/srv/shop.db", {"/srv/shop.db"}},
      {"sqlite:///srv/shop.db", {"///srv/shop.db"}},
      {"sqlite:shop.db?exclusive=1", {"shop.db", Journal::exclusive_wal}},
      {"sqlite:shop.db?wal=1", {"shop.db", Journal::shared_wal}},
      {"sqlite:%E7%86%9f.db", {"熟.db"}},
      {"sqlite:a%3Fb%25c%20d", {"a?b%c d"}},
      {"sqlite:a b=c&d:e", {"a b=c&d:e"}},
  };
  for (const Lawful& row : rows) {
    const auto url = parse_url(row.text);
    ASSERT_TRUE(url.has_value()) << row.text << " " << url.error().message;
    EXPECT_EQ(*url, row.url) << row.text;
  }
}

struct Wrong {
  std::string_view text;
  std::string_view message;
  std::vector<Argument> arguments;
};

TEST(Url, SaysWhatIsWrong) {
  using namespace std::string_view_literals;
  const Wrong rows[] = {
      {"", "storage.url_empty", {}},
      {"shop.db", "storage.url_bare", {{"path", "shop.db"}}},
      {"./a:b", "storage.url_bare", {{"path", "./a:b"}}},
      {":x", "storage.url_bare", {{"path", ":x"}}},
      {"SQLITE:x", "storage.url_scheme", {{"scheme", "SQLITE"}}},
      {"postgresql://tea:secret@host/shop", "storage.url_scheme", {{"scheme", "postgresql"}}},
      {"sqlite:", "storage.url_no_path", {}},
      {"sqlite:?wal=1", "storage.url_no_path", {}},
      {"sqlite://shop.db", "storage.url_host", {}},
      {"sqlite://", "storage.url_host", {}},
      {"sqlite:a%2", "storage.url_escape", {{"escape", "%2"}}},
      {"sqlite:a%", "storage.url_escape", {{"escape", "%"}}},
      {"sqlite:a%g0b", "storage.url_escape", {{"escape", "%g0"}}},
      {"sqlite:a%0gb", "storage.url_escape", {{"escape", "%0g"}}},
      {"sqlite:a%00b", "storage.url_nul", {}},
      {"sqlite:a\0b"sv, "storage.url_nul", {}},
      {"sqlite:a?", "storage.url_key", {{"key", ""}}},
      {"sqlite:a?sync=1", "storage.url_key", {{"key", "sync"}}},
      {"sqlite:a?WAL=1", "storage.url_key", {{"key", "WAL"}}},
      {"sqlite:a?wal=1&", "storage.url_key", {{"key", ""}}},
      {"sqlite:a?wal", "storage.url_value", {{"key", "wal"}, {"value", ""}}},
      {"sqlite:a?wal=", "storage.url_value", {{"key", "wal"}, {"value", ""}}},
      {"sqlite:a?exclusive=0", "storage.url_value", {{"key", "exclusive"}, {"value", "0"}}},
      {"sqlite:a?wal=1=1", "storage.url_value", {{"key", "wal"}, {"value", "1=1"}}},
      {"sqlite:a?wal=1?exclusive=1", "storage.url_value", {{"key", "wal"}, {"value", "1?exclusive=1"}}},
      {"sqlite:a?wal=1&wal=1", "storage.url_repeated", {{"key", "wal"}}},
      {"sqlite:a?wal=1&exclusive=1", "storage.url_both", {}},
      {"sqlite:a?exclusive=1&wal=1", "storage.url_both", {}},
  };
  for (const Wrong& row : rows) {
    const auto url = parse_url(row.text);
    ASSERT_TRUE(url.has_error()) << row.text;
    EXPECT_EQ(url.error(), invalid(row.message, row.arguments, "url")) << row.text << " " << url.error().message;
  }
}

}  // namespace
}  // namespace shuke::storage

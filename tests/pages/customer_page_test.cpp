// The customer file on paper and at a terminal (FIL-3): everything that is filled is told, nothing else is.
#include "pages/customer_page.hpp"

#include "pages/customer_text.hpp"
#include "pages/html.hpp"
#include "sample_file.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace shuke::pages {
namespace {

using test::count;
using test::full_file;
using test::has;
using test::in;

const Words words = test::some_words();

/// A file as a page and as text, in both languages.
struct Told {
  explicit Told(const FileAnswer& file, const FileAdditions& additions = {}) {
    for (const Language language : {Language::en, Language::zh_CN}) {
      pages.push_back(customer_page(file, words, in(language), additions));
      texts.push_back(customer_text(file, words, in(language), additions, 200));
    }
  }
  std::vector<std::string> pages;
  std::vector<std::string> texts;
};

template <class Record>
void expect_all_told(const Record& record, const Told& told) {
  const auto& info = schema::record_info<Record>();
  for (std::size_t i = 0; i < told.pages.size(); ++i) {
    const PageOptions options = in(i == 0 ? Language::en : Language::zh_CN);
    const Wording wording(words, options);
    for (const auto& field : info.fields) {
      if (field.has(schema::computed)) continue;
      const std::string value = wording.value(info, field, &record), label = wording.label(info.name, field.name);
      ASSERT_FALSE(value.empty()) << field.name << " has no sample";
      EXPECT_TRUE(has(told.pages[i], '>' + escaped(value) + '<')) << field.name << ' ' << value;
      EXPECT_TRUE(has(told.pages[i], '>' + escaped(label) + '<')) << label;
      EXPECT_TRUE(has(told.texts[i], value)) << field.name << ' ' << value;
      EXPECT_TRUE(has(told.texts[i], label)) << label;
    }
  }
}

TEST(CustomerPage, tells_every_field_that_is_filled) {
  const FileAnswer file = full_file();
  const Told told(file);
  expect_all_told(file.hard, told);
  expect_all_told(file.soft, told);
  expect_all_told(file.identities.front(), told);
  expect_all_told(file.consents.front(), told);
  expect_all_told(file.family.front(), told);
  expect_all_told(file.sizes.front(), told);
  expect_all_told(file.gifts.front(), told);
}

TEST(CustomerPage, tells_what_the_file_is_to_the_shop) {
  const Told told(full_file());
  for (const char* part : {"C7",
                           "62",
                           "upper",
                           "cooling",
                           "45 days",
                           "61 days",
                           "¥12,680.00",
                           "-¥200.00",
                           "¥12,880.00",
                           "4,321",
                           "5,432",
                           "6,543",
                           "A: has bought",
                           "2024-01-02",
                           "2024-01-03",
                           "C1",
                           "C8, C9",
                           "2024-02-03",
                           "zq_hard_profile_salutation",
                           "What do you do?",
                           "Profession",
                           "Care, day 3",
                           "Build, Phone, Family, something_new",
                           "fashion",
                           "2026-11-21"}) {
    EXPECT_TRUE(has(told.pages[0], part)) << part;
    EXPECT_TRUE(has(told.texts[0], part)) << part;
  }
  for (const char* part :
       {"A类：已购买", "您是做什么工作的？", "购后第3天回访", "体型、电话、家庭成员、something_new", "45天"}) {
    EXPECT_TRUE(has(told.pages[1], part)) << part;
    EXPECT_TRUE(has(told.texts[1], part)) << part;
  }
  EXPECT_FALSE(has(told.pages[1], "What do you do?")) << "a question is asked in one language";
}

TEST(CustomerPage, tells_what_was_bought_and_what_is_at_home) {
  const Told told(full_file());
  for (const char* part : {"2026-09-21", "R9", "46776E", "Coat", "1,598.00", "1 returned", "east / R10", "-200.00",
                           "brought back", "TEA-1", "125.5 g", "2026-12-01"}) {
    EXPECT_TRUE(has(told.pages[0], part)) << part;
    EXPECT_TRUE(has(told.texts[0], part)) << part;
  }
  EXPECT_FALSE(has(told.pages[0], "main / R9")) << "the shop of the file is not told with each receipt";
}

TEST(CustomerPage, tells_visits_and_orders_FIL_3) {
  const Told told(full_file());
  for (const char* part :
       {"Latest visits: 1 of 3", "2026-10-05", "east", "Tried something on, asked", "46776G / navy", "The price",
        "zq_visit_words", "Orders, enquiries and reservations", "2026-10-06", "reservation",
        "Coat\u00A0×\u00A0"
        "2",
        "2026-10-16", "released 2026-10-18", "Deposit ¥50.00", "zq_order_words"}) {
    EXPECT_TRUE(has(told.pages[0], part)) << part;
    EXPECT_TRUE(has(told.texts[0], part)) << part;
  }
  for (const char* part : {"最近到店（共 3 条，列出 1 条）", "试穿、asked", "价格", "留货",
                           "大衣\u00A0×\u00A0"
                           "2",
                           "已放回"}) {
    EXPECT_TRUE(has(told.pages[1], part)) << part;
    EXPECT_TRUE(has(told.texts[1], part)) << part;
  }
  for (const char* part : {"reservations: 1 of 1", "to be paid"}) EXPECT_FALSE(has(told.pages[0], part)) << part;
}

TEST(CustomerPage, tells_that_a_reservation_has_lapsed_CUS_11) {
  FileAnswer file = full_file();
  file.orders[0].state = OrderState::reserved;
  file.orders[0].lapsed = true;
  EXPECT_TRUE(has(Told(file).pages[0], "lapsed"));
  file.orders[0].lapsed = false;
  EXPECT_FALSE(has(Told(file).pages[0], "lapsed"));
}

TEST(CustomerPage, says_how_many_there_are_where_none_is_shown) {
  FileAnswer file = full_file();
  file.visits.clear(), file.orders.clear(), file.orders_in_all = 0;
  const Told told(file);
  EXPECT_TRUE(has(told.pages[0], "3 in all; none are shown here."));
  EXPECT_FALSE(has(told.pages[0], "Orders, enquiries and reservations"));
  EXPECT_TRUE(has(told.texts[1], "共 3 条，此处不列出。"));
}

TEST(CustomerPage, has_five_sections_in_their_order_even_when_nothing_is_known) {
  FileAnswer empty;
  empty.customer = "C9";
  for (const FileAnswer& file : {empty, full_file()}) {
    const Told told(file);
    const std::regex sections(
        "1\\. Personal data[^]*2\\. Phone records[^]*3\\. Product use[^]*4\\. Activities[^]*5\\. Purchase card");
    EXPECT_TRUE(std::regex_search(told.pages[0], sections));
    EXPECT_EQ(count(told.pages[0], "<h2>"), has(told.pages[0], "What to ask next") ? 6U : 5U);
    EXPECT_EQ(count(told.pages[0], "Nothing has been recorded yet."), file.visits.empty() ? 3U : 2U);
  }
  const Told told(empty);
  EXPECT_TRUE(has(told.pages[0], "<h1><bdi>C9</bdi></h1>")) << "without a name the ref stands in the head";
  EXPECT_TRUE(has(told.pages[0], "No purchases yet."));
  EXPECT_TRUE(has(told.pages[0], "Nothing known to be at home."));
  EXPECT_TRUE(has(told.pages[0], "B: has not bought yet"));
  EXPECT_FALSE(has(told.pages[0], "What to ask next"));
  EXPECT_FALSE(has(told.pages[0], "<table")) << "there is nothing to put into one";
}

TEST(CustomerPage, shows_lists_that_others_fill) {
  FileAdditions additions;
  additions.phone_records = {{"Calls", {{"Day"}, {"Said"}}, {{"2026-11-13", "fits well"}, {"2026-11-14"}}, ""}};
  additions.product_use = {{"", {{"Day"}}, {}, "Not asked so far."}};
  additions.activity = {{"Visits", {{"Day"}}, {{"2026-10-01", "surplus"}}, ""}};
  FileAnswer file = full_file();
  file.filed_folder = file.folder;
  file.number = 17;
  const Told told(file, additions);
  for (const char* part : {"Coat · no. 17", "Calls", "fits well", "2026-11-14", "Not asked so far.", "Visits"}) {
    EXPECT_TRUE(has(told.pages[0], part)) << part;
    EXPECT_TRUE(has(told.texts[0], part)) << part;
  }
  EXPECT_FALSE(has(told.pages[0], "surplus"));
  EXPECT_FALSE(has(told.pages[0], "Nothing has been recorded yet."));
  EXPECT_TRUE(has(told.pages[1], "大衣·第17号"));
  EXPECT_EQ(test::wrong_nesting(told.pages[0]), "");
}

TEST(CustomerPage, tells_nothing_of_what_is_not_in_the_answer) {
  FileAnswer file = full_file();
  file.hard.ethnicity.clear(), file.soft.income = Word(), file.soft.health_concerns.clear(), file.family.clear();
  file.missing.clear();
  const Told told(file);
  for (const std::string& text : {told.pages[0], told.texts[0]})
    for (const char* part : {"Ethnicity", "Income", "Health concerns", "A minor", "Relation"})
      EXPECT_FALSE(has(text, part)) << part << ": a label alone tells that there is something (CUS-1)";
}

TEST(CustomerPage, is_a_document_that_no_value_breaks) {
  FileAnswer file = full_file();
  const std::string evil = "<script>alert(1)</script>\"'&\x1B[2J\u202E\n";
  file.customer = file.hard.address = file.soft.hobbies = file.purchases[0].sku = evil;
  file.identities[0].note = evil, file.consents[0].words = evil, file.parts = {{evil}};
  for (int i = 0; i < 100; ++i) file.hard.name += "长名 ";
  PageOptions options = in(Language::en);
  options.shop = evil;
  const std::string page = customer_page(file, words, options);
  EXPECT_EQ(test::wrong_nesting(page), "");
  EXPECT_FALSE(test::reaches_out(page));
  EXPECT_GE(count(page, "&lt;script&gt;"), 7U);
  EXPECT_FALSE(has(page, "\x1B"));
  EXPECT_FALSE(has(page, "\u202E"));
  const std::string text = customer_text(file, words, options);
  EXPECT_FALSE(has(text, "\x1B"));
  EXPECT_FALSE(has(text, "\u202E"));
}

TEST(CustomerPage, is_made_for_a4) {
  const std::string page = customer_page(full_file(), words, in(Language::zh_CN));
  EXPECT_TRUE(has(page, "@page { size: A4;"));
  EXPECT_TRUE(has(page, "<html lang=\"zh-CN\">"));
  EXPECT_EQ(count(page, "<table"), count(page, "<thead>"));
  EXPECT_EQ(test::wrong_nesting(page), "");
  EXPECT_FALSE(test::reaches_out(page));
}

/// A table with so many rows, on a page without others.
std::string page_with_rows(std::size_t rows) {
  FileAnswer file;
  FileAdditions additions;
  additions.activity = {{"Visits", {{"Day"}}, std::vector(rows, std::vector<std::string>{"x"}), ""}};
  return customer_page(file, words, in(Language::en), additions);
}

TEST(CustomerPage, keeps_short_tables_on_one_page) {
  EXPECT_TRUE(has(page_with_rows(8), "<table class=\"short\">"));
  EXPECT_FALSE(has(page_with_rows(9), "<table class=\"short\">"));
}

TEST(CustomerPage, is_the_same_each_time) {
  EXPECT_EQ(customer_page(full_file(), words, in(Language::en)), customer_page(full_file(), words, in(Language::en)));
}

TEST(CustomerText, keeps_to_the_width_it_is_given) {
  FileAnswer file = full_file();
  for (int i = 0; i < 50; ++i) file.soft.hobbies += "羽毛球 and tea, ", file.consents[0].words += "同意 yes ";
  for (const Language language : {Language::en, Language::zh_CN})
    for (const std::size_t columns : {80U, 96U, 100U}) {
      std::istringstream lines(customer_text(file, words, in(language), {}, columns));
      for (std::string line; std::getline(lines, line);) EXPECT_LE(width(line), columns) << line;
    }
  std::string text = customer_text(file, words, in(Language::en));
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  EXPECT_EQ(count(text, "羽毛球"), 50U) << "what goes on in further lines is not lost";
  EXPECT_EQ(count(text, "同意"), 50U);
  EXPECT_FALSE(has(text, "…"));
}

}  // namespace
}  // namespace shuke::pages

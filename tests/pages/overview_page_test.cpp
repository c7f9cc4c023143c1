// The consumption overview as a page: all customers in one table, with sums (FIL-2).
#include "pages/overview_page.hpp"

#include "sample_file.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace shuke::pages {
namespace {

using test::count;
using test::has;
using test::in;
using test::yuan;

const Words words = test::some_words();

OverviewRow entry(const std::string& ref, std::int64_t net) {
  OverviewRow row;
  row.ref = ref, row.receipts = 3, row.points = 1000;
  row.gross = yuan(net + 100), row.returns = yuan(-100), row.net = yuan(net);
  return row;
}

/// A page that is being written.
struct Writing {
  explicit Writing(Language language = Language::en) : options(in(language)) {}
  PageOptions options;
  std::string out;
  OverviewPage page{out, test::day("2026-11-21"), Currency(), words, options};
};

TEST(OverviewPage, has_a_row_for_each_customer) {
  Writing writing;
  writing.options.levels = {{test::word("high"), "High", "高"}};
  writing.options.cycles = {{test::word("cooling"), "Cooling", "渐冷"}};
  OverviewRow full = entry("C1", 1'268'000);
  full.name = "Lin Xia", full.main_category = test::word("coat"), full.birthday = test::yearly("lunar:--08-15");
  full.folder = test::word("coat"), full.number = 17, full.spending = test::word("high");
  full.cycle = test::word("cooling"), full.active = true, full.filed_on = test::day("2026-11-20");
  full.standing = Standing::registered, full.last_day = test::day("2026-09-21");
  test::must(writing.page.add(full));
  test::must(writing.page.add(entry("C2", 0)));
  writing.page.end();
  for (const char* part :
       {"C1", "Lin Xia", "registered", "Coat · no. 17", ">Coat<", "High", "Cooling, active", "15th of month 8 (lunar)",
        "12,681.00", "-1.00", "12,680.00", "2026-09-21", "C2", "by ref only", "as of 2026-11-21", "Net (¥)"})
    EXPECT_TRUE(has(writing.out, part)) << part;
  EXPECT_EQ(count(writing.out, "<tr>"), 3U) << "the headings and two customers";
  EXPECT_EQ(count(writing.out, "<col "), 14U);
  EXPECT_EQ(count(writing.out, "<th "), 14U);
  EXPECT_EQ(count(writing.out, "<bdi>"), 28U);
  EXPECT_TRUE(has(writing.out, "size: A4 landscape"));
  EXPECT_EQ(test::wrong_nesting(writing.out), "");
  EXPECT_FALSE(test::reaches_out(writing.out));
}

TEST(OverviewPage, says_most_of_what_a_customer_is) {
  Writing writing(Language::zh_CN);
  OverviewRow member = entry("C1", 0);
  member.member = true, member.standing = Standing::registered;
  OverviewRow often = entry("C2", 0);
  often.active = true;  // their step is not known
  OverviewRow seldom = entry("C3", 0);
  seldom.active = false, seldom.folder = test::word("coat");  // no number yet
  for (const OverviewRow& row : {member, often, seldom}) test::must(writing.page.add(row));
  writing.page.end();
  EXPECT_EQ(count(writing.out, ">会员<"), 1U);
  EXPECT_EQ(count(writing.out, ">已登记<"), 0U) << "a member is registered anyway";
  EXPECT_EQ(count(writing.out, ">活跃<"), 1U);
  EXPECT_FALSE(has(writing.out, "第0号"));
}

TEST(OverviewPage, says_who_is_in_it) {
  const PageOptions options = in(Language::en);
  std::string all, some;
  OverviewPage(all, test::day("2026-11-21"), Currency(), words, options).end();
  OverviewPage(some, test::day("2026-11-21"), Currency(), words, options, "Folder: <Tops>").end();
  EXPECT_FALSE(has(all, "class=\"chosen\""));
  EXPECT_TRUE(has(some, "Folder: &lt;Tops&gt;"));
}

TEST(OverviewPage, columns_share_the_width) {
  Writing writing;
  writing.page.end();
  static const std::regex share("width:([0-9]+)%");
  int sum = 0;
  for (std::sregex_iterator it(writing.out.begin(), writing.out.end(), share), end; it != end; ++it)
    sum += std::stoi((*it)[1]);
  EXPECT_EQ(sum, 100);
}

TEST(OverviewPage, ends_with_the_sums) {
  Writing writing(Language::zh_CN);
  for (int i = 0; i < 1200; ++i) test::must(writing.page.add(entry("C" + std::to_string(i), 10'000)));
  writing.out.clear();
  writing.page.end();
  for (const char* part :
       {"合计：1,200位顾客", ">3,600<", ">121,200.00<", ">-1,200.00<", ">120,000.00<", ">1,200,000<"})
    EXPECT_TRUE(has(writing.out, part)) << part << " in " << writing.out;
}

TEST(OverviewPage, holds_no_rows_back) {
  Writing writing;
  std::string whole;
  for (int i = 0; i < 3; ++i) {
    test::must(writing.page.add(entry("C" + std::to_string(i), 1)));
    EXPECT_TRUE(has(writing.out, "C" + std::to_string(i)));
    whole += writing.out;
    writing.out.clear();
  }
  writing.page.end();
  EXPECT_EQ(test::wrong_nesting(whole + writing.out), "");
}

TEST(OverviewPage, refuses_what_does_not_add_up) {
  Writing writing;
  const std::int64_t most = std::numeric_limits<std::int64_t>::max();
  OverviewRow pounds = entry("C1", 1);
  pounds.net = Money::of(1, test::must(Currency::parse("GBP")));
  OverviewRow rich = entry("C2", 1);
  rich.net = yuan(most);
  const std::string before = writing.out;
  EXPECT_EQ(shuke::test::code(writing.page.add(pounds)), Code::invalid);
  EXPECT_EQ(writing.out, before) << "a row that is refused is not in the document";
  test::must(writing.page.add(rich));
  EXPECT_EQ(shuke::test::code(writing.page.add(entry("C3", 1))), Code::overflow);
  writing.page.end();
  EXPECT_TRUE(has(writing.out, "Customers in all: 1<"));
}

TEST(OverviewPage, cuts_what_would_make_a_row_too_tall) {
  Writing writing;
  OverviewRow odd = entry(std::string(400, 'r'), 1);
  odd.name = "<script>" + std::string(400, 'n');
  test::must(writing.page.add(odd));
  writing.page.end();
  EXPECT_FALSE(has(writing.out, std::string(50, 'n')));
  EXPECT_FALSE(has(writing.out, std::string(50, 'r')));
  EXPECT_TRUE(has(writing.out, "&lt;script&gt;n"));
  EXPECT_EQ(test::wrong_nesting(writing.out), "");
}

}  // namespace
}  // namespace shuke::pages

// overview: CSV and JSON of all customers, the best of them, one alone, tables for people.
#include "tools/counter.hpp"

#include "exchange/csv.hpp"
#include "pages/table.hpp"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <sstream>

namespace shuke::tools::test {
namespace {

class Overview : public Counter {
 protected:
  /// Customers C01 to C30; Cnn bought for nn yuan, and C30 brought half of it back.
  void SetUp() override {
    std::string sales = "receipt,at,customer,sku,quantity,amount,kind\n";
    for (int i = 1; i <= 30; ++i)
      sales += std::to_string(i) + ",2026-01-05T10:00," + ref(i) + ",A," + (i == 30 ? "2" : "1") + ',' +
               std::to_string(i) + ".00,sale\n";
    sales += "31,2026-01-06T10:00,C30,A,1,15.00,return\n";
    const Ran ran = shuke({"import", "sales", "-"}, sales);
    ASSERT_EQ(ran.code, 0) << ran.err;
  }

  static std::string ref(int i) { return (i < 10 ? "C0" : "C") + std::to_string(i); }

  /// First cells of a table's or a CSV's rows below the header.
  static std::vector<std::string> first_cells(const std::string& out, std::size_t above, char end) {
    std::vector<std::string> cells;
    const auto lines = lines_of(out);
    for (std::size_t i = above; i < lines.size(); ++i) cells.push_back(lines[i].substr(0, lines[i].find(end)));
    return cells;
  }
};

TEST_F(Overview, CsvHasARowForEveryCustomerInOrderOfRef) {
  const Ran ran = shuke({"overview", "--csv", "-"});
  EXPECT_EQ(ran.code, 0);
  const auto lines = lines_of(ran.out);
  ASSERT_EQ(lines.size(), 31U);
  EXPECT_EQ(lines[0],
            "ref,purchase_lines,return_lines,receipts,gross,returns,net,first_day,last_day,return_receipts,"
            "unmatched_lines,points,standing,name,birthday,main_category,folder,number,spending,cycle,active,member,"
            "net_in_window,filed_on");
  EXPECT_EQ(lines[1], "C01,1,0,1,1.00,0.00,1.00,2026-01-05,2026-01-05,0,0,1,known,,,,,0,,,,false,,");
  EXPECT_EQ(lines[30], "C30,1,1,1,30.00,-15.00,15.00,2026-01-05,2026-01-06,1,0,15,known,,,,,0,,,,false,,");
}

TEST_F(Overview, JsonIsOneDocument) {
  const auto rows = shuke({"overview", "--json"}).json().at("rows").as_array();
  ASSERT_EQ(rows.size(), 30U);
  EXPECT_EQ(rows[0].at("ref"), "C01");
  EXPECT_EQ(rows[29].at("returns"), "-15.00");
  EXPECT_EQ(rows[29].at("points"), 15);
}

TEST_F(Overview, TheTableShowsTheBestTwentyByNet) {
  const auto refs = first_cells(shuke({"overview"}).out, 2, ' ');
  ASSERT_EQ(refs.size(), 20U);
  EXPECT_EQ(refs[0], "C29");
  EXPECT_EQ(refs[13], "C16");
  EXPECT_EQ(refs[14], "C15") << "equal ones in order of ref";
  EXPECT_EQ(refs[15], "C30");
  EXPECT_EQ(refs[19], "C11");
}

TEST_F(Overview, TopAndOrderAreChosen) {
  EXPECT_EQ(first_cells(shuke({"overview", "--by", "gross", "--top", "2"}).out, 2, ' '), (Words{"C30", "C29"}));
  EXPECT_EQ(first_cells(shuke({"overview", "--by", "points", "--top", "2", "--csv", "-"}).out, 1, ','),
            (Words{"C29", "C28"}));
  EXPECT_EQ(first_cells(shuke({"overview", "--top", "2", "--csv", "-"}).out, 1, ','), (Words{"C01", "C02"}));
  EXPECT_EQ(shuke({"overview", "--by", "net", "--top", "1", "--json"}).json().at("rows").at(0).at("ref"), "C29");
  EXPECT_EQ(first_cells(shuke({"overview", "--all"}).out, 2, ' ').size(), 30U);
}

TEST_F(Overview, TableIsAlignedInBothLanguages) {
  ASSERT_EQ(shuke({"enrol", "--ref", "熟客-1", "--consent-service", "2026-01-05"}).code, 0);
  for (const char* language : {"en", "zh-CN"}) {
    const auto lines = lines_of(shuke({"overview", "--all", "--lang", language}).out);
    ASSERT_EQ(lines.size(), 33U);
    // Every row with days ends where the rule ends; the customer who never bought has none.
    for (std::size_t i = 2; i < 32; ++i) EXPECT_EQ(pages::width(lines[i]), pages::width(lines[1])) << lines[i];
    EXPECT_EQ(lines[32].substr(0, 8), "熟客-1");
  }
  EXPECT_NE(shuke({"overview", "--lang", "zh-CN"}).out.find("净额 (CNY)"), std::string::npos);
  EXPECT_NE(shuke({"overview"}).out.find("net (CNY)"), std::string::npos);
}

TEST_F(Overview, OneCustomerStandsUpright) {
  const Ran ran = shuke({"overview", "C30"});
  const auto lines = lines_of(ran.out);
  ASSERT_EQ(lines.size(), 25U) << ran.out;
  const auto is = [&](const std::string& name, const std::string& value) {
    return std::ranges::any_of(
        lines, [&](const std::string& line) { return line.starts_with(name) && line.ends_with(" " + value); });
  };
  EXPECT_TRUE(is("gross (CNY)", "30.00")) << ran.out;
  EXPECT_TRUE(is("returns (CNY)", "-15.00")) << ran.out;
  EXPECT_TRUE(is("standing", "known by ref")) << ran.out;
  EXPECT_EQ(ran.out.find("tool."), std::string::npos);
  EXPECT_EQ(lines_of(shuke({"overview", "C30", "--csv", "-"}).out).size(), 2U);
}

TEST_F(Overview, NobodyIsUnknown) {
  const Ran ran = shuke({"overview", "C99", "--csv", "-"});
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(ran.out, "") << "no header before an error";
  EXPECT_EQ(shuke({"overview", "C99", "--json"}).json().at("error").at("code"), "unknown");
}

TEST_F(Overview, AnEmptyShopHasAHeaderAndNoRows) {
  ASSERT_EQ(shuke({"init", "--db", "empty.db"}).code, 0);
  EXPECT_EQ(shuke({"overview", "--db", "empty.db"}).out, "There are no such customers.\n");
  EXPECT_EQ(lines_of(shuke({"overview", "--csv", "-", "--db", "empty.db"}).out).size(), 1U);
  EXPECT_EQ(shuke({"overview", "--json", "--db", "empty.db"}).out, "{\"rows\":[]}\n");
}

TEST_F(Overview, CsvReadBackHasTheSameValues) {
  const std::vector<std::string> names{"Smith, \"Jo\" & Sons", " 林夏 ", "'", "=1+1"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string one =
        "{\"do\":\"enrol\",\"ref\":\"Z" + std::to_string(i) +
        "\",\"consent_service\":\"2026-01-05\",\"name\":" + boost::json::serialize(boost::json::value(names[i])) +
        "}\n";
    ASSERT_EQ(shuke({"batch", "-"}, one).code, 0) << one;
  }
  EXPECT_EQ(shuke({"overview", "--csv", "all.csv"}).out, "The overview is in all.csv, customers: 34.\n");
  std::istringstream in(read("all.csv"));
  exchange::CsvReader reader(in, exchange::Encoding::utf8);
  exchange::Row row;
  std::vector<std::string> read_back;
  std::size_t column = 0;
  for (bool header = true; reader.next(row).value(); header = false) {
    EXPECT_FALSE(row.flaw);
    if (header) column = static_cast<std::size_t>(std::ranges::find(row.fields, "name") - row.fields.begin());
    else if (row.fields.at(0).starts_with("Z")) read_back.push_back(row.fields.at(column));
  }
  EXPECT_EQ(read_back, names);
}

TEST_F(Overview, APageHasEverybodyByNameAndTheSums) {
  ASSERT_EQ(shuke({"enrol", "--ref", "S1", "--name", "单<立文>", "--consent-service", "2026-01-05"}).code, 0);
  ASSERT_EQ(shuke({"enrol", "--ref", "S2", "--name", "曾志伟", "--consent-service", "2026-01-05"}).code, 0);
  const Ran ran = shuke({"overview", "--html", "all.html", "--day", "2026-11-24"});
  EXPECT_EQ(ran.out, "The overview is in all.html, customers: 32.\n") << ran.err;
  const std::string page = read("all.html");
  EXPECT_NE(page.find("单&lt;立文&gt;"), std::string::npos);
  EXPECT_EQ(page.find("<立文>"), std::string::npos);
  EXPECT_LT(page.find("S1"), page.find("S2")) << "shan before zeng";
  EXPECT_LT(page.find("S2"), page.find("C01")) << "those without a name last";
  EXPECT_NE(page.find("Customers in all: 32"), std::string::npos);
  EXPECT_NE(page.find("465.00"), std::string::npos) << "1 + … + 30";
  EXPECT_NE(page.find("2026-11-24"), std::string::npos);
  EXPECT_EQ(page.find("class=\"chosen\""), std::string::npos);
  EXPECT_EQ(shuke({"overview", "--html", "-", "--day", "2026-11-24"}).out, page);
}

TEST_F(Overview, FiltersStandOnThePageAndTakeWordsOfThePolicy) {
  const Ran page = shuke(
      {"overview", "--html", "-", "--day", "2026-11-24", "--member", "no", "--birthday-month", "3", "--folder", "tops"},
      "", "zh_CN.UTF-8");
  EXPECT_NE(page.out.find("文件夹：上装 · 会员：否 · 生日月份：3"), std::string::npos) << page.out << page.err;
  EXPECT_EQ(shuke({"overview", "--member", "yes"}).out, "There are no such customers.\n");
  EXPECT_EQ(lines_of(shuke({"overview", "--member", "no", "--csv", "-"}).out).size(), 31U);
  const Ran wrong = shuke({"overview", "--spending", "gold", "--html", "gold.html", "--day", "2026-11-24"});
  EXPECT_EQ(wrong.code, 1);
  EXPECT_NE(wrong.err.find("known: very_high, high, middle, low"), std::string::npos) << wrong.err;
  EXPECT_FALSE(exists("gold.html"));
  EXPECT_EQ(shuke({"overview", "--active", "maybe"}).code, 2);
}

TEST_F(Overview, FormsExcludeEachOtherAndSpareADatabase) {
  EXPECT_EQ(shuke({"overview", "--csv", "a.csv", "--html", "a.html", "--day", "2026-11-24"}).code, 2);
  EXPECT_EQ(shuke({"overview", "--html", "a.html"}).code, 2) << "a page needs a day";
  const std::string before = read("shuke.db");
  EXPECT_EQ(shuke({"overview", "--csv", "shuke.db"}).err,
            "shuke: csv: shuke.db is a database and would be written over; name another file\n");
  EXPECT_EQ(read("shuke.db"), before);
  EXPECT_EQ(shuke({"overview", "--csv", "no/such/folder.csv"}).code, 3);
}

TEST_F(Overview, ListsInAnOrderOfTheirOwnNeedNoTop) {
  const auto refs = first_cells(shuke({"overview", "--by", "last_day", "--csv", "-"}).out, 1, ',');
  ASSERT_EQ(refs.size(), 30U);
  EXPECT_EQ(refs[0], "C30") << "who came on 6 January; the others on the day before";
  EXPECT_EQ(first_cells(shuke({"overview", "--by", "ref", "--top", "2"}).out, 2, ' '), (Words{"C01", "C02"}));
}

TEST_F(Overview, OutputThatCannotBeWrittenIsNoSuccess) {
  const std::string command = "cd '" + path("") + "' && '" SHUKE_TOOL "' overview --csv - --lang en >/dev/full 2>.err";
  const int status = std::system(command.c_str());
  EXPECT_EQ(WEXITSTATUS(status), 3);
  EXPECT_EQ(read(".err"), "shuke: standard output cannot be written\n");
}

}  // namespace
}  // namespace shuke::tools::test

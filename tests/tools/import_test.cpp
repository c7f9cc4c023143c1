// import: the summary, rejects and what becomes of them, formats, encodings, databases that are made by the way.
#include "tools/counter.hpp"

namespace shuke::tools::test {
namespace {

using Import = Counter;

const std::string header = "receipt,at,customer,sku,quantity,amount,kind,of_receipt\n";

/// Two receipts of C1, a walk-in's, a return and a return of what nobody knows.
const std::string sales = header +
                          "1,2026-01-05T10:00,C1,A,2,20.00,sale,\n"
                          "1,2026-01-05T10:00,C1,B,1,5.55,sale,\n"
                          "2,2026-01-06T10:00,,A,1,10.00,sale,\n"
                          "3,2026-01-07T10:00,C1,A,1,10.00,return,1\n"
                          "4,2026-01-08T10:00,C2,OLD,1,7.00,return,\n"
                          "5,2026-01-09T10:00,C2,B,1,5.55,sale,\n";

const std::string summary =
    R"({"rows":6,"kept":6,"rejected":0,"receipts":3,"returns":2,"customers":2,"walk_in_receipts":1,"unmatched_returns":1})"
    "\n";

TEST_F(Import, TheSummaryIsExactlyTheFigures) {
  write("s.csv", sales);
  const Ran ran = shuke({"import", "sales", "s.csv", "--json"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out, summary);
  EXPECT_EQ(ran.err, "");
}

TEST_F(Import, AMissingDatabaseIsMade) {
  EXPECT_EQ(shuke({"import", "sales", "-", "--db", "new.db", "--json"}, sales).out, summary);
  EXPECT_EQ(shuke({"init", "--db", "new.db"}).code, 0) << "the same as init makes";
  EXPECT_EQ(shuke({"points", "C1", "--day", "2026-01-06", "--db", "new.db", "--json"}).json().at("spendable"), 25);
}

TEST_F(Import, TwiceChangesNothing) {
  write("s.csv", sales);
  EXPECT_EQ(shuke({"import", "sales", "s.csv", "--json"}).out, summary);
  const std::string before = shuke({"overview", "--csv", "-"}).out;
  EXPECT_EQ(shuke({"import", "sales", "s.csv", "--json"}).out, summary);
  EXPECT_EQ(shuke({"overview", "--csv", "-"}).out, before);
}

TEST_F(Import, PeopleReadATable) {
  const auto lines = lines_of(shuke({"import", "sales", "-"}, sales).out);
  ASSERT_EQ(lines.size(), 10U);
  EXPECT_EQ(lines.at(2), "lines in the file                  6");
  EXPECT_EQ(lines.at(9), "returned lines without a purchase  1");
}

TEST_F(Import, RejectsGoToAFileThatCanBeCorrected) {
  const std::string bad = "6,2026-01-10T10:00,C3,A,1,1O.00,sale,\n";
  write("s.csv", sales + bad);
  const Ran first = shuke({"import", "sales", "s.csv", "--rejects", "r.csv", "--json"});
  EXPECT_EQ(first.code, 0) << first.err;
  EXPECT_EQ(first.err, "");
  EXPECT_EQ(first.json().at("rows"), 7);
  EXPECT_EQ(first.json().at("kept"), 6);
  EXPECT_EQ(first.json().at("rejected"), 1);

  std::string corrected = read("r.csv");
  const auto letter = corrected.find("1O.00,sale");
  ASSERT_NE(letter, std::string::npos) << corrected;
  corrected.replace(letter, 5, "10.00");
  write("r.csv", corrected);
  const Ran second = shuke({"import", "sales", "r.csv", "--json"});
  EXPECT_EQ(second.code, 0) << second.out << second.err;
  EXPECT_EQ(second.json().at("kept"), 1) << second.err << corrected;
  EXPECT_EQ(shuke({"overview", "C3", "--json"}).json().at("rows").at(0).at("net"), "10.00");
}

TEST_F(Import, RejectsWithoutAFileAreShown) {
  std::string many = header;
  for (int i = 0; i < 25; ++i) many += "9" + std::to_string(i) + ",2026-01-10T10:00,C3,A,zero,1.00,sale,\n";
  const Ran ran = shuke({"import", "sales", "-"}, many);
  EXPECT_EQ(ran.code, 0);
  const auto shown = lines_of(ran.err);
  ASSERT_EQ(shown.size(), 21U) << ran.err;
  EXPECT_EQ(shown.front().substr(0, 22), "line 2, quantity: zero");
  EXPECT_EQ(shown.back(), "… and 5 more rejected lines; --rejects FILE keeps them all");
}

TEST_F(Import, AReceiptIsRejectedWhole) {
  const Ran ran = shuke({"import", "sales", "-", "--json"}, header +
                                                                "1,2026-01-05T10:00,C1,A,1,1.00,sale,\n"
                                                                "1,2026-01-05T10:00,C1,B,nine,1.00,sale,\n");
  EXPECT_EQ(ran.json().at("kept"), 0);
  EXPECT_EQ(ran.json().at("rejected"), 2);
}

TEST_F(Import, ReadsTheOnlineRetailFile) {
  ASSERT_EQ(shuke({"init", "--currency", "GBP", "--zone", "Europe/London"}).code, 0);
  const Ran ran = shuke({"import", "sales", "-", "--format", "online-retail", "--json"},
                        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
                        "536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850,United Kingdom\n"
                        "C536379,85123A,HOLDER,-2,2010-12-01 09:41:00,2.55,17850,United Kingdom\n");
  EXPECT_EQ(ran.code, 0) << ran.out;
  EXPECT_EQ(ran.json().at("receipts"), 1);
  EXPECT_EQ(ran.json().at("returns"), 1);
  EXPECT_EQ(ran.json().at("unmatched_returns"), 0);
  const auto row = shuke({"overview", "17850", "--json"}).json().at("rows").at(0);
  EXPECT_EQ(row.at("gross"), "15.30");
  EXPECT_EQ(row.at("returns"), "-5.10");
  EXPECT_EQ(row.at("net"), "10.20");
}

TEST_F(Import, ReadsGb18030) {
  const std::string coat = "\xCD\xE2\xCC\xD7";  // 外套
  const std::string table =
      "receipt,at,customer,sku,quantity,amount,category\n1,2026-01-05T10:00," + coat + ",A,1,1.00," + coat + "\n";
  EXPECT_EQ(shuke({"import", "sales", "-", "--encoding", "gb18030", "--json"}, table).json().at("kept"), 1);
  EXPECT_NE(shuke({"overview", "--csv", "-"}).out.find("外套"), std::string::npos);
  EXPECT_EQ(shuke({"import", "sales", "-", "--db", "other.db", "--json"}, table).json().at("kept"), 0);
}

TEST_F(Import, AFileThatCannotBeReadMakesNoDatabase) {
  std::filesystem::create_directory(path("folder"));
  for (const char* file : {"missing.csv", "folder"}) {
    const Ran ran = shuke({"import", "sales", file});
    EXPECT_EQ(ran.code, 3) << file;
    EXPECT_EQ(lines_of(ran.err).size(), 1U) << ran.err;
    EXPECT_NE(ran.err.find(file), std::string::npos) << ran.err;
  }
  EXPECT_FALSE(exists("shuke.db"));
}

TEST_F(Import, AFileWithoutHeaderIsRefusedAsAWhole) {
  ASSERT_EQ(shuke({"init"}).code, 0);
  for (const std::string& text : {std::string(), std::string("1,2026-01-05T10:00,C1,A,1,1.00\n"),
                                  std::string("receipt,at\n"), header + "1,\"2026-01-05T10:00,C1,A,1,1.00,sale,\n"}) {
    const Ran ran = shuke({"import", "sales", "-", "--json"}, text);
    EXPECT_EQ(ran.code, 1) << text;
    EXPECT_EQ(ran.json().at("error").at("code"), "invalid");
  }
  EXPECT_EQ(lines_of(shuke({"overview", "--csv", "-"}).out).size(), 1U);
}

TEST_F(Import, ValuesOfTheFileDoNotDriveTheTerminal) {
  const Ran ran = shuke({"import", "sales", "-"}, header + "1,2026-01-05T10:00,C1,A,\x1b[31m,1.00,sale,\n");
  EXPECT_EQ(ran.code, 0);
  EXPECT_EQ(ran.err.find('\x1b'), std::string::npos);
  EXPECT_EQ(lines_of(ran.err).size(), 1U);
}

}  // namespace
}  // namespace shuke::tools::test

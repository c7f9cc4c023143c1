// The rejects file: what stands in it, and that it can be corrected and imported.
#include "import/importing.hpp"

namespace shuke::exchange::test {
namespace {

using storage::test::content;
using storage::test::write_file;

class Rejects : public Shop {
 protected:
  ImportRequest into(const std::string& name, const std::string& file = "") {
    return {file, SalesFormat::shuke, TextEncoding::utf8, folder_.file(name), ""};
  }
  std::string written() { return content(folder_.file("r.csv")); }

  static std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, text.npos) << from << " is not in\n" << text;
    return at == text.npos ? text : text.replace(at, from.size(), to);
  }
};

const std::string table = plain + line("1", "2026-01-05T10:00", "C1", "A", "1", "1.00") +
                          line("2", "2026-01-05T11:00", "C2", "A", "1", "1.00") +
                          line("2", "2026-01-05T11:00", "C2", "\"B, small\"", "one", "1.00") +
                          line("2", "2026-01-05T11:05", "C2", "\"5\"\"\"", "1", "1.00") +
                          line("3", "2026-02-30T12:00", "C3", "A", "1", "1.00");

TEST_F(Rejects, HoldLineFieldValueReasonAndTheRow) {
  EXPECT_EQ(import(table, into("r.csv")), figures(5, 1, 4, 1, 0, 1, 0, 0));
  EXPECT_EQ(written(),
            "line,field,value,reason,receipt,at,customer,sku,quantity,amount\n"
            "3,,,line 4 of the same receipt was rejected; a receipt is kept whole or not at all,"
            "2,2026-01-05T11:00,C2,A,1,1.00\n"
            "4,quantity,one,one is not a number with at most 3 decimals,2,2026-01-05T11:00,C2,\"B, small\",one,1.00\n"
            "5,,,line 4 of the same receipt was rejected; a receipt is kept whole or not at all,"
            "2,2026-01-05T11:05,C2,\"5\"\"\",1,1.00\n"
            "6,at,2026-02-30T12:00,2026-02-30 does not exist,3,2026-02-30T12:00,C3,A,1,1.00\n");
}

TEST_F(Rejects, CorrectedAndImportedAreKept) {
  import(table, into("r.csv"));
  const std::string corrected = replaced(replaced(written(), ",one,1.00", ",1,1.00"), "3,2026-02-30", "3,2026-03-02");
  EXPECT_EQ(import(corrected), figures(4, 4, 0, 2, 0, 2, 0, 0));
  EXPECT_EQ(everybody().size(), 3U);
}

TEST_F(Rejects, CorrectedAreTheReceiptsOfTheCorrectedWhole) {
  import(table, into("r.csv"));
  import(replaced(replaced(written(), ",one,1.00", ",1,1.00"), "3,2026-02-30", "3,2026-03-02"));
  const auto before = everybody();
  const std::string whole = replaced(replaced(table, ",one,1.00", ",1,1.00"), "3,2026-02-30", "3,2026-03-02");
  EXPECT_EQ(import(whole), figures(5, 5, 0, 3, 0, 3, 0, 0));
  EXPECT_EQ(everybody(), before) << "the lines of a receipt stand in the rejects file in the order of the file";
}

TEST_F(Rejects, ImportedAsTheyAreGiveThemselves) {
  import(table, into("r.csv"));
  const std::string first = written();
  ASSERT_EQ(import(first, into("again.csv")).rejected, 4);
  EXPECT_EQ(content(folder_.file("again.csv")),
            "line,field,value,reason,receipt,at,customer,sku,quantity,amount\n"
            "2,,,line 3 of the same receipt was rejected; a receipt is kept whole or not at all,"
            "2,2026-01-05T11:00,C2,A,1,1.00\n"
            "3,quantity,one,one is not a number with at most 3 decimals,2,2026-01-05T11:00,C2,\"B, small\",one,1.00\n"
            "4,,,line 3 of the same receipt was rejected; a receipt is kept whole or not at all,"
            "2,2026-01-05T11:05,C2,\"5\"\"\",1,1.00\n"
            "5,at,2026-02-30T12:00,2026-02-30 does not exist,3,2026-02-30T12:00,C3,A,1,1.00\n");
}

TEST_F(Rejects, OfNothingAreAHeader) {
  import(plain + line("1", "2026-01-05T10:00", "C1", "A", "1", "1.00"), into("r.csv"));
  EXPECT_EQ(written(), "line,field,value,reason,receipt,at,customer,sku,quantity,amount\n");
}

TEST_F(Rejects, KeepTheColumnsOrderOfTheFile) {
  import("amount,kind,customer,quantity,at,sku,receipt\n1,sale,C1,x,2026-01-05T10:00,A,1\n", into("r.csv"));
  EXPECT_EQ(written(),
            "line,field,value,reason,amount,kind,customer,quantity,at,sku,receipt\n"
            "2,quantity,x,x is not a number with at most 3 decimals,1,sale,C1,x,2026-01-05T10:00,A,1\n");
}

TEST_F(Rejects, ShowAConflictWithItsNumber) {
  const std::string one = line("1", "2026-01-05T10:00", "C1", "A", "1", "1.00");
  import(plain + one);
  import(plain + one + line("1", "2026-01-05T10:00", "C1", "B", "1", "1.00"), into("r.csv"));
  EXPECT_EQ(
      written(),
      "line,field,value,reason,receipt,at,customer,sku,quantity,amount\n"
      "2,receipt,1,receipt 1 of 2026-01-05 is there already with other content (POS-1),1,2026-01-05T10:00,C1,A,1,1.00\n"
      "3,,,line 2 of the same receipt was rejected; a receipt is kept whole or not at "
      "all,1,2026-01-05T10:00,C1,B,1,1.00\n");
}

TEST_F(Rejects, ValuesAreShortenedBetweenCharacters) {
  std::string name;
  for (int i = 0; i < 2000; ++i) name += "林";
  import(plain + line("1", "2026-01-05T10:00", name, "A", "1", "1.00"), into("r.csv"));
  std::string shown;
  for (int i = 0; i < 26; ++i) shown += "林";  // 78 bytes; the next would end at 81
  EXPECT_NE(written().find("2,customer," + shown + ",this has 6000 bytes; the most is 4000,"), std::string::npos);
  const std::string two = line("1", "2026-01-05T10:00", "C1", "A", "1", "1.00") +
                          line("1", "2026-01-05T10:00", name.substr(0, 300), "A", "1", "1.00");
  import(plain + two, into("r.csv"));
  EXPECT_NE(written().find("3,customer," + shown + ",receipt 1 has lines of two customers"), std::string::npos)
      << written();
}

TEST_F(Rejects, HoldRowsOfAnyLength) {
  // 60 fields of 60 000 bytes in a row that may have six.
  std::string row = "1,2026-01-05T10:00,C1,A,1,1.00";
  for (int i = 0; i < 60; ++i) row += ',' + std::string(60'000, static_cast<char>('a' + i % 26));
  import(plain + row + '\n' + line("2", "2026-01-05T10:00", "C1", "A", "1", "1.00"), into("r.csv"));
  EXPECT_EQ(rejects, std::vector<std::string>{"line 2,  []: the row has 66 fields, the header has 6"});
  const std::string found = written();
  EXPECT_TRUE(found.ends_with("the header has 6\"," + row + '\n')) << found.substr(0, 300);
}

TEST_F(Rejects, TheFileThatIsReadIsRefused) {
  write_file(folder_.file("s.csv"), table);
  std::filesystem::create_symlink(folder_.file("s.csv"), folder_.file("link.csv"));
  std::filesystem::create_hard_link(folder_.file("s.csv"), folder_.file("hard.csv"));
  for (const char* name : {"s.csv", "link.csv", "hard.csv", "./s.csv"}) {
    const auto answer = import_sales(shop(), into(name, folder_.file("s.csv")));
    ASSERT_TRUE(answer.has_error()) << name;
    EXPECT_EQ(words(answer.error()), "rejects: the rejects would overwrite the file that is read; name another");
  }
  EXPECT_EQ(content(folder_.file("s.csv")), table);
  EXPECT_THAT(everybody(), IsEmpty());
}

TEST_F(Rejects, ADatabaseIsRefused) {
  shop();
  const std::string before = content(folder_.file("shop.db"));
  const auto answer = try_import(table, into("shop.db"));
  ASSERT_TRUE(answer.has_error());
  EXPECT_EQ(answer.error().code, Code::invalid);
  EXPECT_EQ(answer.error().message, "import.rejects_is_database");
  EXPECT_EQ(content(folder_.file("shop.db")), before);
}

TEST_F(Rejects, AnUnwritableFileIsAnErrorBeforeAnythingIsRecorded) {
  std::filesystem::create_directory(folder_.file("folder"));
  for (const std::string& path : {folder_.file("folder"), folder_.file("nowhere/r.csv"), std::string("/dev/full")}) {
    ImportRequest request;
    request.rejects = path;
    const auto answer = try_import(table, request);
    ASSERT_TRUE(answer.has_error()) << path;
    EXPECT_EQ(answer.error().code, Code::io);
    EXPECT_EQ(words(answer.error()), "rejects: " + path + " cannot be written");
  }
  EXPECT_THAT(everybody(), IsEmpty());
}

TEST_F(Rejects, AFileOfAnImportThatIsRefusedIsLeftAsItWas) {
  write_file(folder_.file("r.csv"), "yesterday's");
  EXPECT_NE(failure("receipt,at\n", into("r.csv")), "(none)");
  EXPECT_EQ(written(), "yesterday's");
}

}  // namespace
}  // namespace shuke::exchange::test

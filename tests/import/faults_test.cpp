// Bad input: each with the words people read, and nothing changed by it.
#include "import/importing.hpp"

namespace shuke::exchange::test {
namespace {

using storage::test::write_file;

const std::string good = line("1", "2026-01-05T10:00", "C1", "A", "1", "1.00");

/// The file as a whole is refused.
class Files : public Shop {
 protected:
  void TearDown() override {
    EXPECT_THAT(everybody(), IsEmpty());
    EXPECT_THAT(rejects, IsEmpty());
    Shop::TearDown();
  }
};

constexpr const char* required = "receipt, at, customer, sku, quantity, amount";

TEST_F(Files, AreEmpty) {
  for (const char* nothing : {"", "\n", "\r\n\r\n", "\xEF\xBB\xBF"})
    EXPECT_EQ(failure(nothing),
              std::string("the file is empty; its first row must name the columns, at least ") + required);
}

TEST_F(Files, HaveNoHeader) {
  EXPECT_EQ(
      failure(good),
      std::string("the first row names none of the required columns; it must be a header with at least ") + required);
}

TEST_F(Files, LackARequiredColumn) {
  EXPECT_EQ(failure("receipt,at,customer,sku,amount\n1,2026-01-05T10:00,C1,A,1.00\n"),
            std::string("the header lacks quantity; required are ") + required);
}

TEST_F(Files, NameAnUnknownColumn) {
  EXPECT_THAT(failure("receipt,at,customer,sku,quantity,amount,colour\n"),
              ::testing::StartsWith("the header has unknown columns: colour; allowed are receipt, at,"));
}

TEST_F(Files, NameAColumnTwice) {
  EXPECT_EQ(failure("receipt,at,customer,sku,quantity,amount,amount\n"),
            "the header names more than once: amount; each column may occur once");
}

TEST_F(Files, HaveAQuoteThatNeverCloses) {
  EXPECT_THAT(failure(plain + good + "2,\"2026-01-05T10:00,C1,A,1,1.00\n" + good),
              ::testing::StartsWith("the file ends inside the quotes of the row that starts in line 3"));
}

TEST_F(Files, AreRefusedByTheirHeaderAloneInTheSameWords) {
  const std::string unknown = "receipt,at,customer,sku,quantity,amount,colour\n";
  for (const std::string& table : {std::string(), good, std::string("receipt,at\n"), unknown}) {
    std::istringstream input(table);
    const auto checked = check_sales_header(input, {});
    ASSERT_TRUE(checked.has_error()) << table;
    EXPECT_EQ(words(checked.error()), failure(table));
  }
  std::istringstream lawful(plain + "not looked at");
  EXPECT_FALSE(check_sales_header(lawful, {}).has_error());
}

TEST_F(Files, AreUtf16) {
  EXPECT_EQ(failure(std::string("\xFF\xFEr\0e\0c\0e\0", 10)),
            "the file is UTF-16 text; it must be saved as CSV in UTF-8 or gb18030");
}

TEST_F(Files, HaveARowWithoutEnd) {
  EXPECT_THAT(failure(plain + good + "2,\"" + std::string(5 << 20, 'x') + '\n'),
              ::testing::StartsWith("the row that starts in line 3 is longer than 4194304 bytes"));
}

TEST_F(Files, AreMissing) {
  ImportRequest request;
  request.file = folder_.file("none.csv");
  const auto answer = import_sales(shop(), request);
  EXPECT_EQ(code(answer), Code::missing);
  EXPECT_EQ(words(answer.error()), "file: there is no file " + request.file);
}

TEST_F(Files, AreFolders) {
  ImportRequest request;
  request.file = folder_.path();
  const auto answer = import_sales(shop(), request);
  EXPECT_EQ(code(answer), Code::io);
  EXPECT_EQ(words(answer.error()), "file: " + request.file + " is a folder; name a file");
}

TEST_F(Files, MayNotBeRead) {
  write_file(folder_.file("s.csv"), plain + good);
  std::filesystem::permissions(folder_.file("s.csv"), std::filesystem::perms::none);
  EXPECT_EQ(storage::test::as_ordinary_user([&] {
              ImportRequest request;
              request.file = folder_.file("s.csv");
              const auto answer = import_sales(shop(), request);
              return answer.has_error() &&
                             words(answer.error()) ==
                                 "file: " + request.file + " cannot be read; see its permissions" &&
                             answer.error().code == Code::denied
                         ? 0
                         : 1;
            }),
            0);
  std::filesystem::permissions(folder_.file("s.csv"), std::filesystem::perms::owner_all);
}

TEST_F(Files, AreNotNamed) { EXPECT_EQ(words(import_sales(shop(), ImportRequest{}).error()), "file: this is missing"); }

/// A row is rejected; its neighbours are kept.
struct Bad {
  std::string name;
  std::string row;
  std::string words;
};
void PrintTo(const Bad& bad, std::ostream* out) { *out << bad.name; }
class BadRows : public Shop, public ::testing::WithParamInterface<Bad> {};

TEST_P(BadRows, AreRejectedWithTheirReason) {
  EXPECT_EQ(import(plain + good + GetParam().row + '\n' + line("3", "2026-01-05T10:00", "C3", "A", "1", "1.00")),
            figures(3, 2, 1, 2, 0, 2, 0, 0));
  EXPECT_THAT(rejects, ElementsAre("line 3, " + GetParam().words));
}

const std::string huge = "92233720368547758.07";  // the most that 64 bits of fen hold

INSTANTIATE_TEST_SUITE_P(
    , BadRows,
    ::testing::Values(
        Bad{"BadUtf8",
            "2,2026-01-05T10:00,C\xFF"
            "2,A,1,1.00",
            "customer [C\uFFFD2]: field 3 of the row is not valid utf-8 text; the file may be in another encoding "
            "(utf-8 and gb18030 can be read)"},
        Bad{"TooFewFields", "2,2026-01-05T10:00,C2,A,1", " []: the row has 5 fields, the header has 6"},
        Bad{"TooManyFields", "2,2026-01-05T10:00,C2,A,1,1,50", " []: the row has 7 fields, the header has 6"},
        Bad{"NoAmount", "2,2026-01-05T10:00,C2,A,1,", "amount []:  is not a number with at most 4 decimals"},
        Bad{"AmountWithLetter", "2,2026-01-05T10:00,C2,A,1,1O.00",
            "amount [1O.00]: 1O.00 is not a number with at most 4 decimals"},
        Bad{"AmountWithComma", "2,2026-01-05T10:00,C2,A,1,\"1,50\"",
            "amount [1,50]: 1,50 is not a number with at most 4 decimals"},
        Bad{"AmountWithFiveDecimals", "2,2026-01-05T10:00,C2,A,1,1.00001",
            "amount [1.00001]: 1.00001 is not a number with at most 4 decimals"},
        Bad{"AmountWithTwoSigns", "2,2026-01-05T10:00,C2,A,-1,--1.00",
            "amount [--1.00]: --1.00 is not a number with at most 4 decimals"},
        Bad{"QuantityWithFourDecimals", "2,2026-01-05T10:00,C2,A,0.0001,1",
            "quantity [0.0001]: 0.0001 is not a number with at most 3 decimals"},
        Bad{"ZeroQuantity", "2,2026-01-05T10:00,C2,A,0,1.00", "quantity [0]: a quantity is above zero (POS-3)"},
        Bad{"AmountOver64Bits", "2,2026-01-05T10:00,C2,A,1,99999999999999999999",
            "amount [99999999999999999999]: the sum is too large for 64 bits"},
        Bad{"QuantityOver64Bits", "2,2026-01-05T10:00,C2,A,9999999999999999999,1",
            "quantity [9999999999999999999]: the sum is too large for 64 bits"},
        Bad{"ImpossibleDay", "2,2026-02-29T10:00,C2,A,1,1.00", "at [2026-02-29T10:00]: 2026-02-29 does not exist"},
        Bad{"NoReceipt", ",2026-01-05T10:00,C2,A,1,1.00", "receipt []: this is missing (POS-1)"},
        Bad{"NoSku", "2,2026-01-05T10:00,C2,,1,1.00", "sku []: this is missing"},
        Bad{"LineBreakInSku", "2,2026-01-05T10:00,C2,\"A\r\n1\",1,1.00",
            "sku [A\r\n1]: a control character stands at byte 2"}),
    [](const auto& instance) { return instance.param.name; });

TEST_F(Shop, AFieldOfAMegabyteIsRejectedAndShownShort) {
  EXPECT_EQ(reason(plain + good + line("2", "2026-01-05T10:00", "C2", std::string(1 << 20, 'x'), "1", "1.00")),
            "line 3, sku [" + std::string(80, 'x') +
                "]: field 4 of the row is longer than 65536 bytes; a closing quote may be missing");
  EXPECT_EQ(everybody().size(), 1U);
}

TEST_F(Shop, ANulIsRejected) {
  EXPECT_THAT(
      reason(plain + good + line("2", "2026-01-05T10:00", "C2", std::string("A\0B", 3), "1", "1.00")),
      ::testing::EndsWith("field 4 of the row contains the control character U+0000; of these only tab and line "
                          "breaks are allowed"));
}

TEST_F(Shop, AReceiptWhoseSumIsTooLargeIsRejected) {
  const std::string most = "922337203685477.5807";  // the most that an amount of four decimals may be
  std::string table = plain + good;
  for (int i = 0; i < 101; ++i) table += line("2", "2026-01-05T10:00", "C2", "A", "1", most);
  EXPECT_EQ(import(table), figures(102, 1, 101, 1, 0, 1, 0, 0));
  EXPECT_THAT(rejects.at(0), ::testing::HasSubstr("the sum is too large for 64 bits"));
  EXPECT_EQ(everybody().size(), 1U);
  EXPECT_EQ(import(plain + line("3", "2026-01-05T10:00", "C2", "A", "1", most)).kept, 1);
}

TEST_F(Shop, AStrayQuoteRejectsItsRowAlone) {
  EXPECT_EQ(import(plain + good + "2,2026-01-05T10:00,C2,5\" tin,1,1.00\n" +
                   line("3", "2026-01-05T10:00", "C3", "A", "1", "1.00")),
            figures(3, 2, 1, 2, 0, 2, 0, 0));
  EXPECT_THAT(rejects.at(0),
              ::testing::StartsWith("line 3, sku []: field 4 of the row has a quotation mark where none may be"));
}

TEST_F(Shop, AnErrorOfTheFileBehindGoodRowsChangesNothing) {
  import(plain + good);
  const auto before = rows_of_file();
  EXPECT_NE(failure(plain + line("2", "2026-01-05T10:00", "C2", "A", "1", "1.00") + "3,\"x"), "(none)");
  EXPECT_EQ(rows_of_file(), before);
}

}  // namespace
}  // namespace shuke::exchange::test

// Sales CSV: which columns there are, in which order and encoding, and what their values may look like.
#include "import/importing.hpp"

namespace shuke::exchange::test {
namespace {

using Columns = Shop;

TEST_F(Columns, StandInAnyOrder) {
  EXPECT_EQ(import("amount,customer,quantity,at,sku,receipt\n10.00,C1,1,2026-01-05T10:00,A,1\n"),
            figures(1, 1, 0, 1, 0, 1, 0, 0));
  EXPECT_THAT(money("C1"), ElementsAre("10.00", "0.00", "10.00"));
}

TEST_F(Columns, OptionalOnesAreKept) {
  import(
      "unit_price,unit,full_price,price_source,gift,brand,category,style,size,associate,shop,till,kind,of_receipt,of_"
      "day,"
      "receipt,at,customer,sku,quantity,amount\n"
      "12.3456,kg,no,override,yes,林间,茶,S1,XL,A7,main,T2,sale,,,1,2026-01-05T10:00,C1,A,0.125,1.54\n");
  EXPECT_THAT(rejects, IsEmpty());
  const std::string found =
      "SELECT count(*) FROM sale_line JOIN sale ON sale.id = sale_id JOIN associate ON associate.id = associate_id "
      "WHERE unit_price = 123456 AND unit = 'kg' AND full_price = 0 AND price_source = 2 AND gift = 1 AND "
      "brand = '林间' AND category = '茶' AND style = 'S1' AND size = 'XL' AND associate.ref = 'A7' AND till = 'T2' "
      "AND sale_line.quantity = 125 AND amount = 154";
  EXPECT_EQ(query(found), 1);
}

TEST_F(Columns, AbsentOnesHaveTheirDefaults) {
  import(plain + "1,2026-01-05T10:00,C1,A,1,1.00\n");
  EXPECT_EQ(query("SELECT full_price = 1 AND gift = 0 AND price_source = 0 AND unit_price IS NULL FROM sale_line"), 1);
  EXPECT_EQ(query("SELECT direction FROM sale_line"), 0);
}

TEST_F(Columns, TextStaysTextWhateverItLooksLike) {
  import(plain + "007,2026-01-05T10:00,0012,46776E,1,1.00\n7,2026-01-05T10:00,12,46776e,1,1.00\n");
  EXPECT_EQ(query("SELECT count(*) FROM receipt WHERE receipt IN ('007', '7')"), 2);
  EXPECT_EQ(query("SELECT count(*) FROM sale_line WHERE sku IN ('46776E', '46776e')"), 2);
  EXPECT_EQ(row("0012").receipts, 1) << "0012 and 12 are two customers";
  EXPECT_EQ(row("12").receipts, 1);
}

TEST_F(Columns, AByteOrderMarkIsNoPartOfTheFirstName) {
  EXPECT_EQ(import("\xEF\xBB\xBF" + plain + "1,2026-01-05T10:00,C1,A,1,1.00\n").kept, 1);
}

TEST_F(Columns, Gb18030IsReadWhenItIsAsked) {
  const std::string coat = "\xCD\xE2\xCC\xD7";  // 外套
  const std::string table = plain + "1,2026-01-05T10:00," + coat + "," + coat + ",1,1.00\n";
  EXPECT_EQ(import(table, encoded(TextEncoding::gb18030)).kept, 1);
  EXPECT_EQ(row("外套").gross.text(), "1.00");
  EXPECT_EQ(reason(plain + "2,2026-01-05T10:00," + coat + ",A,1,1.00\n").substr(0, 16), "line 2, customer")
      << "as UTF-8";
}

TEST_F(Columns, LineEndsAndQuotesAreThoseOfRfc4180) {
  EXPECT_EQ(import("receipt,at,customer,sku,quantity,amount\r\n"
                   "\"1\",2026-01-05T10:00,\"Lin, Xia\",\"5\"\" tin\",1,1.00\r\n"
                   "\r\n"
                   "2,2026-01-05T11:00,\"Lin, Xia\",B,1,2.00"),
            figures(2, 2, 0, 2, 0, 1, 0, 0));
  EXPECT_THAT(money("Lin, Xia"), ElementsAre("3.00", "0.00", "3.00"));
  EXPECT_EQ(query("SELECT count(*) FROM sale_line WHERE sku = '5\" tin'"), 1);
}

struct Amount {
  std::string text;
  std::string paid;
};
class Amounts : public Shop, public ::testing::WithParamInterface<Amount> {};

TEST_P(Amounts, AreRoundedHalfUpToMinorUnitsPerLine) {
  import(plain + "1,2026-01-05T10:00,C1,A,1," + GetParam().text + "\n1,2026-01-05T10:00,C1,B,-1,-" + GetParam().text +
         "\n");
  EXPECT_THAT(rejects, IsEmpty());
  EXPECT_THAT(money("C1"),
              ElementsAre(GetParam().paid, (GetParam().paid == "0.00" ? "" : "-") + GetParam().paid, "0.00"));
}
INSTANTIATE_TEST_SUITE_P(, Amounts,
                         ::testing::Values(Amount{"1.005", "1.01"}, Amount{"1.0050", "1.01"}, Amount{"1.0049", "1.00"},
                                           Amount{"1.0051", "1.01"}, Amount{"1.004", "1.00"}, Amount{"0.0050", "0.01"},
                                           Amount{"0.0049", "0.00"}, Amount{"2.675", "2.68"}, Amount{"1.9950", "2.00"},
                                           Amount{"7", "7.00"}, Amount{"7.5", "7.50"}, Amount{"1.00500000", "1.01"}));

TEST_F(Columns, EachLineIsRoundedByItself) {
  import(plain + "1,2026-01-05T10:00,C1,A,1,1.005\n1,2026-01-05T10:00,C1,B,1,1.005\n");
  EXPECT_EQ(money("C1").front(), "2.02") << "not 2.01, the sum's rounding";
}

TEST_F(Columns, BooleansHaveSixSpellings) {
  const std::string header = "receipt,at,customer,sku,quantity,amount,gift\n";
  std::string table = header;
  int number = 0;
  for (const char* spelling : {"1", "true", "yes", "0", "false", "no", ""})
    table += std::to_string(++number) + ",2026-01-05T10:00,C1,A,1,1.00," + spelling + '\n';
  EXPECT_EQ(import(table).kept, 7);
  EXPECT_EQ(
      query(
          "SELECT count(*) FROM receipt JOIN sale_line USING (sale_id) WHERE gift = 1 AND receipt IN ('1', '2', '3')"),
      3);
  EXPECT_EQ(query("SELECT count(*) FROM sale_line WHERE gift = 1"), 3);
  for (const char* spelling : {"TRUE", "Yes", "y", "2", "是"})
    EXPECT_EQ(import(header + "9,2026-01-05T10:00,C1,A,1,1.00," + spelling + '\n').rejected, 1) << spelling;
}

struct SignRow {
  std::string kind, quantity, amount;
  std::string result;  ///< sale, return, or the column that is wrong
};
void PrintTo(const SignRow& row, std::ostream* out) { *out << row.kind << ' ' << row.quantity << ' ' << row.amount; }
class Signs : public Shop, public ::testing::WithParamInterface<SignRow> {};

TEST_P(Signs, SayTheKindOrContradictIt) {
  const SignRow& given = GetParam();
  const auto answer =
      import(with_kind + "1,2026-01-05T10:00,C1,A," + given.quantity + ',' + given.amount + ',' + given.kind + '\n');
  if (given.result == "sale" || given.result == "return") {
    EXPECT_EQ(answer, given.result == "sale" ? figures(1, 1, 0, 1, 0, 1, 0, 0) : figures(1, 1, 0, 0, 1, 1, 0, 1));
    const char sign = given.result == "sale" ? ' ' : '-';
    EXPECT_EQ(row("C1").net.text().front() == '-', sign == '-' && given.amount.find('2') != std::string::npos);
  } else {
    EXPECT_EQ(answer.rejected, 1);
    EXPECT_EQ(rejects.at(0).substr(0, 8 + given.result.size()), "line 2, " + given.result);
    EXPECT_THAT(everybody(), IsEmpty());
  }
}
INSTANTIATE_TEST_SUITE_P(
    , Signs,
    ::testing::Values(SignRow{"", "1", "2.00", "sale"}, SignRow{"", "-1", "-2.00", "return"},
                      SignRow{"", "1", "-2.00", "amount"}, SignRow{"", "-1", "2.00", "amount"},
                      SignRow{"sale", "1", "2.00", "sale"}, SignRow{"sale", "-1", "-2.00", "amount"},
                      SignRow{"sale", "1", "-2.00", "amount"}, SignRow{"sale", "-1", "2.00", "amount"},
                      SignRow{"return", "1", "2.00", "return"}, SignRow{"return", "-1", "-2.00", "return"},
                      SignRow{"return", "1", "-2.00", "amount"}, SignRow{"return", "-1", "2.00", "amount"},
                      SignRow{"", "1", "0", "sale"}, SignRow{"", "-1", "0.00", "return"},
                      SignRow{"", "1", "-0.00", "sale"}, SignRow{"sale", "-1", "0", "amount"},
                      SignRow{"", "--1", "-2.00", "quantity"}, SignRow{"", "-1", "--2.00", "amount"},
                      SignRow{"", "1", "--2.00", "amount"}, SignRow{"return", "1", "--2.00", "amount"},
                      SignRow{"", "0", "2.00", "quantity"}, SignRow{"", "-0", "2.00", "quantity"},
                      SignRow{"return", "0.000", "2.00", "quantity"}, SignRow{"Sale", "1", "2.00", "kind"},
                      SignRow{"void", "1", "2.00", "kind"}));

}  // namespace
}  // namespace shuke::exchange::test

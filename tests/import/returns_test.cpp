// Returns in a history: what they are matched to, what stays unmatched, and which points go (MEM-9).
#include "import/importing.hpp"

namespace shuke::exchange::test {
namespace {

using Returns = Shop;

std::string row_of(const std::string& receipt, const std::string& at, const std::string& customer,
                   const std::string& sku, const std::string& quantity, const std::string& amount,
                   const std::string& of_receipt = "", const std::string& of_day = "") {
  const bool back = quantity.starts_with('-');
  return receipt + ',' + at + ',' + customer + ',' + sku + ',' + quantity.substr(back ? 1 : 0) + ',' + amount + ',' +
         (back ? "return" : "sale") + ',' + of_receipt + ',' + of_day + '\n';
}

/// Quantity of returned lines that were found on a receipt of that number and day, in thousandths.
std::string matched_on(const std::string& receipt, const std::string& day) {
  return "SELECT coalesce(sum(return_match.quantity), 0) FROM return_match JOIN receipt ON receipt.sale_id = "
         "of_sale_id "
         "WHERE receipt.receipt = '" +
         receipt + "' AND receipt.business_day = " + std::to_string(shuke::test::day(day).number());
}

TEST_F(Returns, OfAReceiptAreOfTheLatestEarlierOneOfThatNumber) {
  EXPECT_EQ(import(with_origin + row_of("7", "2026-01-05T10:00", "C1", "A", "2", "20.00") +
                   row_of("7", "2026-01-06T10:00", "C1", "A", "2", "20.00") +
                   row_of("7", "2026-01-09T10:00", "C1", "A", "2", "20.00") +
                   row_of("8", "2026-01-07T10:00", "C1", "A", "-1", "10.00", "7")),
            figures(4, 4, 0, 3, 1, 1, 0, 0));
  EXPECT_EQ(query(matched_on("7", "2026-01-06")), 1000);
  EXPECT_EQ(query(matched_on("7", "2026-01-05")), 0);
}

TEST_F(Returns, OfAReceiptAndDayAreOfThatDay) {
  import(with_origin + row_of("7", "2026-01-05T10:00", "C1", "A", "2", "20.00") +
         row_of("7", "2026-01-06T10:00", "C1", "A", "2", "20.00") +
         row_of("8", "2026-01-07T10:00", "C1", "A", "-1", "10.00", "7", "2026-01-05"));
  EXPECT_EQ(query(matched_on("7", "2026-01-05")), 1000);
  EXPECT_EQ(query(matched_on("7", "2026-01-06")), 0);
}

TEST_F(Returns, MayHaveTheNumberOfTheReceiptTheyAreOf) {
  EXPECT_EQ(import(with_origin + row_of("7", "2026-01-05T10:00", "C1", "A", "1", "20.00") +
                   row_of("7", "2026-01-07T10:00", "C1", "A", "-1", "20.00", "7")),
            figures(2, 2, 0, 1, 1, 1, 0, 0));
}

TEST_F(Returns, OfAReceiptThatIsNotThereAreUnmatched) {
  const std::string bought = row_of("7", "2026-01-05T10:00", "C1", "A", "1", "20.00");
  EXPECT_EQ(import(with_origin + bought + row_of("8", "2026-01-07T10:00", "C1", "A", "-1", "20.00", "70") +
                   row_of("9", "2026-01-07T11:00", "C1", "A", "-1", "20.00", "7", "2026-01-04") +
                   row_of("10", "2026-01-04T11:00", "C1", "A", "-1", "20.00", "7") +
                   row_of("11", "2026-01-07T11:00", "C1", "B", "-1", "20.00", "7")),
            figures(5, 5, 0, 1, 4, 1, 0, 4))
      << "no such number; not on that day; a later one; another article";
  EXPECT_THAT(money("C1"), ElementsAre("20.00", "-80.00", "-60.00")) << "counted in money all the same";
  EXPECT_EQ(unmatched("C1"), 4);
}

TEST_F(Returns, OfAnotherCustomersReceiptAreUnmatched) {
  EXPECT_EQ(import(with_origin + row_of("7", "2026-01-05T10:00", "C1", "A", "1", "20.00") +
                   row_of("8", "2026-01-07T10:00", "C2", "A", "-1", "20.00", "7"))
                .unmatched_returns,
            1);
  EXPECT_EQ(balance("C1"), 20);
  EXPECT_EQ(query("SELECT count(*) FROM return_match"), 0);
}

TEST_F(Returns, WithoutCustomerAreOfTheReceiptsOne) {
  EXPECT_EQ(import(with_origin + row_of("7", "2026-01-05T10:00", "C1", "A", "1", "20.00") +
                   row_of("8", "2026-01-07T10:00", "", "A", "-1", "20.00", "7")),
            figures(2, 2, 0, 1, 1, 1, 0, 0));
  EXPECT_THAT(money("C1"), ElementsAre("20.00", "-20.00", "0.00"));
  EXPECT_EQ(balance("C1"), 0);
}

TEST_F(Returns, WithoutReceiptComeFromTheLatestPurchasesFirst) {
  EXPECT_EQ(import(with_origin + row_of("1", "2026-01-05T10:00", "C1", "A", "2", "20.00") +
                   row_of("2", "2026-01-06T10:00", "C1", "A", "1", "30.00") +
                   row_of("3", "2026-01-07T10:00", "C1", "B", "9", "30.00") +
                   row_of("4", "2026-01-09T10:00", "C1", "A", "5", "30.00") +
                   row_of("5", "2026-01-08T10:00", "C1", "A", "-2", "40.00"))
                .unmatched_returns,
            0);
  EXPECT_EQ(query(matched_on("2", "2026-01-06")), 1000) << "all of the latest earlier one";
  EXPECT_EQ(query(matched_on("1", "2026-01-05")), 1000) << "and half of the one before";
  EXPECT_EQ(query(matched_on("4", "2026-01-09")), 0) << "a later one is never taken";
  EXPECT_EQ(balance("C1"), 20 + 30 + 30 + 30 - 30 - 10);
}

TEST_F(Returns, NeverComeFromALaterPurchaseThoughItIsInTheBooks) {
  import(with_origin + row_of("9", "2026-01-09T10:00", "C1", "A", "1", "20.00"));
  EXPECT_EQ(import(with_origin + row_of("1", "2026-01-08T10:00", "C1", "A", "-1", "20.00") +
                   row_of("2", "2026-01-08T10:00", "C1", "A", "-1", "20.00", "9"))
                .unmatched_returns,
            2);
  EXPECT_EQ(query("SELECT count(*) FROM return_match"), 0);
}

TEST_F(Returns, ComeFromWhatEarlierReturnsLeft) {
  EXPECT_EQ(import(with_origin + row_of("1", "2026-01-05T10:00", "C1", "A", "3", "30.00") +
                   row_of("2", "2026-01-06T10:00", "C1", "A", "-2", "20.00") +
                   row_of("3", "2026-01-07T10:00", "C1", "A", "-2", "20.00") +
                   row_of("4", "2026-01-08T10:00", "C1", "A", "-1", "10.00")),
            figures(4, 4, 0, 1, 3, 1, 0, 2))
      << "one piece of receipt 3 and that of receipt 4 are covered by nothing";
  EXPECT_EQ(query(matched_on("1", "2026-01-05")), 3000);
  EXPECT_EQ(query("SELECT sum(unmatched) FROM sale_line"), 2000);
  EXPECT_EQ(balance("C1"), 0) << "30 - 20 - 10, and nothing is left to take for the rest";
}

TEST_F(Returns, TakeBackAShareOfTheReceiptsPoints) {
  import(with_origin + row_of("1", "2026-01-05T10:00", "C1", "A", "3", "10.00") +
         row_of("1", "2026-01-05T10:00", "C1", "B", "1", "0.99"));
  EXPECT_EQ(balance("C1"), 10);
  import(with_origin + row_of("2", "2026-01-06T10:00", "C1", "A", "-1", "3.00"));
  EXPECT_EQ(balance("C1"), 7) << "floor(10 x 3.33 / 10.99) of the price, whatever was paid back";
  import(with_origin + row_of("3", "2026-01-07T10:00", "C1", "A", "-2", "6.00"));
  EXPECT_EQ(balance("C1"), 1) << "floor(10 x 10.00 / 10.99) in all";
  import(with_origin + row_of("4", "2026-01-08T10:00", "C1", "B", "-1", "0.50"));
  EXPECT_EQ(balance("C1"), 0) << "all that was earned when all came back";
}

TEST_F(Returns, UnmatchedTakeBackAsIfSoldOnTheirOwnDay) {
  import(with_origin + row_of("1", "2026-01-05T10:00", "C1", "A", "1", "100.00") +
         row_of("2", "2026-01-06T10:00", "C1", "OLD", "-1", "30.99"));
  EXPECT_EQ(balance("C1"), 70);
  EXPECT_EQ(must(shop().points({"C1", shuke::test::day("2026-01-05")})).spendable, 100);
  EXPECT_EQ(must(shop().points({"C1", shuke::test::day("2026-01-06")})).spendable, 70);
}

TEST_F(Returns, UnmatchedNeverTakeTheBalanceBelowZero) {
  import(with_origin + row_of("1", "2026-01-05T10:00", "C1", "OLD", "-1", "50.00") +
         row_of("2", "2026-01-06T10:00", "C1", "A", "1", "20.00") +
         row_of("3", "2026-01-07T10:00", "C1", "OLD", "-1", "50.00") +
         row_of("4", "2026-01-08T10:00", "C1", "A", "1", "7.00"));
  EXPECT_EQ(balance("C1"), 7) << "0, then 20 less 20, then 7: what was not taken is not remembered";
  EXPECT_THAT(money("C1"), ElementsAre("27.00", "-100.00", "-73.00"));
}

TEST_F(Returns, AnExchangeIsOneReceiptWithLinesInAndOut) {
  EXPECT_EQ(import(with_origin + row_of("1", "2026-01-05T10:00", "C1", "COAT-M", "1", "500.00") +
                   row_of("2", "2026-01-06T10:00", "C1", "COAT-M", "-1", "500.00", "1") +
                   row_of("2", "2026-01-06T10:00", "C1", "COAT-L", "1", "600.00")),
            figures(3, 3, 0, 2, 0, 1, 0, 0))
      << "POS-2: something was bought on both receipts";
  EXPECT_EQ(row("C1").return_receipts, 1);
  EXPECT_THAT(money("C1"), ElementsAre("1100.00", "-500.00", "600.00"));
  EXPECT_EQ(balance("C1"), 600);
}

TEST_F(Returns, AnExchangeDoesNotTakeBackItsOwnGoods) {
  EXPECT_EQ(import(with_origin + row_of("1", "2026-01-06T10:00", "C1", "A", "1", "500.00") +
                   row_of("1", "2026-01-06T10:00", "C1", "A", "-1", "500.00"))
                .unmatched_returns,
            1);
}

TEST_F(Returns, OfAWalkInWithoutReceiptAreUnmatched) {
  EXPECT_EQ(import(with_origin + row_of("1", "2026-01-05T10:00", "", "A", "1", "20.00") +
                   row_of("2", "2026-01-06T10:00", "", "A", "-1", "20.00") +
                   row_of("3", "2026-01-07T10:00", "", "A", "-1", "20.00", "1")),
            figures(3, 3, 0, 1, 2, 0, 3, 1));
}

TEST_F(Returns, GoodsThatGoOutAreOfNoReceipt) {
  EXPECT_EQ(reason(with_origin + row_of("1", "2026-01-05T10:00", "C1", "A", "1", "20.00", "7")),
            "line 2, of_receipt [7]: only goods that come back are of an earlier receipt (POS-2)");
  EXPECT_EQ(reason(with_origin + row_of("1", "2026-01-05T10:00", "C1", "A", "-1", "20.00", "", "2026-01-04")),
            "line 2, of_day [2026-01-04]: of_day goes with of_receipt; give both or neither (POS-1)");
  EXPECT_EQ(reason(with_origin + row_of("1", "2026-01-05T10:00", "C1", "A", "-1", "20.00", "7", "2026-02-30")),
            "line 2, of_day [2026-02-30]: 2026-02-30 does not exist");
}

TEST_F(Returns, ReceiptsAreRecordedInOrderOfTimeWhateverTheFilesOrder) {
  EXPECT_EQ(import(with_origin + row_of("2", "2026-01-06T10:00", "C1", "A", "-1", "20.00") +
                   row_of("1", "2026-01-05T10:00", "C1", "A", "1", "20.00"))
                .unmatched_returns,
            0);
  EXPECT_EQ(balance("C1"), 0);
}

}  // namespace
}  // namespace shuke::exchange::test

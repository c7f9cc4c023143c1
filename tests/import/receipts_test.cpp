// Receipts: which lines make one, and that it is kept whole or rejected whole (POS-1).
#include "import/importing.hpp"

namespace shuke::exchange::test {
namespace {

using Receipts = Shop;

const std::string in_places = "receipt,at,customer,sku,quantity,amount,shop,till\n";

TEST_F(Receipts, NeedNotStandTogether) {
  EXPECT_EQ(import(plain + line("1", "2026-01-05T10:00", "C1", "A", "1", "1.00") +
                   line("2", "2026-01-05T10:01", "C2", "A", "1", "2.00") +
                   line("1", "2026-01-05T10:00", "C1", "B", "1", "4.00")),
            figures(3, 3, 0, 2, 0, 2, 0, 0));
  EXPECT_EQ(row("C1").receipts, 1);
  EXPECT_EQ(row("C1").purchase_lines, 2);
}

TEST_F(Receipts, MayHaveTwoTimeStamps) {
  EXPECT_EQ(import(plain + line("1", "2026-01-05T10:00", "C1", "A", "1", "1.00") +
                   line("1", "2026-01-05T10:01", "C1", "B", "1", "4.00")),
            figures(2, 2, 0, 1, 0, 1, 0, 0));
  EXPECT_EQ(query("SELECT count(*) FROM sale WHERE at = 1767578400000"), 1) << "the first line's";
}

TEST_F(Receipts, OfOneNumberOnOtherTillsDaysAndShopsAreOthers) {
  open_as();
  InitRequest branch;
  branch.shop = "branch";
  must(Clientele::init(url_, branch));
  clientele_.emplace(must(Clientele::open(url_)));
  EXPECT_EQ(import(in_places + "1,2026-01-05T10:00,C1,A,1,1.00,main,\n1,2026-01-05T10:00,C2,A,1,1.00,main,T2\n"
                               "1,2026-01-06T10:00,C3,A,1,1.00,main,\n1,2026-01-05T10:00,C4,A,1,1.00,branch,\n"),
            figures(4, 4, 0, 4, 0, 4, 0, 0));
}

TEST_F(Receipts, OfLinesWithoutShopAreOfTheOneThatIsAsked) {
  open_as();
  InitRequest branch;
  branch.shop = "branch";
  must(Clientele::init(url_, branch));
  clientele_.emplace(must(Clientele::open(url_)));
  const std::string table = in_places + "1,2026-01-05T10:00,C1,A,1,1.00,,\n1,2026-01-05T10:00,C2,A,1,1.00,main,\n";
  EXPECT_EQ(import(table, {"", SalesFormat::shuke, TextEncoding::utf8, "", "branch"}).receipts, 2);
  EXPECT_EQ(query("SELECT count(*) FROM sale JOIN shop ON shop.id = shop_id WHERE shop.ref = 'branch'"), 1);
}

TEST_F(Receipts, OfAnUnknownShopAreRejected) {
  EXPECT_EQ(reason(in_places + "1,2026-01-05T10:00,C1,A,1,1.00,elsewhere,\n2,2026-01-05T10:00,C2,A,1,1.00,,\n"),
            "line 2, shop [elsewhere]: there is no shop elsewhere; add it with init");
  EXPECT_EQ(everybody().size(), 1U);
}

TEST_F(Receipts, WithoutCustomerAreWalkIns) {
  EXPECT_EQ(import(plain + line("1", "2026-01-05T10:00", "", "A", "1", "1.00") +
                   line("2", "2026-01-05T10:00", "", "A", "-1", "-1.00")),
            figures(2, 2, 0, 1, 1, 0, 2, 1));
  EXPECT_THAT(everybody(), IsEmpty());
}

TEST_F(Receipts, OfTwoCustomersAreRejected) {
  EXPECT_EQ(import(plain + line("1", "2026-01-05T10:00", "C1", "A", "1", "1.00") +
                   line("1", "2026-01-05T10:00", "C2", "B", "1", "1.00") +
                   line("2", "2026-01-05T10:00", "C1", "A", "1", "1.00") +
                   line("2", "2026-01-05T10:00", "", "B", "1", "1.00")),
            figures(4, 0, 4, 0, 0, 0, 0, 0));
  EXPECT_THAT(
      rejects,
      ElementsAre("line 3, customer [C2]: receipt 1 has lines of two customers; a receipt has one",
                  "line 5, customer []: receipt 2 has lines of two customers; a receipt has one",
                  "line 2,  []: line 3 of the same receipt was rejected; a receipt is kept whole or not at all",
                  "line 4,  []: line 5 of the same receipt was rejected; a receipt is kept whole or not at all"));
}

TEST_F(Receipts, MakeTheirCustomersKnownByRefAlone) {
  import(plain + line("1", "2026-01-05T10:00", "C1", "A", "1", "1.00"));
  EXPECT_EQ(row("C1").standing, Standing::known) << "CUS-1: registered only with consent";
  EXPECT_EQ(query("SELECT count(*) FROM consent"), 0);
}

TEST_F(Receipts, LeaveARegisteredCustomerRegistered) {
  EnrolRequest request;
  request.ref = "C1";
  request.consent_service = shuke::test::day("2026-01-01");
  must(shop().enrol(request));
  import(plain + line("1", "2026-01-05T10:00", "C1", "A", "1", "1.00"));
  EXPECT_EQ(row("C1").standing, Standing::registered);
  EXPECT_EQ(row("C1").receipts, 1);
}

/// A receipt of three lines between two others; one of its lines is bad.
class Whole : public Shop, public ::testing::WithParamInterface<int> {};

TEST_P(Whole, OrNotAtAll) {
  std::string table = plain + line("1", "2026-01-05T09:00", "C1", "A", "1", "1.00");
  for (int i = 0; i < 3; ++i) table += line("2", "2026-01-05T10:00", "C2", "A", i == GetParam() ? "zero" : "1", "1.00");
  table += line("3", "2026-01-05T11:00", "C3", "A", "1", "1.00");
  EXPECT_EQ(import(table), figures(5, 2, 3, 2, 0, 2, 0, 0));
  ASSERT_EQ(rejects.size(), 3U);
  const std::string bad = std::to_string(3 + GetParam());
  EXPECT_EQ(rejects.front(), "line " + bad + ", quantity [zero]: zero is not a number with at most 3 decimals");
  EXPECT_EQ(rejects.back(), "line " + std::to_string(GetParam() == 2 ? 4 : 5) + ",  []: line " + bad +
                                " of the same receipt was rejected; a receipt is kept whole or not at all");
  EXPECT_EQ(everybody().size(), 2U);
}
INSTANTIATE_TEST_SUITE_P(BadLineAt, Whole, ::testing::Values(0, 1, 2));

TEST_F(Receipts, AllOfANumberGoWithALineOfUnreadableDay) {
  EXPECT_EQ(
      import(plain + line("1", "2026-01-05T10:00", "C1", "A", "1", "1.00") +
             line("1", "2026-01-06T10:00", "C1", "A", "1", "1.00") + line("1", "someday", "C1", "B", "1", "1.00") +
             line("1", "2026-01-07T10:00", "C1", "A", "1", "1.00") +
             line("2", "2026-01-05T10:00", "C1", "A", "1", "1.00")),
      figures(5, 1, 4, 1, 0, 1, 0, 0));
}

TEST_F(Receipts, OnlyThatOfItsDayGoesWithALineWhoseDayIsKnown) {
  const std::string good = line("1", "2026-01-06T10:00", "C1", "A", "1", "1.00");
  for (const std::string& bad : {line("1", "2026-01-05T10:00", "C1", "A", "x", "1.00"),
                                 line("1", "2026-01-05T10:00", "C1", "\"a\x01\"", "1", "1.00"),
                                 line("1", "2026-01-05T10:00", "C\xFF", "A", "1", "1.00"),
                                 line("1", "2026-01-05T10:00", "\"C\n\r\"", "A", "1", "1.00"),
                                 line("1", "2026-01-05T10:00", std::string(5000, 'C'), "A", "1", "1.00")})
    EXPECT_EQ(import(plain + bad + good), figures(2, 1, 1, 1, 0, 1, 0, 0)) << bad.substr(0, 60) << rejects.at(0);
}

TEST_F(Receipts, KnownWithOtherLinesAreAConflict) {
  const std::string first = line("1", "2026-01-05T10:00", "C1", "A", "1", "1.00");
  import(plain + first);
  const std::string reason_of = ", receipt [1]: receipt 1 of 2026-01-05 is there already with other content (POS-1)";
  for (const std::string& other :
       {line("1", "2026-01-05T10:00", "C1", "A", "1", "1.01"), line("1", "2026-01-05T10:00", "C1", "A", "2", "1.00"),
        line("1", "2026-01-05T10:00", "C2", "A", "1", "1.00"), line("1", "2026-01-05T10:00", "C1", "B", "1", "1.00"),
        line("1", "2026-01-05T10:01", "C1", "A", "1", "1.00"), line("1", "2026-01-05T10:00", "C1", "A", "-1", "-1.00"),
        first + first}) {
    const auto answer = import(plain + other);
    EXPECT_EQ(answer.kept, 0) << other;
    EXPECT_EQ(rejects.at(0), "line 2" + reason_of);
  }
  EXPECT_EQ(everybody().size(), 1U) << "no customer was made for a receipt that was refused";
  EXPECT_THAT(money("C1"), ElementsAre("1.00", "0.00", "1.00"));
}

TEST_F(Receipts, KnownWithTheSameLinesCountAsKept) {
  const std::string first = line("1", "2026-01-05T10:00", "C1", "A", "1", "1.00");
  import(plain + first);
  EXPECT_EQ(import(plain + line("1", "2026-01-05T02:00Z", "C1", "A", "1.000", "1.0") +
                   line("2", "2026-01-05T10:00", "C1", "A", "1", "1.00")),
            figures(2, 2, 0, 2, 0, 1, 0, 0))
      << "other spellings of the same values are the same lines";
  EXPECT_EQ(row("C1").receipts, 2);
}

TEST_F(Receipts, HaveAtMostTwentyThousandLines) {
  const auto table = [](int lines) {
    std::string text = plain;
    for (int i = 0; i < lines; ++i) text += "1,2026-01-05T10:00,C1,A,1,0.01\n";
    return text;
  };
  EXPECT_EQ(import(table(20'001)), figures(20'001, 0, 20'001, 0, 0, 0, 0, 0));
  EXPECT_EQ(rejects.at(0), "line 20002, receipt [1]: the receipt has more than 20000 lines");
  EXPECT_EQ(import(table(20'000)), figures(20'000, 20'000, 0, 1, 0, 1, 0, 0));
}

TEST_F(Receipts, OddButRealLinesAreKeptAndMarked) {
  const std::string header = "receipt,at,customer,sku,quantity,amount,category,gift\n";
  EXPECT_EQ(import(header + "1,2026-01-05T10:00,C1,FREE,1,0.00,,\n1,2026-01-05T10:00,C1,GIFT,1,0.00,,yes\n"
                            "1,2026-01-05T10:00,C1,POST,1,12.00,postage,\n1,2026-01-05T10:00,C1,COAT,1,100.00,coat,\n"
                            "2,2026-01-05T10:00,,LOST,-3,0.00,,\n"),
            figures(5, 5, 0, 1, 1, 1, 1, 0))
      << "a write-off is no unmatched return";
  const auto marked = [&](const char* sku) {
    return query("SELECT mark FROM sale_line WHERE sku = '" + std::string(sku) + "'");
  };
  EXPECT_EQ(marked("FREE"), 1) << "zero price";
  EXPECT_EQ(marked("GIFT"), 0);
  EXPECT_EQ(marked("POST"), 2) << "no goods";
  EXPECT_EQ(marked("COAT"), 0);
  EXPECT_EQ(marked("LOST"), 3) << "write-off";
  EXPECT_EQ(balance("C1"), 100) << "MEM-9: postage earns nothing";
  EXPECT_EQ(money("C1").front(), "112.00") << "but it was paid";
}

}  // namespace
}  // namespace shuke::exchange::test

// The column `at`: with an offset a moment, without one the shop's own time; and the business day it leads to (POS-1).
#include "import/importing.hpp"

namespace shuke::exchange::test {
namespace {

using Moments = Shop;

InitRequest in_zone(const std::string& zone, const std::string& cut_over = "00:00") {
  InitRequest request;
  request.zone = zone;
  request.cut_over = must(MinuteOfDay::parse(cut_over));
  return request;
}

std::string at(const std::string& moment) { return plain + "1," + moment + ",C1,A,1,1.00\n"; }

TEST_F(Moments, WithoutOffsetAreTheShopsTime) {
  import(at("2026-01-05T10:00"));
  EXPECT_EQ(query("SELECT at FROM sale"), 1767578400000) << "02:00 UTC";
}

TEST_F(Moments, WithOffsetAreWhatTheySay) {
  import(at("2026-01-05T10:00-05:00"));
  EXPECT_EQ(query("SELECT at FROM sale"), 1767625200000) << "15:00 UTC";
  EXPECT_EQ(row("C1").first_day, shuke::test::day("2026-01-05")) << "23:00 in Shanghai";
}

TEST_F(Moments, TheBusinessDayIsTheShopsAndNotTheOffsets) {
  import(at("2026-01-05T20:00-05:00"));
  EXPECT_EQ(row("C1").first_day, shuke::test::day("2026-01-06")) << "09:00 in Shanghai";
}

TEST_F(Moments, SpellTheSameInstantInManyWays) {
  import(plain +
         "1,2026-01-05T10:00,C1,A,1,1.00\n2,2026-01-05 10:00:00,C1,A,1,1.00\n3,2026-01-05T02:00Z,C1,A,1,1.00\n"
         "4,2026-01-05T10:00:00.000+08:00,C1,A,1,1.00\n");
  EXPECT_EQ(query("SELECT count(*) FROM sale WHERE at = 1767578400000"), 4);
}

TEST_F(Moments, BeforeTheCutOverBelongToTheDayBefore) {
  open_as(in_zone("Asia/Shanghai", "04:00"));
  import(plain + "1,2026-01-05T03:59,C1,A,1,1.00\n1,2026-01-05T04:00,C2,A,1,1.00\n");
  EXPECT_THAT(rejects, IsEmpty()) << "one number on two business days is two receipts";
  EXPECT_EQ(row("C1").first_day, shuke::test::day("2026-01-04"));
  EXPECT_EQ(row("C2").first_day, shuke::test::day("2026-01-05"));
}

TEST_F(Moments, AnHourThatIsSkippedLiesBehindTheSkip) {
  open_as(in_zone("Europe/London"));
  import(at("2026-03-29T01:30"));
  EXPECT_EQ(query("SELECT at FROM sale"), 1774747800000) << "02:30 BST, 01:30 UTC";
}

TEST_F(Moments, AnHourThatComesTwiceIsTheFirst) {
  open_as(in_zone("Europe/London"));
  import(at("2026-10-25T01:30"));
  EXPECT_EQ(query("SELECT at FROM sale"), 1792888200000) << "01:30 BST, 00:30 UTC";
}

TEST_F(Moments, ThatDoNotExistAreRejected) {
  EXPECT_EQ(reason(at("2026-02-30T10:00")), "line 2, at [2026-02-30T10:00]: 2026-02-30 does not exist");
  EXPECT_EQ(reason(at("2026-02-28T24:00")),
            "line 2, at [2026-02-28T24:00]: 2026-02-28T24:00 is not a moment; write it as 2026-11-21T10:02 or "
            "2026-11-21T10:02+08:00");
  for (const char* moment :
       {"", "1899-12-31T10:00", "2026-01-05", "05.01.2026 10:00", "2026-01-05T10:60", "2026-1-5T10:00",
        "2026-01-05T10:00+25:00", "2026-01-05T10:00 ", "2025-02-29T10:00", "2026-13-01T10:00", "2200-01-01T00:00"})
    EXPECT_EQ(import(at(moment)).rejected, 1) << moment;
  EXPECT_THAT(everybody(), IsEmpty());
}

TEST_F(Moments, TheFirstOfTheEpochIsAMomentLikeAnyOther) {
  EXPECT_EQ(
      import(plain +
             "1,1970-01-01T00:00Z,C1,A,0,1.00\n1,1970-01-01T00:00Z,C1,A,1,1.00\n1,1970-01-05T00:00Z,C1,A,1,1.00\n"),
      figures(3, 1, 2, 1, 0, 1, 0, 0))
      << "the line of quantity 0 rejects the receipt of its own day";
}

}  // namespace
}  // namespace shuke::exchange::test

// refile: one sentence of what moved, one of who is worth much.
#include "tools/counter.hpp"

namespace shuke::tools::test {
namespace {

class Filing : public Counter {
 protected:
  /// Lin Xia, who bought two coats, and Wang Xiuying, who bought nothing.
  void SetUp() override {
    open_shop();
    ASSERT_EQ(shuke({"enrol", "--ref", "C2", "--name", "王秀英", "--consent-service", "2026-01-06"}).code, 0);
  }
};

TEST_F(Filing, TellsWhatMovedInBothLanguages) {
  const Ran first = shuke({"refile", "--day", "2026-11-24"});
  EXPECT_EQ(first.code, 0) << first.err;
  EXPECT_EQ(first.out,
            "2 customers of main are filed as of 2026-11-24; files that came to another place as of this day: 1.\n"
            "Of the 1 customers with an amount above zero, those with at least 798.00 CNY are worth much.\n");
  EXPECT_EQ(shuke({"refile", "--day", "2026-11-24", "--lang", "zh-CN"}).out,
            "main 的 2 位顾客已按 2026-11-24 归档；当天换了位置的档案：1 份。\n"
            "有正数金额的 1 位顾客中，达到 798.00 CNY 的算消费高。\n");
}

TEST_F(Filing, SaysWhenNobodyIsWorthMuch) {
  const Ran ran = shuke({"refile", "--day", "2026-01-31"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(lines_of(ran.out).at(1), "Nobody is worth much: no amount above zero stands out in the policy's window.");
}

TEST_F(Filing, GivesTheFieldsOfTheAnswer) {
  const auto told = shuke({"refile", "--day", "2026-11-24", "--shop", "main", "--json"}).json().as_object();
  EXPECT_EQ(told.at("day"), "2026-11-24");
  EXPECT_EQ(told.at("customers"), 2);
  EXPECT_EQ(told.at("moved"), 1);
  EXPECT_EQ(told.at("compared"), 1);
  EXPECT_EQ(told.at("worth_much_from"), "798.00");
  EXPECT_EQ(told.at("policy"), "fashion");
}

TEST_F(Filing, AnEarlierDayAndWrongWordsAreRefused) {
  ASSERT_EQ(shuke({"refile", "--day", "2026-11-24"}).code, 0);
  const Ran earlier = shuke({"refile", "--day", "2026-11-23"});
  EXPECT_EQ(earlier.code, 1);
  EXPECT_NE(earlier.err.find("2026-11-24"), std::string::npos) << earlier.err;
  EXPECT_EQ(shuke({"refile", "--day", "yesterday"}).code, 1);
  EXPECT_EQ(shuke({"refile", "--day", "2026-11-24", "--shop", "nowhere"}).code, 1);
  EXPECT_EQ(shuke({"refile"}).code, 2);
}

}  // namespace
}  // namespace shuke::tools::test

// points, ledger, adjust, opening: what the tool says of points.
#include "tools/counter.hpp"

namespace shuke::tools::test {
namespace {

class PointsCommands : public Counter {
 protected:
  PointsCommands() {
    shuke({"init"});
    shuke({"enrol", "--ref", "C1", "--consent-service", "2026-01-05"});
  }
  Ran opening(const std::string& request, const Words& more = {}) {
    Words words{"opening", "C1",   "--points",         "1200",      "--until", "2027-12-31", "--associate",
                "W1",      "--at", "2026-03-01T09:00", "--request", request};
    words.insert(words.end(), more.begin(), more.end());
    return shuke(words);
  }
  Ran adjust(const std::string& points, const Words& more = {}) {
    Words words{"adjust", "C1",   "--points=" + points, "--reason",  "goodwill", "--associate",
                "W1",     "--at", "2026-03-02T10:00",   "--request", "a1"};
    words.insert(words.end(), more.begin(), more.end());
    return shuke(words);
  }
};

TEST_F(PointsCommands, ABalanceIsBroughtOverOnce) {
  EXPECT_EQ(opening("o1").out, "1200 points of customer C1 on 2026-03-01 are booked, good until 2027-12-31.\n");
  EXPECT_EQ(opening("o1", {"--lang", "zh-CN"}).out,
            "顾客 C1 于 2026-03-01 的 1200 积分已记账，有效期至 2027-12-31。\n");
  const Ran again = opening("o2");
  EXPECT_EQ(again.code, 1);
  EXPECT_EQ(
      again.err,
      "shuke: customer: 1200 points were brought over on 2026-03-01 already; set them right with adjust (MEM-9)\n");
}

TEST_F(PointsCommands, PointsAreSetRightAndListed) {
  opening("o1");
  EXPECT_EQ(adjust("-20").out, "-20 points of customer C1 on 2026-03-02 are booked.\n");
  EXPECT_EQ(adjust("-20", {"--json"}).json().at("points"), -20);
  EXPECT_EQ(adjust("-21").code, 1);
  const Ran listed = shuke({"ledger", "C1"});
  const auto lines = lines_of(listed.out);
  ASSERT_EQ(lines.size(), 4U) << listed.out;
  EXPECT_EQ(lines[2], "2026-03-02  set right: goodwill              -20     1180");
  EXPECT_EQ(lines[3], "2026-03-01  brought over                    1200     1200  2027-12-31");
  const auto page = shuke({"ledger", "C1", "--limit", "1", "--json"}).json();
  EXPECT_EQ(page.at("rows").as_array().size(), 1U);
  EXPECT_EQ(page.at("balance"), 1180);
  const std::string next(page.at("next").as_string());
  EXPECT_TRUE(shuke({"ledger", "C1", "--limit", "1"}).out.ends_with("There are more: --after " + next + "\n"));
  EXPECT_TRUE(shuke({"ledger", "C1", "--after", next, "--lang", "zh-CN"}).out.find("期初转入") != std::string::npos);
}

TEST_F(PointsCommands, WhatRunsOutNextIsTold) {
  EXPECT_EQ(shuke({"ledger", "C1"}).out, "No points have moved.\n");
  opening("o1");
  const std::string told = shuke({"points", "C1", "--day", "2026-03-05"}).out;
  EXPECT_NE(told.find("to spend"), std::string::npos) << told;
  EXPECT_NE(told.find("running out after 2027-12-31"), std::string::npos) << told;
  EXPECT_EQ(told.find("owed"), std::string::npos) << told;
}

}  // namespace
}  // namespace shuke::tools::test

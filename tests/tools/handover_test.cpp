// handover.
#include "tools/counter.hpp"

namespace shuke::tools::test {
namespace {

class HandoverCommand : public Counter {
 protected:
  HandoverCommand() {
    shuke({"init"});
    shuke({"enrol", "--ref", "C1", "--name", "林夏", "--phone", "13800004472", "--consent-service", "2026-01-05"});
    shuke({"order", "add", "--request", "o1", "--customer", "C1", "--at", "2026-03-10T10:00", "--kind", "reservation",
           "--until", "2026-03-12", "--goods", "sku=46776E"});
  }
};

TEST_F(HandoverCommand, TellsADayAtATerminal) {
  const Ran page = shuke({"handover", "2026-03-11"});
  EXPECT_EQ(page.code, 0) << page.err;
  EXPECT_TRUE(page.out.starts_with("Handover book · main · 2026-03-11 Wednesday\n")) << page.out;
  EXPECT_NE(page.out.find("Done · none\n"), std::string::npos) << page.out;
  EXPECT_NE(page.out.find("2026-03-12  林夏 C1 138****4472  46776E\n"), std::string::npos) << page.out;
  const std::string chinese = shuke({"handover", "2026-03-11", "--lang", "zh-CN"}).out;
  EXPECT_TRUE(chinese.starts_with("交接班记录 · main · 2026-03-11 星期三\n")) << chinese;
}

TEST_F(HandoverCommand, WritesAPageAndADocument) {
  const Ran paper = shuke({"handover", "2026-03-11", "--html", "-"});
  EXPECT_TRUE(paper.out.starts_with("<!DOCTYPE html>")) << paper.err;
  EXPECT_NE(paper.out.find("Taken over by"), std::string::npos);
  const Ran document = shuke({"handover", "2026-03-11", "--json"});
  EXPECT_EQ(document.json().at("kept_total").as_int64(), 1);
  EXPECT_EQ(document.json().at("kept").at(0).at("customer").as_string(), "C1");
}

TEST_F(HandoverCommand, SaysWhatIsWrong) {
  EXPECT_NE(shuke({"handover"}).code, 0);
  EXPECT_NE(shuke({"handover", "2026-02-30"}).code, 0);
  EXPECT_NE(shuke({"handover", "2026-03-11", "--limit", "0"}).code, 0);
  EXPECT_NE(shuke({"handover", "2026-03-11", "--json", "--html", "-"}).code, 0);
}

}  // namespace
}  // namespace shuke::tools::test

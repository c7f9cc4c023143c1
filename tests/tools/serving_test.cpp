// agenda, visitor.
#include "tools/counter.hpp"

namespace shuke::tools::test {
namespace {

class ServingCommands : public Counter {
 protected:
  ServingCommands() {
    shuke({"init"});
    for (const char* ref : {"C1", "C2"})
      shuke({"enrol", "--ref", ref, "--name", "林夏", "--birthday", "1990-03-12", "--consent-service", "2026-01-05"});
    shuke({"sell", "--receipt", "R-1", "--customer", "C1", "--at", "2026-03-10T10:00", "--line",
           "sku=A1,quantity=2,amount=20.00,category=coat,size=M"});
    shuke({"visit", "add", "--request", "v1", "--customer", "C2", "--at", "2026-03-10T10:00", "--did", "tried_on",
           "--not-bought", "price", "--words", "太贵"});
  }
};

TEST_F(ServingCommands, TheAgendaTellsThreeDays) {
  EXPECT_EQ(shuke({"agenda", "--day", "2026-03-11"}).out,
            "Yesterday, Tuesday 2026-03-10: to follow up\n"
            "  Bought\n"
            "    林夏 C1 (any way; no offers)\n"
            "      A1 Coat M × 2\n"
            "  Came and did not buy\n"
            "    林夏 C2 (any way; no offers)\n"
            "      Tried something on; not bought: The price; “太贵”\n"
            "\n"
            "Today, Wednesday 2026-03-11\n"
            "  Nothing.\n"
            "\n"
            "Tomorrow, Thursday 2026-03-12: to prepare\n"
            "  Their day\n"
            "    林夏 C1 (any way; no offers)\n"
            "      birthday\n"
            "    林夏 C2 (any way; no offers)\n"
            "      birthday\n");
  EXPECT_EQ(shuke({"agenda", "--day", "2026-03-11", "--part", "today", "--lang", "zh-CN"}).out,
            "今天 2026-03-11 星期三\n  没有。\n");
}

TEST_F(ServingCommands, APageSaysWhereTheNextBegins) {
  const Ran page = shuke({"agenda", "--day", "2026-03-11", "--limit", "1", "--json"});
  EXPECT_EQ(page.json().at("rows").as_array().size(), 1U);
  const std::string next(page.json().at("next").as_string());
  const Ran last = shuke({"agenda", "--day", "2026-03-11", "--after", next, "--json"});
  EXPECT_EQ(last.json().at("rows").as_array().size(), 3U);
  EXPECT_EQ(shuke({"agenda", "--day", "2026-03-11", "--after", "x"}).code, 1);
}

TEST_F(ServingCommands, AVisitorIsShownOrAskedFor) {
  const std::string one = shuke({"visitor", "C1", "--day", "2026-03-11"}).out;
  EXPECT_TRUE(one.starts_with("林夏 C1\n  with us since 2026-01-05; last here 2026-03-10; last bought 2026-03-10\n"))
      << one;
  EXPECT_NE(one.find("\nBought lately\n  2026-03-10 A1 Coat M × 2 ¥20.00\n"), std::string::npos) << one;
  const std::string several = shuke({"visitor", "林夏", "--day", "2026-03-11"}).out;
  EXPECT_TRUE(several.starts_with("Several fit; ask, then call the one by ref:\n")) << several;
  EXPECT_EQ(shuke({"visitor", "9999", "--day", "2026-03-11"}).out, "Nobody is found.\n");
}

TEST_F(ServingCommands, WhoRefusedConclusionsIsToldSo) {
  shuke({"customer", "consent", "C1", "profiling", "--request", "k1", "--day", "2026-03-10", "--given", "no"});
  const std::string text = shuke({"visitor", "C1", "--day", "2026-03-11"}).out;
  EXPECT_NE(text.find("They want no conclusions drawn: nothing is recommended (CUS-1).\n"), std::string::npos) << text;
  EXPECT_EQ(text.find("spending"), std::string::npos) << text;
}

}  // namespace
}  // namespace shuke::tools::test

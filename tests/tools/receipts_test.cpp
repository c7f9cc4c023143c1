// exchange, void, claim.
#include "tools/counter.hpp"

namespace shuke::tools::test {
namespace {

class ReceiptCommands : public Counter {
 protected:
  ReceiptCommands() {
    shuke({"init"});
    shuke({"enrol", "--ref", "C1", "--consent-service", "2026-01-05"});
    sell("R-1", {"--customer", "C1"});
    sell("R-2", {});
  }
  void sell(const std::string& number, const Words& more) {
    Words words{"sell",
                "--receipt",
                number,
                "--at",
                "2026-03-01T10:00",
                "--line",
                "sku=A-M,quantity=1,amount=399.00,category=coat"};
    words.insert(words.end(), more.begin(), more.end());
    ASSERT_EQ(shuke(words).code, 0);
  }
  Ran undo(const std::string& number, const Words& more = {}, const std::string& locale = "C") {
    Words words{"void", "--receipt", number, "--of-receipt", "R-1", "--at", "2026-03-05T10:00", "--reason", "twice"};
    words.insert(words.end(), more.begin(), more.end());
    return shuke(words, "", locale);
  }
  Ran claim(const std::string& request, const Words& more = {}) {
    Words words{"claim",      "--request", request, "--receipt",       "R-2", "--customer", "C1",
                "--approver", "E2",        "--at",  "2026-03-05T10:00"};
    words.insert(words.end(), more.begin(), more.end());
    return shuke(words);
  }
};

TEST_F(ReceiptCommands, AVoidIsSaidAndCanBeAskedAgain) {
  const Ran done = undo("V-1");
  EXPECT_EQ(done.code, 0) << done.err;
  EXPECT_EQ(
      done.out,
      "Receipt R-1 of 2026-03-01 is voided: -399.00 CNY, -399 points. It was voided on a later day, 2026-03-05.\n");
  EXPECT_EQ(undo("V-1").out, done.out);
  EXPECT_EQ(undo("V-1", {"--json"}).json().at("later_day"), true);
  EXPECT_EQ(undo("V-1", {}, "zh_CN.UTF-8").out,
            "2026-03-01 的小票 R-1 已作废：-399.00 CNY，积分 -399。 属隔日作废，作废日 2026-03-05。\n");
  const Ran refused = undo("V-2");
  EXPECT_EQ(refused.code, 1);
  EXPECT_EQ(refused.err, "shuke: of_receipt: receipt R-1 of 2026-03-01 was voided already (POS-2)\n");
}

TEST_F(ReceiptCommands, AnExchangeOfSizesCostsNothing) {
  const Words words{"exchange",
                    "--receipt",
                    "X-1",
                    "--of-receipt",
                    "R-1",
                    "--at",
                    "2026-03-05T10:00",
                    "--customer",
                    "C1",
                    "--line",
                    "sku=A-M,direction=in,quantity=1",
                    "--line",
                    "sku=A-L,quantity=1,for_line=1"};
  const Ran done = shuke(words);
  EXPECT_EQ(done.out, "Receipt X-1 is recorded on 2026-03-05: 0.00 CNY, 0 points.\n") << done.err;
  const Ran one_way = shuke({"exchange", "--receipt", "X-2", "--of-receipt", "R-1", "--at", "2026-03-05T10:00",
                             "--customer", "C1", "--line", "sku=A-M,direction=in,quantity=1"});
  EXPECT_EQ(one_way.code, 1);
  EXPECT_EQ(one_way.err, "shuke: lines: an exchange has goods in both directions; use sell or take_back (POS-2)\n");
}

TEST_F(ReceiptCommands, AClaimIsSaidOnce) {
  const Ran done = claim("k1");
  EXPECT_EQ(done.out, "Receipt R-2 of 2026-03-01 is customer C1's now: 399 points.\n") << done.err;
  EXPECT_EQ(claim("k1", {"--json"}).json().at("points"), 399);
  EXPECT_EQ(claim("k2").err,
            "shuke: receipt: receipt R-2 of 2026-03-01 was claimed already; a receipt is claimed once (CUS-2)\n");
}

}  // namespace
}  // namespace shuke::tools::test

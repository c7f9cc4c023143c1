// cards, card-events, explain: cards by the names of the policy, nothing cut (MEM-5, MEM-11).
#include "tools/counter.hpp"

namespace shuke::tools::test {
namespace {

/// C1 has earned the regular card of the policy `fashion`.
class CardCommands : public Counter {
 protected:
  CardCommands() {
    shuke({"init"});
    shuke({"enrol", "--ref", "C1", "--card", "VIP-8001", "--consent-service", "2026-01-05"});
    sold_ = sell("en");
  }
  Ran sell(const std::string& language) {
    return shuke({"sell", "--receipt", "R-1", "--customer", "C1", "--at", "2026-01-10T11:00", "--line",
                  "sku=A1,quantity=2,unit_price=399.00,amount=798.00,brand=B,category=coat", "--lang", language});
  }
  Ran card(const std::string& deed, const std::string& request, const std::string& at, const Words& more = {}) {
    Words words{"card", deed, "C1", "--request", request, "--at", at};
    words.insert(words.end(), more.begin(), more.end());
    return shuke(words);
  }
  void grant() {
    card("apply", "q1", "2026-01-12T11:00");
    card("grant", "q2", "2026-01-13T11:00", {"--approver", "the-manager-of-the-shop-in-the-old-town"});
  }

  Ran sold_;
};

TEST_F(CardCommands, TheSaleThatEarnsACardSaysSo) {
  EXPECT_EQ(sold_.out,
            "Receipt R-1 is recorded on 2026-01-10: 798.00 CNY, 798 points.\n"
            "Regular card can be had, until 2026-02-09 as things stand\n");
  EXPECT_EQ(lines_of(sell("zh-CN").out).at(1), "可以取得普通卡，按目前情况至 2026-02-09");
}

TEST_F(CardCommands, PointsThatWerePaidWithAreSaid) {
  grant();
  const Ran paid = shuke({"sell", "--receipt", "R-2", "--customer", "C1", "--at", "2026-01-14T11:00", "--line",
                          "sku=A2,quantity=1,amount=20.00", "--tender", "kind=points,amount=5.00,points=500",
                          "--tender", "kind=cash,amount=15.00"});
  ASSERT_EQ(paid.code, 0) << paid.err;
  EXPECT_EQ(lines_of(paid.out).at(1), "500 points were paid with.");
  const Ran back = shuke({"take-back", "--receipt", "R-3", "--of-receipt", "R-2", "--at", "2026-01-14T12:00", "--line",
                          "sku=A2,quantity=1"});
  ASSERT_EQ(back.code, 0) << back.err;
  EXPECT_EQ(lines_of(back.out).at(1), "500 points that were paid with are there again.");
}

TEST_F(CardCommands, WhatIsDoneWithACardIsSaidByItsName) {
  EXPECT_EQ(card("apply", "q1", "2026-01-12T11:00").out,
            "C1, 2026-01-12: Regular card was applied for.\nno card is held\n");
  EXPECT_EQ(card("grant", "q2", "2026-01-13T11:00", {"--approver", "W1", "--lang", "zh-CN"}).out,
            "C1，2026-01-13：已授予普通卡。\n持有普通卡\n");
  EXPECT_EQ(card("freeze", "q3", "2026-01-14T11:00", {"--approver", "W1"}).out,
            "C1, 2026-01-14: Regular card is frozen and gives nothing.\nRegular card is held, and frozen\n");
}

TEST_F(CardCommands, CardsGoByTheirNamesAndNothingIsCut) {
  grant();
  EXPECT_EQ(shuke({"cards", "C1", "--day", "2026-01-13"}).out,
            "C1 on 2026-01-13\n"
            "  Regular card is held (MEM-1)\n"
            "  Silver card: 798 of 20000 points that count; 19202 more (MEM-11)\n"
            "  from 2027-01-10 on 798 of it no longer counts (MEM-8)\n"
            "  Gold card: 798 of 50000 points that count; 49202 more (MEM-11)\n"
            "  from 2027-01-10 on 798 of it no longer counts (MEM-8)\n"
            "\n"
            "What became of the cards:\n"
            "2026-01-10  Regular card can be had, until 2026-02-09 as things stand; 2 pieces\n"
            "            of B at full price within the window; 2 are asked for\n"
            "2026-01-12  Regular card was applied for\n"
            "2026-01-13  Regular card was granted (the-manager-of-the-shop-in-the-old-town)\n");
  const auto chinese = lines_of(shuke({"cards", "C1", "--day", "2026-01-13", "--lang", "zh-CN"}).out);
  EXPECT_EQ(chinese.at(1), "  持有普通卡（MEM-1）");
  EXPECT_EQ(chinese.back(), "2026-01-13  已授予普通卡（the-manager-of-the-shop-in-the-old-town）");
}

TEST_F(CardCommands, WhoHoldsNoCardIsToldWhichCardsAreAskedFor) {
  const std::string all = shuke({"cards", "C1", "--day", "2026-01-10"}).out;
  EXPECT_NE(all.find("  Gold card is for those who hold one of: Regular card, Silver card (MEM-3)\n"),
            std::string::npos)
      << all;
  const std::string chinese = shuke({"cards", "C1", "--day", "2026-01-10", "--lang", "zh-CN"}).out;
  EXPECT_NE(chinese.find("  取得金卡须先持有以下卡之一：普通卡、银卡（MEM-3）\n"), std::string::npos) << chinese;
}

TEST_F(CardCommands, TheStoryNamesCardsInItsLanguage) {
  grant();
  const auto english = lines_of(shuke({"explain", "C1", "--day", "2026-01-13", "--about", "cards"}).out);
  EXPECT_EQ(english.at(english.size() - 2), "            Regular card was granted");
  const auto chinese =
      lines_of(shuke({"explain", "C1", "--day", "2026-01-13", "--about", "cards", "--lang", "zh-CN"}).out);
  EXPECT_EQ(chinese.at(chinese.size() - 2), "            已授予普通卡");
}

TEST_F(CardCommands, ACardKeepsTheNameOfThePolicyThatDecided) {
  grant();
  auto policy = shuke({"policy", "show", "--json"}).json().at("document").as_string();
  std::string document(policy);
  const auto put = [&](const std::string& old, const std::string& now) {
    const std::size_t at = document.find(old);
    ASSERT_NE(at, std::string::npos) << old;
    document.replace(at, old.size(), now);
  };
  put("\"Regular card\"", "\"Bronze card\"");
  put("\"version\": 1", "\"version\": 2");
  put("\"holds_from\": \"1900-01-01\"", "\"holds_from\": \"2026-02-01\"");
  write("next.json", document);
  ASSERT_EQ(shuke({"policy", "add", "next.json"}).code, 0);
  card("freeze", "q3", "2026-02-02T11:00", {"--approver", "W1"});
  const auto lines = lines_of(shuke({"card-events"}).out);
  EXPECT_EQ(lines.at(lines.size() - 3).substr(0, 40), "2026-01-13  C1  Regular card was granted");
  EXPECT_EQ(lines.back(), "2026-02-02  C1  Bronze card is frozen and gives nothing (W1)");
}

TEST_F(CardCommands, WhatBecameOfTheCardsOfAShopIsListed) {
  grant();
  EXPECT_EQ(shuke({"card-events", "--from", "2026-01-11", "--until", "2026-01-12"}).out,
            "2026-01-12  C1  Regular card was applied for\n");
  EXPECT_EQ(shuke({"card-events", "--deed", "applied", "--lang", "zh-CN"}).out, "2026-01-12  C1  已申请普通卡\n");
  EXPECT_EQ(shuke({"card-events", "--from", "2026-01-14"}).out, "Nothing became of any card in these days.\n");
  EXPECT_EQ(shuke({"card-events", "--from", "2026-01-14", "--until", "2026-01-13"}).code, 1);
  EXPECT_EQ(shuke({"card-events", "--limit", "0"}).code, 1);
  const auto page = shuke({"card-events", "--limit", "1", "--json"}).json();
  const std::string next(page.at("next").as_string());
  EXPECT_EQ(page.at("rows").as_array().at(0).at("reasons").as_array().at(0).at("rule"), "MEM-5");
  EXPECT_TRUE(shuke({"card-events", "--limit", "1"}).out.ends_with("There are more: --after " + next + "\n"));
  EXPECT_EQ(lines_of(shuke({"card-events", "--after", next}).out).at(0),
            "2026-01-12  C1  Regular card was applied for");
}

TEST_F(CardCommands, AnOldNumberIsFoundAndSaid) {
  grant();
  card("replace", "q3", "2026-02-13T11:00", {"--approver", "W1", "--lost", "VIP-8001", "--number", "VIP-8002"});
  const std::string note =
      "The number asked for is of a card that C1 had until 2026-02-12; the card now is\n****8002.\n";
  EXPECT_TRUE(shuke({"find", "vip 8001"}).out.ends_with(note)) << shuke({"find", "vip 8001"}).out;
  EXPECT_EQ(lines_of(shuke({"find", "VIP-8001", "--lang", "zh-CN"}).out).back(),
            "所查的是 C1 的旧卡号，用到 2026-02-12；现卡号为 ****8002。");
  EXPECT_EQ(shuke({"find", "VIP-8002"}).out.find("****8002"), std::string::npos);
  const std::string visitor = shuke({"visitor", "VIP-8001", "--day", "2026-02-14"}).out;
  EXPECT_TRUE(visitor.starts_with("The number is of an old card; ask, then call the one by ref:\n")) << visitor;
  EXPECT_TRUE(visitor.ends_with(note)) << visitor;
}

}  // namespace
}  // namespace shuke::tools::test

// plan, due, follow-ups; begin, give-back, record, contacts.
#include "tools/counter.hpp"

#include <algorithm>

namespace shuke::tools::test {
namespace {

/// C1 bought three days before Tuesday, 24 November 2026.
class FollowUpCommands : public Counter {
 protected:
  FollowUpCommands() {
    shuke({"init"});
    shuke({"enrol", "--ref", "C1", "--name", "林夏", "--phone", "138 0000 4472", "--associate", "lin",
           "--consent-service", "2026-01-05"});
    sell("R1", "C1", "2026-11-21T15:00");
  }
  void sell(const std::string& receipt, const std::string& customer, const std::string& at) {
    shuke({"sell", "--receipt", receipt, "--customer", customer, "--at", at, "--line",
           "sku=A1,quantity=1,unit_price=399.00,amount=399.00"});
  }
  Ran plan() { return shuke({"plan", "2026-11-24"}); }
  Ran due(Words more = {}) {
    Words words{"due", "2026-11-24"};
    words.insert(words.end(), more.begin(), more.end());
    return shuke(words);
  }
  std::string field_of_first(const char* field) {
    const auto rows = due({"--all", "--json"}).json().at("rows").as_array();
    return rows.empty() ? "none" : std::string(rows.front().at(field).as_string());
  }
  Ran step(const std::string& command, const std::string& request) {
    return shuke({command, field_of_first("contact_id"), "--request", request, "--associate", "lin", "--at",
                  "2026-11-24T" + field_of_first("from")});
  }
};

TEST_F(FollowUpCommands, ADayIsPlannedAndTold) {
  EXPECT_EQ(due().out, "2026-11-24 has not been planned; shuke plan 2026-11-24 does it.\n");
  const Ran planned = plan();
  EXPECT_EQ(planned.code, 0);
  EXPECT_TRUE(planned.out.starts_with("Planned 2026-11-24. Contacts: 1; customers looked at: 1.\n")) << planned.out;
  const std::string list = due().out;
  EXPECT_TRUE(list.starts_with("To contact on Tuesday, 2026-11-24\n\n" + field_of_first("from"))) << list;
  for (const char* part :
       {"林夏", "13800004472", "phone", "Care, day 3", "they bought (3 d ago)", "Before, during and after each:"})
    EXPECT_NE(list.find(part), std::string::npos) << part << '\n' << list;
  EXPECT_NE(list.find(field_of_first("contact_id") + "  lin\n"), std::string::npos) << list;
}

TEST_F(FollowUpCommands, TheListSpeaksTheLanguageOfTheCall) {
  plan();
  const std::string list = due({"--lang", "zh-CN"}).out;
  EXPECT_TRUE(list.starts_with("2026-11-24（星期二）要联系的顾客\n\n")) << list;
  for (const char* part : {"电话", "购后第3天回访", "每次联系前后都要注意："})
    EXPECT_NE(list.find(part), std::string::npos) << part << '\n' << list;
  EXPECT_EQ(list.find("they bought"), std::string::npos);
}

TEST_F(FollowUpCommands, TheListFitsATerminal) {
  plan();
  for (const std::string& line : lines_of(due().out))
    EXPECT_LE(std::ranges::count_if(line, [](char c) { return (c & 0xC0) != 0x80; }), 80) << line;
}

TEST_F(FollowUpCommands, OnlyTheirOwnAreToldToAnAssociate) {
  plan();
  EXPECT_NE(due({"--associate", "lin"}).out.find("林夏"), std::string::npos);
  const Ran wrong = due({"--associate", "nobody"});
  EXPECT_EQ(wrong.code, 1);
  EXPECT_TRUE(wrong.err.starts_with("shuke: associate: ")) << wrong.err;
}

TEST_F(FollowUpCommands, AContactIsBegunGivenBackAndRecorded) {
  plan();
  const std::string id = field_of_first("contact_id");
  EXPECT_EQ(step("begin", "b1").out, "Contact " + id + " is begun. Record what comes of it, or give it back.\n");
  EXPECT_NE(due().out.find("(begun)"), std::string::npos);
  const Ran again = step("begin", "b2");
  EXPECT_EQ(again.code, 1);
  EXPECT_EQ(again.err,
            "shuke: contact_id: Somebody has begun this contact; it can be recorded or given back. (FUP-4)\n");
  EXPECT_EQ(step("give-back", "g1").out, "Contact " + id + " stands on the day's list again.\n");
  step("begin", "b3");
  EXPECT_EQ(shuke({"record", "--request", "r1", "--contact", id, "--associate", "lin", "--outcome", "reached",
                   "--topic", "kind=care_3,said=warm"})
                .out,
            "Recorded for 2026-11-24: contact " + id + ", reached.\n");
  EXPECT_NE(due().out.find("Nobody.\n"), std::string::npos);
  EXPECT_NE(due({"--all"}).out.find("(done)"), std::string::npos);
  EXPECT_EQ(shuke({"contacts", "--customer", "C1"}).out,
            "2026-11-24  C1  phone  reached  lin  " + id + "\n  Care, day 3: warm\n");
}

TEST_F(FollowUpCommands, WhatIsOpenIsToldFirst) {
  plan();
  step("begin", "b1");
  const Ran agreed =
      shuke({"record", "--request", "r1", "--contact", field_of_first("contact_id"), "--associate", "lin", "--outcome",
             "bad_moment", "--agreed", "2026-11-24T19:00", "--next-step", "call tonight", "--promise",
             "by=shop,due=2026-11-27,words=care card", "--complaint", "words=a seam is open"});
  EXPECT_EQ(agreed.code, 0) << agreed.err;
  plan();
  const std::string list = due().out;
  EXPECT_NE(list.find("first     they complained (2026-11-24): a seam is open\n"), std::string::npos) << list;
  EXPECT_NE(list.find("  we promised (2026-11-27): care card\n"), std::string::npos) << list;
  EXPECT_NE(list.find("  noted last time (2026-11-24): call tonight\n"), std::string::npos) << list;
}

TEST_F(FollowUpCommands, GoodsOfOneCategoryAreNamedOnce) {
  shuke({"sell", "--receipt", "R2", "--customer", "C1", "--at", "2026-11-21T16:00", "--line",
         "sku=C1,category=coat,quantity=1,unit_price=399.00,amount=399.00", "--line",
         "sku=C2,category=coat,quantity=1,unit_price=399.00,amount=399.00"});
  plan();
  const std::string list = due().out;
  EXPECT_NE(list.find("Coat C1, Coat C2"), std::string::npos) << list;
  EXPECT_EQ(list.find("Coat and Coat"), std::string::npos) << list;
  EXPECT_EQ(list.find("Coat, Coat"), std::string::npos) << list;
}

TEST_F(FollowUpCommands, WhoIsNotOnTheListCanBeAskedWhy) {
  shuke({"enrol", "--ref", "C2", "--phone", "138 0000 4473", "--consent-service", "2026-01-05"});
  sell("R2", "C2", "2026-11-21T15:00");
  shuke({"customer", "consent", "C2", "service", "--request", "c1", "--day", "2026-11-22", "--given", "no"});
  const Ran told = shuke({"follow-ups", "C2", "--day", "2026-11-24"});
  EXPECT_EQ(told.code, 0) << told.err;
  EXPECT_TRUE(told.out.starts_with("Nothing is to be done on this day.\n\nLeft out:\n")) << told.out;
  EXPECT_NE(told.out.find("Care, day 3: not wanted; they did not agree"), std::string::npos) << told.out;
  const std::string would = shuke({"follow-ups", "C1", "--day", "2026-11-24"}).out;
  EXPECT_TRUE(would.starts_with("By phone: Care, day 3")) << would;
  EXPECT_NE(would.find("\n  why: they bought (3 d ago)"), std::string::npos) << would;
}

TEST_F(FollowUpCommands, AContactThatNobodyPlannedIsRecorded) {
  const Ran done =
      shuke({"record", "--request", "r1", "--customer", "C1", "--channel", "phone", "--at", "2026-11-24T10:00",
             "--associate", "lin", "--outcome", "will_come", "--agreed", "2026-11-25T15:00", "--topic", "kind=care_3",
             "--promise", "by=shop,due=2026-11-27,words=care card"});
  EXPECT_EQ(done.code, 0) << done.err;
  EXPECT_NE(shuke({"contacts"}).out.find("will come 2026-11-25 15:00"), std::string::npos) << shuke({"contacts"}).out;
}

TEST_F(FollowUpCommands, AWrongCallSaysWhatWouldBeRight) {
  EXPECT_EQ(shuke({"record", "--request", "r1", "--outcome", "talked"}).code, 2);
  EXPECT_EQ(shuke({"due"}).code, 2);
  const Ran nobody = shuke({"record", "--request", "r1", "--outcome", "reached"});
  EXPECT_EQ(nobody.err, "shuke: contact_id: Name a planned contact, or a customer. (FUP-2)\n");
  const Ran none = shuke({"begin", "1", "--request", "b1", "--associate", "lin", "--at", "2026-11-24T10:00"});
  EXPECT_EQ(none.err,
            "shuke: contact_id: There is no planned contact 1 in this shop; ask for the day's list again. (FUP-5)\n");
}

}  // namespace
}  // namespace shuke::tools::test

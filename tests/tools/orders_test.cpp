// order add, step, list; visit add, list.
#include "tools/counter.hpp"

#include <boost/json/serialize.hpp>

namespace shuke::tools::test {
namespace {

class OrderCommands : public Counter {
 protected:
  OrderCommands() {
    shuke({"init"});
    shuke({"enrol", "--ref", "C1", "--consent-service", "2026-01-05"});
  }
  Ran reserve(const std::string& request) {
    return shuke({"order", "add", "--request", request, "--customer", "C1", "--kind", "reservation", "--at",
                  "2026-03-01T10:00", "--until", "2026-03-10", "--goods", "sku=A1,quantity=2", "--goods",
                  "category=coat,colour=红", "--json"});
  }
  std::string id_of(const Ran& ran) { return std::string(ran.json().at("order_id").as_string()); }
};

TEST_F(OrderCommands, AReservationIsTakenAndListed) {
  const std::string id = id_of(reserve("q1"));
  const std::string table = shuke({"order", "list", "--day", "2026-03-10"}).out;
  EXPECT_TRUE(
      table.starts_with("made on                  id  customer  what         goods or words   until       state\n"))
      << table;
  EXPECT_TRUE(
      table.ends_with("\n2026-03-01  " + id + "  C1        reservation  A1 × 2, coat 红  2026-03-10  reserved\n"))
      << table;
}

TEST_F(OrderCommands, AStepSaysTheStateOrWhatIsPossible) {
  const std::string id = id_of(reserve("q1"));
  const Ran refused = shuke({"order", "step", id, "arrived", "--request", "s1", "--at", "2026-03-02T10:00"});
  EXPECT_EQ(refused.code, 1);
  EXPECT_EQ(refused.err,
            "shuke: step: arrived is not possible while it is reserved; possible: picked_up, released, "
            "extended (CUS-11)\n");
  EXPECT_EQ(shuke({"order", "step", id, "picked_up", "--request", "s1", "--at", "2026-03-02T10:00"}).out,
            id + ": picked up.\n");
  EXPECT_EQ(
      shuke({"order", "step", id, "picked_up", "--request", "s1", "--at", "2026-03-02T10:00", "--lang", "zh-CN"}).out,
      id + "：已取。\n");
}

TEST_F(OrderCommands, WhatLapsedIsToldOnTheDayAfter) {
  reserve("q1");
  const auto which = [&](const std::string& day, const std::string& asked) {
    return shuke({"order", "list", "--day", day, "--which", asked, "--json"}).json().at("rows").as_array().size();
  };
  EXPECT_EQ(which("2026-03-10", "open"), 1U);
  EXPECT_EQ(which("2026-03-10", "lapsed"), 0U);
  EXPECT_EQ(which("2026-03-11", "open"), 0U);
  EXPECT_EQ(which("2026-03-11", "lapsed"), 1U);
  EXPECT_EQ(shuke({"order", "list", "--day", "2026-03-11", "--which", "open"}).out, "There are none.\n");
}

TEST_F(OrderCommands, APageSaysWhereTheNextBegins) {
  const std::string id = id_of(reserve("q1"));
  reserve("q2");
  const std::string page = shuke({"order", "list", "--day", "2026-03-10", "--limit", "1"}).out;
  EXPECT_NE(page.find("There are more: --after 2026-03-01/" + id + "\n"), std::string::npos) << page;
  EXPECT_EQ(shuke({"order", "list", "--day", "2026-03-10", "--after", "2026-03-01/" + id, "--json"})
                .json()
                .at("rows")
                .as_array()
                .size(),
            1U);
}

TEST_F(OrderCommands, StepsAreToldUnderTheirOrderWhenAskedFor) {
  const std::string id = id_of(reserve("q1"));
  shuke({"order", "step", id, "extended", "--request", "s1", "--at", "2026-03-05T10:00", "--until", "2026-03-20",
         "--note", "is away", "--associate", "A1"});
  shuke({"order", "step", id, "picked_up", "--request", "s2", "--at", "2026-03-06T10:00"});
  const Words list{"order", "list", "--day", "2026-03-10"};
  const std::string plain = shuke(list).out;
  EXPECT_EQ(plain.find("2026-03-05"), std::string::npos) << plain;
  Words with_steps = list;
  with_steps.push_back("--steps");
  const std::string table = shuke(with_steps).out;
  const auto first = table.find("\n2026-03-01  " + id), second = table.find("\n2026-03-05"),
             third = table.find("\n2026-03-06");
  EXPECT_LT(first, second) << table;
  EXPECT_LT(second, third) << table;
  for (const char* part : {"A1", "is away", "2026-03-20", "reserved → reserved", "reserved → picked up"})
    EXPECT_NE(table.find(part), std::string::npos) << part << '\n' << table;
}

TEST_F(OrderCommands, AVisitIsRecordedAndListed) {
  EXPECT_EQ(shuke({"visit", "add", "--request", "v1", "--customer", "C1", "--at", "2026-03-01T10:00", "--did", "looked",
                   "--did", "tried_on", "--not-bought", "price", "--goods", "sku=A1"})
                .out,
            "The visit of customer C1 on 2026-03-01 is recorded.\n");
  const auto row =
      shuke({"visit", "list", "--customer", "C1", "--json"}).json().at("rows").as_array().at(0).as_object();
  EXPECT_EQ(boost::json::serialize(row.at("did")), R"(["looked","tried_on"])");
  EXPECT_EQ(row.at("not_bought"), "price");
  const std::string table = shuke({"visit", "list"}).out;
  EXPECT_NE(table.find("2026-03-01  C1        looked, tried_on  A1              no      price"), std::string::npos)
      << table;
  EXPECT_EQ(shuke({"visit", "list", "--from", "2026-03-02"}).out, "There are none.\n");
}

}  // namespace
}  // namespace shuke::tools::test

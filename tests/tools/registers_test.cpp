// roster, campaign, promise, complaint and feedback.
#include "tools/counter.hpp"

namespace shuke::tools::test {
namespace {

class RegisterCommands : public Counter {
 protected:
  RegisterCommands() {
    shuke({"init"});
    shuke({"enrol", "--ref", "C1", "--consent-service", "2026-01-05"});
  }
  static std::string id_of(const Ran& ran, const char* field) { return std::string(ran.json().at(field).as_string()); }
  static bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
};

TEST_F(RegisterCommands, ARosterIsWrittenDownAndShown) {
  EXPECT_EQ(shuke({"roster", "show", "--day", "2026-03-02"}).out, "Open on 2026-03-02: 00:00–24:00\n");
  EXPECT_EQ(shuke({"roster", "open", "--request", "h1", "--from", "2026-03-01", "--at", "2026-03-01T10:00", "--week",
                   "weekday=monday,from=09:00,until=12:00", "--week", "weekday=monday,from=14:00"})
                .out,
            "The hours from 2026-03-01 on are written down.\n");
  EXPECT_EQ(shuke({"roster", "shift", "A1", "--request", "s1", "--day", "2026-03-02", "--at", "2026-03-01T10:00",
                   "--windows", "from=09:00,until=12:00"})
                .out,
            "A1 is there on 2026-03-02: 09:00–12:00.\n");
  EXPECT_EQ(shuke({"roster", "associate", "A1", "--request", "n1", "--at", "2026-03-01T10:00", "--name", "孙悦"}).out,
            "Customers know A1 as 孙悦.\n");
  const std::string shown = shuke({"roster", "show", "--day", "2026-03-02"}).out;
  EXPECT_TRUE(shown.starts_with("Open on 2026-03-02: 09:00–12:00, 14:00–24:00\n")) << shown;
  EXPECT_TRUE(has(shown, "A1 孙悦    09:00–12:00")) << shown;
  EXPECT_EQ(shuke({"roster", "show", "--day", "2026-03-03", "--lang", "zh-CN"}).out.substr(0, 18), "2026-03-03 休息\n");
  const Ran refused = shuke({"roster", "shift", "A1", "--request", "s2", "--day", "2026-03-02", "--at",
                             "2026-03-01T10:00", "--windows", "from=09:00,until=12:00", "--windows", "from=11:00"});
  EXPECT_EQ(refused.code, 1);
  EXPECT_TRUE(has(refused.err, "09:00–12:00 and 11:00–24:00 overlap or touch")) << refused.err;
  EXPECT_EQ(shuke({"roster", "assign", "C1", "--request", "a1", "--day", "2026-03-02", "--at", "2026-03-01T10:00",
                   "--associate", "A1"})
                .out,
            "From 2026-03-02 on A1 looks after customer C1.\n");
}

TEST_F(RegisterCommands, WishesAreToldAsTheyHold) {
  EXPECT_EQ(shuke({"wishes", "show", "C1"}).out, "Customer C1 has said nothing about it.\n");
  EXPECT_EQ(shuke({"wishes", "set", "C1", "--request", "w1", "--at", "2026-03-01T10:00", "--times",
                   "from=19:00,until=20:00", "--intervals", "kind=own_interval,days=14"})
                .out,
            "Customer C1 from now on: likes to be called 19:00–20:00; own_interval every 14 days.\n");
  EXPECT_EQ(shuke({"wishes", "show", "C1"}).out,
            "Customer C1 said on 2026-03-01: likes to be called 19:00–20:00; own_interval every 14 days, counted from "
            "2026-03-01.\n");
  EXPECT_EQ(shuke({"wishes", "show", "C1", "--day", "2026-02-28"}).out, "Customer C1 has said nothing about it.\n");
  EXPECT_EQ(shuke({"wishes", "show", "C1", "--lang", "zh-CN"}).out,
            "顾客 C1 在 2026-03-01 说过：喜欢在 19:00–20:00 接电话；own_interval 每 14 天一次，从 2026-03-01 起算。\n");
  const Ran refused = shuke(
      {"wishes", "set", "C1", "--request", "w2", "--at", "2026-03-01T10:00", "--intervals", "kind=care_7,days=14"});
  EXPECT_EQ(refused.code, 1);
  EXPECT_TRUE(has(refused.err, "care_7 does not come at an interval")) << refused.err;
}

TEST_F(RegisterCommands, GuestsAreToldWithTheirSeats) {
  shuke({"campaign", "add", "--request", "e1", "--ref", "tea", "--kind", "event", "--first", "2026-03-10", "--at",
         "2026-03-01T10:00", "--seats", "2", "--companions", "1"});
  EXPECT_EQ(shuke({"campaign", "guest", "tea", "C1", "coming", "--request", "g1", "--at", "2026-03-02T10:00",
                   "--companions", "1"})
                .out,
            "Customer C1 with tea: coming.\n");
  EXPECT_TRUE(has(shuke({"campaign", "guests", "tea"}).out, "Seats taken: 2 of 2.\n"));
  EXPECT_TRUE(has(shuke({"campaign", "list"}).out, "tea"));
  EXPECT_EQ(shuke({"campaign", "list", "--from", "2026-03-11"}).out, "There are none.\n");
}

TEST_F(RegisterCommands, APromiseIsMovedAndKept) {
  const std::string id = id_of(shuke({"promise", "add", "--request", "p1", "--customer", "C1", "--at",
                                      "2026-03-01T10:00", "--due", "2026-03-05", "--words", "call back", "--json"}),
                               "promise_id");
  shuke({"promise", "step", id, "moved", "--request", "s1", "--at", "2026-03-02T10:00", "--due", "2026-03-06"});
  EXPECT_TRUE(has(shuke({"promise", "list", "--open"}).out, "2026-03-06  " + id));
  EXPECT_EQ(shuke({"promise", "step", id, "kept", "--request", "s2", "--at", "2026-03-06T10:00"}).out,
            id + ": kept.\n");
  EXPECT_EQ(shuke({"promise", "list", "--open"}).out, "There are none.\n");
}

TEST_F(RegisterCommands, AComplaintIsHandedOverAndClosed) {
  const std::string id = id_of(shuke({"complaint", "add", "--request", "k1", "--customer", "C1", "--at",
                                      "2026-03-01T10:00", "--words", "pilling", "--owner", "A1", "--json"}),
                               "complaint_id");
  shuke({"complaint", "step", id, "handed_over", "--request", "s1", "--at", "2026-03-02T10:00", "--owner", "A2"});
  EXPECT_EQ(shuke({"complaint", "step", id, "closed", "--request", "s2", "--at", "2026-03-03T10:00"}).out,
            id + ": closed.\n");
  const std::string table = shuke({"complaint", "list", "--steps"}).out;
  EXPECT_TRUE(has(table, "handed over")) << table;
  EXPECT_TRUE(has(table, "A2")) << table;
}

TEST_F(RegisterCommands, AnOpinionIsPassedOn) {
  const std::string id = id_of(shuke({"feedback", "add", "--request", "f1", "--customer", "C1", "--at",
                                      "2026-03-01T10:00", "--words", "sleeves too long", "--json"}),
                               "feedback_id");
  EXPECT_EQ(
      shuke({"feedback", "step", id, "passed_on", "--request", "s1", "--at", "2026-03-02T10:00", "--to", "studio"}).out,
      id + ": passed on.\n");
  EXPECT_TRUE(has(shuke({"feedback", "list", "--customer", "C1"}).out, "studio"));
}

}  // namespace
}  // namespace shuke::tools::test

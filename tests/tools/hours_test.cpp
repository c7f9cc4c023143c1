// hours: the verdict on a moment and the slots of a day.
#include "tools/counter.hpp"

#include "pages/table.hpp"

#include <boost/json/serialize.hpp>

namespace shuke::tools::test {
namespace {

using Hours = Counter;

TEST_F(Hours, TheVerdictIsThisDocument) {
  EXPECT_EQ(shuke({"hours", "--at", "2026-11-24T10:30", "--json"}).out,
            "{\"verdict\":\"best\",\"rules\":[\"WHEN-TUE\",\"WHEN-T2\"]}\n");
  EXPECT_TRUE(is_empty());
}

TEST_F(Hours, AYearThatIsNotAnnouncedIsNamed) {
  EXPECT_EQ(shuke({"hours", "--at", "2027-12-31T10:30", "--json"}).out,
            "{\"verdict\":\"avoid\",\"rules\":[\"WHEN-FRI\",\"WHEN-T2\"],\"not_announced\":2027}\n");
}

TEST_F(Hours, TheVerdictIsSaidWithItsReasons) {
  EXPECT_EQ(shuke({"hours", "--at", "2026-11-24T10:30"}).out,
            "2026-11-24, Tuesday · fashion, version 1\n10:30: best\n\n"
            "  WHEN-TUE  a working day in the middle of others: best\n"
            "  WHEN-T2   this part of the day, 10:00 to 11:00: best\n");
  EXPECT_EQ(shuke({"hours", "--at", "2026-11-24T16:30", "--profession", "teacher", "--lang", "zh-CN"}).out,
            "2026-11-24，星期二 · 教师 · fashion，第 1 版\n16:30：较好\n\n"
            "  WHEN-P13  按顾客的职业，16:00 至 24:00：较好\n"
            "  WHEN-TUE  前后都是工作日的一天：最佳\n");
}

TEST_F(Hours, ReasonsAreInTheDocumentWhenAsked) {
  const Words call{"hours", "--at", "2026-11-24T10:30", "--explain", "--json", "--lang", "zh-CN"};
  const auto answer = shuke(call).json();
  EXPECT_EQ(answer.at("reasons").at(0).at("text"), "前后都是工作日的一天：最佳");
  EXPECT_EQ(answer.at("policy"), "fashion");
  EXPECT_EQ(answer.at("policy_version"), 1);
}

struct Contact {
  std::vector<std::string> options;
  std::string at;
  std::string document;
};

TEST_F(Hours, WhatIsKnownOfTheContactCounts) {
  const std::vector<Contact> contacts{
      {{"--consent", "no"}, "10:30", R"({"verdict":"forbidden","rules":["CUS-1"]})"},
      {{"--do-not-contact"}, "10:30", R"({"verdict":"forbidden","rules":["FUP-4"]})"},
      {{"--urgent"}, "12:30", R"({"verdict":"avoid","rules":["WHEN-T3","WHEN-TUE"]})"},
      {{"--selling", "no"}, "14:30", R"({"verdict":"neutral","rules":["WHEN-T4","WHEN-TUE"]})"},
      {{"--agreed", "22:00-22:30"}, "22:10", R"({"verdict":"best","rules":["WHEN-ORD"]})"},
      {{"--agreed", "23:00-24:00"}, "23:30", R"({"verdict":"best","rules":["WHEN-ORD"]})"},
      {{"--prefers", "08:30-09:00", "--prefers", "19:00-20:00"}, "19:10", R"({"verdict":"best","rules":["WHEN-ORD"]})"},
      {{"--means", "message"}, "10:30", R"({"verdict":"neutral","rules":["WHEN-ORD"]})"},
      {{"--profiling", "no", "--profession", "teacher"},
       "10:30",
       R"({"verdict":"best","rules":["WHEN-TUE","WHEN-T2"]})"},
      {{"--minutes", "60"}, "10:30", R"({"verdict":"neutral","rules":["WHEN-T7","WHEN-TUE","WHEN-T2"]})"},
      {{"--policy", "tea"}, "10:30", R"({"verdict":"best","rules":["WHEN-TUE","WHEN-T2"]})"},
  };
  for (const Contact& contact : contacts) {
    Words words{"hours", "--at", "2026-11-24T" + contact.at, "--json"};
    words.insert(words.end(), contact.options.begin(), contact.options.end());
    EXPECT_EQ(shuke(words).out, contact.document + '\n') << contact.options.front();
  }
}

TEST_F(Hours, ADayIsAStripOfHalfHours) {
  EXPECT_EQ(shuke({"hours", "--day", "2026-11-24", "--profession", "teacher"}).out,
            "2026-11-24, Tuesday · Teacher · fashion, version 1\n\n"
            "  08 09 10 11 12 13 14 15 16 17 18 19 20 21\n"
            "  ·░ ░░ ░░ ░· ·· ·· ░░ ░░ ▓▓ ▓▓ ▓▓ ▓▓ ▓▓ ·\n\n"
            "  █ best  ▓ good  ▒ neither good nor bad  ░ to be avoided  · not then\n\n"
            "time         verdict        rules\n"
            "───────────────────────────────────────────────────────\n"
            "16:00–21:00  good           WHEN-P13, WHEN-TUE\n"
            "08:30–11:30  to be avoided  WHEN-P13, WHEN-PX, WHEN-TUE\n"
            "14:00–16:00  to be avoided  WHEN-P13, WHEN-PX, WHEN-TUE\n");
}

/// A half hour shows the lowest verdict of its minutes; the mark under it says that some are better.
TEST_F(Hours, AMixedHalfHourIsMarked) {
  const auto lines = lines_of(shuke({"hours", "--day", "2026-11-24", "--minutes", "16"}).out);
  EXPECT_EQ(lines.at(2), "  08 09 10 11 12 13 14 15 16 17 18 19 20 21");
  EXPECT_EQ(lines.at(3), "  ·░ ░░ █▒ ·· ·· ·· ░░ ▓▓ ▓▓ ▓▒ ▒▒ ▒▒ ▒· ·");
  EXPECT_EQ(lines.at(4), "         ^ ^                  ^        ^");
  EXPECT_EQ(lines.at(7), "  ^ a part of this half hour is better");
}

TEST_F(Hours, TheStripReachesAsFarAsSomethingIsPossible) {
  const auto late = lines_of(shuke({"hours", "--day", "2026-11-24", "--agreed", "22:00-22:30"}).out);
  EXPECT_EQ(late.at(2), "  08 09 10 11 12 13 14 15 16 17 18 19 20 21 22");
  EXPECT_TRUE(late.at(3).ends_with(" ·· █")) << late.at(3);
  const auto early = lines_of(shuke({"hours", "--day", "2026-11-24", "--agreed", "06:30-07:00"}).out);
  EXPECT_TRUE(early.at(2).starts_with("  06 07 08 ")) << early.at(2);
  EXPECT_TRUE(early.at(3).starts_with("  ·█ ·· ·░ ")) << early.at(3);
}

TEST_F(Hours, ColourIsForTerminalsUnlessItIsAskedFor) {
  const Ran plain = shuke({"hours", "--day", "2026-11-24"});
  EXPECT_EQ(plain.out.find('\x1b'), std::string::npos);
  EXPECT_EQ(shuke({"hours", "--day", "2026-11-24", "--color", "never"}).out, plain.out);
  std::string coloured = shuke({"hours", "--day", "2026-11-24", "--color", "always"}).out;
  EXPECT_NE(coloured.find("\x1b[92m█\x1b[0m"), std::string::npos);
  for (auto at = coloured.find('\x1b'); at != std::string::npos; at = coloured.find('\x1b'))
    coloured.erase(at, coloured.find('m', at) - at + 1);
  EXPECT_EQ(coloured, plain.out) << "colour adds nothing but colour";
}

TEST_F(Hours, WhenNothingIsGoodEnoughItSaysWhatWouldHelp) {
  const Ran monday = shuke({"hours", "--day", "2026-11-23", "--profession", "teacher"});
  EXPECT_NE(monday.out.find("\nNo time is good enough. It would help:  verdict               time\n"),
            std::string::npos)
      << monday.out;
  EXPECT_NE(monday.out.find("\nif it were urgent                       neither good nor bad  16:00–21:00\n"),
            std::string::npos)
      << monday.out;
  EXPECT_NE(monday.out.find("\nThe next good day is 2026-11-24, Tuesday.\n"), std::string::npos) << monday.out;
  const Ran none = shuke({"hours", "--day", "2026-11-24", "--consent", "no", "--lang", "zh-CN"});
  EXPECT_NE(none.out.find("\n这一天没有可以联系的时间。\n"), std::string::npos) << none.out;
  EXPECT_NE(none.out.find("顾客同意被联系（必须）"), std::string::npos) << none.out;
}

TEST_F(Hours, EverythingFitsATerminal) {
  const std::vector<Words> calls{{"hours", "--day", "2026-11-23", "--minutes", "45", "--profession", "teacher"},
                                 {"hours", "--day", "2027-12-31", "--consent", "no", "--do-not-contact"},
                                 {"hours", "--at", "2026-11-24T10:30", "--profession", "teacher"},
                                 {"hours", "--at", "2027-12-31T22:30", "--consent", "no"}};
  for (Words call : calls)
    for (const char* language : {"en", "zh-CN"}) {
      call.insert(call.end(), {"--lang", language});
      for (const std::string& line : lines_of(shuke(call).out)) {
        EXPECT_LE(pages::width(line), 80U) << line;
        EXPECT_EQ(line.find("tool."), std::string::npos) << line;
      }
      call.resize(call.size() - 2);
    }
}

TEST_F(Hours, TheSlotsAreADocument) {
  const auto answer = shuke({"hours", "--day", "2026-11-24", "--json"}).json();
  EXPECT_EQ(boost::json::serialize(answer.at("slots").at(0)),
            R"({"from":"10:00","until":"11:00","verdict":"best","rules":["WHEN-TUE","WHEN-T2"]})");
  EXPECT_EQ(answer.at("policy"), "fashion");
}

struct WrongHours {
  std::vector<std::string> words;
  int code;
  std::string complaint;
};

TEST_F(Hours, AWrongQuestionSaysWhatWouldBeRight) {
  const std::vector<WrongHours> calls{
      {{}, 2, "--at or --day is missing; see shuke hours --help"},
      {{"--at", "2026-11-24T10:30", "--day", "2026-11-24"}, 2, "--at and --day exclude each other."},
      {{"--at", "2026-11-24"}, 1, "at: "},
      {{"--at", "2026-11-24T10:30+08:00"}, 1, "write the time on the customer's clock without one"},
      {{"--at", "2026-11-24T10:30", "--profession", "cook"}, 1, "known: accountant, doctor, "},
      {{"--at", "2026-11-24T10:30", "--policy", "nix"}, 1, "there is no policy nix; known: fashion, health, tea"},
      {{"--day", "2026-11-24", "--agreed", "22:00"}, 2, "--agreed is 22:00; write it as 19:00-20:00"},
      {{"--day", "2026-11-24", "--prefers", "20:00-19:00"}, 1, "it has to end after it begins"},
      {{"--day", "2026-11-24", "--minutes", "0"}, 1, "minutes: 0 is out of range; 1 to 1440 are lawful"},
      {{"--day", "2026-11-24", "--selling", "maybe"}, 2, "--selling cannot be maybe; possible: yes|no"},
      {{"--day", "2026-11-24", "--customer", "C1"}, 1, "customer: "},
  };
  for (const WrongHours& call : calls) {
    Words words{"hours"};
    words.insert(words.end(), call.words.begin(), call.words.end());
    const Ran ran = shuke(words);
    EXPECT_EQ(ran.code, call.code) << ran.err;
    EXPECT_EQ(ran.out, "");
    EXPECT_NE(ran.err.find(call.complaint), std::string::npos) << ran.err;
    EXPECT_EQ(lines_of(ran.err).size(), 1U) << ran.err;
  }
  EXPECT_TRUE(is_empty());
}

/// What the file of a customer says counts, and is not told: their profession stands in no heading.
TEST_F(Hours, ACustomersFileCounts) {
  open_shop();
  ASSERT_EQ(shuke({"enrol", "--ref", "C2", "--profession", "teacher", "--consent-service", "2026-01-05"}).code, 0);
  const Ran day = shuke({"hours", "--day", "2026-11-24", "--customer", "C2", "--selling", "no"});
  EXPECT_NE(day.out.find("16:00–21:00  good           WHEN-P13, WHEN-TUE"), std::string::npos) << day.out;
  EXPECT_EQ(day.out.find("Teacher"), std::string::npos) << day.out;
  EXPECT_EQ(shuke({"hours", "--at", "2026-11-24T16:30", "--customer", "C2", "--json"}).out,
            "{\"verdict\":\"forbidden\",\"rules\":[\"CUS-1\"]}\n")
      << "they agreed to service, not to marketing";
}

}  // namespace
}  // namespace shuke::tools::test

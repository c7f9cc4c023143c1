// batch and verify: JSON lines through the public API, and a database that was tampered with.
#include "tools/counter.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace shuke::tools::test {
namespace {

using BatchLines = Counter;
using Verify = Counter;

const std::string day_at_the_till =
    R"({"do":"init","shop":"main"}
{"do":"enrol","ref":"C1","name":"林夏","phone":"13800004472","birthday":"lunar:1987-06L-07","consent_service":"2026-01-05"}
{"do":"sell","receipt":"R-7","customer":"C1","at":"2026-11-21T10:02","lines":[{"sku":"A1","quantity":"2","unit_price":"399.00","amount":"798.00","brand":"B","category":"coat"}]}
{"do":"take_back","receipt":"R-9","of_receipt":"R-7","at":"2026-11-24T17:40","lines":[{"sku":"A1","quantity":"1"}]}
{"do":"points","customer":"C1","day":"2026-11-24"}
{"do":"verify"}
)";

TEST_F(BatchLines, EveryLineIsAnsweredByOne) {
  const Ran ran = shuke({"batch", "-"}, day_at_the_till);
  EXPECT_EQ(ran.code, 0) << ran.out;
  const auto lines = lines_of(ran.out);
  ASSERT_EQ(lines.size(), 6U) << ran.out << ran.err;
  for (const std::string& line : lines) EXPECT_EQ(line.substr(0, 10), "{\"ok\":true") << line;
  EXPECT_EQ(boost::json::parse(lines[3]).at("points"), -399);
  EXPECT_EQ(boost::json::parse(lines[4]).at("spendable"), 399);
  EXPECT_EQ(boost::json::parse(lines[5]).at("difference_count"), 0);
}

TEST_F(BatchLines, ReadsAFileAndAnswersTheSameAgain) {
  write("day.jsonl", day_at_the_till);
  const Ran first = shuke({"batch", "day.jsonl"});
  EXPECT_EQ(first.code, 0) << first.out;
  EXPECT_EQ(shuke({"batch", "day.jsonl"}).out, first.out);
}

TEST_F(BatchLines, AFailedLineLeavesTheOthersBe) {
  ASSERT_EQ(shuke({"batch", "-"}, day_at_the_till).code, 0);
  const Ran ran = shuke({"batch", "-", "--lang", "zh-CN"},
                        "{\"do\":\"points\",\"customer\":\"C9\",\"day\":\"2026-11-24\"}\n\n"
                        "{\"do\":\"dance\"}\n{\"do\":\n"
                        "{\"do\":\"points\",\"customer\":\"C1\",\"day\":\"2026-11-24\"}");
  EXPECT_EQ(ran.code, 1);
  const auto lines = lines_of(ran.out);
  ASSERT_EQ(lines.size(), 4U) << ran.out;
  EXPECT_EQ(boost::json::parse(lines[0]).at("error").at("code"), "unknown");
  EXPECT_EQ(boost::json::parse(lines[1]).at("ok"), false);
  EXPECT_EQ(boost::json::parse(lines[2]).at("ok"), false);
  EXPECT_EQ(boost::json::parse(lines[3]).at("spendable"), 399);
}

/// A program at the other end of a pipe writes its next line when it has the answer to the last.
TEST_F(BatchLines, AnswersBeforeTheNextLineIsWritten) {
  ASSERT_EQ(shuke({"init"}).code, 0);
  const std::string script = "cd '" + path("") +
                             "' && coproc till { '" SHUKE_TOOL
                             "' batch -; }; "
                             "for line in 1 2 3; do echo '{\"do\":\"site\"}' >&${till[1]}; "
                             "read -r -t 20 answer <&${till[0]} || exit 9; echo \"$answer\" >>.answers; done; "
                             "eval \"exec ${till[1]}>&-\"; wait $till_PID";
  write("till.sh", script);
  EXPECT_EQ(std::system(("bash '" + path("till.sh") + "'").c_str()), 0);
  EXPECT_EQ(lines_of(read(".answers")).size(), 3U) << read(".answers");
}

TEST_F(BatchLines, WithoutInitNothingIsMade) {
  const Ran ran = shuke({"batch", "-"}, "{\"do\":\"verify\"}\n");
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(boost::json::parse(ran.out).at("error").at("code"), "missing");
  EXPECT_TRUE(is_empty());
  EXPECT_EQ(shuke({"batch", "missing.jsonl"}).code, 3);
  EXPECT_EQ(shuke({"batch", "-"}).code, 0) << "no line, no error";
  EXPECT_TRUE(is_empty());
}

TEST_F(Verify, SaysThatAllIsWell) {
  open_shop();
  const Ran ran = shuke({"verify"});
  EXPECT_EQ(ran.code, 0) << ran.out;
  EXPECT_EQ(ran.out.find("All is as it was written: "), 0U) << ran.out;
  EXPECT_EQ(shuke({"verify", "--json"}).json().at("sales"), 1);
}

TEST_F(Verify, NamesWhatWasTamperedWith) {
  open_shop();
  {
    SQLite::Database database(path("shuke.db"), SQLite::OPEN_READWRITE);
    database.exec("DROP TRIGGER points_entry_no_update");
    ASSERT_EQ(database.exec("UPDATE points_entry SET points = points + 1"), 1);
  }
  const Ran table = shuke({"verify", "--lang", "zh-CN"});
  EXPECT_EQ(table.code, 4) << table.out << table.err;
  EXPECT_NE(table.out.find("\npoints_entry"), std::string::npos) << table.out;
  const Ran document = shuke({"verify", "--json", "--most", "1"});
  EXPECT_EQ(document.code, 4);
  EXPECT_GE(document.json().at("difference_count").as_int64(), 1);
  EXPECT_EQ(document.json().at("differences").as_array().size(), 1U);
  EXPECT_EQ(document.json().at("differences").at(0).at("table"), "points_entry");
}

TEST_F(Verify, AFileThatIsNoDatabaseIsOutOfReach) {
  write("shuke.db", std::string(8192, 'x'));
  const Ran ran = shuke({"verify", "--json"});
  EXPECT_EQ(ran.code, 3);
  EXPECT_EQ(ran.json().at("error").at("code"), "not_a_database");
  EXPECT_EQ(read("shuke.db"), std::string(8192, 'x'));
}

}  // namespace
}  // namespace shuke::tools::test

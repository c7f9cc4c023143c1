// export customers, duplicates.
#include "tools/counter.hpp"

namespace shuke::tools::test {
namespace {

class Lists : public Counter {
 protected:
  void open_two() {
    ASSERT_EQ(shuke({"init"}).code, 0);
    for (const char* ref : {"C1", "C2"})
      ASSERT_EQ(shuke({"enrol", "--ref", ref, "--name", "林夏", "--phone", "13800000001", "--birthday", "1988-03-05",
                       "--consent-service", "2026-01-05", "--set", "same_identity=shared"})
                    .code,
                0);
  }
};

TEST_F(Lists, AListForAPurpose) {
  open_two();
  const Words words{"export",     "customers", "--file", "list.csv", "--purpose", "service", "--day",
                    "2026-11-21", "--channel", "sms",    "--field",  "name",      "--field", "ref"};
  const Ran ran = shuke(words);
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(lines_of(ran.out).front().substr(0, 32), "list.csv, as agreed on 2026-11-2");
  EXPECT_EQ(read("list.csv"), "ref,name\nC1,林夏\nC2,林夏\n");
  Words with_json = words;
  with_json.push_back("--json");
  EXPECT_EQ(shuke(with_json).out,
            R"({"file":"list.csv","day":"2026-11-21","customers":2,"withheld":0,"unreachable":0,"bytes":29})"
            "\n");
}

TEST_F(Lists, WithoutAPurposeOrADatabase) {
  EXPECT_EQ(shuke({"export", "customers", "--file", "l.csv", "--purpose", "service", "--day", "2026-11-21"}).code, 3);
  open_two();
  EXPECT_EQ(shuke({"export", "customers", "--file", "l.csv", "--day", "2026-11-21"}).code, 2);
  EXPECT_EQ(shuke({"export", "customers", "--file", "l.csv", "--purpose", "fun", "--day", "2026-11-21"}).code, 2);
  const Ran ran = shuke(
      {"export", "customers", "--file", "l.csv", "--purpose", "service", "--day", "2026-11-21", "--field", "nmae"});
  EXPECT_EQ(ran.code, 1);
  EXPECT_NE(ran.err.find("nmae is no field of this file; its fields are ref, card, name"), std::string::npos)
      << ran.err;
  EXPECT_FALSE(exists("l.csv"));
}

TEST_F(Lists, PairsForPeopleAndForPrograms) {
  open_two();
  const Ran ran = shuke({"duplicates"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_NE(ran.out.find("a phone they share"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("perhaps"), std::string::npos) << ran.out;
  EXPECT_EQ(shuke({"duplicates", "--json"}).out,
            R"({"rows":[{"a":"C1","b":"C2","a_name":"林夏","b_name":"林夏","a_phone":"138****0001",)"
            R"("b_phone":"138****0001","reasons":[{"kind":"same_phone","sure":false,"shared":true},)"
            R"({"kind":"same_name_and_birthday","sure":false,"shared":false}],"sure":false,"parted":false}]})"
            "\n");
  EXPECT_EQ(shuke({"duplicates", "--after", "x"}).code, 1);
}

TEST_F(Lists, NoPairs) {
  ASSERT_EQ(shuke({"init"}).code, 0);
  EXPECT_EQ(shuke({"duplicates"}).out, "There are none.\n");
}

}  // namespace
}  // namespace shuke::tools::test

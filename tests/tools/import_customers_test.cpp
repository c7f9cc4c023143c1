// import customers: the summary, dry runs, mappings, rejects and suggestions.
#include "tools/counter.hpp"

namespace shuke::tools::test {
namespace {

using ImportCustomers = Counter;

const std::string customers =
    "ref,name,birthday,phone,consent_service\n"
    "C1,林一,1988-03-05,13800000001,2024-01-05\n"
    "C2,林一,1988-03-05,13800000002,2024-01-05\n"
    "C3,王二,,13800000002,2024-01-05\n";

TEST_F(ImportCustomers, TheSummaryIsTheAnswer) {
  const Ran ran = shuke({"import", "customers", "-", "--json", "--rejects", "r.csv"}, customers);
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(
      ran.out,
      R"({"rows":3,"enrolled":2,"known":0,"rejected":1,"suggestion_count":1,"suggestions":[{"line":3,"ref":"C2","other_ref":"C1","why":"same_name_and_birthday"}]})"
      "\n");
  EXPECT_EQ(ran.err, "");
  EXPECT_NE(read("r.csv").find(",C3,王二,,13800000002,2024-01-05\n"), std::string::npos);
  EXPECT_EQ(shuke({"import", "customers", "-", "--json"}, customers).json().at("known"), 2);
}

TEST_F(ImportCustomers, PeopleReadATableAndWhomItMayBe) {
  const Ran ran = shuke({"import", "customers", "-"}, customers);
  const auto lines = lines_of(ran.out);
  ASSERT_GE(lines.size(), 6U) << ran.out;
  EXPECT_EQ(lines.back(), "line 3: C2 has the name and birthday of C1");
  EXPECT_EQ(lines_of(ran.err).front().substr(0, 49), "line 4, phone: belongs to customer C2 of line 3 a") << ran.err;
}

TEST_F(ImportCustomers, ADryRunWritesNothingAndMakesNoDatabase) {
  EXPECT_EQ(shuke({"import", "customers", "-", "--dry-run"}, customers).code, 3);
  EXPECT_FALSE(exists("shuke.db"));
  ASSERT_EQ(shuke({"init"}).code, 0);
  const std::string before = read("shuke.db");
  const Ran ran = shuke({"import", "customers", "-", "--dry-run"}, customers);
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(lines_of(ran.out).front().substr(0, 10), "dry run of");
  EXPECT_TRUE(read("shuke.db") == before);
}

TEST_F(ImportCustomers, ByAMapping) {
  write("m.json",
        R"({"columns": [{"column": "会员号", "field": "ref"}, {"column": "手机", "field": "phone", "as": "phone"}],
                      "constants": [{"field": "consent_service", "value": "2020-01-01"}], "encoding": "gb18030"})");
  const std::string table = "\xBB\xE1\xD4\xB1\xBA\xC5,\xCA\xD6\xBB\xFA\nM1,1.3800000001E+10\n";  // 会员号,手机
  EXPECT_EQ(shuke({"import", "customers", "-", "--mapping", "m.json", "--json"}, table).json().at("enrolled"), 1);
  EXPECT_EQ(shuke({"import", "customers", "-", "--mapping", "m.json", "--encoding", "utf-8"}, table).code, 1);
}

TEST_F(ImportCustomers, AWrongMappingOrHeaderMakesNoDatabase) {
  write("m.json", R"({"columns": []})");
  EXPECT_EQ(shuke({"import", "customers", "-", "--mapping", "m.json"}, customers).code, 1);
  EXPECT_EQ(shuke({"import", "customers", "-"}, "name\n").code, 1);
  EXPECT_EQ(shuke({"import", "customers", "-", "--mapping", "none.json"}, customers).code, 3);
  EXPECT_FALSE(exists("shuke.db"));
}

TEST_F(ImportCustomers, AsJsonLinesAndWithSharedPhones) {
  const std::string lines = R"({"ref":"C1","phone":"13800000001","consent_service":"2024-01-05"})"
                            "\n"
                            R"({"ref":"C2","phone":"13800000001","consent_service":"2024-01-05"})"
                            "\n";
  const Ran ran = shuke({"import", "customers", "-", "--format", "jsonl", "--same-phone", "shared", "--json"}, lines);
  EXPECT_EQ(ran.json().at("enrolled"), 2) << ran.out;
}

}  // namespace
}  // namespace shuke::tools::test

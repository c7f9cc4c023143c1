// Other systems' columns, by a mapping.
#include "import/customers.hpp"

namespace shuke::exchange::test {
namespace {

const std::string mapping = R"({
  "columns": [
    {"column": "会员号", "field": "ref"},
    {"column": "会员姓名", "field": "name"},
    {"column": "生日", "field": "birthday", "as": "excel_date"},
    {"column": "手机", "field": "phone", "as": "phone"},
    {"column": "卡号", "field": "card", "digits": 8},
    {"column": "性别", "field": "sex", "words": [{"from": "女", "to": "female"}, {"from": "未知"}]}],
  "constants": [
    {"field": "consent_service", "value": "2020-01-01"},
    {"field": "consent_words", "value": "办卡时口头同意"}],
  "ignore": ["备注"],
  "encoding": "gb18030"})";
const std::string header = "会员号,会员姓名,生日,手机,卡号,性别,备注\n";

TEST_F(Customers, AFileOfAnotherSystemComesInByAMapping) {
  const std::string file = in_gb18030(header +
                                      "M1, 林一 ,32207,1.3800004472E+10,12345,女,\"第一,位\"\n"
                                      "M2,王二,32207.5,13800000002.0,12345678,未知,\n");
  EXPECT_EQ(figures_of(file, by(mapping)), (Figures{2, 2, 0, 0}));
  EXPECT_EQ(stored("SELECT name FROM customer WHERE ref = 'M1'"), "林一");
  EXPECT_EQ(stored("SELECT sex FROM customer WHERE ref = 'M1'"), "female");
  EXPECT_EQ(stored("SELECT sex FROM customer WHERE ref = 'M2'"), "");
  EXPECT_EQ(birthday("M1"), "1988-03-05");
  EXPECT_EQ(birthday("M2"), "1988-03-05");
  EXPECT_EQ(identity("M1", IdentityKind::phone), "13800004472");
  EXPECT_EQ(identity("M2", IdentityKind::phone), "13800000002");
  EXPECT_EQ(identity("M1", IdentityKind::card), "00012345");
  EXPECT_EQ(stored("SELECT words FROM consent LIMIT 1"), "办卡时口头同意");
}

TEST_F(Customers, TheRequestsEncodingGoesBeforeTheMappings) {
  CustomersImportRequest request = by(mapping);
  request.encoding = TextEncoding::utf8;
  EXPECT_EQ(figures_of(header + "M1,林一,,,,,\n", request), (Figures{1, 1, 0, 0}));
}

TEST_F(Customers, RejectsOfAMappedFileKeepItsColumnsAndNoValues) {
  CustomersImportRequest request = by(mapping);
  request.rejects = folder_.file("r.csv");
  request.encoding = TextEncoding::utf8;
  take(header + "M1,林一,60,1.38E+10,,,\nM2,王二,,1.38E+10,,,\nM3,张三,,,,男,\n", request);
  EXPECT_EQ(
      rejects,
      (std::vector<std::string>{
          "line 2, 生日 []: no day has this number in a spreadsheet; days count from 1, and 60 of the 1900 system "
          "never was",
          "line 3, 手机 []: the last digits of the number are gone, the program that wrote the file rounded it; "
          "format the column as text there and export again",
          "line 4, 性别 []: the mapping has no word for what stands here; add it to the column's words"}));
  std::string rejected = content(request.rejects);
  EXPECT_TRUE(rejected.starts_with("line,field,value,reason," + header)) << rejected;
  EXPECT_NE(rejected.find(",M2,王二,,1.38E+10,,,\n"), rejected.npos);
  for (auto at = rejected.find(",1.38E+10,"); at != rejected.npos; at = rejected.find(",1.38E+10,"))
    rejected.replace(at, 10, ",,");
  EXPECT_EQ(figures_of(rejected, request), (Figures{3, 1, 0, 2}));
}

TEST_F(Customers, AConflictNamesTheFilesColumn) {
  CustomersImportRequest request = by(mapping);
  request.encoding = TextEncoding::utf8;
  EXPECT_EQ(why(header + "M1,林一,,,7,,\nM2,王二,,,00000007,,\n", request),
            "line 3, 卡号 []: belongs to customer M1 of line 2 already; correct one of the two, or take both for one "
            "person (CUS-3)");
}

TEST_F(Customers, AMappedColumnThatIsMissingOrUnknownIsRefused) {
  CustomersImportRequest request = by(mapping);
  request.encoding = TextEncoding::utf8;
  EXPECT_TRUE(failing("会员号,会员姓名\nM1,林一\n", request).starts_with("the header lacks 生日, 手机, 卡号, 性别;"));
  EXPECT_TRUE(
      failing("会员号,积分\nM1,1\n", request).starts_with("the header has unknown columns: 积分; allowed are "));
}

TEST_F(Customers, WithoutAConstantForConsentRowsAreRejected) {
  EXPECT_EQ(figures_of("a\nM1\n", by(R"({"columns": [{"column": "a", "field": "ref"}]})")), (Figures{1, 0, 0, 1}));
  EXPECT_EQ(rejects.front().substr(0, 26), "line 2, consent_service []");
}

TEST_F(Customers, OtherReadings) {
  const auto request = by(R"({"columns": [
    {"column": "ref", "field": "ref"}, {"column": "day", "field": "birthday", "as": "chinese_day"},
    {"column": "wed", "field": "wedding_anniversary", "as": "lunar_day"},
    {"column": "ret", "field": "retired", "as": "yes_no"},
    {"column": "since", "field": "consent_service", "as": "excel_date_1904"}]})");
  EXPECT_EQ(figures_of("ref,day,wed,ret,since\nM1,农历1987年闰六月初七,八月十五,是,42000\n"
                       "M2,1988年2月30日,,,42000\nM3,农历1988年闰六月初七,,,42000\n",
                       request),
            (Figures{3, 1, 0, 2}));
  EXPECT_EQ(birthday("M1"), "lunar:1987-06L-07");
  EXPECT_EQ(stored("SELECT retired FROM customer"), "1");
  EXPECT_EQ(must(Day::of_number(query("SELECT registered FROM customer"))).text(), "2018-12-28");
}

struct Mistake {
  const char* mapping;
  const char* said;  ///< how the message begins
};

TEST_F(Customers, MistakesOfAMappingAreNamedByAPointer) {
  const Mistake mistakes[] = {
      {"{", "this is not JSON from line 1, column 2 on"},
      {"[]", "this is not an object"},
      {"{}", "/columns: "},
      {R"({"columns": []})", "/columns: "},
      {R"({"columns": [{"column": "a", "field": "ref"}], "colums": []})", "/colums: "},
      {R"({"columns": [{"field": "ref"}]})", "/columns/0/column: "},
      {R"({"columns": [{"column": "a", "field": "reff"}]})",
       "/columns/0/field: reff is no field of a customer; fields are ref"},
      {R"({"columns": [{"column": "a", "field": "request"}]})", "/columns/0/field: request is no field"},
      {R"({"columns": [{"column": "a", "field": "family"}]})", "/columns/0/field: family is no field"},
      {R"({"columns": [{"column": "a", "field": "name"}]})", "/columns: no column is mapped to ref"},
      {R"({"columns": [{"column": "a", "field": "ref"}, {"column": "b", "field": "ref"}]})",
       "/columns/1/field: the field ref is set twice"},
      {R"({"columns": [{"column": "a", "field": "ref"}, {"column": "a", "field": "name"}]})",
       "/columns/1/column: the column a stands here twice"},
      {R"({"columns": [{"column": "a", "field": "ref"}], "ignore": ["b", "a"]})",
       "/ignore/1: the column a stands here twice"},
      {R"({"columns": [{"column": "a", "field": "ref", "as": "date"}]})", "/columns/0/as: "},
      {R"({"columns": [{"column": "a", "field": "ref", "as": "excel_date"}]})", "/columns/0/as: ref cannot be read so"},
      {R"({"columns": [{"column": "a", "field": "ref", "digits": 0}]})", "/columns/0/digits: "},
      {R"({"columns": [{"column": "a", "field": "ref", "digits": 65}]})", "/columns/0/digits: "},
      {R"({"columns": [{"column": "a", "field": "ref"}, {"column": "b", "field": "birthday", "digits": 8}]})",
       "/columns/1/digits: birthday cannot be read so"},
      {R"({"columns": [{"column": "a", "field": "ref", "as": "phone", "words": [{"from": "x"}]}]})",
       "/columns/0/words: words stand for themselves"},
      {R"({"columns": [{"column": "a", "field": "ref"}, {"column": "b", "field": "retired", "words": [{"from": "x", "to": "da"}]}]})",
       "/columns/1/words/0/to: "},
      {R"({"columns": [{"column": "a", "field": "ref"}], "constants": [{"field": "ref", "value": "C1"}]})",
       "/constants/0/field: ref differs from customer to customer"},
      {R"({"columns": [{"column": "a", "field": "ref"}], "constants": [{"field": "consent_service", "value": "2020-02-30"}]})",
       "/constants/0/value: "},
      {R"({"columns": [{"column": "a", "field": "ref"}], "encoding": "big5"})", "/encoding: "},
  };
  for (const Mistake& one : mistakes) {
    const std::string said = failing("a\nC1\n", by(one.mapping));
    EXPECT_TRUE(said.starts_with(one.said)) << one.mapping << "\n  says " << said;
  }
}

TEST_F(Customers, AMappingThatIsNotThereIsSaidSo) {
  CustomersImportRequest request;
  request.mapping = folder_.file("none.json");
  const auto answer = attempt("ref\n", request);
  EXPECT_EQ(code(answer), Code::missing);
  EXPECT_EQ(answer.error().field, "mapping");
}

}  // namespace
}  // namespace shuke::exchange::test

// init, site, enrol, sell, take-back and points, as a till calls them.
#include "tools/counter.hpp"

#include "pages/table.hpp"

namespace shuke::tools::test {
namespace {

using Deeds = Counter;

const std::vector<std::string> two_coats{
    "sell", "--receipt",        "R-7",
    "--at", "2026-11-21T10:02", "--customer",
    "C1",   "--line",           "sku=A1,quantity=2,unit_price=399.00,amount=798.00,category=coat"};

std::vector<std::string> with(std::vector<std::string> words, const std::vector<std::string>& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

TEST_F(Deeds, InitMakesADatabaseOnce) {
  const Ran made = shuke({"init", "--shop", "north", "--currency", "GBP", "--zone", "Europe/London", "--cut-over",
                          "04:00", "--site", "7", "--json"});
  EXPECT_EQ(made.code, 0) << made.out;
  EXPECT_EQ(made.json().at("shop"), "north");
  EXPECT_EQ(made.json().at("currency"), "GBP");
  EXPECT_EQ(made.json().at("site"), 7);
  EXPECT_EQ(made.json().at("policy"), "fashion");
  const Ran again = shuke({"init", "--shop", "north", "--currency", "GBP", "--zone", "Europe/London", "--cut-over",
                           "04:00", "--site", "7", "--json"});
  EXPECT_EQ(again.out, made.out);
  EXPECT_EQ(shuke({"init", "--shop", "north", "--currency", "CNY"}).code, 1);
}

TEST_F(Deeds, InitRefusesWhatIsNot) {
  for (const std::vector<std::string>& words : {std::vector<std::string>{"--currency", "XXQ"},
                                                {"--zone", "Asia/Shanghaj"},
                                                {"--cut-over", "25:00"},
                                                {"--site", "65536"},
                                                {"--site", "one"},
                                                {"--policy", "tea-and-more"}}) {
    const Ran ran = shuke(with({"init"}, words));
    EXPECT_EQ(ran.code, 1) << words.front() << ran.out << ran.err;
    EXPECT_EQ(lines_of(ran.err).size(), 1U) << ran.err;
    EXPECT_FALSE(exists("shuke.db")) << words.front();
  }
}

TEST_F(Deeds, SiteShowsAndMoves) {
  ASSERT_EQ(shuke({"init", "--site", "3"}).code, 0);
  EXPECT_EQ(shuke({"site", "--json"}).json().at("site"), 3);
  EXPECT_EQ(shuke({"site", "new", "9", "--json"}).json().at("site"), 9);
  EXPECT_EQ(shuke({"site", "--json"}).json().at("site"), 9);
  EXPECT_EQ(shuke({"site", "new", "0"}).code, 1);
  EXPECT_EQ(shuke({"site", "--json"}).json().at("site"), 9);
}

TEST_F(Deeds, EnrolNeedsConsent) {
  ASSERT_EQ(shuke({"init"}).code, 0);
  const Ran without = shuke({"enrol", "--ref", "C1", "--json"});
  EXPECT_EQ(without.code, 1);
  EXPECT_EQ(without.json().at("error").at("rule"), "CUS-1");
  EXPECT_EQ(shuke({"overview", "--csv", "-"}).out.find("C1"), std::string::npos);
}

TEST_F(Deeds, EnrolTakesAnyField) {
  ASSERT_EQ(shuke({"init"}).code, 0);
  const Ran ran =
      shuke({"enrol", "--ref", "007", "--consent-service", "2026-01-05", "--name", "林夏", "--set",
             "hobbies=茶, 徒步=山", "--set", "height_cm=165", "--family", "relation=child,name=小雨,birthday=--06-01",
             "--size", "garment=coat,size=M", "--consent-sensitive", "2026-01-05", "--json"});
  EXPECT_EQ(ran.code, 0) << ran.out;
  EXPECT_EQ(ran.json().at("customer"), "007");
  EXPECT_EQ(shuke({"overview", "007", "--json"}).json().at("rows").at(0).at("standing"), "registered");
}

TEST_F(Deeds, EnrolNamesTheFieldsThereAre) {
  ASSERT_EQ(shuke({"init"}).code, 0);
  const std::vector<std::string> enrol{"enrol", "--ref", "C1", "--consent-service", "2026-01-05", "--set"};
  const Ran unknown = shuke(with(enrol, {"hobby=tea"}));
  EXPECT_EQ(unknown.code, 2);
  EXPECT_NE(unknown.err.find("there is no field hobby to set; there are request, ref, "), std::string::npos)
      << unknown.err;
  EXPECT_EQ(shuke(with(enrol, {"family=x"})).code, 2);
  EXPECT_EQ(shuke(with(enrol, {"hobbies"})).code, 2);
  const Ran unlawful = shuke(with(enrol, {"height_cm=tall"}));
  EXPECT_EQ(unlawful.code, 1);
  EXPECT_EQ(unlawful.err.find("tall"), std::string::npos) << "a personal value in a message: " << unlawful.err;
}

TEST_F(Deeds, EnrolTakesAWholeRequest) {
  ASSERT_EQ(shuke({"init"}).code, 0);
  write("c.json", R"({"ref":"C1","name":"林夏","birthday":"lunar:1987-06L-07","consent_service":"2026-01-05"})");
  const Ran first = shuke({"enrol", "--json-input", "c.json", "--json"});
  EXPECT_EQ(first.code, 0) << first.out;
  EXPECT_EQ(shuke({"enrol", "--json-input", "-", "--json"}, read("c.json")).out, first.out);
  EXPECT_EQ(shuke({"enrol", "--json-input", "c.json", "--name", "x"}).code, 2);
  EXPECT_EQ(shuke({"enrol", "--json-input", "-"}, "[1]").code, 1);
  EXPECT_EQ(shuke({"enrol", "--json-input", "-"}, "{\"ref\":").code, 1);
  EXPECT_EQ(shuke({"enrol", "--json-input", "no.json"}).code, 3);
}

TEST_F(Deeds, ASaleEarnsAndAReturnTakesBack) {
  open_shop();
  const Ran repeated = shuke(with(two_coats, {"--json"}));
  EXPECT_EQ(repeated.json().at("total"), "798.00");
  EXPECT_EQ(repeated.json().at("points"), 798);
  EXPECT_EQ(shuke(with(two_coats, {"--json"})).out, repeated.out);

  const Ran back = shuke({"take-back", "--receipt", "R-9", "--of-receipt", "R-7", "--at", "2026-11-24T17:40", "--line",
                          "sku=A1,quantity=1", "--json"});
  EXPECT_EQ(back.code, 0) << back.out;
  EXPECT_EQ(back.json().at("total"), "-399.00");
  EXPECT_EQ(back.json().at("points"), -399);
  EXPECT_EQ(back.json().at("business_day"), "2026-11-24");

  const auto on = [&](const char* day) { return shuke({"points", "C1", "--day", day, "--json"}).json(); };
  EXPECT_EQ(on("2026-11-20").at("spendable"), 0);
  EXPECT_EQ(on("2026-11-23").at("spendable"), 798);
  EXPECT_EQ(on("2026-11-24").at("earned_in_year"), 399);
  EXPECT_EQ(on("2026-11-24").at("qualifying"), 0);
  EXPECT_EQ(on("2027-11-24").at("earned_in_year"), 0);
  EXPECT_EQ(on("2027-11-24").at("spendable"), 399);
}

TEST_F(Deeds, ASaleIsAlsoADocument) {
  open_shop();
  write("sale.json", R"({"receipt":"R-8","customer":"C1","at":"2026-11-22T09:00","lines":[
      {"sku":"A2","quantity":"1","amount":"20.00"}],"tenders":[{"kind":"cash","amount":"20.00"}]})");
  const Ran ran = shuke({"sell", "--input", "sale.json", "--json"});
  EXPECT_EQ(ran.code, 0) << ran.out;
  EXPECT_EQ(ran.json().at("points"), 20);
}

TEST_F(Deeds, LinesAndTendersRepeatAndCommasAreEscaped) {
  open_shop();
  const Ran ran = shuke({"sell", "--receipt", "R-8", "--customer", "C1", "--at", "2026-11-22T09:00", "--line",
                         R"(sku=B\,1,quantity=1,amount=10.00)", "--line", "sku=B2,quantity=0.5,amount=5.00", "--tender",
                         "kind=cash,amount=9.00", "--tender", "kind=points,amount=6.00,earns=false", "--json"});
  EXPECT_EQ(ran.code, 0) << ran.out;
  EXPECT_EQ(ran.json().at("total"), "15.00");
  EXPECT_EQ(ran.json().at("points"), 9);
  EXPECT_EQ(shuke({"take-back", "--receipt", "R-9", "--of-receipt", "R-8", "--at", "2026-11-23T09:00", "--line",
                   R"(sku=B\,1,quantity=1)"})
                .code,
            0);
}

TEST_F(Deeds, BadSalesNameTheFieldAndChangeNothing) {
  open_shop();
  const std::string before = shuke({"overview", "--csv", "-"}).out;
  const auto sell = [&](const std::string& line, const std::string& customer, const std::string& at) {
    return shuke({"sell", "--receipt", "R-8", "--customer", customer, "--at", at, "--line", line, "--json"});
  };
  const std::string fine = "sku=A1,quantity=1,amount=1.00", noon = "2026-11-22T12:00";
  EXPECT_EQ(sell("sku=A1,quantity=0,amount=1.00", "C1", noon).json().at("error").at("field"), "lines[0].quantity");
  EXPECT_EQ(sell("sku=A1,quantity=-1,amount=1.00", "C1", noon).json().at("error").at("field"), "lines[0].quantity");
  EXPECT_EQ(sell("sku=A1,quantity=1,amount=1.005", "C1", noon).json().at("error").at("field"), "lines[0].amount");
  EXPECT_EQ(sell("sku=A1,quantity=1,amount=99999999999999999999", "C1", noon).json().at("error").at("code"),
            "overflow");
  EXPECT_EQ(sell(fine, "C9", noon).json().at("error").at("code"), "unknown");
  EXPECT_EQ(sell(fine, "C1", "2026-02-30T12:00").json().at("error").at("field"), "at");
  EXPECT_EQ(sell("sku=A1,quantity=1,amount=1.00,colour=red", "C1", noon).code, 2);
  EXPECT_EQ(sell("sku=A1,quantity=1,amount=1.00,mark=none", "C1", noon).code, 2);
  EXPECT_EQ(shuke({"overview", "--csv", "-"}).out, before);
}

TEST_F(Deeds, OtherContentUnderTheSameReceiptIsAConflict) {
  open_shop();
  const Ran ran = shuke({"sell", "--receipt", "R-7", "--at", "2026-11-21T10:02", "--customer", "C1", "--line",
                         "sku=A1,quantity=3,amount=798.00", "--json"});
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(ran.json().at("error").at("code"), "conflict");
}

TEST_F(Deeds, QuestionsAboutNobodyAndImpossibleDaysFail) {
  open_shop();
  EXPECT_EQ(shuke({"points", "C9", "--day", "2026-11-24", "--json"}).json().at("error").at("code"), "unknown");
  const Ran day = shuke({"points", "C1", "--day", "2026-02-30"});
  EXPECT_EQ(day.code, 1);
  EXPECT_NE(day.err.find("2026-02-30"), std::string::npos) << day.err;
  EXPECT_EQ(lines_of(day.err).size(), 1U);
}

TEST_F(Deeds, PeopleReadSentencesAndTables) {
  open_shop();
  const Ran sold =
      shuke({"sell", "--receipt", "R-8", "--at", "2026-11-22T10:00", "--line", "sku=A1,quantity=1,amount=5.50"});
  EXPECT_EQ(sold.out, "Receipt R-8 is recorded on 2026-11-22: 5.50 CNY, 0 points.\n");
  const auto english = lines_of(shuke({"points", "C1", "--day", "2026-11-24"}).out);
  EXPECT_EQ(english.at(2), "earned in the year since 2025-11-25     798");
  const auto chinese = lines_of(shuke({"points", "C1", "--day", "2026-11-24", "--lang", "zh-CN"}).out);
  ASSERT_EQ(chinese.size(), 5U);
  for (std::size_t i = 1; i < chinese.size(); ++i)
    EXPECT_EQ(pages::width(chinese[i]), pages::width(chinese[0])) << chinese[i];
}

}  // namespace
}  // namespace shuke::tools::test

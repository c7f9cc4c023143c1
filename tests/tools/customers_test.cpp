// find; customer show, cards, change, undo, history, identify, unidentify, consent, merge, part.
#include "tools/counter.hpp"

#include "pages/table.hpp"

namespace shuke::tools::test {
namespace {

class Customers : public Counter {
 protected:
  /// Lin Xia, who bought two coats, and Wang Xiuying, who bought nothing.
  void SetUp() override {
    open_shop();
    ASSERT_EQ(shuke({"enrol", "--ref", "C2", "--name", "王秀英", "--consent-service", "2026-01-06"}).code, 0);
  }

  Ran change(const std::string& request, const Words& more) {
    Words words{"customer", "change", "C1", "--request", request, "--at", "2026-11-21T10:02"};
    words.insert(words.end(), more.begin(), more.end());
    return shuke(words);
  }
  boost::json::object file(const std::string& ref = "C1") {
    return shuke({"customer", "show", ref, "--day", "2026-11-24", "--json"}).json().as_object();
  }
  boost::json::array history() { return shuke({"customer", "history", "C1", "--json"}).json().at("rows").as_array(); }
  std::vector<std::string> cards_and_accounts() {
    std::vector<std::string> values;
    const auto all = file();
    for (const auto& one : all.at("identities").as_array()) values.emplace_back(one.at("value").as_string());
    return values;
  }
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_F(Customers, AreFoundByTheLastDigitsWithoutTellingTheWholePhone) {
  EXPECT_EQ(shuke({"find", "4472"}).out,
            "customer  name  phone        found by     match  last receipt\n"
            "─────────────────────────────────────────────────────────────\n"
            "C1        林夏  138****4472  last digits  whole  2026-11-21\n");
  EXPECT_EQ(lines_of(shuke({"find", "4472", "--lang", "zh-CN"}).out).at(2),
            "C1    林夏  138****4472  电话末几位  全部  2026-11-21");
  const auto row = shuke({"find", "林夏", "--json"}).json().at("rows").as_array().at(0).as_object();
  EXPECT_EQ(row.at("customer"), "C1");
  EXPECT_EQ(row.at("by"), "name");
  EXPECT_EQ(row.at("match"), "exact");
}

TEST_F(Customers, WhoIsNotFoundAndWhoIsLeftOutIsSaid) {
  EXPECT_EQ(shuke({"find", "99998888"}).out, "Nobody is found.\n");
  EXPECT_EQ(shuke({"find", "99998888", "--lang", "zh-CN"}).out, "没有找到。\n");
  EXPECT_EQ(lines_of(shuke({"find", "C", "--limit", "1"}).out).back(),
            "There are more; a longer query tells them apart.");
  EXPECT_EQ(lines_of(shuke({"find", "C", "--limit", "2"}).out).size(), 4U);
  EXPECT_EQ(shuke({"find", "C", "--limit", "0"}).code, 1);
}

TEST_F(Customers, AFileIsTextThatFitsATerminal) {
  for (const auto& [language, folder] : {std::pair("en", "Other · no. 1, belongs in Coats and jackets"),
                                         std::pair("zh-CN", "其他·第1号，应归入大衣外套")}) {
    const Ran shown = shuke({"customer", "show", "C1", "--day", "2026-11-24", "--lang", language});
    EXPECT_EQ(shown.code, 0) << shown.err;
    EXPECT_TRUE(shown.out.starts_with("林夏\n")) << shown.out;
    EXPECT_TRUE(has(shown.out, folder)) << "where it belongs; it was not sorted yet\n" << shown.out;
    EXPECT_TRUE(has(shown.out, "13800004472"));
    EXPECT_TRUE(has(shown.out, "798.00"));
    for (const std::string& line : lines_of(shown.out)) EXPECT_LE(pages::width(line), 80U) << line;
  }
}

TEST_F(Customers, AFileSaysLevelAndCycleInTheLabelsOfThePolicy) {
  const Words asked{"customer", "show", "C1", "--day", "2026-11-24"};
  const std::string english = shuke(asked).out;
  EXPECT_TRUE(has(english, "Spending level               Low\n")) << english;
  EXPECT_TRUE(has(english, "Activity                     In cycle\n")) << english;
  const std::string chinese = shuke(asked, "", "zh_CN.UTF-8").out;
  EXPECT_TRUE(has(chinese, "消费档次          较低\n")) << chinese;
  EXPECT_TRUE(has(chinese, "活跃状态          周期内\n")) << chinese;
}

TEST_F(Customers, AFileTellsAsManyPurchasesAsAsked) {
  const auto purchases = [&](const std::string& recent) {
    return shuke({"customer", "show", "C1", "--day", "2026-11-24", "--recent", recent, "--json"}).json();
  };
  EXPECT_EQ(purchases("1").at("purchases").as_array().size(), 1U);
  EXPECT_TRUE(has(shuke({"customer", "show", "C1", "--day", "2026-11-24", "--recent", "1"}).out, "R-7"));
  EXPECT_FALSE(has(shuke({"customer", "show", "C1", "--day", "2026-11-24", "--recent", "0"}).out, "R-7"));
}

TEST_F(Customers, AFileIsAPageInAFile) {
  EXPECT_EQ(shuke({"customer", "show", "C1", "--day", "2026-11-24", "--html", "C1.html"}).out,
            "The file of customer C1 on 2026-11-24 is in C1.html.\n");
  const std::string page = read("C1.html");
  EXPECT_TRUE(page.starts_with("<!DOCTYPE html>")) << page.substr(0, 80);
  EXPECT_TRUE(has(page, "林夏"));
  EXPECT_TRUE(has(page, "Coats and jackets"));
  EXPECT_EQ(shuke({"customer", "show", "C1", "--day", "2026-11-24", "--html", "-"}).out, page);
}

TEST_F(Customers, APageNeverOverwritesADatabaseAndSaysWhereItCannotStand) {
  const std::string before = read("shuke.db");
  const Ran database = shuke({"customer", "show", "C1", "--day", "2026-11-24", "--html", "shuke.db"});
  EXPECT_EQ(database.code, 1);
  EXPECT_EQ(database.err, "shuke: html: shuke.db is a database and would be written over; name another file\n");
  EXPECT_EQ(read("shuke.db"), before);
  const Ran nowhere =
      shuke({"customer", "show", "C1", "--day", "2026-11-24", "--html", "no/C1.html", "--lang", "zh-CN"});
  EXPECT_EQ(nowhere.code, 3);
  EXPECT_EQ(nowhere.err, "shuke: html：无法写入 no/C1.html\n");
  EXPECT_EQ(shuke({"customer", "show", "C1", "--day", "2026-11-24", "--html", "C1.html", "--json"}).code, 2);
  EXPECT_FALSE(exists("C1.html"));
}

TEST_F(Customers, CardsOfSeveralAreOnePage) {
  EXPECT_EQ(shuke({"customer", "cards", "--customer", "C1", "--customer", "C2", "--day", "2026-11-24", "--html",
                   "cards.html"})
                .out,
            "Cards as of 2026-11-24 are in cards.html: 2.\n");
  const std::string page = read("cards.html");
  EXPECT_TRUE(has(page, "林夏"));
  EXPECT_TRUE(has(page, "王秀英"));
  EXPECT_TRUE(has(page, "138****4472"));
  EXPECT_FALSE(has(page, "13800004472"));
}

TEST_F(Customers, CardsAreAllThereOrNone) {
  const Ran ran = shuke(
      {"customer", "cards", "--customer", "C1", "--customer", "C9", "--day", "2026-11-24", "--html", "cards.html"});
  EXPECT_EQ(ran.code, 1);
  EXPECT_FALSE(exists("cards.html"));
  EXPECT_EQ(shuke({"customer", "cards", "--customer", "C1", "--day", "2026-02-30", "--html", "cards.html"}).err,
            "shuke: day: 2026-02-30 does not exist\n");
}

TEST_F(Customers, CardsOfAllAreThoseWhoWereThere) {
  ASSERT_EQ(
      shuke({"enrol", "--ref", "C3", "--name", "单立文", "--birthday", "--03-05", "--consent-service", "2026-11-25"})
          .code,
      0);
  EXPECT_EQ(shuke({"customer", "cards", "--all", "--by", "name", "--day", "2026-11-24", "--html", "cards.html"}).out,
            "Cards as of 2026-11-24 are in cards.html: 2.\n");
  const std::string page = read("cards.html");
  EXPECT_LT(page.find("林夏"), page.find("王秀英"));
  EXPECT_FALSE(has(page, "单立文")) << "enrolled on the day after";
  const Words month{"customer", "cards", "--all", "--birthday-month", "3", "--day", "2026-11-25", "--html", "-"};
  EXPECT_TRUE(has(shuke(month).out, "单立文"));
  EXPECT_FALSE(has(shuke(month).out, "林夏"));
}

TEST_F(Customers, CardsAsCsvHidePhonesAndKeepValuesAsDataHasThem) {
  const auto lines =
      lines_of(shuke({"customer", "cards", "--all", "--by", "name", "--day", "2026-11-24", "--csv", "-"}).out);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0], "ref,name,folder,number,phone,birthday,main_category,card,points,last_day,fact_1,fact_2");
  EXPECT_TRUE(lines[1].starts_with("C1,林夏,")) << lines[1];
  EXPECT_TRUE(has(lines[1], ",138****4472,,coat,,798,2026-11-21,")) << lines[1];
  EXPECT_EQ(lines_of(shuke({"customer", "cards", "--customer", "C2", "--day", "2026-11-24", "--csv", "c2.csv"}).out)[0],
            "Cards as of 2026-11-24 are in c2.csv: 1.");
}

TEST_F(Customers, CardsAreOfAllOrOfSomeAndInOneForm) {
  for (const Words& wrong :
       {Words{"--all", "--customer", "C1", "--html", "a.html"}, Words{"--html", "a.html"}, Words{"--all"},
        Words{"--all", "--html", "a.html", "--csv", "a.csv"},
        Words{"--customer", "C1", "--folder", "tops", "--html", "a.html"},
        Words{"--customer", "C1", "--by", "name", "--html", "a.html"}, Words{"--all", "--html", "a.html", "--json"}}) {
    Words words{"customer", "cards", "--day", "2026-11-24"};
    words.insert(words.end(), wrong.begin(), wrong.end());
    EXPECT_EQ(shuke(words).code, 2) << wrong.front();
    EXPECT_FALSE(exists("a.html"));
  }
  EXPECT_EQ(
      shuke({"customer", "cards", "--all", "--cycle", "sleeping", "--day", "2026-11-24", "--html", "a.html"}).code, 1);
  EXPECT_FALSE(exists("a.html"));
}

TEST_F(Customers, AChangeSetsClearsAndAddsAndStandsInTheHistory) {
  EXPECT_EQ(
      change("c1", {"--set", "profession=teacher", "--set", "hobbies=茶", "--family", "relation=mother,name=林妈妈",
                    "--size", "garment=coat,size=M", "--gift", "day=2026-11-20,what=茶叶"})
          .out,
      "The file of customer C1 is changed from 2026-11-21 on.\n");
  EXPECT_EQ(change("c2", {"--clear", "hobbies", "--lang", "zh-CN"}).out,
            "顾客 C1 的档案已更改，自 2026-11-21 起生效。\n");
  const auto now = file();
  EXPECT_EQ(now.at("profession"), "teacher");
  EXPECT_FALSE(now.contains("hobbies"));
  EXPECT_EQ(now.at("family").at(0).at("name"), "林妈妈");
  EXPECT_EQ(now.at("sizes").at(0).at("size"), "M");
  EXPECT_EQ(now.at("gifts").at(0).at("what"), "茶叶");
  const auto lines = lines_of(shuke({"customer", "history", "C1", "--field", "hobbies"}).out);
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_TRUE(lines[2].ends_with("      hobbies  茶")) << lines[2];
  EXPECT_TRUE(lines[3].ends_with("      hobbies          茶")) << lines[3];
}

TEST_F(Customers, AWholeChangeComesFromADocument) {
  const Ran ran = shuke({"customer", "change", "--input", "-"},
                        R"({"request":"c1","customer":"C1","at":"2026-11-21T10:02","profession":"teacher"})");
  EXPECT_EQ(ran.out, "The file of customer C1 is changed from 2026-11-21 on.\n") << ran.err;
  EXPECT_EQ(file().at("profession"), "teacher");
}

TEST_F(Customers, HistoryGoesPageByPageAndMayBeEmpty) {
  EXPECT_EQ(shuke({"customer", "history", "C1"}).out, "Nothing was changed.\n");
  change("c1", {"--set", "profession=teacher", "--set", "hobbies=茶"});
  const std::string last = lines_of(shuke({"customer", "history", "C1", "--limit", "1"}).out).back();
  const std::string more = "There are more: --after ";
  ASSERT_TRUE(last.starts_with(more)) << last;
  const auto rest = shuke({"customer", "history", "C1", "--after", last.substr(more.size()), "--json"}).json();
  ASSERT_EQ(rest.at("rows").as_array().size(), 1U);
  EXPECT_NE(rest.at("rows").at(0).at("change_id"), history().at(0).at("change_id"));
}

TEST_F(Customers, AnUndoneChangeIsAChange) {
  change("c1", {"--set", "profession=teacher"});
  change("c2", {"--set", "profession=doctor"});
  const std::string id(history().at(0).at("change_id").as_string());
  EXPECT_EQ(shuke({"customer", "undo", "C1", id, "--request", "u1", "--at", "2026-11-22T10:00"}).out,
            "The change is taken back; customer C1 is as before from 2026-11-22 on.\n");
  EXPECT_EQ(file().at("profession"), "teacher");
  EXPECT_EQ(history().at(0).at("undoes"), boost::json::value(id));
}

TEST_F(Customers, ACardIsAddedAndEnded) {
  EXPECT_EQ(shuke({"customer", "identify", "C1", "card", "V-77", "--request", "i1", "--at", "2026-11-21T10:02"}).out,
            "It is in the file of customer C1 from 2026-11-21 on.\n");
  EXPECT_EQ(cards_and_accounts(), (Words{"13800004472", "V-77"}));
  EXPECT_EQ(shuke({"customer", "unidentify", "C1", "card", "V-77", "--request", "e1", "--at", "2026-11-23T10:02",
                   "--lang", "zh-CN"})
                .out,
            "顾客 C1 已不再使用，记于 2026-11-23。\n");
  EXPECT_EQ(cards_and_accounts(), (Words{"13800004472"}));
}

TEST_F(Customers, APhoneOfAnotherIsRefusedUntilOneSaysWhy) {
  const Words phone{"customer",  "identify", "C2",   "phone",           "13800004472",
                    "--request", "i1",       "--at", "2026-11-21T10:02"};
  const Ran refused = shuke(phone);
  EXPECT_EQ(refused.code, 1);
  EXPECT_FALSE(has(refused.err, "13800004472")) << refused.err;
  Words shared = phone;
  shared.insert(shared.end(), {"--same-identity", "shared"});
  EXPECT_EQ(shuke(shared).code, 0);
  EXPECT_EQ(shuke({"find", "13800004472", "--json"}).json().at("rows").as_array().size(), 2U);
}

TEST_F(Customers, AConsentIsGivenAndTakenBack) {
  const auto say = [&](const std::string& request, const Words& more) {
    Words words{"customer", "consent", "C1", "marketing", "--request", request, "--day", "2026-11-21"};
    words.insert(words.end(), more.begin(), more.end());
    return shuke(words).out;
  };
  const auto given = [&] { return file().at("consents").as_array().back().at("given").as_bool(); };
  EXPECT_EQ(say("k1", {}), "Customer C1 agreed on 2026-11-21: Offers and invitations.\n");
  EXPECT_TRUE(given());
  EXPECT_EQ(say("k2", {"--given", "no", "--lang", "zh-CN"}), "顾客 C1 于 2026-11-21 撤回同意：优惠与邀请。\n");
  EXPECT_FALSE(given());
}

TEST_F(Customers, TwoFilesAreMergedAndParted) {
  const auto two = [&](const std::string& command, const std::string& at) {
    return shuke({"customer", command, "C1", "C2", "--request", command, "--at", at}).out;
  };
  EXPECT_EQ(two("merge", "2026-11-21T10:02"), "C2 is part of the file of customer C1 now.\n");
  EXPECT_EQ(file("C2").at("customer"), "C1");
  EXPECT_EQ(two("part", "2026-11-22T10:02"), "C2 is a customer apart from C1 again.\n");
  EXPECT_EQ(file("C2").at("customer"), "C2");
}

TEST_F(Customers, AnErrorSaysWhatIsWrongInBothLanguages) {
  const Words unknown{"customer", "history", "C9"};
  EXPECT_EQ(shuke(unknown).err, "shuke: customer: no customer has the ref C9\n");
  EXPECT_EQ(shuke({"customer", "history", "C9", "--lang", "zh-CN"}).err, "shuke: customer：没有编号为 C9 的顾客\n");
  const Ran word = change("c1", {"--set", "profession=wizard"});
  EXPECT_EQ(word.code, 1);
  EXPECT_TRUE(has(word.err, "profession: ")) << word.err;
  EXPECT_TRUE(history().empty());
}

}  // namespace
}  // namespace shuke::tools::test

// Who of the customers may be one person (CUS-3).
#include "clientele/shop.hpp"

#include <set>

namespace shuke {

inline void PrintTo(const DuplicateRow& row, std::ostream* out) {
  *out << boost::json::serialize(schema::write_json(schema::record_info<DuplicateRow>(), &row, {}));
}

}  // namespace shuke

namespace shuke::clientele::test {
namespace {

class Duplicates : public Till {
 protected:
  void enrol_as(const std::string& ref, const std::string& name, const std::string& birthday = "",
                const std::string& phone = "") {
    EnrolRequest request = person(ref);
    request.hard.name = name;
    if (!birthday.empty()) request.hard.birthday = must(YearlyDay::parse(birthday));
    if (!phone.empty()) request.phone = must(Phone::parse(phone));
    request.same_identity = SameIdentity::shared;
    must(shop().enrol(request));
  }
  void merge(const std::string& kept, const std::string& other) {
    must(shop().merge({"m" + kept + other, kept, other, moment("2026-03-01T10:00"), "", "", ""}));
  }
  void part(const std::string& kept, const std::string& other) {
    must(shop().part({"p" + kept + other, kept, other, moment("2026-03-02T10:00"), "", "", ""}));
  }
  void add(const std::string& ref, IdentityKind kind, const std::string& value, SameIdentity same = SameIdentity::ask) {
    IdentityAddRequest request;
    request.request = ref + value;
    request.customer = ref;
    request.kind = kind;
    request.value = value;
    request.same_identity = same;
    request.at = moment("2026-02-01T10:00");
    must(shop().identity_add(request));
  }
  /// All pairs, over pages of `limit`, each as `C1 C2 same_phone! …`: `!` sure, `~` shared, `/` parted.
  std::vector<std::string> pairs(std::int64_t limit = 100, bool include_parted = false) {
    std::vector<std::string> all;
    DuplicatesQuestion question{include_parted, "", limit};
    do {
      const DuplicatesAnswer page = must(shop().duplicates(question));
      EXPECT_LE(static_cast<std::int64_t>(page.rows.size()), limit);
      for (const DuplicateRow& row : page.rows) all.push_back(words_of(row));
      question.after = page.next;
    } while (!question.after.empty());
    return all;
  }
  static std::string words_of(const DuplicateRow& row) {
    static const char* const kinds[] = {"phone", "card", "wechat", "wecom", "name"};
    std::string text = row.a + ' ' + row.b;
    bool sure = false;
    for (const DuplicateReason& reason : row.reasons) {
      text += std::string(" ") + kinds[static_cast<int>(reason.kind)] + (reason.sure ? "!" : "") +
              (reason.shared ? "~" : "");
      sure = sure || reason.sure;
    }
    EXPECT_EQ(row.sure, sure);
    return text + (row.parted ? " /" : "");
  }
};

TEST_F(Duplicates, NobodyInAnEmptyShop) { EXPECT_THAT(pairs(), IsEmpty()); }

TEST_F(Duplicates, APhoneOfAHouseholdIsToldAsSuch) {
  enrol_as("C1", "林夏", "", "13800000001");
  enrol_as("C2", "王冬", "", "13800000001");
  EXPECT_THAT(pairs(), ElementsAre("C1 C2 phone~"));
}

TEST_F(Duplicates, APhoneThatNobodyCalledSharedIsOnePersons) {
  enrol_as("C1", "林夏", "", "13800000001");
  enrol_as("C2", "林夏");
  merge("C1", "C2");
  add("C1", IdentityKind::phone, "13900000009");
  // Parts of one person may both be written to; parted, each keeps what was recorded in it.
  part("C1", "C2");
  EXPECT_THAT(pairs(), IsEmpty());
  close();
  {
    SQLite::Database database(file(), SQLite::OPEN_READWRITE);
    database.exec("UPDATE identity SET shared = NULL");
    database.exec(
        "INSERT INTO identity SELECT id, 1, 1, 0, '13900000009', NULL, NULL, NULL, 0, NULL FROM customer WHERE ref = "
        "'C2'");
  }
  EXPECT_THAT(pairs(100, true), ElementsAre("C1 C2 phone! /"));
  EXPECT_THAT(pairs(), IsEmpty());
}

TEST_F(Duplicates, NamesAreReadAsOneAndAYearCountsWhenBothTellIt) {
  enrol_as("C1", "林夏", "1988-03-05");
  enrol_as("C2", "林　夏", "1988-03-05");  // a full-width blank
  enrol_as("C3", "林夏", "--03-05");       // no year
  enrol_as("C4", "林夏", "1989-03-05");    // another year than C1 and C2
  enrol_as("C5", "林夏", "lunar:1988-03-05");
  enrol_as("C6", "林夏", "1988-03-06");
  enrol_as("C7", "林夏");                // no birthday
  enrol_as("C8", "", "1988-03-05");      // no name
  enrol_as("C9", "林下", "1988-03-05");  // sounds the same
  EXPECT_THAT(pairs(), ElementsAre("C1 C2 name", "C1 C3 name", "C2 C3 name", "C3 C4 name"));
}

TEST_F(Duplicates, LunarBirthdaysToo) {
  enrol_as("C1", "林夏", "lunar:1987-06L-07");
  enrol_as("C2", "林夏", "lunar:--06L-07");
  enrol_as("C3", "林夏", "lunar:1987-06-07");
  EXPECT_THAT(pairs(), ElementsAre("C1 C2 name"));
}

TEST_F(Duplicates, EachPairOnceWithAllItsReasons) {
  enrol_as("C1", "Ann Lee", "1988-03-05", "13800000001");
  enrol_as("C2", "ANN LEE", "1988-03-05", "13800000001");
  enrol_as("C3", "ann lee", "1988-03-05");
  EXPECT_THAT(pairs(), ElementsAre("C1 C2 phone~ name", "C1 C3 name", "C2 C3 name"));
}

TEST_F(Duplicates, OfTwoPhonesOneThatIsNotSharedMakesItSure) {
  enrol_as("C1", "林夏", "", "13800000001");
  enrol_as("C2", "林夏", "", "13800000001");
  add("C1", IdentityKind::phone, "13800000002");
  add("C2", IdentityKind::phone, "13800000002", SameIdentity::shared);
  close();
  {
    SQLite::Database database(file(), SQLite::OPEN_READWRITE);
    database.exec("UPDATE identity SET shared = NULL WHERE value = '13800000002'");
  }
  EXPECT_THAT(pairs(), ElementsAre("C1 C2 phone!"));
}

TEST_F(Duplicates, WhatEndedAndWhatWasReissuedIsNobodysTwice) {
  enrol_as("C1", "林夏", "", "13800000001");
  enrol_as("C2", "王冬");
  add("C2", IdentityKind::phone, "13800000001", SameIdentity::reissued);
  EXPECT_THAT(pairs(), IsEmpty());
}

TEST_F(Duplicates, FilesOfOnePersonAreNoPairAndSpeakForTheWhole) {
  enrol_as("C1", "林夏", "1988-03-05", "13800000001");
  enrol_as("C2", "林夏", "1988-03-05", "13800000001");
  enrol_as("C3", "王冬", "", "13800000001");
  merge("C1", "C2");
  EXPECT_THAT(pairs(), ElementsAre("C1 C3 phone~"));
}

TEST_F(Duplicates, ThoseSaidToBeTwoAreToldWhenAskedFor) {
  enrol_as("C1", "林夏", "1988-03-05");
  enrol_as("C2", "林夏", "1988-03-05");
  EXPECT_THAT(pairs(), ElementsAre("C1 C2 name"));
  merge("C1", "C2");
  EXPECT_THAT(pairs(), IsEmpty());
  part("C1", "C2");
  EXPECT_THAT(pairs(), IsEmpty());
  EXPECT_THAT(pairs(100, true), ElementsAre("C1 C2 name /"));
}

TEST_F(Duplicates, PagesOfAnySizeTellTheSamePairs) {
  for (int i = 0; i < 12; ++i)
    enrol_as("C" + std::to_string(10 + i), i % 2 == 0 ? "林夏" : "王冬", "1988-03-05",
             "1380000000" + std::to_string(i % 3));
  const std::vector<std::string> all = pairs(1000);
  EXPECT_EQ(all.size(), 42U);  // 3 phones of 4 each: 18 pairs; 2 names of 6 each: 30, of which 6 share a phone
  EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), all.size());
  for (const std::int64_t limit : {1, 2, 3, 7, 42}) EXPECT_EQ(pairs(limit), all) << limit;
}

TEST_F(Duplicates, NoMoreIsToldThanItTakes) {
  enrol_as("C1", "林夏", "", "13800000001");
  enrol_as("C2", "王冬", "", "13800000001");
  const DuplicatesAnswer page = must(shop().duplicates({}));
  ASSERT_EQ(page.rows.size(), 1U);
  EXPECT_EQ(page.rows[0].a_phone, "138****0001");
  EXPECT_EQ(page.rows[0].b_name, "王冬");
  const DuplicatesAnswer one = must(shop().duplicates({false, "", 1}));
  EXPECT_EQ(one.next.find("13800000001"), std::string::npos);
}

TEST_F(Duplicates, QuestionsThatAreNotLawful) {
  EXPECT_EQ(problem(shop().duplicates({false, "", 0})), "value.out_of_range limit");
  EXPECT_EQ(problem(shop().duplicates({false, "", 1001})), "value.out_of_range limit");
  for (const char* after :
       {"x", "0/1", "0/1/2/x", "2/0/0/0", "0/1/2/3/4", "0/-1/0/0", "0/99/1/0", "1/99/0/0", "0//1/2"})
    EXPECT_EQ(problem(shop().duplicates({false, after, 10})), "page.no_place after") << after;
}

TEST_F(Duplicates, ThatAPhoneIsSharedIsKeptAndCanBeSaidLater) {
  enrol_as("C1", "林夏", "", "13800000001");
  EnrolRequest second = person("C2");
  second.phone = must(Phone::parse("13800000001"));
  must(shop().import_customers(std::vector{second}, {SamePhone::shared, false, {}, {}}));
  EXPECT_EQ(number("SELECT count(*) FROM identity WHERE shared = 1"), 2);
  EnrolRequest alone = person("C3");
  alone.phone = must(Phone::parse("13800000003"));
  must(shop().import_customers(std::vector{alone}, {SamePhone::shared, false, {}, {}}));
  EXPECT_EQ(number("SELECT count(*) FROM identity WHERE shared = 1"), 2);  // nobody else has it
  add("C3", IdentityKind::phone, "13800000003", SameIdentity::shared);
  EXPECT_EQ(number("SELECT count(*) FROM identity WHERE shared = 1"), 3);
  EXPECT_THAT(differences(), IsEmpty());
}

}  // namespace
}  // namespace shuke::clientele::test

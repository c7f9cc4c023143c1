// Who may keep and read what is sensitive: one rule for writing, reading and the history (CUS-1, CUS-3).
#include "clientele/merged.hpp"

namespace shuke::clientele::test {
namespace {

class Sensitive : public Merging {
 protected:
  Sensitive() {
    enrol("C1");
    enrol("C2");
  }

  std::string next() { return "Q-" + std::to_string(++requests_); }
  void says(const std::string& ref, bool given, std::string_view on) {
    must(shop().consent({next(), ref, Purpose::sensitive, Channel::any, given, day(on), "", "", ""}));
  }
  ChangeRequest asked(const std::string& at = "2026-03-20T12:00") {
    ChangeRequest change;
    change.request = next();
    change.customer = "C1";
    change.at = moment(at);
    return change;
  }
  ChangeRequest ill(std::string concern, const std::string& at = "2026-03-20T12:00") {
    ChangeRequest change = asked(at);
    change.soft.health_concerns = std::move(concern);
    return change;
  }
  ChangeRequest with_child(std::string name, const std::string& at = "2026-03-20T12:00") {
    ChangeRequest change = asked(at);
    FamilyMember& member = change.family.emplace_back();
    member.relation = word("child");
    member.name = std::move(name);
    member.child = true;
    return change;
  }
  std::string refused(const ChangeRequest& change) {
    const Unchanged look(file());
    return problem(shop().change(change));
  }
  std::string concern(std::string_view on = "2026-03-31") {
    return must(shop().file({"C1", day(on), 20})).soft.health_concerns;
  }
  std::vector<ChangeRow> told(const std::string& field = "") {
    return must(shop().history({"C1", field, "", 100})).rows;
  }

 private:
  int requests_ = 0;
};

TEST_F(Sensitive, what_one_of_merged_files_does_not_allow_is_neither_read_nor_written_CUS_1) {
  says("C1", true, "2026-03-01");
  must(shop().change(ill("pollen", "2026-03-02T12:00")));
  merge("C1", "C2");  // registered, and never agreed
  EXPECT_EQ(concern(), "");
  EXPECT_EQ(refused(ill("nuts")), "consent.sensitive_needed health_concerns");
  EXPECT_EQ(refused(with_child("小明")), "consent.sensitive_needed family[0].child");
  part("C1", "C2");
  EXPECT_EQ(concern(), "pollen");
  must(shop().change(ill("nuts")));
  EXPECT_EQ(concern(), "nuts");
}

TEST_F(Sensitive, what_is_said_after_they_became_one_is_the_whole_persons_CUS_1) {
  merge("C1", "C2");
  EXPECT_EQ(refused(ill("nuts")), "consent.sensitive_needed health_concerns");
  says("C1", true, "2026-03-12");
  must(shop().change(ill("nuts")));
  EXPECT_EQ(concern(), "nuts");
}

TEST_F(Sensitive, nothing_comes_back_that_one_of_merged_files_does_not_allow_CUS_1) {
  says("C1", true, "2026-03-01");
  must(shop().change(ill("pollen", "2026-03-02T12:00")));
  ChangeRequest emptied = asked("2026-03-03T12:00");
  emptied.clear.push_back({"health_concerns"});
  must(shop().change(emptied));
  const UndoRequest back{next(), "C1", told().front().change_id, moment("2026-03-20T12:00"), "", ""};
  merge("C1", "C2");
  {
    const Unchanged look(file());
    EXPECT_EQ(problem(shop().undo(back)), "consent.sensitive_needed health_concerns");
  }
  part("C1", "C2");
  must(shop().undo(back));
  EXPECT_EQ(concern(), "pollen");
}

TEST_F(Sensitive, a_history_tells_of_a_change_without_its_values_once_consent_is_taken_back_CUS_1) {
  says("C1", true, "2026-03-01");
  must(shop().change(ill("pollen", "2026-03-02T12:00")));
  must(shop().change(ill("nuts", "2026-03-03T12:00")));
  ChangeRequest mail = asked("2026-03-04T12:00");
  mail.hard.email = "a@example.com";
  must(shop().change(mail));
  const std::vector<ChangeRow> before = told();
  ASSERT_EQ(before.size(), 3U);
  EXPECT_EQ(before[1].new_value.text(), "nuts");
  for (const ChangeRow& row : before) EXPECT_FALSE(row.withheld);

  says("C1", false, "2026-03-10");
  std::vector<ChangeRow> expected = before;
  for (const std::size_t i : {1U, 2U}) {
    expected[i].old_value = {};
    expected[i].new_value = {};
    expected[i].withheld = true;
  }
  EXPECT_TRUE(told() == expected) << "who, when and which field stay; the e-mail is not sensitive";
  EXPECT_EQ(told("health_concerns").size(), 2U);

  says("C1", true, "2026-03-11");
  EXPECT_TRUE(told() == before) << "nothing was lost";
}

TEST_F(Sensitive, a_history_withholds_what_tells_of_a_child_and_no_other_relative_CUS_1) {
  says("C1", true, "2026-03-01");
  must(shop().change(with_child("小明", "2026-03-02T12:00")));
  ChangeRequest spouse = asked("2026-03-03T12:00");
  FamilyMember& member = spouse.family.emplace_back();
  member.relation = word("spouse");
  member.name = "伟";
  must(shop().change(spouse));
  says("C1", false, "2026-03-10");
  const std::vector<ChangeRow> rows = told("family");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_FALSE(rows[0].withheld);
  EXPECT_NE(rows[0].new_value.text().find("伟"), std::string::npos);
  EXPECT_TRUE(rows[1].withheld);
  EXPECT_FALSE(rows[1].new_value);
}

TEST_F(Sensitive, a_history_goes_by_all_files_of_the_person_CUS_1) {
  says("C1", true, "2026-03-01");
  must(shop().change(ill("pollen", "2026-03-02T12:00")));
  EXPECT_FALSE(told().front().withheld);
  merge("C1", "C2");
  EXPECT_TRUE(told().front().withheld);
  EXPECT_FALSE(told().front().new_value);
}

}  // namespace
}  // namespace shuke::clientele::test

// Files sorted anew as of a day: where each stands, what each customer is, and who is worth much (FIL-1, FIL-2, FIL-4).
#include "clientele/filed.hpp"

namespace shuke::clientele::test {
namespace {

class Refile : public Sorted {};

TEST_F(Refile, a_new_file_gets_its_first_number_in_the_folder_of_all_others_FIL_2) {
  for (const char* ref : {"C1", "C2"}) enrol(ref);
  EXPECT_EQ(place("C1", "2026-01-05"), "other 1");
  EXPECT_EQ(place("C2", "2026-01-05"), "other 2");
  EXPECT_EQ(filed("C2", "day"), "") << "nobody has judged it";
  EXPECT_FALSE(read("C1", "2026-01-05").active);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Refile, an_imported_one_does_too_and_who_is_only_known_gets_one_when_files_are_sorted) {
  const EnrolRequest imported = person("C1");
  must(must(shop().import_customers({&imported, 1})).at(0).answer);
  known_by_ref("C2");
  EXPECT_EQ(place("C1", "2026-01-05"), "other 1");
  EXPECT_EQ(place("C2", "2026-01-05"), "");
  refile("2026-01-31");
  EXPECT_EQ(place("C2", "2026-01-31"), "other 2");
  enrol("C2");
  EXPECT_EQ(place("C2", "2026-01-31"), "other 2") << "whoever has a place keeps it";
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Refile, a_file_that_moves_gets_a_new_number_and_no_number_is_given_twice_FIL_2) {
  for (const char* ref : {"C1", "C2"}) enrol(ref);
  history({{"C1", "2026-02-01", "coat", "100.00"}});
  EXPECT_EQ(read("C1", "2026-02-28").folder, word("outerwear"));
  EXPECT_EQ(place("C1", "2026-02-28"), "other 1") << "it stands where it stood until files are sorted";
  EXPECT_EQ(refile("2026-02-28").moved, 1);
  EXPECT_EQ(place("C1", "2026-02-28"), "outerwear 1");
  history({{"C1", "2026-03-10", "skirt", "100.01"}, {"C2", "2026-03-10", "jacket", "5.00"}});
  EXPECT_EQ(refile("2026-03-31").moved, 2);
  EXPECT_EQ(place("C1", "2026-03-31"), "bottoms 1");
  EXPECT_EQ(place("C2", "2026-03-31"), "outerwear 2");
  comes_back("C1", "2026-04-05", "skirt");
  refile("2026-04-30");
  EXPECT_EQ(place("C1", "2026-04-30"), "outerwear 3") << "one that comes back gets a new number, too";
  EXPECT_EQ(place("C1", "2026-04-29"), "bottoms 1");
  EXPECT_EQ(place("C1", "2026-03-30"), "outerwear 1");
  EXPECT_EQ(place("C1", "2026-02-27"), "other 1");
  enrol("C3");
  EXPECT_EQ(place("C3", "2026-04-30"), "other 3");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Refile, a_category_that_shares_the_folder_moves_nothing) {
  enrol("C1");
  history({{"C1", "2026-02-01", "coat", "100.00"}});
  refile("2026-02-28");
  history({{"C1", "2026-03-01", "jacket", "200.00"}});
  EXPECT_EQ(refile("2026-03-31").moved, 0);
  EXPECT_EQ(filed("C1", "category"), "jacket");
  EXPECT_EQ(place("C1", "2026-03-31"), "outerwear 1");
}

TEST_F(Refile, of_equal_amounts_the_latest_purchase_decides_FIL_2) {
  enrol("C1");
  history({{"C1", "2026-02-02", "skirt", "50.00"}, {"C1", "2026-02-01", "coat", "50.00"}});
  refile("2026-02-28");
  EXPECT_EQ(place("C1", "2026-02-28"), "bottoms 1");
}

TEST_F(Refile, twelve_months_count_and_not_a_day_more_FIL_1) {
  for (const char* ref : {"C1", "C2"}) enrol(ref);
  history({{"C1", "2025-06-30", "coat", "6000.00"}, {"C2", "2025-07-01", "coat", "6000.00"}});
  const RefileAnswer told = refile("2026-06-30");
  EXPECT_EQ(filed("C1", "net || ' ' || spending || ' ' || folder || ' ' || purchases"), "0 low other 0");
  EXPECT_EQ(filed("C2", "net || ' ' || spending || ' ' || folder || ' ' || purchases"), "600000 high outerwear 1");
  EXPECT_EQ(told.customers, 2);
  EXPECT_EQ(told.compared, 1);
  EXPECT_EQ(told.worth_much_from, yuan("6000.00")) << "who has nobody to be compared with is in";
  EXPECT_EQ(told.policy, "fashion");
  EXPECT_GE(told.policy_version, 1);
}

TEST_F(Refile, levels_begin_with_their_amount_FIL_1) {
  for (const auto& [ref, amount] : {std::pair("C1", "999.99"), std::pair("C2", "1000.00"), std::pair("C3", "4999.99"),
                                    std::pair("C4", "5000.00"), std::pair("C5", "10000.00")}) {
    enrol(ref);
    history({{ref, "2026-02-01", "coat", amount}});
  }
  enrol("C6");
  refile("2026-02-28");
  std::string levels;
  for (const char* ref : {"C1", "C2", "C3", "C4", "C5", "C6"}) levels += filed(ref, "spending") + ' ';
  EXPECT_EQ(levels, "low middle middle high very_high low ");
  EXPECT_EQ(filed("C6", "cycle"), "") << "who never bought has no step";
}

// Four customers: 100, 200, 200, 400. Half of the three others, so two, have to be below: only 400 is worth much.
// With 300 in place of one 200 it has two below it, and is in.
TEST_F(Refile, worth_much_is_at_least_what_the_upper_part_has_and_equals_are_out_together_FIL_4) {
  for (const auto& [ref, amount] :
       {std::pair("C1", "100.00"), std::pair("C2", "200.00"), std::pair("C3", "200.00"), std::pair("C4", "400.00")}) {
    enrol(ref);
    history({{ref, "2026-02-01", "coat", amount}});
  }
  enrol("C5");
  const RefileAnswer told = refile("2026-02-28");
  EXPECT_EQ(told.compared, 4);
  EXPECT_EQ(told.worth_much_from, yuan("400.00"));
  history({{"C3", "2026-03-01", "coat", "100.00"}});
  EXPECT_EQ(refile("2026-03-31").worth_much_from, yuan("300.00"));
}

TEST_F(Refile, nobody_is_worth_much_where_nobody_has_an_amount_or_all_have_the_same_FIL_4) {
  for (const char* ref : {"C1", "C2"}) enrol(ref);
  const RefileAnswer none = refile("2026-01-31");
  EXPECT_EQ(none.compared, 0);
  EXPECT_FALSE(none.worth_much_from);
  EXPECT_EQ(read("C1", "2026-01-31").active, false);
  history({{"C1", "2026-02-01", "coat", "9.00"}, {"C2", "2026-02-01", "coat", "9.00"}});
  const RefileAnswer equal = refile("2026-02-28");
  EXPECT_EQ(equal.compared, 2);
  EXPECT_FALSE(equal.worth_much_from);
}

TEST_F(Refile, active_goes_by_the_latest_comparison_that_is_not_after_the_day_FIL_4) {
  for (const char* ref : {"C1", "C2", "C3"}) enrol(ref);
  history({{"C1", "2026-02-01", "coat", "100.00"},
           {"C1", "2026-02-02", "coat", "100.00"},
           {"C1", "2026-02-03", "coat", "100.00"},
           {"C2", "2026-02-01", "coat", "500.00"},
           {"C2", "2026-02-02", "coat", "500.00"},
           {"C3", "2026-02-03", "coat", "10.00"}});
  EXPECT_FALSE(read("C1", "2026-02-28").active);
  EXPECT_FALSE(read("C1", "2026-02-28").compared_on);
  EXPECT_EQ(refile("2026-02-28").worth_much_from, yuan("300.00"));
  EXPECT_FALSE(read("C1", "2026-02-27").active);
  EXPECT_EQ(read("C1", "2026-02-28").active, true);
  EXPECT_EQ(read("C2", "2026-02-28").active, false) << "on two days only";
  EXPECT_EQ(read("C3", "2026-02-28").active, false);
  EXPECT_EQ(read("C1", "2026-03-31").active, true);
  EXPECT_EQ(read("C1", "2026-03-31").compared_on, day("2026-02-28"));
  comes_back("C1", "2026-04-01", "coat");
  EXPECT_EQ(read("C1", "2026-03-31").active, true);
  EXPECT_EQ(read("C1", "2026-04-01").active, false) << "two days and 200.00 are left";
}

TEST_F(Refile, again_for_the_same_day_changes_nothing_and_answers_the_same) {
  for (const char* ref : {"C1", "C2"}) enrol(ref);
  history({{"C1", "2026-02-01", "coat", "100.00"}, {"C2", "2026-02-01", "shirt", "70.00"}});
  const RefileAnswer first = refile("2026-02-28");
  EXPECT_EQ(first.moved, 2);
  {
    const Unchanged look(file());
    EXPECT_EQ(refile("2026-02-28"), first);
  }
  history({{"C1", "2026-02-03", "shirt", "101.00"}});
  EXPECT_EQ(refile("2026-02-28").moved, 3) << "new facts of the day are looked at";
  EXPECT_EQ(place("C1", "2026-02-28"), "tops 2");
}

TEST_F(Refile, a_day_before_that_of_an_earlier_filing_is_refused) {
  enrol("C1");
  refile("2026-02-28");
  const Unchanged look(file());
  const auto answer = shop().refile({"", day("2026-02-27")});
  ASSERT_TRUE(answer.has_error());
  EXPECT_EQ(answer.error(),
            error(Code::refused, "refile.later_day", {{"day", "2026-02-28"}, {"value", "2026-02-27"}}, "day", "FIL-2"));
}

TEST_F(Refile, bad_input_changes_nothing) {
  enrol("C1");
  const Unchanged look(file());
  EXPECT_EQ(code(shop().refile({})), Code::invalid);
  EXPECT_EQ(code(shop().refile({"nowhere", day("2026-02-28")})), Code::unknown);
}

TEST_F(Refile, the_day_belongs_to_the_version_of_the_policy_that_sorted) {
  enrol("C1");
  refile("2026-02-28");
  EXPECT_EQ(number("SELECT count(*) FROM policy_use WHERE day = " + std::to_string(day("2026-02-28").number())), 1);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Refile, a_policy_that_sorts_nobody_says_so_and_new_files_have_no_number) {
  must(shop().policy_add({must(LongText::parse(
      R"({"policy": "fashion", "version": 2, "holds_from": "2026-03-01", "points": {"points": 1, "per": "1",)"
      R"( "staff_earns": false, "excluded": [], "window": "rolling", "window_months": 12}})"))}));
  EnrolRequest later = person("C1");
  later.consent_service = day("2026-03-01");
  must(shop().enrol(later));
  EXPECT_EQ(place("C1", "2026-03-01"), "");
  enrol("C2");
  EXPECT_EQ(place("C2", "2026-02-28"), "other 1") << "on that day the version before it holds";
  const Unchanged look(file());
  EXPECT_EQ(problem(shop().refile({"", day("2026-03-01")})), "policy.no_section policy");
}

TEST_F(Refile, rows_that_are_made_anew_keep_their_places_and_wait_to_be_judged) {
  for (const char* ref : {"C1", "C2"}) enrol(ref);
  history({{"C1", "2026-02-01", "coat", "100.00"}});
  refile("2026-02-28");
  close();
  const std::string before = rows_of(file());
  {
    SQLite::Database other(file(), SQLite::OPEN_READWRITE);
    other.exec("DELETE FROM derived; DELETE FROM filed");
  }
  EXPECT_EQ(place("C1", "2026-02-28"), "outerwear 1");
  EXPECT_EQ(filed("C1", "folder || number || coalesce(day, ' not judged')"), "outerwear1 not judged");
  EXPECT_THAT(differences(), IsEmpty());
  refile("2026-02-28");
  close();
  EXPECT_EQ(rows_of(file()), before);
}

TEST_F(Refile, each_shop_has_a_cabinet_and_a_comparison_of_its_own) {
  shop();
  close();
  add_shop("second");
  enrol("C1");
  EnrolRequest other = person("C2");
  other.shop = "second";
  must(shop().enrol(other));
  EXPECT_EQ(place("C2", "2026-01-05"), "other 1");
  history({{"C1", "2026-02-01", "coat", "100.00"}, {"C2", "2026-02-01", "coat", "900.00"}});
  const RefileAnswer first = refile("2026-02-28");
  EXPECT_EQ(first.shop, "main");
  EXPECT_EQ(first.customers, 1);
  EXPECT_EQ(first.worth_much_from, yuan("100.00"));
  EXPECT_EQ(filed("C2", "day"), "");
  EXPECT_FALSE(read("C2", "2026-02-28").active);
  const RefileAnswer second = refile("2026-02-10", "second");
  EXPECT_EQ(second.worth_much_from, yuan("900.00"));
  EXPECT_EQ(place("C2", "2026-02-28"), "outerwear 1");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Refile, who_came_after_the_day_is_not_judged_by_it) {
  enrol("C1");
  EnrolRequest later = person("C2");
  later.consent_service = day("2026-03-01");
  must(shop().enrol(later));
  EXPECT_EQ(refile("2026-02-28").customers, 1);
  EXPECT_EQ(filed("C2", "day"), "");
  EXPECT_EQ(refile("2026-03-01").customers, 2);
}

// ---- Several files of one person -----------------------------------------------------------------------------------

TEST_F(Refile, merged_files_are_one_and_all_their_lines_count_CUS_3) {
  for (const char* ref : {"C1", "C2", "C3"}) enrol(ref);
  history({{"C1", "2026-02-01", "coat", "100.00"},
           {"C2", "2026-02-02", "skirt", "150.00"},
           {"C3", "2026-02-03", "coat", "60.00"}});
  merge("C2", "C3");
  merge("C1", "C2");
  EXPECT_EQ(filed("C2", "number"), "none");
  EXPECT_EQ(filed("C3", "number"), "none");
  const RefileAnswer told = refile("2026-03-31");
  EXPECT_EQ(told.customers, 1);
  EXPECT_EQ(told.compared, 1);
  EXPECT_EQ(filed("C1", "net || ' ' || category || ' ' || purchases"), "31000 coat 3");
  EXPECT_EQ(place("C3", "2026-03-31"), "outerwear 1");
  part("C1", "C2");
  EXPECT_EQ(filed("C2", "folder || ' ' || number || ' ' || coalesce(day, 'not judged')"), "other 2 not judged");
  EXPECT_THAT(differences(), IsEmpty());
  refile("2026-04-30");
  EXPECT_EQ(filed("C1", "net"), "10000");
  EXPECT_EQ(filed("C2", "net || ' ' || category"), "21000 skirt");
  EXPECT_THAT(differences(), IsEmpty());
}

// ---- What lists sort and choose by beside what is judged -----------------------------------------------------------

class FiledMarks : public Sorted {
 protected:
  template <class Fill>
  ChangeAnswer change(const std::string& ref, Fill fill, const std::string& at = "2026-03-10T12:00") {
    ChangeRequest request;
    request.request = "Q-" + std::to_string(++requests_);
    request.customer = ref;
    request.at = moment(at);
    fill(request);
    return must(shop().change(request));
  }
  void card(const std::string& ref, const std::string& value) {
    must(shop().identity_add({"I-" + std::to_string(++requests_),
                              ref,
                              IdentityKind::card,
                              value,
                              {},
                              "",
                              SameIdentity::ask,
                              moment("2026-03-10T12:00"),
                              "",
                              ""}));
  }
  void name(const std::string& ref, const std::string& text) {
    change(ref, [&](ChangeRequest& request) { request.hard.name = text; });
  }
  void birthday(const std::string& ref, std::string_view text, const std::string& at = "2026-03-10T12:00") {
    change(
        ref, [&](ChangeRequest& request) { request.hard.birthday = must(YearlyDay::parse(text)); }, at);
  }

 private:
  int requests_ = 0;
};

TEST_F(FiledMarks, names_stand_in_the_order_of_a_list) {
  for (const char* ref : {"C1", "C2", "C3"}) enrol(ref);
  EXPECT_EQ(filed("C1", "sort_key"), "");
  name("C1", "单雄信");  // Shan, not Dan
  name("C2", "丁一");
  name("C3", "沈青");
  EXPECT_LT(filed("C2", "sort_key"), filed("C1", "sort_key"));
  EXPECT_LT(filed("C1", "sort_key"), filed("C3", "sort_key"));
  const std::string before = filed("C1", "sort_key");
  change("C1", [](ChangeRequest& request) { request.hard.spelling = "Dan Xiongxin"; });
  EXPECT_LT(filed("C1", "sort_key"), filed("C2", "sort_key"));
  const ChangeId spelled = must(shop().history({"C1", "", "", 1})).rows.at(0).change_id;
  UndoRequest undo;
  undo.request = "U-1";
  undo.customer = "C1";
  undo.change_id = spelled;
  undo.at = moment("2026-03-11T12:00");
  must(shop().undo(undo));
  EXPECT_EQ(filed("C1", "sort_key"), before);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(FiledMarks, the_month_of_a_birthday_is_solar) {
  for (const char* ref : {"C1", "C2"}) enrol(ref);
  EXPECT_EQ(filed("C1", "birthday_month"), "0");
  birthday("C1", "1988-02-29");
  EXPECT_EQ(filed("C1", "birthday_month || ' ' || birthday_year"), "2 0");
  // The first day of the eighth lunar month: 2026-09-11, and in 2027 2027-09-01, in 2028 2028-09-19.
  birthday("C2", "lunar:--08-01");
  EXPECT_EQ(filed("C2", "birthday_month || ' ' || birthday_year"), "9 2026");
  // The 25th day of the sixth: 2026-08-07, 2027-07-28.
  birthday("C2", "lunar:--06-25");
  EXPECT_EQ(filed("C2", "birthday_month || ' ' || birthday_year"), "8 2026");
  refile("2027-01-31");
  EXPECT_EQ(filed("C2", "birthday_month || ' ' || birthday_year"), "7 2027");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(FiledMarks, a_member_holds_a_card) {
  enrol("C1");
  EXPECT_EQ(filed("C1", "member"), "0");
  card("C1", "6200");
  EXPECT_EQ(filed("C1", "member"), "1");
  must(shop().identity_end({"E-1", "C1", IdentityKind::card, "6200", {}, moment("2026-03-12T12:00"), "", ""}));
  EXPECT_EQ(filed("C1", "member"), "0");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(FiledMarks, what_a_part_says_counts_until_it_is_parted) {
  for (const char* ref : {"C1", "C2"}) enrol(ref);
  card("C2", "6200");
  birthday("C2", "lunar:--06-25");
  name("C2", "丁一");
  const std::string key = filed("C2", "sort_key");
  merge("C1", "C2");
  EXPECT_EQ(filed("C1", "member || ' ' || birthday_month"), "1 8");
  EXPECT_EQ(filed("C1", "sort_key"), key);
  refile("2027-01-31");
  EXPECT_EQ(filed("C1", "birthday_month || ' ' || birthday_year"), "7 2027") << "the birthday is in the part";
  birthday("C2", "--05-01");
  EXPECT_EQ(filed("C1", "birthday_month || ' ' || birthday_year"), "5 0") << "a ref of a part means the person";
  EXPECT_THAT(differences(), IsEmpty());
  part("C1", "C2");
  EXPECT_EQ(filed("C1", "member"), "0");
  EXPECT_EQ(filed("C2", "member"), "1");
  EXPECT_THAT(differences(), IsEmpty());
}

}  // namespace
}  // namespace shuke::clientele::test

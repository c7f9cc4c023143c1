// Two files of one person, and two again (CUS-3).
#include "clientele/merged.hpp"

#include <thread>

namespace shuke::clientele::test {
namespace {

class MergingFiles : public Merging {
 protected:
  MergingFiles() {
    for (const char* ref : {"A", "B", "C", "D"}) enrol(ref);
  }
};

TEST_F(MergingFiles, the_other_becomes_a_name_of_the_one_and_nothing_is_moved_CUS_3) {
  sell(receipt("R-1", "2026-03-01T10:00", "B", {line("X", "1", "30.00")}));
  const CustomerId a = id("A"), b = id("B");
  const MergeAnswer answer = merge("A", "B");
  EXPECT_EQ(answer.customer_id, a);
  EXPECT_EQ(answer.other_id, b);
  EXPECT_THAT(files("A"), ElementsAre("A", "B"));
  EXPECT_THAT(files("B"), ElementsAre("A", "B"));
  EXPECT_EQ(number("SELECT customer_id FROM sale"), b.number()) << "the sale stays where it was recorded";
  EXPECT_EQ(row("A").gross, yuan("30.00")) << "and is told with the whole";
  EXPECT_EQ(row("B"), row("A"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(MergingFiles, what_was_said_is_kept_with_when_where_by_whom_and_why_CUS_3) {
  how().cut_over = must(MinuteOfDay::parse("04:00"));
  MergeRequest asked = two_files("M-1", "A", "B");
  asked.at = moment("2026-03-11T03:59");
  asked.associate = "W1";
  asked.why = "came with both cards";
  must(shop().merge(asked));
  const auto text = [&](const std::string& column) {
    SQLite::Database database(file(), SQLite::OPEN_READONLY);
    return database.execAndGet("SELECT " + column + " FROM customer_merge").getString();
  };
  EXPECT_EQ(text("why"), "came with both cards");
  EXPECT_EQ(text("day"), std::to_string(day("2026-03-11").number()));
  EXPECT_EQ(text("at"), std::to_string(moment("2026-03-11T03:59").milliseconds()));
  EXPECT_EQ(number("SELECT associate_id FROM customer_merge"), number("SELECT id FROM associate WHERE ref = 'W1'"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(MergingFiles, the_same_again_gives_the_first_answer_also_when_they_were_parted_since) {
  const MergeRequest asked = two_files("one", "A", "B");
  const MergeAnswer merged = must(shop().merge(asked));
  {
    const Unchanged look(file());
    EXPECT_EQ(must(shop().merge(asked)), merged);
  }
  const MergeAnswer parted = must(shop().part(asked));
  EXPECT_NE(parted.merge_id, merged.merge_id) << "a merge and a parting have name spaces of their own";
  const Unchanged look(file());
  EXPECT_EQ(must(shop().merge(asked)), merged);
  EXPECT_EQ(must(shop().part(asked)), parted);
}

TEST_F(MergingFiles, the_same_request_with_other_content_is_a_conflict) {
  MergeRequest asked = two_files("one", "A", "B");
  must(shop().merge(asked));
  const Unchanged look(file());
  asked.why = "a guess";
  EXPECT_EQ(problem(shop().merge(asked)), "request.other_content request");
  EXPECT_EQ(code(shop().merge(asked)), Code::conflict);
  asked = two_files("one", "A", "C");
  EXPECT_EQ(code(shop().merge(asked)), Code::conflict);
}

TEST_F(MergingFiles, from_two_threads_it_is_said_once) {
  shop();
  const auto say = [&](MergeAnswer& answer) {
    Clientele door = must(Clientele::open(url()));
    answer = must(door.merge(two_files("one", "A", "B")));
  };
  MergeAnswer one, two;
  std::thread other([&] { say(one); });
  say(two);
  other.join();
  EXPECT_EQ(one, two);
  EXPECT_EQ(number("SELECT count(*) FROM customer_merge"), 1);
}

TEST_F(MergingFiles, what_is_missing_or_unknown_changes_nothing) {
  shop();
  const Unchanged look(file());
  const auto broken = [&](auto breaking) {
    MergeRequest asked = two_files("one", "A", "B");
    breaking(asked);
    const std::string merged = problem(shop().merge(asked)), parted = problem(shop().part(asked));
    EXPECT_EQ(merged, parted);
    return merged;
  };
  EXPECT_EQ(broken([](MergeRequest& asked) { asked.request.clear(); }), "field.required request");
  EXPECT_EQ(broken([](MergeRequest& asked) { asked.customer.clear(); }), "field.required customer");
  EXPECT_EQ(broken([](MergeRequest& asked) { asked.other.clear(); }), "field.required other");
  EXPECT_EQ(broken([](MergeRequest& asked) { asked.at.reset(); }), "field.required at");
  EXPECT_EQ(broken([](MergeRequest& asked) { asked.shop = "elsewhere"; }), "shop.unknown shop");
  EXPECT_EQ(broken([](MergeRequest& asked) { asked.customer = "nobody"; }), "customer.unknown customer");
  EXPECT_EQ(broken([](MergeRequest& asked) { asked.other = "nobody"; }), "customer.unknown other");
  EXPECT_EQ(broken([](MergeRequest& asked) { asked.other = "A"; }), "merge.with_itself other");
}

TEST_F(MergingFiles, names_of_one_person_are_not_merged_again_CUS_3) {
  merge("A", "B");
  merge("C", "A");
  for (const auto& [one, other] : std::vector<std::pair<std::string, std::string>>{
           {"A", "B"}, {"B", "A"}, {"C", "A"}, {"A", "C"}, {"C", "B"}, {"B", "C"}})
    EXPECT_EQ(refused_merge(one, other), "merge.one_already other") << one << ' ' << other;
}

TEST_F(MergingFiles, all_that_a_file_holds_goes_with_it_whatever_name_is_told_CUS_3) {
  merge("B", "C");
  merge("A", "C");  // C is B's, so B becomes part of A
  EXPECT_THAT(files("C"), ElementsAre("A", "B", "C"));
  merge("C", "D");  // …and all of them are A's
  EXPECT_THAT(files("D"), ElementsAre("A", "B", "C", "D"));
  EXPECT_EQ(number("SELECT count(*) FROM customer WHERE merged_into = " + std::to_string(id("A").number())), 2);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(MergingFiles, what_was_merged_itself_is_parted_and_takes_its_own_parts_along_CUS_3) {
  merge("B", "C");
  merge("A", "B");
  merge("A", "D");
  EXPECT_EQ(refused_part("A", "C"), "merge.no_part other") << "C was merged into B";
  EXPECT_EQ(refused_part("B", "A"), "merge.no_part other") << "A is the one that is kept";
  const MergeAnswer answer = part("D", "B");  // D is a name of A
  EXPECT_EQ(answer.customer_id, id("A"));
  EXPECT_EQ(answer.other_id, id("B"));
  EXPECT_THAT(files("A"), ElementsAre("A", "D"));
  EXPECT_THAT(files("C"), ElementsAre("B", "C"));
  EXPECT_EQ(refused_part("A", "B"), "merge.no_part other") << "they are two already";
  part("B", "C");
  EXPECT_THAT(files("C"), ElementsAre("C"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(MergingFiles, two_that_were_parted_can_be_merged_again_the_other_way_round_CUS_3) {
  merge("A", "B");
  part("A", "B");
  merge("B", "A");
  EXPECT_THAT(files("A"), ElementsAre("B", "A"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(MergingFiles, the_files_of_a_day_long_past_are_those_it_had_then_CUS_3) {
  const MergeAnswer first = merge("A", "B"), second = merge("A", "C"), third = part("A", "B");
  EXPECT_THAT(files("A", first.merge_id.counter()), ElementsAre("A"));
  EXPECT_THAT(files("A", second.merge_id.counter()), ElementsAre("A", "B"));
  EXPECT_THAT(files("A", third.merge_id.counter()), ElementsAre("A", "B", "C"));
  EXPECT_THAT(files("A"), ElementsAre("A", "C"));
}

TEST_F(MergingFiles, someone_known_by_ref_may_be_either_CUS_1_CUS_3) {
  known_by_ref("K1");
  known_by_ref("K2");
  merge("A", "K1");
  merge("K2", "B");
  EXPECT_EQ(seen("K1").standing, Standing::registered);
  EXPECT_EQ(seen("K2").standing, Standing::registered) << "B has enrolled";
  EXPECT_EQ(seen("K2").registered, day("2026-01-05"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(MergingFiles, who_enrols_by_another_name_is_registered_in_the_file_that_is_kept_CUS_1) {
  known_by_ref("K1");
  known_by_ref("K2");
  merge("K1", "K2");
  const EnrolAnswer first = must(shop().enrol(person("K2")));
  EXPECT_EQ(first.customer_id, id("K1"));
  EXPECT_EQ(first.customer, "K2");
  EXPECT_EQ(must(shop().enrol(person("K2"))), first);
  EXPECT_EQ(problem(shop().enrol(person("K1"))), "enrol.registered ref");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(MergingFiles, who_brought_whom_is_kept_as_it_is_MEM_14) {
  EnrolRequest friend_of_a = person("E");
  friend_of_a.referred_by = "A";
  must(shop().enrol(friend_of_a));
  merge("A", "E");
  EXPECT_EQ(seen("E").referred_by, "") << "nobody brings themselves";
  EXPECT_EQ(number("SELECT count(*) FROM customer WHERE ref = 'E' AND referred_by = 'A'"), 1);
}

TEST_F(MergingFiles, verify_names_a_file_that_is_part_of_another_one_than_was_said_CUS_3) {
  merge("A", "B");
  const CustomerId a = id("A"), c = id("C");
  rewrite("B", [&](Customer& file) { file.merged_into = c; });
  EXPECT_THAT(differences(), ElementsAre("customer " + std::to_string(id("B").number()) + " verify.merged_into"));
  const std::string b = std::to_string(id("B").number());
  rewrite("B", [&](Customer& file) { file.merged_into = CustomerId(); });
  EXPECT_THAT(differences(), ElementsAre("customer " + b + " verify.merged_into", "filed " + b + " verify.filed"));
  rewrite("B", [&](Customer& file) { file.merged_into = a; });
  EXPECT_THAT(differences(), IsEmpty());
  rewrite("C", [&](Customer& file) { file.merged_into = a; });
  EXPECT_THAT(differences(), ElementsAre("customer " + std::to_string(c.number()) + " verify.merged_into",
                                         "filed " + std::to_string(c.number()) + " verify.filed"));
}

TEST_F(MergingFiles, files_that_go_round_in_circles_are_damage_and_no_endless_loop) {
  merge("A", "B");
  const CustomerId b = id("B");
  rewrite("A", [&](Customer& file) { file.merged_into = b; });
  EXPECT_EQ(code(shop().points({"A", day("2026-03-11")})), Code::damaged);
  EXPECT_THAT(differences(), testing::Not(IsEmpty()));
}

TEST_F(MergingFiles, what_a_part_has_already_is_nobody_elses_CUS_3) {
  IdentityAddRequest phone;
  phone.request = "I-1";
  phone.customer = "B";
  phone.value = "13800004472";
  phone.at = moment("2026-03-01T10:00");
  must(shop().identity_add(phone));
  phone.request = "I-2";
  phone.customer = "A";
  EXPECT_EQ(problem(shop().identity_add(phone)), "identity.taken_phone value");
  merge("A", "B");
  EXPECT_EQ(problem(shop().identity_add(phone)), "");
  EXPECT_THAT(differences(), IsEmpty());
}

}  // namespace
}  // namespace shuke::clientele::test

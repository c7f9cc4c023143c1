// Versions of a policy by day: what was decided stays decided, and each day has its rules (MEM-8, MEM-9).
#include "clientele/shop.hpp"
#include "shuke/policy/policy.hpp"
#include "shuke/texts/texts.hpp"

#include <filesystem>

namespace shuke::clientele::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::EndsWith;
using testing::StartsWith;

/// A document in few words.
struct Version {
  int version = 2;
  std::string holds_from = "2026-03-10";
  int points = 2;  ///< for each whole yuan
  int months = 12;
  std::string excluded = "";  ///< a category
  std::string policy = "fashion";

  LongText document() const {
    const std::string without = excluded.empty() ? "" : R"({"category": ")" + excluded + R"("})";
    return must(LongText::parse(R"({"policy": ")" + policy + R"(", "version": )" + std::to_string(version) +
                                R"(, "holds_from": ")" + holds_from + R"(", "points": {"points": )" +
                                std::to_string(points) + R"(, "per": "1", "staff_earns": false, "excluded": [)" +
                                without + R"(], "window": "rolling", "window_months": )" + std::to_string(months) +
                                "}}"));
  }
};

class PolicyVersions : public Till {
 protected:
  PolicyAnswer add(const Version& version) { return must(shop().policy_add({version.document()})); }
  /// What somebody is told who may not add a version; nothing may change.
  std::string told(const Version& version, Code expected) {
    shop();
    const Unchanged look(file());
    const auto answer = shop().policy_add({version.document()});
    if (!answer.has_error()) return "was added";
    EXPECT_EQ(answer.error().code, expected);
    return text(answer.error(), Language::en);
  }
  /// The points of a sale of 10 yuan.
  std::int64_t bought(const std::string& at, const std::string& category = "") {
    return bought_by(shop(), at, category);
  }
  std::int64_t bought_by(Clientele& shop, const std::string& at, const std::string& category = "") {
    const std::string moment = at.size() == 10 ? at + "T12:00" : at;
    return must(shop.sell(receipt("R-" + moment, moment, "C1", {line("A", "2", "10.00", category)}))).points;
  }
};

TEST_F(PolicyVersions, a_sale_earns_by_the_version_of_its_day_MEM_9) {
  enrol("C1");
  const PolicyAnswer answer = add({});
  EXPECT_EQ(answer.policy, "fashion");
  EXPECT_EQ(answer.version, 2);
  EXPECT_EQ(answer.holds_from, day("2026-03-10"));
  EXPECT_EQ(answer.digest.size(), 64U);
  EXPECT_EQ(bought("2026-03-09"), 10) << "the day before: version 1";
  EXPECT_EQ(bought("2026-03-10"), 20) << "the first day: version 2";
  EXPECT_EQ(bought("2026-03-11"), 20);
  EXPECT_EQ(bought("2026-02-01"), 10) << "posted late, and still of its day";
  EXPECT_EQ(points("C1", "2026-03-11").spendable, 60);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PolicyVersions, the_business_day_counts_and_not_the_date_POS_1) {
  how().cut_over = must(MinuteOfDay::parse("04:00"));
  enrol("C1");
  add({});
  EXPECT_EQ(bought("2026-03-10T03:59"), 10) << "still of 9 March";
  EXPECT_EQ(bought("2026-03-10T04:00"), 20);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PolicyVersions, points_asked_for_a_day_are_counted_by_the_rules_of_that_day_MEM_8) {
  enrol("C1");
  add({.points = 1, .months = 1});
  bought("2026-01-15");
  EXPECT_EQ(points("C1", "2026-03-09").earned_in_year, 10) << "twelve months, as long as version 1 held";
  EXPECT_EQ(points("C1", "2026-03-09").year_from, day("2025-03-10"));
  EXPECT_EQ(points("C1", "2026-03-10").earned_in_year, 0) << "one month since";
  EXPECT_EQ(points("C1", "2026-03-10").year_from, day("2026-02-11"));
  EXPECT_EQ(points("C1", "2026-03-10").spendable, 10) << "the balance has no window";
}

TEST_F(PolicyVersions, a_take_back_goes_by_the_version_that_its_sale_earned_by_MEM_9) {
  enrol("C1");
  add({.excluded = "coat"});
  EXPECT_EQ(bought("2026-03-05", "coat"), 10);
  EXPECT_EQ(bought("2026-03-10", "coat"), 0) << "coats earn nothing by version 2";
  EXPECT_EQ(take_back(back("B-1", "2026-03-12T10:00", "C1", "R-2026-03-05T12:00", {line("A", "1", "")})).points, -5);
  EXPECT_EQ(number("SELECT policy_version FROM points_entry WHERE points < 0"), 1);
  EXPECT_EQ(take_back(back("B-2", "2026-03-13T10:00", "C1", "R-2026-03-05T12:00", {line("A", "1", "")})).points, -5);
  EXPECT_EQ(take_back(back("B-3", "2026-03-13T11:00", "C1", "R-2026-03-10T12:00", {line("A", "2", "")})).points, 0);
  EXPECT_EQ(points("C1", "2026-03-13").spendable, 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PolicyVersions, what_was_bought_on_no_known_receipt_is_taken_back_by_the_day_of_the_return_MEM_9) {
  enrol("C1");
  add({});
  bought("2026-03-05");
  bought("2026-03-10");
  EXPECT_EQ(take_back(receipt("B-1", "2026-03-12T10:00", "C1", {line("Z", "1", "7.00")})).points, -14);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PolicyVersions, the_same_document_again_gives_the_same_answer_and_changes_no_byte) {
  const PolicyAnswer first = add({});
  const Unchanged look(file());
  EXPECT_EQ(add({}), first);
}

TEST_F(PolicyVersions, and_so_it_does_after_days_were_decided_by_it_and_after_newer_ones) {
  enrol("C1");
  const PolicyAnswer first = add({});
  bought("2026-03-10");
  add({.version = 3, .holds_from = "2026-04-01"});
  const Unchanged look(file());
  EXPECT_EQ(add({}), first);
}

TEST_F(PolicyVersions, a_version_that_is_there_is_never_changed) {
  add({});
  EXPECT_EQ(told({.points = 3}, Code::conflict),
            "/version: version 2 is stored with other content, and is never changed; add yours as version 3");
  enrol("C1");
  bought("2026-03-10");
  EXPECT_EQ(told({.points = 3}, Code::conflict),
            "/version: version 2 is in use and is never changed; add yours as version 3");
  add({.version = 5, .holds_from = "2026-05-01"});
  EXPECT_EQ(told({.points = 3}, Code::conflict),
            "/version: version 2 is in use and is never changed; add yours as version 6");
  EXPECT_EQ(told({.version = 1}, Code::conflict),
            "/version: version 1 is stored with other content, and is never changed; add yours as version 6")
      << "the built-in one, too";
}

TEST_F(PolicyVersions, a_blank_more_is_another_document) {
  add({});
  const Unchanged look(file());
  const auto answer = shop().policy_add({must(LongText::parse(Version().document().text() + " "))});
  EXPECT_EQ(problem(answer), "policy.stored /version");
}

TEST_F(PolicyVersions, versions_rise_and_may_leave_numbers_out) {
  add({.version = 4});
  EXPECT_EQ(told({.version = 3, .holds_from = "2026-04-01"}, Code::invalid),
            "/version: version 3 does not come after those that are stored; the next is 5");
  EXPECT_EQ(add({.version = 5, .holds_from = "2026-04-01"}).version, 5);
}

TEST_F(PolicyVersions, a_newer_version_holds_from_no_earlier_day) {
  add({});
  EXPECT_EQ(told({.version = 3, .holds_from = "2026-03-09"}, Code::invalid),
            "/holds_from: a new version cannot hold from 2026-03-09, before the version that it follows; 2026-03-10 is "
            "the first day it can");
  add({.version = 3, .holds_from = "2026-03-10", .points = 3});
  enrol("C1");
  EXPECT_EQ(bought("2026-03-10"), 30) << "of two from the same day the newer holds";
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PolicyVersions, a_day_that_is_decided_stays_as_it_is) {
  enrol("C1");
  bought("2026-03-11");
  bought("2026-03-05");
  for (const std::string from : {"2026-03-04", "2026-03-11"})
    EXPECT_EQ(told({.holds_from = from}, Code::refused),
              "/holds_from: a new version cannot hold from " + from +
                  ": days up to 2026-03-11 are decided already; 2026-03-12 is the first day it can");
  add({.holds_from = "2026-03-12"});
  EXPECT_EQ(bought("2026-03-11T13:00"), 10);
  EXPECT_EQ(bought("2026-03-12"), 20);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PolicyVersions, returns_and_walk_ins_decide_a_day_as_well) {
  enrol("C1");
  sell(receipt("R-1", "2026-03-11T10:00", "", {line("A", "1", "5.00")}));
  EXPECT_THAT(told({.holds_from = "2026-03-11"}, Code::refused), StartsWith("/holds_from"));
  take_back(receipt("B-1", "2026-03-12T10:00", "C1", {line("A", "1", "5.00")}));
  EXPECT_THAT(told({.holds_from = "2026-03-12"}, Code::refused), StartsWith("/holds_from"));
  add({.holds_from = "2026-03-13"});
}

TEST_F(PolicyVersions, a_wrong_document_is_refused_with_its_place) {
  EXPECT_EQ(told({.version = 0}, Code::invalid), "/version: 0 must be above zero");
  EXPECT_EQ(told({.points = 0}, Code::invalid), "/points/points: 0 must be above zero (MEM-9)");
  const Unchanged look(file());
  EXPECT_EQ(problem(shop().policy_add({})), "field.required document");
  EXPECT_EQ(problem(shop().policy_add({must(LongText::parse("{"))})), "json.syntax");
}

TEST_F(PolicyVersions, another_program_that_was_there_before_goes_by_the_new_version) {
  enrol("C1");
  bought("2026-03-01");
  Clientele other = must(Clientele::open(url()));
  EXPECT_EQ(bought_by(other, "2026-03-02"), 10);
  add({});
  EXPECT_EQ(bought_by(other, "2026-03-10"), 20);
  EXPECT_EQ(must(other.policy_show({})).version, 2);
  EXPECT_THAT(differences(other), IsEmpty());
}

TEST_F(PolicyVersions, the_history_tells_the_days_that_were_decided_by_each) {
  enrol("C1");
  add({});
  bought("2026-03-05");
  bought("2026-03-05T13:00");
  bought("2026-03-02");
  bought("2026-03-10");
  add({.version = 3, .holds_from = "2026-06-01"});
  const PolicyHistoryAnswer history = must(shop().policy_history({}));
  EXPECT_EQ(history.policy, "fashion");
  ASSERT_EQ(history.rows.size(), 3U);
  EXPECT_EQ(history.rows[0].version, 1);
  EXPECT_EQ(history.rows[0].holds_from, day("1900-01-01"));
  EXPECT_EQ(history.rows[0].days_used, 2) << "two days, though three sales";
  EXPECT_EQ(history.rows[0].first_used, day("2026-03-02"));
  EXPECT_EQ(history.rows[0].last_used, day("2026-03-05"));
  EXPECT_EQ(history.rows[1].version, 2);
  EXPECT_EQ(history.rows[1].holds_from, day("2026-03-10"));
  EXPECT_EQ(history.rows[1].days_used, 1);
  EXPECT_EQ(history.rows[1].first_used, day("2026-03-10"));
  EXPECT_EQ(history.rows[1].last_used, day("2026-03-10"));
  EXPECT_EQ(history.rows[1].digest, add({}).digest);
  EXPECT_EQ(history.rows[2].version, 3);
  EXPECT_EQ(history.rows[2].days_used, 0);
  EXPECT_EQ(history.rows[2].first_used, std::nullopt);
  EXPECT_EQ(must(shop().policy_history({"fashion"})), history);
}

TEST_F(PolicyVersions, a_document_is_shown_by_version_by_day_and_at_its_latest) {
  add({});
  add({.version = 3, .holds_from = "2026-06-01"});
  const auto shown = [&](const PolicyShowQuestion& question) { return must(shop().policy_show(question)); };
  EXPECT_EQ(shown({}).version, 3) << "the latest, whether it holds yet or not";
  EXPECT_EQ(shown({}).document.text(), (Version{.version = 3, .holds_from = "2026-06-01"}).document().text());
  EXPECT_EQ(shown({"fashion", 2, {}}).document.text(), Version().document().text());
  EXPECT_EQ(shown({"fashion", 2, {}}).holds_from, day("2026-03-10"));
  EXPECT_EQ(shown({"", 1, {}}).document.text(), must(shipped_policy("fashion")));
  EXPECT_EQ(shown({"", {}, day("2026-03-09")}).version, 1);
  EXPECT_EQ(shown({"", {}, day("2026-03-10")}).version, 2);
  EXPECT_EQ(shown({"", {}, day("2026-05-31")}).version, 2);
  EXPECT_EQ(shown({"", {}, day("2026-06-01")}).version, 3);
}

TEST_F(PolicyVersions, names_and_versions_that_are_not_there_are_unknown) {
  add({});
  const Unchanged look(file());
  const auto tea = shop().policy_show({"tea", {}, {}});
  EXPECT_EQ(problem(tea), "policy.not_stored policy") << "built in, and not in this file";
  EXPECT_EQ(code(tea), Code::unknown);
  const auto ninth = shop().policy_show({"fashion", 9, {}});
  EXPECT_EQ(code(ninth), Code::unknown);
  EXPECT_EQ(text(ninth.error(), Language::en), "version: the policy fashion has no version 9; its latest is 2");
  const auto history = shop().policy_history({"tea"});
  EXPECT_EQ(problem(history), "policy.not_stored policy");
  EXPECT_EQ(code(history), Code::unknown);
}

TEST_F(PolicyVersions, a_shop_of_a_policy_that_is_nowhere_is_not_made) {
  how().policy = "corner";
  const auto made = Clientele::init(url(), how());
  EXPECT_EQ(problem(made), "policy.unknown policy");
  EXPECT_EQ(code(made), Code::unknown);
  EXPECT_FALSE(std::filesystem::exists(file()));
  EXPECT_THAT(std::filesystem::directory_iterator(std::filesystem::path(file()).parent_path()),
              testing::Eq(std::filesystem::directory_iterator()))
      << "nothing beside it either";
}

TEST_F(PolicyVersions, nor_is_it_added_to_a_database) {
  shop();
  InitRequest second = how();
  second.shop = "second";
  second.policy = "corner";
  const Unchanged look(file());
  EXPECT_EQ(problem(Clientele::init(url(), second)), "policy.unknown policy");
}

TEST_F(PolicyVersions, a_shop_may_follow_a_policy_that_was_stored) {
  enrol("C1");
  add({.version = 7, .holds_from = "2026-01-01", .points = 5, .policy = "corner"});
  InitRequest second = how();
  second.shop = "second";
  second.policy = "corner";
  const InitAnswer made = must(Clientele::init(url(), second));
  EXPECT_EQ(made.policy, "corner");
  EXPECT_EQ(made.policy_version, 7);
  Receipt sale = receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "1", "10.00")});
  sale.shop = "second";
  EXPECT_EQ(sell(sale).points, 50);
  sale.receipt = "R-2";
  sale.at = moment("2025-12-01T10:00");
  EXPECT_EQ(sell(sale).points, 50) << "before its first version holds, the first version counts";
  EXPECT_EQ(bought("2026-03-01"), 10) << "the first shop goes by its own";
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PolicyVersions, policies_of_two_names_have_days_of_their_own) {
  enrol("C1");
  bought("2026-03-11");
  EXPECT_EQ(add({.version = 1, .holds_from = "2026-01-01", .policy = "corner"}).version, 1);
  EXPECT_EQ(add({.version = 2, .holds_from = "2026-01-02", .policy = "corner"}).version, 2)
      << "2026-03-11 is decided by the other one";
}

TEST_F(PolicyVersions, which_version_a_day_had_is_only_ever_added) {
  enrol("C1");
  add({});
  bought("2026-03-05");
  SQLite::Database database(file(), SQLite::OPEN_READWRITE);
  ASSERT_EQ(number("SELECT count(*) FROM policy_use"), 1);
  for (const char* change : {"UPDATE policy_use SET version = 2", "DELETE FROM policy_use"}) {
    try {
      database.exec(change);
      ADD_FAILURE() << change << " was allowed";
    } catch (const SQLite::Exception& refused) {
      EXPECT_STREQ(refused.what(), "append-only") << change;
    }
  }
}

TEST_F(PolicyVersions, and_whoever_changes_it_past_the_database_is_found) {
  enrol("C1");
  add({});
  bought("2026-03-05");
  SQLite::Database database(file(), SQLite::OPEN_READWRITE);
  database.exec("DROP TRIGGER policy_use_no_update; UPDATE policy_use SET version = 2");
  EXPECT_THAT(differences(), ElementsAre(AllOf(StartsWith("policy_use "), EndsWith(" verify.seal"))));
}

}  // namespace
}  // namespace shuke::clientele::test

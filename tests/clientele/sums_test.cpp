// What receipts come to: kept with each, added up by verify, made anew when a file is of another version (FIL-2).
#include "clientele/damage.hpp"

#include <set>

namespace shuke::clientele::test {
namespace {

using testing::Contains;
using testing::Not;

class Sums : public Till {
 protected:
  /// Every row that follows from others, as text.
  std::string derived() const {
    SQLite::Database database(file(), SQLite::OPEN_READONLY);
    std::string text;
    for (const char* table : {"customer_sum", "find_term", "filed", "derived"}) {
      SQLite::Statement rows(database, "SELECT * FROM " + std::string(table));
      while (rows.executeStep()) {
        for (int i = 0; i < rows.getColumnCount(); ++i)
          text += rows.getColumn(i).isNull() ? "-|" : rows.getColumn(i).getString() + '|';
        text += '\n';
      }
    }
    return text;
  }
  void other_program(const std::string& script) {
    SQLite::Database database(file(), SQLite::OPEN_READWRITE);
    database.exec(script);
  }
  static MergeRequest two(const std::string& kept, const std::string& part) {
    MergeRequest request;
    request.request = kept + '+' + part;
    request.customer = kept;
    request.other = part;
    request.at = moment("2026-06-01T10:00");
    return request;
  }
  void merge(const std::string& kept, const std::string& part) { must(shop().merge(two(kept, part))); }
  void some_history() {
    EnrolRequest named = person("C1");
    named.hard.name = "林夏";
    named.phone = must(Phone::parse("13800004472"));
    must(shop().enrol(named));
    enrol("C2");
    enrol("C3");
    sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "2", "100.00"), line("B", "1", "50.00")}));
    take_back(back("B-1", "2026-04-02T10:00", "C1", "R-1", {line("A", "1", "")}));
    take_back(receipt("B-2", "2026-04-03T10:00", "C2", {line("Z", "1", "3.00")}));
    sell(receipt("R-2", "2026-03-01T10:00", "", {line("A", "1", "9.00")}));
  }
};

TEST_F(Sums, a_sale_to_staff_is_outside_all_figures_POS_5) {
  enrol("C1");
  Receipt staff = receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "1", "10.00")});
  staff.purpose = SalePurpose::staff;
  sell(staff);
  const OverviewRow told = row("C1");
  EXPECT_EQ(told.receipts + told.purchase_lines, 0);
  EXPECT_EQ(told.gross, yuan("0.00"));
  EXPECT_FALSE(told.last_day);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Sums, a_present_counts_like_what_is_for_oneself) {
  enrol("C1");
  Receipt present = receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "1", "10.00")});
  present.purpose = SalePurpose::gift;
  sell(present);
  EXPECT_EQ(row("C1").gross, yuan("10.00"));
  EXPECT_EQ(row("C1").receipts, 1);
}

TEST_F(Sums, an_exchange_counts_as_a_receipt_of_both_kinds) {
  enrol("C1");
  SaleLine in = line("A", "1", "10.00");
  in.direction = Direction::in;
  const std::vector<Receipt> history{receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "1", "10.00")}),
                                     receipt("R-2", "2026-03-02T10:00", "C1", {in, line("B", "1", "30.00")}),
                                     receipt("R-3", "2026-03-03T10:00", "new", {line("B", "1", "7.00")})};
  for (const Recorded& one : must(shop().import_receipts(history))) must(one.answer);
  const OverviewRow told = row("C1");
  EXPECT_EQ(told.receipts, 2);
  EXPECT_EQ(told.return_receipts, 1);
  EXPECT_EQ(told.gross, yuan("40.00"));
  EXPECT_EQ(told.returns, yuan("-10.00"));
  EXPECT_EQ(told.net, yuan("30.00"));
  EXPECT_EQ(row("new").gross, yuan("7.00"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Sums, the_same_receipt_again_is_counted_once) {
  enrol("C1");
  for (int i = 0; i < 2; ++i) sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "1", "10.00")}));
  EXPECT_EQ(row("C1").gross, yuan("10.00"));
}

// In a batch the others are kept, and the one that does not fit leaves nothing.
TEST_F(Sums, a_receipt_that_does_not_fit_leaves_nothing_of_itself) {
  enrol("C1");
  const auto most = [](std::string number) {
    return receipt(std::move(number), "2026-03-01T10:00", "C1", {line("A", "1", "92233720368547758.07", "postage")});
  };
  Receipt second = most("R-2");
  second.associate = "W9";
  const auto recorded = must(shop().import_receipts(
      std::vector<Receipt>{most("R-1"), second, receipt("R-3", "2026-03-01T10:00", "C2", {line("A", "1", "1.00")})}));
  EXPECT_EQ(code(recorded[1].answer), Code::overflow);
  EXPECT_EQ(row("C1").receipts, 1);
  EXPECT_EQ(row("C2").gross, yuan("1.00"));
  EXPECT_EQ(number("SELECT count(*) FROM associate"), 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Sums, a_part_is_not_listed_and_what_it_comes_to_is_told_with_the_whole_CUS_3) {
  some_history();
  sell(receipt("R-9", "2026-05-01T10:00", "C3", {line("A", "1", "5.00")}));
  merge("C2", "C3");
  merge("C1", "C2");
  const OverviewAnswer all = must(shop().overview({}));
  ASSERT_EQ(all.rows.size(), 1U);
  EXPECT_EQ(all.rows[0].ref, "C1");
  EXPECT_EQ(all.rows[0].gross, yuan("155.00"));
  EXPECT_EQ(all.rows[0].returns, yuan("-53.00"));
  EXPECT_EQ(all.rows[0].last_day, day("2026-05-01"));
  EXPECT_EQ(row("C3"), all.rows[0]);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Sums, merged_files_are_found_as_one_person_by_whatever_either_has_CUS_3) {
  some_history();
  sell(receipt("R-9", "2026-05-01T10:00", "C3", {line("A", "1", "5.00")}));
  merge("C3", "C1");
  for (const char* query : {"C1", "C3", "林夏", "lx", "4472", "13800004472"}) {
    const FindAnswer answer = must(shop().find({query, 20}));
    ASSERT_EQ(answer.rows.size(), 1U) << query;
    EXPECT_FALSE(answer.more) << query;
    EXPECT_EQ(answer.rows[0].customer, "C3") << query;
    EXPECT_EQ(answer.rows[0].name, "林夏") << query;
    EXPECT_EQ(answer.rows[0].phone, "138****4472") << query;
    EXPECT_EQ(answer.rows[0].last_day, day("2026-05-01")) << query;
  }
  EXPECT_EQ(must(shop().find({"C", 20})).rows.size(), 2U);
}

TEST_F(Sums, files_whose_sums_do_not_fit_together_are_not_merged_and_a_receipt_beyond_both_is_not_kept) {
  const auto sold = [&](const char* number, const char* customer, const char* amount) {
    return receipt(number, "2026-03-01T10:00", customer, {line("A", "1", amount, "postage")});
  };
  for (const char* ref : {"C1", "C2", "C3"}) enrol(ref);
  sell(sold("R-1", "C1", "92233720368547757.00"));
  sell(sold("R-2", "C2", "1.00"));
  sell(sold("R-3", "C3", "0.08"));
  merge("C1", "C2");
  {
    const Unchanged look(file());
    EXPECT_EQ(code(shop().merge(two("C1", "C3"))), Code::overflow);
    EXPECT_EQ(code(shop().sell(sold("R-4", "C2", "0.08"))), Code::overflow);
  }
  sell(sold("R-4", "C2", "0.07"));
  EXPECT_EQ(row("C1").gross, yuan("92233720368547758.07"));
}

TEST_F(Sums, all_rows_that_follow_from_others_are_made_anew_for_another_version) {
  some_history();
  close();
  const std::string before = derived();
  ASSERT_EQ(number("SELECT version FROM derived"), 4);
  for (const char* stamp : {"DELETE FROM derived", "UPDATE derived SET version = 999"}) {
    for (const char* rows :
         {"DELETE FROM customer_sum; DELETE FROM find_term", "UPDATE find_term SET term = 'x' || term",
          "UPDATE customer_sum SET gross = 7; INSERT INTO find_term VALUES (1, 'y', 0, 5, '')",
          "UPDATE filed SET number = 9, sort_key = 'x'", "DELETE FROM filed"}) {
      other_program(rows);
      other_program(stamp);
      EXPECT_THAT(differences(), IsEmpty()) << rows << "; " << stamp;
      close();
      EXPECT_EQ(derived(), before) << rows << "; " << stamp;
    }
  }
}

TEST_F(Sums, a_file_of_this_version_is_opened_without_a_change) {
  some_history();
  close();
  const Unchanged look(file());
  shop();
  close();
}

TEST_F(Sums, a_file_whose_receipts_do_not_fit_can_be_opened_and_verify_names_the_customer) {
  some_history();
  const std::string c1 = std::to_string(number("SELECT id FROM customer WHERE ref = 'C1'"));
  close();
  other_program(
      "DROP TRIGGER sale_line_no_update; UPDATE sale_line SET amount = 9223372036854775807 WHERE direction = 0;"
      "DELETE FROM derived");
  EXPECT_THAT(differences(), Contains("customer_sum " + c1 + " verify.sums"));
  EXPECT_EQ(row("C2").returns, yuan("-3.00"));
}

class SumsDamage : public Damage {};

TEST_F(SumsDamage, what_is_not_the_sum_of_the_receipts_is_named) {
  for (const auto& [ref, has_terms] : {std::pair("C1", true), std::pair("C2", false)}) {
    const std::string key = std::to_string(number("SELECT id FROM customer WHERE ref = '" + std::string(ref) + "'"));
    std::vector<std::string> named{"customer_sum " + key + " verify.sums"};
    if (has_terms) named.push_back("find_term " + key + " verify.terms");  // they are there under another month
    const auto found = after("DELETE FROM customer_sum WHERE customer_id = " + key);
    EXPECT_EQ(std::set<std::string>(found.begin(), found.end()), std::set<std::string>(named.begin(), named.end()));
  }
}

// Whoever seals a wrong sum is found by the receipts.
TEST_F(SumsDamage, a_wrong_sum_with_a_right_seal_is_named) {
  const std::int64_t c2 = number("SELECT id FROM customer WHERE ref = 'C2'");
  Clientele open = copy();
  auto store = must(storage::Store::open("sqlite:" + copied(), {.migrations = storage::migrations()}));
  must(store->write([&](storage::Connection& connection) -> Result<void> {
    storage::CustomerSum sum;
    SHUKE_TRY(storage::sum_table().load(connection, std::span(&c2, 1), &sum, {}));
    sum.gross += 1;
    storage::sum_table().update(connection, &sum);
    return {};
  }));
  store.reset();
  EXPECT_THAT(look(open), ElementsAre("customer_sum " + std::to_string(c2) + " verify.sums"));
}

}  // namespace
}  // namespace shuke::clientele::test

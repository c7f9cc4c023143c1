// Points by lots: what runs out when, what is taken of which, and what is owed (MEM-9).
#include "clientele/points_shop.hpp"

namespace shuke::clientele::test {
namespace {

class PointsLots : public PointsShop {
 protected:
  PointsLots() { enrol("C1"); }
};

TEST_F(PointsLots, earned_points_can_be_spent_through_their_last_day_and_not_after_it_MEM_9) {
  rules(twelve_months);
  bought("R-1", "2026-03-10", "250.00");
  bought("R-2", "2026-05-20", "100.00");
  const PointsAnswer first = points("C1", "2026-06-01");
  EXPECT_EQ(first.spendable, 350);
  EXPECT_EQ(first.runs_out_on, day("2027-03-09"));
  EXPECT_EQ(first.runs_out, 250);
  EXPECT_EQ(first.policy_version, 2);
  EXPECT_EQ(spendable("2027-03-09"), 350);
  const PointsAnswer after = points("C1", "2027-03-10");  // nothing was booked
  EXPECT_EQ(after.spendable, 100);
  EXPECT_EQ(after.balance, 350);
  EXPECT_EQ(after.runs_out_on, day("2027-05-19"));
  EXPECT_EQ(spendable("2027-05-20"), 0);
  EXPECT_EQ(points("C1", "2027-05-20").runs_out_on, std::nullopt);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsLots, what_ran_out_is_booked_once_and_tells_of_what_MEM_9) {
  rules(twelve_months);
  bought("R-1", "2026-03-10", "250.00");
  bought("R-2", "2026-05-20", "100.00");
  EXPECT_EQ(run_out("C1", "2027-03-09"), 0);
  EXPECT_EQ(run_out("C1", "2027-03-20"), 250);
  EXPECT_EQ(run_out("C1", "2027-03-21"), 0);
  EXPECT_THAT(movements(), ElementsAre("earn 250", "earn 100", "expire -250"));
  EXPECT_THAT(lots(), ElementsAre("0 250 0", "0 0 100"));
  EXPECT_EQ(points("C1", "2027-03-20").balance, 100);
  EXPECT_EQ(points("C1", "2027-03-15").balance, 350);  // it was booked later
  EXPECT_EQ(points("C1", "2027-03-15").spendable, 100);
  EXPECT_EQ(points("C1", "2027-03-09").spendable, 350);
  EXPECT_EQ(row("C1").points, 100);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsLots, points_that_never_run_out_are_taken_last_MEM_9) {
  rules(twelve_months);
  OpeningRequest brought = opening("O-1", "2026-02-01", 300);
  brought.until = day("2030-12-31");
  must(shop().opening(brought));
  bought("R-1", "2026-03-10", "150.00");
  paid("R-2", "2026-03-11", "50.00", 200, "2.00");
  EXPECT_THAT(lots(), ElementsAre("50 0 250", "150 0 0", "0 0 48"));
  EXPECT_EQ(spendable("2026-03-11"), 298);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsLots, a_return_takes_of_the_lot_of_its_sale_first_MEM_9) {
  rules(twelve_months);
  bought("R-1", "2026-03-10", "100.00");
  bought("R-2", "2026-03-11", "100.00");
  brought_back("B-2", "2026-03-12", "R-2");
  EXPECT_THAT(lots(), ElementsAre("0 0 100", "100 0 0"));
  EXPECT_EQ(number("SELECT owed FROM customer_sum"), 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsLots, of_a_lot_that_was_paid_with_others_pay_and_then_it_is_owed_and_filled_up_MEM_9) {
  rules(twelve_months);
  bought("R-1", "2026-03-10", "300.00");
  bought("R-2", "2026-03-11", "40.00");
  paid("R-3", "2026-03-12", "10.00", 300, "3.00");  // earns 7
  EXPECT_EQ(brought_back("B-1", "2026-03-13", "R-1").points, -300);
  EXPECT_THAT(lots(), ElementsAre("300 0 0", "40 0 0", "7 0 0"));
  const PointsAnswer told = points("C1", "2026-03-13");
  EXPECT_EQ(told.owed, 253);
  EXPECT_EQ(told.spendable, -253);
  EXPECT_EQ(told.balance, -253);
  bought("R-4", "2026-03-14", "253.00");
  EXPECT_EQ(points("C1", "2026-03-14").owed, 0);
  EXPECT_EQ(spendable("2026-03-14"), 0);
  bought("R-5", "2026-03-15", "1.00");
  EXPECT_EQ(spendable("2026-03-15"), 1);
  EXPECT_EQ(points("C1", "2026-03-13").owed, 253);  // that day as it was
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsLots, a_return_of_a_sale_whose_points_have_run_out_takes_those_MEM_9) {
  rules(twelve_months);
  bought("R-1", "2026-03-10", "100.00");
  bought("R-2", "2027-03-01", "100.00");
  EXPECT_EQ(run_out("C1", "2027-03-10"), 100);
  EXPECT_EQ(brought_back("B-1", "2027-03-11", "R-1").points, -100);
  EXPECT_THAT(movements(), ElementsAre("earn 100", "earn 100", "expire -100", "take_back -100", "expire 100"));
  EXPECT_EQ(spendable("2027-03-11"), 100);
  EXPECT_EQ(points("C1", "2027-03-11").balance, 100);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsLots, where_the_rules_refuse_a_return_is_refused_with_the_numbers_but_no_import_MEM_9) {
  rules(std::string(twelve_months) + R"(, "below_zero": "refuse")");
  bought("R-1", "2026-03-10", "300.00");
  paid("R-2", "2026-03-12", "10.00", 300, "3.00");
  const Receipt goods = back("B-1", "2026-03-13T10:00", "C1", "R-1", {line("A", "1", "")});
  {
    const Unchanged look(file());
    const auto told = shop().take_back(goods);
    ASSERT_TRUE(told.has_error());
    EXPECT_EQ(told.error().code, Code::refused);
    EXPECT_EQ(problem(told), "points.too_few points");
    EXPECT_THAT(told.error().arguments, ElementsAre(std::pair<std::string_view, std::string>{"value", "300"},
                                                    std::pair<std::string_view, std::string>{"there", "7"}));
  }
  Receipt elsewhere = goods;
  elsewhere.lines.front().direction = Direction::in;
  elsewhere.lines.front().of_receipt = "R-1";
  elsewhere.lines.front().amount = yuan("300.00");
  elsewhere.of_receipt.clear();
  EXPECT_EQ(must(must(shop().import_receipts({&elsewhere, 1})).at(0).answer).points, -7);
  EXPECT_EQ(spendable("2026-03-13"), 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsLots, where_the_rules_take_what_is_there_no_more_goes_MEM_9) {
  rules(std::string(twelve_months) + R"(, "below_zero": "clamp")");
  bought("R-1", "2026-03-10", "300.00");
  paid("R-2", "2026-03-12", "10.00", 300, "3.00");
  EXPECT_EQ(brought_back("B-1", "2026-03-13", "R-1").points, -7);
  EXPECT_EQ(spendable("2026-03-13"), 0);
  EXPECT_EQ(points("C1", "2026-03-13").owed, 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsLots, goods_of_no_receipt_take_no_more_than_can_be_spent_MEM_9) {
  rules(twelve_months);
  bought("R-1", "2026-03-10", "100.00");
  bought("R-2", "2027-03-01", "30.00");
  // 100 of the 130 ran out yesterday, and nobody has booked it.
  EXPECT_EQ(take_back(receipt("B-1", "2027-03-10T10:00", "C1", {line("X", "1", "50.00")})).points, -30);
  EXPECT_EQ(spendable("2027-03-10"), 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsLots, rows_of_before_there_were_lots_are_lots_without_a_last_day_and_what_was_taken_is_owed) {
  bought("R-1", "2026-03-10", "100.00");
  bought("R-2", "2026-03-11", "50.00");
  brought_back("B-1", "2026-03-12", "R-1");
  close();
  {
    SQLite::Database past(file(), SQLite::OPEN_READWRITE);
    past.exec("DROP TRIGGER IF EXISTS lot_use_kept");
    SQLite::Statement triggers(past,
                               "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master WHERE "
                               "type = 'trigger' AND tbl_name IN ('lot_use', 'points_entry')");
    triggers.executeStep();
    const std::string drop = triggers.getColumn(0).getString();
    triggers.reset();
    past.exec(drop);
  }
  // As an older program wrote them: no uses, another seal.
  auto store = must(storage::Store::open(url(), {.migrations = storage::migrations()}));
  must(store->write([&](storage::Connection& connection) -> Result<void> {
    const std::int64_t key[] = {id("C1").number(), number("SELECT id FROM points_entry WHERE reason = 1")};
    PointsEntry row;
    SHUKE_TRY(storage::points_table().load(connection, key, &row, {}));
    row.uses.clear();
    storage::points_table().update(connection, &row);
    connection.execute("DELETE FROM lot_use; UPDATE derived SET version = 2");
    return {};
  }));
  store.reset();
  EXPECT_EQ(points("C1", "2026-03-12").owed, 100);
  EXPECT_EQ(spendable("2026-03-12"), 50);
  EXPECT_THAT(lots(), ElementsAre("0 0 100", "0 0 50"));
  EXPECT_THAT(differences(), IsEmpty());
  bought("R-3", "2026-03-13", "30.00");
  EXPECT_EQ(points("C1", "2026-03-13").owed, 70);
  EXPECT_EQ(spendable("2026-03-13"), 80);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PointsLots, of_merged_files_are_one_persons_MEM_9_CUS_3) {
  rules(twelve_months);
  enrol("C2");
  bought("R-1", "2026-03-10", "150.00", "", "C1");
  bought("R-2", "2026-03-11", "150.00", "", "C2");
  merge("C1", "C2");
  EXPECT_EQ(spendable("2026-03-12", "C2"), 300);
  paid("R-3", "2026-03-12", "50.00", 300, "3.00", "C2");
  EXPECT_THAT(lots(), ElementsAre("150 0 0", "150 0 0", "0 0 47"));
  EXPECT_EQ(spendable("2026-03-12", "C1"), 47);
  brought_back("B-2", "2026-03-13", "R-2", "1", "C1");
  EXPECT_EQ(points("C1", "2026-03-13").owed, 103);
  EXPECT_THAT(differences(), IsEmpty());
  part("C1", "C2");
  // What was used stays used.
  EXPECT_EQ(spendable("2026-03-13", "C2"), 0);
  bought("R-4", "2026-03-14", "200.00", "", "C1");
  EXPECT_EQ(spendable("2026-03-14", "C1"), 97);
  EXPECT_THAT(differences(), IsEmpty());
}

}  // namespace
}  // namespace shuke::clientele::test

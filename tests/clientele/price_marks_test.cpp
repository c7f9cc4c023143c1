/// \file
/// What was paid beside what the rules on prices come to: kept with each line, never refused, told to the manager
/// (MEM-7).
#include "clientele/house.hpp"
#include "clientele/priced.hpp"

namespace shuke::clientele::test {
namespace {

class PriceMarks : public Priced {
 protected:
  std::vector<std::string> sold_on_birthday(std::vector<SaleLine> lines) {
    return marks(sell_lines("R" + std::to_string(++receipts_), "C1", birthday, std::move(lines)));
  }
  DeviationsAnswer deviations(std::string_view from = "", std::string_view until = "", std::int64_t limit = 256,
                              std::string after = {}) {
    DeviationsQuestion question;
    if (!from.empty()) question.from = day(from);
    if (!until.empty()) question.until = day(until);
    question.limit = limit;
    question.after = std::move(after);
    return must(shop().deviations(question));
  }
  std::string receipts_of(const DeviationsAnswer& answer) {
    std::string text;
    for (const DeviationRow& row : answer.rows) text += row.receipt + '/' + std::to_string(row.line_no) + ' ';
    return text;
  }

 private:
  int receipts_ = 0;
};

TEST_F(PriceMarks, what_the_quote_told_is_due) {
  EXPECT_THAT(
      sold_on_birthday({sold("A", "2", "399.00", "638.40", "birthday"), sold("A", "1", "399.00", "379.05", "member")}),
      ElementsAre("638.40", "379.05"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PriceMarks, pieces_of_the_limit_are_those_that_say_so_wherever_they_stand) {
  EXPECT_THAT(
      sold_on_birthday({sold("A", "1", "399.00", "379.05", "member"), sold("A", "2", "399.00", "638.40", "birthday")}),
      ElementsAre("379.05", "638.40"));
}

TEST_F(PriceMarks, less_and_more_by_a_fen) {
  EXPECT_THAT(sold_on_birthday({sold("A", "1", "399.00", "319.19", "birthday")}), ElementsAre("319.20 less"));
  EXPECT_THAT(sold_on_birthday({sold("A", "1", "399.00", "319.21", "birthday")}), ElementsAre("319.20 more"));
}

TEST_F(PriceMarks, beyond_the_limit_of_a_birthday) {
  EXPECT_THAT(sold_on_birthday({sold("A", "3", "399.00", "957.60", "birthday")}), ElementsAre("1017.45 over_limit"));
  EXPECT_THAT(sold_on_birthday({sold("B", "1", "399.00", "319.20", "birthday")}), ElementsAre("379.05 over_limit"))
      << "what was given stays given";
  EXPECT_THAT(sold_on_birthday({sold("B", "1", "399.00", "379.05", "birthday")}), ElementsAre("379.05"))
      << "who pays what is due did nothing wrong";
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PriceMarks, the_price_of_a_rule_that_does_not_hold) {
  EXPECT_THAT(marks(sell_lines("N1", "C1", "2026-03-07", {sold("A", "1", "399.00", "319.20", "birthday")})),
              ElementsAre("379.05 not_due"));
  EXPECT_THAT(marks(sell_lines("N2", "C1", "2026-03-07", {sold("A", "1", "399.00", "300.00", "no_such_rule")})),
              ElementsAre("379.05 not_due"));
  EXPECT_THAT(marks(sell_lines("N3", "", "2026-03-07", {sold("A", "1", "399.00", "379.05", "member")})),
              ElementsAre("399.00 not_due"))
      << "a walk-in holds no card";
}

TEST_F(PriceMarks, the_sale_that_earned_a_card_gets_no_price_of_it_MEM_2) {
  enrol("C2");
  const ReceiptAnswer earned = sell_lines("R1", "C2", "2026-03-02", {sold("A", "3", "399.00", "1137.15", "member")});
  EXPECT_THAT(marks(earned), ElementsAre("1197.00 not_due"));
  card("C2", CardDeed::granted, "regular", "2026-03-02", earned.sale_id);
  EXPECT_THAT(marks(sell_lines("R2", "C2", "2026-03-02", {sold("A", "1", "399.00", "379.05", "member")})),
              ElementsAre("379.05"))
      << "the next one does";
  EXPECT_THAT(differences(), IsEmpty()) << "the card came after the sale";
}

TEST_F(PriceMarks, a_line_without_a_price_is_left_alone) {
  EXPECT_THAT(sold_on_birthday({line("A", "1", "100.00", "coat")}), ElementsAre("-"));
  SaleLine by_list = line("A", "1", "319.20", "coat");
  by_list.list_price = must(UnitPrice::parse("399.00"));
  EXPECT_THAT(sold_on_birthday({by_list}), ElementsAre("319.20"));
}

TEST_F(PriceMarks, a_discount_on_the_receipt_is_no_deviation_of_its_own) {
  // 100.00 over 319.20 and 9.50: 97.109… and 2.890…
  EXPECT_THAT(
      sold_on_birthday({sold("A", "1", "399.00", "222.09", "birthday"), sold("B", "1", "10.00", "6.61", "birthday")}),
      ElementsAre("319.20 less", "8.00 less"))
      << "which it is not";
  EXPECT_THAT(
      marks(sell_lines("D", "C1", "2026-03-01",
                       {sold("A", "2", "100.00", "170.00", "member"), sold("B", "1", "10.00", "9.50", "member")})),
      ElementsAre("190.00 less", "9.50"));
  // 20.00 over 190.00 and 9.50: 19.0476… and 0.9523…
  EXPECT_THAT(
      marks(sell_lines("E", "C1", "2026-03-01",
                       {sold("A", "2", "100.00", "170.95", "member"), sold("B", "1", "10.00", "8.55", "member")})),
      ElementsAre("190.00", "9.50"));
  EXPECT_THAT(marks(sell_lines("F", "C1", "2026-03-01", {sold("A", "1", "100.00", "90.00", "member")})),
              ElementsAre("95.00 less"))
      << "of a single line nobody can tell";
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PriceMarks, imports_and_returns_are_not_looked_at) {
  const Receipt imported = receipt("I1", "2026-03-08T10:00", "C1", {sold("A", "1", "399.00", "100.00")});
  const auto recorded = must(shop().import_receipts(std::span(&imported, 1)));
  EXPECT_THAT(marks(must(recorded.at(0).answer)), ElementsAre("-"));
  SaleLine returned = line("A", "1", "");
  returned.unit_price = must(UnitPrice::parse("399.00"));
  EXPECT_THAT(marks(take_back(back("B1", "2026-03-08T11:00", "C1", "I1", {returned}))), ElementsAre("-"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PriceMarks, marks_that_come_with_a_receipt_are_not_believed) {
  SaleLine lying = sold("A", "1", "399.00", "100.00");
  lying.due = yuan("100.00");
  EXPECT_THAT(sold_on_birthday({lying}), ElementsAre("319.20 less"));
}

TEST_F(PriceMarks, what_was_learnt_later_changes_nothing_that_is_kept) {
  sell_lines("R1", "C1", birthday, {sold("A", "2", "399.00", "638.40", "birthday")});
  sell_lines("R2", "C1", birthday, {sold("B", "1", "399.00", "379.05", "member")});
  ChangeRequest change;
  change.request = "1";
  change.customer = "C1";
  change.at = moment("2026-03-09T10:00");
  change.hard.birthday = must(YearlyDay::parse("1990-04-08"));
  must(shop().change(change));
  take_back(back("R3", "2026-03-10T10:00", "C1", "R1", {line("A", "2", "")}));
  card("C1", CardDeed::ended, "regular", "2026-03-10");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PriceMarks, a_card_and_a_birthday_that_came_after_the_sale) {
  const Receipt imported = receipt("I1", "2026-01-08T10:00", "C2", {line("X", "1", "10.00")});
  must(shop().import_receipts(std::span(&imported, 1)));
  sell_lines("R1", "C2", birthday, {sold("A", "1", "399.00", "399.00")});  // known by ref alone
  enrol_born("C2", "1991-03-08");
  card("C2", CardDeed::granted, "regular", birthday);
  EXPECT_THAT(marks(sell_lines("R2", "C2", birthday, {sold("A", "1", "399.00", "319.20", "birthday")})),
              ElementsAre("319.20"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PriceMarks, verify_finds_a_due_that_the_rules_do_not_come_to) {
  // What is due comes from the policy, so a row that was sealed with another one is found by computing it again.
  sell_lines("R1", "C1", birthday, {sold("A", "1", "399.00", "319.20", "birthday")});
  close();
  {
    auto store = must(storage::Store::open(url(), {.migrations = storage::migrations()}));
    must(store->write([&](storage::Connection& connection) -> Result<void> {
      SHUKE_ASSIGN(ids, IdSource::open(connection));
      Sale sale;
      const std::int64_t key[] = {number("SELECT id FROM customer"), number("SELECT max(id) FROM sale")};
      must(storage::sale_table().load(connection, key, &sale, {Currency(), nullptr}));
      sale.id = must(ids.next<SaleId>());
      sale.receipt = "R2";
      sale.lines[0].due = yuan("319.19");
      storage::sale_table().insert(connection, &sale);
      ids.save(connection);
      return {};
    }));
  }
  EXPECT_THAT(differences(), testing::Contains(testing::HasSubstr("verify.prices")));
}

TEST_F(PriceMarks, deviations_are_listed_page_by_page) {
  sell_lines("R1", "C1", "2026-03-01", {sold("A", "1", "399.00", "379.05", "member")});
  sell_lines("R2", "C1", "2026-03-02", {sold("A", "1", "399.00", "300.00", "member"), sold("B", "1", "10.00", "9.50")});
  SaleLine approved = sold("A", "1", "399.00", "380.00");
  approved.approver = "M";
  approved.price_reason = "stain";
  Receipt walk_in = receipt("R3", "2026-03-03T10:00", "", {approved});
  walk_in.associate = "S1";
  sell(walk_in);
  sell_lines("R4", "C1", birthday, {sold("A", "3", "399.00", "957.60", "birthday")});
  const DeviationsAnswer all = deviations();
  EXPECT_EQ(receipts_of(all), "R2/1 R3/1 R4/1 ");
  EXPECT_EQ(all.next, "");
  const DeviationRow& row = all.rows.at(1);
  EXPECT_EQ(row.customer, "");
  EXPECT_EQ(row.associate, "S1");
  EXPECT_EQ(row.approver, "M");
  EXPECT_EQ(row.price_reason, "stain");
  EXPECT_EQ(row.paid.text(), "380.00");
  EXPECT_EQ(row.due.text(), "399.00");
  EXPECT_EQ(row.mark, PriceMark::less);
  EXPECT_EQ(row.day, day("2026-03-03"));
  EXPECT_EQ(all.rows.at(2).customer, "C1");
  EXPECT_EQ(all.rows.at(2).price_rule.text(), "birthday");
  EXPECT_EQ(all.rows.at(2).mark, PriceMark::over_limit);
  EXPECT_EQ(receipts_of(deviations("2026-03-03", "2026-03-07")), "R3/1 ");
  EXPECT_EQ(receipts_of(deviations("2026-03-09")), "");
  const DeviationsAnswer first = deviations("", "", 2);
  EXPECT_EQ(receipts_of(first), "R2/1 R3/1 ");
  const DeviationsAnswer second = deviations("", "", 2, first.next);
  EXPECT_EQ(receipts_of(second), "R4/1 ");
  EXPECT_EQ(second.next, "");
  EXPECT_EQ(deviations("", "", 3).next, "");
  DeviationsQuestion wrong;
  wrong.after = "1/2/3";
  EXPECT_EQ(code(shop().deviations(wrong)), Code::invalid);
  wrong.after.clear();
  wrong.limit = 0;
  EXPECT_EQ(code(shop().deviations(wrong)), Code::invalid);
  wrong.limit = 1;
  wrong.shop = "nowhere";
  EXPECT_EQ(code(shop().deviations(wrong)), Code::unknown);
}

}  // namespace
}  // namespace shuke::clientele::test

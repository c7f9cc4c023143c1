// What a receipt does to cards, and what is told of them (MEM-1 to MEM-5, MEM-10, MEM-11).
#include "clientele/carded.hpp"

namespace shuke::clientele::test {
namespace {

class Cards : public Carded {
 protected:
  Cards() { how().policy = "fashion"; }
};

class TeaCards : public Carded {
 protected:
  TeaCards() { how().policy = "tea"; }
  static SaleLine tea(std::string_view amount) { return goods("1", amount, "green_tea"); }
};

TEST_F(Cards, one_piece_of_a_brand_opens_nothing_and_two_open_the_lowest_card_MEM_2) {
  enrol("C1");
  EXPECT_THAT(said(buy("2026-03-01", {goods("1", "100.00")})), IsEmpty());
  EXPECT_THAT(said(buy("2026-03-02", {goods("1", "100.00")})), ElementsAre("eligible regular until 2026-04-01"));
  EXPECT_THAT(events("2026-03-02"), ElementsAre("2026-03-02 eligible regular until 2026-04-01"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Cards, an_amount_on_one_receipt_opens_it_too_from_800_on_MEM_2) {
  enrol("C1");
  enrol("C2");
  EXPECT_THAT(said(buy("2026-03-01", {goods("1", "799.99")})), IsEmpty());
  EXPECT_THAT(said(buy("2026-03-01", {goods("1", "800.00")}, "C2")), ElementsAre("eligible regular until 2026-03-31"));
}

TEST_F(Cards, presents_staff_reduced_goods_and_other_goods_do_not_count_MEM_2) {
  enrol("C1");
  SaleLine reduced = goods("2", "900.00");
  reduced.full_price = false;
  SaleLine gift = goods("2", "900.00");
  gift.gift = true;
  EXPECT_THAT(said(buy("2026-03-01", {reduced, gift, goods("2", "900.00", "shoes"), goods("2", "900.00", "")})),
              IsEmpty());
  Receipt staff = receipt("S-1", "2026-03-01T14:00", "C1", {goods("2", "900.00")});
  staff.purpose = SalePurpose::staff;
  EXPECT_THAT(said(sell(staff)), IsEmpty());
}

TEST_F(Cards, the_same_receipt_again_tells_the_same_and_changes_nothing_POS_1) {
  enrol("C1");
  Receipt one = receipt("R-1", "2026-03-01T10:00", "C1", {goods("2", "300.00")});
  one.associate = "somebody new";
  const ReceiptAnswer first = sell(one);
  EXPECT_THAT(said(first), ElementsAre("eligible regular until 2026-03-31"));
  must(shop().card(doing(CardAction::apply, "2026-03-01")));
  const Unchanged look(file());
  EXPECT_EQ(sell(one), first);
}

TEST_F(Cards, walk_ins_and_imported_receipts_change_no_cards_CUS_2) {
  enrol("C1");
  EXPECT_THAT(said(buy("2026-03-01", {goods("2", "900.00")}, "")), IsEmpty());
  import({receipt("I-1", "2026-03-01T10:00", "C1", {goods("2", "300.00")})});
  EXPECT_EQ(number("SELECT count(*) FROM card_event"), 0);
  EXPECT_THAT(due("2026-03-01"), ElementsAre("2026-03-01 eligible regular until 2026-03-31"));
}

TEST_F(Cards, what_was_imported_counts_at_the_next_receipt_on_the_day_on_which_it_was_bought) {
  enrol("C1");
  import({receipt("I-1", "2026-03-01T10:00", "C1", {goods("2", "300.00")})});
  const ReceiptAnswer answer = buy("2027-05-01", {line("P", "1", "5.00", "postage")});
  // Two pieces within 365 days, and 30 days more in which the card can be had.
  EXPECT_THAT(said(answer), ElementsAre("eligible regular until 2026-03-31", "lapsed regular until 2027-03-30"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Cards, goods_that_come_back_withdraw_what_they_had_opened_MEM_5) {
  enrol("C1");
  buy("2026-03-01", {goods("2", "300.00")});
  EXPECT_THAT(said(bring("2026-03-05", "R-1", {line("A-coat", "1", "")})), ElementsAre("withdrawn regular"));
  EXPECT_THAT(said(buy("2026-03-06", {goods("1", "150.00")})), ElementsAre("eligible regular until 2026-04-05"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Cards, a_return_after_the_grant_is_told_and_leaves_the_card_MEM_10) {
  enrol("C1");
  buy("2026-03-01", {goods("2", "300.00")});
  card(CardAction::apply, "2026-03-02");
  card(CardAction::grant, "2026-03-03");
  EXPECT_THAT(said(bring("2026-03-05", "R-1", {line("A-coat", "1", "")})), ElementsAre("basis_undone regular"));
  EXPECT_EQ(cards("2026-03-05").card, word("regular"));
  EXPECT_THAT(said(buy("2026-03-06", {goods("1", "150.00")})), IsEmpty()) << "it is told once";
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Cards, points_of_the_sale_that_earned_the_card_count_and_earlier_ones_do_not_MEM_9) {
  enrol("C1");
  buy("2026-02-01", {goods("1", "19000.00", "shoes")});
  buy("2026-03-01", {goods("1", "15000.00")});
  card(CardAction::apply, "2026-03-01");
  card(CardAction::grant, "2026-03-02");
  EXPECT_THAT(said(buy("2026-03-03", {goods("1", "4999.00")})), IsEmpty());
  EXPECT_THAT(said(buy("2026-03-04", {goods("1", "1.00")})), ElementsAre("eligible silver until 2026-04-03"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Cards, what_is_missing_is_told_and_when_it_leaves_MEM_11) {
  enrol("C1");
  buy("2026-03-01", {goods("1", "300.00")});
  const CardsAnswer answer = cards("2026-03-10");
  EXPECT_FALSE(answer.card);
  ASSERT_EQ(answer.gaps.size(), 4U);
  EXPECT_EQ(answer.gaps[0].card, word("regular"));
  EXPECT_EQ(answer.gaps[0].count, CardCount::brand_pieces);
  EXPECT_EQ(answer.gaps[0].have, 1);
  EXPECT_EQ(answer.gaps[0].need, 2);
  EXPECT_EQ(answer.gaps[0].missing, 1);
  EXPECT_EQ(answer.gaps[0].brand, word("north"));
  EXPECT_EQ(answer.gaps[0].leaves_on, day("2027-03-01"));
  EXPECT_EQ(answer.gaps[0].leaves, 1);
  EXPECT_EQ(answer.gaps[1].have, 0) << "the amount is that of one day";
  EXPECT_EQ(answer.gaps[2].card, word("silver"));
  EXPECT_FALSE(answer.gaps[2].holding);
  EXPECT_EQ(answer.gaps[2].asks_for, "regular");
  EXPECT_EQ(answer.policy, "fashion");
}

TEST_F(Cards, who_is_asked_for_on_a_day_stays_as_they_were_then_CUS_6) {
  enrol("C1");
  buy("2026-03-01", {goods("2", "300.00")});
  card(CardAction::apply, "2026-03-02");
  card(CardAction::grant, "2026-03-03");
  const Unchanged look(file());
  EXPECT_EQ(cards("2026-03-02").next, word("regular"));
  EXPECT_TRUE(cards("2026-03-02").applied);
  EXPECT_FALSE(cards("2026-03-02").card);
  EXPECT_EQ(cards("2026-03-03").card, word("regular"));
  EXPECT_THAT(events("2026-02-28"), IsEmpty());
}

TEST_F(Cards, who_holds_a_card_is_found_as_a_member_FIL_1) {
  enrol("C1");
  EXPECT_FALSE(row("C1").member);
  buy("2026-03-01", {goods("2", "300.00")});
  card(CardAction::apply, "2026-03-02");
  EXPECT_FALSE(row("C1").member);
  card(CardAction::grant, "2026-03-03");
  EXPECT_TRUE(row("C1").member);
  card(CardAction::end, "2026-03-04");
  EXPECT_FALSE(row("C1").member);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(TeaCards, where_no_form_is_needed_the_sale_gives_the_card_MEM_5) {
  enrol("C1");
  EXPECT_THAT(said(buy("2026-03-01", {tea("299.99")})), IsEmpty());
  EXPECT_THAT(said(buy("2026-03-02", {tea("300.00")})),
              ElementsAre("eligible regular until 2026-04-01", "granted regular"));
  EXPECT_TRUE(row("C1").member);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(TeaCards, one_sale_can_give_one_card_after_another_with_its_points_MEM_9) {
  enrol("C1");
  const ReceiptAnswer answer = buy("2026-03-02", {tea("8000.00")});
  EXPECT_THAT(said(answer), ElementsAre("eligible regular until 2026-04-01", "granted regular",
                                        "eligible gold until 2026-04-01", "granted gold until 2027-03-01"));
  EXPECT_EQ(cards("2026-03-02").card, word("gold"));
  EXPECT_EQ(cards("2026-03-02").until, day("2027-03-01"));
}

TEST_F(TeaCards, a_term_that_ended_is_told_before_it_is_written_and_written_before_the_next_receipt_MEM_10) {
  enrol("C1");
  buy("2026-03-02", {tea("3000.00")});
  EXPECT_THAT(due("2027-03-01"), IsEmpty());
  EXPECT_THAT(due("2027-03-02"), ElementsAre("2027-03-02 renewed silver until 2028-03-01"))
      << "on the last day of the term the sale still lies within the year";
  EXPECT_EQ(cards("2028-03-31").card, word("silver"));
  EXPECT_EQ(cards("2028-03-31").grace, day("2028-03-31"));
  EXPECT_EQ(cards("2028-04-01").card, word("regular"));
  const ReceiptAnswer next = buy("2028-05-01", {tea("1.00")});
  EXPECT_THAT(said(next), IsEmpty()) << "time did it, not the receipt";
  EXPECT_THAT(due("2028-05-01"), IsEmpty());
  EXPECT_THAT(events("2028-05-01"),
              testing::IsSupersetOf({"2027-03-02 renewed silver until 2028-03-01",
                                     "2028-03-02 grace silver until 2028-03-31", "2028-04-01 downgraded regular"}));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(TeaCards, merged_files_are_one_persons_cards_CUS_3) {
  enrol("C1");
  enrol("C2");
  buy("2026-03-02", {tea("300.00")}, "C1");
  buy("2026-03-03", {tea("3000.00")}, "C2");
  MergeRequest two;
  two.request = "M-1";
  two.customer = "C1";
  two.other = "C2";
  two.at = moment("2026-03-04T10:00");
  must(shop().merge(two));
  EXPECT_EQ(cards("2026-03-04").card, word("silver"));
  buy("2026-03-05", {tea("10.00")});
  EXPECT_EQ(cards("2026-03-05").card, word("silver"));
  EXPECT_TRUE(row("C1").member);
  EXPECT_THAT(differences(), IsEmpty());
  two.request = "M-2";
  two.at = moment("2026-03-06T10:00");
  must(shop().part(two));
  EXPECT_EQ(cards("2026-03-06", "C2").card, word("silver"));
  EXPECT_TRUE(row("C2").member);
  buy("2026-03-07", {tea("10.00")});
  buy("2026-03-07", {tea("10.00")}, "C2");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(TeaCards, a_receipt_that_was_posted_late_counts_from_its_posting_POS_1) {
  enrol("C1");
  Receipt late = receipt("L-1", "2026-03-01T10:00", "C1", {tea("300.00")});
  late.posted_at = moment("2026-03-05T10:00");
  EXPECT_THAT(said(sell(late)), ElementsAre("eligible regular until 2026-03-31", "granted regular"));
  EXPECT_THAT(events("2026-03-05"),
              ElementsAre("2026-03-05 eligible regular until 2026-03-31", "2026-03-05 granted regular"));
  EXPECT_THAT(events("2026-03-04"), IsEmpty());
}

TEST_F(TeaCards, a_receipt_older_than_what_is_written_is_looked_at_from_there_on_MEM_5) {
  enrol("C1");
  buy("2026-03-05", {tea("300.00")});
  const ReceiptAnswer answer = buy("2026-03-01", {tea("3000.00")});
  EXPECT_THAT(said(answer), IsEmpty()) << "its points came before the first card";
  EXPECT_THAT(said(buy("2026-03-05", {tea("3000.00")})),
              ElementsAre("eligible silver until 2026-04-04", "granted silver until 2027-03-04"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(TeaCards, a_policy_without_cards_writes_and_reads_nothing) {
  enrol("C1");
  add_version(2, "2026-03-01", "");
  EXPECT_THAT(said(buy("2026-03-02", {tea("3000.00")})), IsEmpty());
  const CardsAnswer answer = cards("2026-03-02");
  EXPECT_FALSE(answer.card);
  EXPECT_THAT(answer.gaps, IsEmpty());
  EXPECT_EQ(answer.policy_version, 2);
  EXPECT_EQ(problem(shop().card(doing(CardAction::apply, "2026-03-02"))), "policy.no_section policy");
}

class ForgedCards : public TeaCards {
 protected:
  /// What verify says after somebody changed rows past the library.
  std::vector<std::string> after(const std::string& change) {
    enrol("C1");
    buy("2026-03-02", {tea("3000.00")});
    EXPECT_THAT(differences(), IsEmpty());
    close();
    SQLite::Database database(file(), SQLite::OPEN_READWRITE);
    database.exec("DROP TRIGGER card_event_no_update; DROP TRIGGER card_event_no_delete");
    database.exec(change);
    std::vector<std::string> whats;
    for (const Difference& one : must(shop().verify({10'000})).differences) whats.push_back(one.table + ' ' + one.what);
    return whats;
  }
};

TEST_F(ForgedCards, an_event_that_is_missing_is_seen_in_those_that_followed_MEM_5) {
  EXPECT_THAT(after("DELETE FROM card_event WHERE deed = 0 AND card = 'regular'"),
              testing::Contains("card_event verify.card_history"));
}

TEST_F(ForgedCards, an_event_that_the_rules_do_not_give_is_named_MEM_5) {
  EXPECT_THAT(after("UPDATE card_event SET have = 2999 WHERE deed = 0 AND card = 'silver'"),
              testing::IsSupersetOf({"card_event verify.card_due", "card_event verify.seal"}));
}

TEST_F(ForgedCards, rules_that_did_not_hold_are_named_MEM_5) {
  EXPECT_THAT(after("UPDATE card_event SET policy_version = 7 WHERE deed = 0 AND card = 'silver'"),
              testing::Contains("card_event verify.card_rules"));
}

TEST_F(ForgedCards, who_is_no_member_is_not_marked_as_one_FIL_1) {
  EXPECT_THAT(after("UPDATE filed SET member = 0"), testing::Contains("filed verify.filed"));
}

}  // namespace
}  // namespace shuke::clientele::test

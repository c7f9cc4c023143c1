// What somebody with several files buys, brings back, earns and is called for (CUS-3, MEM-9, CUS-1).
#include "clientele/merged.hpp"

namespace shuke::clientele::test {
namespace {

class MergedTrade : public Merging {
 protected:
  MergedTrade() {
    for (const char* ref : {"A", "B", "C"}) enrol(ref);
    sell(receipt("R-A", "2026-03-01T10:00", "A", {line("X", "2", "200.00")}));
    sell(receipt("R-B", "2026-03-02T10:00", "B", {line("X", "3", "100.00")}));
    sell(receipt("R-C", "2026-03-03T10:00", "C", {line("X", "1", "50.00")}));
  }
  std::int64_t spendable(const std::string& ref) { return points(ref, "2026-12-31").spendable; }
  /// How much of a receipt has come back.
  std::int64_t returned(const std::string& number_of_receipt) const {
    return number(
        "SELECT coalesce(sum(quantity), 0) FROM return_match WHERE of_sale_id = "
        "(SELECT sale_id FROM receipt WHERE receipt = '" +
        number_of_receipt + "')");
  }
};

TEST_F(MergedTrade, points_are_those_of_all_files_whichever_name_is_asked_for_CUS_3) {
  merge("A", "B");
  EXPECT_EQ(points("A", "2026-12-31"), points("B", "2026-12-31"));
  EXPECT_EQ(spendable("A"), 300);
  EXPECT_EQ(points("B", "2026-03-01").spendable, 200) << "by the day before B's own receipt";
  EXPECT_EQ(points("A", "2027-03-01").earned_in_year, 100) << "A's receipt has left the year, B's has not";
  EXPECT_EQ(spendable("C"), 50);
  part("A", "B");
  EXPECT_EQ(spendable("A"), 200);
  EXPECT_EQ(spendable("B"), 100);
}

TEST_F(MergedTrade, a_sale_by_any_name_goes_to_the_file_that_is_kept_and_stays_there_CUS_3) {
  merge("A", "B");
  const Receipt sale = receipt("R-1", "2026-03-11T10:00", "B", {line("Y", "1", "7.00")});
  const ReceiptAnswer first = sell(sale);
  EXPECT_EQ(first.customer_id, id("A"));
  EXPECT_EQ(row("A").gross, yuan("307.00")) << "what both files bought";
  part("A", "B");
  EXPECT_EQ(row("A").gross, yuan("207.00"));
  EXPECT_EQ(row("B").gross, yuan("100.00"));
  EXPECT_EQ(spendable("A"), 207);
  EXPECT_EQ(spendable("B"), 100);
  EXPECT_EQ(sell(sale), first) << "the same receipt again";
  EXPECT_EQ(sell(receipt("R-2", "2026-03-12T10:00", "B", {line("Y", "1", "7.00")})).customer_id, id("B"));
  EXPECT_THAT(differences(), IsEmpty());
}

// ⌊100·33.33/100⌋ = 33 points for one of three pieces.
TEST_F(MergedTrade, what_one_file_bought_comes_back_by_the_other_name_MEM_9) {
  merge("A", "B");
  const ReceiptAnswer answer = take_back(back("B-1", "2026-03-11T10:00", "A", "R-B", {line("X", "1", "")}));
  EXPECT_EQ(answer.total, yuan("-33.33"));
  EXPECT_EQ(answer.points, -33);
  EXPECT_EQ(answer.customer_id, id("A"));
  EXPECT_EQ(spendable("A"), 267);
  EXPECT_EQ(number("SELECT of_sale_id = (SELECT sale_id FROM receipt WHERE receipt = 'R-B') FROM points_entry "
                   "WHERE reason = 1"),
            1);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(MergedTrade, a_return_that_names_nobody_is_the_kept_files_CUS_3) {
  merge("A", "B");
  EXPECT_EQ(take_back(back("B-1", "2026-03-11T10:00", "", "R-B", {line("X", "1", "")})).customer_id, id("A"));
}

TEST_F(MergedTrade, a_receipt_of_nobody_of_these_is_another_customers_POS_1) {
  merge("A", "B");
  EXPECT_EQ(refused_return(back("B-1", "2026-03-11T10:00", "A", "R-C", {line("X", "1", "")})),
            "return.other_customer lines[0].of_receipt");
  EXPECT_EQ(refused_return(back("B-1", "2026-03-11T10:00", "C", "R-B", {line("X", "1", "")})),
            "return.other_customer lines[0].of_receipt");
  part("A", "B");
  EXPECT_EQ(refused_return(back("B-1", "2026-03-11T10:00", "A", "R-B", {line("X", "1", "")})),
            "return.other_customer lines[0].of_receipt");
}

TEST_F(MergedTrade, goods_without_a_receipt_are_found_in_all_files_the_latest_first_MEM_9) {
  merge("A", "B");
  EXPECT_EQ(take_back(receipt("B-1", "2026-03-11T10:00", "A", {line("X", "2", "")})).total, yuan("-66.66"));
  EXPECT_EQ(returned("R-B"), 2000);
  // One is left of B's, then the first of A's two.
  EXPECT_EQ(take_back(receipt("B-2", "2026-03-11T11:00", "B", {line("X", "2", "")})).total, yuan("-133.34"));
  EXPECT_EQ(returned("R-B"), 3000);
  EXPECT_EQ(returned("R-A"), 1000);
  EXPECT_EQ(returned("R-C"), 0);
  EXPECT_EQ(spendable("A"), 100);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(MergedTrade, the_part_is_looked_at_first_where_its_sale_is_the_later_and_only_sales_before_the_return_MEM_9) {
  sell(receipt("R-1", "2026-03-09T10:00", "A", {line("X", "1", "80.00")}));
  merge("B", "A");
  take_back(receipt("B-1", "2026-03-08T10:00", "B", {line("X", "1", "")}));
  EXPECT_EQ(returned("R-1"), 0) << "bought after it came back";
  EXPECT_EQ(returned("R-B"), 1000);
  take_back(receipt("B-2", "2026-03-09T11:00", "B", {line("X", "1", "")}));
  EXPECT_EQ(returned("R-1"), 1000);
}

// 33, then 66 in all, then all 100: whoever brings the pieces back, and in whichever file it stands.
TEST_F(MergedTrade, what_was_taken_back_in_one_file_counts_in_the_other_also_after_parting_MEM_9) {
  EXPECT_EQ(take_back(back("B-1", "2026-03-09T10:00", "B", "R-B", {line("X", "1", "")})).points, -33);
  merge("A", "B");
  EXPECT_EQ(take_back(back("B-2", "2026-03-11T10:00", "A", "R-B", {line("X", "1", "")})).points, -33);
  part("A", "B");
  EXPECT_EQ(take_back(back("B-3", "2026-03-12T10:00", "B", "R-B", {line("X", "1", "")})).points, -34);
  EXPECT_EQ(points("A", "2026-12-31").balance, 167) << "what was recorded in it stays in it";
  EXPECT_EQ(points("B", "2026-12-31").balance, 33);
  EXPECT_EQ(spendable("A"), 200) << "the points were taken of B's lot, whose sale had earned them";
  EXPECT_EQ(spendable("B"), 0);
  EXPECT_EQ(refused_return(back("B-4", "2026-03-12T11:00", "B", "R-B", {line("X", "1", "")})),
            "return.more_than_bought lines[0].quantity");
  EXPECT_THAT(differences(), IsEmpty());
}

// The goods are unknown: as much is taken back as they would have earned, never more than there is.
TEST_F(MergedTrade, for_unknown_goods_the_balance_of_all_files_counts_as_it_was_then_MEM_9) {
  const Receipt unknown = receipt("B-1", "2026-03-11T10:00", "B", {line("Z", "1", "250.00")});
  merge("A", "B");
  EXPECT_EQ(take_back(unknown).points, -250) << "B alone had 100, both had 300";
  EXPECT_THAT(differences(), IsEmpty());
  part("A", "B");
  EXPECT_THAT(differences(), IsEmpty()) << "they were one when it was recorded";
  EXPECT_EQ(points("A", "2026-12-31").balance, -50);
  EXPECT_EQ(points("B", "2026-12-31").balance, 100);
  EXPECT_EQ(spendable("A"), 0) << "what was used of a lot stays used";
  EXPECT_EQ(spendable("B"), 50);
  Receipt again = unknown;
  again.receipt = "B-2";
  EXPECT_EQ(take_back(again).points, -50) << "B alone has no more to spend";
  merge("A", "B");
  EXPECT_THAT(differences(), IsEmpty()) << "they were two when that was recorded";
  EXPECT_EQ(spendable("A"), 0);
}

TEST_F(MergedTrade, the_lowest_balance_to_come_is_that_of_both_MEM_9) {
  // From the 10th on A has 200 + 100 of B's, until B brings all of B's back on the 20th.
  take_back(back("B-1", "2026-03-20T10:00", "B", "R-B", {line("X", "3", "")}));
  merge("A", "B");
  EXPECT_EQ(take_back(receipt("B-2", "2026-03-10T10:00", "A", {line("Z", "1", "250.00")})).points, -200);
  EXPECT_EQ(spendable("A"), 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(MergedTrade, an_import_finds_the_purchases_of_all_files_MEM_9) {
  merge("A", "B");
  Receipt history = receipt("I-1", "2026-03-11T10:00", "B", {line("X", "1", "")});
  history.lines[0].direction = Direction::in;
  history.lines[0].of_receipt = "R-A";
  const auto recorded = must(shop().import_receipts({&history, 1}));
  EXPECT_EQ(must(recorded.at(0).answer).unmatched_lines, 0);
  EXPECT_EQ(returned("R-A"), 1000);
  EXPECT_THAT(differences(), IsEmpty());
}

// A Tuesday morning on which everybody may be called who has agreed.
class MergedConsent : public Merging {
 protected:
  MergedConsent() {
    EnrolRequest offers = person("offers");
    offers.consent_marketing = day("2026-01-05");
    must(shop().enrol(offers));
    offers.ref = "offers too";
    must(shop().enrol(offers));
    enrol("service");
    known_by_ref("known");
  }
  Verdict verdict(const std::string& ref, bool selling) {
    ContactAsked asked;
    asked.customer = ref;
    asked.selling = selling;
    return must(shop().hours({"2026-11-24T10:30", asked})).verdict;
  }
};

TEST_F(MergedConsent, both_files_have_to_allow_and_known_ones_say_nothing_CUS_1) {
  merge("offers", "offers too");
  EXPECT_EQ(verdict("offers too", true), Verdict::best);
  merge("offers", "known");
  EXPECT_EQ(verdict("known", true), Verdict::best);
  merge("offers", "service");
  for (const char* ref : {"offers", "offers too", "service", "known"}) {
    EXPECT_EQ(verdict(ref, true), Verdict::forbidden) << ref;
    EXPECT_EQ(verdict(ref, false), Verdict::best) << ref;
  }
  part("offers", "service");
  EXPECT_EQ(verdict("offers", true), Verdict::best);
  EXPECT_EQ(verdict("service", true), Verdict::forbidden);
}

TEST_F(MergedConsent, the_persons_profession_is_the_one_that_a_file_knows_CUS_3) {
  EnrolRequest doctor = person("doctor");
  doctor.soft.profession = word("doctor");
  must(shop().enrol(doctor));
  ContactAsked asked;
  asked.customer = "service";
  asked.selling = false;
  const auto at_lunch = [&] { return must(shop().hours({"2026-11-24T11:30", asked})).verdict; };
  EXPECT_EQ(at_lunch(), Verdict::forbidden);
  merge("service", "doctor");
  EXPECT_EQ(at_lunch(), Verdict::good);
}

TEST(WholeFile, blanks_of_the_profile_are_filled_from_the_parts_in_order_and_lists_are_those_of_all_CUS_3) {
  const auto identity = [](std::int64_t counter, std::string value) {
    Identity one;
    one.id = must(IdentityId::make(1, counter));
    one.value = std::move(value);
    return one;
  };
  Customer kept, first, second;
  kept.ref = "kept";
  kept.hard.name = "甲";
  kept.sizes = {{word("coat"), "M"}};
  kept.identities = {identity(3, "3")};
  kept.family = {{word("son"), "", {}, {}, ""}};
  kept.soft.retired = false;
  first.ref = "first";
  first.referred_by = "somebody";
  first.hard.name = "乙";
  first.hard.height_cm = 165;
  first.soft.retired = true;
  first.sizes = {{word("coat"), "L"}, {word("dress"), "S"}};
  first.identities = {identity(1, "1"), identity(5, "5")};
  first.family = {{word("mother"), "", {}, {}, ""}};
  second.hard.name = "丙";
  second.hard.height_cm = 170;
  second.hard.email = "c@example.com";
  second.soft.profession = word("doctor");
  second.sizes = {{word("dress"), "XS"}};
  second.gifts = {{day("2026-02-01"), "茶"}};

  const Customer all = must(whole({{kept, first, second}, 7}, {}));
  EXPECT_EQ(all.ref, "kept");
  EXPECT_EQ(all.hard.name, "甲");
  EXPECT_EQ(all.hard.height_cm, 165);
  EXPECT_EQ(all.hard.email, "c@example.com");
  EXPECT_EQ(all.hard.address, "");
  EXPECT_EQ(all.soft.profession, word("doctor"));
  EXPECT_EQ(all.soft.retired, false) << "told, not blank";
  EXPECT_EQ(all.referred_by, "");
  EXPECT_EQ(all.sizes, (std::vector<GarmentSize>{{word("coat"), "M"}, {word("dress"), "S"}}));
  EXPECT_THAT(all.identities, ElementsAre(identity(1, "1"), identity(3, "3"), identity(5, "5")));
  EXPECT_EQ(all.family.size(), 2U);
  EXPECT_EQ(all.gifts, second.gifts);
  EXPECT_EQ(must(whole({{kept}, 0}, {})), kept);
}

}  // namespace
}  // namespace shuke::clientele::test

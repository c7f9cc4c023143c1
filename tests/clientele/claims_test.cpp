// A walk-in's receipt is claimed once, in its shop, with an approver (CUS-2); from then on it is the claimant's.
#include "clientele/merged.hpp"
#include "clientele/past_the_deeds.hpp"

namespace shuke {

inline void PrintTo(const ClaimAnswer& answer, std::ostream* out) {
  *out << boost::json::serialize(schema::write_json(schema::record_info<ClaimAnswer>(), &answer, {}));
}

}  // namespace shuke

namespace shuke::clientele::test {
namespace {

class Claims : public Merging {
 protected:
  Claims() {
    enrol("C1");
    enrol("C2");
    sell(
        receipt("R-1", "2026-03-01T10:00", "", {line("A", "2", "300.00", "coat"), line("P", "1", "12.00", "postage")}));
  }
  ClaimRequest claiming(const std::string& customer = "C1", const std::string& at = "2026-03-05T10:00",
                        const std::string& number = "R-1") {
    ClaimRequest request;
    request.request = "K-" + std::to_string(++requests_);
    request.customer = customer;
    request.receipt = number;
    request.at = moment(at);
    request.approver = "A1";
    return request;
  }
  ClaimAnswer claimed(const ClaimRequest& request) { return must(shop().claim(request)); }
  std::string refused(const ClaimRequest& request) {
    const Unchanged look(file());
    return problem(shop().claim(request));
  }
  FileAnswer read(const std::string& ref, std::string_view on) { return must(shop().file({ref, day(on), 20})); }
  std::vector<std::string> bought(const std::string& ref, std::string_view until) {
    PurchasesQuestion question;
    question.customer = ref;
    question.until = day(until);
    std::vector<std::string> found;
    for (const PurchaseRow& one : must(shop().purchases(question)).rows) found.push_back(one.receipt + ' ' + one.sku);
    return found;
  }
  VoidRequest undo(std::string number, std::string at) {
    VoidRequest request;
    request.receipt = std::move(number);
    request.at = moment(std::move(at));
    request.of_receipt = "R-1";
    request.reason = "typed twice";
    return request;
  }

 private:
  int requests_ = 0;
};

TEST_F(Claims, earns_points_that_count_on_the_day_of_the_sale_CUS_2_MEM_8) {
  const ClaimAnswer answer = claimed(claiming());
  EXPECT_EQ(answer.points, 300);
  EXPECT_EQ(answer.total, yuan("312.00"));
  EXPECT_EQ(answer.day, day("2026-03-05"));
  EXPECT_EQ(answer.business_day, day("2026-03-01"));
  EXPECT_EQ(points("C1", "2026-03-04").spendable, 0);
  EXPECT_EQ(points("C1", "2026-03-05").spendable, 300);
  EXPECT_EQ(points("C1", "2027-02-28").earned_in_year, 300);
  EXPECT_EQ(points("C1", "2027-03-01").earned_in_year, 0) << "it leaves the year with its sale";
  const OverviewRow file = row("C1");
  EXPECT_EQ(file.receipts, 1);
  EXPECT_EQ(file.gross, yuan("312.00"));
  EXPECT_EQ(file.first_day, day("2026-03-01"));
  EXPECT_EQ(file.points, 300);
  EXPECT_THAT(differences(), IsEmpty());
}

// The gold card, by which one and a half times is earned, was theirs until the end of March, and nobody looked at it
// before the walk-in's receipt of the tenth of April.
class TeaClaims : public Merging {
 protected:
  TeaClaims() {
    how().policy = "tea";
    enrol("C1");
    CardRequest request;
    request.request = "D-1";
    request.customer = "C1";
    request.deed = CardAction::grant;
    request.ground = CardGround::floor;
    request.card = word("gold");
    request.until = day("2026-03-31");
    request.at = moment("2026-03-01T10:00");
    request.approver = "M1";
    request.note = "as agreed";
    must(shop().card(request));
  }
  ClaimAnswer claimed(const std::string& number, const std::string& at) {
    ClaimRequest request;
    request.request = "K-" + number;
    request.customer = "C1";
    request.receipt = number;
    request.at = moment(at);
    request.approver = "A1";
    return must(shop().claim(request));
  }
};

TEST_F(TeaClaims, earns_by_the_card_of_its_own_day_MEM_9_MEM_10) {
  sell(receipt("R-1", "2026-03-31T10:00", "", {line("T", "1", "100.00")}));
  sell(receipt("R-2", "2026-04-01T10:00", "", {line("T", "1", "100.00")}));
  EXPECT_EQ(claimed("R-2", "2026-04-03T10:00").points, 100);
  EXPECT_EQ(claimed("R-1", "2026-04-03T11:00").points, 150);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Claims, stands_in_the_file_from_its_day_on_CUS_6) {
  sell(receipt("R-2", "2026-03-02T10:00", "C1", {line("B", "1", "50.00", "shirt")}));
  const FileAnswer before = read("C1", "2026-03-04");
  claimed(claiming());
  EXPECT_EQ(read("C1", "2026-03-04"), before);
  EXPECT_THAT(bought("C1", "2026-03-04"), ElementsAre("R-2 B"));
  EXPECT_THAT(bought("C1", "2026-03-05"), ElementsAre("R-2 B", "R-1 A", "R-1 P"));
  const FileAnswer after = read("C1", "2026-03-05");
  EXPECT_EQ(after.receipts, 2);
  EXPECT_EQ(after.gross, yuan("362.00"));
  EXPECT_EQ(after.first_day, day("2026-03-01"));
  EXPECT_EQ(after.main_category, word("coat"));
  EXPECT_EQ(after.points_spendable, 350);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Claims, lists_and_the_day_know_it_FIL_1_FIL_5) {
  must(shop().refile({"", day("2026-03-04")}));
  ASSERT_EQ(row("C1").net_in_window, yuan("0.00"));
  claimed(claiming());
  must(shop().refile({"", day("2026-03-05")}));
  EXPECT_EQ(row("C1").net_in_window, yuan("312.00"));
  EXPECT_EQ(row("C1").main_category, word("coat"));
  AgendaQuestion agenda;
  agenda.day = day("2026-03-02");
  const AgendaAnswer answer = must(shop().agenda(agenda));
  const auto buyer = std::find_if(answer.rows.begin(), answer.rows.end(),
                                  [](const AgendaRow& one) { return one.kind == AgendaKind::bought; });
  ASSERT_NE(buyer, answer.rows.end());
  EXPECT_EQ(buyer->customer, "C1");
  ASSERT_EQ(buyer->goods.size(), 2u);
  EXPECT_EQ(buyer->goods[0].sku, "A");
  EXPECT_EQ(buyer->goods[1].sku, "P");
  VisitorQuestion who;
  who.query = "C1";
  who.day = day("2026-03-06");
  const VisitorAnswer visitor = must(shop().visitor(who));
  EXPECT_EQ(visitor.last_purchase, day("2026-03-01"));
  EXPECT_EQ(visitor.last_visit, day("2026-03-01"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Claims, once_and_nobody_is_told_whose_it_is_CUS_2) {
  const ClaimRequest request = claiming();
  const ClaimAnswer first = claimed(request);
  const Unchanged look(file());
  EXPECT_EQ(claimed(request), first);
  ClaimRequest other = request;
  other.approver = "A2";
  EXPECT_EQ(problem(shop().claim(other)), "request.other_content request");
  const auto again = shop().claim(claiming("C2"));
  EXPECT_EQ(problem(again), "claim.claimed_already receipt");
  EXPECT_EQ(code(again), Code::refused);
  for (const auto& [slot, value] : again.error().arguments) EXPECT_NE(value, "C1") << slot;
  EXPECT_EQ(problem(shop().claim(claiming("C1"))), "claim.claimed_already receipt");
}

TEST_F(Claims, refuses_what_is_not_a_walk_ins_whole_sale_CUS_2) {
  sell(receipt("R-2", "2026-03-02T10:00", "C2", {line("B", "1", "50.00")}));
  EXPECT_EQ(refused(claiming("C1", "2026-03-05T10:00", "R-2")), "claim.has_customer receipt");
  Receipt staff = receipt("R-3", "2026-03-02T10:00", "", {line("B", "1", "50.00")});
  staff.purpose = SalePurpose::staff;
  sell(staff);
  EXPECT_EQ(refused(claiming("C1", "2026-03-05T10:00", "R-3")), "claim.staff receipt");
  sell(receipt("R-4", "2026-03-02T11:00", "", {line("B", "2", "50.00")}));
  take_back(back("B-4", "2026-03-03T11:00", "", "R-4", {line("B", "1", "")}));
  EXPECT_EQ(refused(claiming("C1", "2026-03-05T10:00", "R-4")), "claim.came_back receipt");
  EXPECT_EQ(refused(claiming("C1", "2026-03-05T10:00", "B-4")), "claim.no_sale receipt");
  must(shop().void_receipt(undo("V-1", "2026-03-04T10:00")));
  EXPECT_EQ(refused(claiming()), "claim.voided receipt");
  EXPECT_EQ(refused(claiming("C1", "2026-03-05T10:00", "V-1")), "claim.no_sale receipt");
}

TEST_F(Claims, refuses_bad_requests_CUS_2) {
  EXPECT_EQ(refused(claiming("C9")), "customer.unknown customer");
  EXPECT_EQ(refused(claiming("C1", "2026-03-05T10:00", "R-9")), "receipt.unknown receipt");
  EXPECT_EQ(refused(claiming("C1", "2026-03-01T09:59")), "receipt.unknown receipt") << "not sold yet";
  ClaimRequest no_approver = claiming();
  no_approver.approver.clear();
  EXPECT_EQ(refused(no_approver), "field.required approver");
  ClaimRequest no_request = claiming();
  no_request.request.clear();
  EXPECT_EQ(refused(no_request), "field.required request");
  ClaimRequest of_day = claiming();
  of_day.of_day = day("2026-03-02");
  EXPECT_EQ(refused(of_day), "receipt.unknown receipt");
  add_shop("east");
  ClaimRequest elsewhere = claiming();
  elsewhere.shop = "east";
  EXPECT_EQ(refused(elsewhere), "receipt.unknown receipt") << "in the same shop";
}

// MEM-9: of 300 points of goods of 300.00, one of two pieces takes back 150.
TEST_F(Claims, what_comes_back_takes_the_claimants_points_back_MEM_9) {
  claimed(claiming());
  const ReceiptAnswer one = take_back(back("B-1", "2026-03-06T10:00", "", "R-1", {line("A", "1", "")}));
  EXPECT_EQ(one.points, -150);
  EXPECT_EQ(points("C1", "2026-03-06").spendable, 150);
  EXPECT_EQ(refused_return(back("B-2", "2026-03-07T10:00", "C2", "R-1", {line("A", "1", "")})),
            "return.other_customer lines[0].of_receipt");
  const ReceiptAnswer unnamed = take_back(receipt("B-2", "2026-03-07T10:00", "C1", {line("A", "1", "")}));
  EXPECT_EQ(unnamed.unmatched_lines, 0);
  EXPECT_EQ(unnamed.points, -150);
  EXPECT_EQ(row("C1").net, yuan("12.00"));
  EXPECT_EQ(row("C1").points, 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Claims, its_void_takes_the_claimants_points_and_figures_away_POS_2) {
  claimed(claiming());
  const VoidAnswer answer = must(shop().void_receipt(undo("V-1", "2026-03-06T10:00")));
  EXPECT_EQ(answer.points, -300);
  EXPECT_EQ(points("C1", "2026-03-05").spendable, 300);
  EXPECT_EQ(points("C1", "2026-03-06").spendable, 0);
  EXPECT_EQ(row("C1").receipts, 0);
  EXPECT_EQ(row("C1").first_day, std::nullopt);
  EXPECT_THAT(bought("C1", "2026-03-05"), ElementsAre("R-1 A", "R-1 P"));
  EXPECT_EQ(read("C1", "2026-03-05").receipts, 1);
  EXPECT_THAT(bought("C1", "2026-03-06"), IsEmpty());
  EXPECT_EQ(read("C1", "2026-03-06").receipts, 0);
  EXPECT_EQ(must(shop().void_receipt(undo("V-1", "2026-03-06T10:00"))), answer);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Claims, of_a_customer_whose_file_becomes_part_of_another_CUS_3) {
  claimed(claiming("C2"));
  merge("C1", "C2");
  EXPECT_EQ(points("C1", "2026-03-10").spendable, 300);
  EXPECT_THAT(bought("C1", "2026-03-10"), ElementsAre("R-1 A", "R-1 P"));
  EXPECT_EQ(take_back(back("B-1", "2026-03-11T10:00", "C1", "R-1", {line("A", "2", "")})).points, -300);
  EXPECT_EQ(row("C1").points, 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Claims, verify_names_a_claim_of_what_nobody_can_claim_CUS_2) {
  claimed(claiming());
  close();
  PastTheDeeds database(file());
  database.exec("UPDATE sale SET purpose = 2 WHERE receipt = 'R-1'");
  EXPECT_THAT(differences(), testing::Contains(testing::EndsWith("verify.claim")));
  database.exec("UPDATE claim SET sale_id = sale_id + 1");
  EXPECT_THAT(differences(),
              testing::Contains(testing::AllOf(testing::StartsWith("claim "), testing::EndsWith("verify.orphan"))));
}

}  // namespace
}  // namespace shuke::clientele::test

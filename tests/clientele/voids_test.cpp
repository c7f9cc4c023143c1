// A void is as if the receipt had never been (POS-2): in points, figures, files, lists and what is recommended.
#include "clientele/merged.hpp"
#include "clientele/past_the_deeds.hpp"

namespace shuke {

inline void PrintTo(const VoidAnswer& answer, std::ostream* out) {
  *out << boost::json::serialize(schema::write_json(schema::record_info<VoidAnswer>(), &answer, {}));
}

}  // namespace shuke

namespace shuke::clientele::test {
namespace {

VoidRequest undo(std::string number, std::string at, std::string of) {
  VoidRequest request;
  request.receipt = std::move(number);
  request.at = moment(std::move(at));
  request.of_receipt = std::move(of);
  request.reason = "typed twice";
  return request;
}

class Voids : public Merging {
 protected:
  Voids() {
    enrol("C1");
    enrol("C2");
  }
  ReceiptAnswer coat(const std::string& number = "R-1", const std::string& at = "2026-03-01T10:00",
                     const std::string& customer = "C1") {
    return sell(receipt(number, at, customer, {line("A", "2", "300.00", "coat"), line("P", "1", "12.00", "postage")}));
  }
  VoidAnswer voided(const VoidRequest& request) { return must(shop().void_receipt(request)); }
  std::string refused(const VoidRequest& request) {
    const Unchanged look(file());
    return problem(shop().void_receipt(request));
  }
  FileAnswer read(const std::string& ref, std::string_view on) { return must(shop().file({ref, day(on), 20})); }
  std::vector<std::string> bought(const std::string& ref, std::optional<std::string_view> until = {}) {
    PurchasesQuestion question;
    question.customer = ref;
    if (until) question.until = day(*until);
    std::vector<std::string> found;
    for (const PurchaseRow& one : must(shop().purchases(question)).rows) found.push_back(one.receipt + ' ' + one.sku);
    return found;
  }
};

TEST_F(Voids, takes_points_and_figures_away_POS_2) {
  const ReceiptAnswer sold = coat();
  const OverviewRow before = row("C1");
  ASSERT_EQ(before.points, 300);
  const VoidAnswer answer = voided(undo("V-1", "2026-03-01T11:00", "R-1"));
  EXPECT_EQ(answer.of_sale_id, sold.sale_id);
  EXPECT_EQ(answer.customer_id, sold.customer_id);
  EXPECT_EQ(answer.total, yuan("-312.00"));
  EXPECT_EQ(answer.points, -300);
  EXPECT_FALSE(answer.later_day);
  const OverviewRow after = row("C1");
  EXPECT_EQ(after.points, 0);
  EXPECT_EQ(after.gross, yuan("0.00"));
  EXPECT_EQ(after.returns, yuan("0.00")) << "a void is no return";
  EXPECT_EQ(after.receipts, 0);
  EXPECT_EQ(after.return_receipts, 0);
  EXPECT_EQ(after.purchase_lines, 0);
  EXPECT_EQ(after.first_day, std::nullopt);
  EXPECT_EQ(after.last_day, std::nullopt);
  EXPECT_THAT(bought("C1"), IsEmpty());
  EXPECT_FALSE(read("C1", "2026-03-01").has_bought);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Voids, days_are_those_of_what_is_left_POS_2) {
  coat("R-1", "2026-03-01T10:00");
  coat("R-2", "2026-03-05T10:00");
  coat("R-3", "2026-03-09T10:00");
  voided(undo("V-2", "2026-03-10T10:00", "R-2"));
  EXPECT_EQ(row("C1").first_day, day("2026-03-01"));
  EXPECT_EQ(row("C1").last_day, day("2026-03-09"));
  voided(undo("V-3", "2026-03-10T10:01", "R-3"));
  EXPECT_EQ(row("C1").last_day, day("2026-03-01"));
  coat("R-4", "2026-03-12T10:00");
  voided(undo("V-1", "2026-03-12T11:00", "R-1"));
  EXPECT_EQ(row("C1").first_day, day("2026-03-12"));
  EXPECT_EQ(row("C1").receipts, 1);
  EXPECT_THAT(bought("C1"), ElementsAre("R-4 A", "R-4 P"));
  EXPECT_THAT(differences(), IsEmpty());
}

// What was voided later is in a file as it was before (CUS-6).
TEST_F(Voids, a_file_of_an_earlier_day_still_has_the_sale_CUS_6) {
  coat("R-1", "2026-03-01T10:00");
  coat("R-2", "2026-03-05T10:00");
  const FileAnswer before = read("C1", "2026-03-09");
  const VoidAnswer answer = voided(undo("V-2", "2026-03-10T10:00", "R-2"));
  EXPECT_TRUE(answer.later_day);
  EXPECT_EQ(read("C1", "2026-03-09"), before);
  EXPECT_THAT(bought("C1", "2026-03-09"), ElementsAre("R-2 A", "R-2 P", "R-1 A", "R-1 P"));
  EXPECT_THAT(bought("C1", "2026-03-10"), ElementsAre("R-1 A", "R-1 P"));
  const FileAnswer after = read("C1", "2026-03-10");
  EXPECT_EQ(after.receipts, 1);
  EXPECT_EQ(after.gross, yuan("312.00"));
  EXPECT_EQ(after.last_day, day("2026-03-01"));
  EXPECT_EQ(after.points_spendable, 300);
  EXPECT_EQ(after.points_in_year, 300);
}

TEST_F(Voids, the_same_again_gets_the_first_answer_POS_1) {
  coat();
  const VoidRequest request = undo("V-1", "2026-03-01T11:00", "R-1");
  const VoidAnswer first = voided(request);
  const Unchanged look(file());
  EXPECT_EQ(voided(request), first);
  VoidRequest other = request;
  other.reason = "another reason";
  EXPECT_EQ(problem(shop().void_receipt(other)), "receipt.other_content receipt");
  EXPECT_EQ(code(shop().void_receipt(other)), Code::conflict);
  // Neither number is free for a sale.
  EXPECT_EQ(problem(shop().sell(receipt("V-1", "2026-03-01T12:00", "C1", {line("A", "1", "9.00")}))),
            "receipt.other_content receipt");
  EXPECT_EQ(problem(shop().sell(receipt("R-1", "2026-03-01T12:00", "C1", {line("A", "1", "9.00")}))),
            "receipt.other_content receipt");
}

TEST_F(Voids, the_sale_again_gets_its_first_answer_and_stays_voided_POS_2) {
  const ReceiptAnswer sold = coat();
  voided(undo("V-1", "2026-03-01T11:00", "R-1"));
  const Unchanged look(file());
  EXPECT_EQ(coat(), sold);
  EXPECT_EQ(row("C1").receipts, 0);
}

TEST_F(Voids, refuses_what_cannot_be_undone_POS_2) {
  coat("R-1");
  coat("R-2", "2026-03-02T10:00");
  take_back(back("B-2", "2026-03-03T10:00", "C1", "R-2", {line("A", "1", "")}));
  EXPECT_EQ(refused(undo("V-2", "2026-03-04T10:00", "R-2")), "void.came_back of_receipt");
  voided(undo("V-1", "2026-03-04T10:00", "R-1"));
  EXPECT_EQ(refused(undo("V-3", "2026-03-04T11:00", "R-1")), "void.voided_already of_receipt");
  EXPECT_EQ(refused(undo("V-3", "2026-03-04T11:00", "V-1")), "void.of_a_void of_receipt");
  EXPECT_EQ(refused_return(back("B-1", "2026-03-04T12:00", "C1", "R-1", {line("A", "1", "")})),
            "return.more_than_bought lines[0].quantity");
  EXPECT_EQ(refused_return(back("B-1", "2026-03-04T12:00", "C1", "V-1", {line("A", "1", "")})),
            "receipt.unknown lines[0].of_receipt");
  // Without naming a receipt nothing of it is found either.
  EXPECT_EQ(refused_return(receipt("B-1", "2026-03-04T12:00", "C2", {line("A", "1", "")})),
            "return.needs_amount lines[0].amount");
}

TEST_F(Voids, refuses_what_is_not_there_and_what_is_not_lawful_POS_1) {
  coat("R-1", "2026-03-01T10:00");
  EXPECT_EQ(refused(undo("V-1", "2026-03-04T10:00", "R-9")), "receipt.unknown of_receipt");
  EXPECT_EQ(refused(undo("V-1", "2026-03-01T09:59", "R-1")), "receipt.unknown of_receipt") << "not sold yet";
  VoidRequest of_day = undo("V-1", "2026-03-04T10:00", "R-1");
  of_day.of_day = day("2026-03-02");
  EXPECT_EQ(refused(of_day), "receipt.unknown of_receipt");
  VoidRequest of_till = undo("V-1", "2026-03-04T10:00", "R-1");
  of_till.of_till = "2";
  EXPECT_EQ(refused(of_till), "receipt.unknown of_receipt");
  VoidRequest no_reason = undo("V-1", "2026-03-04T10:00", "R-1");
  no_reason.reason.clear();
  EXPECT_EQ(refused(no_reason), "field.required reason");
  VoidRequest posted = undo("V-1", "2026-03-04T10:00", "R-1");
  posted.posted_at = moment("2026-03-04T09:00");
  EXPECT_EQ(refused(posted), "receipt.posted_before posted_at");
  add_shop("east");
  VoidRequest elsewhere = undo("V-1", "2026-03-04T10:00", "R-1");
  elsewhere.shop = "east";
  EXPECT_EQ(refused(elsewhere), "receipt.unknown of_receipt");
  elsewhere.shop = "west";
  EXPECT_EQ(code(shop().void_receipt(elsewhere)), Code::unknown);
}

TEST_F(Voids, finds_the_latest_sale_of_a_number_or_the_day_and_till_told_POS_1) {
  Receipt first = receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "1", "100.00")});
  Receipt second = receipt("R-1", "2026-03-02T10:00", "C1", {line("A", "1", "20.00")});
  Receipt third = receipt("R-1", "2026-03-02T10:00", "C1", {line("A", "1", "3.00")});
  third.till = "2";
  for (const Receipt& one : {first, second, third}) sell(one);
  VoidRequest request = undo("V-1", "2026-03-03T10:00", "R-1");
  EXPECT_EQ(voided(request).total, yuan("-20.00"));
  request = undo("V-2", "2026-03-03T10:00", "R-1");
  request.of_day = day("2026-03-01");
  EXPECT_EQ(voided(request).total, yuan("-100.00"));
  request = undo("V-3", "2026-03-03T10:00", "R-1");
  request.till = "2";
  EXPECT_EQ(voided(request).total, yuan("-3.00"));
  EXPECT_EQ(row("C1").points, 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Voids, a_walk_ins_receipt_and_a_sale_to_staff_POS_5) {
  coat("R-1", "2026-03-01T10:00", "");
  Receipt staff = receipt("R-2", "2026-03-01T10:00", "C1", {line("A", "1", "100.00")});
  staff.purpose = SalePurpose::staff;
  sell(staff);
  const VoidAnswer of_walk_in = voided(undo("V-1", "2026-03-01T11:00", "R-1"));
  EXPECT_FALSE(of_walk_in.customer_id);
  EXPECT_EQ(of_walk_in.points, 0);
  EXPECT_EQ(voided(undo("V-2", "2026-03-01T11:00", "R-2")).points, 0);
  EXPECT_EQ(row("C1").gross, yuan("0.00"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Voids, an_imported_receipt_can_be_voided_POS_2) {
  const Receipt sold = receipt("R-1", "2026-03-01T10:00", "C9", {line("A", "1", "100.00")});
  must(must(shop().import_receipts({&sold, 1})).at(0).answer);
  EXPECT_EQ(voided(undo("V-1", "2026-03-02T11:00", "R-1")).points, -100);
  const auto again = must(shop().import_receipts({&sold, 1}));
  EXPECT_TRUE(again.at(0).known);
  EXPECT_EQ(row("C9").receipts, 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Voids, of_a_file_that_is_part_of_another_by_now_CUS_3) {
  coat("R-1", "2026-03-01T10:00", "C2");
  merge("C1", "C2");
  EXPECT_EQ(points("C1", "2026-03-02").spendable, 300);
  const VoidAnswer answer = voided(undo("V-1", "2026-03-02T11:00", "R-1"));
  EXPECT_EQ(answer.points, -300);
  EXPECT_EQ(points("C1", "2026-03-02").spendable, 0);
  EXPECT_THAT(bought("C1"), IsEmpty());
  EXPECT_EQ(row("C1").gross, yuan("0.00"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Voids, a_late_void_is_posted_late_POS_1) {
  coat("R-1", "2026-03-01T10:00");
  VoidRequest late = undo("V-1", "2026-03-01T11:00", "R-1");
  late.posted_at = moment("2026-03-03T09:00");
  const VoidAnswer answer = voided(late);
  EXPECT_EQ(answer.business_day, day("2026-03-01"));
  EXPECT_EQ(points("C1", "2026-03-02").spendable, 300);
  EXPECT_EQ(points("C1", "2026-03-03").spendable, 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Voids, visits_and_the_day_know_nothing_of_it_FIL_5) {
  coat("R-1", "2026-03-01T10:00");
  VisitRequest came;
  came.request = "q1";
  came.customer = "C1";
  came.at = moment("2026-03-01T09:50");
  must(shop().visit(came));
  VisitsQuestion visits;
  visits.customer = "C1";
  ASSERT_TRUE(must(shop().visits(visits)).rows.at(0).bought);
  AgendaQuestion agenda;
  agenda.day = day("2026-03-02");
  const auto buyers = [&] {
    const auto answer = must(shop().agenda(agenda));
    return std::count_if(answer.rows.begin(), answer.rows.end(),
                         [](const AgendaRow& one) { return one.kind == AgendaKind::bought; });
  };
  ASSERT_EQ(buyers(), 1);
  VisitorQuestion who;
  who.query = "C1";
  who.day = day("2026-03-05");
  ASSERT_EQ(must(shop().visitor(who)).last_purchase, day("2026-03-01"));
  voided(undo("V-1", "2026-03-02T10:00", "R-1"));
  EXPECT_FALSE(must(shop().visits(visits)).rows.at(0).bought);
  EXPECT_EQ(buyers(), 0);
  EXPECT_EQ(must(shop().visitor(who)).last_purchase, std::nullopt);
}

TEST_F(Voids, lists_sort_customers_without_it_FIL_1) {
  coat("R-1", "2026-03-01T10:00");
  must(shop().refile({"", day("2026-03-02")}));
  ASSERT_EQ(row("C1").net_in_window, yuan("312.00"));
  voided(undo("V-1", "2026-03-03T10:00", "R-1"));
  must(shop().refile({"", day("2026-03-03")}));
  EXPECT_EQ(row("C1").net_in_window, yuan("0.00"));
  EXPECT_EQ(row("C1").main_category, Word());
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Voids, verify_names_a_void_that_is_not_of_the_whole_sale_POS_2) {
  coat();
  voided(undo("V-1", "2026-03-01T11:00", "R-1"));
  close();
  PastTheDeeds database(file());
  const std::string other = std::to_string(must(SaleId::make(1, 999)).number());
  database.exec("UPDATE sale SET of_sale_id = " + other + " WHERE kind = 3");
  const auto found = differences();
  EXPECT_THAT(found, testing::Contains(testing::EndsWith("verify.void")));
}

}  // namespace
}  // namespace shuke::clientele::test

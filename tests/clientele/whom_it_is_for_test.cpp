// Presents and sales to staff (POS-5), receipts of the future, and what somebody bought before they enrolled (CUS-1).
#include "clientele/merged.hpp"

namespace shuke::clientele::test {
namespace {

class WhomItIsFor : public Merging {
 protected:
  FileAnswer read(const std::string& ref, std::string_view on) { return must(shop().file({ref, day(on), 20})); }
  Receipt bought(const std::string& number, const std::string& at, SalePurpose purpose) {
    SaleLine coat = line("A", "1", "300.00", "coat");
    coat.size = "L";
    Receipt one = receipt(number, at, "C1", {coat});
    one.purpose = purpose;
    return one;
  }
  /// What is asked next of C1, by field.
  std::vector<std::string> asked(std::string_view on) {
    std::vector<std::string> fields;
    for (const AskMark& one : read("C1", on).asks) fields.push_back(one.field);
    std::sort(fields.begin(), fields.end());
    return fields;
  }
};

// Whoever only bought a present is asked what anybody is asked, and not how it wears.
TEST_F(WhomItIsFor, a_present_asks_nothing_of_wear_POS_5_CUS_5) {
  enrol("C1");
  const auto before = asked("2026-03-05");
  ASSERT_THAT(before, testing::Not(testing::Contains("profession"))) << "it is asked of buyers";
  sell(bought("R-1", "2026-03-01T10:00", SalePurpose::gift));
  EXPECT_EQ(asked("2026-03-05"), before);
  EXPECT_TRUE(read("C1", "2026-03-05").has_bought) << "they have bought all the same (CUS-8)";
  sell(bought("R-2", "2026-03-02T10:00", SalePurpose::own));
  EXPECT_THAT(asked("2026-03-05"), testing::Contains("profession"));
  take_back(back("B-2", "2026-03-06T10:00", "C1", "R-2", {line("A", "1", "")}));
  EXPECT_EQ(asked("2026-03-06"), before) << "nothing that they wear is left";
}

TEST_F(WhomItIsFor, a_present_is_at_home_nowhere_and_counts_in_the_figures_POS_5_FIL_3) {
  how().policy = "tea";
  enrol("C1");
  Receipt cake = receipt("R-1", "2026-03-01T10:00", "C1", {line("T", "1", "100.00", "dark_tea")});
  cake.purpose = SalePurpose::gift;
  sell(cake);
  const FileAnswer file = read("C1", "2026-03-02");
  EXPECT_THAT(file.stock, IsEmpty());
  EXPECT_EQ(file.gross, yuan("100.00"));
  EXPECT_EQ(file.main_category, word("dark_tea"));
}

TEST_F(WhomItIsFor, goods_of_staff_come_back_outside_the_figures_POS_5) {
  enrol("C1");
  sell(bought("R-1", "2026-03-01T10:00", SalePurpose::staff));
  const ReceiptAnswer answer = take_back(back("B-1", "2026-03-02T10:00", "C1", "R-1", {line("A", "1", "")}));
  EXPECT_EQ(answer.total, yuan("-300.00"));
  EXPECT_EQ(answer.points, 0);
  const OverviewRow file = row("C1");
  EXPECT_EQ(file.returns, yuan("0.00"));
  EXPECT_EQ(file.return_receipts, 0);
  EXPECT_EQ(file.net, yuan("0.00"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(WhomItIsFor, goods_of_staff_and_others_on_one_return_are_figures_POS_5) {
  enrol("C1");
  sell(bought("R-1", "2026-03-01T10:00", SalePurpose::staff));
  sell(bought("R-2", "2026-03-01T11:00", SalePurpose::own));
  take_back(receipt("B-1", "2026-03-02T10:00", "C1", {line("A", "2", "")}));
  EXPECT_EQ(row("C1").returns, yuan("-600.00"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(WhomItIsFor, what_was_bought_before_enrolling_counts_CUS_1_MEM_9) {
  const Receipt old = bought("R-1", "2026-02-01T10:00", SalePurpose::own);
  must(must(shop().import_receipts({&old, 1})).at(0).answer);
  EnrolRequest request = person("C1");
  request.consent_service = day("2026-03-01");
  must(shop().enrol(request));
  sell(bought("R-2", "2026-03-02T10:00", SalePurpose::own));
  const FileAnswer file = read("C1", "2026-03-02");
  EXPECT_EQ(file.standing, Standing::registered);
  EXPECT_EQ(file.receipts, 2);
  EXPECT_EQ(file.first_day, day("2026-02-01"));
  EXPECT_EQ(file.points_spendable, 600);
  EXPECT_EQ(take_back(back("B-1", "2026-03-03T10:00", "C1", "R-1", {line("A", "1", "")})).points, -300);
  EXPECT_THAT(differences(), IsEmpty());
}

// There is no clock: a receipt of a day to come is kept, and no day before it knows of it.
TEST_F(WhomItIsFor, a_receipt_of_a_day_to_come_is_in_no_earlier_file_POS_1_CUS_6) {
  enrol("C1");
  sell(bought("R-1", "2026-03-01T10:00", SalePurpose::own));
  const FileAnswer before = read("C1", "2026-03-31");
  sell(bought("R-2", "2036-03-01T10:00", SalePurpose::own));
  FileAnswer after = read("C1", "2026-03-31");
  EXPECT_EQ(after, before);
  EXPECT_EQ(points("C1", "2036-02-28").spendable, 300);
  EXPECT_EQ(points("C1", "2036-03-01").spendable, 600);
  EXPECT_EQ(refused_return(back("B-1", "2036-02-01T10:00", "C1", "R-2", {line("A", "1", "")})),
            "receipt.unknown lines[0].of_receipt");
  VoidRequest undo;
  undo.receipt = "V-1";
  undo.at = moment("2036-03-01T10:05");
  undo.of_receipt = "R-2";
  undo.reason = "wrong year on the clock";
  EXPECT_EQ(must(shop().void_receipt(undo)).points, -300);
  EXPECT_EQ(row("C1").last_day, day("2026-03-01"));
  EXPECT_THAT(differences(), IsEmpty());
}

// The hour that comes twice: a void between the two sales of it finds the earlier one.
TEST_F(WhomItIsFor, an_hour_that_comes_twice_has_two_sides_POS_1) {
  how().zone = "Europe/Berlin";
  enrol("C1");
  for (const auto& [number, at] :
       {std::pair("R-1", "2026-10-25T00:30:00Z"), std::pair("R-2", "2026-10-25T01:30:00Z")}) {
    Receipt one = bought(number, "2026-03-01T10:00", SalePurpose::own);
    one.at = moment(at);
    EXPECT_EQ(sell(one).business_day, day("2026-10-25"));
  }
  VoidRequest undo;
  undo.receipt = "V-1";
  undo.at = moment("2026-10-25T01:00:00Z");
  undo.reason = "typed twice";
  undo.of_receipt = "R-2";
  EXPECT_EQ(problem(shop().void_receipt(undo)), "receipt.unknown of_receipt");
  undo.of_receipt = "R-1";
  EXPECT_FALSE(must(shop().void_receipt(undo)).later_day);
}

// A void after the cut-over is of a later business day than a sale before it.
TEST_F(WhomItIsFor, the_cut_over_parts_a_void_from_its_sale_POS_1) {
  how().cut_over = must(MinuteOfDay::parse("04:00"));
  enrol("C1");
  EXPECT_EQ(sell(bought("R-1", "2026-03-02T03:59", SalePurpose::own)).business_day, day("2026-03-01"));
  EXPECT_EQ(sell(bought("R-2", "2026-03-02T03:58", SalePurpose::own)).business_day, day("2026-03-01"));
  VoidRequest undo;
  undo.reason = "typed twice";
  undo.receipt = "V-1";
  undo.at = moment("2026-03-02T04:00");
  undo.of_receipt = "R-1";
  const VoidAnswer late = must(shop().void_receipt(undo));
  EXPECT_TRUE(late.later_day);
  EXPECT_EQ(late.business_day, day("2026-03-02"));
  undo.receipt = "V-2";
  undo.at = moment("2026-03-02T03:59");
  undo.of_receipt = "R-2";
  EXPECT_FALSE(must(shop().void_receipt(undo)).later_day);
}

}  // namespace
}  // namespace shuke::clientele::test

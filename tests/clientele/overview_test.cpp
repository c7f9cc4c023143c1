// The overview: what each customer bought and returned (FIL-2).
#include "clientele/shop.hpp"

namespace shuke::clientele::test {
namespace {

class Overview : public Till {
 protected:
  std::vector<OverviewRow> in_pages_of(std::int64_t limit) {
    std::vector<OverviewRow> all;
    std::string after;
    do {
      const OverviewAnswer page = must(shop().overview({"", after, limit}));
      EXPECT_LE(static_cast<std::int64_t>(page.rows.size()), limit);
      all.insert(all.end(), page.rows.begin(), page.rows.end());
      after = page.next;
    } while (!after.empty());
    return all;
  }
  std::vector<std::string> refs(const std::vector<OverviewRow>& rows) {
    std::vector<std::string> refs;
    for (const OverviewRow& row : rows) refs.push_back(row.ref);
    return refs;
  }
  /// C2 bought twice, returned once with and once without a purchase; the others bought or not.
  void some_history() {
    for (const char* ref : {"C2", "C10", "c1", "C1", "客", "0"}) enrol(ref);
    sell(receipt("R-2", "2026-03-03T10:00", "C2", {line("A", "2", "50.55"), line("P", "1", "12.00", "postage")}));
    sell(receipt("R-1", "2026-03-01T10:00", "C2", {line("B", "1", "8.00")}));
    take_back(receipt("B-1", "2026-03-04T10:00", "C2", {line("A", "1", "")}));
    take_back(receipt("B-2", "2026-02-20T10:00", "C2", {line("Z", "1", "3.00")}));
    sell(receipt("R-3", "2026-03-01T10:00", "", {line("A", "1", "99.00")}));
    sell(receipt("R-4", "2026-03-01T10:00", "客", {line("A", "1", "7.00")}));
  }
};

TEST_F(Overview, a_row_says_what_a_customer_bought_and_returned) {
  some_history();
  OverviewRow expected;
  expected.ref = "C2";
  expected.purchase_lines = 3;
  expected.return_lines = 2;
  expected.receipts = 2;
  expected.gross = yuan("70.55");
  expected.returns = yuan("-28.27");  // half of 50.55 rounded down, and 3.00
  expected.net = yuan("42.28");
  expected.first_day = day("2026-02-20");
  expected.last_day = day("2026-03-04");
  expected.return_receipts = 2;
  expected.unmatched_lines = 1;
  expected.points = 50 + 8 - 24;  // ⌊50·25.27/50.55⌋ = 24; on 20 February there was nothing to take
  expected.standing = Standing::registered;
  expected.folder = word("other");  // C2 was enrolled first (FIL-2)
  expected.number = 1;
  EXPECT_EQ(row("C2"), expected);
}

TEST_F(Overview, customers_without_sales_are_in_it_with_nothing) {
  some_history();
  const OverviewRow nothing = row("C10");
  EXPECT_EQ(nothing.receipts + nothing.purchase_lines + nothing.return_lines + nothing.points, 0);
  EXPECT_EQ(nothing.net, yuan("0.00"));
  EXPECT_EQ(nothing.net.currency(), shop().currency());
  EXPECT_FALSE(nothing.first_day);
  EXPECT_FALSE(nothing.last_day);
}

TEST_F(Overview, rows_come_in_order_of_refs_bytes) {
  some_history();
  EXPECT_THAT(refs(in_pages_of(1000)), ElementsAre("0", "C1", "C10", "C2", "c1", "客"));
}

TEST_F(Overview, pages_of_any_size_make_the_same_whole) {
  some_history();
  const std::vector<OverviewRow> whole = in_pages_of(1000);
  for (std::int64_t limit = 1; limit <= 7; ++limit) EXPECT_EQ(in_pages_of(limit), whole) << limit;
  for (const OverviewRow& one : whole) EXPECT_EQ(row(one.ref), one);
}

TEST_F(Overview, a_page_begins_after_a_ref_though_nobody_has_it) {
  some_history();
  EXPECT_THAT(refs(must(shop().overview({"", "C11", 2})).rows), ElementsAre("C2", "c1"));
  EXPECT_THAT(must(shop().overview({"", "客人", 2})).rows, IsEmpty());
  EXPECT_EQ(must(shop().overview({"", "客人", 2})).next, "");
}

TEST_F(Overview, an_empty_shop_has_an_empty_one) {
  const OverviewAnswer answer = must(shop().overview({}));
  EXPECT_THAT(answer.rows, IsEmpty());
  EXPECT_EQ(answer.next, "");
}

TEST_F(Overview, questions_that_are_not_lawful) {
  enrol("C1");
  const Unchanged look(file());
  for (const std::int64_t limit : {0, -1, 1001})
    EXPECT_EQ(problem(shop().overview({"", "", limit})), "value.out_of_range limit") << limit;
  EXPECT_EQ(problem(shop().overview({"C2", "", 1})), "customer.unknown customer");
  EXPECT_EQ(problem(shop().overview({"\xff", "", 1})), "text.not_utf8 customer");
  EXPECT_EQ(problem(shop().overview({"", "\xff", 1})), "text.not_utf8 after");
}

// Sums over receipts are checked when a receipt is recorded: a figure is right, or the receipt is not there.
TEST_F(Overview, a_sum_that_does_not_fit_is_an_overflow_and_the_receipt_is_not_kept) {
  enrol("C1");
  enrol("C2");
  const auto whole = [](const char* number, const char* customer) {
    return receipt(number, "2026-03-01T10:00", customer, {line("A", "1", "92233720368547758.07", "postage")});
  };
  sell(whole("R-1", "C1"));
  const Unchanged look(file());
  EXPECT_EQ(code(shop().sell(whole("R-2", "C1"))), Code::overflow);
  EXPECT_EQ(must(shop().overview({})).rows.size(), 2U);
  EXPECT_EQ(row("C1").gross, yuan("92233720368547758.07"));
}

}  // namespace
}  // namespace shuke::clientele::test

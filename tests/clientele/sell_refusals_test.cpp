// Sales that are not lawful: each says where and why, and changes nothing (POS-1 to POS-4).
#include "clientele/shop.hpp"

#include <limits>

namespace shuke::clientele::test {
namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

struct Case {
  void (*change)(Receipt& receipt);
  Code code;
  std::string problem;
  std::string rule;
};

class SellRefused : public Till {
 protected:
  SellRefused() { enrol("C1"); }
  static Receipt lawful() {
    return receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "1", "9.00"), line("B", "2", "18.00")});
  }
  void each_is_refused(std::initializer_list<Case> cases) {
    for (const Case& one : cases) {
      const Unchanged look(file());
      Receipt receipt = lawful();
      one.change(receipt);
      const auto answer = shop().sell(receipt);
      EXPECT_EQ(problem(answer), one.problem);
      EXPECT_EQ(code(answer), one.code) << one.problem;
      EXPECT_EQ(answer.has_error() ? answer.error().rule : "none", one.rule) << one.problem;
    }
    EXPECT_EQ(number("SELECT count(*) FROM sale"), 0);
    EXPECT_EQ(sell(lawful()).points, 27) << "nothing of what was refused stands in its way";
  }
};

TEST_F(SellRefused, lines_that_say_nothing_lawful_POS_3_POS_4) {
  each_is_refused({
      {[](Receipt& r) { r.lines.clear(); }, Code::invalid, "field.required lines", ""},
      {[](Receipt& r) { r.lines[1].quantity = Quantity(); }, Code::invalid, "line.no_quantity lines[1].quantity",
       "POS-3"},
      {[](Receipt& r) { r.lines[0].amount.reset(); }, Code::invalid, "field.required lines[0].amount", "POS-4"},
      {[](Receipt& r) { r.lines[1].amount = yuan("-0.01"); }, Code::invalid, "line.negative_amount lines[1].amount",
       "POS-4"},
      {[](Receipt& r) { r.lines[0].sku = ""; }, Code::invalid, "field.required lines[0].sku", ""},
      {[](Receipt& r) { r.lines[0].direction = Direction::in; }, Code::invalid, "line.in_a_sale lines[0].direction",
       "POS-2"},
      {[](Receipt& r) { r.lines[0].of_receipt = "R-0"; }, Code::invalid, "line.out_of_a_receipt lines[0].of_receipt",
       "POS-2"},
      {[](Receipt& r) { r.lines[0].of_day = day("2026-02-28"); }, Code::invalid,
       "line.out_of_a_receipt lines[0].of_receipt", "POS-2"},
      {[](Receipt& r) { r.of_receipt = "R-0"; }, Code::invalid, "line.out_of_a_receipt of_receipt", "POS-2"},
      {[](Receipt& r) { r.lines[0].amount = Money::of(900, must(Currency::parse("GBP"))); }, Code::invalid,
       "money.other_currency lines[0].amount", ""},
      {[](Receipt& r) { r.tenders = {tender("cash", "-27.00", true)}; }, Code::invalid,
       "line.negative_amount tenders[0].amount", "POS-4"},
      {[](Receipt& r) { r.tenders.emplace_back().kind = word("cash"); }, Code::invalid,
       "field.required tenders[0].amount", ""},
  });
}

TEST_F(SellRefused, sums_that_do_not_fit) {
  each_is_refused({
      {[](Receipt& r) { r.lines[0].amount = Money::of(most, Currency()); }, Code::overflow, "value.overflow", ""},
      {[](Receipt& r) { r.lines[0].amount = r.lines[1].amount = Money::of(most / 2 + 1, Currency()); }, Code::overflow,
       "value.overflow", ""},
  });
}

TEST_F(SellRefused, names_that_nobody_knows) {
  each_is_refused({
      {[](Receipt& r) { r.customer = "C2"; }, Code::unknown, "customer.unknown customer", ""},
      {[](Receipt& r) { r.customer = "c1"; }, Code::unknown, "customer.unknown customer", ""},
      {[](Receipt& r) { r.shop = "north"; }, Code::unknown, "shop.unknown shop", ""},
  });
}

TEST_F(SellRefused, moments_that_cannot_be_POS_1) {
  each_is_refused({
      {[](Receipt& r) { r.at.reset(); }, Code::invalid, "field.required at", ""},
      {[](Receipt& r) { r.posted_at = moment("2026-03-01T09:59"); }, Code::invalid, "receipt.posted_before posted_at",
       "POS-1"},
      {[](Receipt& r) { r.receipt = ""; }, Code::invalid, "field.required receipt", ""},
  });
}

// What a C++ caller may put past the parsers.
TEST_F(SellRefused, text_that_is_none) {
  each_is_refused({
      {[](Receipt& r) { r.receipt = "R\xff"; }, Code::invalid, "text.not_utf8 receipt", ""},
      {[](Receipt& r) { r.customer = "\xc0\x80"; }, Code::invalid, "text.not_utf8 customer", ""},
      {[](Receipt& r) { r.till = std::string("1\0", 2); }, Code::invalid, "text.control_character till", ""},
      {[](Receipt& r) { r.lines[1].sku = "\xe5\xa4"; }, Code::invalid, "text.not_utf8 lines[1].sku", ""},
      {[](Receipt& r) { r.lines[1].price_reason = "\xf8"; }, Code::invalid, "text.not_utf8 lines[1].price_reason", ""},
      {[](Receipt& r) { r.associate = std::string(100'000, 'a'); }, Code::invalid, "text.too_long associate", ""},
      {[](Receipt& r) { r.purpose = static_cast<SalePurpose>(9); }, Code::invalid, "choice.unknown_number purpose", ""},
  });
}

TEST_F(SellRefused, the_largest_amount_that_fits_is_sold) {
  Receipt receipt = lawful();
  receipt.lines[0].amount = Money::of(most - 1800, Currency());
  const ReceiptAnswer answer = sell(receipt);
  EXPECT_EQ(answer.total.minor(), most);
  EXPECT_EQ(answer.points, 92'233'720'368'547'758);
}

// Points come to a sum that does not fit only after a hundred such receipts; then it is said, not computed wrongly.
TEST_F(SellRefused, a_ledger_that_does_not_fit_is_an_overflow_and_never_a_wrong_balance_MEM_9) {
  Receipt first = lawful();
  first.receipt = "R-1";
  first.lines[0].amount = Money::of(most - 1800, Currency());
  sell(first);
  Receipt second = first;
  second.receipt = "R-2";
  EXPECT_EQ(refused_sale(second), "value.overflow");
  EXPECT_EQ(must(shop().overview({})).rows.size(), 1U);
  EXPECT_THAT(differences(), IsEmpty());
}

}  // namespace
}  // namespace shuke::clientele::test

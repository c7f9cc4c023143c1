// What a sale is, and which receipt it is (POS-1 to POS-5, MEM-9).
#include "clientele/shop.hpp"

namespace shuke::clientele::test {
namespace {

class Sell : public Till {
 protected:
  Receipt coats(std::string number = "R-1", std::string at = "2026-03-01T10:00") {
    return receipt(std::move(number), std::move(at), "C1", {line("A1", "2", "798.50"), line("B1", "1", "0.49")});
  }
  /// Points of a receipt of 100.00 for C1.
  std::int64_t earned(const std::function<void(Receipt& receipt)>& change) {
    Receipt one = receipt("E-" + std::to_string(++count_), "2026-03-01T10:00", "C1", {line("A1", "1", "100.00")});
    change(one);
    return sell(one).points;
  }

 private:
  int count_ = 0;
};

TEST_F(Sell, a_receipt_earns_a_point_for_each_whole_yuan_of_all_its_lines_MEM_9) {
  enrol("C1");
  const ReceiptAnswer answer = sell(coats());
  EXPECT_EQ(answer.total, yuan("798.99"));
  EXPECT_EQ(answer.points, 798);
  EXPECT_EQ(answer.business_day, day("2026-03-01"));
  EXPECT_EQ(answer.unmatched_lines, 0);
  EXPECT_TRUE(answer.sale_id);
  EXPECT_TRUE(answer.customer_id);
  EXPECT_EQ(points("C1", "2026-03-01").spendable, 798);
}

TEST_F(Sell, below_a_yuan_earns_nothing_and_at_a_yuan_one_MEM_9) {
  enrol("C1");
  EXPECT_EQ(earned([](Receipt& r) { r.lines[0].amount = yuan("0.99"); }), 0);
  EXPECT_EQ(earned([](Receipt& r) { r.lines[0].amount = yuan("1.00"); }), 1);
  EXPECT_EQ(earned([](Receipt& r) { r.lines[0].amount = yuan("1.01"); }), 1);
  EXPECT_EQ(earned([](Receipt& r) { r.lines[0].amount = yuan("0.00"); }), 0);
}

TEST_F(Sell, what_was_paid_with_points_or_bonus_money_earns_nothing_MEM_9) {
  enrol("C1");
  EXPECT_EQ(earned([](Receipt& r) { r.tenders = {tender("cash", "100.00", true)}; }), 100);
  EXPECT_EQ(earned([](Receipt& r) {
              r.tenders = {tender("cash", "69.50", true), tender("points", "30.50", false)};
            }),
            69);
  EXPECT_EQ(earned([](Receipt& r) { r.tenders = {tender("bonus", "100.00", false)}; }), 0);
  EXPECT_EQ(earned([](Receipt& r) { r.tenders = {tender("bonus", "120.00", false)}; }), 0);
}

TEST_F(Sell, excluded_categories_earn_nothing_MEM_9) {
  enrol("C1");
  for (const std::string_view category : {"postage", "gift_card", "fee"}) {
    EXPECT_EQ(earned([&](Receipt& r) { r.lines.push_back(line("P", "1", "12.00", category)); }), 100) << category;
    EXPECT_EQ(earned([&](Receipt& r) { r.lines[0].category = word(category); }), 0) << category;
  }
  EXPECT_EQ(earned([](Receipt& r) { r.lines.push_back(line("P", "1", "12.00", "coat")); }), 112);
}

TEST_F(Sell, staff_earn_nothing_and_are_outside_the_figures_POS_5) {
  enrol("C1");
  EXPECT_EQ(earned([](Receipt& r) { r.purpose = SalePurpose::staff; }), 0);
  EXPECT_EQ(row("C1").receipts, 0);
  EXPECT_EQ(row("C1").gross, yuan("0.00"));
  EXPECT_FALSE(row("C1").first_day);
  EXPECT_EQ(earned([](Receipt& r) { r.purpose = SalePurpose::gift; }), 100) << "a present is paid for like any other";
  EXPECT_EQ(row("C1").gross, yuan("100.00"));
}

TEST_F(Sell, a_walk_in_has_a_receipt_and_no_file_CUS_2) {
  Receipt walk_in = coats();
  walk_in.customer = "";
  const ReceiptAnswer answer = sell(walk_in);
  EXPECT_FALSE(answer.customer_id);
  EXPECT_EQ(answer.points, 0);
  EXPECT_EQ(answer.total, yuan("798.99"));
  EXPECT_THAT(must(shop().overview({})).rows, IsEmpty());
}

TEST_F(Sell, the_same_again_gets_the_same_answer_and_writes_nothing_POS_1) {
  enrol("C1");
  const ReceiptAnswer first = sell(coats());
  sell(coats("R-2"));
  const Unchanged look(file());
  EXPECT_EQ(sell(coats()), first);
  Receipt outright = coats();
  outright.shop = "main";
  EXPECT_EQ(sell(outright), first);
  Receipt set_by_caller = coats();  // what only the library says is no content
  set_by_caller.lines[0].mark = LineMark::write_off;
  set_by_caller.lines[0].unmatched = quantity("1");
  EXPECT_EQ(sell(set_by_caller), first);
  close();
  EXPECT_EQ(sell(coats()), first);
}

TEST_F(Sell, what_only_the_library_says_is_not_taken_from_a_caller) {
  enrol("C1");
  Receipt told = coats();
  told.lines[0].mark = LineMark::write_off;
  told.lines[1].unmatched = quantity("1");
  told.lines[1].matches.emplace_back().quantity = quantity("1");
  const ReceiptAnswer answer = sell(told);
  EXPECT_EQ(answer.unmatched_lines, 0);
  EXPECT_EQ(number("SELECT count(*) FROM return_match"), 0);
  EXPECT_EQ(number("SELECT sum(mark) + sum(unmatched) FROM sale_line"), 0);
  EXPECT_EQ(row("C1").unmatched_lines, 0);
  EXPECT_EQ(sell(coats()), answer);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Sell, the_same_receipt_with_other_content_is_a_conflict_POS_1) {
  enrol("C1");
  enrol("C2");
  sell(coats());
  const std::function<void(Receipt&)> changes[] = {
      [](Receipt& r) { r.customer = "C2"; },
      [](Receipt& r) { r.customer = ""; },
      [](Receipt& r) { r.associate = "王"; },
      [](Receipt& r) { r.at = moment("2026-03-01T10:01"); },
      [](Receipt& r) { r.posted_at = moment("2026-03-02T10:00"); },
      [](Receipt& r) { r.purpose = SalePurpose::gift; },
      [](Receipt& r) { r.tenders = {tender("cash", "798.99", true)}; },
      [](Receipt& r) { r.lines.pop_back(); },
      [](Receipt& r) { std::swap(r.lines[0], r.lines[1]); },
      [](Receipt& r) { r.lines[0].quantity = quantity("3"); },
      [](Receipt& r) { r.lines[0].amount = yuan("798.51"); },
      [](Receipt& r) { r.lines[0].full_price = false; },
      [](Receipt& r) { r.lines[0].unit = "g"; },
  };
  for (std::size_t i = 0; i < std::size(changes); ++i) {
    Receipt other = coats();
    changes[i](other);
    EXPECT_EQ(refused_sale(other), "receipt.other_content receipt") << i;
  }
  Receipt as_return = coats();
  EXPECT_EQ(refused_return(as_return), "receipt.other_content receipt") << "a return cannot have a sale's number";
  EXPECT_EQ(code(shop().take_back(as_return)), Code::conflict);
}

TEST_F(Sell, a_number_is_another_receipt_at_another_till_day_or_shop_POS_1) {
  enrol("C1");
  add_shop("second");
  std::map<SaleId, int> sales;
  const auto add = [&](Receipt receipt) { return ++sales[sell(receipt).sale_id]; };
  Receipt till = coats(), shop = coats();
  till.till = "2";
  shop.shop = "second";
  EXPECT_EQ(add(coats()), 1);
  EXPECT_EQ(add(till), 1);
  EXPECT_EQ(add(shop), 1);
  EXPECT_EQ(add(coats("R-1", "2026-03-02T10:00")), 1);
  EXPECT_EQ(add(coats("r-1")), 1) << "numbers are text";
  EXPECT_EQ(add(coats("R-1", "2026-03-02T10:00")), 2);
  EXPECT_EQ(add(till), 2);
  EXPECT_EQ(sales.size(), 5U);
  EXPECT_EQ(row("C1").receipts, 5);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Sell, the_business_day_ends_at_the_cut_over_POS_1) {
  how().cut_over = must(MinuteOfDay::parse("04:00"));
  enrol("C1");
  const auto business_day = [&](std::string at) { return sell(coats("R-1", std::move(at))).business_day.text(); };
  EXPECT_EQ(business_day("2026-03-02T03:59"), "2026-03-01");
  EXPECT_EQ(business_day("2026-03-02T04:00"), "2026-03-02");
  // 03:00 is the same night as 03:59: the same number then is the same receipt.
  EXPECT_EQ(refused_sale(coats("R-1", "2026-03-02T03:00")), "receipt.other_content receipt");
  EXPECT_EQ(points("C1", "2026-03-01").spendable, 798);
  EXPECT_EQ(points("C1", "2026-03-02").spendable, 1596);
}

TEST_F(Sell, the_cut_over_is_on_the_wall_clock_through_its_changes_POS_1) {
  how().currency = "EUR";
  how().zone = "Europe/Berlin";
  how().cut_over = must(MinuteOfDay::parse("04:00"));
  const auto business_day = [&](std::string at) {
    Receipt receipt = clientele::test::receipt("R-1", std::move(at), "", {line("A", "1", "")});
    receipt.lines[0].amount = Money::of(900, shop().currency());
    return sell(receipt).business_day.text();
  };
  EXPECT_EQ(business_day("2026-03-29T01:59:59Z"), "2026-03-28");  // 03:59:59 in summer time, since an hour
  EXPECT_EQ(business_day("2026-03-29T02:00:00Z"), "2026-03-29");
  EXPECT_EQ(business_day("2026-10-25T02:59:59Z"), "2026-10-24");  // 03:59:59 in winter time, since two hours
  EXPECT_EQ(business_day("2026-10-25T03:00:00Z"), "2026-10-25");
  EXPECT_EQ(must(shop().business_day("", moment("2026-03-29T01:59:59Z"))).text(), "2026-03-28");
}

TEST_F(Sell, what_is_posted_late_counts_from_then_on_and_on_its_own_day_POS_1_MEM_8) {
  enrol("C1");
  Receipt late = coats();
  late.posted_at = moment("2026-03-05T09:00");
  EXPECT_EQ(sell(late).business_day, day("2026-03-01"));
  EXPECT_EQ(points("C1", "2026-03-04").spendable, 0);
  EXPECT_EQ(points("C1", "2026-03-04").earned_in_year, 0);
  EXPECT_EQ(points("C1", "2026-03-05").spendable, 798);
  // A year later the sale's own day is what falls out of the window.
  EXPECT_EQ(points("C1", "2027-02-28").earned_in_year, 798);
  EXPECT_EQ(points("C1", "2027-03-01").earned_in_year, 0);
  EXPECT_EQ(row("C1").first_day, day("2026-03-01"));
}

TEST_F(Sell, an_associate_becomes_known_by_ref_once) {
  enrol("C1");
  for (const char* number : {"R-1", "R-2"}) {
    Receipt served = coats(number);
    served.associate = "007";
    sell(served);
  }
  EXPECT_EQ(number("SELECT count(*) FROM associate WHERE ref = '007'"), 1);
  EXPECT_EQ(number("SELECT count(*) FROM sale JOIN associate ON associate.id = sale.associate_id"), 2);
}

TEST_F(Sell, odd_prices_are_kept_and_marked_POS_4) {
  Receipt odd = receipt("R-1", "2026-03-01T10:00", "", {line("A", "1", "0.00"), line("P", "1", "9.00", "postage")});
  odd.lines.push_back(line("G", "1", "0.00"));
  odd.lines.back().gift = true;
  odd.lines.push_back(line("A", "1", "99999.00"));
  odd.lines.back().unit_price = must(UnitPrice::parse("1.00"));  // the till is right about what was paid
  sell(odd);
  const auto mark = [&](int line) {
    return static_cast<LineMark>(number("SELECT mark FROM sale_line WHERE line_no = " + std::to_string(line)));
  };
  EXPECT_EQ(mark(1), LineMark::zero_price);
  EXPECT_EQ(mark(2), LineMark::not_goods);
  EXPECT_EQ(mark(3), LineMark::none);
  EXPECT_EQ(mark(4), LineMark::none);
}

}  // namespace
}  // namespace shuke::clientele::test

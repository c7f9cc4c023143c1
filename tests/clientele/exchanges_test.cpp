// An exchange is one receipt with goods in both directions; price, allowance and points carry over (POS-2).
#include "clientele/merged.hpp"

namespace shuke::clientele::test {
namespace {

SaleLine in(SaleLine line) {
  line.direction = Direction::in;
  return line;
}

/// A line that stands for another one of its receipt, at its price.
SaleLine instead(std::string sku, std::string_view pieces, std::int64_t of, std::string_view amount = "") {
  SaleLine one = line(std::move(sku), pieces, amount);
  one.for_line = of;
  return one;
}

class Exchanges : public Merging {
 protected:
  explicit Exchanges(const std::string& policy = "fashion") {
    how().policy = policy;
    enrol("C1");
    enrol("C2");
  }
  ReceiptAnswer exchange(const Receipt& receipt) { return must(shop().exchange(receipt)); }
  std::string refused(const Receipt& receipt) {
    const Unchanged look(file());
    return problem(shop().exchange(receipt));
  }
  static Receipt swap(std::string number, std::string at, std::vector<SaleLine> lines, std::string origin = "R-1") {
    Receipt receipt = test::receipt(std::move(number), std::move(at), "C1", std::move(lines));
    receipt.of_receipt = std::move(origin);
    return receipt;
  }
  std::vector<PurchaseRow> bought(const std::string& ref) {
    PurchasesQuestion question;
    question.customer = ref;
    return must(shop().purchases(question)).rows;
  }
  std::string text(const std::string& sql) const {
    SQLite::Database database(file(), SQLite::OPEN_READONLY);
    return database.execAndGet(sql).getString();
  }
};

// Two coats opened the card. One of them is a size larger now, and still bought on that day.
TEST_F(Exchanges, a_size_swap_undoes_no_card_POS_2) {
  SaleLine coats = line("A-M", "2", "400.00", "coat");
  coats.brand = word("north");
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {coats}));
  for (const auto& [action, approver] : {std::pair(CardAction::apply, ""), std::pair(CardAction::grant, "M")}) {
    CardRequest request;
    request.request = std::string("K-") + approver;
    request.customer = "C1";
    request.deed = action;
    request.at = moment("2026-03-02T10:00");
    request.approver = approver;
    must(shop().card(request));
  }
  ASSERT_EQ(points("C1", "2026-03-04").qualifying, 400) << "of the sale that earned the card";
  EXPECT_THAT(exchange(swap("X-1", "2026-03-05T10:00", {in(line("A-M", "1", "")), instead("A-L", "1", 1)})).cards,
              IsEmpty());
  EXPECT_EQ(points("C1", "2026-03-05").qualifying, 400) << "and of the goods it goes on in";
  EXPECT_EQ(must(shop().review({"", day("2026-04-30")})).events, 0);
  EXPECT_THAT(take_back(back("B-1", "2026-05-01T10:00", "C1", "X-1", {line("A-L", "1", "")})).cards,
              testing::ElementsAre(testing::Field(&CardMark::deed, CardDeed::basis_undone)))
      << "what comes back for good does";
  EXPECT_THAT(differences(), IsEmpty());
}

// 800.00 on one receipt opened the card, with two coats of different brands (MEM-2). What stands for one of them counts
// with that receipt.
TEST_F(Exchanges, a_size_swap_of_one_of_two_undoes_no_card_of_one_receipt_POS_2_MEM_2) {
  SaleLine north = line("A-M", "1", "400.00", "coat"), south = line("B-M", "1", "400.00", "coat");
  north.brand = word("north");
  south.brand = word("south");
  const auto opened = sell(receipt("R-1", "2026-03-01T10:00", "C1", {north, south})).cards;
  ASSERT_THAT(opened, testing::ElementsAre(testing::Field(&CardMark::deed, CardDeed::eligible)));
  EXPECT_THAT(exchange(swap("X-1", "2026-03-02T10:00", {in(line("A-M", "1", "")), instead("A-L", "1", 1)})).cards,
              IsEmpty());
  EXPECT_THAT(
      exchange(swap("X-2", "2026-03-03T10:00", {in(line("A-L", "1", "")), instead("A-S", "1", 1)}, "X-1")).cards,
      IsEmpty());
  EXPECT_THAT(take_back(back("B-1", "2026-03-04T10:00", "C1", "X-2", {line("A-S", "1", "")})).cards,
              testing::ElementsAre(testing::Field(&CardMark::deed, CardDeed::withdrawn)))
      << "what comes back for good is missing";
  EXPECT_THAT(differences(), IsEmpty());
}

// Points count for cards from the first card on, and those of the sale that earned it (MEM-9), in whose goods they are.
TEST_F(Exchanges, points_of_the_sale_that_earned_a_card_count_on_in_what_stands_for_its_goods_POS_2_MEM_9) {
  SaleLine coats = line("A-M", "2", "800.00", "coat");
  coats.brand = word("north");
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {coats}));
  for (const auto& [action, approver] : {std::pair(CardAction::apply, ""), std::pair(CardAction::grant, "M")}) {
    CardRequest request;
    request.request = std::string("K-") + approver;
    request.customer = "C1";
    request.deed = action;
    request.at = moment("2026-03-02T10:00");
    request.approver = approver;
    must(shop().card(request));
  }
  const auto counted = [&](std::string_view on) {
    CardsQuestion question;
    question.customer = "C1";
    question.day = day(on);
    return std::pair(points("C1", on).qualifying, must(shop().cards(question)).gaps.front().have);
  };
  EXPECT_EQ(counted("2026-03-04"), std::pair(std::int64_t{800}, std::int64_t{800}));
  exchange(swap("X-1", "2026-03-05T10:00", {in(line("A-M", "1", "")), instead("A-L", "1", 1)}));
  EXPECT_EQ(counted("2026-03-05"), std::pair(std::int64_t{800}, std::int64_t{800}));
  exchange(swap("X-2", "2026-03-06T10:00", {in(line("A-L", "1", "")), instead("A-S", "1", 1)}, "X-1"));
  EXPECT_EQ(counted("2026-03-06"), std::pair(std::int64_t{800}, std::int64_t{800}));
  take_back(back("B-1", "2026-03-07T10:00", "C1", "X-2", {line("A-S", "1", "")}));
  EXPECT_EQ(counted("2026-03-07"), std::pair(std::int64_t{400}, std::int64_t{400})) << "what came back of it does not";
  EXPECT_EQ(points("C1", "2026-03-06").qualifying, 800);
  EXPECT_THAT(differences(), IsEmpty());
}

// Three at 33.50 earned ⌊100.50⌋ = 100 points: they come back as 33, 33 and 34, and go on in the new piece as such.
TEST_F(Exchanges, a_size_swap_costs_nothing_and_moves_no_points_POS_2) {
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A-M", "3", "100.50", "coat")}));
  for (int i = 1; i <= 3; ++i) {
    const std::string number = "X-" + std::to_string(i);
    const ReceiptAnswer answer = exchange(
        swap(number, "2026-03-05T1" + std::to_string(i) + ":00", {in(line("A-M", "1", "")), instead("A-L", "1", 1)}));
    EXPECT_EQ(answer.total, yuan("0.00")) << i;
    EXPECT_EQ(answer.points, 0) << i;
  }
  EXPECT_EQ(points("C1", "2026-03-05").spendable, 100);
  EXPECT_EQ(points("C1", "2027-02-28").earned_in_year, 100);
  EXPECT_EQ(points("C1", "2027-03-01").earned_in_year, 0)
      << "what was swapped counts on the day on which it was bought";
  EXPECT_EQ(row("C1").net, yuan("100.50"));
  EXPECT_EQ(number("SELECT count(*) FROM points_entry WHERE reason = 0 AND points IN (33, 34)"), 3);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Exchanges, goes_on_from_the_exchange_when_it_comes_back_MEM_9) {
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A-M", "3", "100.50", "coat")}));
  exchange(swap("X-1", "2026-03-05T10:00", {in(line("A-M", "3", "")), instead("A-L", "3", 1)}));
  EXPECT_EQ(refused_return(back("B-1", "2026-03-06T10:00", "C1", "R-1", {line("A-M", "1", "")})),
            "return.more_than_bought lines[0].quantity");
  EXPECT_EQ(take_back(back("B-1", "2026-03-06T10:00", "C1", "X-1", {line("A-L", "1", "")})).points, -33);
  const ReceiptAnswer rest = take_back(back("B-2", "2026-03-07T10:00", "C1", "X-1", {line("A-L", "2", "")}));
  EXPECT_EQ(rest.total, yuan("-67.00"));
  EXPECT_EQ(rest.points, -67);
  EXPECT_EQ(points("C1", "2026-03-07").spendable, 0);
  EXPECT_EQ(row("C1").net, yuan("0.00"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Exchanges, takes_price_allowance_and_marks_over_POS_2_MEM_7) {
  SaleLine birthday = line("A-M", "1", "319.20", "coat");
  birthday.price_rule = word("birthday");
  birthday.full_price = false;
  birthday.price_source = PriceSource::card;
  birthday.list_price = must(UnitPrice::parse("399.00"));
  birthday.brand = word("own");
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {birthday}));
  exchange(swap("X-1", "2026-03-09T10:00", {in(line("A-M", "1", "")), instead("A-L", "1", 1)}));
  const std::string of_new = " FROM sale_line WHERE sku = 'A-L'";
  EXPECT_EQ(text("SELECT price_rule" + of_new), "birthday") << "on another day than the birthday, too";
  EXPECT_EQ(number("SELECT amount" + of_new), 31920);
  EXPECT_EQ(number("SELECT full_price" + of_new), 0);
  EXPECT_EQ(number("SELECT price_source" + of_new), static_cast<int>(PriceSource::card));
  EXPECT_EQ(number("SELECT list_price" + of_new),
            number("SELECT list_price FROM sale_line WHERE sku = 'A-M' AND direction = 0"));
  EXPECT_EQ(text("SELECT category" + of_new), "coat");
  EXPECT_EQ(text("SELECT brand" + of_new), "own");
}

// 100.00 goes on with its 100 points; the 50.00 beyond it earn 50 more. A cheaper one keeps its share: ⌊100·60/100⌋.
TEST_F(Exchanges, pays_or_gets_what_the_other_piece_costs_more_or_less_POS_2) {
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "2", "200.00", "coat")}));
  const ReceiptAnswer dearer =
      exchange(swap("X-1", "2026-03-05T10:00", {in(line("A", "1", "")), instead("B", "1", 1, "150.00")}));
  EXPECT_EQ(dearer.total, yuan("50.00"));
  EXPECT_EQ(dearer.points, 50);
  const ReceiptAnswer cheaper =
      exchange(swap("X-2", "2026-03-05T11:00", {in(line("A", "1", "")), instead("C", "1", 1, "60.00")}));
  EXPECT_EQ(cheaper.total, yuan("-40.00"));
  EXPECT_EQ(cheaper.points, -40);
  EXPECT_EQ(points("C1", "2026-03-05").spendable, 210);
  // What the old pieces earned counts on their day, and the rest on that of the exchange: 160 of 210 leave the year
  // first.
  EXPECT_EQ(points("C1", "2027-02-28").earned_in_year, 210);
  EXPECT_EQ(points("C1", "2027-03-01").earned_in_year, 50);
  // Each goes back from where it is: B stands with 100.00 for A, and with 50.00 for itself.
  EXPECT_EQ(take_back(back("B-1", "2026-03-06T10:00", "C1", "X-1", {line("B", "1", "")})).points, -150);
  EXPECT_EQ(points("C1", "2027-02-28").earned_in_year, 60);
  EXPECT_EQ(points("C1", "2027-03-01").earned_in_year, 0);
  EXPECT_THAT(differences(), IsEmpty());
}

// Two pieces, of which one stands for another: each takes back what it has itself.
TEST_F(Exchanges, goods_beside_a_swap_count_on_the_day_of_the_exchange_POS_2_MEM_8) {
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "1", "100.00", "coat")}));
  const ReceiptAnswer answer = exchange(
      swap("X-1", "2026-03-05T10:00", {in(line("A", "1", "")), instead("B", "1", 1), line("D", "2", "61.00", "coat")}));
  EXPECT_EQ(answer.points, 61);
  EXPECT_EQ(points("C1", "2027-03-01").earned_in_year, 61);
  EXPECT_EQ(take_back(back("B-1", "2026-03-06T10:00", "C1", "X-1", {line("D", "1", "")})).points, -30);
  EXPECT_EQ(points("C1", "2027-03-01").earned_in_year, 31);
  EXPECT_EQ(take_back(back("B-2", "2026-03-06T11:00", "C1", "X-1", {line("B", "1", "")})).points, -100);
  EXPECT_EQ(points("C1", "2027-02-28").earned_in_year, 31);
  EXPECT_EQ(take_back(back("B-3", "2026-03-06T12:00", "C1", "X-1", {line("D", "1", "")})).points, -31);
  EXPECT_EQ(points("C1", "2026-03-06").spendable, 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Exchanges, goods_that_stand_for_none_are_sold_and_taken_back_as_ever_POS_2) {
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "2", "200.00"), line("B", "1", "50.50")}));
  const ReceiptAnswer answer =
      exchange(swap("X-1", "2026-03-05T10:00",
                    {in(line("A", "1", "")), in(line("B", "1", "")), instead("A-L", "1", 1), line("D", "1", "30.99")}));
  EXPECT_EQ(answer.total, yuan("-19.51"));
  // 250 points on 250.50: ⌊250·150.50/250.50⌋ = 150 come back, ⌊150·100/150.50⌋ = 99 of them go on, and D earns 30.
  EXPECT_EQ(answer.points, -150 + 99 + 30);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Exchanges, one_line_can_be_exchanged_for_several_POS_2) {
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "3", "100.00")}));
  const ReceiptAnswer answer = exchange(
      swap("X-1", "2026-03-05T10:00", {in(line("A", "3", "")), instead("A-S", "1", 1), instead("A-L", "2", 1)}));
  EXPECT_EQ(answer.total, yuan("0.00"));
  EXPECT_EQ(answer.points, 0);
  EXPECT_EQ(number("SELECT amount FROM sale_line WHERE sku = 'A-S'"), 3333);
  EXPECT_EQ(number("SELECT amount FROM sale_line WHERE sku = 'A-L'"), 6667);
  EXPECT_EQ(refused(swap("X-2", "2026-03-06T10:00",
                         {in(line("A-L", "2", "")), instead("A-S", "2", 1), instead("A-S", "1", 1)}, "X-1")),
            "exchange.more_than_comes_back lines[2].quantity");
}

class TeaExchanges : public Exchanges {
 protected:
  TeaExchanges() : Exchanges("tea") {}
};

// A swap starts no new supply: it goes on from the day of the purchase, over two exchanges, too. A cake lasts 60 days.
TEST_F(TeaExchanges, a_supply_goes_on_from_the_day_of_the_purchase_POS_2_FIL_3) {
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A-M", "1", "100.00", "dark_tea")}));
  exchange(swap("X-1", "2026-03-05T10:00", {in(line("A-M", "1", "")), instead("A-L", "1", 1)}));
  exchange(swap("X-2", "2026-03-08T10:00", {in(line("A-L", "1", "")), instead("A-S", "1", 1)}, "X-1"));
  for (const PurchaseRow& one : bought("C1")) {
    const bool swapped = one.direction == Direction::out && one.sku != "A-M";
    EXPECT_EQ(one.since, swapped ? std::optional(day("2026-03-01")) : std::nullopt) << one.sku;
  }
  const FileAnswer file = must(shop().file({"C1", day("2026-03-09"), 20}));
  ASSERT_EQ(file.stock.size(), 1u);
  EXPECT_EQ(file.stock[0].sku, "A-S");
  EXPECT_EQ(file.stock[0].bought, day("2026-03-01"));
  EXPECT_EQ(file.stock[0].used_up, day("2026-04-30"));
}

TEST_F(Exchanges, refuses_what_was_not_bought_here_or_by_another_POS_2) {
  sell(receipt("R-1", "2026-03-01T10:00", "C2", {line("A", "1", "100.00")}));
  sell(receipt("R-2", "2026-03-01T10:00", "C1", {line("B", "1", "100.00")}));
  EXPECT_EQ(refused(swap("X-1", "2026-03-05T10:00", {in(line("A", "1", "")), instead("A-L", "1", 1)})),
            "return.other_customer lines[0].of_receipt");
  EXPECT_EQ(refused(swap("X-1", "2026-03-05T10:00", {in(line("A", "1", "90.00")), instead("A-L", "1", 1)}, "")),
            "exchange.not_bought lines[0].sku");
  EXPECT_EQ(refused(swap("X-1", "2026-03-05T10:00", {in(line("B", "2", "")), instead("A-L", "1", 1)}, "R-2")),
            "return.more_than_bought lines[0].quantity");
  EXPECT_EQ(refused(swap("X-1", "2026-03-05T10:00", {in(line("B", "1", "")), instead("A-L", "1", 1)}, "R-9")),
            "receipt.unknown lines[0].of_receipt");
}

TEST_F(Exchanges, refuses_lines_that_go_one_way_or_stand_for_none_POS_2) {
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "2", "100.00")}));
  EXPECT_EQ(refused(swap("X-1", "2026-03-05T10:00", {in(line("A", "1", ""))})), "exchange.one_way lines");
  EXPECT_EQ(refused(receipt("X-1", "2026-03-05T10:00", "C1", {line("A", "1", "1.00")})), "exchange.one_way lines");
  for (const std::int64_t of : {-1, 0, 2, 3})
    EXPECT_EQ(refused(swap("X-1", "2026-03-05T10:00", {in(line("A", "1", "")), instead("B", "1", of)})),
              "exchange.no_such_line lines[1].for_line")
        << of;
  EXPECT_EQ(refused(swap("X-1", "2026-03-05T10:00", {in(line("A", "1", "")), instead("B", "1.001", 1)})),
            "exchange.more_than_comes_back lines[1].quantity");
  EXPECT_EQ(refused(swap("X-1", "2026-03-05T10:00", {in(line("A", "1", "")), line("B", "1", "")})),
            "field.required lines[1].amount");
  EXPECT_EQ(refused_sale(receipt("S-1", "2026-03-05T10:00", "C1", {instead("B", "1", 1, "5.00")})),
            "line.for_no_exchange lines[0].for_line");
}

TEST_F(Exchanges, one_line_of_purchases_on_different_terms_is_refused_POS_2) {
  SaleLine reduced = line("A", "1", "80.00");
  reduced.full_price = false;
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "1", "100.00")}));
  sell(receipt("R-2", "2026-03-02T10:00", "C1", {reduced}));
  EXPECT_EQ(refused(swap("X-1", "2026-03-05T10:00", {in(line("A", "2", "")), instead("B", "2", 1)}, "")),
            "exchange.other_terms lines[1].for_line");
  SaleLine first = in(line("A", "1", "")), second = in(line("A", "1", ""));
  first.of_receipt = "R-1";
  second.of_receipt = "R-2";
  EXPECT_EQ(
      exchange(swap("X-1", "2026-03-05T10:00", {first, second, instead("B", "1", 1), instead("B", "1", 2)}, "")).total,
      yuan("0.00"));
  EXPECT_EQ(number("SELECT sum(full_price) FROM sale_line WHERE sku = 'B'"), 1);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Exchanges, the_same_again_gets_the_first_answer_POS_1) {
  sell(receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "1", "100.00")}));
  const Receipt one = swap("X-1", "2026-03-05T10:00", {in(line("A", "1", "")), instead("B", "1", 1)});
  const ReceiptAnswer first = exchange(one);
  const Unchanged look(file());
  EXPECT_EQ(exchange(one), first);
  Receipt other = one;
  other.lines[1].sku = "C";
  EXPECT_EQ(problem(shop().exchange(other)), "receipt.other_content receipt");
}

// A swap of goods that a bonus paid for, which earned nothing, earns nothing either.
TEST_F(Exchanges, what_earned_nothing_goes_on_with_nothing_MEM_9) {
  Receipt bonus = receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "1", "100.00")});
  bonus.tenders = {tender("bonus", "100.00", false)};
  ASSERT_EQ(sell(bonus).points, 0);
  EXPECT_EQ(exchange(swap("X-1", "2026-03-05T10:00", {in(line("A", "1", "")), instead("B", "1", 1)})).points, 0);
}

TEST_F(Exchanges, a_walk_in_exchanges_by_the_receipt_POS_2) {
  sell(receipt("R-1", "2026-03-01T10:00", "", {line("A", "1", "100.00")}));
  Receipt one = swap("X-1", "2026-03-05T10:00", {in(line("A", "1", "")), instead("B", "1", 1)});
  one.customer.clear();
  const ReceiptAnswer answer = exchange(one);
  EXPECT_EQ(answer.total, yuan("0.00"));
  EXPECT_FALSE(answer.customer_id);
  EXPECT_THAT(differences(), IsEmpty());
}

}  // namespace
}  // namespace shuke::clientele::test

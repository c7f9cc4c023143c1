/// \file
/// What a basket costs with what is in the books: cards, birthdays and their pieces over receipts and shops (MEM-6,
/// MEM-7, CUS-10), what it earns (MEM-9), what is missing for the next card (MEM-11). Nothing is written.
#include "clientele/priced.hpp"
#include "shuke/texts/texts.hpp"

namespace shuke::clientele::test {
namespace {

class Quotes : public Priced {
 protected:
  std::string coats(const std::string& customer, std::string_view on, std::string_view pieces) {
    return paid(quote(customer, on, {goods("A", pieces, "399.00")}));
  }
  void change_birthday(const std::string& customer, std::string_view to, const std::string& at) {
    ChangeRequest request;
    request.request = "change " + at;
    request.customer = customer;
    request.at = moment(at);
    request.hard.birthday = must(YearlyDay::parse(to));
    must(shop().change(request));
  }
};

TEST_F(Quotes, three_pieces_on_the_birthday_are_638_40_and_379_05_MEM_7) {
  const QuoteAnswer answer = quote("C1", birthday, {goods("A", "3", "399.00")});
  EXPECT_EQ(paid(answer), "birthday 2 638.40 + member 1 379.05");
  EXPECT_EQ(answer.card.text(), "regular");
  EXPECT_TRUE(answer.birthday);
  EXPECT_EQ(answer.asked.text(), "1197.00");
  EXPECT_EQ(answer.price.text(), "1017.45");
  EXPECT_EQ(answer.total.text(), "1017.45");
  EXPECT_EQ(answer.birthday_pieces, 2);
  EXPECT_EQ(answer.birthday_pieces_left, 0);
  EXPECT_EQ(answer.points, 1017);
  EXPECT_EQ(answer.policy, "fashion");
  EXPECT_EQ(answer.policy_version, 1);
  const QuoteLine& line = answer.lines.at(0);
  EXPECT_EQ(line.line_no, 1);
  EXPECT_EQ(line.asked.text(), "1197.00");
  EXPECT_EQ(line.amount.text(), "1017.45");
  EXPECT_EQ(line.parts.at(0).pieces, 2);
}

TEST_F(Quotes, who_is_not_known_pays_what_is_asked_MEM_6) {
  const QuoteAnswer answer = quote("", birthday, {goods("A", "3", "399.00")});
  EXPECT_EQ(paid(answer), "asked 3 1197.00");
  EXPECT_FALSE(answer.card);
  EXPECT_FALSE(answer.birthday);
  EXPECT_EQ(answer.points, 0);
  EXPECT_THAT(answer.gaps, IsEmpty());
  EXPECT_THAT(receipt_words(answer), IsEmpty());
}

TEST_F(Quotes, without_a_card_the_birthday_gives_nothing_MEM_6) {
  enrol_born("C2", "1991-03-08");
  const QuoteAnswer answer = quote("C2", birthday, {goods("A", "1", "399.00")});
  EXPECT_EQ(paid(answer), "asked 1 399.00");
  EXPECT_TRUE(answer.birthday);
  EXPECT_EQ(answer.points, 399);
}

TEST_F(Quotes, the_card_of_the_day_counts_MEM_2) {
  EXPECT_EQ(coats("C1", "2025-12-31", "1"), "asked 1 399.00") << "the day before it was granted";
  EXPECT_EQ(coats("C1", "2026-01-01", "1"), "member 1 379.05");
}

TEST_F(Quotes, a_frozen_card_gives_no_price_until_it_is_unfrozen_MEM_5) {
  card("C1", CardDeed::frozen, "regular", "2026-02-01");
  card("C1", CardDeed::unfrozen, "regular", "2026-02-10");
  EXPECT_EQ(coats("C1", "2026-01-31", "1"), "member 1 379.05");
  EXPECT_EQ(coats("C1", "2026-02-01", "1"), "asked 1 399.00");
  EXPECT_EQ(coats("C1", "2026-02-09", "1"), "asked 1 399.00");
  EXPECT_EQ(coats("C1", "2026-02-10", "1"), "member 1 379.05");
}

TEST_F(Quotes, the_birthday_is_that_day_alone_CUS_10) {
  EXPECT_EQ(coats("C1", "2026-03-07", "1"), "member 1 379.05");
  EXPECT_EQ(coats("C1", "2026-03-08", "1"), "birthday 1 319.20");
  EXPECT_EQ(coats("C1", "2026-03-09", "1"), "member 1 379.05");
}

TEST_F(Quotes, a_lunar_birthday_falls_by_its_own_calendar_CUS_10) {
  enrol_born("L", "lunar:--01-20");
  card("L", CardDeed::granted, "regular", "2026-01-01");
  // Lunar New Year of 2026 is 17 February, so the 20th of its first month is 8 March.
  EXPECT_EQ(coats("L", "2026-03-08", "1"), "birthday 1 319.20");
  EXPECT_EQ(coats("L", "2026-01-20", "1"), "member 1 379.05");
  EXPECT_EQ(coats("L", "2027-03-08", "1"), "member 1 379.05");
}

TEST_F(Quotes, a_birthday_that_was_changed_gives_no_price_for_thirty_days_CUS_10) {
  enrol_born("C2", "1990-05-01");
  card("C2", CardDeed::granted, "regular", "2026-01-01");
  change_birthday("C2", "1990-03-08", "2026-02-07T10:00");
  EXPECT_EQ(coats("C2", birthday, "1"), "member 1 379.05") << "29 days ago";
  enrol_born("C3", "1990-05-01");
  card("C3", CardDeed::granted, "regular", "2026-01-01");
  change_birthday("C3", "1990-03-08", "2026-02-06T10:00");
  EXPECT_EQ(coats("C3", birthday, "1"), "birthday 1 319.20") << "30 days ago";
}

TEST_F(Quotes, a_birthday_told_for_the_first_time_is_no_change_CUS_10) {
  enrol("C2");
  card("C2", CardDeed::granted, "regular", "2026-01-01");
  change_birthday("C2", "1990-03-08", "2026-03-07T10:00");
  EXPECT_EQ(coats("C2", birthday, "1"), "birthday 1 319.20");
}

TEST_F(Quotes, pieces_of_one_birthday_are_counted_over_receipts_MEM_7) {
  sell_lines("R1", "C1", birthday, {sold("B", "1", "399.00", "319.20", "birthday")});
  EXPECT_EQ(coats("C1", birthday, "2"), "birthday 1 319.20 + member 1 379.05");
  sell_lines("R2", "C1", birthday, {sold("C", "1", "399.00", "319.20", "birthday")});
  const QuoteAnswer answer = quote("C1", birthday, {goods("A", "1", "399.00")});
  EXPECT_EQ(paid(answer), "member 1 379.05");
  EXPECT_EQ(answer.birthday_pieces_left, 0);
}

TEST_F(Quotes, pieces_of_other_rules_and_of_other_birthdays_are_not_counted_MEM_7) {
  sell_lines("R0", "C1", "2025-03-08", {sold("B", "2", "399.00", "638.40", "birthday")});
  sell_lines("R1", "C1", birthday, {sold("B", "2", "399.00", "758.10", "member")});
  EXPECT_EQ(coats("C1", birthday, "2"), "birthday 2 638.40");
}

TEST_F(Quotes, other_shops_count_MEM_7) {
  add_shop("north");
  Receipt there = receipt("R1", "2026-03-08T10:00", "C1", {sold("B", "2", "399.00", "638.40", "birthday")});
  there.shop = "north";
  sell(there);
  EXPECT_EQ(coats("C1", birthday, "1"), "member 1 379.05");
}

TEST_F(Quotes, a_piece_that_comes_back_gives_its_place_back_MEM_7) {
  sell_lines("R1", "C1", birthday, {sold("B", "2", "399.00", "638.40", "birthday")});
  take_back(back("R2", "2026-03-08T16:00", "C1", "R1", {line("B", "1", "")}));
  EXPECT_EQ(coats("C1", birthday, "2"), "birthday 1 319.20 + member 1 379.05");
  take_back(back("R3", "2026-03-08T17:00", "C1", "R1", {line("B", "1", "")}));
  EXPECT_EQ(coats("C1", birthday, "3"), "birthday 2 638.40 + member 1 379.05");
}

TEST_F(Quotes, files_of_one_person_are_one_buyer_CUS_3) {
  enrol("C2");
  MergeRequest merge;
  merge.request = "M1";
  merge.customer = "C2";
  merge.other = "C1";
  merge.at = moment("2026-03-01T10:00");
  must(shop().merge(merge));
  EXPECT_EQ(coats("C2", birthday, "1"), "birthday 1 319.20") << "the birthday and the card are those of the other file";
  sell_lines("R1", "C1", birthday, {sold("B", "2", "399.00", "638.40", "birthday")});
  EXPECT_EQ(coats("C2", birthday, "1"), "member 1 379.05");
}

TEST_F(Quotes, staff_and_gifts_and_work_MEM_6) {
  QuoteQuestion staff = asking("C1", birthday, {goods("A", "1", "399.00")});
  staff.purpose = SalePurpose::staff;
  EXPECT_EQ(paid(quote(staff)), "asked 1 399.00");
  EXPECT_EQ(quote(staff).points, 0);
  SaleLine gift = goods("G", "1", "50.00"), work = goods("W", "1", "20.00");
  gift.gift = true;
  work.service = true;
  EXPECT_EQ(paid(quote("C1", birthday, {gift, work})), "asked 1 0.00 / asked 1 20.00");
}

TEST_F(Quotes, a_discount_goes_over_the_parts_as_over_the_lines_that_are_sold_MEM_7) {
  QuoteQuestion question = asking("C1", birthday, {goods("A", "3", "399.00"), goods("P", "1", "10.00", "postage")});
  question.discount = yuan("100.00");
  const QuoteAnswer answer = quote(question);
  // 100.00 over 638.40 and 379.05: 62.745… and 37.254…; the larger remainder gets the fen that is left.
  EXPECT_EQ(paid(answer), "birthday 2 575.65 + member 1 341.80 / asked 1 10.00");
  EXPECT_EQ(answer.discount.text(), "100.00");
  EXPECT_EQ(answer.total.text(), "927.45");
  EXPECT_EQ(answer.lines.at(0).discount.text(), "100.00");
  EXPECT_EQ(answer.lines.at(0).price.text(), "1017.45");
  EXPECT_EQ(answer.lines.at(0).amount.text(), "917.45");
  EXPECT_EQ(answer.points, 917) << "postage earns nothing";
}

TEST_F(Quotes, reasons_say_why_not_in_words_MEM_7) {
  QuoteQuestion question = asking("C1", birthday, {goods("A", "3", "399.00")});
  question.explain = "zh-CN";
  const QuoteAnswer answer = quote(question);
  ASSERT_EQ(answer.reasons.size(), 4U);
  const QuoteReason& member = answer.reasons[0];
  EXPECT_EQ(member.line_no, 1);
  EXPECT_EQ(member.part_no, 1);
  EXPECT_EQ(member.why, PriceReason::better_price);
  EXPECT_EQ(member.price->text(), "758.10");
  EXPECT_EQ(member.off_basis_points, 500);
  EXPECT_EQ(text(reason_of(member), Language::zh_CN), "会员价：应为 758.10，另有相同或更低的价格");
  const QuoteReason& used_up = answer.reasons[3];
  EXPECT_EQ(used_up.part_no, 2);
  EXPECT_EQ(used_up.why, PriceReason::limit_used_up);
  EXPECT_EQ(used_up.policy, "fashion");
  EXPECT_EQ(used_up.rule, "MEM-6");
  EXPECT_EQ(text(reason_of(used_up), Language::en), "生日价: it would be 319.20, but its pieces are used up");
  EXPECT_EQ(text(reason_of(answer.reasons[1]), Language::zh_CN), "生日价：638.40，按标价减 20%");
}

TEST_F(Quotes, points_that_can_be_paid_with_are_told_MEM_9) {
  sell_lines("R1", "C1", "2026-03-01", {line("X", "1", "1250.00", "shoes")});
  const QuoteAnswer answer = quote("C1", "2026-03-02", {goods("A", "1", "8.00")});
  EXPECT_EQ(answer.spendable, 1250);
  EXPECT_EQ(answer.redeem_points, 700) << "in steps of 100, and the goods cost 7.60";
  EXPECT_EQ(answer.redeem_value.text(), "7.00");
  EXPECT_EQ(answer.redeem_limit, RedeemLimit::goods);
  EXPECT_EQ(quote("C1", "2026-03-02", {goods("A", "1", "399.00")}).redeem_points, 1200);
}

TEST_F(Quotes, what_is_missing_for_the_next_card_MEM_11) {
  sell_lines("R1", "C1", "2026-03-01", {line("X", "1", "18800.00", "shoes")});
  QuoteQuestion question = asking("C1", "2026-03-02", {goods("A", "1", "8.00")});
  question.explain = "zh-CN";
  const QuoteAnswer answer = quote(question);
  ASSERT_FALSE(answer.gaps.empty());
  const QuoteGap& silver = answer.gaps.front();
  EXPECT_EQ(silver.card.text(), "silver");
  EXPECT_EQ(silver.count, CardCount::points);
  EXPECT_EQ(silver.have, 18'800);
  EXPECT_EQ(silver.need, 20'000);
  EXPECT_EQ(silver.missing, 1'200);
  EXPECT_EQ(silver.leaves_on, day("2027-03-01"));
  const auto words = receipt_words(answer);
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(text(words[0], Language::zh_CN), "再积 1200 分");
  EXPECT_EQ(text(words[1], Language::zh_CN), "即可申请银卡");
}

TEST_F(Quotes, a_card_that_can_be_had_is_told_and_until_when_MEM_5) {
  enrol("C2");
  sell_lines("R1", "C2", "2026-03-01", {line("X", "1", "800.00", "coat")});
  QuoteQuestion question = asking("C2", "2026-03-02", {goods("A", "1", "8.00")});
  const QuoteAnswer answer = quote(question);
  EXPECT_EQ(answer.next_card.text(), "regular");
  EXPECT_EQ(answer.next_until, day("2026-03-31"));
  EXPECT_EQ(paid(answer), "asked 1 8.00") << "who can have a card does not hold it";
  EXPECT_EQ(text(receipt_words(answer).at(1), Language::en), "Ask us for it by 2026-03-31");
}

TEST_F(Quotes, what_is_refused_says_what_would_be_right) {
  EXPECT_THAT(refused_quote(asking("nobody", birthday, {goods("A", "1", "399.00")})), testing::HasSubstr("customer"));
  QuoteQuestion question = asking("C1", birthday, {goods("A", "1", "399.00")});
  question.shop = "nowhere";
  EXPECT_THAT(refused_quote(question), testing::HasSubstr("shop"));
  const auto refused = [&](auto change) {
    QuoteQuestion one = asking("C1", birthday, {goods("A", "1", "399.00"), goods("B", "1", "10.00")});
    change(one.lines[1]);
    return refused_quote(one);
  };
  EXPECT_THAT(refused([](SaleLine& one) { one.amount = yuan("9.00"); }), testing::HasSubstr("lines[1].amount"));
  EXPECT_THAT(refused([](SaleLine& one) { one.direction = Direction::in; }), testing::HasSubstr("lines[1].direction"));
  EXPECT_THAT(refused([](SaleLine& one) { one.of_receipt = "R1"; }), testing::HasSubstr("lines[1].of_receipt"));
  EXPECT_THAT(refused([](SaleLine& one) { one.of_day = day("2026-01-01"); }), testing::HasSubstr("lines[1].of_day"));
  EXPECT_THAT(refused([](SaleLine& one) { one.for_line = 1; }), testing::HasSubstr("lines[1].for_line"));
  EXPECT_THAT(refused([](SaleLine& one) { one.unit_price.reset(); }), testing::HasSubstr("lines[1].unit_price"));
  EXPECT_THAT(refused([](SaleLine& one) { one.quantity = Quantity(); }), testing::HasSubstr("lines[1].quantity"));
  QuoteQuestion dear = asking("C1", birthday, {goods("A", "1", "399.00")});
  dear.discount = yuan("319.21");
  EXPECT_THAT(refused_quote(dear), testing::HasSubstr("discount"));
  dear.discount = yuan("319.20");
  EXPECT_EQ(quote(dear).total.text(), "0.00");
}

TEST_F(Quotes, prices_read_once_are_those_of_a_quote) {
  sell_lines("R1", "C1", birthday, {sold("B", "1", "399.00", "319.20", "birthday")});
  const BuyerPrices buyer = must(shop().buyer_prices("", "C1", day(birthday)));
  EXPECT_EQ(buyer.card.text(), "regular");
  EXPECT_TRUE(buyer.birthday);
  EXPECT_EQ(buyer.birthday_pieces_used, 1);
  Basket basket = basket_of(buyer);
  BasketLine line;
  line.sku = "A";
  line.quantity = quantity("2");
  line.unit_price = must(UnitPrice::parse("399.00"));
  basket.lines = std::span(&line, 1);
  BasketPrice answer;
  must(buyer.prices.price(basket, answer));
  EXPECT_EQ(answer.total.text(), "698.25");
  EXPECT_EQ(must(shop().buyer_prices("", "", day(birthday))).card, Word());
  EXPECT_EQ(code(shop().buyer_prices("", "nobody", day(birthday))), Code::unknown);
}

}  // namespace
}  // namespace shuke::clientele::test

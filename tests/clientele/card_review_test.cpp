// Reviewing the cards of a shop day by day, late, and again (MEM-5, MEM-10).
#include "clientele/carded.hpp"
#include "clientele/damage.hpp"

#include <csignal>
#include <random>

namespace shuke::clientele::test {
namespace {

class CardReview : public Carded {
 protected:
  CardReview() { how().policy = "tea"; }
  static SaleLine tea(std::string_view amount) { return goods("1", amount, "green_tea"); }
};

TEST_F(CardReview, imported_history_has_all_its_cards_after_the_first_review) {
  import({receipt("I-1", "2024-03-01T10:00", "H1", {tea("3000.00")}),
          receipt("I-2", "2024-05-01T10:00", "H2", {tea("299.00")})});
  const ReviewAnswer answer = review("2026-01-01");
  EXPECT_EQ(answer.customers, 2);
  EXPECT_EQ(answer.policy, "tea");
  EXPECT_THAT(events("2026-01-01", "H1"),
              ElementsAre("2024-03-01 eligible regular until 2024-03-31", "2024-03-01 granted regular",
                          "2024-03-01 eligible silver until 2024-03-31", "2024-03-01 granted silver until 2025-02-28",
                          // On its last day the sale still lies within the year.
                          "2025-03-01 renewed silver until 2026-02-28"));
  EXPECT_EQ(answer.events, 5);
  EXPECT_THAT(events("2026-01-01", "H2"), IsEmpty());
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(CardReview, a_second_review_finds_nothing_and_an_earlier_day_is_refused_MEM_10) {
  import({receipt("I-1", "2024-03-01T10:00", "H1", {tea("3000.00")})});
  review("2025-03-01");
  const auto before = rows_of(file());
  const ReviewAnswer again = review("2025-03-01");
  EXPECT_EQ(again.events, 0);
  EXPECT_EQ(again.customers, 1);
  EXPECT_EQ(rows_of(file()), before);
  EXPECT_EQ(problem(shop().review({"", day("2025-02-28")})), "review.later_day day");
  EXPECT_EQ(rows_of(file()), before);
}

TEST_F(CardReview, what_comes_in_after_a_review_is_looked_at_by_the_next_one) {
  enrol("H1");
  review("2025-03-01");
  import({receipt("I-1", "2024-03-01T10:00", "H1", {tea("300.00")})});
  EXPECT_EQ(review("2025-03-02").events, 2);
  EXPECT_EQ(review("2025-03-03").events, 0);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(CardReview, a_review_wakes_for_the_end_of_a_term_MEM_10) {
  enrol("C1");
  buy("2026-03-02", {tea("3000.00")});
  review("2026-03-02");
  EXPECT_EQ(review("2027-03-01").events, 0);
  EXPECT_EQ(review("2027-03-02").events, 1);
  EXPECT_EQ(review("2028-03-01").events, 0);
  EXPECT_EQ(review("2028-03-02").events, 1);
  EXPECT_EQ(review("2028-03-31").events, 0);
  EXPECT_EQ(review("2028-04-01").events, 1);
  EXPECT_THAT(events("2028-04-01"),
              ElementsAre("2026-03-02 eligible regular until 2026-04-01", "2026-03-02 granted regular",
                          "2026-03-02 eligible silver until 2026-04-01", "2026-03-02 granted silver until 2027-03-01",
                          "2027-03-02 renewed silver until 2028-03-01", "2028-03-02 grace silver until 2028-03-31",
                          "2028-04-01 downgraded regular"));
  EXPECT_THAT(differences(), IsEmpty());
}

/// Silver comes by holding regular for two months, and is kept by a purchase within a month.
constexpr const char* silver_by_waiting = R"({"goods": ["green_tea"], "eligible_days": 10, "declined_days": 20,
    "default_brand": "house", "cards": [
    {"word": "regular", "en": "Regular", "zh": "普通", "form": "waived", "enter": [{"count": "spending",
     "amount": "200", "window": "rolling", "months": 6}]},
    {"word": "silver", "en": "Silver", "zh": "银", "form": "waived", "enter": [{"count": "held_card", "least": 2,
     "holding": ["regular"]}], "keep": [{"count": "purchase_days", "least": 1, "window": "rolling", "months": 1}],
     "downgrade": "one_step"},
    {"word": "gold", "en": "Gold", "zh": "金", "form": "required", "enter": [{"count": "spending", "amount": "500",
     "window": "rolling", "months": 6, "holding": ["silver"]}]}]})";

// Two events of one day follow from each other, whoever recomputes the second from the first.
TEST_F(CardReview, a_card_that_comes_by_waiting_opens_another_one_on_its_day_MEM_5_MEM_10) {
  add_version(2, "2025-06-01", silver_by_waiting);
  enrol("C1");
  buy("2026-01-10", {tea("500.00")});
  EXPECT_EQ(review("2026-03-09").events, 0);
  EXPECT_EQ(review("2026-03-10").events, 3);
  EXPECT_EQ(review("2026-03-10").events, 0);
  buy("2026-03-10", {tea("20.00")});
  EXPECT_EQ(review("2026-04-10").events, 0);
  EXPECT_THAT(events("2026-04-10"),
              ElementsAre("2026-01-10 eligible regular until 2026-01-20", "2026-01-10 granted regular",
                          "2026-03-10 eligible silver until 2026-03-20", "2026-03-10 granted silver",
                          "2026-03-10 eligible gold until 2026-03-20"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(CardReview, by_other_rules_everybody_is_looked_at_again) {
  enrol("C1");
  buy("2026-03-01", {tea("200.00")});
  review("2026-03-01");
  const std::string points = R"("form": "waived", "enter": [{"count": "points", "least": )";
  const std::string window = R"(, "window": "rolling", "months": 12, "holding": ["regular"]}]})";
  add_version(2, "2026-03-10",
              R"({"goods": ["green_tea"], "eligible_days": 30, "declined_days": 90, "cards": [
      {"word": "regular", "en": "Regular card", "zh": "普通卡", "form": "waived",
       "enter": [{"count": "spending", "amount": "200", "window": "rolling", "months": 6}]},
      {"word": "silver", "en": "Silver card", "zh": "银卡", )" +
                  points + "3000" + window + R"(, {"word": "gold", "en": "Gold card", "zh": "金卡", )" + points +
                  "8000" + window + "]}");
  EXPECT_EQ(review("2026-03-09").events, 0);
  EXPECT_EQ(review("2026-03-12").events, 2);
  EXPECT_THAT(events("2026-03-12"),
              ElementsAre("2026-03-10 eligible regular until 2026-04-09", "2026-03-10 granted regular"));
  EXPECT_EQ(cards("2026-03-12").events.back().policy_version, 2);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(CardReview, files_that_were_parted_are_looked_at_again_CUS_3) {
  enrol("C1");
  enrol("C2");
  import({receipt("I-1", "2024-03-01T10:00", "C2", {tea("200.00")})});
  MergeRequest two;
  two.request = "M-1";
  two.customer = "C1";
  two.other = "C2";
  two.at = moment("2024-04-01T10:00");
  must(shop().merge(two));
  EXPECT_EQ(review("2024-05-01").customers, 1);
  two.request = "M-2";
  two.at = moment("2024-05-02T10:00");
  must(shop().part(two));
  import({receipt("I-2", "2024-05-03T10:00", "C2", {tea("300.00")})});
  EXPECT_EQ(review("2024-06-01").customers, 2);
  EXPECT_EQ(events("2024-06-01", "C2").size(), 2U);
  EXPECT_THAT(differences(), IsEmpty());
}

/// Two shops with the same receipts; one is reviewed now and then, the other one only at the end.
class RandomCards : public CardReview {
 protected:
  std::int64_t between(std::int64_t least, std::int64_t most) {
    return std::uniform_int_distribution<std::int64_t>(least, most)(random_);
  }
  void seed(std::uint32_t number) {
    random_.seed(number);
    SCOPED_TRACE(number);
  }
  /// What is sold on a day, and sometimes brought back later.
  void trade(Clientele& one, Clientele& other, Day on) {
    const std::string who = "C" + std::to_string(between(1, 6));
    const std::string number = "T-" + std::to_string(++receipts_);
    static const char* const amounts[] = {"5.00", "150.00", "299.99", "300.00", "1500.00", "3000.00", "8000.00"};
    if (between(0, 5) == 0 && !sold_.empty()) {
      const auto [origin, customer] = sold_[static_cast<std::size_t>(between(0, std::ssize(sold_) - 1))];
      const Receipt came = back(number, on.text() + "T13:00", customer, origin, {line("A-green_tea", "1", "")});
      const auto first = one.take_back(came), second = other.take_back(came);
      EXPECT_EQ(first.has_value(), second.has_value());
      return;
    }
    const Receipt went = receipt(number, on.text() + "T12:00", who, {tea(amounts[between(0, 6)])});
    must(one.sell(went));
    must(other.sell(went));
    sold_.emplace_back(number, who);
  }
  static std::vector<std::string> all_events(Clientele& shop, const std::string& on) {
    std::vector<std::string> all;
    for (int i = 1; i <= 6; ++i)
      for (const CardEventRow& row : cards_in(shop, on, "C" + std::to_string(i)).events)
        all.push_back(row.customer + ' ' + said(row) + ' ' + std::to_string(row.have));
    return all;
  }

 private:
  std::mt19937 random_;
  int receipts_ = 0;
  std::vector<std::pair<std::string, std::string>> sold_;
};

TEST_F(RandomCards, reviewed_often_and_reviewed_late_come_to_the_same_MEM_10) {
  for (const std::uint32_t number : {11U, 12U, 13U}) {
    SCOPED_TRACE(number);
    seed(number);
    const TemporaryFolder folder;
    InitRequest init;
    init.policy = "tea";
    const std::string often_url = "sqlite:" + folder.file("often.db"), late_url = "sqlite:" + folder.file("late.db");
    must(Clientele::init(often_url, init));
    must(Clientele::init(late_url, init));
    Clientele often = must(Clientele::open(often_url)), late = must(Clientele::open(late_url));
    for (int i = 1; i <= 6; ++i) {
      must(often.enrol(person("C" + std::to_string(i))));
      must(late.enrol(person("C" + std::to_string(i))));
    }
    Day on = day("2026-01-10");
    for (int step = 0; step < 70; ++step) {
      on = must(on.plus_days(between(0, 30)));
      trade(often, late, on);
      if (between(0, 2) == 0) must(often.review({"", on}));
    }
    on = must(on.plus_days(500));
    must(often.review({"", on}));
    must(late.review({"", on}));
    EXPECT_EQ(must(often.review({"", on})).events, 0);
    EXPECT_EQ(must(late.review({"", on})).events, 0);
    EXPECT_EQ(all_events(often, on.text()), all_events(late, on.text()));
    EXPECT_GT(all_events(often, on.text()).size(), 10U);
    EXPECT_THAT(differences(often), IsEmpty());
    EXPECT_THAT(differences(late), IsEmpty());
  }
}

// What a day brings by itself comes before what is done on it, whether somebody asked in the morning or nobody did.
class MorningOfADeed : public Carded, public testing::WithParamInterface<bool> {
 protected:
  /// Two coats open the card, the shop says no, and 90 days later they would open it again.
  void wait_after_a_no() {
    enrol("C1");
    buy("2026-03-01", {goods("2", "300.00")});
    card(CardAction::decline, "2026-03-02");
    if (GetParam()) review("2026-05-31");
  }
};
INSTANTIATE_TEST_SUITE_P(with_and_without_review, MorningOfADeed, testing::Bool());

TEST_P(MorningOfADeed, of_a_claim_MEM_5_CUS_2) {
  wait_after_a_no();
  sell(receipt("W-1", "2026-05-31T10:00", "", {goods("3", "300.00")}));
  ClaimRequest claim;
  claim.request = "K-claim";
  claim.customer = "C1";
  claim.receipt = "W-1";
  claim.at = moment("2026-05-31T12:00");
  claim.approver = "manager";
  must(shop().claim(claim));
  const CardEventRow told = cards("2026-05-31").events.back();
  EXPECT_EQ(said(told), "2026-05-31 eligible regular until 2026-06-30");
  EXPECT_EQ(told.have, 2) << "pieces that were there before";
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_P(MorningOfADeed, of_a_void_MEM_5_POS_2) {
  wait_after_a_no();
  VoidRequest request;
  request.receipt = "V-1";
  request.of_receipt = "R-1";
  request.at = moment("2026-05-31T12:00");
  request.reason = "rung up by mistake";
  must(shop().void_receipt(request));
  EXPECT_THAT(events("2026-06-30"),
              ElementsAre("2026-03-01 eligible regular until 2026-03-31", "2026-03-02 declined regular",
                          "2026-05-31 eligible regular until 2026-06-30", "2026-05-31 withdrawn regular"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(CardReview, two_programs_review_at_once_and_one_is_killed) {
  std::vector<Receipt> history;
  for (int i = 1; i <= 1500; ++i)
    history.push_back(receipt("I-" + std::to_string(i), "2024-03-01T10:00", "H" + std::to_string(i),
                              {tea(i % 3 == 0 ? "3000.00" : "300.00")}));
  import(history);
  close();
  Child one([&] {
    Clientele shop = must(Clientele::open(url()));
    int slices = 0;
    must(shop.review({"", day("2024-06-01")}, [&](std::int64_t) {
      if (++slices == 2) std::raise(SIGKILL);
      return true;
    }));
    return 1;
  });
  Child other([&] {
    Clientele shop = must(Clientele::open(url()));
    must(shop.review({"", day("2024-06-01")}));
    return 0;
  });
  EXPECT_EQ(one.status(), -1);
  EXPECT_EQ(other.status(), 0);
  EXPECT_EQ(review("2024-06-01").customers, 1500);
  EXPECT_EQ(number("SELECT count(*) FROM card_event"), 1500 * 2 + 500 * 2);
  EXPECT_EQ(number("SELECT finished FROM review_day"), 1);
  EXPECT_THAT(differences(), IsEmpty());
}

}  // namespace
}  // namespace shuke::clientele::test

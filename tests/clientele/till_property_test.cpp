// Whatever is sold, exchanged, voided, claimed, brought back, paid with points and done with cards, over years: after
// each step points and cards are what a model without SQL makes of it (MEM-1 to MEM-10, POS-2, CUS-2).
#include "clientele/till_story.hpp"

namespace shuke::clientele::test {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int steps_otherwise = 5'000;
#else
constexpr int steps_otherwise = 20'000;
#endif
constexpr int stories_at_once = 8;     // tests, so that they can run side by side
constexpr int steps_of_a_story = 200;  // then another shop opens

const std::string prices =
    R"(, "prices": {"round_to": 1, "staff": false, "birthday_change_days": 30, "discount_services": false, "excluded": ["postage"],
       "rules": [{"word": "birthday", "en": "Birthday", "zh": "生日价",
       "member": true, "birthday": true, "off_basis_points": 2000, "pieces": 2}]})";

std::string document(const std::string& points, const std::string& cards) {
  return R"({"policy": "fashion", "version": 2, "holds_from": "2026-01-10", "points": {"points": 1, "per": "1",
      "staff_earns": false, "excluded": [{"category": "postage", "why": "Carriage."}], "window": "rolling",
      "window_months": 12, "redeem_points": 100, "redeem_worth": "1", "redeem_not_categories": ["postage"],
      "adjustment_reasons": [{"word": "goodwill", "en": "Goodwill", "zh": "致歉补偿"}], )" +
         points + R"(}, "cards": {"goods": ["coat", "dress", "device"], )" + cards + "}" + prices + "}";
}

std::string card(const std::string& word, const std::string& rest) {
  return R"({"word": ")" + word + R"(", "en": "A card", "zh": "卡", )" + rest + "}";
}

/// Terms with grace, cards that ask for lower ones, points that go below zero.
std::string with_terms() {
  return document(
      R"("expiry": "months", "expiry_months": 6, "below_zero": "allow", "redeem_least": 200,
         "redeem_most_basis_points": 5000, "combination": "best", "multipliers": [
         {"word": "member_day", "en": "Member day", "zh": "会员日", "member": true, "days": [{"from_day": 8,
          "until_day": 8}, {"from_day": 18, "until_day": 18}, {"from_day": 28, "until_day": 28}],
          "times_basis_points": 20000},
         {"word": "gold", "en": "Gold card", "zh": "金卡", "member": true, "cards": ["gold"],
          "times_basis_points": 15000},
         {"word": "device", "en": "Devices", "zh": "器械", "categories": ["device"], "times_basis_points": 5000}])",
      R"("eligible_days": 10, "declined_days": 20, "cards": [)" + card("regular", R"("form": "required", "enter": [
            {"count": "brand_pieces", "least": 4, "window": "rolling", "days": 30},
            {"count": "receipt_amount", "amount": "400", "window": "rolling", "days": 30}])") +
          "," + card("silver", R"("form": "waived", "enter": [{"count": "points", "least": 900, "window": "rolling",
            "months": 12, "holding": ["regular"]}], "keep": [{"count": "points", "least": 700, "window": "rolling",
            "months": 12}], "term_months": 6, "grace_days": 20, "renewal": "automatic", "downgrade": "one_step")") +
          "," + card("gold", R"("form": "required", "enter": [{"count": "points", "least": 2500, "window": "rolling",
            "months": 12, "holding": ["regular", "silver"]}, {"count": "held_card", "least": 5, "holding":
            ["silver"]}], "keep": [{"count": "purchase_days", "least": 6, "window": "rolling", "months": 12}],
            "term_months": 12, "grace_days": 30, "renewal": "on_request", "downgrade": "to_earned")") +
          "]");
}

/// Cards that are looked at each day, years of the calendar and of the member, points that last to a year's end.
std::string with_years() {
  return document(
      R"("expiry": "year_end", "expiry_years": 1, "below_zero": "clamp", "redeem_without_card": true,
         "combination": "add", "multipliers": [{"word": "sunday", "en": "Sunday", "zh": "周日", "days": [
         {"weekday": "sunday"}], "times_basis_points": 13000}, {"word": "dress", "en": "Dresses", "zh": "连衣裙",
         "categories": ["dress"], "times_basis_points": 12500}])",
      R"("eligible_days": 5, "declined_days": 30, "default_brand": "house", "cards": [)" +
          card("regular", R"("form": "waived", "enter": [
            {"count": "purchase_days", "least": 3, "window": "rolling", "months": 6},
            {"count": "receipt_amount", "amount": "500", "window": "rolling", "days": 1}])") +
          "," +
          card("silver", R"("form": "waived", "enter": [{"count": "spending", "amount": "1500", "window": "calendar"}],
            "keep": [{"count": "spending", "amount": "200", "window": "rolling", "months": 6}], "grace_days": 15,
            "downgrade": "to_earned")") +
          "," + card("gold", R"("form": "required", "enter": [{"count": "points", "least": 2500, "window":
            "membership_year"}], "keep": [{"count": "points", "least": 1500, "window": "rolling", "months": 12}],
            "term_months": 3, "downgrade": "none")") +
          "]");
}

/// Points that run out soon and are never owed.
std::string without_debts() {
  return document(
      R"("expiry": "months", "expiry_months": 2, "below_zero": "refuse", "redeem_without_card": true,
         "redeem_step": 50)",
      R"("eligible_days": 30, "declined_days": 90, "cards": [)" + card("regular", R"("form": "waived", "enter": [
            {"count": "brand_pieces", "least": 2, "window": "rolling", "months": 12}])") +
          "," + card("silver", R"("form": "required", "enter": [{"count": "points", "least": 1000, "window": "rolling",
            "months": 12, "holding": ["regular"]}])") +
          "," + card("gold", R"("form": "required", "enter": [{"count": "points", "least": 2000, "window": "rolling",
            "months": 12, "holding": ["regular", "silver"]}])") +
          "]");
}

int from_environment(const char* name, int otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::atoi(text);
}

class TillStories : public testing::TestWithParam<int> {};

TEST_P(TillStories, are_those_of_a_model_of_every_deed_MEM_5_MEM_9_MEM_10_POS_2) {
  const std::string policies[] = {with_terms(), with_years(), without_debts()};
  const int all = from_environment("SHUKE_STEPS", steps_otherwise) / stories_at_once;
  const auto first = static_cast<unsigned>(from_environment("SHUKE_SEED", 20261122));
  for (int done = 0; done < all && !HasFailure(); done += steps_of_a_story) {
    const auto which = static_cast<unsigned>(GetParam() + stories_at_once * (done / steps_of_a_story));
    SCOPED_TRACE("seed " + std::to_string(first) + ", story " + std::to_string(which));
    TillStory(policies[which % 3], first + which).play(std::min(steps_of_a_story, all - done));
  }
}
INSTANTIATE_TEST_SUITE_P(all, TillStories, testing::Range(0, stories_at_once));

}  // namespace
}  // namespace shuke::clientele::test

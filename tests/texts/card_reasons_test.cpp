// What decisions on cards say for themselves, in both languages (MEM-5, MEM-10, MEM-11).
#include "shuke/policy/card_standing.hpp"
#include "shuke/texts/texts.hpp"
#include "support.hpp"
#include "texts/catalogue.hpp"

#include <gtest/gtest.h>

#include <set>

namespace shuke {
namespace {

using test::day;
using test::must;

Word word(std::string_view text) { return must(Word::parse(text)); }

constexpr int deeds = static_cast<int>(CardDeed::basis_undone) + 1;
constexpr int counts = static_cast<int>(CardCount::held_card) + 1;

CardEvent event_of(CardDeed deed, CardCount count) {
  CardEvent event;
  event.day = day("2026-03-01");
  event.deed = deed;
  event.card = word("silver");
  event.before = word("gold");
  event.until = day("2026-03-31");
  event.count = count;
  event.have = 80'050;
  event.need = 80'000;
  event.brand = word("A");
  return event;
}

CardStanding standing_of(const Card& card, const CardCondition& condition) {
  CardGap gap;
  gap.card = &card;
  gap.condition = &condition;
  gap.have = 70'050;
  gap.need = 80'000;
  gap.missing = 9'950;
  gap.holding = false;
  gap.leaves_on = day("2026-04-01");
  gap.leaves = 5;
  CardStanding standing;
  standing.day = day("2026-03-01");
  standing.gaps = {gap};
  standing.gaps.push_back(gap);
  standing.gaps.back().brand = word("A");
  return standing;
}

/// Every reason that there is.
std::vector<Reason> all_reasons() {
  std::vector<Reason> all;
  const auto add = [&](const Reasons& reasons) {
    EXPECT_EQ(reasons.policy, "corner");
    EXPECT_EQ(reasons.policy_version, 3);
    all.insert(all.end(), reasons.reasons.begin(), reasons.reasons.end());
  };
  for (int deed = 0; deed < deeds; ++deed)
    for (int count = 0; count < counts; ++count)
      add(reasons_of(event_of(static_cast<CardDeed>(deed), static_cast<CardCount>(count)), Currency(), "corner", 3));
  CardEvent first = event_of(CardDeed::granted, CardCount::points);
  first.before = Word();
  add(reasons_of(first, Currency(), "corner", 3));
  Card card;
  card.word = word("gold");
  CardCondition condition;
  condition.holding = {{word("regular")}, {word("silver")}};
  for (int count = 0; count < counts; ++count) {
    condition.count = static_cast<CardCount>(count);
    CardStanding standing = standing_of(card, condition);
    add(reasons_of(standing, Currency(), "corner", 3));
    standing.held = word("regular");
    standing.state.claim = CardClaim{card.word, standing.day, false, {}, {}};
    add(reasons_of(standing, Currency(), "corner", 3));
    standing.state.frozen = standing.state.claim->applied = true;
    add(reasons_of(standing, Currency(), "corner", 3));
  }
  return all;
}

TEST(CardReasons, have_words_in_both_languages_and_no_slot_stays_empty) {
  for (const Reason& reason : all_reasons()) {
    EXPECT_TRUE(reason.rule.starts_with("MEM-")) << reason.message;
    for (const Language language : {Language::en, Language::zh_CN}) {
      ASSERT_TRUE(texts::catalogue(language).contains(reason.message)) << reason.message;
      EXPECT_EQ(text(reason, language).find_first_of("{}"), std::string::npos) << text(reason, language);
    }
    EXPECT_NE(text(reason, Language::en), text(reason, Language::zh_CN));
  }
}

TEST(CardReasons, every_message_of_the_catalogue_is_said) {
  std::set<std::string> said;
  for (const Reason& reason : all_reasons()) said.emplace(reason.message);
  for (const auto& [id, pattern] : texts::catalogue(Language::en)) {
    const bool is_ours =
        id.starts_with("cards.said.") || id.starts_with("cards.missing.") || id.starts_with("cards.counted.");
    EXPECT_TRUE(said.contains(id) || !is_ours) << id;
  }
}

TEST(CardReasons, a_first_card_is_granted_after_none) {
  CardEvent event = event_of(CardDeed::granted, CardCount::points);
  event.need = 0;
  const auto said = [&](Language language) {
    return text(reasons_of(event, Currency(), "corner", 3).reasons.front(), language);
  };
  EXPECT_EQ(said(Language::en), "silver was granted; before it: gold");
  EXPECT_EQ(said(Language::zh_CN), "已授予silver，此前为gold");
  event.before = Word();
  EXPECT_EQ(said(Language::en), "silver was granted");
  EXPECT_EQ(said(Language::zh_CN), "已授予silver");
}

TEST(CardReasons, amounts_are_amounts_and_numbers_are_numbers) {
  const auto said = [](CardCount count, std::string_view currency) {
    const Currency in = must(Currency::parse(currency));
    return text(reasons_of(event_of(CardDeed::eligible, count), in, "corner", 3).reasons.at(1), Language::en);
  };
  EXPECT_EQ(said(CardCount::receipt_amount, "CNY"), "800.50 at full price on one receipt; 800.00 is asked for");
  EXPECT_EQ(said(CardCount::receipt_amount, "JPY"), "80050 at full price on one receipt; 80000 is asked for");
  EXPECT_EQ(said(CardCount::points, "CNY"), "80050 points that count for cards within the window; 80000 are asked for");
}

}  // namespace
}  // namespace shuke

// Index cards: eight to a page, whatever is on them (FIL-2).
#include "pages/index_cards.hpp"

#include "sample_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace shuke::pages {
namespace {

using test::count;
using test::full_file;
using test::has;
using test::in;
using testing::ElementsAre;

const Words words = test::some_words();

std::string document(const std::vector<IndexCard>& cards, Language language = Language::en) {
  const PageOptions options = in(language);
  std::string out;
  IndexCards pages(out, words, options);
  for (const IndexCard& card : cards) pages.add(card);
  pages.end();
  return out;
}

IndexCard card_of(std::string ref) {
  IndexCard card;
  card.ref = std::move(ref);
  return card;
}

Identity identity(IdentityKind kind, const char* value) {
  Identity one;
  one.kind = kind;
  one.value = value;
  return one;
}

TEST(IndexCard, tells_what_a_hand_looks_for) {
  FileAnswer file = full_file();
  file.identities = {identity(IdentityKind::wechat, "lin_xia"), identity(IdentityKind::phone, "13812345678"),
                     identity(IdentityKind::phone, "13900000000"), identity(IdentityKind::card, "6200")};
  file.hard.birthday = test::yearly("--03-05");
  file.filed_folder = file.folder;
  file.number = 17;
  const IndexCard card = index_card(file, words, in(Language::en));
  EXPECT_EQ(card.name, "zq_hard_profile_name");
  EXPECT_EQ(card.ref, "C7");
  EXPECT_EQ(card.place, "Coat · no. 17");
  EXPECT_EQ(card.phone, "138****5678");
  EXPECT_EQ(card.birthday, "5 March (solar)");
  EXPECT_EQ(card.main_category, "Coat");
  EXPECT_EQ(card.card, "6200");
  EXPECT_EQ(card.points, "6,543");
  EXPECT_EQ(card.last_day, "2026-09-21");
  EXPECT_THAT(card.facts,
              ElementsAre("TEA-1 used up about 2026-12-01", "Preferred service: zq_soft_profile_preferred_service"));
}

TEST(IndexCard, takes_the_first_two_facts_that_are_known) {
  FileAnswer file = full_file();
  file.stock.push_back({"TEA-2", {}, "g", file.day, {}, test::day("2026-11-30"), {}, {}});
  EXPECT_EQ(index_card(file, words, in(Language::en)).facts[0], "TEA-2 used up about 2026-11-30");
  file.stock = {{"COAT", {}, "", file.day, {}, {}, {}, {}}};
  file.soft.preferred_service.clear(), file.soft.dress_preferences.clear();
  EXPECT_THAT(index_card(file, words, in(Language::en)).facts,
              ElementsAre("Hobbies: zq_soft_profile_hobbies", "Ask: What do you do?"));
  file.soft.hobbies.clear(), file.asks.clear();
  EXPECT_TRUE(index_card(file, words, in(Language::en)).facts.empty());
}

TEST(IndexCard, holds_nothing_sensitive_and_no_whole_phone) {
  const FileAnswer file = full_file();
  const std::string page = document({index_card(file, words, in(Language::en))});
  for (const std::string& value : {file.hard.ethnicity, file.soft.income.text(), file.soft.health_concerns})
    EXPECT_FALSE(has(page, value)) << value;
  FileAnswer with_phone;
  with_phone.customer = "C1";
  with_phone.identities = {identity(IdentityKind::phone, "13812345678")};
  EXPECT_FALSE(has(document({index_card(with_phone, words, in(Language::en))}), "13812345678"));
}

TEST(IndexCards, stand_eight_to_a_page) {
  const IndexCard card = card_of("C1");
  const std::pair<std::size_t, std::size_t> cases[] = {{1, 1}, {7, 1}, {8, 1}, {9, 2}, {16, 2}, {17, 3}};
  for (const auto& [cards, pages] : cases) {
    const std::string page = document(std::vector(cards, card));
    EXPECT_EQ(count(page, "<article class=\"card\">"), cards);
    EXPECT_EQ(count(page, "<div class=\"page\">"), pages) << cards;
    EXPECT_EQ(test::wrong_nesting(page), "") << cards;
  }
}

TEST(IndexCards, fill_a4_and_no_more) {
  const std::string page = document({card_of("C1")});
  for (const char* rule : {"size: A4; margin: 10mm;", "grid-template-columns: 95mm 95mm", "repeat(4, 69mm)",
                           ".page + .page { break-before: page; }"})
    EXPECT_TRUE(has(page, rule)) << rule << ": 2 x 95 mm is 190 of 210, 4 x 69 mm is 276 of 297";
  EXPECT_FALSE(test::reaches_out(page));
}

TEST(IndexCards, are_not_broken_by_long_or_missing_values) {
  IndexCard card = card_of(std::string(400, 'r'));
  card.name = std::string(400, 'n'), card.place = std::string(400, 'p'), card.birthday = std::string(400, 'b');
  card.facts = {std::string(400, 'f'), "<script>", "a third one"};
  const std::string page = document({card, card_of("C2")});
  for (const char letter : {'r', 'n', 'p', 'b', 'f'})
    EXPECT_FALSE(has(page, std::string(90, letter))) << letter << " is cut";
  EXPECT_TRUE(has(page, "n…"));
  EXPECT_TRUE(has(page, "&lt;script&gt;"));
  EXPECT_FALSE(has(page, "a third one"));
  EXPECT_EQ(count(page, "<dt>"), 12U) << "each card has the same lines, filled or not";
  EXPECT_TRUE(has(page, "<p class=\"name\"><bdi>C2</bdi></p>")) << "without a name the ref stands there";
  EXPECT_EQ(test::wrong_nesting(page), "");
}

TEST(IndexCards, say_that_there_are_none) {
  EXPECT_TRUE(has(document({}), "There are no cards to print."));
  EXPECT_TRUE(has(document({}, Language::zh_CN), "没有可打印的卡片。"));
  EXPECT_EQ(test::wrong_nesting(document({})), "");
}

TEST(IndexCards, are_the_same_each_time) {
  EXPECT_EQ(document({index_card(full_file(), words, in(Language::zh_CN))}, Language::zh_CN),
            document({index_card(full_file(), words, in(Language::zh_CN))}, Language::zh_CN));
}

}  // namespace
}  // namespace shuke::pages

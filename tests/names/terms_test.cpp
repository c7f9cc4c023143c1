/// \file
/// What is kept of a name, what a query means, and how both bear bad input (FIL-6).
#include "names/finding_terms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace shuke::names {

void PrintTo(const Term& term, std::ostream* out) {
  *out << static_cast<int>(term.kind) << ' ' << term.text << " [" << term.reading << ']';
}

namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

bool is_before(std::string_view a, std::string_view b) { return sort_key(a, "") < sort_key(b, ""); }

std::vector<std::string> texts(TermKind kind, std::string_view name, std::string_view spelling = {}) {
  std::vector<std::string> some;
  for (const Term& term : terms_of(name, spelling))
    if (term.kind == kind) some.push_back(term.text);
  return some;
}

std::string of_any_length(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

TEST(Terms, areAllThatANameIsFoundBy_FIL_6) {
  EXPECT_THAT(
      terms_of("欧阳小兰", ""),
      ElementsAre(Term{TermKind::name, "欧阳小兰", ""}, Term{TermKind::name_part, "兰", ""},
                  Term{TermKind::name_part, "小兰", ""}, Term{TermKind::name_part, "阳小兰", ""},
                  Term{TermKind::letters, "ouyangxiaolan", "ou yang xiao lan"},
                  Term{TermKind::letters_part, "lan", "lan"}, Term{TermKind::letters_part, "xiaolan", "xiao lan"},
                  Term{TermKind::letters_part, "yangxiaolan", "yang xiao lan"},
                  Term{TermKind::initials, "oyxl", "ou yang xiao lan"}, Term{TermKind::initials_part, "xl", "xiao lan"},
                  Term{TermKind::initials_part, "yxl", "yang xiao lan"},
                  Term{TermKind::begun_name, "欧yxl", "yang xiao lan"},
                  Term{TermKind::begun_name, "欧阳xl", "xiao lan"}, Term{TermKind::begun_name, "欧阳小l", "lan"}));
}

TEST(Terms, ofSeveralReadingsAreThereForEach_FIL_6) {
  EXPECT_THAT(texts(TermKind::letters, "张乐"), ElementsAre("zhangle", "zhangyue"));
  EXPECT_THAT(texts(TermKind::letters, "张乐乐"), ElementsAre("zhanglele", "zhangyueyue"));
  EXPECT_THAT(texts(TermKind::letters, "张夏"), ElementsAre("zhangxia"));
}

TEST(Terms, ofEightReadingsAtMost_FIL_6) {
  const auto many = texts(TermKind::letters, "乐行茜朝晟长");
  EXPECT_EQ(many.size(), 8U);
  EXPECT_THAT(many, Contains("yuexingqianchaoshengchang"));
}

TEST(Terms, areInOrderAndWithoutRepeats) {
  for (const std::string_view name : {"娜娜娜娜", "乐乐", "Anna Anna", "阿依古丽·买买提"}) {
    const auto terms = terms_of(name, "");
    EXPECT_TRUE(std::is_sorted(terms.begin(), terms.end())) << name;
    EXPECT_EQ(std::adjacent_find(terms.begin(), terms.end()), terms.end()) << name;
  }
}

TEST(Terms, ofASpellingHoldNothingOfOurReading_FIL_6) {
  EXPECT_THAT(texts(TermKind::letters, "朴美花", "Pak Mei Fa"), ElementsAre("pakmeifa"));
  EXPECT_THAT(texts(TermKind::initials, "朴美花", "Pak Mei Fa"), ElementsAre("pmf"));
  EXPECT_THAT(texts(TermKind::letters_part, "朴美花", "Pak Mei Fa"), ElementsAre("fa", "meifa"));
  EXPECT_THAT(texts(TermKind::name, "朴美花", "Pak Mei Fa"), ElementsAre("朴美花"));
}

TEST(Terms, ofWordsThatSplitInSeveralWaysKeepTheWords_FIL_6) {
  EXPECT_THAT(texts(TermKind::initials, "张方安", "Zhang Fangan"), ElementsAre("zfa")) << "which is our reading, too";
  EXPECT_THAT(texts(TermKind::initials, "张甲乙", "Zhang Fangan"), ElementsAre("zf")) << "fang an or fan gan";
  EXPECT_THAT(texts(TermKind::initials, "朴甲乙", "Piao Meihua"), ElementsAre("pmh"));
}

TEST(Terms, goByTheNameWhereTheSpellingSaysNothing) {
  for (const std::string_view spelling : {"", " ", "·", "朴", "\xFF", "\x01piao"})
    EXPECT_EQ(terms_of("林夏", spelling), terms_of("林夏", "")) << spelling;
}

TEST(Terms, ofCharactersWithoutAReadingHoldTheCharacter) {
  EXPECT_THAT(texts(TermKind::letters, "王\U0003FFFD"), ElementsAre("wang")) << "not a character of any kind";
  EXPECT_THAT(texts(TermKind::letters, "王々"), ElementsAre("wang々"));
}

TEST(Terms, ofLongNamesAreBounded) {
  const auto terms = terms_of(of_any_length("乐", 1000), "");
  EXPECT_LE(terms.size(), 8U * (25 + 22 + 3) + 24);
  for (const Term& term : terms) EXPECT_LE(term.reading.size(), 24U * 7);
  for (const Term& term : terms_of(of_any_length("x", 3000), "")) EXPECT_LE(term.text.size(), 64U);
  EXPECT_EQ(terms_of(of_any_length("x", 4001), ""), std::vector<Term>{}) << "longer than any field";
}

TEST(Terms, ofALongNameAreFoundByTheWholeOfIt) {
  for (const auto& name : {of_any_length("夏", 100), of_any_length("x", 200), of_any_length("ab ", 100)}) {
    bool found = false;
    for (const Meaning& meaning : meanings_of(name))
      for (const Term& term : terms_of(name, ""))
        found = found || (term.kind == meaning.kind && fit(meaning, term.text, term.reading) != Fit::none);
    EXPECT_TRUE(found) << name;
  }
}

TEST(BadInput, hasNoTermsNoKeyAndNoMeaning) {
  const std::string with_nul("a\0b", 3);
  for (const std::string& bad :
       {std::string(), std::string(" "), std::string("·"), std::string("!?-'"), std::string("，。！"),
        std::string("\xFF\xFE"), std::string("林\xE5\xA4"), std::string("\xED\xA0\x80"), std::string("\x01"),
        std::string("林\x7F夏"), std::string("🌸"), with_nul, of_any_length("夏", 1 << 18),
        of_any_length("x", 1 << 20)}) {
    EXPECT_THAT(terms_of(bad, ""), IsEmpty());
    EXPECT_THAT(terms_of(bad, "Piao"), IsEmpty());
    EXPECT_EQ(sort_key(bad, "Piao"), "");
    EXPECT_THAT(meanings_of(bad), IsEmpty());
    EXPECT_EQ(folded(bad), "");
  }
}

TEST(BadInput, ofAnyBytesDoesNoHarm) {
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 chance(seed);
  const std::vector<std::string> pieces{"l",  "u",  "v", "'",    " ",        "2", "9",  "ü",      "\u0308", "\u0301",
                                        "陳", "乐", "·", "\xE5", "\xF0\x9F", "é", "한", "\u200D", "々",     "𠮷"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto i = chance() % 12; i > 0; --i) text += pieces[chance() % pieces.size()];
    const auto terms = terms_of(text, text);
    const auto meanings = meanings_of(text);
    EXPECT_LE(meanings.size(), 82U) << text;
    EXPECT_EQ(terms.empty(), sort_key(text, text).empty()) << text;
    for (const Term& term : terms) EXPECT_FALSE(term.text.empty()) << text;
    for (const Meaning& meaning : meanings) EXPECT_FALSE(meaning.text.empty()) << text;
    for (const Meaning& meaning : meanings) fit(meaning, meaning.text, text);
  }
}

TEST(Folded, makesNoDifferenceOfWhatPeopleDoNotSay_FIL_6) {
  EXPECT_EQ(folded("ＪＯＨＮ　Smith"), "johnsmith");
  EXPECT_EQ(folded("陳·麗-華'"), "陈丽华");
  EXPECT_EQ(folded("乾 於 著"), "乾於著") << "these are characters of their own right";
  EXPECT_EQ(folded("\uF9E4"), folded("理")) << "a compatibility character";
  EXPECT_EQ(folded("林夏🌸"), "林夏");
  EXPECT_EQ(folded(folded("歐陽娜娜 JOSÉ")), folded("歐陽娜娜 JOSÉ"));
}

TEST(SortKey, sortsByReadingThenToneThenCharacter_FIL_6) {
  EXPECT_TRUE(is_before("包玉", "曾玉"));
  EXPECT_FALSE(is_before("张安", "曾玉")) << "zeng stands before zhang";
  EXPECT_TRUE(is_before("黎明", "李安")) << "second tone before third";
  EXPECT_TRUE(is_before("李明", "里安")) << "one character before another of the same sound";
  EXPECT_TRUE(is_before("李安", "连安")) << "li before lian";
  EXPECT_TRUE(is_before("李安", "李安娜"));
  EXPECT_TRUE(is_before("Ann Lee", "Anna Lee"));
  EXPECT_TRUE(is_before("安红", "Bob"));
  EXPECT_TRUE(is_before("Bob", "蔡红"));
  EXPECT_EQ(sort_key("陳麗華", ""), sort_key("陈丽华", ""));
}

TEST(SortKey, readsSurnamesRightAndSpellingsFirst_FIL_6) {
  EXPECT_TRUE(is_before("钱红", "仇红")) << "qian, qiu";
  EXPECT_TRUE(is_before("单红", "尚红")) << "shan, shang";
  EXPECT_LT(sort_key("陈嘉慧", "Chan Ka Wai"), sort_key("车红", ""));
  EXPECT_LT(sort_key("林凤娇", "Joan Lin"), sort_key("李红", ""));
  EXPECT_LT(sort_key("朴红", "piāo"), sort_key("朴红", "piáo"));
}

TEST(Meanings, areBoundedAndWithoutRepeats) {
  for (const std::string& query : {std::string("lululululu"), std::string("zhangxiaoming"), of_any_length("xian", 30),
                                   of_any_length("a", 3000), of_any_length("lv nu ", 100), of_any_length("1", 100)}) {
    const auto meanings = meanings_of(query);
    EXPECT_FALSE(meanings.empty());
    EXPECT_LE(meanings.size(), 82U) << query;
    for (auto one = meanings.begin(); one != meanings.end(); ++one)
      EXPECT_EQ(std::find(one + 1, meanings.end(), *one), meanings.end()) << query << " twice: " << one->text;
  }
}

TEST(Meanings, ofHanCharactersAreNamesAlone_FIL_6) {
  EXPECT_THAT(meanings_of("陳"),
              ElementsAre(Meaning{TermKind::name, "陈", {}}, Meaning{TermKind::name_part, "陈", {}}));
}

TEST(Meanings, ofLettersBeginWithTheReading_FIL_6) {
  const auto meanings = meanings_of("lx");
  EXPECT_EQ(meanings.front(), (Meaning{TermKind::letters, "lx", {}}));
  EXPECT_THAT(meanings, Contains(Meaning{TermKind::initials, "lx", {"l", "x"}}));
  EXPECT_THAT(meanings_of("lv"), Not(Contains(Meaning{TermKind::letters, "lu", {}})));
}

TEST(Fits, asWellAsTheNameIsNamed_FIL_6) {
  const Meaning whole{TermKind::letters, "linxia", {}};
  EXPECT_EQ(fit(whole, "linxia", "lin xia"), Fit::exact);
  EXPECT_EQ(fit(whole, "linxian", "lin xian"), Fit::prefix);
  EXPECT_EQ(fit(whole, "linxi", "lin xi"), Fit::none);
  const Meaning apart{TermKind::letters, "xian", {"xi", "an"}};
  EXPECT_EQ(fit(apart, "xian", "xi an"), Fit::exact);
  EXPECT_EQ(fit(apart, "xian", "xian"), Fit::none);
  const Meaning initials{TermKind::initials, "zx", {"zh", "x"}};
  EXPECT_EQ(fit(initials, "zx", "zhang xia"), Fit::exact);
  EXPECT_EQ(fit(initials, "zxm", "zhang xiao ming"), Fit::prefix);
  EXPECT_EQ(fit(initials, "zx", "zeng xia"), Fit::none);
  EXPECT_EQ(fit(initials, "zx", ""), Fit::none) << "a term without its reading";
  const Meaning begun{TermKind::initials, "zx", {"zhan", "xia"}};
  EXPECT_EQ(fit(begun, "zx", "zhang xia"), Fit::prefix) << "zhan is begun and not the initial";
  const Meaning part{TermKind::name_part, "夏", {}};
  EXPECT_EQ(fit(part, "夏", ""), Fit::prefix) << "the surname is before it";
}

}  // namespace
}  // namespace shuke::names

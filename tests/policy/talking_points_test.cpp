// What the shipped policies say: it is complete, a birthday sells nothing, nobody is pressed; and any text can be
// replaced.
#include "policy/talks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>

namespace shuke {
namespace {

using test::bare_facts;
using test::full_facts;
using test::full_topic;
using test::must;
using test::policy_of;
using test::problem;
using test::texts_of;
using test::word;

const char* const shipped[] = {"fashion", "tea", "health"};
constexpr PersonalDay personal_days[] = {PersonalDay::birthday, PersonalDay::family_birthday, PersonalDay::anniversary};

// ---- Words that must not stand there
// ---------------------------------------------------------------------------------

/// Words of selling. Each must be one that a greeting does not need.
const std::vector<std::string> selling_zh = {"价",   "折",   "优惠", "促销", "新品", "新货", "新到", "新款", "新茶",
                                             "应季", "购",   "买",   "卖",   "下单", "订",   "会员", "积分", "特惠",
                                             "活动", "礼券", "便宜", "到店", "来店", "留着", "试"};
const std::regex selling_en(R"(\b(price|discount|offer|promotion|sale|sell|buy|bought|purchase|order|arrival|new in|)"
                            R"(something new|has come|goods|come by|points|member|card|voucher|coupon|cheap|invit)\w*)",
                            std::regex::icase);

/// Words that press, exaggerate or speak of healing (FUP-8).
const std::vector<std::string> pressing_zh = {"最后机会", "抓紧", "赶快", "赶紧",   "仅限",   "错过",
                                              "千万",     "保证", "绝对", "最好的", "第一名", "根治",
                                              "治愈",     "疗效", "特效", "神奇",   "包好",   "药到"};
const std::regex pressing_en(R"(\b(hurry up|last chance|only today|do not miss|don't miss|must have|guarantee|cure|)"
                             R"(heals|miracle|best in|effective against|never fails|absolutely)\b)",
                             std::regex::icase);

std::string found(const TalkText& text, const std::vector<std::string>& zh, const std::regex& en) {
  for (const std::string& one : zh)
    if (text.zh.find(one) != text.zh.npos) return one;
  std::smatch match;
  return std::regex_search(text.en, match, en) ? match.str() : "";
}

/// The first word of selling in a talk; "" when there is none.
std::string selling_word(const Talk& talk) {
  for (const TalkText& text : texts_of(talk))
    if (std::string one = found(text, selling_zh, selling_en); !one.empty()) return one;
  return "";
}

/// A greeting's facts: goods and cards are known, and nothing of them may be said.
TalkFacts greeting_facts(const Word& kind, PersonalDay day, const Word& personality) {
  TalkFacts facts = full_facts({full_topic(kind, day)});
  facts.promises = facts.open_points = facts.last_said = {};
  facts.personality = personality;
  facts.selling = true;  // whatever a caller tells
  return facts;
}

/// What is said in kinds that never sell.
void expect_no_selling(const Policy& policy, const FollowUpKind& kind) {
  const TalkingPoints points = talking_points_of(policy);
  for (const PersonalDay day : personal_days)
    for (const Label& personality : policy.words.personalities)
      for (const Channel channel : {Channel::phone, Channel::wechat}) {
        const Talk talk = talk_of(points, greeting_facts(kind.word, day, personality.word), channel);
        EXPECT_EQ(selling_word(talk), "") << policy.name << ' ' << kind.word.text() << ' ' << personality.word.text();
      }
}

TEST(TalkingPoints, of_a_personal_day_sell_nothing_FUP_A) {
  int never = 0;
  for (const char* name : shipped) {
    const Policy policy = policy_of(name);
    for (const FollowUpKind& kind : policy.follow_ups->kinds) {
      if (kind.selling != Selling::never) continue;
      ++never;
      expect_no_selling(policy, kind);
    }
  }
  EXPECT_EQ(never, 3) << "each shipped policy has a birthday";
}

TEST(TalkingPoints, of_a_greeting_and_of_a_festival_of_greetings_only_sell_nothing_FUP_B_FUP_G) {
  for (const char* name : shipped)
    for (const char* kind : {"greeting", "festival", "season"}) {
      TalkFacts facts = full_facts({full_topic(word(kind))});
      facts.promises = facts.open_points = facts.last_said = {};
      for (const Channel channel : {Channel::phone, Channel::wechat})
        EXPECT_EQ(selling_word(talk_of(talking_points_of(policy_of(name)), facts, channel)), "") << name << ' ' << kind;
    }
}

// A list that finds nothing anywhere would prove nothing.
TEST(TalkingPoints, that_sell_are_found_by_the_same_words) {
  for (const char* name : shipped) {
    const TalkingPoints points = talking_points_of(policy_of(name));
    for (const char* kind :
         {"birthday_notice", "new_arrivals", "before_promotion", "member_event", "festival", "season", "membership"})
      for (const bool in_chinese : {true, false}) {
        TalkFacts facts = bare_facts(word(kind));
        facts.selling = true;
        const TalkText message = talk_of(points, facts, Channel::wechat).message;
        const TalkText half = in_chinese ? TalkText{"", message.zh} : TalkText{message.en, ""};
        EXPECT_NE(found(half, selling_zh, selling_en), "") << name << ' ' << kind << ": " << half.en << half.zh;
      }
  }
}

TEST(TalkingPoints, press_nobody_and_promise_no_healing_FUP_8) {
  for (const char* name : shipped) {
    const Policy policy = policy_of(name);
    const TalkingPoints points = talking_points_of(policy);
    for (const FollowUpKind& kind : policy.follow_ups->kinds)
      for (const Channel channel : {Channel::visit, Channel::sms}) {
        TalkFacts facts = full_facts({full_topic(kind.word)});
        facts.selling = true;
        for (const TalkText& text : texts_of(talk_of(points, facts, channel)))
          EXPECT_EQ(found(text, pressing_zh, pressing_en), "") << name << ' ' << kind.word.text() << ": " << text.zh;
      }
  }
  EXPECT_NE(found({"", "疗效绝对保证"}, pressing_zh, pressing_en), "");
  EXPECT_NE(found({"Your last chance", ""}, pressing_zh, pressing_en), "");
}

// ---- Complete
// --------------------------------------------------------------------------------------------------------

TEST(TalkingPoints, are_there_for_every_kind_of_every_shipped_policy_FUP_1) {
  for (const char* name : shipped) {
    const Policy policy = policy_of(name);
    const TalkingPoints points = talking_points_of(policy);
    EXPECT_GE(policy.follow_ups->kinds.size(), 22U);
    for (const FollowUpKind& kind : policy.follow_ups->kinds) {
      const TalkOfKind* talk = find_talk(points, kind.word);
      ASSERT_NE(talk, nullptr) << name << ' ' << kind.word.text();
      EXPECT_FALSE(talk->result.empty() || talk->outline.empty() || talk->questions.empty() || talk->message.empty())
          << name << ' ' << kind.word.text();
    }
    for (const Label& one : policy.words.personalities)
      EXPECT_NE(std::find_if(points.hints.begin(), points.hints.end(),
                             [&](const TalkHint& hint) { return hint.personality == one.word; }),
                points.hints.end())
          << name << ' ' << one.word.text();
  }
}

TEST(TalkingPoints, every_message_says_from_whom_it_is_and_how_to_get_no_more_CUS_1) {
  for (const char* name : shipped) {
    const Policy policy = policy_of(name);
    for (const FollowUpKind& kind : policy.follow_ups->kinds) {
      TalkFacts facts = bare_facts(kind.word);
      facts.selling = true;
      const TalkText message = talk_of(talking_points_of(policy), facts, Channel::sms).message;
      EXPECT_TRUE(message.zh.starts_with("您好。这里是云裳。")) << kind.word.text();
      EXPECT_TRUE(message.zh.ends_with("。不想再收到这类消息，回复“不用”就好。") ||
                  message.zh.ends_with("！不想再收到这类消息，回复“不用”就好。") ||
                  message.zh.ends_with("？不想再收到这类消息，回复“不用”就好。"))
          << message.zh;
      EXPECT_TRUE(message.en.starts_with("Good day. This is 云裳. "));
      EXPECT_TRUE(message.en.ends_with(" If you would rather get no messages like this, just answer \"no\"."));
    }
  }
}

std::set<std::string> asked(std::string_view policy, std::string_view kind) {
  std::set<std::string> words;
  const TalkingPoints points = talking_points_of(policy_of(policy));
  for (const TalkQuestion& one : find_talk(points, word(kind))->questions) words.insert(one.word.text());
  return words;
}

TEST(TalkingPoints, ask_what_each_trade_needs_to_know) {
  using testing::IsSupersetOf;
  EXPECT_THAT(asked("fashion", "care_3"), IsSupersetOf({"wear", "wash", "advice", "opinion"})) << "FUP-3, FUP-C";
  EXPECT_THAT(asked("fashion", "check_30"), IsSupersetOf({"state", "changed"})) << "FUP-30";
  EXPECT_THAT(asked("tea", "use_first"), IsSupersetOf({"taste", "brewing", "storage"})) << "FUP-W";
  EXPECT_THAT(asked("health", "use_first"), IsSupersetOf({"use", "reaction", "advice", "complaint"})) << "FUP-W";
  EXPECT_THAT(asked("health", "use_second"), IsSupersetOf({"effect", "dosage", "advice", "complaint"})) << "FUP-W";
}

TEST(TalkingPoints, tick_what_became_of_use_and_dosage_only_within_the_label_FUP_W) {
  const TalkingPoints points = talking_points_of(policy_of("health"));
  std::set<std::string> effects, dosages;
  for (const TalkQuestion& question : find_talk(points, word("use_second"))->questions)
    for (const Label& answer : question.answers)
      if (question.word == word("effect")) effects.insert(answer.word.text());
      else if (question.word == word("dosage")) dosages.insert(answer.en);
  EXPECT_THAT(effects, testing::IsSupersetOf({"reaction", "effective", "markedly_effective"}));
  EXPECT_FALSE(dosages.empty());
  for (const std::string& one : dosages) EXPECT_THAT(one, testing::HasSubstr("label"));
}

// ---- Built in, and replaced
// ------------------------------------------------------------------------------------------

TEST(TalkingPoints, that_are_built_in_are_lawful_and_whole) {
  const TalkingPoints& points = shipped_talking_points();
  EXPECT_EQ(problem(validate(points)), "");
  for (const auto part :
       {&TalkingPoints::greeting, &TalkingPoints::opening, &TalkingPoints::closing, &TalkingPoints::sender,
        &TalkingPoints::opt_out, &TalkingPoints::promised, &TalkingPoints::open_point, &TalkingPoints::last_said})
    EXPECT_FALSE((points.*part).empty());
  EXPECT_FALSE(points.checklist.empty());
  EXPECT_EQ(points.hints.size(), 6U) << "CUS-7";
  Policy of_nobody = policy_of("fashion");
  of_nobody.talking_points = points;
  EXPECT_EQ(problem(validate(of_nobody)), "") << "its words are those of the shipped policies";
}

TEST(TalkingPoints, of_a_policy_that_says_nothing_of_them_are_those_that_are_built_in) {
  Policy silent = policy_of("fashion");
  silent.talking_points = {};
  EXPECT_EQ(talking_points_of(silent), shipped_talking_points());
}

TalkSentence sentence(std::string zh) { return {"In English.", std::move(zh), "", "", false, std::nullopt}; }

TEST(TalkingPoints, of_a_policy_replace_any_part_and_leave_the_others) {
  TalkingPoints own;
  own.opening = {sentence("您好呀。")};
  own.hints = {{word("quiet"), "Let them speak.", "多听少说。"}, {word("hasty"), "Be brief.", "长话短说。"}};
  TalkOfKind care{word("care_3"), {}, {sentence("问问。")}, {}, {}},
      tasting{word("tasting"), {}, {}, {}, {sentence("来尝。")}};
  own.kinds = {care, tasting};
  const TalkingPoints& base = shipped_talking_points();
  const TalkingPoints points = replaced(base, own);

  EXPECT_EQ(points.opening, own.opening);
  EXPECT_EQ(points.closing, base.closing);
  EXPECT_EQ(points.checklist, base.checklist);
  ASSERT_EQ(points.hints.size(), 7U);
  EXPECT_EQ(points.hints[2].zh, "多听少说。");
  EXPECT_EQ(points.hints[3], base.hints[3]);
  EXPECT_EQ(points.hints[6].zh, "长话短说。");
  const TalkOfKind *said = find_talk(points, word("care_3")), *before = find_talk(base, word("care_3"));
  EXPECT_EQ(said->outline, care.outline);
  EXPECT_EQ(said->questions, before->questions);
  EXPECT_EQ(said->message, before->message);
  EXPECT_EQ(*find_talk(points, word("care_7")), *find_talk(base, word("care_7")));
  EXPECT_EQ(find_talk(points, word("tasting"))->message, tasting.message);
  EXPECT_EQ(find_talk(base, word("tasting")), nullptr);
}

TEST(TalkingPoints, of_a_policy_replace_all_that_anybody_reads) {
  const TalkSentence other = sentence("另一句。");
  TalkingPoints own;
  for (const auto part :
       {&TalkingPoints::greeting, &TalkingPoints::opening, &TalkingPoints::closing, &TalkingPoints::opt_out,
        &TalkingPoints::promised, &TalkingPoints::open_point, &TalkingPoints::last_said})
    own.*part = {other};
  own.sender = {{"{shop}", "{shop}", "", "", false, std::nullopt}};
  own.checklist = {{TalkMoment::before, std::nullopt, "In English.", "另一句。"}};
  own.hints = {{word("rational"), "In English.", "另一句。"}};
  own.kinds = {{word("care_7"), {other}, {other}, {{word("one"), "In English.", "另一句。", {}}}, {other}}};
  ASSERT_EQ(problem(validate(own)), "");
  const TalkingPoints points = replaced(shipped_talking_points(), own);
  const TalkFacts facts = full_facts({full_topic(word("care_7"))});
  for (const Channel channel : {Channel::phone, Channel::sms}) {
    const Talk talk = talk_of(points, facts, channel);
    for (const TalkText& text : texts_of(talk))
      EXPECT_THAT(text.zh, testing::AnyOf("", "另一句。", "另一句。云裳另一句。另一句。"));
    for (const TalkCheck& one : talk.checklist) EXPECT_EQ(one.zh, "另一句。");
  }
}

}  // namespace
}  // namespace shuke

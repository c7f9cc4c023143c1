// How a talk is put together from what is known (FUP-1, FUP-N), held against whole texts and against what always holds.
#include "policy/talks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace shuke {
namespace {

using test::alike;
using test::bare_facts;
using test::day;
using test::full_facts;
using test::full_topic;
using test::must;
using test::policy_of;
using test::texts_of;
using test::word;
using testing::ElementsAre;

const char* const shipped[] = {"fashion", "tea", "health"};

TalkingPoints points_of(std::string_view policy) { return talking_points_of(policy_of(policy)); }

std::vector<std::string> chinese(const std::vector<TalkText>& texts) {
  std::vector<std::string> all;
  for (const TalkText& one : texts) all.push_back(one.zh);
  return all;
}

std::vector<std::string> english(const std::vector<TalkText>& texts) {
  std::vector<std::string> all;
  for (const TalkText& one : texts) all.push_back(one.en);
  return all;
}

std::string message_of(const TalkFacts& facts, std::string_view policy = "fashion") {
  return talk_of(points_of(policy), facts, Channel::wechat).message.zh;
}

// ---- Whole texts
// -----------------------------------------------------------------------------------------------------

TEST(Talk, of_a_call_is_filled_with_what_is_known_FUP_3) {
  TalkTopic care;
  care.kind = word("care_3");
  care.goods = {alike("羊毛大衣")};
  TalkFacts facts = full_facts({care});
  const Talk talk = talk_of(points_of("fashion"), facts, Channel::phone);
  EXPECT_EQ(talk.opening.zh, "您好，请问是林女士吗？我是云裳的周敏。您现在方便吗？");
  EXPECT_EQ(talk.opening.en, "Good day, is that Ms Lin? This is 周敏 from 云裳. Is it a good moment?");
  EXPECT_EQ(talk.result.zh, "了解穿着情况和顾客的看法。");
  EXPECT_THAT(chinese(talk.outline),
              ElementsAre("我们答应过：把反馈转给设计部", "上次还没办完：袖口偏紧", "上次说过：喜欢浅色",
                          "羊毛大衣穿用得怎么样？", "洗过、打理过了吗？按面料和材质给一条养护建议。",
                          "您对款式和服务有什么看法？我会转达。", "有不合适的，可以改，也可以换。"));
  EXPECT_EQ(talk.hint.zh, "一条一条说清楚：对顾客有什么用。");
  EXPECT_EQ(talk.closing.zh, "谢谢您抽出时间。");
  EXPECT_TRUE(talk.message.empty()) << "nothing is written in a call";
}

TEST(Talk, of_a_message_is_the_whole_text_with_sender_and_opt_out_CUS_1) {
  TalkTopic order;
  order.kind = word("order_arrived");
  order.goods = {alike("Wool coat")};
  const Talk talk = talk_of(points_of("fashion"), full_facts({order}), Channel::sms);
  EXPECT_EQ(talk.message.zh,
            "林女士，您好。我是云裳的周敏。您订的Wool coat到了，给您留着。方便的时候来取就好。不想再收到这类消息，"
            "回复“不用”就好。");
  EXPECT_EQ(
      talk.message.en,
      "Good day, Ms Lin. This is 周敏 from 云裳. Your order is here and kept for you: Wool coat. Come by whenever it "
      "suits you. If you would rather get no messages like this, just answer \"no\".");
  EXPECT_TRUE(talk.opening.empty()) << "a message has its own greeting";
  EXPECT_TRUE(talk.closing.empty());
}

TEST(Talk, of_which_little_is_known_reads_as_well) {
  EXPECT_EQ(message_of(bare_facts(word("order_arrived"))),
            "您好。这里是云裳。您订的货到了，给您留着。方便的时候来取就好。不想再收到这类消息，回复“不用”就好。");
  const Talk call = talk_of(points_of("fashion"), bare_facts(word("care_3")), Channel::phone);
  EXPECT_EQ(call.opening.zh, "您好。我是您常去的那家店的店员。您现在方便吗？");
  EXPECT_EQ(call.outline.front().zh, "上次选的穿用得怎么样？");
  EXPECT_TRUE(call.hint.empty());
}

TEST(Talk, names_three_of_many_goods) {
  TalkFacts facts = bare_facts(word("care_7"));
  const auto said = [&](const std::vector<std::string>& goods) {
    facts.topics.front().goods.clear();
    for (const std::string& one : goods) facts.topics.front().goods.push_back(alike(one));
    return talk_of(points_of("fashion"), facts, Channel::phone).outline.front();
  };
  EXPECT_EQ(said({"coat"}).en, "Do you still like your coat?");
  EXPECT_EQ(said({"coat", "scarf"}).en, "Do you still like your coat and scarf?");
  EXPECT_EQ(said({"coat", "scarf", "hat"}).en, "Do you still like your coat, scarf and hat?");
  EXPECT_EQ(said({"coat", "scarf", "hat", "bag"}).en, "Do you still like your coat, scarf, hat and more?");
  EXPECT_EQ(said({"大衣", "围巾", "帽子"}).zh, "大衣、围巾、帽子还称心吗？");
  EXPECT_EQ(said({"大衣", "围巾", "帽子", "包"}).zh, "大衣、围巾、帽子等还称心吗？");
}

TEST(Talk, days_and_amounts_are_said_as_people_say_them) {
  TalkFacts facts = bare_facts(word("money_due"));
  const auto due = [&](Money amount) {
    facts.topics.front().balance = amount;
    return talk_of(points_of("fashion"), facts, Channel::phone).outline.at(1);
  };
  EXPECT_EQ(due(Money::of(39900, Currency())).zh, "取货时还有余款399.00元。");
  EXPECT_EQ(due(Money::of(39900, Currency())).en, "CNY 399.00 is left to pay when you pick it up.");
  EXPECT_EQ(due(Money::of(5000, must(Currency::parse("JPY")))).zh, "取货时还有余款5000 JPY。");

  facts = bare_facts(word("birthday_notice"));
  facts.topics.front().date = day("2026-12-31");
  const TalkText when = talk_of(points_of("fashion"), facts, Channel::phone).outline.front();
  EXPECT_EQ(when.zh, "您的生日是12月31日。");
  EXPECT_EQ(when.en, "Your birthday is on 31 December.");
}

// ---- Topics
// ----------------------------------------------------------------------------------------------------------

TEST(Talk, about_several_topics_begins_with_the_anchor_and_says_nothing_twice_FUP_5) {
  TalkTopic care = full_topic(word("care_3")), order = full_topic(word("order_arrived"));
  order.goods = {alike("皮鞋")};
  const Talk talk = talk_of(points_of("fashion"), full_facts({order, care, care}), Channel::phone);
  EXPECT_EQ(talk.result.zh, "约好取货或送货的日子。") << "of the anchor";
  const auto said = chinese(talk.outline);
  EXPECT_THAT(said, ElementsAre("我们答应过：把反馈转给设计部", "上次还没办完：袖口偏紧", "上次说过：喜欢浅色",
                                "您订的皮鞋到了，已经给您留好。", "您哪天方便来取，还是我们送过去？",
                                "来店可以先试，不合身可以改，也可以换。", "羊毛大衣、围巾穿用得怎么样？",
                                "洗过、打理过了吗？按面料和材质给一条养护建议。",
                                "您对款式和服务有什么看法？我会转达。", "有不合适的，可以改，也可以换。"));
  std::vector<std::string> asked;
  for (const AskedQuestion& one : talk.questions) asked.push_back(one.kind.text() + "/" + one.question.word.text());
  EXPECT_THAT(asked,
              ElementsAre("order_arrived/pick_up", "care_3/wear", "care_3/wash", "care_3/advice", "care_3/opinion"));
}

TEST(Talk, a_message_about_two_topics_is_one_message) {
  TalkTopic order = full_topic(word("order_arrived")), care = full_topic(word("care_1"));
  EXPECT_EQ(
      message_of(full_facts({order, care})),
      "林女士，您好。我是云裳的周敏。您订的羊毛大衣、围巾到了，给您留着。方便的时候来取就好。谢谢您选了羊毛大衣、围巾。"
      "洗法写在里面的水洗标上，第一次洗之前拿不准，随时问我。不想再收到这类消息，回复“不用”就好。");
}

TEST(Talk, without_a_shop_there_is_no_message_for_it_would_have_no_sender) {
  TalkFacts facts = full_facts({full_topic(word("care_1"))});
  facts.shop.clear();
  EXPECT_EQ(message_of(facts), "");
}

TEST(Talk, of_a_kind_that_nobody_wrote_for_has_its_frame_and_no_message) {
  const TalkFacts facts = full_facts({full_topic(word("tasting_evening"))});
  const Talk call = talk_of(points_of("tea"), facts, Channel::phone);
  EXPECT_FALSE(call.opening.empty());
  EXPECT_THAT(chinese(call.outline),
              ElementsAre("我们答应过：把反馈转给设计部", "上次还没办完：袖口偏紧", "上次说过：喜欢浅色"));
  EXPECT_TRUE(call.questions.empty());
  EXPECT_FALSE(call.checklist.empty());
  EXPECT_EQ(message_of(facts, "tea"), "");
}

TEST(Talk, on_a_personal_day_says_which_it_is_FUP_A) {
  const auto begins = [](std::optional<PersonalDay> which) {
    TalkFacts facts = bare_facts(word("birthday"));
    facts.topics.front().personal_day = which;
    const std::string text = message_of(facts), begin = "您好。这里是云裳。";
    return text.substr(begin.size(), text.find("愿您平安喜乐") - begin.size());
  };
  EXPECT_EQ(begins(PersonalDay::birthday), "祝您生日快乐！");
  EXPECT_EQ(begins(PersonalDay::anniversary), "祝二位结婚纪念日快乐！");
  EXPECT_EQ(begins(PersonalDay::family_birthday), "今天您家里有人过生日，请代我们道一声生日快乐。");
  EXPECT_EQ(begins(std::nullopt), "");
}

TEST(Talk, of_a_membership_says_what_has_come_about_FUP_M) {
  TalkFacts facts = bare_facts(word("membership"));
  TalkTopic& topic = facts.topics.front();
  const std::string general = "会员的事有不清楚的，随时问我。";
  const auto body = [&] {
    const std::string text = message_of(facts), begin = "您好。这里是云裳。";
    return text.substr(begin.size(), text.find(general) - begin.size());
  };
  EXPECT_EQ(body(), "");
  topic.date = day("2026-05-04");
  EXPECT_EQ(body(), "");
  topic.points = 1200;
  EXPECT_EQ(body(), "您有1200分积分到5月4日为止有效。");
  topic.points.reset();
  topic.card = {"silver card", "银卡"};
  EXPECT_EQ(body(), "您的银卡到5月4日为止有效，可以续。");
  topic.card = {};
  topic.new_card = {"gold card", "金卡"};
  EXPECT_EQ(body(), "您现在可以办金卡，办不办由您。");
}

TEST(Talk, sells_only_where_the_contact_does_FUP_B) {
  TalkFacts facts = full_facts({full_topic(word("festival"))});
  EXPECT_EQ(message_of(facts),
            "林女士，您好。我是云裳的周敏。端午节到了，祝您和家人安康！不想再收到这类消息，回复“不用”就好。");
  facts.selling = true;
  EXPECT_EQ(
      message_of(facts),
      "林女士，您好。我是云裳的周敏。端午节到了，祝您和家人安康！店里到了些新品，有空可以来看看。不想再收到这类消息，"
      "回复“不用”就好。");
}

// ---- Checklist
// -------------------------------------------------------------------------------------------------------

TEST(TalkChecklist, is_that_of_the_way_FUP_1_FUP_8) {
  const TalkFacts facts = bare_facts(word("care_3"));
  const auto minded = [&](Channel channel) {
    std::vector<std::string> all;
    for (const TalkCheck& one : talk_of(points_of("fashion"), facts, channel).checklist) all.push_back(one.en);
    return all;
  };
  const auto call = minded(Channel::phone), visit = minded(Channel::visit), message = minded(Channel::sms);
  const std::string hang_up = "Let the customer hang up first.";
  EXPECT_THAT(call, testing::Contains(hang_up));
  EXPECT_THAT(visit, testing::Not(testing::Contains(hang_up)));
  EXPECT_THAT(visit, testing::Contains(testing::HasSubstr("Accept no gifts")));
  EXPECT_THAT(call, testing::Not(testing::Contains(testing::HasSubstr("Accept no gifts"))));
  EXPECT_EQ(message.size(), 4U) << "of a message there is only a before and an after";
}

TEST(TalkChecklist, tells_before_during_and_after_in_this_order_FUP_1) {
  for (const char* policy : shipped)
    for (const Channel channel : {Channel::phone, Channel::visit}) {
      const auto list = talk_of(points_of(policy), bare_facts(word("visit")), channel).checklist;
      ASSERT_FALSE(list.empty());
      EXPECT_EQ(list.front().moment, TalkMoment::before);
      EXPECT_EQ(list.back().moment, TalkMoment::after);
      EXPECT_TRUE(std::is_sorted(list.begin(), list.end(), [](const TalkCheck& one, const TalkCheck& other) {
        return one.moment < other.moment;
      }));
    }
}

// ---- What always holds
// -----------------------------------------------------------------------------------------------

/// What is wrong with a text: a slot that stayed, punctuation that met because a value is missing; "" when nothing is.
std::string flaw_of(const std::string& text) {
  for (const char* wrong :
       {"{",    "}",    "  ",   " .",   " ,",   " ?",   " !",   "..",   ",,",   ",.",   ": .", ":.",   "，，", "，。",
        "。。", "：。", "：，", "、、", "、。", "。，", "，！", "，？", "？？", "！。", "“”",  "\"\"", " 。",  "。 "})
    if (text.find(wrong) != text.npos) return wrong;
  for (const char* wrong : {",", ".", "，", "。", "、", "：", "？", "！", " "})
    if (text.starts_with(wrong)) return std::string("begins with ") + wrong;
  return text.ends_with(' ') || text.ends_with("，") || text.ends_with(",") ? "has no end" : "";
}

void expect_readable(const Talk& talk, const std::string& of_what) {
  for (const TalkText& one : texts_of(talk)) {
    EXPECT_EQ(flaw_of(one.en), "") << of_what << ": " << one.en;
    EXPECT_EQ(flaw_of(one.zh), "") << of_what << ": " << one.zh;
    EXPECT_EQ(one.en.empty(), one.zh.empty()) << of_what;
  }
}

/// Takes away one of the things that may be known.
const std::vector<std::pair<const char*, std::function<void(TalkFacts&)>>> forgotten = {
    {"nothing", [](TalkFacts&) {}},
    {"salutation", [](TalkFacts& facts) { facts.salutation = {}; }},
    {"associate", [](TalkFacts& facts) { facts.associate.clear(); }},
    {"shop", [](TalkFacts& facts) { facts.shop.clear(); }},
    {"goods", [](TalkFacts& facts) { facts.topics[0].goods.clear(); }},
    {"date", [](TalkFacts& facts) { facts.topics[0].date.reset(); }},
    {"until", [](TalkFacts& facts) { facts.topics[0].until.reset(); }},
    {"event", [](TalkFacts& facts) { facts.topics[0].event.clear(); }},
    {"time", [](TalkFacts& facts) { facts.topics[0].time.clear(); }},
    {"place", [](TalkFacts& facts) { facts.topics[0].place.clear(); }},
    {"route", [](TalkFacts& facts) { facts.topics[0].route.clear(); }},
    {"bring", [](TalkFacts& facts) { facts.topics[0].bring.clear(); }},
    {"festival", [](TalkFacts& facts) { facts.topics[0].festival = {}; }},
    {"personal day", [](TalkFacts& facts) { facts.topics[0].personal_day.reset(); }},
    {"balance", [](TalkFacts& facts) { facts.topics[0].balance.reset(); }},
    {"points", [](TalkFacts& facts) { facts.topics[0].points.reset(); }},
    {"card", [](TalkFacts& facts) { facts.topics[0].card = {}; }},
    {"new card", [](TalkFacts& facts) { facts.topics[0].new_card = {}; }},
    {"notes", [](TalkFacts& facts) { facts.promises = facts.open_points = facts.last_said = {}; }},
    {"all", [](TalkFacts& facts) { facts = bare_facts(facts.topics[0].kind); }},
    {"all and the shop", [](TalkFacts& facts) {
       facts = bare_facts(facts.topics[0].kind);
       facts.shop.clear();
     }}};

TEST(Talks, of_every_kind_read_well_whatever_is_not_known) {
  for (const char* name : shipped) {
    const Policy policy = policy_of(name);
    const TalkingPoints points = talking_points_of(policy);
    for (const FollowUpKind& kind : policy.follow_ups->kinds)
      for (const auto& [what, forget] : forgotten)
        for (const Channel channel : {Channel::phone, Channel::wechat, Channel::visit}) {
          TalkFacts facts = full_facts({full_topic(kind.word, PersonalDay::birthday)});
          facts.selling = kind.selling == Selling::yes;
          forget(facts);
          expect_readable(talk_of(points, facts, channel),
                          std::string(name) + ' ' + kind.word.text() + " without " + what);
        }
  }
}

TEST(Talks, say_each_line_in_both_languages) {
  const TalkFacts facts = full_facts({full_topic(word("event_eve"))});
  const Talk talk = talk_of(points_of("fashion"), facts, Channel::phone);
  EXPECT_EQ(english(talk.outline).size(), chinese(talk.outline).size());
  EXPECT_THAT(english(talk.outline), testing::IsSupersetOf({"It begins at 14:00.", "Please bring: 邀请卡."}));
  EXPECT_THAT(chinese(talk.outline), testing::IsSupersetOf({"14:00开始。", "请带上：邀请卡。"}));
}

TEST(Talks, are_the_same_whenever_they_are_asked_for) {
  const TalkFacts facts = full_facts({full_topic(word("event_invite")), full_topic(word("care_7"))});
  EXPECT_EQ(talk_of(points_of("tea"), facts, Channel::phone), talk_of(points_of("tea"), facts, Channel::phone));
}

}  // namespace
}  // namespace shuke

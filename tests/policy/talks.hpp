/// \file
/// Contacts to make talks of: with all that can be known, and with nothing.
#pragma once

#include "shuke/policy/policy.hpp"
#include "shuke/policy/talks.hpp"
#include "support.hpp"

#include <vector>

namespace shuke::test {

/// Words that are the same in both languages.
inline TalkText alike(const std::string& text) { return {text, text}; }

inline Word word(std::string_view text) { return must(Word::parse(text)); }

inline Policy policy_of(std::string_view name) { return must(parse_policy(must(shipped_policy(name)), Currency())); }

/// All that can be known of a topic, of whatever kind it is.
inline TalkTopic full_topic(const Word& kind, std::optional<PersonalDay> personal_day = std::nullopt) {
  TalkTopic topic;
  topic.kind = kind;
  topic.goods = {alike("羊毛大衣"), alike("围巾")};
  topic.date = day("2026-05-04");
  topic.until = day("2026-05-10");
  topic.event = "夏日茶会";
  topic.time = "14:00";
  topic.place = "南京路店二楼";
  topic.route = "地铁2号线3号口";
  topic.bring = "邀请卡";
  topic.festival = {"Dragon Boat Festival", "端午节"};
  topic.personal_day = personal_day;
  topic.balance = Money::of(39900, Currency());
  topic.points = 1200;
  topic.card = {"silver card", "银卡"};
  topic.new_card = {"gold card", "金卡"};
  return topic;
}

/// A contact about these topics, with all that can be known of the person.
inline TalkFacts full_facts(std::vector<TalkTopic> topics) {
  TalkFacts facts;
  facts.salutation = {"Ms Lin", "林女士"};
  facts.associate = "周敏";
  facts.shop = "云裳";
  facts.promises = {"把反馈转给设计部"};
  facts.open_points = {"袖口偏紧"};
  facts.last_said = {"喜欢浅色"};
  facts.personality = word("rational");
  facts.topics = std::move(topics);
  return facts;
}

/// A contact of which only the shop and the kind are known.
inline TalkFacts bare_facts(const Word& kind) {
  TalkFacts facts;
  facts.shop = "云裳";
  facts.topics.emplace_back().kind = kind;
  return facts;
}

/// All that an associate says or writes, and what stands before their eyes as they do.
inline std::vector<TalkText> texts_of(const Talk& talk) {
  std::vector<TalkText> texts{talk.result, talk.opening, talk.hint, talk.message, talk.closing};
  texts.insert(texts.end(), talk.outline.begin(), talk.outline.end());
  for (const AskedQuestion& one : talk.questions) {
    texts.push_back({one.question.en, one.question.zh});
    for (const Label& answer : one.question.answers) texts.push_back({answer.en, answer.zh});
  }
  return texts;
}

}  // namespace shuke::test

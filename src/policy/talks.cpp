/// \file
/// How a talk is put together (FUP-1, FUP-N).
#include "shuke/policy/talks.hpp"

#include "policy/talk_slots.hpp"
#include "shuke/policy/follow_ups.hpp"

#include <algorithm>

namespace shuke {

namespace {

using policy::SlotValues;

/// Values of slots in both languages.
struct Values {
  SlotValues en, zh;

  void put(std::string_view slot, const TalkText& value) {
    if (value.empty()) return;
    en[slot] = value.en;
    zh[slot] = value.zh;
  }
  void put(std::string_view slot, const std::string& value) { put(slot, TalkText{value, value}); }
};

/// More than these are too many for one sentence.
constexpr std::size_t most_goods = 3;

TalkText goods_of(const std::vector<TalkText>& goods) {
  TalkText text;
  const std::size_t named = std::min(goods.size(), most_goods);
  const bool all = named == goods.size();
  for (std::size_t i = 0; i < named; ++i) {
    const bool last = all && i + 1 == named;
    text.en += (i == 0 ? "" : last ? " and " : ", ") + goods[i].en;
    text.zh += (i == 0 ? "" : "、") + goods[i].zh;
  }
  if (!all) {
    text.en += " and more";
    text.zh += "等";
  }
  return text;
}

/// Without the year, which nobody says of a day so near.
TalkText day_of(Day day) {
  constexpr std::string_view months[] = {"January", "February", "March",     "April",   "May",      "June",
                                         "July",    "August",   "September", "October", "November", "December"};
  const YearMonthDay date = day.date();
  const std::string number = std::to_string(date.day);
  return {number + ' ' + std::string(months[date.month - 1]), std::to_string(date.month) + "月" + number + "日"};
}

TalkText amount_of(Money amount) {
  const std::string code(amount.currency().code()), number = amount.text();
  return {code + ' ' + number, number + (amount.currency() == Currency() ? "元" : ' ' + code)};
}

Values values_of(const TalkFacts& facts) {
  Values values;
  values.put("salutation", facts.salutation);
  values.put("associate", facts.associate);
  values.put("shop", facts.shop);
  return values;
}

Values values_of(const TalkFacts& facts, const TalkTopic& topic) {
  Values values = values_of(facts);
  values.put("goods", goods_of(topic.goods));
  if (topic.date) values.put("date", day_of(*topic.date));
  if (topic.until) values.put("until", day_of(*topic.until));
  values.put("event", topic.event);
  values.put("time", topic.time);
  values.put("place", topic.place);
  values.put("route", topic.route);
  values.put("bring", topic.bring);
  values.put("festival", topic.festival);
  if (topic.balance) values.put("balance", amount_of(*topic.balance));
  if (topic.points) values.put("points", std::to_string(*topic.points));
  values.put("card", topic.card);
  values.put("new_card", topic.new_card);
  return values;
}

std::optional<TalkText> filled(const std::string& en, const std::string& zh, const Values& values) {
  if (en.empty()) return std::nullopt;
  auto english = policy::filled(en, values.en), chinese = policy::filled(zh, values.zh);
  if (!english || !chinese) return std::nullopt;
  return TalkText{std::move(*english), std::move(*chinese)};
}

void add_once(std::vector<TalkText>& all, TalkText text) {
  if (std::find(all.begin(), all.end(), text) == all.end()) all.push_back(std::move(text));
}

/// English parts sentences by blanks; Chinese does not.
TalkText joined(const std::vector<TalkText>& sentences) {
  TalkText text;
  for (const TalkText& one : sentences) {
    text.en += (text.en.empty() ? "" : " ") + one.en;
    text.zh += one.zh;
  }
  return text;
}

/// Puts together the parts of one talk.
class TalkMaker {
 public:
  TalkMaker(const TalkingPoints& points, const TalkFacts& facts, Channel channel)
      : points_(points), facts_(facts), channel_(channel) {}

  Talk make() const {
    Talk talk;
    if (!facts_.topics.empty()) talk.result = result_of(facts_.topics.front());
    talk.outline = outline();
    talk.questions = questions();
    talk.checklist = checklist();
    talk.hint = hint();
    if (is_written()) talk.message = message();
    else {
      talk.opening = frame(points_.opening);
      talk.closing = frame(points_.closing);
    }
    return talk;
  }

 private:
  using Sentences = std::vector<TalkSentence>;

  bool is_written() const { return means_of(channel_) == Means::message; }

  /// Adds the sentences that can be said, each once.
  void say(std::vector<TalkText>& said, const Sentences& sentences, const Values& values,
           std::optional<PersonalDay> day = std::nullopt) const {
    for (const TalkSentence& one : sentences) {
      if ((one.sells && !facts_.selling) || (one.day && one.day != day)) continue;
      auto text = filled(one.en, one.zh, values);
      if (!text) text = filled(one.plain_en, one.plain_zh, values);
      if (text) add_once(said, std::move(*text));
    }
  }

  TalkText frame(const Sentences& sentences) const {
    std::vector<TalkText> said;
    say(said, sentences, values_of(facts_));
    return joined(said);
  }

  void recall(std::vector<TalkText>& said, const Sentences& how, const std::vector<std::string>& notes) const {
    for (const std::string& note : notes) {
      Values values;
      values.put("said", note);
      say(said, how, values);
    }
  }

  /// One part of each topic, the anchor's first.
  void say_topics(std::vector<TalkText>& said, Sentences TalkOfKind::*part) const {
    for (const TalkTopic& topic : facts_.topics)
      if (const TalkOfKind* kind = find_talk(points_, topic.kind))
        say(said, kind->*part, values_of(facts_, topic), topic.personal_day);
  }

  TalkText result_of(const TalkTopic& topic) const {
    std::vector<TalkText> said;
    if (const TalkOfKind* kind = find_talk(points_, topic.kind))
      say(said, kind->result, values_of(facts_, topic), topic.personal_day);
    return joined(said);
  }

  std::vector<TalkText> outline() const {
    std::vector<TalkText> said;
    recall(said, points_.promised, facts_.promises);
    recall(said, points_.open_point, facts_.open_points);
    recall(said, points_.last_said, facts_.last_said);
    say_topics(said, &TalkOfKind::outline);
    return said;
  }

  std::vector<AskedQuestion> questions() const {
    std::vector<AskedQuestion> asked;
    for (const TalkTopic& topic : facts_.topics) {
      const TalkOfKind* kind = find_talk(points_, topic.kind);
      if (kind == nullptr) continue;
      for (const TalkQuestion& one : kind->questions)
        if (std::none_of(asked.begin(), asked.end(), [&](const AskedQuestion& other) {
              return other.question.en == one.en && other.question.zh == one.zh;
            }))
          asked.push_back({topic.kind, one});
    }
    return asked;
  }

  std::vector<TalkCheck> checklist() const {
    std::vector<TalkCheck> minded;
    for (const TalkCheck& one : points_.checklist) {
      const bool is_other = one.channel && *one.channel != channel_;
      const bool has_no_time = one.moment == TalkMoment::during && is_written();
      if (!is_other && !has_no_time) minded.push_back(one);
    }
    return minded;
  }

  TalkText hint() const {
    for (const TalkHint& one : points_.hints)
      if (facts_.personality && one.personality == facts_.personality) return {one.en, one.zh};
    return {};
  }

  TalkText message() const {
    std::vector<TalkText> said, whole;
    say_topics(said, &TalkOfKind::message);
    if (said.empty() || facts_.shop.empty()) return {};
    for (const TalkText& part : {frame(points_.greeting), frame(points_.sender), joined(said), frame(points_.opt_out)})
      if (!part.empty()) whole.push_back(part);
    return joined(whole);
  }

  const TalkingPoints& points_;
  const TalkFacts& facts_;
  Channel channel_;
};

}  // namespace

Talk talk_of(const TalkingPoints& points, const TalkFacts& facts, Channel channel) {
  return TalkMaker(points, facts, channel).make();
}

}  // namespace shuke

// Reasons of contact hours in words: whatever rule speaks can say why, in both languages, with its numbers.
#include "shuke/policy/policy.hpp"
#include "shuke/texts/texts.hpp"
#include "support.hpp"
#include "texts/catalogue.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

namespace shuke {
namespace {

using test::day;
using test::must;
using testing::ElementsAre;
using testing::HasSubstr;

int minute(std::string_view text) { return must(MinuteOfDay::parse(text)).minutes(); }

const ContactHours& hours_of(const std::string& name) {
  static std::map<std::string, ContactHours> ready;
  const auto known = ready.find(name);
  if (known != ready.end()) return known->second;
  const Policy policy = must(parse_policy(must(shipped_policy(name)), Currency()));
  return ready.emplace(name, must(contact_hours_of(policy, Holidays::china()))).first->second;
}

CustomerFacts who(std::string_view profession) {
  CustomerFacts customer;
  customer.profession = must(Word::parse(profession));
  return customer;
}

/// A moment on an ordinary Tuesday at 10:30, unless told otherwise.
struct Moment {
  std::string on = "2026-11-24";
  std::string at = "10:30";
  ContactPlan plan = {};
  CustomerFacts customer = {};
  std::string policy = "fashion";

  Judgement judged() const { return must(hours_of(policy).verdict(day(on), minute(at), plan, customer)); }
  Reasons reasons() const { return reasons_of(judged(), policy, 1); }
};

ContactPlan message() {
  ContactPlan plan;
  plan.means = Means::message;
  return plan;
}
ContactPlan in_the_rain() {
  ContactPlan plan;
  plan.weather = Weather::rain;
  return plan;
}
ContactPlan about_money() {
  ContactPlan plan;
  plan.about = About::money;
  return plan;
}
CustomerFacts without_consent() {
  CustomerFacts customer;
  customer.consent = false;
  return customer;
}
CustomerFacts likes(TimeWindow window) {
  CustomerFacts customer;
  customer.prefers = {window};
  return customer;
}
CustomerFacts retired() {
  CustomerFacts customer;
  customer.retired = true;
  return customer;
}

/// A sample in which each kind of rule speaks.
std::vector<Moment> sample() {
  return {
      {.at = "07:00"},                                                    // a gate
      {.at = "13:00", .plan = about_money()},                             // … that is one for money
      {.customer = without_consent()},                                    // somebody who agreed to nothing
      {.customer = likes({600, 660})},                                    // a wish
      {.at = "11:30", .customer = who("doctor")},                         // hours of a profession
      {.customer = who("doctor")},                                        // hours that it does not name
      {.on = "2026-12-03", .customer = who("accountant")},                // its days
      {.on = "2026-11-23"},                                               // the first working day after a break
      {.on = "2026-11-27"},                                               // the last before one
      {},                                                                 // a working day between others, a band
      {.on = "2026-11-28"},                                               // a day off
      {.at = "20:30", .customer = retired(), .policy = "health"},         // something known of the person
      {.plan = message()},                                                // a message
      {.at = "11:30", .plan = in_the_rain(), .customer = who("doctor")},  // raised by the weather
      {.on = "2027-03-02"},                                               // a year not announced
  };
}

TEST(HoursReasons, each_kind_of_rule_speaks_in_the_sample) {
  std::set<VoiceKind> kinds;
  for (const Moment& moment : sample())
    for (const Voice& voice : moment.judged().voices) kinds.insert(voice.kind);
  for (int kind = 0; kind <= static_cast<int>(VoiceKind::message); ++kind)
    EXPECT_TRUE(kinds.contains(static_cast<VoiceKind>(kind))) << "kind " << kind;
}

TEST(HoursReasons, every_one_has_words_in_both_languages_and_no_slot_stays_empty) {
  std::set<std::string_view> messages;
  for (const Moment& moment : sample())
    for (const Reason& reason : moment.reasons().reasons) {
      messages.insert(reason.message);
      EXPECT_FALSE(reason.rule.empty()) << reason.message;
      for (const Language language : {Language::en, Language::zh_CN}) {
        EXPECT_TRUE(texts::catalogue(language).contains(reason.message)) << reason.message;
        const std::string words = text(reason, language);
        EXPECT_EQ(words.find_first_of("{}"), std::string::npos) << words;
        EXPECT_EQ(words.find("hours."), std::string::npos) << words << ": an id in the place of words";
      }
      EXPECT_NE(text(reason, Language::en), text(reason, Language::zh_CN));
    }
  // One for each kind, and beside them: raised by weather, a year not announced.
  EXPECT_EQ(messages.size(), static_cast<std::size_t>(VoiceKind::message) + 1 + 2);
}

TEST(HoursReasons, every_message_of_the_catalogue_is_said) {
  std::set<std::string> said;
  for (const Moment& moment : sample())
    for (const Reason& reason : moment.reasons().reasons) said.emplace(reason.message);
  for (const auto& [id, pattern] : texts::catalogue(Language::en))
    EXPECT_TRUE(said.contains(id) || !id.starts_with("hours.said.")) << id;
}

TEST(HoursReasons, every_verdict_has_a_name_in_both_languages) {
  std::set<std::string> names;
  for (const Verdict verdict : {Verdict::forbidden, Verdict::avoid, Verdict::neutral, Verdict::good, Verdict::best})
    for (const Language language : {Language::en, Language::zh_CN})
      names.insert(text(message_of(verdict), {}, language));
  EXPECT_EQ(names.size(), 10U);
}

std::vector<std::string> words_of(const Moment& moment, Language language = Language::en) {
  std::vector<std::string> all;
  for (const Reason& reason : moment.reasons().reasons) all.push_back(reason.rule + ": " + text(reason, language));
  return all;
}

TEST(HoursReasons, read_as_a_person_would_say_them) {
  EXPECT_THAT(words_of({}), ElementsAre("WHEN-TUE: a working day in the middle of others: best",
                                        "WHEN-T2: this part of the day, 10:00 to 11:00: best"));
  EXPECT_THAT(words_of({.on = "2026-11-23"}),
              ElementsAre("WHEN-MON: the first working day after a break: to be avoided",
                          "WHEN-T2: this part of the day, 10:00 to 11:00: best"));
  EXPECT_THAT(words_of({.at = "22:00"}),
              ElementsAre("WHEN-T7: from 21:00 until 24:00 nobody is contacted about this: not then"));
  EXPECT_THAT(words_of({.customer = likes({600, 660})}),
              ElementsAre("WHEN-ORD: from 10:00 until 11:00 is a time the customer asked for or likes: best"));
  EXPECT_THAT(words_of({.customer = without_consent()}),
              ElementsAre(HasSubstr("CUS-1: the customer has not agreed to be contacted")));
}

// The rule that decides comes first, then those that spoke beside it; what was done with them comes last.
TEST(HoursReasons, the_weather_and_what_is_not_known_come_last) {
  EXPECT_THAT(words_of({.on = "2026-11-27", .at = "11:30", .plan = in_the_rain(), .customer = who("doctor")}),
              ElementsAre("WHEN-FRI: the last working day before a break: to be avoided",
                          "WHEN-P2: what the customer's profession says of 11:00 to 14:00: good",
                          "WHEN-P2: the weather suits the profession and raises it: neither good nor bad"));
  EXPECT_EQ(words_of({.on = "2027-03-02"}).back(),
            "WHEN-DAY: the holidays of 2027 are not announced yet; plain weekdays were taken");
}

TEST(HoursReasons, name_the_policy_and_its_version) {
  const Reasons reasons = reasons_of(Moment().judged(), "corner", 7);
  EXPECT_EQ(reasons.policy, "corner");
  EXPECT_EQ(reasons.policy_version, 7);
}

}  // namespace
}  // namespace shuke

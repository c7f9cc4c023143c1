// Which of many words holds, in one file and in several of one person (CUS-1, CUS-3). Without a database.
#include "clientele/consents.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

namespace shuke::clientele::test {
namespace {

using shuke::test::day;
using shuke::test::must;

constexpr Purpose purposes[] = {Purpose::service, Purpose::marketing, Purpose::profiling, Purpose::sensitive};
constexpr Channel channels[] = {Channel::any,   Channel::phone, Channel::sms,  Channel::wechat,
                                Channel::wecom, Channel::email, Channel::visit};

struct Said {
  std::int64_t counter;
  std::string_view on;
  bool given = true;
  Purpose purpose = Purpose::service;
  Channel channel = Channel::any;
  std::int64_t site = 1;
};

Consent word(const Said& said) {
  Consent consent;
  consent.id = must(ConsentId::make(said.site, said.counter));
  consent.day = day(said.on);
  consent.given = said.given;
  consent.purpose = said.purpose;
  consent.channel = said.channel;
  return consent;
}

std::vector<Consent> words(std::initializer_list<Said> all) {
  std::vector<Consent> list;
  for (const Said& said : all) list.push_back(word(said));
  return list;
}

const GoesBy by_phone = [](Channel channel) { return channel == Channel::phone; };

TEST(Consents, who_was_not_asked_said_nothing_CUS_1) {
  EXPECT_EQ(said({}, Purpose::service, {}), std::nullopt);
  EXPECT_EQ(said(words({{1, "2026-01-05"}}), Purpose::marketing, {}), std::nullopt);
}

TEST(Consents, the_later_day_wins_whatever_was_written_first_CUS_1) {
  EXPECT_EQ(said(words({{1, "2026-01-05", true}, {2, "2026-01-06", false}}), Purpose::service, {}), false);
  EXPECT_EQ(said(words({{1, "2026-01-06", true}, {2, "2026-01-05", false}}), Purpose::service, {}), true);
  EXPECT_EQ(said(words({{2, "2026-01-05", false}, {1, "2026-01-06", true}}), Purpose::service, {}), true);
}

TEST(Consents, of_one_day_what_was_written_later_wins_in_whatever_order_they_lie_CUS_1) {
  EXPECT_EQ(said(words({{1, "2026-01-05", true}, {2, "2026-01-05", false}}), Purpose::service, {}), false);
  EXPECT_EQ(said(words({{2, "2026-01-05", false}, {1, "2026-01-05", true}}), Purpose::service, {}), false);
}

// The number of an id begins with its site; only its counter says what was written later.
TEST(Consents, the_order_of_writing_goes_by_the_counter_whatever_the_site_CUS_1) {
  const auto both = words({{7, "2026-01-05", true, Purpose::service, Channel::any, 9},
                           {8, "2026-01-05", false, Purpose::service, Channel::any, 2}});
  EXPECT_EQ(said(both, Purpose::service, {}), false);
}

TEST(Consents, a_day_sees_what_was_said_on_it_and_nothing_later_CUS_1) {
  const auto both = words({{1, "2026-01-05", true}, {2, "2026-01-08", false}});
  EXPECT_EQ(said(both, Purpose::service, {}, day("2026-01-04")), std::nullopt);
  EXPECT_EQ(said(both, Purpose::service, {}, day("2026-01-05")), true);
  EXPECT_EQ(said(both, Purpose::service, {}, day("2026-01-07")), true);
  EXPECT_EQ(said(both, Purpose::service, {}, day("2026-01-08")), false);
  EXPECT_EQ(said(both, Purpose::service, {}), false);
}

TEST(Consents, each_purpose_is_asked_for_alone_CUS_1) {
  for (const Purpose asked : purposes)
    for (const Purpose told : purposes)
      EXPECT_EQ(said(words({{1, "2026-01-05", true, told}}), asked, {}).has_value(), asked == told);
}

TEST(Consents, a_word_speaks_for_its_own_channel_and_a_word_for_any_for_all_CUS_1) {
  for (const Channel asked : channels) {
    const GoesBy goes_by = [&](Channel channel) { return channel == asked; };
    for (const Channel told : channels) {
      const auto one = words({{1, "2026-01-05", true, Purpose::service, told}});
      EXPECT_EQ(said(one, Purpose::service, goes_by).has_value(), told == asked || told == Channel::any);
      EXPECT_EQ(said(one, Purpose::service, {}), true) << "asked about all channels";
    }
  }
}

TEST(Consents, a_word_for_any_and_one_for_a_channel_the_later_wins_CUS_1) {
  for (const bool first : {true, false}) {
    const auto any_last = words({{1, "2026-01-05", first, Purpose::service, Channel::phone},
                                 {2, "2026-01-05", !first, Purpose::service, Channel::any}});
    const auto phone_last = words({{1, "2026-01-05", first, Purpose::service, Channel::any},
                                   {2, "2026-01-05", !first, Purpose::service, Channel::phone}});
    EXPECT_EQ(said(any_last, Purpose::service, by_phone), !first);
    EXPECT_EQ(said(phone_last, Purpose::service, by_phone), !first);
    EXPECT_EQ(said(phone_last, Purpose::service, [](Channel channel) { return channel == Channel::sms; }), first);
  }
}

TEST(Consents, where_nothing_was_said_conclusions_may_be_drawn_and_nothing_else_CUS_1) {
  EXPECT_FALSE(allows(std::nullopt, Purpose::service));
  EXPECT_FALSE(allows(std::nullopt, Purpose::marketing));
  EXPECT_TRUE(allows(std::nullopt, Purpose::profiling));
  EXPECT_FALSE(allows(std::nullopt, Purpose::sensitive));
  for (const Purpose purpose : purposes) {
    EXPECT_TRUE(allows(true, purpose));
    EXPECT_FALSE(allows(false, purpose));
  }
}

// Several files. What stands in one before they became one: nothing, yes, or no.
using Word = std::optional<bool>;
constexpr Word nothing = std::nullopt;
constexpr Word said_words[] = {nothing, true, false};
constexpr std::int64_t the_merge = 100;

Customer file(Standing standing, Purpose purpose, Word before, std::int64_t counter) {
  Customer customer;
  customer.standing = standing;
  if (before) customer.consents.push_back(word({counter, "2026-02-01", *before, purpose}));
  return customer;
}

Person registered(Purpose purpose, Word one, Word other) {
  return {{file(Standing::registered, purpose, one, 10), file(Standing::registered, purpose, other, 11)}, the_merge};
}

TEST(ConsentsOfMerged, of_two_registered_files_both_have_to_allow_CUS_1) {
  for (const Purpose purpose : purposes)
    for (const Word one : said_words)
      for (const Word other : said_words)
        EXPECT_EQ(allows(registered(purpose, one, other), purpose, {}), allows(one, purpose) && allows(other, purpose))
            << static_cast<int>(purpose);
}

TEST(ConsentsOfMerged, of_three_files_one_that_does_not_allow_is_enough_CUS_1) {
  Person three = registered(Purpose::service, true, true);
  three.files.push_back(file(Standing::registered, Purpose::service, true, 12));
  EXPECT_TRUE(allows(three, Purpose::service, {}));
  three.files[2].consents.clear();
  EXPECT_FALSE(allows(three, Purpose::service, {}));
}

TEST(ConsentsOfMerged, a_file_of_someone_known_by_ref_says_nothing_whichever_is_kept_CUS_1) {
  for (const Purpose purpose : purposes)
    for (const Word theirs : said_words)
      for (const Word of_known : said_words) {
        const Customer known = file(Standing::known, purpose, of_known, 10);
        const Customer other = file(Standing::registered, purpose, theirs, 11);
        EXPECT_EQ(allows(Person{{known, other}, the_merge}, purpose, {}), allows(theirs, purpose));
        EXPECT_EQ(allows(Person{{other, known}, the_merge}, purpose, {}), allows(theirs, purpose));
        EXPECT_EQ(allows(Person{{known, known}, the_merge}, purpose, {}), allows(nothing, purpose));
      }
}

TEST(ConsentsOfMerged, a_word_written_down_after_the_merge_is_the_whole_persons_in_whichever_file_it_lies_CUS_1) {
  for (const Purpose purpose : purposes)
    for (const Word one : said_words)
      for (const Word other : said_words)
        for (const bool later : {true, false})
          for (const std::size_t place : {0U, 1U}) {
            Person person = registered(purpose, one, other);
            person.files[place].consents.push_back(word({the_merge + 1, "2026-03-01", later, purpose}));
            EXPECT_EQ(allows(person, purpose, {}), later) << static_cast<int>(purpose);
          }
}

TEST(ConsentsOfMerged, a_word_after_the_merge_counts_in_a_kept_file_that_is_only_known_by_ref_CUS_1) {
  Person person{
      {file(Standing::known, Purpose::service, nothing, 10), file(Standing::registered, Purpose::service, true, 11)},
      the_merge};
  EXPECT_TRUE(allows(person, Purpose::service, {}));
  person.files[0].consents.push_back(word({the_merge + 1, "2026-03-01", false}));
  EXPECT_FALSE(allows(person, Purpose::service, {}));
}

TEST(ConsentsOfMerged, the_word_just_before_the_merge_speaks_for_its_file_alone_CUS_1) {
  Person person = registered(Purpose::service, false, nothing);
  person.files[1].consents.push_back(word({the_merge - 1, "2026-03-01", true}));
  EXPECT_FALSE(allows(person, Purpose::service, {}));
  person.files[1].consents.push_back(word({the_merge + 1, "2026-03-01", true}));
  EXPECT_TRUE(allows(person, Purpose::service, {}));
}

// Who writes a word of January down in March does not overrule what was said in February.
TEST(ConsentsOfMerged, a_word_after_the_merge_about_an_earlier_day_does_not_overrule_a_later_one_CUS_1) {
  Person person = registered(Purpose::service, false, true);
  person.files[0].consents.push_back(word({the_merge + 1, "2026-01-31", true}));
  EXPECT_FALSE(allows(person, Purpose::service, {}));
  person.files[0].consents.push_back(word({the_merge + 2, "2026-02-01", true}));
  EXPECT_TRUE(allows(person, Purpose::service, {}));
}

TEST(ConsentsOfMerged, a_word_after_the_merge_for_one_channel_leaves_the_others_as_they_were_CUS_1) {
  Person person = registered(Purpose::service, true, true);
  person.files[0].consents.push_back(word({the_merge + 1, "2026-03-01", false, Purpose::service, Channel::phone}));
  EXPECT_FALSE(allows(person, Purpose::service, by_phone));
  EXPECT_TRUE(allows(person, Purpose::service, [](Channel channel) { return channel == Channel::email; }));
}

TEST(ConsentsOfMerged, a_day_before_the_word_does_not_know_it_CUS_1) {
  Person person = registered(Purpose::service, true, true);
  person.files[0].consents.push_back(word({the_merge + 1, "2026-03-01", false}));
  EXPECT_TRUE(allows(person, Purpose::service, {}, day("2026-02-28")));
  EXPECT_FALSE(allows(person, Purpose::service, {}, day("2026-03-01")));
}

TEST(ConsentsOfMerged, one_file_alone_is_asked_as_ever_CUS_1) {
  for (const Purpose purpose : purposes)
    for (const Standing standing : {Standing::known, Standing::registered})
      for (const Word told : said_words)
        EXPECT_EQ(allows(Person{{file(standing, purpose, told, 10)}, 0}, purpose, {}), allows(told, purpose));
}

}  // namespace
}  // namespace shuke::clientele::test

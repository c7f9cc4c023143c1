// Whom to contact, when, about what and by which way: stories of customers over a year (FUP-A to FUP-W, FUP-4, FUP-5).
#include "policy/follow_up_stories.hpp"

#include <gtest/gtest.h>

namespace shuke {
namespace {

using test::day;
using test::FollowUpStory;

std::string in_one(const std::vector<std::string>& all) {
  std::string text;
  for (const std::string& one : all) text += (text.empty() ? "" : " + ") + one;
  return text;
}

// `contacts` tells every contact from the first to the last day; `left` what was left out on the last.
TEST(FollowUps, are_as_the_stories_say) {
  for (const test::Case& one : test::cases("follow_ups.csv")) {
    FollowUpStory story(one["policy"], one["who"], one["story"]);
    const Day from = day(one["from"]), until = day(one["until"]);
    const auto told = one["question"] == "left" ? story.left_on(from, until) : story.contacts(from, until);
    EXPECT_EQ(in_one(told), one["expected"]) << one.place() << ": " << one["who"] << " | " << one["story"];
  }
}

}  // namespace
}  // namespace shuke

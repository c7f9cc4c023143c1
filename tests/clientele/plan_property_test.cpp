// Weeks of a shop that plans its day each morning and works off what is on the list: whatever customers do and answer,
// nobody is on it without consent, at an hour that begins refuses, above a cap, or to be sold something beside a
// greeting; planning twice adds nothing (FUP-4, FUP-5). What is expected is kept here, without the library.
#include "clientele/planned_weeks.hpp"

namespace shuke::clientele::test {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int days_lived = 12;
#else
constexpr int days_lived = 45;
#endif
constexpr int days_compared = 22;

/// Each of the built-in policies has its turn.
std::string policy_of(unsigned seed) {
  constexpr const char* policies[] = {"fashion", "tea", "health"};
  return policies[seed % 3];
}

class PlannedWeeks : public testing::TestWithParam<unsigned> {};

TEST_P(PlannedWeeks, the_list_keeps_to_the_rules_on_every_morning_FUP_5) {
  Weeks weeks({.seed = GetParam(),
               .policy = policy_of(GetParam()),
               .customers = 24,
               .sharing = true,
               .has_shifts = GetParam() % 2 == 0});
  for (int i = 0; i < days_lived && !testing::Test::HasFailure(); ++i) weeks.live_a_day();
  EXPECT_GT(weeks.contacts(), static_cast<std::size_t>(days_lived)) << "nearly nobody was contacted";
  EXPECT_THAT(weeks.differences(), IsEmpty());
}

// Who was registered first, and in which order receipts came in, says nothing.
TEST_P(PlannedWeeks, the_list_is_the_same_in_whatever_order_rows_came) {
  Weeks one(
      {.seed = GetParam(), .policy = policy_of(GetParam()), .customers = 8, .sharing = false, .has_shifts = false});
  Weeks other({.seed = GetParam(),
               .policy = policy_of(GetParam()),
               .customers = 8,
               .sharing = false,
               .has_shifts = false,
               .backwards = true});
  for (int i = 0; i < days_compared && !testing::Test::HasFailure(); ++i) {
    one.live_a_day();
    other.live_a_day();
    EXPECT_EQ(one.told(), other.told());
  }
  EXPECT_GT(one.contacts(), 5U) << "nearly nobody was contacted";
}

INSTANTIATE_TEST_SUITE_P(Seeds, PlannedWeeks, testing::Range(1U, 5U));

}  // namespace
}  // namespace shuke::clientele::test

/// \file
/// The plan of a day (FUP-5): who is contacted, about what, when and by whom. Facts are read and decided upon slice by
/// slice; what nobody has begun is replaced.
///
///     facts ──FollowedReader──▶ PlanningDay::plan, each person ──▶ arrange, the shop ──▶ rows of the day
#pragma once

#include "clientele/follow_up_facts.hpp"
#include "shuke/clientele/clientele.hpp"
#include "shuke/clientele/follow_up_requests.hpp"

namespace shuke::clientele {

/// Plans a day in many short transactions. Errors: as Clientele::plan.
Result<PlanAnswer> plan_day(House& house, const OpenShop& shop, const PlanRequest& request, const Progress& progress);

/// A day made ready for planning.
struct ReadyDay {
  FollowUpDay day;               ///< what is the same for everybody
  std::vector<TimeWindow> open;  ///< when the shop is open
  std::optional<PlanningDay> planning;
};

/// How a day is asked for.
struct DayAsked {
  Day day;
  int from_minute = 0;
  Weather weather = Weather::unknown;
};

/// Makes a day ready. Errors: refused (the policy of the day follows nobody up, or says nothing of hours), damaged,
/// invalid.
Result<ReadyDay> ready_day(storage::Connection& connection, House& house, const OpenShop& shop, const DayAsked& asked);

/// What a person's day comes to, with the contacts of those who share a number with them. Errors: damaged, invalid.
struct PersonDay {
  Followed person;
  PersonPlan plan;
};
Result<PersonDay> person_day(storage::Connection& connection, const ReadyDay& ready, CustomerId customer);

/// Reasons as answers and rows have them.
std::vector<WhyMark> marks_of(const Reasons& reasons);

}  // namespace shuke::clientele

/// \file
/// The rows of a slice of people, by which their days are planned.
#pragma once

#include "clientele/follow_up_facts.hpp"

namespace shuke::clientele {

/// Reads what a day asks for of the people of a slice, who are there in order of id with what the list of customers
/// says of them; a fixed number of queries, and further ones for who buys again and again. With `planning`, who has no
/// occasion on that day or is just being contacted is taken out. Errors: damaged, and those of
/// PlanningDay::has_occasions.
Result<void> read_slice(storage::Connection& connection, const FollowUpDay& day, const PeopleSlice& slice,
                        const PlanningDay* planning, std::vector<Followed>& people);

}  // namespace shuke::clientele

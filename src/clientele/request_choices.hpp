/// \file
/// Closed choices of requests.
#pragma once

#include "schema/fields.hpp"
#include "shuke/clientele/requests.hpp"

namespace shuke::schema {

template <>
struct Choices<SameIdentity> {
  static constexpr ChoiceName names[] = {{0, "ask", "Refused, and told whose file it is in."},
                                         {1, "shared", "Both have it."},
                                         {2, "reissued", "It is theirs from now on, and the other's no longer."}};
};

template <>
struct Choices<OverviewOrder> {
  static constexpr ChoiceName names[] = {{0, "ref", "By ref, by its bytes."},
                                         {1, "name", "By name as it reads; those without a name last."},
                                         {2, "net_in_window", "The highest net amount in the window first."},
                                         {3, "last_day", "The latest receipt first; those without one last."},
                                         {4, "place", "As files stand: by cabinet, folder and number."}};
};

}  // namespace shuke::schema

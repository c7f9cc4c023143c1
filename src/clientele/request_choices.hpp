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

}  // namespace shuke::schema

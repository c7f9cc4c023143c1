/// \file
/// Reasons as a row of a plan holds them.
#pragma once

#include "shuke/clientele/follow_up_requests.hpp"

namespace shuke::clientele {

/// The reasons of a contact.
struct WhyList {
  std::vector<WhyMark> why;  ///< the deciding one first
};

}  // namespace shuke::clientele

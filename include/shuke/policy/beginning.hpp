/// \file
/// Whether a planned contact may begin now: what a plan went by is looked at again (FUP-4, WHEN-ORD).
#pragma once

#include "shuke/policy/follow_ups.hpp"

namespace shuke {

/// What is said to somebody who wants to begin a contact.
struct Beginning {
  bool gone = false;              ///< all that it was about is done, or has no cause any more
  std::optional<LeftOutFor> why;  ///< why it may not begin; absent, unless it is gone: it may
  std::optional<ContactCap> cap;  ///< cap: which
  std::optional<DayMinute> next;  ///< no_moment: when it may begin next; absent: not as long as it is worth doing

  bool may() const { return !gone && !why; }  ///< whether it may begin
};

/// Looks at consent, refusals, attempts, caps and hours at a minute of the planned day, in this order. That another day
/// would be better is no reason not to begin. Of `topics`, the anchor first, what is done is passed over. Errors: as
/// PlanningDay::plan.
SHUKE_CPP_API Result<Beginning> may_begin(const PlanningDay& day, const FollowUpFacts& facts,
                                          std::span<const OccasionKey> topics, Channel channel, int minute);

}  // namespace shuke

/// \file
/// How far facts reach that can matter to a person's day (FUP-5).
#pragma once

#include "shuke/policy/follow_up_rules.hpp"

namespace shuke {

/// Spans before a day, and behind it, in which facts can give rise to something on that day or decide about it.
struct LookBack {
  std::int64_t purchases = 0;  ///< days before it in which goods were bought
  std::int64_t series = 0;     ///< two purchases further apart than this are of two series; 0: no kind has series
  std::int64_t visits = 0;     ///< days before it in which somebody came and bought nothing
  std::int64_t contacts = 0;   ///< days before it in which somebody was contacted
  std::int64_t campaigns = 0;  ///< days before it on which one of them ended
  std::int64_t ahead = 0;      ///< days behind it in which something lies that is followed up before it comes
  std::optional<std::int64_t> membership = 0;  ///< days before it in which something of a membership arose or ended;
                                               ///< absent: however long ago
};

/// What the kinds, caps and pauses of a section ask for. An interrupted contact whose agreed time is still to come
/// reaches further back: its causes lie as many days before it as they would before the day.
SHUKE_CPP_API LookBack look_back(const FollowUpRules& rules);

/// Whether a kind goes by a trigger, so that facts for it are worth reading.
SHUKE_CPP_API bool has_trigger(const FollowUpRules& rules, Trigger trigger);

}  // namespace shuke

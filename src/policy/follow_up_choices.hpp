/// \file
/// The names of what becomes of occasions.
#pragma once

#include "schema/fields.hpp"
#include "shuke/policy/follow_ups.hpp"

namespace shuke::schema {

template <>
struct Choices<Fate> {
  static constexpr ChoiceName names[] = {{0, "joined", "Part of another one."},
                                         {1, "moved", "To a later day."},
                                         {2, "dropped", "It cannot be done any more."},
                                         {3, "refused", "They do not want it."},
                                         {4, "expired", "Its last day went by."}};
};

template <>
struct Choices<LeftOutFor> {
  static constexpr ChoiceName names[] = {{0, "no_consent", "They did not agree to it."},
                                         {1, "do_not_contact", "They want no contact."},
                                         {2, "unreachable", "No way to reach them is known."},
                                         {3, "paused", "They refused it lately."},
                                         {4, "given_up", "They were tried often enough."},
                                         {5, "waived", "They were told of it already."},
                                         {6, "series", "An older one of its series asks about it, too."},
                                         {7, "tried_today", "They were tried often enough that day."},
                                         {8, "no_moment", "There is no time for it that day."},
                                         {9, "better_day", "A later day has a better time."},
                                         {10, "cap", "They were contacted often enough."},
                                         {11, "not_beside", "Nothing may be sold beside it."},
                                         {12, "worse_moment", "The contact would come at a worse time with it."},
                                         {13, "other_way", "The contact comes by another way."},
                                         {14, "window_over", "Its window is over."}};
};

}  // namespace shuke::schema

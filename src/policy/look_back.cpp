/// \file
#include "shuke/policy/look_back.hpp"

#include <algorithm>

namespace shuke {

namespace {

constexpr std::int64_t longest_month = 31;

/// Days after its cause on which a kind is still worth doing.
std::int64_t span_of(const FollowUpKind& kind) {
  const std::int64_t last = kind.last_months ? *kind.last_months * longest_month : kind.last_days.value_or(0);
  return std::max({last, kind.due_days, std::int64_t{0}});
}

std::int64_t span_of_chain(const FollowUpRules& rules, const FollowUpKind& kind) {
  if (kind.trigger != Trigger::reached) return span_of(kind);
  const FollowUpKind* before = find_kind(rules, kind.after);
  return span_of(kind) + (before == nullptr ? 0 : span_of(*before) + rules.agreed_days);
}

void widen(std::int64_t& span, std::int64_t to) { span = std::max(span, to); }

/// What is over the day before is told, too.
void widen_membership(LookBack& back, const FollowUpKind& kind) {
  if (!kind.last_days && !kind.last_months) back.membership.reset();
  else if (back.membership) widen(*back.membership, span_of(kind) + 1);
}

void widen(LookBack& back, const FollowUpRules& rules, const FollowUpKind& kind) {
  const std::int64_t span = span_of_chain(rules, kind);
  widen(back.contacts, span);
  widen(back.ahead, kind.ahead_days - std::min(kind.due_days, std::int64_t{0}));
  switch (kind.trigger) {
    case Trigger::purchase:
      if (kind.series) widen(back.series, span);
      [[fallthrough]];
    case Trigger::reached:
      return widen(back.purchases, span);
    case Trigger::visit:
      widen(back.visits, span);
      return widen(back.purchases, span);
    case Trigger::event:
    case Trigger::promotion:
    case Trigger::arrivals:
      return widen(back.campaigns, span);
    case Trigger::membership:
      return widen_membership(back, kind);
    default:
      return;
  }
}

}  // namespace

LookBack look_back(const FollowUpRules& rules) {
  LookBack back;
  for (const FollowUpKind& kind : rules.kinds) widen(back, rules, kind);
  for (const ContactCap& cap : rules.caps) widen(back.contacts, cap.days);
  widen(back.contacts, rules.pause_days);
  return back;
}

bool has_trigger(const FollowUpRules& rules, Trigger trigger) {
  return std::any_of(rules.kinds.begin(), rules.kinds.end(),
                     [trigger](const FollowUpKind& kind) { return kind.trigger == trigger; });
}

}  // namespace shuke

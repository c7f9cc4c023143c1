/// \file
#include "shuke/policy/profile_rules.hpp"

#include "policy/lists.hpp"
#include "schema/describe.hpp"
#include "shuke/model/checked.hpp"
#include "shuke/model/customer.hpp"

#include <algorithm>

namespace shuke {

namespace {

/// Those of a profile that count for its completeness; what only explains another field is not asked for.
void add_fields(const schema::RecordInfo& profile, std::vector<std::string_view>& names) {
  for (const auto& field : profile.fields)
    if (field.has(schema::hard) || field.has(schema::soft)) names.push_back(field.name);
}

std::vector<std::string_view> all_askable() {
  std::vector<std::string_view> names;
  add_fields(schema::record_info<HardProfile>(), names);
  add_fields(schema::record_info<SoftProfile>(), names);
  names.insert(names.end(), {"phone", "wechat", "wecom", "family", "sizes", "gifts"});
  return names;
}

template <class List, class Value>
bool holds(const List& list, const Value& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

Result<void> check_field(const Word& field) {
  if (holds(askable_fields(), field.text())) return {};
  std::string known;
  for (const std::string_view name : askable_fields()) known += (known.empty() ? "" : ", ") + std::string(name);
  return invalid("choice.unknown", {{"value", field.text()}, {"choices", known}}, "field", "CUS-5");
}

Result<void> check_ask(const Ask& ask) {
  SHUKE_TRY(check_field(ask.field));
  SHUKE_TRY(policy::check_range(ask.worth, 0, 100, "worth"));
  const bool of_category = ask.when == AskWhen::bought_category;
  if (of_category && !ask.category) return invalid("field.required", {}, "category");
  if (!of_category && ask.category)
    return invalid("policy.only_with", {{"other", "\"when\": \"bought_category\""}}, "category");
  return {};
}

/// What makes an ask another one than the others: two questions for one reason would never both be put.
std::string reason_of(const Ask& ask) {
  const auto& when = *schema::record_info<Ask>().find("when");
  std::string reason = ask.field.text() + " / " + ask.follow_up.text() + " / " + text_of(when, when.get(&ask), {});
  return ask.category ? reason + " / " + ask.category.text() : reason;
}

}  // namespace

Result<void> validate(const ProfileRules& rules) {
  SHUKE_TRY(policy::check_range(rules.hard_percent, 0, 100, "hard_percent"));
  SHUKE_TRY(policy::check_once(rules.salutations, "salutations", "sex",
                               [](const DefaultSalutation& one) { return one.sex.text(); }));
  SHUKE_TRY(policy::check_each(rules.asks, "asks", check_ask));
  return policy::check_once(rules.asks, "asks", "field", reason_of);
}

std::span<const std::string_view> askable_fields() {
  static const std::vector<std::string_view> names = all_askable();
  return names;
}

namespace {

/// A share of nothing is full.
Result<FilledFields> share_of(FilledFields fields, std::string_view which) {
  if (fields.filled < 0 || fields.filled > fields.of)
    return invalid("profile.filled_out_of_range",
                   {{"filled", std::to_string(fields.filled)}, {"of", std::to_string(fields.of)}}, which, "CUS-5");
  return fields.of == 0 ? FilledFields{1, 1} : fields;
}

Result<std::int64_t> product(std::int64_t a, std::int64_t b) { return multiply_divide_floor(a, b, 1); }

}  // namespace

Result<std::int64_t> completeness(const ProfileRules& rules, FilledFields hard, FilledFields soft) {
  SHUKE_ASSIGN(of_hard, share_of(hard, "hard"));
  SHUKE_ASSIGN(of_soft, share_of(soft, "soft"));
  // Both shares over their common denominator, so that the sum is rounded once.
  SHUKE_ASSIGN(hard_part, product(of_hard.filled, of_soft.of));
  SHUKE_ASSIGN(soft_part, product(of_soft.filled, of_hard.of));
  SHUKE_ASSIGN(hard_weighed, product(rules.hard_percent, hard_part));
  SHUKE_ASSIGN(soft_weighed, product(100 - rules.hard_percent, soft_part));
  SHUKE_ASSIGN(weighed, checked_add(hard_weighed, soft_weighed));
  SHUKE_ASSIGN(whole, product(of_hard.of, of_soft.of));
  return multiply_divide_half_up(weighed, 1, whole);
}

const DefaultSalutation* salutation_of(const ProfileRules& rules, const Word& sex) {
  const auto found = std::find_if(rules.salutations.begin(), rules.salutations.end(),
                                  [&](const DefaultSalutation& one) { return one.sex == sex; });
  return found == rules.salutations.end() ? nullptr : &*found;
}

namespace {

/// Fields that are sensitive for everybody, whatever the caller says.
bool always_sensitive(std::string_view field) {
  for (const auto* profile : {&schema::record_info<HardProfile>(), &schema::record_info<SoftProfile>()})
    if (const auto* found = profile->find(field)) return found->has(schema::sensitive);
  return false;
}

bool may_be_asked(const std::string& field, const AskFacts& facts) {
  if (holds(facts.filled, field)) return false;
  return facts.sensitive_allowed || !(always_sensitive(field) || holds(facts.sensitive, field));
}

bool fits(const Ask& ask, const AskFacts& facts) {
  switch (ask.when) {
    case AskWhen::always:
      return true;
    case AskWhen::bought:
      return facts.bought;
    case AskWhen::not_bought:
      return !facts.bought;
    case AskWhen::member:
      return facts.member;
    case AskWhen::bought_category:
      return holds(facts.bought_categories, ask.category);
    case AskWhen::marketing_consent:
      return facts.marketing_allowed;
  }
  return false;
}

}  // namespace

std::vector<Ask> next_asks(const ProfileRules& rules, const AskFacts& facts, std::size_t most) {
  std::vector<Ask> asks;
  for (const Ask& ask : rules.asks)
    if (may_be_asked(ask.field.text(), facts) && fits(ask, facts)) asks.push_back(ask);
  std::stable_sort(asks.begin(), asks.end(), [](const Ask& a, const Ask& b) { return a.worth > b.worth; });
  std::vector<Ask> next;
  for (Ask& ask : asks) {
    if (next.size() == most) break;
    const auto same = [&](const Ask& other) { return other.field == ask.field; };
    if (std::none_of(next.begin(), next.end(), same)) next.push_back(std::move(ask));
  }
  return next;
}

}  // namespace shuke

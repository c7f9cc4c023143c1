/// \file
/// Contact hours over structs, for planners that ask by the thousand.
#include "execute.hpp"
#include "objects.hpp"
#include "parameters.hpp"
#include "schema/describe.hpp"
#include "shuke.h"
#include "shuke/clientele/clientele.hpp"

using namespace shuke::capi;
using shuke::Result;

namespace shuke::capi {

/// A policy's contact hours, and its professions by number.
class ReadyHours final : public Object {
 public:
  using Handle = shuke_contact_hours;
  static constexpr Type type = Type::contact_hours;

  ReadyHours(ContactHours ready, std::vector<Label> known) : hours(std::move(ready)), professions(std::move(known)) {}

  const ContactHours hours;
  const std::vector<Label> professions;  ///< the number of one is its place, from 1
};

namespace {

constexpr std::size_t first_contact_size = sizeof(shuke_contact);
constexpr std::size_t first_slot_size = sizeof(shuke_slot);

Result<std::shared_ptr<ReadyHours>> ready_hours(const Policy& policy, Result<ContactHours> hours) {
  if (hours.has_error()) return std::move(hours).error();
  return std::make_shared<ReadyHours>(std::move(*hours), policy.words.professions);
}

Result<std::shared_ptr<ReadyHours>> of_built_in(const char* name) {
  SHUKE_ASSIGN(document, shipped_policy(name == nullptr ? default_policy : std::string_view(name)));
  SHUKE_ASSIGN(policy, parse_policy(document, Currency()));
  const Holidays holidays = policy.contact_hours ? holidays_of(*policy.contact_hours) : Holidays::china();
  return ready_hours(policy, contact_hours_of(policy, holidays));
}

Result<std::shared_ptr<ReadyHours>> of_shop(shuke_shop* shop, const char* shop_ref, Day day) {
  SHUKE_ASSIGN(held, hold<Shop>(shop, "shop"));
  const std::string_view ref = shop_ref == nullptr ? std::string_view() : shop_ref;
  SHUKE_ASSIGN(policy, held->clientele.policy(ref, day));
  return ready_hours(policy, held->clientele.contact_hours(ref, day));
}

/// A number of a contact that is not lawful.
struct Fault {
  std::string_view field;
  std::int64_t value;
  std::string_view message = "choice.unknown_number";
};

bool is_window(std::int32_t from, std::int32_t until) {
  return (from == 0 && until == 0) || (0 <= from && from < until && until <= TimeWindow().until);
}

template <class Enum>
bool is_choice(std::int32_t number, Enum last) {
  return 0 <= number && number <= static_cast<std::int32_t>(last);
}

/// The first number that is not lawful. Plain comparisons, because a planner asks by the thousand and is right.
std::optional<Fault> fault_in(const shuke_contact& contact, std::size_t professions) {
  constexpr std::uint32_t known_flags = 2 * SHUKE_CONTACT_NO_PROFILING - 1;
  if (!is_choice(contact.means, Means::message)) return Fault{"means", contact.means};
  if (!is_choice(contact.about, About::money)) return Fault{"about", contact.about};
  if (!is_choice(contact.weather, Weather::coldest)) return Fault{"weather", contact.weather};
  if (!is_choice(contact.profession, static_cast<std::int32_t>(professions)))
    return Fault{"profession", contact.profession};
  if ((contact.flags & ~known_flags) != 0) return Fault{"flags", contact.flags};
  if (!is_window(contact.agreed_from, contact.agreed_until)) return Fault{"agreed_until", 0, "hours.window"};
  if (!is_window(contact.prefers_from, contact.prefers_until)) return Fault{"prefers_until", 0, "hours.window"};
  return std::nullopt;
}

/// Absent when both ends are 0.
std::optional<TimeWindow> window_in(std::int32_t from, std::int32_t until) {
  return until == 0 ? std::nullopt : std::optional(TimeWindow{from, until});
}

/// A caller's contact, of the size that all of its array have. Error: misuse.
Result<shuke_contact> contact_in(const shuke_contact* given, std::uint32_t size) {
  if (given->struct_size != size)
    return misuse("capi.struct_size", "struct_size",
                  {{"size", std::to_string(given->struct_size)},
                   {"least", std::to_string(size)},
                   {"most", std::to_string(size)}});
  return struct_in<shuke_contact>(given, SHUKE_CONTACT_INIT, first_contact_size, {});
}

/// A contact as the rules take it.
struct Asked {
  Day day;
  ContactPlan plan;
  CustomerFacts customer;
};

/// Takes a contact in; `asked` is one for a whole array, so that its texts keep their memory. Errors: misuse, invalid.
Result<void> take_in(const shuke_contact& contact, const ReadyHours& ready, Asked& asked) {
  if (contact.reserved != 0) return misuse("capi.reserved", "reserved");
  auto day = Day::of_number(contact.day);
  if (day.has_error()) return std::move(day).error().inside("day");
  if (const auto fault = fault_in(contact, ready.professions.size()))
    return invalid(fault->message, {{"value", std::to_string(fault->value)}}, fault->field);
  const auto has = [&](shuke_contact_flag flag) { return (contact.flags & flag) != 0; };
  asked.day = *day;
  asked.plan = {static_cast<Means>(contact.means),
                has(SHUKE_CONTACT_URGENT),
                !has(SHUKE_CONTACT_NOT_SELLING),
                !has(SHUKE_CONTACT_NOT_FIRST),
                has(SHUKE_CONTACT_OPENED),
                static_cast<About>(contact.about),
                static_cast<Weather>(contact.weather),
                contact.minutes};
  static const Word unknown;
  asked.customer.profession =
      contact.profession > 0 ? ready.professions[static_cast<std::size_t>(contact.profession - 1)].word : unknown;
  asked.customer.retired = has(SHUKE_CONTACT_RETIRED);
  asked.customer.consent = !has(SHUKE_CONTACT_NO_CONSENT);
  asked.customer.do_not_contact = has(SHUKE_CONTACT_DO_NOT_CONTACT);
  asked.customer.profiling = !has(SHUKE_CONTACT_NO_PROFILING);
  asked.customer.agreed = window_in(contact.agreed_from, contact.agreed_until);
  asked.customer.prefers.clear();
  if (const auto prefers = window_in(contact.prefers_from, contact.prefers_until))
    asked.customer.prefers.push_back(*prefers);
  return {};
}

shuke_slot slot_of(const Judgement& judgement, TimeWindow window) {
  shuke_slot slot{};
  slot.verdict = static_cast<std::int32_t>(judgement.verdict);
  slot.from = window.from;
  slot.until = window.until;
  slot.not_announced = judgement.not_announced.value_or(0);
  slot.rule_count = static_cast<std::int32_t>(judgement.voices.size());
  // Ids of rules come from texts of the policy and from literals: each ends in a NUL.
  for (std::size_t i = 0; i < judgement.voices.size() && i < SHUKE_RULES; ++i)
    slot.rules[i] = judgement.voices[i].rule.data();
  return slot;
}

/// An element of a caller's array, which may be of a newer, longer struct.
template <class Struct>
Struct* element(Struct* first, std::size_t size, std::int64_t index) {
  using Byte = std::conditional_t<std::is_const_v<Struct>, const char, char>;
  return reinterpret_cast<Struct*>(reinterpret_cast<Byte*>(first) + static_cast<std::size_t>(index) * size);
}

/// Error: misuse.
template <class Struct>
Result<void> check_array(const Struct* first, std::int64_t count, std::size_t first_size, std::string_view name) {
  if (count < 0) return misuse("capi.length", "count", {{"length", std::to_string(count)}});
  if (count == 0) return {};
  SHUKE_TRY(not_null(first, name));
  return check_size(first->struct_size, first_size, name);
}

void put(shuke_slot* slots, std::int64_t index, shuke_slot filled, std::uint32_t size) {
  filled.struct_size = size;
  std::memcpy(element(slots, size, index), &filled, std::min<std::size_t>(size, sizeof filled));
}

/// Answers each contact by `judge`, which gives a slot.
template <class Judge>
Result<void> answer_all(shuke_slot* slots, const shuke_contact_hours* hours, const shuke_contact* contacts,
                        std::int64_t count, Judge judge) {
  SHUKE_ASSIGN(ready, hold<ReadyHours>(hours, "hours"));
  SHUKE_TRY(check_array(slots, count, first_slot_size, "slots"));
  SHUKE_TRY(check_array(contacts, count, first_contact_size, "contacts"));
  if (count == 0) return {};
  const std::uint32_t slot_size = slots->struct_size, contact_size = contacts->struct_size;
  Asked asked;
  for (std::int64_t i = 0; i < count; ++i) {
    auto contact = contact_in(element(contacts, contact_size, i), contact_size);
    if (contact.has_error()) return std::move(contact).error().inside("contacts[" + std::to_string(i) + ']');
    auto filled = judge(*ready, *contact, asked);
    if (filled.has_error()) return std::move(filled).error().inside("contacts[" + std::to_string(i) + ']');
    put(slots, i, *filled, slot_size);
  }
  return {};
}

Result<shuke_slot> verdict_on(const ReadyHours& ready, const shuke_contact& contact, Asked& asked) {
  SHUKE_TRY(take_in(contact, ready, asked));
  auto judgement = ready.hours.verdict(asked.day, contact.minute, asked.plan, asked.customer);
  if (judgement.has_error()) return std::move(judgement).error();
  return slot_of(*judgement, {contact.minute, contact.minute + 1});
}

Result<shuke_slot> best_for(const ReadyHours& ready, const shuke_contact& contact, Asked& asked) {
  SHUKE_TRY(take_in(contact, ready, asked));
  SHUKE_ASSIGN(slot, ready.hours.best_slot(asked.day, asked.plan, asked.customer));
  return slot ? slot_of(slot->judgement, slot->window) : slot_of(Judgement(), {0, 0});
}

}  // namespace

}  // namespace shuke::capi

int32_t shuke_contact_hours_create(shuke_contact_hours** hours, shuke_shop* shop, const char* shop_ref,
                                   const char* policy, int32_t day) {
  return execute([&]() -> Result<void> {
    SHUKE_TRY(empty_out(hours, "hours"));
    if (shop != nullptr && policy != nullptr) return misuse("capi.not_null", "policy");
    auto on = shuke::Day::of_number(day);
    if (on.has_error()) return std::move(on).error().inside("day");
    SHUKE_ASSIGN(made, shop == nullptr ? of_built_in(policy) : of_shop(shop, shop_ref, *on));
    *hours = handle_of(std::move(made));
    return {};
  });
}

int32_t shuke_contact_hours_destroy(shuke_contact_hours* hours) {
  return execute_end([&] { return end<ReadyHours>(hours, "hours"); });
}

int32_t shuke_contact_hours_profession(int32_t* number, const shuke_contact_hours* hours, const char* word,
                                       int64_t length) {
  return execute([&]() -> Result<void> {
    SHUKE_TRY(empty_out(number, "number"));
    SHUKE_ASSIGN(ready, hold<ReadyHours>(hours, "hours"));
    SHUKE_ASSIGN(text, text_in(word, length, "word"));
    if (text.empty()) return {};
    const auto& known = ready->professions;
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const shuke::Label& label) { return label.word.text() == text; });
    if (found == known.end())
      return error(shuke::Code::unknown, "word.unknown",
                   {{"value", shuke::excerpt(text)}, {"known", shuke::names_of(known)}}, "word");
    *number = static_cast<int32_t>(found - known.begin()) + 1;
    return {};
  });
}

int32_t shuke_contact_hours_verdicts(shuke_slot* slots, const shuke_contact_hours* hours, const shuke_contact* contacts,
                                     int64_t count) {
  return execute([&] { return answer_all(slots, hours, contacts, count, verdict_on); });
}

int32_t shuke_contact_hours_best_slots(shuke_slot* slots, const shuke_contact_hours* hours,
                                       const shuke_contact* contacts, int64_t count) {
  return execute([&] { return answer_all(slots, hours, contacts, count, best_for); });
}

int32_t shuke_contact_hours_slots(shuke_slot* slots, int64_t* count, int64_t capacity, const shuke_contact_hours* hours,
                                  const shuke_contact* contact) {
  return execute([&]() -> Result<void> {
    SHUKE_TRY(empty_out(count, "count"));
    SHUKE_ASSIGN(ready, hold<ReadyHours>(hours, "hours"));
    SHUKE_TRY(check_array(slots, capacity, first_slot_size, "slots"));
    SHUKE_TRY(not_null(contact, "contact"));
    SHUKE_ASSIGN(given, struct_in<shuke_contact>(contact, SHUKE_CONTACT_INIT, first_contact_size, "contact"));
    Asked asked;
    SHUKE_TRY(take_in(given, *ready, asked));
    SHUKE_ASSIGN(found, ready->hours.slots(asked.day, asked.plan, asked.customer));
    const std::uint32_t slot_size = capacity > 0 ? slots->struct_size : 0;
    const auto all = static_cast<int64_t>(found.slots.size());
    for (int64_t i = 0; i < std::min(all, capacity); ++i) {
      const auto& slot = found.slots[static_cast<std::size_t>(i)];
      put(slots, i, slot_of(slot.judgement, slot.window), slot_size);
    }
    *count = all;
    return {};
  });
}

/// \file
/// What answers about days and hours rest on, with or without a database.
#pragma once

#include "clientele/person.hpp"
#include "shuke/clientele/calendar_questions.hpp"
#include "shuke/clientele/hours_questions.hpp"
#include "shuke/policy/policy.hpp"

namespace shuke::clientele {

/// A policy, and the holidays that count beside it.
struct Grounds {
  const Policy* policy;  ///< borrowed
  Holidays holidays;
};

/// The grounds of a built-in policy (empty: the default one), read once. Error: unknown.
Result<Grounds> built_in_grounds(std::string_view policy);
/// Its contact hours, made ready once. Errors: unknown, refused.
Result<ContactHours> built_in_hours(std::string_view policy);

/// Error: as `day`.
Result<DayAnswer> answer(const DayQuestion& question, const Grounds& grounds);

/// The festivals of a policy that a day belongs to, as they are told. Error: invalid (outside the lunar table).
Result<std::vector<FestivalMark>> festival_marks(const Policy& policy, Day day);

/// A moment as it was asked for.
struct MomentAsked {
  Day day;
  int minute = 0;  ///< of the day
};

/// Reads `at`. Errors: invalid (unreadable; with an offset, which a customer's clock has not).
Result<MomentAsked> moment_of(const HoursQuestion& question);

/// What was said of the customer, over what their file says (`known`; without one: nothing against it). Errors: invalid
/// (a window without minutes), unknown (a profession that the policy does not have).
Result<CustomerFacts> facts_of(const ContactAsked& asked, const CustomerFacts& known, const Words& words);
/// The contact as the rules take it. Error: invalid (minutes).
Result<ContactPlan> plan_of(const ContactAsked& asked);

/// What a person's files say of them, for a contact of this sort (CUS-1, CUS-3, WHEN-ORD). Error: damaged.
Result<CustomerFacts> facts_in(const Person& person, const ContactAsked& asked, const schema::Context& context);

/// Errors: as `hours`.
Result<HoursAnswer> answer(const HoursQuestion& question, const MomentAsked& moment, const Policy& policy,
                           const ContactHours& hours, const CustomerFacts& known);
/// Errors: as `slots`.
Result<SlotsAnswer> answer(const SlotsQuestion& question, const Policy& policy, const ContactHours& hours,
                           const CustomerFacts& known);

}  // namespace shuke::clientele

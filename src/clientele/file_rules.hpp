/// \file
/// What must hold of a customer's file as a whole, whichever deed wrote it.
#pragma once

#include "schema/record_info.hpp"
#include "shuke/model/customer.hpp"
#include "shuke/policy/words.hpp"

namespace shuke::clientele {

/// Checks a file as it is to be written on `day` over what it was `before`. Words and sensitive facts are looked at
/// where they are new: what was lawful when it was written stays, so that a file can be changed after the policy has
/// dropped a word, or the customer has taken back a consent. Errors in this order: invalid (a figure out of range, a
/// line break in a name, a day that does not exist or is still to come; CUS-3, CUS-10), unknown (a word that the policy
/// does not have; CUS-4), refused (a sensitive fact without the customer's consent to it; CUS-1).
Result<void> check_file(const Customer& file, const Customer& before, const Words& words, Day day);

/// What an enrolment or a change says on its own. Errors: invalid, as check_file.
Result<void> check_profile(const HardProfile& hard, const SoftProfile& soft, std::span<const FamilyMember> family);

/// Whether the customer agreed to keep sensitive facts (CUS-1).
bool allows_sensitive(const Customer& file);

/// The first sensitive field that a record fills, in its lists, too; null when none is.
const schema::FieldInfo* sensitive_field(const schema::RecordInfo& info, const void* record);

/// Empties what is sensitive in a record, in its lists, too. Error: damaged.
Result<void> hide_sensitive(const schema::RecordInfo& info, void* record);

}  // namespace shuke::clientele

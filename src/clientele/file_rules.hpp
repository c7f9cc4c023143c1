/// \file
/// What must hold of a customer's file as a whole, whichever deed wrote it.
#pragma once

#include "schema/record_info.hpp"
#include "shuke/model/customer.hpp"
#include "shuke/policy/words.hpp"

namespace shuke::clientele {

/// Checks a file as it is to be written on `day` over what it was `before`, but for consents (clientele/sensitive.hpp).
/// Words and days are looked at where they are new: what was lawful when it was written stays, so that a file can be
/// changed after the policy has dropped a word, or by a deed of an earlier day that is recorded late. Errors in this
/// order: invalid (a figure out of range, a line break in a name, a day that does not exist, is still to come, or of
/// the customer's own birthday comes after their registration; CUS-3, CUS-10), unknown (a word that the policy does not
/// have; CUS-4).
Result<void> check_file(const Customer& file, const Customer& before, const Words& words, Day day);

/// What an enrolment or a change says on its own. Errors: invalid, as check_file.
Result<void> check_profile(const HardProfile& hard, const SoftProfile& soft, std::span<const FamilyMember> family);

/// Path of the first sensitive fact that a file tells and did not tell before; absent when there is none.
std::optional<std::string> new_sensitive_field(const Customer& file, const Customer& before);

/// The first sensitive field that a record fills, in its lists, too; null when none is.
const schema::FieldInfo* sensitive_field(const schema::RecordInfo& info, const void* record);

/// Empties what is sensitive in a record, in its lists, too. Error: damaged.
Result<void> hide_sensitive(const schema::RecordInfo& info, void* record);

}  // namespace shuke::clientele

/// \file
/// How a planned contact is begun and given back, and what that has in common with recording it (FUP-4).
#pragma once

#include "clientele/house.hpp"
#include "shuke/policy/opening_hours.hpp"

namespace shuke::clientele {

/// A minute on the shop's clock.
DayMinute minute_on(const OpenShop& shop, Instant at);
/// `2026-11-24 10:02`.
std::string text_of(const DayMinute& minute);

/// A planned contact of a shop. Errors: unknown (none, or another shop's), damaged.
Result<storage::DayContact> planned_in(storage::Connection& connection, const House& house, const OpenShop& shop,
                                       ContactId id);
/// Error: refused, for a day other than the one it is planned for.
Result<void> check_day(const storage::DayContact& row, const DayMinute& now);
/// FUP-4: gates are checked again when a contact begins. Error: refused, with the reason and the next good time.
Result<void> check_gates(storage::Connection& connection, House& house, const OpenShop& shop,
                         const storage::DayContact& row, const DayMinute& now);
/// Writes where it stands.
void keep_state(storage::Connection& connection, storage::DayContact& row, storage::PlanState state,
                std::optional<Instant> begun, AssociateId by);

}  // namespace shuke::clientele

/// \file
/// Deeds that change a customer's file, and its history (CUS-1, CUS-3, CUS-6).
#pragma once

#include "clientele/file_edit.hpp"
#include "clientele/house.hpp"

namespace shuke::clientele {

/// A file as it was on a day: the present one, with everything taken back that came later. Errors: damaged, invalid.
Result<Customer> file_on(storage::Connection& connection, const House& house, CustomerId customer, Day day);

/// See Clientele::change.
Result<ChangeAnswer> change(storage::Connection& connection, House& house, const ChangeRequest& request);
/// See Clientele::undo.
Result<ChangeAnswer> undo(storage::Connection& connection, House& house, const UndoRequest& request);
/// See Clientele::history.
Result<HistoryAnswer> history(storage::Connection& connection, const House& house, const HistoryQuestion& question);
/// See Clientele::identity_add.
Result<ChangeAnswer> identity_add(storage::Connection& connection, House& house, const IdentityAddRequest& request);
/// See Clientele::identity_end.
Result<ChangeAnswer> identity_end(storage::Connection& connection, House& house, const IdentityEndRequest& request);
/// See Clientele::consent.
Result<ConsentAnswer> consent(storage::Connection& connection, House& house, const ConsentRequest& request);

/// Takes identities out of the files that have them, because they are somebody else's from `day` on: each is told in
/// that file's history. Errors: as change.
Result<void> end_elsewhere(storage::Connection& connection, House& house, IdSource& ids, const OpenShop& shop,
                           std::span<const CustomerId> others, IdentityKind kind, std::string_view value, Instant at,
                           Day day, AssociateId associate);

}  // namespace shuke::clientele

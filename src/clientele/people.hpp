/// \file
/// Customers and associates by the refs a shop calls them by.
#pragma once

#include "clientele/house.hpp"

#include <functional>

namespace shuke::clientele {

/// The file of a ref, whether or not it is part of another; none when the ref is not known. Error: damaged.
Result<CustomerId> find_file(storage::Connection& connection, std::string_view ref);

/// The customer of a ref: of a file that is part of another, the one that is kept (CUS-3). None when the ref is not
/// known. Error: damaged.
Result<CustomerId> find_customer(storage::Connection& connection, std::string_view ref);

/// A file for someone known by ref alone (CUS-1: nobody may contact them), not written yet. Error: overflow.
Result<Customer> known_by_ref(IdSource& ids, const OpenShop& shop, std::string_view ref, Day since);

/// Our id of an associate of a shop; one who was not known becomes known by ref. None for an empty ref. Error:
/// overflow.
Result<AssociateId> associate_of(storage::Connection& connection, IdSource& ids, const OpenShop& shop,
                                 std::string_view ref);

/// How an enrolment went.
struct Enrolment {
  EnrolAnswer answer;
  bool known = false;  ///< it was answered before, with the same content
};

/// Asked before somebody who is not registered yet is written; an error keeps them out. It decides about phones, cards
/// and accounts that are in other files. Empty: the request itself says what to do about those.
using Admission = std::function<Result<void>()>;

/// Registers a customer in the deed's transaction, with ids that the deed hands in and saves. Checks everything before
/// it writes anything, so that a batch can go on after one that has an error. `same_phone`: what a whole batch says of
/// phones that others have. Errors: as Clientele::enrol, and those of `admission`.
Result<Enrolment> enrol(storage::Connection& connection, House& house, IdSource& ids, const EnrolRequest& request,
                        const Admission& admission, SamePhone same_phone = SamePhone::ask);

/// Registers a customer, in the deed's transaction; see Clientele::enrol.
Result<EnrolAnswer> enrol(storage::Connection& connection, House& house, const EnrolRequest& request);

/// What can be said of an enrolment without the database. Errors: invalid, refused (CUS-1).
Result<void> validate(const EnrolRequest& request, const schema::Context& context);

}  // namespace shuke::clientele

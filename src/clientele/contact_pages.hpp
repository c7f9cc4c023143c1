/// \file
/// Contacts that took place, page by page (FUP-2).
#pragma once

#include "clientele/house.hpp"
#include "shuke/clientele/follow_up_requests.hpp"

namespace shuke::clientele {

/// See Clientele::contacts.
Result<ContactsAnswer> contacts(storage::Connection& connection, const House& house, const ContactsQuestion& question,
                                const OpenShop& shop);

}  // namespace shuke::clientele

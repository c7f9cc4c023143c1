/// \file
/// Phones, cards and accounts: whose they are, and when (CUS-3).
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// A value in its one spelling: a phone as `Phone` writes it, anything else without spaces at its ends. Errors: invalid
/// (empty, no phone, more than one line).
Result<std::string> spelled(IdentityKind kind, std::string_view value);

/// Whether an identity is its customer's on a day.
bool holds_on(const Identity& identity, Day day);

/// The place of an identity in a file that is the customer's now; none when there is none.
std::optional<std::size_t> own_identity(const Customer& file, IdentityKind kind, std::string_view value);

/// Somebody else's file in which an identity is now.
struct Holder {
  CustomerId customer_id;
  std::string ref;
};

/// Files that have an identity now, in order of our ids, except one that is kept and its parts. Error: damaged.
Result<std::vector<Holder>> holders(storage::Connection& connection, IdentityKind kind, std::string_view value,
                                    CustomerId except);

/// Whether an identity may be put into a file. Errors: invalid (only a phone can be shared), conflict (it is in another
/// file, and nobody said what to do about it).
Result<void> check_holders(std::span<const Holder> others, IdentityKind kind, SameIdentity same,
                           std::string_view field);

}  // namespace shuke::clientele

/// \file
/// Registering customers whom another system knew, many at a time.
#pragma once

#include "shuke/clientele/requests.hpp"

#include <functional>

namespace shuke {

/// What becomes of a telephone number that another customer has.
enum class SamePhone : std::uint8_t {
  ask = 0,     ///< the newcomer is a conflict, so that somebody asks whose it is
  shared = 1,  ///< both have it, as families do
};

/// How a batch of customers is to be taken.
struct CustomersBatch {
  SamePhone same_phone = SamePhone::ask;  ///< cards and names in messengers are never shared
  bool trial = false;                     ///< everything is checked, nothing is kept
  /// Ref of a customer beside those of the database who has this identity; empty: nobody. Of a trial in several
  /// batches, since none of them is kept. May be empty.
  std::function<std::string(IdentityKind kind, std::string_view value)> taken;
  /// Whether a customer beside those of the database has this ref; as `taken`.
  std::function<bool(std::string_view ref)> expected;
};

/// How a customer of a batch fared.
struct Enrolled {
  Result<EnrolAnswer> answer = EnrolAnswer{};  ///< what became of it; of a trial, what would
  bool known = false;                          ///< registered before, with the same content
  std::string other;  ///< of a conflict over a phone, card or name in a messenger: ref of the customer who has it
};

/// A customer whose name and day of birth are known.
struct NamedCustomer {
  CustomerId id;       ///< our own
  std::string ref;     ///< the shop's own name for them
  std::string name;    ///< full name
  YearlyDay birthday;  ///< with or without its year
};

}  // namespace shuke

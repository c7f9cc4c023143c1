/// \file
/// Names of things: 64-bit ids that are made without a server.
///
/// An id is 16 bits of site and 47 bits of counter, so that two databases never make the same one. Zero is "none":
/// a walk-in's sale has customer 0. In JSON an id is a decimal string, because JavaScript rounds such numbers.
#pragma once

#include "shuke/model/error.hpp"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace shuke {

/// Bits of an id that count within a site.
inline constexpr int id_counter_bits = 47;

/// An id of one kind of thing; ids of different kinds do not mix. Reaches the disk.
template <class Of>
class Id {
 public:
  /// None.
  constexpr Id() = default;

  /// From a stored number. Error: invalid when it is negative.
  static Result<Id> of(std::int64_t number) {
    if (number < 0) return invalid("id.negative", {{"value", std::to_string(number)}});
    return Id(number);
  }

  /// From its site (1 to 65535) and counter (from 1). Error: invalid when one is out of range.
  static Result<Id> make(std::int64_t site, std::int64_t counter) {
    if (site < 1 || site > 0xFFFF || counter < 1 || counter >= std::int64_t{1} << id_counter_bits)
      return invalid("id.out_of_range", {{"site", std::to_string(site)}, {"counter", std::to_string(counter)}});
    return Id(site << id_counter_bits | counter);
  }

  /// The number that is stored; 0 is none.
  constexpr std::int64_t number() const { return number_; }
  /// False for none.
  constexpr explicit operator bool() const { return number_ != 0; }
  /// Site it was made at; 0 for none.
  constexpr std::int64_t site() const { return number_ >> id_counter_bits; }
  /// Count within its site; 0 for none.
  constexpr std::int64_t counter() const { return number_ & ((std::int64_t{1} << id_counter_bits) - 1); }

  friend constexpr auto operator<=>(Id, Id) = default;

 private:
  explicit constexpr Id(std::int64_t number) : number_(number) {}
  std::int64_t number_ = 0;
};

using CustomerId = Id<struct CustomerTag>;    ///< a customer
using IdentityId = Id<struct IdentityTag>;    ///< a phone, card or account of a customer
using ConsentId = Id<struct ConsentTag>;      ///< a consent given or withdrawn
using SaleId = Id<struct SaleTag>;            ///< a receipt: sale, return or exchange
using EntryId = Id<struct EntryTag>;          ///< a row of the points ledger
using ShopId = Id<struct ShopTag>;            ///< a shop
using AssociateId = Id<struct AssociateTag>;  ///< an associate
using ClaimId = Id<struct ClaimTag>;          ///< a claim of a walk-in's receipt
using CardEventId = Id<struct CardEventTag>;  ///< an event in the life of a customer's cards

}  // namespace shuke

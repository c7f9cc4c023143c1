/// \file
/// People who share a telephone number: caps hold for it, whoever answers (CUS-3, FUP-5).
#pragma once

#include "clientele/follow_up_facts.hpp"

namespace shuke::clientele {

/// What contacts others had who share a telephone number with people of the shop, and who those are (CUS-3).
class Sharers {
 public:
  /// Reads who shares a number on a day: memory grows with them, not with the shop. Error: damaged.
  static Result<Sharers> read(storage::Connection& connection, Day day);

  /// With whom one person shares theirs. Error: damaged.
  static Result<Sharers> of_person(storage::Connection& connection, Day day, const Followed& person);

  /// The others, in order of id; none when nobody shares a number with them.
  const std::vector<std::int64_t>& of(CustomerId customer) const;
  /// Adds to a person's facts what the others had in the days that caps look at. Error: damaged.
  Result<void> add_contacts(storage::Connection& connection, const FollowUpDay& day, Followed& person) const;

 private:
  Result<void> add(storage::Connection& connection, const std::vector<CustomerId>& files);
  std::map<std::int64_t, std::vector<std::int64_t>> others_;
};

}  // namespace shuke::clientele

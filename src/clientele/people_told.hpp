/// \file
/// Many people at once, as lists tell of them: who they are, and whether and how they may be contacted (CUS-1). A fixed
/// number of queries, however many they are.
#pragma once

#include "clientele/house.hpp"

#include <map>
#include <span>

namespace shuke::clientele {

/// Somebody on a list.
struct PersonTold {
  CustomerId whole;               ///< the file that is kept
  std::vector<CustomerId> files;  ///< all of theirs, that one first
  std::string customer;           ///< ref of the file that is kept
  std::string name;               ///< empty when no file tells it
  std::string phone;              ///< their first one, masked; empty when none
  std::vector<Channel> by;        ///< channels by which they agreed to be contacted for service
  bool marketing = false;         ///< agreed to offers and invitations by some channel
};

/// People by their files, whichever of them was asked for.
class PeopleTold {
 public:
  /// Reads the people of these files. Error: damaged.
  static Result<PeopleTold> read(storage::Connection& connection, const House& house,
                                 std::span<const CustomerId> files);

  /// The person of a file that was asked for, or of another one of theirs; null: there is no such file.
  const PersonTold* of(CustomerId file) const;
  /// All files of all of them.
  std::vector<CustomerId> files() const;

 private:
  std::map<CustomerId, PersonTold> people_;    ///< by the file that is kept
  std::map<CustomerId, CustomerId> whole_of_;  ///< by any file of theirs
};

}  // namespace shuke::clientele

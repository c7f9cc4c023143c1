/// \file
/// What is open with many people at once (FUP-N): a fixed number of queries, however many they are.
#pragma once

#include "clientele/house.hpp"
#include "shuke/clientele/follow_up_requests.hpp"

#include <map>

namespace shuke::clientele {

/// Open complaints, promises and opinions, and what the last contact left.
class OpenPointsRead {
 public:
  OpenPointsRead() = default;
  /// Of people by all their files, as it stands now; contacts up to a day. Error: damaged.
  static Result<OpenPointsRead> read(storage::Connection& connection,
                                     const std::map<CustomerId, std::vector<CustomerId>>& files, Day day);

  /// In order: complaints, promises, opinions, the next step; each by day.
  const std::vector<OpenPointMark>& of(CustomerId person) const;
  /// What they said in their last contact.
  const std::vector<std::string>& last_said(CustomerId person) const;

 private:
  std::map<CustomerId, std::vector<OpenPointMark>> points_;
  std::map<CustomerId, std::vector<std::string>> said_;
};

}  // namespace shuke::clientele

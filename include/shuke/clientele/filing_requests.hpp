/// \file
/// What the deed that files customers anew takes and gives (FIL-1, FIL-2, FIL-4).
#pragma once

#include "shuke/model/day.hpp"
#include "shuke/model/money.hpp"

#include <optional>
#include <string>

namespace shuke {

/// Files the customers of a shop anew.
struct RefileRequest {
  std::string shop;        ///< ref of the shop whose cabinet it is; empty: the first
  std::optional<Day> day;  ///< as of which they are judged; required; not before the latest day of an earlier filing

  friend bool operator==(const RefileRequest&, const RefileRequest&) = default;
};

/// The customers of a shop were filed.
struct RefileAnswer {
  Day day;                               ///< as of which
  std::string shop;                      ///< ref of the shop
  std::int64_t customers = 0;            ///< who were judged; several files of one person are one
  std::int64_t moved = 0;                ///< how often a file came to another place as of this day
  std::int64_t compared = 0;             ///< customers with an amount above zero in the policy's window
  std::optional<Money> worth_much_from;  ///< the least amount that is worth much (FIL-4); absent: nobody's is
  std::string policy;                    ///< name of the policy that decided
  std::int64_t policy_version = 0;       ///< its version

  friend bool operator==(const RefileAnswer&, const RefileAnswer&) = default;
};

}  // namespace shuke

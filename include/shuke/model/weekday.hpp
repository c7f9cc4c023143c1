/// \file
/// Days of the week.
#pragma once

#include <cstdint>

namespace shuke {

/// A day of the week, as ISO 8601 counts them. Reaches the disk.
enum class Weekday : std::uint8_t {
  monday = 1,     ///< 1
  tuesday = 2,    ///< 2
  wednesday = 3,  ///< 3
  thursday = 4,   ///< 4
  friday = 5,     ///< 5
  saturday = 6,   ///< 6
  sunday = 7,     ///< 7
};

}  // namespace shuke

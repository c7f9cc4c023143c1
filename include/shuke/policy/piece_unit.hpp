/// \file
/// Units of quantities that count whole things.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace shuke {

/// A unit that counts whole things (POS-3).
struct PieceUnit {
  std::string unit;  ///< as receipts write it: `件`

  friend bool operator==(const PieceUnit&, const PieceUnit&) = default;
};

/// Whether a quantity in a unit counts pieces: one without a unit does, and one of these.
inline bool counts_pieces(const std::vector<PieceUnit>& units, std::string_view unit) {
  return unit.empty() ||
         std::any_of(units.begin(), units.end(), [&](const PieceUnit& one) { return one.unit == unit; });
}

}  // namespace shuke

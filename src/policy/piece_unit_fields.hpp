/// \file
/// Field table of units that count whole things.
#pragma once

#include "schema/fields.hpp"
#include "shuke/policy/piece_unit.hpp"

namespace shuke::schema {

template <>
struct Fields<PieceUnit> {
  static constexpr std::string_view name = "piece_unit";
  static constexpr std::string_view doc = "A unit that counts whole things.";
  static constexpr bool bare = true;
  static constexpr auto rows =
      std::tuple(field<&PieceUnit::unit>(1, "unit", required, "0.1", "As receipts write it.", "POS-3"));
};

}  // namespace shuke::schema

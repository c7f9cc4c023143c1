/// \file
/// The question of who may be one person.
#include "exchange/deed_making.hpp"

namespace shuke::exchange {

std::span<const Deed> duplicate_deeds() {
  static const Deed all[] = {deed<DuplicatesQuestion, DuplicatesAnswer, &Clientele::duplicates>(
      "duplicates", "Pairs of customers who may be one person.")};
  return all;
}

}  // namespace shuke::exchange

#include "storage/journal.hpp"

namespace shuke::storage {

bool shared_wal_is_safe(int version) noexcept {
  constexpr int corrected = 3'051'003;
  constexpr int corrected_in_44 = 3'044'006;
  constexpr int corrected_in_50 = 3'050'007;
  const int branch = version / 1000;
  return version >= corrected || (branch == corrected_in_44 / 1000 && version >= corrected_in_44) ||
         (branch == corrected_in_50 / 1000 && version >= corrected_in_50);
}

}  // namespace shuke::storage

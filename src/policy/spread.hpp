/// \file
/// An amount is spread by weight so that the parts add up to it (MEM-7).
#pragma once

#include "shuke/model/checked.hpp"

#include <algorithm>
#include <vector>

namespace shuke::policy {

/// Parts of `amount` by largest remainder: each share is rounded down, and what is left goes out one by one to the
/// largest remainders, ties by place. The shares change their order; no part is above its weight when `amount` is not
/// above their sum. Weights are 0 or more, and not all 0 unless the amount is. Error: overflow.
template <class Share>
Result<void> spread(std::int64_t amount, std::vector<Share>& shares) {
  __extension__ using Wide = __int128;
  std::int64_t whole = 0, left = amount;
  for (const Share& share : shares) {
    SHUKE_ASSIGN(sum, checked_add(whole, share.weight));
    whole = sum;
  }
  if (whole == 0) return {};
  for (Share& share : shares) {
    const Wide product = Wide{amount} * share.weight;
    if (product / whole > std::numeric_limits<std::int64_t>::max()) return error(Code::overflow, "value.overflow");
    share.part = static_cast<std::int64_t>(product / whole);
    share.remainder = static_cast<std::int64_t>(product % whole);
    left -= share.part;
  }
  std::sort(shares.begin(), shares.end(), [](const Share& a, const Share& b) {
    return a.remainder != b.remainder ? a.remainder > b.remainder : a.place < b.place;
  });
  for (auto share = shares.begin(); left > 0; ++share, --left) ++share->part;
  return {};
}

}  // namespace shuke::policy

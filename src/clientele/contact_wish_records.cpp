/// \file
/// Erases the field tables of how customers like to be contacted, once.
#include "clientele/contact_wish_fields.hpp"

namespace shuke::schema {

SHUKE_DESCRIBED_ELSEWHERE(LikedTime)
SHUKE_DESCRIBED_ELSEWHERE(OwnInterval)

SHUKE_DESCRIBE(ContactWishesRequest)
SHUKE_DESCRIBE(ContactWishesAnswer)
SHUKE_DESCRIBE(WishesQuestion)
SHUKE_DESCRIBE(WishesAnswer)

}  // namespace shuke::schema

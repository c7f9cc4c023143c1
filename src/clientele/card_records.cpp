/// \file
/// Erases the field tables of cards, once.
#include "clientele/card_fields.hpp"

namespace shuke::schema {

SHUKE_DESCRIBE(CardRequest)
SHUKE_DESCRIBE(CardAnswer)
SHUKE_DESCRIBE(CardsQuestion)
SHUKE_DESCRIBE(CardGapRow)
SHUKE_DESCRIBE(CardReason)
SHUKE_DESCRIBE(CardEventRow)
SHUKE_DESCRIBE(CardsAnswer)
SHUKE_DESCRIBE(CardEventsQuestion)
SHUKE_DESCRIBE(CardEventsAnswer)
SHUKE_DESCRIBE(ReviewRequest)
SHUKE_DESCRIBE(ReviewAnswer)

}  // namespace shuke::schema

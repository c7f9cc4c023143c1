/// \file
/// Erases the field tables of quotes, once.
#include "clientele/quote_fields.hpp"
#include "schema/choices.hpp"

namespace shuke::schema {

SHUKE_DESCRIBED_ELSEWHERE(SaleLine)

SHUKE_DESCRIBE(QuoteQuestion)
SHUKE_DESCRIBE(QuotePart)
SHUKE_DESCRIBE(QuoteLine)
SHUKE_DESCRIBE(QuoteReason)
SHUKE_DESCRIBE(QuoteGap)
SHUKE_DESCRIBE(TextLine)
SHUKE_DESCRIBE(QuoteAnswer)
SHUKE_DESCRIBE(DeviationsQuestion)
SHUKE_DESCRIBE(DeviationRow)
SHUKE_DESCRIBE(DeviationsAnswer)

}  // namespace shuke::schema

/// \file
/// Erases the field tables of what explains points and cards, once.
#include "clientele/explain_fields.hpp"
#include "schema/describe.hpp"

namespace shuke::schema {

SHUKE_DESCRIBE(ExplainQuestion)
SHUKE_DESCRIBE(ExplainStep)
SHUKE_DESCRIBE(ExplainAnswer)

}  // namespace shuke::schema

/// \file
/// Erases the field tables of promises, complaints and opinions asked for, once.
#include "clientele/open_point_fields.hpp"

namespace shuke::schema {

SHUKE_DESCRIBE(PromiseRequest)
SHUKE_DESCRIBE(PromiseAnswer)
SHUKE_DESCRIBE(PromiseStepRequest)
SHUKE_DESCRIBE(PromiseStepAnswer)
SHUKE_DESCRIBE(PromisesQuestion)
SHUKE_DESCRIBE(PromiseStepRow)
SHUKE_DESCRIBE(PromiseTold)
SHUKE_DESCRIBE(PromisesAnswer)
SHUKE_DESCRIBE(ComplaintRequest)
SHUKE_DESCRIBE(ComplaintAnswer)
SHUKE_DESCRIBE(ComplaintStepRequest)
SHUKE_DESCRIBE(ComplaintStepAnswer)
SHUKE_DESCRIBE(ComplaintsQuestion)
SHUKE_DESCRIBE(ComplaintStepRow)
SHUKE_DESCRIBE(ComplaintRow)
SHUKE_DESCRIBE(ComplaintsAnswer)
SHUKE_DESCRIBE(FeedbackRequest)
SHUKE_DESCRIBE(FeedbackAnswer)
SHUKE_DESCRIBE(FeedbackStepRequest)
SHUKE_DESCRIBE(FeedbackStepAnswer)
SHUKE_DESCRIBE(FeedbacksQuestion)
SHUKE_DESCRIBE(FeedbackStepRow)
SHUKE_DESCRIBE(FeedbackRow)
SHUKE_DESCRIBE(FeedbacksAnswer)

}  // namespace shuke::schema

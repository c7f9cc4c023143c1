/// \file
/// Erases the field tables of requests and answers, once.
#include "clientele/requests_fields.hpp"
#include "schema/choices.hpp"

namespace shuke::schema {

SHUKE_DESCRIBED_ELSEWHERE(HardProfile)
SHUKE_DESCRIBED_ELSEWHERE(SoftProfile)
SHUKE_DESCRIBED_ELSEWHERE(FamilyMember)
SHUKE_DESCRIBED_ELSEWHERE(GarmentSize)
SHUKE_DESCRIBED_ELSEWHERE(SaleLine)
SHUKE_DESCRIBED_ELSEWHERE(Tender)

SHUKE_DESCRIBE(InitRequest)
SHUKE_DESCRIBE(InitAnswer)
SHUKE_DESCRIBE(SiteRequest)
SHUKE_DESCRIBE(SiteAnswer)
SHUKE_DESCRIBE(EnrolRequest)
SHUKE_DESCRIBE(EnrolAnswer)
SHUKE_DESCRIBE(Receipt)
SHUKE_DESCRIBE(CardMark)
SHUKE_DESCRIBE(ReceiptAnswer)
SHUKE_DESCRIBE(PointsQuestion)
SHUKE_DESCRIBE(PointsAnswer)
SHUKE_DESCRIBE(OverviewQuestion)
SHUKE_DESCRIBE(OverviewRow)
SHUKE_DESCRIBE(OverviewAnswer)
SHUKE_DESCRIBE(VerifyQuestion)
SHUKE_DESCRIBE(Difference)
SHUKE_DESCRIBE(VerifyAnswer)

}  // namespace shuke::schema

/// \file
/// Erases the field tables of what changes, finds and opens files, once.
#include "clientele/file_fields.hpp"
#include "clientele/profile_fields.hpp"
#include "schema/choices.hpp"

namespace shuke::schema {

SHUKE_DESCRIBED_ELSEWHERE(HardProfile)
SHUKE_DESCRIBED_ELSEWHERE(SoftProfile)
SHUKE_DESCRIBED_ELSEWHERE(FamilyMember)
SHUKE_DESCRIBED_ELSEWHERE(GarmentSize)
SHUKE_DESCRIBED_ELSEWHERE(GiftGiven)
SHUKE_DESCRIBED_ELSEWHERE(Identity)
SHUKE_DESCRIBED_ELSEWHERE(Consent)
SHUKE_DESCRIBED_ELSEWHERE(OrderRow)
SHUKE_DESCRIBED_ELSEWHERE(VisitRow)

SHUKE_DESCRIBE(FieldName)
SHUKE_DESCRIBE(ChangeRequest)
SHUKE_DESCRIBE(UndoRequest)
SHUKE_DESCRIBE(ChangeAnswer)
SHUKE_DESCRIBE(IdentityAddRequest)
SHUKE_DESCRIBE(IdentityEndRequest)
SHUKE_DESCRIBE(ConsentRequest)
SHUKE_DESCRIBE(ConsentAnswer)
SHUKE_DESCRIBE(HistoryQuestion)
SHUKE_DESCRIBE(ChangeRow)
SHUKE_DESCRIBE(HistoryAnswer)
SHUKE_DESCRIBE(MergeRequest)
SHUKE_DESCRIBE(MergeAnswer)
SHUKE_DESCRIBE(FindQuestion)
SHUKE_DESCRIBE(FindRow)
SHUKE_DESCRIBE(FindAnswer)
SHUKE_DESCRIBE(FileQuestion)
SHUKE_DESCRIBE(PartRef)
SHUKE_DESCRIBE(MissingField)
SHUKE_DESCRIBE(AskMark)
SHUKE_DESCRIBE(PurchaseRow)
SHUKE_DESCRIBE(PurchasesQuestion)
SHUKE_DESCRIBE(PurchasesAnswer)
SHUKE_DESCRIBE(StockRow)
SHUKE_DESCRIBE(FileAnswer)

}  // namespace shuke::schema

/// \file
/// Erases the field tables of questions about days, hours and policies, once.
#include "clientele/calendar_fields.hpp"
#include "clientele/hours_fields.hpp"
#include "clientele/policy_request_fields.hpp"
#include "policy/contact_hours_fields.hpp"
#include "policy/festivals_fields.hpp"
#include "schema/choices.hpp"

namespace shuke::schema {

SHUKE_DESCRIBED_ELSEWHERE(HolidayYear)

SHUKE_DESCRIBE(LunarQuestion)
SHUKE_DESCRIBE(LunarAnswer)
SHUKE_DESCRIBE(SolarQuestion)
SHUKE_DESCRIBE(SolarAnswer)
SHUKE_DESCRIBE(YearlyQuestion)
SHUKE_DESCRIBE(DayMark)
SHUKE_DESCRIBE(YearlyAnswer)
SHUKE_DESCRIBE(DayQuestion)
SHUKE_DESCRIBE(FestivalMark)
SHUKE_DESCRIBE(DayAnswer)
SHUKE_DESCRIBE(HolidaysRequest)
SHUKE_DESCRIBE(HolidaysAnswer)
SHUKE_DESCRIBE(WindowAsked)
SHUKE_DESCRIBE(ContactAsked)
SHUKE_DESCRIBE(HoursQuestion)
SHUKE_DESCRIBE(RuleMark)
SHUKE_DESCRIBE(ReasonMark)
SHUKE_DESCRIBE(HoursAnswer)
SHUKE_DESCRIBE(SlotsQuestion)
SHUKE_DESCRIBE(SlotMark)
SHUKE_DESCRIBE(ChangeMark)
SHUKE_DESCRIBE(SlotsAnswer)
SHUKE_DESCRIBE(PolicyCheckQuestion)
SHUKE_DESCRIBE(PolicyAddRequest)
SHUKE_DESCRIBE(PolicyAnswer)
SHUKE_DESCRIBE(PolicyShowQuestion)
SHUKE_DESCRIBE(PolicyShowAnswer)
SHUKE_DESCRIBE(PolicyHistoryQuestion)
SHUKE_DESCRIBE(PolicyHistoryRow)
SHUKE_DESCRIBE(PolicyHistoryAnswer)
SHUKE_DESCRIBE(PolicyDiffQuestion)
SHUKE_DESCRIBE(PolicyDifference)
SHUKE_DESCRIBE(PolicyDiffAnswer)

}  // namespace shuke::schema

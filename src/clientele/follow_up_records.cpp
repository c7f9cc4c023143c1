/// \file
/// Erases the field tables of deeds and questions of follow-ups, once.
#include "clientele/follow_up_fields.hpp"

namespace shuke::schema {

SHUKE_DESCRIBED_ELSEWHERE(SlotMark)
SHUKE_DESCRIBED_ELSEWHERE(Goods)
SHUKE_DESCRIBED_ELSEWHERE(RefusedKind)
SHUKE_DESCRIBED_ELSEWHERE(ContactTopic)
SHUKE_DESCRIBED_ELSEWHERE(ContactAnswer)

SHUKE_DESCRIBE(PlanRequest)
SHUKE_DESCRIBE(WhyArgument)
SHUKE_DESCRIBE(WhyMark)
SHUKE_DESCRIBE(LeftOutMark)
SHUKE_DESCRIBE(PlanAnswer)
SHUKE_DESCRIBE(DueQuestion)
SHUKE_DESCRIBE(TopicGoods)
SHUKE_DESCRIBE(TopicMark)
SHUKE_DESCRIBE(OpenPointMark)
SHUKE_DESCRIBE(TalkLine)
SHUKE_DESCRIBE(TalkChoice)
SHUKE_DESCRIBE(TalkAsk)
SHUKE_DESCRIBE(DueRow)
SHUKE_DESCRIBE(DueAnswer)
SHUKE_DESCRIBE(FollowUpsQuestion)
SHUKE_DESCRIBE(FollowUpRow)
SHUKE_DESCRIBE(LeftOutRow)
SHUKE_DESCRIBE(FollowUpsAnswer)
SHUKE_DESCRIBE(BeginRequest)
SHUKE_DESCRIBE(BeginAnswer)
SHUKE_DESCRIBE(GiveBackRequest)
SHUKE_DESCRIBE(SaidAbout)
SHUKE_DESCRIBE(PromiseMade)
SHUKE_DESCRIBE(FeedbackGiven)
SHUKE_DESCRIBE(ComplaintMade)
SHUKE_DESCRIBE(RecordRequest)
SHUKE_DESCRIBE(RecordAnswer)
SHUKE_DESCRIBE(ContactsQuestion)
SHUKE_DESCRIBE(ContactRow)
SHUKE_DESCRIBE(ContactsAnswer)
SHUKE_DESCRIBE(clientele::WhyList)

}  // namespace shuke::schema

/// \file
/// Deeds and questions of follow-ups.
#include "exchange/deed_making.hpp"
#include "shuke/texts/texts.hpp"

namespace shuke::exchange {

namespace {

Result<PlanAnswer> plan(Clientele* clientele, const PlanRequest& request) { return clientele->plan(request); }

void say(std::vector<WhyMark>& reasons, Language language) {
  for (WhyMark& reason : reasons) reason.text = text(reason_of(reason), language);
}

/// The reasons in the words of the language that was asked for.
Result<DueAnswer> due_in_words(Clientele* clientele, const DueQuestion& question) {
  auto answer = clientele->due(question);
  const Language language = question.language.empty() ? Language::zh_CN : language_of(question.language);
  if (answer)
    for (DueRow& row : answer->rows) say(row.why, language);
  return answer;
}

Result<FollowUpsAnswer> follow_ups_in_words(Clientele* clientele, const FollowUpsQuestion& question) {
  auto answer = clientele->follow_ups(question);
  if (!answer || question.explain.empty()) return answer;
  const Language language = language_of(question.explain);
  for (FollowUpRow& row : answer->contacts) say(row.why, language);
  for (LeftOutRow& row : answer->left) say(row.reasons, language);
  return answer;
}

}  // namespace

std::span<const Deed> follow_up_deeds() {
  static const Deed all[] = {
      deed_of<PlanRequest, PlanAnswer, plan>("plan", "Plans whom to contact on a day.", Needs::database),
      deed_of<DueQuestion, DueAnswer, due_in_words>("due", "The planned contacts of a day.", Needs::database),
      deed_of<FollowUpsQuestion, FollowUpsAnswer, follow_ups_in_words>(
          "follow_ups", "What a customer's day comes to, and why the rest is left out.", Needs::database),
      deed<BeginRequest, BeginAnswer, &Clientele::begin>("begin", "Begins a planned contact."),
      deed<GiveBackRequest, BeginAnswer, &Clientele::give_back>("give_back", "Gives back a contact that was begun."),
      deed<RecordRequest, RecordAnswer, &Clientele::record>("record", "Writes down what came of a contact."),
      deed<ContactsQuestion, ContactsAnswer, &Clientele::contacts>("contacts", "Contacts that took place."),
      deed<HandoverQuestion, HandoverAnswer, &Clientele::handover>("handover", "A shop's day on one page.")};
  return all;
}

}  // namespace shuke::exchange

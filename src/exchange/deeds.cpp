/// \file
#include "exchange/deeds.hpp"

#include "schema/describe.hpp"
#include "shuke/exchange/calendar_import.hpp"
#include "shuke/exchange/import.hpp"
#include "shuke/texts/texts.hpp"

#include <algorithm>

namespace shuke {

namespace exchange {

namespace {

using schema::record_info;

/// A deed of a function that takes a database, which is null only when none is needed, and a request.
template <class Request, class Answer, auto Run>
Deed deed_of(std::string_view name, std::string_view doc, Needs needs) {
  return {name,
          doc,
          &record_info<Request>(),
          &record_info<Answer>(),
          needs,
          [](Clientele* clientele, const void* request, void* answer) -> Result<void> {
            SHUKE_ASSIGN(done, Run(clientele, *static_cast<const Request*>(request)));
            *static_cast<Answer*>(answer) = std::move(done);
            return {};
          }};
}

template <class Request, class Answer, Result<Answer> (Clientele::*Run)(const Request&)>
Result<Answer> with_database(Clientele* clientele, const Request& request) {
  return (clientele->*Run)(request);
}

template <class Request, class Answer, Result<Answer> (*Run)(const Request&)>
Result<Answer> without_database(Clientele*, const Request& request) {
  return Run(request);
}

template <class Request, class Answer, Result<Answer> (Clientele::*With)(const Request&),
          Result<Answer> (*Without)(const Request&)>
Result<Answer> with_or_without(Clientele* clientele, const Request& request) {
  return clientele == nullptr ? Without(request) : (clientele->*With)(request);
}

/// A deed that is a member function of Clientele.
template <class Request, class Answer, Result<Answer> (Clientele::*Run)(const Request&)>
Deed deed(std::string_view name, std::string_view doc) {
  return deed_of<Request, Answer, with_database<Request, Answer, Run>>(name, doc, Needs::database);
}

/// A question that is a function alone.
template <class Request, class Answer, Result<Answer> (*Run)(const Request&)>
Deed question(std::string_view name, std::string_view doc) {
  return deed_of<Request, Answer, without_database<Request, Answer, Run>>(name, doc, Needs::none);
}

/// A question that knows more with a database.
template <class Request, class Answer, Result<Answer> (Clientele::*With)(const Request&),
          Result<Answer> (*Without)(const Request&)>
Deed question(std::string_view name, std::string_view doc) {
  return deed_of<Request, Answer, with_or_without<Request, Answer, With, Without>>(name, doc, Needs::none);
}

Result<VerifyAnswer> verify(Clientele* clientele, const VerifyQuestion& question) {
  return clientele->verify(question);
}
Result<ImportAnswer> import(Clientele* clientele, const ImportRequest& request) {
  return import_sales(*clientele, request);
}
Result<HolidaysAnswer> import_holidays_file(Clientele* clientele, const CalendarImportRequest& request) {
  return import_holidays(*clientele, request);
}

/// The reasons of an answer in the words of the language that was asked for.
Result<HoursAnswer> hours_in_words(Clientele* clientele, const HoursQuestion& question) {
  auto answer = clientele == nullptr ? hours(question) : clientele->hours(question);
  if (answer)
    for (ReasonMark& reason : answer->reasons)
      reason.text = text(reason_of(reason), language_of(question.contact.explain));
  return answer;
}

}  // namespace

std::span<const Deed> deeds() {
  static const Deed all[] = {
      deed<EnrolRequest, EnrolAnswer, &Clientele::enrol>("enrol", "Registers a customer with their consent."),
      deed<Receipt, ReceiptAnswer, &Clientele::sell>("sell", "Records what was sold and paid."),
      deed<Receipt, ReceiptAnswer, &Clientele::take_back>("take_back", "Records what came back."),
      deed<PointsQuestion, PointsAnswer, &Clientele::points>("points", "A customer's points on a day."),
      deed<OverviewQuestion, OverviewAnswer, &Clientele::overview>("overview", "Customers and what they bought."),
      deed_of<VerifyQuestion, VerifyAnswer, verify>("verify", "Checks every row and recomputes every balance.",
                                                    Needs::database),
      deed<SiteRequest, SiteAnswer, &Clientele::site>("site", "Where ids are made."),
      deed_of<ImportRequest, ImportAnswer, import>("import", "Imports another system's sales.", Needs::database),
      question<LunarQuestion, LunarAnswer, lunar>("lunar", "Which lunar day a civil day is."),
      question<SolarQuestion, SolarAnswer, solar>("solar", "Which civil day a lunar day is."),
      question<YearlyQuestion, YearlyAnswer, yearly>("yearly", "On which days a yearly day falls."),
      question<DayQuestion, DayAnswer, &Clientele::day, day>("day", "Everything that is known of a day."),
      deed<HolidaysRequest, HolidaysAnswer, &Clientele::holidays>("holidays", "Keeps years of official holidays."),
      deed_of<CalendarImportRequest, HolidaysAnswer, import_holidays_file>(
          "calendar_import", "Imports a file of official holidays.", Needs::database),
      deed_of<HoursQuestion, HoursAnswer, hours_in_words>("hours", "The verdict on a moment for a contact.",
                                                          Needs::none),
      question<SlotsQuestion, SlotsAnswer, &Clientele::slots, slots>("slots", "The slots of a day for a contact."),
      question<PolicyCheckQuestion, PolicyAnswer, policy_check>("policy_check", "Whether a document could be added."),
      deed<PolicyAddRequest, PolicyAnswer, &Clientele::policy_add>("policy_add", "Adds a version of a policy."),
      question<PolicyShowQuestion, PolicyShowAnswer, &Clientele::policy_show, policy_show>("policy_show",
                                                                                           "A policy document."),
      deed<PolicyHistoryQuestion, PolicyHistoryAnswer, &Clientele::policy_history>("policy_history",
                                                                                   "All versions of a policy."),
      question<PolicyDiffQuestion, PolicyDiffAnswer, policy_diff>("policy_diff",
                                                                  "What is different between two documents.")};
  return all;
}

const Deed* find_deed(std::string_view name) {
  const auto found = std::find_if(deeds().begin(), deeds().end(), [&](const Deed& one) { return one.name == name; });
  return found == deeds().end() ? nullptr : &*found;
}

std::span<const schema::RecordInfo* const> all_records() {
  static const std::vector<const schema::RecordInfo*> all = [] {
    std::vector<const schema::RecordInfo*> records(schema::model_records().begin(), schema::model_records().end());
    const schema::RecordInfo* const own[] = {&record_info<InitRequest>(),
                                             &record_info<InitAnswer>(),
                                             &record_info<SiteRequest>(),
                                             &record_info<SiteAnswer>(),
                                             &record_info<EnrolRequest>(),
                                             &record_info<EnrolAnswer>(),
                                             &record_info<Receipt>(),
                                             &record_info<ReceiptAnswer>(),
                                             &record_info<PointsQuestion>(),
                                             &record_info<PointsAnswer>(),
                                             &record_info<OverviewQuestion>(),
                                             &record_info<OverviewRow>(),
                                             &record_info<OverviewAnswer>(),
                                             &record_info<VerifyQuestion>(),
                                             &record_info<Difference>(),
                                             &record_info<VerifyAnswer>(),
                                             &record_info<ImportRequest>(),
                                             &record_info<ImportAnswer>(),
                                             &record_info<LunarQuestion>(),
                                             &record_info<LunarAnswer>(),
                                             &record_info<SolarQuestion>(),
                                             &record_info<SolarAnswer>(),
                                             &record_info<YearlyQuestion>(),
                                             &record_info<DayMark>(),
                                             &record_info<YearlyAnswer>(),
                                             &record_info<DayQuestion>(),
                                             &record_info<FestivalMark>(),
                                             &record_info<DayAnswer>(),
                                             &record_info<HolidayDay>(),
                                             &record_info<HolidayYear>(),
                                             &record_info<HolidaysRequest>(),
                                             &record_info<HolidaysAnswer>(),
                                             &record_info<CalendarImportRequest>(),
                                             &record_info<WindowAsked>(),
                                             &record_info<HoursQuestion>(),
                                             &record_info<RuleMark>(),
                                             &record_info<ReasonMark>(),
                                             &record_info<HoursAnswer>(),
                                             &record_info<SlotsQuestion>(),
                                             &record_info<SlotMark>(),
                                             &record_info<ChangeMark>(),
                                             &record_info<SlotsAnswer>(),
                                             &record_info<PolicyCheckQuestion>(),
                                             &record_info<PolicyAddRequest>(),
                                             &record_info<PolicyAnswer>(),
                                             &record_info<PolicyShowQuestion>(),
                                             &record_info<PolicyShowAnswer>(),
                                             &record_info<PolicyHistoryQuestion>(),
                                             &record_info<PolicyHistoryRow>(),
                                             &record_info<PolicyHistoryAnswer>(),
                                             &record_info<PolicyDiffQuestion>(),
                                             &record_info<PolicyDifference>(),
                                             &record_info<PolicyDiffAnswer>()};
    records.insert(records.end(), std::begin(own), std::end(own));
    return records;
  }();
  return all;
}

const schema::RecordInfo* find_record(std::string_view name) {
  for (const schema::RecordInfo* record : all_records())
    if (record->name == name) return record;
  return nullptr;
}

Result<schema::Context> context_of(const Clientele& clientele, std::string_view shop_ref) {
  SHUKE_ASSIGN(clock, clientele.clock(shop_ref));
  return schema::Context{clientele.currency(), clock};
}

}  // namespace exchange
}  // namespace shuke

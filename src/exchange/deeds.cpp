/// \file
#include "exchange/deeds.hpp"

#include "exchange/import_fields.hpp"

#include <algorithm>

namespace shuke {

namespace schema {
SHUKE_DESCRIBE(ImportRequest)
SHUKE_DESCRIBE(ImportAnswer)
SHUKE_DESCRIBED_ELSEWHERE(InitRequest)
SHUKE_DESCRIBED_ELSEWHERE(InitAnswer)
SHUKE_DESCRIBED_ELSEWHERE(SiteRequest)
SHUKE_DESCRIBED_ELSEWHERE(SiteAnswer)
SHUKE_DESCRIBED_ELSEWHERE(EnrolRequest)
SHUKE_DESCRIBED_ELSEWHERE(EnrolAnswer)
SHUKE_DESCRIBED_ELSEWHERE(Receipt)
SHUKE_DESCRIBED_ELSEWHERE(ReceiptAnswer)
SHUKE_DESCRIBED_ELSEWHERE(PointsQuestion)
SHUKE_DESCRIBED_ELSEWHERE(PointsAnswer)
SHUKE_DESCRIBED_ELSEWHERE(OverviewQuestion)
SHUKE_DESCRIBED_ELSEWHERE(OverviewRow)
SHUKE_DESCRIBED_ELSEWHERE(OverviewAnswer)
SHUKE_DESCRIBED_ELSEWHERE(VerifyQuestion)
SHUKE_DESCRIBED_ELSEWHERE(Difference)
SHUKE_DESCRIBED_ELSEWHERE(VerifyAnswer)
}  // namespace schema

namespace exchange {

namespace {

using schema::record_info;

/// A deed that is a member function of Clientele.
template <class Request, class Answer, Result<Answer> (Clientele::*Run)(const Request&)>
Deed deed(std::string_view name, std::string_view doc) {
  return {name, doc, &record_info<Request>(), &record_info<Answer>(),
          [](Clientele& clientele, const void* request, void* answer) -> Result<void> {
            SHUKE_ASSIGN(done, (clientele.*Run)(*static_cast<const Request*>(request)));
            *static_cast<Answer*>(answer) = std::move(done);
            return {};
          }};
}

/// A deed that is a function of its own.
template <class Request, class Answer, auto Run>
Deed free_deed(std::string_view name, std::string_view doc) {
  return {name, doc, &record_info<Request>(), &record_info<Answer>(),
          [](Clientele& clientele, const void* request, void* answer) -> Result<void> {
            SHUKE_ASSIGN(done, Run(clientele, *static_cast<const Request*>(request)));
            *static_cast<Answer*>(answer) = std::move(done);
            return {};
          }};
}

Result<VerifyAnswer> verify(Clientele& clientele, const VerifyQuestion& question) { return clientele.verify(question); }
Result<ImportAnswer> import(Clientele& clientele, const ImportRequest& request) {
  return import_sales(clientele, request);
}

}  // namespace

std::span<const Deed> deeds() {
  static const Deed all[] = {
      deed<EnrolRequest, EnrolAnswer, &Clientele::enrol>("enrol", "Registers a customer with their consent."),
      deed<Receipt, ReceiptAnswer, &Clientele::sell>("sell", "Records what was sold and paid."),
      deed<Receipt, ReceiptAnswer, &Clientele::take_back>("take_back", "Records what came back."),
      deed<PointsQuestion, PointsAnswer, &Clientele::points>("points", "A customer's points on a day."),
      deed<OverviewQuestion, OverviewAnswer, &Clientele::overview>("overview", "Customers and what they bought."),
      free_deed<VerifyQuestion, VerifyAnswer, verify>("verify", "Checks every row and recomputes every balance."),
      deed<SiteRequest, SiteAnswer, &Clientele::site>("site", "Where ids are made."),
      free_deed<ImportRequest, ImportAnswer, import>("import", "Imports another system's sales.")};
  return all;
}

const Deed* find_deed(std::string_view name) {
  const auto found = std::find_if(deeds().begin(), deeds().end(), [&](const Deed& one) { return one.name == name; });
  return found == deeds().end() ? nullptr : &*found;
}

std::span<const schema::RecordInfo* const> all_records() {
  static const std::vector<const schema::RecordInfo*> all = [] {
    std::vector<const schema::RecordInfo*> records(schema::model_records().begin(), schema::model_records().end());
    const schema::RecordInfo* const own[] = {
        &record_info<InitRequest>(),    &record_info<InitAnswer>(),       &record_info<SiteRequest>(),
        &record_info<SiteAnswer>(),     &record_info<EnrolRequest>(),     &record_info<EnrolAnswer>(),
        &record_info<Receipt>(),        &record_info<ReceiptAnswer>(),    &record_info<PointsQuestion>(),
        &record_info<PointsAnswer>(),   &record_info<OverviewQuestion>(), &record_info<OverviewRow>(),
        &record_info<OverviewAnswer>(), &record_info<VerifyQuestion>(),   &record_info<Difference>(),
        &record_info<VerifyAnswer>(),   &record_info<ImportRequest>(),    &record_info<ImportAnswer>()};
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

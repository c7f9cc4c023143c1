/// \file
/// Deeds at the till, and of the books.
#include "exchange/deed_making.hpp"
#include "shuke/exchange/import.hpp"

namespace shuke::exchange {

namespace {

Result<VerifyAnswer> verify(Clientele* clientele, const VerifyQuestion& question) {
  return clientele->verify(question);
}
Result<ImportAnswer> import(Clientele* clientele, const ImportRequest& request) {
  return import_sales(*clientele, request);
}

}  // namespace

std::span<const Deed> till_deeds() {
  static const Deed all[] = {
      deed<EnrolRequest, EnrolAnswer, &Clientele::enrol>("enrol", "Registers a customer with their consent."),
      deed<Receipt, ReceiptAnswer, &Clientele::sell>("sell", "Records what was sold and paid."),
      deed<Receipt, ReceiptAnswer, &Clientele::take_back>("take_back", "Records what came back."),
      deed<PointsQuestion, PointsAnswer, &Clientele::points>("points", "A customer's points on a day."),
      deed<OverviewQuestion, OverviewAnswer, &Clientele::overview>("overview", "Customers and what they bought."),
      deed_of<VerifyQuestion, VerifyAnswer, verify>("verify", "Checks every row and recomputes every balance.",
                                                    Needs::database),
      deed<SiteRequest, SiteAnswer, &Clientele::site>("site", "Where ids are made."),
      deed_of<ImportRequest, ImportAnswer, import>("import", "Imports another system's sales.", Needs::database)};
  return all;
}

}  // namespace shuke::exchange

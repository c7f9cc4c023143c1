/// \file
/// Deeds and questions of customers' files.
#include "exchange/deed_making.hpp"

namespace shuke::exchange {

namespace {

Result<RefileAnswer> refile(Clientele* clientele, const RefileRequest& request) { return clientele->refile(request); }

}  // namespace

std::span<const Deed> file_deeds() {
  static const Deed all[] = {
      deed<FindQuestion, FindAnswer, &Clientele::find>("find", "Looks for customers by whatever is known of them."),
      deed<FileQuestion, FileAnswer, &Clientele::file>("file", "A customer's file as it is on a day."),
      deed_of<RefileRequest, RefileAnswer, refile>("refile", "Files the customers of a shop anew.", Needs::database),
      deed<PurchasesQuestion, PurchasesAnswer, &Clientele::purchases>("purchases",
                                                                      "The lines of a customer's receipts."),
      deed<ChangeRequest, ChangeAnswer, &Clientele::change>("change", "Writes down what a customer revealed."),
      deed<UndoRequest, ChangeAnswer, &Clientele::undo>("undo", "Takes back a change of one field."),
      deed<HistoryQuestion, HistoryAnswer, &Clientele::history>("history", "Who changed what in a file."),
      deed<IdentityAddRequest, ChangeAnswer, &Clientele::identity_add>("identity_add",
                                                                       "Adds a phone, card or account to a file."),
      deed<IdentityEndRequest, ChangeAnswer, &Clientele::identity_end>("identity_end",
                                                                       "Ends a phone, card or account."),
      deed<ConsentRequest, ConsentAnswer, &Clientele::consent>("consent", "What a customer said about a purpose."),
      deed<MergeRequest, MergeAnswer, &Clientele::merge>("merge", "Says that two files are one person's."),
      deed<MergeRequest, MergeAnswer, &Clientele::part>("part", "Parts two files that were merged.")};
  return all;
}

}  // namespace shuke::exchange

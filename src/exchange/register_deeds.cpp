/// \file
/// Deeds and questions of what a shop writes down beside its sales: hours and shifts, campaigns and guests, promises,
/// complaints and opinions.
#include "exchange/deed_making.hpp"

namespace shuke::exchange {

std::span<const Deed> register_deeds() {
  static const Deed all[] = {
      deed<AssociateRequest, AssociateAnswer, &Clientele::associate>("associate",
                                                                     "Says how customers know an associate."),
      deed<OpeningHoursRequest, OpeningHoursAnswer, &Clientele::opening_hours>("opening_hours",
                                                                               "Says when a shop is open."),
      deed<ShiftRequest, ShiftAnswer, &Clientele::shift>("shift", "Says when an associate is there on a day."),
      deed<AssignRequest, AssignAnswer, &Clientele::assign>("assign", "Says who looks after a customer."),
      deed<ContactWishesRequest, ContactWishesAnswer, &Clientele::contact_wishes>(
          "contact_wishes", "Says how a customer likes to be contacted."),
      deed<WishesQuestion, WishesAnswer, &Clientele::wishes>("wishes", "How a customer likes to be contacted."),
      deed<RosterQuestion, RosterAnswer, &Clientele::roster>("roster", "When a shop is open, and who is there."),
      deed<CampaignRequest, CampaignAnswer, &Clientele::campaign>("campaign",
                                                                  "Tells of an event, a promotion or new goods."),
      deed<GuestRequest, GuestAnswer, &Clientele::guest>("guest", "Takes a customer one step with a campaign."),
      deed<CampaignsQuestion, CampaignsAnswer, &Clientele::campaigns>("campaigns", "Campaigns of a shop."),
      deed<GuestsQuestion, GuestsAnswer, &Clientele::guests>("guests", "Guests of a campaign."),
      deed<PromiseRequest, PromiseAnswer, &Clientele::promise>("promise", "Writes a promise down."),
      deed<PromiseStepRequest, PromiseStepAnswer, &Clientele::promise_step>("promise_step",
                                                                            "Says what became of a promise."),
      deed<ComplaintRequest, ComplaintAnswer, &Clientele::complaint>("complaint", "Opens a complaint."),
      deed<ComplaintStepRequest, ComplaintStepAnswer, &Clientele::complaint_step>(
          "complaint_step", "Hands a complaint over, closes or reopens it."),
      deed<FeedbackRequest, FeedbackAnswer, &Clientele::feedback>("feedback", "Writes down what a customer said."),
      deed<FeedbackStepRequest, FeedbackStepAnswer, &Clientele::feedback_step>(
          "feedback_step", "Passes an opinion on, or tells what was answered."),
      deed<PromisesQuestion, PromisesAnswer, &Clientele::promises>("promises", "Promises of a customer or of a shop."),
      deed<ComplaintsQuestion, ComplaintsAnswer, &Clientele::complaints>("complaints",
                                                                         "Complaints of a customer or of a shop."),
      deed<FeedbacksQuestion, FeedbacksAnswer, &Clientele::feedbacks>("feedbacks",
                                                                      "Opinions of a customer or in a shop.")};
  return all;
}

}  // namespace shuke::exchange

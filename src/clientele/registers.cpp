/// \file
/// The public face of what a shop writes down beside its sales: hours and shifts, campaigns and guests, promises,
/// complaints and opinions.
#include "clientele/campaign_deeds.hpp"
#include "clientele/contact_wishes.hpp"
#include "clientele/open_clientele.hpp"
#include "clientele/open_point_pages.hpp"
#include "clientele/open_points.hpp"
#include "clientele/roster_deeds.hpp"

namespace shuke {

using storage::Connection;

Result<AssociateAnswer> Clientele::associate(const AssociateRequest& request) {
  return state_->write(request, clientele::associate);
}

Result<OpeningHoursAnswer> Clientele::opening_hours(const OpeningHoursRequest& request) {
  return state_->write(request, clientele::opening_hours);
}

Result<ShiftAnswer> Clientele::shift(const ShiftRequest& request) { return state_->write(request, clientele::shift); }

Result<AssignAnswer> Clientele::assign(const AssignRequest& request) {
  return state_->write(request, clientele::assign);
}

Result<ContactWishesAnswer> Clientele::contact_wishes(const ContactWishesRequest& request) {
  return state_->write(request, clientele::contact_wishes);
}

Result<WishesAnswer> Clientele::wishes(const WishesQuestion& question) {
  SHUKE_TRY(state_->shop(question.shop));
  return state_->read(question, clientele::wishes);
}

Result<RosterAnswer> Clientele::roster(const RosterQuestion& question) {
  SHUKE_ASSIGN(shop, state_->shop(question.shop));
  SHUKE_TRY(schema::check(schema::record_info<RosterQuestion>(), &question, state_->context()));
  return state_->store().read(
      [&](Connection& connection) { return clientele::roster(connection, state_->house, question, *shop); });
}

Result<CampaignAnswer> Clientele::campaign(const CampaignRequest& request) {
  return state_->write(request, clientele::campaign);
}

Result<GuestAnswer> Clientele::guest(const GuestRequest& request) { return state_->write(request, clientele::guest); }

Result<CampaignsAnswer> Clientele::campaigns(const CampaignsQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<CampaignsQuestion>(), &question, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(question.shop));
  return state_->store().read(
      [&](Connection& connection) { return clientele::campaigns(connection, state_->house, question, *shop); });
}

Result<GuestsAnswer> Clientele::guests(const GuestsQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<GuestsQuestion>(), &question, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(question.shop));
  return state_->store().read(
      [&](Connection& connection) { return clientele::guests(connection, state_->house, question, *shop); });
}

Result<PromiseAnswer> Clientele::promise(const PromiseRequest& request) {
  return state_->write(request, clientele::promise);
}

Result<PromiseStepAnswer> Clientele::promise_step(const PromiseStepRequest& request) {
  SHUKE_TRY(clientele::validate(request, state_->context()));
  return state_->write(request, clientele::promise_step);
}

Result<ComplaintAnswer> Clientele::complaint(const ComplaintRequest& request) {
  SHUKE_TRY(clientele::validate(request, state_->context()));
  return state_->write(request, clientele::complaint);
}

Result<ComplaintStepAnswer> Clientele::complaint_step(const ComplaintStepRequest& request) {
  SHUKE_TRY(clientele::validate(request, state_->context()));
  return state_->write(request, clientele::complaint_step);
}

Result<FeedbackAnswer> Clientele::feedback(const FeedbackRequest& request) {
  return state_->write(request, clientele::feedback);
}

Result<FeedbackStepAnswer> Clientele::feedback_step(const FeedbackStepRequest& request) {
  SHUKE_TRY(clientele::validate(request, state_->context()));
  return state_->write(request, clientele::feedback_step);
}

Result<PromisesAnswer> Clientele::promises(const PromisesQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<PromisesQuestion>(), &question, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(question.shop));
  return state_->store().read(
      [&](Connection& connection) { return clientele::promises(connection, state_->house, question, *shop); });
}

Result<ComplaintsAnswer> Clientele::complaints(const ComplaintsQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<ComplaintsQuestion>(), &question, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(question.shop));
  return state_->store().read(
      [&](Connection& connection) { return clientele::complaints(connection, state_->house, question, *shop); });
}

Result<FeedbacksAnswer> Clientele::feedbacks(const FeedbacksQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<FeedbacksQuestion>(), &question, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(question.shop));
  return state_->store().read(
      [&](Connection& connection) { return clientele::feedbacks(connection, state_->house, question, *shop); });
}

}  // namespace shuke

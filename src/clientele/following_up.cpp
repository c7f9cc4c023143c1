/// \file
/// The public face of follow-ups.
#include "clientele/contact_pages.hpp"
#include "clientele/contacts.hpp"
#include "clientele/due.hpp"
#include "clientele/open_clientele.hpp"
#include "clientele/page_place.hpp"
#include "clientele/planning.hpp"

namespace shuke {

using storage::Connection;

Result<PlanAnswer> Clientele::plan(const PlanRequest& request, const Progress& progress) {
  SHUKE_TRY(schema::check(schema::record_info<PlanRequest>(), &request, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(request.shop));
  return clientele::plan_day(state_->house, *shop, request, progress);
}

Result<DueAnswer> Clientele::due(const DueQuestion& question) {
  SHUKE_TRY(clientele::check_page_limit(question.limit));
  SHUKE_TRY(schema::check(schema::record_info<DueQuestion>(), &question, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(question.shop));
  return state_->store().read(
      [&](Connection& connection) { return clientele::due(connection, state_->house, question, *shop); });
}

Result<FollowUpsAnswer> Clientele::follow_ups(const FollowUpsQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<FollowUpsQuestion>(), &question, state_->context()));
  return state_->store().read(
      [&](Connection& connection) { return clientele::follow_ups(connection, state_->house, question); });
}

Result<BeginAnswer> Clientele::begin(const BeginRequest& request) { return state_->write(request, clientele::begin); }

Result<BeginAnswer> Clientele::give_back(const GiveBackRequest& request) {
  return state_->write(request, clientele::give_back);
}

Result<RecordAnswer> Clientele::record(const RecordRequest& request) {
  SHUKE_TRY(clientele::validate(request, state_->context()));
  return state_->store().write(
      [&](Connection& connection) { return clientele::record(connection, state_->house, request); });
}

Result<ContactsAnswer> Clientele::contacts(const ContactsQuestion& question) {
  SHUKE_TRY(clientele::check_page_limit(question.limit));
  SHUKE_TRY(schema::check(schema::record_info<ContactsQuestion>(), &question, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(question.shop));
  return state_->store().read(
      [&](Connection& connection) { return clientele::contacts(connection, state_->house, question, *shop); });
}

}  // namespace shuke

/// \file
/// Follow-ups: the plan of a day, which tells how far it is, and the deeds that are one line each.
#include "deed_calls.hpp"
#include "watches.hpp"

using namespace shuke::capi;
using shuke::Result;

int32_t shuke_associate(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("associate", answer, shop, request);
}

int32_t shuke_opening_hours(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("opening_hours", answer, shop, request);
}

int32_t shuke_shift(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("shift", answer, shop, request);
}

int32_t shuke_assign(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("assign", answer, shop, request);
}

int32_t shuke_contact_wishes(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("contact_wishes", answer, shop, request);
}

int32_t shuke_wishes(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("wishes", answer, shop, question);
}

int32_t shuke_roster(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("roster", answer, shop, question);
}

int32_t shuke_campaign(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("campaign", answer, shop, request);
}

int32_t shuke_guest(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("guest", answer, shop, request);
}

int32_t shuke_campaigns(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("campaigns", answer, shop, question);
}

int32_t shuke_guests(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("guests", answer, shop, question);
}

int32_t shuke_promise(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("promise", answer, shop, request);
}

int32_t shuke_promise_step(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("promise_step", answer, shop, request);
}

int32_t shuke_complaint(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("complaint", answer, shop, request);
}

int32_t shuke_complaint_step(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("complaint_step", answer, shop, request);
}

int32_t shuke_feedback(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("feedback", answer, shop, request);
}

int32_t shuke_feedback_step(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("feedback_step", answer, shop, request);
}

int32_t shuke_promises(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("promises", answer, shop, question);
}

int32_t shuke_complaints(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("complaints", answer, shop, question);
}

int32_t shuke_feedbacks(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("feedbacks", answer, shop, question);
}

int32_t shuke_plan(shuke_record** answer, shuke_shop* shop, const shuke_record* request, shuke_progress progress,
                   void* user_data) {
  return execute([&]() -> Result<void> {
    empty_optional_out(answer);
    return run_typed<shuke::PlanRequest, shuke::PlanAnswer>(
        "plan", answer, shop, request, [&](shuke::Clientele& clientele, const shuke::PlanRequest& asked) {
          return clientele.plan(asked, progress_of(progress, user_data));
        });
  });
}

int32_t shuke_due(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("due", answer, shop, question);
}

int32_t shuke_follow_ups(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("follow_ups", answer, shop, question);
}

int32_t shuke_begin(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("begin", answer, shop, request);
}

int32_t shuke_give_back(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("give_back", answer, shop, request);
}

int32_t shuke_record_contact(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("record", answer, shop, request);
}

int32_t shuke_contacts(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("contacts", answer, shop, question);
}

/**
 * \file
 * Follow-ups for C: hours and shifts, campaigns and guests, promises, complaints and opinions; the plan of a day, and
 * contacts. Part of shuke.h, whose conventions hold; a program includes that.
 *
 * Every function here runs a deed or question: `request` or `question` is a record of the kind that is named, NULL for
 * its defaults, and stays the caller's; `answer`, a record of the caller's, may be NULL. The same request id again gets
 * the same answer. Any of them may return the errors of storage (SHUKE_BUSY, SHUKE_FULL, SHUKE_IO, SHUKE_DAMAGED, …).
 */
#pragma once

#include "shuke.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Says how customers know an associate, and when they work in the shop (FUP-1, FUP-6): `associate_request` to
 * `associate_answer`. Errors: SHUKE_INVALID (a last day before the first), SHUKE_UNKNOWN (shop), SHUKE_CONFLICT. Since
 * 0.1. */
SHUKE_API int32_t shuke_associate(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Says when a shop is open, from a day on (FUP-6): `opening_hours_request` to `opening_hours_answer`. Errors:
 * SHUKE_INVALID (windows that overlap, touch or end before they begin), SHUKE_UNKNOWN (shop), SHUKE_CONFLICT. Since
 * 0.1. */
SHUKE_API int32_t shuke_opening_hours(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Says when an associate is there on a day (FUP-6): `shift_request` to `shift_answer`. Errors: as
 * shuke_opening_hours. Since 0.1. */
SHUKE_API int32_t shuke_shift(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Says who looks after a customer from a day on (FUP-6): `assign_request` to `assign_answer`. Errors:
 * SHUKE_INVALID, SHUKE_UNKNOWN (shop, customer), SHUKE_CONFLICT. Since 0.1. */
SHUKE_API int32_t shuke_assign(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Says at which times a customer likes to be called (WHEN-ORD), and at which interval of their own they are asked
 * (FUP-W): `contact_wishes_request` to `contact_wishes_answer`. Errors: SHUKE_INVALID (times that overlap, touch or end
 * before they begin; an interval of no length, or twice), SHUKE_UNKNOWN (shop, customer, a kind that the policy of the
 * day does not have at an interval), SHUKE_CONFLICT. Since 0.1. */
SHUKE_API int32_t shuke_contact_wishes(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** How a customer likes to be contacted: `wishes_question` to `wishes_answer`. Errors: SHUKE_INVALID, SHUKE_UNKNOWN
 * (shop, customer). Since 0.1. */
SHUKE_API int32_t shuke_wishes(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** When a shop is open on a day, and who is there: `roster_question` to `roster_answer`. Errors: SHUKE_INVALID,
 * SHUKE_UNKNOWN (shop). Since 0.1. */
SHUKE_API int32_t shuke_roster(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** Makes an event, a promotion or new goods known, or replaces what was said of them (FUP-E, FUP-D, FUP-O):
 * `campaign_request` to `campaign_answer`. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop, category), SHUKE_CONFLICT,
 * SHUKE_REFUSED (its kind would change, or its seats be fewer than are taken). Since 0.1. */
SHUKE_API int32_t shuke_campaign(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Takes a customer one step with a campaign (FUP-E): `guest_request` to `guest_answer`. Errors: SHUKE_INVALID,
 * SHUKE_UNKNOWN (shop, campaign, customer), SHUKE_CONFLICT, SHUKE_REFUSED (the step is not possible, or there are
 * not enough seats). Since 0.1. */
SHUKE_API int32_t shuke_guest(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Campaigns of a shop, by pages as shuke_orders: `campaigns_question` to `campaigns_answer`. Errors: SHUKE_INVALID,
 * SHUKE_UNKNOWN (shop). Since 0.1. */
SHUKE_API int32_t shuke_campaigns(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** Guests of a campaign, by pages as shuke_orders, and how many seats are taken: `guests_question` to
 * `guests_answer`. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop, campaign). Since 0.1. */
SHUKE_API int32_t shuke_guests(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** Writes a promise down (FUP-P): `promise_request` to `promise_answer`. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop,
 * customer, complaint), SHUKE_CONFLICT, SHUKE_REFUSED (the complaint is another customer's, or closed). Since 0.1. */
SHUKE_API int32_t shuke_promise(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Says what became of a promise (FUP-P): `promise_step_request` to `promise_step_answer`. Errors: SHUKE_INVALID,
 * SHUKE_UNKNOWN (shop, promise), SHUKE_CONFLICT, SHUKE_REFUSED (it is over). Since 0.1. */
SHUKE_API int32_t shuke_promise_step(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Opens a complaint (CMP-1): `complaint_request` to `complaint_answer`. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop,
 * customer, cause, receipt), SHUKE_CONFLICT, SHUKE_REFUSED (the receipt is another customer's). Since 0.1. */
SHUKE_API int32_t shuke_complaint(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Hands a complaint over, closes or reopens it (CMP-1): `complaint_step_request` to `complaint_step_answer`.
 * Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop, complaint), SHUKE_CONFLICT, SHUKE_REFUSED (the step is not possible).
 * Since 0.1. */
SHUKE_API int32_t shuke_complaint_step(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Writes down what a customer said of goods or service (FUP-9): `feedback_request` to `feedback_answer`. Errors:
 * SHUKE_INVALID, SHUKE_UNKNOWN (shop, customer), SHUKE_CONFLICT. Since 0.1. */
SHUKE_API int32_t shuke_feedback(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Passes an opinion on, or tells what was answered (FUP-9): `feedback_step_request` to `feedback_step_answer`.
 * Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop, feedback), SHUKE_CONFLICT, SHUKE_REFUSED (the step is not possible).
 * Since 0.1. */
SHUKE_API int32_t shuke_feedback_step(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Promises of a customer or of a shop with their steps, by pages as shuke_orders: `promises_question` to
 * `promises_answer`. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop, customer). Since 0.1. */
SHUKE_API int32_t shuke_promises(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** Complaints with their steps, and how often each was handed over (CMP-1): `complaints_question` to
 * `complaints_answer`. Errors: as shuke_promises. Since 0.1. */
SHUKE_API int32_t shuke_complaints(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** Opinions, to whom they were passed on and what was answered (FUP-9): `feedbacks_question` to `feedbacks_answer`.
 * Errors: as shuke_promises. Since 0.1. */
SHUKE_API int32_t shuke_feedbacks(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** Plans whom to contact on a day, and when (FUP-5): `plan_request` to `plan_answer`. Planned again, what somebody has
 * begun stays, and the rest is planned anew. `progress`, which may be NULL, is told how many customers were looked at;
 * stopped by it and done again, it ends with the same rows. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop), SHUKE_REFUSED
 * (stopped; the policy of the day follows nobody up, or says nothing of hours), SHUKE_OVERFLOW. Since 0.1. */
SHUKE_API int32_t shuke_plan(shuke_record** answer, shuke_shop* shop, const shuke_record* request,
                             shuke_progress progress, void* user_data);

/** The planned contacts of a day with all that an associate needs for them (FUP-1), by pages as shuke_orders:
 * `due_question` to `due_answer`. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop, associate). Since 0.1. */
SHUKE_API int32_t shuke_due(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** What a customer's day comes to, and why the rest of what there is to follow up is left out: `follow_ups_question` to
 * `follow_ups_answer`. Nothing is written. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (customer), SHUKE_REFUSED (as
 * shuke_plan). Since 0.1. */
SHUKE_API int32_t shuke_follow_ups(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** Begins a planned contact, once it has been looked at again whether the customer may be contacted (FUP-4):
 * `begin_request` to `begin_answer`. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop, contact), SHUKE_CONFLICT,
 * SHUKE_REFUSED (it has ended; somebody is at it, or at another with the customer; it is planned for another day;
 * consent, refusals, caps or hours do not allow it now). Since 0.1. */
SHUKE_API int32_t shuke_begin(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Gives back a contact that was begun and did not take place: `give_back_request` to `begin_answer`. Errors:
 * SHUKE_INVALID, SHUKE_UNKNOWN (shop, contact), SHUKE_CONFLICT, SHUKE_REFUSED (it was not begun, or by somebody else;
 * it has ended). Since 0.1. */
SHUKE_API int32_t shuke_give_back(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Writes down what came of a contact, planned or not (FUP-2, FUP-4): `record_request` to `record_answer`. Errors:
 * SHUKE_INVALID (a field that is missing or does not belong to the outcome), SHUKE_UNKNOWN (shop, contact, customer, a
 * kind that it was not about), SHUKE_CONFLICT, SHUKE_REFUSED (it has ended; somebody else began it; a time agreed in
 * quiet hours that the customer did not ask for; as shuke_begin). Since 0.1. */
SHUKE_API int32_t shuke_record_contact(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Contacts that took place, the latest first, by pages as shuke_orders: `contacts_question` to `contacts_answer`.
 * Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop, customer). Since 0.1. */
SHUKE_API int32_t shuke_contacts(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/* ---- Handover book --------------------------------------------------------------------------------------------------
 */

/** A shop's day for whoever takes over (FUP-1): what is planned, done, moved and refused, what is open, what tomorrow
 * brings. `handover_question` to `handover_answer`; of each list `limit` rows are told, and how many there are. Errors:
 * SHUKE_INVALID (no day; outside the lunar table, too), SHUKE_UNKNOWN (shop). Since 0.1. */
SHUKE_API int32_t shuke_handover(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

#ifdef __cplusplus
}
#endif

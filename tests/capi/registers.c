/* Hours and shifts, campaigns and guests, promises, complaints and opinions through the C face; and what a caller can
 * do wrong. */
#include <stddef.h>

#include "expect.h"

static const deed_call calls[] = {
    shuke_opening_hours, shuke_shift,     shuke_assign,       shuke_roster,     shuke_campaign,       shuke_guest,
    shuke_guests,        shuke_promise,   shuke_promise_step, shuke_complaint,  shuke_complaint_step, shuke_feedback,
    shuke_feedback_step, shuke_campaigns, shuke_promises,     shuke_complaints, shuke_feedbacks};
enum { call_count = sizeof calls / sizeof calls[0], need_something = 13 };

static void misuse(shuke_shop* shop) {
  int i;
  expect_wrong_handles_refused(calls, call_count, shop);
  for (i = 0; i < need_something; ++i) {
    EXPECT_STATUS(calls[i](NULL, shop, NULL), SHUKE_INVALID);
    EXPECT_TEXT(shuke_error_message(), "field.required");
  }
  for (; i < call_count; ++i) EXPECT_OK(calls[i](NULL, shop, NULL));
}

/* Runs a deed of a request as JSON, and gives back a field of the answer. */
static int64_t done(deed_call call, shuke_shop* shop, const char* kind, const char* json, int32_t field) {
  shuke_record *answer, *request = record_of(shop, kind, json);
  int64_t number;
  EXPECT_OK(call(&answer, shop, request));
  EXPECT_OK(call(NULL, shop, request)); /* once more is the same */
  number = integer_of(answer, field);
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(request));
  return number;
}

static void roster(shuke_shop* shop) {
  shuke_record *answer, *row, *question;
  int64_t size;
  done(shuke_associate, shop, "associate_request",
       "{\"request\":\"n\",\"associate\":\"A1\",\"name\":\"孙悦\",\"at\":\"2026-03-01T10:00\"}",
       SHUKE_ASSOCIATE_ANSWER_ASSOCIATE_ID);
  done(shuke_opening_hours, shop, "opening_hours_request",
       "{\"request\":\"h\",\"from\":\"2026-03-01\",\"at\":\"2026-03-01T10:00\","
       "\"week\":[{\"weekday\":\"monday\",\"from\":\"09:00\",\"until\":\"18:00\"}]}",
       SHUKE_OPENING_HOURS_ANSWER_HOURS_ID);
  done(shuke_shift, shop, "shift_request",
       "{\"request\":\"s\",\"associate\":\"A1\",\"day\":\"2026-03-02\",\"at\":\"2026-03-01T10:00\","
       "\"windows\":[{\"from\":\"09:00\"}]}",
       SHUKE_SHIFT_ANSWER_SHIFT_ID);
  done(
      shuke_assign, shop, "assign_request",
      "{\"request\":\"a\",\"customer\":\"C1\",\"associate\":\"A1\",\"day\":\"2026-03-02\",\"at\":\"2026-03-01T10:00\"}",
      SHUKE_ASSIGN_ANSWER_ASSIGNMENT_ID);
  done(shuke_contact_wishes, shop, "contact_wishes_request",
       "{\"request\":\"w\",\"customer\":\"C1\",\"at\":\"2026-03-01T10:00\",\"times\":[{\"from\":\"19:00\"}],"
       "\"intervals\":[{\"kind\":\"own_interval\",\"days\":14}]}",
       SHUKE_CONTACT_WISHES_ANSWER_WISHES_ID);
  question = record_of(shop, "wishes_question", "{\"customer\":\"C1\"}");
  EXPECT_OK(shuke_wishes(&answer, shop, question));
  EXPECT_OK(shuke_record_list_at(&row, answer, SHUKE_WISHES_ANSWER_INTERVALS, 0));
  EXPECT_TEXT(text_of(row, SHUKE_OWN_INTERVAL_SINCE), "2026-03-01");
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(question));
  question = record_of(shop, "roster_question", "{\"day\":\"2026-03-02\"}");
  EXPECT_OK(shuke_roster(&answer, shop, question));
  EXPECT_OK(shuke_record_list_size(&size, answer, SHUKE_ROSTER_ANSWER_OPEN));
  EXPECT_INTEGER(size, 1);
  EXPECT_OK(shuke_record_list_at(&row, answer, SHUKE_ROSTER_ANSWER_ROWS, 0));
  EXPECT_TEXT(text_of(row, SHUKE_ROSTER_ROW_ASSOCIATE), "A1");
  EXPECT_TEXT(text_of(row, SHUKE_ROSTER_ROW_NAME), "孙悦");
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(question));
}

static void guests(shuke_shop* shop) {
  shuke_record *answer, *question, *request;
  done(shuke_campaign, shop, "campaign_request",
       "{\"request\":\"e\",\"ref\":\"tea\",\"kind\":\"event\",\"first\":\"2026-03-10\",\"at\":\"2026-03-01T10:00\","
       "\"seats\":1}",
       SHUKE_CAMPAIGN_ANSWER_CAMPAIGN_ID);
  done(shuke_guest, shop, "guest_request",
       "{\"request\":\"g1\",\"campaign\":\"tea\",\"customer\":\"C1\",\"state\":\"coming\",\"at\":\"2026-03-01T10:00\"}",
       SHUKE_GUEST_ANSWER_GUEST_STEP_ID);
  request = record_of(shop, "guest_request",
                      "{\"request\":\"g2\",\"campaign\":\"tea\",\"customer\":\"C2\",\"state\":\"coming\","
                      "\"at\":\"2026-03-01T10:00\"}");
  EXPECT_STATUS(shuke_guest(NULL, shop, request), SHUKE_REFUSED);
  EXPECT_TEXT(shuke_error_rule(), "FUP-E");
  EXPECT_OK(shuke_record_destroy(request));
  question = record_of(shop, "guests_question", "{\"campaign\":\"tea\"}");
  EXPECT_OK(shuke_guests(&answer, shop, question));
  EXPECT_INTEGER(integer_of(answer, SHUKE_GUESTS_ANSWER_TAKEN), 1);
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(question));
}

static void step(shuke_shop* shop, deed_call call, const char* kind, const char* json, int32_t field, int64_t id,
                 int32_t state, const char* expected) {
  shuke_record *answer, *request = record_of(shop, kind, json);
  EXPECT_OK(shuke_record_set_integer(request, field, id));
  EXPECT_OK(call(&answer, shop, request));
  EXPECT_TEXT(text_of(answer, state), expected);
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(request));
}

static void open_points(shuke_shop* shop) {
  shuke_record *answer, *row;
  int64_t id = done(shuke_promise, shop, "promise_request",
                    "{\"request\":\"p\",\"customer\":\"C1\",\"due\":\"2026-03-05\",\"words\":\"w\","
                    "\"at\":\"2026-03-01T10:00\"}",
                    SHUKE_PROMISE_ANSWER_PROMISE_ID);
  step(shop, shuke_promise_step, "promise_step_request",
       "{\"request\":\"ps\",\"promise_id\":\"1\",\"step\":\"kept\",\"at\":\"2026-03-05T10:00\"}",
       SHUKE_PROMISE_STEP_REQUEST_PROMISE_ID, id, SHUKE_PROMISE_STEP_ANSWER_STATE, "kept");
  id = done(shuke_complaint, shop, "complaint_request",
            "{\"request\":\"k\",\"customer\":\"C1\",\"owner\":\"A1\",\"words\":\"w\",\"at\":\"2026-03-01T10:00\"}",
            SHUKE_COMPLAINT_ANSWER_COMPLAINT_ID);
  step(shop, shuke_complaint_step, "complaint_step_request",
       "{\"request\":\"ks\",\"complaint_id\":\"1\",\"step\":\"handed_over\",\"owner\":\"A2\","
       "\"at\":\"2026-03-05T10:00\"}",
       SHUKE_COMPLAINT_STEP_REQUEST_COMPLAINT_ID, id, SHUKE_COMPLAINT_STEP_ANSWER_STATE, "open");
  id = done(shuke_feedback, shop, "feedback_request",
            "{\"request\":\"f\",\"customer\":\"C1\",\"words\":\"w\",\"at\":\"2026-03-01T10:00\"}",
            SHUKE_FEEDBACK_ANSWER_FEEDBACK_ID);
  step(shop, shuke_feedback_step, "feedback_step_request",
       "{\"request\":\"fs\",\"feedback_id\":\"1\",\"step\":\"passed_on\",\"to\":\"B\",\"at\":\"2026-03-05T10:00\"}",
       SHUKE_FEEDBACK_STEP_REQUEST_FEEDBACK_ID, id, SHUKE_FEEDBACK_STEP_ANSWER_STATE, "passed_on");
  EXPECT_OK(shuke_complaints(&answer, shop, NULL));
  EXPECT_OK(shuke_record_list_at(&row, answer, SHUKE_COMPLAINTS_ANSWER_ROWS, 0));
  EXPECT_INTEGER(integer_of(row, SHUKE_COMPLAINT_ROW_HANDED_OVER), 1);
  EXPECT_TEXT(text_of(row, SHUKE_COMPLAINT_ROW_OWNER), "A2");
  EXPECT_OK(shuke_record_destroy(answer));
}

int main(void) {
  shuke_shop* shop = new_shop("sqlite:registers.db");
  const char* const people[] = {"{\"ref\":\"C1\",\"consent_service\":\"2026-01-05\"}",
                                "{\"ref\":\"C2\",\"consent_service\":\"2026-01-05\"}"};
  int i;
  for (i = 0; i < 2; ++i) {
    shuke_record* somebody = record_of(shop, "enrol_request", people[i]);
    EXPECT_OK(shuke_enrol(NULL, shop, somebody));
    EXPECT_OK(shuke_record_destroy(somebody));
  }
  misuse(shop);
  roster(shop);
  guests(shop);
  open_points(shop);
  EXPECT_OK(shuke_close(shop));
  return 0;
}

/* Follow-ups through the C face: a purchase brings a contact three days later, which is planned, begun, given back,
 * begun again and recorded; and what a caller can do wrong. */
#include <stddef.h>
#include <stdio.h>

#include "expect.h"

static const deed_call calls[] = {shuke_due,       shuke_follow_ups,     shuke_begin,
                                  shuke_give_back, shuke_record_contact, shuke_contacts};
enum { call_count = sizeof calls / sizeof calls[0] };

static void misuse(shuke_shop* shop) {
  shuke_record* other = record_of(shop, "ledger_question", "{\"customer\":\"C1\"}");
  int i;
  expect_wrong_handles_refused(calls, call_count, shop);
  for (i = 0; i < call_count - 1; ++i) { /* contacts alone can be asked for by their defaults */
    EXPECT_STATUS(calls[i](NULL, shop, NULL), SHUKE_INVALID);
    EXPECT_TEXT(shuke_error_message(), "field.required");
  }
  EXPECT_OK(shuke_contacts(NULL, shop, NULL));
  EXPECT_STATUS(shuke_plan(NULL, shop, NULL, NULL, NULL), SHUKE_INVALID);
  EXPECT_TEXT(shuke_error_field(), "day");
  EXPECT_STATUS(shuke_plan(NULL, NULL, NULL, NULL, NULL), SHUKE_MISUSE);
  EXPECT_STATUS(shuke_plan(NULL, shop, other, NULL, NULL), SHUKE_MISUSE);
  EXPECT_STATUS(shuke_plan(NULL, (shuke_shop*)other, NULL, NULL, NULL), SHUKE_MISUSE);
  EXPECT_OK(shuke_record_destroy(other));
}

static void somebody_buys(shuke_shop* shop) {
  shuke_record* request = record_of(shop, "enrol_request",
                                    "{\"ref\":\"C1\",\"name\":\"林夏\",\"phone\":\"138 0000 4472\","
                                    "\"associate\":\"lin\",\"consent_service\":\"2026-01-05\"}");
  EXPECT_OK(shuke_enrol(NULL, shop, request));
  EXPECT_OK(shuke_record_destroy(request));
  request = record_of(shop, "receipt",
                      "{\"receipt\":\"R1\",\"customer\":\"C1\",\"at\":\"2026-11-21T15:00\",\"lines\":[{\"sku\":\"A1\","
                      "\"quantity\":\"1\",\"unit_price\":\"399.00\",\"amount\":\"399.00\"}]}");
  EXPECT_OK(shuke_sell(NULL, shop, request));
  EXPECT_OK(shuke_record_destroy(request));
}

static int32_t stop(void* user_data, int64_t done) {
  ++*(int*)user_data;
  return done < 0 ? 0 : 1;
}

static void plan(shuke_shop* shop) {
  shuke_record *answer, *request = record_of(shop, "plan_request", "{\"day\":\"2026-11-24\"}");
  int told = 0;
  EXPECT_STATUS(shuke_plan(NULL, shop, request, stop, &told), SHUKE_REFUSED);
  EXPECT_INTEGER(told, 1);
  EXPECT_OK(shuke_plan(&answer, shop, request, NULL, NULL));
  EXPECT_INTEGER(integer_of(answer, SHUKE_PLAN_ANSWER_CUSTOMERS), 1);
  EXPECT_INTEGER(integer_of(answer, SHUKE_PLAN_ANSWER_CONTACTS), 1);
  EXPECT_TEXT(text_of(answer, SHUKE_PLAN_ANSWER_POLICY), "fashion");
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(request));
}

/* \return the id of the one contact; its time goes into `at` */
static int64_t due(shuke_shop* shop, const char* state, char* at, size_t size) {
  shuke_record *answer, *row, *topic,
      *question = record_of(shop, "due_question", "{\"day\":\"2026-11-24\",\"all\":true,\"language\":\"en\"}");
  int64_t id;
  EXPECT_OK(shuke_due(&answer, shop, question));
  EXPECT_INTEGER(integer_of(answer, SHUKE_DUE_ANSWER_PLANNED), 1);
  EXPECT_OK(shuke_record_list_at(&row, answer, SHUKE_DUE_ANSWER_ROWS, 0));
  EXPECT_TEXT(text_of(row, SHUKE_DUE_ROW_STATE), state);
  EXPECT_TEXT(text_of(row, SHUKE_DUE_ROW_PHONE), "13800004472");
  EXPECT_OK(shuke_record_list_at(&topic, row, SHUKE_DUE_ROW_TOPICS, 0));
  EXPECT_TEXT(text_of(topic, SHUKE_TOPIC_MARK_KIND), "care_3");
  (void)snprintf(at, size, "2026-11-24T%s", text_of(row, SHUKE_DUE_ROW_FROM));
  id = integer_of(row, SHUKE_DUE_ROW_CONTACT_ID);
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(question));
  return id;
}

static void begin(shuke_shop* shop, int64_t id, const char* at, const char* key) {
  shuke_record *answer,
      *request =
          record_of(shop, "begin_request",
                    "{\"request\":\"b\",\"associate\":\"lin\",\"contact_id\":\"1\",\"at\":\"2026-11-24T10:00\"}");
  set_text(request, SHUKE_BEGIN_REQUEST_REQUEST, key);
  set_text(request, SHUKE_BEGIN_REQUEST_AT, at);
  EXPECT_STATUS(shuke_begin(NULL, shop, request), SHUKE_UNKNOWN);
  EXPECT_OK(shuke_record_set_integer(request, SHUKE_BEGIN_REQUEST_CONTACT_ID, id));
  EXPECT_OK(shuke_begin(&answer, shop, request));
  EXPECT_INTEGER(integer_of(answer, SHUKE_BEGIN_ANSWER_CONTACT_ID), id);
  EXPECT_TEXT(text_of(answer, SHUKE_BEGIN_ANSWER_STATE), "begun");
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(request));
}

static void give_back(shuke_shop* shop, int64_t id, const char* at) {
  shuke_record *answer,
      *request =
          record_of(shop, "give_back_request",
                    "{\"request\":\"g1\",\"associate\":\"lin\",\"contact_id\":\"1\",\"at\":\"2026-11-24T10:00\"}");
  set_text(request, SHUKE_GIVE_BACK_REQUEST_AT, at);
  EXPECT_OK(shuke_record_set_integer(request, SHUKE_GIVE_BACK_REQUEST_CONTACT_ID, id));
  EXPECT_OK(shuke_give_back(&answer, shop, request));
  EXPECT_TEXT(text_of(answer, SHUKE_BEGIN_ANSWER_STATE), "planned");
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(request));
}

static void record(shuke_shop* shop, int64_t id) {
  shuke_record *answer, *request = record_of(shop, "record_request",
                                             "{\"request\":\"r1\",\"associate\":\"lin\",\"outcome\":\"reached\","
                                             "\"topics\":[{\"kind\":\"care_3\",\"said\":\"很暖和\"}]}");
  EXPECT_OK(shuke_record_set_integer(request, SHUKE_RECORD_REQUEST_CONTACT_ID, id));
  EXPECT_OK(shuke_record_contact(&answer, shop, request));
  EXPECT_INTEGER(integer_of(answer, SHUKE_RECORD_ANSWER_CONTACT_ID), id);
  EXPECT_TEXT(text_of(answer, SHUKE_RECORD_ANSWER_BUSINESS_DAY), "2026-11-24");
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_contact(NULL, shop, request)); /* the same again */
  set_text(request, SHUKE_RECORD_REQUEST_NEXT_STEP, "下周再问");
  EXPECT_STATUS(shuke_record_contact(NULL, shop, request), SHUKE_CONFLICT);
  EXPECT_OK(shuke_record_destroy(request));
}

static void lists(shuke_shop* shop) {
  shuke_record *answer, *row, *topic,
      *question = record_of(shop, "follow_ups_question", "{\"customer\":\"C1\",\"day\":\"2026-11-25\"}");
  int64_t size;
  EXPECT_OK(shuke_follow_ups(&answer, shop, question));
  EXPECT_OK(shuke_record_list_size(&size, answer, SHUKE_FOLLOW_UPS_ANSWER_CONTACTS));
  EXPECT_INTEGER(size, 0); /* it was asked about */
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(question));
  EXPECT_OK(shuke_contacts(&answer, shop, NULL));
  EXPECT_OK(shuke_record_list_at(&row, answer, SHUKE_CONTACTS_ANSWER_ROWS, 0));
  EXPECT_TEXT(text_of(row, SHUKE_CONTACT_ROW_OUTCOME), "reached");
  EXPECT_TEXT(text_of(row, SHUKE_CONTACT_ROW_CUSTOMER), "C1");
  EXPECT_OK(shuke_record_list_at(&topic, row, SHUKE_CONTACT_ROW_TOPICS, 0));
  EXPECT_TEXT(text_of(topic, SHUKE_CONTACT_TOPIC_SAID), "很暖和");
  EXPECT_OK(shuke_record_destroy(answer));
}

int main(void) {
  shuke_shop* shop = new_shop("sqlite:follow_ups.db");
  char at[32];
  int64_t id;
  misuse(shop);
  somebody_buys(shop);
  plan(shop);
  id = due(shop, "planned", at, sizeof at);
  begin(shop, id, at, "b1");
  EXPECT_INTEGER(due(shop, "begun", at, sizeof at), id);
  give_back(shop, id, at);
  begin(shop, id, at, "b2");
  record(shop, id);
  EXPECT_INTEGER(due(shop, "ended", at, sizeof at), id);
  lists(shop);
  EXPECT_OK(shuke_close(shop));
  return 0;
}

/* Cards through the C face: two coats open one, it is applied for, granted, frozen and replaced; the manager's list, a
 * review that is stopped and done; and what a caller can do wrong. */
#include <stddef.h>

#include "expect.h"

static const deed_call calls[] = {shuke_card, shuke_cards, shuke_card_events};
enum { call_count = sizeof calls / sizeof calls[0] };

static void misuse(shuke_shop* shop) {
  shuke_record* other = record_of(shop, "ledger_question", "{\"customer\":\"C1\"}");
  expect_wrong_handles_refused(calls, call_count, shop);
  EXPECT_STATUS(shuke_card(NULL, shop, NULL), SHUKE_INVALID);
  EXPECT_TEXT(shuke_error_message(), "field.required");
  EXPECT_STATUS(shuke_cards(NULL, shop, NULL), SHUKE_INVALID);
  EXPECT_OK(shuke_card_events(NULL, shop, NULL));
  EXPECT_STATUS(shuke_review(NULL, shop, NULL, NULL, NULL), SHUKE_INVALID);
  EXPECT_TEXT(shuke_error_field(), "day");
  EXPECT_STATUS(shuke_review(NULL, NULL, NULL, NULL, NULL), SHUKE_MISUSE);
  EXPECT_STATUS(shuke_review(NULL, shop, other, NULL, NULL), SHUKE_MISUSE);
  EXPECT_STATUS(shuke_review(NULL, (shuke_shop*)other, NULL, NULL, NULL), SHUKE_MISUSE);
  EXPECT_OK(shuke_record_destroy(other));
}

/* \return what happened to the card */
static void expect_card(shuke_shop* shop, const char* json, const char* deed, const char* held) {
  shuke_record *answer, *request = record_of(shop, "card_request", json);
  EXPECT_OK(shuke_card(&answer, shop, request));
  EXPECT_TEXT(text_of(answer, SHUKE_CARD_ANSWER_DEED), deed);
  EXPECT_TEXT(text_of(answer, SHUKE_CARD_ANSWER_HELD), held);
  EXPECT_TEXT(text_of(answer, SHUKE_CARD_ANSWER_POLICY), "fashion");
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(request));
}

static void expect_no_card(shuke_shop* shop, const char* json, int32_t status, const char* field) {
  shuke_record *answer = NULL, *request = record_of(shop, "card_request", json);
  EXPECT_STATUS(shuke_card(&answer, shop, request), status);
  EXPECT_TEXT(shuke_error_field(), field);
  EXPECT_INTEGER(answer == NULL, 1);
  EXPECT_OK(shuke_record_destroy(request));
}

static void buy(shuke_shop* shop) {
  shuke_record* sale = record_of(shop, "receipt",
                                 "{\"receipt\":\"R-1\",\"customer\":\"C1\",\"at\":\"2026-03-01T10:00\",\"lines\":[{"
                                 "\"sku\":\"A\",\"quantity\":\"2\",\"amount\":\"800.00\",\"brand\":\"north\","
                                 "\"category\":\"coat\"}]}");
  EXPECT_OK(shuke_sell(NULL, shop, sale));
  EXPECT_OK(shuke_record_destroy(sale));
}

static void cards(shuke_shop* shop, const char* card, const char* next, int64_t events) {
  int64_t size;
  shuke_record *answer, *row,
      *question = record_of(shop, "cards_question", "{\"customer\":\"C1\",\"day\":\"2026-03-09\"}");
  EXPECT_OK(shuke_cards(&answer, shop, question));
  EXPECT_TEXT(text_of(answer, SHUKE_CARDS_ANSWER_CARD), card);
  EXPECT_TEXT(text_of(answer, SHUKE_CARDS_ANSWER_NEXT), next);
  EXPECT_OK(shuke_record_list_size(&size, answer, SHUKE_CARDS_ANSWER_EVENTS));
  EXPECT_INTEGER(size, events);
  EXPECT_OK(shuke_record_list_at(&row, answer, SHUKE_CARDS_ANSWER_EVENTS, 0));
  EXPECT_TEXT(text_of(row, SHUKE_CARD_EVENT_ROW_DEED), "eligible");
  EXPECT_INTEGER(integer_of(row, SHUKE_CARD_EVENT_ROW_HAVE), 2);
  EXPECT_OK(shuke_record_destroy(answer));
  set_text(question, SHUKE_CARDS_QUESTION_CUSTOMER, "nobody");
  EXPECT_STATUS(shuke_cards(NULL, shop, question), SHUKE_UNKNOWN);
  set_text(question, SHUKE_CARDS_QUESTION_CUSTOMER, "C1");
  EXPECT_OK(shuke_record_set_integer(question, SHUKE_CARDS_QUESTION_LIMIT, 1001));
  EXPECT_STATUS(shuke_cards(NULL, shop, question), SHUKE_INVALID);
  EXPECT_OK(shuke_record_destroy(question));
}

static void deeds(shuke_shop* shop) {
  expect_no_card(shop,
                 "{\"request\":\"d1\",\"customer\":\"C1\",\"at\":\"2026-03-02T10:00\",\"deed\":\"grant\","
                 "\"approver\":\"M1\"}",
                 SHUKE_REFUSED, "deed");
  expect_no_card(shop, "{\"request\":\"d1\",\"customer\":\"C1\",\"at\":\"2026-03-02T10:00\",\"deed\":\"freeze\"}",
                 SHUKE_INVALID, "approver");
  expect_no_card(shop, "{\"request\":\"d1\",\"customer\":\"C9\",\"at\":\"2026-03-02T10:00\",\"deed\":\"apply\"}",
                 SHUKE_UNKNOWN, "customer");
  expect_card(shop, "{\"request\":\"d1\",\"customer\":\"C1\",\"at\":\"2026-03-02T10:00\",\"deed\":\"apply\"}",
              "applied", "");
  expect_card(shop,
              "{\"request\":\"d2\",\"customer\":\"C1\",\"at\":\"2026-03-03T10:00\",\"deed\":\"grant\","
              "\"approver\":\"M1\"}",
              "granted", "regular");
  expect_card(shop,
              "{\"request\":\"d2\",\"customer\":\"C1\",\"at\":\"2026-03-03T10:00\",\"deed\":\"grant\","
              "\"approver\":\"M1\"}",
              "granted", "regular");
  expect_no_card(shop,
                 "{\"request\":\"d2\",\"customer\":\"C1\",\"at\":\"2026-03-03T10:00\",\"deed\":\"grant\","
                 "\"approver\":\"M2\"}",
                 SHUKE_CONFLICT, "request");
  expect_card(shop,
              "{\"request\":\"d3\",\"customer\":\"C1\",\"at\":\"2026-03-04T10:00\",\"deed\":\"freeze\","
              "\"approver\":\"M1\"}",
              "frozen", "regular");
  expect_card(shop,
              "{\"request\":\"d4\",\"customer\":\"C1\",\"at\":\"2026-03-05T10:00\",\"deed\":\"replace\","
              "\"approver\":\"M1\",\"number\":\"90017\"}",
              "replaced", "regular");
}

static void card_events(shuke_shop* shop) {
  int64_t size;
  shuke_record *answer, *row, *question = record_of(shop, "card_events_question", "{\"limit\":2}");
  EXPECT_OK(shuke_card_events(&answer, shop, question));
  EXPECT_OK(shuke_record_list_size(&size, answer, SHUKE_CARD_EVENTS_ANSWER_ROWS));
  EXPECT_INTEGER(size, 2);
  set_text(question, SHUKE_CARD_EVENTS_QUESTION_AFTER, text_of(answer, SHUKE_CARD_EVENTS_ANSWER_NEXT));
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_card_events(&answer, shop, question));
  EXPECT_OK(shuke_record_list_at(&row, answer, SHUKE_CARD_EVENTS_ANSWER_ROWS, 0));
  EXPECT_TEXT(text_of(row, SHUKE_CARD_EVENT_ROW_DEED), "granted");
  EXPECT_TEXT(text_of(row, SHUKE_CARD_EVENT_ROW_CUSTOMER), "C1");
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_set_integer(question, SHUKE_CARD_EVENTS_QUESTION_LIMIT, 0));
  EXPECT_STATUS(shuke_card_events(NULL, shop, question), SHUKE_INVALID);
  EXPECT_OK(shuke_record_set_integer(question, SHUKE_CARD_EVENTS_QUESTION_LIMIT, 2));
  set_text(question, SHUKE_CARD_EVENTS_QUESTION_SHOP, "nowhere");
  EXPECT_STATUS(shuke_card_events(NULL, shop, question), SHUKE_UNKNOWN);
  EXPECT_OK(shuke_record_destroy(question));
}

/* Stops the first time it is asked. */
static int32_t stop(void* user_data, int64_t done) {
  EXPECT_INTEGER(done, 1);
  ++*(int*)user_data;
  return 1;
}

static void review(shuke_shop* shop) {
  int asked = 0;
  shuke_record *answer, *request = record_of(shop, "review_request", "{\"day\":\"2026-03-09\"}");
  EXPECT_STATUS(shuke_review(NULL, shop, request, stop, &asked), SHUKE_REFUSED);
  EXPECT_INTEGER(asked, 1);
  EXPECT_OK(shuke_review(&answer, shop, request, NULL, NULL));
  EXPECT_INTEGER(integer_of(answer, SHUKE_REVIEW_ANSWER_CUSTOMERS), 1);
  EXPECT_INTEGER(integer_of(answer, SHUKE_REVIEW_ANSWER_EVENTS), 0);
  EXPECT_TEXT(text_of(answer, SHUKE_REVIEW_ANSWER_DAY), "2026-03-09");
  EXPECT_OK(shuke_record_destroy(answer));
  set_text(request, SHUKE_REVIEW_REQUEST_DAY, "2026-03-08");
  EXPECT_STATUS(shuke_review(NULL, shop, request, NULL, NULL), SHUKE_REFUSED);
  EXPECT_TEXT(shuke_error_rule(), "MEM-10");
  set_text(request, SHUKE_REVIEW_REQUEST_SHOP, "nowhere");
  EXPECT_STATUS(shuke_review(NULL, shop, request, NULL, NULL), SHUKE_UNKNOWN);
  EXPECT_OK(shuke_record_destroy(request));
}

int main(void) {
  shuke_shop* shop = new_shop("sqlite:cards.db");
  shuke_record* somebody = record_of(shop, "enrol_request", "{\"ref\":\"C1\",\"consent_service\":\"2026-01-05\"}");
  EXPECT_OK(shuke_enrol(NULL, shop, somebody));
  EXPECT_OK(shuke_record_destroy(somebody));
  misuse(shop);
  buy(shop);
  cards(shop, "", "regular", 1);
  deeds(shop);
  cards(shop, "regular", "", 5);
  card_events(shop);
  review(shop);
  EXPECT_OK(shuke_close(shop));
  return 0;
}

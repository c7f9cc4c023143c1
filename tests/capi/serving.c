/* Serving through the C face: what the days bring, what the next shift needs, who came in; and what a caller can do
 * wrong. */
#include <stddef.h>

#include "expect.h"

static const deed_call calls[] = {shuke_agenda, shuke_visitor, shuke_handover};
enum { call_count = sizeof calls / sizeof calls[0] };

static void misuse(shuke_shop* shop) {
  int i;
  expect_wrong_handles_refused(calls, call_count, shop);
  for (i = 0; i < call_count; ++i) {
    EXPECT_STATUS(calls[i](NULL, shop, NULL), SHUKE_INVALID);
    EXPECT_TEXT(shuke_error_message(), "field.required");
  }
}

static void reserve(shuke_shop* shop) {
  shuke_record* request =
      record_of(shop, "order_request",
                "{\"request\":\"q1\",\"customer\":\"C1\",\"at\":\"2026-03-01T10:00\",\"kind\":\"reservation\","
                "\"until\":\"2026-03-12\",\"goods\":[{\"sku\":\"A\",\"quantity\":\"1\"}]}");
  EXPECT_OK(shuke_order(NULL, shop, request));
  EXPECT_OK(shuke_record_destroy(request));
}

static void agenda(shuke_shop* shop) {
  shuke_record *answer, *row,
      *question = record_of(shop, "agenda_question", "{\"day\":\"2026-03-11\",\"part\":\"tomorrow\"}");
  EXPECT_OK(shuke_agenda(&answer, shop, question));
  EXPECT_OK(shuke_record_list_at(&row, answer, SHUKE_AGENDA_ANSWER_ROWS, 0));
  EXPECT_TEXT(text_of(row, SHUKE_AGENDA_ROW_KIND), "kept");
  EXPECT_TEXT(text_of(row, SHUKE_AGENDA_ROW_CUSTOMER), "C1");
  EXPECT_INTEGER(integer_of(row, SHUKE_AGENDA_ROW_OPENED), 1);
  EXPECT_OK(shuke_record_destroy(answer));
  set_text(question, SHUKE_AGENDA_QUESTION_SHOP, "nowhere");
  EXPECT_STATUS(shuke_agenda(NULL, shop, question), SHUKE_UNKNOWN);
  EXPECT_OK(shuke_record_destroy(question));
}

static void handover(shuke_shop* shop) {
  shuke_record *answer, *row, *question = record_of(shop, "handover_question", "{\"day\":\"2026-03-11\"}");
  EXPECT_OK(shuke_handover(&answer, shop, question));
  EXPECT_INTEGER(integer_of(answer, SHUKE_HANDOVER_ANSWER_KEPT_TOTAL), 1);
  EXPECT_OK(shuke_record_list_at(&row, answer, SHUKE_HANDOVER_ANSWER_KEPT, 0));
  EXPECT_TEXT(text_of(row, SHUKE_HANDOVER_GOODS_CUSTOMER), "C1");
  EXPECT_TEXT(text_of(row, SHUKE_HANDOVER_GOODS_UNTIL), "2026-03-12");
  EXPECT_OK(shuke_record_destroy(answer));
  set_text(question, SHUKE_HANDOVER_QUESTION_SHOP, "nowhere");
  EXPECT_STATUS(shuke_handover(NULL, shop, question), SHUKE_UNKNOWN);
  EXPECT_OK(shuke_record_destroy(question));
}

static void visitor(shuke_shop* shop) {
  int64_t size;
  shuke_record *answer, *question = record_of(shop, "visitor_question", "{\"query\":\"C1\",\"day\":\"2026-03-11\"}");
  EXPECT_OK(shuke_visitor(&answer, shop, question));
  EXPECT_TEXT(text_of(answer, SHUKE_VISITOR_ANSWER_CUSTOMER), "C1");
  EXPECT_OK(shuke_record_list_size(&size, answer, SHUKE_VISITOR_ANSWER_PROMISES));
  EXPECT_INTEGER(size, 1);
  EXPECT_OK(shuke_record_destroy(answer));
  set_text(question, SHUKE_VISITOR_QUESTION_DAY, "2020-01-01");
  EXPECT_STATUS(shuke_visitor(NULL, shop, question), SHUKE_UNKNOWN);
  EXPECT_OK(shuke_record_destroy(question));
}

int main(void) {
  shuke_shop* shop = new_shop("sqlite:serving.db");
  shuke_record* somebody = record_of(shop, "enrol_request", "{\"ref\":\"C1\",\"consent_service\":\"2026-01-05\"}");
  EXPECT_OK(shuke_enrol(NULL, shop, somebody));
  EXPECT_OK(shuke_record_destroy(somebody));
  misuse(shop);
  reserve(shop);
  agenda(shop);
  handover(shop);
  visitor(shop);
  EXPECT_OK(shuke_close(shop));
  return 0;
}

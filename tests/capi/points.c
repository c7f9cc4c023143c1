/* Points through the C face: a balance is brought over, some are set right, a sale is paid with them, and the ledger
 * tells each movement; and what a caller can do wrong. */
#include <stddef.h>

#include "expect.h"

static const deed_call calls[] = {shuke_adjust, shuke_opening, shuke_ledger};
enum { call_count = sizeof calls / sizeof calls[0] };

static void misuse(shuke_shop* shop) {
  int i;
  expect_wrong_handles_refused(calls, call_count, shop);
  for (i = 0; i < call_count; ++i) {
    EXPECT_STATUS(calls[i](NULL, shop, NULL), SHUKE_INVALID);
    EXPECT_TEXT(shuke_error_message(), "field.required");
  }
}

static void opening(shuke_shop* shop) {
  shuke_record *answer, *request = record_of(shop, "opening_request",
                                             "{\"request\":\"o1\",\"customer\":\"C1\",\"at\":\"2026-03-01T10:00\","
                                             "\"points\":500,\"associate\":\"W1\"}");
  EXPECT_OK(shuke_opening(&answer, shop, request));
  EXPECT_INTEGER(integer_of(answer, SHUKE_POINTS_MOVED_ANSWER_POINTS), 500);
  EXPECT_TEXT(text_of(answer, SHUKE_POINTS_MOVED_ANSWER_DAY), "2026-03-01");
  EXPECT_OK(shuke_record_destroy(answer));
  set_text(request, SHUKE_OPENING_REQUEST_REQUEST, "o2");
  EXPECT_STATUS(shuke_opening(NULL, shop, request), SHUKE_REFUSED);
  EXPECT_TEXT(shuke_error_rule(), "MEM-9");
  EXPECT_OK(shuke_record_destroy(request));
}

static void adjust(shuke_shop* shop) {
  shuke_record* request =
      record_of(shop, "adjust_request",
                "{\"request\":\"a1\",\"customer\":\"C1\",\"at\":\"2026-03-01T11:00\",\"points\":-20,"
                "\"reason\":\"goodwill\",\"associate\":\"W1\"}");
  EXPECT_OK(shuke_adjust(NULL, shop, request));
  EXPECT_OK(shuke_adjust(NULL, shop, request));
  EXPECT_OK(shuke_record_set_integer(request, SHUKE_ADJUST_REQUEST_POINTS, -21));
  EXPECT_STATUS(shuke_adjust(NULL, shop, request), SHUKE_CONFLICT);
  set_text(request, SHUKE_ADJUST_REQUEST_CUSTOMER, "nobody");
  EXPECT_STATUS(shuke_adjust(NULL, shop, request), SHUKE_UNKNOWN);
  EXPECT_OK(shuke_record_destroy(request));
}

static void ledger(shuke_shop* shop) {
  shuke_record *answer, *row, *question = record_of(shop, "ledger_question", "{\"customer\":\"C1\",\"limit\":1}");
  EXPECT_OK(shuke_ledger(&answer, shop, question));
  EXPECT_OK(shuke_record_list_at(&row, answer, SHUKE_LEDGER_ANSWER_ROWS, 0));
  EXPECT_TEXT(text_of(row, SHUKE_LEDGER_ROW_REASON), "adjust");
  EXPECT_INTEGER(integer_of(row, SHUKE_LEDGER_ROW_POINTS), -20);
  EXPECT_INTEGER(integer_of(row, SHUKE_LEDGER_ROW_BALANCE), 480);
  set_text(question, SHUKE_LEDGER_QUESTION_AFTER, text_of(answer, SHUKE_LEDGER_ANSWER_NEXT));
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_ledger(&answer, shop, question));
  EXPECT_OK(shuke_record_list_at(&row, answer, SHUKE_LEDGER_ANSWER_ROWS, 0));
  EXPECT_TEXT(text_of(row, SHUKE_LEDGER_ROW_REASON), "opening");
  EXPECT_TEXT(text_of(answer, SHUKE_LEDGER_ANSWER_NEXT), "");
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(question));
}

int main(void) {
  shuke_shop* shop = new_shop("sqlite:points.db");
  shuke_record* somebody = record_of(shop, "enrol_request", "{\"ref\":\"C1\",\"consent_service\":\"2026-01-05\"}");
  EXPECT_OK(shuke_enrol(NULL, shop, somebody));
  EXPECT_OK(shuke_record_destroy(somebody));
  misuse(shop);
  opening(shop);
  adjust(shop);
  ledger(shop);
  EXPECT_OK(shuke_close(shop));
  return 0;
}

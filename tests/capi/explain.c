/* The story of points and cards through the C face, and what a caller can do wrong. */
#include <stddef.h>

#include "expect.h"

static const deed_call calls[] = {shuke_explain};
enum { call_count = sizeof calls / sizeof calls[0] };

static void misuse(shuke_shop* shop) {
  expect_wrong_handles_refused(calls, call_count, shop);
  EXPECT_STATUS(shuke_explain(NULL, shop, NULL), SHUKE_INVALID);
  EXPECT_TEXT(shuke_error_message(), "field.required");
}

static void story(shuke_shop* shop) {
  int64_t size;
  shuke_record *answer, *row,
      *sale = record_of(shop, "receipt",
                        "{\"receipt\":\"R-1\",\"customer\":\"C1\",\"at\":\"2026-03-01T10:00\","
                        "\"lines\":[{\"sku\":\"A\",\"quantity\":\"1\",\"amount\":\"120.50\"}]}"),
      *question = record_of(shop, "explain_question",
                            "{\"customer\":\"C1\",\"day\":\"2026-03-01\",\"about\":\"points\",\"explain\":\"en\"}");
  EXPECT_OK(shuke_sell(NULL, shop, sale));
  EXPECT_OK(shuke_explain(&answer, shop, question));
  EXPECT_INTEGER(integer_of(answer, SHUKE_EXPLAIN_ANSWER_BALANCE), 120);
  EXPECT_OK(shuke_record_list_size(&size, answer, SHUKE_EXPLAIN_ANSWER_ROWS));
  EXPECT_INTEGER(size, 1);
  EXPECT_OK(shuke_record_list_at(&row, answer, SHUKE_EXPLAIN_ANSWER_ROWS, 0));
  EXPECT_INTEGER(integer_of(row, SHUKE_EXPLAIN_STEP_POINTS), 120);
  EXPECT_TEXT(text_of(row, SHUKE_EXPLAIN_STEP_RULE), "MEM-9");
  EXPECT_TEXT(text_of(row, SHUKE_EXPLAIN_STEP_TEXT), "receipt R-1 earned 120 points on 120.50 paid");
  EXPECT_OK(shuke_record_destroy(answer));
  set_text(question, SHUKE_EXPLAIN_QUESTION_CUSTOMER, "C9");
  EXPECT_STATUS(shuke_explain(NULL, shop, question), SHUKE_UNKNOWN);
  EXPECT_OK(shuke_record_destroy(question));
  EXPECT_OK(shuke_record_destroy(sale));
}

int main(void) {
  shuke_shop* shop = new_shop("sqlite:explain.db");
  shuke_record* somebody = record_of(shop, "enrol_request", "{\"ref\":\"C1\",\"consent_service\":\"2026-01-05\"}");
  EXPECT_OK(shuke_enrol(NULL, shop, somebody));
  EXPECT_OK(shuke_record_destroy(somebody));
  misuse(shop);
  story(shop);
  EXPECT_OK(shuke_close(shop));
  return 0;
}

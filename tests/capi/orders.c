/* Orders and visits through the C face: one is taken and picked up, a visit is recorded, both are listed; and what a
 * caller can do wrong. */
#include <stddef.h>

#include "expect.h"

static const deed_call calls[] = {shuke_order, shuke_order_step, shuke_visit, shuke_orders, shuke_visits};
enum { call_count = sizeof calls / sizeof calls[0] };

static void misuse(shuke_shop* shop) {
  int i;
  expect_wrong_handles_refused(calls, call_count, shop);
  for (i = 0; i < 4; ++i) { /* visits alone can be asked for by their defaults */
    EXPECT_STATUS(calls[i](NULL, shop, NULL), SHUKE_INVALID);
    EXPECT_TEXT(shuke_error_message(), "field.required");
  }
  EXPECT_OK(shuke_visits(NULL, shop, NULL));
}

static int64_t order(shuke_shop* shop) {
  int64_t id;
  shuke_record *answer,
      *request =
          record_of(shop, "order_request",
                    "{\"request\":\"q1\",\"customer\":\"C1\",\"at\":\"2026-03-01T10:00\",\"kind\":\"reservation\","
                    "\"until\":\"2026-03-10\",\"goods\":[{\"sku\":\"A\",\"quantity\":\"1\"}]}");
  EXPECT_OK(shuke_order(&answer, shop, request));
  EXPECT_TEXT(text_of(answer, SHUKE_ORDER_ANSWER_BUSINESS_DAY), "2026-03-01");
  id = integer_of(answer, SHUKE_ORDER_ANSWER_ORDER_ID);
  EXPECT_OK(shuke_record_destroy(answer));
  set_text(request, SHUKE_ORDER_REQUEST_UNTIL, "2026-03-11");
  EXPECT_STATUS(shuke_order(NULL, shop, request), SHUKE_CONFLICT);
  EXPECT_OK(shuke_record_destroy(request));
  return id;
}

static void step(shuke_shop* shop, int64_t id) {
  shuke_record *answer,
      *request = record_of(shop, "order_step_request",
                           "{\"request\":\"s1\",\"order_id\":\"1\",\"at\":\"2026-03-02T10:00\",\"step\":\"arrived\"}");
  EXPECT_STATUS(shuke_order_step(NULL, shop, request), SHUKE_UNKNOWN);
  EXPECT_OK(shuke_record_set_integer(request, SHUKE_ORDER_STEP_REQUEST_ORDER_ID, id));
  EXPECT_STATUS(shuke_order_step(NULL, shop, request), SHUKE_REFUSED);
  EXPECT_TEXT(shuke_error_rule(), "CUS-11");
  set_text(request, SHUKE_ORDER_STEP_REQUEST_STEP, "picked_up");
  EXPECT_OK(shuke_order_step(&answer, shop, request));
  EXPECT_TEXT(text_of(answer, SHUKE_ORDER_STEP_ANSWER_STATE), "picked_up");
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(request));
}

static void visit(shuke_shop* shop) {
  shuke_record* request = record_of(shop, "visit_request",
                                    "{\"request\":\"v1\",\"customer\":\"C1\",\"at\":\"2026-03-02T10:00\","
                                    "\"did\":[\"looked\"],\"not_bought\":\"price\"}");
  EXPECT_OK(shuke_visit(NULL, shop, request));
  EXPECT_OK(shuke_visit(NULL, shop, request));
  set_text(request, SHUKE_VISIT_REQUEST_CUSTOMER, "nobody");
  EXPECT_STATUS(shuke_visit(NULL, shop, request), SHUKE_UNKNOWN);
  EXPECT_OK(shuke_record_destroy(request));
}

static void lists(shuke_shop* shop, int64_t id) {
  shuke_record *answer, *row, *step_row,
      *question = record_of(shop, "orders_question", "{\"day\":\"2026-03-11\",\"limit\":1}");
  int64_t size;
  EXPECT_OK(shuke_orders(&answer, shop, question));
  EXPECT_OK(shuke_record_list_at(&row, answer, SHUKE_ORDERS_ANSWER_ROWS, 0));
  EXPECT_INTEGER(integer_of(row, SHUKE_ORDER_ROW_ORDER_ID), id);
  EXPECT_TEXT(text_of(row, SHUKE_ORDER_ROW_STATE), "picked_up");
  EXPECT_OK(shuke_record_list_size(&size, row, SHUKE_ORDER_ROW_STEPS));
  EXPECT_INTEGER(size, 2);
  EXPECT_OK(shuke_record_list_at(&step_row, row, SHUKE_ORDER_ROW_STEPS, 1));
  EXPECT_TEXT(text_of(step_row, SHUKE_ORDER_STEP_ROW_FROM), "reserved");
  EXPECT_TEXT(text_of(step_row, SHUKE_ORDER_STEP_ROW_TO), "picked_up");
  EXPECT_TEXT(text_of(answer, SHUKE_ORDERS_ANSWER_NEXT), ""); /* the page is full, and there is no other */
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(question));
  EXPECT_OK(shuke_visits(&answer, shop, NULL));
  EXPECT_OK(shuke_record_list_at(&row, answer, SHUKE_VISITS_ANSWER_ROWS, 0));
  EXPECT_TEXT(text_of(row, SHUKE_VISIT_ROW_NOT_BOUGHT), "price");
  EXPECT_INTEGER(integer_of(row, SHUKE_VISIT_ROW_BOUGHT), 0);
  EXPECT_OK(shuke_record_destroy(answer));
}

int main(void) {
  shuke_shop* shop = new_shop("sqlite:orders.db");
  shuke_record* somebody = record_of(shop, "enrol_request", "{\"ref\":\"C1\",\"consent_service\":\"2026-01-05\"}");
  int64_t id;
  EXPECT_OK(shuke_enrol(NULL, shop, somebody));
  EXPECT_OK(shuke_record_destroy(somebody));
  misuse(shop);
  id = order(shop);
  step(shop, id);
  visit(shop);
  lists(shop, id);
  EXPECT_OK(shuke_close(shop));
  return 0;
}

/* Exchanges, voids and claims through the C face; and what a caller can do wrong. */
#include <stddef.h>

#include "expect.h"

static const deed_call calls[] = {shuke_exchange, shuke_void_receipt, shuke_claim};
enum { call_count = sizeof calls / sizeof calls[0] };

static void misuse(shuke_shop* shop) {
  int i;
  expect_wrong_handles_refused(calls, call_count, shop);
  for (i = 0; i < call_count; ++i) {
    EXPECT_STATUS(calls[i](NULL, shop, NULL), SHUKE_INVALID);
    EXPECT_TEXT(shuke_error_message(), "field.required");
  }
}

static void sell(shuke_shop* shop, const char* receipt) {
  shuke_record* request = record_of(shop, "receipt", receipt);
  EXPECT_OK(shuke_sell(NULL, shop, request));
  EXPECT_OK(shuke_record_destroy(request));
}

static void exchange(shuke_shop* shop) {
  shuke_record *answer,
      *request = record_of(
          shop, "receipt",
          "{\"receipt\":\"X-1\",\"at\":\"2026-03-05T10:00\",\"customer\":\"C1\",\"of_receipt\":\"R-1\",\"lines\":["
          "{\"sku\":\"A\",\"quantity\":\"1\",\"direction\":\"in\"},{\"sku\":\"B\",\"quantity\":\"1\",\"for_line\":1}]"
          "}");
  EXPECT_OK(shuke_exchange(&answer, shop, request));
  EXPECT_TEXT(text_of(answer, SHUKE_RECEIPT_ANSWER_TOTAL), "0.00");
  EXPECT_INTEGER(integer_of(answer, SHUKE_RECEIPT_ANSWER_POINTS), 0);
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(request));
}

static void claim_and_void(shuke_shop* shop) {
  shuke_record *answer,
      *claim = record_of(shop, "claim_request",
                         "{\"request\":\"k1\",\"customer\":\"C1\",\"receipt\":\"R-2\",\"at\":\"2026-03-05T11:00\","
                         "\"approver\":\"A1\"}"),
      *undo =
          record_of(shop, "void_request",
                    "{\"receipt\":\"V-1\",\"of_receipt\":\"R-2\",\"at\":\"2026-03-05T12:00\",\"reason\":\"twice\"}");
  EXPECT_OK(shuke_claim(&answer, shop, claim));
  EXPECT_INTEGER(integer_of(answer, SHUKE_CLAIM_ANSWER_POINTS), 50);
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_void_receipt(&answer, shop, undo));
  EXPECT_INTEGER(integer_of(answer, SHUKE_VOID_ANSWER_POINTS), -50);
  EXPECT_INTEGER(integer_of(answer, SHUKE_VOID_ANSWER_LATER_DAY), 1);
  EXPECT_OK(shuke_record_destroy(answer));
  set_text(undo, SHUKE_VOID_REQUEST_RECEIPT, "V-2");
  EXPECT_STATUS(shuke_void_receipt(NULL, shop, undo), SHUKE_REFUSED);
  EXPECT_TEXT(shuke_error_message(), "void.voided_already");
  EXPECT_OK(shuke_record_destroy(claim));
  EXPECT_OK(shuke_record_destroy(undo));
}

int main(void) {
  shuke_shop* shop = new_shop("sqlite:receipts.db");
  shuke_record* somebody = record_of(shop, "enrol_request", "{\"ref\":\"C1\",\"consent_service\":\"2026-01-05\"}");
  EXPECT_OK(shuke_enrol(NULL, shop, somebody));
  EXPECT_OK(shuke_record_destroy(somebody));
  misuse(shop);
  sell(shop,
       "{\"receipt\":\"R-1\",\"at\":\"2026-03-01T10:00\",\"customer\":\"C1\",\"lines\":[{\"sku\":\"A\",\"quantity\":"
       "\"1\",\"amount\":\"100.00\"}]}");
  sell(shop,
       "{\"receipt\":\"R-2\",\"at\":\"2026-03-01T10:00\",\"lines\":[{\"sku\":\"A\",\"quantity\":\"1\",\"amount\":"
       "\"50.00\"}]}");
  exchange(shop);
  claim_and_void(shop);
  EXPECT_OK(shuke_close(shop));
  return 0;
}

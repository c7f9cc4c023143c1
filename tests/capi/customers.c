/* Customers from a file, through the C face. */
#include <stdio.h>
#include <string.h>

#include "expect.h"

static const char rows[] =
    "ref,name,birthday,phone,consent_service\n"
    "C1,Lin,1988-03-05,13800000001,2024-01-05\n"
    "C2,Lin,1988-03-05,13800000002,2024-01-05\n"
    "C3,Wang,,13800000002,2024-01-05\n";

static void write_rows(const char* file) {
  FILE* out = fopen(file, "wb");
  EXPECT_INTEGER(out != NULL, 1);
  EXPECT_INTEGER((int64_t)fwrite(rows, 1, sizeof rows - 1, out), sizeof rows - 1);
  EXPECT_INTEGER(fclose(out), 0);
}

/* The number that is somebody else's is told to nobody. */
static void look_at_reject(void* user_data, const shuke_reject* reject) {
  EXPECT_INTEGER(reject->code, SHUKE_CONFLICT);
  EXPECT_INTEGER(reject->line, 4);
  EXPECT_TEXT(reject->field, "phone");
  EXPECT_TEXT(reject->value, "");
  EXPECT_INTEGER(strstr(reject->text, "13800000002") == NULL, 1);
  ++*(int64_t*)user_data;
}

static int32_t stop(void* user_data, int64_t done) {
  (void)user_data;
  return done >= 0;
}

static void expect_figures(shuke_shop* shop, const char* request_json, int64_t enrolled, int64_t known) {
  int64_t rejects = 0, suggestions = 0;
  shuke_import_watch watch = SHUKE_IMPORT_WATCH_INIT;
  shuke_record *request = record_of(shop, "customers_import_request", request_json), *answer;
  watch.rejected = look_at_reject;
  watch.user_data = &rejects;
  EXPECT_OK(shuke_import_customers(&answer, shop, request, &watch));
  EXPECT_INTEGER(integer_of(answer, SHUKE_CUSTOMERS_IMPORT_ANSWER_ROWS), 3);
  EXPECT_INTEGER(integer_of(answer, SHUKE_CUSTOMERS_IMPORT_ANSWER_ENROLLED), enrolled);
  EXPECT_INTEGER(integer_of(answer, SHUKE_CUSTOMERS_IMPORT_ANSWER_KNOWN), known);
  EXPECT_INTEGER(integer_of(answer, SHUKE_CUSTOMERS_IMPORT_ANSWER_REJECTED), rejects);
  EXPECT_INTEGER(rejects, 3 - enrolled - known);
  EXPECT_OK(shuke_record_list_size(&suggestions, answer, SHUKE_CUSTOMERS_IMPORT_ANSWER_SUGGESTIONS));
  EXPECT_INTEGER(suggestions, 1);
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(request));
}

static void misuse(shuke_shop* shop) {
  shuke_import_watch watch = SHUKE_IMPORT_WATCH_INIT;
  shuke_record* request = record_of(shop, "customers_import_request", "{\"file\":\"customers.csv\"}");
  EXPECT_STATUS(shuke_import_customers(NULL, NULL, request, NULL), SHUKE_MISUSE);
  EXPECT_STATUS(shuke_import_customers(NULL, shop, NULL, NULL), SHUKE_INVALID);
  watch.reserved = 1;
  EXPECT_STATUS(shuke_import_customers(NULL, shop, request, &watch), SHUKE_MISUSE);
  watch.reserved = 0;
  watch.recording = stop;
  EXPECT_STATUS(shuke_import_customers(NULL, shop, request, &watch), SHUKE_REFUSED);
  set_text(request, SHUKE_CUSTOMERS_IMPORT_REQUEST_FILE, "none.csv");
  EXPECT_STATUS(shuke_import_customers(NULL, shop, request, NULL), SHUKE_MISSING);
  EXPECT_OK(shuke_record_destroy(request));
}

static int32_t count(void* user_data, int64_t done) {
  *(int64_t*)user_data = done;
  return 0;
}

/* A list for a purpose: all three are served, nobody agreed to offers. */
static void lists(shuke_shop* shop) {
  int64_t written = -1;
  shuke_import_watch watch = SHUKE_IMPORT_WATCH_INIT;
  shuke_record *answer, *request = record_of(shop, "customers_export_request",
                                             "{\"file\":\"list.csv\",\"purpose\":\"service\",\"day\":\"2026-11-21\"}");
  watch.recording = count;
  watch.user_data = &written;
  EXPECT_OK(shuke_export_customers(&answer, shop, request, &watch));
  EXPECT_INTEGER(integer_of(answer, SHUKE_CUSTOMERS_EXPORT_ANSWER_CUSTOMERS), 3);
  EXPECT_INTEGER(written, 3);
  EXPECT_OK(shuke_record_destroy(answer));
  set_text(request, SHUKE_CUSTOMERS_EXPORT_REQUEST_PURPOSE, "marketing");
  EXPECT_OK(shuke_export_customers(&answer, shop, request, NULL));
  EXPECT_INTEGER(integer_of(answer, SHUKE_CUSTOMERS_EXPORT_ANSWER_WITHHELD), 3);
  EXPECT_OK(shuke_record_destroy(answer));
  watch.recording = stop;
  EXPECT_STATUS(shuke_export_customers(NULL, shop, request, &watch), SHUKE_REFUSED);
  watch.reserved = 1;
  EXPECT_STATUS(shuke_export_customers(NULL, shop, request, &watch), SHUKE_MISUSE);
  EXPECT_STATUS(shuke_export_customers(NULL, NULL, request, NULL), SHUKE_MISUSE);
  EXPECT_STATUS(shuke_export_customers(NULL, shop, NULL, NULL), SHUKE_INVALID);
  set_text(request, SHUKE_CUSTOMERS_EXPORT_REQUEST_FILE, "customers.db");
  EXPECT_STATUS(shuke_export_customers(NULL, shop, request, NULL), SHUKE_INVALID);
  EXPECT_TEXT(shuke_error_field(), "file");
  EXPECT_OK(shuke_record_destroy(request));
}

/* C2 and C3 share a phone, C1 and C2 name and birthday. */
static void pairs(shuke_shop* shop) {
  int64_t pairs_found;
  shuke_record *answer, *row, *reason;
  EXPECT_OK(shuke_duplicates(&answer, shop, NULL));
  EXPECT_OK(shuke_record_list_size(&pairs_found, answer, SHUKE_DUPLICATES_ANSWER_ROWS));
  EXPECT_INTEGER(pairs_found, 2);
  EXPECT_OK(shuke_record_list_at(&row, answer, SHUKE_DUPLICATES_ANSWER_ROWS, 0));
  EXPECT_TEXT(text_of(row, SHUKE_DUPLICATE_ROW_A), "C2");
  EXPECT_TEXT(text_of(row, SHUKE_DUPLICATE_ROW_B_PHONE), "138****0002");
  EXPECT_OK(shuke_record_list_at(&reason, row, SHUKE_DUPLICATE_ROW_REASONS, 0));
  EXPECT_TEXT(text_of(reason, SHUKE_DUPLICATE_REASON_KIND), "same_phone");
  EXPECT_TEXT(text_of(reason, SHUKE_DUPLICATE_REASON_SHARED), "true");
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_STATUS(shuke_duplicates(NULL, NULL, NULL), SHUKE_MISUSE);
}

int main(void) {
  shuke_shop* shop = new_shop("sqlite:customers.db");
  write_rows("customers.csv");
  expect_figures(shop, "{\"file\":\"customers.csv\",\"dry_run\":true}", 2, 0);
  expect_figures(shop, "{\"file\":\"customers.csv\"}", 2, 0);
  expect_figures(shop, "{\"file\":\"customers.csv\"}", 0, 2);
  expect_figures(shop, "{\"file\":\"customers.csv\",\"same_phone\":\"shared\"}", 1, 2);
  misuse(shop);
  lists(shop);
  pairs(shop);
  EXPECT_OK(shuke_close(shop));
  return 0;
}

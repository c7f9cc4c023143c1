/* The main job through the C face: a shop is made, a regular enrolled, served, and understood. */
#include <stdio.h>
#include <string.h>

#include "expect.h"

static void enrol(shuke_shop* shop) {
  shuke_record *request, *answer;
  EXPECT_OK(shuke_record_create(&request, shop, "enrol_request"));
  set_text(request, SHUKE_ENROL_REQUEST_REF, "C1");
  set_text(request, SHUKE_ENROL_REQUEST_NAME, "\xE6\x9E\x97\xE5\xA4\x8F");
  set_text(request, SHUKE_ENROL_REQUEST_PHONE, "138 0000 4472");
  set_text(request, SHUKE_ENROL_REQUEST_BIRTHDAY, "lunar:1987-06L-07");
  EXPECT_STATUS(shuke_enrol(NULL, shop, request), SHUKE_REFUSED);
  EXPECT_INTEGER(shuke_error_code(), SHUKE_REFUSED);
  EXPECT_TEXT(shuke_error_rule(), "CUS-1");
  set_text(request, SHUKE_ENROL_REQUEST_CONSENT_SERVICE, "2026-01-05");
  EXPECT_OK(shuke_enrol(&answer, shop, request));
  EXPECT_TEXT(text_of(answer, SHUKE_ENROL_ANSWER_CUSTOMER), "C1");
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(request));
}

static shuke_record* two_coats(shuke_shop* shop) {
  shuke_record *receipt, *line;
  EXPECT_OK(shuke_record_create(&receipt, shop, "receipt"));
  set_text(receipt, SHUKE_RECEIPT_RECEIPT, "R-7");
  set_text(receipt, SHUKE_RECEIPT_CUSTOMER, "C1");
  set_text(receipt, SHUKE_RECEIPT_AT, "2026-11-21T10:02");
  EXPECT_OK(shuke_record_list_append(&line, receipt, SHUKE_RECEIPT_LINES));
  set_text(line, SHUKE_SALE_LINE_SKU, "A1");
  set_text(line, SHUKE_SALE_LINE_QUANTITY, "2");
  set_text(line, SHUKE_SALE_LINE_UNIT_PRICE, "399.00");
  EXPECT_OK(shuke_record_set_integer(line, SHUKE_SALE_LINE_AMOUNT, 79800));
  EXPECT_TEXT(text_of(line, SHUKE_SALE_LINE_AMOUNT), "798.00");
  return receipt;
}

/* The same twice is counted once; the same number with other lines is a conflict. */
static void sell(shuke_shop* shop) {
  shuke_record *receipt = two_coats(shop), *first, *second, *line;
  EXPECT_INTEGER(integer_of(receipt, SHUKE_RECEIPT_AT), INT64_C(1795226520000));
  EXPECT_OK(shuke_sell(&first, shop, receipt));
  EXPECT_TEXT(text_of(first, SHUKE_RECEIPT_ANSWER_TOTAL), "798.00");
  EXPECT_TEXT(text_of(first, SHUKE_RECEIPT_ANSWER_BUSINESS_DAY), "2026-11-21");
  EXPECT_INTEGER(integer_of(first, SHUKE_RECEIPT_ANSWER_POINTS), 798);
  EXPECT_OK(shuke_sell(&second, shop, receipt));
  EXPECT_INTEGER(integer_of(second, SHUKE_RECEIPT_ANSWER_SALE_ID), integer_of(first, SHUKE_RECEIPT_ANSWER_SALE_ID));
  EXPECT_INTEGER(integer_of(second, SHUKE_RECEIPT_ANSWER_POINTS), integer_of(first, SHUKE_RECEIPT_ANSWER_POINTS));
  EXPECT_OK(shuke_record_list_at(&line, receipt, SHUKE_RECEIPT_LINES, 0));
  set_text(line, SHUKE_SALE_LINE_QUANTITY, "3");
  EXPECT_STATUS(shuke_sell(NULL, shop, receipt), SHUKE_CONFLICT);
  EXPECT_OK(shuke_record_destroy(receipt));
  EXPECT_OK(shuke_record_destroy(first));
  EXPECT_OK(shuke_record_destroy(second));
}

static void take_back(shuke_shop* shop) {
  shuke_record *answer,
      *receipt = record_of(shop, "receipt",
                           "{\"receipt\":\"R-9\",\"of_receipt\":\"R-7\",\"customer\":\"C1\","
                           "\"at\":\"2026-11-24T17:40\",\"lines\":[{\"sku\":\"A1\",\"quantity\":\"1\"}]}");
  EXPECT_OK(shuke_take_back(&answer, shop, receipt));
  EXPECT_TEXT(text_of(answer, SHUKE_RECEIPT_ANSWER_TOTAL), "-399.00");
  EXPECT_OK(shuke_record_destroy(answer));
  set_text(receipt, SHUKE_RECEIPT_RECEIPT, "R-10");
  EXPECT_OK(shuke_record_from_json(receipt,
                                   "{\"receipt\":\"R-10\",\"of_receipt\":\"R-7\",\"customer\":\"C1\","
                                   "\"at\":\"2026-11-24T17:50\",\"lines\":[{\"sku\":\"A1\",\"quantity\":\"2\"}]}",
                                   SHUKE_NUL_TERMINATED));
  EXPECT_STATUS(shuke_take_back(NULL, shop, receipt), SHUKE_REFUSED);
  EXPECT_OK(shuke_record_destroy(receipt));
}

/* A point for each whole yuan: 798 were earned, and half of them went back. */
static void points(shuke_shop* shop) {
  shuke_record *answer, *question = record_of(shop, "points_question", "{\"customer\":\"C1\",\"day\":\"2026-11-24\"}");
  EXPECT_OK(shuke_points(&answer, shop, question));
  EXPECT_INTEGER(integer_of(answer, SHUKE_POINTS_ANSWER_SPENDABLE), 399);
  EXPECT_INTEGER(integer_of(answer, SHUKE_POINTS_ANSWER_EARNED_IN_YEAR), 399);
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_from_json(question, "{\"customer\":\"nobody\",\"day\":\"2026-11-24\"}", SHUKE_NUL_TERMINATED));
  EXPECT_STATUS(shuke_points(&answer, shop, question), SHUKE_UNKNOWN);
  EXPECT_INTEGER(answer == NULL, 1);
  EXPECT_TEXT(shuke_error_field(), "customer");
  EXPECT_OK(shuke_record_destroy(question));
}

static int32_t count_calls(void* user_data, int64_t done) {
  *(int64_t*)user_data += done >= 0;
  return 0;
}

static void count_rejects(void* user_data, const shuke_reject* reject) {
  EXPECT_INTEGER(reject->struct_size, sizeof *reject);
  EXPECT_INTEGER(reject->code < 0 && reject->line > 1 && reject->text[0] != '\0', 1);
  ++*(int64_t*)user_data;
}

/* Twice: the second time changes nothing and says the same. */
static void import(shuke_shop* shop, const char* file) {
  int64_t calls = 0, rejects = 0, round;
  shuke_import_watch watch = SHUKE_IMPORT_WATCH_INIT;
  for (round = 0; round < 2; ++round) {
    shuke_record *request, *answer;
    watch.reading = count_calls;
    watch.user_data = &calls;
    EXPECT_OK(shuke_record_create(&request, shop, "import_request"));
    set_text(request, SHUKE_IMPORT_REQUEST_FILE, file);
    EXPECT_OK(shuke_import(&answer, shop, request, &watch));
    EXPECT_INTEGER(integer_of(answer, SHUKE_IMPORT_ANSWER_ROWS), 2718);
    EXPECT_INTEGER(integer_of(answer, SHUKE_IMPORT_ANSWER_REJECTED), 5);
    EXPECT_INTEGER(integer_of(answer, SHUKE_IMPORT_ANSWER_KEPT), 2713);
    EXPECT_OK(shuke_record_destroy(answer));
    watch.reading = NULL;
    watch.rejected = count_rejects;
    watch.user_data = &rejects;
    EXPECT_OK(shuke_import(NULL, shop, request, &watch));
    EXPECT_OK(shuke_record_destroy(request));
  }
  EXPECT_INTEGER(calls > 0, 1);
  EXPECT_INTEGER(rejects, 10);
}

/* All customers, in order of ref, in pages of 7. */
static void overview(shuke_shop* shop) {
  shuke_record *question = record_of(shop, "overview_question", "{\"limit\":7}"), *row;
  shuke_cursor* cursor;
  char last[64] = "";
  int64_t rows = 0;
  int32_t status;
  EXPECT_OK(shuke_overview(&cursor, shop, question));
  while ((status = shuke_cursor_step(cursor)) == SHUKE_ROW) {
    EXPECT_OK(shuke_cursor_record(&row, cursor));
    EXPECT_INTEGER(strcmp(last, text_of(row, SHUKE_OVERVIEW_ROW_REF)) < 0, 1);
    snprintf(last, sizeof last, "%s", text_of(row, SHUKE_OVERVIEW_ROW_REF));
    EXPECT_INTEGER(integer_of(row, SHUKE_OVERVIEW_ROW_NET),
                   integer_of(row, SHUKE_OVERVIEW_ROW_GROSS) + integer_of(row, SHUKE_OVERVIEW_ROW_RETURNS));
    ++rows;
  }
  EXPECT_STATUS(status, SHUKE_DONE);
  EXPECT_STATUS(shuke_cursor_step(cursor), SHUKE_DONE);
  EXPECT_STATUS(shuke_cursor_record(&row, cursor), SHUKE_MISUSE);
  EXPECT_INTEGER(rows, 160); /* the 159 customers of the sample, and C1 */
  EXPECT_OK(shuke_cursor_destroy(cursor));
  EXPECT_OK(shuke_record_destroy(question));
}

static int32_t stop_at_once(void* user_data, int64_t done) {
  (void)user_data;
  (void)done;
  return 1;
}

static void verify(shuke_shop* shop) {
  shuke_record* answer;
  int64_t calls = 0, size;
  EXPECT_OK(shuke_verify(&answer, shop, NULL, count_calls, &calls));
  EXPECT_INTEGER(integer_of(answer, SHUKE_VERIFY_ANSWER_DIFFERENCE_COUNT), 0);
  EXPECT_INTEGER(integer_of(answer, SHUKE_VERIFY_ANSWER_ROWS) > 2713, 1);
  EXPECT_INTEGER(calls > 0, 1);
  EXPECT_OK(shuke_record_list_size(&size, answer, SHUKE_VERIFY_ANSWER_DIFFERENCES));
  EXPECT_INTEGER(size, 0);
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_STATUS(shuke_verify(NULL, shop, NULL, stop_at_once, NULL), SHUKE_REFUSED);
}

static int32_t count_answers(void* user_data, const char* answer, int64_t length) {
  EXPECT_INTEGER((int64_t)strlen(answer), length);
  ++*(int64_t*)user_data;
  return 0;
}

static void lines(shuke_shop* shop) {
  const char* answer;
  int64_t length, failed, answers = 0;
  EXPECT_OK(shuke_do(&answer, &length, shop, "{\"do\":\"site\"}", SHUKE_NUL_TERMINATED));
  EXPECT_INTEGER(strncmp(answer, "{\"ok\":true", 10), 0);
  EXPECT_INTEGER((int64_t)strlen(answer), length);
  EXPECT_OK(shuke_do_lines(&failed, shop, "{\"do\":\"site\"}\n\n{\"do\":\"dance\"}\r\n{\"do\":\"site\"}",
                           SHUKE_NUL_TERMINATED, count_answers, &answers));
  EXPECT_INTEGER(answers, 3);
  EXPECT_INTEGER(failed, 1);
}

static void batch(void) {
  shuke_batch* batch;
  const char* answer;
  int64_t failed;
  EXPECT_OK(shuke_batch_create(&batch, "sqlite:batch.db", NULL));
  EXPECT_OK(shuke_batch_run(&answer, NULL, batch, "{\"do\":\"site\"}", SHUKE_NUL_TERMINATED));
  EXPECT_INTEGER(strncmp(answer, "{\"ok\":false", 11), 0);
  EXPECT_OK(shuke_batch_run(&answer, NULL, batch, "{\"do\":\"init\",\"site\":7}", SHUKE_NUL_TERMINATED));
  EXPECT_INTEGER(strncmp(answer, "{\"ok\":true", 10), 0);
  EXPECT_OK(shuke_batch_failed(&failed, batch));
  EXPECT_INTEGER(failed, 1);
  EXPECT_OK(shuke_batch_destroy(batch));
}

int main(int argc, char** argv) {
  shuke_open_options options = SHUKE_OPEN_OPTIONS_INIT;
  shuke_record *request, *answer;
  shuke_shop* shop;
  EXPECT_INTEGER(argc, 2);
  EXPECT_INTEGER(shuke_abi_version(), SHUKE_ABI_VERSION);
  EXPECT_STATUS(shuke_open(&shop, "sqlite:shop.db", &options), SHUKE_MISSING);
  EXPECT_OK(shuke_record_create(&request, NULL, "init_request"));
  EXPECT_OK(shuke_record_set_integer(request, SHUKE_INIT_REQUEST_SITE, 3));
  EXPECT_OK(shuke_init(&answer, "sqlite:shop.db", request, &options));
  EXPECT_INTEGER(integer_of(answer, SHUKE_INIT_ANSWER_SITE), 3);
  EXPECT_TEXT(text_of(answer, SHUKE_INIT_ANSWER_SHOP), "main");
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(request));
  EXPECT_OK(shuke_open(&shop, "sqlite:shop.db", &options));
  enrol(shop);
  sell(shop);
  take_back(shop);
  points(shop);
  import(shop, argv[1]);
  overview(shop);
  verify(shop);
  lines(shop);
  batch();
  EXPECT_OK(shuke_close(shop));
  return 0;
}

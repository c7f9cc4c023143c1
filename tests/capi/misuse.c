/* What a caller can do wrong is noticed, named, and changes nothing. */
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "expect.h"

/* Each is told in words, with every slot of its message filled. */
#define EXPECT_MISUSE(call, message)                                \
  do {                                                              \
    EXPECT_STATUS(call, SHUKE_MISUSE);                              \
    EXPECT_TEXT(shuke_error_message(), message);                    \
    EXPECT_INTEGER(strstr(shuke_error_text(), message) == NULL, 1); \
    EXPECT_INTEGER(strchr(shuke_error_text(), '{') == NULL, 1);     \
  } while (0)

static void nulls(shuke_shop* shop) {
  shuke_record* record = NULL;
  shuke_shop* other = shop;
  int64_t value = 7;
  EXPECT_MISUSE(shuke_open(NULL, "sqlite:x.db", NULL), "capi.null");
  EXPECT_TEXT(shuke_error_field(), "shop");
  EXPECT_MISUSE(shuke_open(&other, NULL, NULL), "capi.null");
  EXPECT_INTEGER(other == NULL, 1);
  EXPECT_MISUSE(shuke_init(NULL, NULL, NULL, NULL), "capi.null");
  EXPECT_MISUSE(shuke_sell(NULL, NULL, NULL), "capi.null");
  EXPECT_MISUSE(shuke_record_create(&record, shop, NULL), "capi.null");
  EXPECT_MISUSE(shuke_record_integer(&value, NULL, 1), "capi.null");
  EXPECT_INTEGER(value, 0);
  EXPECT_MISUSE(shuke_set_language(NULL), "capi.null");
  EXPECT_MISUSE(shuke_describe_record(NULL, 0), "capi.null");
  EXPECT_OK(shuke_close(NULL));
  EXPECT_OK(shuke_record_destroy(NULL));
  EXPECT_OK(shuke_cursor_destroy(NULL));
  EXPECT_OK(shuke_batch_destroy(NULL));
}

static void ended_handles(void) {
  shuke_shop* shop = new_shop("sqlite:ended.db");
  shuke_record *record, *reused;
  shuke_cursor* cursor;
  const char* text;
  int not_ours = 0;
  EXPECT_OK(shuke_record_create(&record, shop, "receipt"));
  EXPECT_OK(shuke_record_destroy(record));
  EXPECT_MISUSE(shuke_record_destroy(record), "capi.stale");
  EXPECT_OK(shuke_record_create(&reused, shop, "receipt"));
  EXPECT_INTEGER(reused != record, 1);
  EXPECT_MISUSE(shuke_record_text(&text, NULL, record, SHUKE_RECEIPT_TILL), "capi.stale");
  EXPECT_MISUSE(shuke_record_destroy((shuke_record*)(void*)&not_ours), "capi.stale");
  EXPECT_MISUSE(shuke_record_destroy((shuke_record*)(void*)shop), "capi.wrong_handle");
  EXPECT_OK(shuke_overview(&cursor, shop, NULL));
  EXPECT_OK(shuke_close(shop));
  EXPECT_MISUSE(shuke_close(shop), "capi.stale");
  EXPECT_MISUSE(shuke_sell(NULL, shop, reused), "capi.stale");
  EXPECT_TEXT(shuke_error_field(), "shop");
  EXPECT_STATUS(shuke_cursor_step(cursor), SHUKE_DONE);
  EXPECT_OK(shuke_cursor_destroy(cursor));
  EXPECT_MISUSE(shuke_cursor_step(cursor), "capi.stale");
  /* A record outlives its database; only moments without an offset need it. */
  set_text(reused, SHUKE_RECEIPT_AT, "2026-11-21T10:02+08:00");
  EXPECT_MISUSE(shuke_record_set_text(reused, SHUKE_RECEIPT_AT, "2026-11-21T10:02", -1), "capi.shop_closed");
  EXPECT_OK(shuke_record_destroy(reused));
}

/* A cursor whose database was closed under it. */
static void closed_under_a_cursor(shuke_shop* shop) {
  static const char people[] =
      "{\"do\":\"enrol\",\"ref\":\"A\",\"consent_service\":\"2026-01-05\"}\n"
      "{\"do\":\"enrol\",\"ref\":\"B\",\"consent_service\":\"2026-01-05\"}\n";
  shuke_shop* second;
  shuke_cursor* cursor;
  shuke_record *row, *question = record_of(shop, "overview_question", "{\"limit\":1}");
  int64_t failed;
  EXPECT_OK(shuke_do_lines(&failed, shop, people, SHUKE_NUL_TERMINATED, NULL, NULL));
  EXPECT_INTEGER(failed, 0);
  EXPECT_OK(shuke_open(&second, "sqlite:misuse.db", NULL));
  EXPECT_OK(shuke_overview(&cursor, second, question));
  EXPECT_STATUS(shuke_cursor_step(cursor), SHUKE_ROW);
  EXPECT_OK(shuke_cursor_record(&row, cursor));
  EXPECT_OK(shuke_close(second));
  EXPECT_TEXT(text_of(row, SHUKE_OVERVIEW_ROW_REF), "A");
  EXPECT_MISUSE(shuke_cursor_step(cursor), "capi.stale");
  EXPECT_TEXT(text_of(row, SHUKE_OVERVIEW_ROW_REF), "A"); /* it stands where it stood */
  EXPECT_MISUSE(shuke_record_destroy(row), "capi.borrowed");
  EXPECT_OK(shuke_cursor_destroy(cursor));
  EXPECT_STATUS(shuke_record_destroy(row), SHUKE_MISUSE);
  EXPECT_OK(shuke_record_destroy(question));
}

static void wrong_records(shuke_shop* shop) {
  shuke_record *question, *none;
  EXPECT_MISUSE(shuke_record_create(&none, shop, "handbag"), "capi.no_record");
  EXPECT_OK(shuke_record_create(&question, shop, "points_question"));
  EXPECT_MISUSE(shuke_sell(NULL, shop, question), "capi.wrong_record");
  EXPECT_MISUSE(shuke_record_set_text(question, 99, "x", 1), "capi.no_field");
  EXPECT_MISUSE(shuke_record_set_text(question, -1, "x", 1), "capi.no_field");
  EXPECT_MISUSE(shuke_record_set_text(question, SHUKE_POINTS_QUESTION_CUSTOMER, "x", -2), "capi.length");
  EXPECT_MISUSE(shuke_record_set_text(question, SHUKE_POINTS_QUESTION_CUSTOMER, NULL, 1), "capi.null");
  EXPECT_MISUSE(shuke_record_set_integer(question, SHUKE_POINTS_QUESTION_CUSTOMER, 1), "capi.wrong_kind");
  EXPECT_OK(shuke_record_destroy(question));
}

static void options(void) {
  struct {
    shuke_open_options known;
    int64_t added_later;
  } newer = {SHUKE_OPEN_OPTIONS_INIT, 0};
  shuke_open_options bad = SHUKE_OPEN_OPTIONS_INIT;
  shuke_shop* shop;
  newer.known.struct_size = sizeof newer;
  EXPECT_OK(shuke_open(&shop, "sqlite:misuse.db", &newer.known));
  EXPECT_OK(shuke_close(shop));
  newer.added_later = 1;
  EXPECT_MISUSE(shuke_open(&shop, "sqlite:misuse.db", &newer.known), "capi.struct_newer");
  bad.struct_size = 4;
  EXPECT_MISUSE(shuke_open(&shop, "sqlite:misuse.db", &bad), "capi.struct_size");
  bad.struct_size = 5000;
  EXPECT_MISUSE(shuke_open(&shop, "sqlite:misuse.db", &bad), "capi.struct_size");
  bad.struct_size = sizeof bad;
  bad.reserved = 1;
  EXPECT_MISUSE(shuke_open(&shop, "sqlite:misuse.db", &bad), "capi.reserved");
  bad.reserved = 0;
  bad.wait_ms = -1;
  EXPECT_STATUS(shuke_open(&shop, "sqlite:misuse.db", &bad), SHUKE_INVALID);
  EXPECT_TEXT(shuke_error_field(), "wait_ms");
}

/* The detail of an error survives cleaning up, and goes with the next call. */
static void error_detail(shuke_shop* shop) {
  shuke_record *question = record_of(shop, "points_question", "{\"customer\":\"C1\",\"day\":\"2026-11-24\"}"), *kept;
  EXPECT_STATUS(shuke_record_set_text(question, SHUKE_POINTS_QUESTION_DAY, "2026-02-30", -1), SHUKE_INVALID);
  EXPECT_OK(shuke_record_destroy(question));
  EXPECT_INTEGER(shuke_error_code(), SHUKE_INVALID);
  EXPECT_TEXT(shuke_error_message(), "day.no_such_day");
  EXPECT_TEXT(shuke_error_field(), "day");
  EXPECT_INTEGER(strstr(shuke_error_text(), "2026-02-30") != NULL, 1);
  EXPECT_OK(shuke_record_create(&kept, shop, "receipt"));
  EXPECT_INTEGER(shuke_error_code(), SHUKE_OK);
  EXPECT_TEXT(shuke_error_text(), "");
  EXPECT_OK(shuke_record_destroy(kept));
}

static void languages(void) {
  char english[256];
  EXPECT_STATUS(shuke_close((shuke_shop*)(void*)english), SHUKE_MISUSE);
  snprintf(english, sizeof english, "%s", shuke_error_text());
  EXPECT_OK(shuke_set_language("zh_CN.UTF-8"));
  EXPECT_STATUS(shuke_close((shuke_shop*)(void*)english), SHUKE_MISUSE);
  EXPECT_INTEGER(strcmp(english, shuke_error_text()) != 0 && shuke_error_text()[0] != '\0', 1);
  EXPECT_OK(shuke_set_language("en"));
}

/* From inside its own callback a handle is in use; other handles are not. */
static int32_t use_from_inside(void* user_data, const char* answer, int64_t length) {
  shuke_shop* shop = user_data;
  shuke_record* record;
  (void)answer;
  (void)length;
  EXPECT_MISUSE(shuke_site(NULL, shop, NULL), "capi.in_use");
  EXPECT_MISUSE(shuke_close(shop), "capi.in_use");
  EXPECT_OK(shuke_record_create(&record, NULL, "receipt"));
  EXPECT_OK(shuke_record_destroy(record));
  return 1;
}

static void callbacks(shuke_shop* shop) {
  EXPECT_STATUS(shuke_do_lines(NULL, shop, "{\"do\":\"site\"}", -1, use_from_inside, shop), SHUKE_REFUSED);
  EXPECT_OK(shuke_site(NULL, shop, NULL));
}

struct watched {
  shuke_shop* shop;
  pthread_t other;
  int32_t seen;
};

static void* use_from_another_thread(void* user_data) {
  struct watched* watched = user_data;
  watched->seen = shuke_site(NULL, watched->shop, NULL);
  return NULL;
}

/* While verify runs, another thread tries the same handle, and its error stays its own. */
static int32_t start_another_thread(void* user_data, int64_t done) {
  struct watched* watched = user_data;
  (void)done;
  pthread_create(&watched->other, NULL, use_from_another_thread, watched);
  pthread_join(watched->other, NULL);
  return 1;
}

static void threads(shuke_shop* shop) {
  struct watched watched;
  watched.shop = shop;
  watched.seen = SHUKE_OK;
  EXPECT_STATUS(shuke_verify(NULL, shop, NULL, start_another_thread, &watched), SHUKE_REFUSED);
  EXPECT_STATUS(watched.seen, SHUKE_MISUSE);
  EXPECT_INTEGER(shuke_error_code(), SHUKE_REFUSED);
}

/* Handles made and ended by several threads at once do not disturb each other. */
static void* make_and_end(void* unused) {
  int i;
  (void)unused;
  for (i = 0; i < 5000; ++i) {
    shuke_record *receipt, *line;
    EXPECT_OK(shuke_record_create(&receipt, NULL, "receipt"));
    EXPECT_OK(shuke_record_list_append(&line, receipt, SHUKE_RECEIPT_LINES));
    set_text(line, SHUKE_SALE_LINE_SKU, "A1");
    EXPECT_OK(shuke_record_destroy(receipt));
    EXPECT_STATUS(shuke_record_destroy(line), SHUKE_MISUSE);
  }
  return NULL;
}

static void many_threads(void) {
  pthread_t threads[4];
  int i;
  for (i = 0; i < 4; ++i) EXPECT_INTEGER(pthread_create(&threads[i], NULL, make_and_end, NULL), 0);
  for (i = 0; i < 4; ++i) EXPECT_INTEGER(pthread_join(threads[i], NULL), 0);
}

int main(void) {
  shuke_shop* shop = new_shop("sqlite:misuse.db");
  nulls(shop);
  ended_handles();
  closed_under_a_cursor(shop);
  wrong_records(shop);
  options();
  error_detail(shop);
  languages();
  callbacks(shop);
  threads(shop);
  many_threads();
  EXPECT_OK(shuke_close(shop));
  return 0;
}

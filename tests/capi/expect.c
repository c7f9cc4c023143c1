#include "expect.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void expect_status(int32_t status, int32_t wanted, const char* call, const char* file, int line) {
  if (status == wanted) return;
  fprintf(stderr, "%s:%d: %s\n  gave %s, not %s: %s [%s] %s\n", file, line, call, shuke_status_name(status),
          shuke_status_name(wanted), shuke_error_text(), shuke_error_message(), shuke_error_field());
  exit(1);
}

void expect_integer(int64_t value, int64_t wanted, const char* what, const char* file, int line) {
  if (value == wanted) return;
  fprintf(stderr, "%s:%d: %s is %lld, not %lld\n", file, line, what, (long long)value, (long long)wanted);
  exit(1);
}

void expect_text(const char* value, const char* wanted, const char* what, const char* file, int line) {
  if (value != NULL && strcmp(value, wanted) == 0) return;
  fprintf(stderr, "%s:%d: %s is \"%s\", not \"%s\"\n", file, line, what, value == NULL ? "(NULL)" : value, wanted);
  exit(1);
}

int64_t integer_of(const shuke_record* record, int32_t field) {
  int64_t value;
  EXPECT_OK(shuke_record_integer(&value, record, field));
  return value;
}

const char* text_of(const shuke_record* record, int32_t field) {
  const char* text;
  EXPECT_OK(shuke_record_text(&text, NULL, record, field));
  return text;
}

void set_text(shuke_record* record, int32_t field, const char* text) {
  EXPECT_OK(shuke_record_set_text(record, field, text, SHUKE_NUL_TERMINATED));
}

shuke_record* record_of(shuke_shop* shop, const char* name, const char* json) {
  shuke_record* record;
  EXPECT_OK(shuke_record_create(&record, shop, name));
  EXPECT_OK(shuke_record_from_json(record, json, SHUKE_NUL_TERMINATED));
  return record;
}

shuke_shop* new_shop(const char* url) {
  shuke_shop* shop;
  EXPECT_OK(shuke_init(NULL, url, NULL, NULL));
  EXPECT_OK(shuke_open(&shop, url, NULL));
  return shop;
}

void expect_wrong_handles_refused(const deed_call* calls, int count, shuke_shop* shop) {
  shuke_record *answer, *points;
  shuke_shop* closed = new_shop("sqlite:closed.db");
  int i;
  EXPECT_OK(shuke_close(closed));
  EXPECT_OK(shuke_record_create(&points, shop, "points_question"));
  for (i = 0; i < count; ++i) {
    answer = points;
    EXPECT_STATUS(calls[i](&answer, NULL, NULL), SHUKE_MISUSE);
    EXPECT_TEXT(shuke_error_message(), "capi.null");
    EXPECT_INTEGER(answer == NULL, 1);
    EXPECT_STATUS(calls[i](NULL, closed, NULL), SHUKE_MISUSE);
    EXPECT_TEXT(shuke_error_message(), "capi.stale");
    EXPECT_STATUS(calls[i](NULL, (shuke_shop*)(void*)points, NULL), SHUKE_MISUSE);
    EXPECT_TEXT(shuke_error_message(), "capi.wrong_handle");
    EXPECT_STATUS(calls[i](NULL, shop, points), SHUKE_MISUSE);
    EXPECT_TEXT(shuke_error_message(), "capi.wrong_record");
    EXPECT_STATUS(calls[i](NULL, shop, (const shuke_record*)(const void*)shop), SHUKE_MISUSE);
    EXPECT_TEXT(shuke_error_message(), "capi.wrong_handle");
  }
  EXPECT_OK(shuke_record_destroy(points));
}

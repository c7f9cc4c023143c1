/* Customers' files through the C face: somebody is enrolled, found, changed, taken back, merged; and what a caller can
 * do wrong. */
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "expect.h"

static const deed_call calls[] = {shuke_find,         shuke_file,    shuke_purchases, shuke_change,
                                  shuke_undo,         shuke_history, shuke_consent,   shuke_identity_add,
                                  shuke_identity_end, shuke_merge,   shuke_part};
enum { call_count = sizeof calls / sizeof calls[0] };

static void misuse(shuke_shop* shop) {
  int i;
  expect_wrong_handles_refused(calls, call_count, shop);
  for (i = 0; i < call_count; ++i) {
    EXPECT_STATUS(calls[i](NULL, shop, NULL), SHUKE_INVALID);
    EXPECT_TEXT(shuke_error_message(), "field.required");
  }
}

/* Runs a deed from JSON; the answer is the caller's. */
static shuke_record* done(deed_call call, shuke_shop* shop, const char* kind, const char* json) {
  shuke_record *answer, *request = record_of(shop, kind, json);
  EXPECT_OK(call(&answer, shop, request));
  EXPECT_OK(shuke_record_destroy(request));
  return answer;
}

static void refused(deed_call call, shuke_shop* shop, const char* kind, const char* json, int32_t status,
                    const char* message) {
  shuke_record* request = record_of(shop, kind, json);
  EXPECT_STATUS(call(NULL, shop, request), status);
  EXPECT_TEXT(shuke_error_message(), message);
  EXPECT_OK(shuke_record_destroy(request));
}

/* Who is found first; empty when nobody is. */
static void found(shuke_shop* shop, const char* question, const char* ref) {
  shuke_record *row, *answer = done(shuke_find, shop, "find_question", question);
  int64_t size;
  EXPECT_OK(shuke_record_list_size(&size, answer, SHUKE_FIND_ANSWER_ROWS));
  EXPECT_INTEGER(size, ref[0] == '\0' ? 0 : 1);
  if (size == 1) {
    EXPECT_OK(shuke_record_list_at(&row, answer, SHUKE_FIND_ANSWER_ROWS, 0));
    EXPECT_TEXT(text_of(row, SHUKE_FIND_ROW_CUSTOMER), ref);
    EXPECT_TEXT(text_of(row, SHUKE_FIND_ROW_PHONE), "138****4472");
  }
  EXPECT_OK(shuke_record_destroy(answer));
}

static void changes(shuke_shop* shop) {
  shuke_record *row, *answer;
  char undo[200];
  EXPECT_OK(shuke_record_destroy(done(shuke_change, shop, "change_request",
                                      "{\"request\":\"q1\",\"customer\":\"C1\",\"at\":\"2026-03-01T10:00\",\"hobbies\":"
                                      "\"tea\",\"email\":\"a@b.cn\"}")));
  answer = done(shuke_history, shop, "history_question", "{\"customer\":\"C1\",\"field\":\"hobbies\"}");
  EXPECT_OK(shuke_record_list_at(&row, answer, SHUKE_HISTORY_ANSWER_ROWS, 0));
  EXPECT_TEXT(text_of(row, SHUKE_CHANGE_ROW_NEW_VALUE), "tea");
  snprintf(undo, sizeof undo,
           "{\"request\":\"q2\",\"customer\":\"C1\",\"at\":\"2026-03-02T10:00\",\"change_id\":\"%s\"}",
           text_of(row, SHUKE_CHANGE_ROW_CHANGE_ID));
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(done(shuke_undo, shop, "undo_request", undo)));
  answer = done(shuke_file, shop, "file_question", "{\"customer\":\"C1\",\"day\":\"2026-03-01\"}");
  EXPECT_TEXT(text_of(answer, SHUKE_FILE_ANSWER_HOBBIES), "tea");
  EXPECT_OK(shuke_record_destroy(answer));
  answer = done(shuke_file, shop, "file_question", "{\"customer\":\"C1\",\"day\":\"2026-03-02\"}");
  EXPECT_TEXT(text_of(answer, SHUKE_FILE_ANSWER_HOBBIES), "");
  EXPECT_TEXT(text_of(answer, SHUKE_FILE_ANSWER_EMAIL), "a@b.cn");
  EXPECT_OK(shuke_record_destroy(answer));
  refused(shuke_change, shop, "change_request",
          "{\"request\":\"q3\",\"customer\":\"C1\",\"at\":\"2026-03-02T10:00\",\"income\":\"high\"}", SHUKE_REFUSED,
          "consent.sensitive_needed");
}

static void identities(shuke_shop* shop) {
  const char* phone =
      "{\"request\":\"i1\",\"customer\":\"C2\",\"kind\":\"phone\",\"value\":\"138 0000 4472\","
      "\"at\":\"2026-03-02T10:00\"}";
  refused(shuke_identity_add, shop, "identity_add_request", phone, SHUKE_CONFLICT, "identity.taken_phone");
  EXPECT_INTEGER(strstr(shuke_error_text(), "4472") == NULL, 1);
  refused(shuke_identity_end, shop, "identity_end_request", phone, SHUKE_UNKNOWN, "identity.unknown");
}

static void one_person(shuke_shop* shop) {
  const char* both = "{\"request\":\"m1\",\"customer\":\"C2\",\"other\":\"C1\",\"at\":\"2026-03-03T10:00\"}";
  EXPECT_OK(shuke_record_destroy(done(shuke_merge, shop, "merge_request", both)));
  found(shop, "{\"query\":\"4472\"}", "C2");
  EXPECT_OK(shuke_record_destroy(done(shuke_part, shop, "merge_request", both)));
  found(shop, "{\"query\":\"4472\"}", "C1");
}

static int32_t stop_at_once(void* user_data, int64_t done) {
  *(int64_t*)user_data = done;
  return 1;
}

/* FIL-2: a file stands under a number, and moves when files are sorted anew. */
static void sorted(shuke_shop* shop) {
  shuke_record *answer, *request = record_of(shop, "refile_request", "{\"day\":\"2026-03-31\"}");
  int64_t told = 0;
  EXPECT_STATUS(shuke_refile(NULL, shop, request, stop_at_once, &told), SHUKE_REFUSED);
  EXPECT_INTEGER(told, 2);
  EXPECT_OK(shuke_refile(&answer, shop, request, NULL, NULL));
  EXPECT_INTEGER(integer_of(answer, SHUKE_REFILE_ANSWER_CUSTOMERS), 2);
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(request));
  answer = done(shuke_file, shop, "file_question", "{\"customer\":\"C2\",\"day\":\"2026-03-31\"}");
  EXPECT_TEXT(text_of(answer, SHUKE_FILE_ANSWER_FILED_FOLDER), "other");
  EXPECT_INTEGER(integer_of(answer, SHUKE_FILE_ANSWER_NUMBER), 2);
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_STATUS(shuke_refile(NULL, shop, NULL, NULL, NULL), SHUKE_INVALID);
  EXPECT_TEXT(shuke_error_message(), "field.required");
  EXPECT_STATUS(shuke_refile(NULL, NULL, NULL, NULL, NULL), SHUKE_MISUSE);
  request = record_of(shop, "refile_request", "{\"day\":\"2026-03-30\"}");
  EXPECT_STATUS(shuke_refile(NULL, shop, request, NULL, NULL), SHUKE_REFUSED);
  EXPECT_TEXT(shuke_error_message(), "refile.later_day");
  EXPECT_OK(shuke_record_destroy(request));
}

int main(void) {
  shuke_shop* shop = new_shop("sqlite:files.db");
  EXPECT_OK(shuke_record_destroy(
      done(shuke_enrol, shop, "enrol_request",
           "{\"ref\":\"C1\",\"name\":\"Lin Xia\",\"phone\":\"13800004472\",\"consent_service\":\"2026-01-05\"}")));
  EXPECT_OK(shuke_record_destroy(
      done(shuke_enrol, shop, "enrol_request", "{\"ref\":\"C2\",\"consent_service\":\"2026-01-05\"}")));
  found(shop, "{\"query\":\"4472\"}", "C1");
  found(shop, "{\"query\":\"lin xia\"}", "C1");
  found(shop, "{\"query\":\"xu\"}", "");
  changes(shop);
  identities(shop);
  EXPECT_OK(shuke_record_destroy(done(shuke_consent, shop, "consent_request",
                                      "{\"request\":\"c1\",\"customer\":\"C1\",\"purpose\":\"marketing\","
                                      "\"day\":\"2026-03-02\"}")));
  one_person(shop);
  sorted(shop);
  misuse(shop);
  EXPECT_OK(shuke_close(shop));
  return 0;
}

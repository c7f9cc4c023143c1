/* A till in C: sells two coats to a regular, once, whatever the network does, and shows her points.
 *
 *     cc -std=c99 examples/till.c -I capi/include -L build/release -lshuke -o till && ./till sqlite:till.db */
#include <stdio.h>

#include "shuke.h"

static const char enrol[] = "{\"ref\":\"C1\",\"name\":\"Lin Xia\",\"consent_service\":\"2026-01-05\"}";
static const char coats[] =
    "{\"receipt\":\"R-7\",\"customer\":\"C1\",\"at\":\"2026-11-21T10:02\","
    "\"lines\":[{\"sku\":\"A1\",\"quantity\":\"2\",\"unit_price\":\"399.00\",\"amount\":\"798.00\"}]}";
static const char today[] = "{\"customer\":\"C1\",\"day\":\"2026-11-21\"}";

typedef int32_t deed(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/* Runs a deed whose request is written as JSON. The answer is the caller's. */
static int32_t run(deed* what, shuke_record** answer, shuke_shop* shop, const char* kind, const char* json) {
  shuke_record* request;
  int32_t status = shuke_record_create(&request, shop, kind);
  if (status == SHUKE_OK) status = shuke_record_from_json(request, json, SHUKE_NUL_TERMINATED);
  if (status == SHUKE_OK) status = what(answer, shop, request);
  shuke_record_destroy(request);
  return status;
}

/* Twice, as a till does that got no answer the first time: the second call gives the first answer again. */
static int32_t sell_twice(shuke_shop* shop) {
  int32_t status = run(shuke_sell, NULL, shop, "receipt", coats);
  return status == SHUKE_OK ? run(shuke_sell, NULL, shop, "receipt", coats) : status;
}

static int32_t show_points(shuke_shop* shop) {
  shuke_record* answer = NULL;
  const char* json;
  int32_t status = run(shuke_points, &answer, shop, "points_question", today);
  if (status == SHUKE_OK) status = shuke_record_to_json(&json, NULL, answer);
  if (status == SHUKE_OK) printf("%s\n", json);
  shuke_record_destroy(answer);
  return status;
}

int main(int argc, char** argv) {
  const char* url = argc > 1 ? argv[1] : "sqlite:till.db";
  shuke_shop* shop = NULL;
  int32_t status = shuke_init(NULL, url, NULL, NULL);
  if (status == SHUKE_OK) status = shuke_open(&shop, url, NULL);
  if (status == SHUKE_OK) status = run(shuke_enrol, NULL, shop, "enrol_request", enrol);
  if (status == SHUKE_OK) status = sell_twice(shop);
  if (status == SHUKE_OK) status = show_points(shop);
  if (status != SHUKE_OK) fprintf(stderr, "%s: %s\n", shuke_status_name(status), shuke_error_text());
  shuke_close(shop);
  return status == SHUKE_OK ? 0 : 1;
}

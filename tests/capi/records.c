/* Records by field id: every kind of every record can be set, read and cleared; borrowed handles end when they must. */
#include <stdio.h>
#include <string.h>

#include "expect.h"

static const char* sample_of(int32_t kind) {
  switch (kind) {
    case SHUKE_KIND_BOOLEAN:
      return "true";
    case SHUKE_KIND_INTEGER:
      return "7";
    case SHUKE_KIND_ID:
      return "140737488355329";
    case SHUKE_KIND_MONEY:
      return "-0.05";
    case SHUKE_KIND_UNIT_PRICE:
      return "2.5525";
    case SHUKE_KIND_QUANTITY:
      return "0.125";
    case SHUKE_KIND_DAY:
      return "2026-11-21";
    case SHUKE_KIND_YEARLY_DAY:
      return "lunar:1987-06L-07";
    case SHUKE_KIND_MINUTE_OF_DAY:
      return "04:30";
    case SHUKE_KIND_INSTANT:
      return "2026-11-21T02:02:00Z";
    default:
      return "12345";
  }
}

static const char* last_choice(const char* record, int32_t field) {
  static const char* name;
  shuke_choice_info choice = {sizeof choice, 0, 0, NULL, NULL};
  int64_t i;
  name = "";
  for (i = 0; shuke_describe_choice(&choice, record, field, i) == SHUKE_ROW; ++i) name = choice.name;
  EXPECT_INTEGER(name[0] != '\0', 1);
  return name;
}

static void round_trip(shuke_record* record, const char* name, const shuke_field_info* field) {
  const char* sample = field->kind == SHUKE_KIND_CHOICE ? last_choice(name, field->id) : sample_of(field->kind);
  char before[2048];
  int64_t number;
  snprintf(before, sizeof before, "%s", text_of(record, field->id));
  set_text(record, field->id, sample);
  EXPECT_TEXT(text_of(record, field->id), sample);
  if (field->kind == SHUKE_KIND_TEXT || field->kind == SHUKE_KIND_WORD) {
    EXPECT_STATUS(shuke_record_integer(&number, record, field->id), SHUKE_MISUSE);
  } else {
    number = integer_of(record, field->id);
    EXPECT_OK(shuke_record_clear(record, field->id));
    EXPECT_OK(shuke_record_set_integer(record, field->id, number));
    EXPECT_TEXT(text_of(record, field->id), sample);
  }
  EXPECT_OK(shuke_record_clear(record, field->id));
  EXPECT_TEXT(text_of(record, field->id), before);
}

static void list_round_trip(shuke_record* record, const shuke_field_info* field) {
  shuke_record *first, *second, *again;
  const char* kind;
  int64_t size;
  int32_t has;
  EXPECT_OK(shuke_record_list_append(&first, record, field->id));
  EXPECT_OK(shuke_record_list_append(&second, record, field->id));
  EXPECT_OK(shuke_record_kind(&kind, first)); /* the list has moved in memory, the handle has not */
  EXPECT_TEXT(kind, field->element);
  EXPECT_OK(shuke_record_list_at(&again, record, field->id, 0));
  EXPECT_INTEGER(again == first, 1);
  EXPECT_OK(shuke_record_list_size(&size, record, field->id));
  EXPECT_INTEGER(size, 2);
  EXPECT_STATUS(shuke_record_list_at(&again, record, field->id, 2), SHUKE_MISUSE);
  EXPECT_OK(shuke_record_list_remove(record, field->id, 0));
  EXPECT_STATUS(shuke_record_kind(&kind, first), SHUKE_MISUSE);
  EXPECT_STATUS(shuke_record_kind(&kind, second), SHUKE_MISUSE);
  EXPECT_OK(shuke_record_list_at(&again, record, field->id, 0));
  EXPECT_OK(shuke_record_clear(record, field->id));
  EXPECT_STATUS(shuke_record_kind(&kind, again), SHUKE_MISUSE);
  EXPECT_OK(shuke_record_has(&has, record, field->id));
  EXPECT_INTEGER(has, 0);
}

static void computed(shuke_record* record, const shuke_field_info* field) {
  if (field->kind == SHUKE_KIND_LIST) EXPECT_STATUS(shuke_record_list_append(NULL, record, field->id), SHUKE_MISUSE);
  else EXPECT_STATUS(shuke_record_set_text(record, field->id, "1", 1), SHUKE_MISUSE);
  EXPECT_TEXT(shuke_error_message(), "capi.computed");
}

static int64_t every_field(const shuke_record_info* info) {
  shuke_field_info field = {sizeof field, 0, 0, 0, NULL, NULL, NULL, NULL, NULL};
  shuke_record* record;
  int64_t i;
  EXPECT_OK(shuke_record_create(&record, NULL, info->name));
  for (i = 0; shuke_describe_field(&field, info->name, i) == SHUKE_ROW; ++i) {
    EXPECT_INTEGER(field.name[0] != '\0' && field.doc[0] != '\0' && field.since[0] != '\0', 1);
    if (field.flags & SHUKE_FLAG_COMPUTED) computed(record, &field);
    else if (field.kind == SHUKE_KIND_LIST) list_round_trip(record, &field);
    else round_trip(record, info->name, &field);
  }
  EXPECT_INTEGER(i, info->field_count);
  EXPECT_OK(shuke_record_destroy(record));
  return i;
}

static void every_record(void) {
  shuke_record_info info = {sizeof info, 0, NULL, NULL};
  int64_t records, fields = 0;
  for (records = 0; shuke_describe_record(&info, records) == SHUKE_ROW; ++records) fields += every_field(&info);
  EXPECT_STATUS(shuke_describe_record(&info, records), SHUKE_DONE);
  EXPECT_STATUS(shuke_describe_record(&info, -1), SHUKE_MISUSE);
  EXPECT_INTEGER(records > 30 && fields > 200, 1);
  printf("%d records, %d fields\n", (int)records, (int)fields);
}

static void every_deed(void) {
  shuke_deed_info deed = {sizeof deed, 0, NULL, NULL, NULL, NULL};
  shuke_record* record;
  int64_t i;
  for (i = 0; shuke_describe_deed(&deed, i) == SHUKE_ROW; ++i) {
    EXPECT_OK(shuke_record_create(&record, NULL, deed.request));
    EXPECT_OK(shuke_record_destroy(record));
    EXPECT_OK(shuke_record_create(&record, NULL, deed.answer));
    EXPECT_OK(shuke_record_destroy(record));
  }
  EXPECT_INTEGER(i, 84);
}

/* A borrowed record of a borrowed record, and everything that ends it. */
static void borrowed(void) {
  shuke_record *receipt, *line;
  const char *kind, *json;
  int64_t length;
  receipt = record_of(NULL, "receipt",
                      "{\"receipt\":\"007\",\"at\":\"2026-11-21T10:02+08:00\",\"lines\":[{\"sku\":\"46776E\","
                      "\"quantity\":\"1\",\"amount\":\"0.10\"}]}");
  EXPECT_OK(shuke_record_list_at(&line, receipt, SHUKE_RECEIPT_LINES, 0));
  EXPECT_TEXT(text_of(line, SHUKE_SALE_LINE_SKU), "46776E");
  EXPECT_STATUS(shuke_record_destroy(line), SHUKE_MISUSE);
  EXPECT_TEXT(shuke_error_message(), "capi.borrowed");
  EXPECT_STATUS(shuke_record_from_json(line, "{}", -1), SHUKE_MISUSE);
  EXPECT_OK(shuke_record_to_json(&json, &length, line));
  EXPECT_INTEGER(strstr(json, "\"amount\":\"0.10\"") != NULL, 1);
  EXPECT_INTEGER((int64_t)strlen(json), length);
  /* On an error a record stays as it was, with what was lent from it. */
  EXPECT_STATUS(shuke_record_from_json(receipt, "{\"receipt\":\"1\",\"receipt\":\"2\"}", -1), SHUKE_INVALID);
  EXPECT_STATUS(shuke_record_from_json(receipt, "{\"receipt\":\"1\",\"at\":\"2026-11-21T10:02\"}", -1), SHUKE_INVALID);
  EXPECT_TEXT(shuke_error_message(), "instant.no_offset");
  EXPECT_STATUS(shuke_record_from_json(receipt, "[]", -1), SHUKE_INVALID);
  EXPECT_TEXT(text_of(receipt, SHUKE_RECEIPT_RECEIPT), "007");
  EXPECT_TEXT(text_of(line, SHUKE_SALE_LINE_SKU), "46776E");
  EXPECT_OK(shuke_record_from_json(receipt,
                                   "{\"receipt\":\"8\",\"at\":\"2026-11-21T10:02Z\",\"lines\":[{\"sku\":\"B\","
                                   "\"quantity\":\"1\"}]}",
                                   -1));
  EXPECT_STATUS(shuke_record_kind(&kind, line), SHUKE_MISUSE);
  EXPECT_OK(shuke_record_list_at(&line, receipt, SHUKE_RECEIPT_LINES, 0));
  EXPECT_OK(shuke_record_destroy(receipt));
  EXPECT_STATUS(shuke_record_kind(&kind, line), SHUKE_MISUSE);
}

/* Unlawful values leave the field as it was. */
static void unlawful(void) {
  shuke_record *receipt, *line;
  EXPECT_OK(shuke_record_create(&receipt, NULL, "receipt"));
  EXPECT_OK(shuke_record_list_append(&line, receipt, SHUKE_RECEIPT_LINES));
  set_text(line, SHUKE_SALE_LINE_QUANTITY, "2");
  EXPECT_STATUS(shuke_record_set_text(line, SHUKE_SALE_LINE_QUANTITY, "-1", -1), SHUKE_INVALID);
  EXPECT_TEXT(shuke_error_rule(), "POS-3");
  EXPECT_STATUS(shuke_record_set_text(line, SHUKE_SALE_LINE_QUANTITY, "1e3", -1), SHUKE_INVALID);
  EXPECT_STATUS(shuke_record_set_text(line, SHUKE_SALE_LINE_AMOUNT, "1.001", -1), SHUKE_INVALID);
  EXPECT_STATUS(shuke_record_set_text(line, SHUKE_SALE_LINE_AMOUNT, "99999999999999999999", -1), SHUKE_OVERFLOW);
  EXPECT_STATUS(shuke_record_set_text(line, SHUKE_SALE_LINE_SKU, "a\0b", 3), SHUKE_INVALID);
  EXPECT_STATUS(shuke_record_set_text(line, SHUKE_SALE_LINE_SKU, "\xFF", 1), SHUKE_INVALID);
  EXPECT_STATUS(shuke_record_set_integer(line, SHUKE_SALE_LINE_DIRECTION, 9), SHUKE_INVALID);
  EXPECT_TEXT(text_of(line, SHUKE_SALE_LINE_QUANTITY), "2");
  EXPECT_TEXT(text_of(line, SHUKE_SALE_LINE_AMOUNT), "");
  EXPECT_OK(shuke_record_destroy(receipt));
}

int main(void) {
  every_record();
  every_deed();
  borrowed();
  unlawful();
  return 0;
}

/* Prints capi/include/shuke_fields.h from what the library says of its records. scripts/fields runs it. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "shuke.h"

static void print_upper(const char* name) {
  for (; *name != '\0'; ++name) putchar(toupper((unsigned char)*name));
}

static void expect(int32_t status, int32_t wanted) {
  if (status == wanted) return;
  fprintf(stderr, "print_fields: %s\n", shuke_error_text());
  exit(1);
}

/* Whether there was an element. */
static int more(int32_t status) {
  if (status != SHUKE_ROW) expect(status, SHUKE_DONE);
  return status == SHUKE_ROW;
}

static void print_record(const shuke_record_info* record) {
  shuke_field_info field = {sizeof field, 0, 0, 0, NULL, NULL, NULL, NULL, NULL};
  int64_t i;
  printf("\n/** Fields of the record `%s`: %s */\nenum shuke_%s_field {\n", record->name, record->doc, record->name);
  for (i = 0; more(shuke_describe_field(&field, record->name, i)); ++i) {
    printf("  SHUKE_");
    print_upper(record->name);
    putchar('_');
    print_upper(field.name);
    printf(" = %d%s /**< %s */\n", (int)field.id, i + 1 < record->field_count ? "," : "", field.doc);
  }
  printf("};\n");
}

int main(void) {
  shuke_record_info record = {sizeof record, 0, NULL, NULL};
  int64_t i;
  printf(
      "/**\n * \\file\n * Ids of the fields of all records, for the accessors of shuke.h. Ids are never reused.\n"
      " * Written by scripts/fields from the library's own description of its records; not to be edited.\n */\n"
      "#pragma once\n\n/* clang-format off */\n");
  for (i = 0; more(shuke_describe_record(&record, i)); ++i) print_record(&record);
  return 0;
}

/* Sizes and offsets of what crosses the ABI, and defaults that header and library must agree on. */
#include <stddef.h>
#include <string.h>

#include "expect.h"

#define P sizeof(void*)

_Static_assert(sizeof(shuke_open_options) == 16, "shuke_open_options");
_Static_assert(offsetof(shuke_open_options, struct_size) == 0, "struct_size comes first");
_Static_assert(offsetof(shuke_open_options, reserved) == 4, "reserved");
_Static_assert(offsetof(shuke_open_options, wait_ms) == 8, "wait_ms");

_Static_assert(sizeof(shuke_import_watch) == 8 + 4 * P, "shuke_import_watch");
_Static_assert(offsetof(shuke_import_watch, struct_size) == 0, "struct_size comes first");
_Static_assert(offsetof(shuke_import_watch, reading) == 8, "reading");
_Static_assert(offsetof(shuke_import_watch, recording) == 8 + P, "recording");
_Static_assert(offsetof(shuke_import_watch, rejected) == 8 + 2 * P, "rejected");
_Static_assert(offsetof(shuke_import_watch, user_data) == 8 + 3 * P, "user_data");

_Static_assert(sizeof(shuke_reject) == 16 + 4 * P, "shuke_reject");
_Static_assert(offsetof(shuke_reject, code) == 4, "code");
_Static_assert(offsetof(shuke_reject, line) == 8, "line");
_Static_assert(offsetof(shuke_reject, field) == 16, "field");
_Static_assert(offsetof(shuke_reject, value) == 16 + P, "value");
_Static_assert(offsetof(shuke_reject, rule) == 16 + 2 * P, "rule");
_Static_assert(offsetof(shuke_reject, text) == 16 + 3 * P, "text");

_Static_assert(sizeof(shuke_record_info) == 8 + 2 * P, "shuke_record_info");
_Static_assert(offsetof(shuke_record_info, name) == 8, "name");
_Static_assert(sizeof(shuke_field_info) == 16 + 5 * P, "shuke_field_info");
_Static_assert(offsetof(shuke_field_info, flags) == 12, "flags");
_Static_assert(offsetof(shuke_field_info, element) == 16 + 4 * P, "element");
_Static_assert(sizeof(shuke_choice_info) == 16 + 2 * P, "shuke_choice_info");
_Static_assert(offsetof(shuke_choice_info, value) == 8, "value");
_Static_assert(sizeof(shuke_deed_info) == 8 + 4 * P, "shuke_deed_info");
_Static_assert(offsetof(shuke_deed_info, answer) == 8 + 3 * P, "answer");

_Static_assert(sizeof(shuke_contact) == 56, "shuke_contact");
_Static_assert(offsetof(shuke_contact, day) == 4 && offsetof(shuke_contact, minute) == 8, "day, minute");
_Static_assert(offsetof(shuke_contact, minutes) == 12 && offsetof(shuke_contact, means) == 16, "minutes, means");
_Static_assert(offsetof(shuke_contact, about) == 20 && offsetof(shuke_contact, weather) == 24, "about, weather");
_Static_assert(offsetof(shuke_contact, profession) == 28 && offsetof(shuke_contact, flags) == 32, "profession, flags");
_Static_assert(offsetof(shuke_contact, agreed_from) == 36 && offsetof(shuke_contact, prefers_until) == 48, "windows");
_Static_assert(sizeof(shuke_slot) == 24 + SHUKE_RULES * P, "shuke_slot");
_Static_assert(offsetof(shuke_slot, verdict) == 4 && offsetof(shuke_slot, until) == 12, "verdict, until");
_Static_assert(offsetof(shuke_slot, rule_count) == 20 && offsetof(shuke_slot, rules) == 24, "rule_count, rules");

_Static_assert(sizeof(shuke_basket_line) == 40 + 3 * P, "shuke_basket_line");
_Static_assert(offsetof(shuke_basket_line, struct_size) == 0, "struct_size comes first");
_Static_assert(offsetof(shuke_basket_line, flags) == 4 && offsetof(shuke_basket_line, sku) == 8, "flags, sku");
_Static_assert(offsetof(shuke_basket_line, unit) == 8 + P && offsetof(shuke_basket_line, category) == 8 + 2 * P,
               "texts");
_Static_assert(offsetof(shuke_basket_line, quantity) == 8 + 3 * P, "quantity");
_Static_assert(offsetof(shuke_basket_line, unit_price) == 16 + 3 * P, "unit_price");
_Static_assert(offsetof(shuke_basket_line, list_price) == 24 + 3 * P, "list_price");
_Static_assert(offsetof(shuke_basket_line, price_source) == 32 + 3 * P, "price_source");
_Static_assert(offsetof(shuke_basket_line, reserved) == 36 + 3 * P, "reserved");
_Static_assert(sizeof(shuke_priced_part) == 32 + P, "shuke_priced_part");
_Static_assert(offsetof(shuke_priced_part, price_rule) == 0 && offsetof(shuke_priced_part, quantity) == P, "rule");
_Static_assert(offsetof(shuke_priced_part, pieces) == 8 + P && offsetof(shuke_priced_part, price) == 16 + P, "pieces");
_Static_assert(offsetof(shuke_priced_part, amount) == 24 + P, "amount");
_Static_assert(sizeof(shuke_priced_line) == 40 + SHUKE_PRICED_PARTS * (32 + P), "shuke_priced_line");
_Static_assert(SHUKE_PRICED_PARTS == 2, "how many parts a line has is part of the layout");
_Static_assert(offsetof(shuke_priced_line, struct_size) == 0, "struct_size comes first");
_Static_assert(offsetof(shuke_priced_line, part_count) == 4 && offsetof(shuke_priced_line, price) == 8, "count, price");
_Static_assert(offsetof(shuke_priced_line, discount) == 16 && offsetof(shuke_priced_line, dropped) == 24, "taken off");
_Static_assert(offsetof(shuke_priced_line, amount) == 32 && offsetof(shuke_priced_line, parts) == 40, "amount, parts");
_Static_assert(sizeof(shuke_priced_basket) == 64, "shuke_priced_basket");
_Static_assert(offsetof(shuke_priced_basket, struct_size) == 0, "struct_size comes first");
_Static_assert(offsetof(shuke_priced_basket, reserved) == 4 && offsetof(shuke_priced_basket, asked) == 8, "asked");
_Static_assert(offsetof(shuke_priced_basket, price) == 16 && offsetof(shuke_priced_basket, discount) == 24, "price");
_Static_assert(offsetof(shuke_priced_basket, dropped) == 32 && offsetof(shuke_priced_basket, total) == 40, "total");
_Static_assert(offsetof(shuke_priced_basket, birthday_pieces) == 48, "birthday_pieces");
_Static_assert(offsetof(shuke_priced_basket, birthday_pieces_left) == 56, "birthday_pieces_left");

_Static_assert(sizeof(shuke_shop*) == P && sizeof(shuke_progress) == P, "handles and callbacks are pointers");

/* A caller built with an earlier, shorter struct gets no byte beyond it. */
static void short_structs(void) {
  struct {
    shuke_record_info info;
    char beyond[16];
  } kept;
  memset(&kept, 0x5A, sizeof kept);
  kept.info.struct_size = sizeof kept.info;
  EXPECT_STATUS(shuke_describe_record(&kept.info, 0), SHUKE_ROW);
  EXPECT_INTEGER(kept.info.struct_size, sizeof kept.info);
  EXPECT_INTEGER(kept.beyond[0], 0x5A);
  kept.info.struct_size = sizeof kept.info - 1;
  EXPECT_STATUS(shuke_describe_record(&kept.info, 0), SHUKE_MISUSE);
}

/* The defaults of the macros are those of NULL; tests/capi/defaults_test.cpp compares them with the C++ defaults. */
static void defaults(void) {
  const shuke_open_options options = SHUKE_OPEN_OPTIONS_INIT;
  const shuke_import_watch watch = SHUKE_IMPORT_WATCH_INIT;
  const shuke_basket_line line = SHUKE_BASKET_LINE_INIT;
  EXPECT_INTEGER(options.struct_size, sizeof options);
  EXPECT_INTEGER(options.reserved, 0);
  EXPECT_INTEGER(watch.struct_size, sizeof watch);
  EXPECT_INTEGER(line.struct_size, sizeof line);
  EXPECT_INTEGER(line.quantity, 1000);
  EXPECT_INTEGER(line.list_price, -1);
  EXPECT_INTEGER(line.flags == 0 && line.unit_price == 0 && line.price_source == 0 && line.reserved == 0, 1);
  EXPECT_INTEGER(line.sku == 0 && line.unit == 0 && line.category == 0, 1);
  EXPECT_INTEGER(watch.reading == 0 && watch.recording == 0 && watch.rejected == 0 && watch.user_data == 0, 1);
}

int main(void) {
  short_structs();
  defaults();
  return 0;
}

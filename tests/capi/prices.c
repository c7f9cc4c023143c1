/* Prices over structs through the C face: what a basket costs, arrays of structs that are longer than ours, and what a
 * caller can do wrong. */
#include <stddef.h>
#include <string.h>

#include "expect.h"

enum { today = 20523 }; /* 2026-03-11 */

static shuke_basket_line coat(int64_t pieces) {
  shuke_basket_line line = SHUKE_BASKET_LINE_INIT;
  line.sku = "A1";
  line.category = "coat";
  line.quantity = 1000 * pieces;
  line.unit_price = 3990000;
  return line;
}

static shuke_priced_line room(void) {
  shuke_priced_line priced;
  memset(&priced, 0x5A, sizeof priced);
  priced.struct_size = sizeof priced;
  return priced;
}

static int is_untouched(const shuke_priced_line* priced) {
  const shuke_priced_line fresh = room();
  return memcmp(priced, &fresh, sizeof fresh) == 0;
}

static void basket(shuke_pricing* pricing) {
  const shuke_basket_line lines[2] = {coat(1), coat(2)};
  shuke_priced_line priced[2] = {room(), room()};
  shuke_priced_basket sum = {0};
  sum.struct_size = sizeof sum;
  EXPECT_OK(shuke_pricing_quote(&sum, priced, pricing, lines, 2, 0, 0));
  EXPECT_INTEGER(sum.struct_size, sizeof sum);
  EXPECT_INTEGER(sum.asked, 119700);
  EXPECT_INTEGER(sum.total, 119700);
  EXPECT_INTEGER(priced[0].amount, 39900);
  EXPECT_INTEGER(priced[1].amount, 79800);
  EXPECT_INTEGER(priced[1].part_count, 1);
  EXPECT_INTEGER(priced[1].parts[0].pieces, 2);
  EXPECT_TEXT(priced[1].parts[0].price_rule, "");
  EXPECT_OK(shuke_pricing_quote(&sum, priced, pricing, lines, 2, 100, 0));
  EXPECT_INTEGER(sum.total, 119600);
  EXPECT_INTEGER(priced[0].discount + priced[1].discount, 100);
  EXPECT_OK(shuke_pricing_quote(&sum, NULL, pricing, NULL, 0, 0, 0));
  EXPECT_INTEGER(sum.total, 0);
}

/* A caller built with a later header: its structs are longer, and what is behind ours is let alone. */
static void longer_structs(shuke_pricing* pricing) {
  struct {
    shuke_basket_line line;
    char more[16];
  } lines[2];
  struct {
    shuke_priced_line line;
    char more[16];
  } priced[2];
  int i;
  memset(lines, 0, sizeof lines);
  memset(priced, 0x5A, sizeof priced);
  for (i = 0; i < 2; ++i) {
    lines[i].line = coat(i + 1);
    lines[i].line.struct_size = sizeof lines[i];
    priced[i].line.struct_size = sizeof priced[i];
  }
  EXPECT_OK(shuke_pricing_quote(NULL, &priced[0].line, pricing, &lines[0].line, 2, 0, 0));
  EXPECT_INTEGER(priced[1].line.amount, 79800);
  EXPECT_INTEGER(priced[1].line.struct_size, sizeof priced[1]);
  EXPECT_INTEGER(priced[0].more[0], 0x5A);
  EXPECT_INTEGER(priced[1].more[15], 0x5A);
}

static void wrong_sizes(shuke_pricing* pricing) {
  shuke_basket_line lines[2] = {coat(1), coat(1)};
  shuke_priced_line priced[2] = {room(), room()};
  shuke_priced_basket sum = {0};
  EXPECT_STATUS(shuke_pricing_quote(&sum, priced, pricing, lines, 2, 0, 0), SHUKE_MISUSE);
  EXPECT_TEXT(shuke_error_message(), "capi.struct_size");
  sum.struct_size = sizeof sum - 1;
  EXPECT_STATUS(shuke_pricing_quote(&sum, priced, pricing, lines, 2, 0, 0), SHUKE_MISUSE);
  priced[0].struct_size = sizeof priced[0] - 1;
  EXPECT_STATUS(shuke_pricing_quote(NULL, priced, pricing, lines, 2, 0, 0), SHUKE_MISUSE);
  priced[0] = room();
  lines[0].struct_size = 0;
  EXPECT_STATUS(shuke_pricing_quote(NULL, priced, pricing, lines, 2, 0, 0), SHUKE_MISUSE);
  lines[0] = coat(1);
  lines[1].struct_size = sizeof lines[1] + 8;
  EXPECT_STATUS(shuke_pricing_quote(NULL, priced, pricing, lines, 2, 0, 0), SHUKE_MISUSE);
  EXPECT_TEXT(shuke_error_field(), "lines[1].struct_size");
  EXPECT_INTEGER(is_untouched(&priced[0]) && is_untouched(&priced[1]), 1);
}

/* A count is believed no further than the lines go: one of another size ends it before anything is allocated or
 * written. */
static void wrong_counts(shuke_pricing* pricing) {
  static const int64_t counts[] = {-1, -2147483648, INT64_MIN};
  shuke_basket_line lines[2] = {coat(1), coat(1)};
  shuke_priced_line priced = room();
  size_t i;
  for (i = 0; i < sizeof counts / sizeof counts[0]; ++i) {
    EXPECT_STATUS(shuke_pricing_quote(NULL, &priced, pricing, lines, counts[i], 0, 0), SHUKE_MISUSE);
    EXPECT_TEXT(shuke_error_message(), "capi.length");
  }
  lines[1].struct_size = 0;
  EXPECT_STATUS(shuke_pricing_quote(NULL, &priced, pricing, lines, INT64_MAX, 0, 0), SHUKE_MISUSE);
  EXPECT_TEXT(shuke_error_field(), "lines[1].struct_size");
  EXPECT_INTEGER(is_untouched(&priced), 1);
}

static void many_lines(shuke_pricing* pricing) {
  static shuke_basket_line lines[5000];
  static shuke_priced_line priced[5000];
  shuke_priced_basket sum = {0};
  size_t i;
  sum.struct_size = sizeof sum;
  for (i = 0; i < 5000; ++i) {
    lines[i] = coat(1);
    priced[i] = room();
  }
  EXPECT_OK(shuke_pricing_quote(&sum, priced, pricing, lines, 5000, 0, 0));
  EXPECT_INTEGER(sum.total, INT64_C(5000) * 39900);
  lines[4999].flags = 64;
  EXPECT_STATUS(shuke_pricing_quote(&sum, priced, pricing, lines, 5000, 0, 0), SHUKE_INVALID);
  EXPECT_TEXT(shuke_error_field(), "lines[4999].flags");
}

static void wrong_values(shuke_pricing* pricing) {
  shuke_basket_line line = coat(1);
  shuke_priced_line priced = room();
  line.quantity = -1000;
  EXPECT_STATUS(shuke_pricing_quote(NULL, &priced, pricing, &line, 1, 0, 0), SHUKE_INVALID);
  EXPECT_TEXT(shuke_error_field(), "lines[0].quantity");
  line = coat(1);
  line.quantity = INT64_MAX;
  line.unit_price = INT64_MAX;
  EXPECT_STATUS(shuke_pricing_quote(NULL, &priced, pricing, &line, 1, 0, 0), SHUKE_OVERFLOW);
  line = coat(1);
  line.price_source = -1;
  EXPECT_STATUS(shuke_pricing_quote(NULL, &priced, pricing, &line, 1, 0, 0), SHUKE_INVALID);
  line = coat(1);
  EXPECT_STATUS(shuke_pricing_quote(NULL, &priced, pricing, &line, 1, -1, 0), SHUKE_INVALID);
  EXPECT_STATUS(shuke_pricing_quote(NULL, &priced, pricing, &line, 1, INT64_MAX, 0), SHUKE_INVALID);
  EXPECT_STATUS(shuke_pricing_quote(NULL, &priced, pricing, &line, 1, 0, -1), SHUKE_INVALID);
  EXPECT_INTEGER(is_untouched(&priced), 1);
}

static void wrong_handles(shuke_shop* shop, shuke_pricing* pricing) {
  shuke_basket_line line = coat(1);
  shuke_priced_line priced = room();
  shuke_pricing* none = pricing;
  EXPECT_STATUS(shuke_pricing_create(NULL, shop, NULL, NULL, today), SHUKE_MISUSE);
  EXPECT_STATUS(shuke_pricing_create(&none, NULL, NULL, NULL, today), SHUKE_MISUSE);
  EXPECT_INTEGER(none == NULL, 1);
  EXPECT_STATUS(shuke_pricing_create(&none, (shuke_shop*)pricing, NULL, NULL, today), SHUKE_MISUSE);
  EXPECT_STATUS(shuke_pricing_create(&none, shop, NULL, NULL, INT32_MAX), SHUKE_INVALID);
  EXPECT_TEXT(shuke_error_field(), "day");
  EXPECT_STATUS(shuke_pricing_create(&none, shop, NULL, NULL, INT32_MIN), SHUKE_INVALID);
  EXPECT_STATUS(shuke_pricing_create(&none, shop, "nowhere", NULL, today), SHUKE_UNKNOWN);
  EXPECT_STATUS(shuke_pricing_create(&none, shop, NULL, "nobody", today), SHUKE_UNKNOWN);
  EXPECT_STATUS(shuke_pricing_quote(NULL, &priced, NULL, &line, 1, 0, 0), SHUKE_MISUSE);
  EXPECT_STATUS(shuke_pricing_quote(NULL, &priced, (shuke_pricing*)shop, &line, 1, 0, 0), SHUKE_MISUSE);
  EXPECT_STATUS(shuke_pricing_quote(NULL, NULL, pricing, &line, 1, 0, 0), SHUKE_MISUSE);
  EXPECT_STATUS(shuke_pricing_quote(NULL, &priced, pricing, NULL, 1, 0, 0), SHUKE_MISUSE);
  EXPECT_INTEGER(is_untouched(&priced), 1);
}

int main(void) {
  shuke_shop* shop = new_shop("sqlite:prices.db");
  shuke_pricing* pricing;
  shuke_basket_line line = coat(1);
  shuke_priced_line priced = room();
  EXPECT_OK(shuke_pricing_create(&pricing, shop, NULL, "", today));
  basket(pricing);
  longer_structs(pricing);
  wrong_sizes(pricing);
  wrong_counts(pricing);
  many_lines(pricing);
  wrong_values(pricing);
  wrong_handles(shop, pricing);
  EXPECT_OK(shuke_close(shop));
  EXPECT_OK(shuke_pricing_quote(NULL, &priced, pricing, &line, 1, 0, 0));
  EXPECT_INTEGER(priced.amount, 39900);
  EXPECT_OK(shuke_pricing_destroy(pricing));
  EXPECT_STATUS(shuke_pricing_quote(NULL, &priced, pricing, &line, 1, 0, 0), SHUKE_MISUSE);
  EXPECT_STATUS(shuke_pricing_destroy(pricing), SHUKE_MISUSE);
  EXPECT_OK(shuke_pricing_destroy(NULL));
  return 0;
}

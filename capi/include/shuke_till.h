/**
 * \file
 * The till for C: prices, receipts that undo or exchange, points, cards. Part of shuke.h, whose conventions hold; a
 * program includes that.
 *
 * Every function here runs a deed or question: `request` or `question` is a record of the kind that is named, NULL for
 * its defaults, and stays the caller's; `answer`, a record of the caller's, may be NULL. Any of them may return the
 * errors of storage (SHUKE_BUSY, SHUKE_FULL, SHUKE_IO, SHUKE_DAMAGED, …).
 */
#pragma once

#include "shuke.h"

#ifdef __cplusplus
extern "C" {
#endif

/** How a customer's points and cards came to be what they are by the end of a day (MEM-5, MEM-9): `explain_question` to
 * `explain_answer`, a page at a time. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (customer), SHUKE_OVERFLOW. Since 0.1. */
SHUKE_API int32_t shuke_explain(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/* ---- Prices ---------------------------------------------------------------------------------------------------------
 */

/** What a basket costs, by which rules, what it earns, and what is missing for the next card (MEM-6, MEM-7, MEM-9,
 * MEM-11): `quote_question` to `quote_answer`. Nothing is written. Errors: SHUKE_INVALID (a line with an amount, or one
 * that comes back; a discount above what it can be taken from), SHUKE_UNKNOWN (shop, customer), SHUKE_REFUSED (the
 * policy says nothing of prices), SHUKE_OVERFLOW. Since 0.1. */
SHUKE_API int32_t shuke_quote(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** Lines of a shop that were not paid as the rules come to (MEM-7). `question` is a deviations_question, `answer` a
 * deviations_answer, by pages as shuke_orders. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop). Since 0.1. */
SHUKE_API int32_t shuke_deviations(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/* shuke_quote takes any question as a record. What follows takes structs, for tills that show the price of a basket
 * with every article that is scanned: what is known of the customer is read once, and every basket is priced by it,
 * without the database. */

/** The prices of one customer on one day. One thread at a time may use it. */
typedef struct shuke_pricing shuke_pricing;

/** What is special about a line, by bits. Since 0.1. */
typedef enum shuke_basket_flag {
  SHUKE_BASKET_NOT_FULL_PRICE = 1, /**< it counts as not sold at full price (MEM-7) */
  SHUKE_BASKET_GIFT = 2,           /**< given for nothing with the purchase */
  SHUKE_BASKET_SERVICE = 4         /**< work, not goods (POS-4) */
} shuke_basket_flag;

/** A line of a basket. Texts end in a NUL and are the caller's. Since 0.1. */
typedef struct shuke_basket_line {
  uint32_t struct_size; /**< sizeof(shuke_basket_line) */
  uint32_t flags;       /**< of shuke_basket_flag */
  const char* sku;      /**< the article */
  const char* unit;     /**< of the quantity; NULL or empty: pieces (POS-3) */
  const char* category; /**< a word of the policy; NULL or empty: not told */
  int64_t quantity;     /**< in thousandths, above 0; default 1000, one piece */
  int64_t unit_price;   /**< what is asked for one, in ten-thousandths */
  int64_t list_price;   /**< the list price of one, in ten-thousandths; below 0: not told, which is the default */
  int32_t price_source; /**< of shuke_price_source_value; default list */
  int32_t reserved;     /**< 0 */
} shuke_basket_line;

/** One piece at no price: `shuke_basket_line line = SHUKE_BASKET_LINE_INIT;`. Since 0.1. */
#define SHUKE_BASKET_LINE_INIT \
  { sizeof(shuke_basket_line), 0, 0, 0, 0, 1000, 0, -1, 0, 0 }

/** A part of a line that has one price, so that a till can sell it as a line of its own. Amounts are in minor units.
 * Since 0.1. */
typedef struct shuke_priced_part {
  const char* price_rule; /**< which rule gave it, to be told with the sale; empty: it costs what is asked. It lives as
                             long as the prices that gave it */
  int64_t quantity;       /**< how much of the line, in thousandths */
  int64_t pieces;         /**< how many whole pieces; 0 for goods by measure */
  int64_t price;          /**< before the discount on the receipt */
  int64_t amount;         /**< to pay */
} shuke_priced_part;

/** How many parts a line has at most. Since 0.1. */
#define SHUKE_PRICED_PARTS 2

/** What a line costs, in minor units: `price = amount + discount + dropped`. Since 0.1. */
typedef struct shuke_priced_line {
  uint32_t struct_size;                        /**< sizeof(shuke_priced_line), set by the caller */
  int32_t part_count;                          /**< 1 or 2 */
  int64_t price;                               /**< by the rules */
  int64_t discount;                            /**< its share of the discount on the receipt */
  int64_t dropped;                             /**< its share of the odd cents dropped */
  int64_t amount;                              /**< to pay */
  shuke_priced_part parts[SHUKE_PRICED_PARTS]; /**< the limited rule's pieces first */
} shuke_priced_line;

/** What a basket costs, in minor units. Since 0.1. */
typedef struct shuke_priced_basket {
  uint32_t struct_size;         /**< sizeof(shuke_priced_basket), set by the caller */
  int32_t reserved;             /**< 0 */
  int64_t asked;                /**< before any rule */
  int64_t price;                /**< by the rules */
  int64_t discount;             /**< off the whole receipt */
  int64_t dropped;              /**< odd cents dropped */
  int64_t total;                /**< to pay */
  int64_t birthday_pieces;      /**< of it that have the price of a rule that limits them */
  int64_t birthday_pieces_left; /**< so many more could */
} shuke_priced_basket;

/** Reads what prices of `customer` (NULL or empty: of nobody in particular) in the shop `shop_ref` (NULL: the first) go
 * by on `day` (days since 1970-01-01): card, birthday, its pieces so far, and the policy of that day. What happens
 * afterwards, they do not learn; `shop` may be closed before them. Errors: SHUKE_INVALID (day), SHUKE_UNKNOWN (shop,
 * customer), SHUKE_REFUSED (the policy says nothing of prices), those of storage. Since 0.1. */
SHUKE_API int32_t shuke_pricing_create(shuke_pricing** pricing, shuke_shop* shop, const char* shop_ref,
                                       const char* customer, int32_t day);

/** Ends prices. NULL is nothing. Since 0.1. */
SHUKE_API int32_t shuke_pricing_destroy(shuke_pricing* pricing);

/** What `count` lines cost together, into as many priced lines, with `discount` minor units off the whole receipt and
 * `purpose` of shuke_sale_purpose_value (0: for the buyer). `basket` may be NULL. `struct_size` is the same for all
 * lines; that of the first priced line holds for all. Once a basket of that size was priced, nothing is allocated.
 * Errors: SHUKE_INVALID (a number that is not lawful; its field tells which line, `lines[17].quantity`; a discount
 * above what it can be taken from), SHUKE_OVERFLOW (MEM-7). Since 0.1. */
SHUKE_API int32_t shuke_pricing_quote(shuke_priced_basket* basket, shuke_priced_line* priced, shuke_pricing* pricing,
                                      const shuke_basket_line* lines, int64_t count, int64_t discount, int32_t purpose);

/** Records goods in both directions on one receipt (POS-2): `receipt` to `receipt_answer`. All that comes in has to
 * have been bought here; an outgoing line with `for_line` takes over the price, allowance and points of the one it
 * stands for. Errors: SHUKE_INVALID (goods go one way only), SHUKE_UNKNOWN (receipt, customer), SHUKE_CONFLICT,
 * SHUKE_REFUSED (not bought, more than was bought, another customer's receipt, paid with points), SHUKE_OVERFLOW. Since
 * 0.1. */
SHUKE_API int32_t shuke_exchange(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Makes a receipt as if it never was (POS-2): `void_request` to `void_answer`. Errors: SHUKE_INVALID, SHUKE_UNKNOWN
 * (shop, receipt), SHUKE_CONFLICT, SHUKE_REFUSED (something of it has come back or was exchanged since; it was voided),
 * SHUKE_OVERFLOW. Since 0.1. */
SHUKE_API int32_t shuke_void_receipt(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Says whose purchase a walk-in's receipt was (CUS-2): `claim_request` to `claim_answer`. Errors: SHUKE_INVALID,
 * SHUKE_UNKNOWN (shop, customer, receipt), SHUKE_CONFLICT, SHUKE_REFUSED (it has a customer or was claimed, it was
 * voided, something of it came back, it is to staff or no sale), SHUKE_OVERFLOW. Since 0.1. */
SHUKE_API int32_t shuke_claim(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/* ---- Points (shuke/clientele/points_requests.hpp) -------------------------------------------------------------------
 */

/** Sets a customer's points right by hand: `adjust_request` to `points_moved_answer`. Errors: SHUKE_INVALID (no points,
 * nobody who does it, a reason that the policy does not list), SHUKE_UNKNOWN (shop, customer), SHUKE_CONFLICT,
 * SHUKE_REFUSED (so many are not there), SHUKE_OVERFLOW (MEM-9). Since 0.1. */
SHUKE_API int32_t shuke_adjust(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Brings a balance of points over from another system, once for each file: `opening_request` to `points_moved_answer`.
 * Errors: SHUKE_INVALID (not above zero, a last day that is over), SHUKE_UNKNOWN (shop, customer), SHUKE_CONFLICT,
 * SHUKE_REFUSED (one was brought over before), SHUKE_OVERFLOW (MEM-9). Since 0.1. */
SHUKE_API int32_t shuke_opening(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** The movements of a customer's points, the latest first, a page at a time: `ledger_question` to `ledger_answer`.
 * Errors: SHUKE_INVALID, SHUKE_UNKNOWN (customer), SHUKE_OVERFLOW (MEM-9). Since 0.1. */
SHUKE_API int32_t shuke_ledger(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** Does something with a customer's card, after what is due by that day (MEM-5): `card_request` to `card_answer`.
 * Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop, customer, card, the lost card's number), SHUKE_CONFLICT (also a card's
 * number that is in another file), SHUKE_REFUSED (the policy has no cards; what came before does not allow it),
 * SHUKE_OVERFLOW. Since 0.1. */
SHUKE_API int32_t shuke_card(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** What a customer is to the shop on a day: the card, the next one, what is missing, and what became of their cards
 * (MEM-11): `cards_question` to `cards_answer`. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop, customer), SHUKE_OVERFLOW.
 * Since 0.1. */
SHUKE_API int32_t shuke_cards(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** What became of cards in a shop, a page at a time: `card_events_question` to `card_events_answer`.
 * Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop). Since 0.1. */
SHUKE_API int32_t shuke_card_events(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** Reviews the cards of a shop's customers through a day (MEM-5, MEM-10): `review_request` to `review_answer`. Stopped
 * or killed and done again it ends with the same rows; again for the same day without new facts it changes nothing.
 * `progress` may be NULL; it is told customers. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop), SHUKE_REFUSED (a later day
 * was begun already, stopped), SHUKE_OVERFLOW. Since 0.1. */
SHUKE_API int32_t shuke_review(shuke_record** answer, shuke_shop* shop, const shuke_record* request,
                               shuke_progress progress, void* user_data);

#ifdef __cplusplus
}
#endif

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

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

/** Records goods in both directions on one receipt (POS-2): `receipt` to `receipt_answer`. All that comes in has to
 * have been bought here; an outgoing line with `for_line` takes over the price, allowance and points of the one it
 * stands for. Errors: SHUKE_INVALID (goods go one way only), SHUKE_UNKNOWN (receipt, customer), SHUKE_CONFLICT,
 * SHUKE_REFUSED (not bought, more than was bought, another customer's receipt, paid with points), SHUKE_OVERFLOW. Since
 * 0.1. */
SHUKE_API int32_t shuke_exchange(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Makes a sale as if it had never been (POS-2): `void_request` to `void_answer`. Errors: SHUKE_INVALID, SHUKE_UNKNOWN
 * (shop, receipt), SHUKE_CONFLICT, SHUKE_REFUSED (something of it has come back, it was voided, it is no sale),
 * SHUKE_OVERFLOW. Since 0.1. */
SHUKE_API int32_t shuke_void_receipt(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Says whose purchase a walk-in's receipt was (CUS-2): `claim_request` to `claim_answer`. Errors: SHUKE_INVALID,
 * SHUKE_UNKNOWN (shop, customer, receipt), SHUKE_CONFLICT, SHUKE_REFUSED (it has a customer or was claimed, it was
 * voided, something of it came back, it is to staff or no sale), SHUKE_OVERFLOW. Since 0.1. */
SHUKE_API int32_t shuke_claim(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

#ifdef __cplusplus
}
#endif

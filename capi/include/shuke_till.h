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

#ifdef __cplusplus
}
#endif

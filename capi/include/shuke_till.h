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

#ifdef __cplusplus
}
#endif

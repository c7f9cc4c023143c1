/**
 * \file
 * Customers for C: their files, how they are found, what they agreed to. Part of shuke.h, whose conventions hold; a
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

/** Imports a file of customers: `customers_import_request` to `customers_import_answer`. Killed or stopped and run
 * again it goes on; run twice it changes nothing; with `dry_run` it changes nothing at all. What tells who somebody is
 * reaches `watch`, which may be NULL, neither as value nor in texts. Errors: SHUKE_MISSING, SHUKE_DENIED, SHUKE_IO (the
 * files), SHUKE_INVALID (the mapping, no header, a quote that never closes), SHUKE_REFUSED (stopped). Since 0.1. */
SHUKE_API int32_t shuke_import_customers(shuke_record** answer, shuke_shop* shop, const shuke_record* request,
                                         const shuke_import_watch* watch);

#ifdef __cplusplus
}
#endif

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

/* ---- Orders, enquiries, reservations and visits ---------------------------------------------------------------------
 * The steps that are possible from each state, and when a reservation lapses, are told with the rule CUS-11.
 */

/** Takes an order, an enquiry or a reservation. `request` is an order_request, `answer` an order_answer. The same
 * request id again gets the same answer. Errors, in order: SHUKE_INVALID, SHUKE_UNKNOWN (shop, customer),
 * SHUKE_CONFLICT (the same request id with other content). Since 0.1. */
SHUKE_API int32_t shuke_order(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Takes an order one step further. `request` is an order_step_request, `answer` an order_step_answer. Errors, in
 * order: SHUKE_INVALID, SHUKE_UNKNOWN (shop, order), SHUKE_CONFLICT, SHUKE_REFUSED (the step is not possible, CUS-11).
 * Since 0.1. */
SHUKE_API int32_t shuke_order_step(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Records that a customer came. `request` is a visit_request, `answer` a visit_answer. Errors, in order:
 * SHUKE_INVALID, SHUKE_UNKNOWN (shop, customer, a word), SHUKE_CONFLICT. Since 0.1. */
SHUKE_API int32_t shuke_visit(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Orders of a customer or of a shop. `question` is an orders_question, `answer` an orders_answer: a page of `rows`,
 * and `next`, which as `after` asks for the page that follows. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop, customer).
 * Since 0.1. */
SHUKE_API int32_t shuke_orders(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** Visits of a customer or to a shop, and whether they bought. `question` is a visits_question, `answer` a
 * visits_answer, by pages as shuke_orders. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop, customer). Since 0.1. */
SHUKE_API int32_t shuke_visits(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

#ifdef __cplusplus
}
#endif

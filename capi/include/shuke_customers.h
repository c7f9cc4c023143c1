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

/** Looks for customers by a phone in any spelling or its last digits, a card, an account, a name or a part of it,
 * its pinyin or initials (FIL-6): `find_question` to `find_answer`.
 * Errors: SHUKE_INVALID. Since 0.1. */
SHUKE_API int32_t shuke_find(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** A customer's file as it is on a day (FIL-3): `file_question` to `file_answer`.
 * Errors: SHUKE_INVALID, SHUKE_UNKNOWN (customer), SHUKE_OVERFLOW. Since 0.1. */
SHUKE_API int32_t shuke_file(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** The lines of a customer's receipts, the latest day first, a page at a time: `purchases_question` to
 * `purchases_answer`. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (customer). Since 0.1. */
SHUKE_API int32_t shuke_purchases(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** Files the customers of a shop anew as of a day (FIL-1, FIL-2, FIL-4): `refile_request` to `refile_answer`. Stopped
 * or killed and done again it ends with the same rows; again for the same day without new facts it changes nothing.
 * `progress` may be NULL; it is told customers. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop), SHUKE_REFUSED (a later day
 * was begun already, the policy sorts nobody, stopped), SHUKE_OVERFLOW. Since 0.1. */
SHUKE_API int32_t shuke_refile(shuke_record** answer, shuke_shop* shop, const shuke_record* request,
                               shuke_progress progress, void* user_data);

/** Writes down what a customer revealed (CUS-6): `change_request` to `change_answer`.
 * Errors: SHUKE_INVALID, SHUKE_UNKNOWN (customer,
 * shop, referrer, a word that the policy does not have), SHUKE_CONFLICT, SHUKE_REFUSED (CUS-1, MEM-14). Since 0.1. */
SHUKE_API int32_t shuke_change(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Takes back a change of one field, as a new change (CUS-6): `undo_request` to `change_answer`.
 * Errors: SHUKE_INVALID, SHUKE_UNKNOWN (customer,
 * change), SHUKE_CONFLICT, SHUKE_REFUSED (changed again since). Since 0.1. */
SHUKE_API int32_t shuke_undo(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Who changed what in a file, the latest first, a page at a time (CUS-6): `history_question` to `history_answer`.
 * Errors: SHUKE_INVALID,
 * SHUKE_UNKNOWN (customer). Since 0.1. */
SHUKE_API int32_t shuke_history(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** Adds a phone, card or account to a file (CUS-3): `identity_add_request` to `change_answer`.
 * Errors: SHUKE_INVALID, SHUKE_UNKNOWN
 * (customer), SHUKE_CONFLICT (it is in another file). Since 0.1. */
SHUKE_API int32_t shuke_identity_add(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Ends a phone, card or account (CUS-3): `identity_end_request` to `change_answer`.
 * Errors: SHUKE_INVALID, SHUKE_UNKNOWN (customer,
 * identity), SHUKE_CONFLICT. Since 0.1. */
SHUKE_API int32_t shuke_identity_end(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Writes down what a customer said about a purpose (CUS-1): `consent_request` to `consent_answer`.
 * Errors: SHUKE_INVALID, SHUKE_UNKNOWN
 * (customer), SHUKE_CONFLICT, SHUKE_REFUSED (only known by ref). Since 0.1. */
SHUKE_API int32_t shuke_consent(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Says that two files are one person's (CUS-3); nothing is moved: `merge_request` to `merge_answer`.
 * Errors: SHUKE_INVALID (a file with itself),
 * SHUKE_UNKNOWN (customer), SHUKE_CONFLICT, SHUKE_REFUSED (they are one already), SHUKE_OVERFLOW. Since 0.1. */
SHUKE_API int32_t shuke_merge(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Parts two files that were merged (CUS-3): `merge_request` to `merge_answer`.
 * Errors: SHUKE_INVALID, SHUKE_UNKNOWN (customer), SHUKE_CONFLICT,
 * SHUKE_REFUSED (the other is no part of the one). Since 0.1. */
SHUKE_API int32_t shuke_part(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Imports a file of customers: `customers_import_request` to `customers_import_answer`. Killed or stopped and run
 * again it goes on; run twice it changes nothing; with `dry_run` it changes nothing at all. What tells who somebody is
 * reaches `watch`, which may be NULL, neither as value nor in texts. Errors: SHUKE_MISSING, SHUKE_DENIED, SHUKE_IO (the
 * files), SHUKE_INVALID (the mapping, no header, a quote that never closes), SHUKE_REFUSED (stopped). Since 0.1. */
SHUKE_API int32_t shuke_import_customers(shuke_record** answer, shuke_shop* shop, const shuke_record* request,
                                         const shuke_import_watch* watch);

/** Writes a file of the registered customers who allow a purpose on a day (CUS-1), which shuke_import_customers can
 * read: `customers_export_request` to `customers_export_answer`. The file is there when it is whole, and only its owner
 * can read it. Of `watch`, which may be NULL, `recording` is told how many customers were written; nothing else is
 * called. Errors: SHUKE_INVALID (a field that there is not, a file that is a database), SHUKE_UNKNOWN (shop),
 * SHUKE_MISSING, SHUKE_DENIED, SHUKE_IO, SHUKE_FULL (the file), SHUKE_REFUSED (stopped). Since 0.1. */
SHUKE_API int32_t shuke_export_customers(shuke_record** answer, shuke_shop* shop, const shuke_record* request,
                                         const shuke_import_watch* watch);

/** Pairs of customers who may be one person, a page at a time (CUS-3): `duplicates_question` to `duplicates_answer`. A
 * page may hold fewer pairs than asked for, even none, and not be the last: `next` tells. Errors: SHUKE_INVALID.
 * Since 0.1. */
SHUKE_API int32_t shuke_duplicates(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

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

/* ---- Serving --------------------------------------------------------------------------------------------------------
 */

/** What yesterday, today and tomorrow bring a shop (FIL-5). `question` is an agenda_question, `answer` an
 * agenda_answer, by pages as shuke_orders; a page may have fewer rows than it looked at, and none, before the last.
 * Errors: SHUKE_INVALID (outside the lunar table, too), SHUKE_UNKNOWN (shop). Since 0.1. */
SHUKE_API int32_t shuke_agenda(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** The file of whoever came in, with what to recommend (FIL-5): `visitor_question` to `visitor_answer`. When several
 * fit, only `candidates` is filled; when nobody does, nothing. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop; the file was
 * opened later than that day), SHUKE_OVERFLOW. Since 0.1. */
SHUKE_API int32_t shuke_visitor(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

#ifdef __cplusplus
}
#endif

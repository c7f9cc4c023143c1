/**
 * \file
 * shuke for C, and for every language that can call C: a shop's customers, sales and points, in one database file.
 *
 * Not supported: C before 1999; Windows; handles in a forked child or across processes (the file itself may be open in
 * many); signal handlers; callbacks that leave by longjmp or an exception; text in other encodings than UTF-8; a
 * library that is unloaded while a handle is open.
 *
 * Conventions, in full in docs/abi.md:
 * 1. A function that can fail returns a status: SHUKE_OK (0), a negative error, or a positive word of its own
 *    (SHUKE_ROW, SHUKE_DONE). Nothing is changed by a call that returns an error, but for shuke_import,
 *    shuke_import_customers and shuke_do_lines, which work in parts.
 * 2. Out-parameters come first. They are set to NULL or 0 before anything else, and to the result only on success.
 *    One that "may be NULL" may be left out.
 * 3. What a function creates belongs to the caller, who ends it with the destroy or close function of its noun.
 *    Ending NULL is nothing. Handles may be ended in any order. A borrowed handle ends with the one it was borrowed
 *    from.
 * 4. A handle is a token, not an address. One that was ended is recognised: SHUKE_MISUSE, and nothing happens.
 * 5. A handle belongs to one thread at a time; two calls at once on one handle are SHUKE_MISUSE for one of them as
 *    far as they are noticed. Different handles need no care, also of one file.
 * 6. Text goes in as UTF-8 with a length in bytes; SHUKE_NUL_TERMINATED (-1) stands for "up to the NUL". URLs and
 *    names of records end with a NUL. NULL with a length of 0 is empty text.
 * 7. Text comes out borrowed, and ends with a NUL besides having a length. Each function says how long it lives.
 * 8. Each call clears this thread's error detail when it begins, and sets it when it fails; calls that end a handle
 *    leave it alone unless they fail themselves, so that it survives cleaning up.
 * 9. Structs begin with struct_size, which the caller sets, and grow only at their end.
 * 10. A callback is called only while the call runs that it was handed to, on the same thread; it may not use the
 *    handles of that call.
 * 11. Errors come in this order: SHUKE_MISUSE, SHUKE_MEMORY, then in the order in which a function names them. Any
 *    call may return SHUKE_MISUSE, SHUKE_MEMORY and SHUKE_INTERNAL; they are not repeated with each.
 */
#pragma once

#include <stdint.h>

#include "shuke_fields.h"

#if defined(__GNUC__)
/** Marks what the library exports. */
#define SHUKE_API __attribute__((visibility("default")))
#else
/** Marks what the library exports. */
#define SHUKE_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Versions ---------------------------------------------------------------------------------------------------- */

/** The ABI that this header describes. Rises when a program built against an older header no longer works. Since 0.1.
 */
#define SHUKE_ABI_VERSION 1

/** The library's version, `0.1.0`. Static text; never fails. Any thread. Since 0.1. */
SHUKE_API const char* shuke_version(void);

/** The ABI that the library has: SHUKE_ABI_VERSION of the header it was built with. Never fails. Any thread. Since 0.1.
 */
SHUKE_API int32_t shuke_abi_version(void);

/* ---- Status and error detail ---------------------------------------------------------------------------------------
 */

/** What a call came to. The numbers are never reused. Since 0.1. */
enum shuke_status {
  SHUKE_OK = 0,               /**< done */
  SHUKE_ROW = 1,              /**< there is one more */
  SHUKE_DONE = 2,             /**< there are no more */
  SHUKE_INVALID = -1,         /**< a value is not lawful, or values contradict each other */
  SHUKE_UNKNOWN = -2,         /**< names something that is not in the database */
  SHUKE_CONFLICT = -3,        /**< the same request id, receipt or ref, with other content */
  SHUKE_REFUSED = -4,         /**< a rule of the domain forbids it, or a callback stopped it */
  SHUKE_OVERFLOW = -5,        /**< a sum or product does not fit into 64 bits */
  SHUKE_BUSY = -6,            /**< another program held the database for longer than the wait allowed */
  SHUKE_FULL = -7,            /**< the disk or the file is full */
  SHUKE_DENIED = -8,          /**< no permission for the file or its folder */
  SHUKE_MISSING = -9,         /**< there is no such file */
  SHUKE_NOT_A_DATABASE = -10, /**< the file is no database of this library */
  SHUKE_NEWER = -11,          /**< the file was written by a newer version of this library */
  SHUKE_DAMAGED = -12,        /**< the file's pages are damaged */
  SHUKE_IO = -13,             /**< the file could not be read or written */
  SHUKE_MEMORY = -14,         /**< memory ran out */
  SHUKE_MISUSE = -15,         /**< the call itself is wrong: a stale handle, NULL, two threads at once */
  SHUKE_INTERNAL = -16        /**< a defect of this library */
};

/** The name of a status as it stands in JSON: `conflict`; `ok`, `row`, `done`; `?` for a number that is none. Static
 * text; never fails. Any thread. Since 0.1. */
SHUKE_API const char* shuke_status_name(int32_t status);

/** The status of this thread's last failed call, SHUKE_OK when none has failed since the detail was cleared. Like the
 * four functions after it, it changes nothing and never fails; their text lives until the thread's next call that
 * clears or sets the detail (convention 8). Since 0.1. */
SHUKE_API int32_t shuke_error_code(void);
/** What it is about: the path of a field, `lines[0].quantity`, or the name of a parameter; empty when neither. Since
 * 0.1. */
SHUKE_API const char* shuke_error_field(void);
/** Id of the rule of the domain that it breaks, `POS-3`; empty when none. Since 0.1. */
SHUKE_API const char* shuke_error_rule(void);
/** Id of the message, the same in every language: `value.overflow`; empty when no call has failed. Since 0.1. */
SHUKE_API const char* shuke_error_message(void);
/** One line for people, in the thread's language: what is wrong, with which value, what would be right. No personal
 * values. Empty when no call has failed. Since 0.1. */
SHUKE_API const char* shuke_error_text(void);

/** Sets the language of this thread's messages by a tag such as `zh-CN`, `zh_CN.UTF-8` or `en`; any other gives
 * English, which is also the default. NUL-terminated. It holds for the error text and for the answers to JSON lines; a
 * batch keeps the one it was made with. Since 0.1. */
SHUKE_API int32_t shuke_set_language(const char* tag);

/* ---- Handles -------------------------------------------------------------------------------------------------------
 */

/** An open database. (Not plain `shuke`: that is the namespace of the C++ headers, and one program may use both.) */
typedef struct shuke_shop shuke_shop;
/** A record: a request, an answer, or one of those they contain. */
typedef struct shuke_record shuke_record;
/** The rows of an answer, one after the other. */
typedef struct shuke_cursor shuke_cursor;
/** A database that JSON lines are run against, opened by the first line that needs it. */
typedef struct shuke_batch shuke_batch;

/** Contact hours made ready for many questions. */
typedef struct shuke_contact_hours shuke_contact_hours;

/** A length that says: up to the NUL. */
#define SHUKE_NUL_TERMINATED (-1)

/* ---- What records there are ----------------------------------------------------------------------------------------
 */

/** What values a field takes, and how shuke_record_integer gives them. The numbers are never reused. Since 0.1. */
enum shuke_kind {
  SHUKE_KIND_BOOLEAN = 1,        /**< 0 or 1 */
  SHUKE_KIND_INTEGER = 2,        /**< the number */
  SHUKE_KIND_ID = 3,             /**< the id; 0 is none */
  SHUKE_KIND_MONEY = 4,          /**< minor units of the shop's currency (fen, pence) */
  SHUKE_KIND_UNIT_PRICE = 5,     /**< ten-thousandths of the major unit */
  SHUKE_KIND_QUANTITY = 6,       /**< thousandths of the unit */
  SHUKE_KIND_CHOICE = 7,         /**< a number of shuke_describe_choice */
  SHUKE_KIND_WORD = 8,           /**< text only: a word that the policy defines */
  SHUKE_KIND_DAY = 9,            /**< days since 1970-01-01 */
  SHUKE_KIND_YEARLY_DAY = 10,    /**< packed; use the text, `lunar:1987-06L-07` */
  SHUKE_KIND_MINUTE_OF_DAY = 11, /**< minutes since midnight */
  SHUKE_KIND_INSTANT = 12,       /**< UTC milliseconds since 1970-01-01T00:00Z */
  SHUKE_KIND_TEXT = 13,          /**< text only */
  SHUKE_KIND_LIST = 14           /**< of records; see shuke_record_list_size */
};

/** What else is true of a field; combined by |. The numbers are never reused. Since 0.1. */
enum shuke_flag {
  SHUKE_FLAG_REQUIRED = 1,  /**< a record without it is refused */
  SHUKE_FLAG_PERSONAL = 2,  /**< tells who someone is */
  SHUKE_FLAG_SENSITIVE = 4, /**< only with separate consent */
  SHUKE_FLAG_HARD = 8,      /**< counts for the hard profile */
  SHUKE_FLAG_SOFT = 16,     /**< counts for the soft profile */
  SHUKE_FLAG_COMPUTED = 32  /**< set by the library; a caller may not */
};

/** A kind of record. All text is static. Since 0.1. */
typedef struct shuke_record_info {
  uint32_t struct_size; /**< set by the caller: sizeof(shuke_record_info) */
  int32_t field_count;  /**< how many fields it has */
  const char* name;     /**< `receipt` */
  const char* doc;      /**< a sentence */
} shuke_record_info;

/** A field of a record. All text is static. Since 0.1. */
typedef struct shuke_field_info {
  uint32_t struct_size; /**< set by the caller: sizeof(shuke_field_info) */
  int32_t id;           /**< never reused; shuke_fields.h has a name for it */
  int32_t kind;         /**< one of shuke_kind */
  uint32_t flags;       /**< of shuke_flag */
  const char* name;     /**< `of_receipt`, as in JSON */
  const char* since;    /**< first version of the library that has it */
  const char* doc;      /**< a sentence */
  const char* rule;     /**< id of the rule it comes from; empty when none */
  const char* element;  /**< a list: name of its records; empty for other kinds */
} shuke_field_info;

/** A choice of a field that is closed in code. All text is static. Since 0.1. */
typedef struct shuke_choice_info {
  uint32_t struct_size; /**< set by the caller: sizeof(shuke_choice_info) */
  uint32_t reserved;    /**< 0 */
  int64_t value;        /**< as shuke_record_integer gives it */
  const char* name;     /**< `return`, as in JSON */
  const char* doc;      /**< a sentence */
} shuke_choice_info;

/** A deed or question. All text is static. Since 0.1. */
typedef struct shuke_deed_info {
  uint32_t struct_size; /**< set by the caller: sizeof(shuke_deed_info) */
  uint32_t reserved;    /**< 0 */
  const char* name;     /**< `take_back` */
  const char* doc;      /**< a sentence */
  const char* request;  /**< name of the record it takes */
  const char* answer;   /**< name of the record it gives */
} shuke_deed_info;

/** Fills `info` for the index-th kind of record, from 0. SHUKE_ROW, or SHUKE_DONE when there are no more. Any thread.
 * Since 0.1. */
SHUKE_API int32_t shuke_describe_record(shuke_record_info* info, int64_t index);

/** Fills `info` for the index-th field of a record, from 0, in order of id. SHUKE_ROW, or SHUKE_DONE when there are no
 * more. A record that does not exist is SHUKE_MISUSE. Any thread. Since 0.1. */
SHUKE_API int32_t shuke_describe_field(shuke_field_info* info, const char* record, int64_t index);

/** Fills `info` for the index-th choice of a field, from 0. SHUKE_ROW, or SHUKE_DONE when there are no more, as for a
 * field that is no choice. A record or field that does not exist is SHUKE_MISUSE. Any thread. Since 0.1. */
SHUKE_API int32_t shuke_describe_choice(shuke_choice_info* info, const char* record, int32_t field, int64_t index);

/** Fills `info` for the index-th deed, from 0. SHUKE_ROW, or SHUKE_DONE when there are no more. Any thread. Since 0.1.
 */
SHUKE_API int32_t shuke_describe_deed(shuke_deed_info* info, int64_t index);

/* ---- Records -------------------------------------------------------------------------------------------------------
 */

/** Makes a record by the name of its kind, with nothing set but its defaults. `shop` may be NULL; it tells the currency
 * of amounts (without it CNY) and the zone of moments that name no offset (without it those are SHUKE_INVALID). The
 * zone is that of the shop which the record's field `shop` names at that time, so set that field first; the database
 * must then be open still, and is used by the call. A name that is no record is SHUKE_MISUSE. The record belongs to the
 * caller. Since 0.1. */
SHUKE_API int32_t shuke_record_create(shuke_record** record, shuke_shop* shop, const char* name);

/** Ends a record, and with it all that was borrowed from it. NULL is nothing; a borrowed record is SHUKE_MISUSE. Since
 * 0.1. */
SHUKE_API int32_t shuke_record_destroy(shuke_record* record);

/** The name of its kind. The text is static. Since 0.1. */
SHUKE_API int32_t shuke_record_kind(const char** name, const shuke_record* record);

/** Sets a scalar from its number (see shuke_kind). A field that the record does not have, one of another kind, and one
 * that the library computes are SHUKE_MISUSE. Errors: SHUKE_INVALID (no lawful value). Since 0.1. */
SHUKE_API int32_t shuke_record_set_integer(shuke_record* record, int32_t field, int64_t value);

/** Sets a scalar of any kind from its text: `798.00`, `2026-11-21T10:02`, `return`. Empty text clears it. A field that
 * the record does not have, a list, and a field that the library computes are SHUKE_MISUSE. Errors: SHUKE_INVALID
 * (unreadable, not lawful), SHUKE_OVERFLOW. Since 0.1. */
SHUKE_API int32_t shuke_record_set_text(shuke_record* record, int32_t field, const char* text, int64_t length);

/** Makes a field as in a new record; a list loses its records, and handles borrowed from it end. A text is empty then.
 * A field that the record does not have, or that the library computes, is SHUKE_MISUSE. Since 0.1. */
SHUKE_API int32_t shuke_record_clear(shuke_record* record, int32_t field);

/** Gives a scalar as its number (see shuke_kind), 0 when it is absent. A field that the record does not have, text and
 * lists are SHUKE_MISUSE. Since 0.1. */
SHUKE_API int32_t shuke_record_integer(int64_t* value, const shuke_record* record, int32_t field);

/** Gives a scalar of any kind as its text, empty when it is absent. `length` may be NULL. The text lives until the next
 * text or JSON is asked of the same handle, or the handle ends. A field that the record does not have, and a list, are
 * SHUKE_MISUSE. Since 0.1. */
SHUKE_API int32_t shuke_record_text(const char** text, int64_t* length, const shuke_record* record, int32_t field);

/** Gives 1 when a scalar is there or a list has records, else 0. A field that the record does not have is SHUKE_MISUSE.
 * Since 0.1. */
SHUKE_API int32_t shuke_record_has(int32_t* has, const shuke_record* record, int32_t field);

/** Gives how many records a list has. A field that is no list is SHUKE_MISUSE. Since 0.1. */
SHUKE_API int32_t shuke_record_list_size(int64_t* size, const shuke_record* record, int32_t field);

/** Lends the index-th record of a list, from 0; asked twice, it lends the same handle. It ends with `record`, and when
 * records are removed from the list, or `record` is filled from JSON. No list, or no such index: SHUKE_MISUSE. Since
 * 0.1. */
SHUKE_API int32_t shuke_record_list_at(shuke_record** element, shuke_record* record, int32_t field, int64_t index);

/** Adds a record at the end of a list and lends it, as shuke_record_list_at does. `element` may be NULL. Handles lent
 * before stay as they are. No list, or one that the library computes: SHUKE_MISUSE. Since 0.1. */
SHUKE_API int32_t shuke_record_list_append(shuke_record** element, shuke_record* record, int32_t field);

/** Removes the index-th record of a list, from 0. All handles lent from this list end. No list, one that the library
 * computes, or no such index: SHUKE_MISUSE. Since 0.1. */
SHUKE_API int32_t shuke_record_list_remove(shuke_record* record, int32_t field, int64_t index);

/** Replaces all of a record by a JSON object. Handles lent from it end. On an error the record stays as it was. A
 * borrowed record is SHUKE_MISUSE. Errors: SHUKE_INVALID (no JSON object; unknown, duplicate or missing keys; values
 * that are not lawful), SHUKE_UNKNOWN (its shop), SHUKE_OVERFLOW. Since 0.1. */
SHUKE_API int32_t shuke_record_from_json(shuke_record* record, const char* json, int64_t length);

/** Gives a record as a JSON object on one line. `length` may be NULL. The text lives as that of shuke_record_text.
 * Since 0.1. */
SHUKE_API int32_t shuke_record_to_json(const char** json, int64_t* length, const shuke_record* record);

/* ---- Databases -----------------------------------------------------------------------------------------------------
 */

/** How to open a database. Since 0.1. */
typedef struct shuke_open_options {
  uint32_t struct_size; /**< sizeof(shuke_open_options) */
  uint32_t reserved;    /**< 0 */
  int64_t wait_ms;      /**< milliseconds that a deed waits for other programs before it is SHUKE_BUSY; 0 or more */
} shuke_open_options;

/** The library's defaults: `shuke_open_options options = SHUKE_OPEN_OPTIONS_INIT;`. Since 0.1. */
#define SHUKE_OPEN_OPTIONS_INIT \
  { sizeof(shuke_open_options), 0, 10000 }

/** Makes a database with its first shop, or adds a shop to one; the same again is lawful and changes nothing. `request`
 * is a record `init_request`, NULL for its defaults; `options` may be NULL; `answer`, an `init_answer` of the caller's,
 * too. Errors: SHUKE_INVALID (URL, options, currency, zone, ref, site), SHUKE_UNKNOWN (policy), SHUKE_CONFLICT (the
 * shop is there with other settings), SHUKE_DENIED, SHUKE_MISSING (the folder), SHUKE_NOT_A_DATABASE, SHUKE_NEWER,
 * SHUKE_DAMAGED, SHUKE_BUSY, SHUKE_FULL, SHUKE_IO. Since 0.1. */
SHUKE_API int32_t shuke_init(shuke_record** answer, const char* url, const shuke_record* request,
                             const shuke_open_options* options);

/** Opens a database: `sqlite:PATH`, with `?exclusive=1` or `?wal=1`. `options` may be NULL. Errors: SHUKE_INVALID (URL,
 * options), SHUKE_MISSING, SHUKE_DENIED, SHUKE_NOT_A_DATABASE, SHUKE_NEWER, SHUKE_DAMAGED, SHUKE_BUSY, SHUKE_IO.
 * Since 0.1. */
SHUKE_API int32_t shuke_open(shuke_shop** shop, const char* url, const shuke_open_options* options);

/** Closes a database. NULL is nothing. Records, cursors and batches stay; a cursor can no longer step. Since 0.1. */
SHUKE_API int32_t shuke_close(shuke_shop* shop);

/* ---- Deeds and questions --------------------------------------------------------------------------------------------
 */
/* Each takes a record of the kind that shuke_describe_deed names; NULL stands for a new one, any other kind is
   SHUKE_MISUSE. The answer is a record of the caller's; `answer` may be NULL. A deed is on the disk when it returns.
   The same key and content again gives the first answer and writes nothing. Each of them may also return the errors of
   storage: SHUKE_BUSY, SHUKE_FULL, SHUKE_DENIED, SHUKE_DAMAGED, SHUKE_IO. */

/** Registers a customer: `enrol_request` to `enrol_answer`. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (shop, associate,
 * referrer), SHUKE_CONFLICT, SHUKE_REFUSED (no consent; CUS-1). Since 0.1. */
SHUKE_API int32_t shuke_enrol(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Records what was sold and paid; never refuses for a price: `receipt` to `receipt_answer`. Errors: SHUKE_INVALID,
 * SHUKE_UNKNOWN, SHUKE_CONFLICT, SHUKE_REFUSED (points), SHUKE_OVERFLOW (POS-1, MEM-9). Since 0.1. */
SHUKE_API int32_t shuke_sell(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Records what came back, with or without the receipt it was bought on: `receipt` to `receipt_answer`. Errors:
 * SHUKE_INVALID, SHUKE_UNKNOWN (receipt, customer), SHUKE_CONFLICT, SHUKE_REFUSED (more than was bought, another
 * customer's receipt, points that are not there where the policy says so), SHUKE_OVERFLOW (MEM-9). Since 0.1. */
SHUKE_API int32_t shuke_take_back(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** A customer's points on a day: `points_question` to `points_answer`. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (MEM-8).
 * Since 0.1. */
SHUKE_API int32_t shuke_points(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** Says where ids are made, or moves to a new site: `site_request` to `site_answer`. Errors: SHUKE_INVALID,
 * SHUKE_CONFLICT (the site it already has). Since 0.1. */
SHUKE_API int32_t shuke_site(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Adds a version of a policy, which holds from the business day that it names: `policy_add_request` to
 * `policy_answer`. Errors: SHUKE_INVALID (the document, with a JSON pointer as its field; a version that is not higher
 * than the latest, or holds from an earlier day), SHUKE_CONFLICT (that version is there with other content),
 * SHUKE_REFUSED (days from then on are decided already). Since 0.1. */
SHUKE_API int32_t shuke_policy_add(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** All versions of a policy, and the days decided by each: `policy_history_question` to `policy_history_answer`.
 * Errors: SHUKE_INVALID, SHUKE_UNKNOWN. Since 0.1. */
SHUKE_API int32_t shuke_policy_history(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** Keeps years of official holidays, over those that the policy goes by: `holidays_request` to `holidays_answer`.
 * Errors: SHUKE_INVALID (WHEN-DAY). Since 0.1. */
SHUKE_API int32_t shuke_holidays(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/** Imports a file of official holidays: `calendar_import_request` to `holidays_answer`. Errors: SHUKE_MISSING,
 * SHUKE_DENIED, SHUKE_IO (the file), SHUKE_INVALID (WHEN-DAY). Since 0.1. */
SHUKE_API int32_t shuke_calendar_import(shuke_record** answer, shuke_shop* shop, const shuke_record* request);

/* The questions from here to shuke_policy_diff need no database: `shop` may be NULL. They then go by the policies and
   holidays that are built in, and the errors of storage do not arise. */

/** Which lunar day a civil day is: `lunar_question` to `lunar_answer`. Errors: SHUKE_INVALID (no day, outside the
 * table). Since 0.1. */
SHUKE_API int32_t shuke_lunar(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** Which civil day a lunar day is: `solar_question` to `solar_answer`. Errors: SHUKE_INVALID (not lunar, no year, no
 * such day). Since 0.1. */
SHUKE_API int32_t shuke_solar(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** On which days a yearly day falls: `yearly_question` to `yearly_answer`. Errors: SHUKE_INVALID (CUS-10). Since 0.1.
 */
SHUKE_API int32_t shuke_yearly(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** Everything that is known of a day: `day_question` to `day_answer`. Errors: SHUKE_INVALID, SHUKE_UNKNOWN (policy,
 * shop). Since 0.1. */
SHUKE_API int32_t shuke_day(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** The verdict on a moment for a contact: `hours_question` to `hours_answer`. For many, see shuke_contact_hours.
 * Errors: SHUKE_INVALID, SHUKE_UNKNOWN (policy, profession; customer and shop without a database), SHUKE_REFUSED (the
 * policy says nothing of hours; WHEN-ORD). Since 0.1. */
SHUKE_API int32_t shuke_hours(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** The slots of a day for a contact: `slots_question` to `slots_answer`. Errors: as shuke_hours. Since 0.1. */
SHUKE_API int32_t shuke_slots(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** Reads a policy document strictly: `policy_check_question` to `policy_answer`. Errors: SHUKE_INVALID, with a JSON
 * pointer as its field. Since 0.1. */
SHUKE_API int32_t shuke_policy_check(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** A policy document, stored or built in: `policy_show_question` to `policy_show_answer`. Errors: SHUKE_INVALID,
 * SHUKE_UNKNOWN (policy, version). Since 0.1. */
SHUKE_API int32_t shuke_policy_show(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** What is different between two documents: `policy_diff_question` to `policy_diff_answer`. Errors: SHUKE_INVALID.
 * Since 0.1. */
SHUKE_API int32_t shuke_policy_diff(shuke_record** answer, shuke_shop* shop, const shuke_record* question);

/** Called from time to time with how much is done so far; any number but 0 stops the work. Since 0.1. */
typedef int32_t (*shuke_progress)(void* user_data, int64_t done);

/** Reads every row, checks it, and recomputes points and returns: `verify_question` to `verify_answer`. `progress` may
 * be NULL; it is told rows. Errors: SHUKE_INVALID, SHUKE_REFUSED (stopped). Since 0.1. */
SHUKE_API int32_t shuke_verify(shuke_record** answer, shuke_shop* shop, const shuke_record* question,
                               shuke_progress progress, void* user_data);

/** A line of a sales file that was rejected. Its text lives as long as the callback runs. Since 0.1. */
typedef struct shuke_reject {
  uint32_t struct_size; /**< set by the library: how much of this struct it filled in */
  int32_t code;         /**< why: a negative shuke_status */
  int64_t line;         /**< line of the file on which the row begins, from 1 */
  const char* field;    /**< column; empty when it is about the whole line */
  const char* value;    /**< what stands there, at most 80 bytes; bytes that are no UTF-8 come as they are */
  const char* rule;     /**< id of the rule that it breaks; empty when none */
  const char* text;     /**< one line for people, in the thread's language */
} shuke_reject;

/** Called for each line that was rejected. Since 0.1. */
typedef void (*shuke_rejected)(void* user_data, const shuke_reject* reject);

/** What an import tells while it runs. Each callback may be NULL. Since 0.1. */
typedef struct shuke_import_watch {
  uint32_t struct_size;     /**< sizeof(shuke_import_watch) */
  uint32_t reserved;        /**< 0 */
  shuke_progress reading;   /**< bytes of the file read so far */
  shuke_progress recording; /**< rows recorded so far */
  shuke_rejected rejected;  /**< a line was rejected */
  void* user_data;          /**< handed to each of them */
} shuke_import_watch;

/** A watch that is told nothing. Since 0.1. */
#define SHUKE_IMPORT_WATCH_INIT \
  { sizeof(shuke_import_watch), 0, 0, 0, 0, 0 }

/** Imports a sales file: `import_request` to `import_answer`. Killed or stopped and run again it goes on; run twice it
 * changes nothing. `watch` may be NULL. Errors: SHUKE_MISSING, SHUKE_DENIED, SHUKE_IO (the files), SHUKE_INVALID (no
 * header, a quote that never closes), SHUKE_REFUSED (stopped). Since 0.1. */
SHUKE_API int32_t shuke_import(shuke_record** answer, shuke_shop* shop, const shuke_record* request,
                               const shuke_import_watch* watch);

/** Customers, what they bought and what they are to the shop, as rows `overview_row`: `question` is an
 * `overview_question`, whose order and filters hold and whose `limit` is how many rows are read at a time. The cursor
 * belongs to the caller and stands before the first row. It holds nothing open in the database between steps, so that
 * rows written meanwhile may appear. Errors: SHUKE_INVALID, SHUKE_UNKNOWN. Since 0.1. */
SHUKE_API int32_t shuke_overview(shuke_cursor** cursor, shuke_shop* shop, const shuke_record* question);

/** Goes to the next row: SHUKE_ROW, or SHUKE_DONE when there is none. The row lent before ends. The database must still
 * be open, and is used by the call when a page must be read. After an error the cursor stands where it stood. Since
 * 0.1. */
SHUKE_API int32_t shuke_cursor_step(shuke_cursor* cursor);

/** Lends the row that the cursor stands on, until the next step or the cursor's end. No row: SHUKE_MISUSE. Since 0.1.
 */
SHUKE_API int32_t shuke_cursor_record(shuke_record** record, shuke_cursor* cursor);

/** Ends a cursor. NULL is nothing. Since 0.1. */
SHUKE_API int32_t shuke_cursor_destroy(shuke_cursor* cursor);

/* ---- Contact hours for many questions
 * --------------------------------------------------------------------------------
 */
/* shuke_hours and shuke_slots take any question as a record. What follows takes structs, for planners that ask by the
   thousand: the same rules, without JSON, records and database. */

/** Conditions of a contact; combined by |. The numbers are never reused. Since 0.1. */
enum shuke_contact_flag {
  SHUKE_CONTACT_URGENT = 1,          /**< it cannot wait */
  SHUKE_CONTACT_NOT_SELLING = 2,     /**< it sells nothing */
  SHUKE_CONTACT_NOT_FIRST = 4,       /**< it is not the first about its matter */
  SHUKE_CONTACT_OPENED = 8,          /**< the customer opened the matter: a complaint, a refund, an order */
  SHUKE_CONTACT_RETIRED = 16,        /**< the customer has retired */
  SHUKE_CONTACT_NO_CONSENT = 32,     /**< the customer has not agreed to be contacted so (CUS-1) */
  SHUKE_CONTACT_DO_NOT_CONTACT = 64, /**< the customer asked not to be contacted (FUP-4) */
  SHUKE_CONTACT_NO_PROFILING = 128   /**< the customer refused that conclusions are drawn (WHEN-ORD) */
};

/** How good a moment is; a higher number is better. Since 0.1. */
enum shuke_verdict_value {
  SHUKE_FORBIDDEN = 0, /**< not then */
  SHUKE_AVOID = 1,     /**< if there is no other time */
  SHUKE_NEUTRAL = 2,   /**< nothing speaks against it */
  SHUKE_GOOD = 3,      /**< a good time */
  SHUKE_BEST = 4       /**< the best time */
};

/** A contact that is thought of, and what is known of the customer. Since 0.1. */
typedef struct shuke_contact {
  uint32_t struct_size;  /**< sizeof(shuke_contact) */
  int32_t day;           /**< days since 1970-01-01 */
  int32_t minute;        /**< of the day on the customer's clock, 0 to 1439; slots do not look at it */
  int32_t minutes;       /**< how long it takes, 1 to 1440 */
  int32_t means;         /**< 0 a call, 1 a visit, 2 a message */
  int32_t about;         /**< 0 anything, 1 it follows up an invitation, 2 money is due */
  int32_t weather;       /**< 0 unknown, 1 fair, 2 rain, 3 hottest, 4 coldest */
  int32_t profession;    /**< a number of shuke_contact_hours_profession; 0 unknown */
  uint32_t flags;        /**< of shuke_contact_flag */
  int32_t agreed_from;   /**< first minute of a time that the customer asked for */
  int32_t agreed_until;  /**< the minute after its last; both 0: none */
  int32_t prefers_from;  /**< first minute of a time that the customer likes */
  int32_t prefers_until; /**< the minute after its last; both 0: none */
  int32_t reserved;      /**< 0 */
} shuke_contact;

/** A first call that sells something and takes a minute: `shuke_contact contact = SHUKE_CONTACT_INIT;`. Since 0.1. */
#define SHUKE_CONTACT_INIT \
  { sizeof(shuke_contact), 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }

/** How many ids of rules a struct holds. Since 0.1. */
#define SHUKE_RULES 8

/** The verdict on a contact, or a slot: minutes at which it may begin with the same verdict. Since 0.1. */
typedef struct shuke_slot {
  uint32_t struct_size;           /**< sizeof(shuke_slot), set by the caller */
  int32_t verdict;                /**< of shuke_verdict_value */
  int32_t from;                   /**< first minute of the day; of a verdict, the one that was asked for */
  int32_t until;                  /**< the minute after the last */
  int32_t not_announced;          /**< a year whose holidays are not announced, so that weekdays decided; 0: none */
  int32_t rule_count;             /**< how many rules spoke; more than SHUKE_RULES are counted and not told */
  const char* rules[SHUKE_RULES]; /**< their ids, the deciding one first; NULL after the last. They live as long as the
                                     contact hours that gave them */
} shuke_slot;

/** Makes contact hours ready: those of the policy that `shop` follows on `day` (days since 1970-01-01), with the
 * holidays that it knows now; what changes later, they do not learn. `shop_ref` may be NULL for the first. With `shop`
 * NULL, those of the built-in policy `policy`, NULL for the default one; with a shop `policy` has to be NULL. Errors:
 * SHUKE_INVALID (day), SHUKE_UNKNOWN (shop, policy), SHUKE_REFUSED (the policy says nothing of hours), those of
 * storage. Since 0.1. */
SHUKE_API int32_t shuke_contact_hours_create(shuke_contact_hours** hours, shuke_shop* shop, const char* shop_ref,
                                             const char* policy, int32_t day);

/** Ends contact hours. NULL is nothing. Since 0.1. */
SHUKE_API int32_t shuke_contact_hours_destroy(shuke_contact_hours* hours);

/** Gives the number of a profession by its word, for shuke_contact; empty text gives 0. Errors: SHUKE_UNKNOWN (the
 * policy does not have the word). Since 0.1. */
SHUKE_API int32_t shuke_contact_hours_profession(int32_t* number, const shuke_contact_hours* hours, const char* word,
                                                 int64_t length);

/** The verdicts on `count` contacts, each with its own day and minute, into as many slots. `struct_size` is the
 * same for all contacts; that of the first slot holds for all slots. Errors: SHUKE_INVALID (a number that is not
 * lawful; its field tells which contact, `contacts[17].minute`); slots before it are filled then (WHEN-ORD). Since 0.1.
 */
SHUKE_API int32_t shuke_contact_hours_verdicts(shuke_slot* slots, const shuke_contact_hours* hours,
                                               const shuke_contact* contacts, int64_t count);

/** The best slot of its day for each of `count` contacts, as shuke_contact_hours_verdicts does it; `forbidden` from 0
 * until 0 and without rules where the whole day is. Since 0.1. */
SHUKE_API int32_t shuke_contact_hours_best_slots(shuke_slot* slots, const shuke_contact_hours* hours,
                                                 const shuke_contact* contacts, int64_t count);

/** The slots of a day for one contact, the best first, forbidden ones left out, into `slots`, which has room for
 * `capacity` of them; its first `struct_size` holds for all. `count` is how many there are, also when the room is
 * smaller. Errors: SHUKE_INVALID (a number that is not lawful). Since 0.1. */
SHUKE_API int32_t shuke_contact_hours_slots(shuke_slot* slots, int64_t* count, int64_t capacity,
                                            const shuke_contact_hours* hours, const shuke_contact* contact);

/* ---- JSON lines -----------------------------------------------------------------------------------------------------
 */

/** Runs one line, `{"do":"points","customer":"C1","day":"2026-11-24"}`, and gives the answer, `{"ok":true,…}` or
 * `{"ok":false,"error":{"code":…,"field":…,"rule":…,"text":…}}`. SHUKE_OK means that there is an answer; whether the
 * deed was done, the answer says. `length` may be NULL. The text lives until the shop's next JSON line or its close.
 * Since 0.1. */
SHUKE_API int32_t shuke_do(const char** answer, int64_t* answer_length, shuke_shop* shop, const char* json,
                           int64_t length);

/** Called with the answer to each line; any number but 0 stops. The text lives as long as the callback runs. Since 0.1.
 */
typedef int32_t (*shuke_answered)(void* user_data, const char* answer, int64_t length);

/** Runs many lines, separated by newlines; empty ones are passed over. Each is a deed of its own. `failed`, how many
 * were answered with an error, may be NULL; so may `answered`. Errors: SHUKE_REFUSED (stopped; the lines so far are
 * done). Since 0.1. */
SHUKE_API int32_t shuke_do_lines(int64_t* failed, shuke_shop* shop, const char* lines, int64_t length,
                                 shuke_answered answered, void* user_data);

/** Makes a batch against a database that need not exist yet: a line `{"do":"init",…}` can make it. The first line that
 * needs it opens it. `options` may be NULL. Answers come in the thread's language of now. Errors: SHUKE_INVALID
 * (options). Since 0.1. */
SHUKE_API int32_t shuke_batch_create(shuke_batch** batch, const char* url, const shuke_open_options* options);

/** Runs one line as shuke_do does; the text lives until the batch's next line or its end. Since 0.1. */
SHUKE_API int32_t shuke_batch_run(const char** answer, int64_t* answer_length, shuke_batch* batch, const char* json,
                                  int64_t length);

/** Gives how many lines were answered with an error. Since 0.1. */
SHUKE_API int32_t shuke_batch_failed(int64_t* failed, shuke_batch* batch);

/** Ends a batch and closes its database. NULL is nothing. Since 0.1. */
SHUKE_API int32_t shuke_batch_destroy(shuke_batch* batch);

#ifdef __cplusplus
}
#endif

#include "shuke_customers.h"
#include "shuke_follow_ups.h"
#include "shuke_till.h"

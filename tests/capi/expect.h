/* Expectations of the C tests: the first that does not hold ends the program with a message and exit code 1. */
#pragma once

#include <stdint.h>

#include "shuke.h"

/* A status, named with the error detail when it is another. */
#define EXPECT_STATUS(call, wanted) expect_status((call), (wanted), #call, __FILE__, __LINE__)
#define EXPECT_OK(call) EXPECT_STATUS(call, SHUKE_OK)
#define EXPECT_INTEGER(value, wanted) expect_integer((value), (wanted), #value, __FILE__, __LINE__)
#define EXPECT_TEXT(value, wanted) expect_text((value), (wanted), #value, __FILE__, __LINE__)

void expect_status(int32_t status, int32_t wanted, const char* call, const char* file, int line);
void expect_integer(int64_t value, int64_t wanted, const char* what, const char* file, int line);
void expect_text(const char* value, const char* wanted, const char* what, const char* file, int line);

/* Accessors that expect to succeed. */
int64_t integer_of(const shuke_record* record, int32_t field);
const char* text_of(const shuke_record* record, int32_t field);
void set_text(shuke_record* record, int32_t field, const char* text);

/* A record filled from JSON; a database made and opened. */
shuke_record* record_of(shuke_shop* shop, const char* name, const char* json);
shuke_shop* new_shop(const char* url);

/* A deed or question of the table. */
typedef int32_t (*deed_call)(shuke_record** answer, shuke_shop* shop, const shuke_record* request);
/* Each of them takes no wrong, missing or ended handle, and a record of its own kind only. */
void expect_wrong_handles_refused(const deed_call* calls, int count, shuke_shop* shop);

/* Days and hours without a database: questions as records, and contact hours over structs for planners. */
#include <string.h>

#include "expect.h"

/* 2026-11-24, a Tuesday between working days. */
static const int32_t tuesday = 20781;

static const char* first_rule(const shuke_slot* slot) { return slot->rule_count > 0 ? slot->rules[0] : ""; }

static void records_without_a_database(void) {
  shuke_record *question, *answer;
  const char* text;
  EXPECT_OK(shuke_record_create(&question, NULL, "lunar_question"));
  EXPECT_OK(shuke_record_from_json(question, "{\"day\":\"2026-02-17\"}", SHUKE_NUL_TERMINATED));
  EXPECT_OK(shuke_lunar(&answer, NULL, question));
  EXPECT_OK(shuke_record_to_json(&text, NULL, answer));
  EXPECT_TEXT(text, "{\"year\":2026,\"month\":1,\"day\":1,\"leap\":false}");
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_destroy(question));

  EXPECT_OK(shuke_record_create(&question, NULL, "solar_question"));
  EXPECT_OK(shuke_record_from_json(question, "{\"day\":\"lunar:2026-01-01\"}", SHUKE_NUL_TERMINATED));
  EXPECT_OK(shuke_solar(&answer, NULL, question));
  EXPECT_OK(shuke_record_to_json(&text, NULL, answer));
  EXPECT_TEXT(text, "{\"date\":\"2026-02-17\"}");
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_STATUS(shuke_hours(&answer, NULL, question), SHUKE_MISUSE);
  EXPECT_OK(shuke_record_destroy(question));

  EXPECT_OK(shuke_record_create(&question, NULL, "hours_question"));
  EXPECT_OK(shuke_record_from_json(question, "{\"at\":\"2026-11-24T10:30\"}", SHUKE_NUL_TERMINATED));
  EXPECT_OK(shuke_hours(&answer, NULL, question));
  EXPECT_OK(shuke_record_to_json(&text, NULL, answer));
  EXPECT_TEXT(text, "{\"verdict\":\"best\",\"rules\":[\"WHEN-TUE\",\"WHEN-T2\"]}");
  EXPECT_OK(shuke_record_destroy(answer));
  EXPECT_OK(shuke_record_set_text(question, SHUKE_HOURS_QUESTION_CUSTOMER, "C1", SHUKE_NUL_TERMINATED));
  EXPECT_STATUS(shuke_hours(&answer, NULL, question), SHUKE_UNKNOWN);
  EXPECT_TEXT(shuke_error_field(), "customer");
  EXPECT_OK(shuke_record_destroy(question));
}

static void a_document_is_checked(void) {
  shuke_record *question, *answer;
  EXPECT_OK(shuke_record_create(&question, NULL, "policy_check_question"));
  EXPECT_OK(shuke_record_set_text(question, SHUKE_POLICY_CHECK_QUESTION_DOCUMENT,
                                  "{\"policy\":\"x\",\"version\":1,\"holds_from\":\"2026-01-01\",\"points\":7}",
                                  SHUKE_NUL_TERMINATED));
  EXPECT_STATUS(shuke_policy_check(&answer, NULL, question), SHUKE_INVALID);
  EXPECT_TEXT(shuke_error_field(), "/points");
  EXPECT_OK(shuke_record_destroy(question));
  EXPECT_STATUS(shuke_policy_check(&answer, NULL, NULL), SHUKE_INVALID);
  EXPECT_STATUS(shuke_policy_history(&answer, NULL, NULL), SHUKE_MISUSE);
  EXPECT_TEXT(shuke_error_field(), "shop");
}

static void verdicts(const shuke_contact_hours* hours) {
  shuke_contact contacts[3] = {SHUKE_CONTACT_INIT, SHUKE_CONTACT_INIT, SHUKE_CONTACT_INIT};
  shuke_slot slots[3];
  int i;
  memset(slots, 0, sizeof slots);
  slots[0].struct_size = sizeof(shuke_slot);
  for (i = 0; i < 3; ++i) {
    contacts[i].day = tuesday;
    contacts[i].minute = 10 * 60 + 30;
  }
  EXPECT_OK(shuke_contact_hours_profession(&contacts[1].profession, hours, "teacher", SHUKE_NUL_TERMINATED));
  contacts[2].flags = SHUKE_CONTACT_NO_CONSENT;
  EXPECT_OK(shuke_contact_hours_verdicts(slots, hours, contacts, 3));
  EXPECT_INTEGER(slots[0].verdict, SHUKE_BEST);
  EXPECT_INTEGER(slots[0].rule_count, 2);
  EXPECT_TEXT(first_rule(&slots[0]), "WHEN-TUE");
  EXPECT_TEXT(slots[0].rules[1], "WHEN-T2");
  EXPECT_INTEGER(slots[0].rules[2] == NULL, 1);
  EXPECT_INTEGER(slots[0].from, 630);
  EXPECT_INTEGER(slots[0].until, 631);
  EXPECT_INTEGER(slots[1].verdict, SHUKE_AVOID);
  EXPECT_TEXT(first_rule(&slots[1]), "WHEN-P13");
  EXPECT_INTEGER(slots[2].verdict, SHUKE_FORBIDDEN);
  EXPECT_TEXT(first_rule(&slots[2]), "CUS-1");
  contacts[2].flags |= SHUKE_CONTACT_OPENED;
  EXPECT_OK(shuke_contact_hours_verdicts(slots, hours, contacts, 3));
  EXPECT_INTEGER(slots[2].verdict, SHUKE_BEST);
  contacts[2].minute = 1440;
  EXPECT_STATUS(shuke_contact_hours_verdicts(slots, hours, contacts, 3), SHUKE_INVALID);
  EXPECT_TEXT(shuke_error_field(), "contacts[2].minute");
  contacts[2].minute = 0;
  contacts[2].weather = 5;
  EXPECT_STATUS(shuke_contact_hours_verdicts(slots, hours, contacts, 3), SHUKE_INVALID);
  EXPECT_TEXT(shuke_error_field(), "contacts[2].weather");
  contacts[2].weather = 0;
  contacts[2].profession = -1;
  EXPECT_STATUS(shuke_contact_hours_verdicts(slots, hours, contacts, 3), SHUKE_INVALID);
  contacts[2].profession = 0;
  contacts[2].flags = 256;
  EXPECT_STATUS(shuke_contact_hours_verdicts(slots, hours, contacts, 3), SHUKE_INVALID);
  contacts[2].flags = 0;
  contacts[2].agreed_from = 10;
  EXPECT_STATUS(shuke_contact_hours_verdicts(slots, hours, contacts, 3), SHUKE_INVALID);
  EXPECT_STATUS(shuke_contact_hours_verdicts(slots, hours, contacts, -1), SHUKE_MISUSE);
  EXPECT_STATUS(shuke_contact_hours_verdicts(NULL, hours, contacts, 1), SHUKE_MISUSE);
  EXPECT_STATUS(shuke_contact_hours_verdicts(slots, hours, NULL, 1), SHUKE_MISUSE);
  EXPECT_STATUS(shuke_contact_hours_verdicts(slots, NULL, contacts, 1), SHUKE_MISUSE);
  EXPECT_OK(shuke_contact_hours_verdicts(NULL, hours, NULL, 0));
  contacts[1].struct_size = sizeof(shuke_contact) + 4;
  EXPECT_STATUS(shuke_contact_hours_verdicts(slots, hours, contacts, 3), SHUKE_MISUSE);
  EXPECT_TEXT(shuke_error_field(), "contacts[1].struct_size");
  contacts[1].struct_size = sizeof(shuke_contact);
  contacts[0].reserved = 1;
  EXPECT_STATUS(shuke_contact_hours_verdicts(slots, hours, contacts, 3), SHUKE_MISUSE);
  contacts[0].reserved = 0;
  slots[0].struct_size = sizeof(shuke_slot) - 1;
  EXPECT_STATUS(shuke_contact_hours_verdicts(slots, hours, contacts, 1), SHUKE_MISUSE);
}

static void a_day(const shuke_contact_hours* hours) {
  shuke_contact contact = SHUKE_CONTACT_INIT;
  shuke_slot slots[16], best;
  int64_t count, fewer;
  contact.day = tuesday;
  slots[0].struct_size = sizeof(shuke_slot);
  best.struct_size = sizeof(shuke_slot);
  EXPECT_OK(shuke_contact_hours_slots(slots, &count, 16, hours, &contact));
  EXPECT_INTEGER(count > 0 && count <= 16, 1);
  EXPECT_INTEGER(slots[0].verdict, SHUKE_BEST);
  EXPECT_INTEGER(slots[0].from, 600);
  EXPECT_INTEGER(slots[0].until, 660);
  EXPECT_OK(shuke_contact_hours_slots(NULL, &fewer, 0, hours, &contact));
  EXPECT_INTEGER(fewer, count);
  EXPECT_OK(shuke_contact_hours_best_slots(&best, hours, &contact, 1));
  EXPECT_INTEGER(best.from, 600);
  contact.flags = SHUKE_CONTACT_DO_NOT_CONTACT;
  EXPECT_OK(shuke_contact_hours_best_slots(&best, hours, &contact, 1));
  EXPECT_INTEGER(best.verdict, SHUKE_FORBIDDEN);
  EXPECT_INTEGER(best.until, 0);
  EXPECT_INTEGER(best.rule_count, 0);
  EXPECT_OK(shuke_contact_hours_slots(slots, &count, 16, hours, &contact));
  EXPECT_INTEGER(count, 0);
}

int main(void) {
  shuke_contact_hours* hours;
  int32_t number;
  records_without_a_database();
  a_document_is_checked();
  EXPECT_OK(shuke_contact_hours_create(&hours, NULL, NULL, NULL, tuesday));
  EXPECT_STATUS(shuke_contact_hours_profession(&number, hours, "wizard", SHUKE_NUL_TERMINATED), SHUKE_UNKNOWN);
  EXPECT_OK(shuke_contact_hours_profession(&number, hours, NULL, 0));
  EXPECT_INTEGER(number, 0);
  verdicts(hours);
  a_day(hours);
  EXPECT_OK(shuke_contact_hours_destroy(hours));
  EXPECT_STATUS(shuke_contact_hours_destroy(hours), SHUKE_MISUSE);
  EXPECT_OK(shuke_contact_hours_destroy(NULL));
  EXPECT_STATUS(shuke_contact_hours_create(&hours, NULL, NULL, "nonsense", tuesday), SHUKE_UNKNOWN);
  EXPECT_STATUS(shuke_contact_hours_create(&hours, NULL, NULL, NULL, 1 << 30), SHUKE_INVALID);
  EXPECT_STATUS(shuke_contact_hours_create(NULL, NULL, NULL, NULL, tuesday), SHUKE_MISUSE);
  return 0;
}

/// \file
#include "clientele/file_rules.hpp"

#include "schema/describe.hpp"
#include "shuke/calendar/yearly.hpp"

namespace shuke::clientele {

using schema::FieldInfo;
using schema::RecordInfo;

namespace {

std::string element_path(std::string_view list, std::size_t index) {
  return std::string(list) + '[' + std::to_string(index) + ']';
}

Result<void> within(std::string_view field, const std::optional<std::int64_t>& value, std::int64_t least,
                    std::int64_t most) {
  if (!value || (*value >= least && *value <= most)) return {};
  return invalid("value.out_of_range", {{"least", std::to_string(least)}, {"most", std::to_string(most)}}, field,
                 "CUS-3");
}

/// A name stands on one line of a list, a label and a card.
Result<void> one_line(std::string_view text, std::string_view field) {
  if (text.find_first_of("\t\n") == text.npos) return {};
  return invalid("text.more_lines", {}, field, "CUS-3");
}

Result<void> looks_like_email(std::string_view text) {
  if (text.empty()) return {};
  const std::size_t at = text.find('@');
  const bool fine = at != text.npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == text.npos &&
                    text.find_first_of(" \t\n") == text.npos;
  return fine ? Result<void>() : invalid("email.unreadable", {}, "email", "CUS-3");
}

/// CUS-10: a lunar day has to exist in its year, and is only kept by its solar date when it has one.
Result<void> check_day(const std::optional<YearlyDay>& day, std::optional<Observance> observance,
                       const std::string& field) {
  if (!day) return {};
  auto exists = check_exists(*day);
  if (exists.has_error()) return std::move(exists).error().inside(field);
  const bool has_no_solar_date = day->calendar() == YearlyCalendar::lunar && !day->year();
  if (observance == Observance::solar_date && has_no_solar_date)
    return invalid("yearly_day.needs_year", {}, field, "CUS-10");
  return {};
}

/// The first one of a yearly day; absent when its year is not known.
Result<std::optional<Day>> first_of(const YearlyDay& yearly) {
  if (!yearly.year()) return std::optional<Day>();
  return occurrence(yearly, Observance::own_calendar, *yearly.year());
}

/// The first one lies behind us.
Result<void> is_past(const YearlyDay& yearly, Day today, std::string_view field) {
  SHUKE_ASSIGN(first, first_of(yearly));
  if (!first || *first <= today) return {};
  return invalid("yearly_day.to_come", {{"day", today.text()}}, field, "CUS-10");
}

/// CUS-10: nobody agrees to anything before the day of their birth.
Result<void> was_born_before(const Customer& file) {
  if (!file.hard.birthday || !file.registered) return {};
  SHUKE_ASSIGN(born, first_of(*file.hard.birthday));
  if (!born || *born <= *file.registered) return {};
  return invalid("birthday.after_registration", {{"day", file.registered->text()}}, "birthday", "CUS-10");
}

/// The list of words that a field is from; null when any word will do, or the policy leaves the list out.
const FieldInfo* list_of(const FieldInfo& field, const Words& words) {
  if (field.words.empty()) return nullptr;
  const FieldInfo* list = schema::record_info<Words>().find(field.words);
  return list == nullptr || list->size(&words) == 0 ? nullptr : list;
}

Result<void> check_word(const FieldInfo& field, std::string_view text, const Words& words) {
  const FieldInfo* list = list_of(field, words);
  if (list == nullptr) return {};
  const std::span<const Label> labels(static_cast<const Label*>(list->at(&words, 0)), list->size(&words));
  for (const Label& label : labels)
    if (label.word.text() == text) return {};
  return error(Code::unknown, "word.not_listed", {{"list", std::string(field.words)}, {"known", names_of(labels)}},
               field.name, "CUS-4");
}

/// How many of the first `count` elements of a list have this value in one of their fields.
std::size_t how_many(const FieldInfo& list, const void* record, std::size_t count, const FieldInfo& field,
                     const schema::Cell& cell) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < count; ++i)
    if (field.get(list.at(record, i)) == cell) ++found;
  return found;
}

/// Whether the value of a list's element is one more than there were before, wherever those stood.
bool is_new(const FieldInfo& list, const Customer& file, std::size_t index, const Customer& before,
            const FieldInfo& field, const schema::Cell& cell) {
  return how_many(list, &file, index + 1, field, cell) > how_many(list, &before, list.size(&before), field, cell);
}

/// Calls `check(field, cell)` for each scalar that is filled otherwise than it was before, in lists, too. The first
/// error, with its path.
template <class Check>
Result<void> check_new(const Customer& file, const Customer& before, Check check) {
  for (const FieldInfo& field : schema::record_info<Customer>().fields) {
    if (field.kind() != schema::Kind::list) {
      const schema::Cell cell = field.get(&file);
      if (cell != field.initial && cell != field.get(&before)) SHUKE_TRY(check(field, cell));
      continue;
    }
    for (std::size_t i = 0; i < field.size(&file); ++i)
      for (const FieldInfo& inner : field.type->element()->fields) {
        const schema::Cell cell = inner.get(field.at(&file, i));
        if (cell == inner.initial || !is_new(field, file, i, before, inner, cell)) continue;
        auto checked = check(inner, cell);
        if (checked.has_error()) return std::move(checked).error().inside(element_path(field.name, i));
      }
  }
  return {};
}

}  // namespace

const FieldInfo* sensitive_field(const RecordInfo& info, const void* record) {
  for (const FieldInfo& field : info.fields) {
    if (field.kind() != schema::Kind::list) {
      if (field.has(schema::sensitive) && field.get(record) != field.initial) return &field;
      continue;
    }
    for (std::size_t i = 0; i < field.size(record); ++i)
      if (const auto* inner = sensitive_field(*field.type->element(), field.at(record, i))) return inner;
  }
  return nullptr;
}

Result<void> check_profile(const HardProfile& hard, const SoftProfile& soft, std::span<const FamilyMember> family) {
  SHUKE_TRY(within("height_cm", hard.height_cm, 30, 260));
  SHUKE_TRY(check_day(hard.birthday, hard.observance, "birthday"));
  SHUKE_TRY(check_day(soft.wedding_anniversary, hard.observance, "wedding_anniversary"));
  for (std::size_t i = 0; i < family.size(); ++i)
    SHUKE_TRY(check_day(family[i].birthday, std::nullopt, element_path("family", i) + ".birthday"));
  SHUKE_TRY(within("about_age", hard.about_age, 0, 130));
  SHUKE_TRY(one_line(hard.name, "name"));
  SHUKE_TRY(one_line(hard.spelling, "spelling"));
  return looks_like_email(hard.email);
}

Result<void> check_file(const Customer& file, const Customer& before, const Words& words, Day day) {
  SHUKE_TRY(check_profile(file.hard, file.soft, file.family));
  SHUKE_TRY(check_new(file, before, [&](const FieldInfo& field, const schema::Cell& cell) -> Result<void> {
    if (field.kind() != schema::Kind::yearly_day) return {};
    SHUKE_ASSIGN(yearly, YearlyDay::of_packed(std::get<std::int64_t>(cell)));
    return is_past(yearly, day, field.name);
  }));
  if (file.hard.birthday != before.hard.birthday) SHUKE_TRY(was_born_before(file));
  return check_new(file, before, [&](const FieldInfo& field, const schema::Cell& cell) -> Result<void> {
    const auto* text = std::get_if<std::string_view>(&cell);
    return text == nullptr ? Result<void>() : check_word(field, *text, words);
  });
}

std::optional<std::string> new_sensitive_field(const Customer& file, const Customer& before) {
  auto checked = check_new(file, before, [](const FieldInfo& field, const schema::Cell&) -> Result<void> {
    if (!field.has(schema::sensitive)) return {};
    return error(Code::refused, "consent.sensitive_needed", {}, field.name, "CUS-1");
  });
  return checked ? std::nullopt : std::optional(std::move(checked).error().field);
}

Result<void> hide_sensitive(const schema::RecordInfo& info, void* record) {
  for (const schema::FieldInfo& field : info.fields) {
    if (field.kind() == schema::Kind::list) {
      for (std::size_t i = 0; i < field.size(record); ++i)
        SHUKE_TRY(hide_sensitive(*field.type->element(), field.at(record, i)));
    } else if (field.has(schema::sensitive)) {
      SHUKE_TRY(field.set(record, field.initial, {}));
    }
  }
  return {};
}

}  // namespace shuke::clientele

/// \file
/// What records, fields, choices and deeds there are.
#include "execute.hpp"
#include "objects.hpp"
#include "parameters.hpp"
#include "shuke.h"

using namespace shuke::capi;
using shuke::Result;
using shuke::schema::ChoiceName;
using shuke::schema::FieldInfo;
using shuke::schema::Kind;
using shuke::schema::RecordInfo;

static_assert(SHUKE_KIND_BOOLEAN == static_cast<int>(Kind::boolean));
static_assert(SHUKE_KIND_INTEGER == static_cast<int>(Kind::integer));
static_assert(SHUKE_KIND_ID == static_cast<int>(Kind::id));
static_assert(SHUKE_KIND_MONEY == static_cast<int>(Kind::money));
static_assert(SHUKE_KIND_UNIT_PRICE == static_cast<int>(Kind::unit_price));
static_assert(SHUKE_KIND_QUANTITY == static_cast<int>(Kind::quantity));
static_assert(SHUKE_KIND_CHOICE == static_cast<int>(Kind::choice));
static_assert(SHUKE_KIND_WORD == static_cast<int>(Kind::word));
static_assert(SHUKE_KIND_DAY == static_cast<int>(Kind::day));
static_assert(SHUKE_KIND_YEARLY_DAY == static_cast<int>(Kind::yearly_day));
static_assert(SHUKE_KIND_MINUTE_OF_DAY == static_cast<int>(Kind::minute_of_day));
static_assert(SHUKE_KIND_INSTANT == static_cast<int>(Kind::instant));
static_assert(SHUKE_KIND_TEXT == static_cast<int>(Kind::text));
static_assert(SHUKE_KIND_LIST == static_cast<int>(Kind::list));
static_assert(std::uint32_t{SHUKE_FLAG_REQUIRED} == std::uint32_t{shuke::schema::required});
static_assert(std::uint32_t{SHUKE_FLAG_PERSONAL} == std::uint32_t{shuke::schema::personal});
static_assert(std::uint32_t{SHUKE_FLAG_SENSITIVE} == std::uint32_t{shuke::schema::sensitive});
static_assert(std::uint32_t{SHUKE_FLAG_HARD} == std::uint32_t{shuke::schema::hard});
static_assert(std::uint32_t{SHUKE_FLAG_SOFT} == std::uint32_t{shuke::schema::soft});
static_assert(std::uint32_t{SHUKE_FLAG_COMPUTED} == std::uint32_t{shuke::schema::computed});

namespace {

/// Descriptions are written as literals, which end with a NUL; what is absent is no literal and has no address.
const char* literal(std::string_view text) { return text.empty() ? "" : text.data(); }

Result<const RecordInfo*> record_named(const char* name) {
  SHUKE_TRY(not_null(name, "record"));
  const RecordInfo* info = shuke::exchange::find_record(name);
  if (info == nullptr) return misuse("capi.no_record", "record", {{"value", shuke::excerpt(name)}});
  return info;
}

Result<const FieldInfo*> field_with(const RecordInfo& record, std::int32_t id) {
  for (const FieldInfo& field : record.fields)
    if (field.id == id) return &field;
  return misuse("capi.no_field", "field", {{"record", std::string(record.name)}, {"id", std::to_string(id)}});
}

/// Whether there is an element. Error: misuse (negative).
Result<bool> is_there(std::int64_t index, std::size_t size) {
  if (index < 0)
    return misuse("capi.index", "index", {{"index", std::to_string(index)}, {"size", std::to_string(size)}});
  return static_cast<std::uint64_t>(index) < size;
}

}  // namespace

int32_t shuke_describe_record(shuke_record_info* info, int64_t index) {
  return execute([&]() -> Result<std::int32_t> {
    const auto records = shuke::exchange::all_records();
    shuke_record_info told{};
    SHUKE_ASSIGN(there, is_there(index, records.size()));
    if (there) {
      const RecordInfo& record = *records[static_cast<std::size_t>(index)];
      told = {0, static_cast<std::int32_t>(record.fields.size()), literal(record.name), literal(record.doc)};
    }
    SHUKE_TRY(struct_out(info, told, 8 + 2 * sizeof(char*), "info"));
    return there ? SHUKE_ROW : SHUKE_DONE;
  });
}

int32_t shuke_describe_field(shuke_field_info* info, const char* record, int64_t index) {
  return execute([&]() -> Result<std::int32_t> {
    SHUKE_ASSIGN(owner, record_named(record));
    shuke_field_info told{};
    SHUKE_ASSIGN(there, is_there(index, owner->fields.size()));
    if (there) {
      const FieldInfo& field = owner->fields[static_cast<std::size_t>(index)];
      const std::string_view element = field.kind() == Kind::list ? field.type->element()->name : std::string_view();
      told = {0,
              field.id,
              static_cast<std::int32_t>(field.kind()),
              field.flags,
              literal(field.name),
              literal(field.since),
              literal(field.doc),
              literal(field.rule),
              literal(element)};
    }
    SHUKE_TRY(struct_out(info, told, 16 + 5 * sizeof(char*), "info"));
    return there ? SHUKE_ROW : SHUKE_DONE;
  });
}

int32_t shuke_describe_choice(shuke_choice_info* info, const char* record, int32_t field, int64_t index) {
  return execute([&]() -> Result<std::int32_t> {
    SHUKE_ASSIGN(owner, record_named(record));
    SHUKE_ASSIGN(described, field_with(*owner, field));
    shuke_choice_info told{};
    SHUKE_ASSIGN(there, is_there(index, described->type->choices.size()));
    if (there) {
      const ChoiceName& choice = described->type->choices[static_cast<std::size_t>(index)];
      told = {0, 0, choice.value, literal(choice.name), literal(choice.doc)};
    }
    SHUKE_TRY(struct_out(info, told, 16 + 2 * sizeof(char*), "info"));
    return there ? SHUKE_ROW : SHUKE_DONE;
  });
}

int32_t shuke_describe_deed(shuke_deed_info* info, int64_t index) {
  return execute([&]() -> Result<std::int32_t> {
    const auto deeds = shuke::exchange::deeds();
    shuke_deed_info told{};
    SHUKE_ASSIGN(there, is_there(index, deeds.size()));
    if (there) {
      const auto& deed = deeds[static_cast<std::size_t>(index)];
      told = {0, 0, literal(deed.name), literal(deed.doc), literal(deed.request->name), literal(deed.answer->name)};
    }
    SHUKE_TRY(struct_out(info, told, 8 + 4 * sizeof(char*), "info"));
    return there ? SHUKE_ROW : SHUKE_DONE;
  });
}

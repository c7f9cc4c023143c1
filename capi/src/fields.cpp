/// \file
/// Records by field id.
#include <limits>

#include "execute.hpp"
#include "objects.hpp"
#include "parameters.hpp"
#include "shuke.h"

using namespace shuke::capi;
using shuke::Error;
using shuke::Result;
using shuke::schema::Cell;
using shuke::schema::Context;
using shuke::schema::FieldInfo;
using shuke::schema::Kind;

namespace {

/// A record and one of its fields, for as long as the call runs.
struct Field {
  Held<Record> record;
  const FieldInfo* info;

  void* data() const { return record->data(); }
  bool is_list() const { return info->kind() == Kind::list; }
  bool is_text() const { return info->kind() == Kind::text || info->kind() == Kind::word; }
  Error wrong_kind() const {
    return misuse("capi.wrong_kind", info->name, {{"record", std::string(record->info().name)}});
  }
};

Result<Field> field_of(const shuke_record* handle, std::int32_t id) {
  SHUKE_ASSIGN(record, hold<Record>(handle, "record"));
  const bool possible = id > 0 && id <= std::numeric_limits<std::uint16_t>::max();
  const FieldInfo* info = possible ? record->info().find(static_cast<std::uint16_t>(id)) : nullptr;
  if (info == nullptr)
    return misuse("capi.no_field", "field", {{"record", std::string(record->info().name)}, {"id", std::to_string(id)}});
  return Field{std::move(record), info};
}

/// A field that a caller may set. Error: misuse.
Result<Field> settable_field(const shuke_record* handle, std::int32_t id) {
  SHUKE_ASSIGN(field, field_of(handle, id));
  if (field.info->has(shuke::schema::computed))
    return misuse("capi.computed", field.info->name, {{"record", std::string(field.record->info().name)}});
  return field;
}

Result<Field> list_of(Result<Field> found) {
  if (found.has_value() && !found->is_list()) return found->wrong_kind();
  return found;
}

/// Error: misuse.
Result<std::size_t> index_in(const Field& list, std::int64_t index) {
  const std::size_t size = list.info->size(list.data());
  if (index >= 0 && static_cast<std::uint64_t>(index) < size) return static_cast<std::size_t>(index);
  return misuse("capi.index", list.info->name, {{"index", std::to_string(index)}, {"size", std::to_string(size)}});
}

shuke_record* lent_handle(const Field& list, std::size_t index) {
  return reinterpret_cast<shuke_record*>(Record::lend(list.record.shared(), *list.info, index));
}

void remove_all(const Field& list) {
  list.record->end_lent(*list.info);
  for (std::size_t left = list.info->size(list.data()); left > 0; --left)
    list.info->type->remove(list.info->in(list.data()), left - 1);
}

}  // namespace

int32_t shuke_record_set_integer(shuke_record* record, int32_t field, int64_t value) {
  return execute([&]() -> Result<void> {
    SHUKE_ASSIGN(target, settable_field(record, field));
    if (target.is_list() || target.is_text()) return target.wrong_kind();
    return target.info->set(target.data(), Cell(value), Context{target.record->home().currency, nullptr});
  });
}

int32_t shuke_record_set_text(shuke_record* record, int32_t field, const char* text, int64_t length) {
  return execute([&]() -> Result<void> {
    SHUKE_ASSIGN(target, settable_field(record, field));
    SHUKE_ASSIGN(value, text_in(text, length, "text"));
    if (target.is_list()) return target.wrong_kind();
    const Home& home = target.record->home();
    const ShopClock clock(home.shop, target.record->shop_ref());
    return shuke::schema::set_text(*target.info, target.data(), value,
                                   Context{home.currency, home.shop == 0 ? nullptr : &clock});
  });
}

int32_t shuke_record_clear(shuke_record* record, int32_t field) {
  return execute([&]() -> Result<void> {
    SHUKE_ASSIGN(target, settable_field(record, field));
    if (target.is_list()) return remove_all(target), Result<void>();
    const shuke::exchange::AnyRecord fresh(target.record->info());
    return target.info->set(target.data(), target.info->get(fresh.get()),
                            Context{target.record->home().currency, nullptr});
  });
}

int32_t shuke_record_integer(int64_t* value, const shuke_record* record, int32_t field) {
  return execute([&]() -> Result<void> {
    SHUKE_TRY(empty_out(value, "value"));
    SHUKE_ASSIGN(source, field_of(record, field));
    if (source.is_list() || source.is_text()) return source.wrong_kind();
    const Cell cell = source.info->get(source.data());
    if (const auto* number = std::get_if<std::int64_t>(&cell)) *value = *number;
    return {};
  });
}

int32_t shuke_record_text(const char** text, int64_t* length, const shuke_record* record, int32_t field) {
  return execute([&]() -> Result<void> {
    SHUKE_TRY(empty_out(text, "text"));
    empty_optional_out(length);
    SHUKE_ASSIGN(source, field_of(record, field));
    if (source.is_list()) return source.wrong_kind();
    const Context context{source.record->home().currency, nullptr};
    source.record->text = shuke::schema::text_of(*source.info, source.info->get(source.data()), context);
    lend_text(text, length, source.record->text);
    return {};
  });
}

int32_t shuke_record_has(int32_t* has, const shuke_record* record, int32_t field) {
  return execute([&]() -> Result<void> {
    SHUKE_TRY(empty_out(has, "has"));
    SHUKE_ASSIGN(source, field_of(record, field));
    if (source.is_list()) *has = source.info->size(source.data()) > 0;
    else *has = !std::holds_alternative<std::monostate>(source.info->get(source.data()));
    return {};
  });
}

int32_t shuke_record_list_size(int64_t* size, const shuke_record* record, int32_t field) {
  return execute([&]() -> Result<void> {
    SHUKE_TRY(empty_out(size, "size"));
    SHUKE_ASSIGN(list, list_of(field_of(record, field)));
    *size = static_cast<std::int64_t>(list.info->size(list.data()));
    return {};
  });
}

int32_t shuke_record_list_at(shuke_record** element, shuke_record* record, int32_t field, int64_t index) {
  return execute([&]() -> Result<void> {
    SHUKE_TRY(empty_out(element, "element"));
    SHUKE_ASSIGN(list, list_of(field_of(record, field)));
    SHUKE_ASSIGN(place, index_in(list, index));
    *element = lent_handle(list, place);
    return {};
  });
}

int32_t shuke_record_list_append(shuke_record** element, shuke_record* record, int32_t field) {
  return execute([&]() -> Result<void> {
    empty_optional_out(element);
    SHUKE_ASSIGN(list, list_of(settable_field(record, field)));
    const std::size_t place = list.info->size(list.data());
    list.info->type->append(list.info->in(list.data()));
    if (element != nullptr) *element = lent_handle(list, place);
    return {};
  });
}

int32_t shuke_record_list_remove(shuke_record* record, int32_t field, int64_t index) {
  return execute([&]() -> Result<void> {
    SHUKE_ASSIGN(list, list_of(settable_field(record, field)));
    SHUKE_ASSIGN(place, index_in(list, index));
    list.record->end_lent(*list.info);
    list.info->type->remove(list.info->in(list.data()), place);
    return {};
  });
}

/// \file
#include "clientele/file_edit.hpp"

#include "clientele/file_rules.hpp"
#include "schema/describe.hpp"
#include "schema/json.hpp"
#include "shuke/model/excerpt.hpp"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <charconv>

namespace shuke::clientele {

using schema::FieldInfo;

namespace {

/// A place, read.
struct Place {
  const FieldInfo* field;
  std::size_t index = 0;  ///< of a list

  bool in_list() const { return field->kind() == schema::Kind::list; }
  /// Whether an element stands there.
  bool stands(const Customer& file) const { return index < field->size(&file); }
};

const schema::RecordInfo& file_info() { return schema::record_info<Customer>(); }

Error no_place(std::string_view text) {
  return invalid("change.no_place", {{"value", excerpt(text)}}, "field", "CUS-6");
}

Result<Place> place_of(std::string_view text) {
  const std::size_t bracket = text.find('[');
  const FieldInfo* field = file_info().find(text.substr(0, bracket));
  if (field == nullptr || field->has(schema::computed)) return no_place(text);
  Place place{field};
  if (place.in_list() != (bracket != text.npos)) return no_place(text);
  if (!place.in_list()) return place;
  const std::string_view digits = text.substr(bracket + 1, text.size() - bracket - 2);
  if (digits.size() > 1 && digits.front() == '0') return no_place(text);  // each place has one name
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), place.index);
  if (!text.ends_with(']') || problem != std::errc() || end != digits.data() + digits.size()) return no_place(text);
  return place;
}

std::string json_of(const schema::RecordInfo& info, const void* record) {
  return boost::json::serialize(schema::write_json(info, record, {}));
}

/// Adds an element read from its JSON at the end of a list.
Result<void> append(Customer& file, const FieldInfo& list, std::string_view json) {
  SHUKE_ASSIGN(value, schema::parse_json(json));
  if (!value.is_object()) return invalid("json.not_an_object");
  return schema::read_json(*list.type->element(), list.type->append(list.in(&file)), value.get_object(), {},
                           schema::Origin::ourselves);
}

/// Takes out the elements from `index` on; their JSON, in order.
std::vector<std::string> take_tail(Customer& file, const FieldInfo& list, std::size_t index) {
  std::vector<std::string> tail;
  for (std::size_t i = index; i < list.size(&file); ++i)
    tail.push_back(json_of(*list.type->element(), list.at(&file, i)));
  while (list.size(&file) > index) list.type->remove(list.in(&file), list.size(&file) - 1);
  return tail;
}

Result<void> put_element(Customer& file, const Place& place, const LongText& from, const LongText& to) {
  std::vector<std::string> tail = take_tail(file, *place.field, place.index);
  if (from && !tail.empty()) tail.erase(tail.begin());
  if (to) SHUKE_TRY(append(file, *place.field, to.text()));
  for (const std::string& element : tail) SHUKE_TRY(append(file, *place.field, element));
  return {};
}

LongText value_at(const Customer& file, const Place& place) {
  if (!place.in_list()) {
    const schema::Cell cell = place.field->get(&file);
    // Where nothing is told a choice has its first value, and that is no value.
    return cell == place.field->initial ? LongText() : *LongText::parse(text_of(*place.field, cell, {}));
  }
  if (!place.stands(file)) return {};
  return *LongText::parse(json_of(*place.field->type->element(), place.field->at(&file, place.index)));
}

}  // namespace

Result<LongText> value_at(const Customer& file, std::string_view place) {
  SHUKE_ASSIGN(read, place_of(place));
  return value_at(file, read);
}

Result<bool> tells_sensitive(std::string_view place, const LongText& value) {
  SHUKE_ASSIGN(read, place_of(place));
  if (!value) return false;
  if (!read.in_list()) return read.field->has(schema::sensitive);
  Customer scratch;
  SHUKE_TRY(append(scratch, *read.field, value.text()));
  return sensitive_field(*read.field->type->element(), read.field->at(&scratch, 0)) != nullptr;
}

Result<void> put(Customer& file, std::string_view place, const LongText& from, const LongText& to) {
  SHUKE_ASSIGN(read, place_of(place));
  return read.in_list() ? put_element(file, read, from, to) : set_text(*read.field, &file, to.text(), {});
}

Result<void> FileEdit::set(std::string_view place, const LongText& to) {
  SHUKE_ASSIGN(read, place_of(place));
  return replace(place, value_at(file_, read), to);
}

Result<bool> FileEdit::clear(std::string_view place) {
  SHUKE_ASSIGN(read, place_of(place));
  if (read.in_list() && !read.stands(file_)) return false;
  SHUKE_TRY(replace(place, value_at(file_, read), {}));
  return true;
}

Result<bool> FileEdit::take_back(const ProfileChange& change) {
  SHUKE_ASSIGN(read, place_of(change.field));
  // Where an element was taken out, the one behind it stands now: it goes back before that one.
  const bool taken_out = read.in_list() && !change.new_value;
  if (taken_out ? read.index > read.field->size(&file_) : value_at(file_, read) != change.new_value) return false;
  SHUKE_TRY(replace(change.field, change.new_value, change.old_value));
  return true;
}

Result<void> FileEdit::replace(std::string_view place, const LongText& from, const LongText& to) {
  if (from == to) return {};
  SHUKE_TRY(put(file_, place, from, to));
  ProfileChange& change = changes_.emplace_back();
  change.field = place;
  change.old_value = from;
  change.new_value = to;
  return {};
}

Result<void> FileEdit::set_element(std::string_view list, std::optional<std::size_t> index, const void* element) {
  const FieldInfo& field = *file_info().find(list);
  const std::size_t at = index.value_or(field.size(&file_));
  SHUKE_ASSIGN(value, LongText::parse(json_of(*field.type->element(), element)));
  return set(std::string(list) + '[' + std::to_string(at) + ']', value);
}

Result<void> FileEdit::fill_from(const schema::RecordInfo& info, const void* record) {
  for (const FieldInfo& field : info.fields) {
    const FieldInfo* own = file_info().find(field.name);
    if (own == nullptr || own->has(schema::computed) || field.kind() == schema::Kind::list) continue;
    const schema::Cell cell = field.get(record);
    if (cell == field.initial) continue;
    SHUKE_ASSIGN(value, LongText::parse(text_of(field, cell, {})));
    SHUKE_TRY(set(field.name, value));
  }
  return {};
}

std::vector<std::string_view> FileEdit::lists() const {
  std::vector<std::string_view> names;
  for (const ProfileChange& change : changes_) {
    const std::size_t bracket = change.field.find('[');
    if (bracket == change.field.npos) continue;
    const std::string_view name = file_info().find(std::string_view(change.field).substr(0, bracket))->name;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

}  // namespace shuke::clientele

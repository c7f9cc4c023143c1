/// \file
/// Records of the model as the generic functions see them: made, filled and walked by their descriptions alone.
#pragma once

#include "schema/json.hpp"
#include "schema/record_info.hpp"
#include "shuke/model/ids.hpp"
#include "support.hpp"

#include <boost/json/serialize.hpp>

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace shuke::schema {

/// Two yuan decimals, and no clock: moments name their offset.
inline Context yuan() { return {Currency(), nullptr}; }

/// A lawful text for a scalar that is no new record's value; another one for another `salt`.
inline std::string sample(const FieldInfo& field, std::int64_t salt) {
  const std::string n = std::to_string(10 + salt % 19);
  switch (field.kind()) {
    case Kind::boolean:
      return field.initial == Cell(std::int64_t{1}) ? "false" : "true";
    case Kind::integer:
      return std::to_string(100 + salt);
    case Kind::id:
      return std::to_string(test::must(Id<struct Any>::make(7, 1 + salt)).number());
    case Kind::money:
      return n + ".05";
    case Kind::unit_price:
      return n + ".0501";
    case Kind::quantity:
      return n + ".125";
    case Kind::choice: {
      const auto& choices = field.type->choices;
      const std::size_t others = choices.size() - 1;  // the first is what a new record holds
      return std::string(choices[1 + static_cast<std::size_t>(salt) % others].name);
    }
    case Kind::word:
      return "词_" + std::to_string(salt);
    case Kind::day:
      return "2024-02-" + n;
    case Kind::yearly_day:
      return "lunar:1987-06L-" + n;
    case Kind::minute_of_day:
      return "04:" + n;
    case Kind::instant:
      return "2026-11-" + n + "T10:02:30.250Z";
    case Kind::text:
      return "文字\n\"" + std::to_string(salt) + "\\";
    case Kind::list:
      break;
  }
  return {};
}

/// Gives every scalar its sample and every list two elements, all the way down.
inline void fill(const RecordInfo& info, void* record, std::int64_t salt = 0) {
  for (const FieldInfo& field : info.fields) {
    ++salt;
    if (field.kind() != Kind::list) {
      test::must(set_text(field, record, sample(field, salt), yuan()));
      continue;
    }
    for (int i = 0; i < 2; ++i) fill(*field.type->element(), field.type->append(field.in(record)), salt + 40 * i);
  }
}

/// A record on the heap that goes with its holder.
class Record {
 public:
  explicit Record(const RecordInfo& info) : info_(&info), record_(info.create(), info.destroy) {}
  static Record filled(const RecordInfo& info) {
    Record record(info);
    fill(info, record.get());
    return record;
  }
  void* get() const { return record_.get(); }
  const RecordInfo& info() const { return *info_; }

 private:
  const RecordInfo* info_;
  std::unique_ptr<void, void (*)(void*)> record_;
};

/// Called with a scalar, the record that holds it, and its path.
using Visit = std::function<void(const FieldInfo& field, void* holder, const std::string& path)>;

/// Visits every scalar that a caller may set, in elements of lists, too.
inline void each_scalar(const RecordInfo& info, void* record, const Visit& visit, const std::string& path = {}) {
  for (const FieldInfo& field : info.fields) {
    if (field.has(computed)) continue;
    const std::string place = path + std::string(field.name);
    if (field.kind() != Kind::list) visit(field, record, place);
    else
      for (std::size_t i = 0; i < field.size(record); ++i)
        each_scalar(*field.type->element(), field.at(record, i), visit, place + '[' + std::to_string(i) + "].");
  }
}

/// What a caller may send of a record: its JSON without computed fields.
inline boost::json::object as_caller(const RecordInfo& info, const boost::json::object& whole) {
  boost::json::object object;
  for (const FieldInfo& field : info.fields) {
    const auto* value = whole.if_contains({field.name.data(), field.name.size()});
    if (value == nullptr || field.has(computed)) continue;
    boost::json::value copy = *value;
    if (field.kind() == Kind::list && !field.type->element()->bare)
      for (auto& element : copy.get_array()) element = as_caller(*field.type->element(), element.get_object());
    object.emplace(boost::json::string_view(field.name.data(), field.name.size()), std::move(copy));
  }
  return object;
}

/// Reads an object into a new record and says what is wrong.
inline Result<void> read_new(const RecordInfo& info, const boost::json::object& object,
                             Origin origin = Origin::caller) {
  const Record record(info);
  return read_json(info, record.get(), object, yuan(), origin);
}

/// Does the same with each record of the model; a failure names it.
inline void each_record(const std::function<void(const RecordInfo& info)>& tested) {
  for (const RecordInfo* info : model_records()) {
    SCOPED_TRACE(std::string(info->name));
    tested(*info);
  }
}

}  // namespace shuke::schema

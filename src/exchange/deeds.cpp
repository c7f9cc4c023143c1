/// \file
#include "exchange/deeds.hpp"

#include "exchange/deed_making.hpp"

#include <algorithm>

namespace shuke::exchange {

namespace {

/// Adds a record behind those that its lists hold, unless it is there.
void add_with_elements(std::vector<const schema::RecordInfo*>& records, const schema::RecordInfo& record) {
  if (std::find(records.begin(), records.end(), &record) != records.end()) return;
  for (const schema::FieldInfo& field : record.fields)
    if (field.kind() == schema::Kind::list) add_with_elements(records, *field.type->element());
  records.push_back(&record);
}

}  // namespace

std::span<const Deed> deeds() {
  static const std::vector<Deed> all = [] {
    std::vector<Deed> rows;
    for (const auto part : {till_deeds(), file_deeds(), order_deeds(), serving_deeds(), explain_deeds(), import_deeds(),
                            calendar_deeds(), policy_deeds(), duplicate_deeds(), export_deeds(), quote_deeds(),
                            receipt_deeds(), points_deeds(), card_deeds(), register_deeds(), follow_up_deeds()})
      rows.insert(rows.end(), part.begin(), part.end());
    return rows;
  }();
  return all;
}

const Deed* find_deed(std::string_view name) {
  const auto found = std::find_if(deeds().begin(), deeds().end(), [&](const Deed& one) { return one.name == name; });
  return found == deeds().end() ? nullptr : &*found;
}

std::span<const schema::RecordInfo* const> all_records() {
  static const std::vector<const schema::RecordInfo*> all = [] {
    std::vector<const schema::RecordInfo*> records(schema::model_records().begin(), schema::model_records().end());
    for (const auto* record : {&record_info<InitRequest>(), &record_info<InitAnswer>()})
      add_with_elements(records, *record);
    for (const Deed& deed : deeds())
      for (const auto* record : {deed.request, deed.answer}) add_with_elements(records, *record);
    return records;
  }();
  return all;
}

const schema::RecordInfo* find_record(std::string_view name) {
  for (const schema::RecordInfo* record : all_records())
    if (record->name == name) return record;
  return nullptr;
}

Result<schema::Context> context_of(const Clientele& clientele, std::string_view shop_ref) {
  SHUKE_ASSIGN(clock, clientele.clock(shop_ref));
  return schema::Context{clientele.currency(), clock};
}

}  // namespace shuke::exchange

/// \file
/// Records behind handles: where they live, and what they lend.
#include "objects.hpp"

namespace shuke::capi {

using exchange::AnyRecord;
using schema::FieldInfo;

Record::Record(std::shared_ptr<Record> owner, const FieldInfo& list, std::size_t index)
    : Object(owner->gate()),
      info_(list.type->element()),
      owner_(std::move(owner)),
      list_(&list),
      index_(index),
      home_(owner_->home_) {}

void Record::end() {
  Object::end();
  end_lent();
}

Result<void> Record::may_end(std::string_view name) const {
  if (borrowed()) return misuse("capi.borrowed", name);
  return {};
}

void* Record::data() { return borrowed() ? list_->at(owner_->data(), index_) : own_->get(); }

std::string Record::shop_ref() {
  if (borrowed()) return owner_->shop_ref();
  const FieldInfo* field = info_->find("shop");
  if (field == nullptr || field->kind() != schema::Kind::text) return {};
  const schema::Cell cell = field->get(data());
  const auto* ref = std::get_if<std::string_view>(&cell);
  return ref == nullptr ? std::string() : std::string(*ref);
}

void Record::replace(AnyRecord record) {
  end_lent();
  own_ = std::move(record);
}

Token Record::lend(const std::shared_ptr<Record>& owner, const FieldInfo& list, std::size_t index) {
  const auto [lent, added] = owner->lent_.try_emplace({list.id, index});
  if (!added) return lent->second;
  try {
    lent->second = table().add(Type::record, std::make_shared<Record>(owner, list, index));
  } catch (...) {
    owner->lent_.erase(lent);
    throw;
  }
  return lent->second;
}

void Record::end_lent(const FieldInfo& list) {
  const auto first = lent_.lower_bound({list.id, 0});
  auto last = first;
  for (; last != lent_.end() && last->first.first == list.id; ++last)
    if (const auto object = table().remove(Type::record, last->second)) object->end();
  lent_.erase(first, last);
}

void Record::end_lent() {
  for (const FieldInfo& field : info_->fields)
    if (field.kind() == schema::Kind::list) end_lent(field);
}

Result<Instant> ShopClock::instant_of(const CivilTime& civil) const {
  auto shop = hold_token<Shop>(shop_, "shop");
  if (shop.has_error()) return misuse("capi.shop_closed", "shop");
  SHUKE_ASSIGN(clock, (*shop)->clientele.clock(ref_));
  return clock->instant_of(civil);
}

void hand_out(shuke_record** answer, AnyRecord record, Home home) {
  if (answer != nullptr) *answer = handle_of(std::make_shared<Record>(std::move(record), home));
}

Result<Request> Request::take(const shuke_record* record, const schema::RecordInfo& wanted, std::string_view name) {
  Request request;
  if (record == nullptr) {
    request.fresh_.emplace(wanted);
    return request;
  }
  SHUKE_ASSIGN(held, hold<Record>(record, name));
  if (&held->info() != &wanted)
    return misuse("capi.wrong_record", name,
                  {{"given", std::string(held->info().name)}, {"expected", std::string(wanted.name)}});
  request.held_.emplace(std::move(held));
  return request;
}

Result<AnyRecord> copy_of(const schema::RecordInfo& info, const void* record, const schema::Context& context) {
  AnyRecord copy(info);
  for (const FieldInfo& field : info.fields)
    if (field.kind() != schema::Kind::list) SHUKE_TRY(field.set(copy.get(), field.get(record), context));
  return copy;
}

}  // namespace shuke::capi

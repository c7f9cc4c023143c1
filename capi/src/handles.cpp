/// \file
#include "handles.hpp"

#include <limits>
#include <new>

namespace shuke::capi {

namespace {

// From the lowest bit: 1 (no object begins at an odd address), type, slot, generation. On 64-bit machines the last bit
// but one is set and the last is not: no address is canonical then, so whoever follows a token faults at once.
constexpr int type_bits = 3;
constexpr bool wide = std::numeric_limits<Token>::digits >= 64;
constexpr int slot_bits = wide ? 24 : 14;
constexpr int generation_bits = wide ? 34 : 14;
constexpr int slot_at = 1 + type_bits;
constexpr int generation_at = slot_at + slot_bits;
constexpr Token mark = wide ? (Token{1} << (generation_at + generation_bits)) | 1 : 1;
constexpr Token last_generation = (Token{1} << generation_bits) - 1;
constexpr Token most_slots = Token{1} << slot_bits;
static_assert(generation_at + generation_bits < std::numeric_limits<Token>::digits);

constexpr Token token_of(Type type, Token slot, Token generation) {
  return mark | static_cast<Token>(type) << 1 | slot << slot_at | generation << generation_at;
}

constexpr Token slot_in(Token token) { return token >> slot_at & (most_slots - 1); }

std::string_view name_of(Type type) {
  switch (type) {
    case Type::shop:
      return "shuke_shop";
    case Type::record:
      return "shuke_record";
    case Type::cursor:
      return "shuke_cursor";
    case Type::batch:
      return "shuke_batch";
    case Type::contact_hours:
      return "shuke_contact_hours";
    case Type::pricing:
      return "shuke_pricing";
  }
  return {};
}

}  // namespace

std::uint8_t type_of(Token token) {
  if ((token & mark) != mark) return 0;
  const auto type = static_cast<std::uint8_t>(token >> 1 & ((1U << type_bits) - 1));
  return name_of(Type{type}).empty() ? std::uint8_t{0} : type;
}

const Table::Slot* Table::slot_of(Type type, Token token) const {
  const Token slot = slot_in(token);
  if (slot >= slots_.size() || slots_[slot].object == nullptr) return nullptr;
  return token_of(type, slot, slots_[slot].generation) == token ? &slots_[slot] : nullptr;
}

Token Table::add(Type type, std::shared_ptr<Object> object) {
  const std::lock_guard lock(mutex_);
  if (free_.empty()) {
    if (slots_.size() == most_slots) throw std::bad_alloc();
    free_.reserve(slots_.size() + 1);  // so that giving a slot back never needs memory
    slots_.emplace_back();
    free_.push_back(slots_.size() - 1);
  }
  const Token slot = free_.back();
  free_.pop_back();
  slots_[slot].object = std::move(object);
  return token_of(type, slot, slots_[slot].generation);
}

std::shared_ptr<Object> Table::find(Type type, Token token) const {
  const std::lock_guard lock(mutex_);
  const Slot* slot = slot_of(type, token);
  return slot == nullptr ? nullptr : slot->object;
}

std::shared_ptr<Object> Table::remove(Type type, Token token) {
  const std::lock_guard lock(mutex_);
  if (slot_of(type, token) == nullptr) return nullptr;
  Slot& slot = slots_[slot_in(token)];
  std::shared_ptr<Object> object = std::move(slot.object);
  slot.object = nullptr;
  // A slot whose generations are used up is never given away again.
  if (slot.generation++ < last_generation) free_.push_back(slot_in(token));
  return object;
}

Table& table() {
  static Table& only = *new Table();
  return only;
}

Error misuse(std::string_view message, std::string_view name, std::vector<Argument> arguments) {
  return error(Code::misuse, message, std::move(arguments), name);
}

Error not_found(Type type, Token token, std::string_view name) {
  const std::uint8_t given = type_of(token);
  if (given == 0 || Type{given} == type) return misuse("capi.stale", name);
  return misuse("capi.wrong_handle", name,
                {{"given", std::string(name_of(Type{given}))}, {"expected", std::string(name_of(type))}});
}

}  // namespace shuke::capi

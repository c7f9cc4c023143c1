/// \file
/// Handles: tokens in a pointer's clothes.
///
/// A **token** is a number that is never an address: a type tag, a slot of one table, and the slot's generation, which
/// rises when the slot is given away again. Looking a token up tells whether it still stands for what it was made for,
/// without touching memory that may be gone (docs/adr/0001-handles.md).
///
///     table().add ──▶ open ──hold──▶ in use ──~Held──▶ open ──end──▶ ended (its token is stale for ever)
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "shuke/model/error.hpp"

namespace shuke::capi {

using Token = std::uintptr_t;

/// What a handle stands for. The numbers are part of tokens only; they reach nobody.
enum class Type : std::uint8_t { shop = 1, record = 2, cursor = 3, batch = 4, contact_hours = 5, pricing = 6 };

/// Lets one call in at a time. A record that is borrowed shares the gate of its owner.
class Gate {
 public:
  bool enter() { return !taken_.exchange(true, std::memory_order_acquire); }
  void leave() { taken_.store(false, std::memory_order_release); }

 private:
  std::atomic<bool> taken_{false};
};

/// Something that a handle stands for.
class Object {
 public:
  explicit Object(std::shared_ptr<Gate> gate = std::make_shared<Gate>()) : gate_(std::move(gate)) {}
  Object(const Object&) = delete;
  Object& operator=(const Object&) = delete;
  virtual ~Object() = default;

  const std::shared_ptr<Gate>& gate() const { return gate_; }
  /// Whether a caller may end it under the name it has in that call. Error: misuse.
  virtual Result<void> may_end(std::string_view /*name*/) const { return {}; }
  /// Whether it was taken out of the table; to be asked inside the gate.
  bool ended() const { return ended_.load(std::memory_order_relaxed); }
  /// It was taken out of the table: ends what was borrowed from it, too.
  virtual void end() { ended_.store(true, std::memory_order_relaxed); }

 private:
  std::shared_ptr<Gate> gate_;
  std::atomic<bool> ended_{false};
};

/// All open handles of the process.
class Table {
 public:
  /// A new token. Throws std::bad_alloc when memory or slots run out.
  Token add(Type type, std::shared_ptr<Object> object);
  /// Null when the token is stale, of another type, or was never made.
  std::shared_ptr<Object> find(Type type, Token token) const;
  /// Forgets the token and gives back what it stood for; null as `find`.
  std::shared_ptr<Object> remove(Type type, Token token);

 private:
  struct Slot {
    std::shared_ptr<Object> object;
    Token generation = 1;
  };
  const Slot* slot_of(Type type, Token token) const;

  mutable std::mutex mutex_;
  std::vector<Slot> slots_;
  std::vector<Token> free_;
};

/// The one table. It is never destroyed, so that calls at the end of the process find it.
Table& table();

/// The type of a token, as far as it looks like one; 0 when it does not.
std::uint8_t type_of(Token token);

/// An object that this call may use, until it goes.
template <class T>
class Held {
 public:
  explicit Held(std::shared_ptr<T> object) : object_(std::move(object)) {}
  Held(Held&& other) noexcept : object_(std::move(other.object_)) {}
  Held& operator=(Held&&) = delete;
  ~Held() {
    if (object_) object_->gate()->leave();
  }
  T* operator->() const { return object_.get(); }
  T& operator*() const { return *object_; }
  const std::shared_ptr<T>& shared() const { return object_; }

 private:
  std::shared_ptr<T> object_;
};

/// A misuse of the parameter `name`.
Error misuse(std::string_view message, std::string_view name, std::vector<Argument> arguments = {});
/// Why a token of this type is not found.
Error not_found(Type type, Token token, std::string_view name);

template <class T>
Result<Held<T>> hold_token(Token token, std::string_view name) {
  if (token == 0) return misuse("capi.null", name);
  std::shared_ptr<Object> object = table().find(T::type, token);
  if (object == nullptr) return not_found(T::type, token, name);
  if (!object->gate()->enter()) return misuse("capi.in_use", name);
  Held<T> held(std::static_pointer_cast<T>(std::move(object)));
  if (held->ended()) return not_found(T::type, token, name);
  return held;
}

/// What a handle stands for. Error: misuse (null, stale, of another kind, in use), said of the parameter `name`.
template <class T>
Result<Held<T>> hold(const typename T::Handle* handle, std::string_view name) {
  return hold_token<T>(reinterpret_cast<Token>(handle), name);
}

/// Makes a handle.
template <class T>
typename T::Handle* handle_of(std::shared_ptr<T> object) {
  return reinterpret_cast<typename T::Handle*>(table().add(T::type, std::move(object)));
}

/// Ends what a handle stands for; null is nothing. Error: misuse.
template <class T>
Result<void> end(typename T::Handle* handle, std::string_view name) {
  if (handle == nullptr) return {};
  SHUKE_ASSIGN(held, hold<T>(handle, name));
  SHUKE_TRY(held->may_end(name));
  table().remove(T::type, reinterpret_cast<Token>(handle));
  held->end();
  return {};
}

}  // namespace shuke::capi

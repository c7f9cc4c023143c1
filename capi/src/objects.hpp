/// \file
/// What handles stand for.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "exchange/deeds.hpp"
#include "handles.hpp"
#include "shuke.h"
#include "shuke/exchange/batch.hpp"
#include "shuke/model/excerpt.hpp"

namespace shuke::capi {

/// An open database.
class Shop final : public Object {
 public:
  using Handle = shuke_shop;
  static constexpr Type type = Type::shop;

  explicit Shop(Clientele opened) : clientele(std::move(opened)) {}

  Clientele clientele;
  std::string line;  ///< the last answer lent by shuke_do
};

/// The database that a record was made for: its currency by value, itself by token, because it may be closed earlier.
struct Home {
  Currency currency;
  Token shop = 0;  ///< 0: none
};

/// The home of records of an open database.
inline Home home_of(const Clientele& clientele, const shuke_shop* shop) {
  return {clientele.currency(), reinterpret_cast<Token>(shop)};
}

/// A record. One that was borrowed knows its owner and where it lies in it, not its address: lists move when they grow.
class Record final : public Object {
 public:
  using Handle = shuke_record;
  static constexpr Type type = Type::record;

  /// A record of its own; with a gate, one that belongs to another object.
  Record(exchange::AnyRecord record, Home home) : info_(&record.info()), own_(std::move(record)), home_(home) {}
  Record(exchange::AnyRecord record, Home home, std::shared_ptr<Gate> gate)
      : Object(std::move(gate)), info_(&record.info()), own_(std::move(record)), home_(home) {}
  /// The index-th record of a list of `owner`.
  Record(std::shared_ptr<Record> owner, const schema::FieldInfo& list, std::size_t index);

  void end() override;
  Result<void> may_end(std::string_view name) const override;
  const schema::RecordInfo& info() const { return *info_; }
  void* data();
  const Home& home() const { return home_; }
  bool borrowed() const { return owner_ != nullptr; }
  /// Ref of the shop that the record names, or the record that it was borrowed from; empty: the first.
  std::string shop_ref();
  /// Takes another record's place in it; ends what was lent. Only of a record of its own.
  void replace(exchange::AnyRecord record);

  /// Lends a record of a list.
  static Token lend(const std::shared_ptr<Record>& owner, const schema::FieldInfo& list, std::size_t index);
  /// Ends what was lent from one list, or from all.
  void end_lent(const schema::FieldInfo& list);
  void end_lent();

  std::string text;  ///< the last text lent

 private:
  using Place = std::pair<std::uint16_t, std::size_t>;  // field id and index
  const schema::RecordInfo* info_;
  std::optional<exchange::AnyRecord> own_;
  std::shared_ptr<Record> owner_;
  const schema::FieldInfo* list_ = nullptr;
  std::size_t index_ = 0;
  Home home_;
  std::map<Place, Token> lent_;
};

/// The rows of a question's answer, a page at a time. A paged question has a field `after`, its answer a list `rows`
/// and a field `next`, which is `after` of the next page and empty on the last.
class Cursor final : public Object {
 public:
  using Handle = shuke_cursor;
  static constexpr Type type = Type::cursor;

  Cursor(const exchange::Deed& deed, exchange::AnyRecord question, Home home)
      : deed_(&deed), question_(std::move(question)), home_(home) {}

  void end() override;
  /// Reads the page that begins after `question`'s `after`.
  Result<void> read_page(Clientele& clientele);
  /// Goes to the next row. Error: as the question's.
  Result<bool> step();
  /// The row it stands on; 0 when none.
  Token row();

 private:
  const schema::FieldInfo& rows() const { return *deed_->answer->find("rows"); }
  bool at_end_of_page() const;
  Result<bool> go_to_next_page();

  const exchange::Deed* deed_;
  exchange::AnyRecord question_;
  Home home_;
  std::shared_ptr<Record> page_;
  std::size_t next_row_ = 0;  ///< of the page; the one before it is stood on
  bool on_row_ = false;
};

/// JSON lines against a database that is opened when it is needed.
class Lines final : public Object {
 public:
  using Handle = shuke_batch;
  static constexpr Type type = Type::batch;

  explicit Lines(Batch made) : batch(std::move(made)) {}

  Batch batch;
  std::string line;  ///< the last answer lent
};

/// The zone of a record's shop, looked up when a moment needs it.
class ShopClock final : public LocalClock {
 public:
  ShopClock(Token shop, std::string ref) : shop_(shop), ref_(std::move(ref)) {}
  Result<Instant> instant_of(const CivilTime& civil) const override;

 private:
  Token shop_;
  std::string ref_;
};

/// A handle of the caller's for an answer, unless they want none.
void hand_out(shuke_record** answer, exchange::AnyRecord record, Home home);

/// A record with the values of another of its kind.
Result<exchange::AnyRecord> copy_of(const schema::RecordInfo& info, const void* record, const schema::Context& context);

/// A caller's request of the kind `wanted`, NULL standing for a new one, for as long as the call runs.
class Request {
 public:
  /// Error: misuse (stale, in use, of another kind).
  static Result<Request> take(const shuke_record* record, const schema::RecordInfo& wanted, std::string_view name);
  const void* get() const { return held_ ? (*held_)->data() : fresh_->get(); }

 private:
  std::optional<Held<Record>> held_;
  std::optional<exchange::AnyRecord> fresh_;
};

}  // namespace shuke::capi

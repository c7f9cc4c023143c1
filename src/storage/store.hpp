/// \file
/// One database, its lock, its version and its transactions.
///
/// A deed is a function that may be run again: `write` opens a transaction, runs it, commits; any error, its own or the
/// storage's, ends the transaction and leaves nothing behind. When another program is in the way, the deed is run again
/// from its start until the wait is over. This is the one place that catches what drivers throw.
#pragma once

#include "shuke/model/error.hpp"
#include "storage/connection.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace shuke::storage {

/// One step of the schema: from version `to - 1` to `to`. The script runs inside the migration's transaction.
struct Migration {
  int to;
  std::string_view script;
};

/// How to open a store.
struct StoreOptions {
  bool create = false;                     ///< make the file when there is none (else Code::missing)
  std::chrono::milliseconds wait{10'000};  ///< how long a deed waits for other programs before Code::busy
  std::span<const Migration> migrations;   ///< rising without gaps from 1; the last is the version of this library
};

/// An open database file. One thread at a time.
class Store {
 public:
  /// Opens `sqlite:PATH[?exclusive=1|wal=1]`, brings an older file up to date in one transaction.
  /// Errors, in order: invalid (the URL), missing, denied, io, not_a_database, newer, damaged, busy, full.
  static Result<std::unique_ptr<Store>> open(std::string_view url, const StoreOptions& options);
  /// A nameless database of its own in a temporary file that goes with the Store: room to sort and group in.
  /// `setup` makes its tables. It has no lock file, is never durable and cannot roll back: after a failed `write` it is
  /// spent, and answers misuse.
  static Result<std::unique_ptr<Store>> scratch(std::string_view setup);
  virtual ~Store() = default;

  /// True when `open` found no tables and made them. Of an `open` that failed with io at the very last sync the tables
  /// may stay, and the next `open` finds them: what belongs into a new database goes by what is missing in it.
  virtual bool created() const = 0;
  /// The longest time this store has waited for the writers' lock.
  virtual std::chrono::microseconds longest_wait() const = 0;

  /// Runs a deed in a transaction that may write. The deed returns a Result; an error rolls everything back, and so
  /// does an exception. After io, all of the deed or nothing was kept, and which is not known: the very last sync of a
  /// commit may fail when the change has taken hold. Asking again with the same request tells. Errors beside the deed's
  /// own: misuse (a transaction inside another, rows left open), busy, full, denied, missing (the file was moved away),
  /// damaged, io, memory, invalid (a value over 2 MB), internal.
  template <class Deed>
  auto write(Deed&& deed) -> std::invoke_result_t<Deed, Connection&> {
    return guarded<std::invoke_result_t<Deed, Connection&>>(Access::write, deed);
  }
  /// Runs a question in one consistent view of the database. A question that writes is rolled back as misuse.
  template <class Question>
  auto read(Question&& question) -> std::invoke_result_t<Question, Connection&> {
    return guarded<std::invoke_result_t<Question, Connection&>>(Access::read, question);
  }

 protected:
  enum class Access { read, write };
  /// Runs `body` inside a transaction, again when the store was busy; true from `body` commits, false rolls back.
  virtual Result<void> transact(Access access, const std::function<bool(Connection&)>& body) = 0;

 private:
  template <class R, class Body>
  R guarded(Access access, Body& body) {
    std::unique_ptr<R> answer;
    auto ended = transact(access, [&](Connection& connection) {
      answer = std::make_unique<R>(body(connection));
      return answer->has_value();
    });
    if (ended.has_error()) return std::move(ended).error();
    return std::move(*answer);
  }
};

}  // namespace shuke::storage

#include "storage/place.hpp"
#include "storage/schema_version.hpp"
#include "storage/sqlite_connection.hpp"
#include "storage/sqlite_settings.hpp"
#include "storage/store.hpp"
#include "storage/url.hpp"
#include "storage/writers_lock.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <new>
#include <optional>
#include <thread>

namespace shuke::storage {
namespace {

/// The barrier: the error of the exception that is being handled. `connection` may be null.
Error caught(const SqliteConnection* connection, const Circumstances& about) {
  try {
    throw;
  } catch (const SQLite::Exception& failure) {
    return of_sqlite(failure.getErrorCode(), connection != nullptr ? connection->system_error() : 0, about);
  } catch (const std::bad_alloc&) {
    return error(Code::memory, "storage.memory");
  } catch (...) {
    return error(Code::internal, "storage.internal");
  }
}

/// True while the body of a transaction runs.
class Inside {
 public:
  explicit Inside(bool& inside) : inside_(inside) { inside_ = true; }
  ~Inside() { inside_ = false; }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

 private:
  bool& inside_;
};

/// What stores have in common: one connection, and transactions on it.
///
///     idle ──attempt: begin──▶ open ──body true──▶ commit ──▶ idle
///       ▲                       │ body false, any failure     │ fails
///       └────── rollback ◀──────┴─────────────────────────────┘
///     and again from idle (patiently) when the failure was "busy" and there is time left
class SqliteStore : public Store {
 public:
  [[nodiscard]] bool created() const override { return created_; }
  [[nodiscard]] std::chrono::microseconds longest_wait() const override { return {}; }

 protected:
  using Work = std::function<Result<void>()>;

  explicit SqliteStore(Circumstances about) : about_(std::move(about)) {}

  /// Does `work`; whatever it throws or returns as an error ends the transaction.
  Result<void> attempt(Deadline deadline, const Work& work) {
    try {
      if (connection_) connection_->wait_at_most(deadline.left());
      Result<void> ended = work();
      if (connection_) connection_->rollback();  // an error that was returned; nothing after a commit
      return ended;
    } catch (...) {
      Error failure = caught(connection_ ? &*connection_ : nullptr, about_);
      if (connection_) connection_->rollback();
      return failure;
    }
  }

  /// Does `work` again for as long as others are in the way and there is time. SQLite has waited by itself where that
  /// can help; the pause is for the conflicts that it reports at once.
  Result<void> patiently(Deadline deadline, const Work& work) {
    for (;;) {
      Result<void> ended = attempt(deadline, work);
      if (!ended.has_error() || ended.error().code != Code::busy || deadline.over()) return ended;
      std::this_thread::sleep_for(std::min(deadline.left(), std::chrono::milliseconds(5)));
    }
  }

  /// One transaction around `body`.
  Result<void> transaction(Access access, const std::function<bool(Connection&)>& body) {
    connection_->begin(access == Access::write);
    const bool keep = body(*connection_);
    if (connection_->open_runs() != 0) return error(Code::misuse, "storage.open_rows");
    if (!keep) return {};
    if (access == Access::read && connection_->has_written()) return error(Code::misuse, "storage.written_in_read");
    connection_->commit();
    return {};
  }

  Circumstances about_;
  std::optional<SqliteConnection> connection_;
  bool created_ = false;
  bool inside_ = false;
};

/// A database in a file.
class FileStore final : public SqliteStore {
 public:
  FileStore(std::string file, const StoreOptions& options)
      : SqliteStore({std::move(file), options.wait, largest_row_bytes}), wait_(options.wait) {}

  Result<void> open(Journal journal, const StoreOptions& options) {
    const Deadline deadline = Deadline::in(wait_);
    SHUKE_TRY(attempt(deadline, [&] { return connect(options.create); }));
    SHUKE_ASSIGN(lock, WritersLock::open(about_.file + "-lock"));
    lock_ = std::move(lock);
    return queued(deadline, [&] { return prepare(journal, options); });
  }

  [[nodiscard]] std::chrono::microseconds longest_wait() const override { return lock_->longest_wait(); }

 protected:
  Result<void> transact(Access access, const std::function<bool(Connection&)>& body) override {
    if (inside_) return error(Code::misuse, "storage.nested");
    const Inside inside(inside_);
    const Deadline deadline = Deadline::in(wait_);
    const Work work = [&] { return transaction(access, body); };
    return access == Access::write ? queued(deadline, work) : patiently(deadline, work);
  }

 private:
  Result<void> connect(bool create) {
    connection_.emplace(about_.file, create ? SQLITE_OPEN_CREATE : 0);
    SQLite::Database& database = connection_->database();
    // SQLite opens for reading when it may not write.
    if (sqlite3_db_readonly(database.getHandle(), "main") != 0)
      return error(Code::denied, "storage.denied", {{"file", about_.file}});
    if (is_foreign(*connection_)) return error(Code::not_a_database, "storage.not_a_database", {{"file", about_.file}});
    return {};
  }

  /// Does `work` as the one writer.
  Result<void> queued(Deadline deadline, const Work& work) {
    std::optional<WritersLock::Held> held;
    SHUKE_TRY(attempt(deadline, [&]() -> Result<void> {
      SHUKE_ASSIGN(lock, lock_->acquire(deadline));
      held.emplace(std::move(lock));
      return {};
    }));
    return patiently(deadline, work);
  }

  /// From the first look at the file to the last setting. Tables are made with the default journal, so that the header
  /// of the file, and not only its log, says from the first commit on whose it is.
  Result<void> prepare(Journal journal, const StoreOptions& options) {
    SQLite::Database& database = connection_->database();
    claim(database, journal);
    SchemaUpdate update(*connection_, options, about_.file);
    SHUKE_TRY(update.check());
    tune(database);
    if (journal == Journal::truncate || !has_wal(database))
      SHUKE_TRY(set_journal(database, Journal::truncate, about_.file));
    SHUKE_ASSIGN(made, update.apply());
    created_ = created_ || made;
    if (journal != Journal::truncate) SHUKE_TRY(set_journal(database, journal, about_.file));
    database.exec("PRAGMA foreign_keys=ON");
    return {};
  }

  std::chrono::milliseconds wait_;
  std::unique_ptr<WritersLock> lock_;
};

/// A database that nobody else sees. It has no journal, hence no way back: after a failure it is of no more use.
class ScratchStore final : public SqliteStore {
 public:
  ScratchStore() : SqliteStore({"scratch", {}, largest_row_bytes}) {}

  Result<void> open(std::string_view setup) {
    return attempt(Deadline::in({}), [&]() -> Result<void> {
      connection_.emplace("", SQLITE_OPEN_CREATE);
      tune_scratch(connection_->database());
      connection_->database().exec(std::string(setup));
      return {};
    });
  }

 protected:
  Result<void> transact(Access access, const std::function<bool(Connection&)>& body) override {
    if (inside_) return error(Code::misuse, "storage.nested");
    if (spent_) return error(Code::misuse, "storage.spent");
    const Inside inside(inside_);
    bool kept = false;
    Result<void> ended = attempt(Deadline::in({}), [&] {
      return transaction(access, [&](Connection& connection) { return kept = body(connection); });
    });
    spent_ = ended.has_error() || (access == Access::write && !kept);
    return ended;
  }

 private:
  bool spent_ = false;
};

Result<void> permitted(Journal journal) {
  if (journal != Journal::shared_wal || shared_wal_is_safe(sqlite3_libversion_number())) return {};
  return error(Code::refused, "storage.shared_wal", {{"version", sqlite3_libversion()}}, "url");
}

}  // namespace

Result<std::unique_ptr<Store>> Store::open(std::string_view url, const StoreOptions& options) {
  SHUKE_ASSIGN(parsed, parse_url(url));
  SHUKE_TRY(permitted(parsed.journal));
  SHUKE_TRY(without_gaps(options.migrations));
  SHUKE_ASSIGN(file, locate(parsed.path, options.create));
  auto store = std::make_unique<FileStore>(std::move(file), options);
  SHUKE_TRY(store->open(parsed.journal, options));
  return std::unique_ptr<Store>(std::move(store));
}

Result<std::unique_ptr<Store>> Store::scratch(std::string_view setup) {
  auto store = std::make_unique<ScratchStore>();
  SHUKE_TRY(store->open(setup));
  return std::unique_ptr<Store>(std::move(store));
}

}  // namespace shuke::storage

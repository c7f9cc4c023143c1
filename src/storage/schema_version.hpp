/// \file
/// Whose a database file is, and of which version.
///
/// A file of this library carries `application_id`; `user_version` is the version of its schema. Both are written in
/// the transaction that makes the tables, so a file is either new, or ours and of one version.
#pragma once

#include "storage/native_errors.hpp"
#include "storage/sqlite_connection.hpp"
#include "storage/store.hpp"

#include <cstdint>
#include <span>

namespace shuke::storage {

/// "shke" in the file's header.
inline constexpr std::int32_t our_application = 0x73686b65;

/// True when the file has content that begins otherwise than a file of ours: a look at its first bytes that takes no
/// lock, starts no recovery and leaves nothing beside somebody else's file. False proves nothing yet.
[[nodiscard]] bool is_foreign(SqliteConnection& connection);

/// Brings the schema to the version of the last migration, all steps in one transaction or none.
class SchemaUpdate {
 public:
  SchemaUpdate(SqliteConnection& connection, const StoreOptions& options, const std::string& file)
      : connection_(connection), options_(options), file_(file) {}

  /// Whether this library can work with the file. Errors: missing (empty, and not to be made), not_a_database, newer,
  /// damaged.
  [[nodiscard]] Result<void> check();
  /// Makes or migrates the tables when that is needed; true when it made them. Errors: those of `check`.
  [[nodiscard]] Result<bool> apply();

 private:
  struct State {
    bool empty;
    std::int64_t application;
    std::int64_t version;
  };
  State look();
  [[nodiscard]] Result<void> acceptable(const State& state) const;
  [[nodiscard]] int newest() const;
  void run_steps(const State& from);

  SqliteConnection& connection_;
  const StoreOptions& options_;
  const std::string& file_;
};

/// Whether steps rise without gaps from 1, which the code that calls must see to. Error: misuse.
[[nodiscard]] Result<void> without_gaps(std::span<const Migration> migrations);

}  // namespace shuke::storage

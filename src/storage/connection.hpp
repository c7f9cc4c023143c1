/// \file
/// The narrow door to a database: what a deed may ask of one, whatever the dialect.
///
/// A **Connection** belongs to one thread at a time. A **Query** is one SQL text with `:name` parameters, numbered
/// from 1 in the order in which their names first appear; it is prepared once per connection and found again by its
/// address, so queries are objects with static storage (or live as long as the connection). **Rows** is one run of a
/// query: it binds, steps, and resets the statement when it goes, because an open SELECT locks out the next till.
///
/// Failures inside are thrown as the driver throws them, and caught in exactly one place, `Store` (store.hpp), which
/// maps the driver's codes to `shuke::Error`. Nothing here lets a driver's text out.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace shuke::storage {

/// One SQL text. Not copied anywhere; its address is its identity.
struct Query {
  std::string sql;
  explicit Query(std::string text) : sql(std::move(text)) {}
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
};

/// Bytes that are not text.
struct Blob {
  std::string_view bytes;
};

/// A prepared statement. Parameters count from 1, columns from 0.
class Statement {
 public:
  virtual ~Statement() = default;
  virtual void bind(int parameter, std::nullptr_t) = 0;
  virtual void bind(int parameter, std::int64_t value) = 0;
  /// Text and bytes are copied: a temporary may be bound. Empty ones are empty, not NULL.
  virtual void bind(int parameter, std::string_view value) = 0;
  virtual void bind(int parameter, Blob value) = 0;
  /// Runs on to the next row; false when there is none.
  virtual bool step() = 0;
  /// Ends the run and forgets the bound values. Never fails.
  virtual void reset() noexcept = 0;
  virtual bool is_null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  /// Borrowed until the next step or reset.
  virtual std::string_view text(int column) const = 0;
  virtual std::string_view blob(int column) const = 0;
  virtual int columns() const = 0;
};

/// An open database.
class Connection {
 public:
  virtual ~Connection() = default;
  /// The statement of a query, prepared at its first use. In use by at most one run at a time: a second one before the
  /// first is reset (a query inside its own loop) is a std::logic_error.
  virtual Statement& prepared(const Query& query) = 0;
  /// Runs a script of statements without parameters or results (DDL, PRAGMA), inside the transaction.
  virtual void execute(const std::string& script) = 0;
  /// Rows changed by the last INSERT, UPDATE or DELETE.
  virtual std::int64_t changes() const = 0;
};

/// One run of a query, from binding to reset. Lives inside the deed or question that made it: a run that is still open
/// when the body of a transaction returns ends that transaction as misuse, and stepping it later throws.
class Rows {
 public:
  template <class... Arguments>
  Rows(Connection& connection, const Query& query, const Arguments&... arguments)
      : statement_(connection.prepared(query)), run_(&statement_) {
    [[maybe_unused]] int parameter = 0;
    (bind(++parameter, arguments), ...);
  }
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;

  bool next() { return statement_.step(); }
  bool is_null(int column) const { return statement_.is_null(column); }
  std::int64_t integer(int column) const { return statement_.integer(column); }
  std::string_view text(int column) const { return statement_.text(column); }
  std::string_view blob(int column) const { return statement_.blob(column); }
  Statement& statement() { return statement_; }

 private:
  void bind(int parameter, std::nullptr_t) { statement_.bind(parameter, nullptr); }
  void bind(int parameter, std::int64_t value) { statement_.bind(parameter, value); }
  void bind(int parameter, std::string_view value) { statement_.bind(parameter, value); }
  void bind(int parameter, Blob value) { statement_.bind(parameter, value); }
  template <class T>
  void bind(int parameter, const std::optional<T>& value) {
    if (value) bind(parameter, *value);
    else bind(parameter, nullptr);
  }
  /// A member of its own, so that a failing bind in the constructor resets the statement, too.
  struct Reset {
    void operator()(Statement* statement) const noexcept { statement->reset(); }
  };
  Statement& statement_;
  std::unique_ptr<Statement, Reset> run_;
};

/// Runs a query that returns no rows.
template <class... Arguments>
void run(Connection& connection, const Query& query, const Arguments&... arguments) {
  Rows rows(connection, query, arguments...);
  while (rows.next()) {
  }
}

}  // namespace shuke::storage

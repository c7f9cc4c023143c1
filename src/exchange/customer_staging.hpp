/// \file
/// Room for a file of customers while it is read and registered. A scratch database on disk, so that memory does not
/// grow with the file.
#pragma once

#include "exchange/sales_rows.hpp"
#include "shuke/exchange/customers_import.hpp"
#include "storage/store.hpp"

namespace shuke::exchange {

/// A customer of the file as it is staged.
struct StagedCustomer {
  std::int64_t line = 0;
  EnrolRequest request;
};

/// The staged file.
class CustomerStaging {
 public:
  static Result<CustomerStaging> open(const schema::Context& context);

  /// Runs `body` with the staging in one transaction; every call below belongs into one.
  template <class Body>
  auto transaction(Body&& body) {
    return store_->write([&](storage::Connection& connection) {
      connection_ = &connection;
      return body();
    });
  }

  /// Keeps the row as the rejects file is to hold it.
  void keep_source(std::int64_t line, std::string_view source);
  /// Adds a customer that could be read. The problem when their ref stands in the file before.
  std::optional<RowProblem> add(std::int64_t line, const EnrolRequest& request);
  /// The next customers in the file's order, behind `line`, which moves on; a few thousand at most, and not much more
  /// than 4 MiB of them.
  Result<std::vector<StagedCustomer>> next(std::int64_t& line);

  /// A customer was registered, or was before.
  void accept(const StagedCustomer& customer);
  /// Ref of an accepted customer who has this; empty: nobody.
  std::string holder(IdentityKind kind, std::string_view value);
  /// Line of an accepted customer; 0: none of this ref was accepted.
  std::int64_t accepted_line(std::string_view ref);

  /// Keeps why a row is rejected: what is to stand before its source.
  void reject(std::int64_t line, std::string_view before);
  /// Calls with the parts of the rejects file, in the file's order; `after` stands behind each row.
  void rejects(std::string_view after, const std::function<void(std::string_view bytes)>& write);

  /// Notes who of the file has name and birthday of somebody before them in the file.
  void suggest_within();
  /// Notes it of somebody in the database.
  void suggest(const NamedCustomer& known);
  /// How many were noted; the first `most` of them.
  std::int64_t suggestion_count();
  std::vector<LikelyDuplicate> suggestions(std::int64_t most);

 private:
  CustomerStaging(std::unique_ptr<storage::Store> store, const schema::Context& context)
      : store_(std::move(store)), context_(context) {}
  void add_identity(IdentityKind kind, std::string_view value, const std::string& ref);

  std::unique_ptr<storage::Store> store_;
  storage::Connection* connection_ = nullptr;
  schema::Context context_;
};

}  // namespace shuke::exchange

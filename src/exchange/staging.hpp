/// \file
/// Room for a sales file while it is read: lines of a receipt need not stand together, and receipts are recorded in
/// order of time. A scratch database on disk, so that memory does not grow with the file.
#pragma once

#include "exchange/sales_rows.hpp"
#include "storage/store.hpp"
#include "storage/table.hpp"

namespace shuke::exchange {

/// A line of the file as it is staged.
struct StagedLine {
  std::int64_t receipt = 0;  ///< the staged receipt it belongs to; 0: none could be read
  std::int64_t line = 0;     ///< line of the file
  LongText fields;           ///< the row as CSV, for the rejects file; its line breaks are LF
  bool own_problem = false;  ///< reported already, as the line that makes its receipt rejected
  SaleLine sale_line;
};

/// A receipt of the file as it is staged.
struct StagedReceipt {
  std::int64_t seq = 0;
  std::string shop, till, receipt, customer, associate;
  Instant at;
};

/// A receipt's place among the staged: by time, then by where it began in the file.
struct StagedPlace {
  std::int64_t at = std::numeric_limits<std::int64_t>::min();
  std::int64_t seq = 0;
};

/// The staged file.
class Staging {
 public:
  static Result<Staging> open(Currency currency);

  /// Runs `body` with the staging in one transaction; every call below belongs into one.
  template <class Body>
  auto transaction(Body&& body) {
    return store_->write([&](storage::Connection& connection) {
      connection_ = &connection;
      return body();
    });
  }

  /// Adds a line that could be read to its receipt of that business day. The problem when it contradicts the receipt.
  Result<std::optional<RowProblem>> add(const SalesRow& row, Day business_day, std::int64_t line, std::string fields);
  /// Adds a line with a problem. Its receipt is rejected with it: that of the business day if that could be read, else
  /// every receipt of its number.
  Result<void> add_bad(const SalesRow& row, std::optional<Day> business_day, std::int64_t line, std::string fields);
  /// Marks receipts that a bad line of unknown day belongs to. Once, when all is read.
  void settle();

  /// The next receipts in order of time that are not rejected, after `place`, which moves on.
  Result<std::vector<StagedReceipt>> next_receipts(StagedPlace& place, std::int64_t limit);
  /// The lines of a receipt, in order of the file.
  Result<std::vector<StagedLine>> lines(std::int64_t receipt);
  /// What became of a receipt.
  void kept(std::int64_t receipt, CustomerId customer, std::int64_t unmatched);
  void rejected(std::int64_t receipt, std::int64_t line);
  /// The same, for a receipt that was refused when it was to be recorded; `line` was reported with the reason.
  void mark_reported(std::int64_t receipt, std::int64_t line);

  /// Keeps a row of the rejects file, whatever its bytes and length.
  void keep_reject(std::int64_t line, std::string_view row);
  /// Calls with these rows, in order of the file's lines; a long one comes in parts.
  void rejects(const std::function<void(std::string_view bytes)>& write);

  /// Calls for each line of a rejected receipt that was not reported itself, with the line that was.
  Result<void> companions(const std::function<void(const StagedLine& line, std::int64_t culprit)>& report);

  /// The import's figures, from what became of the receipts.
  ImportAnswer figures();

 private:
  Staging(std::unique_ptr<storage::Store> store, Currency currency) : store_(std::move(store)), currency_(currency) {}
  std::int64_t receipt_of(const SalesRow& row, Day business_day);
  void count_lines();
  void insert_line(const StagedLine& line);

  std::unique_ptr<storage::Store> store_;
  storage::Connection* connection_ = nullptr;
  Currency currency_;
  /// Lines of a receipt mostly stand together: it is looked up once and its lines are counted here, until another
  /// comes.
  struct LastReceipt {
    std::string key;
    std::int64_t seq = 0;
    std::string customer;
    std::int64_t lines = 0, bought = 0;
  };
  LastReceipt last_;
  std::int64_t receipts_ = 0;
};

}  // namespace shuke::exchange

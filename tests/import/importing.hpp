/// \file
/// A shop in a folder of its own, and sales files imported into it as a program would do it through the C++ API.
#pragma once

#include "shuke/exchange/import.hpp"
#include "shuke/texts/texts.hpp"
#include "storage/fixtures.hpp"
#include "support.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace shuke {

inline void PrintTo(const ImportAnswer& a, std::ostream* out) {
  *out << "rows " << a.rows << " kept " << a.kept << " rejected " << a.rejected << " receipts " << a.receipts
       << " returns " << a.returns << " customers " << a.customers << " walk-in receipts " << a.walk_in_receipts
       << " unmatched " << a.unmatched_returns;
}

}  // namespace shuke

namespace shuke::exchange::test {

using shuke::test::code;
using shuke::test::must;
using storage::test::TemporaryFolder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// The required columns, and with `kind`.
inline const std::string plain = "receipt,at,customer,sku,quantity,amount\n";
inline const std::string with_kind = "receipt,at,customer,sku,quantity,amount,kind\n";
inline const std::string with_origin = "receipt,at,customer,sku,quantity,amount,kind,of_receipt,of_day\n";

/// Figures in their order: rows, kept, rejected, receipts, returns, customers, walk-in receipts, unmatched lines.
inline ImportAnswer figures(std::int64_t rows, std::int64_t kept, std::int64_t rejected, std::int64_t receipts,
                            std::int64_t returns, std::int64_t customers, std::int64_t walk_ins,
                            std::int64_t unmatched) {
  return {rows, kept, rejected, receipts, returns, customers, walk_ins, unmatched};
}

/// An error as people read it.
inline std::string words(const Error& error) { return text(error, Language::en); }

/// What an import was asked beside its text.
inline ImportRequest encoded(TextEncoding encoding) { return {"", SalesFormat::shuke, encoding, "", ""}; }

/// One shop; each test ends with `verify`, whatever it imported.
class Shop : public ::testing::Test {
 protected:
  Shop() : url_("sqlite:" + folder_.file("shop.db")) {}

  void open_as(InitRequest request = {}) {
    must(Clientele::init(url_, request));
    clientele_.emplace(must(Clientele::open(url_)));
  }
  Clientele& shop() {
    if (!clientele_) open_as();
    return *clientele_;
  }

  void TearDown() override {
    if (!clientele_) return;
    const VerifyAnswer found = must(clientele_->verify({}));
    EXPECT_EQ(found.difference_count, 0) << found.differences.front().table << ' ' << found.differences.front().what;
  }

  /// Imports a text; what was rejected is in `rejects` afterwards, a line each.
  Result<ImportAnswer> try_import(const std::string& table, const ImportRequest& request = {}) {
    rejects.clear();
    std::istringstream input(table);
    ImportWatch watch;
    watch.rejected = [this](const Reject& reject) {
      Error problem = reject.problem;
      problem.field.clear();
      rejects.push_back("line " + std::to_string(reject.line) + ", " + reject.field + " [" + reject.value +
                        "]: " + words(problem));
    };
    return import_sales(shop(), input, request, watch);
  }
  ImportAnswer import(const std::string& table, const ImportRequest& request = {}) {
    return must(try_import(table, request));
  }
  /// The error of an import that has to fail as a whole, in words.
  std::string failure(const std::string& table, const ImportRequest& request = {}) {
    const auto answer = try_import(table, request);
    return answer.has_error() ? words(answer.error()) : "(none)";
  }
  /// Why the only line that was rejected for a reason of its own was; `(n rejects)` when it is not one.
  std::string reason(const std::string& table, const ImportRequest& request = {}) {
    import(table, request);
    return rejects.size() == 1 ? rejects.front() : '(' + std::to_string(rejects.size()) + " rejects)";
  }

  OverviewRow row(const std::string& customer) { return must(shop().overview({customer, "", 1})).rows.at(0); }
  /// gross, returns and net, as texts.
  std::vector<std::string> money(const std::string& customer) {
    const OverviewRow found = row(customer);
    return {found.gross.text(), found.returns.text(), found.net.text()};
  }
  std::int64_t balance(const std::string& customer) { return row(customer).points; }
  std::int64_t unmatched(const std::string& customer) { return row(customer).unmatched_lines; }
  std::vector<OverviewRow> everybody() { return must(shop().overview({})).rows; }

  /// How many rows the database has: a second import that writes anything at all changes it.
  std::int64_t rows_of_file() { return must(shop().verify({})).rows; }
  /// A number from the file itself, as another program sees it.
  std::int64_t query(const std::string& sql) {
    SQLite::Database file(folder_.file("shop.db"));
    return file.execAndGet(sql).getInt64();
  }

  TemporaryFolder folder_;
  std::string url_;
  std::optional<Clientele> clientele_;
  std::vector<std::string> rejects;
};

/// One row of the plain columns.
inline std::string line(const std::string& receipt, const std::string& at, const std::string& customer,
                        const std::string& sku, const std::string& quantity, const std::string& amount) {
  return receipt + ',' + at + ',' + customer + ',' + sku + ',' + quantity + ',' + amount + '\n';
}

}  // namespace shuke::exchange::test

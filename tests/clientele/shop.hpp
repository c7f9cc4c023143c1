/// \file
/// What the tests of deeds share: a shop in a folder of its own, receipts in few words, and a look that nothing
/// changed.
#pragma once

#include "schema/describe.hpp"
#include "schema/json.hpp"
#include "shuke/clientele/clientele.hpp"
#include "shuke/model/points_entry.hpp"
#include "storage/fixtures.hpp"
#include "storage/tables.hpp"
#include "support.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <boost/json/serialize.hpp>

#include <map>
#include <string>
#include <vector>

namespace shuke {

// For messages of failed tests: answers as their JSON.
inline void PrintTo(const Money& money, std::ostream* out) { *out << money.text() << ' ' << money.currency().code(); }
inline void PrintTo(const OverviewRow& row, std::ostream* out) {
  *out << boost::json::serialize(schema::write_json(schema::record_info<OverviewRow>(), &row, {}));
}
inline void PrintTo(const ReceiptAnswer& answer, std::ostream* out) {
  *out << boost::json::serialize(schema::write_json(schema::record_info<ReceiptAnswer>(), &answer, {}));
}

}  // namespace shuke

namespace shuke::clientele::test {

using shuke::test::code;
using shuke::test::day;
using shuke::test::must;
using shuke::test::problem;
using storage::test::Child;
using storage::test::content;
using storage::test::TemporaryFolder;
using testing::ElementsAre;
using testing::IsEmpty;

inline Money yuan(std::string_view text) { return must(Money::parse(text, Currency())); }
inline Quantity quantity(std::string_view text) { return must(Quantity::parse(text)); }
inline Word word(std::string_view text) { return text.empty() ? Word() : must(Word::parse(text)); }

/// A moment; without an offset on Shanghai's clocks.
inline Instant moment(std::string text) {
  if (text.size() == 16) text += "+08:00";
  return std::get<Instant>(must(parse_moment(text)));
}

/// A line that goes out, or back when its amount is "": at its share of what was paid.
inline SaleLine line(std::string sku, std::string_view pieces, std::string_view amount,
                     std::string_view category = "") {
  SaleLine line;
  line.sku = std::move(sku);
  line.quantity = quantity(pieces);
  if (!amount.empty()) line.amount = yuan(amount);
  line.category = word(category);
  return line;
}

inline Receipt receipt(std::string number, std::string at, std::string customer, std::vector<SaleLine> lines) {
  Receipt receipt;
  receipt.receipt = std::move(number);
  receipt.at = moment(std::move(at));
  receipt.customer = std::move(customer);
  receipt.lines = std::move(lines);
  return receipt;
}

/// Goods of `origin` that come back.
inline Receipt back(std::string number, std::string at, std::string customer, std::string origin,
                    std::vector<SaleLine> lines) {
  Receipt back = receipt(std::move(number), std::move(at), std::move(customer), std::move(lines));
  back.of_receipt = std::move(origin);
  return back;
}

inline Tender tender(std::string_view kind, std::string_view amount, bool earns) {
  return {word(kind), yuan(amount), earns};
}

inline EnrolRequest person(std::string ref) {
  EnrolRequest request;
  request.ref = std::move(ref);
  request.consent_service = day("2026-01-05");
  return request;
}

/// Every row of every table, and the schema, in one order: equal exactly when two databases say the same.
inline std::string rows_of(const std::string& file) {
  SQLite::Database database(file, SQLite::OPEN_READONLY);
  std::string text;
  SQLite::Statement names(database, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
  while (names.executeStep()) {
    const std::string name = names.getColumn(0).getString();
    text += '[' + name + "]\n";
    SQLite::Statement rows(database, "SELECT * FROM " + name);
    while (rows.executeStep()) {
      for (int i = 0; i < rows.getColumnCount(); ++i)
        text += (rows.getColumn(i).isNull() ? "-" : '<' + rows.getColumn(i).getString() + '>') + ' ';
      text += '\n';
    }
  }
  return text;
}

/// Complains when the bytes of a file are not the same at its end as at its beginning.
class Unchanged {
 public:
  explicit Unchanged(std::string file) : file_(std::move(file)), before_(content(file_)) {}
  ~Unchanged() { EXPECT_TRUE(content(file_) == before_) << file_ << " was changed"; }
  Unchanged(const Unchanged&) = delete;
  Unchanged& operator=(const Unchanged&) = delete;

 private:
  std::string file_;
  std::string before_;
};

/// A folder with an open shop in it: `main`, yuan, Shanghai, cut-over at midnight, unless a test makes another.
class Till : public testing::Test {
 protected:
  Till() = default;

  std::string file() const { return folder_.file("shop.db"); }
  std::string url() const { return "sqlite:" + file(); }
  const TemporaryFolder& folder() const { return folder_; }

  /// The database, made when it is not there yet.
  Clientele& shop() {
    if (!shop_) {
      if (!std::filesystem::exists(file())) must(Clientele::init(url(), init_));
      shop_.emplace(must(Clientele::open(url())));
    }
    return *shop_;
  }
  void close() { shop_.reset(); }

  /// Makes the shop otherwise; before its first use.
  InitRequest& how() { return init_; }
  void add_shop(std::string ref) {
    InitRequest another = init_;
    another.shop = std::move(ref);
    must(Clientele::init(url(), another));
  }
  void enrol(const std::string& ref) { must(shop().enrol(person(ref))); }
  ReceiptAnswer sell(const Receipt& receipt) { return must(shop().sell(receipt)); }
  ReceiptAnswer take_back(const Receipt& receipt) { return must(shop().take_back(receipt)); }

  /// Records the same receipt by both of the doors and says what each answers; nothing may change.
  std::string refused_sale(const Receipt& receipt) {
    const Unchanged look(file());
    return problem(shop().sell(receipt));
  }
  std::string refused_return(const Receipt& receipt) {
    const Unchanged look(file());
    return problem(shop().take_back(receipt));
  }

  PointsAnswer points(const std::string& customer, std::string_view on) {
    return must(shop().points({customer, day(on)}));
  }
  OverviewRow row(const std::string& customer) { return must(shop().overview({customer, "", 256})).rows.at(0); }
  /// What verify finds, one `table key what` each.
  std::vector<std::string> differences() { return differences(shop()); }
  static std::vector<std::string> differences(Clientele& shop) {
    std::vector<std::string> found;
    for (const Difference& one : must(shop.verify({10'000})).differences)
      found.push_back(one.table + ' ' + one.key + ' ' + one.what);
    return found;
  }
  /// One number of a query past the library.
  std::int64_t number(const std::string& sql) const {
    SQLite::Database database(file(), SQLite::OPEN_READONLY);
    return database.execAndGet(sql).getInt64();
  }

 private:
  TemporaryFolder folder_;
  InitRequest init_;
  std::optional<Clientele> shop_;
};

}  // namespace shuke::clientele::test

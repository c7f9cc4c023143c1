/// \file
/// What tests of points share: a shop whose policy lets points run out and pays with them, deeds in few words, and what
/// has to hold whatever happens.
#pragma once

#include "clientele/merged.hpp"
#include "clientele/points_run_out.hpp"

namespace shuke::clientele::test {

/// One for each whole yuan, for twelve months; 100 are worth 1.00, in steps of 100, also without a card.
inline constexpr const char* twelve_months =
    R"("points": 1, "per": "1", "staff_earns": false, "excluded": [{"category": "postage"}], "window": "rolling",
       "window_months": 12, "expiry": "months", "expiry_months": 12, "redeem_points": 100, "redeem_worth": "1",
       "redeem_not_categories": ["postage"], "redeem_without_card": true, "adjustment_reasons": [
       {"word": "goodwill", "en": "Goodwill", "zh": "致歉补偿"}, {"word": "correction", "en": "A slip", "zh": "更正"}])";

inline Tender points_tender(std::int64_t points, std::string_view amount) {
  Tender tender{word("points"), yuan(amount), true};
  tender.points = points;
  return tender;
}

class PointsShop : public Merging {
 protected:
  /// Adds a version of the policy that holds from a day on, before anything is sold on it.
  void rules(const std::string& points, const std::string& more = "", int version = 2,
             const std::string& holds_from = "2026-01-01") {
    must(shop().policy_add({must(LongText::parse(R"({"policy": "fashion", "version": )" + std::to_string(version) +
                                                 R"(, "holds_from": ")" + holds_from + R"(", "points": {)" + points +
                                                 "}" + more + "}"))}));
  }

  ReceiptAnswer bought(const std::string& number, const std::string& on, const std::string& yuans,
                       const std::string& category = "", const std::string& customer = "C1") {
    return sell(receipt(number, on + "T12:00", customer, {line("A", "1", yuans, category)}));
  }
  /// A receipt of which `points` pay their worth, and cash the rest.
  static Receipt paying(const std::string& number, const std::string& on, const std::string& yuans, std::int64_t points,
                        const std::string& worth, const std::string& customer = "C1") {
    Receipt one = receipt(number, on + "T12:00", customer, {line("A", "1", yuans)});
    one.tenders = {points_tender(points, worth)};
    return one;
  }
  ReceiptAnswer paid(const std::string& number, const std::string& on, const std::string& yuans, std::int64_t points,
                     const std::string& worth, const std::string& customer = "C1") {
    return sell(paying(number, on, yuans, points, worth, customer));
  }
  ReceiptAnswer brought_back(const std::string& number, const std::string& on, const std::string& origin,
                             const std::string& pieces = "1", const std::string& customer = "C1") {
    return take_back(back(number, on + "T15:00", customer, origin, {line("A", pieces, "")}));
  }
  static AdjustRequest adjusting(std::string request, const std::string& on, std::int64_t points,
                                 std::string customer = "C1") {
    AdjustRequest asked;
    asked.request = std::move(request);
    asked.at = moment(on + "T16:00");
    asked.customer = std::move(customer);
    asked.points = points;
    asked.reason = word("goodwill");
    asked.associate = "W1";
    return asked;
  }
  static OpeningRequest opening(std::string request, const std::string& on, std::int64_t points,
                                std::string customer = "C1") {
    OpeningRequest asked;
    asked.request = std::move(request);
    asked.at = moment(on + "T09:00");
    asked.customer = std::move(customer);
    asked.points = points;
    asked.associate = "W1";
    return asked;
  }
  /// Books what has run out by a day of the person whom a ref calls; how many points.
  std::int64_t run_out(const std::string& ref, const std::string& on) {
    close();
    House house(must(storage::Store::open(url(), {.migrations = storage::migrations()})));
    return must(house.store().write([&](storage::Connection& connection) -> Result<std::int64_t> {
      SHUKE_TRY(house.load(connection));
      SHUKE_ASSIGN(ids, IdSource::open(connection));
      SHUKE_ASSIGN(whole, whole_of(connection, id(ref)));
      SHUKE_ASSIGN(files, files_of(connection, whole));
      SHUKE_ASSIGN(points, run_out_points(connection, house, ids, house.first(), files, day(on)));
      ids.save(connection);
      return points;
    }));
  }
  std::int64_t spendable(const std::string& on, const std::string& customer = "C1") {
    return points(customer, on).spendable;
  }
  /// The movements of a customer, the oldest first: `earn 100`.
  std::vector<std::string> movements(const std::string& customer = "C1") {
    std::vector<std::string> told;
    const auto names = {"earn", "take_back", "unmatched", "redeem", "give_back", "expire", "adjust", "opening"};
    const LedgerAnswer page = must(shop().ledger({customer, "", 1000}));
    for (auto row = page.rows.rbegin(); row != page.rows.rend(); ++row)
      told.push_back(std::string(names.begin()[static_cast<std::size_t>(row->reason)]) + ' ' +
                     std::to_string(row->points));
    return told;
  }
  /// What is left of the lots, the oldest first: `used lapsed left`.
  std::vector<std::string> lots() const {
    std::vector<std::string> told;
    SQLite::Database database(file(), SQLite::OPEN_READONLY);
    SQLite::Statement rows(database, "SELECT used || ' ' || lapsed || ' ' || \"left\" FROM points_lot ORDER BY id");
    while (rows.executeStep()) told.push_back(rows.getColumn(0).getString());
    return told;
  }
};

}  // namespace shuke::clientele::test

/// \file
/// What tests of filing share: a shop whose files are sorted, and a look at the rows behind it.
#pragma once

#include "clientele/merged.hpp"

namespace shuke::clientele::test {

/// What somebody bought: a coat for so much, on a day.
struct Bought {
  std::string customer;
  std::string day;
  std::string category;
  std::string amount;
};

/// A shop whose files are sorted.
class Sorted : public Merging {
 protected:
  RefileAnswer refile(std::string_view on, std::string ref = "") {
    return must(shop().refile({std::move(ref), day(on)}));
  }

  /// Each a receipt of its own, as another system had them.
  void history(const std::vector<Bought>& all) {
    std::vector<Receipt> receipts;
    for (const Bought& one : all)
      receipts.push_back(receipt("H-" + std::to_string(++receipts_), one.day + "T10:00", one.customer,
                                 {line("A-" + one.category, "1", one.amount, one.category)}));
    for (const Recorded& one : must(shop().import_receipts(receipts))) must(one.answer);
  }
  /// What was bought last of a category comes back.
  void comes_back(const std::string& customer, const std::string& on, const std::string& category) {
    must(shop().take_back(receipt("T-" + std::to_string(++receipts_), on + "T10:00", customer,
                                  {line("A-" + category, "1", "", category)})));
  }
  FileAnswer read(const std::string& ref, std::string_view on) { return must(shop().file({ref, day(on), 0})); }
  /// `outerwear 3`: where a file stands on a day; empty: nowhere.
  std::string place(const std::string& ref, std::string_view on) {
    const FileAnswer file = read(ref, on);
    return file.number ? file.filed_folder.text() + ' ' + std::to_string(*file.number) : file.filed_folder.text();
  }
  /// A value of the row by which lists find a customer, as text; `none` when there is no such row.
  std::string filed(const std::string& ref, const std::string& value) const {
    SQLite::Database database(file(), SQLite::OPEN_READONLY);
    SQLite::Statement rows(
        database,
        "SELECT coalesce(" + value + ", '') FROM filed WHERE customer_id = (SELECT id FROM customer WHERE ref = ?)");
    rows.bind(1, ref);
    return rows.executeStep() ? rows.getColumn(0).getString() : "none";
  }

 private:
  int receipts_ = 0;
};

}  // namespace shuke::clientele::test

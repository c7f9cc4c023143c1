/// \file
/// What tests of the overview share: files that were judged as a test says, past the deed that judges them.
#pragma once

#include "clientele/merged.hpp"
#include "names/finding_terms.hpp"

namespace shuke::clientele::test {

/// A shop whose customers were filed.
class FiledShop : public Merging {
 protected:
  /// Enrols somebody with a name; empty: without one.
  void known(const std::string& ref, const std::string& name, std::string_view birthday = "") {
    EnrolRequest request = person(ref);
    request.hard.name = name;
    if (!birthday.empty()) request.hard.birthday = must(YearlyDay::parse(birthday));
    must(shop().enrol(request));
    file(ref, [&](storage::Filed& filed) {
      filed.sort_key = names::sort_key(name, "");
      filed.birthday_month = request.hard.birthday ? request.hard.birthday->month() : 0;
    });
  }
  /// Changes the row of somebody; made when there is none.
  template <class Change>
  void file(const std::string& ref, Change change) {
    write([&](storage::Connection& connection) -> Result<void> {
      const std::int64_t key = id(ref).number();
      storage::Filed filed;
      SHUKE_ASSIGN(found, storage::filed_table().load(connection, std::span(&key, 1), &filed, {}));
      if (!found) filed.customer_id = id(ref), filed.shop_id = shop().shop().id;
      change(filed);
      if (found) storage::filed_table().update(connection, &filed);
      else storage::filed_table().insert(connection, &filed);
      return {};
    });
  }
  using Till::file;

  /// Judges somebody on a day.
  void judge(const std::string& ref, std::string_view spending, std::string_view category, std::string_view cycle,
             std::int64_t purchases, std::int64_t net, std::string_view on = "2026-11-20") {
    file(ref, [&](storage::Filed& filed) {
      filed.day = day(on);
      filed.spending = word(spending), filed.category = word(category), filed.cycle = word(cycle);
      filed.purchases = purchases, filed.net = net;
    });
  }
  void place(const std::string& ref, std::string_view folder, std::int64_t number) {
    file(ref, [&](storage::Filed& filed) { filed.folder = word(folder), filed.number = number; });
  }
  /// All were compared on a day. \param from least amount that is worth much; absent: nobody's
  void compared(std::string_view on, std::optional<std::int64_t> from, bool finished = true) {
    write([&](storage::Connection& connection) -> Result<void> {
      storage::FilingDay row;
      row.shop_id = shop().shop().id, row.day = day(on);
      row.policy = "fashion", row.policy_version = 1, row.finished = finished;
      row.worth_much_from = from;
      storage::filing_day_table().insert(connection, &row);
      return {};
    });
  }

  static std::vector<std::string> refs(const std::vector<OverviewRow>& rows) {
    std::vector<std::string> refs;
    for (const OverviewRow& row : rows) refs.push_back(row.ref);
    return refs;
  }
  /// The rows of all pages.
  std::vector<OverviewRow> rows(OverviewQuestion question, std::int64_t limit = 1000) {
    std::vector<OverviewRow> all;
    question.limit = limit;
    do {
      OverviewAnswer page = must(shop().overview(question));
      EXPECT_LE(static_cast<std::int64_t>(page.rows.size()), limit);
      std::move(page.rows.begin(), page.rows.end(), std::back_inserter(all));
      question.after = page.next;
    } while (!question.after.empty());
    return all;
  }
  std::vector<std::string> in_order(OverviewOrder order, std::int64_t limit = 1000) {
    OverviewQuestion question;
    question.order = order;
    return refs(rows(question, limit));
  }

 private:
  template <class Deed>
  void write(Deed deed) {
    shop();
    auto store = must(storage::Store::open(url(), {.migrations = storage::migrations()}));
    must(store->write([&](storage::Connection& connection) -> Result<void> { return deed(connection); }));
  }
};

}  // namespace shuke::clientele::test

// verify: what is right it leaves alone, what is wrong it names (MEM-9).
#include "clientele/damage.hpp"

#include <algorithm>

namespace shuke::clientele::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::StartsWith;

class Verify : public Damage {
 protected:
  /// Adds rows that are sealed like true ones.
  template <class Record>
  void insert(const storage::Table& table, const Record& record) {
    auto store = must(storage::Store::open("sqlite:" + copied(), {.migrations = storage::migrations()}));
    must(store->write([&](storage::Connection& connection) -> Result<void> {
      table.insert(connection, &record);
      return {};
    }));
  }
  PointsEntry forged() {
    PointsEntry entry;
    entry.id = must(EntryId::make(1, 90));
    entry.customer_id = must(CustomerId::of(number("SELECT id FROM customer WHERE ref = 'C1'")));
    entry.shop_id = must(ShopId::of(number("SELECT id FROM shop")));
    entry.points = 1'000'000;
    entry.posted = entry.counts_on = day("2026-03-01");
    entry.rule = "MEM-9";
    return entry;
  }
  std::string sale_key(const std::string& number) const {
    SQLite::Database database(file(), SQLite::OPEN_READONLY);
    return database.execAndGet("SELECT customer_id || '/' || id FROM sale WHERE receipt = '" + number + "'")
        .getString();
  }
};

TEST_F(Verify, a_good_database_has_no_difference_and_its_bytes_stay) {
  const Unchanged look(file());
  const VerifyAnswer answer = must(shop().verify({}));
  EXPECT_EQ(answer.difference_count, 0);
  EXPECT_THAT(answer.differences, IsEmpty());
  EXPECT_EQ(answer.sales, 6);
  std::int64_t rows = 0;
  each_table([&](const storage::Table& table) {
    const std::int64_t count = number("SELECT count(*) FROM " + std::string(table.name()));
    EXPECT_GT(count, 0) << table.name() << " has no row that a test could damage";
    rows += count;
  });
  EXPECT_EQ(answer.rows, rows);
}

TEST_F(Verify, all_differences_are_counted_and_as_many_named_as_asked_for) {
  Clientele shop = copy();
  other(copied()).exec("UPDATE sale_line SET brand = 'x'");
  const VerifyAnswer answer = must(shop.verify({2}));
  EXPECT_EQ(answer.difference_count, 8);
  EXPECT_EQ(answer.differences.size(), 2U);
  for (const std::int64_t most : {0, -1, 10'001}) EXPECT_EQ(problem(shop.verify({most})), "value.out_of_range most");
}

TEST_F(Verify, it_stops_when_it_is_told_to) {
  std::vector<std::int64_t> told;
  EXPECT_EQ(code(shop().verify({},
                               [&](std::int64_t rows) {
                                 told.push_back(rows);
                                 return told.size() < 3;
                               })),
            Code::refused);
  EXPECT_EQ(told.size(), 3U);
  EXPECT_LE(told[0], told[2]);
}

TEST_F(Verify, a_sale_given_to_another_customer_is_named) {
  const std::string key = sale_key("R-3"), rest = key.substr(key.find('/'));
  const std::string thief = std::to_string(number("SELECT id FROM customer WHERE ref = 'C1'"));
  const auto found = after("UPDATE sale SET customer_id = " + thief + " WHERE receipt = 'R-3'");
  EXPECT_THAT(found, Contains("sale " + thief + rest + " verify.seal"));
  EXPECT_THAT(found, Contains("sale_line " + key + "/1 verify.orphan"));
  EXPECT_THAT(found, Contains(StartsWith("points_entry " + key.substr(0, key.find('/')))));
  EXPECT_THAT(found, Contains(HasSubstr("receipt ")));
}

TEST_F(Verify, a_forged_points_entry_is_named_though_its_seal_be_right_MEM_9) {
  Clientele open = copy();
  PointsEntry entry = forged();
  insert(storage::points_table(), entry);  // as if a sale had earned it, and there is none
  const std::string key = std::to_string(entry.customer_id.number()) + '/' + std::to_string(entry.id.number());
  EXPECT_THAT(look(open), ElementsAre("points_entry " + key + " verify.orphan",
                                      "points_entry " + key + " verify.points", "points_lot " + key + " verify.lots",
                                      "customer_sum " + std::to_string(entry.customer_id.number()) + " verify.sums"));

  Clientele again = copy();
  entry.sale_id = must(SaleId::of(number("SELECT id FROM sale WHERE receipt = 'R-1'")));
  insert(storage::points_table(), entry);
  EXPECT_THAT(look(again),
              ElementsAre("points_entry " + sale_key("R-1") + " verify.points", "points_lot " + key + " verify.lots",
                          "customer_sum " + std::to_string(entry.customer_id.number()) + " verify.sums"));
}

TEST_F(Verify, a_changed_seal_is_as_bad_as_a_changed_row) {
  EXPECT_THAT(after("UPDATE sale SET seal = seal - 1 WHERE receipt = 'R-3'"),
              ElementsAre("sale " + sale_key("R-3") + " verify.seal"));
}

// Whoever seals what they forge is found by what the other rows say.
TEST_F(Verify, a_forged_line_with_a_right_seal_shows_in_the_points_MEM_9) {
  Clientele open = copy();
  Sale sale;
  const std::int64_t key[] = {number("SELECT customer_id FROM sale WHERE receipt = 'R-3'"),
                              number("SELECT id FROM sale WHERE receipt = 'R-3'")};
  auto store = must(storage::Store::open("sqlite:" + copied(), {.migrations = storage::migrations()}));
  must(store->write([&](storage::Connection& connection) -> Result<void> {
    SHUKE_TRY(storage::sale_table().load(connection, key, &sale, {}));
    connection.execute("DELETE FROM sale WHERE receipt = 'R-3'; DELETE FROM sale_line WHERE sale_id = " +
                       std::to_string(key[1]));
    sale.lines[0].amount = yuan("75.00");
    storage::sale_table().insert(connection, &sale);
    return {};
  }));
  store.reset();
  EXPECT_THAT(look(open), Contains("points_entry " + sale_key("R-3") + " verify.points"));
}

TEST_F(Verify, returns_that_fit_no_purchase_are_named_MEM_9) {
  EXPECT_THAT(after("UPDATE sale_line SET quantity = 500 WHERE sku = 'A' AND direction = 0"),
              Contains("return_match " + sale_key("R-1") + " verify.returned_too_much"));
  EXPECT_THAT(after("UPDATE sale_line SET sku = 'X' WHERE sku = 'A' AND direction = 0"),
              Contains("return_match " + sale_key("B-1") + " verify.match_of_nothing"));
  EXPECT_THAT(after("UPDATE sale_line SET unmatched = 0 WHERE unmatched > 0"),
              Contains("sale_line " + sale_key("B-2") + " verify.return_not_covered"));
}

TEST_F(Verify, an_amount_below_zero_is_named_and_nothing_computed_from_it_POS_4) {
  EXPECT_THAT(after("UPDATE tender SET amount = -1"), Contains("sale " + sale_key("R-1") + " verify.unlawful"));
  EXPECT_THAT(after("UPDATE sale_line SET amount = -1 WHERE amount = 7000"),
              Contains("sale " + sale_key("R-3") + " verify.unlawful"));
}

TEST_F(Verify, rows_are_read_once_each_in_pages_of_any_size) {
  const auto rows_in_pages_of = [&](const storage::Table& table, std::size_t limit) {
    auto store = must(storage::Store::open(url(), {.migrations = storage::migrations()}));
    return must(store->read([&](storage::Connection& connection) -> Result<std::vector<storage::Key>> {
      std::vector<storage::Key> last_of_each;
      storage::Key key;
      std::size_t rows = 0, count = limit;
      while (count == limit) {
        count = table.check_page(connection, key, limit, {},
                                 [](const storage::Table& of, const storage::Key&, const Error& problem) {
                                   ADD_FAILURE() << of.name() << ' ' << problem.message;
                                 });
        rows += count;
        if (count > 0) last_of_each.push_back(key);
      }
      EXPECT_EQ(static_cast<std::int64_t>(rows), number("SELECT count(*) FROM " + std::string(table.name())));
      return last_of_each;
    }));
  };
  each_table([&](const storage::Table& table) {
    const std::vector<storage::Key> one_by_one = rows_in_pages_of(table, 1);
    EXPECT_TRUE(std::is_sorted(one_by_one.begin(), one_by_one.end())) << table.name();
    for (const std::size_t limit : {2, 3, 100})
      EXPECT_EQ(rows_in_pages_of(table, limit).back(), one_by_one.back()) << table.name() << ' ' << limit;
  });
}

TEST_F(Verify, a_shop_added_since_is_looked_at_like_the_first) {
  shop();
  add_shop("second");
  Clientele other_door = must(Clientele::open(url()));
  Receipt there = receipt("R-1", "2026-03-05T10:00", "C1", {line("A", "1", "70.00")});
  there.shop = "second";
  must(other_door.sell(there));
  const std::int64_t sale = number("SELECT max(id) FROM sale");
  const std::string lot = std::to_string(number("SELECT max(id) FROM points_lot"));
  Clientele before = copy();  // knows both shops; `shop()` knew one
  EXPECT_THAT(differences(), IsEmpty());
  other(file()).exec("DELETE FROM points_entry WHERE sale_id = " + std::to_string(sale));
  const std::string c1 = std::to_string(number("SELECT id FROM customer WHERE ref = 'C1'"));
  EXPECT_THAT(differences(),
              ElementsAre("points_entry " + c1 + '/' + std::to_string(sale) + " verify.points",
                          "points_lot " + c1 + '/' + lot + " verify.lots", "customer_sum " + c1 + " verify.sums"));
}

TEST_F(Verify, a_sale_of_a_shop_that_is_gone_is_named) {
  shop();
  add_shop("second");
  Receipt there = receipt("R-1", "2026-03-05T10:00", "", {line("A", "1", "70.00")});
  there.shop = "second";
  sell(there);
  EXPECT_THAT(after("DELETE FROM shop WHERE ref = 'second'"), Contains(testing::EndsWith(" verify.orphan")));
}

}  // namespace
}  // namespace shuke::clientele::test

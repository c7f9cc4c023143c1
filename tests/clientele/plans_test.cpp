// How questions read: never a whole table that grows with the shop, and a long history no further than a short one.
#include "clientele/finding.hpp"
#include "clientele/merged.hpp"
#include "clientele/opened_file.hpp"
#include "clientele/overview.hpp"
#include "storage/sqlite_connection.hpp"

#include <sqlite3.h>

#include <set>

namespace shuke::clientele::test {
namespace {

/// Tables of a few rows whatever the shop sells, lists that stand in a query itself, and `latest_filing`, the rows of
/// days on which all customers were judged, read from their end.
const std::set<std::string> small = {"site",         "shop",  "derived",  "policy",
                                     "holiday_year", "asked", "CONSTANT", "latest_filing"};

sqlite3* handle_of(storage::Connection& connection) {
  return dynamic_cast<storage::SqliteConnection&>(connection).database().getHandle();
}

/// Every statement that a connection has prepared so far.
std::vector<sqlite3_stmt*> prepared(storage::Connection& connection) {
  std::vector<sqlite3_stmt*> all;
  for (sqlite3_stmt* one = nullptr; (one = sqlite3_next_stmt(handle_of(connection), one)) != nullptr;)
    all.push_back(one);
  return all;
}

/// The lines of SQLite's plan for a query.
std::vector<std::string> plan_of(sqlite3* database, const std::string& sql) {
  sqlite3_stmt* explain = nullptr;
  EXPECT_EQ(sqlite3_prepare_v2(database, ("EXPLAIN QUERY PLAN " + sql).c_str(), -1, &explain, nullptr), SQLITE_OK)
      << sql;
  std::vector<std::string> lines;
  while (sqlite3_step(explain) == SQLITE_ROW)
    lines.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(explain, 3)));
  sqlite3_finalize(explain);
  return lines;
}

/// The second word of a line: `customer` of `SCAN customer USING INDEX …`.
std::string scanned(const std::string& line) {
  const std::size_t from = line.find(' ') + 1;
  return line.substr(from, line.find(' ', from) - from);
}

/// Whether a query makes rows of this name itself, of others whose plan has lines of their own: `WITH page AS (…)`, or
/// without a name.
bool makes(const std::string& sql, const std::string& rows) {
  return sql.starts_with("WITH " + rows + " AS ") || sql.starts_with("WITH RECURSIVE " + rows + " (") ||
         sql.find("(WITH RECURSIVE " + rows + '(') != sql.npos || rows.starts_with("(subquery-");
}

/// Whether a line of a plan reads as much as the shop has: all of a table, or all that one shop or one kind has of it.
/// What a virtual table tells are the elements of a list that was handed in.
bool grows_with_the_shop(const std::string& line, const std::string& sql) {
  if (small.contains(scanned(line))) return false;
  if (line.starts_with("SCAN")) return !makes(sql, scanned(line)) && line.find(" VIRTUAL TABLE ") == line.npos;
  return line.ends_with("(kind=?)") || line.ends_with("(shop_id=?)");
}

class Plans : public Merging {
 protected:
  Plans() {
    EnrolRequest named = person("C1");
    named.hard.name = "林夏";
    named.phone = must(Phone::parse("13800004472"));
    named.card = "VIP880077";
    named.wechat = "summer_rain";
    must(shop().enrol(named));
    enrol("C2");
    sell(receipt("R-1", "2026-01-10T10:00", "C1", {line("A", "2", "100.00", "coat")}));
    take_back(back("B-1", "2026-02-01T10:00", "C1", "R-1", {line("A", "1", "")}));
    sell(receipt("R-2", "2026-03-01T10:00", "C2", {line("B", "1", "50.00", "dress")}));
    merge("C1", "C2");
    close();
  }
  void ask_everything(storage::Connection& connection, House& house) {
    for (const char* query :
         {"13800004472", "4472", "VIP880077", "summer_rain", "林夏", "夏", "linxia", "lx", "C1", "C"})
      must(find(connection, house, {query, 20}));
    for (const char* on : {"2026-01-20", "2026-03-31"}) must(open_file(connection, house, {"C1", day(on), 20}));
    PurchasesQuestion bought;
    bought.customer = "C1";
    must(purchases(connection, house, bought));
    must(overview(connection, house, {"", "", 256}));
    must(overview(connection, house, {"C1", "", 256}));
  }
};

TEST_F(Plans, no_question_reads_a_table_that_grows_with_the_shop) {
  std::size_t looked_at = 0;
  behind([&](storage::Connection& connection, House& house) -> Result<int> {
    ask_everything(connection, house);
    for (sqlite3_stmt* one : prepared(connection)) {
      const std::string sql = sqlite3_sql(one);
      for (const std::string& line : plan_of(handle_of(connection), sql)) {
        ++looked_at;
        EXPECT_FALSE(grows_with_the_shop(line, sql))
            << line << "\nin: " << sql << "\nGive it an index that it can use.";
      }
    }
    return 0;
  });
  EXPECT_GT(looked_at, 20U) << "the plans were not seen";
}

TEST_F(Plans, a_scan_would_be_seen) {
  behind([&](storage::Connection& connection, House&) -> Result<int> {
    const auto reads_too_much = [&](const std::string& sql) {
      const auto lines = plan_of(handle_of(connection), sql);
      return std::any_of(lines.begin(), lines.end(),
                         [&](const std::string& line) { return grows_with_the_shop(line, sql); });
    };
    EXPECT_TRUE(reads_too_much("SELECT * FROM customer"));
    EXPECT_TRUE(reads_too_much("SELECT id FROM customer AS shop_of WHERE name = ?"));
    EXPECT_TRUE(reads_too_much("SELECT * FROM customer ORDER BY ref LIMIT 20"));
    EXPECT_TRUE(reads_too_much("SELECT * FROM find_term WHERE kind = ? AND reading = ?"));
    EXPECT_TRUE(reads_too_much("WITH page AS (SELECT * FROM customer WHERE name = ? LIMIT 20) SELECT * FROM page"));
    EXPECT_FALSE(reads_too_much("WITH page AS (SELECT * FROM customer WHERE ref = ? LIMIT 20) SELECT * FROM page"));
    EXPECT_FALSE(reads_too_much("SELECT * FROM find_term WHERE kind = ? AND term = ?"));
    EXPECT_FALSE(reads_too_much("SELECT * FROM customer WHERE ref > ? ORDER BY ref LIMIT 20"));
    EXPECT_FALSE(reads_too_much("SELECT * FROM shop"));
    return 0;
  });
}

/// Somebody who buys once a week, and brings one piece in ten back.
class LongHistories : public Merging {
 protected:
  LongHistories() {
    buys("short", 52);
    buys("long", 520);
    close();
  }
  void buys(const std::string& ref, int weeks) {
    std::vector<Receipt> history;
    for (int week = weeks; week >= 0; --week) {
      const std::string on = must(day("2026-03-31").plus_days(-7 * week)).text(), number = ref + std::to_string(week);
      history.push_back(receipt("S" + number, on + "T10:00", ref, {line("A" + number, "1", "30.00", "coat")}));
      if (week % 10 == 5) {
        history.push_back(receipt("B" + number, on + "T17:00", ref, {line("A" + number, "1", "30.00")}));
        history.back().lines.front().direction = Direction::in;
      }
    }
    for (const Recorded& one : must(shop().import_receipts(history))) must(one.answer);
  }
  /// How many steps SQLite takes to open a file, in all statements.
  std::int64_t steps(const std::string& ref, const std::string& on) {
    return behind([&](storage::Connection& connection, House& house) -> Result<std::int64_t> {
      must(open_file(connection, house, {ref, day(on), 20}));
      std::int64_t all = 0;
      for (sqlite3_stmt* one : prepared(connection)) all += sqlite3_stmt_status(one, SQLITE_STMTSTATUS_VM_STEP, 1);
      return all;
    });
  }
};

TEST_F(LongHistories, ten_years_are_opened_with_as_few_steps_as_one) {
  for (const char* on : {"2026-03-31", "2026-03-30", "2026-03-10"})
    EXPECT_LE(steps("long", on), steps("short", on) * 11 / 10) << on;
}

}  // namespace
}  // namespace shuke::clientele::test

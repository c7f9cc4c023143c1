// Rows that are only ever added: the database itself refuses anything else, whoever asks.
#include "clientele/wanted.hpp"

namespace shuke::clientele::test {
namespace {

constexpr std::string_view append_only[] = {
    "policy",       "request",      "receipt",       "consent",        "sale",           "sale_line",
    "return_match", "tender",       "claim",         "points_entry",   "policy_use",     "customer_merge",
    "order_goods",  "order_step",   "visit",         "visit_act",      "visit_goods",    "filing",
    "lot_use",      "card_event",   "shop_hours",    "open_window",    "special_window", "shift",
    "shift_window", "assignment",   "guest_step",    "promise_step",   "complaint_step", "feedback_step",
    "contact",      "refused_kind", "contact_topic", "contact_answer", "contact_wishes", "liked_time",
    "own_interval"};

/// A row of a table, whatever it means: each number is 1, each text a letter.
void add_row(SQLite::Database& database, const std::string& table) {
  std::string values;
  SQLite::Statement columns(database, "PRAGMA table_info(" + table + ')');
  while (columns.executeStep())
    values += (values.empty() ? "" : ", ") + std::string(columns.getColumn(2).getString() == "TEXT" ? "'x'" : "1");
  database.exec("INSERT INTO " + table + " VALUES (" + values + ')');
}

class AppendOnly : public Till {
 protected:
  AppendOnly() {
    enrol("C1");
    Receipt sale = receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "2", "20.00")});
    sale.tenders = {tender("cash", "20.00", true)};
    sell(sale);
    take_back(back("B-1", "2026-03-02T10:00", "C1", "R-1", {line("A", "1", "")}));
    enrol("C2");
    MergeRequest one_person;
    one_person.request = "M-1";
    one_person.customer = "C1";
    one_person.other = "C2";
    one_person.at = moment("2026-03-03T10:00");
    must(shop().merge(one_person));
    must(shop().order(wanted("q1", OrderKind::order, "2026-03-03T10:00")));
    VisitRequest visit = came("v1", "C1", "2026-03-03T10:00");
    visit.did = {{word("looked")}};
    visit.goods = {article("A")};
    must(shop().visit(visit));
    close();
    SQLite::Database database(file(), SQLite::OPEN_READWRITE);  // what no deed makes yet
    database.exec("INSERT INTO claim VALUES (1, 2, 3, 4, 'W1', NULL, 0)");
    database.exec(
        "INSERT INTO card_event (id, customer_id, shop_id, day, deed, card, ground, sale_id, count, have, need,"
        " policy_version, seal) VALUES (1, 2, 3, 4, 0, 'silver', 0, 0, 0, 0, 0, 1, 0)");
    for (const char* table :
         {"shop_hours", "open_window", "special_window", "shift", "shift_window", "assignment", "guest_step",
          "promise_step", "complaint_step", "feedback_step", "contact", "refused_kind", "contact_topic",
          "contact_answer", "contact_wishes", "liked_time", "own_interval"})
      add_row(database, table);
  }
};

TEST_F(AppendOnly, no_row_of_money_points_consent_or_answers_is_changed_or_taken_away) {
  SQLite::Database database(file(), SQLite::OPEN_READWRITE);
  for (const std::string_view name : append_only) {
    const std::string table(name);
    ASSERT_GT(number("SELECT count(*) FROM " + table), 0) << table;
    const std::string before = rows_of(file());
    for (const std::string& change :
         {"UPDATE " + table + " SET seal = seal + 1", "DELETE FROM " + table, "UPDATE " + table + " SET seal = seal"}) {
      try {
        database.exec(change);
        ADD_FAILURE() << change << " was allowed";
      } catch (const SQLite::Exception& refused) {
        EXPECT_STREQ(refused.what(), "append-only") << change;
      }
    }
    EXPECT_EQ(rows_of(file()), before) << table;
  }
}

TEST_F(AppendOnly, what_has_to_change_may) {
  SQLite::Database database(file(), SQLite::OPEN_READWRITE);
  for (const char* table : {"site", "shop", "associate", "customer", "identity", "family_member", "garment_size",
                            "gift_given", "holiday_year", "holiday_day", "goods_order", "points_lot"})
    EXPECT_NO_THROW(database.exec("UPDATE " + std::string(table) + " SET seal = seal + 1")) << table;
}

TEST_F(AppendOnly, every_table_is_one_or_the_other) {
  EXPECT_EQ(number("SELECT count(DISTINCT tbl_name) FROM sqlite_master WHERE type = 'trigger'"),
            std::size(append_only));
  EXPECT_EQ(number("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'"), 2 * std::size(append_only));
}

}  // namespace
}  // namespace shuke::clientele::test

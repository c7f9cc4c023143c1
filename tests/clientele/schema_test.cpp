// The migrated schema is what the records say: a field without a column, or a column without a field, is found here.
#include "clientele/damage.hpp"

#include <algorithm>

namespace shuke::clientele::test {
namespace {

struct Column {
  std::string type;
  bool not_null;
  std::int64_t key_place;  ///< from 1; 0 outside the key
};

class Schema : public Till {
 protected:
  Schema() {
    shop();
    close();
  }
  std::map<std::string, Column> columns_of(const storage::Table& table) const {
    SQLite::Database database(file(), SQLite::OPEN_READONLY);
    SQLite::Statement rows(database, "PRAGMA table_info(" + std::string(table.name()) + ')');
    std::map<std::string, Column> columns;
    while (rows.executeStep())
      columns[rows.getColumn(1).getString()] = {rows.getColumn(2).getString(), rows.getColumn(3).getInt() != 0,
                                                rows.getColumn(5).getInt64()};
    return columns;
  }
};

bool is_text(const schema::FieldInfo& field) {
  return field.kind() == schema::Kind::text || field.kind() == schema::Kind::word;
}

bool in_key(const storage::Table& table, const std::string& column) {
  const auto& key = table.key_columns();
  return std::find(key.begin(), key.end(), column) != key.end();
}

/// What a column has to be, by its field; columns without one are numbers: a parent's key, a position, the seal.
Column expected(const storage::Table& table, const std::string& name, const schema::FieldInfo* field) {
  const auto& key = table.key_columns();
  const auto place = std::find(key.begin(), key.end(), name);
  const std::int64_t key_place = place == key.end() ? 0 : place - key.begin() + 1;
  if (field == nullptr) return {"INTEGER", true, key_place};
  // Never absent: a key's part, what a record cannot be without, and what a new record holds already.
  const bool never_absent =
      in_key(table, name) || field->has(schema::required) || !std::holds_alternative<std::monostate>(field->initial);
  return {is_text(*field) ? "TEXT" : "INTEGER", never_absent, key_place};
}

std::string advice(const storage::Table& table, const std::string& name, const Column& column) {
  return "add a migration after the last in src/storage/migrations.cpp: ALTER TABLE " + std::string(table.name()) +
         " ADD COLUMN \"" + name + "\" " + column.type + (column.not_null ? " NOT NULL DEFAULT 0" : "") + ';';
}

TEST_F(Schema, every_field_has_its_column_of_the_right_type) {
  each_table([&](const storage::Table& table) {
    const auto columns = columns_of(table);
    for (const std::string& name : table.columns()) {
      // Of a child, the parent's key and the position are no fields of its record, though a field may have their name.
      const bool outer = table.record().find(name) == nullptr || (in_key(table, name) && table.name() == "identity");
      const Column wanted = expected(table, name, outer ? nullptr : table.record().find(name));
      const auto found = columns.find(name);
      ASSERT_NE(found, columns.end()) << table.name() << '.' << name
                                      << " has no column: " << advice(table, name, wanted);
      EXPECT_EQ(found->second.type, wanted.type) << table.name() << '.' << name;
      EXPECT_EQ(found->second.not_null, wanted.not_null) << table.name() << '.' << name;
      EXPECT_EQ(found->second.key_place, wanted.key_place) << table.name() << '.' << name;
    }
  });
}

TEST_F(Schema, every_column_has_its_field) {
  each_table([&](const storage::Table& table) {
    for (const auto& [name, column] : columns_of(table))
      EXPECT_NE(std::find(table.columns().begin(), table.columns().end(), name), table.columns().end())
          << table.name() << '.' << name << " belongs to no field";
  });
}

TEST_F(Schema, every_list_has_its_table) {
  each_table([&](const storage::Table& table) {
    const auto lists = std::count_if(table.record().fields.begin(), table.record().fields.end(),
                                     [](const auto& field) { return field.kind() == schema::Kind::list; });
    EXPECT_EQ(static_cast<std::size_t>(lists), table.children().size())
        << table.name() << ": give each list a child in src/storage/tables.cpp and a table in a new migration";
  });
}

TEST_F(Schema, there_are_no_other_tables_and_all_are_strict_and_without_row_ids) {
  std::int64_t tables = 3;  // find_term, personal_day and derived are no records: their rows follow from others
  for (const char* name : {"find_term", "personal_day", "derived"})
    EXPECT_EQ(number("SELECT count(*) FROM pragma_table_list('" + std::string(name) + "') WHERE strict AND wr"), 1);
  each_table([&](const storage::Table& table) {
    ++tables;
    const std::string name(table.name());
    EXPECT_EQ(number("SELECT count(*) FROM pragma_table_list('" + name + "') WHERE strict AND wr"), 1) << name;
  });
  EXPECT_EQ(number("SELECT count(*) FROM sqlite_master WHERE type = 'table'"), tables);
}

TEST_F(Schema, a_customers_rows_begin_with_the_customer) {
  for (const char* table :
       {"identity",       "consent",        "family_member", "garment_size", "gift_given",     "sale",
        "sale_line",      "return_match",   "tender",        "claim",        "points_entry",   "goods_order",
        "order_goods",    "order_step",     "visit",         "visit_act",    "visit_goods",    "customer_sum",
        "profile_change", "customer_merge", "filing",        "personal_day", "filed",          "assignment",
        "guest_step",     "promise",        "promise_step",  "complaint",    "complaint_step", "feedback",
        "feedback_step",  "contact_wishes", "liked_time",    "own_interval"})
    EXPECT_EQ(number("SELECT pk FROM pragma_table_info('" + std::string(table) + "') WHERE name = 'customer_id'"), 1)
        << table;
}

TEST_F(Schema, migrations_rise_without_gaps_and_the_file_is_at_the_last) {
  int version = 0;
  for (const storage::Migration& step : storage::migrations()) EXPECT_EQ(step.to, ++version);
  EXPECT_EQ(number("PRAGMA user_version"), version);
}

}  // namespace
}  // namespace shuke::clientele::test

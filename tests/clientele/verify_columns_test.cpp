// One changed value, one missing row: verify names its table and its key, whichever of all tables and columns it is in.
#include "clientele/damage.hpp"

namespace shuke::clientele::test {
namespace {

using testing::Contains;
using testing::StartsWith;

// Under sanitizers each look takes many times as long: there numbers at their ends are for the door that is opened
// after.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool is_slow_build = true;
#else
constexpr bool is_slow_build = false;
#endif

class VerifyColumns : public Damage {
 protected:
  static std::string last_row(const storage::Table& table) {
    return " ORDER BY " + key_columns(table, " DESC, ") + " DESC LIMIT 1";
  }
  /// The key of the last row of a table of the copy, as verify writes it; with another value in one of its columns.
  std::string last_key(const storage::Table& table, const std::string& column = "",
                       const std::string& value = "") const {
    std::string key;
    for (const std::string& part : table.key_columns())
      key += (key.empty() ? "" : " || '/' || ") + (part == column ? '(' + value + ')' : '"' + part + '"');
    return text("SELECT " + key + " FROM " + std::string(table.name()) + last_row(table));
  }
  /// Sets a column of the last row of a table of the copy.
  void change(const storage::Table& table, const std::string& column, const std::string& value) {
    const std::string name(table.name());
    other(copied()).exec("UPDATE " + name + " SET \"" + column + "\" = " + value + " WHERE (" +
                         key_columns(table, ", ") + ") = (SELECT " + key_columns(table, ", ") + " FROM " + name +
                         last_row(table) + ")");
  }
  bool is_text(const storage::Table& table, const std::string& column) const {
    return text("SELECT type FROM pragma_table_info('" + std::string(table.name()) + "') WHERE name = '" + column +
                "'") == "TEXT";
  }
  /// Changes a value and looks whether verify names the row, by a door that was open before.
  void expect_named(const storage::Table& table, const std::string& column, const std::string& value) {
    const std::string what = std::string(table.name()) + '.' + column + " = " + value;
    Clientele open = copy();
    const std::string row = std::string(table.name()) + ' ' + last_key(table, column, value) + ' ';
    change(table, column, value);
    const Unchanged unchanged(copied());
    const auto answer = open.verify({10'000});
    ASSERT_EQ(problem(answer), "") << what;
    std::vector<std::string> found;
    for (const Difference& one : answer->differences) found.push_back(one.table + ' ' + one.key + ' ' + one.what);
    EXPECT_THAT(found, Contains(StartsWith(row))) << what;
  }
  /// … and by one that is opened after.
  void expect_noticed(const storage::Table& table, const std::string& column, const std::string& value) {
    std::filesystem::copy_file(file(), copied(), std::filesystem::copy_options::overwrite_existing);
    change(table, column, value);
    EXPECT_TRUE(is_noticed_when_opened()) << table.name() << '.' << column << " = " << value;
  }
};

/// There are so many columns that they are looked at in parts, side by side.
class VerifyColumnsOfPart : public VerifyColumns, public testing::WithParamInterface<int> {
 public:
  static constexpr int parts = 4;

 protected:
  static void each_table_of_part(const std::function<void(const storage::Table& table)>& tested) {
    int count = 0;
    each_table([&](const storage::Table& table) {
      if (count++ % parts == GetParam()) tested(table);
    });
  }
};

TEST_P(VerifyColumnsOfPart, a_changed_value_is_named_in_every_column_of_every_table) {
  int columns = 0;
  copy();
  each_table_of_part([&](const storage::Table& table) {
    for (const std::string& column : table.columns()) {
      const std::string quoted = '"' + column + '"';
      const std::string other =
          is_text(table, column) ? "coalesce(" + quoted + ", '') || 'x'" : "coalesce(" + quoted + ", 0) + 1";
      expect_named(table, column, other);
      if (!is_slow_build) expect_noticed(table, column, other);
      ++columns;
    }
  });
  EXPECT_GT(columns, 100);
}

// Values at the ends of what the database can hold: nothing overflows, nothing crashes.
TEST_P(VerifyColumnsOfPart, the_largest_and_the_smallest_number_are_named_in_every_column) {
  copy();
  each_table_of_part([&](const storage::Table& table) {
    for (const std::string& column : table.columns()) {
      if (is_text(table, column)) continue;
      expect_named(table, column, "9223372036854775807");
      expect_noticed(table, column, "-9223372036854775807 - 1");
    }
  });
}
INSTANTIATE_TEST_SUITE_P(all, VerifyColumnsOfPart, testing::Range(0, VerifyColumnsOfPart::parts));

TEST_F(VerifyColumns, a_value_that_is_gone_is_named) {
  copy();
  each_table([&](const storage::Table& table) {
    for (const std::string& column : table.columns()) {
      const std::string name(table.name());
      if (text("SELECT \"notnull\" FROM pragma_table_info('" + name + "') WHERE name = '" + column + "'") == "1")
        continue;
      change(table, column, is_text(table, column) ? "'was'" : "7");
      std::filesystem::copy_file(file(), copied(), std::filesystem::copy_options::overwrite_existing);
      if (text("SELECT count(*) FROM " + name + " WHERE \"" + column + "\" IS NULL") != "0")
        continue;  // nothing to lose
      expect_named(table, column, "NULL");
      expect_noticed(table, column, "NULL");
    }
  });
}

// Nothing refers to changes, merges, filings, days of review and sleep, so that one that is gone leaves no trace: the
// next review looks at more.
TEST_F(VerifyColumns, a_missing_row_is_noticed_in_every_table) {
  each_table([&](const storage::Table& table) {
    for (const char* last_of_its_own : {"profile_change", "customer_merge", "filing", "review_day", "card_sleep"})
      if (table.name() == last_of_its_own) return;
    Clientele open = copy();
    const std::string key = last_key(table), name(table.name());
    {
      SQLite::Database database = other(copied());
      database.exec("DELETE FROM " + name + " WHERE " + key_columns(table, " || '/' || ") + " = '" + key + "'");
      ASSERT_EQ(database.getChanges(), 1) << name;
    }
    EXPECT_THAT(look(open), testing::Not(IsEmpty())) << name << ' ' << key;
    EXPECT_TRUE(is_noticed_when_opened()) << name << ' ' << key;
  });
}

TEST_F(VerifyColumns, a_row_too_many_is_named_in_every_list) {
  each_table([&](const storage::Table& table) {
    const std::string name(table.name()), position = table.key_columns().back();
    if (position.size() < 3 || !position.ends_with("_no")) return;
    std::string columns, values;
    for (const std::string& column : table.columns()) {
      columns += (columns.empty() ? "\"" : ", \"") + column + '"';
      values += (values.empty() ? "\"" : ", \"") + column + (column == position ? "\" + 1" : "\"");
    }
    Clientele open = copy();
    const std::string key = last_key(table);
    other(copied()).exec("INSERT INTO " + name + " (" + columns + ") SELECT " + values + " FROM " + name + " WHERE " +
                         key_columns(table, " || '/' || ") + " = '" + key + "'");
    EXPECT_THAT(look(open), Contains(StartsWith(name + ' ' + last_key(table) + ' '))) << name;
  });
}

}  // namespace
}  // namespace shuke::clientele::test

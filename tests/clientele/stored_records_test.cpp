// Every stored record, with all its fields filled and with none but the necessary: to rows and back.
#include "clientele/damage.hpp"
#include "schema/records.hpp"

#include <boost/json/serialize.hpp>

namespace shuke::clientele::test {
namespace {

using schema::Record;
using schema::RecordInfo;

std::string json_of(const Record& record) {
  return boost::json::serialize(schema::write_json(record.info(), record.get(), schema::yuan()));
}

/// What a record cannot be without.
void fill_necessary(const RecordInfo& info, void* record, const std::vector<std::string>& key) {
  for (const schema::FieldInfo& field : info.fields) {
    const bool part_of_key = std::find(key.begin(), key.end(), field.name) != key.end();
    if (field.kind() != schema::Kind::list && (field.has(schema::required) || part_of_key))
      must(schema::set_text(field, record, schema::sample(field, 3), schema::yuan()));
  }
}

class StoredRecords : public Till {
 protected:
  StoredRecords() { store_ = must(storage::Store::open(url(), {.create = true, .migrations = storage::migrations()})); }

  template <class Work>
  void write(const Work& work) {
    must(store_->write([&](storage::Connection& connection) -> Result<void> {
      work(connection);
      return {};
    }));
  }
  /// Reads a record by its key. Keys with text in them have no `load`: their only row is read from a query.
  Record read(const storage::Table& table, const Record& written) {
    Record record(table.record());
    std::vector<std::int64_t> key;
    bool text = false;
    for (const std::string& column : table.key_columns()) {
      const schema::Cell cell = table.record().find(column)->get(written.get());
      if (const auto* number = std::get_if<std::int64_t>(&cell)) key.push_back(*number);
      else text = true;
    }
    must(store_->read([&](storage::Connection& connection) -> Result<void> {
      if (!text) {
        SHUKE_ASSIGN(found, table.load(connection, key, record.get(), schema::yuan()));
        EXPECT_TRUE(found) << table.name();
        return {};
      }
      std::string columns;
      for (const std::string& column : table.columns()) columns += (columns.empty() ? "\"" : ", \"") + column + '"';
      const storage::Query query("SELECT " + columns + " FROM " + std::string(table.name()));
      storage::Rows rows(connection, query);
      EXPECT_TRUE(rows.next()) << table.name();
      return table.read_row(rows.statement(), record.get(), schema::yuan());
    }));
    return record;
  }
  /// How many rows of a table and its children do not fit their seals.
  int wrong_seals(const storage::Table& table) {
    int wrong = 0;
    must(store_->read([&](storage::Connection& connection) -> Result<void> {
      storage::Key key;
      table.check_page(connection, key, 100, schema::yuan(),
                       [&](const storage::Table&, const storage::Key&, const Error&) { ++wrong; });
      return {};
    }));
    for (const storage::Table& child : table.children()) wrong += wrong_seals(child);
    return wrong;
  }
  void expect_round_trip(const storage::Table& table, const Record& written) {
    write([&](storage::Connection& connection) { table.insert(connection, written.get()); });
    EXPECT_EQ(json_of(read(table, written)), json_of(written)) << table.name();
    EXPECT_EQ(wrong_seals(table), 0) << table.name();
  }

 private:
  std::unique_ptr<storage::Store> store_;
};

TEST_F(StoredRecords, full_ones_come_back_as_they_were) {
  for (const storage::Table* table : storage::tables()) {
    const Record record = Record::filled(table->record());
    expect_round_trip(*table, record);
    // Through JSON, too: what an archive holds makes the same rows.
    const Record again(table->record());
    must(schema::read_json(table->record(), again.get(), must(schema::parse_json(json_of(record))).as_object(),
                           schema::yuan(), schema::Origin::ourselves));
    EXPECT_EQ(json_of(read(*table, record)), json_of(again)) << table->name();
  }
}

TEST_F(StoredRecords, those_with_none_but_what_is_necessary_come_back_as_they_were) {
  for (const storage::Table* table : storage::tables()) {
    const Record record(table->record());
    fill_necessary(table->record(), record.get(), table->key_columns());
    expect_round_trip(*table, record);
  }
}

TEST_F(StoredRecords, what_is_written_over_a_row_is_sealed_anew_and_leaves_its_lists) {
  const storage::Table& table = storage::customer_table();
  const Record record = Record::filled(table.record());
  expect_round_trip(table, record);
  const schema::FieldInfo& name = *table.record().find("name");
  must(schema::set_text(name, record.get(), "另一个名字", schema::yuan()));
  must(schema::set_text(*table.record().find("birthday"), record.get(), "", schema::yuan()));
  write([&](storage::Connection& connection) { table.update(connection, record.get()); });
  EXPECT_EQ(json_of(read(table, record)), json_of(record));
  EXPECT_EQ(wrong_seals(table), 0);
}

TEST_F(StoredRecords, elements_are_added_after_those_that_are_there) {
  const storage::Table& table = storage::customer_table();
  const Record record = Record::filled(table.record());
  expect_round_trip(table, record);
  for (const schema::FieldInfo& list : table.record().fields) {
    if (list.kind() != schema::Kind::list) continue;
    schema::fill(*list.type->element(), list.type->append(list.in(record.get())), 90);
    write([&](storage::Connection& connection) {
      table.update(connection, record.get());
      table.append(connection, record.get(), list.name, 1);
    });
  }
  EXPECT_EQ(json_of(read(table, record)), json_of(record));
  EXPECT_EQ(wrong_seals(table), 0);
}

}  // namespace
}  // namespace shuke::clientele::test

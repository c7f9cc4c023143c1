// What a header must and may say, and how fields are found by it.
#include "exchange/columns.hpp"

#include "exchange/reading.hpp"

#include <gtest/gtest.h>

#include <array>

namespace shuke::exchange {
namespace {

constexpr std::array<std::string_view, 3> required{"receipt", "sku", "amount"};
constexpr std::array<std::string_view, 2> optional{"unit", "gift"};
enum Slot : std::size_t { receipt, sku, amount, unit, gift };

Result<Columns> header(const std::string& text) {
  std::istringstream in(text);
  CsvReader reader(in, Encoding::utf8);
  return Columns::read(reader, required, optional);
}

Row row_of(Fields fields) { return {.line = 2, .fields = std::move(fields), .flaw = {}, .flaw_index = 0}; }

TEST(Columns, finds_fields_in_any_order) {
  const Columns columns = header("gift,amount,sku,receipt\n").value();
  const Row row = row_of({"1", "9.90", "A1", "R7"});
  EXPECT_EQ(columns.field(row, receipt), "R7");
  EXPECT_EQ(columns.field(row, sku), "A1");
  EXPECT_EQ(columns.field(row, amount), "9.90");
  EXPECT_EQ(columns.field(row, gift), "1");
  EXPECT_EQ(columns.field(row, unit), "") << "a column that the file does not have";
  EXPECT_TRUE(columns.has(gift));
  EXPECT_FALSE(columns.has(unit));
  EXPECT_EQ(columns.size(), 4U);
  EXPECT_EQ(columns.name(2), "sku");
  EXPECT_EQ(columns.name(4), "");
}

TEST(Columns, leaves_the_reader_at_the_first_row_of_data) {
  std::istringstream in("\xEF\xBB\xBFreceipt,sku,amount\nR1,A1,5\n");
  CsvReader reader(in, Encoding::utf8);
  ASSERT_TRUE(Columns::read(reader, required, optional));
  Row row;
  ASSERT_TRUE(reader.next(row).value());
  EXPECT_EQ(row.fields, (Fields{"R1", "A1", "5"}));
}

TEST(Columns, says_what_is_wrong_with_a_header) {
  struct Case {
    std::string text;
    std::string_view message;
    std::string_view slot;
    std::string value;
  };
  const std::string long_name(100, 'x');
  const Case cases[] = {
      {"", "csv.no_header", "required", "receipt, sku, amount"},
      {"\n\n", "csv.no_header", "required", "receipt, sku, amount"},
      {"R1,A1,5.00\n", "csv.not_a_header", "required", "receipt, sku, amount"},
      {"receipt,sku\n", "csv.missing_columns", "columns", "amount"},
      {"sku\n", "csv.missing_columns", "columns", "receipt, amount"},
      {"sku\n", "csv.missing_columns", "required", "receipt, sku, amount"},
      {"receipt,sku,amount,colour,Gift\n", "csv.unknown_columns", "columns", "colour, Gift"},
      {"receipt,sku,amount,colour\n", "csv.unknown_columns", "allowed", "receipt, sku, amount, unit, gift"},
      {"receipt,sku,amount,\n", "csv.unknown_columns", "columns", "\"\""},
      {"receipt,sku,amount," + long_name + "\n", "csv.unknown_columns", "columns", long_name.substr(0, 60) + "…"},
      {"receipt,sku,amount, unit\n", "csv.unknown_columns", "columns", " unit"},
      {"sku,receipt,sku,sku,gift,gift\n", "csv.duplicate_columns", "columns", "sku, gift"},
      {"receipt,\xFF\n", "csv.bad_text", "column", "2"},
      {"receipt,\"sku\n", "csv.unclosed_quote", "line", "1"},
  };
  for (const Case& each : cases) {
    const auto columns = header(each.text);
    ASSERT_TRUE(columns.has_error()) << each.text;
    EXPECT_EQ(columns.error().message, each.message) << each.text;
    EXPECT_EQ(slot(columns.error(), each.slot), each.value) << each.text;
    EXPECT_EQ(columns.error().code, Code::invalid) << each.text;
  }
}

TEST(Columns, does_not_repeat_what_may_be_a_customer) {
  const Error error = header("林夏,13800004472\n").error();
  for (const auto& [name, value] : error.arguments) EXPECT_EQ(value.find("1380"), value.npos) << name;
}

TEST(Columns, checks_the_number_of_fields_of_a_row) {
  const Columns columns = header("receipt,sku,amount\n").value();
  EXPECT_TRUE(columns.check(row_of({"R1", "A1", "5"})));
  for (const Fields& fields : {Fields{"R1", "A1"}, Fields{"R1", "A1", "5", ""}}) {
    const auto checked = columns.check(row_of(fields));
    ASSERT_TRUE(checked.has_error());
    EXPECT_EQ(checked.error().message, "csv.field_count");
    EXPECT_EQ(slot(checked.error(), "found"), std::to_string(fields.size()));
    EXPECT_EQ(slot(checked.error(), "expected"), "3");
  }
  EXPECT_EQ(columns.field(row_of({"R1"}), amount), "") << "a field that the row does not have";
}

TEST(Columns, names_the_column_of_a_flaw) {
  std::istringstream in("receipt,sku,amount\nR1,\x01,5\n");
  CsvReader reader(in, Encoding::utf8);
  const Columns columns = Columns::read(reader, required, optional).value();
  Row row;
  ASSERT_TRUE(reader.next(row).value());
  const Error error = columns.check(row).error();
  EXPECT_EQ(error.message, "csv.control_character");
  EXPECT_EQ(error.field, "sku");
}

}  // namespace
}  // namespace shuke::exchange

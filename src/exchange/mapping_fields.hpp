/// \file
/// Field tables of exchange/mapping.hpp.
#pragma once

#include "exchange/import_fields.hpp"
#include "exchange/mapping.hpp"

namespace shuke::schema {

template <>
struct Choices<exchange::Reading> {
  static constexpr ChoiceName names[] = {
      {0, "text", "As it stands."},
      {1, "phone", "A telephone number."},
      {2, "day", "2026-11-24."},
      {3, "excel_date", "The number of a day, 1 being 1900-01-01."},
      {4, "excel_date_1904", "The number of a day, 0 being 1904-01-01."},
      {5, "chinese_day", "A written date, Chinese or with strokes, solar unless it says lunar."},
      {6, "lunar_day", "A written date of the lunar calendar."},
      {7, "yes_no", "Yes or no."}};
};

template <>
struct Fields<exchange::MappedWord> {
  using Word = exchange::MappedWord;
  static constexpr std::string_view name = "mapped_word";
  static constexpr std::string_view doc = "What stands for what.";
  static constexpr auto rows = std::tuple(field<&Word::from>(1, "from", required, "0.1", "As the file has it."),
                                          field<&Word::to>(2, "to", none, "0.1", "As we write it; absent: nothing."));
};

template <>
struct Fields<exchange::MappedColumn> {
  using Column = exchange::MappedColumn;
  static constexpr std::string_view name = "mapped_column";
  static constexpr std::string_view doc = "A column of the file.";
  static constexpr auto rows =
      std::tuple(field<&Column::column>(1, "column", required, "0.1", "Its name in the header."),
                 field<&Column::field>(2, "field", required, "0.1", "The field it becomes."),
                 field<&Column::as>(3, "as", none, "0.1", "How it is read."),
                 field<&Column::digits>(4, "digits", none, "0.1", "How many digits the number has, 1 to 64."),
                 field<&Column::words>(5, "words", none, "0.1", "What stands for what."));
};

template <>
struct Fields<exchange::MappedConstant> {
  using Constant = exchange::MappedConstant;
  static constexpr std::string_view name = "mapped_constant";
  static constexpr std::string_view doc = "A value that all customers of the file get.";
  static constexpr auto rows = std::tuple(field<&Constant::field>(1, "field", required, "0.1", "The field."),
                                          field<&Constant::value>(2, "value", required, "0.1", "Its value."));
};

template <>
struct Fields<exchange::IgnoredColumn> {
  static constexpr std::string_view name = "ignored_column";
  static constexpr std::string_view doc = "A column that is passed over.";
  static constexpr bool bare = true;
  static constexpr auto rows =
      std::tuple(field<&exchange::IgnoredColumn::column>(1, "column", required, "0.1", "Its name in the header."));
};

template <>
struct Fields<exchange::Mapping> {
  using Mapping = exchange::Mapping;
  static constexpr std::string_view name = "mapping";
  static constexpr std::string_view doc = "How another system's columns become ours.";
  static constexpr auto rows =
      std::tuple(field<&Mapping::columns>(1, "columns", required, "0.1", "The columns that are taken."),
                 field<&Mapping::constants>(2, "constants", none, "0.1", "What all customers get."),
                 field<&Mapping::ignore>(3, "ignore", none, "0.1", "Columns that are passed over."),
                 field<&Mapping::encoding>(4, "encoding", none, "0.1", "What the file's bytes are."));
};

}  // namespace shuke::schema

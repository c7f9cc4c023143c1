/// \file
/// How another system's columns become fields of ours: a document that the shop writes once per system.
#pragma once

#include "schema/record_info.hpp"
#include "shuke/clientele/requests.hpp"
#include "shuke/exchange/import.hpp"

namespace shuke::exchange {

/// How what stands in a column is read.
enum class Reading : std::uint8_t {
  text = 0,             ///< as it stands, without blanks at its ends
  phone = 1,            ///< a telephone number that a spreadsheet may have taken for a quantity
  day = 2,              ///< 1988-03-05
  excel_date = 3,       ///< the number of a day, 1 being 1900-01-01
  excel_date_1904 = 4,  ///< the number of a day, 0 being 1904-01-01
  chinese_day = 5,      ///< 1988年3月5日, 1988/3/5, 1988.3.5, 19880305, 农历1987年闰六月初七
  lunar_day = 6,        ///< the same, of the lunar calendar even if it does not say so
  yes_no = 7,           ///< 是 or 否
};

/// What stands for what.
struct MappedWord {
  std::string from;  ///< as the file has it
  std::string to;    ///< as we write it; empty: absent
};

/// A column of the file.
struct MappedColumn {
  std::string column;          ///< its name in the header
  std::string field;           ///< the field it becomes
  Reading as = Reading::text;  ///< how it is read
  std::optional<std::int64_t>
      digits;                     ///< how many digits the number has: lost zeros are put before it; absent: no matter
  std::vector<MappedWord> words;  ///< what stands for what; empty: everything for itself
};

/// A value that all customers of the file get.
struct MappedConstant {
  std::string field;
  std::string value;
};

/// A column that is passed over.
struct IgnoredColumn {
  std::string column;
};

/// A mapping.
struct Mapping {
  std::vector<MappedColumn> columns;
  std::vector<MappedConstant> constants;
  std::vector<IgnoredColumn> ignore;
  std::optional<TextEncoding> encoding;  ///< absent: UTF-8
};

/// Reads a mapping strictly. Errors: invalid, with the place as a JSON pointer.
Result<Mapping> parse_mapping(std::string_view document, const schema::Context& context);

/// The fields that a column may be: single values of an enrolment, but for the request's id.
std::vector<const schema::FieldInfo*> column_fields();

}  // namespace shuke::exchange

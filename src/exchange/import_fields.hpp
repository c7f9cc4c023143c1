/// \file
/// Field tables of exchange/import.hpp.
#pragma once

#include "schema/fields.hpp"
#include "shuke/exchange/import.hpp"

namespace shuke::schema {

template <>
struct Choices<SalesFormat> {
  static constexpr ChoiceName names[] = {{0, "shuke", "Our own columns."},
                                         {1, "online-retail", "The columns of the public file Online Retail."}};
};
template <>
struct Choices<TextEncoding> {
  static constexpr ChoiceName names[] = {{0, "utf-8", "With or without a byte order mark."},
                                         {1, "gb18030", "GB 18030, GBK, GB 2312."}};
};

template <>
struct Fields<ImportRequest> {
  static constexpr std::string_view name = "import_request";
  static constexpr std::string_view doc = "Sales of another system to import.";
  static constexpr auto rows = std::tuple(
      field<&ImportRequest::file>(1, "file", required, "0.1", "Path of the file; `-` is standard input."),
      field<&ImportRequest::format>(2, "format", none, "0.1", "What its columns are."),
      field<&ImportRequest::encoding>(3, "encoding", none, "0.1", "What its bytes are."),
      field<&ImportRequest::rejects>(4, "rejects", none, "0.1", "Path of the file that rejected lines go to."),
      field<&ImportRequest::shop>(5, "shop", none, "0.1", "Ref of the shop of lines that name none."));
};

template <>
struct Fields<ImportAnswer> {
  static constexpr std::string_view name = "import_answer";
  static constexpr std::string_view doc = "What an import came to.";
  static constexpr auto rows = std::tuple(
      field<&ImportAnswer::rows>(1, "rows", none, "0.1", "Lines of the file."),
      field<&ImportAnswer::kept>(2, "kept", none, "0.1", "Lines that are in the database now."),
      field<&ImportAnswer::rejected>(3, "rejected", none, "0.1", "Lines that are not."),
      field<&ImportAnswer::receipts>(4, "receipts", none, "0.1", "Receipts kept on which something was bought."),
      field<&ImportAnswer::returns>(5, "returns", none, "0.1", "Receipts kept on which everything came back."),
      field<&ImportAnswer::customers>(6, "customers", none, "0.1", "Different customers on them."),
      field<&ImportAnswer::walk_in_receipts>(7, "walk_in_receipts", none, "0.1", "Receipts kept without a customer."),
      field<&ImportAnswer::unmatched_returns>(8, "unmatched_returns", none, "0.1",
                                              "Lines that no earlier purchase covers.", "MEM-9"));
};

}  // namespace shuke::schema

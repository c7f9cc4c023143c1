/// \file
/// Field tables of exchange/customers_export.hpp.
#pragma once

#include "exchange/customers_import_fields.hpp"
#include "schema/choices.hpp"
#include "shuke/exchange/customers_export.hpp"

namespace shuke::schema {

template <>
struct Fields<CustomersExportRequest> {
  using Request = CustomersExportRequest;
  static constexpr std::string_view name = "customers_export_request";
  static constexpr std::string_view doc = "A list of customers that is taken for a purpose.";
  static constexpr auto rows =
      std::tuple(field<&Request::file>(1, "file", required, "0.1", "Path of the file."),
                 field<&Request::format>(2, "format", none, "0.1", "How it is written; absent: by the file's ending."),
                 field<&Request::purpose>(3, "purpose", required, "0.1", "What the list is for.", "CUS-1"),
                 field<&Request::channel>(4, "channel", none, "0.1", "Only who may be reached this way.", "CUS-1"),
                 field<&Request::shop>(5, "shop", none, "0.1", "Ref of the shop that opened the file; absent: all."),
                 field<&Request::day>(6, "day", required, "0.1", "Consent as it stands on this day.", "CUS-1"),
                 field<&Request::fields>(7, "fields", none, "0.1", "Only these fields; absent: all."));
};

template <>
struct Fields<CustomersExportAnswer> {
  using Answer = CustomersExportAnswer;
  static constexpr std::string_view name = "customers_export_answer";
  static constexpr std::string_view doc = "What became of an export of customers.";
  static constexpr auto rows = std::tuple(
      field<&Answer::file>(1, "file", none, "0.1", "Where the list is."),
      field<&Answer::day>(2, "day", none, "0.1", "The day asked for."),
      field<&Answer::customers>(3, "customers", none, "0.1", "Customers in the file."),
      field<&Answer::withheld>(4, "withheld", none, "0.1", "Registered, but do not allow the purpose.", "CUS-1"),
      field<&Answer::unreachable>(5, "unreachable", none, "0.1", "Allow it, but cannot be reached by the channel.",
                                  "CUS-1"),
      field<&Answer::bytes>(6, "bytes", none, "0.1", "Size of the file."));
};

}  // namespace shuke::schema

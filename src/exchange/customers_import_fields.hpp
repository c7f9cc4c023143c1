/// \file
/// Field tables of exchange/customers_import.hpp.
#pragma once

#include "exchange/import_fields.hpp"
#include "shuke/exchange/customers_import.hpp"

namespace shuke::schema {

template <>
struct Choices<CustomersFormat> {
  static constexpr ChoiceName names[] = {{0, "csv", "A table with a header."},
                                         {1, "jsonl", "JSON lines, an enrolment each."}};
};
template <>
struct Choices<SamePhone> {
  static constexpr ChoiceName names[] = {{0, "ask", "A number that another customer has is a conflict."},
                                         {1, "shared", "Both have it."}};
};
template <>
struct Choices<Likeness> {
  static constexpr ChoiceName names[] = {{0, "same_name_and_birthday", "Both are equal, the year too."}};
};

template <>
struct Fields<CustomersImportRequest> {
  using Request = CustomersImportRequest;
  static constexpr std::string_view name = "customers_import_request";
  static constexpr std::string_view doc = "Customers of another system to import.";
  static constexpr auto rows = std::tuple(
      field<&Request::file>(1, "file", required, "0.1", "Path of the file; `-` is standard input."),
      field<&Request::format>(2, "format", none, "0.1", "How it is written."),
      field<&Request::encoding>(3, "encoding", none, "0.1", "What its bytes are; absent: the mapping's, else UTF-8."),
      field<&Request::mapping>(4, "mapping", none, "0.1", "Path of a mapping; absent: the columns are our own."),
      field<&Request::rejects>(5, "rejects", none, "0.1", "Path of the file that rejected rows go to."),
      field<&Request::shop>(6, "shop", none, "0.1", "Ref of the shop of rows that name none."),
      field<&Request::dry_run>(7, "dry_run", none, "0.1", "Everything is checked, nothing is written."),
      field<&Request::same_phone>(8, "same_phone", none, "0.1", "What becomes of a number that another customer has.",
                                  "CUS-3"));
};

template <>
struct Fields<LikelyDuplicate> {
  using Pair = LikelyDuplicate;
  static constexpr std::string_view name = "likely_duplicate";
  static constexpr std::string_view doc = "Two customers who may be one.";
  static constexpr auto rows =
      std::tuple(field<&Pair::line>(1, "line", none, "0.1", "Line of the file on which the one begins."),
                 field<&Pair::ref>(2, "ref", none, "0.1", "Their ref."),
                 field<&Pair::other_ref>(3, "other_ref", none, "0.1", "Ref of the other."),
                 field<&Pair::why>(4, "why", none, "0.1", "What is alike."));
};

template <>
struct Fields<CustomersImportAnswer> {
  using Answer = CustomersImportAnswer;
  static constexpr std::string_view name = "customers_import_answer";
  static constexpr std::string_view doc = "What an import of customers came to.";
  static constexpr auto rows = std::tuple(
      field<&Answer::rows>(1, "rows", none, "0.1", "Customers in the file."),
      field<&Answer::enrolled>(2, "enrolled", none, "0.1", "Registered by this import.", "CUS-1"),
      field<&Answer::known>(3, "known", none, "0.1", "Registered before, with the same content."),
      field<&Answer::rejected>(4, "rejected", none, "0.1", "Neither."),
      field<&Answer::suggestion_count>(5, "suggestion_count", none, "0.1", "How many may be somebody else, too."),
      field<&Answer::suggestions>(6, "suggestions", none, "0.1", "The first of them."));
};

}  // namespace shuke::schema

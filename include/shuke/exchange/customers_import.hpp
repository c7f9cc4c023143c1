/// \file
/// Customers from other systems' files (CUS-1, CUS-3).
#pragma once

#include "shuke/exchange/import.hpp"

namespace shuke {

/// How a file of customers is written.
enum class CustomersFormat : std::uint8_t {
  csv = 0,    ///< a table: a row for each customer, its columns fields or mapped to fields
  jsonl = 1,  ///< JSON lines: an enrolment for each customer
};

/// Which customers to import.
struct CustomersImportRequest {
  std::string file;                               ///< path; `-` is standard input
  CustomersFormat format = CustomersFormat::csv;  ///< how it is written
  std::optional<TextEncoding> encoding;           ///< of its bytes; absent: the mapping's, else UTF-8
  std::string mapping;                            ///< path of a mapping; empty: the columns are our own
  std::string rejects;                            ///< path of the file that rejected rows go to; empty: nowhere
  std::string shop;                               ///< ref of the shop of rows that name none; empty: the first
  bool dry_run = false;                           ///< everything is checked and reported, nothing is written
  SamePhone same_phone = SamePhone::ask;          ///< what becomes of a number that another customer has

  friend bool operator==(const CustomersImportRequest&, const CustomersImportRequest&) = default;
};

/// Why two customers may be one.
enum class Likeness : std::uint8_t {
  same_name_and_birthday = 0,  ///< both are equal, the year of birth too
};

/// Two customers who may be one. Only a suggestion: namesakes are born on one day.
struct LikelyDuplicate {
  std::int64_t line = 0;                            ///< line of the file on which the one begins, from 1
  std::string ref;                                  ///< ref of this one
  std::string other_ref;                            ///< ref of the other, in the file or in the database
  Likeness why = Likeness::same_name_and_birthday;  ///< what they have in common

  friend bool operator==(const LikelyDuplicate&, const LikelyDuplicate&) = default;
};

/// What an import of customers came to; of a dry run, what it would come to.
struct CustomersImportAnswer {
  std::int64_t rows = 0;                     ///< customers in the file
  std::int64_t enrolled = 0;                 ///< registered by this import
  std::int64_t known = 0;                    ///< registered before, with the same content
  std::int64_t rejected = 0;                 ///< neither; rows = enrolled + known + rejected
  std::int64_t suggestion_count = 0;         ///< how many may be the same as somebody else
  std::vector<LikelyDuplicate> suggestions;  ///< the first 100 of them, in order of line

  friend bool operator==(const CustomersImportAnswer&, const CustomersImportAnswer&) = default;
};

/// Reads no more than the mapping and the header of a file of customers, so that a caller can refuse a wrong one before
/// it makes a database for it. Errors: those of the mapping (missing, denied, io, invalid with a JSON pointer as
/// field), invalid (no header, columns that are missing, unknown or there twice).
SHUKE_CPP_API Result<void> check_customers_header(std::istream& input, const CustomersImportRequest& request);

/// Imports a file of customers: reads all of it, then registers them in the file's order, in batches that are each a
/// transaction. A customer is registered wholly or rejected. Killed and run again it goes on; run twice it changes
/// nothing. Values that tell who somebody is are neither in errors nor told to the watch, but for the rejects file.
/// Errors: those of check_customers_header, missing, denied, io (the files), invalid (a quote that never closes),
/// refused (stopped by the watch), then those of storage.
SHUKE_CPP_API Result<CustomersImportAnswer> import_customers(Clientele& clientele,
                                                             const CustomersImportRequest& request,
                                                             const ImportWatch& watch = {});

/// The same from a stream; `request.file` is not looked at.
SHUKE_CPP_API Result<CustomersImportAnswer> import_customers(Clientele& clientele, std::istream& input,
                                                             const CustomersImportRequest& request,
                                                             const ImportWatch& watch = {});

}  // namespace shuke

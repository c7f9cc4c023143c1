/// \file
/// Customers to files (CUS-1, CUS-3): the way back of customers_import.hpp.
#pragma once

#include "shuke/exchange/customers_import.hpp"

namespace shuke {

/// A list of customers that is taken for a purpose.
struct CustomersExportRequest {
  std::string file;                       ///< path; required. A file that is there is replaced when all is written
  std::optional<CustomersFormat> format;  ///< absent: JSON lines for `.jsonl` and `.ndjson`, else CSV
  std::optional<Purpose> purpose;         ///< what the list is for; required (CUS-1)
  std::optional<Channel> channel;         ///< only who may be reached this way and has the means; absent: all
  std::string shop;                       ///< ref of the shop that opened the file; empty: all shops
  std::optional<Day> day;                 ///< consent as it stands on this day; required
  std::vector<FieldName> fields;          ///< only these; empty: all that the format has room for

  friend bool operator==(const CustomersExportRequest&, const CustomersExportRequest&) = default;
};

/// What became of it.
struct CustomersExportAnswer {
  std::string file;              ///< where the list is
  Day day;                       ///< the day asked for
  std::int64_t customers = 0;    ///< in the file
  std::int64_t withheld = 0;     ///< registered, but do not allow the purpose on that day (CUS-1)
  std::int64_t unreachable = 0;  ///< allow it, but have no means to be reached by the channel
  std::int64_t bytes = 0;        ///< size of the file

  friend bool operator==(const CustomersExportAnswer&, const CustomersExportAnswer&) = default;
};

/// Writes a file of the registered customers who allow a purpose on a day, which `import_customers` can read. The file
/// is there when it is whole, and only its owner can read it. Customers who are registered or changed meanwhile may be
/// in it as they were or as they are. `progress` is told how many customers were written. Errors: invalid (a field that
/// there is not, a file that is a database), unknown (shop), missing, denied, io, full (the file), refused (stopped),
/// then those of storage.
SHUKE_CPP_API Result<CustomersExportAnswer> export_customers(Clientele& clientele,
                                                             const CustomersExportRequest& request,
                                                             const Progress& progress = {});

}  // namespace shuke

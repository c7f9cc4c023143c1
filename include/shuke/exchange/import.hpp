/// \file
/// Sales history from other systems.
#pragma once

#include "shuke/api.hpp"
#include "shuke/clientele/clientele.hpp"

#include <iosfwd>

namespace shuke {

/// How the columns of a sales file are to be read.
enum class SalesFormat : std::uint8_t {
  shuke = 0,          ///< our own: `receipt,at,customer,sku,quantity,amount,…` (docs/formats.md)
  online_retail = 1,  ///< `InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country`
};

/// How its bytes are to be read.
enum class TextEncoding : std::uint8_t {
  utf8 = 0,     ///< UTF-8, with or without a byte order mark
  gb18030 = 1,  ///< GB 18030, which GBK and GB 2312 are parts of
};

/// What to import.
struct ImportRequest {
  std::string file;                            ///< path; `-` is standard input
  SalesFormat format = SalesFormat::shuke;     ///< how its columns are to be read
  TextEncoding encoding = TextEncoding::utf8;  ///< how its bytes are to be read
  std::string rejects;                         ///< path of the file that rejected lines go to; empty: nowhere
  std::string shop;                            ///< ref of the shop of lines that name none; empty: the first

  friend bool operator==(const ImportRequest&, const ImportRequest&) = default;
};

/// What an import came to. The figures are the file's own: imported once more, it gives the same.
struct ImportAnswer {
  std::int64_t rows = 0;              ///< lines of the file, without the header
  std::int64_t kept = 0;              ///< lines that are in the database now
  std::int64_t rejected = 0;          ///< lines that are not; rows = kept + rejected
  std::int64_t receipts = 0;          ///< receipts kept on which something was bought
  std::int64_t returns = 0;           ///< receipts kept on which everything came back
  std::int64_t customers = 0;         ///< different customers on the receipts kept
  std::int64_t walk_in_receipts = 0;  ///< receipts kept, of both sorts, without a customer
  std::int64_t unmatched_returns =
      0;  ///< lines kept that no earlier purchase covers wholly; without write-offs of walk-ins

  friend bool operator==(const ImportAnswer&, const ImportAnswer&) = default;
};

/// A line that was rejected, for people; the rejects file also holds the line itself.
struct Reject {
  std::int64_t line = 0;  ///< line of the file on which the row begins, from 1
  std::string field;      ///< column; empty when it is about the whole line
  std::string value;      ///< what stands there, at most 80 bytes
  Error problem;          ///< why
};

/// What an import tells while it runs; each may be empty.
struct ImportWatch {
  std::function<bool(std::int64_t bytes)> reading;     ///< bytes read so far; false stops
  std::function<bool(std::int64_t rows)> recording;    ///< rows recorded so far; false stops
  std::function<void(const Reject& reject)> rejected;  ///< a line was rejected
};

/// Reads no more than the header of a sales file, so that a caller can refuse a wrong file before it makes a database
/// for it. Error: invalid (no header, columns that are missing, unknown or there twice).
SHUKE_CPP_API Result<void> check_sales_header(std::istream& input, const ImportRequest& request);

/// Imports a sales file: reads all of it, then records its receipts in order of time, in batches that are each a
/// transaction. A receipt is kept whole or rejected whole. Killed and run again it goes on; run twice it changes
/// nothing. Errors: missing, denied, io (the files), invalid (no header, a quote that never closes), refused (stopped
/// by the watch), then those of storage.
SHUKE_CPP_API Result<ImportAnswer> import_sales(Clientele& clientele, const ImportRequest& request,
                                                const ImportWatch& watch = {});

/// The same from a stream; `request.file` is not looked at.
SHUKE_CPP_API Result<ImportAnswer> import_sales(Clientele& clientele, std::istream& input, const ImportRequest& request,
                                                const ImportWatch& watch = {});

}  // namespace shuke

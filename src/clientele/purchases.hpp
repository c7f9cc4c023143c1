/// \file
/// The lines of a person's receipts, by day.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// Where a page of receipts begins: behind the receipt of this day and counter, the latest being first.
struct ReceiptMark {
  Day day;
  std::int64_t counter = 0;  ///< of its id

  friend auto operator<=>(const ReceiptMark&, const ReceiptMark&) = default;
};

/// Lines of a page of receipts.
struct ReceiptLines {
  std::vector<PurchaseRow> rows;    ///< the latest day first, then the latest recorded; lines in the receipt's order
  std::optional<ReceiptMark> last;  ///< of the last receipt told, when there are more
};

/// Receipts of a person's files up to a mark (not with it), at most `most` of them, what staff bought left out
/// (POS-5), with what had come back by the day `known_on`. One query for each file, which reads no further than is
/// told. Errors: damaged.
Result<ReceiptLines> lines_before(storage::Connection& connection, const House& house,
                                  std::span<const CustomerId> files, const ReceiptMark& before, Day known_on,
                                  std::int64_t most);

/// The same of a span of days: all of them, with what had come back by its last day. Errors: damaged.
Result<ReceiptLines> lines_between(storage::Connection& connection, const House& house,
                                   std::span<const CustomerId> files, const DaySpan& days);

/// The latest days by `until` on which a person bought something that by then was kept, at most `most`.
std::vector<Day> purchase_days(storage::Connection& connection, std::span<const CustomerId> files, Day until,
                               std::int64_t most);

}  // namespace shuke::clientele

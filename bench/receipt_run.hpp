/// \file
/// Receipts that one door takes, each a transaction of its own that is on the disk when the call returns, and bare
/// statements that write the same rows, known beforehand: they look for no receipt, customer, card or lot, price
/// nothing, count no points, review no card, make no digests or seals, and do not queue behind other writers.
#pragma once

#include "deed_rows.hpp"
#include "report.hpp"

#include <memory>

namespace shuke::bench {

/// Receipts, and the rows they leave behind in a copy of a database.
struct ReceiptRun {
  using Door = Result<ReceiptAnswer> (Clientele::*)(const Receipt&);
  /// \param base a database that all receipts begin with; it is not written
  ReceiptRun(const Ground& ground, std::filesystem::path base, const std::string& name, Door door,
             std::vector<Receipt> receipts);

  std::filesystem::path base, recorded;
  Door door;
  std::vector<Receipt> receipts;
  DeedRows rows;
};

/// What makes a run when it is first asked for; several cases may stand on one.
using MadeRun = std::shared_ptr<OnDemand<ReceiptRun>>;

/// How many receipts are timed; one before them warms both sides up.
inline constexpr std::size_t timed_receipts = 400;

/// The cases `title/shuke` and `title/bare` of a run.
void add_receipt_cases(const std::string& title, const Ground& ground, const MadeRun& run);

/// The receipts of a till on the imported database: five lines for somebody who has bought before and holds no card.
MadeRun plain_sales(const Ground& ground);

}  // namespace shuke::bench

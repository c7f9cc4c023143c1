/// \file
/// The points a receipt moves (MEM-9), from what is in the books.
#pragma once

#include "clientele/lots.hpp"
#include "shuke/policy/points_earning.hpp"

namespace shuke::clientele {

/// The ledger rows of a receipt, in order: what it gives back of what was paid with points for goods that come back,
/// what is paid with points on it, what it earns, what it takes back of each sale it brings goods back of, and what it
/// takes back for goods no sale is known for; behind each of them what it did to points that had run out. Only rows of
/// receipts with a lower id are looked at, so that `verify` can ask the same of a receipt long past. Empty for a
/// walk-in.
class ReceiptPoints {
 public:
  /// `policy` is the one that held on the receipt's business day.
  ReceiptPoints(storage::Connection& connection, House& house, const Policy& policy)
      : connection_(connection), house_(house), policy_(policy) {}

  /// The rows, decided on the person's lots. Errors: refused (points paid with that are not there or cannot be paid
  /// with, points to be taken back that are not there where the rules say so), invalid (their worth is another one),
  /// overflow, damaged. What was recorded elsewhere is believed, and never refused.
  Result<std::vector<PointsEntry>> of(const Sale& sale, Lots& lots, const NextEntry& next);

 private:
  /// A sale of which goods come back.
  struct Origin {
    Sale sale;
    std::map<std::int64_t, std::int64_t> returned;  ///< thousandths in all, by line number
  };
  /// A row that a sale made, and what was undone of it before a receipt.
  struct Made {
    EntryId id;
    CustomerId account;  ///< in whose ledger it stands
    std::int64_t points = 0;
    std::int64_t undone = 0;
    Day counts_on;
    const Policy* policy = nullptr;  ///< by which it was made
  };
  PointsEntry entry(const Sale& sale, PointsReason reason, std::int64_t points, const Policy& policy) const;
  Booking booking(const Sale& sale, PointsReason reason, std::int64_t points, const Policy& policy) const;
  Result<void> read_origins(const Sale& sale);
  using CountsLine = std::function<bool(const SaleLine&)>;
  /// What came back of a sale's lines that `counts` takes: cumulative per line, so that it never drifts.
  static Result<Money> share_of(const Origin& origin, Currency currency, const CountsLine& counts);
  Result<void> add_returned_before(const Sale& sale, Origin& origin);
  Result<std::optional<Made>> made_by(const Sale& origin, PointsReason reason, PointsReason undone_by, SaleId before);
  /// The card that a sale's customer had before it, and whatever else earning goes by; the card only if the rules ask.
  Result<EarningFacts> facts_of(const Sale& sale, const Policy& policy);
  Result<Word> card_of(const Sale& sale, const Policy& policy);
  Result<Booking> given_back(const Sale& sale, const Origin& origin);
  Result<void> add_payment(const Sale& origin, EntryId row, Booking& booking);
  static Result<void> check_walk_in(const Sale& sale);
  Result<Booking> redeemed(const Sale& sale, Lots& lots);
  Result<void> check_redeemed(const Sale& sale, std::int64_t points, Money amount, Lots& lots);
  /// \param taken what the receipt takes back, of which goods that stand for others keep their part (POS-2)
  Result<Booking> earned(const Sale& sale, std::span<const Booking> taken);
  Result<Booking> taken_back(const Sale& sale, const Origin& origin);
  Result<std::int64_t> taken_back_in_all_of(const Origin& origin, const Made& made, Money returned);
  Result<Booking> taken_back_unmatched(const Sale& sale, std::span<const PointsEntry> rows);
  /// A row of the ledger, in the order in which rows are posted.
  struct Posted {
    std::int64_t day;      ///< its number
    std::int64_t counter;  ///< of its id
    std::int64_t points;
    friend auto operator<=>(const Posted&, const Posted&) = default;
  };
  /// The rows of all files that were the customer's person's when the receipt was recorded (CUS-3), in order.
  Result<std::vector<Posted>> posted_before(const Sale& sale);
  Result<std::int64_t> lowest_balance_from(const Sale& sale, std::span<const PointsEntry> rows);

  storage::Connection& connection_;
  House& house_;
  const Policy& policy_;
  std::map<SaleId, Origin> origins_;
};

}  // namespace shuke::clientele

/// \file
/// The points a receipt moves (MEM-9), from what is in the books.
#pragma once

#include "clientele/lots.hpp"
#include "shuke/policy/points_earning.hpp"
#include "shuke/policy/points_redemption.hpp"

namespace shuke::clientele {

/// The ledger rows of a receipt, in order: what it gives back of what was paid with points for goods that come back,
/// and what of it other goods are paid with in their place; what is paid with points on it, what it earns, what it
/// takes back of each sale it brings goods back of, and what it takes back for goods no sale is known for; behind each
/// of them what it did to points that had run out. A void has those that undo its receipt's, first what is there again.
/// Only rows of receipts with a lower id are looked at, so that `verify` can ask the same of a receipt long past. Empty
/// for a walk-in.
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
    bool unsaid = false;                            ///< what came back of it by a receipt did not: that is voided
  };
  /// A row that a sale made.
  struct Made {
    EntryId id;
    CustomerId account;  ///< in whose ledger it stands
    std::int64_t points = 0;
    Day counts_on;
    std::optional<Day> until;
    SaleId of_sale;                  ///< goods of this receipt stand for goods of that one, and go on with its points
    const Policy* policy = nullptr;  ///< by which it was made
  };
  /// Points in lots, by lot.
  using Holdings = std::vector<LotUse>;
  /// By line of a receipt: minor units of it that something was computed from.
  using Weights = std::vector<std::int64_t>;
  /// What is all of that, and what of it came back.
  struct Weighed {
    std::int64_t all = 0, returned = 0;
  };
  PointsEntry entry(const Sale& sale, PointsReason reason, std::int64_t points, const Policy& policy) const;
  Booking booking(const Sale& sale, PointsReason reason, std::int64_t points, const Policy& policy) const;
  Result<void> read_origins(const Sale& sale);
  using CountsLine = std::function<bool(const SaleLine&)>;
  /// What came back of a sale's lines that `counts` takes: cumulative per line, so that it never drifts.
  static Result<Money> share_of(const Origin& origin, Currency currency, const CountsLine& counts);
  static Result<Weighed> weigh(const Origin& origin, Currency currency, const Weights& weights);
  Result<void> read_origin(const Sale& sale, SaleId id, CustomerId bought_by);
  Result<void> add_returned_before(const Sale& sale, Origin& origin);
  Result<std::vector<Made>> made_by(const Sale& origin, PointsReason reason);
  /// What receipts did to it before one. \param counts_on of which rows; absent: of all
  Result<std::int64_t> undone(const Sale& origin, PointsReason by, std::optional<Day> counts_on, SaleId before);
  static Result<void> hold(storage::Rows& rows, Holdings& held);
  /// Adds what the same receipts took of lots, and takes out what they gave back to them.
  Result<void> add_moved(const Sale& origin, PointsReason reason, std::optional<Day> counts_on, SaleId before,
                         Holdings& held);
  /// Adds what a receipt's own rows took of lots, or gave back to them. \param of_sale of which sale; none: of any
  Result<void> add_own(const Sale& receipt, PointsReason reason, SaleId of_sale, Holdings& held);
  static void put_in(const Holdings& held, Booking& booking);
  /// The sales of which a voided receipt had brought goods back.
  Result<void> read_unsaid(const Sale& voiding);
  Result<Booking> there_again(const Sale& voiding, const Origin& origin, const Made& made, std::int64_t points);
  Result<Booking> paid_again(const Sale& voiding, const Origin& origin, std::int64_t points, const Policy& policy);
  Result<void> add_unmatched_again(const Sale& voiding, std::vector<Booking>& all);
  /// What was owed and is paid by now is there again in a lot of its own.
  static Result<void> book(const Booking& booking, Lots& lots, const NextEntry& next, std::vector<PointsEntry>& rows);
  static Booking rest_of(const Booking& booking, std::int64_t points);
  Result<std::vector<PointsEntry>> of_void(const Sale& voiding, Lots& lots, const NextEntry& next);
  /// The card that a sale's customer had before it, and whatever else earning goes by; the card only if the rules ask.
  Result<EarningFacts> facts_of(const Sale& sale, const Policy& policy);
  Result<Word> card_of(const Sale& sale, const Policy& policy);
  Result<Booking> given_back(const Sale& sale, const Origin& origin);
  Result<std::int64_t> given_back_in_all_of(const Origin& origin, std::span<const Made> made);
  Result<void> carry_payment(const Sale& sale, Booking& given);
  static Result<void> check_walk_in(const Sale& sale);
  Result<Booking> redeemed(const Sale& sale, Lots& lots);
  Result<void> check_payment(const RedeemFacts& facts, std::span<const SaleLine> lines, std::int64_t points,
                             Money amount) const;
  Result<void> check_redeemed(const Sale& sale, std::int64_t points, Money amount, Lots& lots);
  /// \param taken what the receipt takes back, of which goods that stand for others keep their part (POS-2)
  Result<std::vector<Booking>> earned(const Sale& sale, std::span<const Booking> taken);
  /// Whether a sale earned anything that counts on a day.
  Result<bool> earned_on_day(SaleId sale, CustomerId bought_by, Day day);
  /// What of a receipt's lines a row was earned by, where it made more than one: on the day of the receipt by what the
  /// goods cost, but for what stands for others, and on each day by what stands for goods whose points count on it.
  Result<Weights> weights_of(const Origin& origin, const Made& made);
  Result<void> take_back(const Sale& sale, const Origin& origin, std::vector<Booking>& taken);
  Result<std::optional<Booking>> taken_back(const Sale& sale, const Origin& origin, const Made& made, bool alone);
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

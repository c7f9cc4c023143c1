/// \file
/// A person's lots of points in the books, and how a movement of points becomes rows (MEM-9).
///
/// What a movement does to lots is decided in shuke/policy/points_lots.hpp. Here the lots that it can touch are read,
/// no others, and the decision is put into rows of the ledger: one of its own, with its uses, and rows with the reason
/// `expire` for what was booked as run out and is needed again, or runs out at once.
///
///     Booking ──decided on the lots at hand──> PointsEntry, …        lots changed, owed changed: kept by `write`
///
/// What the lots lie in is left open: the database, or the memory of `verify`, which books everything once more.
#pragma once

#include "clientele/house.hpp"
#include "shuke/policy/points_lots.hpp"

#include <functional>
#include <limits>
#include <map>
#include <set>

namespace shuke::clientele {

/// True for the rows that make a lot.
bool makes_lot(PointsReason reason, std::int64_t points);

/// A movement that is to be booked.
struct Booking {
  PointsEntry row;  ///< as it will stand, without id and uses; with fewer points where the rules take what is there
  Day day;          ///< business day on which it happens; lots that have run out by then are not taken of
  LotUse own;       ///< take_back: the lot that the sale made; none: nobody knows of one
  std::vector<PointsUse> paid;      ///< what is there again: what was taken of which lots and is not given back yet;
                                    ///< give_back below zero: the lots it was given back to
  std::vector<CustomerId> paid_of;  ///< whose lots those are, one for each
  std::int64_t debt = 0;            ///< what is there again: how much of it was taken of no lot
  std::int64_t carried = 0;         ///< give_back: how much of it other goods are paid with at once, of the same lots
  std::int64_t carried_base = 0;    ///< minor units that is for
  std::optional<Day> rest_until;  ///< what is there again: last day of what has neither debts to pay nor a lot to go to
  BelowZero below_zero = BelowZero::allow;  ///< what happens when there are too few; a payment is refused with `refuse`
                                            ///< and believed with `allow`
  const PointsRules* rules = nullptr;       ///< adjust: by which it is set right; required there
};

/// Gives out the ids of rows.
using NextEntry = std::function<Result<EntryId>()>;

/// A person's lots, as far as they are at hand, with what was booked and is not kept yet.
class Lots {
 public:
  virtual ~Lots() = default;

  /// Points that can be spent on a business day. Errors: overflow, damaged.
  Result<std::int64_t> spendable_on(Day day);
  /// The same, or fewer, but then as many as asked for: no more lots are read than that takes. Errors: the same.
  Result<std::int64_t> spendable_up_to(std::int64_t points, Day day);
  /// Decides a movement and adds its rows, if it comes to any; its own row is the first. Errors: refused (too few
  /// points, where the rules or a payment ask for them), overflow, damaged; nothing has changed then.
  Result<void> book(const Booking& booking, const NextEntry& next, std::vector<PointsEntry>& rows);
  /// Books everything that has run out by a day and is not booked yet, in a row like `like`, if it comes to any.
  /// Errors: overflow, damaged.
  Result<void> run_out(const PointsEntry& like, Day day, const NextEntry& next, std::vector<PointsEntry>& rows);

  /// By how much more is owed than before anything was booked.
  std::int64_t owed_more() const { return owed_more_; }

 protected:
  /// What is owed in all files of the person. Errors: overflow, damaged.
  virtual Result<std::int64_t> read_owed() = 0;
  /// A lot; none when it is not there. Errors: damaged.
  virtual Result<std::optional<storage::KeptLot>> read(const LotUse& of) = 0;
  /// Which lots are read.
  struct Wanted {
    Day day;
    std::int64_t points = 0;                                    ///< as many as are to be used
    std::function<std::int64_t(const storage::KeptLot&)> left;  ///< what is left of a lot by now
  };
  static constexpr std::int64_t all_of_them = std::numeric_limits<std::int64_t>::max();
  /// Lots with something left that have not run out by the day, booked as run out or not, in the order in which they
  /// are used: of those in whose place no other one is used, so many that the points are together, or all. Errors:
  /// damaged.
  virtual Result<std::vector<storage::KeptLot>> read_usable(const Wanted& wanted) = 0;
  /// All lots of which something has run out by a day that is not booked. Errors: damaged.
  virtual Result<std::vector<storage::KeptLot>> read_run_out(Day day) = 0;

  /// A lot that was read or made.
  struct AtHand {
    storage::KeptLot lot;
    bool is_new = false;
    bool changed = false;
  };
  const std::map<EntryId, AtHand>& at_hand() const { return at_hand_; }
  /// What was booked is kept, or forgotten: everything is read anew from now on.
  void forget();

 private:
  Result<void> have_owed();
  Result<void> have_usable(Day day, std::int64_t points);
  Result<void> have_lots_of(const Booking& booking);
  void have(const storage::KeptLot& lot) { at_hand_.try_emplace(lot.id, AtHand{lot}); }
  PointsAccount account() const;
  /// Brings what a move did to the account into the lots.
  void take_over(const PointsAccount& account, const PointsEntry& row);
  /// Adds to a row what goes on with other goods, and the row that says so.
  Result<std::optional<PointsEntry>> carry(const Booking& booking, const PointsAccount& account,
                                           PointsEntry& row) const;
  /// Adds a row with the reason `expire`; `sign` 1: that much runs out, −1: it is needed again.
  Result<void> add_run_out(const PointsEntry& like, std::span<const PointsUse> parts, int sign, const NextEntry& next,
                           std::vector<PointsEntry>& rows);
  void add_uses(std::span<const PointsUse> parts, int sign, PointsEntry& row) const;
  /// What of the lots that a booking gave back to has run out on its day.
  PointsMove run_out_again(const PointsMove& move, Day day) const;

  std::map<EntryId, AtHand> at_hand_;
  std::set<Day> usable_on_;  ///< days for which all lots that can be used are at hand
  std::optional<std::int64_t> owed_;
  std::int64_t owed_more_ = 0;
};

/// Lots in the database.
class KeptLots : public Lots {
 public:
  /// \param customer the file under which rows are written, of the person whose lots they are
  KeptLots(storage::Connection& connection, CustomerId customer) : connection_(connection), customer_(customer) {}

  /// Writes the lots that have changed. What is owed is written with the customer's sums.
  void write();

 private:
  Result<std::int64_t> read_owed() override;
  Result<std::optional<storage::KeptLot>> read(const LotUse& of) override;
  Result<std::vector<storage::KeptLot>> read_usable(const Wanted& wanted) override;
  Result<std::vector<storage::KeptLot>> read_run_out(Day day) override;
  Result<void> have_files();
  Result<void> read_first(CustomerId file, const Wanted& wanted, std::vector<storage::KeptLot>& lots);

  storage::Connection& connection_;
  CustomerId customer_;
  std::vector<CustomerId> files_;
};

/// What is owed in all of these files; after a parting it may be below zero. Errors: overflow, damaged.
Result<std::int64_t> owed_of(storage::Connection& connection, std::span<const CustomerId> files);

/// The lots of these files with something left that have not run out by a day, booked as run out or not. Error:
/// damaged.
Result<std::vector<storage::KeptLot>> usable_lots(storage::Connection& connection, std::span<const CustomerId> files,
                                                  Day day);

/// The lots that a file's rows posted after a day made or moved. Error: damaged.
Result<std::vector<storage::KeptLot>> lots_moved_after(storage::Connection& connection, CustomerId file, Day day);

/// A stored lot with its key; none when it is not there. Errors: damaged.
Result<std::optional<storage::KeptLot>> kept_lot(storage::Connection& connection, CustomerId file, EntryId id);

/// Makes all lots anew from the rows of the ledger.
void remake_lots(storage::Connection& connection);

/// The lots of the customers with ids after `after`, up to and with `last`, from the rows of the ledger alone, by the
/// row that made them. What does not fit stays at the end of its range.
std::map<std::pair<std::int64_t, std::int64_t>, storage::KeptLot> lots_from_rows(storage::Connection& connection,
                                                                                 std::int64_t after, std::int64_t last);

}  // namespace shuke::clientele

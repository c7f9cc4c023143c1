/// \file
#include "clientele/points_check.hpp"

#include "clientele/claims.hpp"
#include "clientele/ledger.hpp"
#include "clientele/merging.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::KeptLot;
using storage::Query;
using storage::Rows;

namespace {

std::string key_text(std::int64_t customer, std::int64_t row) {
  return std::to_string(customer) + '/' + std::to_string(row);
}

/// The lots of some files, and what they owe, as far as rows have been booked again.
struct Shelf {
  std::map<EntryId, KeptLot> lots;
  std::map<EntryId, KeptLot> open;  ///< of them those with something left, run out or not
  std::map<CustomerId, std::int64_t> owed;

  void put(const KeptLot& lot) {
    lots[lot.id] = lot;
    if (lot.points > lot.used) open[lot.id] = lot;
    else open.erase(lot.id);
  }
};

/// Lots in memory, of the person that some files are at a moment.
class ShelvedLots : public Lots {
 public:
  ShelvedLots(Shelf& shelf, std::span<const CustomerId> files) : shelf_(shelf), files_(files) {}

  /// Puts back what was booked, in the file in which its rows stand.
  void write(CustomerId customer) {
    for (const auto& [id, one] : at_hand())
      if (one.is_new || one.changed) shelf_.put(one.lot);
    shelf_.owed[customer] += owed_more();
    forget();
  }

 private:
  Result<std::int64_t> read_owed() override {
    std::int64_t sum = 0;
    for (const CustomerId file : files_)
      if (__builtin_add_overflow(sum, shelf_.owed[file], &sum)) return error(Code::overflow, "value.overflow");
    return sum;
  }
  Result<std::optional<KeptLot>> read(const LotUse& of) override {
    const auto found = shelf_.lots.find(of.lot_id);
    return found == shelf_.lots.end() ? std::nullopt : std::optional(found->second);
  }
  Result<std::vector<KeptLot>> read_usable(const Wanted& wanted) override {
    return those([&](const KeptLot& lot) { return !lot.until || wanted.day <= *lot.until; });
  }
  Result<std::vector<KeptLot>> read_run_out(Day day) override {
    return those([&](const KeptLot& lot) { return lot.until && *lot.until < day && lot.left > 0; });
  }
  template <class Fits>
  std::vector<KeptLot> those(Fits fits) const {
    std::vector<KeptLot> lots;
    for (const auto& [id, lot] : shelf_.open)
      if (fits(lot) && std::find(files_.begin(), files_.end(), lot.customer_id) != files_.end()) lots.push_back(lot);
    return lots;
  }

  Shelf& shelf_;
  std::span<const CustomerId> files_;
};

/// Something that may have moved points: a receipt with its rows, or a row without one.
struct Step {
  std::int64_t counter = 0;  ///< of the receipt or row: the order in which they were booked
  CustomerId file;
  SaleId sale;                        ///< none: a row alone
  std::vector<std::int64_t> entries;  ///< ids of the rows, in order
};

/// The ledger of some files.
class LedgerCheck {
 public:
  LedgerCheck(Connection& connection, House& house, std::vector<CustomerId> files, const Differ& differ)
      : connection_(connection), house_(house), files_(std::move(files)), differ_(differ) {}

  Result<void> run() {
    for (const CustomerId file : files_) SHUKE_TRY(add_steps(file));
    std::stable_sort(steps_.begin(), steps_.end(),
                     [](const Step& one, const Step& other) { return one.counter < other.counter; });
    for (const Step& step : steps_) {
      SHUKE_TRY(check(step));
      if (broken_) break;  // what comes after it would be compared with nothing
    }
    return {};
  }

 private:
  Result<void> add_steps(CustomerId file) {
    // A walk-in's receipt that was claimed, and its void, stand in the claimant's ledger (CUS-2): the one since the
    // claim, the other since it was made.
    static const Query sales(
        "SELECT id, " + counter_of("id") + " FROM sale WHERE customer_id = :customer UNION ALL SELECT sale_id, " +
        counter_of("id") + " FROM claim WHERE customer_id = :customer UNION ALL SELECT sale.id, " +
        counter_of("sale.id") +
        " FROM claim CROSS JOIN sale ON sale.customer_id = 0 AND sale.of_sale_id = claim.sale_id WHERE "
        "claim.customer_id = :customer");
    static const Query entries(
        "SELECT id, sale_id, reason, points FROM points_entry WHERE customer_id = :customer ORDER BY " +
        counter_of("id"));
    std::map<std::int64_t, std::size_t> of_sale;
    bool by_hand = false;  ///< the row before belongs to no receipt, and what it needed again stands behind it
    for (Rows rows(connection_, sales, file.number()); rows.next();) {
      SHUKE_ASSIGN(sale, SaleId::of(rows.integer(0)));
      of_sale[sale.number()] = steps_.size();
      steps_.push_back({rows.integer(1), file, sale, {}});
    }
    for (Rows rows(connection_, entries, file.number()); rows.next();) {
      SHUKE_ASSIGN(id, EntryId::of(rows.integer(0)));
      const auto sale = of_sale.find(rows.integer(1));
      const bool undoes = rows.integer(2) == static_cast<std::int64_t>(PointsReason::expire) && rows.integer(3) > 0;
      if (sale != of_sale.end()) steps_[sale->second].entries.push_back(id.number());
      else if (undoes && by_hand) steps_.back().entries.push_back(id.number());
      else steps_.push_back({id.counter(), file, SaleId(), {id.number()}});
      by_hand = sale == of_sale.end();
    }
    return {};
  }

  /// The files of the person that a file was of when something was booked; nothing is asked of one that stands alone.
  Result<std::vector<CustomerId>> person_then(const Step& step) {
    if (files_.size() == 1) return files_;
    return files_of(connection_, step.file, step.counter);
  }

  Result<void> check(const Step& step) {
    std::vector<PointsEntry> rows;
    for (const std::int64_t id : step.entries) {
      const std::int64_t key[] = {step.file.number(), id};
      auto loaded = storage::points_table().load(connection_, key, &rows.emplace_back(), house_.context());
      if (loaded.has_error()) return give_up(step);
    }
    auto files = person_then(step);
    if (files.has_error()) return give_up(step);
    ShelvedLots lots(shelf_, *files);
    std::size_t next = 0;
    const NextEntry ids = [&]() -> Result<EntryId> {
      return next < rows.size() ? rows[next++].id : EntryId::make(0xFFFF, 1 + next++);
    };
    auto expected = step.sale ? of_receipt(step, lots, ids, rows) : of_row(rows.front(), lots, ids);
    if (expected && same(*expected, rows)) {
      for (const PointsEntry& row : rows) lots_told_ = lots_told_ || !row.uses.empty();
      lots.write(step.file);
      return {};
    }
    if (!expected || !is_of_old(*expected, rows)) tell(step);
    for (const PointsEntry& row : rows) believe(row);
    return {};
  }

  /// Rows that cannot be read were named with their table; what follows them cannot be booked again.
  Result<void> give_up(const Step& step) {
    tell(step);
    broken_ = true;
    return {};
  }

  void tell(const Step& step) {
    const std::int64_t row = step.sale ? step.sale.number() : step.entries.front();
    differ_("points_entry", key_text(step.file.number(), row), "verify.points", "MEM-9");
  }

  /// What a receipt moves. Of one that cannot be read, or whose shop is not there, the rows are believed: that was said
  /// already.
  Result<std::vector<PointsEntry>> of_receipt(const Step& step, Lots& lots, const NextEntry& ids,
                                              std::span<const PointsEntry> rows) {
    const auto as_they_are = [&] { return std::vector<PointsEntry>(rows.begin(), rows.end()); };
    auto loaded = sale_of(step);
    if (loaded.has_error() || !has_lawful_amounts(*loaded)) return believed(as_they_are());
    const Sale& sale = *loaded;
    const auto shop = std::find_if(house_.shops().begin(), house_.shops().end(),
                                   [&](const OpenShop& open) { return open.shop.id == sale.shop_id; });
    if (shop == house_.shops().end()) return believed(as_they_are());
    SHUKE_ASSIGN(policy, house_.policy_on(connection_, shop->shop.policy, sale.business_day));
    return ReceiptPoints(connection_, house_, *policy).of(sale, lots, ids);
  }

  /// A receipt as it moves points: of the file, or of a walk-in and claimed. Errors: damaged.
  Result<Sale> sale_of(const Step& step) {
    Sale sale;
    for (const std::int64_t customer : {step.file.number(), std::int64_t{0}}) {
      const std::int64_t key[] = {customer, step.sale.number()};
      SHUKE_ASSIGN(found, storage::sale_table().load(connection_, key, &sale, house_.context()));
      if (found) return as_posted(connection_, std::move(sale));
    }
    return error(Code::damaged, "storage.orphan", {{"table", "points_entry"}});
  }

  /// Rows that are believed move the lots as they say.
  std::vector<PointsEntry> believed(std::vector<PointsEntry> rows) {
    for (const PointsEntry& row : rows) believe(row);
    return rows;
  }

  /// What a row that belongs to no receipt of the file moves: what the rules make of its figures.
  Result<std::vector<PointsEntry>> of_row(const PointsEntry& row, Lots& lots, const NextEntry& ids) {
    std::vector<PointsEntry> rows;
    SHUKE_ASSIGN(policy, house_.policy(connection_, row.policy, row.policy_version));
    if (row.reason == PointsReason::expire) {
      PointsEntry like = row;
      like.uses.clear();
      SHUKE_TRY(lots.run_out(like, row.posted, ids, rows));
      return rows;
    }
    Booking booking;
    booking.row = row;
    booking.row.id = EntryId();
    booking.row.uses.clear();
    booking.day = row.posted;
    booking.below_zero = policy->points.below_zero;
    booking.rules = &policy->points;
    SHUKE_TRY(lots.book(booking, ids, rows));
    return rows;
  }

  static bool has_lawful_amounts(const Sale& sale) {
    const auto lawful = [](const auto& part) { return !part.amount || part.amount->minor() >= 0; };
    return std::all_of(sale.lines.begin(), sale.lines.end(), lawful) &&
           std::all_of(sale.tenders.begin(), sale.tenders.end(), lawful);
  }

  /// Whether two rows move the same; what was decided by whom is looked at elsewhere.
  static bool same(const PointsEntry& expected, const PointsEntry& row, bool with_lots) {
    return expected.id == row.id && expected.reason == row.reason && expected.points == row.points &&
           expected.posted == row.posted && expected.counts_on == row.counts_on && expected.sale_id == row.sale_id &&
           expected.of_sale_id == row.of_sale_id && expected.base == row.base &&
           (!with_lots || (expected.until == row.until && expected.uses == row.uses));
  }
  bool same(std::span<const PointsEntry> expected, std::span<const PointsEntry> rows, bool with_lots = true) const {
    return std::equal(expected.begin(), expected.end(), rows.begin(), rows.end(),
                      [&](const PointsEntry& one, const PointsEntry& other) { return same(one, other, with_lots); });
  }
  /// Rows written before there were lots say nothing of them: they are all before the first that does.
  bool is_of_old(std::span<const PointsEntry> expected, std::span<const PointsEntry> rows) const {
    const bool silent =
        std::all_of(rows.begin(), rows.end(), [](const PointsEntry& row) { return row.uses.empty() && !row.until; });
    return silent && !lots_told_ && same(expected, rows, false);
  }

  /// Books a row as it says.
  void believe(const PointsEntry& row) {
    lots_told_ = lots_told_ || !row.uses.empty();
    if (makes_lot(row.reason, row.points)) {
      KeptLot lot;
      lot.customer_id = row.customer_id;
      lot.id = row.id;
      lot.from = row.counts_on;
      lot.until = row.until;
      lot.points = lot.left = row.points;
      shelf_.put(lot);
    } else {
      broken_ =
          __builtin_sub_overflow(shelf_.owed[row.customer_id], row.points, &shelf_.owed[row.customer_id]) || broken_;
    }
    for (const LotUse& use : row.uses) take(use, row);
  }
  void take(const LotUse& use, const PointsEntry& row) {
    std::int64_t& owed = shelf_.owed[row.customer_id];
    broken_ = __builtin_sub_overflow(owed, use.points, &owed) || broken_;
    const auto found = shelf_.lots.find(use.lot_id);
    if (found == shelf_.lots.end()) return;  // another person's, who was this one
    KeptLot lot = found->second;
    std::int64_t& figure = row.reason == PointsReason::expire ? lot.lapsed : lot.used;
    broken_ = __builtin_add_overflow(figure, use.points, &figure) || broken_;
    broken_ = broken_ || lot.used < 0 || lot.used > lot.points || lot.lapsed < 0 || lot.lapsed > lot.points - lot.used;
    if (broken_) return;
    lot.left = lot.points - lot.used - lot.lapsed;
    shelf_.put(lot);
  }

  Connection& connection_;
  House& house_;
  std::vector<CustomerId> files_;
  const Differ& differ_;
  std::vector<Step> steps_;
  Shelf shelf_;
  bool lots_told_ = false;
  bool broken_ = false;
};

/// All files that merges ever joined with one, in order of id.
std::vector<CustomerId> family_of(Connection& connection, CustomerId file) {
  static const Query query(
      "SELECT other_id FROM customer_merge WHERE customer_id = :file UNION SELECT customer_id FROM customer_merge"
      " WHERE other_id = :file");
  std::set<CustomerId> family{file};
  std::vector<CustomerId> open{file};
  while (!open.empty()) {
    const CustomerId one = open.back();
    open.pop_back();
    for (Rows rows(connection, query, one.number()); rows.next();)
      if (const auto other = CustomerId::of(rows.integer(0)); other && family.insert(*other).second)
        open.push_back(*other);
  }
  return {family.begin(), family.end()};
}

}  // namespace

Result<void> check_ledger(Connection& connection, House& house, CustomerId file, const Differ& differ) {
  std::vector<CustomerId> family = family_of(connection, file);
  if (family.front() != file) return {};
  return LedgerCheck(connection, house, std::move(family), differ).run();
}

void check_lots(Connection& connection, std::int64_t first, std::int64_t last, const Differ& differ) {
  static const Query query(
      "SELECT customer_id, id FROM points_lot WHERE customer_id >= :first AND customer_id <= :last");
  auto expected = lots_from_rows(connection, first - 1, last);
  std::vector<std::pair<std::int64_t, std::int64_t>> keys;
  for (Rows rows(connection, query, first, last); rows.next();) keys.emplace_back(rows.integer(0), rows.integer(1));
  for (const auto& key : keys) {
    KeptLot kept;
    const std::int64_t parts[] = {key.first, key.second};
    auto loaded = storage::lot_table().load(connection, parts, &kept, {});
    const auto found = expected.find(key);
    if (loaded.has_error() || found == expected.end() || kept != found->second)
      differ("points_lot", key_text(key.first, key.second), "verify.lots", "MEM-9");
    if (found != expected.end()) expected.erase(found);
  }
  for (const auto& [key, lot] : expected) differ("points_lot", key_text(key.first, key.second), "verify.lots", "MEM-9");
}

}  // namespace shuke::clientele

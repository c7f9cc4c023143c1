/// \file
/// Lots in the database: which are read for a movement, and how they are made anew.
#include "clientele/lots.hpp"

#include "clientele/merging.hpp"
#include "shuke/model/checked.hpp"

#include <algorithm>
#include <limits>

namespace shuke::clientele {

using storage::Connection;
using storage::KeptLot;
using storage::Query;
using storage::Rows;

namespace {

/// SQL for the columns of a lot, as `lot_in` reads them.
std::string columns_of(const std::string& lot) {
  std::string columns;
  for (const char* name : {"customer_id", "id", R"("from")", "until", "points", "used", "lapsed", R"("left")"})
    columns += (columns.empty() ? "" : ", ") + lot + '.' + name;
  return columns;
}

/// A lot whose figures do not fit each other would let points be spent that are not there. Error: damaged.
Result<void> check_lot(const KeptLot& lot) {
  const bool fits = lot.points > 0 && lot.used >= 0 && lot.used <= lot.points && lot.lapsed >= 0 &&
                    lot.lapsed <= lot.points - lot.used && lot.left == lot.points - lot.used - lot.lapsed;
  if (fits) return {};
  return error(Code::damaged, "points.lot_missing", {{"value", std::to_string(lot.id.number())}}, {}, "MEM-9");
}

Result<KeptLot> lot_in(const Rows& rows) {
  KeptLot lot;
  SHUKE_ASSIGN(customer, CustomerId::of(rows.integer(0)));
  SHUKE_ASSIGN(id, EntryId::of(rows.integer(1)));
  SHUKE_ASSIGN(from, Day::of_number(rows.integer(2)));
  lot.customer_id = customer;
  lot.id = id;
  lot.from = from;
  if (!rows.is_null(3)) {
    SHUKE_ASSIGN(until, Day::of_number(rows.integer(3)));
    lot.until = until;
  }
  lot.points = rows.integer(4);
  lot.used = rows.integer(5);
  lot.lapsed = rows.integer(6);
  lot.left = rows.integer(7);
  SHUKE_TRY(check_lot(lot));
  return lot;
}

Result<void> read_all(Rows& rows, std::vector<KeptLot>& lots) {
  while (rows.next()) {
    SHUKE_ASSIGN(lot, lot_in(rows));
    lots.push_back(lot);
  }
  return {};
}

}  // namespace

Result<std::optional<KeptLot>> kept_lot(Connection& connection, CustomerId file, EntryId id) {
  static const Query query("SELECT " + columns_of("points_lot") +
                           " FROM points_lot WHERE customer_id = :customer AND id = :id");
  Rows rows(connection, query, file.number(), id.number());
  if (!rows.next()) return std::optional<KeptLot>();
  SHUKE_ASSIGN(lot, lot_in(rows));
  return std::optional(lot);
}

Result<void> KeptLots::have_files() {
  if (!files_.empty()) return {};
  SHUKE_ASSIGN(files, files_of(connection_, customer_));
  files_ = std::move(files);
  return {};
}

Result<std::int64_t> owed_of(Connection& connection, std::span<const CustomerId> files) {
  static const Query query("SELECT owed FROM customer_sum WHERE customer_id = :customer");
  std::int64_t owed = 0;
  for (const CustomerId file : files) {
    Rows rows(connection, query, file.number());
    if (!rows.next()) continue;
    SHUKE_ASSIGN(sum, checked_add(owed, rows.integer(0)));
    owed = sum;
  }
  return owed;
}

Result<std::vector<KeptLot>> lots_moved_after(Connection& connection, CustomerId file, Day day) {
  static const Query made("SELECT " + columns_of("lot") +
                          " FROM points_entry AS entry INDEXED BY points_entry_by_day CROSS JOIN points_lot AS lot ON"
                          " lot.customer_id = entry.customer_id AND lot.id = entry.id"
                          " WHERE entry.customer_id = :customer AND entry.posted > :day AND entry.reason IN (0, 6, 7)");
  static const Query moved(
      "SELECT DISTINCT " + columns_of("lot") +
      " FROM points_entry AS entry INDEXED BY points_entry_by_day CROSS JOIN lot_use ON"
      " lot_use.customer_id = entry.customer_id AND lot_use.points_entry_id = entry.id CROSS JOIN points_lot AS lot ON"
      " lot.customer_id = lot_use.lot_customer_id AND lot.id = lot_use.lot_id"
      " WHERE entry.customer_id = :customer AND entry.posted > :day");
  std::vector<KeptLot> lots;
  for (const Query* query : {&made, &moved}) {
    Rows rows(connection, *query, file.number(), std::int64_t{day.number()});
    SHUKE_TRY(read_all(rows, lots));
  }
  return lots;
}

namespace {

/// What can be used on the day and is booked as run out was booked on a later one.
Result<void> read_lapsed_later(Connection& connection, std::span<const CustomerId> files, Day day,
                               std::vector<KeptLot>& lots) {
  static const Query query(
      "SELECT DISTINCT " + columns_of("lot") +
      " FROM points_entry AS entry INDEXED BY points_entry_by_day CROSS JOIN lot_use ON"
      " lot_use.customer_id = entry.customer_id AND lot_use.points_entry_id = entry.id CROSS JOIN points_lot AS lot ON"
      " lot.customer_id = lot_use.lot_customer_id AND lot.id = lot_use.lot_id WHERE entry.customer_id = :customer AND"
      R"( entry.posted > :day AND entry.reason = 5 AND lot.lapsed > 0 AND lot."left" = 0 AND lot.until >= :day)");
  for (const CustomerId file : files) {
    Rows rows(connection, query, file.number(), std::int64_t{day.number()});
    SHUKE_TRY(read_all(rows, lots));
  }
  std::erase_if(
      lots, [&](const KeptLot& lot) { return std::find(files.begin(), files.end(), lot.customer_id) == files.end(); });
  return {};
}

}  // namespace

Result<std::vector<KeptLot>> usable_lots(Connection& connection, std::span<const CustomerId> files, Day day) {
  static const Query query("SELECT " + columns_of("lot") +
                           " FROM points_lot AS lot INDEXED BY points_lot_left WHERE customer_id = :customer AND"
                           R"( "left" > 0 AND (until IS NULL OR until >= :day))");
  std::vector<KeptLot> lots;
  for (const CustomerId file : files) {
    Rows rows(connection, query, file.number(), std::int64_t{day.number()});
    SHUKE_TRY(read_all(rows, lots));
  }
  SHUKE_TRY(read_lapsed_later(connection, files, day, lots));
  return lots;
}

Result<std::int64_t> KeptLots::read_owed() {
  SHUKE_TRY(have_files());
  return owed_of(connection_, files_);
}

Result<std::optional<KeptLot>> KeptLots::read(const LotUse& of) {
  return kept_lot(connection_, of.customer_id, of.lot_id);
}

Result<void> KeptLots::read_first(CustomerId file, const Wanted& wanted, std::vector<KeptLot>& lots) {
  static const std::string of_file = "SELECT " + columns_of("points_lot") +
                                     " FROM points_lot INDEXED BY points_lot_left WHERE customer_id = :customer AND "
                                     R"("left" > 0 AND )";
  static const Query running_out(of_file + R"(until >= :day ORDER BY until, "from", id)");
  static const Query lasting(of_file + R"(until IS NULL ORDER BY "from", id)");
  std::int64_t open = wanted.points;
  const auto read = [&](Rows& rows) -> Result<void> {
    while (open > 0 && rows.next()) {
      SHUKE_ASSIGN(lot, lot_in(rows));
      open -= std::min(open, wanted.left(lot));
      lots.push_back(lot);
    }
    return {};
  };
  {
    Rows rows(connection_, running_out, file.number(), std::int64_t{wanted.day.number()});
    SHUKE_TRY(read(rows));
  }
  if (open == 0) return {};
  Rows rows(connection_, lasting, file.number());
  return read(rows);
}

Result<std::vector<KeptLot>> KeptLots::read_usable(const Wanted& wanted) {
  SHUKE_TRY(have_files());
  if (wanted.points == all_of_them) return usable_lots(connection_, files_, wanted.day);
  std::vector<KeptLot> lots;
  SHUKE_TRY(read_lapsed_later(connection_, files_, wanted.day, lots));
  for (const CustomerId file : files_) SHUKE_TRY(read_first(file, wanted, lots));
  return lots;
}

Result<std::vector<KeptLot>> KeptLots::read_run_out(Day day) {
  static const Query query("SELECT " + columns_of("points_lot") +
                           R"( FROM points_lot INDEXED BY points_lot_left WHERE customer_id = :customer AND "left" > 0)"
                           " AND until < :day");
  SHUKE_TRY(have_files());
  std::vector<KeptLot> lots;
  for (const CustomerId file : files_) {
    Rows rows(connection_, query, file.number(), std::int64_t{day.number()});
    SHUKE_TRY(read_all(rows, lots));
  }
  return lots;
}

void KeptLots::write() {
  const storage::Table& table = storage::lot_table();
  for (const auto& [id, one] : at_hand()) {
    if (one.is_new) table.insert(connection_, &one.lot);
    else if (one.changed) table.update(connection_, &one.lot);
  }
  forget();
}

namespace {

void add_figure(std::int64_t& sum, std::int64_t more) {
  if (__builtin_add_overflow(sum, more, &sum))
    sum = more > 0 ? std::numeric_limits<std::int64_t>::max() : std::numeric_limits<std::int64_t>::min();
}

using LotKey = std::pair<std::int64_t, std::int64_t>;

/// A row of the ledger that made a lot. What is no lawful day or id leaves the lot out: its row is named elsewhere.
void add_made(const Rows& rows, std::map<LotKey, KeptLot>& lots) {
  const auto customer = CustomerId::of(rows.integer(0));
  const auto id = EntryId::of(rows.integer(1));
  const auto from = Day::of_number(rows.integer(2));
  if (!customer || !id || !from) return;
  KeptLot& lot = lots[{customer->number(), id->number()}];
  lot.customer_id = *customer;
  lot.id = *id;
  lot.from = *from;
  if (!rows.is_null(3))
    if (const auto until = Day::of_number(rows.integer(3))) lot.until = *until;
  lot.points = lot.left = rows.integer(4);
}

}  // namespace

std::map<LotKey, KeptLot> lots_from_rows(Connection& connection, std::int64_t after, std::int64_t last) {
  static const Query made(
      "SELECT customer_id, id, counts_on, until, points FROM points_entry"
      " WHERE customer_id > :after AND customer_id <= :last AND reason IN (0, 6, 7) AND points > 0");
  static const Query used(
      "SELECT lot_use.lot_customer_id, lot_use.lot_id, lot_use.points, entry.reason FROM lot_use"
      " CROSS JOIN points_entry AS entry ON entry.customer_id = lot_use.customer_id AND"
      " entry.id = lot_use.points_entry_id WHERE lot_use.lot_customer_id > :after AND lot_use.lot_customer_id <= "
      ":last");
  std::map<LotKey, KeptLot> lots;
  for (Rows rows(connection, made, after, last); rows.next();) add_made(rows, lots);
  for (Rows rows(connection, used, after, last); rows.next();) {
    const auto found = lots.find({rows.integer(0), rows.integer(1)});
    if (found == lots.end()) continue;
    const bool runs_out = rows.integer(3) == static_cast<std::int64_t>(PointsReason::expire);
    add_figure(runs_out ? found->second.lapsed : found->second.used, rows.integer(2));
  }
  for (auto& [key, lot] : lots) {
    std::int64_t gone = lot.used;
    add_figure(gone, lot.lapsed);
    if (__builtin_sub_overflow(lot.points, gone, &lot.left)) lot.left = 0;
  }
  return lots;
}

void remake_lots(Connection& connection) {
  static const Query remove("DELETE FROM points_lot");
  static const Query page("SELECT max(id) FROM (SELECT id FROM customer WHERE id > :after ORDER BY id LIMIT 1000)");
  storage::run(connection, remove);
  for (std::int64_t after = 0;;) {
    std::int64_t last = 0;
    {
      Rows rows(connection, page, after);
      if (!rows.next() || rows.is_null(0)) return;
      last = rows.integer(0);
    }
    for (const auto& [key, lot] : lots_from_rows(connection, after, last))
      storage::lot_table().insert(connection, &lot);
    after = last;
  }
}

}  // namespace shuke::clientele

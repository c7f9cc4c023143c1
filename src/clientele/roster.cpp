/// \file
#include "clientele/roster.hpp"

#include "clientele/follow_up_rows.hpp"

#include <map>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

TimeWindow window_of(MinuteOfDay from, const std::optional<MinuteOfDay>& until) {
  return {from.minutes(), until ? until->minutes() : minutes_per_day};
}

Result<OpeningHours> opening_hours_on(Connection& connection, const House& house, ShopId shop, Day day) {
  static const Query query(
      "SELECT id FROM shop_hours WHERE shop_id = :shop AND \"from\" <= :day ORDER BY \"from\" DESC, " +
      counter_of("id") + " DESC LIMIT 1");
  std::int64_t id = 0;
  {
    Rows rows(connection, query, shop.number(), std::int64_t{day.number()});
    if (!rows.next()) return OpeningHours();
    id = rows.integer(0);
  }
  ShopHours hours;
  const std::int64_t key[] = {shop.number(), id};
  SHUKE_TRY(storage::shop_hours_table().load(connection, key, &hours, house.context()));
  std::vector<WeekHours> week;
  for (const OpenWindow& one : hours.week) week.push_back({one.weekday, window_of(one.from, one.until)});
  std::vector<SpecialHours> special;
  for (const SpecialWindow& one : hours.special) {
    SpecialHours& added = special.emplace_back(SpecialHours{one.day, {}});
    if (one.from) added.window = window_of(*one.from, one.until);
  }
  return OpeningHours(std::move(week), std::move(special));
}

Result<std::vector<AssociateDay>> associates_on(Connection& connection, ShopId shop, Day day) {
  static const Query associates(
      "SELECT id FROM associate WHERE shop_id = :shop AND (\"from\" IS NULL OR \"from\" <= :day) AND (until IS NULL OR "
      "until >= :day) ORDER BY id");
  static const Query shifts(
      "SELECT shift.associate_id, shift.id, shift_window.\"from\", shift_window.until FROM shift INDEXED BY "
      "shift_on_day "
      "LEFT JOIN shift_window ON shift_window.shop_id = shift.shop_id AND shift_window.shift_id = shift.id WHERE "
      "shift.shop_id = :shop AND shift.day = :day ORDER BY shift.associate_id, " +
      counter_of("shift.id") + ", shift_window.window_no");
  std::map<std::int64_t, std::vector<TimeWindow>> said;
  std::int64_t shift = 0;
  for (Rows rows(connection, shifts, shop.number(), std::int64_t{day.number()}); rows.next();) {
    std::vector<TimeWindow>& windows = said[rows.integer(0)];
    if (std::exchange(shift, rows.integer(1)) != rows.integer(1)) windows.clear();
    if (rows.is_null(2)) continue;
    const int until = rows.is_null(3) ? minutes_per_day : static_cast<int>(rows.integer(3));
    windows.push_back({static_cast<int>(rows.integer(2)), until});
  }
  std::vector<AssociateDay> all;
  for (Rows rows(connection, associates, shop.number(), std::int64_t{day.number()}); rows.next();)
    all.push_back({rows.integer(0), said[rows.integer(0)]});
  return all;
}

}  // namespace shuke::clientele

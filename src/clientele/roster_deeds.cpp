/// \file
#include "clientele/roster_deeds.hpp"

#include "clientele/asked.hpp"
#include "clientele/follow_up_rows.hpp"
#include "clientele/roster.hpp"
#include "clientele/windows.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

constexpr std::string_view rule = "FUP-6";

Result<void> check_week(const std::vector<OpenWindow>& week) {
  std::vector<PlacedWindow> windows;
  for (std::size_t i = 0; i < week.size(); ++i)
    windows.push_back({static_cast<std::int64_t>(week[i].weekday), week[i].from, week[i].until, i});
  return check_apart(std::move(windows), "week", rule);
}

/// A day is shut, or has windows.
Result<void> check_special(const std::vector<SpecialWindow>& special) {
  std::vector<PlacedWindow> windows;
  for (std::size_t i = 0; i < special.size(); ++i) {
    const SpecialWindow& one = special[i];
    const std::string at = "special[" + std::to_string(i) + ']';
    if (!one.from && one.until) return invalid("roster.until_without_from", {}, at + ".until", rule);
    for (std::size_t j = 0; j < i; ++j)
      if (special[j].day == one.day && (!one.from || !special[j].from))
        return invalid("roster.special_twice", {{"value", one.day.text()}}, at + ".day", rule);
    if (one.from) windows.push_back({one.day.number(), *one.from, one.until, i});
  }
  return check_apart(std::move(windows), "special", rule);
}

/// The same hours told in another order are the same.
void put_in_order(OpeningHoursRequest& request) {
  std::sort(request.week.begin(), request.week.end(), [](const OpenWindow& a, const OpenWindow& b) {
    return std::tie(a.weekday, a.from) < std::tie(b.weekday, b.from);
  });
  std::sort(request.special.begin(), request.special.end(), [](const SpecialWindow& a, const SpecialWindow& b) {
    return std::tie(a.day, a.from) < std::tie(b.day, b.from);
  });
}
Result<ShiftWindow> told(const TimeWindow& window) {
  SHUKE_ASSIGN(from, MinuteOfDay::of(window.from));
  ShiftWindow one{from, {}};
  if (window.until < minutes_per_day) {
    SHUKE_ASSIGN(until, MinuteOfDay::of(window.until));
    one.until = until;
  }
  return one;
}

}  // namespace

bool is_consistent(const ShopHours& hours) {
  return !check_week(hours.week).has_error() && !check_special(hours.special).has_error();
}

bool is_consistent(const Shift& shift) { return !check_apart(shift.windows, "windows", rule).has_error(); }

Result<AssociateAnswer> associate(Connection& connection, House& house, const AssociateRequest& request) {
  if (request.from && request.until && *request.until < *request.from)
    return invalid("roster.last_before", {{"value", request.until->text()}, {"first", request.from->text()}}, "until",
                   rule);
  SHUKE_ASSIGN(asked, asked_of(connection, house, request));
  Once once(*asked.shop, "associate", request.request, asked.request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) {
    SHUKE_ASSIGN(id, AssociateId::of(*before));
    return AssociateAnswer{id};
  }

  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_ASSIGN(id, associate_of(connection, ids, *asked.shop, request.associate));
  const Associate told{id, asked.shop->shop.id, request.associate, request.name, request.from, request.until};
  storage::associate_table().update(connection, &told);
  once.note(connection, id.number());
  ids.save(connection);
  return AssociateAnswer{id};
}

Result<OpeningHoursAnswer> opening_hours(Connection& connection, House& house, const OpeningHoursRequest& request) {
  SHUKE_TRY(check_week(request.week));
  SHUKE_TRY(check_special(request.special));
  SHUKE_ASSIGN(asked, asked_of(connection, house, request));
  put_in_order(asked.request);
  Once once(*asked.shop, "opening_hours", request.request, asked.request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) {
    SHUKE_ASSIGN(id, ShopHoursId::of(*before));
    return OpeningHoursAnswer{id, *request.from};
  }

  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_ASSIGN(id, ids.next<ShopHoursId>());
  const ShopHours hours{id, asked.shop->shop.id, *request.from, *request.at, asked.request.week, asked.request.special};
  storage::shop_hours_table().insert(connection, &hours);
  once.note(connection, id.number());
  ids.save(connection);
  return OpeningHoursAnswer{id, *request.from};
}

Result<ShiftAnswer> shift(Connection& connection, House& house, const ShiftRequest& request) {
  SHUKE_TRY(check_apart(request.windows, "windows", rule));
  SHUKE_ASSIGN(asked, asked_of(connection, house, request));
  put_in_order(asked.request.windows);
  Once once(*asked.shop, "shift", request.request, asked.request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) {
    SHUKE_ASSIGN(id, ShiftId::of(*before));
    return ShiftAnswer{id, *request.day};
  }

  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_ASSIGN(associate, associate_of(connection, ids, *asked.shop, request.associate));
  SHUKE_ASSIGN(id, ids.next<ShiftId>());
  const Shift shift{id, asked.shop->shop.id, associate, *request.day, *request.at, asked.request.windows};
  storage::shift_table().insert(connection, &shift);
  once.note(connection, id.number());
  ids.save(connection);
  return ShiftAnswer{id, *request.day};
}

Result<AssignAnswer> assign(Connection& connection, House& house, const AssignRequest& request) {
  SHUKE_ASSIGN(asked, asked_of(connection, house, request));
  SHUKE_ASSIGN(customer, named_customer(connection, request.customer));
  Once once(*asked.shop, "assign", request.request, asked.request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) {
    SHUKE_ASSIGN(id, AssignmentId::of(*before));
    return AssignAnswer{id, *request.day};
  }

  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_ASSIGN(associate, associate_of(connection, ids, *asked.shop, request.associate));
  SHUKE_ASSIGN(id, ids.next<AssignmentId>());
  const Assignment assignment{id, customer, asked.shop->shop.id, associate, *request.day, *request.at};
  storage::assignment_table().insert(connection, &assignment);
  once.note(connection, id.number());
  ids.save(connection);
  return AssignAnswer{id, *request.day};
}

Result<RosterAnswer> roster(Connection& connection, const House& house, const RosterQuestion& question,
                            const OpenShop& shop) {
  static const Query people(
      "SELECT associate.id, associate.ref, associate.name, EXISTS (SELECT 1 FROM shift INDEXED BY shift_on_day WHERE "
      "shift.shop_id = :shop AND shift.day = :day AND shift.associate_id = associate.id) FROM associate WHERE "
      "associate.shop_id = :shop ORDER BY associate.id");
  RosterAnswer answer;
  answer.day = *question.day;
  SHUKE_ASSIGN(hours, opening_hours_on(connection, house, shop.shop.id, *question.day));
  for (const TimeWindow& window : hours.on(*question.day)) {
    SHUKE_ASSIGN(one, told(window));
    answer.open.push_back(one);
  }
  SHUKE_ASSIGN(there, associates_on(connection, shop.shop.id, *question.day));
  auto next = there.begin();
  for (Rows rows(connection, people, shop.shop.id.number(), std::int64_t{question.day->number()}); rows.next();) {
    if (next == there.end() || next->associate != rows.integer(0)) continue;
    RosterRow& row = answer.rows.emplace_back();
    row.associate = rows.text(1);
    if (!rows.is_null(2)) row.name = rows.text(2);
    row.told = rows.integer(3) != 0;
    for (const TimeWindow& window : (next++)->shifts) {
      SHUKE_ASSIGN(one, told(window));
      row.windows.push_back(one);
    }
  }
  return answer;
}

}  // namespace shuke::clientele

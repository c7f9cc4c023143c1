/// \file
#include "clientele/personal_days.hpp"

#include "clientele/merging.hpp"
#include "shuke/calendar/lunar.hpp"
#include "shuke/calendar/yearly.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

constexpr std::int64_t first_of_family = 2;
constexpr std::int64_t files_at_once = 1000;

constexpr std::int64_t lunar_mark = 100'000, leap_mark = 10'000;

std::int64_t packed(YearlyCalendar calendar, int month, bool leap, int day) {
  return (calendar == YearlyCalendar::lunar ? lunar_mark : 0) + (leap ? leap_mark : 0) + month * 100 + day;
}

/// The day as it is kept: somebody may keep the solar date of a lunar day. None when there is no such day.
std::optional<YearlyDay> as_kept(const YearlyDay& day, Observance observance) {
  const bool by_date = day.calendar() == YearlyCalendar::lunar && observance == Observance::solar_date && day.year();
  if (!by_date) return day;
  const auto first = occurrence(day, Observance::own_calendar, *day.year());
  if (first.has_error() || !*first) return std::nullopt;
  const YearMonthDay date = (*first)->date();
  return *YearlyDay::of(YearlyCalendar::solar, date.year, date.month, false, date.day);
}

void add(std::vector<PersonalDay>& days, PersonalDay row, const std::optional<YearlyDay>& told,
         std::optional<Observance> observance) {
  if (!told) return;
  const auto day = as_kept(*told, observance.value_or(Observance::own_calendar));
  if (!day) return;
  row.falls = packed(day->calendar(), day->month(), day->leap(), day->day());
  row.year = day->year().value_or(0);
  days.push_back(std::move(row));
}

/// The rows that are there, in order.
std::vector<PersonalDay> there(Connection& connection, CustomerId customer, std::int64_t& shop) {
  static const Query query(
      "SELECT no, occasion, relation, falls, year, shop_id FROM personal_day WHERE customer_id = :customer ORDER BY "
      "no");
  std::vector<PersonalDay> rows_read;
  for (Rows rows(connection, query, customer.number()); rows.next();) {
    PersonalDay& row = rows_read.emplace_back();
    row.no = rows.integer(0);
    row.occasion = static_cast<PersonalOccasion>(rows.integer(1));
    if (const auto relation = Word::parse(rows.text(2)); !rows.text(2).empty() && relation) row.relation = *relation;
    row.falls = rows.integer(3);
    row.year = rows.integer(4);
    shop = rows.integer(5);
  }
  return rows_read;
}

void erase(Connection& connection, CustomerId customer) {
  static const Query query("DELETE FROM personal_day WHERE customer_id = :customer");
  storage::run(connection, query, customer.number());
}

/// Files that tell a yearly day of their own, after one and up to another.
const Query& files_with_days() {
  static const Query query(
      "SELECT id FROM customer WHERE id > :after AND id <= :last AND (birthday IS NOT NULL OR wedding_anniversary IS "
      "NOT NULL OR EXISTS (SELECT 1 FROM family_member WHERE family_member.customer_id = customer.id AND "
      "family_member.birthday IS NOT NULL)) ORDER BY id LIMIT :most");
  return query;
}

std::vector<CustomerId> told_of(Rows&& rows) {
  std::vector<CustomerId> files;
  while (rows.next())
    if (const auto file = CustomerId::of(rows.integer(0))) files.push_back(*file);
  return files;
}

/// Whether the rows of a customer are those that follow: of a file that is part of another, none.
Result<bool> is_right(Connection& connection, const House& house, CustomerId customer) {
  SHUKE_ASSIGN(whole, whole_of(connection, customer));
  std::int64_t shop = 0;
  const auto rows = there(connection, customer, shop);
  if (whole != customer) return rows.empty();
  SHUKE_ASSIGN(file, whole_file(connection, house, customer));
  return rows == personal_days(file) && (rows.empty() || shop == file.shop_id.number());
}

}  // namespace

std::vector<PersonalDay> personal_days(const Customer& whole) {
  std::vector<PersonalDay> days;
  const auto observance = whole.hard.observance;
  add(days, {0, PersonalOccasion::birthday, {}}, whole.hard.birthday, observance);
  add(days, {1, PersonalOccasion::anniversary, {}}, whole.soft.wedding_anniversary, observance);
  std::int64_t no = first_of_family;
  for (const FamilyMember& member : whole.family) {
    if (!member.child.value_or(false))
      add(days, {no, PersonalOccasion::family_birthday, member.relation}, member.birthday, std::nullopt);
    ++no;
  }
  return days;
}

Result<YearlyDay> kept_day(std::int64_t falls, std::int64_t year) {
  const auto calendar = falls >= lunar_mark ? YearlyCalendar::lunar : YearlyCalendar::solar;
  const bool leap = falls % lunar_mark >= leap_mark;
  const auto month = static_cast<int>(falls % leap_mark / 100), day = static_cast<int>(falls % 100);
  return YearlyDay::of(calendar, year == 0 ? std::nullopt : std::optional(static_cast<int>(year)), month, leap, day);
}

Result<std::vector<FallsOn>> falling_on(Day day) {
  const YearMonthDay date = day.date();
  SHUKE_ASSIGN(lunar, lunar_of(day));
  SHUKE_ASSIGN(length, days_in_lunar_month(lunar.year, lunar.month, lunar.leap));
  std::vector<FallsOn> all{{packed(YearlyCalendar::solar, date.month, false, date.day), date.year}};
  if (date.month == 2 && date.day == 28 && Day::days_in_month(date.year, 2) == 28)
    all.push_back({packed(YearlyCalendar::solar, 2, false, 29), date.year});
  const bool stands_for_leap = !lunar.leap && leap_month_of(lunar.year) != lunar.month;
  const int last = lunar.day == length ? 30 : lunar.day;
  for (int of_month = lunar.day; of_month <= last; ++of_month) {
    all.push_back({packed(YearlyCalendar::lunar, lunar.month, lunar.leap, of_month), lunar.year});
    if (stands_for_leap) all.push_back({packed(YearlyCalendar::lunar, lunar.month, true, of_month), lunar.year});
  }
  return all;
}

void write_days(Connection& connection, const Customer& file) {
  static const Query query(
      "INSERT INTO personal_day (customer_id, no, shop_id, falls, year, occasion, relation) VALUES (:customer, :no, "
      ":shop, :falls, :year, :occasion, :relation)");
  for (const PersonalDay& day : personal_days(file))
    storage::run(connection, query, file.id.number(), day.no, file.shop_id.number(), day.falls, day.year,
                 static_cast<std::int64_t>(day.occasion), std::string_view(day.relation.text()));
}

Result<void> keep_days(Connection& connection, const House& house, CustomerId file) {
  SHUKE_ASSIGN(whole, whole_of(connection, file));
  if (whole != file) erase(connection, file);
  SHUKE_ASSIGN(all, whole_file(connection, house, whole));
  std::int64_t shop = 0;
  if (there(connection, whole, shop) == personal_days(all)) return {};
  erase(connection, whole);
  write_days(connection, all);
  return {};
}

void remake_days(Connection& connection, const House& house) {
  static const Query clear("DELETE FROM personal_day");
  storage::run(connection, clear);
  for (std::int64_t after = 0;;) {
    const std::vector<CustomerId> files =
        told_of(Rows(connection, files_with_days(), after, std::numeric_limits<std::int64_t>::max(), files_at_once));
    if (files.empty()) return;
    for (const CustomerId file : files) {
      [[maybe_unused]] const auto kept = keep_days(connection, house, file);  // verify names what is damaged
    }
    after = files.back().number();
  }
}

std::set<std::int64_t> wrong_days(Connection& connection, const House& house, std::int64_t first, std::int64_t last) {
  static const Query with_rows(
      "SELECT DISTINCT customer_id FROM personal_day WHERE customer_id BETWEEN :first AND :last AND EXISTS (SELECT 1 "
      "FROM customer WHERE id = customer_id)");
  std::set<std::int64_t> wrong;
  std::vector<CustomerId> looked_at = told_of(Rows(connection, with_rows, first, last));
  for (const CustomerId file :
       told_of(Rows(connection, files_with_days(), first - 1, last, std::numeric_limits<std::int64_t>::max()))) {
    if (const auto whole = whole_of(connection, file)) looked_at.push_back(*whole);
  }
  for (const CustomerId customer : looked_at) {
    const auto right = is_right(connection, house, customer);
    if (right && !*right) wrong.insert(customer.number());
  }
  return wrong;
}

std::vector<std::int64_t> days_of_nobody(Connection& connection) {
  static const Query query(
      "SELECT DISTINCT customer_id FROM personal_day WHERE NOT EXISTS (SELECT 1 FROM customer WHERE id = customer_id) "
      "ORDER BY customer_id LIMIT 100");
  std::vector<std::int64_t> all;
  for (Rows rows(connection, query); rows.next();) all.push_back(rows.integer(0));
  return all;
}

}  // namespace shuke::clientele

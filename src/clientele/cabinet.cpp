/// \file
#include "clientele/cabinet.hpp"

#include "clientele/card_history.hpp"
#include "clientele/card_sleep.hpp"
#include "clientele/merging.hpp"
#include "names/finding_terms.hpp"
#include "shuke/calendar/yearly.hpp"

namespace shuke::clientele {

using storage::Connection;
using storage::Filed;
using storage::Query;
using storage::Rows;

namespace {

Marks marks_in(const HardProfile& hard, bool member, int year) {
  Marks marks;
  marks.sort_key = names::sort_key(hard.name, hard.spelling);
  marks.member = member;
  if (!hard.birthday) return marks;
  marks.birthday_month = month_of_birthday(*hard.birthday, hard.observance, year);
  if (hard.birthday->calendar() == YearlyCalendar::lunar) marks.birthday_year = year;
  return marks;
}

bool has_card_number(const Customer& file) {
  for (const Identity& one : file.identities)
    if (one.kind == IdentityKind::card && !one.until) return true;
  return false;
}

/// What there is to read beside a file's own row.
struct MoreToRead {
  bool parts = false;   ///< other files are part of it
  bool events = false;  ///< something became of its cards
};

/// What one file alone says.
Result<Marks> own_marks(Connection& connection, CustomerId customer, int year, MoreToRead& more) {
  static const Query query(
      "SELECT coalesce(name, ''), coalesce(spelling, ''), birthday, observance, EXISTS (SELECT 1 FROM identity WHERE "
      "identity.customer_id = customer.id AND identity.kind = 1 AND identity.until IS NULL), EXISTS (SELECT 1 FROM "
      "customer AS part WHERE part.merged_into = customer.id AND part.merged_into > 0), EXISTS (SELECT 1 FROM "
      "card_event WHERE card_event.customer_id = customer.id) FROM customer WHERE id = :customer");
  static_assert(static_cast<int>(IdentityKind::card) == 1);
  HardProfile hard;
  Rows rows(connection, query, customer.number());
  if (!rows.next()) return error(Code::damaged, "storage.orphan", {{"table", "filed"}});
  hard.name = rows.text(0);
  hard.spelling = rows.text(1);
  if (!rows.is_null(2)) {
    SHUKE_ASSIGN(birthday, YearlyDay::of_packed(rows.integer(2)));
    hard.birthday = birthday;
  }
  if (!rows.is_null(3)) hard.observance = static_cast<Observance>(rows.integer(3));
  more = {rows.integer(5) != 0, rows.integer(6) != 0};
  return marks_in(hard, rows.integer(4) != 0, year);
}

/// The latest place of a file and its count; 0 for none.
struct LatestPlace {
  std::int64_t no = 0;
  Place place;
};

LatestPlace latest_place(Connection& connection, CustomerId customer) {
  static const Query query(
      "SELECT no, folder, number FROM filing WHERE customer_id = :customer ORDER BY no DESC LIMIT 1");
  LatestPlace latest;
  Rows rows(connection, query, customer.number());
  if (!rows.next()) return latest;
  latest.no = rows.integer(0);
  if (auto folder = Word::parse(rows.text(1))) latest.place = {std::move(*folder), rows.integer(2)};
  return latest;
}

std::int64_t next_number(Connection& connection, ShopId shop, const Word& folder) {
  static const Query query("SELECT max(number) FROM filing WHERE shop_id = :shop AND folder = :folder");
  Rows rows(connection, query, shop.number(), std::string_view(folder.text()));
  return rows.next() && !rows.is_null(0) ? rows.integer(0) + 1 : 1;
}

void remove_row(Connection& connection, CustomerId customer) {
  static const Query query("DELETE FROM filed WHERE customer_id = :customer");
  storage::run(connection, query, customer.number());
}

/// A row as far as it can be made without the file's values.
Result<Filed> bare_row(Connection& connection, CustomerId customer) {
  static const Query query("SELECT shop_id FROM customer WHERE id = :customer");
  Filed row;
  row.customer_id = customer;
  {
    Rows rows(connection, query, customer.number());
    if (!rows.next()) return error(Code::damaged, "storage.orphan", {{"table", "filed"}});
    SHUKE_ASSIGN(shop, ShopId::of(rows.integer(0)));
    row.shop_id = shop;
  }
  const Place place = latest_place(connection, customer).place;
  row.folder = place.folder;
  row.number = place.number;
  return row;
}

/// The year for which a row is made that nobody asked for: that of the file's latest place, else of its first day.
int year_known(Connection& connection, CustomerId customer) {
  static const Query query(
      "SELECT coalesce((SELECT day FROM filing WHERE customer_id = :customer ORDER BY no DESC LIMIT 1), since) FROM "
      "customer WHERE id = :customer");
  Rows rows(connection, query, customer.number());
  const auto day = Day::of_number(rows.next() ? rows.integer(0) : 0);
  return day ? day->date().year : Day::first_year;
}

}  // namespace

Result<std::optional<Place>> place_on(Connection& connection, CustomerId customer, Day day) {
  static const Query query(
      "SELECT folder, number FROM filing WHERE customer_id = :customer AND day <= :day ORDER BY no DESC LIMIT 1");
  Rows rows(connection, query, customer.number(), std::int64_t{day.number()});
  if (!rows.next()) return std::optional<Place>();
  SHUKE_ASSIGN(folder, Word::parse(rows.text(0)));
  return std::optional(Place{folder, rows.integer(1)});
}

std::int64_t month_of_birthday(const YearlyDay& birthday, std::optional<Observance> observance, int year) {
  if (birthday.calendar() == YearlyCalendar::solar) return birthday.month();
  const auto from = Day::of({year, 1, 1}), until = Day::of({year, 12, 31});
  if (!from || !until) return 0;
  const auto days = occurrences(birthday, observance.value_or(Observance::own_calendar), *from, *until);
  return days && !days->empty() ? days->front().date().month : 0;
}

Result<Marks> marks_of(Connection& connection, const House& house, CustomerId whole, int year) {
  MoreToRead more;
  SHUKE_ASSIGN(marks, own_marks(connection, whole, year, more));
  std::vector<CustomerId> files{whole};
  if (more.parts) {
    SHUKE_ASSIGN(file, whole_file(connection, house, whole));
    SHUKE_ASSIGN(all, files_of(connection, whole));
    marks = marks_in(file.hard, has_card_number(file), year);
    files = std::move(all);
  }
  if (marks.member || (!more.parts && !more.events)) return marks;
  SHUKE_ASSIGN(holds, holds_card(connection, files));
  marks.member = holds;
  return marks;
}

void mark(Filed& row, Marks marks) {
  row.sort_key = std::move(marks.sort_key);
  row.birthday_month = marks.birthday_month;
  row.birthday_year = marks.birthday_year;
  row.member = marks.member;
}

Result<std::optional<Filed>> filed_row(Connection& connection, CustomerId customer) {
  Filed row;
  const std::int64_t key = customer.number();
  SHUKE_ASSIGN(found, storage::filed_table().load(connection, std::span(&key, 1), &row, {}));
  return found ? std::optional(std::move(row)) : std::nullopt;
}

Result<void> open_row(Connection& connection, const House& house, CustomerId customer, int year) {
  SHUKE_ASSIGN(row, bare_row(connection, customer));
  SHUKE_ASSIGN(marks, marks_of(connection, house, customer, year));
  mark(row, std::move(marks));
  storage::filed_table().insert(connection, &row);
  return {};
}

Result<void> renew_row(Connection& connection, const House& house, CustomerId file, Day day) {
  SHUKE_ASSIGN(whole, whole_of(connection, file));
  SHUKE_ASSIGN(before, filed_row(connection, whole));
  if (!before) return open_row(connection, house, whole, day.date().year);
  Filed row = *before;
  SHUKE_ASSIGN(marks, marks_of(connection, house, whole, day.date().year));
  mark(row, std::move(marks));
  if (row != *before) storage::filed_table().update(connection, &row);
  return {};
}

Result<void> renew_member(Connection& connection, const House& house, CustomerId file) {
  SHUKE_ASSIGN(whole, whole_of(connection, file));
  SHUKE_ASSIGN(row, filed_row(connection, whole));
  if (!row) return {};
  SHUKE_ASSIGN(marks, marks_of(connection, house, whole, Day::first_year));
  if (row->member == marks.member) return {};
  row->member = marks.member;
  storage::filed_table().update(connection, &*row);
  return {};
}

Result<void> join_rows(Connection& connection, const House& house, const Merge& merge) {
  remove_row(connection, merge.other_id);
  for (const CustomerId file : {merge.customer_id, merge.other_id}) SHUKE_TRY(wake(connection, file));
  if (merge.parted) SHUKE_TRY(open_row(connection, house, merge.other_id, merge.day.date().year));
  return renew_row(connection, house, merge.customer_id, merge.day);
}

void place(Connection& connection, Filed& row, const Word& folder, Day day) {
  Filing filing;
  filing.customer_id = row.customer_id;
  filing.no = latest_place(connection, row.customer_id).no + 1;
  filing.shop_id = row.shop_id;
  filing.folder = folder;
  filing.number = next_number(connection, row.shop_id, folder);
  filing.day = day;
  storage::filing_table().insert(connection, &filing);
  row.folder = folder;
  row.number = filing.number;
}

Result<void> place_first(Connection& connection, House& house, CustomerId customer, Day day) {
  SHUKE_ASSIGN(row, filed_row(connection, customer));
  if (!row || row->number > 0) return {};
  for (const OpenShop& open : house.shops()) {
    if (open.shop.id != row->shop_id) continue;
    SHUKE_ASSIGN(policy, house.policy_on(connection, open.shop.policy, day));
    if (!policy->filing) return {};
    place(connection, *row, policy->filing->other, day);
    storage::filed_table().update(connection, &*row);
  }
  return {};
}

Result<bool> row_fits(Connection& connection, const House& house, CustomerId customer) {
  SHUKE_ASSIGN(row, filed_row(connection, customer));
  SHUKE_ASSIGN(whole, whole_of(connection, customer));
  if (whole != customer || !row) return whole != customer && !row;
  SHUKE_ASSIGN(expected, bare_row(connection, customer));
  const std::int64_t year = row->birthday_year > 0 ? row->birthday_year : Day::first_year;
  SHUKE_ASSIGN(marks, marks_of(connection, house, customer, static_cast<int>(year)));
  mark(expected, std::move(marks));
  if (!row->day) return *row == expected;
  if (!row->spending || !row->folder) return false;  // who was judged has both
  expected.day = row->day;
  expected.spending = row->spending;
  expected.category = row->category;
  expected.cycle = row->cycle;
  expected.purchases = row->purchases;
  expected.net = row->net;
  return *row == expected;
}

void remake_rows(Connection& connection, const House& house) {
  static const Query clear("DELETE FROM filed");
  static const Query all("SELECT id FROM customer WHERE id > :after AND merged_into = 0 ORDER BY id LIMIT 1000");
  storage::run(connection, clear);
  for (std::vector<CustomerId> page{CustomerId()}; !page.empty();) {
    const CustomerId after = page.back();
    page.clear();
    for (Rows rows(connection, all, after.number()); rows.next();)
      if (const auto customer = CustomerId::of(rows.integer(0))) page.push_back(*customer);
    for (const CustomerId customer : page) {
      auto row = bare_row(connection, customer);
      if (row.has_error()) continue;
      auto marks = marks_of(connection, house, customer, year_known(connection, customer));
      if (marks) mark(*row, std::move(*marks));
      storage::filed_table().insert(connection, &*row);
    }
  }
}

}  // namespace shuke::clientele

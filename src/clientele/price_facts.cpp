/// \file
#include "clientele/price_facts.hpp"

#include "clientele/file_edit.hpp"
#include "clientele/kept_sales.hpp"
#include "shuke/calendar/yearly.hpp"
#include "shuke/model/file_history.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

constexpr std::int64_t thousandths_of_a_piece = 1000;

/// A file's own words on the birthday.
struct OwnBirthday {
  std::optional<YearlyDay> day;
  std::optional<Observance> observance;
};

Result<OwnBirthday> own_birthday(Connection& connection, CustomerId file) {
  static const Query query("SELECT birthday, observance FROM customer WHERE id = :customer");
  OwnBirthday own;
  Rows rows(connection, query, file.number());
  if (!rows.next()) return error(Code::damaged, "storage.orphan", {{"table", "customer"}});
  if (!rows.is_null(0)) {
    SHUKE_ASSIGN(day, YearlyDay::of_packed(rows.integer(0)));
    own.day = day;
  }
  if (!rows.is_null(1)) own.observance = static_cast<Observance>(rows.integer(1));
  return own;
}

/// Whether a file was registered before a counter; who is known by ref alone has no consent, and nothing else is kept
/// of them (CUS-1).
bool was_registered(Connection& connection, CustomerId file, std::int64_t before) {
  static const Query query("SELECT 1 FROM consent WHERE customer_id = :customer AND " + counter_of("id") +
                           " < :before LIMIT 1");
  return Rows(connection, query, file.number(), before).next();
}

/// Changes of the birthday since a counter, the latest first.
Result<std::vector<ProfileChange>> changes_since(Connection& connection, const House& house, CustomerId file,
                                                 std::int64_t before) {
  static const Query query(
      "SELECT id FROM profile_change WHERE customer_id = :customer AND field IN ('birthday', 'observance') AND " +
      counter_of("id") + " >= :before ORDER BY " + counter_of("id") + " DESC");
  std::vector<std::int64_t> ids;
  for (Rows rows(connection, query, file.number(), before); rows.next();) ids.push_back(rows.integer(0));
  std::vector<ProfileChange> changes;
  for (const std::int64_t id : ids) {
    const std::int64_t key[] = {file.number(), id};
    SHUKE_ASSIGN(found, storage::change_table().load(connection, key, &changes.emplace_back(), house.context()));
    if (!found) return error(Code::damaged, "storage.orphan", {{"table", "profile_change"}});
  }
  return changes;
}

/// What a file said before a counter: the present words, with everything taken back that came later (CUS-6).
Result<OwnBirthday> own_birthday_before(Connection& connection, const House& house, CustomerId file,
                                        std::int64_t before) {
  if (before >= as_it_is) return own_birthday(connection, file);
  if (!was_registered(connection, file, before)) return OwnBirthday();
  SHUKE_ASSIGN(own, own_birthday(connection, file));
  SHUKE_ASSIGN(changes, changes_since(connection, house, file, before));
  Customer then;
  then.hard.birthday = own.day;
  then.hard.observance = own.observance;
  for (const ProfileChange& change : changes) SHUKE_TRY(put(then, change.field, change.new_value, change.old_value));
  return OwnBirthday{then.hard.birthday, then.hard.observance};
}

/// The last day by `day` on which another birthday was written down, or another calendar for it. Who tells it for the
/// first time changes nothing.
std::optional<Day> last_change(Connection& connection, std::span<const CustomerId> files, Day day,
                               std::int64_t before) {
  static const Query query(
      "SELECT max(day) FROM profile_change AS own WHERE customer_id = :customer AND day <= :day AND " +
      counter_of("id") +
      " < :before AND (field = 'birthday' AND old_value IS NOT NULL OR field = 'observance' AND NOT EXISTS (SELECT 1 "
      "FROM profile_change AS told WHERE told.customer_id = own.customer_id AND told.deed_id = own.deed_id AND "
      "told.field = 'birthday' AND told.old_value IS NULL))");
  std::optional<Day> last;
  for (const CustomerId file : files) {
    Rows rows(connection, query, file.number(), std::int64_t{day.number()}, before);
    if (!rows.next() || rows.is_null(0)) continue;
    if (const auto changed = Day::of_number(rows.integer(0)); changed && (!last || *last < *changed)) last = *changed;
  }
  return last;
}

/// Whole pieces that went out by a rule on a business day and were kept. A receipt that was voided had never been, and
/// a part of a piece that comes back gives no place back.
std::int64_t pieces_by_rule(Connection& connection, std::span<const CustomerId> files, const Word& rule, Day day,
                            std::int64_t before) {
  static const Query query(
      "SELECT line.quantity - (SELECT coalesce(sum(quantity), 0) FROM return_match WHERE bought_by = line.customer_id "
      "AND of_sale_id = line.sale_id AND of_line_no = line.line_no AND " +
      counter_of("return_match.sale_id") + " < :before AND " + kept_match_before() +
      ") FROM sale_line AS line INDEXED BY sale_line_by_rule CROSS JOIN sale ON sale.customer_id = "
      "line.customer_id AND sale.id = line.sale_id WHERE line.customer_id = :customer AND line.price_rule = :rule AND "
      "line.direction = 0 AND sale.business_day = :day AND sale.kind <> 3 AND " +
      counter_of("sale.id") +
      " < :before AND NOT EXISTS (SELECT 1 FROM sale AS undone INDEXED BY sale_voided WHERE undone.customer_id = "
      "sale.customer_id AND undone.of_sale_id = sale.id AND undone.of_sale_id > 0 AND " +
      counter_of("undone.id") + " < :before)");
  std::int64_t pieces = 0;
  for (const CustomerId file : files)
    for (Rows rows(connection, query, before, file.number(), std::string_view(rule.text()), std::int64_t{day.number()});
         rows.next();)
      pieces += std::max<std::int64_t>(rows.integer(0) + thousandths_of_a_piece - 1, 0) / thousandths_of_a_piece;
  return pieces;
}

}  // namespace

bool KeptBirthday::falls_on(Day civil) const {
  if (!day) return false;
  const auto found = occurrences(*day, observance, civil, civil);
  return found.has_value() && !found->empty();
}

Result<KeptBirthday> birthday_of(Connection& connection, const House& house, std::span<const CustomerId> files,
                                 std::int64_t before) {
  OwnBirthday all;
  for (const CustomerId file : files) {
    SHUKE_ASSIGN(own, own_birthday_before(connection, house, file, before));
    if (!all.day) all.day = own.day;
    if (!all.observance) all.observance = own.observance;
  }
  return KeptBirthday{all.day, all.observance.value_or(Observance::own_calendar)};
}

bool asks_for_birthday(const PriceRules& rules, const Word& card) {
  return std::any_of(rules.rules.begin(), rules.rules.end(),
                     [&](const PriceRule& rule) { return rule.birthday && (card || !rule.member); });
}

Result<PriceFacts> birthday_facts(Connection& connection, const House& house, const PriceRules& rules,
                                  std::span<const CustomerId> files, Day day, std::int64_t before) {
  PriceFacts facts;
  SHUKE_ASSIGN(birthday, birthday_of(connection, house, files, before));
  facts.birthday = birthday.falls_on(day);
  if (!facts.birthday) return facts;
  facts.birthday_changed = last_change(connection, files, day, before);
  const auto limited =
      std::find_if(rules.rules.begin(), rules.rules.end(), [](const PriceRule& rule) { return rule.pieces; });
  if (limited != rules.rules.end())
    facts.birthday_pieces_used = pieces_by_rule(connection, files, limited->word, day, before);
  return facts;
}

BasketLine basket_line(const SaleLine& line) {
  BasketLine asked;
  asked.sku = line.sku;
  asked.quantity = line.quantity;
  asked.unit = line.unit;
  asked.unit_price = line.unit_price ? *line.unit_price : *line.list_price;
  asked.list_price = line.list_price;
  asked.source = line.price_source == PriceSource::card ? PriceSource::list : line.price_source;
  asked.full_price = line.full_price;
  asked.gift = line.gift;
  asked.service = line.service;
  asked.category = line.category.text();
  return asked;
}

}  // namespace shuke::clientele

/// \file
#include "clientele/house.hpp"

#include "schema/digest.hpp"

#include <algorithm>
#include <limits>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

Result<void> House::load(Connection& connection) {
  static const Query query("SELECT id FROM shop ORDER BY id");
  std::vector<std::int64_t> ids;
  for (Rows rows(connection, query); rows.next();) ids.push_back(rows.integer(0));
  if (ids.empty()) return error(Code::missing, "storage.no_shop");  // made, but not as far as its shop
  std::deque<OpenShop> shops;
  for (const std::int64_t id : ids) {
    Shop shop;
    SHUKE_TRY(storage::shop_table().load(connection, std::span(&id, 1), &shop, context()));
    if (shops.empty()) {
      SHUKE_ASSIGN(currency, Currency::of(shop.currency, shop.currency_digits));
      currency_ = currency;
    }
    SHUKE_ASSIGN(zone, Zone::load(shop.zone));
    SHUKE_TRY(latest_policy(connection, shop.policy));
    shops.push_back({std::move(shop), std::move(zone)});
  }
  shops_ = std::move(shops);
  return {};
}

Result<const OpenShop*> House::shop(std::string_view ref) const {
  if (ref.empty()) return &shops_.front();
  for (const OpenShop& open : shops_)
    if (open.shop.ref == ref) return &open;
  return error(Code::unknown, "shop.unknown", {{"value", std::string(ref.substr(0, 60))}}, "shop");
}

Result<const OpenShop*> House::shop(Connection& connection, std::string_view ref) {
  if (auto known = shop(ref)) return known;
  SHUKE_TRY(load(connection));
  return std::as_const(*this).shop(ref);
}

Result<const House::Versions*> House::versions(Connection& connection, std::string_view name) {
  static const Query latest("SELECT max(version) FROM policy WHERE name = :name");
  static const Query all("SELECT version, holds_from FROM policy WHERE name = :name ORDER BY version");
  std::int64_t last = 0;
  {
    Rows rows(connection, latest, name);
    if (rows.next() && !rows.is_null(0)) last = rows.integer(0);
  }
  Versions& known = versions_[std::string(name)];
  // Versions are only added, and each has a higher number than those before: the last number tells whether it is all.
  if (last != 0 && known.last == last) return &known;
  known = {last, {}};
  for (Rows rows(connection, all, name); rows.next();)
    known.holding.push_back(
        {rows.is_null(1) ? std::numeric_limits<std::int64_t>::min() : rows.integer(1), rows.integer(0)});
  std::sort(known.holding.begin(), known.holding.end());
  return &known;
}

Result<const Policy*> House::policy_on(Connection& connection, std::string_view name, Day day) {
  SHUKE_ASSIGN(known, versions(connection, name));
  if (known->holding.empty()) return policy(connection, name, 0);  // says that it is not there
  const auto after = std::upper_bound(known->holding.begin(), known->holding.end(), day.number(),
                                      [](std::int64_t number, const auto& version) { return number < version.first; });
  const auto held = after == known->holding.begin() ? after : after - 1;
  return policy(connection, name, held->second);
}

std::string House::stamp_of_holidays(Connection& connection) {
  static const Query query("SELECT year, digest FROM holiday_year ORDER BY year");
  std::string stamp;
  for (Rows rows(connection, query); rows.next();)
    stamp += std::to_string(rows.integer(0)) + ' ' + std::string(rows.text(1)) + '\n';
  return stamp;
}

Result<Holidays> House::holidays(Connection& connection, const Policy& policy) {
  static const Query query("SELECT year FROM holiday_year ORDER BY year");
  std::vector<std::int64_t> numbers;
  for (Rows rows(connection, query); rows.next();) numbers.push_back(rows.integer(0));
  std::vector<HolidayYear> years;
  for (const std::int64_t number : numbers) {
    storage::StoredHolidays stored;
    SHUKE_TRY(storage::holidays_table().load(connection, std::span(&number, 1), &stored, context()));
    years.push_back({stored.year, std::move(stored.source), std::move(stored.days)});
  }
  return (policy.contact_hours ? holidays_of(*policy.contact_hours) : *Holidays::of({})).with(years);
}

Result<ContactHours> House::contact_hours(Connection& connection, const Policy& policy) {
  std::string stamp = stamp_of_holidays(connection);
  if (const auto known = hours_.find(&policy); known != hours_.end() && known->second.stamp == stamp)
    return known->second.hours;
  SHUKE_ASSIGN(days_off, holidays(connection, policy));
  SHUKE_ASSIGN(hours, contact_hours_of(policy, std::move(days_off)));
  hours_.insert_or_assign(&policy, KnownHours{std::move(stamp), hours});
  return hours;
}

Result<const Prices*> House::prices(const Policy& policy) {
  if (const auto known = prices_.find(&policy); known != prices_.end()) return &known->second;
  SHUKE_ASSIGN(ready, prices_of(policy));
  return &prices_.emplace(&policy, std::move(ready)).first->second;
}

Result<const Policy*> House::latest_policy(Connection& connection, std::string_view name) {
  SHUKE_ASSIGN(known, versions(connection, name));
  return policy(connection, name, known->last);
}

Result<const Policy*> House::policy(Connection& connection, std::string_view name, std::int64_t version) {
  auto& known = policies_[{std::string(name), version}];
  if (known != nullptr) return known.get();
  static const Query query("SELECT document FROM policy WHERE name = :name AND version = :version");
  Rows rows(connection, query, name, version);
  if (!rows.next())
    return error(Code::damaged, "storage.no_policy",
                 {{"name", std::string(name)}, {"version", std::to_string(version)}});
  SHUKE_ASSIGN(policy, parse_policy(rows.text(0), currency_));
  known = std::make_unique<const Policy>(std::move(policy));
  return known.get();
}

Result<IdSource> IdSource::open(Connection& connection) {
  storage::Site site;
  const std::int64_t key = 1;
  SHUKE_ASSIGN(found, storage::site_table().load(connection, std::span(&key, 1), &site, {}));
  if (!found) return error(Code::damaged, "storage.no_site");
  return IdSource(site);
}

void IdSource::save(Connection& connection) const {
  if (used_) storage::site_table().update(connection, &site_);
}

std::string digest_text(std::string_view text) { return hexadecimal(schema::bytes_of(schema::digest_of(text))); }

std::string hexadecimal(std::string_view bytes) {
  constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

}  // namespace shuke::clientele

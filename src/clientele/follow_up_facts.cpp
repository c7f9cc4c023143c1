/// \file
#include "clientele/follow_up_facts.hpp"

#include "clientele/campaigns.hpp"
#include "clientele/filing.hpp"
#include "clientele/follow_up_rows.hpp"
#include "clientele/followed_slice.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

constexpr std::int64_t people_per_slice = 500;

}  // namespace

AssociateId Followed::seller_of(std::int64_t sale) const {
  const auto found = std::find_if(sold.begin(), sold.end(), [&](const auto& one) { return one.first == sale; });
  return found == sold.end() ? AssociateId() : found->second;
}

Result<std::optional<FollowedSlice>> FollowedReader::next(Connection& connection, const PlanningDay& planning,
                                                          std::int64_t& last) const {
  FollowedSlice found;
  SHUKE_ASSIGN(slice, list(connection, people_per_slice, last, found.people));
  if (!slice) return std::optional<FollowedSlice>();
  found.customers = static_cast<std::int64_t>(found.people.size());
  if (!found.people.empty()) SHUKE_TRY(read_slice(connection, day_, *slice, &planning, found.people));
  return std::optional(std::move(found));
}

Result<Followed> FollowedReader::one(Connection& connection, CustomerId customer) const {
  std::vector<Followed> people;
  std::int64_t last = customer.number() - 1;
  SHUKE_ASSIGN(slice, list(connection, 1, last, people));
  if (people.empty() || people.front().customer != customer)
    return error(Code::damaged, "storage.orphan", {{"table", "customer"}});
  SHUKE_TRY(read_slice(connection, day_, *slice, nullptr, people));
  return std::move(people.front());
}

Result<std::optional<PeopleSlice>> FollowedReader::list(Connection& connection, std::int64_t most, std::int64_t& last,
                                                        std::vector<Followed>& people) const {
  static const Query query(
      "SELECT id, shop_id, since FROM customer WHERE id > :after AND merged_into = 0 ORDER BY id LIMIT :limit");
  PeopleSlice slice{last, last, false};
  std::int64_t count = 0;
  for (Rows rows(connection, query, last, most); rows.next(); ++count) {
    slice.last = rows.integer(0);
    SHUKE_ASSIGN(since, day_in(rows, 2));
    if (rows.integer(1) != day_.shop.number() || since > day_.day) continue;
    Followed& one = people.emplace_back();
    SHUKE_ASSIGN(id, CustomerId::of(rows.integer(0)));
    one.customer = id;
    one.facts.since = since;
  }
  last = slice.last;
  if (count == 0) return std::optional<PeopleSlice>();
  if (people.empty()) return std::optional(slice);
  take_places(connection, slice, people);
  slice.has_parts = has_parts(connection, slice);
  return std::optional(slice);
}

/// What the cabinet says of them; who has no place in it yet has bought nothing.
void FollowedReader::take_places(Connection& connection, const PeopleSlice& slice,
                                 std::vector<Followed>& people) const {
  static const Query query(
      "SELECT customer_id, member, purchases, net FROM filed WHERE customer_id > :after AND customer_id <= :last ORDER "
      "BY customer_id");
  const auto active = [&](std::int64_t purchases, std::int64_t net) {
    return day_.policy->filing && is_active(*day_.policy->filing, purchases, net, day_.worth_much_from);
  };
  Rows rows(connection, query, slice.after, slice.last);
  bool more = rows.next();
  for (Followed& one : people) {
    const std::int64_t id = one.customer.number();
    while (more && rows.integer(0) < id) more = rows.next();
    const bool is_filed = more && rows.integer(0) == id;
    one.facts.member = is_filed && rows.integer(1) != 0;
    one.facts.active = is_filed ? active(rows.integer(2), rows.integer(3)) : active(0, 0);
  }
}

namespace {

/// The days, of some, behind which points of anybody are gone: each is one step in the index, however many points end.
Result<std::vector<Day>> days_points_end(Connection& connection, Day from, Day until) {
  static const std::string least =
      "SELECT min(until) FROM points_lot INDEXED BY points_lot_running_out WHERE \"left\" > 0 AND until ";
  static const Query query("WITH RECURSIVE ends (day) AS (" + least + ">= :from UNION ALL SELECT (" + least +
                           "> ends.day) FROM ends WHERE ends.day < :until) SELECT day FROM ends WHERE day <= :until");
  std::vector<Day> days;
  for (Rows rows(connection, query, std::int64_t{from.number()}, std::int64_t{until.number()}); rows.next();) {
    SHUKE_ASSIGN(day, day_in(rows, 0));
    days.push_back(day);
  }
  return days;
}

Result<std::map<std::string, AssociateId>> associates_of(Connection& connection, ShopId shop) {
  static const Query query("SELECT ref, id FROM associate WHERE shop_id = :shop");
  std::map<std::string, AssociateId> all;
  for (Rows rows(connection, query, shop.number()); rows.next();) {
    SHUKE_ASSIGN(id, AssociateId::of(rows.integer(1)));
    all.emplace(std::string(rows.text(0)), id);
  }
  return all;
}

}  // namespace

Result<FollowUpDay> follow_up_day(Connection& connection, House& house, const OpenShop& shop, Day day) {
  FollowUpDay all;
  all.shop = shop.shop.id;
  all.zone = &shop.zone;
  all.day = day;
  SHUKE_ASSIGN(policy, house.policy_on(connection, shop.shop.policy, day));
  SHUKE_ASSIGN(rules, follow_ups_of(*policy));
  all.policy = policy;
  all.rules = rules;
  all.back = look_back(*rules);
  SHUKE_ASSIGN(campaigns, campaigns_between(connection, house, all.shop, days_before(day, all.back.campaigns),
                                            days_behind(day, all.back.ahead)));
  all.campaigns = std::move(campaigns);
  SHUKE_ASSIGN(associates, associates_of(connection, all.shop));
  all.associates = std::move(associates);
  SHUKE_ASSIGN(compared, comparison_by(connection, all.shop, day));
  if (compared) all.worth_much_from = compared->worth_much_from;
  if (has_trigger(*rules, Trigger::membership)) {
    SHUKE_ASSIGN(ends,
                 days_points_end(connection, days_before(day, all.back.contacts), days_behind(day, all.back.ahead)));
    all.run_out = std::move(ends);
  }
  return all;
}

}  // namespace shuke::clientele

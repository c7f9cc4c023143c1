/// \file
#include "clientele/sharers.hpp"

#include "clientele/follow_up_rows.hpp"
#include "clientele/persons.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

std::int64_t number(Day day) { return day.number(); }

}  // namespace

Result<Sharers> Sharers::read(Connection& connection, Day day) {
  static const Query query(
      "SELECT value, customer_id FROM identity INDEXED BY identity_by_value WHERE kind = 0 AND value IN (SELECT value "
      "FROM identity INDEXED BY identity_by_value WHERE kind = 0 GROUP BY value HAVING count(*) > 1) AND "
      "(\"from\" IS NULL OR \"from\" <= :day) AND (until IS NULL OR until >= :day) ORDER BY value, customer_id");
  std::map<std::string, std::vector<CustomerId>> by_number;
  for (Rows rows(connection, query, number(day)); rows.next();) {
    SHUKE_ASSIGN(id, CustomerId::of(rows.integer(1)));
    by_number[std::string(rows.text(0))].push_back(id);
  }
  Sharers sharers;
  for (const auto& [phone, files] : by_number) SHUKE_TRY(sharers.add(connection, files));
  return sharers;
}

Result<Sharers> Sharers::of_person(Connection& connection, Day day, const Followed& person) {
  static const Query query(
      "SELECT customer_id FROM identity INDEXED BY identity_by_value WHERE kind = 0 AND value = :value AND (\"from\" "
      "IS "
      "NULL OR \"from\" <= :day) AND (until IS NULL OR until >= :day)");
  Sharers sharers;
  for (const std::string& phone : person.phones) {
    std::vector<CustomerId> files;
    for (Rows rows(connection, query, std::string_view(phone), number(day)); rows.next();) {
      SHUKE_ASSIGN(id, CustomerId::of(rows.integer(0)));
      files.push_back(id);
    }
    SHUKE_TRY(sharers.add(connection, files));
  }
  return sharers;
}

/// Files of one number: their people have each other for others.
Result<void> Sharers::add(Connection& connection, const std::vector<CustomerId>& files) {
  SHUKE_ASSIGN(people, wholes_of(connection, files));
  for (const CustomerId one : people)
    for (const CustomerId other : people)
      if (one != other) others_[one.number()].push_back(other.number());
  for (const CustomerId one : people) {
    const auto others = others_.find(one.number());
    if (others == others_.end()) continue;
    std::sort(others->second.begin(), others->second.end());
    others->second.erase(std::unique(others->second.begin(), others->second.end()), others->second.end());
  }
  return {};
}

const std::vector<std::int64_t>& Sharers::of(CustomerId customer) const {
  static const std::vector<std::int64_t> nobody;
  const auto found = others_.find(customer.number());
  return found == others_.end() ? nobody : found->second;
}

Result<void> Sharers::add_contacts(Connection& connection, const FollowUpDay& day, Followed& person) const {
  static const SliceQuery query("contact", "business_day, purpose, outcome, exempt", "",
                                "business_day BETWEEN :from AND :until", "contact_of_customer");
  static const SliceQuery begun("day_contact", "purpose", "", "state = 1 AND day = :day AND NOT exempt",
                                "day_contact_begun");
  for (const std::int64_t other : of(person.customer)) {
    PeopleSlice alone{other - 1, other, false};
    alone.has_parts = has_parts(connection, alone);
    for (Rows rows(connection, query.of(alone), alone.after, alone.last,
                   number(days_before(day.day, day.back.contacts)), number(day.day));
         rows.next();) {
      if (!counts_for_caps(static_cast<ContactOutcome>(rows.integer(4))) || rows.integer(5) != 0) continue;
      SHUKE_ASSIGN(on, day_in(rows, 2));
      person.facts.shared.push_back({on, static_cast<Purpose>(rows.integer(3)) == Purpose::marketing});
    }
    for (Rows rows(connection, begun.of(alone), alone.after, alone.last, number(day.day)); rows.next();)
      person.facts.shared.push_back({day.day, static_cast<Purpose>(rows.integer(2)) == Purpose::marketing});
  }
  return {};
}

}  // namespace shuke::clientele

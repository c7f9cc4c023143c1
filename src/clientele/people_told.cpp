/// \file
#include "clientele/people_told.hpp"

#include "clientele/consents.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

constexpr Channel channels[] = {Channel::phone, Channel::sms,   Channel::wechat,
                                Channel::wecom, Channel::email, Channel::visit};

/// Files by the one that is kept, found upwards from those asked for and downwards again.
using Families = std::map<CustomerId, std::vector<CustomerId>>;

Result<Families> families_of(Connection& connection, const std::string& asked) {
  // `UNION` ends where damaged rows go round in circles.
  static const Query query(
      "WITH RECURSIVE up (file) AS (SELECT value FROM json_each(:files) UNION SELECT customer.merged_into FROM up "
      "CROSS JOIN customer ON customer.id = up.file WHERE customer.merged_into > 0), "
      "family (whole, file) AS (SELECT customer.id, customer.id FROM up CROSS JOIN customer ON customer.id = up.file "
      "WHERE customer.merged_into = 0 UNION SELECT family.whole, part.id FROM family CROSS JOIN customer AS part ON "
      "part.merged_into = family.file AND part.merged_into > 0) SELECT whole, file FROM family");
  Families families;
  for (Rows rows(connection, query, std::string_view(asked)); rows.next();) {
    SHUKE_ASSIGN(whole, CustomerId::of(rows.integer(0)));
    SHUKE_ASSIGN(file, CustomerId::of(rows.integer(1)));
    families[whole].push_back(file);
  }
  return families;
}

/// A merge that holds.
struct Joined {
  CustomerId into, file;
  std::int64_t counter = 0;
};

/// Merges into these files that were not undone, in their order.
Result<std::vector<Joined>> merges_into(Connection& connection, const std::string& files) {
  static const Query query(
      "SELECT customer_id, other_id, parted, customer_merge.id FROM json_each(:files) CROSS JOIN customer_merge ON "
      "customer_merge.customer_id = json_each.value ORDER BY " +
      counter_of("customer_merge.id"));
  std::vector<Joined> joined;
  for (Rows rows(connection, query, std::string_view(files)); rows.next();) {
    SHUKE_ASSIGN(into, CustomerId::of(rows.integer(0)));
    SHUKE_ASSIGN(file, CustomerId::of(rows.integer(1)));
    SHUKE_ASSIGN(merge, MergeId::of(rows.integer(3)));
    std::erase_if(joined, [&](const Joined& one) { return one.into == into && one.file == file; });
    if (rows.integer(2) == 0) joined.push_back({into, file, merge.counter()});
  }
  return joined;
}

/// The files of a person in the order in which they became one: each is followed by its own parts.
void add_in_order(CustomerId file, const std::vector<Joined>& joined, std::vector<CustomerId>& files,
                  std::int64_t& latest) {
  if (std::find(files.begin(), files.end(), file) != files.end()) return;  // damaged rows may go round in circles
  files.push_back(file);
  for (const Joined& one : joined) {
    if (one.into != file) continue;
    latest = std::max(latest, one.counter);
    add_in_order(one.file, joined, files, latest);
  }
}

/// As much of each file as is told of it.
using Files = std::map<CustomerId, Customer>;

Result<Files> files_in(Connection& connection, const std::string& ids) {
  static const Query query(
      "SELECT customer.id, ref, standing, coalesce(name, '') FROM json_each(:files) CROSS JOIN customer ON customer.id "
      "= "
      "json_each.value");
  Files files;
  for (Rows rows(connection, query, std::string_view(ids)); rows.next();) {
    SHUKE_ASSIGN(id, CustomerId::of(rows.integer(0)));
    Customer& file = files[id];
    file.id = id;
    file.ref = rows.text(1);
    file.standing = static_cast<Standing>(rows.integer(2));
    file.hard.name = rows.text(3);
  }
  return files;
}

Result<void> read_phones(Connection& connection, const std::string& ids, Files& files) {
  static const Query query(
      "SELECT customer_id, identity.value FROM json_each(:files) CROSS JOIN identity ON identity.customer_id = "
      "json_each.value WHERE kind = 0 AND until IS NULL ORDER BY customer_id, identity_no");
  for (Rows rows(connection, query, std::string_view(ids)); rows.next();) {
    SHUKE_ASSIGN(id, CustomerId::of(rows.integer(0)));
    files[id].identities.emplace_back().value = rows.text(1);
  }
  return {};
}

Result<void> read_consents(Connection& connection, const std::string& ids, Files& files) {
  static const Query query(
      "SELECT customer_id, consent.id, purpose, channel, given, day FROM json_each(:files) CROSS JOIN consent ON "
      "consent.customer_id = json_each.value");
  for (Rows rows(connection, query, std::string_view(ids)); rows.next();) {
    SHUKE_ASSIGN(file, CustomerId::of(rows.integer(0)));
    SHUKE_ASSIGN(id, ConsentId::of(rows.integer(1)));
    SHUKE_ASSIGN(day, Day::of_number(rows.integer(5)));
    Consent& consent = files[file].consents.emplace_back();
    consent.id = id;
    consent.purpose = static_cast<Purpose>(rows.integer(2));
    consent.channel = static_cast<Channel>(rows.integer(3));
    consent.given = rows.integer(4) != 0;
    consent.day = day;
  }
  return {};
}

/// What is told of a person goes by the first file that knows it.
PersonTold told_of(const Person& person) {
  PersonTold told;
  told.whole = person.files.front().id;
  told.customer = person.files.front().ref;
  for (const Customer& file : person.files) {
    told.files.push_back(file.id);
    if (told.name.empty()) told.name = file.hard.name;
    if (!told.phone.empty() || file.identities.empty()) continue;
    if (const auto phone = Phone::parse(file.identities.front().value)) told.phone = phone->masked();
  }
  for (const Channel channel : channels) {
    const GoesBy it = [channel](Channel one) { return one == channel; };
    if (allows(person, Purpose::service, it)) told.by.push_back(channel);
    told.marketing = told.marketing || allows(person, Purpose::marketing, it);
  }
  return told;
}

}  // namespace

std::string list_of(std::span<const CustomerId> ids) {
  std::string text = "[";
  for (const CustomerId id : ids) text += (text.size() == 1 ? "" : ",") + std::to_string(id.number());
  return text + ']';
}

Result<PeopleTold> PeopleTold::read(Connection& connection, std::span<const CustomerId> asked) {
  SHUKE_ASSIGN(families, families_of(connection, list_of(asked)));
  std::vector<CustomerId> all;
  for (const auto& [whole, files] : families) all.insert(all.end(), files.begin(), files.end());
  const std::string ids = list_of(all);
  SHUKE_ASSIGN(joined, merges_into(connection, ids));
  SHUKE_ASSIGN(files, files_in(connection, ids));
  SHUKE_TRY(read_phones(connection, ids, files));
  SHUKE_TRY(read_consents(connection, ids, files));
  PeopleTold people;
  for (const auto& [whole, members] : families) {
    Person person;
    std::vector<CustomerId> in_order;
    add_in_order(whole, joined, in_order, person.merged);
    for (const CustomerId file : in_order) {
      people.whole_of_[file] = whole;
      person.files.push_back(files[file]);
    }
    people.people_[whole] = told_of(person);
  }
  return people;
}

const PersonTold* PeopleTold::of(CustomerId file) const {
  const auto whole = whole_of_.find(file);
  return whole == whole_of_.end() ? nullptr : &people_.at(whole->second);
}

std::vector<CustomerId> PeopleTold::files() const {
  std::vector<CustomerId> all;
  for (const auto& [file, whole] : whole_of_) all.push_back(file);
  return all;
}

}  // namespace shuke::clientele

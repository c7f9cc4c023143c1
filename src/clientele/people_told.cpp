/// \file
#include "clientele/people_told.hpp"

#include "clientele/consents.hpp"
#include "clientele/persons.hpp"

#include <algorithm>
#include <set>

namespace shuke::clientele {

using storage::Connection;

namespace {

constexpr Channel channels[] = {Channel::phone, Channel::sms,   Channel::wechat,
                                Channel::wecom, Channel::email, Channel::visit};

/// The first phone of a file that is still theirs, masked; empty when there is none.
std::string phone_of(const Customer& file) {
  const auto phone = std::find_if(file.identities.begin(), file.identities.end(),
                                  [](const Identity& one) { return one.kind == IdentityKind::phone && !one.until; });
  if (phone == file.identities.end()) return "";
  const auto number = Phone::parse(phone->value);
  return number ? number->masked() : "";
}

/// What is told of a person goes by the first file that knows it.
PersonTold told_of(const Person& person) {
  PersonTold told;
  told.whole = person.files.front().id;
  told.customer = person.files.front().ref;
  for (const Customer& file : person.files) {
    told.files.push_back(file.id);
    if (told.name.empty()) told.name = file.hard.name;
    if (told.phone.empty()) told.phone = phone_of(file);
  }
  for (const Channel channel : channels) {
    const GoesBy it = [channel](Channel one) { return one == channel; };
    if (allows(person, Purpose::service, it)) told.by.push_back(channel);
    told.marketing = told.marketing || allows(person, Purpose::marketing, it);
  }
  return told;
}

}  // namespace

Result<PeopleTold> PeopleTold::read(Connection& connection, const House& house, std::span<const CustomerId> asked) {
  SHUKE_ASSIGN(kept, kept_files(connection, asked));
  std::set<CustomerId> wholes;
  for (const auto& [file, whole] : kept) wholes.insert(whole);
  SHUKE_ASSIGN(all, persons(connection, house, std::vector(wholes.begin(), wholes.end())));
  PeopleTold people;
  for (const Person& person : all) {
    PersonTold told = told_of(person);
    for (const CustomerId file : told.files) people.whole_of_[file] = told.whole;
    people.people_.emplace(told.whole, std::move(told));
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

/// \file
#include "clientele/agreeing.hpp"

#include "clientele/consents.hpp"
#include "clientele/file_rules.hpp"
#include "clientele/identities.hpp"
#include "clientele/persons.hpp"
#include "schema/describe.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

/// The next files that are kept, in order of id, of a shop (0: of all).
Result<std::vector<CustomerId>> kept_after(Connection& connection, CustomerId after, ShopId shop, std::int64_t limit) {
  static const Query query(
      "SELECT id FROM customer WHERE id > :after AND merged_into = 0 AND (:shop = 0 OR shop_id = :shop) ORDER BY id "
      "LIMIT :limit");
  std::vector<CustomerId> ids;
  for (Rows rows(connection, query, after.number(), shop.number(), limit); rows.next();) {
    SHUKE_ASSIGN(id, CustomerId::of(rows.integer(0)));
    ids.push_back(id);
  }
  return ids;
}

/// The first value of a kind that is theirs on a day, the kept file's before others'; empty: none.
std::string value_on(const Person& person, IdentityKind kind, Day day) {
  for (const Customer& file : person.files)
    for (const Identity& one : file.identities)
      if (one.kind == kind && holds_on(one, day)) return one.value;
  return {};
}

/// Day and words of a consent for each of the purposes that an enrolment tells.
struct Told {
  Purpose purpose;
  std::optional<Day> EnrolRequest::*day;
};
constexpr Told told_consents[] = {{Purpose::service, &EnrolRequest::consent_service},
                                  {Purpose::marketing, &EnrolRequest::consent_marketing},
                                  {Purpose::profiling, &EnrolRequest::consent_profiling},
                                  {Purpose::sensitive, &EnrolRequest::consent_sensitive}};

/// One person, as the list is to have them.
class Listing {
 public:
  Listing(const House& house, const AgreeingAsked& asked, Person& person)
      : house_(house), asked_(asked), person_(person) {
    // Who was registered later was only known on that day.
    for (Customer& file : person_.files)
      if (file.registered && *file.registered > asked_.day) file.standing = Standing::known;
  }

  bool is_registered() const {
    return std::any_of(person_.files.begin(), person_.files.end(),
                       [](const Customer& file) { return file.standing == Standing::registered; });
  }
  bool agrees() const {
    return allows(person_, asked_.purpose,
                  by_channel() ? GoesBy([this](Channel one) { return one == *asked_.channel; }) : GoesBy(), asked_.day);
  }

  Result<EnrolRequest> enrolment() {
    EnrolRequest request;
    tell_consents(request);
    SHUKE_ASSIGN(file, whole(person_, house_.context()));
    if (!request.consent_sensitive) SHUKE_TRY(hide_sensitive(schema::record_info<Customer>(), &file));
    request.ref = file.ref;
    for (const OpenShop& open : house_.shops())
      if (open.shop.id == file.shop_id && &open != &house_.first()) request.shop = open.shop.ref;
    if (const std::string value = value_on(person_, IdentityKind::phone, asked_.day); !value.empty()) {
      SHUKE_ASSIGN(phone, Phone::parse(value));
      request.phone = phone;
    }
    request.card = value_on(person_, IdentityKind::card, asked_.day);
    request.wechat = value_on(person_, IdentityKind::wechat, asked_.day);
    request.wecom = value_on(person_, IdentityKind::wecom, asked_.day);
    request.hard = std::move(file.hard);
    request.soft = std::move(file.soft);
    request.family = std::move(file.family);
    request.sizes = std::move(file.sizes);
    return request;
  }

  /// Whether the channel asked for leads to them.
  bool has_means(const EnrolRequest& request) const {
    switch (asked_.channel.value_or(Channel::any)) {
      case Channel::any:
        break;
      case Channel::phone:
      case Channel::sms:
        return static_cast<bool>(request.phone);
      case Channel::wechat:
        return !request.wechat.empty();
      case Channel::wecom:
        return !request.wecom.empty();
      case Channel::email:
        return !request.hard.email.empty();
      case Channel::visit:
        return !request.hard.address.empty();
    }
    return true;
  }

 private:
  bool by_channel() const { return asked_.channel && *asked_.channel != Channel::any; }

  /// A person's files may have agreed one after the other: it is agreed on the day of the last. Words and associate are
  /// told when they are the same of all, because an enrolment has room for one.
  void tell_consents(EnrolRequest& request) const {
    std::vector<Consent> all;
    for (const Told& told : told_consents) {
      for (Consent& one : agreement(person_, told.purpose, asked_.day)) {
        std::optional<Day>& day = request.*told.day;
        day = day ? std::max(*day, one.day) : one.day;
        all.push_back(std::move(one));
      }
    }
    const auto same = [&](const Consent& one) {
      return one.words == all.front().words && one.associate == all.front().associate;
    };
    if (all.empty() || !std::all_of(all.begin(), all.end(), same)) return;
    request.consent_words = all.front().words;
    request.associate = all.front().associate;
  }

  const House& house_;
  const AgreeingAsked& asked_;
  Person& person_;
};

Result<void> add(AgreeingPage& page, Listing listing) {
  if (!listing.is_registered()) return {};
  if (!listing.agrees()) {
    ++page.withheld;
    return {};
  }
  SHUKE_ASSIGN(request, listing.enrolment());
  if (listing.has_means(request)) page.customers.push_back(std::move(request));
  else ++page.unreachable;
  return {};
}

}  // namespace

Result<AgreeingPage> agreeing(Connection& connection, const House& house, const AgreeingAsked& asked) {
  ShopId shop;
  if (!asked.shop.empty()) {
    SHUKE_ASSIGN(open, house.shop(asked.shop));
    shop = open->shop.id;
  }
  SHUKE_ASSIGN(ids, kept_after(connection, asked.after, shop, asked.limit));
  SHUKE_ASSIGN(all, persons(connection, house, ids));
  AgreeingPage page;
  for (Person& person : all) SHUKE_TRY(add(page, {house, asked, person}));
  if (static_cast<std::int64_t>(ids.size()) == asked.limit) page.next = ids.back();
  return page;
}

}  // namespace shuke::clientele

/// \file
#include "clientele/people.hpp"

#include "clientele/cabinet.hpp"
#include "clientele/changes.hpp"
#include "clientele/file_rules.hpp"
#include "clientele/finding_index.hpp"
#include "clientele/identities.hpp"
#include "clientele/merging.hpp"
#include "clientele/once.hpp"
#include "clientele/personal_days.hpp"
#include "clientele/sensitive.hpp"
#include "schema/describe.hpp"

#include <array>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

Result<CustomerId> find_file(Connection& connection, std::string_view ref) {
  static const Query query("SELECT id FROM customer WHERE ref = :ref");
  Rows rows(connection, query, ref);
  if (!rows.next()) return CustomerId();
  return CustomerId::of(rows.integer(0));
}

Result<CustomerId> find_customer(Connection& connection, std::string_view ref) {
  SHUKE_ASSIGN(file, find_file(connection, ref));
  return whole_of(connection, file);
}

Result<Customer> known_by_ref(IdSource& ids, const OpenShop& shop, std::string_view ref, Day since) {
  Customer customer;
  SHUKE_ASSIGN(id, ids.next<CustomerId>());
  customer.id = id;
  customer.ref = ref;
  customer.shop_id = shop.shop.id;
  customer.since = since;
  return customer;
}

Result<AssociateId> associate_of(Connection& connection, IdSource& ids, const OpenShop& shop, std::string_view ref) {
  static const Query query("SELECT id FROM associate WHERE shop_id = :shop AND ref = :ref");
  if (ref.empty()) return AssociateId();
  {
    Rows rows(connection, query, shop.shop.id.number(), ref);
    if (rows.next()) return AssociateId::of(rows.integer(0));
  }
  Associate associate;
  SHUKE_ASSIGN(id, ids.next<AssociateId>());
  associate.id = id;
  associate.shop_id = shop.shop.id;
  associate.ref = ref;
  storage::associate_table().insert(connection, &associate);
  return id;
}

namespace {

Result<void> add_identity(Customer& customer, IdSource& ids, IdentityKind kind, const std::string& value, Day from) {
  if (value.empty()) return {};
  for (const Identity& known : customer.identities)
    if (known.kind == kind && known.value == value && !known.until) return {};
  Identity identity;
  SHUKE_ASSIGN(id, ids.next<IdentityId>());
  identity.id = id;
  identity.kind = kind;
  identity.value = value;
  identity.from = from;
  customer.identities.push_back(std::move(identity));
  return {};
}

Result<void> add_consent(Customer& customer, IdSource& ids, Purpose purpose, std::optional<Day> day,
                         const EnrolRequest& request) {
  if (!day) return {};
  Consent consent;
  SHUKE_ASSIGN(id, ids.next<ConsentId>());
  consent.id = id;
  consent.purpose = purpose;
  consent.day = *day;
  consent.associate = request.associate;
  consent.words = request.consent_words;
  customer.consents.push_back(std::move(consent));
  return {};
}

Result<void> fill(Customer& customer, IdSource& ids, const EnrolRequest& request) {
  customer.standing = Standing::registered;
  customer.registered = request.consent_service;
  customer.referred_by = request.referred_by;
  customer.hard = request.hard;
  customer.soft = request.soft;
  customer.family = request.family;
  customer.sizes = request.sizes;
  const Day from = *request.consent_service;
  SHUKE_TRY(add_identity(customer, ids, IdentityKind::phone, request.phone.text(), from));
  SHUKE_TRY(add_identity(customer, ids, IdentityKind::card, request.card, from));
  SHUKE_TRY(add_identity(customer, ids, IdentityKind::wechat, request.wechat, from));
  SHUKE_TRY(add_identity(customer, ids, IdentityKind::wecom, request.wecom, from));
  SHUKE_TRY(add_consent(customer, ids, Purpose::service, request.consent_service, request));
  SHUKE_TRY(add_consent(customer, ids, Purpose::marketing, request.consent_marketing, request));
  SHUKE_TRY(add_consent(customer, ids, Purpose::profiling, request.consent_profiling, request));
  return add_consent(customer, ids, Purpose::sensitive, request.consent_sensitive, request);
}

Result<void> check_referrer(Connection& connection, const EnrolRequest& request) {
  if (request.referred_by.empty()) return {};
  SHUKE_ASSIGN(referrer, find_customer(connection, request.referred_by));
  if (!referrer)
    return error(Code::unknown, "customer.unknown", {{"value", request.referred_by}}, "referred_by", "MEM-14");
  return {};
}

/// The file of someone known by ref so far. Error: conflict, when they are registered already.
Result<Customer> known_file(Connection& connection, const House& house, CustomerId known) {
  Customer customer;
  const std::int64_t key = known.number();
  SHUKE_TRY(storage::customer_table().load(connection, std::span(&key, 1), &customer, house.context()));
  if (customer.standing == Standing::registered)
    return error(Code::conflict, "enrol.registered", {{"value", customer.ref}}, "ref", "CUS-1");
  return customer;
}

void write(Connection& connection, const Customer& customer, bool known) {
  const storage::Table& table = storage::customer_table();
  if (!known) return table.insert(connection, &customer);
  table.update(connection, &customer);
  table.append(connection, &customer, "identities", customer.identities.size());
  table.append(connection, &customer, "consents", customer.consents.size());
  table.append(connection, &customer, "family", customer.family.size());
  table.append(connection, &customer, "sizes", customer.sizes.size());
}

/// An identity that the request brings.
struct Brought {
  IdentityKind kind;
  std::string_view field;
  const std::string& value;
};

std::array<Brought, 4> identities_of(const EnrolRequest& request) {
  return {{{IdentityKind::phone, "phone", request.phone.text()},
           {IdentityKind::card, "card", request.card},
           {IdentityKind::wechat, "wechat", request.wechat},
           {IdentityKind::wecom, "wecom", request.wecom}}};
}

Result<void> check_spelling(const EnrolRequest& request) {
  for (const Brought& one : identities_of(request)) {
    if (one.value.empty()) continue;
    auto checked = spelled(one.kind, one.value);
    if (checked.has_error()) {
      Error problem = std::move(checked).error();
      problem.field = one.field;
      return problem;
    }
  }
  return {};
}

/// CUS-3: what is in another file is asked about, shared, or taken out of there.
Result<void> settle_holders(Connection& connection, House& house, IdSource& ids, const OpenShop& shop,
                            const EnrolRequest& request, CustomerId customer) {
  const Day from = *request.consent_service;
  for (const Brought& one : identities_of(request)) {
    if (one.value.empty()) continue;
    SHUKE_ASSIGN(others, holders(connection, one.kind, one.value, customer));
    SHUKE_TRY(check_holders(others, one.kind, request.same_identity, one.field));
    if (others.empty() || request.same_identity != SameIdentity::reissued) continue;
    std::vector<CustomerId> ended;
    for (const Holder& holder : others) ended.push_back(holder.customer_id);
    SHUKE_ASSIGN(at, shop.zone.start_of_business_day(from, shop.shop.cut_over));
    SHUKE_ASSIGN(associate, associate_of(connection, ids, shop, request.associate));
    SHUKE_TRY(end_elsewhere(connection, house, ids, shop, ended, one.kind, one.value, at, from, associate));
  }
  return {};
}

/// CUS-3: that others have their phone, too, is kept with it. A request says so of its one phone; a batch says it of
/// all of them, so of those that somebody has.
Result<void> mark_shared(Connection& connection, Customer& customer, const EnrolRequest& request, SamePhone same) {
  if (request.same_identity != SameIdentity::shared && same != SamePhone::shared) return {};
  for (Identity& one : customer.identities) {
    if (one.kind != IdentityKind::phone || one.value != request.phone.text() || one.until) continue;
    SHUKE_ASSIGN(others, holders(connection, one.kind, one.value, customer.id));
    if (request.same_identity == SameIdentity::shared || !others.empty()) one.shared = true;
  }
  return {};
}

}  // namespace

Result<void> validate(const EnrolRequest& request, const schema::Context& context) {
  SHUKE_TRY(schema::check(schema::record_info<EnrolRequest>(), &request, context));
  SHUKE_TRY(check_profile(request.hard, request.soft, request.family));
  SHUKE_TRY(check_spelling(request));
  if (request.referred_by == request.ref) return invalid("enrol.referred_by_self", {}, "referred_by", "MEM-14");
  if (!request.consent_service) return error(Code::refused, "consent.service_missing", {}, "consent_service", "CUS-1");
  if (!request.consent_sensitive)
    if (const auto* field = sensitive_field(schema::record_info<EnrolRequest>(), &request))
      return error(Code::refused, "consent.sensitive_missing", {}, field->name, "CUS-1");
  return {};
}

Result<Enrolment> enrol(Connection& connection, House& house, IdSource& ids, const EnrolRequest& asked,
                        const Admission& admission, SamePhone same_phone) {
  SHUKE_ASSIGN(shop, house.shop(connection, asked.shop));
  EnrolRequest request = asked;
  request.shop = shop->shop.ref;
  // Refs and ids of requests are two name spaces: the same word may stand in both.
  const bool by_ref = request.request.empty();
  Once once(*shop, by_ref ? "enrol_by_ref" : "enrol", by_ref ? request.ref : request.request, request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) {
    SHUKE_ASSIGN(id, CustomerId::of(*before));
    return Enrolment{{id, request.ref}, true};
  }

  SHUKE_TRY(check_referrer(connection, request));
  if (admission) SHUKE_TRY(admission());  // before ids are used up
  SHUKE_ASSIGN(known, find_customer(connection, request.ref));
  SHUKE_ASSIGN(customer, known ? known_file(connection, house, known)
                               : known_by_ref(ids, *shop, request.ref, *request.consent_service));
  SHUKE_TRY(fill(customer, ids, request));
  SHUKE_ASSIGN(policy, house.policy_on(connection, shop->shop.policy, *request.consent_service));
  SHUKE_TRY(check_file(customer, Customer(), policy->words, *request.consent_service));
  SHUKE_TRY(check_sensitive(connection, house, customer, Customer()));
  if (!admission) SHUKE_TRY(settle_holders(connection, house, ids, *shop, request, customer.id));
  SHUKE_TRY(mark_shared(connection, customer, request, same_phone));
  SHUKE_TRY(associate_of(connection, ids, *shop, request.associate));
  write(connection, customer, static_cast<bool>(known));
  if (known) SHUKE_TRY(keep_days(connection, house, customer.id));
  else write_days(connection, customer);
  index_file(connection, {}, customer);  // nobody is found by what they are before: a ref has its own index
  SHUKE_TRY(renew_row(connection, house, customer.id, *request.consent_service));
  SHUKE_TRY(place_first(connection, house, customer.id, *request.consent_service));
  once.note(connection, customer.id.number());
  return Enrolment{{customer.id, request.ref}, false};
}

Result<EnrolAnswer> enrol(Connection& connection, House& house, const EnrolRequest& asked) {
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_ASSIGN(enrolment, enrol(connection, house, ids, asked, {}));
  ids.save(connection);
  return enrolment.answer;
}

}  // namespace shuke::clientele

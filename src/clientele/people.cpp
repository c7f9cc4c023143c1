/// \file
#include "clientele/people.hpp"

#include "schema/describe.hpp"
#include "schema/digest.hpp"
#include "shuke/calendar/yearly.hpp"

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

Result<CustomerId> find_customer(Connection& connection, std::string_view ref) {
  static const Query query("SELECT id FROM customer WHERE ref = :ref");
  Rows rows(connection, query, ref);
  if (!rows.next()) return CustomerId();
  return CustomerId::of(rows.integer(0));
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

/// The first sensitive field that is filled, in lists too; null when none is (CUS-1).
const schema::FieldInfo* sensitive_field(const schema::RecordInfo& info, const void* record) {
  for (const schema::FieldInfo& field : info.fields) {
    if (field.kind() != schema::Kind::list) {
      if (field.has(schema::sensitive) && field.get(record) != field.initial) return &field;
      continue;
    }
    for (std::size_t i = 0; i < field.size(record); ++i)
      if (const auto* inner = sensitive_field(*field.type->element(), field.at(record, i))) return inner;
  }
  return nullptr;
}

Result<void> within(std::string_view field, const std::optional<std::int64_t>& value, std::int64_t least,
                    std::int64_t most) {
  if (!value || (*value >= least && *value <= most)) return {};
  return invalid("value.out_of_range", {{"least", std::to_string(least)}, {"most", std::to_string(most)}}, field,
                 "CUS-3");
}

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

/// The id a request with this key led to, none when it is new. Error: conflict, when its content was another.
Result<CustomerId> answered(Connection& connection, const storage::AnsweredRequest& request) {
  static const Query query(
      "SELECT digest, result_id FROM request WHERE shop_id = :shop AND deed = :deed AND request = :request");
  Rows rows(connection, query, request.shop_id.number(), std::string_view(request.deed),
            std::string_view(request.request));
  if (!rows.next()) return CustomerId();
  if (rows.text(0) != request.digest)
    return error(Code::conflict, "request.other_content", {{"request", request.request}, {"deed", request.deed}},
                 "request");
  return CustomerId::of(rows.integer(1));
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

/// CUS-10: a lunar day has to exist in its year, and is only kept by its solar date when it has one.
Result<void> check_day(const std::optional<YearlyDay>& day, std::optional<Observance> observance,
                       const std::string& field) {
  if (!day) return {};
  auto exists = check_exists(*day);
  if (exists.has_error()) return std::move(exists).error().inside(field);
  const bool has_no_solar_date = day->calendar() == YearlyCalendar::lunar && !day->year();
  if (observance == Observance::solar_date && has_no_solar_date)
    return invalid("yearly_day.needs_year", {}, field, "CUS-10");
  return {};
}

Result<void> check_days(const EnrolRequest& request) {
  const auto observance = request.hard.observance;
  SHUKE_TRY(check_day(request.hard.birthday, observance, "birthday"));
  SHUKE_TRY(check_day(request.soft.wedding_anniversary, observance, "wedding_anniversary"));
  for (std::size_t i = 0; i < request.family.size(); ++i)
    SHUKE_TRY(check_day(request.family[i].birthday, std::nullopt, "family[" + std::to_string(i) + "].birthday"));
  return {};
}

}  // namespace

Result<void> validate(const EnrolRequest& request, const schema::Context& context) {
  SHUKE_TRY(schema::check(schema::record_info<EnrolRequest>(), &request, context));
  SHUKE_TRY(within("height_cm", request.hard.height_cm, 30, 260));
  SHUKE_TRY(check_days(request));
  SHUKE_TRY(within("about_age", request.hard.about_age, 0, 130));
  if (request.referred_by == request.ref) return invalid("enrol.referred_by_self", {}, "referred_by", "MEM-14");
  if (!request.consent_service) return error(Code::refused, "consent.service_missing", {}, "consent_service", "CUS-1");
  if (!request.consent_sensitive)
    if (const auto* field = sensitive_field(schema::record_info<EnrolRequest>(), &request))
      return error(Code::refused, "consent.sensitive_missing", {}, field->name, "CUS-1");
  return {};
}

Result<EnrolAnswer> enrol(Connection& connection, House& house, const EnrolRequest& asked) {
  SHUKE_ASSIGN(shop, house.shop(connection, asked.shop));
  EnrolRequest request = asked;
  request.shop = shop->shop.ref;
  storage::AnsweredRequest record;
  record.shop_id = shop->shop.id;
  // Refs and ids of requests are two name spaces: the same word may stand in both.
  record.deed = request.request.empty() ? "enrol_by_ref" : "enrol";
  record.request = request.request.empty() ? request.ref : request.request;
  record.digest = hexadecimal(schema::bytes_of(schema::digest_of(schema::record_info<EnrolRequest>(), &request)));
  SHUKE_ASSIGN(before, answered(connection, record));
  if (before) return EnrolAnswer{before, request.ref};

  SHUKE_TRY(check_referrer(connection, request));
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_ASSIGN(known, find_customer(connection, request.ref));
  SHUKE_ASSIGN(customer, known ? known_file(connection, house, known)
                               : known_by_ref(ids, *shop, request.ref, *request.consent_service));
  SHUKE_TRY(fill(customer, ids, request));
  SHUKE_TRY(associate_of(connection, ids, *shop, request.associate));
  write(connection, customer, static_cast<bool>(known));
  record.result_id = customer.id.number();
  storage::request_table().insert(connection, &record);
  ids.save(connection);
  return EnrolAnswer{customer.id, customer.ref};
}

}  // namespace shuke::clientele

/// \file
#include "clientele/newcomers.hpp"

#include "clientele/identities.hpp"
#include "clientele/people.hpp"
#include "shuke/model/excerpt.hpp"

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

/// Ref of another customer who has this identity now; empty: nobody.
std::string holder_of(Connection& connection, IdentityKind kind, std::string_view value, std::string_view but) {
  static const Query query(
      "SELECT customer.ref FROM identity JOIN customer ON customer.id = customer_id "
      "WHERE kind = :kind AND value = :value AND until IS NULL AND customer.ref <> :ref ORDER BY " +
      counter_of("identity.id") + " LIMIT 1");
  Rows rows(connection, query, static_cast<std::int64_t>(kind), value, but);
  return rows.next() ? std::string(rows.text(0)) : std::string();
}

/// One customer of a batch on the way in.
class Newcomer {
 public:
  Newcomer(Connection& connection, const CustomersBatch& batch, const EnrolRequest& request)
      : connection_(connection), batch_(batch), request_(request) {}

  /// Error: conflict, when somebody else has a phone, a card or a name of theirs.
  Result<void> check() {
    if (batch_.same_phone == SamePhone::ask && request_.same_identity != SameIdentity::shared)
      SHUKE_TRY(check_one(IdentityKind::phone, request_.phone.text(), "phone"));
    SHUKE_TRY(check_one(IdentityKind::card, request_.card, "card"));
    SHUKE_TRY(check_one(IdentityKind::wechat, request_.wechat, "wechat"));
    return check_one(IdentityKind::wecom, request_.wecom, "wecom");
  }
  const std::string& other() const { return other_; }

 private:
  Result<void> check_one(IdentityKind kind, std::string_view value, std::string_view field) {
    if (value.empty()) return {};
    other_ = holder_of(connection_, kind, value, request_.ref);
    if (other_.empty() && batch_.taken) other_ = batch_.taken(kind, value);
    if (other_.empty()) return {};
    const std::vector<Holder> others{{CustomerId(), excerpt(other_)}};
    return check_holders(others, kind, SameIdentity::ask, field);
  }

  Connection& connection_;
  const CustomersBatch& batch_;
  const EnrolRequest& request_;
  std::string other_;
};

/// `other`: whose the identity is that keeps them out.
Result<Enrolment> enrol_one(Connection& connection, House& house, IdSource& ids, EnrolRequest request,
                            const CustomersBatch& batch, std::string& other) {
  SHUKE_TRY(validate(request, house.context()));
  if (batch.expected) {
    // A trial keeps nothing of the batches before it: a referrer whom they would have registered is passed over.
    SHUKE_ASSIGN(referrer, find_customer(connection, request.referred_by));
    if (!referrer && batch.expected(request.referred_by)) request.referred_by.clear();
  }
  Newcomer newcomer(connection, batch, request);
  auto enrolment = enrol(
      connection, house, ids, request, [&] { return newcomer.check(); }, batch.same_phone);
  other = newcomer.other();
  return enrolment;
}

}  // namespace

Result<std::vector<Enrolled>> enrol_all(Connection& connection, House& house, std::span<const EnrolRequest> requests,
                                        const CustomersBatch& batch) {
  std::vector<Enrolled> all;
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  for (const EnrolRequest& request : requests) {
    Enrolled& one = all.emplace_back();
    auto enrolment = enrol_one(connection, house, ids, request, batch, one.other);
    if (enrolment.has_error()) {
      one.answer = std::move(enrolment).error();
    } else {
      one.answer = std::move(enrolment->answer);
      one.known = enrolment->known;
    }
  }
  ids.save(connection);
  return all;
}

Result<std::vector<NamedCustomer>> named_customers(Connection& connection, CustomerId after, std::int64_t limit) {
  static const Query query(
      "SELECT id, ref, name, birthday FROM customer WHERE id > :after AND name IS NOT NULL AND birthday IS NOT NULL "
      "ORDER BY id LIMIT :limit");
  std::vector<NamedCustomer> page;
  for (Rows rows(connection, query, after.number(), limit); rows.next();) {
    NamedCustomer& one = page.emplace_back();
    SHUKE_ASSIGN(id, CustomerId::of(rows.integer(0)));
    SHUKE_ASSIGN(birthday, YearlyDay::of_packed(rows.integer(3)));
    one = {id, std::string(rows.text(1)), std::string(rows.text(2)), birthday};
  }
  return page;
}

}  // namespace shuke::clientele

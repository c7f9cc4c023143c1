/// \file
#include "clientele/identities.hpp"

#include "clientele/merging.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Query;
using storage::Rows;

Result<std::string> spelled(IdentityKind kind, std::string_view value) {
  if (value.empty()) return invalid("field.required", {}, "value", "CUS-3");
  if (kind != IdentityKind::phone) {
    auto word = Word::parse(value);
    if (word.has_error()) return std::move(word).error().inside("value");
    if (value.find_first_of("\t\n") != value.npos) return invalid("text.more_lines", {}, "value", "CUS-3");
    return word->text();
  }
  auto phone = Phone::parse(value);
  if (phone.has_error()) return std::move(phone).error().inside("value");
  return phone->text();
}

bool holds_on(const Identity& identity, Day day) {
  return (!identity.from || *identity.from <= day) && (!identity.until || *identity.until >= day);
}

std::optional<std::size_t> own_identity(const Customer& file, IdentityKind kind, std::string_view value) {
  const auto found = std::find_if(file.identities.begin(), file.identities.end(), [&](const Identity& one) {
    return one.kind == kind && one.value == value && !one.until;
  });
  if (found == file.identities.end()) return std::nullopt;
  return static_cast<std::size_t>(found - file.identities.begin());
}

Result<std::vector<Holder>> holders(storage::Connection& connection, IdentityKind kind, std::string_view value,
                                    CustomerId except) {
  static const Query query(
      "SELECT DISTINCT customer.id, customer.ref FROM identity CROSS JOIN customer ON customer.id = "
      "identity.customer_id "
      "WHERE identity.kind = :kind AND identity.value = :value AND identity.until IS NULL AND customer.id <> :except "
      "ORDER BY customer.id");
  std::vector<Holder> others;
  for (Rows rows(connection, query, static_cast<std::int64_t>(kind), value, except.number()); rows.next();) {
    SHUKE_ASSIGN(id, CustomerId::of(rows.integer(0)));
    SHUKE_ASSIGN(whole, whole_of(connection, id));
    if (whole != except) others.push_back({id, std::string(rows.text(1))});
  }
  return others;
}

Result<void> check_holders(std::span<const Holder> others, IdentityKind kind, SameIdentity same,
                           std::string_view field) {
  if (others.empty()) return {};
  if (same == SameIdentity::shared && kind != IdentityKind::phone)
    return invalid("identity.not_shared", {{"other", others.front().ref}}, field, "CUS-3");
  if (same != SameIdentity::ask) return {};
  const std::string_view message = kind == IdentityKind::phone ? "identity.taken_phone" : "identity.taken";
  return error(Code::conflict, message, {{"other", others.front().ref}}, field, "CUS-3");
}

}  // namespace shuke::clientele

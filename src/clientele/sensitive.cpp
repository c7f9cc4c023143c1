/// \file
#include "clientele/sensitive.hpp"

#include "clientele/consents.hpp"
#include "clientele/file_rules.hpp"
#include "clientele/merging.hpp"

namespace shuke::clientele {

using storage::Connection;

namespace {

bool is_stored(Connection& connection, CustomerId customer) {
  static const storage::Query query("SELECT 1 FROM customer WHERE id = :customer");
  return storage::Rows(connection, query, customer.number()).next();
}

/// All files of the person, this one as it stands here.
Result<Person> person_with(Connection& connection, const House& house, const Customer& file) {
  if (!is_stored(connection, file.id)) return Person{{file}, 0};
  SHUKE_ASSIGN(kept, whole_of(connection, file.id));
  SHUKE_ASSIGN(all, person(connection, house, kept));
  for (Customer& one : all.files)
    if (one.id == file.id) one = file;
  return all;
}

}  // namespace

Result<bool> allows_sensitive(Connection& connection, const House& house, const Customer& file) {
  SHUKE_ASSIGN(all, person_with(connection, house, file));
  return allows(all, Purpose::sensitive, {});
}

Result<void> check_sensitive(Connection& connection, const House& house, const Customer& file, const Customer& before) {
  const auto field = new_sensitive_field(file, before);
  if (!field) return {};
  SHUKE_ASSIGN(allowed, allows_sensitive(connection, house, file));
  return allowed ? Result<void>() : error(Code::refused, "consent.sensitive_needed", {}, *field, "CUS-1");
}

}  // namespace shuke::clientele

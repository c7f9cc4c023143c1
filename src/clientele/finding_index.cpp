/// \file
#include "clientele/finding_index.hpp"

#include "names/finding_terms.hpp"

#include <algorithm>
#include <iterator>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

IndexTerm term_of(const Identity& identity) {
  const auto account = [&](IdentityTerm kind) {
    return IndexTerm{static_cast<std::int64_t>(kind), account_key(identity.value), {}};
  };
  switch (identity.kind) {
    case IdentityKind::phone: {
      const bool abroad = identity.value.starts_with('+');
      return {static_cast<std::int64_t>(IdentityTerm::phone),
              backwards(std::string_view(identity.value).substr(abroad ? 1 : 0)), abroad ? "+" : ""};
    }
    case IdentityKind::card:
      return account(identity.until ? IdentityTerm::old_card : IdentityTerm::card);
    case IdentityKind::wechat:
      return account(IdentityTerm::wechat);
    case IdentityKind::wecom:
      break;
  }
  return account(IdentityTerm::wecom);
}

/// A new row; one that is there already stays, so that a deed does not fail for an index that `verify` would complain
/// of.
void write(Connection& connection, const IndexTerm& term, std::int64_t month, CustomerId customer) {
  static const Query query(
      "INSERT OR IGNORE INTO find_term (kind, term, recent, customer_id, reading) "
      "VALUES (:kind, :term, :recent, :customer, :reading)");
  storage::run(connection, query, term.kind, std::string_view(term.text), month, customer.number(),
               std::string_view(term.reading));
}

void remove(Connection& connection, const IndexTerm& term, std::int64_t month, CustomerId customer) {
  static const Query query(
      "DELETE FROM find_term WHERE kind = :kind AND term = :term AND recent = :recent AND customer_id = :customer "
      "AND reading = :reading");
  storage::run(connection, query, term.kind, std::string_view(term.text), month, customer.number(),
               std::string_view(term.reading));
}

}  // namespace

std::string account_key(std::string_view text) {
  std::string key = names::folded(text);
  return key.empty() ? std::string(text) : key;
}

std::string backwards(std::string_view digits) { return {digits.rbegin(), digits.rend()}; }

std::vector<IndexTerm> index_terms(const Customer& file) {
  std::vector<IndexTerm> terms;
  for (names::Term& term : names::terms_of(file.hard.name, file.hard.spelling))
    terms.push_back({static_cast<std::int64_t>(term.kind), std::move(term.text), std::move(term.reading)});
  for (const Identity& identity : file.identities)
    if (!identity.until || identity.kind == IdentityKind::card) terms.push_back(term_of(identity));
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

std::int64_t month_of(std::optional<Day> last_day) {
  if (!last_day) return 0;
  const auto date = last_day->date();
  return -(std::int64_t{date.year} * 12 + date.month);
}

std::int64_t kept_month(Connection& connection, CustomerId customer) {
  static const Query query("SELECT last_day FROM customer_sum WHERE customer_id = :customer");
  Rows rows(connection, query, customer.number());
  if (!rows.next() || rows.is_null(0)) return 0;
  const auto day = Day::of_number(rows.integer(0));
  return day ? month_of(*day) : 0;
}

void index_file(Connection& connection, const Customer& before, const Customer& after) {
  const std::vector<IndexTerm> old = index_terms(before), now = index_terms(after);
  if (old == now) return;
  std::vector<IndexTerm> gone, come;
  std::set_difference(old.begin(), old.end(), now.begin(), now.end(), std::back_inserter(gone));
  std::set_difference(now.begin(), now.end(), old.begin(), old.end(), std::back_inserter(come));
  const std::int64_t month = kept_month(connection, after.id);
  for (const IndexTerm& term : gone) remove(connection, term, month, after.id);
  for (const IndexTerm& term : come) write(connection, term, month, after.id);
}

void move_terms(Connection& connection, CustomerId customer, std::int64_t from, std::int64_t to) {
  if (from == to) return;
  for (const IndexTerm& term : index_terms(indexed_part(connection, customer))) {
    remove(connection, term, from, customer);
    write(connection, term, to, customer);
  }
}

Customer indexed_part(Connection& connection, CustomerId customer) {
  static const Query file("SELECT coalesce(name, ''), coalesce(spelling, '') FROM customer WHERE id = :customer");
  static const Query identities(
      "SELECT kind, value, until FROM identity WHERE customer_id = :customer AND (until IS NULL OR kind = 1) ORDER BY "
      "identity_no");
  Customer part;
  part.id = customer;
  {
    Rows rows(connection, file, customer.number());
    if (!rows.next()) return part;
    part.hard.name = rows.text(0);
    part.hard.spelling = rows.text(1);
  }
  for (Rows rows(connection, identities, customer.number()); rows.next();) {
    Identity& identity = part.identities.emplace_back();
    identity.kind = static_cast<IdentityKind>(rows.integer(0));
    identity.value = rows.text(1);
    if (rows.is_null(2)) continue;
    const auto until = Day::of_number(rows.integer(2));
    identity.until = until ? *until : Day();
  }
  return part;
}

bool has_term(Connection& connection, const IndexTerm& term, std::int64_t month, CustomerId customer) {
  static const Query query(
      "SELECT 1 FROM find_term WHERE kind = :kind AND term = :term AND recent = :recent AND customer_id = :customer "
      "AND reading = :reading");
  return Rows(connection, query, term.kind, std::string_view(term.text), month, customer.number(),
              std::string_view(term.reading))
      .next();
}

void remake_terms(Connection& connection) {
  static const Query clear("DELETE FROM find_term");
  static const Query all("SELECT id FROM customer WHERE id > 0 ORDER BY id");
  storage::run(connection, clear);
  for (Rows rows(connection, all); rows.next();) {
    const auto customer = CustomerId::of(rows.integer(0));
    if (!customer) continue;
    const std::int64_t month = kept_month(connection, *customer);
    for (const IndexTerm& term : index_terms(indexed_part(connection, *customer)))
      write(connection, term, month, *customer);
  }
}

}  // namespace shuke::clientele

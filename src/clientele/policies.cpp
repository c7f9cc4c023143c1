/// \file
#include "clientele/policies.hpp"

#include "schema/describe.hpp"

namespace shuke {

namespace clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

void insert(Connection& connection, const Policy& policy, const LongText& document) {
  storage::StoredPolicy stored;
  stored.name = policy.name;
  stored.version = policy.version;
  stored.holds_from = policy.holds_from;
  stored.digest = digest_text(document.text());
  stored.document = document;
  storage::policy_table().insert(connection, &stored);
}

std::optional<std::int64_t> latest_version(Connection& connection, std::string_view name) {
  static const Query query("SELECT max(version) FROM policy WHERE name = :name");
  Rows rows(connection, query, name);
  if (rows.next() && !rows.is_null(0)) return rows.integer(0);
  return std::nullopt;
}

/// A day in the first column of the only row; absent when it is NULL.
Result<std::optional<Day>> day_in(const Rows& rows, int column) {
  if (rows.is_null(column)) return std::optional<Day>();
  SHUKE_ASSIGN(day, Day::of_number(rows.integer(column)));
  return std::optional<Day>(day);
}

Error unknown_policy(std::string_view name) {
  return error(Code::unknown, "policy.not_stored", {{"value", std::string(name)}}, "policy");
}

/// What a new version must come after: no day that was decided by another may become its own.
Result<void> check_order(Connection& connection, const Policy& policy) {
  static const Query latest("SELECT max(version), max(holds_from) FROM policy WHERE name = :name");
  static const Query used("SELECT max(day) FROM policy_use WHERE name = :name");
  Rows rows(connection, latest, std::string_view(policy.name));
  rows.next();
  if (policy.version <= rows.integer(0))
    return invalid("policy.version_not_higher",
                   {{"value", std::to_string(policy.version)}, {"next", std::to_string(rows.integer(0) + 1)}},
                   "/version");
  SHUKE_ASSIGN(holds_from, day_in(rows, 1));
  if (holds_from && *policy.holds_from < *holds_from)
    return invalid("policy.holds_too_early", {{"value", policy.holds_from->text()}, {"least", holds_from->text()}},
                   "/holds_from");
  Rows uses(connection, used, std::string_view(policy.name));
  uses.next();
  SHUKE_ASSIGN(last, day_in(uses, 0));
  if (!last || *policy.holds_from > *last) return {};
  SHUKE_ASSIGN(next, last->plus_days(1));
  return error(Code::refused, "policy.day_decided",
               {{"value", policy.holds_from->text()}, {"last", last->text()}, {"least", next.text()}}, "/holds_from");
}

std::optional<std::string> stored_digest(Connection& connection, const Policy& policy) {
  static const Query query("SELECT digest FROM policy WHERE name = :name AND version = :version");
  Rows rows(connection, query, std::string_view(policy.name), policy.version);
  if (!rows.next()) return std::nullopt;
  return std::string(rows.text(0));
}

bool is_used(Connection& connection, const Policy& policy) {
  static const Query query("SELECT 1 FROM policy_use WHERE name = :name AND version = :version LIMIT 1");
  Rows rows(connection, query, std::string_view(policy.name), policy.version);
  return rows.next();
}

}  // namespace

Result<std::int64_t> store_built_in(Connection& connection, const std::string& name, Currency currency) {
  if (const auto version = latest_version(connection, name)) return *version;
  SHUKE_ASSIGN(document, shipped_policy(name));
  SHUKE_ASSIGN(policy, parse_policy(document, currency));
  SHUKE_ASSIGN(text, LongText::parse(document));
  insert(connection, policy, text);
  return policy.version;
}

Result<PolicyAnswer> add_policy(Connection& connection, const Policy& policy, const LongText& document) {
  const PolicyAnswer answer{policy.name, policy.version, policy.holds_from, digest_text(document.text())};
  if (!latest_version(connection, policy.name)) {
    insert(connection, policy, document);
    return answer;
  }
  if (const auto digest = stored_digest(connection, policy)) {
    if (*digest == answer.digest) return answer;
    return error(Code::conflict, is_used(connection, policy) ? "policy.used" : "policy.stored",
                 {{"value", std::to_string(policy.version)},
                  {"next", std::to_string(*latest_version(connection, policy.name) + 1)}},
                 "/version");
  }
  SHUKE_TRY(check_order(connection, policy));
  insert(connection, policy, document);
  return answer;
}

Result<PolicyShowAnswer> show_policy(Connection& connection, House& house, const PolicyShowQuestion& question) {
  const std::string& name = question.policy.empty() ? house.first().shop.policy : question.policy;
  const auto latest = latest_version(connection, name);
  if (!latest) return unknown_policy(name);
  std::int64_t version = question.version.value_or(*latest);
  if (!question.version && question.day) {
    SHUKE_ASSIGN(held, house.policy_on(connection, name, *question.day));
    version = held->version;
  }
  static const Query query("SELECT holds_from, digest, document FROM policy WHERE name = :name AND version = :version");
  Rows rows(connection, query, std::string_view(name), version);
  if (!rows.next())
    return error(Code::unknown, "policy.no_version",
                 {{"value", std::to_string(version)}, {"policy", name}, {"latest", std::to_string(*latest)}},
                 "version");
  SHUKE_ASSIGN(holds_from, day_in(rows, 0));
  SHUKE_ASSIGN(document, LongText::parse(rows.text(2)));
  return PolicyShowAnswer{name, version, holds_from, std::string(rows.text(1)), std::move(document)};
}

Result<PolicyHistoryAnswer> history_of(Connection& connection, const std::string& name) {
  static const Query query(
      "SELECT policy.version, holds_from, digest, count(day), min(day), max(day) FROM policy "
      "LEFT JOIN policy_use ON policy_use.name = policy.name AND policy_use.version = policy.version "
      "WHERE policy.name = :name GROUP BY policy.version ORDER BY policy.version");
  PolicyHistoryAnswer answer{name, {}};
  for (Rows rows(connection, query, std::string_view(name)); rows.next();) {
    SHUKE_ASSIGN(holds_from, day_in(rows, 1));
    SHUKE_ASSIGN(first, day_in(rows, 4));
    SHUKE_ASSIGN(last, day_in(rows, 5));
    answer.rows.push_back({rows.integer(0), holds_from, std::string(rows.text(2)), rows.integer(3), first, last});
  }
  if (answer.rows.empty()) return unknown_policy(name);
  return answer;
}

void note_use(Connection& connection, const Policy& policy, Day day) {
  static const Query known("SELECT 1 FROM policy_use WHERE name = :name AND day = :day");
  {
    Rows rows(connection, known, std::string_view(policy.name), std::int64_t{day.number()});
    if (rows.next()) return;
  }
  const storage::PolicyUse use{policy.name, day, policy.version};
  storage::policy_use_table().insert(connection, &use);
}

}  // namespace clientele

Result<PolicyAnswer> policy_check(const PolicyCheckQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<PolicyCheckQuestion>(), &question, {}));
  SHUKE_ASSIGN(currency, Currency::parse(question.currency));
  SHUKE_ASSIGN(policy, parse_policy(question.document.text(), currency));
  return PolicyAnswer{policy.name, policy.version, policy.holds_from, clientele::digest_text(question.document.text())};
}

Result<PolicyShowAnswer> policy_show(const PolicyShowQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<PolicyShowQuestion>(), &question, {}));
  SHUKE_ASSIGN(text, shipped_policy(question.policy.empty() ? default_policy : question.policy));
  SHUKE_ASSIGN(policy, parse_policy(text, Currency()));
  SHUKE_ASSIGN(document, LongText::parse(text));
  if (question.version && *question.version != policy.version)
    return error(Code::unknown, "policy.no_version",
                 {{"value", std::to_string(*question.version)},
                  {"policy", policy.name},
                  {"latest", std::to_string(policy.version)}},
                 "version");
  return PolicyShowAnswer{policy.name, policy.version, policy.holds_from, clientele::digest_text(text),
                          std::move(document)};
}

}  // namespace shuke

/// \file
#include "exchange/customer_staging.hpp"

#include "schema/describe.hpp"
#include "schema/json.hpp"
#include "shuke/model/excerpt.hpp"

#include <boost/json/serialize.hpp>

namespace shuke::exchange {

using storage::Query;
using storage::Rows;

namespace {

constexpr std::string_view setup = R"sql(
CREATE TABLE customer (line INTEGER PRIMARY KEY, ref TEXT NOT NULL UNIQUE, request BLOB NOT NULL) STRICT;
CREATE TABLE source (line INTEGER NOT NULL, part INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (line, part)) STRICT;
CREATE TABLE reject (line INTEGER PRIMARY KEY, before TEXT NOT NULL) STRICT;
CREATE TABLE accepted (ref TEXT PRIMARY KEY, line INTEGER NOT NULL) STRICT;
CREATE TABLE identity (kind INTEGER NOT NULL, value TEXT NOT NULL, ref TEXT NOT NULL, PRIMARY KEY (kind, value)) STRICT;
CREATE TABLE person (line INTEGER PRIMARY KEY, ref TEXT NOT NULL, name TEXT NOT NULL, birthday INTEGER NOT NULL) STRICT;
CREATE INDEX person_by_name ON person (name, birthday, line);
CREATE TABLE suggestion (line INTEGER NOT NULL, ref TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (line, other)) STRICT;
)sql";

constexpr std::size_t part_bytes = std::size_t{1} << 20;  ///< of a row; a cell holds no more than twice that
constexpr std::int64_t rows_at_once = 256;
constexpr std::size_t bytes_at_once = std::size_t{4} << 20;

const schema::RecordInfo& enrolment() { return schema::record_info<EnrolRequest>(); }

}  // namespace

Result<CustomerStaging> CustomerStaging::open(const schema::Context& context) {
  SHUKE_ASSIGN(store, storage::Store::scratch(setup));
  return CustomerStaging(std::move(store), context);
}

void CustomerStaging::keep_source(std::int64_t line, std::string_view source) {
  static const Query query("INSERT INTO source (line, part, bytes) VALUES (:line, :part, :bytes)");
  for (std::int64_t part = 0; !source.empty(); ++part) {
    storage::run(*connection_, query, line, part, storage::Blob{source.substr(0, part_bytes)});
    source.remove_prefix(std::min(source.size(), part_bytes));
  }
}

std::optional<RowProblem> CustomerStaging::add(std::int64_t line, const EnrolRequest& request) {
  static const Query find("SELECT line FROM customer WHERE ref = :ref");
  static const Query insert("INSERT INTO customer (line, ref, request) VALUES (:line, :ref, :request)");
  if (Rows rows(*connection_, find, std::string_view(request.ref)); rows.next())
    return RowProblem{"ref", excerpt(request.ref),
                      error(Code::conflict, "customers.ref_twice",
                            {{"value", excerpt(request.ref)}, {"line", std::to_string(rows.integer(0))}}, "ref")};
  const std::string text = boost::json::serialize(schema::write_json(enrolment(), &request, context_));
  storage::run(*connection_, insert, line, std::string_view(request.ref), storage::Blob{text});
  return {};
}

Result<std::vector<StagedCustomer>> CustomerStaging::next(std::int64_t& line) {
  static const Query query("SELECT line, request FROM customer WHERE line > :line ORDER BY line LIMIT " +
                           std::to_string(rows_at_once));
  std::vector<StagedCustomer> some;
  std::size_t bytes = 0;
  for (Rows rows(*connection_, query, line); bytes < bytes_at_once && rows.next();) {
    StagedCustomer& one = some.emplace_back();
    one.line = line = rows.integer(0);
    bytes += rows.blob(1).size();
    SHUKE_ASSIGN(value, schema::parse_json(rows.blob(1)));
    SHUKE_TRY(schema::read_json(enrolment(), &one.request, value.get_object(), context_, schema::Origin::ourselves));
  }
  return some;
}

void CustomerStaging::add_identity(IdentityKind kind, std::string_view value, const std::string& ref) {
  static const Query query(
      "INSERT INTO identity (kind, value, ref) VALUES (:kind, :value, :ref) ON CONFLICT DO NOTHING");
  if (!value.empty()) storage::run(*connection_, query, static_cast<std::int64_t>(kind), value, std::string_view(ref));
}

void CustomerStaging::accept(const StagedCustomer& customer) {
  static const Query accepted("INSERT INTO accepted (ref, line) VALUES (:ref, :line)");
  static const Query person("INSERT INTO person (line, ref, name, birthday) VALUES (:line, :ref, :name, :birthday)");
  const EnrolRequest& request = customer.request;
  storage::run(*connection_, accepted, std::string_view(request.ref), customer.line);
  add_identity(IdentityKind::phone, request.phone.text(), request.ref);
  add_identity(IdentityKind::card, request.card, request.ref);
  add_identity(IdentityKind::wechat, request.wechat, request.ref);
  add_identity(IdentityKind::wecom, request.wecom, request.ref);
  const auto& birthday = request.hard.birthday;
  if (!request.hard.name.empty() && birthday && birthday->year())
    storage::run(*connection_, person, customer.line, std::string_view(request.ref),
                 std::string_view(request.hard.name), birthday->packed());
}

std::string CustomerStaging::holder(IdentityKind kind, std::string_view value) {
  static const Query query("SELECT ref FROM identity WHERE kind = :kind AND value = :value");
  Rows rows(*connection_, query, static_cast<std::int64_t>(kind), value);
  return rows.next() ? std::string(rows.text(0)) : std::string();
}

std::int64_t CustomerStaging::accepted_line(std::string_view ref) {
  static const Query query("SELECT line FROM accepted WHERE ref = :ref");
  Rows rows(*connection_, query, ref);
  return rows.next() ? rows.integer(0) : 0;
}

void CustomerStaging::reject(std::int64_t line, std::string_view before) {
  static const Query query("INSERT INTO reject (line, before) VALUES (:line, :before)");
  storage::run(*connection_, query, line, before);
}

void CustomerStaging::rejects(std::string_view after, const std::function<void(std::string_view bytes)>& write) {
  static const Query query("SELECT line, before FROM reject ORDER BY line");
  static const Query parts("SELECT bytes FROM source WHERE line = :line ORDER BY part");
  for (Rows rows(*connection_, query); rows.next(); write(after)) {
    write(rows.text(1));
    for (Rows its(*connection_, parts, rows.integer(0)); its.next();) write(its.blob(0));
  }
}

void CustomerStaging::suggest_within() {
  static const Query query(
      "INSERT INTO suggestion (line, ref, other) SELECT later.line, later.ref, first.ref FROM "
      "(SELECT name, birthday, min(line) AS line FROM person GROUP BY name, birthday HAVING count(*) > 1) AS alike "
      "JOIN person AS first ON first.line = alike.line "
      "JOIN person AS later ON later.name = alike.name AND later.birthday = alike.birthday AND later.line > "
      "first.line");
  storage::run(*connection_, query);
}

void CustomerStaging::suggest(const NamedCustomer& known) {
  static const Query query(
      "INSERT INTO suggestion (line, ref, other) SELECT line, ref, :other FROM person "
      "WHERE name = :name AND birthday = :birthday ORDER BY line LIMIT 1");
  if (!known.birthday.year() || accepted_line(known.ref) > 0) return;
  storage::run(*connection_, query, std::string_view(known.ref), std::string_view(known.name), known.birthday.packed());
}

std::int64_t CustomerStaging::suggestion_count() {
  static const Query query("SELECT count(*) FROM suggestion");
  Rows rows(*connection_, query);
  rows.next();
  return rows.integer(0);
}

std::vector<LikelyDuplicate> CustomerStaging::suggestions(std::int64_t most) {
  static const Query query("SELECT line, ref, other FROM suggestion ORDER BY line, other LIMIT :most");
  std::vector<LikelyDuplicate> first;
  for (Rows rows(*connection_, query, most); rows.next();)
    first.push_back(
        {rows.integer(0), std::string(rows.text(1)), std::string(rows.text(2)), Likeness::same_name_and_birthday});
  return first;
}

}  // namespace shuke::exchange

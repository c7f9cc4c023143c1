/// \file
/// Reads policy documents: the head, then each section by its field table.
#include "policy/document.hpp"
#include "policy/policy_fields.hpp"
#include "schema/json.hpp"
#include "shuke/model/excerpt.hpp"
#include "texts/documents.hpp"

namespace shuke {

namespace schema {
SHUKE_DESCRIBE(ExcludedCategory)
SHUKE_DESCRIBE(PointsRules)
}  // namespace schema

namespace {

namespace json = boost::json;

/// The head of a document, apart from its sections.
struct Head {
  std::string name;
  std::int64_t version = 1;
  std::optional<Day> holds_from;
};

}  // namespace

template <>
struct schema::Fields<Head> {
  static constexpr std::string_view name = "policy";
  static constexpr std::string_view doc = "The head of a policy document.";
  static constexpr auto rows =
      std::tuple(field<&Head::name>(1, "policy", required, "0.1", "Its name."),
                 field<&Head::version>(2, "version", required, "0.1", "Rises with every change."),
                 field<&Head::holds_from>(3, "holds_from", required, "0.1", "First business day on which it holds."));
};

namespace {

/// One section: its key, how it is read into the policy, and what it is made of.
struct Section {
  std::string_view key;
  Result<void> (*read)(const json::object& section, const schema::Context& context, Policy& policy);
  const schema::RecordInfo& (*record)();
};

template <auto Member>
const schema::RecordInfo& record_of() {
  return schema::record_info<std::remove_cvref_t<decltype(std::declval<Policy>().*Member)>>();
}

template <auto Member>
Result<void> read_section(const json::object& section, const schema::Context& context, Policy& policy) {
  auto& rules = policy.*Member;
  SHUKE_TRY(schema::read_json(record_of<Member>(), &rules, section, context));
  return validate(rules);
}

template <auto Member>
constexpr Section section(std::string_view key) {
  return {key, read_section<Member>, record_of<Member>};
}

/// Every section a document must have. A new one is a line here, a struct, its field table and its `validate`.
constexpr Section sections[] = {section<&Policy::points>("points")};

Result<void> take_section(json::object& document, const Section& section, const schema::Context& context,
                          Policy& policy) {
  const auto found = document.find({section.key.data(), section.key.size()});
  if (found == document.end()) return invalid("field.required", {}, section.key);
  if (!found->value().is_object()) return invalid("json.not_an_object", {}, section.key);
  auto done = section.read(found->value().get_object(), context, policy);
  if (done.has_error()) return std::move(done).error().inside(section.key);
  document.erase(found);
  return {};
}

}  // namespace

std::vector<PolicyPart> policy_parts() {
  std::vector<PolicyPart> parts{{{}, &schema::record_info<Head>()}};
  for (const Section& section : sections) parts.push_back({section.key, &section.record()});
  return parts;
}

Result<Policy> parse_policy(std::string_view text, Currency currency) {
  SHUKE_ASSIGN(value, schema::parse_json(text));
  if (!value.is_object()) return invalid("json.not_an_object");
  const schema::Context context{currency, nullptr};
  Policy policy;
  json::object& document = value.get_object();
  for (const Section& section : sections) SHUKE_TRY(take_section(document, section, context, policy));
  Head head;
  SHUKE_TRY(schema::read_json(schema::record_info<Head>(), &head, document, context));
  if (head.version < 1) return invalid("policy.not_positive", {{"value", std::to_string(head.version)}}, "version");
  policy.name = std::move(head.name);
  policy.version = head.version;
  policy.holds_from = head.holds_from;
  return policy;
}

Result<std::string_view> shipped_policy(std::string_view name) {
  if (name == "fashion") return embedded::fashion_json;
  return error(Code::unknown, "policy.unknown", {{"value", excerpt(name)}, {"known", "fashion"}}, "policy");
}

}  // namespace shuke

/// \file
/// Reads policy documents: the head, then each section by its field table.
#include "policy/contact_hours_fields.hpp"
#include "policy/document.hpp"
#include "policy/festivals_fields.hpp"
#include "policy/lists.hpp"
#include "policy/policy_fields.hpp"
#include "policy/words_fields.hpp"
#include "schema/json.hpp"
#include "schema/path.hpp"
#include "shuke/model/excerpt.hpp"
#include "texts/documents.hpp"

#include <algorithm>

namespace shuke {

namespace schema {
SHUKE_DESCRIBE(ExcludedCategory)
SHUKE_DESCRIBE(PointsRules)
SHUKE_DESCRIBE(Label)
SHUKE_DESCRIBE(Words)
SHUKE_DESCRIBE(HoursException)
SHUKE_DESCRIBE(HoursGate)
SHUKE_DESCRIBE(HoursBand)
SHUKE_DESCRIBE(HoursDay)
SHUKE_DESCRIBE(HoursOfPeople)
SHUKE_DESCRIBE(ProfessionHours)
SHUKE_DESCRIBE(ProfessionDays)
SHUKE_DESCRIBE(RaisingWeather)
SHUKE_DESCRIBE(HoursOfProfession)
SHUKE_DESCRIBE(ContactHoursRules)
SHUKE_DESCRIBE(Festival)
SHUKE_DESCRIBE(FestivalRules)
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
  bool required;
  Result<void> (*read)(const json::object& section, const schema::Context& context, Policy& policy);
  const schema::RecordInfo& (*record)();
};

template <class Rules>
Rules& made(Rules& rules) {
  return rules;
}
template <class Rules>
Rules& made(std::optional<Rules>& rules) {
  return rules.emplace();
}

template <auto Member>
const schema::RecordInfo& record_of() {
  return schema::record_info<std::remove_cvref_t<decltype(made(std::declval<Policy&>().*Member))>>();
}

template <auto Member>
Result<void> read_section(const json::object& section, const schema::Context& context, Policy& policy) {
  auto& rules = made(policy.*Member);
  SHUKE_TRY(schema::read_json(record_of<Member>(), &rules, section, context));
  return validate(rules);
}

template <auto Member>
constexpr Section section(std::string_view key, bool required) {
  return {key, required, read_section<Member>, record_of<Member>};
}

/// Every section that there is, and whether a document may do without it: a document that is stored stays readable
/// when sections are added here. A new one is a line here, a struct, its field table and its `validate`.
constexpr Section sections[] = {section<&Policy::points>("points", true), section<&Policy::words>("words", false),
                                section<&Policy::contact_hours>("contact_hours", false),
                                section<&Policy::festivals>("festivals", false)};

/// A misspelt section is told all names that there are; the reader of the head would know its own only.
Result<void> refuse_unknown_keys(const json::object& document) {
  const auto& head = schema::record_info<Head>();
  std::string known;
  for (const auto& field : head.fields) known += std::string(field.name) + ", ";
  for (const Section& section : sections)
    known += std::string(section.key) + (&section == std::end(sections) - 1 ? "" : ", ");
  for (const auto& member : document) {
    const std::string_view key(member.key().data(), member.key().size());
    const bool is_section = std::any_of(std::begin(sections), std::end(sections),
                                        [&](const Section& section) { return section.key == key; });
    if (!is_section && head.find(key) == nullptr)
      return invalid("json.unknown_key", {{"key", excerpt(key)}, {"known", known}}, schema::path_part(key));
  }
  return {};
}

Result<void> take_section(json::object& document, const Section& section, const schema::Context& context,
                          Policy& policy) {
  const auto found = document.find({section.key.data(), section.key.size()});
  if (found == document.end()) return section.required ? invalid("field.required", {}, section.key) : Result<void>();
  if (!found->value().is_object()) return invalid("json.not_an_object", {}, section.key);
  auto done = section.read(found->value().get_object(), context, policy);
  if (done.has_error()) return std::move(done).error().inside(section.key);
  document.erase(found);
  return {};
}

}  // namespace

namespace {

/// Error: invalid, when a list refers to a word that is not there. A list of words that was left out is open to any.
template <class List, class WordOf>
Result<void> check_words(const List& list, std::string_view name, std::string_view field, WordOf word_of,
                         std::span<const Label> words, std::string_view where) {
  return policy::check_each(list, name, [&](const auto& element) -> Result<void> {
    if (words.empty() || find_word(words, word_of(element)) != nullptr) return {};
    return invalid("policy.undefined_word",
                   {{"value", word_of(element).text()}, {"list", std::string(where)}, {"known", names_of(words)}},
                   field);
  });
}

Result<void> check_references(const Policy& policy) {
  const Words& words = policy.words;
  auto categories = check_words(
      policy.points.excluded, "excluded", "category", [](const ExcludedCategory& one) { return one.category; },
      words.categories, "words.categories");
  if (categories.has_error()) return std::move(categories).error().inside("points");
  if (!policy.contact_hours) return {};
  auto professions = check_words(
      policy.contact_hours->professions, "professions", "profession",
      [](const HoursOfProfession& one) { return one.profession; }, words.professions, "words.professions");
  if (professions.has_error()) return std::move(professions).error().inside("contact_hours");
  return {};
}

Result<Policy> read_policy(std::string_view text, Currency currency) {
  SHUKE_ASSIGN(value, schema::parse_json(text));
  if (!value.is_object()) return invalid("json.not_an_object");
  const schema::Context context{currency, nullptr};
  Policy policy;
  json::object& document = value.get_object();
  SHUKE_TRY(refuse_unknown_keys(document));
  for (const Section& section : sections) SHUKE_TRY(take_section(document, section, context, policy));
  Head head;
  SHUKE_TRY(schema::read_json(schema::record_info<Head>(), &head, document, context));
  if (head.version < 1) return invalid("policy.not_positive", {{"value", std::to_string(head.version)}}, "version");
  policy.name = std::move(head.name);
  policy.version = head.version;
  policy.holds_from = head.holds_from;
  SHUKE_TRY(check_references(policy));
  return policy;
}

/// The same error, its place as a JSON pointer.
template <class Value>
Result<Value> with_pointer(Result<Value> result) {
  if (result) return result;
  Error problem = std::move(result).error();
  problem.field = schema::json_pointer(problem.field);
  return problem;
}

}  // namespace

std::vector<PolicyPart> policy_parts() {
  std::vector<PolicyPart> parts{{{}, true, &schema::record_info<Head>()}};
  for (const Section& section : sections) parts.push_back({section.key, section.required, &section.record()});
  return parts;
}

Result<Policy> parse_policy(std::string_view document, Currency currency) {
  return with_pointer(read_policy(document, currency));
}

Result<void> validate(const Policy& policy) { return with_pointer(check_references(policy)); }

std::span<const ShippedPolicy> shipped_policies() {
  static const ShippedPolicy all[] = {
      {"fashion", embedded::fashion_json}, {"health", embedded::health_json}, {"tea", embedded::tea_json}};
  return all;
}

Result<std::string_view> shipped_policy(std::string_view name) {
  std::string known;
  for (const ShippedPolicy& one : shipped_policies()) {
    if (one.name == name) return one.document;
    known += (known.empty() ? "" : ", ") + std::string(one.name);
  }
  return error(Code::unknown, "policy.unknown", {{"value", excerpt(name)}, {"known", known}}, "policy");
}

Result<ContactHours> contact_hours_of(const Policy& policy, Holidays holidays) {
  if (!policy.contact_hours)
    return error(Code::refused, "policy.no_section", {{"value", policy.name}, {"section", "contact_hours"}}, "policy");
  return ContactHours(*policy.contact_hours, std::move(holidays));
}

Holidays holidays_of(const ContactHoursRules& rules) {
  return rules.holidays == HolidaySource::china ? Holidays::china() : *Holidays::of({});
}

}  // namespace shuke

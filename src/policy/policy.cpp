/// \file
/// Reads policy documents: the head, then each section by its field table.
#include "shuke/policy/policy.hpp"
#include "policy/cards_fields.hpp"
#include "policy/contact_hours_fields.hpp"
#include "policy/document.hpp"
#include "policy/festivals_fields.hpp"
#include "policy/filing_fields.hpp"
#include "policy/follow_ups_fields.hpp"
#include "policy/lists.hpp"
#include "policy/points_fields.hpp"
#include "policy/price_rules_fields.hpp"
#include "policy/profile_fields.hpp"
#include "policy/serving_fields.hpp"
#include "policy/talking_points_fields.hpp"
#include "policy/words_fields.hpp"
#include "schema/json.hpp"
#include "schema/path.hpp"
#include "shuke/model/excerpt.hpp"
#include "shuke/policy/prices.hpp"
#include "texts/documents.hpp"

#include <algorithm>

namespace shuke {

namespace schema {
SHUKE_DESCRIBE(ExcludedCategory)
SHUKE_DESCRIBE(PointsCategory)
SHUKE_DESCRIBE(PointsCard)
SHUKE_DESCRIBE(PointsDays)
SHUKE_DESCRIBE(PointsMultiplier)
SHUKE_DESCRIBE(PointsAdjustmentReason)
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
SHUKE_DESCRIBE(DefaultSalutation)
SHUKE_DESCRIBE(Ask)
SHUKE_DESCRIBE(ProfileRules)
SHUKE_DESCRIBE(SpendingLevel)
SHUKE_DESCRIBE(FiledCategory)
SHUKE_DESCRIBE(Folder)
SHUKE_DESCRIBE(CycleStep)
SHUKE_DESCRIBE(UseUp)
SHUKE_DESCRIBE(CustomerClass)
SHUKE_DESCRIBE(Axis)
SHUKE_DESCRIBE(FilingRules)
SHUKE_DESCRIBE(CardGoods)
SHUKE_DESCRIBE(HeldCard)
SHUKE_DESCRIBE(CardCondition)
SHUKE_DESCRIBE(Card)
SHUKE_DESCRIBE(CardRules)
SHUKE_DESCRIBE(PriceCategory)
SHUKE_DESCRIBE(PriceCard)
SHUKE_DESCRIBE(PieceUnit)
SHUKE_DESCRIBE(PriceDays)
SHUKE_DESCRIBE(PriceException)
SHUKE_DESCRIBE(PriceRule)
SHUKE_DESCRIBE(PriceRules)
SHUKE_DESCRIBE(ServingRules)
SHUKE_DESCRIBE(PersonalDayPick)
SHUKE_DESCRIBE(FestivalPick)
SHUKE_DESCRIBE(MembershipPick)
SHUKE_DESCRIBE(FollowUpCategory)
SHUKE_DESCRIBE(FollowUpChannel)
SHUKE_DESCRIBE(FollowUpKind)
SHUKE_DESCRIBE(ContactCap)
SHUKE_DESCRIBE(FollowUpRules)
SHUKE_DESCRIBE(TalkSentence)
SHUKE_DESCRIBE(TalkQuestion)
SHUKE_DESCRIBE(TalkCheck)
SHUKE_DESCRIBE(TalkHint)
SHUKE_DESCRIBE(TalkOfKind)
SHUKE_DESCRIBE(TalkingPoints)
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
constexpr Section sections[] = {section<&Policy::points>("points", true),
                                section<&Policy::words>("words", false),
                                section<&Policy::contact_hours>("contact_hours", false),
                                section<&Policy::festivals>("festivals", false),
                                section<&Policy::profile>("profile", false),
                                section<&Policy::filing>("filing", false),
                                section<&Policy::cards>("cards", false),
                                section<&Policy::prices>("prices", false),
                                section<&Policy::serving>("serving", false),
                                section<&Policy::follow_ups>("follow_ups", false),
                                section<&Policy::talking_points>("talking_points", false)};

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

Result<void> check_word(const Word& word, std::span<const Label> words, std::string_view where,
                        std::string_view field) {
  if (words.empty() || find_word(words, word) != nullptr) return {};
  return invalid("policy.undefined_word",
                 {{"value", word.text()}, {"list", std::string(where)}, {"known", names_of(words)}}, field);
}

/// Error: invalid, when a list refers to a word that is not there. A list of words that was left out is open to any.
template <class List, class WordOf>
Result<void> check_words(const List& list, std::string_view name, std::string_view field, WordOf word_of,
                         std::span<const Label> words, std::string_view where) {
  return policy::check_each(list, name,
                            [&](const auto& element) { return check_word(word_of(element), words, where, field); });
}

template <class List>
Result<void> check_categories(const List& list, std::string_view name, std::string_view field, const Words& words) {
  return check_words(
      list, name, field, [](const auto& one) { return one.category; }, words.categories, "words.categories");
}

Result<void> check_multiplier(const PointsMultiplier& one, const Words& words, std::span<const Label> cards) {
  SHUKE_TRY(check_categories(one.categories, "categories", "", words));
  SHUKE_TRY(check_categories(one.not_categories, "not_categories", "", words));
  return check_words(
      one.cards, "cards", "", [](const PointsCard& card) { return card.card; }, cards, "cards.cards");
}

Result<void> check_points(const PointsRules& points, const Words& words, std::span<const Label> cards) {
  SHUKE_TRY(check_categories(points.excluded, "excluded", "category", words));
  SHUKE_TRY(policy::check_each(points.multipliers, "multipliers",
                               [&](const PointsMultiplier& one) { return check_multiplier(one, words, cards); }));
  SHUKE_TRY(check_categories(points.redemption.categories, "redeem_categories", "", words));
  return check_categories(points.redemption.not_categories, "redeem_not_categories", "", words);
}

Result<void> check_hours(const ContactHoursRules& hours, const Words& words) {
  return check_words(
      hours.professions, "professions", "profession", [](const HoursOfProfession& one) { return one.profession; },
      words.professions, "words.professions");
}

Result<void> check_profile(const ProfileRules& profile, const Words& words) {
  SHUKE_TRY(check_words(
      profile.salutations, "salutations", "sex", [](const DefaultSalutation& one) { return one.sex; }, words.sexes,
      "words.sexes"));
  SHUKE_TRY(check_words(
      profile.asks, "asks", "follow_up", [](const Ask& one) { return one.follow_up; }, words.follow_ups,
      "words.follow_ups"));
  return policy::check_each(profile.asks, "asks", [&](const Ask& ask) -> Result<void> {
    if (!ask.category) return {};
    return check_word(ask.category, words.categories, "words.categories", "category");
  });
}

Result<void> check_filing(const FilingRules& filing, const Words& words) {
  SHUKE_TRY(policy::check_each(filing.folders, "folders", [&](const Folder& folder) {
    return check_categories(folder.categories, "categories", "", words);
  }));
  SHUKE_TRY(check_categories(filing.not_filed, "not_filed", "", words));
  SHUKE_TRY(check_categories(filing.use_up, "use_up", "category", words));
  return check_categories(filing.own_use_of, "own_use_of", "", words);
}

/// The cards that there are, as words. None in a policy without cards, whose prices may go by those of another system.
std::vector<Label> card_words(const Policy& policy) {
  std::vector<Label> words;
  if (!policy.cards) return words;
  for (const Card& card : policy.cards->cards) words.push_back({card.word, card.en, card.zh});
  return words;
}

Result<void> check_price_rule(const PriceRule& rule, const Words& words, std::span<const Label> cards) {
  SHUKE_TRY(check_categories(rule.categories, "categories", "", words));
  SHUKE_TRY(check_categories(rule.not_categories, "not_categories", "", words));
  SHUKE_TRY(check_words(
      rule.cards, "cards", "", [](const PriceCard& one) { return one.card; }, cards, "cards.cards"));
  return policy::check_each(rule.unless, "unless", [&](const PriceException& one) -> Result<void> {
    if (one.card) SHUKE_TRY(check_word(one.card, cards, "cards.cards", "card"));
    if (!one.category) return {};
    return check_word(one.category, words.categories, "words.categories", "category");
  });
}

Result<void> check_prices(const PriceRules& prices, const Words& words, std::span<const Label> cards) {
  SHUKE_TRY(check_categories(prices.excluded, "excluded", "", words));
  return policy::check_each(prices.rules, "rules",
                            [&](const PriceRule& rule) { return check_price_rule(rule, words, cards); });
}

Result<void> check_follow_up(const FollowUpKind& kind, const Words& words, const FestivalRules& festivals) {
  SHUKE_TRY(check_word(kind.word, words.follow_ups, "words.follow_ups", "word"));
  SHUKE_TRY(check_categories(kind.categories, "categories", "", words));
  SHUKE_TRY(check_categories(kind.not_categories, "not_categories", "", words));
  std::vector<Label> named;
  for (const Festival& one : festivals.all) named.push_back({one.word, one.en, one.zh});
  return check_words(
      kind.festivals, "festivals", "", [](const FestivalPick& one) { return one.festival; }, named, "festivals.all");
}

Result<void> check_follow_ups(const FollowUpRules& rules, const Policy& policy) {
  return policy::check_each(rules.kinds, "kinds", [&](const FollowUpKind& kind) {
    return check_follow_up(kind, policy.words, policy.festivals);
  });
}

/// Error: invalid, when a sentence says of itself that it sells, in a kind that never does.
Result<void> check_never_sells(const TalkOfKind& kind) {
  for (const auto& [part, name] : {std::pair{&TalkOfKind::result, "result"}, std::pair{&TalkOfKind::outline, "outline"},
                                   std::pair{&TalkOfKind::message, "message"}})
    SHUKE_TRY(policy::check_each(kind.*part, name, [&](const TalkSentence& one) -> Result<void> {
      if (!one.sells) return {};
      return invalid("policy.never_sells", {{"value", kind.kind.text()}}, "sells", "FUP-A");
    }));
  return {};
}

Result<void> check_talking_points(const TalkingPoints& points, const Policy& policy) {
  const Words& words = policy.words;
  SHUKE_TRY(check_words(
      points.hints, "hints", "personality", [](const TalkHint& one) { return one.personality; }, words.personalities,
      "words.personalities"));
  SHUKE_TRY(check_words(
      points.kinds, "kinds", "kind", [](const TalkOfKind& one) { return one.kind; }, words.follow_ups,
      "words.follow_ups"));
  return policy::check_each(points.kinds, "kinds", [&](const TalkOfKind& one) -> Result<void> {
    const FollowUpKind* kind = policy.follow_ups ? find_kind(*policy.follow_ups, one.kind) : nullptr;
    return kind != nullptr && kind->selling == Selling::never ? check_never_sells(one) : Result<void>();
  });
}

/// The check of a section, when there is one; an error names the section.
template <class Rules, class Check>
Result<void> check_section(const Rules* rules, std::string_view key, Check check) {
  if (rules == nullptr) return {};
  Result<void> done = check(*rules);
  if (done.has_error()) return std::move(done).error().inside(key);
  return {};
}

template <class Rules>
const Rules* pointer_to(const std::optional<Rules>& rules) {
  return rules ? &*rules : nullptr;
}

Result<void> check_references(const Policy& policy) {
  const Words& words = policy.words;
  const std::vector<Label> known_cards = card_words(policy);
  SHUKE_TRY(check_section(&policy.points, "points",
                          [&](const PointsRules& points) { return check_points(points, words, known_cards); }));
  SHUKE_TRY(check_section(pointer_to(policy.contact_hours), "contact_hours",
                          [&](const ContactHoursRules& hours) { return check_hours(hours, words); }));
  SHUKE_TRY(check_section(pointer_to(policy.profile), "profile",
                          [&](const ProfileRules& profile) { return check_profile(profile, words); }));
  SHUKE_TRY(check_section(pointer_to(policy.filing), "filing",
                          [&](const FilingRules& filing) { return check_filing(filing, words); }));
  SHUKE_TRY(check_section(pointer_to(policy.cards), "cards",
                          [&](const CardRules& cards) { return check_categories(cards.goods, "goods", "", words); }));
  SHUKE_TRY(check_section(pointer_to(policy.prices), "prices",
                          [&](const PriceRules& prices) { return check_prices(prices, words, known_cards); }));
  SHUKE_TRY(check_section(pointer_to(policy.follow_ups), "follow_ups",
                          [&](const FollowUpRules& rules) { return check_follow_ups(rules, policy); }));
  return check_section(&policy.talking_points, "talking_points",
                       [&](const TalkingPoints& points) { return check_talking_points(points, policy); });
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

namespace {

Error no_section(const Policy& policy, std::string_view section) {
  return error(Code::refused, "policy.no_section", {{"value", policy.name}, {"section", std::string(section)}},
               "policy");
}

}  // namespace

Result<ContactHours> contact_hours_of(const Policy& policy, Holidays holidays) {
  if (!policy.contact_hours) return no_section(policy, "contact_hours");
  return ContactHours(*policy.contact_hours, std::move(holidays));
}

Result<const ProfileRules*> profile_of(const Policy& policy) {
  if (!policy.profile) return no_section(policy, "profile");
  return &*policy.profile;
}

Result<const FilingRules*> filing_of(const Policy& policy) {
  if (!policy.filing) return no_section(policy, "filing");
  return &*policy.filing;
}

Result<const CardRules*> cards_of(const Policy& policy) {
  if (!policy.cards) return no_section(policy, "cards");
  return &*policy.cards;
}

Result<Prices> prices_of(const Policy& policy) {
  if (!policy.prices) return no_section(policy, "prices");
  return Prices(*policy.prices);
}

Result<const ServingRules*> serving_of(const Policy& policy) {
  if (!policy.serving) return no_section(policy, "serving");
  return &*policy.serving;
}

Result<const FollowUpRules*> follow_ups_of(const Policy& policy) {
  if (!policy.follow_ups) return no_section(policy, "follow_ups");
  return &*policy.follow_ups;
}

TalkingPoints talking_points_of(const Policy& policy) {
  return replaced(shipped_talking_points(), policy.talking_points);
}

Holidays holidays_of(const ContactHoursRules& rules) {
  return rules.holidays == HolidaySource::china ? Holidays::china() : *Holidays::of({});
}

}  // namespace shuke

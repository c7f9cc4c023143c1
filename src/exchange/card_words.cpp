/// \file
#include "exchange/card_words.hpp"

#include "shuke/policy/policy.hpp"

namespace shuke::exchange {

namespace {

constexpr std::string_view between_words = ", ";

/// Slots of messages in which cards stand, as the words of the policy.
bool names_cards(const ReasonArgument& argument) {
  return argument.name == "card" || argument.name == "cards" || argument.name == "before";
}

CardEvent event_of(const CardEventRow& row) {
  CardEvent event;
  event.day = row.day;
  event.deed = row.deed;
  event.card = row.card;
  event.before = row.before;
  event.ground = row.ground;
  event.until = row.until;
  event.count = row.count;
  event.have = row.have;
  event.need = row.need;
  event.brand = row.brand;
  return event;
}

}  // namespace

Result<CardRules> CardWords::rules_of(const Version& version) {
  PolicyShowQuestion question;
  question.policy = version.first;
  question.version = version.second;
  const auto shown = clientele_.policy_show(question);
  if (shown.has_error() && shown.error().code == Code::unknown) return CardRules();
  if (shown.has_error()) return shown.error();
  SHUKE_ASSIGN(policy, parse_policy(shown->document.text(), clientele_.currency()));
  return policy.cards.value_or(CardRules());
}

std::string CardWords::names_in(const CardRules& rules, std::string_view words) const {
  std::string names;
  while (!words.empty()) {
    const std::string_view one = words.substr(0, words.find(between_words));
    const auto word = Word::parse(one);
    const Card* card = word ? find_card(rules, *word) : nullptr;
    if (!names.empty()) names += text("cards.between", {}, language_);
    if (card == nullptr) names += one;
    else names += language_ == Language::zh_CN ? card->zh : card->en;
    words.remove_prefix(std::min(one.size() + between_words.size(), words.size()));
  }
  return names;
}

Result<std::vector<CardReason>> CardWords::of(Reasons reasons) {
  const Version version(reasons.policy, reasons.policy_version);
  if (!read_.contains(version)) {
    SHUKE_ASSIGN(rules, rules_of(version));
    read_.emplace(version, std::move(rules));
  }
  const CardRules& rules = read_.at(version);
  std::vector<CardReason> said;
  for (Reason& reason : reasons.reasons) {
    for (ReasonArgument& argument : reason.arguments)
      if (names_cards(argument)) argument.value = names_in(rules, argument.value);
    said.push_back({reason.rule, text(reason, language_)});
  }
  return said;
}

Result<std::vector<CardReason>> CardWords::of(const CardEventRow& row) {
  return of(reasons_of(event_of(row), clientele_.currency(), row.policy, row.policy_version));
}

std::string joined(const std::vector<CardReason>& reasons, Language language) {
  std::string all;
  for (const CardReason& reason : reasons) all += (all.empty() ? "" : text("explain.and", {}, language)) + reason.text;
  return all;
}

}  // namespace shuke::exchange

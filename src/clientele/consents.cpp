/// \file
#include "clientele/consents.hpp"

#include <algorithm>
#include <tuple>

namespace shuke::clientele {

namespace {

bool is_before(const Consent& one, const Consent& other) {
  return std::tuple(one.day, one.id.counter()) < std::tuple(other.day, other.id.counter());
}

/// The words that were written down while the files were one already.
std::vector<Consent> since_merged(const Person& person) {
  std::vector<Consent> words;
  for (const Customer& file : person.files)
    for (const Consent& word : file.consents)
      if (word.id.counter() > person.merged) words.push_back(word);
  return words;
}

}  // namespace

namespace {

/// The word that holds; null when nothing was said.
const Consent* word_on(std::span<const Consent> consents, Purpose purpose, const GoesBy& goes_by,
                       std::optional<Day> on) {
  const Consent* latest = nullptr;
  for (const Consent& word : consents) {
    const bool about = word.purpose == purpose && (!on || word.day <= *on) &&
                       (word.channel == Channel::any || !goes_by || goes_by(word.channel));
    if (about && (latest == nullptr || is_before(*latest, word))) latest = &word;
  }
  return latest;
}

/// The words that speak for each registered file: its own, and those of the whole person.
std::vector<std::vector<Consent>> words_of_registered(const Person& person) {
  const std::vector<Consent> common = since_merged(person);
  std::vector<std::vector<Consent>> all;
  for (const Customer& file : person.files) {
    if (file.standing != Standing::registered) continue;
    std::vector<Consent>& words = all.emplace_back(common);
    for (const Consent& word : file.consents)
      if (word.id.counter() <= person.merged) words.push_back(word);
  }
  return all;
}

}  // namespace

std::optional<bool> said(std::span<const Consent> consents, Purpose purpose, const GoesBy& goes_by,
                         std::optional<Day> on) {
  const Consent* word = word_on(consents, purpose, goes_by, on);
  return word == nullptr ? std::nullopt : std::optional(word->given);
}

bool allows(std::optional<bool> said, Purpose purpose) { return said.value_or(purpose == Purpose::profiling); }

bool allows(const Person& person, Purpose purpose, const GoesBy& goes_by, std::optional<Day> on) {
  const auto registered = words_of_registered(person);
  if (registered.empty()) return allows(said(since_merged(person), purpose, goes_by, on), purpose);
  return std::all_of(registered.begin(), registered.end(),
                     [&](const auto& words) { return allows(said(words, purpose, goes_by, on), purpose); });
}

namespace {

constexpr Channel channels[] = {Channel::phone, Channel::sms,   Channel::wechat,
                                Channel::wecom, Channel::email, Channel::visit};

/// Whether every one of these lists of words allows a purpose by a channel.
bool all_allow(std::span<const std::vector<Consent>> lists, Purpose purpose, Channel channel, Day on) {
  const GoesBy it = [channel](Channel one) { return one == channel; };
  return std::all_of(lists.begin(), lists.end(),
                     [&](const auto& words) { return allows(said(words, purpose, it, on), purpose); });
}

}  // namespace

std::vector<ConsentFact> ways_allowed(const Person& person, Day on) {
  auto lists = words_of_registered(person);
  if (lists.empty()) lists.push_back(since_merged(person));
  std::vector<ConsentFact> ways;
  for (const Purpose purpose : {Purpose::service, Purpose::marketing})
    for (const Channel channel : channels)
      if (all_allow(lists, purpose, channel, on)) ways.push_back({purpose, channel});
  return ways;
}

std::vector<Consent> agreement(const Person& person, Purpose purpose, Day on) {
  std::vector<Consent> agreed;
  for (const std::vector<Consent>& words : words_of_registered(person)) {
    for (const Channel channel : channels)
      if (!allows(said(
                      words, purpose, [&](Channel one) { return one == channel; }, on),
                  purpose))
        return {};
    const Consent* word = word_on(
        words, purpose, [](Channel) { return false; }, on);
    if (word == nullptr || !word->given) return {};
    agreed.push_back(*word);
  }
  return agreed;
}

}  // namespace shuke::clientele

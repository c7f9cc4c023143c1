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

std::optional<bool> said(std::span<const Consent> consents, Purpose purpose, const GoesBy& goes_by,
                         std::optional<Day> on) {
  const Consent* latest = nullptr;
  for (const Consent& word : consents) {
    const bool about = word.purpose == purpose && (!on || word.day <= *on) &&
                       (word.channel == Channel::any || !goes_by || goes_by(word.channel));
    if (about && (latest == nullptr || is_before(*latest, word))) latest = &word;
  }
  return latest == nullptr ? std::nullopt : std::optional(latest->given);
}

bool allows(std::optional<bool> said, Purpose purpose) { return said.value_or(purpose == Purpose::profiling); }

bool allows(const Person& person, Purpose purpose, const GoesBy& goes_by, std::optional<Day> on) {
  const std::vector<Consent> common = since_merged(person);
  bool allowed = true, registered = false;
  for (const Customer& file : person.files) {
    if (file.standing != Standing::registered) continue;
    std::vector<Consent> words = common;
    for (const Consent& word : file.consents)
      if (word.id.counter() <= person.merged) words.push_back(word);
    registered = true;
    allowed = allowed && allows(said(words, purpose, goes_by, on), purpose);
  }
  return registered ? allowed : allows(said(common, purpose, goes_by, on), purpose);
}

}  // namespace shuke::clientele

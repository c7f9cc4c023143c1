/// \file
/// What became of cards in words, each card by the name that people read (MEM-5, MEM-11).
#pragma once

#include "shuke/clientele/clientele.hpp"
#include "shuke/policy/card_standing.hpp"
#include "shuke/texts/texts.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace shuke::exchange {

/// Says reasons in one language. A card is called what the policy calls it by which the matter was decided; each
/// version of a policy is read once. Borrows the database.
class CardWords {
 public:
  CardWords(Clientele& clientele, Language language) : clientele_(clientele), language_(language) {}

  /// Each reason in a text of its own. Errors: those of reading a policy but `unknown`: what no policy names keeps its
  /// word.
  Result<std::vector<CardReason>> of(Reasons reasons);
  /// Why a row came about. Errors: as `of`.
  Result<std::vector<CardReason>> of(const CardEventRow& row);

 private:
  using Version = std::pair<std::string, std::int64_t>;

  Result<CardRules> rules_of(const Version& version);
  std::string names_in(const CardRules& rules, std::string_view words) const;

  Clientele& clientele_;
  Language language_;
  std::map<Version, CardRules> read_;
};

/// Texts one after the other, divided as sentences are in the language.
std::string joined(const std::vector<CardReason>& reasons, Language language);

}  // namespace shuke::exchange

/// \file
/// Questions about prices.
#include "exchange/deed_making.hpp"
#include "shuke/texts/texts.hpp"

namespace shuke::exchange {

namespace {

/// What an answer says in words, in the language that was asked for.
Result<QuoteAnswer> quote_in_words(Clientele* clientele, const QuoteQuestion& question) {
  auto answer = clientele->quote(question);
  if (answer.has_error() || question.explain.empty()) return answer;
  const Language language = language_of(question.explain);
  for (QuoteReason& reason : answer->reasons) reason.text = text(reason_of(reason), language);
  for (const Reason& line : receipt_words(*answer)) answer->receipt_text.push_back({text(line, language)});
  return answer;
}

}  // namespace

std::span<const Deed> quote_deeds() {
  static const Deed all[] = {
      deed_of<QuoteQuestion, QuoteAnswer, quote_in_words>("quote", "What a basket costs and brings.", Needs::database),
      deed<DeviationsQuestion, DeviationsAnswer, &Clientele::deviations>("deviations",
                                                                         "Lines that were not paid as the rules say.")};
  return all;
}

}  // namespace shuke::exchange

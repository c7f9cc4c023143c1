/// \file
/// The story of points and cards.
#include "exchange/card_words.hpp"
#include "exchange/deed_making.hpp"

namespace shuke::exchange {

namespace {

/// What each step says for itself, each reason a sentence of its own.
Result<ExplainAnswer> explain_in_words(Clientele* clientele, const ExplainQuestion& question) {
  SHUKE_ASSIGN(answer, clientele->explain(question));
  if (question.explain.empty()) return answer;
  const Language language = language_of(question.explain);
  CardWords words(*clientele, language);
  for (ExplainStep& step : answer.rows) {
    SHUKE_ASSIGN(reasons, words.of(reasons_of(step)));
    step.text = joined(reasons, language);
  }
  return answer;
}

}  // namespace

std::span<const Deed> explain_deeds() {
  static const Deed all[] = {deed_of<ExplainQuestion, ExplainAnswer, explain_in_words>(
      "explain", "How points and cards came to be what they are.", Needs::database)};
  return all;
}

}  // namespace shuke::exchange

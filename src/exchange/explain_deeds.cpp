/// \file
/// The story of points and cards.
#include "exchange/deed_making.hpp"
#include "shuke/texts/texts.hpp"

namespace shuke::exchange {

namespace {

/// What a step says for itself, each reason a sentence of its own.
std::string sentences(const ExplainStep& step, Language language) {
  std::string all;
  for (const Reason& reason : reasons_of(step).reasons)
    all += (all.empty() ? "" : text("explain.and", {}, language)) + text(reason, language);
  return all;
}

Result<ExplainAnswer> explain_in_words(Clientele* clientele, const ExplainQuestion& question) {
  auto answer = clientele->explain(question);
  if (answer && !question.explain.empty())
    for (ExplainStep& step : answer->rows) step.text = sentences(step, language_of(question.explain));
  return answer;
}

}  // namespace

std::span<const Deed> explain_deeds() {
  static const Deed all[] = {deed_of<ExplainQuestion, ExplainAnswer, explain_in_words>(
      "explain", "How points and cards came to be what they are.", Needs::database)};
  return all;
}

}  // namespace shuke::exchange

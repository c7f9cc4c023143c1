// explain: how points and cards came to be what they are. A story is read, so nothing of it is cut: a line for the
// figures and who decided, lines for the words.
#include "commands.hpp"
#include "pages/wrap.hpp"
#include "report.hpp"
#include "request.hpp"
#include "sayings.hpp"

namespace shuke::tools {
namespace {

constexpr std::size_t columns = 80, indent = 12;

/// `+798 → 798`; nothing for a step of cards.
std::string figures_of(const ExplainStep& step) {
  if (step.deed) return {};
  return (step.points > 0 ? "+" : "") + std::to_string(step.points) + " → " + std::to_string(step.balance) + "  ";
}

std::string decided_by(const ExplainStep& step) {
  return step.rule + (step.policy.empty() ? "" : ", " + step.policy + ' ' + std::to_string(step.policy_version));
}

std::string lines_of(const ExplainStep& step) {
  std::string lines = step.day.text() + "  " + figures_of(step) + '(' + decided_by(step) + ")\n";
  for (const std::string& part : pages::wrapped(step.text, columns - indent))
    lines += std::string(indent, ' ') + part + '\n';
  return lines;
}

std::string said_of(const Call& call, const ExplainAnswer& answer) {
  std::string all = answer.rows.empty() ? call.say("tool.explain.none") + '\n' : "";
  for (const ExplainStep& step : answer.rows) all += lines_of(step);
  all += call.say("tool.explain.booked", {{"day", call.value("day")}, {"balance", std::to_string(answer.balance)}});
  if (!answer.next.empty()) all += '\n' + call.say("tool.order_list.next", {{"next", answer.next}});
  return all + '\n';
}

Result<int> run_explain(const Call& call) {
  const auto in_words = [&](void* request) -> Result<void> {
    static_cast<ExplainQuestion*>(request)->explain = language_tag(call);
    return {};
  };
  SHUKE_ASSIGN(done, do_deed(call, "explain", in_words));
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else call.out->print(said_of(call, done.as<ExplainAnswer>()));
  return worked;
}

}  // namespace

const Command explain_command{"explain",
                              {{Form::word, "REF", "REF", true, "customer"},
                               {Form::value, "day", "DAY", true},
                               {Form::value, "about", "points|cards"},
                               {Form::value, "after", "PLACE"},
                               {Form::value, "limit", "N"}},
                              "shuke explain C1 --day 2026-11-24",
                              run_explain};

}  // namespace shuke::tools

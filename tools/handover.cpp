// handover: a shop's day for whoever takes over, at a terminal or on paper.
#include "commands.hpp"
#include "pages/handover_page.hpp"
#include "paper.hpp"
#include "report.hpp"
#include "request.hpp"

namespace shuke::tools {
namespace {

constexpr std::size_t widest = 80;

Result<int> show_to_people(const Call& call, Clientele& clientele, const HandoverAnswer& answer) {
  SHUKE_ASSIGN(reading, reading_for(call, clientele, answer.shop, answer.day));
  const Words& words = reading->policy.words;
  if (!call.has("html")) {
    call.out->print(pages::handover_text(answer, words, reading->options, columns_of_standard_output(widest)));
    return worked;
  }
  Paper paper(call, "html");
  std::string page = pages::handover_page(answer, words, reading->options);
  SHUKE_TRY(paper.close(page));
  paper.say(call.say("tool.handover.done", {{"day", answer.day.text()}, {"file", call.value("html")}}));
  return worked;
}

Result<int> run_handover(const Call& call) {
  if (call.json && call.has("html")) return wrong("tool.customer_show.two_forms");
  SHUKE_ASSIGN(clientele, database_for(call, "handover"));
  SHUKE_ASSIGN(done, do_deed(call, clientele.get(), "handover"));
  if (!call.json) return show_to_people(call, *clientele, done.as<HandoverAnswer>());
  print_json(call, done.answer.info(), done.answer.get(), done.context);
  return worked;
}

}  // namespace

const Command handover_command{"handover",
                               {{Form::word, "DAY", "DAY", true, "day"},
                                {Form::value, "shop", "REF"},
                                {Form::value, "limit", "N"},
                                {Form::value, "html", "FILE", false, no_field}},
                               "shuke handover 2026-11-24 --html handover.html",
                               run_handover};

}  // namespace shuke::tools

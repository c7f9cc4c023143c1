// customer show: a file to be read at a terminal or on paper.
#include "commands.hpp"
#include "pages/customer_page.hpp"
#include "pages/customer_text.hpp"
#include "paper.hpp"
#include "report.hpp"
#include "request.hpp"

namespace shuke::tools {
namespace {

/// Long lines are hard to read, however wide the terminal is.
constexpr std::size_t widest = 100;

Result<int> show_to_people(const Call& call, Clientele& clientele, const FileAnswer& file) {
  SHUKE_ASSIGN(reading, reading_for(call, clientele, file.shop, file.day));
  if (!call.has("html")) {
    call.out->print(
        pages::customer_text(file, reading->policy.words, reading->options, {}, columns_of_standard_output(widest)));
    return worked;
  }
  Paper paper(call, "html");
  std::string page = pages::customer_page(file, reading->policy.words, reading->options);
  SHUKE_TRY(paper.close(page));
  paper.say(call.say("tool.customer_show.done",
                     {{"customer", file.customer}, {"day", file.day.text()}, {"file", call.value("html")}}));
  return worked;
}

Result<int> run_show(const Call& call) {
  if (call.json && call.has("html")) return wrong("tool.customer_show.two_forms");
  SHUKE_ASSIGN(clientele, database_for(call, "file"));
  SHUKE_ASSIGN(done, do_deed(call, clientele.get(), "file"));
  if (!call.json) return show_to_people(call, *clientele, done.as<FileAnswer>());
  print_json(call, done.answer.info(), done.answer.get(), done.context);
  return worked;
}

}  // namespace

const Command customer_show_command{"customer show",
                                    {{Form::word, "REF", "REF", true, "customer"},
                                     {Form::value, "day", "DAY", true},
                                     {Form::value, "recent", "N"},
                                     {Form::value, "html", "FILE", false, no_field}},
                                    "shuke customer show C1 --day 2026-11-24 --html C1.html",
                                    run_show};

}  // namespace shuke::tools

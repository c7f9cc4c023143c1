#include "report.hpp"

#include "pages/table.hpp"
#include "schema/json.hpp"

#include <boost/json/serialize.hpp>

#include <unistd.h>

#include <iostream>

namespace shuke::tools {
namespace {

int exit_code(Code code) {
  switch (code) {
    case Code::invalid:
    case Code::unknown:
    case Code::conflict:
    case Code::refused:
    case Code::overflow:
      return refused;
    case Code::misuse:
      return wrong_call;
    case Code::busy:
    case Code::full:
    case Code::denied:
    case Code::missing:
    case Code::not_a_database:
    case Code::newer:
    case Code::damaged:
    case Code::io:
    case Code::memory:
      return out_of_reach;
    case Code::internal:
      break;
  }
  return defect;
}

/// As the lines of `batch` have it.
std::string json_of(const Error& problem, Language language) {
  boost::json::object error{{"code", code_name(problem.code)}};
  if (!problem.field.empty()) error["field"] = problem.field;
  if (!problem.rule.empty()) error["rule"] = problem.rule;
  error["text"] = text(problem, language);
  return boost::json::serialize(boost::json::object{{"ok", false}, {"error", error}});
}

}  // namespace

void warn(std::string_view line) { std::cerr << pages::visible(line) << '\n'; }

int complain(const Error& problem, Language language, bool json, Output& out) {
  if (json && !out.used()) out.print(harmless_json(json_of(problem, language)) + '\n');
  else warn("shuke: " + text(problem, language));
  return exit_code(problem.code);
}

void print_json(const Call& call, const schema::RecordInfo& info, const void* answer, const schema::Context& context) {
  call.out->print(harmless_json(boost::json::serialize(schema::write_json(info, answer, context))) + '\n');
}

Screen screen_of(const Call& call) {
  Screen screen = standard_error();
  screen.enabled = screen.enabled && call.progress;
  return screen;
}

Screen screen_beside_output(const Call& call) {
  Screen screen = screen_of(call);
  screen.enabled = screen.enabled && isatty(STDOUT_FILENO) == 0;
  return screen;
}

schema::Context context_of_amounts(const Clientele& clientele) { return {clientele.currency(), nullptr}; }

}  // namespace shuke::tools

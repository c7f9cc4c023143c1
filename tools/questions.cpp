// verify: a question with one answer.
#include "commands.hpp"
#include "pages/table.hpp"
#include "progress.hpp"
#include "report.hpp"
#include "request.hpp"

namespace shuke::tools {
namespace {

using pages::Align;

std::string table_of(const Call& call, const std::vector<Difference>& differences) {
  pages::Table table({{call.say("tool.verify.table"), Align::left},
                      {call.say("tool.verify.key"), Align::left},
                      {call.say("tool.verify.what"), Align::left},
                      {call.say("tool.verify.rule"), Align::left}});
  for (const Difference& each : differences) table.add({each.table, each.key, call.say(each.what), each.rule});
  return table.text();
}

void print_for_people(const Call& call, const VerifyAnswer& answer) {
  if (!answer.differences.empty()) call.out->print(table_of(call, answer.differences) + '\n');
  call.out->print(call.say(answer.difference_count == 0 ? "tool.verify.clean" : "tool.verify.differences",
                           {{"rows", std::to_string(answer.rows)},
                            {"sales", std::to_string(answer.sales)},
                            {"count", std::to_string(answer.difference_count)}}) +
                  '\n');
}

Result<VerifyAnswer> verify(const Call& call, Clientele& clientele) {
  VerifyQuestion question;
  SHUKE_ASSIGN(most, whole_number(call, "most", question.most, 1));
  question.most = most;
  Progress progress(screen_of(call), call.say("tool.verify.progress"), std::nullopt);
  return clientele.verify(question, [&](std::int64_t done) {
    progress.show(static_cast<std::uint64_t>(done));
    return true;
  });
}

Result<int> run_verify(const Call& call) {
  SHUKE_ASSIGN(clientele, Clientele::open(call.url, call.open));
  SHUKE_ASSIGN(answer, verify(call, clientele));
  if (call.json) print_json(call, *exchange::find_deed("verify")->answer, &answer, context_of_amounts(clientele));
  else print_for_people(call, answer);
  return answer.difference_count == 0 ? worked : differences;
}

}  // namespace

const Command verify_command{"verify", {{Form::value, "most", "N"}}, "shuke verify --db shuke.db", run_verify};

}  // namespace shuke::tools

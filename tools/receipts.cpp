// exchange, void, claim: receipts that set earlier ones right.
#include "commands.hpp"
#include "pages/table.hpp"
#include "report.hpp"
#include "request.hpp"
#include "sayings.hpp"

namespace shuke::tools {
namespace {

/// Does a deed and prints its answer: as its document, or as `say` puts it.
Result<int> answer_with(const Call& call, std::string_view deed, std::string (*say)(const Call&, const Done&)) {
  SHUKE_ASSIGN(done, do_deed(call, deed));
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else call.out->print(pages::visible(say(call, done)) + '\n');
  return worked;
}

std::string said_of_void(const Call& call, const Done& done) {
  const auto& request = *static_cast<const VoidRequest*>(done.request.get());
  const auto& answer = done.as<VoidAnswer>();
  std::string line = call.say("tool.void.done", {{"receipt", request.of_receipt},
                                                 {"day", answer.of_day.text()},
                                                 {"total", answer.total.text()},
                                                 {"currency", std::string(answer.total.currency().code())},
                                                 {"points", std::to_string(answer.points)}});
  if (answer.later_day) line += ' ' + call.say("tool.void.later", {{"day", answer.business_day.text()}});
  return line;
}

std::string said_of_claim(const Call& call, const Done& done) {
  const auto& request = *static_cast<const ClaimRequest*>(done.request.get());
  const auto& answer = done.as<ClaimAnswer>();
  return call.say("tool.claim.done", {{"receipt", request.receipt},
                                      {"day", answer.business_day.text()},
                                      {"customer", request.customer},
                                      {"points", std::to_string(answer.points)}});
}

Result<int> run_exchange(const Call& call) { return run_receipt(call, "exchange"); }
Result<int> run_void(const Call& call) { return answer_with(call, "void", said_of_void); }
Result<int> run_claim(const Call& call) { return answer_with(call, "claim", said_of_claim); }

}  // namespace

const Command exchange_command{"exchange",
                               {{Form::value, "receipt", "NUMBER", true},
                                {Form::value, "at", "TIME", true},
                                {Form::values, "line", "FIELD=VALUE,…", true, "lines"},
                                {Form::value, "of-receipt", "NUMBER"},
                                {Form::value, "of-day", "DAY"},
                                {Form::value, "customer", "REF"},
                                {Form::value, "associate", "REF"},
                                {Form::value, "shop", "REF"},
                                {Form::value, "till", "NAME"},
                                {Form::value, "posted-at", "TIME"},
                                {Form::values, "tender", "FIELD=VALUE,…", false, "tenders"},
                                {Form::value, "input", "FILE"}},
                               "shuke exchange --receipt R-9 --of-receipt R-7 --at 2026-11-24T17:40 --line "
                               "sku=A1-M,direction=in,quantity=1 --line sku=A1-L,quantity=1,for_line=1",
                               run_exchange};

const Command void_command{"void",
                           {{Form::value, "receipt", "NUMBER", true},
                            {Form::value, "of-receipt", "NUMBER", true},
                            {Form::value, "at", "TIME", true},
                            {Form::value, "reason", "TEXT", true},
                            {Form::value, "of-day", "DAY"},
                            {Form::value, "of-till", "NAME"},
                            {Form::value, "approver", "REF"},
                            {Form::value, "associate", "REF"},
                            {Form::value, "shop", "REF"},
                            {Form::value, "till", "NAME"},
                            {Form::value, "posted-at", "TIME"},
                            {Form::value, "input", "FILE"}},
                           "shuke void --receipt R-8 --of-receipt R-7 --at 2026-11-21T10:05 --reason 'typed twice'",
                           run_void};

const Command claim_command{"claim",
                            {{Form::value, "receipt", "NUMBER", true},
                             {Form::value, "customer", "REF", true},
                             {Form::value, "approver", "REF", true},
                             {Form::value, "at", "TIME", true},
                             {Form::value, "request", "ID", true},
                             {Form::value, "of-day", "DAY"},
                             {Form::value, "till", "NAME"},
                             {Form::value, "reason", "TEXT"},
                             {Form::value, "shop", "REF"},
                             {Form::value, "input", "FILE"}},
                            "shuke claim --request k1 --receipt R-7 --customer C1 --approver E2 --at 2026-11-22T11:00",
                            run_claim};

}  // namespace shuke::tools

// enrol, sell, take-back: what a till does.
#include "commands.hpp"
#include "report.hpp"
#include "request.hpp"
#include "sayings.hpp"

namespace shuke::tools {
namespace {

Result<int> run_enrol(const Call& call) {
  SHUKE_ASSIGN(done, do_deed(call, "enrol"));
  if (call.json) {
    print_json(call, done.answer.info(), done.answer.get(), done.context);
    return worked;
  }
  const auto& answer = done.as<EnrolAnswer>();
  call.out->print(call.say("tool.enrol.done",
                           {{"customer", answer.customer}, {"id", std::to_string(answer.customer_id.number())}}) +
                  '\n');
  return worked;
}

Result<int> run_sell(const Call& call) { return run_receipt(call, "sell"); }
Result<int> run_take_back(const Call& call) { return run_receipt(call, "take_back"); }

}  // namespace

const Command enrol_command{"enrol",
                            {{Form::value, "ref", "REF", true},
                             {Form::value, "consent-service", "DAY"},
                             {Form::value, "consent-marketing", "DAY"},
                             {Form::value, "consent-profiling", "DAY"},
                             {Form::value, "consent-sensitive", "DAY"},
                             {Form::value, "consent-words", "TEXT"},
                             {Form::value, "name", "NAME"},
                             {Form::value, "phone", "NUMBER"},
                             {Form::value, "birthday", "DAY"},
                             {Form::value, "profession", "WORD"},
                             {Form::value, "card", "NUMBER"},
                             {Form::value, "wechat", "NAME"},
                             {Form::value, "referred-by", "REF"},
                             {Form::value, "shop", "REF"},
                             {Form::value, "associate", "REF"},
                             {Form::value, "request", "ID"},
                             {Form::values, "family", "FIELD=VALUE,…"},
                             {Form::values, "size", "FIELD=VALUE,…", false, "sizes"},
                             {Form::values, "set", "FIELD=VALUE"},
                             {Form::value, "json-input", "FILE"}},
                            "shuke enrol --ref C1 --name 林夏 --phone 13800004472 --consent-service 2026-01-05",
                            run_enrol};

const Command sell_command{
    "sell",
    {{Form::value, "receipt", "NUMBER", true},
     {Form::value, "at", "TIME", true},
     {Form::values, "line", "FIELD=VALUE,…", true, "lines"},
     {Form::value, "customer", "REF"},
     {Form::value, "associate", "REF"},
     {Form::value, "shop", "REF"},
     {Form::value, "till", "NAME"},
     {Form::value, "purpose", "own|gift|staff"},
     {Form::value, "posted-at", "TIME"},
     {Form::values, "tender", "FIELD=VALUE,…", false, "tenders"},
     {Form::value, "input", "FILE"}},
    "shuke sell --receipt R-7 --at 2026-11-21T10:02 --customer C1 --line sku=A1,quantity=2,amount=798.00",
    run_sell};

const Command take_back_command{
    "take-back",
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
    "shuke take-back --receipt R-9 --of-receipt R-7 --at 2026-11-24T17:40 --line sku=A1,quantity=1",
    run_take_back};

}  // namespace shuke::tools

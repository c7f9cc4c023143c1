// init, site, version: the database itself.
#include "commands.hpp"
#include "report.hpp"
#include "request.hpp"

namespace shuke::tools {
namespace {

Result<int> run_init(const Call& call) {
  InitRequest request;
  SHUKE_TRY(fill(call, *exchange::find_record("init_request"), &request, {}));
  SHUKE_ASSIGN(answer, Clientele::init(call.url, request, call.open));
  if (call.json) {
    print_json(call, *exchange::find_record("init_answer"), &answer, {});
    return worked;
  }
  call.out->print(call.say("tool.init.done", {{"url", call.url},
                                              {"shop", answer.shop},
                                              {"currency", answer.currency},
                                              {"site", std::to_string(answer.site)},
                                              {"policy", answer.policy},
                                              {"version", std::to_string(answer.policy_version)}}) +
                  '\n');
  return worked;
}

Result<int> run_site(const Call& call) {
  if (call.has("ACTION") && !call.has("N"))
    return wrong("tool.missing_option", {{"option", "N"}, {"help", "shuke site --help"}});
  SHUKE_ASSIGN(done, do_deed(call, "site"));
  if (call.json) {
    print_json(call, done.answer.info(), done.answer.get(), done.context);
    return worked;
  }
  const auto& answer = done.as<SiteAnswer>();
  call.out->print(
      call.say("tool.site.done", {{"site", std::to_string(answer.site)}, {"ids", std::to_string(answer.ids_made)}}) +
      '\n');
  return worked;
}

Result<int> run_version(const Call& call) {
  call.out->print(call.json ? R"({"version":")" SHUKE_VERSION "\"}\n" : "shuke " SHUKE_VERSION "\n");
  return worked;
}

}  // namespace

const Command init_command{"init",
                           {{Form::value, "shop", "REF"},
                            {Form::value, "name", "NAME"},
                            {Form::value, "currency", "CODE"},
                            {Form::value, "zone", "ZONE"},
                            {Form::value, "cut-over", "HH:MM"},
                            {Form::value, "policy", "NAME"},
                            {Form::value, "site", "N"}},
                           "shuke init --shop main --currency GBP --zone Europe/London --cut-over 04:00",
                           run_init};

const Command site_command{"site",
                           {{Form::word, "ACTION", "new"}, {Form::word, "N", "N", false, "site"}},
                           "shuke site new 7 --db sqlite:copy.db",
                           run_site};

const Command version_command{"version", {}, "shuke version --json", run_version};

}  // namespace shuke::tools

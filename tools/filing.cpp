// refile: the files of a shop's customers, sorted anew.
#include "commands.hpp"
#include "progress.hpp"
#include "report.hpp"
#include "request.hpp"

namespace shuke::tools {
namespace {

Result<RefileAnswer> refile(const Call& call, Clientele& clientele) {
  auto day = Day::parse(call.value("day"));
  if (day.has_error()) return std::move(day).error().inside("day");
  Progress progress(screen_of(call), call.say("tool.refile.progress"), std::nullopt);
  return clientele.refile({call.value("shop"), *day}, [&](std::int64_t done) {
    progress.show(static_cast<std::uint64_t>(done));
    return true;
  });
}

void print_for_people(const Call& call, const RefileAnswer& answer) {
  call.out->print(call.say("tool.refile.done", {{"customers", std::to_string(answer.customers)},
                                                {"moved", std::to_string(answer.moved)},
                                                {"day", answer.day.text()},
                                                {"shop", answer.shop}}) +
                  '\n');
  call.out->print(
      (answer.worth_much_from
           ? call.say("tool.refile.worth_much", {{"amount", answer.worth_much_from->text()},
                                                 {"currency", std::string(answer.worth_much_from->currency().code())},
                                                 {"compared", std::to_string(answer.compared)}})
           : call.say("tool.refile.nobody")) +
      '\n');
}

Result<int> run_refile(const Call& call) {
  SHUKE_ASSIGN(clientele, Clientele::open(call.url, call.open));
  SHUKE_ASSIGN(answer, refile(call, clientele));
  if (call.json) print_json(call, *exchange::find_deed("refile")->answer, &answer, context_of_amounts(clientele));
  else print_for_people(call, answer);
  return worked;
}

}  // namespace

const Command refile_command{"refile",
                             {{Form::value, "day", "DAY", true}, {Form::value, "shop", "REF"}},
                             "shuke refile --day 2026-11-24",
                             run_refile};

}  // namespace shuke::tools

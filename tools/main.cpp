// The command line of shuke: one command, one answer, one exit code.
#include "help.hpp"
#include "options.hpp"
#include "report.hpp"

#include <iostream>
#include <new>

namespace shuke::tools {
namespace {

int run_call(const Call& call) {
  auto code = call.command->run(call);
  if (code.has_error()) return complain(code.error(), call.language, call.json, *call.out);
  return *code;
}

int run(const std::vector<std::string>& arguments, const Manner& manner, Output& out) {
  auto understood = understand(arguments, manner);
  if (understood.has_error()) return complain(understood.error(), manner.language, manner.json, out);
  if (const auto* help = std::get_if<HelpWanted>(&*understood)) {
    out.print(help_page(help->name, manner.language));
    return worked;
  }
  auto& call = std::get<Call>(*understood);
  call.out = &out;
  return run_call(call);
}

int run_within_memory(const std::vector<std::string>& arguments, const Manner& manner, Output& out) {
  try {
    return run(arguments, manner, out);
  } catch (const std::bad_alloc&) {
    return complain(error(Code::memory, "tool.no_memory"), manner.language, manner.json, out);
  }
}

}  // namespace
}  // namespace shuke::tools

int main(int argc, char** argv) {
  using namespace shuke::tools;
  std::ios::sync_with_stdio(false);  // the library reads and writes millions of lines through these streams
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  const Manner manner = manner_of(arguments);
  Output out;
  const int code = run_within_memory(arguments, manner, out);
  if (out.finish()) return code;
  return complain(shuke::error(shuke::Code::io, "tool.cannot_write"), manner.language, false, out);
}

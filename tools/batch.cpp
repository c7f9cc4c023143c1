// batch: JSON lines in, JSON lines out.
#include "shuke/exchange/batch.hpp"
#include "commands.hpp"
#include "input.hpp"
#include "report.hpp"

#include <string>

namespace shuke::tools {
namespace {

bool is_blank(const std::string& line) { return line.find_first_not_of(" \t\r") == line.npos; }

Result<int> run_batch(const Call& call) {
  const std::string file = call.value("FILE");
  SHUKE_ASSIGN(input, Input::open(file));
  Batch batch(call.url, call.open, call.language);
  Progress progress(screen_beside_output(call), call.say("tool.batch.progress"), std::nullopt);
  for (std::string line; std::getline(input.stream(), line); progress.show(input.lines()))
    if (!is_blank(line)) call.out->send(harmless_json(batch.run(line)) + '\n');
  if (input.stream().bad()) return error(Code::io, "tool.file_unreadable", {{"file", file}});
  return batch.failed() == 0 ? worked : refused;
}

}  // namespace

const Command batch_command{"batch",
                            {{Form::word, "FILE", "FILE", true}},
                            R"(echo '{"do":"points","customer":"C1","day":"2026-11-24"}' | shuke batch -)",
                            run_batch};

}  // namespace shuke::tools

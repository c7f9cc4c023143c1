#include "import_screen.hpp"

#include "report.hpp"

namespace shuke::tools {

ImportScreen::ImportScreen(const Call& call, const Input& input)
    : call_(call), input_(input), reading_(screen_of(call), call.say("tool.import.reading"), input.size()) {}

ImportWatch ImportScreen::watch(bool show_rejects) {
  ImportWatch watch;
  watch.reading = [this](std::int64_t bytes) { return reading_.show(static_cast<std::uint64_t>(bytes)), true; };
  watch.recording = [this](std::int64_t rows) { return record(static_cast<std::uint64_t>(rows)), true; };
  if (show_rejects) watch.rejected = [this](const Reject& reject) { show(reject); };
  return watch;
}

void ImportScreen::end() {
  clear();
  if (rejected_ > most_shown)
    warn(call_.say("tool.import.more_rejects", {{"count", std::to_string(rejected_ - most_shown)}}));
}

void ImportScreen::record(std::uint64_t rows) {
  if (!recording_) {
    reading_.clear();
    // All is read by now: every line break but the header's ended a row, or stood in quotes, which is rare.
    recording_.emplace(screen_of(call_), call_.say("tool.import.recording"), input_.lines());
  }
  recording_->show(rows);
}

void ImportScreen::show(const Reject& reject) {
  if (++rejected_ > most_shown) return;
  clear();
  Error plain = reject.problem;
  plain.field.clear();  // said by ourselves, as the file's column
  const std::string problem = text(plain, call_.language);
  const bool value_is_said = reject.value.empty() || problem.find(reject.value) != problem.npos;
  warn(call_.say(
      reject.field.empty() ? "tool.import.reject"
      : value_is_said      ? "tool.import.reject_field"
                           : "tool.import.reject_value",
      {{"line", std::to_string(reject.line)}, {"field", reject.field}, {"value", reject.value}, {"problem", problem}}));
}

void ImportScreen::clear() {
  reading_.clear();
  if (recording_) recording_->clear();
}

std::string file_of(const Call& call) {
  return call.value("FILE") == "-" ? call.say("tool.import.standard_input") : call.value("FILE");
}

bool header_is_there(Input& input) {
  const std::string_view beginning = input.beginning();
  return beginning.size() == input.size().value_or(0) || beginning.find('\n') != beginning.npos;
}

}  // namespace shuke::tools

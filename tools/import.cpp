// import: a sales file of another system.
#include "shuke/exchange/import.hpp"
#include "commands.hpp"
#include "input.hpp"
#include "pages/table.hpp"
#include "progress.hpp"
#include "report.hpp"
#include "request.hpp"

#include <sstream>

namespace shuke::tools {
namespace {

/// What is shown while an import runs: how far it is, and which lines it rejects.
class ImportScreen {
 public:
  ImportScreen(const Call& call, const Input& input)
      : call_(call), input_(input), reading_(screen_of(call), call.say("tool.import.reading"), input.size()) {}

  ImportWatch watch(bool show_rejects) {
    ImportWatch watch;
    watch.reading = [this](std::int64_t bytes) { return reading_.show(static_cast<std::uint64_t>(bytes)), true; };
    watch.recording = [this](std::int64_t rows) { return record(static_cast<std::uint64_t>(rows)), true; };
    if (show_rejects) watch.rejected = [this](const Reject& reject) { show(reject); };
    return watch;
  }

  /// Takes the bars away and says how many rejected lines were not shown.
  void end() {
    clear();
    if (rejected_ > most_shown)
      warn(call_.say("tool.import.more_rejects", {{"count", std::to_string(rejected_ - most_shown)}}));
  }

 private:
  static constexpr std::uint64_t most_shown = 20;

  void record(std::uint64_t rows) {
    if (!recording_) {
      reading_.clear();
      // All is read by now: every line break but the header's ended a row, or stood in quotes, which is rare.
      recording_.emplace(screen_of(call_), call_.say("tool.import.recording"), input_.lines());
    }
    recording_->show(rows);
  }

  void show(const Reject& reject) {
    if (++rejected_ > most_shown) return;
    clear();
    Error plain = reject.problem;
    plain.field.clear();  // said by ourselves, as the file's column
    const std::string problem = text(plain, call_.language);
    const bool value_is_said = reject.value.empty() || problem.find(reject.value) != problem.npos;
    warn(call_.say(reject.field.empty() ? "tool.import.reject"
                   : value_is_said      ? "tool.import.reject_field"
                                        : "tool.import.reject_value",
                   {{"line", std::to_string(reject.line)},
                    {"field", reject.field},
                    {"value", reject.value},
                    {"problem", problem}}));
  }

  void clear() {
    reading_.clear();
    if (recording_) recording_->clear();
  }

  const Call& call_;
  const Input& input_;
  Progress reading_;
  std::optional<Progress> recording_;
  std::uint64_t rejected_ = 0;
};

ImportRequest request_of(const Call& call) {
  ImportRequest request;
  request.file = call.value("FILE");
  if (call.value("format") == "online-retail") request.format = SalesFormat::online_retail;
  if (call.value("encoding") == "gb18030") request.encoding = TextEncoding::gb18030;
  request.rejects = call.value("rejects");
  request.shop = call.value("shop");
  return request;
}

/// Refuses a file whose header is wrong, as far as it can be told before more of it is read.
Result<void> check_header(Input& input, const ImportRequest& request) {
  const std::string_view beginning = input.beginning();
  if (beginning.size() == input.size().value_or(0) || beginning.find('\n') != beginning.npos) {
    std::istringstream header{std::string(beginning)};
    return check_sales_header(header, request);
  }
  return {};  // a pipe that has given half a line
}

/// Opens the database, or makes one as `init` without options does.
Result<Clientele> open_or_make(const Call& call, Input& input, const ImportRequest& request) {
  auto opened = Clientele::open(call.url, call.open);
  if (opened.has_value() || opened.error().code != Code::missing) return opened;
  SHUKE_TRY(check_header(input, request));
  SHUKE_TRY(Clientele::init(call.url, InitRequest{}, call.open));
  return Clientele::open(call.url, call.open);
}

std::string table_of(const Call& call, const schema::RecordInfo& info, const ImportAnswer& answer) {
  const std::string file = call.value("FILE") == "-" ? call.say("tool.import.standard_input") : call.value("FILE");
  pages::Table table(
      {{call.say("tool.import.summary", {{"file", file}}), pages::Align::left}, {"", pages::Align::right}});
  for (const schema::FieldInfo& field : info.fields)
    table.add({call.say("tool.import." + std::string(field.name)), text_of(field, field.get(&answer), {})});
  return table.text();
}

Result<int> run_import(const Call& call) {
  const ImportRequest request = request_of(call);
  SHUKE_ASSIGN(input, Input::open(request.file));  // before a database is made
  SHUKE_ASSIGN(clientele, open_or_make(call, input, request));
  ImportScreen screen(call, input);
  auto answer = import_sales(clientele, input.stream(), request, screen.watch(request.rejects.empty()));
  screen.end();
  if (answer.has_error()) return std::move(answer).error();
  const auto& info = *exchange::find_deed("import")->answer;
  if (call.json) print_json(call, info, &*answer, {});
  else call.out->print(table_of(call, info, *answer));
  return worked;
}

}  // namespace

const Command import_command{"import",
                             {{Form::word, "KIND", "sales", true},
                              {Form::word, "FILE", "FILE", true},
                              {Form::value, "format", "shuke|online-retail"},
                              {Form::value, "encoding", "utf-8|utf8|gb18030"},
                              {Form::value, "rejects", "FILE"},
                              {Form::value, "shop", "REF"}},
                             "shuke import sales sales.csv --rejects rejects.csv",
                             run_import};

}  // namespace shuke::tools

// import customers: a file of another system's customers.
#include "commands.hpp"
#include "import_screen.hpp"
#include "pages/table.hpp"
#include "report.hpp"
#include "request.hpp"
#include "shuke/exchange/customers_import.hpp"

#include <algorithm>
#include <sstream>

namespace shuke::tools {
namespace {

CustomersImportRequest request_of(const Call& call) {
  CustomersImportRequest request;
  request.file = call.value("FILE");
  if (call.value("format") == "jsonl") request.format = CustomersFormat::jsonl;
  if (call.has("encoding"))
    request.encoding = call.value("encoding") == "gb18030" ? TextEncoding::gb18030 : TextEncoding::utf8;
  request.mapping = call.value("mapping");
  request.rejects = call.value("rejects");
  request.shop = call.value("shop");
  request.dry_run = call.has("dry-run");
  if (call.value("same-phone") == "shared") request.same_phone = SamePhone::shared;
  return request;
}

/// Opens the database, or makes one as `init` without options does; a dry run makes none.
Result<Clientele> open_or_make(const Call& call, Input& input, const CustomersImportRequest& request) {
  auto opened = Clientele::open(call.url, call.open);
  if (opened.has_value() || opened.error().code != Code::missing || request.dry_run) return opened;
  if (header_is_there(input)) {
    std::istringstream header{std::string(input.beginning())};
    SHUKE_TRY(check_customers_header(header, request));
  }
  SHUKE_TRY(Clientele::init(call.url, InitRequest{}, call.open));
  return Clientele::open(call.url, call.open);
}

std::string words_of(const Call& call, const schema::RecordInfo& info, const CustomersImportAnswer& answer) {
  constexpr std::size_t most_shown = 20;
  const std::string_view heading = call.has("dry-run") ? "tool.import_customers.dry" : "tool.import.summary";
  pages::Table table({{call.say(heading, {{"file", file_of(call)}}), pages::Align::left}, {"", pages::Align::right}});
  for (const schema::FieldInfo& field : info.fields)
    if (field.kind() != schema::Kind::list)
      table.add({call.say("tool.import_customers." + std::string(field.name)), text_of(field, field.get(&answer), {})});
  std::string words = table.text();
  for (std::size_t i = 0; i < std::min(answer.suggestions.size(), most_shown); ++i) {
    const LikelyDuplicate& pair = answer.suggestions[i];
    words += call.say("tool.import_customers.suggestion",
                      {{"line", std::to_string(pair.line)}, {"ref", pair.ref}, {"other", pair.other_ref}}) +
             '\n';
  }
  return words;
}

Result<int> run_import(const Call& call) {
  const CustomersImportRequest request = request_of(call);
  SHUKE_ASSIGN(input, Input::open(request.file));  // before a database is made
  SHUKE_ASSIGN(clientele, open_or_make(call, input, request));
  ImportScreen screen(call, input);
  auto answer = import_customers(clientele, input.stream(), request, screen.watch(request.rejects.empty()));
  screen.end();
  if (answer.has_error()) return std::move(answer).error();
  const auto& info = *exchange::find_deed("import_customers")->answer;
  if (call.json) print_json(call, info, &*answer, {});
  else call.out->print(words_of(call, info, *answer));
  return worked;
}

}  // namespace

const Command import_customers_command{"import customers",
                                       {{Form::word, "FILE", "FILE", true},
                                        {Form::value, "format", "csv|jsonl"},
                                        {Form::value, "encoding", "utf-8|utf8|gb18030"},
                                        {Form::value, "mapping", "FILE"},
                                        {Form::value, "rejects", "FILE"},
                                        {Form::value, "shop", "REF"},
                                        {Form::flag, "dry-run", ""},
                                        {Form::value, "same-phone", "ask|shared"}},
                                       "shuke import customers members.csv --mapping members.json --dry-run",
                                       run_import};

}  // namespace shuke::tools

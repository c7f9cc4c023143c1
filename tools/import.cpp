// import sales: a sales file of another system.
#include "shuke/exchange/import.hpp"
#include "commands.hpp"
#include "import_screen.hpp"
#include "pages/table.hpp"
#include "report.hpp"
#include "request.hpp"

#include <sstream>

namespace shuke::tools {
namespace {

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
  if (!header_is_there(input)) return {};
  std::istringstream header{std::string(input.beginning())};
  return check_sales_header(header, request);
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
  pages::Table table(
      {{call.say("tool.import.summary", {{"file", file_of(call)}}), pages::Align::left}, {"", pages::Align::right}});
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

const Command import_sales_command{"import sales",
                                   {{Form::word, "FILE", "FILE", true},
                                    {Form::value, "format", "shuke|online-retail"},
                                    {Form::value, "encoding", "utf-8|utf8|gb18030"},
                                    {Form::value, "rejects", "FILE"},
                                    {Form::value, "shop", "REF"}},
                                   "shuke import sales sales.csv --rejects rejects.csv",
                                   run_import};

}  // namespace shuke::tools

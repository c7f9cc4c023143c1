// export customers, duplicates: customers as a file for a purpose, and who of them may be one person.
#include "commands.hpp"
#include "pages/table.hpp"
#include "progress.hpp"
#include "report.hpp"
#include "request.hpp"
#include "shuke/exchange/customers_export.hpp"
#include "words.hpp"

#include <algorithm>

namespace shuke::tools {
namespace {

using pages::Align;

std::string words_of(const Call& call, const schema::RecordInfo& info, const CustomersExportAnswer& answer) {
  pages::Table table(
      {{call.say("tool.export_customers.summary", {{"file", answer.file}, {"day", answer.day.text()}}), Align::left},
       {"", Align::right}});
  for (const std::string_view name : {"customers", "withheld", "unreachable", "bytes"}) {
    const schema::FieldInfo& field = *info.find(name);
    table.add({call.say("tool.export_customers." + std::string(name)), text_of(field, field.get(&answer), {})});
  }
  return table.text();
}

Result<CustomersExportAnswer> write_list(const Call& call, Clientele& clientele) {
  CustomersExportRequest request;
  SHUKE_TRY(fill(call, *exchange::find_deed("export_customers")->request, &request, {}));
  Progress progress(screen_of(call), call.say("tool.export_customers.progress"), std::nullopt);
  return export_customers(clientele, request, [&](std::int64_t done) {
    progress.show(static_cast<std::uint64_t>(done));
    return true;
  });
}

Result<int> run_export(const Call& call) {
  SHUKE_ASSIGN(clientele, Clientele::open(call.url, call.open));
  SHUKE_ASSIGN(answer, write_list(call, clientele));
  const schema::RecordInfo& info = *exchange::find_deed("export_customers")->answer;
  if (call.json) print_json(call, info, &answer, {});
  else call.out->print(words_of(call, info, answer));
  return worked;
}

std::string said_of(const Call& call, const std::vector<DuplicateReason>& reasons) {
  static const schema::RecordInfo& info = *exchange::find_record("duplicate_reason");
  std::string text;
  for (const DuplicateReason& reason : reasons)
    text += (text.empty() ? "" : call.say("tool.order_list.and")) +
            (reason.shared ? call.say("tool.duplicates.household")
                           : choice_in_words(call, "tool.duplicates.kind", info, &reason, "kind"));
  return text;
}

std::string said_of_duplicates(const Call& call, const DuplicatesAnswer& answer) {
  pages::Table table({{call.say("tool.duplicates.one")},
                      {call.say("tool.duplicates.name")},
                      {call.say("tool.duplicates.phone")},
                      {call.say("tool.duplicates.other")},
                      {call.say("tool.duplicates.name")},
                      {call.say("tool.duplicates.phone")},
                      {call.say("tool.duplicates.why")},
                      {call.say("tool.duplicates.sure")}});
  for (const DuplicateRow& row : answer.rows)
    table.add({row.a, row.a_name, row.a_phone, row.b, row.b_name, row.b_phone, said_of(call, row.reasons),
               call.say(row.parted ? "tool.duplicates.parted"
                        : row.sure ? "tool.duplicates.yes"
                                   : "tool.duplicates.perhaps")});
  if (table.rows() == 0 && answer.next.empty()) return call.say("tool.duplicates.none") + '\n';
  return (table.rows() == 0 ? "" : table.text()) +
         (answer.next.empty() ? "" : call.say("tool.order_list.next", {{"next", answer.next}}) + '\n');
}

Result<int> run_duplicates(const Call& call) {
  SHUKE_ASSIGN(done, do_deed(call, "duplicates"));
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else call.out->print(said_of_duplicates(call, done.as<DuplicatesAnswer>()));
  return worked;
}

}  // namespace

const Command export_customers_command{
    "export customers",
    {{Form::value, "file", "FILE", true},
     {Form::value, "purpose", "service|marketing|profiling|sensitive", true},
     {Form::value, "day", "DAY", true},
     {Form::value, "format", "csv|jsonl"},
     {Form::value, "channel", "any|phone|sms|wechat|wecom|email|visit"},
     {Form::value, "shop", "REF"},
     {Form::values, "field", "FIELD", false, "fields"}},
    "shuke export customers --file list.csv --purpose marketing --channel sms --day 2026-11-21",
    run_export};

const Command duplicates_command{
    "duplicates",
    {{Form::flag, "include-parted", ""}, {Form::value, "after", "PLACE"}, {Form::value, "limit", "N"}},
    "shuke duplicates",
    run_duplicates};

}  // namespace shuke::tools

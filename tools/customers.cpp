// find; customer change, undo, history, identify, unidentify, consent, merge, part: who a customer is, and what is
// written down of them.
#include "commands.hpp"
#include "pages/table.hpp"
#include "report.hpp"
#include "request.hpp"
#include "sayings.hpp"
#include "words.hpp"

namespace shuke::tools {
namespace {

using pages::Align;

/// Does a deed and prints its answer: as its document, or as `say` puts it.
Result<int> answer_with(const Call& call, std::string_view deed, std::string (*say)(const Call&, const Done&)) {
  SHUKE_ASSIGN(done, do_deed(call, deed));
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else call.out->print(say(call, done));
  return worked;
}

std::string said_of_found(const Call& call, const Done& done) {
  static const schema::RecordInfo& info = *exchange::find_record("find_row");
  const auto& answer = done.as<FindAnswer>();
  if (answer.rows.empty()) return call.say("tool.find.none") + '\n';
  pages::Table table({{call.say("tool.find.customer")},
                      {call.say("tool.find.name")},
                      {call.say("tool.find.phone")},
                      {call.say("tool.find.by")},
                      {call.say("tool.find.match")},
                      {call.say("tool.find.last")}});
  for (const FindRow& row : answer.rows)
    table.add({row.customer, row.name, row.phone, choice_in_words(call, "tool.found_by", info, &row, "by"),
               choice_in_words(call, "tool.match", info, &row, "match"), row.last_day ? row.last_day->text() : ""});
  return table.text() + old_cards_of(call, answer.rows) + (answer.more ? call.say("tool.find.more") + '\n' : "");
}

/// What changes a file is answered by whose it is and from when on it holds. The ref is the request's.
template <class Request>
std::string said_of_change(const Call& call, const Done& done, std::string_view message) {
  const auto& request = *static_cast<const Request*>(done.request.get());
  return pages::visible(
             call.say(message, {{"customer", request.customer}, {"day", done.as<ChangeAnswer>().day.text()}})) +
         '\n';
}

std::string said_of_changed(const Call& call, const Done& done) {
  return said_of_change<ChangeRequest>(call, done, "tool.customer_change.done");
}

std::string said_of_undone(const Call& call, const Done& done) {
  return said_of_change<UndoRequest>(call, done, "tool.customer_undo.done");
}

std::string said_of_identified(const Call& call, const Done& done) {
  return said_of_change<IdentityAddRequest>(call, done, "tool.customer_identify.done");
}

std::string said_of_unidentified(const Call& call, const Done& done) {
  return said_of_change<IdentityEndRequest>(call, done, "tool.customer_unidentify.done");
}

/// Fields go by their own names, which `--field` and `--clear` take.
std::string said_of_history(const Call& call, const Done& done) {
  constexpr std::size_t columns_of_value = 24;
  const auto& answer = done.as<HistoryAnswer>();
  if (answer.rows.empty()) return call.say("tool.customer_history.none") + '\n';
  pages::Table table({{call.say("tool.customer_history.day")},
                      {call.say("tool.customer_history.id"), Align::right},
                      {call.say("tool.customer_history.who")},
                      {call.say("tool.customer_history.what")},
                      {call.say("tool.customer_history.before"), Align::left, columns_of_value},
                      {call.say("tool.customer_history.since"), Align::left, columns_of_value},
                      {call.say("tool.customer_history.undoes"), Align::right}});
  const std::string withheld = call.say("tool.customer_history.withheld");
  for (const ChangeRow& row : answer.rows)
    table.add({row.day.text(), std::to_string(row.change_id.number()), row.associate, row.field,
               row.withheld ? withheld : row.old_value.text(), row.withheld ? withheld : row.new_value.text(),
               row.undoes ? std::to_string(row.undoes.number()) : ""});
  return table.text() +
         (answer.next.empty() ? "" : call.say("tool.customer_history.next", {{"next", answer.next}}) + '\n');
}

std::string said_of_consent(const Call& call, const Done& done) {
  const auto& request = *static_cast<const ConsentRequest*>(done.request.get());
  return pages::visible(call.say(
             request.given ? "tool.customer_consent.done_yes" : "tool.customer_consent.done_no",
             {{"customer", request.customer},
              {"purpose", choice_in_words(call, "field.consent.purpose", done.request.info(), &request, "purpose")},
              {"day", request.day->text()}})) +
         '\n';
}

std::string said_of_two(const Call& call, const Done& done, std::string_view message) {
  const auto& request = *static_cast<const MergeRequest*>(done.request.get());
  return pages::visible(call.say(message, {{"customer", request.customer}, {"other", request.other}})) + '\n';
}

std::string said_of_merged(const Call& call, const Done& done) {
  return said_of_two(call, done, "tool.customer_merge.done");
}

std::string said_of_parted(const Call& call, const Done& done) {
  return said_of_two(call, done, "tool.customer_part.done");
}

Result<int> run_find(const Call& call) { return answer_with(call, "find", said_of_found); }
Result<int> run_change(const Call& call) { return answer_with(call, "change", said_of_changed); }
Result<int> run_undo(const Call& call) { return answer_with(call, "undo", said_of_undone); }
Result<int> run_history(const Call& call) { return answer_with(call, "history", said_of_history); }
Result<int> run_identify(const Call& call) { return answer_with(call, "identity_add", said_of_identified); }
Result<int> run_unidentify(const Call& call) { return answer_with(call, "identity_end", said_of_unidentified); }
Result<int> run_consent(const Call& call) { return answer_with(call, "consent", said_of_consent); }
Result<int> run_merge(const Call& call) { return answer_with(call, "merge", said_of_merged); }
Result<int> run_part(const Call& call) { return answer_with(call, "part", said_of_parted); }

}  // namespace

const Command find_customers_command{
    "find", {{Form::word, "QUERY", "QUERY", true, "query"}, {Form::value, "limit", "N"}}, "shuke find 4472", run_find};

const Command customer_change_command{
    "customer change",
    {{Form::word, "REF", "REF", true, "customer"},
     {Form::value, "request", "ID", true},
     {Form::value, "at", "TIME", true},
     {Form::values, "set", "FIELD=VALUE"},
     {Form::values, "clear", "FIELD"},
     {Form::values, "family", "FIELD=VALUE,…"},
     {Form::values, "size", "FIELD=VALUE,…", false, "sizes"},
     {Form::values, "gift", "FIELD=VALUE,…", false, "gifts"},
     {Form::value, "referred-by", "REF"},
     {Form::value, "associate", "REF"},
     {Form::value, "shop", "REF"},
     {Form::value, "input", "FILE"}},
    "shuke customer change C1 --request c1 --at 2026-11-21T10:02 --set profession=teacher",
    run_change};

const Command customer_undo_command{"customer undo",
                                    {{Form::word, "REF", "REF", true, "customer"},
                                     {Form::word, "CHANGE", "CHANGE", true, "change_id"},
                                     {Form::value, "request", "ID", true},
                                     {Form::value, "at", "TIME", true},
                                     {Form::value, "associate", "REF"},
                                     {Form::value, "shop", "REF"}},
                                    "shuke customer undo C1 140737488355332 --request u1 --at 2026-11-21T10:10",
                                    run_undo};

const Command customer_history_command{"customer history",
                                       {{Form::word, "REF", "REF", true, "customer"},
                                        {Form::value, "field", "FIELD"},
                                        {Form::value, "after", "PLACE"},
                                        {Form::value, "limit", "N"}},
                                       "shuke customer history C1 --field profession",
                                       run_history};

const Command customer_identify_command{"customer identify",
                                        {{Form::word, "REF", "REF", true, "customer"},
                                         {Form::word, "KIND", "KIND", true, "kind"},
                                         {Form::word, "VALUE", "VALUE", true, "value"},
                                         {Form::value, "request", "ID", true},
                                         {Form::value, "at", "TIME", true},
                                         {Form::value, "from", "DAY"},
                                         {Form::value, "same-identity", "ask|shared|reissued"},
                                         {Form::value, "note", "TEXT"},
                                         {Form::value, "associate", "REF"},
                                         {Form::value, "shop", "REF"}},
                                        "shuke customer identify C1 card V-77 --request i1 --at 2026-11-21T10:02",
                                        run_identify};

const Command customer_unidentify_command{"customer unidentify",
                                          {{Form::word, "REF", "REF", true, "customer"},
                                           {Form::word, "KIND", "KIND", true, "kind"},
                                           {Form::word, "VALUE", "VALUE", true, "value"},
                                           {Form::value, "request", "ID", true},
                                           {Form::value, "at", "TIME", true},
                                           {Form::value, "until", "DAY"},
                                           {Form::value, "associate", "REF"},
                                           {Form::value, "shop", "REF"}},
                                          "shuke customer unidentify C1 card V-77 --request e1 --at 2026-11-21T10:02",
                                          run_unidentify};

const Command customer_consent_command{"customer consent",
                                       {{Form::word, "REF", "REF", true, "customer"},
                                        {Form::word, "PURPOSE", "PURPOSE", true, "purpose"},
                                        {Form::value, "request", "ID", true},
                                        {Form::value, "day", "DAY", true},
                                        {Form::value, "given", "yes|no"},
                                        {Form::value, "channel", "WAY"},
                                        {Form::value, "words", "TEXT"},
                                        {Form::value, "associate", "REF"},
                                        {Form::value, "shop", "REF"}},
                                       "shuke customer consent C1 marketing --request k1 --day 2026-11-21",
                                       run_consent};

const Command customer_merge_command{"customer merge",
                                     {{Form::word, "REF", "REF", true, "customer"},
                                      {Form::word, "OTHER", "OTHER", true, "other"},
                                      {Form::value, "request", "ID", true},
                                      {Form::value, "at", "TIME", true},
                                      {Form::value, "why", "TEXT"},
                                      {Form::value, "associate", "REF"},
                                      {Form::value, "shop", "REF"}},
                                     "shuke customer merge C1 C2 --request m1 --at 2026-11-21T10:02",
                                     run_merge};

const Command customer_part_command{"customer part",
                                    {{Form::word, "REF", "REF", true, "customer"},
                                     {Form::word, "OTHER", "OTHER", true, "other"},
                                     {Form::value, "request", "ID", true},
                                     {Form::value, "at", "TIME", true},
                                     {Form::value, "why", "TEXT"},
                                     {Form::value, "associate", "REF"},
                                     {Form::value, "shop", "REF"}},
                                    "shuke customer part C1 C2 --request p1 --at 2026-11-22T10:02",
                                    run_part};

}  // namespace shuke::tools

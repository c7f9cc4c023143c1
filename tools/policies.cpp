// policy show, check, diff, add, history, schema, reference: policy documents.
#include "commands.hpp"
#include "input.hpp"
#include "pages/table.hpp"
#include "report.hpp"
#include "request.hpp"
#include "shuke/policy/policy.hpp"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <unistd.h>

#include <charconv>
#include <filesystem>

namespace shuke::tools {
namespace {

using pages::Align;

Result<LongText> read_document(const std::string& file) {
  SHUKE_ASSIGN(text, read_whole(file));
  auto document = LongText::parse(text);
  if (document.has_error()) return std::move(document).error().inside("document");
  return document;
}

/// Byte by byte, so that what goes into a file is what is stored; a terminal gets it so that nothing drives it.
void print_document(const Call& call, std::string_view document) {
  call.out->print(isatty(STDOUT_FILENO) != 0 ? harmless_json(document) : std::string(document));
  if (!document.ends_with('\n')) call.out->print("\n");
}

Result<int> run_show(const Call& call) {
  SHUKE_ASSIGN(done, do_deed(call, "policy_show"));
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else print_document(call, done.as<PolicyShowAnswer>().document.text());
  return worked;
}

/// A sentence on a version; the one that ends in `_from` when it says from when on it holds.
std::string said_of(const Call& call, const std::string& message, const PolicyAnswer& answer) {
  return pages::visible(call.say(answer.holds_from ? message + "_from" : message,
                                 {{"policy", answer.policy},
                                  {"version", std::to_string(answer.version)},
                                  {"day", answer.holds_from ? answer.holds_from->text() : ""}})) +
         '\n';
}

/// What `policy check` and `policy add` have in common: a document in, its version out.
template <class Request>
Result<int> run_with_document(const Call& call, std::string_view deed, const std::string& message) {
  SHUKE_ASSIGN(document, read_document(call.value("FILE")));
  SHUKE_ASSIGN(done, do_deed(call, deed, [&](void* request) -> Result<void> {
                 static_cast<Request*>(request)->document = document;
                 return {};
               }));
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else call.out->print(said_of(call, message, done.template as<PolicyAnswer>()));
  return worked;
}

Result<int> run_check(const Call& call) {
  return run_with_document<PolicyCheckQuestion>(call, "policy_check", "tool.policy_check.done");
}

Result<int> run_add(const Call& call) {
  return run_with_document<PolicyAddRequest>(call, "policy_add", "tool.policy_add.done");
}

/// `fashion`, `fashion@2`; none when the word is no name of a policy.
std::optional<PolicyShowQuestion> policy_named(std::string_view word) {
  const auto at = std::min(word.find('@'), word.size());
  PolicyShowQuestion question;
  question.policy = word.substr(0, at);
  if (question.policy.empty() || question.policy.find_first_of("./\\ ") != std::string::npos) return std::nullopt;
  if (at == word.size()) return question;
  std::int64_t version = 0;
  const auto [end, problem] = std::from_chars(word.data() + at + 1, word.data() + word.size(), version);
  if (problem != std::errc() || end != word.data() + word.size()) return std::nullopt;
  question.version = version;
  return question;
}

/// A file goes before a policy of the same name.
Result<LongText> document_of(Clientele* clientele, const std::string& word) {
  std::error_code problem;
  const auto policy = policy_named(word);
  const auto type = std::filesystem::status(word, problem).type();
  const bool no_file = type == std::filesystem::file_type::not_found || type == std::filesystem::file_type::directory;
  if (word == "-" || !policy || !no_file) return read_document(word);
  SHUKE_ASSIGN(shown, find_policy(clientele, *policy));
  return shown.document;
}

/// The place, and under it the value as it was and as it is, each on a line that fits a terminal.
std::string said_of(const Call& call, const PolicyDiffAnswer& answer) {
  constexpr std::size_t columns = 76;
  if (answer.differences.empty()) return call.say("tool.policy_diff.none") + '\n';
  std::string text;
  for (const PolicyDifference& difference : answer.differences) {
    text += pages::visible(difference.place) + '\n';
    if (!difference.before.empty()) text += "  - " + pages::cut(difference.before, columns) + '\n';
    if (!difference.after.empty()) text += "  + " + pages::cut(difference.after, columns) + '\n';
  }
  return text;
}

Result<int> run_diff(const Call& call) {
  SHUKE_ASSIGN(clientele, database_for(call, "policy_diff"));
  SHUKE_ASSIGN(before, document_of(clientele.get(), call.value("A")));
  SHUKE_ASSIGN(after, document_of(clientele.get(), call.value("B")));
  SHUKE_ASSIGN(done, do_deed(call, clientele.get(), "policy_diff", [&](void* request) -> Result<void> {
                 *static_cast<PolicyDiffQuestion*>(request) = {before, after};
                 return {};
               }));
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else call.out->print(said_of(call, done.as<PolicyDiffAnswer>()));
  return worked;
}

std::string said_of(const Call& call, const PolicyHistoryAnswer& answer) {
  constexpr std::size_t columns_of_digest = 12;
  const auto text_of = [](const std::optional<Day>& day) { return day ? day->text() : std::string(); };
  pages::Table table({{answer.policy, Align::right},
                      {call.say("tool.policy_history.holds_from")},
                      {call.say("tool.policy_history.days_used"), Align::right},
                      {call.say("tool.policy_history.first_used")},
                      {call.say("tool.policy_history.last_used")},
                      {call.say("tool.policy_history.digest"), Align::left, columns_of_digest}});
  for (const PolicyHistoryRow& row : answer.rows)
    table.add({std::to_string(row.version), text_of(row.holds_from), std::to_string(row.days_used),
               text_of(row.first_used), text_of(row.last_used), row.digest});
  return table.text();
}

Result<int> run_history(const Call& call) {
  SHUKE_ASSIGN(done, do_deed(call, "policy_history"));
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else call.out->print(said_of(call, done.as<PolicyHistoryAnswer>()));
  return worked;
}

Result<int> run_schema(const Call& call) {
  print_document(call, policy_schema_text());
  return worked;
}

Result<int> run_reference(const Call& call) {
  const std::string page = policy_reference_text();
  if (call.json) call.out->print(boost::json::serialize(boost::json::object{{"markdown", page}}) + '\n');
  else call.out->print(page);
  return worked;
}

}  // namespace

const Command policy_show_command{
    "policy show",
    {{Form::word, "NAME", "NAME", false, "policy"}, {Form::value, "version", "N"}, {Form::value, "day", "DAY"}},
    "shuke policy show fashion > fashion.json",
    run_show};

const Command policy_check_command{"policy check",
                                   {{Form::word, "FILE", "FILE", true, no_field}, {Form::value, "currency", "CODE"}},
                                   "shuke policy check fashion.json",
                                   run_check};

const Command policy_diff_command{"policy diff",
                                  {{Form::word, "A", "A", true, no_field}, {Form::word, "B", "B", true, no_field}},
                                  "shuke policy diff fashion@1 fashion.json",
                                  run_diff};

const Command policy_add_command{"policy add",
                                 {{Form::word, "FILE", "FILE", true, no_field}},
                                 "shuke policy add fashion.json --db sqlite:shuke.db",
                                 run_add};

const Command policy_history_command{
    "policy history", {{Form::word, "NAME", "NAME", false, "policy"}}, "shuke policy history fashion", run_history};

const Command policy_schema_command{"policy schema", {}, "shuke policy schema > policy.schema.json", run_schema};

const Command policy_reference_command{
    "policy reference", {}, "shuke policy reference > policy-reference.md", run_reference};

}  // namespace shuke::tools

// points, ledger, adjust, opening: what a customer has, how it came about, and what is set right by hand.
#include "commands.hpp"
#include "pages/table.hpp"
#include "report.hpp"
#include "request.hpp"
#include "words.hpp"

namespace shuke::tools {
namespace {

using pages::Align;

std::string table_of(const Call& call, const PointsAnswer& answer) {
  pages::Table table(
      {{call.say("tool.points.of", {{"customer", call.value("REF")}, {"day", answer.day.text()}}), Align::left},
       {call.say("tool.points.heading"), Align::right}});
  table.add(
      {call.say("tool.points.earned", {{"from", answer.year_from.text()}}), std::to_string(answer.earned_in_year)});
  table.add({call.say("tool.points.qualifying"), std::to_string(answer.qualifying)});
  table.add({call.say("tool.points.spendable"), std::to_string(answer.spendable)});
  if (answer.owed > 0) table.add({call.say("tool.points.owed"), std::to_string(answer.owed)});
  if (answer.runs_out_on)
    table.add(
        {call.say("tool.points.runs_out", {{"day", answer.runs_out_on->text()}}), std::to_string(answer.runs_out)});
  return table.text();
}

Result<int> run_points(const Call& call) {
  SHUKE_ASSIGN(done, do_deed(call, "points"));
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else call.out->print(table_of(call, done.as<PointsAnswer>()));
  return worked;
}

/// What a movement has to say for itself: the word of an adjustment, the receipt that was undone.
std::string about(const Call& call, const LedgerRow& row) {
  static const schema::RecordInfo& info = *exchange::find_record("ledger_row");
  const std::string why = choice_in_words(call, "tool.points_reason", info, &row, "reason");
  const std::string more = row.word ? row.word.text() : row.of_receipt;
  return more.empty() ? why : call.say("tool.ledger.of", {{"why", why}, {"what", more}});
}

constexpr std::size_t columns_of_why = 26;

std::string table_of(const Call& call, const LedgerAnswer& answer) {
  if (answer.rows.empty()) return call.say("tool.ledger.none") + '\n';
  pages::Table table({{call.say("tool.ledger.day")},
                      {call.say("tool.ledger.why"), Align::left, columns_of_why},
                      {call.say("tool.ledger.receipt")},
                      {call.say("tool.ledger.points"), Align::right},
                      {call.say("tool.ledger.balance"), Align::right},
                      {call.say("tool.ledger.until")}});
  for (const LedgerRow& row : answer.rows)
    table.add({row.posted.text(), about(call, row), row.receipt, std::to_string(row.points),
               std::to_string(row.balance), row.until ? row.until->text() : ""});
  return table.text() + (answer.next.empty() ? "" : call.say("tool.ledger.next", {{"next", answer.next}}) + '\n');
}

Result<int> run_ledger(const Call& call) {
  SHUKE_ASSIGN(done, do_deed(call, "ledger"));
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else call.out->print(table_of(call, done.as<LedgerAnswer>()));
  return worked;
}

/// Both deeds by hand answer alike.
Result<int> run_by_hand(const Call& call, std::string_view deed) {
  SHUKE_ASSIGN(done, do_deed(call, deed));
  if (call.json) {
    print_json(call, done.answer.info(), done.answer.get(), done.context);
    return worked;
  }
  const auto& answer = done.as<PointsMovedAnswer>();
  const std::string points = std::to_string(answer.points), customer = call.value("REF");
  const std::string said =
      answer.until
          ? call.say("tool.points.moved_until", {{"points", points},
                                                 {"customer", customer},
                                                 {"day", answer.day.text()},
                                                 {"until", answer.until->text()}})
          : call.say("tool.points.moved", {{"points", points}, {"customer", customer}, {"day", answer.day.text()}});
  call.out->print(pages::visible(said) + '\n');
  return worked;
}

Result<int> run_adjust(const Call& call) { return run_by_hand(call, "adjust"); }
Result<int> run_opening(const Call& call) { return run_by_hand(call, "opening"); }

}  // namespace

const Command points_command{"points",
                             {{Form::word, "REF", "REF", true, "customer"}, {Form::value, "day", "DAY", true}},
                             "shuke points C1 --day 2026-11-24",
                             run_points};

const Command ledger_command{
    "ledger",
    {{Form::word, "REF", "REF", true, "customer"}, {Form::value, "after", "PLACE"}, {Form::value, "limit", "N"}},
    "shuke ledger C1",
    run_ledger};

const Command adjust_command{
    "adjust",
    {{Form::word, "REF", "REF", true, "customer"},
     {Form::value, "points", "N", true},
     {Form::value, "reason", "WORD", true},
     {Form::value, "associate", "REF", true},
     {Form::value, "at", "TIME", true},
     {Form::value, "request", "ID", true},
     {Form::value, "note", "TEXT"},
     {Form::value, "shop", "REF"}},
    "shuke adjust C1 --points 50 --reason goodwill --associate W1 --at 2026-11-21T10:02 --request a1",
    run_adjust};

const Command opening_command{"opening",
                              {{Form::word, "REF", "REF", true, "customer"},
                               {Form::value, "points", "N", true},
                               {Form::value, "until", "DAY"},
                               {Form::value, "associate", "REF", true},
                               {Form::value, "at", "TIME", true},
                               {Form::value, "request", "ID", true},
                               {Form::value, "note", "TEXT"},
                               {Form::value, "shop", "REF"}},
                              "shuke opening C1 --points 1200 --associate W1 --at 2026-11-21T09:00 --request o1",
                              run_opening};

}  // namespace shuke::tools

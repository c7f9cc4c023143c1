// quote, deviations: what a basket costs, and what was paid otherwise.
#include "commands.hpp"
#include "pages/table.hpp"
#include "report.hpp"
#include "request.hpp"
#include "words.hpp"

namespace shuke::tools {
namespace {

using pages::Align;

/// How the parts of a line came to their prices; nothing when it costs what is asked.
std::string rules_of(const QuoteAnswer& answer, const QuoteLine& line) {
  std::string names;
  for (const QuoteReason& reason : answer.reasons) {
    if (reason.line_no != line.line_no || reason.why != PriceReason::given) continue;
    const QuotePart& part = line.parts[static_cast<std::size_t>(reason.part_no - 1)];
    names += (names.empty() ? "" : ", ") + reason.name + (line.parts.size() > 1 ? " × " + part.quantity.text() : "");
  }
  return names;
}

std::string lines_of(const Call& call, const QuoteQuestion& question, const QuoteAnswer& answer) {
  pages::Table table({{call.say("tool.quote.sku"), Align::left, 20},
                      {call.say("tool.quote.quantity"), Align::right},
                      {call.say("tool.quote.asked"), Align::right},
                      {call.say("tool.quote.amount"), Align::right},
                      {call.say("tool.quote.rule"), Align::left}});
  for (const QuoteLine& line : answer.lines) {
    const SaleLine& asked = question.lines[static_cast<std::size_t>(line.line_no - 1)];
    table.add(
        {asked.sku, asked.quantity.text() + asked.unit, line.asked.text(), line.amount.text(), rules_of(answer, line)});
  }
  return table.text();
}

void add_money(const Call& call, pages::Table& table, std::string_view message, Money money) {
  if (money.minor() != 0) table.add({call.say(message), money.text()});
}

std::string sums_of(const Call& call, const QuoteAnswer& answer) {
  pages::Table table({{call.say("tool.quote.total"), Align::left}, {answer.total.text(), Align::right}});
  add_money(call, table, "tool.quote.taken_off", answer.discount);
  add_money(call, table, "tool.quote.dropped", answer.dropped);
  if (answer.points > 0) table.add({call.say("tool.quote.points"), std::to_string(answer.points)});
  if (answer.redeem_points > 0)
    table.add(
        {call.say("tool.quote.redeem", {{"value", answer.redeem_value.text()}}), std::to_string(answer.redeem_points)});
  if (answer.birthday) table.add({call.say("tool.quote.birthday_left"), std::to_string(answer.birthday_pieces_left)});
  return table.text();
}

std::string reasons_of(const QuoteAnswer& answer) {
  std::string text;
  for (const QuoteReason& reason : answer.reasons) {
    const QuoteLine& line = answer.lines[static_cast<std::size_t>(reason.line_no - 1)];
    std::string place = std::to_string(reason.line_no);
    if (line.parts.size() > 1) place += '.' + std::to_string(reason.part_no);
    text += hanging(place + "  ", reason.text);
  }
  return text;
}

std::string said_of(const Call& call, const QuoteQuestion& question, const QuoteAnswer& answer) {
  std::string text = lines_of(call, question, answer) + '\n' + sums_of(call, answer);
  if (call.has("explain")) text += '\n' + reasons_of(answer);
  if (!answer.receipt_text.empty()) text += '\n';
  for (const TextLine& line : answer.receipt_text) text += pages::visible(line.text) + '\n';
  return text;
}

/// People are told names, whether or not they ask why.
Result<void> complete(const Call& call, void* request) {
  if (!call.json || call.has("explain"))
    static_cast<QuoteQuestion*>(request)->explain = call.language == Language::zh_CN ? "zh-CN" : "en";
  return {};
}

Result<int> run_quote(const Call& call) {
  SHUKE_ASSIGN(done, do_deed(call, "quote", [&](void* request) { return complete(call, request); }));
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else call.out->print(said_of(call, *static_cast<const QuoteQuestion*>(done.request.get()), done.as<QuoteAnswer>()));
  return worked;
}

std::string table_of(const Call& call, const DeviationsAnswer& answer) {
  static const schema::RecordInfo& info = *exchange::find_record("deviation_row");
  pages::Table table({{call.say("tool.deviations.day"), Align::left, 0, true},
                      {call.say("tool.deviations.receipt"), Align::left, 16},
                      {call.say("tool.deviations.customer"), Align::left, 10},
                      {call.say("tool.deviations.paid"), Align::right},
                      {call.say("tool.deviations.due"), Align::right},
                      {call.say("tool.deviations.mark"), Align::left}});
  for (const DeviationRow& row : answer.rows)
    table.add({row.day.text(), row.receipt + '/' + std::to_string(row.line_no), row.customer, row.paid.text(),
               row.due.text(), choice_in_words(call, "tool.price_mark", info, &row, "mark")});
  return table.text();
}

Result<int> run_deviations(const Call& call) {
  SHUKE_ASSIGN(done, do_deed(call, "deviations"));
  const auto& answer = done.as<DeviationsAnswer>();
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else if (answer.rows.empty()) call.out->print(call.say("tool.deviations.none") + '\n');
  else {
    call.out->print(table_of(call, answer));
    if (!answer.next.empty()) call.out->print(call.say("tool.deviations.more", {{"after", answer.next}}) + '\n');
  }
  return worked;
}

}  // namespace

const Command quote_command{"quote",
                            {{Form::value, "day", "DAY", true},
                             {Form::values, "line", "FIELD=VALUE,…", true, "lines"},
                             {Form::value, "customer", "REF"},
                             {Form::value, "discount", "AMOUNT"},
                             {Form::value, "purpose", "own|gift|staff"},
                             {Form::flag, "explain", "", false, no_field},
                             {Form::value, "shop", "REF"},
                             {Form::value, "input", "FILE"}},
                            "shuke quote --day 2026-11-21 --customer C1 --line sku=A1,quantity=2,unit_price=399.00",
                            run_quote};

const Command deviations_command{"deviations",
                                 {{Form::value, "from", "DAY"},
                                  {Form::value, "until", "DAY"},
                                  {Form::value, "shop", "REF"},
                                  {Form::value, "limit", "N"},
                                  {Form::value, "after", "PLACE"}},
                                 "shuke deviations --from 2026-11-01 --until 2026-11-30",
                                 run_deviations};

}  // namespace shuke::tools

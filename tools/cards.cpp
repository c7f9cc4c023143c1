// card, cards, review: what somebody does with a card, what a customer is to the shop, and the review of a day.
#include "commands.hpp"
#include "pages/table.hpp"
#include "progress.hpp"
#include "report.hpp"
#include "request.hpp"

namespace shuke::tools {
namespace {

constexpr std::size_t columns_of_words = 56;

std::string said_of_card(const Call& call, const CardAnswer& answer) {
  const std::string deed(call.value("DEED"));
  std::string text =
      call.say(
          "tool.card.done",
          {{"customer", call.value("REF")}, {"deed", deed}, {"card", answer.card.text()}, {"day", answer.day.text()}}) +
      '\n';
  if (answer.until) text += call.say("tool.card.ends", {{"until", answer.until->text()}}) + '\n';
  const std::string_view held = !answer.held    ? "cards.said.no_card"
                                : answer.frozen ? "cards.said.held_frozen"
                                                : "cards.said.held";
  return pages::visible(text + call.say(held, {{"card", answer.held.text()}})) + '\n';
}

Result<int> run_card(const Call& call) {
  SHUKE_ASSIGN(done, do_deed(call, "card"));
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else call.out->print(said_of_card(call, done.as<CardAnswer>()));
  return worked;
}

/// What became of cards, in words.
std::string table_of(const Call& call, const std::vector<CardEventRow>& rows) {
  pages::Table table({{call.say("tool.cards.when")},
                      {call.say("tool.cards.what"), pages::Align::left, columns_of_words},
                      {call.say("tool.cards.by")}});
  for (const CardEventRow& row : rows) {
    std::string words;
    for (const CardReason& reason : row.reasons) words += (words.empty() ? "" : "; ") + reason.text;
    table.add({row.day.text(), words, row.approver});
  }
  return table.text();
}

std::string said_of_cards(const Call& call, const CardsAnswer& answer) {
  std::string text = call.say("tool.cards.of", {{"customer", call.value("REF")}, {"day", answer.day.text()}}) + '\n';
  for (const CardReason& reason : answer.reasons) text += "  " + reason.text + " (" + reason.rule + ")\n";
  if (answer.reasons.empty()) text += call.say("tool.cards.no_rules", {{"policy", answer.policy}}) + '\n';
  if (!answer.events.empty()) text += '\n' + table_of(call, answer.events);
  if (!answer.due.empty()) text += '\n' + call.say("tool.cards.due") + '\n' + table_of(call, answer.due);
  return text;
}

Result<int> run_cards(const Call& call) {
  const auto explain = [&](void* request) -> Result<void> {
    static_cast<CardsQuestion*>(request)->explain = call.language == Language::en ? "en" : "zh-CN";
    return {};
  };
  SHUKE_ASSIGN(done, do_deed(call, "cards", explain));
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else call.out->print(said_of_cards(call, done.as<CardsAnswer>()));
  return worked;
}

Result<ReviewAnswer> review(const Call& call, Clientele& clientele) {
  auto day = Day::parse(call.value("day"));
  if (day.has_error()) return std::move(day).error().inside("day");
  Progress progress(screen_of(call), call.say("tool.review.progress"), std::nullopt);
  return clientele.review({call.value("shop"), *day}, [&](std::int64_t done) {
    progress.show(static_cast<std::uint64_t>(done));
    return true;
  });
}

Result<int> run_review(const Call& call) {
  SHUKE_ASSIGN(clientele, Clientele::open(call.url, call.open));
  SHUKE_ASSIGN(answer, review(call, clientele));
  if (call.json) {
    print_json(call, *exchange::find_deed("review")->answer, &answer, context_of_amounts(clientele));
    return worked;
  }
  call.out->print(call.say("tool.review.done", {{"customers", std::to_string(answer.customers)},
                                                {"events", std::to_string(answer.events)},
                                                {"run_out", std::to_string(answer.run_out)},
                                                {"day", answer.day.text()},
                                                {"shop", answer.shop}}) +
                  '\n');
  return worked;
}

}  // namespace

const Command card_command{"card",
                           {{Form::word, "DEED", "DEED", true, "deed"},
                            {Form::word, "REF", "REF", true, "customer"},
                            {Form::value, "request", "ID", true},
                            {Form::value, "at", "TIME", true},
                            {Form::value, "card", "WORD"},
                            {Form::value, "ground", "earned|floor|pin"},
                            {Form::value, "until", "DAY"},
                            {Form::value, "approver", "REF"},
                            {Form::value, "note", "TEXT"},
                            {Form::value, "lost", "NUMBER"},
                            {Form::value, "number", "NUMBER"},
                            {Form::value, "shop", "REF"}},
                           "shuke card grant C1 --request k1 --at 2026-11-24T10:02 --approver manager",
                           run_card};

const Command cards_command{"cards",
                            {{Form::word, "REF", "REF", true, "customer"},
                             {Form::value, "day", "DAY", true},
                             {Form::value, "shop", "REF"},
                             {Form::value, "limit", "N"}},
                            "shuke cards C1 --day 2026-11-24",
                            run_cards};

const Command review_command{"review",
                             {{Form::value, "day", "DAY", true}, {Form::value, "shop", "REF"}},
                             "shuke review --day 2026-11-24",
                             run_review};

}  // namespace shuke::tools

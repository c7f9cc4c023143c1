// card, cards, card-events, review: what somebody does with a card, what a customer is to the shop, what became of the
// cards of a shop, and the review of a day.
#include "commands.hpp"
#include "exchange/card_words.hpp"
#include "progress.hpp"
#include "report.hpp"
#include "request.hpp"
#include "sayings.hpp"
#include "words.hpp"

namespace shuke::tools {
namespace {

/// What was done, then what is held, with the names that the policy has for cards.
Result<std::string> said_of_card(const Call& call, Clientele& clientele, const CardAnswer& answer) {
  exchange::CardWords words(clientele, call.language);
  CardEventRow row;
  row.deed = answer.deed;
  row.card = answer.card;
  row.until = answer.until;
  row.policy = answer.policy;
  row.policy_version = answer.policy_version;
  SHUKE_ASSIGN(done, words.of(row));
  const std::string_view message = !answer.held    ? "cards.said.no_card"
                                   : answer.frozen ? "cards.said.held_frozen"
                                                   : "cards.said.held";
  SHUKE_ASSIGN(held,
               words.of({answer.policy, answer.policy_version, {{"MEM-1", message, {{"card", answer.held.text()}}}}}));
  std::string text = call.say(
      "tool.card.done",
      {{"customer", call.value("REF")}, {"day", answer.day.text()}, {"what", exchange::joined(done, call.language)}});
  if (answer.until) text += ' ' + call.say("tool.card.ends", {{"until", answer.until->text()}});
  return hanging("", text) + hanging("", exchange::joined(held, call.language));
}

Result<int> run_card(const Call& call) {
  SHUKE_ASSIGN(clientele, database_for(call, "card"));
  SHUKE_ASSIGN(done, do_deed(call, clientele.get(), "card"));
  if (call.json) {
    print_json(call, done.answer.info(), done.answer.get(), done.context);
    return worked;
  }
  SHUKE_ASSIGN(said, said_of_card(call, *clientele, done.as<CardAnswer>()));
  call.out->print(said);
  return worked;
}

std::string said_of_cards(const Call& call, const CardsAnswer& answer) {
  std::string text = call.say("tool.cards.of", {{"customer", call.value("REF")}, {"day", answer.day.text()}}) + '\n';
  for (const CardReason& reason : answer.reasons)
    text += hanging("  ", call.say("tool.cards.reason", {{"why", reason.text}, {"rule", reason.rule}}));
  if (answer.reasons.empty()) text += call.say("tool.cards.no_rules", {{"policy", answer.policy}}) + '\n';
  if (!answer.events.empty())
    text += '\n' + call.say("tool.cards.events") + '\n' + lines_of(call, answer.events, false);
  if (!answer.due.empty()) text += '\n' + call.say("tool.cards.due") + '\n' + lines_of(call, answer.due, false);
  return text;
}

Result<int> run_cards(const Call& call) {
  const auto explain = [&](void* request) -> Result<void> {
    static_cast<CardsQuestion*>(request)->explain = language_tag(call);
    return {};
  };
  SHUKE_ASSIGN(done, do_deed(call, "cards", explain));
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else call.out->print(said_of_cards(call, done.as<CardsAnswer>()));
  return worked;
}

std::string said_of_events(const Call& call, const CardEventsAnswer& answer) {
  if (answer.rows.empty()) return call.say("tool.card-events.none") + '\n';
  std::string text = lines_of(call, answer.rows, true);
  if (!answer.next.empty()) text += call.say("tool.order_list.next", {{"next", answer.next}}) + '\n';
  return text;
}

Result<int> run_card_events(const Call& call) {
  const auto explain = [&](void* request) -> Result<void> {
    static_cast<CardEventsQuestion*>(request)->explain = language_tag(call);
    return {};
  };
  SHUKE_ASSIGN(done, do_deed(call, "card_events", explain));
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else call.out->print(said_of_events(call, done.as<CardEventsAnswer>()));
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

const Command card_events_command{"card-events",
                                  {{Form::value, "from", "DAY"},
                                   {Form::value, "until", "DAY"},
                                   {Form::value, "deed", "DEED"},
                                   {Form::value, "shop", "REF"},
                                   {Form::value, "after", "PLACE"},
                                   {Form::value, "limit", "N"}},
                                  "shuke card-events --from 2026-11-01 --until 2026-11-30",
                                  run_card_events};

const Command review_command{"review",
                             {{Form::value, "day", "DAY", true}, {Form::value, "shop", "REF"}},
                             "shuke review --day 2026-11-24",
                             run_review};

}  // namespace shuke::tools

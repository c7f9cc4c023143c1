// plan, follow-ups: whom to contact on a day, and what a customer's day comes to and why.
#include "commands.hpp"
#include "follow_up_words.hpp"
#include "pages/table.hpp"
#include "pages/wording.hpp"
#include "progress.hpp"
#include "report.hpp"
#include "request.hpp"
#include "sayings.hpp"
#include "words.hpp"

#include <algorithm>

namespace shuke::tools {

std::string lines_of(const Call& call, const std::vector<LeftOutMark>& left) {
  static const schema::RecordInfo& info = *exchange::find_record("left_out_mark");
  if (left.empty()) return {};
  pages::Table table({{call.say("tool.left_out.count"), pages::Align::right},
                      {call.say("tool.left_out.fate")},
                      {call.say("tool.left_out.why")}});
  for (const LeftOutMark& one : left)
    table.add({std::to_string(one.count), choice_in_words(call, "tool.left_out.fate", info, &one, "fate"),
               choice_in_words(call, "tool.left_out.why", info, &one, "why")});
  return call.say("tool.left_out") + "\n\n" + table.text();
}

std::string reasons_of(const Call& call, const std::vector<WhyMark>& reasons, bool of_follow_up) {
  std::vector<std::string_view> told;
  std::string all;
  for (const WhyMark& one : reasons) {
    if (one.message.starts_with("follow_up.") != of_follow_up || std::ranges::find(told, one.text) != told.end())
      continue;
    told.push_back(one.text);
    all += (all.empty() ? "" : call.say("tool.due.then")) + one.text;
  }
  return all;
}

std::string times_of(const Call& call, const std::vector<SlotMark>& slots) {
  constexpr std::size_t most = 3;
  constexpr int minutes_of_a_day = 24 * 60;
  std::string all;
  for (std::size_t i = 0; i < std::min(most, slots.size()) && slots[i].verdict == slots[0].verdict; ++i) {
    const MinuteOfDay from = slots[i].from;
    const MinuteOfDay last = *MinuteOfDay::of((slots[i].until ? slots[i].until->minutes() : minutes_of_a_day) - 1);
    all += (all.empty() ? "" : call.say("tool.due.and")) +
           (from == last ? from.text() : call.say("tool.due.span", {{"from", from.text()}, {"until", last.text()}}));
  }
  return all;
}

namespace {

// ---- Plan -----------------------------------------------------------------------------------------------------------

Result<PlanAnswer> plan(const Call& call, Clientele& clientele) {
  PlanRequest request;
  SHUKE_TRY(fill(call, *exchange::find_deed("plan")->request, &request, {}));
  Progress progress(screen_of(call), call.say("tool.plan.progress"), std::nullopt);
  return clientele.plan(request, [&](std::int64_t done) {
    progress.show(static_cast<std::uint64_t>(done));
    return true;
  });
}

std::string said_of_plan(const Call& call, const PlanAnswer& answer) {
  const auto sentence = [&](const char* message, std::int64_t count) {
    return count == 0 ? std::string() : call.say(message, {{"count", std::to_string(count)}}) + '\n';
  };
  const std::string left = lines_of(call, answer.left);
  return call.say("tool.plan.done", {{"day", answer.day.text()},
                                     {"contacts", std::to_string(answer.contacts)},
                                     {"customers", std::to_string(answer.customers)}}) +
         '\n' + sentence("tool.plan.begun", answer.begun) + sentence("tool.plan.another_day", answer.another_day) +
         (left.empty() ? "" : '\n' + left);
}

Result<int> run_plan(const Call& call) {
  SHUKE_ASSIGN(clientele, Clientele::open(call.url, call.open));
  SHUKE_ASSIGN(answer, plan(call, clientele));
  if (call.json) print_json(call, *exchange::find_deed("plan")->answer, &answer, context_of_amounts(clientele));
  else call.out->print(said_of_plan(call, answer));
  return worked;
}

// ---- A customer's day -----------------------------------------------------------------------------------------------

/// The kinds of the topics, each once.
std::string kinds_of(const Call& call, const pages::Wording& wording, const FollowUpRow& row) {
  std::vector<Word> told;
  std::string all;
  for (const TopicMark& one : row.topics) {
    if (std::ranges::find(told, one.kind) != told.end()) continue;
    told.push_back(one.kind);
    all += (all.empty() ? "" : call.say("tool.due.then")) + wording.word("follow_ups", one.kind);
  }
  return all;
}

std::string said_of(const Call& call, const pages::Wording& wording, const FollowUpRow& row) {
  static const schema::RecordInfo& info = *exchange::find_record("follow_up_row");
  const std::string way = choice_in_words(call, "tool.channel", info, &row, "channel");
  const std::string times = times_of(call, row.best_times), why = reasons_of(call, row.why, true),
                    hours = reasons_of(call, row.why, false);
  std::string lines =
      hanging("", call.say("tool.follow-ups.contact", {{"way", way}, {"kinds", kinds_of(call, wording, row)}}));
  if (!why.empty()) lines += hanging("  ", call.say("tool.follow-ups.why", {{"why", why}}));
  if (!times.empty()) lines += hanging("  ", call.say("tool.follow-ups.times", {{"times", times}}));
  if (!hours.empty()) lines += hanging("    ", hours);
  return lines;
}

/// `care_3/123` is of the kind `care_3`.
Word kind_of(const std::string& key) {
  auto word = Word::parse(key.substr(0, key.find('/')));
  return word ? *word : Word();
}

std::string said_of_left(const Call& call, const pages::Wording& wording, const std::vector<LeftOutRow>& left) {
  static const schema::RecordInfo& info = *exchange::find_record("left_out_row");
  if (left.empty()) return {};
  std::string lines = '\n' + call.say("tool.follow-ups.left") + '\n';
  for (const LeftOutRow& row : left) {
    const std::string fate = choice_in_words(call, "tool.left_out.fate", info, &row, "fate");
    const std::string why = row.reasons.empty() ? choice_in_words(call, "tool.left_out.why", info, &row, "why")
                                                : reasons_of(call, row.reasons, true);
    lines +=
        hanging("  ", call.say("tool.follow-ups.left_one",
                               {{"kind", wording.word("follow_ups", kind_of(row.key))}, {"fate", fate}, {"why", why}}));
  }
  return lines;
}

std::string said_of_day(const Call& call, const Policy& policy, const FollowUpsAnswer& answer) {
  pages::PageOptions options;
  options.language = call.language;
  const pages::Wording wording(policy.words, options);
  std::string lines;
  for (const FollowUpRow& row : answer.contacts) lines += said_of(call, wording, row);
  if (answer.begun) lines = call.say("tool.follow-ups.begun") + '\n';
  else if (lines.empty()) lines = call.say("tool.follow-ups.none") + '\n';
  return lines + said_of_left(call, wording, answer.left);
}

Result<int> run_follow_ups(const Call& call) {
  SHUKE_ASSIGN(clientele, database_for(call, "follow_ups"));
  SHUKE_ASSIGN(done, do_deed(call, clientele.get(), "follow_ups", [&](void* request) -> Result<void> {
                 static_cast<FollowUpsQuestion*>(request)->explain = language_tag(call);
                 return {};
               }));
  const auto& answer = done.as<FollowUpsAnswer>();
  if (call.json) {
    print_json(call, done.answer.info(), done.answer.get(), done.context);
    return worked;
  }
  SHUKE_ASSIGN(shown, find_policy(clientele.get(), {answer.policy, answer.policy_version, {}}));
  SHUKE_ASSIGN(policy, parse_policy(shown.document.text(), clientele->currency()));
  call.out->print(said_of_day(call, policy, answer));
  return worked;
}

}  // namespace

const Command plan_command{"plan",
                           {{Form::word, "DAY", "DAY", true, "day"},
                            {Form::value, "from", "HH:MM"},
                            {Form::value, "weather", "rain|hottest|coldest|fair"},
                            {Form::value, "shop", "REF"}},
                           "shuke plan 2026-11-24",
                           run_plan};

const Command follow_ups_command{"follow-ups",
                                 {{Form::word, "REF", "REF", true, "customer"},
                                  {Form::value, "day", "DAY", true},
                                  {Form::value, "from", "HH:MM"},
                                  {Form::value, "weather", "rain|hottest|coldest|fair"}},
                                 "shuke follow-ups C1 --day 2026-11-24",
                                 run_follow_ups};

}  // namespace shuke::tools

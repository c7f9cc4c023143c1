// hours: the verdict on a moment, or a day's slots, for a contact that is thought of.
#include "commands.hpp"
#include "contact.hpp"
#include "pages/table.hpp"
#include "report.hpp"
#include "request.hpp"
#include "strip.hpp"
#include "words.hpp"

namespace shuke::tools {
namespace {

std::string language_tag(const Call& call) { return call.language == Language::zh_CN ? "zh-CN" : "en"; }

std::string joined(const std::vector<RuleMark>& rules) {
  std::string line;
  for (const RuleMark& mark : rules) line += (line.empty() ? "" : ", ") + mark.rule;
  return line;
}

/// The note that plain weekdays were taken, as a paragraph of its own; empty when there is no need for it.
std::string note_of(const Call& call, const std::optional<std::int64_t>& year) {
  return year ? '\n' + call.say("tool.hours.not_announced", {{"year", std::to_string(*year)}}) + '\n' : "";
}

/// The verdict, and under it each rule with what it said.
std::string said_of(const Call& call, std::string_view time, const HoursAnswer& answer) {
  std::string text =
      call.say("tool.hours.moment", {{"time", std::string(time)}, {"verdict", call.say(message_of(answer.verdict))}}) +
      "\n\n";
  std::size_t widest = 0;
  for (const ReasonMark& reason : answer.reasons) widest = std::max(widest, reason.rule.size());
  for (const ReasonMark& reason : answer.reasons) {
    const std::string left = "  " + reason.rule + std::string(widest - reason.rule.size() + 2, ' ');
    text += hanging(left, reason.text);
  }
  return text;
}

Result<int> run_at(const Call& call) {
  constexpr std::size_t length_of_day = 10;
  SHUKE_ASSIGN(clientele, database_for(call, "hours"));
  SHUKE_ASSIGN(done, do_deed(call, clientele.get(), "hours", [&](void* request) {
                 auto& contact = static_cast<HoursQuestion*>(request)->contact;
                 if (!call.json || call.has("explain")) contact.explain = language_tag(call);
                 return read_windows(call, contact);
               }));
  if (call.json) {
    print_json(call, done.answer.info(), done.answer.get(), done.context);
    return worked;
  }
  const auto& question = *static_cast<const HoursQuestion*>(done.request.get());
  const auto& answer = done.as<HoursAnswer>();
  SHUKE_ASSIGN(day, Day::parse(question.at.substr(0, length_of_day)));
  call.out->print(heading(call, clientele.get(), day, question.contact, answer.policy, *answer.policy_version) + '\n' +
                  said_of(call, question.at.substr(length_of_day + 1), answer));
  return worked;
}

std::string time_of(const std::optional<MinuteOfDay>& from, const std::optional<MinuteOfDay>& until) {
  return (from ? from->text() : "00:00") + "–" + (until ? until->text() : "24:00");
}

std::string table_of_slots(const Call& call, const std::vector<SlotMark>& slots) {
  if (slots.empty()) return call.say("tool.hours.no_slots") + '\n';
  pages::Table table({{call.say("tool.hours.time")}, {call.say("tool.hours.verdict")}, {call.say("tool.hours.rules")}});
  for (const SlotMark& slot : slots)
    table.add({time_of(slot.from, slot.until), call.say(message_of(slot.verdict)), joined(slot.rules)});
  return table.text();
}

std::string said_of_change(const Call& call, const ChangeMark& change) {
  static const schema::RecordInfo& info = *exchange::find_record("change");
  if (change.change == ChangeKind::weather)
    return choice_in_words(call, "tool.hours.change_weather", info, &change, "weather");
  return choice_in_words(call, "tool.hours.change", info, &change, "change");
}

/// When no time is good enough: what would have to be otherwise, and the next day that is better.
std::string said_of_changes(const Call& call, const SlotsAnswer& answer) {
  std::string text;
  if (!answer.changes.empty()) {
    pages::Table table(
        {{call.say("tool.hours.changes")}, {call.say("tool.hours.verdict")}, {call.say("tool.hours.time")}});
    for (const ChangeMark& change : answer.changes)
      table.add({call.say(change.needed ? "tool.hours.needed" : "tool.hours.sufficient",
                          {{"change", said_of_change(call, change)}}),
                 call.say(message_of(change.verdict)), time_of(change.from, change.until)});
    text += '\n' + table.text();
  }
  if (const auto& day = answer.next_good_day)
    text += '\n' +
            call.say("tool.hours.next_good_day", {{"day", day->text()}, {"weekday", weekday_in_words(call, *day)}}) +
            '\n';
  return text;
}

Result<int> run_day(const Call& call) {
  SHUKE_ASSIGN(clientele, database_for(call, "slots"));
  SHUKE_ASSIGN(done, do_deed(call, clientele.get(), "slots", [&](void* request) {
                 return read_windows(call, static_cast<SlotsQuestion*>(request)->contact);
               }));
  if (call.json) {
    print_json(call, done.answer.info(), done.answer.get(), done.context);
    return worked;
  }
  const auto& answer = done.as<SlotsAnswer>();
  SlotsQuestion whole = *static_cast<const SlotsQuestion*>(done.request.get());
  whole.whole_day = true;
  SHUKE_ASSIGN(strip, ask<SlotsAnswer>(clientele.get(), "slots", whole));
  call.out->print(heading(call, clientele.get(), answer.day, whole.contact, answer.policy, answer.policy_version) +
                  "\n\n" + strip_of(call, half_hours_of(strip.slots), wants_color(call)) + '\n' +
                  table_of_slots(call, answer.slots) + said_of_changes(call, answer) +
                  note_of(call, answer.not_announced));
  return worked;
}

Result<int> run_hours(const Call& call) {
  if (call.has("at") && call.has("day")) return wrong("tool.hours.at_and_day");
  if (call.has("at")) return run_at(call);
  if (call.has("day")) return run_day(call);
  return wrong("tool.hours.at_or_day", {{"help", "shuke hours --help"}});
}

}  // namespace

const Command hours_command{"hours",
                            {{Form::value, "at", "TIME"},
                             {Form::value, "day", "DAY"},
                             {Form::value, "profession", "WORD"},
                             {Form::value, "means", "call|visit|message"},
                             {Form::flag, "urgent", ""},
                             {Form::value, "selling", "yes|no"},
                             {Form::value, "first", "yes|no"},
                             {Form::flag, "opened", ""},
                             {Form::value, "about", "anything|invitation|money"},
                             {Form::value, "weather", "rain|hottest|coldest|fair"},
                             {Form::value, "minutes", "N"},
                             {Form::value, "purpose", "service|marketing"},
                             {Form::value, "consent", "yes|no"},
                             {Form::flag, "do-not-contact", ""},
                             {Form::value, "profiling", "yes|no"},
                             {Form::flag, "retired", ""},
                             {Form::value, "agreed", "HH:MM-HH:MM", false, no_field},
                             {Form::values, "prefers", "HH:MM-HH:MM", false, no_field},
                             {Form::value, "customer", "REF"},
                             {Form::value, "policy", "NAME"},
                             {Form::value, "shop", "REF"},
                             {Form::flag, "explain", "", false, no_field},
                             {Form::value, "color", "auto|always|never", false, no_field}},
                            "shuke hours --day 2026-11-24 --profession teacher --selling no",
                            run_hours};

}  // namespace shuke::tools

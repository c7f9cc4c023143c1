// calendar lunar, solar, yearly, day, import: what is known of days.
#include "commands.hpp"
#include "pages/table.hpp"
#include "report.hpp"
#include "request.hpp"
#include "shuke/exchange/calendar_import.hpp"
#include "words.hpp"

namespace shuke::tools {
namespace {

/// Prints the answer to a question: as its document, or as `say` puts it.
template <class Answer>
Result<int> answer_with(const Call& call, std::string_view deed, std::string (*say)(const Call&, const Answer&)) {
  SHUKE_ASSIGN(done, do_deed(call, deed));
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else call.out->print(say(call, done.as<Answer>()));
  return worked;
}

std::string said_of(const Call& call, const LunarAnswer& answer) {
  return lunar_in_words(call, answer.year, answer.month, answer.leap, answer.day) + '\n';
}

std::string said_of(const Call& call, const SolarAnswer& answer) {
  return call.say("tool.day_and_weekday",
                  {{"day", answer.date.text()}, {"weekday", weekday_in_words(call, answer.date)}}) +
         '\n';
}

std::string said_of(const Call& call, const YearlyAnswer& answer) {
  if (answer.days.empty()) return call.say("tool.calendar_yearly.none") + '\n';
  pages::Table table({{call.value("DAY")}, {call.say("tool.weekday")}});
  for (const DayMark& mark : answer.days) table.add({mark.day.text(), weekday_in_words(call, mark.day)});
  return table.text();
}

/// What the day is to the breaks around it, and the rule that speaks of such days.
std::string role_of(const Call& call, const DayAnswer& answer) {
  if (answer.kind == DayKind::day_off) return call.say("tool.calendar_day.role_off");
  if (answer.first_after_break && answer.last_before_break) return call.say("tool.calendar_day.role_lone");
  if (answer.first_after_break) return call.say("tool.calendar_day.role_first");
  if (answer.last_before_break) return call.say("tool.calendar_day.role_last");
  return call.say("tool.calendar_day.role_other");
}

std::string said_of_festival(const Call& call, const FestivalMark& festival) {
  static const schema::RecordInfo& info = *exchange::find_record("festival_mark");
  return call.say(festival.days > 1 ? "tool.calendar_day.festival_days" : "tool.calendar_day.festival",
                  {{"name", label_in(call, festival.en, festival.zh)},
                   {"nth", std::to_string(festival.nth)},
                   {"days", std::to_string(festival.days)},
                   {"tone", choice_in_words(call, "tool.tone", info, &festival, "tone")}});
}

/// Whether the holidays of the day's year are announced, and those of another year that its breaks depend on.
void add_announcements(const Call& call, const DayAnswer& answer, pages::Table& table) {
  const auto add = [&](std::int64_t year, bool announced) {
    table.add({call.say("tool.calendar_day.holidays", {{"year", std::to_string(year)}}),
               call.say(announced ? "tool.calendar_day.announced" : "tool.calendar_day.not_announced")});
  };
  const std::int64_t year = answer.day.date().year;
  add(year, answer.announced);
  if (answer.not_announced && *answer.not_announced != year) add(*answer.not_announced, false);
}

std::string said_of(const Call& call, const DayAnswer& answer) {
  const schema::RecordInfo& info = *exchange::find_deed("day")->answer;
  pages::Table table({{answer.day.text()}, {weekday_in_words(call, answer.day)}});
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) table.add({call.say("tool.calendar_day." + std::string(name)), value});
  };
  if (const auto& lunar = answer.lunar)
    add("lunar", lunar_in_words(call, *lunar->year(), lunar->month(), lunar->leap(), lunar->day()));
  add("kind", choice_in_words(call, "tool.day_kind", info, &answer, "kind"));
  add("holiday", answer.holiday);
  add("role", role_of(call, answer));
  for (const FestivalMark& festival : answer.festivals) add("said_festival", said_of_festival(call, festival));
  add_announcements(call, answer, table);
  add("by_policy",
      call.say("tool.policy_version", {{"policy", answer.policy}, {"version", std::to_string(answer.policy_version)}}));
  return table.text();
}

std::string said_of(const Call& call, const HolidaysAnswer& answer) {
  return call.say("tool.calendar_import.done", {{"years", std::to_string(answer.years)},
                                                {"days", std::to_string(answer.days)},
                                                {"changed", std::to_string(answer.changed)}}) +
         '\n';
}

Result<int> run_lunar(const Call& call) { return answer_with<LunarAnswer>(call, "lunar", said_of); }
Result<int> run_solar(const Call& call) { return answer_with<SolarAnswer>(call, "solar", said_of); }
Result<int> run_yearly(const Call& call) { return answer_with<YearlyAnswer>(call, "yearly", said_of); }
Result<int> run_day(const Call& call) { return answer_with<DayAnswer>(call, "day", said_of); }
Result<int> run_import(const Call& call) { return answer_with<HolidaysAnswer>(call, "calendar_import", said_of); }

}  // namespace

const Command lunar_command{
    "calendar lunar", {{Form::word, "DAY", "DAY", true, "day"}}, "shuke calendar lunar 2026-02-17", run_lunar};

const Command solar_command{
    "calendar solar", {{Form::word, "DAY", "DAY", true, "day"}}, "shuke calendar solar lunar:2026-01-01", run_solar};

const Command yearly_command{"calendar yearly",
                             {{Form::word, "DAY", "DAY", true, "day"},
                              {Form::value, "from", "DAY", true},
                              {Form::value, "until", "DAY", true},
                              {Form::value, "observance", "own_calendar|solar_date"}},
                             "shuke calendar yearly lunar:1987-06L-07 --from 2026-01-01 --until 2030-12-31",
                             run_yearly};

const Command day_command{
    "calendar day",
    {{Form::word, "DAY", "DAY", true, "day"}, {Form::value, "policy", "NAME"}, {Form::value, "shop", "REF"}},
    "shuke calendar day 2026-10-10",
    run_day};

const Command calendar_import_command{
    "calendar import",
    {{Form::word, "FILE", "FILE", true, "file"}, {Form::value, "format", "shuke|holiday-cn"}},
    "shuke calendar import 2027.json --format holiday-cn",
    run_import};

}  // namespace shuke::tools

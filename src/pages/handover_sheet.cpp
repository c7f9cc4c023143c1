#include "pages/activity_section.hpp"
#include "pages/handover_page.hpp"
#include "schema/describe.hpp"

#include <algorithm>

namespace shuke::pages {
namespace {

/// What was said is told in short: characters of one width.
constexpr std::size_t in_short = 90;

/// Writes the sections of one page.
class Sections {
 public:
  Sections(const HandoverAnswer& answer, const Wording& wording) : answer_(answer), wording_(wording) {}

  std::vector<Fact> figures() const {
    return {fact("planned", answer_.planned_day || answer_.planned > 0 ? grouped(answer_.planned) : say("not_planned")),
            fact("open", grouped(answer_.open_total)),
            fact("recorded", grouped(answer_.recorded)),
            fact("reached", reached_of(answer_.reached, answer_.calls)),
            fact("done", grouped(answer_.done_total)),
            fact("moved", grouped(answer_.moved_total)),
            fact("refused", grouped(answer_.refused_total)),
            fact("complaints", grouped(answer_.complaints_total))};
  }

  std::vector<Section> all() const {
    return {associates(), open(),     done(),      moved(), refused(), complaints(),
            promises(),   feedback(), birthdays(), kept(),  arrived()};
  }

 private:
  std::string say(std::string_view message, const std::vector<Argument>& arguments = {}) const {
    return wording_.say("page.handover." + std::string(message), arguments);
  }
  Fact fact(std::string_view message, std::string value) const {
    return {say("figure." + std::string(message)), std::move(value)};
  }
  TableColumn column(std::string_view message) const { return {say("column." + std::string(message)), Align::left}; }
  TableColumn number(std::string_view message) const { return {say("column." + std::string(message)), Align::right}; }
  /// Its cells are short, and are not broken.
  TableColumn whole(std::string_view message) const {
    return {say("column." + std::string(message)), Align::left, 0, true};
  }

  /// A choice of a record, by the message `page.handover.<field>.<choice>`.
  template <class Record>
  std::string choice(const Record& record, std::string_view field) const {
    const schema::FieldInfo& info = *schema::record_info<Record>().find(field);
    return say(std::string(field) + '.' + text_of(info, info.get(&record), {}));
  }

  /// `7 of 9 (78 %)`; a dash where nobody was called.
  std::string reached_of(std::int64_t reached, std::int64_t calls) const {
    if (calls == 0) return "–";
    return say("share", {{"part", grouped(reached)},
                         {"all", grouped(calls)},
                         {"percent", std::to_string((reached * 100 + calls / 2) / calls)}});
  }

  /// A heading says how many there are, and how many of them are told.
  Section section(std::string_view heading, Grid grid, std::int64_t total) const {
    const auto tomorrow = answer_.day.plus_days(1);
    const std::string title =
        say("section." + std::string(heading), {{"tomorrow", tomorrow ? tomorrow->text() : std::string()}});
    const auto told = static_cast<std::int64_t>(grid.rows.size());
    if (told == 0) return {title, {}, {}, say("none")};
    const std::string counted = told < total ? say("some", {{"heading", title},
                                                            {"shown", grouped(told)},
                                                            {"all", grouped(total)},
                                                            {"more", grouped(total - told)}})
                                             : say("all", {{"heading", title}, {"all", grouped(total)}});
    return {counted, {}, {without_empty_columns(std::move(grid))}, {}};
  }

  /// A full-width bracket brings its own blank.
  static std::string joined(const std::vector<std::string>& parts, const std::string& between) {
    std::string all;
    for (const std::string& part : parts)
      if (!part.empty()) all += (all.empty() || part.starts_with("（") ? "" : between) + part;
    return all;
  }
  std::string listed(const std::vector<std::string>& parts) const {
    return joined(parts, wording_.say("page.list_comma"));
  }

  template <class Row>
  static std::string customer(const Row& row) {
    return joined({row.name.empty() ? row.customer : row.name + ' ' + row.customer, row.phone}, " ");
  }

  static std::string time(const std::optional<MinuteOfDay>& from, const std::optional<MinuteOfDay>& until) {
    if (!from) return {};
    return until ? from->text() + "–" + until->text() : from->text();
  }

  std::string agreed(const HandoverContact& row) const {
    if (!row.agreed_day) return {};
    return joined({row.agreed_day->text(), time(row.agreed_from, row.agreed_until)}, " ");
  }

  std::string kind(const Word& word) const { return wording_.word("follow_ups", word); }

  template <class List>
  std::string kinds(const List& list) const {
    std::vector<std::string> labels;  // of several receipts each kind is named once
    for (const auto& one : list)
      if (std::string label = kind(one.kind); std::find(labels.begin(), labels.end(), label) == labels.end())
        labels.push_back(std::move(label));
    return listed(labels);
  }

  /// What was said in short, and what is to be done next.
  std::string said(const HandoverContact& row) const {
    std::vector<std::string> parts;
    for (const SaidAbout& one : row.topics) parts.push_back(one.said);
    std::string all = cut(joined(parts, say("semicolon")), in_short);
    if (row.next_step.empty()) return all;
    return joined({all, say("next", {{"step", cut(row.next_step, in_short)}})}, say("semicolon"));
  }

  // ---- Sections ----

  Section associates() const {
    Grid grid{{},
              {column("associate"), number("planned"), number("open"), number("recorded"), number("done"),
               number("moved"), number("refused"), number("reached")},
              {},
              {}};
    for (const HandoverAssociate& one : answer_.associates)
      grid.rows.push_back({one.associate.empty() ? say("nobody") : joined({one.associate, one.name}, " "),
                           grouped(one.planned), grouped(one.open), grouped(one.recorded), grouped(one.done),
                           grouped(one.moved), grouped(one.refused), reached_of(one.reached, one.calls)});
    return section("associates", std::move(grid), answer_.associates_total);
  }

  /// The time agreed, or a good one; the day of what is left from before.
  std::string when(const HandoverOpen& row) const {
    const std::string day = row.day == answer_.day ? std::string() : row.day.text();
    if (row.agreed_from) return joined({day, say("agreed", {{"time", time(row.agreed_from, row.agreed_until)}})}, " ");
    return joined({day, time(row.from, {})}, " ");
  }

  Section open() const {
    Grid grid{{},
              {column("when"), whole("associate"), column("customer"), column("way"), column("about"), column("state")},
              {},
              {}};
    for (const HandoverOpen& row : answer_.open)
      grid.rows.push_back({when(row), row.associate.empty() ? say("nobody") : row.associate, customer(row),
                           choice(row, "channel"), kinds(row.kinds),
                           row.state == DueState::begun ? say("begun") : std::string()});
    return section("open", std::move(grid), answer_.open_total);
  }

  std::string began(const HandoverContact& row) const {
    if (!row.minutes) return row.at.text();
    return joined({row.at.text(), say("minutes", {{"minutes", grouped(*row.minutes)}})}, " ");
  }

  Section done() const {
    Grid grid{{},
              {whole("time"), whole("by"), column("customer"), column("about"), column("outcome"), column("said")},
              {},
              {}};
    for (const HandoverContact& row : answer_.done)
      grid.rows.push_back({began(row), row.associate, customer(row), kinds(row.topics),
                           joined({choice(row, "outcome"), agreed(row)}, wording_.say("page.comma")), said(row)});
    return section("done", std::move(grid), answer_.done_total);
  }

  /// The time agreed; at once after a line that broke; else when the plan finds it good.
  std::string goes_on(const HandoverContact& row) const {
    if (row.outcome == ContactOutcome::cut_off) return say("at_once");
    const std::string time = agreed(row);
    return time.empty() ? say("again") : time;
  }

  Section moved() const {
    Grid grid{{},
              {whole("time"), whole("by"), column("customer"), column("about"), column("outcome"), column("goes_on"),
               column("said")},
              {},
              {}};
    for (const HandoverContact& row : answer_.moved)
      grid.rows.push_back({row.at.text(), row.associate, customer(row), kinds(row.topics), choice(row, "outcome"),
                           goes_on(row), said(row)});
    return section("moved", std::move(grid), answer_.moved_total);
  }

  /// What is not wanted: all for a purpose, some kinds, or what the contact was about.
  std::string not_wanted(const HandoverContact& row) const {
    if (row.outcome == ContactOutcome::do_not_contact) return say("everything");
    if (row.outcome == ContactOutcome::wrong_number) return {};
    if (row.refused_purpose) return choice(row, "refused_purpose");
    return row.refused.empty() ? kinds(row.topics) : kinds(row.refused);
  }

  Section refused() const {
    Grid grid{{},
              {whole("time"), whole("by"), column("customer"), column("outcome"), column("not_wanted"),
               column("reason"), column("said")},
              {},
              {}};
    for (const HandoverContact& row : answer_.refused)
      grid.rows.push_back({row.at.text(), row.associate, customer(row), choice(row, "outcome"), not_wanted(row),
                           row.reason, said(row)});
    return section("refused", std::move(grid), answer_.refused_total);
  }

  std::string owner(const HandoverComplaint& row) const {
    if (row.handed_over == 0) return row.owner;
    return joined({row.owner, say("handed_over", {{"times", grouped(row.handed_over)}})}, " ");
  }

  Section complaints() const {
    Grid grid{{},
              {day_column(say("column.since")), column("owner"), column("customer"), column("cause"),
               column("complaint"), column("promise")},
              {},
              {}};
    for (const HandoverComplaint& row : answer_.complaints)
      grid.rows.push_back(
          {row.since.text(), owner(row),
           row.complainant.empty() ? customer(row)
                                   : joined({customer(row), say("complainant", {{"who", row.complainant}})}, " "),
           wording_.word("complaint_causes", row.cause), cut(row.words, in_short),
           row.promise_due ? joined({due(*row.promise_due), cut(row.promise, in_short)}, wording_.say("page.comma"))
                           : say("no_promise")});
    return section("complaints", std::move(grid), answer_.complaints_total);
  }

  std::string due(Day when) const { return when < answer_.day ? say("overdue", {{"day", when.text()}}) : when.text(); }

  Section promises() const {
    Grid grid{{}, {column("due"), column("whose"), column("customer"), column("promised"), whole("taken_by")}, {}, {}};
    for (const HandoverPromise& row : answer_.promises)
      grid.rows.push_back({due(row.due), choice(row, "by"), customer(row), cut(row.words, in_short), row.associate});
    return section("promises", std::move(grid), answer_.promises_total);
  }

  Section feedback() const {
    Grid grid{{},
              {day_column(say("column.day")), column("customer"), column("about"), column("opinion"), column("state")},
              {},
              {}};
    for (const HandoverFeedback& row : answer_.feedback)
      grid.rows.push_back({row.day.text(), customer(row), row.about, cut(row.words, in_short),
                           row.state == FeedbackState::passed_on && !row.to.empty()
                               ? say("passed_on_to", {{"who", row.to}})
                               : choice(row, "state")});
    return section("feedback", std::move(grid), answer_.feedback_total);
  }

  std::string occasion(const AgendaRow& row) const {
    if (row.kind == AgendaKind::birthday) return say("birthday");
    if (row.kind == AgendaKind::anniversary) return say("anniversary");
    return say("family_birthday", {{"who", wording_.word("relations", row.relation)}});
  }

  Section birthdays() const {
    Grid grid{{}, {column("customer"), column("occasion"), column("ways")}, {}, {}};
    for (const AgendaRow& row : answer_.birthdays) {
      std::vector<std::string> ways;
      for (const ChannelMark& one : row.channels) ways.push_back(choice(one, "channel"));
      grid.rows.push_back({customer(row), occasion(row), listed(ways)});
    }
    return section("birthdays", std::move(grid), answer_.birthdays_total);
  }

  Section kept() const {
    Grid grid{{}, {column("until"), column("customer"), column("goods"), column("words")}, {}, {}};
    for (const HandoverGoods& row : answer_.kept)
      grid.rows.push_back({wording_.day(row.until), customer(row), goods_lines(wording_, row.goods), row.words});
    Section told = section("kept", std::move(grid), answer_.kept_total);
    if (answer_.kept_lapsed > 0)
      told.facts.push_back({say("lapsed"), say("lapsed_goods", {{"count", grouped(answer_.kept_lapsed)}})});
    return told;
  }

  Section arrived() const {
    Grid grid{{},
              {day_column(say("column.since")), column("customer"), column("goods"), column("to_pay"), column("words")},
              {},
              {}};
    for (const HandoverGoods& row : answer_.arrived)
      grid.rows.push_back({row.since.text(), customer(row), goods_lines(wording_, row.goods),
                           row.balance ? wording_.money(*row.balance) : "", row.words});
    return section("arrived", std::move(grid), answer_.arrived_total);
  }

  const HandoverAnswer& answer_;
  const Wording& wording_;
};

std::string weekday_of(const Wording& wording, Day day) {
  constexpr std::string_view names[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  return wording.say("tool.weekday." + std::string(names[static_cast<std::size_t>(day.weekday() - 1)]));
}

}  // namespace

Sheet handover_sheet(const HandoverAnswer& answer, const Words& words, const PageOptions& options) {
  const Wording wording(words, options);
  const std::string shop = options.shop.empty() ? answer.shop : options.shop;
  const std::string day = answer.day.text() + ' ' + weekday_of(wording, answer.day);
  const Sections sections(answer, wording);
  Sheet sheet;
  sheet.title = wording.say("page.handover");
  sheet.subtitle = shop + " · " + day;
  sheet.foot =
      shop + " · " + answer.day.text() + " · " +
      wording.say("page.policy", {{"policy", answer.policy}, {"version", std::to_string(answer.policy_version)}});
  sheet.figures = sections.figures();
  sheet.parts = sections.all();
  return sheet;
}

}  // namespace shuke::pages

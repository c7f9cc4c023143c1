// due: the contacts of a day, as an associate reads them before the first call. A block for each: who, when and how in
// its first line, then what it is about, what to say and what to ask; what is to be minded in each stands once at the
// end.
#include "commands.hpp"
#include "follow_up_words.hpp"
#include "pages/table.hpp"
#include "pages/wording.hpp"
#include "report.hpp"
#include "request.hpp"
#include "sayings.hpp"
#include "words.hpp"

#include <algorithm>
#include <array>

namespace shuke::tools {
namespace {

/// Where everything but the time begins.
constexpr std::size_t margin = 7;
constexpr std::size_t most_goods = 3;

std::string padded(std::string text, std::size_t columns) {
  return text.append(columns - std::min(columns, pages::width(text)), ' ');
}

/// Parts of a line, divided so that they can be told apart; empty ones are left away.
std::string divided(const std::vector<std::string>& parts, std::string_view between) {
  std::string all;
  for (const std::string& part : parts)
    if (!part.empty()) all.append(all.empty() ? "" : between).append(part);
  return all;
}

/// Writes the blocks.
class DayList {
 public:
  DayList(const Call& call, const Policy& policy) : call_(&call), policy_(&policy), wording_(policy.words, options_) {
    options_.language = call.language;
    for (const std::string_view label : labels)
      label_width_ = std::max(label_width_, pages::width(say(std::string(label))) + 2);
  }
  DayList(const DayList&) = delete;
  DayList& operator=(const DayList&) = delete;

  void add(const DueRow& row, Day day) {
    text_ += '\n';
    head(row);
    facts(row, day);
    for (const OpenPointMark& one : row.open_points) under("first", said_of(one));
    if (row.message.empty()) talk(row);
    else under("write", row.message);
    under("mind", row.hint);
    for (const TalkLine& line : row.checklist)
      if (std::ranges::find(checklist_, line.text) == checklist_.end()) checklist_.push_back(line.text);
  }

  /// What is to be minded in every contact of the list.
  void add_checklist() {
    if (checklist_.empty()) return;
    text_ += '\n' + say("tool.due.checklist") + '\n';
    for (const std::string& line : checklist_) text_ += hanging("  · ", line);
  }

  const std::string& text() const { return text_; }

 private:
  /// What stands before the lines of a block.
  static constexpr std::array<std::string_view, 13> labels{
      "tool.due.about", "tool.due.agreed", "tool.due.ask",  "tool.due.begin", "tool.due.end",
      "tool.due.first", "tool.due.goal",   "tool.due.id",   "tool.due.mind",  "tool.due.speak",
      "tool.due.times", "tool.due.why",    "tool.due.write"};

  std::string say(const std::string& message, const std::vector<Argument>& arguments = {}) const {
    return call_->say(message, arguments);
  }

  /// A line behind its label; one that would say the same again goes without. A point of several has a sign of its own.
  void under(std::string_view label, const std::string& words, std::string_view sign = {}) {
    if (words.empty()) return;
    const bool again = label == last_label_;
    last_label_ = label;
    const std::string shown = again ? std::string() : say("tool.due." + std::string(label));
    text_ += hanging(std::string(margin, ' ') + padded(shown, label_width_) + std::string(sign), words);
  }

  void head(const DueRow& row) {
    static const schema::RecordInfo& info = *exchange::find_record("due_row");
    last_label_ = {};
    const bool named = row.name.empty() || row.salutation.find(row.name) != std::string::npos;
    const std::string who = divided({row.salutation, named ? "" : row.name}, " ");
    text_ += hanging(
        padded(row.from ? row.from->text() : say("tool.due.any_time"), margin),
        divided({divided({who, row.customer}, " "), row.phone,
                 choice_in_words(*call_, "tool.channel", info, &row, "channel"),
                 say("tool.due.minutes", {{"minutes", std::to_string(row.minutes)}}),
                 row.state == DueState::planned ? "" : choice_in_words(*call_, "tool.due.state", info, &row, "state")},
                "  "));
  }

  void facts(const DueRow& row, Day day) {
    for (const TopicMark& topic : row.topics) under("about", said_of(topic));
    under("why", reasons_of(*call_, row.why, true));
    if (row.agreed_from) under("agreed", time_of(*row.agreed_from, row.agreed_until));
    under("times",
          divided({times_of(*call_, row.best_times), reasons_of(*call_, row.why, false)}, say("tool.due.then")));
    under("id", divided({std::to_string(row.contact_id.number()),
                         row.associate.empty() ? say("tool.due.nobody") : row.associate,
                         row.day == day ? "" : say("tool.due.since", {{"day", row.day.text()}})},
                        "  "));
  }

  /// What is open stands in a place of its own.
  static bool tells_open_point(const DueRow& row, const std::string& line) {
    return std::ranges::any_of(row.open_points, [&](const OpenPointMark& one) {
      return !one.words.empty() && line.find(one.words) != std::string::npos;
    });
  }

  void talk(const DueRow& row) {
    under("goal", row.result);
    under("begin", row.opening);
    for (const TalkLine& line : row.outline)
      if (!tells_open_point(row, line.text)) under("speak", line.text, "· ");
    for (const TalkAsk& ask : row.questions) under("ask", said_of(ask), "· ");
    under("end", row.closing);
  }

  std::string time_of(MinuteOfDay from, const std::optional<MinuteOfDay>& until) const {
    return say("tool.due.span", {{"from", from.text()}, {"until", until ? until->text() : "24:00"}});
  }

  /// The first of the goods, and how many there are when that is not all.
  std::string goods_of(const TopicMark& topic) const {
    std::vector<std::string> goods;
    for (const TopicGoods& one : topic.goods)
      if (goods.size() < most_goods)
        goods.push_back(divided(
            {wording_.word("categories", one.category), one.style.empty() ? one.sku : one.style, one.size}, " "));
    const std::string told = divided(goods, say("tool.due.and"));
    if (topic.goods.size() <= most_goods) return told;
    return say("tool.due.goods", {{"goods", told}, {"count", std::to_string(topic.goods.size())}});
  }

  /// What a topic is about: its kind, the day or the goods, and until when there is time for it.
  std::string said_of(const TopicMark& topic) const {
    std::string festival;
    for (const Festival& one : policy_->festivals.all)
      if (one.word == topic.festival) festival = label_in(*call_, one.en, one.zh);
    const std::string about = divided({festival, goods_of(topic)}, say("tool.due.and"));
    const std::string kind = wording_.word("follow_ups", topic.kind);
    return (about.empty() ? kind : say("tool.due.topic", {{"kind", kind}, {"about", about}})) +
           (topic.last ? say("tool.due.until", {{"day", topic.last->text()}}) : "");
  }

  std::string said_of(const OpenPointMark& point) const {
    static const schema::RecordInfo& info = *exchange::find_record("open_point_mark");
    const std::string what = choice_in_words(*call_, "tool.due.open", info, &point, "what");
    return say(point.day ? "tool.due.open_of_day" : "tool.due.open_point",
               {{"what", what}, {"words", point.words}, {"day", point.day ? point.day->text() : ""}});
  }

  std::string said_of(const TalkAsk& ask) const {
    std::vector<std::string> answers;
    for (const TalkChoice& one : ask.answers) answers.push_back(one.text);
    return answers.empty() ? ask.text
                           : say("tool.due.choices", {{"question", ask.text}, {"answers", divided(answers, " / ")}});
  }

  const Call* call_;
  const Policy* policy_;
  pages::PageOptions options_;
  pages::Wording wording_;
  std::size_t label_width_ = 0;
  std::string_view last_label_;
  std::string text_;
  std::vector<std::string> checklist_;
};

std::string heading_of(const Call& call, const DueQuestion& question) {
  return call.say("tool.due.heading",
                  {{"day", question.day->text()}, {"weekday", weekday_in_words(call, *question.day)}}) +
         '\n';
}

/// Tells the page that was asked for, and without `--limit` all that follow. Gives the last of them.
Result<DueAnswer> tell_pages(const Call& call, Clientele& clientele, DueQuestion question, DueAnswer page,
                             DayList& list) {
  for (;;) {
    for (const DueRow& row : page.rows) list.add(row, *question.day);
    if (page.next.empty() || call.has("limit")) return page;
    question.after = page.next;
    SHUKE_ASSIGN(next, ask<DueAnswer>(&clientele, "due", question));
    page = std::move(next);
  }
}

Result<int> tell(const Call& call, Clientele& clientele, const DueQuestion& question, const DueAnswer& first) {
  const std::vector<Argument> day{{"day", question.day->text()}};
  if (!first.planned && first.rows.empty()) {
    call.out->print(call.say("tool.due.not_planned", day) + '\n');
    return worked;
  }
  SHUKE_ASSIGN(policy, clientele.policy(question.shop, *question.day));
  DayList list(call, policy);
  SHUKE_ASSIGN(last, tell_pages(call, clientele, question, first, list));
  list.add_checklist();
  const std::string left = lines_of(call, last.left);
  call.out->print(heading_of(call, question) + (list.text().empty() ? call.say("tool.due.none") + '\n' : list.text()) +
                  (left.empty() ? "" : '\n' + left) +
                  (last.next.empty() ? "" : call.say("tool.order_list.next", {{"next", last.next}}) + '\n'));
  return worked;
}

Result<int> run_due(const Call& call) {
  SHUKE_ASSIGN(clientele, database_for(call, "due"));
  SHUKE_ASSIGN(done, do_deed(call, clientele.get(), "due", [&](void* request) -> Result<void> {
                 static_cast<DueQuestion*>(request)->language = language_tag(call);
                 return {};
               }));
  if (!call.json)
    return tell(call, *clientele, *static_cast<const DueQuestion*>(done.request.get()), done.as<DueAnswer>());
  print_json(call, done.answer.info(), done.answer.get(), done.context);
  return worked;
}

}  // namespace

const Command due_command{"due",
                          {{Form::word, "DAY", "DAY", true, "day"},
                           {Form::value, "associate", "REF"},
                           {Form::flag, "all", ""},
                           {Form::value, "shop", "REF"},
                           {Form::value, "after", "PLACE"},
                           {Form::value, "limit", "N"}},
                          "shuke due 2026-11-24 --associate lin",
                          run_due};

}  // namespace shuke::tools

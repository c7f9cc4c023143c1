// agenda, visitor: what the days bring, and who came in. Written to be read in passing: a line for who it is, one for
// what it is about.
#include "commands.hpp"
#include "pages/table.hpp"
#include "pages/wording.hpp"
#include "pages/wrap.hpp"
#include "report.hpp"
#include "request.hpp"
#include "sayings.hpp"
#include "words.hpp"

#include <utility>

namespace shuke::tools {
namespace {

constexpr std::size_t columns = 80;

/// Writes lines in the words of the policy.
class Paper {
 public:
  Paper(const Call& call, const Policy& policy) : call_(&call), policy_(&policy), wording_(policy.words, options_) {
    options_.language = call.language;
    if (!policy.filing) return;
    for (const SpendingLevel& one : policy.filing->spending) options_.levels.push_back({one.word, one.en, one.zh});
    for (const CycleStep& one : policy.filing->cycle) options_.cycles.push_back({one.word, one.en, one.zh});
  }
  Paper(const Paper&) = delete;
  Paper& operator=(const Paper&) = delete;

  std::string say(std::string_view message, const std::vector<Argument>& arguments = {}) const {
    return call_->say(message, arguments);
  }
  const pages::Wording& wording() const { return wording_; }
  const pages::PageOptions& options() const { return options_; }
  Language language() const { return call_->language; }
  const Call& call() const { return *call_; }

  /// A line, broken where it is too long; its parts are indented alike.
  void line(std::size_t indent, const std::string& words) {
    constexpr std::size_t hang = 2;
    bool first = true;
    for (const std::string& part : pages::wrapped(words, columns - indent - hang))
      text_ += std::string(std::exchange(first, false) ? indent : indent + hang, ' ') + part + '\n';
  }
  void heading(const std::string& words) {
    if (!text_.empty()) text_ += '\n';
    line(0, words);
  }
  const std::string& text() const { return text_; }

  /// Words joined as a list.
  std::string joined(const std::vector<std::string>& parts) const {
    std::string all;
    for (const std::string& part : parts)
      if (!part.empty()) all += (all.empty() ? "" : say("tool.agenda.and")) + part;
    return all;
  }

 private:
  const Call* call_;
  const Policy* policy_;
  pages::PageOptions options_;
  pages::Wording wording_;
  std::string text_;
};

std::string how_much(const Paper& paper, Quantity quantity, const std::string& unit) {
  if (quantity.number() == 0) return {};
  return unit.empty() ? "× " + quantity.text() : paper.wording().quantity(quantity, unit);
}

/// Parts of a description, with a blank between; a full-width bracket brings its own.
std::string described(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts)
    if (!part.empty()) all += (all.empty() || part.starts_with("（") ? "" : " ") + part;
  return all;
}

template <class AnyGoods>
std::string said_of(const Paper& paper, const AnyGoods& goods, const std::string& unit) {
  return described({goods.sku, paper.wording().word("categories", goods.category), goods.size, goods.colour,
                    how_much(paper, goods.quantity, unit), goods.note});
}

// ---- Agenda ---------------------------------------------------------------------------------------------------------

std::string goods_of(const Paper& paper, const AgendaRow& row) {
  std::vector<std::string> parts;
  for (const AgendaGoods& goods : row.goods) parts.push_back(said_of(paper, goods, goods.unit));
  if (row.more_goods > 0)
    parts.push_back(paper.say("tool.agenda.more_goods", {{"count", std::to_string(row.more_goods)}}));
  return paper.joined(parts);
}

std::string name_of(const std::string& name, const std::string& ref) { return described({name, ref}); }

/// How they may be contacted; nothing of who opened it themselves, where the heading says it.
std::string contact_of(const Paper& paper, const AgendaRow& row) {
  static const schema::RecordInfo& info = *exchange::find_record("channel_mark");
  constexpr std::size_t all_channels = 6;
  if (!row.service) return paper.say(row.opened ? "tool.agenda.only_this" : "tool.agenda.no_contact");
  std::vector<std::string> ways;
  for (const ChannelMark& way : row.channels)
    ways.push_back(choice_in_words(paper.call(), "tool.channel", info, &way, "channel"));
  const std::string by = row.channels.size() == all_channels ? paper.say("tool.agenda.any_way") : paper.joined(ways);
  return paper.say(row.marketing ? "tool.agenda.offers_too" : "tool.agenda.service_only", {{"by", by}});
}

/// What it is about, in one line.
std::string about(const Paper& paper, const AgendaRow& row) {
  const pages::Wording& wording = paper.wording();
  std::vector<std::string> did;
  for (const VisitAct& one : row.did) did.push_back(wording.word("visits", one.act));
  std::vector<std::string> parts{paper.joined(did), goods_of(paper, row)};
  if (row.kind == AgendaKind::birthday) parts.push_back(paper.say("tool.agenda.their_birthday"));
  if (row.kind == AgendaKind::anniversary) parts.push_back(paper.say("tool.agenda.their_anniversary"));
  if (row.kind == AgendaKind::family_birthday)
    parts.push_back(paper.say("tool.agenda.family_birthday", {{"who", wording.word("relations", row.relation)}}));
  if (row.order_id) parts.push_back(paper.say("tool.agenda.made", {{"day", row.day.text()}}));
  if (row.until)
    parts.push_back(paper.say(row.kind == AgendaKind::kept ? "tool.agenda.kept_until" : "tool.agenda.promised_for",
                              {{"day", row.until->text()}}));
  if (row.balance) parts.push_back(paper.say("tool.agenda.to_pay", {{"amount", wording.money(*row.balance)}}));
  if (row.not_bought)
    parts.push_back(paper.say("tool.agenda.why_not", {{"why", wording.word("not_bought", row.not_bought)}}));
  if (!row.words.empty()) parts.push_back(paper.say("tool.agenda.words", {{"words", row.words}}));
  return paper.joined(parts);
}

/// Rows under one heading: birthdays and wedding days stand together.
AgendaKind heading_of(AgendaKind kind) { return kind >= AgendaKind::birthday ? AgendaKind::birthday : kind; }

void write_festivals(Paper& paper, std::string_view message, const std::vector<FestivalMark>& festivals) {
  static const schema::RecordInfo& info = *exchange::find_record("festival_mark");
  for (const FestivalMark& one : festivals)
    paper.line(0, paper.say(message, {{"name", label_in(paper.call(), one.en, one.zh)},
                                      {"tone", choice_in_words(paper.call(), "tool.tone", info, &one, "tone")}}));
}

void write_part(Paper& paper, const AgendaAnswer& answer, AgendaPart part) {
  constexpr std::string_view names[] = {"yesterday", "today", "tomorrow"};
  const std::string prefix = "tool.agenda." + std::string(names[static_cast<std::size_t>(part)]);
  const auto day = answer.day.plus_days(static_cast<int>(part) - 1);
  if (!day) return;
  paper.heading(paper.say(prefix, {{"day", day->text()}, {"weekday", weekday_in_words(paper.call(), *day)}}));
  if (part == AgendaPart::today) write_festivals(paper, "tool.agenda.festival", answer.festivals);
  if (part == AgendaPart::tomorrow) write_festivals(paper, "tool.agenda.festival", answer.festivals_ahead);
  static const schema::RecordInfo& info = *exchange::find_record("agenda_row");
  std::optional<AgendaKind> under;
  for (const AgendaRow& row : answer.rows) {
    if (row.part != part) continue;
    AgendaRow headed;
    headed.kind = heading_of(row.kind);
    if (under != headed.kind) paper.line(2, choice_in_words(paper.call(), prefix, info, &headed, "kind"));
    under = headed.kind;
    paper.line(4, described({name_of(row.name, row.customer), row.phone, contact_of(paper, row)}));
    paper.line(6, about(paper, row));
  }
  if (!under) paper.line(2, paper.say("tool.agenda.none"));
}

std::string said_of_agenda(const Call& call, const Policy& policy, const Done& done) {
  const auto& answer = done.as<AgendaAnswer>();
  const auto& question = *static_cast<const AgendaQuestion*>(done.request.get());
  Paper paper(call, policy);
  for (const AgendaPart part : {AgendaPart::yesterday, AgendaPart::today, AgendaPart::tomorrow})
    if (!question.part || *question.part == part) write_part(paper, answer, part);
  if (answer.left_out > 0)
    paper.heading(paper.say("tool.agenda.left_out", {{"count", std::to_string(answer.left_out)}}));
  if (!answer.next.empty()) paper.heading(paper.say("tool.order_list.next", {{"next", answer.next}}));
  return paper.text();
}

// ---- Visitor --------------------------------------------------------------------------------------------------------

void write_who(Paper& paper, const VisitorAnswer& answer) {
  const std::string salutation = answer.salutation.empty()
                                     ? label_in(paper.call(), answer.salutation_en, answer.salutation_zh)
                                     : answer.salutation;
  const bool before = paper.language() == Language::en && answer.salutation.empty();
  paper.line(0, described({before ? described({salutation, answer.name}) : described({answer.name, salutation}),
                           answer.customer, answer.phone}));
  std::vector<std::string> parts;
  if (answer.since) parts.push_back(paper.say("tool.visitor.since", {{"day", answer.since->text()}}));
  if (answer.last_visit) parts.push_back(paper.say("tool.visitor.last_visit", {{"day", answer.last_visit->text()}}));
  parts.push_back(answer.last_purchase
                      ? paper.say("tool.visitor.last_purchase", {{"day", answer.last_purchase->text()}})
                      : paper.say("tool.visitor.never_bought"));
  paper.line(2, paper.joined(parts));
  const pages::Wording& wording = paper.wording();
  std::vector<std::string> conclusions;
  if (answer.spending)
    conclusions.push_back(
        paper.say("tool.visitor.spending", {{"level", wording.word(paper.options().levels, answer.spending)}}));
  if (answer.cycle) conclusions.push_back(wording.word(paper.options().cycles, answer.cycle));
  if (!conclusions.empty()) paper.line(2, paper.joined(conclusions));
}

void write_days(Paper& paper, const VisitorAnswer& answer) {
  for (const PersonalDayMark& day : answer.days) {
    if (day.kind == AgendaKind::birthday) paper.line(2, paper.say("tool.visitor.birthday"));
    else if (day.kind == AgendaKind::anniversary) paper.line(2, paper.say("tool.visitor.anniversary"));
    else
      paper.line(2,
                 paper.say("tool.visitor.family_birthday", {{"who", paper.wording().word("relations", day.relation)}}));
  }
}

void write_promises(Paper& paper, const VisitorAnswer& answer) {
  static const schema::RecordInfo& info = *exchange::find_record("order_row");
  if (!answer.promises.empty()) paper.heading(paper.say("tool.visitor.promises"));
  for (const OrderRow& row : answer.promises) {
    std::vector<std::string> parts{choice_in_words(paper.call(), "tool.order_kind", info, &row, "kind"),
                                   row.lapsed ? paper.say("tool.order_state.lapsed")
                                              : choice_in_words(paper.call(), "tool.order_state", info, &row, "state")};
    for (const Goods& goods : row.goods) parts.push_back(said_of(paper, goods, {}));
    parts.push_back(paper.say("tool.agenda.made", {{"day", row.business_day.text()}}));
    if (row.until)
      parts.push_back(
          paper.say(row.kind == OrderKind::reservation ? "tool.agenda.kept_until" : "tool.agenda.promised_for",
                    {{"day", row.until->text()}}));
    if (row.balance)
      parts.push_back(paper.say("tool.agenda.to_pay", {{"amount", paper.wording().money(*row.balance)}}));
    if (!row.words.empty()) parts.push_back(paper.say("tool.agenda.words", {{"words", row.words}}));
    paper.line(2, paper.joined(parts));
  }
}

void write_purchases(Paper& paper, const VisitorAnswer& answer) {
  if (answer.purchases.empty()) return;
  paper.heading(paper.say("tool.visitor.purchases"));
  for (const PurchaseRow& row : answer.purchases) {
    std::string note;
    if (row.direction == Direction::in) note = paper.say("tool.visitor.brought_back");
    else if (row.returned == row.quantity) note = paper.say("tool.visitor.came_back");
    paper.line(2, described({row.day.text(), row.sku, paper.wording().word("categories", row.category), row.size,
                             how_much(paper, row.quantity, row.unit),
                             row.amount ? paper.wording().money(*row.amount) : std::string(), note}));
  }
}

void write_stock(Paper& paper, const VisitorAnswer& answer) {
  if (!answer.stock.empty()) paper.heading(paper.say("tool.visitor.stock"));
  for (const StockRow& row : answer.stock)
    paper.line(2, paper.say("tool.visitor.used_up",
                            {{"article", described({row.sku, paper.wording().word("categories", row.category)})},
                             {"day", row.used_up->text()}}));
}

/// Why, with the numbers and the rule.
std::string why_of(const Paper& paper, const RecommendationMark& one) {
  switch (one.why) {
    case RecommendedFor::used_up:
      return paper.say("tool.visitor.why_used_up", {{"day", one.used_up->text()}});
    case RecommendedFor::habit:
      return paper.say("tool.visitor.why_habit",
                       {{"days", std::to_string(one.days_bought)}, {"last", one.last_bought->text()}});
    case RecommendedFor::news:
      break;
  }
  return paper.say("tool.visitor.why_news",
                   {{"others", std::to_string(one.others)}, {"days", std::to_string(one.in_category)}});
}

void write_recommendations(Paper& paper, const VisitorAnswer& answer) {
  if (answer.profiling_refused) return paper.heading(paper.say("tool.visitor.profiling_refused"));
  if (!answer.recommendations.empty()) paper.heading(paper.say("tool.visitor.recommendations"));
  for (const RecommendationMark& one : answer.recommendations) {
    const std::string size =
        one.size.empty()
            ? std::string()
            : paper.say(one.size_from == SizeSource::file ? "tool.visitor.size_file" : "tool.visitor.size_bought",
                        {{"size", one.size}});
    paper.line(2, paper.joined({described({one.sku, paper.wording().word("categories", one.category)}), size,
                                paper.say("tool.visitor.reason", {{"why", why_of(paper, one)}, {"rule", one.rule}})}));
  }
}

void write_asks(Paper& paper, const VisitorAnswer& answer) {
  if (!answer.asks.empty()) paper.heading(paper.say("tool.visitor.asks"));
  for (const AskMark& ask : answer.asks)
    paper.line(2,
               paper.say("tool.visitor.ask", {{"field", paper.wording().file_field(ask.field)},
                                              {"question", label_in(paper.call(), ask.question_en, ask.question_zh)}}));
}

std::string said_of_candidates(const Call& call, const VisitorAnswer& answer) {
  if (answer.candidates.empty()) return call.say("tool.find.none") + '\n';
  pages::Table table({{call.say("tool.find.customer")},
                      {call.say("tool.find.name")},
                      {call.say("tool.find.phone")},
                      {call.say("tool.find.last")}});
  for (const FindRow& row : answer.candidates)
    table.add({row.customer, row.name, row.phone, row.last_day ? row.last_day->text() : ""});
  const std::string old_cards = old_cards_of(call, answer.candidates);
  return call.say(old_cards.empty() ? "tool.visitor.several" : "tool.visitor.old_card") + "\n\n" + table.text() +
         old_cards + (answer.more ? call.say("tool.find.more") + '\n' : "");
}

std::string said_of_visitor(const Call& call, const Policy& policy, const Done& done) {
  const auto& answer = done.as<VisitorAnswer>();
  if (answer.customer.empty()) return said_of_candidates(call, answer);
  Paper paper(call, policy);
  write_who(paper, answer);
  write_days(paper, answer);
  write_promises(paper, answer);
  write_purchases(paper, answer);
  write_stock(paper, answer);
  write_recommendations(paper, answer);
  write_asks(paper, answer);
  return paper.text();
}

/// Asks, and prints the answer: as its document, or in the words of the shop's policy.
Result<int> answer_with(const Call& call, std::string_view deed,
                        std::string (*said)(const Call&, const Policy&, const Done&)) {
  SHUKE_ASSIGN(clientele, database_for(call, deed));
  SHUKE_ASSIGN(done, do_deed(call, clientele.get(), deed));
  if (call.json) {
    print_json(call, done.answer.info(), done.answer.get(), done.context);
    return worked;
  }
  SHUKE_ASSIGN(day, Day::parse(call.value("day")));
  SHUKE_ASSIGN(policy, clientele->policy(call.value("shop"), day));
  call.out->print(said(call, policy, done));
  return worked;
}

Result<int> run_agenda(const Call& call) { return answer_with(call, "agenda", said_of_agenda); }
Result<int> run_visitor(const Call& call) { return answer_with(call, "visitor", said_of_visitor); }

}  // namespace

const Command agenda_command{"agenda",
                             {{Form::value, "day", "DAY", true},
                              {Form::value, "part", "yesterday|today|tomorrow"},
                              {Form::value, "shop", "REF"},
                              {Form::value, "after", "PLACE"},
                              {Form::value, "limit", "N"}},
                             "shuke agenda --day 2026-11-24",
                             run_agenda};

const Command visitor_command{"visitor",
                              {{Form::word, "QUERY", "QUERY", true, "query"},
                               {Form::value, "day", "DAY", true},
                               {Form::value, "shop", "REF"},
                               {Form::value, "limit", "N"}},
                              "shuke visitor 4472 --day 2026-11-24",
                              run_visitor};

}  // namespace shuke::tools

#include "pages/index_cards.hpp"

#include "pages/customer_sheet.hpp"
#include "pages/table.hpp"

#include <algorithm>

namespace shuke::pages {
namespace {

constexpr std::size_t cards_per_page = 8;
constexpr std::size_t facts_per_card = 2;
// Characters of one width for which a card has room.
constexpr std::size_t name_room = 48;
constexpr std::size_t short_name = 20;  ///< longer ones are written smaller
constexpr std::size_t ref_room = 24;
constexpr std::size_t place_room = 24;
constexpr std::size_t value_room = 40;
constexpr std::size_t fact_room = 84;

constexpr std::string_view style = R"css(@page { size: A4; margin: 10mm; }
html { font-size: 9pt; line-height: 1.25; }
.page { width: 190mm; height: 276mm; display: grid; grid-template-columns: 95mm 95mm;
  grid-template-rows: repeat(4, 69mm); overflow: hidden; break-inside: avoid; }
.page + .page { break-before: page; }
.card { position: relative; width: 95mm; height: 69mm; padding: 4mm 5.5mm; overflow: hidden;
  display: flex; flex-direction: column;
  border-right: 0.2mm dashed #777; border-bottom: 0.2mm dashed #777; }
.card:nth-child(even) { border-right: 0; }
.card:nth-child(n + 7) { border-bottom: 0; }
.head { display: flex; justify-content: space-between; gap: 3mm; border-bottom: 0.4mm solid #000;
  padding-bottom: 1.2mm; margin-bottom: 1.5mm; }
.name, .place .folder, .talk .fact { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2;
  overflow: hidden; }
.name { flex: 1; min-width: 0; font-size: 14pt; line-height: 1.2; font-weight: 600; }
.name.long { font-size: 10pt; -webkit-line-clamp: 3; }
.place { font-size: 8.5pt; max-width: 30mm; text-align: right; }
.place .folder { font-weight: 600; }
.card dl div { min-width: 0; display: flex; gap: 1.5mm; white-space: nowrap; overflow: hidden; }
.card dt { flex: 0 0 18mm; color: #444; }
.card dd { flex: 1; min-width: 0; overflow: hidden; }
.card:lang(en) dt { flex-basis: 24mm; }
.talk { font-size: 8.5pt; margin-top: auto; border-top: 0.2mm solid #bbb; padding-top: 1mm; }
.talk .label { color: #444; }
.talk .fact { padding-left: 3mm; text-indent: -3mm; }
.nothing { padding: 10mm; }
@media screen { .page { margin-bottom: 10mm; } body { padding: 10mm; } }
)css";

/// The first phone that is theirs, with its middle hidden.
std::string phone_of(const FileAnswer& file) {
  for (const Identity& identity : file.identities) {
    if (identity.kind != IdentityKind::phone) continue;
    const auto phone = Phone::parse(identity.value);
    return phone.has_value() ? phone->masked() : std::string();
  }
  return {};
}

std::string card_of(const FileAnswer& file) {
  const auto found = std::ranges::find(file.identities, IdentityKind::card, &Identity::kind);
  return found == file.identities.end() ? std::string() : found->value;
}

/// What they have at home that is used up first.
std::string used_up_first(const Wording& wording, const FileAnswer& file) {
  const StockRow* first = nullptr;
  for (const StockRow& row : file.stock)
    if (row.used_up && (first == nullptr || *row.used_up < *first->used_up)) first = &row;
  if (first == nullptr) return {};
  return wording.say("page.card.used_up", {{"article", first->sku}, {"day", first->used_up->text()}});
}

std::string labelled(const Wording& wording, std::string_view field, const std::string& value) {
  if (value.empty()) return {};
  return wording.say("page.labelled", {{"label", wording.label("soft_profile", field)}, {"value", value}});
}

std::string first_ask(const Wording& wording, const FileAnswer& file) {
  if (file.asks.empty()) return {};
  const AskMark& ask = file.asks.front();
  const std::string& question = wording.language() == Language::zh_CN ? ask.question_zh : ask.question_en;
  return wording.say("page.labelled", {{"label", wording.say("page.card.ask")},
                                       {"value", question.empty() ? wording.file_field(ask.field) : question}});
}

std::vector<std::string> facts_of(const Wording& wording, const FileAnswer& file) {
  std::vector<std::string> facts;
  for (std::string& each : std::vector<std::string>{
           used_up_first(wording, file), labelled(wording, "preferred_service", file.soft.preferred_service),
           labelled(wording, "dress_preferences", file.soft.dress_preferences),
           labelled(wording, "hobbies", file.soft.hobbies), first_ask(wording, file)})
    if (!each.empty() && facts.size() < facts_per_card) facts.push_back(std::move(each));
  return facts;
}

void write_field(Html& html, const std::string& label, std::string_view value) {
  html.line().open("div").element("dt", label).value("dd", value.empty() ? "—" : cut(value, value_room)).close();
}

void write_head(Html& html, const IndexCard& card) {
  html.open("div", {{"class", "head"}});
  const std::string name = cut(card.name.empty() ? card.ref : card.name, name_room);
  html.value("p", name, {{"class", width(name) > short_name ? "name long" : "name"}});
  html.open("div", {{"class", "place"}});
  if (!card.place.empty()) html.value("p", cut(card.place, place_room), {{"class", "folder"}});
  html.value("p", cut(card.ref, ref_room)).close().close();
}

void write_fields(Html& html, const Wording& wording, const IndexCard& card) {
  const auto add = [&](std::string_view label, const std::string& value) {
    write_field(html, wording.say(label), value);
  };
  html.line().open("dl");
  add("page.card.phone", card.phone);
  add("page.card.birthday", card.birthday);
  add("page.card.main_category", card.main_category);
  add("page.card.card", card.card);
  add("page.card.points", card.points);
  add("page.card.last_day", card.last_day);
  html.close();
}

void write_facts(Html& html, const Wording& wording, const IndexCard& card) {
  html.line().open("div", {{"class", "talk"}}).element("p", wording.say("page.card.talk"), {{"class", "label"}});
  for (std::size_t i = 0; i < std::min(card.facts.size(), facts_per_card); ++i)
    html.value("p", cut(card.facts[i], fact_room), {{"class", "fact"}});
  if (card.facts.empty()) html.element("p", "—", {{"class", "fact"}});
  html.close();
}

}  // namespace

IndexCard index_card(const FileAnswer& file, const Words& words, const PageOptions& options) {
  const Wording wording(words, options);
  IndexCard card;
  card.name = file.hard.name;
  card.ref = file.customer;
  card.place = place_of(wording, file);
  card.phone = phone_of(file);
  if (file.hard.birthday) card.birthday = wording.yearly(*file.hard.birthday);
  card.main_category = wording.word("categories", file.main_category);
  card.card = card_of(file);
  card.points = grouped(file.points_spendable);
  card.last_day = wording.day(file.last_day);
  card.facts = facts_of(wording, file);
  return card;
}

IndexCards::IndexCards(std::string& out, const Words& words, const PageOptions& options)
    : wording_(words, options), html_(out, options.language, wording_.say("page.cards"), style) {}

void IndexCards::add(const IndexCard& card) {
  if (cards_ % cards_per_page == 0) {
    if (cards_ > 0) html_.line().close();
    html_.line().open("div", {{"class", "page"}});
  }
  ++cards_;
  html_.line().open("article", {{"class", "card"}});
  write_head(html_, card);
  write_fields(html_, wording_, card);
  write_facts(html_, wording_, card);
  html_.close();
}

void IndexCards::end() {
  if (cards_ == 0) html_.line().element("p", wording_.say("page.cards.none"), {{"class", "nothing"}});
  html_.end();
}

}  // namespace shuke::pages

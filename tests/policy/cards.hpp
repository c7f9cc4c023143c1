/// \file
/// Facts and deeds about a customer's cards, as case tables write them:
///
///     buy R1 2026-03-01 coat 2 798.00 A reduced posted 2026-03-02      return R1 2026-03-10 1 399.00
///     points R1 2026-03-01 798      give gold 2026-03-01 floor until 2026-12-31      apply silver 2026-03-02
///
/// `R1.2` is the second line of a receipt; a dash is no brand or no category.
#pragma once

#include "policy/cases.hpp"
#include "shuke/policy/card_standing.hpp"
#include "shuke/policy/policy.hpp"

#include <algorithm>
#include <map>
#include <sstream>

namespace shuke::test {

/// What is told of a customer.
struct CardStory {
  std::vector<CardLine> lines;
  std::vector<CardPoints> points;
  std::vector<CardEvent> deeds;  ///< of people, in order of day

  CardFacts facts() const { return {lines, points, std::nullopt}; }
};

inline SaleId receipt_id(const std::string& name) {
  return must(SaleId::make(1, std::stoll(name.substr(1, name.find('.') - 1))));
}

inline Word word_or_none(const std::string& text) { return text == "-" ? Word() : must(Word::parse(text)); }

/// The word behind another one; empty when it is not there.
inline std::string behind(const std::vector<std::string>& words, const std::string& key) {
  const auto found = std::find(words.begin(), words.end(), key);
  return found == words.end() ? "" : *(found + 1);
}

inline bool says(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

inline CardLine line_of(const std::vector<std::string>& words) {
  CardLine line;
  line.sale_id = receipt_id(words.at(1));
  line.day = line.posted = day(words.at(2));
  line.category = word_or_none(words.at(3));
  line.quantity = must(Quantity::parse(words.at(4)));
  line.amount = must(Money::parse(words.at(5), Currency()));
  line.brand = word_or_none(words.at(6));
  line.full_price = !says(words, "reduced");
  line.gift = says(words, "gift");
  line.staff = says(words, "staff");
  line.unit = behind(words, "by");
  if (says(words, "posted")) line.posted = day(behind(words, "posted"));
  return line;
}

inline void bring_back(CardStory& story, const std::vector<std::string>& words) {
  const std::string& name = words.at(1);
  std::size_t number = name.find('.') == name.npos ? 1 : std::stoul(name.substr(name.find('.') + 1));
  for (CardLine& line : story.lines) {
    if (line.sale_id != receipt_id(name) || --number > 0) continue;
    line.returns.push_back(
        {day(words.at(2)), must(Quantity::parse(words.at(3))), must(Money::parse(words.at(4), Currency()))});
    return;
  }
  throw std::runtime_error("there is no line " + name);
}

/// `return-points` takes back points of a sale that is told before it.
inline CardPoints points_of(const CardStory& story, const std::vector<std::string>& words) {
  CardPoints row{day(words.at(2)), day(words.at(2)), receipt_id(words.at(1)), std::stoll(words.at(3))};
  if (says(words, "posted")) row.posted = day(behind(words, "posted"));
  if (words.at(0) == "points") return row;
  for (const CardPoints& one : story.points)
    if (one.sale_id == row.sale_id) row.counts_on = one.counts_on;
  row.points = -row.points;
  return row;
}

inline CardEvent deed_of(const std::vector<std::string>& words) {
  static const std::map<std::string, CardDeed> deeds{{"give", CardDeed::granted},       {"apply", CardDeed::applied},
                                                     {"grant", CardDeed::granted},      {"decline", CardDeed::declined},
                                                     {"withdraw", CardDeed::withdrawn}, {"freeze", CardDeed::frozen},
                                                     {"unfreeze", CardDeed::unfrozen},  {"replace", CardDeed::replaced},
                                                     {"renew", CardDeed::renewed},      {"end", CardDeed::ended}};
  CardEvent event;
  event.deed = deeds.at(words.at(0));
  event.card = word_or_none(words.at(1));
  event.day = day(words.at(2));
  event.approver = "A7";
  event.note = "as agreed";
  if (words.at(0) == "give") event.ground = says(words, "pin") ? CardGround::pin : CardGround::floor;
  if (says(words, "until")) event.until = day(behind(words, "until"));
  return event;
}

inline void tell(CardStory& story, const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string one; stream >> one;) words.push_back(one);
  if (words.at(0) == "buy") story.lines.push_back(line_of(words));
  else if (words.at(0) == "return") bring_back(story, words);
  else if (words.at(0).ends_with("points")) story.points.push_back(points_of(story, words));
  else story.deeds.push_back(deed_of(words));
}

inline CardStory story_of(const std::string& text) {
  CardStory story;
  for (const std::string& one : parts(text)) tell(story, one);
  return story;
}

/// What a deed that is granted carries besides: the term of the card and the receipt that earned it.
inline void complete(const CardRules& rules, const CardState& state, CardEvent& event) {
  if (event.deed != CardDeed::granted || event.ground != CardGround::earned) return;
  event.until = must(term_end(*find_card(rules, event.card), event.day));
  event.sale_id = state.claim->sale_id;
}

/// The history of a customer through a day: before each deed what is due by its day, and what is due at the end.
inline std::vector<CardEvent> history_of(const CardRules& rules, const CardStory& story, Day until) {
  std::vector<CardEvent> history;
  const auto catch_up = [&](Day day) {
    for (CardEvent& event : must(review(rules, history, story.facts(), day))) history.push_back(std::move(event));
  };
  for (CardEvent deed : story.deeds) {
    if (deed.day > until) break;
    catch_up(deed.day);
    CardState state = must(state_of(rules, history));
    complete(rules, state, deed);
    must(take(rules, state, deed));
    history.push_back(std::move(deed));
  }
  catch_up(until);
  return history;
}

}  // namespace shuke::test

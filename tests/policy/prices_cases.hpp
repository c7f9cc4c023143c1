/// \file
/// Baskets and price rules as tables write them.
///
/// A line is `A:coat 2m x 399.00` and marks behind it: the article, its category, quantity and unit, the price asked.
/// A customer is a card or `walk_in`, and what else is known. A policy is a shipped document and what is altered in it:
/// `round=10` in the section, `member.gold.coat=1500` an exception of the rule `member`.
#pragma once

#include "policy/cases.hpp"
#include "shuke/policy/policy.hpp"
#include "shuke/policy/prices.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace shuke::test {

/// The pieces of a text between a mark.
inline std::vector<std::string_view> split(std::string_view text, std::string_view mark) {
  std::vector<std::string_view> all;
  while (!text.empty()) {
    const auto end = text.find(mark);
    all.push_back(text.substr(0, end));
    text.remove_prefix(end == text.npos ? text.size() : end + mark.size());
  }
  return all;
}

/// What stands before a mark, and what behind it.
inline std::pair<std::string_view, std::string_view> cut(std::string_view text, std::string_view mark) {
  const auto at = text.find(mark);
  if (at == text.npos) return {text, {}};
  return {text.substr(0, at), text.substr(at + mark.size())};
}

inline std::int64_t whole(std::string_view text) { return std::stoll(std::string(text)); }

inline void mark_line(BasketLine& line, std::string_view mark) {
  if (mark == "reduced") line.full_price = false;
  else if (mark == "gift") line.gift = true;
  else if (mark == "service") line.service = true;
  else if (mark == "promotion") line.source = PriceSource::promotion;
  else if (mark == "hand") line.source = PriceSource::override_;
  else if (mark == "card") line.source = PriceSource::card;
  else if (mark.starts_with("list=")) line.list_price = must(UnitPrice::parse(mark.substr(5)));
  else throw std::runtime_error("no mark of a line: " + std::string(mark));
}

/// Texts are borrowed.
inline BasketLine basket_line(std::string_view text) {
  const auto words = split(text, " ");
  BasketLine line;
  std::tie(line.sku, line.category) = cut(words.at(0), ":");
  const auto digits = std::min(words.at(1).find_first_not_of("0123456789."), words.at(1).size());
  line.quantity = must(Quantity::parse(words[1].substr(0, digits)));
  line.unit = words[1].substr(digits);
  line.unit_price = must(UnitPrice::parse(words.at(3)));
  for (std::size_t mark = 4; mark < words.size(); ++mark) mark_line(line, words[mark]);
  return line;
}

inline std::vector<BasketLine> basket_lines(std::string_view text) {
  std::vector<BasketLine> lines;
  for (const auto one : split(text, " / ")) lines.push_back(basket_line(one));
  return lines;
}

/// Puts who buys into a basket.
inline void set_customer(Basket& basket, std::string_view text) {
  for (const auto word : split(text, " ")) {
    const auto [name, value] = cut(word, "=");
    if (name == "birthday") basket.birthday = true;
    else if (name == "staff") basket.purpose = SalePurpose::staff;
    else if (name == "used") basket.birthday_pieces_used = whole(value);
    else if (name == "changed") basket.birthday_changed = day(value);
    else if (name != "walk_in") basket.card = name;
  }
}

inline Weekday weekday(std::string_view name) {
  constexpr std::string_view names[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  const auto* found = std::find(std::begin(names), std::end(names), name);
  if (found == std::end(names)) throw std::runtime_error("no weekday: " + std::string(name));
  return static_cast<Weekday>(found - std::begin(names) + 1);
}

inline Word word(std::string_view text) { return must(Word::parse(text)); }

inline PriceDays price_days(std::string_view what, std::string_view value) {
  PriceDays days;
  if (what == "weekday") days.weekday = weekday(value);
  else if (what == "last_days") days.last_days = whole(value);
  else std::tie(days.from_day, days.until_day) = std::pair(whole(cut(value, "-").first), whole(cut(value, "-").second));
  return days;
}

/// One thing altered in a rule.
inline void alter(PriceRule& rule, std::string_view what, std::string_view value) {
  if (what == "reduced_too") rule.reduced_too = true;
  else if (what == "services_too") rule.services_too = true;
  else if (what == "cards") rule.cards.push_back({word(value)});
  else if (what == "categories") rule.categories.push_back({word(value)});
  else if (what == "not_categories") rule.not_categories.push_back({word(value)});
  else if (what == "weekday" || what == "last_days" || what == "days") rule.days.push_back(price_days(what, value));
  else rule.unless.push_back({word(cut(what, ".").first), word(cut(what, ".").second), whole(value)});
}

/// One thing altered in the section.
inline void alter(PriceRules& rules, std::string_view what, std::string_view value) {
  const auto find = [&](std::string_view name) -> PriceRule& {
    for (PriceRule& rule : rules.rules)
      if (rule.word.text() == name) return rule;
    throw std::runtime_error("no such rule: " + std::string(name));
  };
  if (what == "round") rules.round_to = whole(value);
  else if (what == "drop") rules.drop_below = whole(value);
  else if (what == "changed_days") rules.birthday_change_days = whole(value);
  else if (what == "staff") rules.staff = true;
  else if (what == "discount_services") rules.discount_services = true;
  else if (what == "pieces") find("birthday").pieces = value == "none" ? std::nullopt : std::optional(whole(value));
  else alter(find(cut(what, ".").first), cut(what, ".").second, value);
}

/// The rules of a shipped document, which is read once.
inline const PriceRules& shipped_price_rules(std::string_view name) {
  static std::map<std::string, PriceRules, std::less<>> read;
  const auto found = read.find(name);
  if (found != read.end()) return found->second;
  return read.emplace(name, must(parse_policy(must(shipped_policy(name)), Currency())).prices.value()).first->second;
}

/// The rules of a shipped document, altered and lawful all the same.
inline PriceRules price_rules(std::string_view text) {
  const auto words = split(text, " ");
  PriceRules rules = shipped_price_rules(words.at(0));
  for (std::size_t at = 1; at < words.size(); ++at) {
    const auto [what, value] = cut(words[at], "=");
    alter(rules, what, value);
  }
  must(validate(rules));
  return rules;
}

/// `319.20 birthday + 379.05 member`.
inline std::string portions_text(const PriceRules& rules, const BasketPrice& answer, const PricedLine& line) {
  std::string text;
  for (std::uint32_t at = line.first_portion; at < line.first_portion + line.portions; ++at) {
    const PricedPortion& portion = answer.portions[at];
    const auto rule = answer.groups[portion.group].rule;
    text +=
        (text.empty() ? "" : " + ") + portion.amount.text() + ' ' + (rule ? rules.rules[*rule].word.text() : "asked");
  }
  return text;
}

inline std::string_view name_of(PriceReason reason) {
  constexpr std::string_view names[] = {"given",         "to_staff",         "no_card",      "other_card",
                                        "not_birthday",  "birthday_changed", "not_the_day",  "gift",
                                        "service",       "category",         "by_hand",      "not_full_price",
                                        "no_list_price", "no_whole_pieces",  "better_price", "limit_used_up"};
  return names[static_cast<std::size_t>(reason)];
}

/// What a rule says of the last portion of a line.
inline const PriceVerdict& verdict_on(const PriceRules& rules, const BasketPrice& answer, std::size_t line,
                                      std::string_view rule) {
  const PricedLine& priced = answer.lines.at(line);
  const PricedGroup& group = answer.groups[answer.portions[priced.first_portion + priced.portions - 1].group];
  for (const PriceVerdict& verdict : verdicts_of(answer, group))
    if (rules.rules[verdict.rule].word.text() == rule) return verdict;
  throw std::runtime_error("no such rule: " + std::string(rule));
}

}  // namespace shuke::test

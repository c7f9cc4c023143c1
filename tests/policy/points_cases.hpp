/// \file
/// Points as tables write them.
///
/// A policy is a shipped document and what is altered in it: `x20000:weekday=sunday` a multiplier, `expiry=months:12`,
/// `below=clamp`. A line is `798.00 coat x2`, or `in 399.00 coat`. What happens to lots is told in events with their
/// business days: `2026-01-10 add a 100 until 2026-12-31 / 2026-02-01 redeem p 30 / 2026-03-01 give p 10`.
#pragma once

#include "policy/cases.hpp"
#include "shuke/policy/points_earning.hpp"
#include "shuke/policy/points_lots.hpp"
#include "shuke/policy/points_redemption.hpp"
#include "shuke/policy/policy.hpp"

#include <map>
#include <stdexcept>

namespace shuke::test {

inline Money yuan(std::string_view text) { return must(Money::parse(text, Currency())); }
inline Word word(std::string_view text) { return must(Word::parse(text)); }
inline std::int64_t whole(std::string_view text) { return std::stoll(std::string(text)); }
inline EntryId row_of(std::int64_t counter) { return must(EntryId::make(1, counter)); }

/// The pieces of a text between a mark.
inline std::vector<std::string_view> pieces_of(std::string_view text, std::string_view mark) {
  std::vector<std::string_view> all;
  while (!text.empty()) {
    const auto end = text.find(mark);
    all.push_back(text.substr(0, end));
    text.remove_prefix(end == text.npos ? text.size() : end + mark.size());
  }
  return all;
}

/// `20000:weekday=sunday`.
inline PointsMultiplier multiplier(std::string_view text) {
  const auto parts = pieces_of(text, ":");
  const auto told = pieces_of(parts.at(1), "=");
  PointsMultiplier made;
  made.word = word(parts[1]);
  made.times_basis_points = whole(parts[0]);
  PointsDays days;
  if (told[0] == "weekday" && told.at(1) == "sunday") days.weekday = Weekday::sunday;
  else if (told[0] == "last") days.last_days = whole(told.at(1));
  else if (told[0] == "dates")
    days.from_date = day(told.at(1).substr(0, 10)), days.until_date = day(told[1].substr(12));
  else if (told[0] == "category") made.categories = {{word(told.at(1))}};
  else if (told[0] == "not") made.not_categories = {{word(told.at(1))}};
  else throw std::runtime_error("no such multiplier: " + std::string(text));
  if (days != PointsDays()) made.days = {days};
  return made;
}

/// `months:12`, `year_end:0`, `fixed:1:--03-31`.
inline void set_expiry(PointsRules& rules, std::string_view text) {
  const auto parts = pieces_of(text, ":");
  if (parts[0] == "months") {
    rules.expiry = PointsExpiry::months;
    rules.expiry_months = whole(parts.at(1));
    return;
  }
  rules.expiry = parts[0] == "fixed" ? PointsExpiry::fixed : PointsExpiry::year_end;
  rules.expiry_years = whole(parts.at(1));
  if (parts.size() > 2) rules.expiry_day = must(YearlyDay::parse(parts[2]));
}

inline void set_redemption(PointsRules& rules, std::string_view name, std::string_view value) {
  PointsRedemption& redemption = rules.redemption;
  if (name == "without_card") redemption.without_card = true;
  else if (name == "no_redemption") redemption = PointsRedemption();
  else if (name == "step") redemption.step = whole(value);
  else if (name == "least") redemption.least = whole(value);
  else if (name == "only") redemption.categories = {{word(value)}}, redemption.not_categories.clear();
  else if (name == "redeem")
    redemption.points = whole(pieces_of(value, ":").at(0)), redemption.worth = yuan(pieces_of(value, ":").at(1));
  else throw std::runtime_error("nothing to alter: " + std::string(name));
}

inline void alter(PointsRules& rules, std::string_view text) {
  const auto at = text.find('=');
  const std::string_view name = text.substr(0, at), value = at == text.npos ? "" : text.substr(at + 1);
  if (name.starts_with('x')) rules.multipliers.push_back(multiplier(text.substr(1)));
  else if (name == "combination") rules.combination = PointsCombination::add;
  else if (name == "expiry") set_expiry(rules, value);
  else if (name == "below") rules.below_zero = value == "refuse" ? BelowZero::refuse : BelowZero::clamp;
  else if (name == "any_reason") rules.adjustment_reasons.clear();
  else set_redemption(rules, name, value);
}

/// Rules as a table names them; they are lawful.
inline PointsRules points_rules(std::string_view text) {
  const auto words = pieces_of(text, " ");
  PointsRules rules = must(parse_policy(must(shipped_policy(words.at(0))), Currency())).points;
  for (std::size_t at = 1; at < words.size(); ++at) alter(rules, words[at]);
  must(validate(rules));
  return rules;
}

/// `798.00 coat x2`, `in 399.00 coat`.
inline SaleLine sold_line(std::string_view text) {
  auto words = pieces_of(text, " ");
  SaleLine line;
  line.sku = "A1";
  line.quantity = must(Quantity::of(1000));
  if (words.at(0) == "in") line.direction = Direction::in, words.erase(words.begin());
  line.amount = yuan(words.at(0));
  line.category = word(words.at(1));
  if (words.size() > 2) line.quantity = must(Quantity::parse(words[2].substr(1)));
  return line;
}

inline std::vector<SaleLine> sold_lines(const std::string& text) {
  std::vector<SaleLine> lines;
  for (const std::string& one : parts(text)) lines.push_back(sold_line(one));
  return lines;
}

/// A customer's lots, and what happened to them. Lots and payments have names.
class LotStory {
 public:
  explicit LotStory(PointsRules rules) : rules_(std::move(rules)) {}

  /// Plays one event, `2026-02-01 redeem p 30`. After an error nothing has changed.
  Result<void> play(std::string_view event) {
    const auto words = pieces_of(event, " ");
    const PointsAccount before = account_;
    SHUKE_ASSIGN(move, move_of(words, day(words.at(0))));
    if (account_ != before) throw std::runtime_error("a decision changed the account");
    apply(account_, move);
    if (words.at(1) == "redeem") payments_[std::string(words.at(2))] = {move.uses, 0};
    if (words.at(1) == "give") payments_[std::string(words.at(2))].given = whole(words.at(3));
    return {};
  }

  /// `170 = a 100 + b 70`, `-80 = 80 owed`; what has run out is left out.
  std::string told(Day on) const {
    std::string parts;
    for (const PointsLot& lot : account_.lots)
      if (lot.usable_on(on) && lot.left() > 0)
        parts += (parts.empty() ? "" : " + ") + names_.at(lot.id) + ' ' + std::to_string(lot.left());
    if (account_.owed > 0) parts += (parts.empty() ? "" : " - ") + std::to_string(account_.owed) + " owed";
    return std::to_string(must(spendable_on(account_, on))) + (parts.empty() ? "" : " = " + parts);
  }

  const PointsAccount& account() const { return account_; }

 private:
  struct Payment {
    std::vector<PointsUse> uses;
    std::int64_t given = 0;
  };

  EntryId lot_named(std::string_view name) const {
    for (const auto& [id, one] : names_)
      if (one == name) return id;
    throw std::runtime_error("no lot " + std::string(name));
  }
  EntryId named(std::string_view name) {
    const EntryId id = row_of(static_cast<std::int64_t>(names_.size()) + 1);
    names_[id] = name;
    return id;
  }

  Result<PointsMove> move_of(const std::vector<std::string_view>& words, Day on) {
    const std::string_view what = words.at(1);
    if (what == "run_out") return run_out(account_, on);
    if (what == "take") return take(account_, whole(words.at(2)), on, rules_.below_zero);
    const std::int64_t points = whole(words.at(3));
    if (what == "redeem") return redeem(account_, points, on);
    if (what == "back") return take_back(account_, lot_named(words.at(2)), points, on, rules_.below_zero);
    if (what == "adjust")
      return adjust(rules_, account_, {points, word(words.at(4)), "M1", ""}, named(words.at(2)), on);
    if (what == "give") {
      const Payment& payment = payments_.at(std::string(words.at(2)));
      return give_back(account_, payment.uses, payment.given, points);
    }
    if (what != "add") throw std::runtime_error("no such event: " + std::string(what));
    const auto until = words.size() > 5 ? std::optional(day(words.at(5))) : std::nullopt;
    return credit(account_, {named(words.at(2)), on, until, points});
  }

  PointsRules rules_;
  PointsAccount account_;
  std::map<EntryId, std::string> names_;
  std::map<std::string, Payment> payments_;
};

}  // namespace shuke::test

/// \file
/// What is recommended to a visitor (FIL-5).
#include "shuke/policy/serving_rules.hpp"

#include "policy/lists.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace shuke {

Result<void> validate(const ServingRules& rules) {
  using policy::check_range;
  SHUKE_TRY(check_range(rules.recommendations, 0, 20, "recommendations"));
  SHUKE_TRY(check_range(rules.purchases, 0, 20, "purchases"));
  SHUKE_TRY(check_range(rules.history_months, 1, 120, "history_months"));
  SHUKE_TRY(check_range(rules.soon_days, 0, 3660, "soon_days"));
  SHUKE_TRY(check_range(rules.past_days, 0, 3660, "past_days"));
  SHUKE_TRY(check_range(rules.habit_days, 2, 1000, "habit_days"));
  SHUKE_TRY(check_range(rules.categories, 0, 20, "categories"));
  SHUKE_TRY(check_range(rules.lately_days, 1, 366, "lately_days"));
  SHUKE_TRY(check_range(rules.lately_receipts, 1, 10'000, "lately_receipts"));
  return check_range(rules.least_others, 1, 10'000, "least_others");
}

namespace {

bool was_kept(const ServedLine& line) { return line.out && line.returned.number() < line.quantity.number(); }

/// A size, and how it is known.
struct Size {
  std::string text;
  SizeSource from = SizeSource::none;
};

/// What their lines say of an article.
struct Article {
  Word category;
  std::set<Day> kept;           ///< days on which they bought it and kept some of it
  std::set<std::string> sizes;  ///< in which they did, for themselves
  std::int64_t out = 0, in = 0;
  std::optional<Day> last_out;
  bool last_kept = false;  ///< something of their latest purchase of it

  bool returned_for_good() const { return !last_kept || in >= out; }
};

/// Their lines, sorted by what they are about.
class Past {
 public:
  explicit Past(const ServingFacts& facts) : facts_(facts) {
    for (const ServedLine& line : facts.lines)
      if (line.day <= facts.day) add(line);
  }

  const std::map<std::string, Article>& articles() const { return articles_; }
  /// Days on which they bought of each category and kept something.
  const std::map<Word, std::set<Day>>& categories() const { return categories_; }

  bool returned_for_good(const std::string& sku) const {
    const auto found = articles_.find(sku);
    return found != articles_.end() && found->second.returned_for_good();
  }
  /// Nobody is offered the size that they wore once: many shops number each size of a style as an article of its own.
  bool is_outworn(const Article& article) const {
    const Size worn = size_of(article.category);
    return !worn.text.empty() && !article.sizes.empty() && !article.sizes.contains(worn.text);
  }
  bool is_goods(const Word& category) const {
    return std::find(facts_.no_goods.begin(), facts_.no_goods.end(), category) == facts_.no_goods.end();
  }

  /// The file's word goes before what was bought last.
  Size size_of(const Word& category) const {
    for (const ServedSize& size : facts_.sizes)
      if (size.category == category) return {size.size, SizeSource::file};
    const auto bought = sizes_.find(category);
    if (bought == sizes_.end()) return {};
    return {std::get<std::string>(bought->second), SizeSource::bought};
  }

 private:
  void add(const ServedLine& line) {
    Article& article = articles_[line.sku];
    (line.out ? article.out : article.in) += line.quantity.number();
    if (!line.out) return;
    if (!article.category) article.category = line.category;
    const bool kept = was_kept(line);
    if (!article.last_out || *article.last_out < line.day) article.last_kept = false;
    if (!article.last_out || *article.last_out <= line.day) {
      article.last_out = line.day;
      article.last_kept = article.last_kept || kept;
    }
    if (!kept) return;
    article.kept.insert(line.day);
    if (line.category && is_goods(line.category)) categories_[line.category].insert(line.day);
    if (line.own && !line.size.empty()) {
      article.sizes.insert(line.size);
      auto& size = sizes_[line.category];
      size = std::max(size, std::tuple(line.day, line.size));
    }
  }

  const ServingFacts& facts_;
  std::map<std::string, Article> articles_;
  std::map<Word, std::set<Day>> categories_;
  std::map<Word, std::tuple<Day, std::string>> sizes_;
};

std::vector<Word> most_bought(const ServingRules& rules, const Past& past) {
  std::vector<Word> all;
  for (const auto& [category, days] : past.categories()) all.push_back(category);
  std::stable_sort(all.begin(), all.end(), [&](const Word& one, const Word& other) {
    const auto &days = past.categories().at(one), &others = past.categories().at(other);
    return std::tuple(days.size(), *days.rbegin()) > std::tuple(others.size(), *others.rbegin());
  });
  if (all.size() > static_cast<std::size_t>(rules.categories)) all.resize(static_cast<std::size_t>(rules.categories));
  return all;
}

/// Of an article that they know.
Recommended known(RecommendedFor why, const std::string& sku, const Word& category, const Past& past) {
  Recommended one;
  one.why = why;
  one.sku = sku;
  one.category = category;
  const Size size = past.size_of(category);
  one.size = size.text;
  one.size_from = size.from;
  const auto article = past.articles().find(sku);
  if (article == past.articles().end() || article->second.kept.empty()) return one;
  one.days_bought = static_cast<std::int64_t>(article->second.kept.size());
  one.last_bought = *article->second.kept.rbegin();
  return one;
}

std::vector<Recommended> soon_used_up(const ServingRules& rules, const ServingFacts& facts, const Past& past) {
  std::vector<Recommended> all;
  for (const ServedStock& stock : facts.stock) {
    const std::int64_t left = stock.used_up.number() - facts.day.number();
    if (left > rules.soon_days || left < -rules.past_days) continue;
    if (past.returned_for_good(stock.sku) || !past.is_goods(stock.category)) continue;
    all.push_back(known(RecommendedFor::used_up, stock.sku, stock.category, past));
    all.back().used_up = stock.used_up;
  }
  std::sort(all.begin(), all.end(), [](const Recommended& one, const Recommended& other) {
    return std::tie(*one.used_up, one.sku) < std::tie(*other.used_up, other.sku);
  });
  return all;
}

/// Whether the mean gap between the purchases has passed since the last one: (last − first) ÷ (purchases − 1) ≤ since.
bool is_time(const std::set<Day>& days, Day day) {
  const std::int64_t gaps = static_cast<std::int64_t>(days.size()) - 1;
  const std::int64_t since = day.number() - days.rbegin()->number();
  return days.rbegin()->number() - days.begin()->number() <= since * gaps;
}

std::vector<Recommended> habits(const ServingRules& rules, const ServingFacts& facts, const Past& past) {
  std::vector<Recommended> all;
  for (const auto& [sku, article] : past.articles()) {
    const bool is_used = std::any_of(facts.stock.begin(), facts.stock.end(),
                                     [&sku = sku](const ServedStock& stock) { return stock.sku == sku; });
    if (is_used || article.returned_for_good() || !past.is_goods(article.category)) continue;
    if (past.is_outworn(article)) continue;
    if (static_cast<std::int64_t>(article.kept.size()) < rules.habit_days || !is_time(article.kept, facts.day))
      continue;
    all.push_back(known(RecommendedFor::habit, sku, article.category, past));
  }
  std::stable_sort(all.begin(), all.end(), [](const Recommended& one, const Recommended& other) {
    return one.days_bought > other.days_bought;
  });
  return all;
}

/// What others bought of a category, one row for each article: all receipts, whatever the size, of those articles that
/// were sold in the size they wear.
std::vector<Recommended> news_of(const Word& category, const ServingRules& rules, const ServingFacts& facts,
                                 const Past& past) {
  const Size worn = past.size_of(category);
  std::map<std::string, Recommended> articles;
  std::set<std::string> fitting;
  for (const SoldLately& sold : facts.sold) {
    const bool is_theirs = past.articles().contains(sold.sku) ||
                           std::find(facts.ever.begin(), facts.ever.end(), sold.sku) != facts.ever.end();
    if (sold.category != category || is_theirs) continue;
    Recommended& one = articles[sold.sku];
    one.others = std::max(one.others, sold.receipts);
    if (!worn.text.empty() && !sold.size.empty() && sold.size != worn.text) continue;
    fitting.insert(sold.sku);
    if (sold.size.empty() || worn.text.empty()) continue;
    one.size = worn.text;
    one.size_from = worn.from;
  }
  std::vector<Recommended> all;
  for (auto& [sku, one] : articles) {
    if (!fitting.contains(sku) || one.others < rules.least_others) continue;
    one.sku = sku;
    one.category = category;
    one.in_category = static_cast<std::int64_t>(past.categories().at(category).size());
    all.push_back(std::move(one));
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Recommended& one, const Recommended& other) { return one.others > other.others; });
  return all;
}

}  // namespace

std::vector<Word> categories_served(const ServingRules& rules, const ServingFacts& facts) {
  return most_bought(rules, Past(facts));
}

std::vector<Recommended> recommend(const ServingRules& rules, const ServingFacts& facts) {
  const Past past(facts);
  std::vector<Recommended> all = soon_used_up(rules, facts, past);
  const auto append = [&](std::vector<Recommended>&& more) {
    for (Recommended& one : more)
      if (std::none_of(all.begin(), all.end(), [&](const Recommended& other) { return other.sku == one.sku; }))
        all.push_back(std::move(one));
  };
  append(habits(rules, facts, past));
  for (const Word& category : most_bought(rules, past)) append(news_of(category, rules, facts, past));
  const auto most = static_cast<std::size_t>(rules.recommendations);
  if (all.size() > most) all.resize(most);
  return all;
}

}  // namespace shuke

/// \file
/// Section `serving` of a policy document: what to recommend to a visitor, from their own purchases and from what the
/// shop sold lately (FIL-5). A recommendation says by which numbers it came about; it never presses.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/day.hpp"
#include "shuke/model/error.hpp"
#include "shuke/model/money.hpp"
#include "shuke/model/text.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace shuke {

/// Section `serving` of a policy document. Days count back from the day of the visit, which is one of them.
struct ServingRules {
  std::int64_t recommendations = 0;  ///< at most so many in all, 0 to 20
  std::int64_t purchases = 0;        ///< so many of the latest receipts are shown, 0 to 20
  std::int64_t history_months = 0;   ///< months of their purchases that count, as MEM-8 counts; 1 to 120
  std::int64_t soon_days = 0;        ///< used up within so many days to come is soon; 0 to 3660
  std::int64_t past_days = 0;        ///< and what was used up so many days ago may still be missed; 0 to 3660
  std::int64_t habit_days = 0;       ///< bought on so many days, an article is a habit; 2 to 1000
  std::int64_t categories = 0;       ///< of so many categories, those that they buy most, news is told; 0 to 20
  std::int64_t lately_days = 0;      ///< what the shop sold in so many days it sold lately; 1 to 366
  std::int64_t lately_receipts = 0;  ///< and on no more than so many receipts, the latest; 1 to 10 000
  std::int64_t least_others = 0;     ///< bought on so many receipts of others, an article is news; 1 to 10 000

  friend bool operator==(const ServingRules&, const ServingRules&) = default;
};

/// Errors: invalid, with the field: a number out of its range.
SHUKE_CPP_API Result<void> validate(const ServingRules& rules);

/// Where the size of a recommended article comes from. Part of answers.
enum class SizeSource : std::uint8_t {
  none = 0,    ///< no size is known, or the article has none
  file = 1,    ///< the size that the file names for that garment
  bought = 2,  ///< the size they last bought of that category and kept
};

/// Why an article is recommended. Part of answers.
enum class RecommendedFor : std::uint8_t {
  used_up = 0,  ///< what they have at home of it will be used up soon, or was lately
  habit = 1,    ///< they buy it again and again, and it is time
  news = 2,     ///< others bought it lately, of a category that they buy most; they never did
};

/// A line of theirs: what went out to them, or came back.
struct ServedLine {
  Day day;              ///< business day of the receipt
  bool out = true;      ///< bought; else brought back
  bool own = true;      ///< for themselves; a present tells nothing of their size
  std::string sku;      ///< the article
  Word category;        ///< a word of the policy
  std::string size;     ///< as on the label
  Quantity quantity;    ///< how much
  Quantity returned{};  ///< of what was bought: how much came back
};

/// A supply at home that has an end (FIL-3).
struct ServedStock {
  std::string sku;  ///< the article
  Word category;    ///< a word of the policy
  Day used_up;      ///< first day without it
};

/// A size that the file names.
struct ServedSize {
  Word category;     ///< the garment
  std::string size;  ///< as on the label
};

/// An article as others bought it lately, in one size.
struct SoldLately {
  std::string sku;            ///< the article
  Word category;              ///< a word of the policy
  std::string size;           ///< as on the label; empty: it has none
  std::int64_t receipts = 0;  ///< on which the article stands, in whatever size
};

/// What is known when a visitor is served. Lists are in any order.
struct ServingFacts {
  Day day{};                             ///< of the visit
  std::span<const ServedLine> lines{};   ///< theirs, in the months that count
  std::span<const ServedStock> stock{};  ///< what they have at home, or had
  std::span<const ServedSize> sizes{};   ///< from the file
  std::span<const SoldLately> sold{};    ///< in the shop, lately, of whatever categories
  std::span<const std::string> ever{};   ///< articles among `sold` that they ever bought
  std::span<const Word> no_goods{};      ///< categories that are no goods (FIL-2)
};

/// An article, and the numbers that speak for it. Numbers that a reason does not need are zero or absent.
struct Recommended {
  RecommendedFor why = RecommendedFor::news;  ///< the reason
  std::string sku;                            ///< the article
  Word category;                              ///< a word of the policy
  std::string size;                           ///< which they would need; empty: not known, or it has none
  SizeSource size_from = SizeSource::none;    ///< how that is known
  std::int64_t days_bought = 0;               ///< habit: days on which they bought and kept it
  std::optional<Day> last_bought;             ///< the latest of them, for used up, too
  std::optional<Day> used_up;                 ///< used up: the first day without it
  std::int64_t in_category = 0;               ///< news: days on which they bought of the category
  std::int64_t others = 0;                    ///< news: receipts of others

  friend bool operator==(const Recommended&, const Recommended&) = default;
};

/// The categories of which they bought on most days and kept something, at most `rules.categories`: by days, then the
/// one bought of later, then by word. What is no goods and what has no category does not count (FIL-5).
SHUKE_CPP_API std::vector<Word> categories_served(const ServingRules& rules, const ServingFacts& facts);

/// What to recommend, at most `rules.recommendations`, each article once (FIL-5):
///   1. what is used up from `past_days` before the day to `soon_days` after it, the soonest first;
///   2. habits, kept purchases on at least `habit_days` days, for which it is time: since the last purchase at least
///      the mean gap between them has passed. An article whose use is known is left to 1. Most days first;
///   3. of `categories_served`, in their order, what others bought lately on at least `least_others` receipts and the
///      customer never did, in their size where it and the article's are known, most receipts first.
/// Equal ones in order of article. Never what they returned for good: the latest purchase of it came back whole, or in
/// all as much came back as went out.
SHUKE_CPP_API std::vector<Recommended> recommend(const ServingRules& rules, const ServingFacts& facts);

}  // namespace shuke

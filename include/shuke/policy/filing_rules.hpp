/// \file
/// Section `filing` of a policy document: how customers are sorted. By what they spend, what they buy, how active they
/// are and whether they have bought at all; and when what they have at home is used up.
///
/// Amounts and purchases are net of returns. Where a window is meant, it is that of `filing_window`.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/money.hpp"
#include "shuke/policy/points.hpp"
#include "shuke/policy/words.hpp"

#include <optional>
#include <span>
#include <vector>

namespace shuke {

/// A level of spending (FIL-1).
struct SpendingLevel {
  Word word;                  ///< its name in data
  std::optional<Money> from;  ///< net amount in the window at which it begins
  std::string en;             ///< in English
  std::string zh;             ///< in Simplified Chinese

  friend bool operator==(const SpendingLevel&, const SpendingLevel&) = default;
};

/// A category of a list.
struct FiledCategory {
  Word category;  ///< a word of the policy

  friend bool operator==(const FiledCategory&, const FiledCategory&) = default;
};

/// A folder that does not simply go by one category's word (FIL-2).
struct Folder {
  Word word;                              ///< its name in data
  std::string en;                         ///< in English
  std::string zh;                         ///< in Simplified Chinese
  std::vector<FiledCategory> categories;  ///< that share it; none for the folder of all others

  friend bool operator==(const Folder&, const Folder&) = default;
};

/// A step of the cycle in which a customer buys (FIL-4).
struct CycleStep {
  Word word;                            ///< its name in data
  std::optional<std::int64_t> percent;  ///< lasts up to so many percent of the rhythm; absent: without end
  std::string en;                       ///< in English
  std::string zh;                       ///< in Simplified Chinese

  friend bool operator==(const CycleStep&, const CycleStep&) = default;
};

/// How long goods of a category last (CUS-8, FIL-3).
struct UseUp {
  Word category;          ///< a word of the policy
  std::string unit;       ///< of the quantity, as receipts write it; empty: pieces (POS-3)
  Quantity quantity;      ///< so much …
  std::int64_t days = 0;  ///< … lasts so many days, 1 to 3660

  friend bool operator==(const UseUp&, const UseUp&) = default;
};

/// One of the two classes of customers (CUS-8).
struct CustomerClass {
  bool bought = false;  ///< of those who have bought, or of those who have not
  Word word;            ///< its name in data: `A`
  std::string en;       ///< in English
  std::string zh;       ///< in Simplified Chinese

  friend bool operator==(const CustomerClass&, const CustomerClass&) = default;
};

/// By what customers are sorted (FIL-1).
enum class FilingAxis : std::uint8_t {
  spending = 0,        ///< level of spending
  category = 1,        ///< main category
  membership = 2,      ///< member or not
  activity = 3,        ///< active or not, and the step of the cycle
  birthday_month = 4,  ///< month of the birthday
};

/// An axis, and what it is good for (FIL-1).
struct Axis {
  FilingAxis axis{};       ///< which
  std::string en;          ///< in English
  std::string zh;          ///< in Simplified Chinese
  std::string purpose_en;  ///< what it serves, in English
  std::string purpose_zh;  ///< what it serves, in Simplified Chinese

  friend bool operator==(const Axis&, const Axis&) = default;
};

/// Section `filing` of a policy document.
struct FilingRules {
  std::int64_t window_months = 0;         ///< months that count for spending, main category and activity; 1 to 120
  std::vector<SpendingLevel> spending;    ///< highest first; the last begins at zero
  std::vector<Folder> folders;            ///< of several categories, and that of all others
  Word other;                             ///< the folder of all others, one of `folders`
  std::vector<FiledCategory> not_filed;   ///< categories that are no goods
  std::int64_t active_purchases = 0;      ///< purchases in the window from which on a customer buys often; at least 1
  std::int64_t active_upper_percent = 0;  ///< upper part of all customers by amount that is worth much; 1 to 100
  std::int64_t rhythm_from = 0;           ///< purchases from which on a customer has a rhythm of their own; at least 2
  std::int64_t rhythm_days = 0;           ///< rhythm of all others in days, 1 to 3660
  std::int64_t rhythm_of_last = 0;        ///< so many of the latest purchase days make the rhythm; to 1000
  std::vector<CycleStep> cycle;           ///< in the order in which they pass; the last one is without end
  std::vector<UseUp> use_up;              ///< at most one for each category and unit
  std::optional<std::int64_t> own_use_from;  ///< days with a purchase of an article from which on its use is learnt
                                             ///< from them, 2 to 1000; absent: it never is (FIL-3)
  std::optional<std::int64_t> own_use_least_basis_points;  ///< of the use in `use_up`, 1 to 10 000: learnt is no slower
                                                           ///< use than this; absent: however slow
  std::optional<std::int64_t> own_use_most_basis_points;  ///< of the use in `use_up`, 10 000 to 1 000 000: learnt is no
                                                          ///< faster use than this; absent: however fast
  std::vector<FiledCategory> own_use_of;  ///< what else is used up: its use is learnt where `use_up` says nothing
  std::vector<CustomerClass> classes;     ///< those who have bought and those who have not
  std::vector<Axis> axes;                 ///< in the order in which overviews show them; each at most once

  friend bool operator==(const FilingRules&, const FilingRules&) = default;
};

/// Errors: invalid, with the field: a number out of range, a word twice, levels or steps out of order, a category in
/// two folders or filed and not filed, no folder of all others, a class that is missing.
SHUKE_CPP_API Result<void> validate(const FilingRules& rules);

/// The days that count on a day, as MEM-8 counts them: for 12 months and 2025-02-28 those from 2024-02-29 on. Errors:
/// invalid (out of the calendar's range).
SHUKE_CPP_API Result<DaySpan> filing_window(const FilingRules& rules, Day day);

// ---- What they are worth, and where their file lies ----------------------------------------------------------------

/// The level of spending of a net amount in the window; an amount below zero has the lowest (FIL-1). Borrowed from the
/// rules. Errors: invalid (another currency than the policy's).
SHUKE_CPP_API Result<const SpendingLevel*> spending_level(const FilingRules& rules, Money net);

/// What a customer has of a category in the window. One for each category.
struct CategorySum {
  Word category;  ///< a word of the policy; empty when receipts did not tell
  Money net;      ///< paid, less what came back
  Day latest;     ///< day of the latest purchase
};

/// Where a customer's file lies, and why (FIL-2).
struct MainCategory {
  Word category;              ///< the main one; empty when there is none
  Word folder;                ///< where the file lies
  std::optional<Money> net;   ///< of the main category in the window; absent without one
  std::optional<Day> latest;  ///< day of its latest purchase; absent without one
  bool tied = false;          ///< others have the same amount: the later purchase decided, or the order of words

  friend bool operator==(const MainCategory&, const MainCategory&) = default;
};

/// The category with the highest net amount above zero in the window; of equal ones that of the latest purchase, then
/// the one that stands first in `categories` (words.categories; words that are not there come after those that are, in
/// their own order). What is not filed and what has no category does not compete. Categories that share a folder
/// compete each for itself. Errors: invalid (two currencies).
SHUKE_CPP_API Result<MainCategory> main_category(const FilingRules& rules, std::span<const CategorySum> sums,
                                                 std::span<const Label> categories);

/// The word of the folder in which files of this main category lie: a folder that names the category, else the one
/// called like it. The folder of all others for none and for what is not filed (FIL-2).
SHUKE_CPP_API Word folder_of(const FilingRules& rules, const Word& category);

/// The class of a customer who has or has not bought, kept purchases of all times counting; null when the rules do not
/// name it. Borrowed from the rules (CUS-8).
SHUKE_CPP_API const CustomerClass* customer_class(const FilingRules& rules, bool bought);

// ---- How active they are -------------------------------------------------------------------------------------------

/// In which rhythm a customer buys (FIL-4).
struct Rhythm {
  std::int64_t days = 0;       ///< from one purchase to the next
  bool own = false;            ///< from the customer's own purchases; else the policy's
  std::int64_t purchases = 0;  ///< days with a purchase that were looked at

  friend bool operator==(const Rhythm&, const Rhythm&) = default;
};

/// The median gap between the latest purchase days; of an even number of gaps the mean of the two middle ones, rounded
/// half up. Several purchases on one day are one. The days are in any order; those before the latest `rhythm_of_last`
/// change nothing and need not be handed in.
SHUKE_CPP_API Rhythm rhythm_of(const FilingRules& rules, std::span<const Day> purchase_days);

/// What a customer's activity is judged by.
struct ActivityFacts {
  Day day{};                             ///< on which it is judged
  std::span<const Day> purchase_days{};  ///< days with a kept purchase, of all times; see `rhythm_of`
  std::int64_t purchases = 0;            ///< days in the window with a kept purchase
  Money net{};                           ///< the customer's net amount in the window
  std::int64_t customers = 0;            ///< customers with a net amount above zero in the window, this one included
  std::int64_t lower = 0;                ///< of them, those with a lower amount than this one
};

/// How active a customer is, and the numbers that say so (FIL-4).
struct Activity {
  bool active = false;                          ///< buys often and is worth much
  bool often = false;                           ///< has so many purchases in the window
  bool worth_much = false;                      ///< is in the upper part by amount
  const CycleStep* step = nullptr;              ///< borrowed from the rules; null: has never bought
  Rhythm rhythm;                                ///< what the step goes by
  std::optional<std::int64_t> days_since_last;  ///< since the latest purchase; absent: has never bought
  std::int64_t purchases = 0;                   ///< days in the window with a purchase
  std::int64_t purchases_needed = 0;            ///< from which on it is often
  std::int64_t lower_percent = 0;               ///< of the other customers, so many have a lower amount; rounded down
  std::int64_t lower_percent_needed = 0;        ///< from which on it is worth much
};

/// Active is who buys often and belongs to the upper part: at least `100 − active_upper_percent` percent of the other
/// customers with an amount above zero have a lower one. Customers with the same amount are in or out together; a
/// customer with no others to compare with is in; one without an amount above zero is out. The step is the first whose
/// share of the rhythm the days since the latest purchase do not exceed. Purchases after the day do not count.
/// Errors: invalid (`lower`, `customers`, `purchases`: numbers that contradict each other).
SHUKE_CPP_API Result<Activity> activity_of(const FilingRules& rules, const ActivityFacts& facts);

// ---- What they have at home ----------------------------------------------------------------------------------------

/// Goods that a customer bought and kept.
struct KeptGoods {
  Word category;      ///< a word of the policy
  std::string sku;    ///< the article
  std::string unit;   ///< of the quantity; empty: pieces
  Day day;            ///< when they were bought
  Quantity quantity;  ///< what was not brought back
};

/// How it is known how fast an article is used (FIL-3). Reaches the C ABI.
enum class UseFrom : std::uint8_t {
  stated = 0,  ///< the policy states it for the category
  learnt = 1,  ///< from when the customer bought how much of it
};

/// What a customer still has at home of an article (FIL-3).
struct Stock {
  Word category;                ///< as bought
  std::string sku;              ///< the article
  std::string unit;             ///< of the quantities; empty: pieces
  Day since;                    ///< begin of the unbroken supply that counts on the day
  Quantity bought;              ///< bought since then
  Quantity left;                ///< of it on the day, rounded down to thousandths
  Day used_up;                  ///< first day for which no whole day's portion is left; 2199-12-31 at the latest
  std::int64_t days_left = 0;   ///< days until then; 0 when it is past
  UseFrom use_from{};           ///< how it is known how fast it is used
  Quantity daily_use;           ///< so much in a day, rounded half up to thousandths; nothing is counted with this
  std::int64_t purchases = 0;   ///< days with a purchase of it that were looked at
  const UseUp* rule = nullptr;  ///< what the policy states; borrowed from the rules; null: nothing
};

/// What is at home on a day, of each article whose use the rules know: soonest used up first, then by category, article
/// and unit. An article is used by itself, one purchase after the other: what is bought up to and on the day on which
/// the supply is used up is added to it exactly, without rounding in between; what is bought later begins a new supply
/// on its own day. A supply of
/// quantity q lasts the whole days in q · days ÷ quantity, which are rounded down, because a reminder that comes early
/// is better than one that comes late. Purchases after the day and those of nothing do not count.
///
/// From `own_use_from` days with a purchase on, the use of an article is learnt: what was bought before the latest of
/// them was used in the days from the first to the latest. That is an exact fraction; where `use_up` states a use, it
/// is no less and no more than the given parts of that one. Errors: overflow.
SHUKE_CPP_API Result<std::vector<Stock>> stock_of(const FilingRules& rules, std::span<const KeptGoods> goods, Day day);

}  // namespace shuke

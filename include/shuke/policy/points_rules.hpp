/// \file
/// Parts of the section `points` of a policy document: what earns more than once, how long points last, how they are
/// paid with, and what happens when there are too few (MEM-9). The section itself stands in points.hpp; what the rules
/// come to is decided in points_earning.hpp, points_lots.hpp and points_redemption.hpp.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/error.hpp"
#include "shuke/model/money.hpp"
#include "shuke/model/text.hpp"
#include "shuke/model/yearly_day.hpp"
#include "shuke/policy/festivals.hpp"

#include <optional>
#include <vector>

namespace shuke {

/// A category of a list of this section.
struct PointsCategory {
  Word category;  ///< a word of the policy

  friend bool operator==(const PointsCategory&, const PointsCategory&) = default;
};

/// A card of a list of this section.
struct PointsCard {
  Word card;  ///< as the customer's card is called

  friend bool operator==(const PointsCard&, const PointsCard&) = default;
};

/// Days on which a multiplier holds: days of the month, the month's last ones, a day of the week, or dates; exactly one
/// of them.
struct PointsDays {
  std::optional<std::int64_t> from_day;   ///< first day of the month, 1 to 31
  std::optional<std::int64_t> until_day;  ///< last day of the month, included
  std::optional<std::int64_t> last_days;  ///< so many at the month's end, 1 to 31
  std::optional<Weekday> weekday;         ///< this day of the week
  std::optional<Day> from_date;           ///< first of some dates
  std::optional<Day> until_date;          ///< the last of them, included

  friend bool operator==(const PointsDays&, const PointsDays&) = default;
};

/// What earns more, or less, than once. Every condition that is given has to hold (MEM-9).
struct PointsMultiplier {
  Word word;                                   ///< its name in data: `member_day`
  std::string en;                              ///< in English
  std::string zh;                              ///< in Simplified Chinese
  std::string rule;                            ///< the rule of the domain it comes from; empty when none
  bool member = false;                         ///< only those who hold a card
  std::vector<PointsCard> cards;               ///< with `member`: only these; empty: any
  std::vector<PointsDays> days;                ///< one of these holds; empty: every day
  std::vector<PointsCategory> categories;      ///< only these; empty: all but `not_categories`
  std::vector<PointsCategory> not_categories;  ///< not these; empty when `categories` is told
  std::int64_t times_basis_points = 0;         ///< 20 000 is twice; 1 to 1 000 000

  friend bool operator==(const PointsMultiplier&, const PointsMultiplier&) = default;
};

/// What several multipliers that hold for one line come to.
enum class PointsCombination : std::uint8_t {
  best = 0,  ///< the greatest alone, of equal ones the first
  add = 1,   ///< what each gives beyond once is added up; never below nothing
};

/// How long points last.
enum class PointsExpiry : std::uint8_t {
  never = 0,     ///< for ever
  months = 1,    ///< so many months from the day on which they were earned
  year_end = 2,  ///< to the end of a calendar year
  fixed = 3,     ///< to a day of a later year
};

/// What happens when points are taken that are no longer there, by a return or by hand.
enum class BelowZero : std::uint8_t {
  allow = 0,   ///< the balance goes below zero, and what is earned next fills it up
  refuse = 1,  ///< nothing is taken
  clamp = 2,   ///< what is there is taken
};

/// How points are paid with. Absent `points`: they are not.
struct PointsRedemption {
  std::optional<std::int64_t> points;           ///< so many points …
  std::optional<Money> worth;                   ///< … are worth this; above zero
  std::optional<std::int64_t> step;             ///< a multiple of this; absent: of `points`
  std::optional<std::int64_t> least;            ///< on one receipt; absent: one step
  std::optional<std::int64_t> most_of_receipt;  ///< basis points of the receipt, 1 to 10 000; absent: all of it
  std::vector<PointsCategory> categories;       ///< only these can be paid for; empty: all but `not_categories`
  std::vector<PointsCategory> not_categories;   ///< not these; empty when `categories` is told
  bool without_card = false;                    ///< whether who holds no card can pay with points, too

  friend bool operator==(const PointsRedemption&, const PointsRedemption&) = default;
};

/// Why points are set right by hand.
struct PointsAdjustmentReason {
  Word word;       ///< its name in data: `goodwill`
  std::string en;  ///< in English
  std::string zh;  ///< in Simplified Chinese

  friend bool operator==(const PointsAdjustmentReason&, const PointsAdjustmentReason&) = default;
};

}  // namespace shuke

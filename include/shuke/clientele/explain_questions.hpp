/// \file
/// The story of a customer's points and cards, step by step, with the rule and the policy that decided each.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/card_event.hpp"
#include "shuke/model/money.hpp"
#include "shuke/model/points_entry.hpp"
#include "shuke/model/reason.hpp"

#include <vector>

namespace shuke {

/// What is told of.
enum class ExplainAbout : std::uint8_t {
  all = 0,     ///< points and cards, in the order in which they happened
  points = 1,  ///< points alone (MEM-9)
  cards = 2,   ///< cards alone (MEM-5)
};

/// Asks how a customer's points and cards came to be what they are, a page at a time.
struct ExplainQuestion {
  std::string customer;      ///< ref
  std::optional<Day> day;    ///< as the books were at its end; required
  ExplainAbout about{};      ///< what is told of
  std::string after;         ///< `next` of the page before; empty: from the beginning
  std::int64_t limit = 256;  ///< steps of a page, 1 to 1000
  std::string explain;       ///< a language, `en` or `zh-CN`: steps are told in words; empty: in numbers alone

  friend bool operator==(const ExplainQuestion&, const ExplainQuestion&) = default;
};

/// One step of the story. A step of points has a `reason`, one of cards a `deed`.
struct ExplainStep {
  Day day;                             ///< posted, or from which on it holds
  std::string shop;                    ///< ref of the shop where
  std::string receipt;                 ///< number of the receipt that did it; empty: none did
  std::optional<PointsReason> reason;  ///< points: why they moved
  std::int64_t points = 0;             ///< points: how many; below zero when they went away
  std::int64_t balance = 0;            ///< points: what the rows so far come to
  Money base;                          ///< points: what the figure was computed from; zero: nothing paid
  std::string of_receipt;              ///< points taken back: the receipt that had earned them
  std::optional<Day> counts_on;        ///< points: the day on which they count for a year, where it is another (MEM-8)
  std::optional<Day> until;            ///< points: last day to use them; cards: see CardEvent::until
  Word word;                           ///< points set right by hand: why
  Word card;                           ///< cards: which
  std::optional<CardDeed> deed;        ///< cards: what happened
  Word before;                         ///< cards: the one held before
  std::optional<CardCount> count;      ///< cards: what was counted
  std::int64_t have = 0;               ///< cards: what it came to; amounts in minor units
  std::int64_t need = 0;               ///< cards: the threshold; 0: nothing was counted
  Word brand;                          ///< cards: of pieces of a brand, which
  std::string approver;                ///< ref of the associate who decided; empty: the rules did
  std::string rule;                    ///< id of the rule
  std::string policy;                  ///< name of the policy that decided
  std::int64_t policy_version = 0;     ///< its version
  std::string text;                    ///< the same in words, in the language of `explain`

  friend bool operator==(const ExplainStep&, const ExplainStep&) = default;
};

/// A page of the story.
struct ExplainAnswer {
  std::vector<ExplainStep> rows;  ///< the earliest first
  std::string next;               ///< `after` of the next page; empty: this is the last
  std::int64_t balance = 0;       ///< points booked by the end of the day, all pages together

  friend bool operator==(const ExplainAnswer&, const ExplainAnswer&) = default;
};

/// What a step says for itself: the deciding rule first. Amounts are in the currency of `base`.
SHUKE_CPP_API Reasons reasons_of(const ExplainStep& step);

}  // namespace shuke

/// \file
/// What is due of a person's cards, and writing it down (MEM-5, MEM-10).
///
///     kept events, facts ──cards_through──> kept and due ──write_due──> kept
///
/// Each day belongs to the version of the policy that holds on it. A review begins where the last one ended, as far as
/// the books show: it finds the same when it begins earlier.
#pragma once

#include "clientele/card_facts.hpp"
#include "clientele/card_history.hpp"

namespace shuke::clientele {

/// Whose cards, and as of when the books are read.
struct CardsOf {
  std::span<const CustomerId> files;    ///< all files of the person
  const std::string* policy = nullptr;  ///< name of the policy by which they go
  std::int64_t before = as_it_is;       ///< of the books what has a lower counter alone
  const Sale* own = nullptr;            ///< the receipt that was written just now: it is looked at, however late it is
  std::optional<Day> reviewed{};        ///< the day through which everything in the books was looked at; absent: as the
                                        ///< person's receipts tell
  bool from_last_event = false;         ///< begin with the last event, whatever was looked at since
};

/// A person's cards with everything that is due by a day.
struct PersonCards {
  std::vector<CardEvent> events;   ///< by the day, in the order in which they happened: kept ones, then those due
  bool all = true;                 ///< false: others are kept, of days after the last day
  std::size_t kept = 0;            ///< how many of them are kept; the others have no id, customer and shop yet
  CardFactRows facts;              ///< what the last day was judged by
  Day day;                         ///< the last day; of a late receipt a later one than it was asked for
  const Policy* policy = nullptr;  ///< of that day

  std::span<const CardEvent> due() const { return std::span(events).subspan(kept); }  ///< what is not kept yet
  /// What to ask the rules about the day with, when everything is counted that is due.
  CardFacts facts_on_day() const { return facts.facts(day); }
};

/// The cards of a person through a day. Where the policy of a day has no cards, nothing is due on it; where that of the
/// last day has none, no facts are read either. Nothing is written. Errors: damaged, overflow, invalid.
Result<PersonCards> cards_through(storage::Connection& connection, House& house, const CardsOf& whose, Day day);

/// Writes what is due, under ids of its own, into a file, and wakes the person. Errors: overflow, damaged.
Result<void> write_due(storage::Connection& connection, House& house, IdSource& ids, CustomerId file, ShopId shop,
                       PersonCards& cards);

/// The events of a person by a day: those that are kept, and behind them, without ids, what time alone has brought
/// about since and nobody has written down yet. `policy` is the one that holds on the day. Errors: damaged, overflow,
/// invalid.
Result<std::vector<CardEvent>> history_by(storage::Connection& connection, House& house,
                                          std::span<const CustomerId> files, const std::string& policy, Day day);

/// Writes down what time alone has brought about by the day on which a receipt is posted, before the receipt: by its
/// card it is priced and earns, whether a review ran or not. Nothing is read for walk-ins, nor where the policy has no
/// cards. Errors: as `history_by`.
Result<void> review_before(storage::Connection& connection, House& house, IdSource& ids, const Sale& sale,
                           const std::string& policy);

/// Reviews the cards of a receipt's customer through the day on which it was posted, once its rows are written; what
/// it finds is written behind them. What the receipt's answer tells of it. Nothing is read for walk-ins, nor where the
/// policy has no cards. Errors: damaged, overflow, invalid.
Result<std::vector<CardMark>> review_after(storage::Connection& connection, House& house, IdSource& ids,
                                           const Sale& sale, const std::string& policy);

/// What was told with a receipt, from its rows: the events whose ids follow without a gap on those of its own rows.
/// Whatever else writes events leaves a gap before them. Errors: damaged, invalid.
Result<std::vector<CardMark>> marks_of(storage::Connection& connection, const Sale& sale);

}  // namespace shuke::clientele

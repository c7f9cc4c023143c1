/// \file
/// What prices go by beside the lines of a receipt, read from the books (MEM-6, MEM-7, CUS-10).
#pragma once

#include "clientele/house.hpp"
#include "clientele/merging.hpp"

namespace shuke::clientele {

/// A person's birthday as it is kept.
struct KeptBirthday {
  std::optional<YearlyDay> day;                      ///< absent: not known
  Observance observance = Observance::own_calendar;  ///< by which calendar it is kept
  bool falls_on(Day civil) const;                    ///< false where the calendar cannot tell (CUS-10)
};

/// The birthday of a person, of the first of their files that knows it; as it stood before the id with that counter was
/// made. Error: damaged.
Result<KeptBirthday> birthday_of(storage::Connection& connection, const House& house, std::span<const CustomerId> files,
                                 std::int64_t before = as_it_is);

/// What is known of who buys.
struct PriceFacts {
  Word card;                              ///< whose price it is; empty: none
  bool birthday = false;                  ///< the day is the birthday
  std::optional<Day> birthday_changed;    ///< asked for on a birthday alone: its last change by the day
  std::int64_t birthday_pieces_used = 0;  ///< likewise: pieces of it on receipts so far, less those brought back
};

/// Whether a birthday is asked for by a rule that could hold for somebody with this card.
bool asks_for_birthday(const PriceRules& rules, const Word& card);

/// The facts of a birthday on a day, from receipts and changes before the id with that counter. A fixed number of
/// queries for each file. Error: damaged.
Result<PriceFacts> birthday_facts(storage::Connection& connection, const House& house, const PriceRules& rules,
                                  std::span<const CustomerId> files, Day day, std::int64_t before = as_it_is);

/// A line of a receipt as prices see it; `unit_price` or `list_price` is told. A line at a card's price is one at the
/// list price: the till says of it what the rules say. Borrowed.
BasketLine basket_line(const SaleLine& line);

}  // namespace shuke::clientele

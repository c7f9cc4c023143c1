/// \file
/// How long a customer's cards are left alone by time: a row of the database's own books, which `verify` checks like
/// all others.
#pragma once

#include "shuke/model/day.hpp"
#include "shuke/model/ids.hpp"
#include "storage/table.hpp"

namespace shuke::storage {

/// Through which day nothing becomes of somebody's cards unless something is written about them (MEM-10). A review has
/// found it; whoever has no row is looked at by the next one. It follows from the events of their cards and the rules;
/// it is replaced and removed in place.
struct CardSleep {
  CustomerId customer_id;  ///< of the file that is kept, with its parts
  Day until;               ///< last day on which they need not be looked at; the last day there is: for ever

  friend bool operator==(const CardSleep&, const CardSleep&) = default;
};

const Table& card_sleep_table();

}  // namespace shuke::storage

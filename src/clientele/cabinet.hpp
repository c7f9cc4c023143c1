/// \file
/// The cabinet of a shop: where files stand on paper, and the row by which lists find each (FIL-1, FIL-2).
///
///     no file ──open_row──> not placed ──place──> in a folder ──place──> in another
///
/// There is one row for each file that is kept, none for one that is part of another. A place is never changed: a file
/// that moves gets the next number of its new folder.
#pragma once

#include "clientele/house.hpp"
#include "shuke/model/file_history.hpp"

namespace shuke::clientele {

/// Where a file stands.
struct Place {
  Word folder;
  std::int64_t number = 0;
};

/// Where a file stood on a day; none when it had no place yet. Error: damaged.
Result<std::optional<Place>> place_on(storage::Connection& connection, CustomerId customer, Day day);

/// What lists sort and choose customers by beside what is judged.
struct Marks {
  std::string sort_key;             ///< of the name; empty: no name
  std::int64_t birthday_month = 0;  ///< by the solar calendar; 0: none
  std::int64_t birthday_year = 0;   ///< for which a lunar birthday's month holds; 0: for all
  bool member = false;              ///< holds a card, as their cards stand now, or one with a number (MEM-1)
};

/// The solar month in which a birthday falls: of a lunar one that of its first occurrence in this year, 0 when there is
/// none.
std::int64_t month_of_birthday(const YearlyDay& birthday, std::optional<Observance> observance, int year);

/// The marks of a person, of the file that is kept with its parts, in a year. Error: damaged.
Result<Marks> marks_of(storage::Connection& connection, const House& house, CustomerId whole, int year);
/// Writes them into a row; what else is in it stays.
void mark(storage::Filed& row, Marks marks);

/// The row of a file that is kept; none for a part. Error: damaged.
Result<std::optional<storage::Filed>> filed_row(storage::Connection& connection, CustomerId customer);

/// Makes the row of a file that becomes one of its own: of a new one, or of one that was parted from another. Where it
/// stood it stands; nobody has judged it yet. Error: damaged.
Result<void> open_row(storage::Connection& connection, const House& house, CustomerId customer, int year);

/// Makes the row of a person fit their files after a change to one of them. Error: damaged.
Result<void> renew_row(storage::Connection& connection, const House& house, CustomerId file, Day day);

/// Makes the row of a person say whether they hold a card, after something became of their cards. Error: damaged.
Result<void> renew_member(storage::Connection& connection, const House& house, CustomerId file);

/// Makes the rows fit after two files were merged or parted. Error: damaged.
Result<void> join_rows(storage::Connection& connection, const House& house, const Merge& merge);

/// Gives a file the next number of a folder, from a day on, and notes it in its row, which the caller writes.
void place(storage::Connection& connection, storage::Filed& row, const Word& folder, Day day);

/// Gives a new file its first place, in the folder of all others, unless it has one or the policy sorts nobody. Errors:
/// damaged, invalid.
Result<void> place_first(storage::Connection& connection, House& house, CustomerId customer, Day day);

/// Whether the row of a file is what its values and places say; of a part, whether there is none. What was judged is
/// only looked at for being there or not. Errors: damaged, invalid (a stored value is not lawful).
Result<bool> row_fits(storage::Connection& connection, const House& house, CustomerId customer);

/// Makes all rows anew, from files and places; nobody is judged by it. What cannot be read is left without marks, so
/// that the database can be opened; `verify` names it.
void remake_rows(storage::Connection& connection, const House& house);

}  // namespace shuke::clientele

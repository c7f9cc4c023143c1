/// \file
/// Whose yearly days fall on a civil day (CUS-10): rows that follow from customers' files, written with every change of
/// them and of which files are one person's (CUS-3).
///
/// A row holds a day of a person by month and day of the calendar in which it is kept, packed into one number. A civil
/// day is asked for by the few numbers that fall on it, solar and lunar, those included for which it stands in.
#pragma once

#include "clientele/house.hpp"

#include <compare>
#include <set>

namespace shuke::clientele {

/// What is celebrated. Reaches the disk.
enum class PersonalOccasion : std::uint8_t {
  birthday = 0,         ///< their own birthday
  family_birthday = 1,  ///< that of one of their family
  anniversary = 2,      ///< their wedding day
};

/// A yearly day of a person.
struct PersonalDay {
  std::int64_t no = 0;  ///< 0 the birthday, 1 the anniversary, then the family in its order
  PersonalOccasion occasion = PersonalOccasion::birthday;
  Word relation;           ///< of a family birthday
  std::int64_t falls = 0;  ///< when, as a number
  std::int64_t year = 0;   ///< of the first one, in the calendar in which it is kept; 0: not known
  friend auto operator<=>(const PersonalDay&, const PersonalDay&) = default;
};

/// The yearly days of a file that stands for a whole person, in order of `no`. What concerns children is not among them
/// (CUS-1), nor a day that the calendar cannot tell.
std::vector<PersonalDay> personal_days(const Customer& whole);

/// A number that falls on a civil day, and the year of its calendar.
struct FallsOn {
  std::int64_t falls = 0;
  std::int64_t year = 0;
};

/// The day that a row says, as it is kept: in its own calendar, with the year of the first one where it is known.
/// Error: invalid, when the row is damaged.
Result<YearlyDay> kept_day(std::int64_t falls, std::int64_t year);

/// All numbers that fall on a day: 28 February stands in for the 29th in other years than leap years, the last day of a
/// short lunar month for its 30th, an ordinary lunar month for a leap month that the year does not have. Error: invalid
/// (outside the lunar table).
Result<std::vector<FallsOn>> falling_on(Day day);

/// Writes the rows of a new file of its own.
void write_days(storage::Connection& connection, const Customer& file);
/// Writes the rows of the person to whom a file belongs, when they are not there yet, and takes out what does not
/// belong there. Error: damaged.
Result<void> keep_days(storage::Connection& connection, const House& house, CustomerId file);

/// Makes all rows anew. Files that are damaged get none.
void remake_days(storage::Connection& connection, const House& house);
/// Of the files with numbers in a span: the customers whose rows are not what follows from their files. Files that
/// cannot be read are passed over; their own rows are named.
std::set<std::int64_t> wrong_days(storage::Connection& connection, const House& house, std::int64_t first,
                                  std::int64_t last);
/// Numbers of customers who have rows and no file.
std::vector<std::int64_t> days_of_nobody(storage::Connection& connection);

}  // namespace shuke::clientele

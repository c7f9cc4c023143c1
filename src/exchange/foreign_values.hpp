/// \file
/// Values as other systems write them, turned into the texts that our fields read. None of the errors quotes a value.
#pragma once

#include "shuke/model/error.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace shuke::exchange {

/// Which day a spreadsheet counts from.
enum class SerialSystem : std::uint8_t { from_1900, from_1904 };

/// A text without blanks, full-width ones too, at its ends.
std::string_view trimmed(std::string_view text);

/// A number of digits alone that a spreadsheet may have written as `8.88E+5` or `888000.0`, with zeros before it up to
/// `digits` (0: none). Errors: invalid (customers.lost_digits when it was rounded, customers.not_a_number).
Result<std::string> whole_number(std::string_view text, std::size_t digits);

/// A telephone number: the digits of one that a spreadsheet took for a quantity, else as it stands; zeros before it up
/// to `digits`. Error: invalid (customers.lost_digits).
Result<std::string> phone_text(std::string_view text, std::size_t digits);

/// The day of a number of days, as `1988-03-05`; what stands behind a point is a time and is dropped. Errors: invalid
/// (customers.not_a_serial, customers.no_such_serial: below the first, or the 29 February 1900 that never was).
Result<std::string> serial_day(std::string_view text, SerialSystem system);

/// A written date as YearlyDay reads it; a lunar one when it says so, or `lunar`. A time of day behind it is dropped.
/// Whether there is such a day is not looked at. Error: invalid (customers.unreadable_day).
Result<std::string> written_day(std::string_view text, bool lunar);

/// `true` or `false`. Error: invalid (customers.not_yes_no).
Result<std::string> yes_or_no(std::string_view text);

}  // namespace shuke::exchange

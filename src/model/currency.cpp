/// \file
/// ISO 4217 currencies, from ICU's tables.
#include "shuke/model/money.hpp"

#include <unicode/ucurr.h>

namespace shuke {

Result<Currency> Currency::parse(std::string_view code) {
  const auto refuse = [&] { return invalid("currency.unknown", {{"value", excerpt(code)}}, "currency"); };
  if (code.size() != 3) return refuse();
  char16_t letters[4] = {};
  for (std::size_t i = 0; i < 3; ++i) {
    if (code[i] < 'A' || code[i] > 'Z') return refuse();
    letters[i] = static_cast<char16_t>(code[i]);
  }
  UErrorCode status = U_ZERO_ERROR;
  if (ucurr_getNumericCode(letters) == 0) return refuse();
  const int digits = ucurr_getDefaultFractionDigits(letters, &status);
  if (U_FAILURE(status) != 0 || digits < 0 || digits > UnitPrice::digits) return refuse();
  return Currency({code[0], code[1], code[2]}, static_cast<std::uint8_t>(digits));
}

}  // namespace shuke

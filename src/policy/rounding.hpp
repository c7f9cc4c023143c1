/// \file
/// Prices rounded half up, without a division for each.
#pragma once

#include "shuke/model/money.hpp"

#include <array>
#include <limits>
#include <optional>

namespace shuke::policy {

/// A number above zero by which many others are divided: they are multiplied by its reciprocal, which takes a tenth of
/// the time of a division.
class Divisor {
 public:
  explicit Divisor(std::int64_t number)
      : number_(static_cast<std::uint64_t>(number)),
        reciprocal_(std::numeric_limits<std::uint64_t>::max() / static_cast<std::uint64_t>(number)) {}

  /// Half up, of a number that is not below zero.
  std::int64_t rounded(std::int64_t of) const {
    const auto number = static_cast<std::uint64_t>(of);
    // The reciprocal is rounded down, so the quotient is the right one or one less.
    auto quotient = static_cast<std::uint64_t>(Wide{number} * reciprocal_ >> 64);
    std::uint64_t rest = number - quotient * number_;
    if (rest >= number_) ++quotient, rest -= number_;
    return static_cast<std::int64_t>(quotient + (rest >= number_ - rest ? 1 : 0));
  }

 private:
  __extension__ using Wide = unsigned __int128;
  std::uint64_t number_;
  std::uint64_t reciprocal_;
};

/// Rounds what is left of price × quantity after so many basis points, once and half up, to a multiple of some minor
/// units (MEM-7).
class Rounding {
 public:
  static constexpr std::int64_t whole_price = 10'000;  ///< basis points

  /// \param unit minor units: 1, 10 or 100
  Rounding(int currency_digits, std::int64_t unit)
      : unit_(unit), step_(power_of_ten(decimals - currency_digits) * unit), divisor_(step_) {}

  /// Nothing of it is below zero. None when it does not fit.
  /// \param quantity thousandths
  /// \param off basis points
  std::optional<std::int64_t> of(UnitPrice price, std::int64_t quantity, std::int64_t off) const {
    std::int64_t exact;
    // What is bought in shops fits into 64 bits, which are multiplied and divided several times as fast as 128.
    if (__builtin_mul_overflow(price.number(), quantity, &exact) ||
        __builtin_mul_overflow(exact, whole_price - off, &exact))
      return of_much(price, quantity, off);
    return divisor_.rounded(exact) * unit_;
  }

 private:
  __extension__ using Wide = __int128;
  static constexpr int decimals = UnitPrice::digits + Quantity::digits + 4;  // of price × quantity × basis points

  std::optional<std::int64_t> of_much(UnitPrice price, std::int64_t quantity, std::int64_t off) const {
    Wide exact;
    if (__builtin_mul_overflow(Wide{price.number()} * quantity, Wide{whole_price - off}, &exact)) return std::nullopt;
    const Wide steps = exact / step_, rest = exact - steps * step_;
    const Wide minor = (steps + (rest >= step_ - rest ? 1 : 0)) * unit_;
    if (minor > std::numeric_limits<std::int64_t>::max()) return std::nullopt;
    return static_cast<std::int64_t>(minor);
  }

  std::int64_t unit_;
  std::int64_t step_;  ///< of so many decimals
  Divisor divisor_;
};

/// One for each number of decimals that a currency may have.
using Roundings = std::array<Rounding, 5>;
inline Roundings roundings_to(std::int64_t unit) {
  return {Rounding(0, unit), Rounding(1, unit), Rounding(2, unit), Rounding(3, unit), Rounding(4, unit)};
}

}  // namespace shuke::policy

/// \file
/// Money, unit prices and quantities: integers with checked arithmetic and one stated rounding, half up.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/checked.hpp"

#include <array>
#include <compare>

namespace shuke {

/// An ISO 4217 currency and how many decimals its minor unit has (CNY 2, JPY 0).
class Currency {
 public:
  /// Chinese yuan, 2 decimals.
  constexpr Currency() = default;
  /// Looks up a code such as `GBP`. Error: invalid when there is no such currency.
  SHUKE_CPP_API static Result<Currency> parse(std::string_view code);
  /// From a stored code and its decimals, 0 to 4. Error: invalid.
  static Result<Currency> of(std::string_view code, std::int64_t digits) {
    if (code.size() != 3 || digits < 0 || digits > 4)
      return invalid("currency.unknown", {{"value", excerpt(code)}}, "currency");
    return Currency({code[0], code[1], code[2]}, static_cast<std::uint8_t>(digits));
  }
  /// Three capital letters.
  std::string_view code() const { return {code_.data(), code_.size()}; }
  /// Decimals of the minor unit, 0 to 4.
  constexpr int digits() const { return digits_; }
  friend constexpr auto operator<=>(const Currency&, const Currency&) = default;

 private:
  constexpr Currency(std::array<char, 3> code, std::uint8_t digits) : code_(code), digits_(digits) {}
  std::array<char, 3> code_{'C', 'N', 'Y'};
  std::uint8_t digits_ = 2;
};

/// A price for one unit of goods, in ten-thousandths of a currency's major unit (2.5500 is 25500).
class UnitPrice {
 public:
  static constexpr int digits = 4;  ///< decimals it holds
  constexpr UnitPrice() = default;
  /// From stored ten-thousandths; may be negative in the books of other systems.
  static constexpr UnitPrice of(std::int64_t ten_thousandths) { return UnitPrice(ten_thousandths); }
  /// Reads `2.55`; at most 4 decimals. Errors: invalid, overflow.
  static Result<UnitPrice> parse(std::string_view text) {
    SHUKE_ASSIGN(number, parse_decimal(text, digits));
    return UnitPrice(number);
  }
  /// Ten-thousandths.
  constexpr std::int64_t number() const { return number_; }
  /// `2.55`: at least two decimals.
  std::string text() const { return decimal_text(number_, digits, 2); }
  friend constexpr auto operator<=>(UnitPrice, UnitPrice) = default;

 private:
  explicit constexpr UnitPrice(std::int64_t number) : number_(number) {}
  std::int64_t number_ = 0;
};

/// How much of something, in thousandths of its unit, never negative (POS-3). The unit itself is a word beside it.
class Quantity {
 public:
  static constexpr int digits = 3;  ///< decimals it holds
  constexpr Quantity() = default;
  /// From stored thousandths. Error: invalid when negative.
  static Result<Quantity> of(std::int64_t thousandths) {
    if (thousandths < 0)
      return invalid("quantity.negative", {{"value", decimal_text(thousandths, digits, 0)}}, {}, "POS-3");
    return Quantity(thousandths);
  }
  /// Reads `2` or `0.125`; at most 3 decimals, not negative. Errors: invalid, overflow.
  static Result<Quantity> parse(std::string_view text) {
    SHUKE_ASSIGN(number, parse_decimal(text, digits));
    return of(number);
  }
  /// Thousandths.
  constexpr std::int64_t number() const { return number_; }
  /// `2`, `0.125`.
  std::string text() const { return decimal_text(number_, digits, 0); }
  friend constexpr auto operator<=>(Quantity, Quantity) = default;

 private:
  explicit constexpr Quantity(std::int64_t number) : number_(number) {}
  std::int64_t number_ = 0;
};

/// An amount in minor units of a currency. Amounts of different currencies do not add up or compare.
class Money {
 public:
  /// Nothing, in yuan.
  constexpr Money() = default;
  /// From minor units (fen, pence).
  static constexpr Money of(std::int64_t minor, Currency currency) { return Money(minor, currency); }
  /// Reads `798.00`; no more decimals than the currency has. Errors: invalid, overflow.
  static Result<Money> parse(std::string_view text, Currency currency) {
    SHUKE_ASSIGN(minor, parse_decimal(text, currency.digits()));
    return Money(minor, currency);
  }
  /// Reads an amount of up to 4 decimals and rounds it half up, on its magnitude, to minor units. Errors: invalid,
  /// overflow.
  static Result<Money> parse_rounded(std::string_view text, Currency currency) {
    SHUKE_ASSIGN(exact, UnitPrice::parse(text));
    return rounded(exact.number(), 1, UnitPrice::digits, currency);
  }
  /// Unit price times quantity, rounded half up once. Error: overflow.
  static Result<Money> product(UnitPrice price, Quantity quantity, Currency currency) {
    return rounded(price.number(), quantity.number(), UnitPrice::digits + Quantity::digits, currency);
  }

  /// Minor units.
  constexpr std::int64_t minor() const { return minor_; }
  constexpr Currency currency() const { return currency_; }  ///< what it is counted in
  /// `798.00`, without the currency.
  std::string text() const { return decimal_text(minor_, currency_.digits(), currency_.digits()); }

  /// Sum. Errors: invalid (two currencies), overflow.
  Result<Money> plus(Money other) const {
    if (currency_ != other.currency_)
      return invalid("money.two_currencies",
                     {{"one", std::string(currency_.code())}, {"other", std::string(other.currency_.code())}});
    SHUKE_ASSIGN(sum, checked_add(minor_, other.minor_));
    return Money(sum, currency_);
  }

  friend constexpr bool operator==(Money, Money) = default;

 private:
  constexpr Money(std::int64_t minor, Currency currency) : minor_(minor), currency_(currency) {}
  static Result<Money> rounded(std::int64_t a, std::int64_t b, int decimals, Currency currency) {
    SHUKE_ASSIGN(minor, multiply_divide_half_up(a, b, power_of_ten(decimals - currency.digits())));
    return Money(minor, currency);
  }
  std::int64_t minor_ = 0;
  Currency currency_;
};

}  // namespace shuke

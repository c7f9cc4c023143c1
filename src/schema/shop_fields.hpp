/// \file
/// Field tables of model/shop.hpp.
#pragma once

#include "schema/fields.hpp"
#include "shuke/model/shop.hpp"

namespace shuke::schema {

template <>
struct Fields<Shop> {
  static constexpr std::string_view name = "shop";
  static constexpr std::string_view doc = "A shop: where its days begin and what it counts in.";
  static constexpr auto rows = std::tuple(
      field<&Shop::id>(1, "id", computed, "0.1", "Our id."),
      field<&Shop::ref>(2, "ref", required, "0.1", "The chain's own name for it; unique."),
      field<&Shop::name>(3, "name", none, "0.1", "As people call it; empty: its ref."),
      field<&Shop::currency>(4, "currency", required, "0.1", "ISO 4217 code; the same for all shops of a database."),
      field<&Shop::zone>(5, "zone", required, "0.1", "IANA time zone."),
      field<&Shop::cut_over>(6, "cut_over", none, "0.1", "When its business day ends, on the wall clock.", "POS-1"),
      field<&Shop::policy>(7, "policy", required, "0.1", "Name of the policy document that it follows."),
      field<&Shop::currency_digits>(8, "currency_digits", computed, "0.1", "Decimals of the currency's minor unit."));
};

template <>
struct Fields<Associate> {
  static constexpr std::string_view name = "associate";
  static constexpr std::string_view doc = "Someone who serves customers.";
  static constexpr auto rows = std::tuple(
      field<&Associate::id>(1, "id", computed, "0.1", "Our id."),
      field<&Associate::shop_id>(2, "shop_id", none, "0.1", "Where they work."),
      field<&Associate::ref>(3, "ref", required, "0.1", "The shop's own name for them; unique within the shop."),
      field<&Associate::name>(4, "name", personal, "0.1", "As customers know them."),
      field<&Associate::from>(5, "from", none, "0.1", "First day of work."),
      field<&Associate::until>(6, "until", none, "0.1", "Last day of work; absent while they work here."));
};

}  // namespace shuke::schema

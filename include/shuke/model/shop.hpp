/// \file
/// The shop and the people who work in it.
#pragma once

#include "shuke/model/ids.hpp"
#include "shuke/model/instant.hpp"
#include "shuke/model/text.hpp"

#include <optional>

namespace shuke {

/// A shop: where its days begin and what it counts in. All shops of one database count in one currency.
struct Shop {
  ShopId id;                         ///< our own
  std::string ref;                   ///< the chain's own name for it, `main`; unique
  std::string name;                  ///< as people call it; empty: its ref
  std::string currency;              ///< ISO 4217 code, `CNY`
  std::int64_t currency_digits = 2;  ///< decimals of its minor unit, as they were when the shop was made: stored
                                     ///< amounts keep their meaning when a newer table of currencies says otherwise
  std::string zone;                  ///< IANA time zone, `Asia/Shanghai`
  MinuteOfDay cut_over;              ///< when its business day ends and the next begins, on the wall clock (POS-1)
  std::string policy;                ///< name of the policy document that it follows

  friend bool operator==(const Shop&, const Shop&) = default;
};

/// Someone who serves customers.
struct Associate {
  AssociateId id;            ///< our own
  ShopId shop_id;            ///< where they work
  std::string ref;           ///< the shop's own name for them; unique within the shop
  std::string name;          ///< as customers know them; empty when not told
  std::optional<Day> from;   ///< first day of work; absent when not told
  std::optional<Day> until;  ///< last day of work; absent while they work here

  friend bool operator==(const Associate&, const Associate&) = default;
};

}  // namespace shuke

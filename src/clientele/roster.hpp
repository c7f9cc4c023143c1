/// \file
/// When a shop is open, and who is there when (FUP-6).
#pragma once

#include "clientele/house.hpp"
#include "shuke/model/roster.hpp"
#include "shuke/policy/opening_hours.hpp"
#include "shuke/policy/shop_day.hpp"

namespace shuke::clientele {

/// The opening hours that hold on a day: those that were said last of all that hold by then. None were said: always
/// open. Error: damaged.
Result<OpeningHours> opening_hours_on(storage::Connection& connection, const House& house, ShopId shop, Day day);

/// Who works in a shop on a day, with what was said last of their hours. Error: damaged.
Result<std::vector<AssociateDay>> associates_on(storage::Connection& connection, ShopId shop, Day day);

/// The window from one minute to another, or to midnight.
TimeWindow window_of(MinuteOfDay from, const std::optional<MinuteOfDay>& until);

}  // namespace shuke::clientele

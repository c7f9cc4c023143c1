/// \file
/// The rows of planned days. They are a projection: what nobody has begun is replaced, and keeps its id as long as it
/// is about the same, so that planning again adds nothing.
#pragma once

#include "clientele/house.hpp"
#include "shuke/clientele/follow_up_requests.hpp"
#include "shuke/policy/shop_day.hpp"

#include <map>
#include <set>
#include <tuple>

namespace shuke::clientele {

/// What is kept of a day of a shop.
class KeptPlan {
 public:
  /// Reads it. Error: damaged.
  static Result<KeptPlan> read(storage::Connection& connection, ShopId shop, Day day, const Zone& zone);

  /// What somebody has begun on that day, as room that is taken.
  const std::vector<BegunContact>& begun() const { return begun_; }
  /// How many contacts of the day were begun, or have ended.
  std::int64_t not_replaced() const { return not_replaced_; }

  /// Writes rows over what nobody has begun, in short transactions; `rows` get their ids. What was begun meanwhile is
  /// left, and taken out of them. Errors: damaged, overflow.
  Result<void> replace(House& house, std::vector<storage::DayContact>& rows);
  /// Notes that the day was planned, and what was left out.
  Result<void> finish(House& house, const PlanRequest& request, const PlanAnswer& answer);

 private:
  /// A contact is the same as long as its customer and its first topic are.
  using Name = std::tuple<std::int64_t, std::string, std::int64_t, std::int64_t>;
  static Name name_of(const storage::DayContact& row);
  Result<void> remove_stale(House& house, const std::map<Name, std::int64_t>& stale);

  ShopId shop_;
  std::map<Name, std::int64_t> planned_;  ///< ids of what nobody had begun
  std::vector<BegunContact> begun_;
  std::int64_t not_replaced_ = 0;
};

/// A planned contact by its id. Errors: unknown, damaged.
Result<storage::DayContact> find_planned(storage::Connection& connection, const House& house, ContactId id);

/// The note of a planned day; none when it was not planned. Error: damaged.
Result<std::optional<storage::PlanDay>> plan_day_noted(storage::Connection& connection, ShopId shop, Day day);

/// Reasons as a row holds them, and back. Error: invalid, when the row is damaged.
std::string why_text(const std::vector<WhyMark>& marks);
Result<std::vector<WhyMark>> why_in(std::string_view text);

}  // namespace shuke::clientele

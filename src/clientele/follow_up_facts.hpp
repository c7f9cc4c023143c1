/// \file
/// What is known of people when a day is planned (FUP-5), read slice by slice, so that memory does not grow with the
/// shop.
#pragma once

#include "clientele/people_slice.hpp"
#include "shuke/model/campaign.hpp"
#include "shuke/policy/follow_ups.hpp"
#include "shuke/policy/look_back.hpp"

#include <map>

namespace shuke::clientele {

/// A shop's day, and what is the same for everybody on it.
struct FollowUpDay {
  ShopId shop;
  const Zone* zone = nullptr;
  Day day;
  const Policy* policy = nullptr;                 ///< of that day
  const FollowUpRules* rules = nullptr;           ///< its section
  LookBack back;                                  ///< of the section
  std::vector<Campaign> campaigns;                ///< that are near, without those that were cancelled
  std::map<std::string, AssociateId> associates;  ///< of the shop, by ref
  std::optional<std::int64_t> worth_much_from;    ///< as files were judged last (FIL-4)
  std::vector<Day> run_out;                       ///< near days behind which somebody's points are gone (MEM-9)
};

/// Reads what is the same for everybody. Errors: refused (the policy of the day follows nobody up), damaged, invalid.
Result<FollowUpDay> follow_up_day(storage::Connection& connection, House& house, const OpenShop& shop, Day day);

/// A person as a plan needs them.
struct Followed {
  CustomerId customer;                                     ///< the file that is kept
  FollowUpFacts facts;                                     ///< as the policy asks for them
  AssociateId own;                                         ///< whose customer it is; none: nobody's in particular
  bool is_begun = false;                                   ///< somebody is at a contact with them on that day
  std::vector<std::string> phones;                         ///< numbers that hold
  std::vector<std::pair<std::int64_t, AssociateId>> sold;  ///< by receipt who sold

  AssociateId seller_of(std::int64_t sale) const;  ///< none when not told
};

/// Some people of a shop.
struct FollowedSlice {
  std::vector<Followed> people;  ///< of whose day anything can come, and at a contact with whom nobody is
  std::int64_t customers = 0;    ///< how many were looked at
};

/// Reads people of a shop in order of their ids.
class FollowedReader {
 public:
  /// The day is borrowed.
  explicit FollowedReader(const FollowUpDay& day) : day_(day) {}

  /// The people of the next slice behind `last`, in order, of whose day anything can come; those of other shops are
  /// passed over. Absent when nobody is left. `last` is moved to where the slice ends. Errors: damaged, and those of
  /// PlanningDay::has_occasions.
  Result<std::optional<FollowedSlice>> next(storage::Connection& connection, const PlanningDay& planning,
                                            std::int64_t& last) const;

  /// One person of the shop by the file that is kept. Error: damaged.
  Result<Followed> one(storage::Connection& connection, CustomerId customer) const;

 private:
  /// Those of the next slice, with what its list says of them; absent when nobody is left.
  Result<std::optional<PeopleSlice>> list(storage::Connection& connection, std::int64_t most, std::int64_t& last,
                                          std::vector<Followed>& people) const;
  void take_places(storage::Connection& connection, const PeopleSlice& slice, std::vector<Followed>& people) const;
  const FollowUpDay& day_;
};

}  // namespace shuke::clientele

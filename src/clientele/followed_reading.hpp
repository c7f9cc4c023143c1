/// \file
/// What is read of a person before it is known what it comes to.
#pragma once

#include "clientele/follow_up_facts.hpp"
#include "clientele/person.hpp"
#include "shuke/policy/card_standing.hpp"
#include "shuke/policy/filing_rules.hpp"

#include <map>

namespace shuke::clientele {

/// What is read of a person and does not stand in the facts as it is.
struct Reading {
  Followed* followed = nullptr;
  Person person;                  ///< its files with nothing but what was agreed to
  std::vector<CardEvent> events;  ///< of their cards
  std::vector<KeptGoods> goods;   ///< whose use the policy knows
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> latest;  ///< by article: the receipt and line
  std::map<std::int64_t, GuestStep> guest;                              ///< by campaign the last step
  std::map<std::int64_t, std::vector<Day>> promised;                    ///< by complaint
  bool has_email = false, has_address = false;
  bool retired_told = false;  ///< some file says whether they have retired
  bool card_is_near = false;  ///< something of their cards happened of late, or ends soon
  bool assigned = false;      ///< somebody was said to look after them
  std::int64_t stopped = 0;   ///< count of the last contact after which they wanted none; 0: never
};

/// Makes of what was read the facts by which the person's day is planned. Errors: damaged.
Result<void> settle(const FollowUpDay& day, Reading& reading);

}  // namespace shuke::clientele

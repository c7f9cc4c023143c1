/// \file
/// What is read of a person before it is known what it comes to.
#pragma once

#include "clientele/follow_up_facts.hpp"
#include "clientele/person.hpp"
#include "shuke/model/contact_wishes.hpp"
#include "shuke/policy/card_standing.hpp"
#include "shuke/policy/filing_rules.hpp"

#include <map>
#include <span>

namespace shuke::clientele {

/// What is read of a person and does not stand in the facts as it is.
struct Reading {
  Followed* followed = nullptr;
  Person person;                  ///< its files with nothing but what was agreed to
  std::vector<CardEvent> events;  ///< of their cards
  std::vector<KeptGoods> goods;   ///< whose use the policy knows
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> latest;  ///< by article: the receipt and line
  std::vector<OwnInterval> intervals;                                   ///< as they were wished last
  std::int64_t wished = 0;                                              ///< count of what was wished last; 0: nothing
  std::map<std::int64_t, GuestStep> guest;                              ///< by campaign the last step
  std::map<std::int64_t, std::vector<Day>> promised;                    ///< by complaint
  bool has_email = false, has_address = false;
  bool retired_told = false;  ///< some file says whether they have retired
  bool card_is_near = false;  ///< something of their cards happened of late, or ends soon
  bool is_asked = true;       ///< it matters how they may be reached
  bool assigned = false;      ///< somebody was said to look after them
  std::int64_t stopped = 0;   ///< count of the last contact after which they wanted none; 0: never
};

/// Makes of what was read the facts that occasions arise from. Errors: damaged.
Result<void> settle_causes(const FollowUpDay& day, Reading& reading);

/// Reads how those may be reached who are asked for, and whose they are, and settles it. Errors: damaged.
Result<void> read_ways(storage::Connection& connection, const FollowUpDay& day, std::span<Reading> readings);

/// SQL for rows of a table by a list of files, which is bound as `:ids`; its first column is the file's id.
std::string of_wanted(const std::string& table, std::string_view columns, std::string_view condition);

/// Makes of what was read how the person may be reached, and by whom.
void settle_ways(const FollowUpDay& day, Reading& reading);

}  // namespace shuke::clientele

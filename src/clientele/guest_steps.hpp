/// \file
/// How far customers have come with a campaign: the last step of a person holds, in whichever of their files it lies
/// (CUS-3).
#pragma once

#include "clientele/house.hpp"
#include "shuke/model/campaign.hpp"

#include <span>

namespace shuke::clientele {

/// SQL for whether a guest step, called `own`, is the last one of its person with its campaign.
std::string is_last_step();

/// The last step of a person with a campaign; none when there is none. Errors: damaged, invalid.
Result<std::optional<GuestStep>> last_step(storage::Connection& connection, const House& house, CampaignId campaign,
                                           std::span<const CustomerId> files);

/// Seats that are taken by who comes or came, with those they bring; without those of the files named.
std::int64_t seats_taken(storage::Connection& connection, CampaignId campaign, std::span<const CustomerId> but);

}  // namespace shuke::clientele

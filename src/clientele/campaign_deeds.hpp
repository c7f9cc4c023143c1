/// \file
/// Campaigns and their guests as deeds, and as they are listed (FUP-E, FUP-D, FUP-O).
#pragma once

#include "clientele/house.hpp"
#include "shuke/clientele/campaign_requests.hpp"

namespace shuke::clientele {

/// The deeds of a request that was checked, in their transactions; see Clientele.
Result<CampaignAnswer> campaign(storage::Connection& connection, House& house, const CampaignRequest& request);
Result<GuestAnswer> guest(storage::Connection& connection, House& house, const GuestRequest& request);

/// See Clientele::campaigns and guests. `shop` is the one that the question names, or the first.
Result<CampaignsAnswer> campaigns(storage::Connection& connection, const House& house,
                                  const CampaignsQuestion& question, const OpenShop& shop);
Result<GuestsAnswer> guests(storage::Connection& connection, const House& house, const GuestsQuestion& question,
                            const OpenShop& shop);

/// Whether its days, times and seats are possible for its kind: verify asks.
bool is_consistent(const Campaign& campaign);

/// A campaign of a shop by its ref; an empty one, without an id, when there is none. Errors: damaged, invalid.
Result<Campaign> find_campaign(storage::Connection& connection, const House& house, ShopId shop,
                               const std::string& ref);

}  // namespace shuke::clientele
